//! Reads the sources of an import: tables in CSV, and results of the Wikidata query service in JSON.
//!
//! This finds faults that make a whole file unreadable; `factlint::import` judges its rows.

use factlint::import::{Answer, Rows};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The table that does not belong to a reference: it says which items of Wikidata have which ids.
const ITEMS: &str = "items";

#[derive(Default)]
pub(super) struct Sources {
    pub tables: Vec<Rows>,
    pub answers: Vec<Answer>,
    /// Ids by item.
    pub items: BTreeMap<String, String>,
}

/// Reads all sources. The error has a message for each that cannot be read.
pub(super) fn read(paths: &[PathBuf]) -> Result<Sources, Vec<String>> {
    let mut sources = Sources::default();
    let mut messages = Vec::new();
    for path in paths {
        let name = path.to_string_lossy().into_owned();
        let read = text(path).and_then(|text| match path.extension().and_then(|ending| ending.to_str()) {
            Some("json") => answer(&text, &name).map(|answer| sources.answers.push(answer)),
            Some("csv") => table(&text, &name).and_then(|rows| sources.add(rows)),
            _ => Err(": this is neither a table (.csv) nor a result of Wikidata (.json); rename it".into()),
        });
        if let Err(message) = read {
            messages.push(format!("{name}{message}"));
        }
    }
    if messages.is_empty() { Ok(sources) } else { Err(messages) }
}

impl Sources {
    fn add(&mut self, table: Rows) -> Result<(), String> {
        if table.stem != ITEMS {
            self.tables.push(table);
            return Ok(());
        }
        if table.header != ["item", "id"] {
            return Err(":1: this table has the columns `item` and `id`; write these two".into());
        }
        for (line, cells) in table.rows {
            let [item, id] = &cells[..] else { return Err(format!(":{line}: write two cells, an item and an id")) };
            self.items.insert(item.trim().to_owned(), id.trim().to_owned());
        }
        Ok(())
    }
}

fn text(path: &Path) -> Result<String, String> {
    let bytes = fs::read(path).map_err(|error| format!(": this source cannot be read: {error}"))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        format!(":{}: this is not UTF-8; save the file as UTF-8", lines(before) + 1)
    })?;
    // A spreadsheet may put a byte order mark first.
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

fn lines(bytes: &[u8]) -> u64 {
    memchr::memchr_iter(b'\n', bytes).count() as u64
}

fn table(text: &str, name: &str) -> Result<Rows, String> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<_>>();
    let unreadable = |error: csv::Error| format!(": this table cannot be read: {error}");
    let header = reader.headers().map(cells).map_err(unreadable)?;
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(unreadable)?;
        rows.push((record.position().map_or(0, csv::Position::line), cells(&record)));
    }
    let stem = Path::new(name).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Rows { path: name.to_owned(), stem, header, rows })
}

#[derive(Deserialize)]
struct Envelope<'t> {
    #[serde(borrow)]
    results: Results<'t>,
}

#[derive(Deserialize)]
struct Results<'t> {
    #[serde(borrow)]
    bindings: Vec<&'t RawValue>,
}

#[derive(Deserialize)]
struct Term {
    value: String,
}

/// Reads an answer of the service. Each row is parsed by itself, because the line of a row is reported with it.
fn answer(text: &str, name: &str) -> Result<Answer, String> {
    let wrong = |line: u64, error: &serde_json::Error| {
        format!(":{line}: this is no SPARQL result: {error}; ask for `application/sparql-results+json`")
    };
    let envelope: Envelope<'_> = serde_json::from_str(text).map_err(|error| wrong(error.line() as u64, &error))?;
    let mut bindings = Vec::new();
    let (mut from, mut line) = (0, 1);
    for raw in envelope.results.bindings {
        let at = raw.get().as_ptr() as usize - text.as_ptr() as usize;
        line += lines(&text.as_bytes()[from..at]);
        from = at;
        let row: BTreeMap<String, Term> = serde_json::from_str(raw.get()).map_err(|error| wrong(line, &error))?;
        bindings.push((line, row.into_iter().map(|(variable, term)| (variable, term.value)).collect()));
    }
    Ok(Answer { path: name.to_owned(), bindings })
}
