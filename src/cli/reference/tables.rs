//! CSV files to rows.

use factlint::import::Rows;
use std::fs;
use std::path::{Path, PathBuf};

/// Reads all tables, or says what is wrong with each that cannot be read.
pub(super) fn read(paths: &[PathBuf]) -> Result<Vec<Rows>, Vec<String>> {
    let mut tables = Vec::new();
    let mut messages = Vec::new();
    for path in paths {
        match table(path) {
            Ok(rows) => tables.push(rows),
            Err(message) => messages.push(format!("{}: {message}", path.display())),
        }
    }
    if messages.is_empty() { Ok(tables) } else { Err(messages) }
}

fn table(path: &Path) -> Result<Rows, String> {
    let bytes = fs::read(path).map_err(|error| format!("this table cannot be read: {error}"))?;
    let text = String::from_utf8(bytes).map_err(|_| "this table is not UTF-8; save it as UTF-8".to_owned())?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    rows(&text, path.to_string_lossy().into_owned(), stem)
}

fn rows(text: &str, path: String, stem: String) -> Result<Rows, String> {
    // A spreadsheet may put a byte order mark first.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<_>>();
    let header = reader.headers().map(cells).map_err(|error| error.to_string())?;
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| error.to_string())?;
        rows.push((record.position().map_or(0, csv::Position::line), cells(&record)));
    }
    Ok(Rows { path, stem, header, rows })
}
