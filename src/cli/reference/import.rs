//! `factlint reference import`: reads the tables and the folder, and prints or writes the change.

use super::{sparql, tables, write};
use crate::cli::args::Import as Arguments;
use crate::cli::{Outcome, complain, layers};
use factlint::import::{Import, Refusal, RowFault};
use factlint::report::Style;
use factlint::{File, Reference};
use similar::TextDiff;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;

pub(super) fn run(arguments: &Arguments, out: &mut impl Write) -> io::Result<Outcome> {
    let files = match folder(&arguments.into) {
        Ok(files) => files,
        Err(message) => return Ok(failed(&[message])),
    };
    let read = match (&arguments.sparql, arguments.query) {
        (Some(path), Some(query)) => {
            sparql::read(&files, path, query, arguments.checked.as_deref()).map_err(|message| vec![message])
        }
        _ => tables::read(&arguments.tables).map(|tables| (tables, Vec::new())),
    };
    let (tables, skipped) = match read {
        Ok(read) => read,
        Err(messages) => return Ok(failed(&messages)),
    };
    match Reference::builtin().import(&files, &tables) {
        Ok(import) => finish(arguments, &files, &import, &skipped, out),
        Err(refusal) => Ok(refused(&arguments.into, refusal)),
    }
}

fn finish(
    arguments: &Arguments,
    files: &[File],
    import: &Import,
    skipped: &[String],
    out: &mut impl Write,
) -> io::Result<Outcome> {
    if arguments.dry_run {
        diff(&arguments.into, files, import, out)?;
    } else if let Err(message) = write::all(&arguments.into, &import.changed) {
        return Ok(failed(&[message]));
    }
    let folder = shown(&arguments.into);
    for conflict in &import.conflicts {
        writeln!(
            out,
            "{folder}{}:{}: `{}` of {} is `{}` here, `{}` in {}; kept",
            conflict.path, conflict.line, conflict.field, conflict.record, conflict.here, conflict.there, conflict.row
        )?;
    }
    for line in skipped {
        writeln!(out, "skipped: {line}")?;
    }
    writeln!(out, "{}", summary(arguments, files, import))?;
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

/// `2 files changed, 1 new: 3 records and 1 field added; 2 conflicts, listed above`.
fn summary(arguments: &Arguments, files: &[File], import: &Import) -> String {
    let known = |file: &&File| files.iter().any(|other| other.path == file.path);
    let changed = import.changed.iter().filter(known).count();
    let new = import.changed.len() - changed;
    let counted = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
    let conflicts = match import.conflicts.len() {
        0 => String::new(),
        count => format!("; {}, listed above, and the files kept as they were there", counted(count, "conflict")),
    };
    let verb = if arguments.dry_run { "would change" } else { "changed" };
    if import.changed.is_empty() {
        return format!("nothing to change{conflicts}");
    }
    let (records, fields) = (counted(import.change.records, "record"), counted(import.change.fields, "field"));
    format!(
        "{} {verb}, {new} new; {records} and {fields} added to files that were there{conflicts}",
        counted(changed, "file")
    )
}

fn refused(folder: &Path, refusal: Refusal) -> Outcome {
    match refusal {
        Refusal::Rows(faults) => {
            let mut messages: Vec<String> = faults.iter().map(said).collect();
            messages.push("nothing was written".into());
            failed(&messages)
        }
        Refusal::Files(mut files, faults) => {
            for file in &mut files {
                file.path = format!("{}{}", shown(folder), file.path);
            }
            layers::show(files, &faults, &Style::default());
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
        layers::read(folder, &mut files).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let start = shown(folder);
    for file in &mut files {
        file.path = file.path.strip_prefix(&start).unwrap_or(&file.path).to_owned();
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// A folder as it stands before the path of a file in it.
fn shown(folder: &Path) -> String {
    let name = folder.to_string_lossy().replace('\\', "/");
    if name.is_empty() || name.ends_with('/') { name } else { format!("{name}/") }
}
