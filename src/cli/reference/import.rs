//! `factlint reference import`: reads the tables and the folder, and prints or writes the change.

use super::sources::{self, Sources};
use crate::cli::write::write_all;
use crate::cli::{Outcome, complain, faults, layers};
use clap::Args;
use factlint::import::{Import, Refusal, RowFault, from_wikidata};
use factlint::report::Style;
use factlint::{Day, File, Reference, Source};
use similar::TextDiff;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

#[derive(Args, Debug)]
pub(crate) struct Arguments {
    /// Tables, known by their names (terms.csv, members.csv, places.csv, …), and results of the Wikidata query service
    #[arg(value_name = "SOURCE", required = true)]
    sources: Vec<PathBuf>,
    /// The folder of the reference; one that is not there is made
    #[arg(long, value_name = "DIR")]
    into: PathBuf,
    /// The day on which results of Wikidata were fetched, for what is new: YYYY-MM-DD
    #[arg(long, value_name = "DAY")]
    checked: Option<String>,
    /// Print the change as a unified diff, and write nothing
    #[arg(long)]
    dry_run: bool,
}

/// Prints the diff to standard output and all messages to standard error, so that the diff can be piped into a program
/// that applies it.
pub(super) fn run(arguments: &Arguments, out: &mut impl Write) -> io::Result<Outcome> {
    let read = checked(arguments).and_then(|()| folder(&arguments.into)).map_err(|message| vec![message]);
    let read = read.and_then(|files| Ok((files, sources::read(&arguments.sources)?)));
    let (files, mut sources) = match read {
        Ok(read) => read,
        Err(messages) => return Ok(failed(&messages)),
    };
    let skipped = translate(&files, &mut sources, arguments.checked.as_deref());
    match Reference::builtin().import(&files, &sources.tables) {
        Ok(import) => finish(arguments, &files, &import, &skipped, out),
        Err(refusal) => Ok(refused(&arguments.into, refusal)),
    }
}

fn checked(arguments: &Arguments) -> Result<(), String> {
    match arguments.checked.as_deref() {
        Some(text) if Day::from_iso(text).is_none() => Err(format!("--checked: `{text}` is no day; write YYYY-MM-DD")),
        _ => Ok(()),
    }
}

/// Adds the rows of Wikidata's results to those of the tables. Returns the rows that were left out, and the reasons.
fn translate(files: &[File], sources: &mut Sources, checked: Option<&str>) -> Vec<RowFault> {
    let mut skipped = Vec::new();
    for answer in &sources.answers {
        let translated = from_wikidata(files, answer, &sources.items, checked);
        sources.tables.extend(translated.tables);
        skipped.extend(translated.skipped);
    }
    skipped
}

fn finish(
    arguments: &Arguments,
    files: &[File],
    import: &Import,
    skipped: &[RowFault],
    out: &mut impl Write,
) -> io::Result<Outcome> {
    if arguments.dry_run {
        diff(&arguments.into, files, import, out)?;
    } else if let Err(message) = write_all(&arguments.into, &import.changed) {
        return Ok(failed(&[message]));
    }
    for row in skipped {
        complain(&format!("skipped: {}", said(row)));
    }
    let folder = shown(&arguments.into);
    for conflict in &import.conflicts {
        complain(&format!(
            "conflict: {folder}{}:{}: `{}` of {} is `{}` here, `{}` in {}; kept",
            conflict.path, conflict.line, conflict.field, conflict.record, conflict.here, conflict.there, conflict.row
        ));
    }
    complain(&summary(arguments, files, import, skipped.len()));
    Ok(Outcome::Clean)
}

fn diff(folder: &Path, files: &[File], import: &Import, out: &mut impl Write) -> io::Result<()> {
    let texts: BTreeMap<&str, &str> = files.iter().map(|file| (file.path.as_str(), file.text.as_str())).collect();
    for file in &import.changed {
        let before = texts.get(file.path.as_str()).copied();
        let name = format!("{}{}", shown(folder), file.path);
        let diff = TextDiff::from_lines(before.unwrap_or_default(), &file.text);
        let old = if before.is_some() { &name } else { "/dev/null" };
        write!(out, "{}", diff.unified_diff().context_radius(3).header(old, &name))?;
    }
    Ok(())
}

/// `2 files changed, 1 new (3 records and 1 field added to the former); 2 conflicts, listed above`.
fn summary(arguments: &Arguments, files: &[File], import: &Import, skipped: usize) -> String {
    let counted = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
    let is_known = |file: &&File| files.iter().any(|other| other.path == file.path);
    let changed = import.changed.iter().filter(is_known).count();
    let new = import.changed.len() - changed;
    let mut parts = Vec::new();
    if changed > 0 {
        let (records, fields) = (counted(import.change.records, "record"), counted(import.change.fields, "field"));
        parts.push(format!("{} changed: {records} and {fields} added", counted(changed, "file")));
    }
    if new > 0 {
        parts.push(counted(new, "new file"));
    }
    if parts.is_empty() {
        parts.push("nothing to change".into());
    } else if arguments.dry_run {
        parts.push("not written".into());
    }
    for (count, what) in [(import.conflicts.len(), "conflict"), (skipped, "skipped row")] {
        if count > 0 {
            parts.push(counted(count, what));
        }
    }
    parts.join("; ")
}

fn refused(folder: &Path, refusal: Refusal) -> Outcome {
    match refusal {
        Refusal::Rows(rows) => {
            let mut messages: Vec<String> = rows.iter().map(said).collect();
            messages.push("nothing was written".into());
            failed(&messages)
        }
        Refusal::Files(files, found) => {
            let source = |file: &File| Source::new(format!("{}{}", shown(folder), file.path), file.text.clone());
            let drawn: Vec<String> = found
                .iter()
                .map(|fault| faults::drawn(&source(&files[fault.file]), fault, &Style::default()))
                .collect();
            faults::print(&drawn);
            failed(&["the files would not make a reference without faults; nothing was written".into()])
        }
    }
}

/// `terms.csv:12: column `from`: `2008-13` is no day; write …`.
fn said(fault: &RowFault) -> String {
    let column = if fault.column.is_empty() { String::new() } else { format!("column `{}`: ", fault.column) };
    format!("{}:{}: {column}{}; {}", fault.path, fault.line, fault.title, fault.help)
}

fn failed(messages: &[String]) -> Outcome {
    for message in messages {
        complain(message);
    }
    Outcome::Failed
}

/// The files of a folder, with paths that begin at it; a folder that is not there is an empty one.
fn folder(folder: &Path) -> Result<Vec<File>, String> {
    let mut files = Vec::new();
    if folder.exists() {
        layers::folder(folder, &mut files).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let start = shown(folder);
    for file in &mut files {
        file.path = file.path.strip_prefix(&start).unwrap_or(&file.path).to_owned();
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// The path of a folder, as it is printed before the path of a file in it.
fn shown(folder: &Path) -> String {
    let name = folder.to_string_lossy().replace('\\', "/");
    if name.is_empty() || name.ends_with('/') { name } else { format!("{name}/") }
}
