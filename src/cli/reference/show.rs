//! `factlint reference show`: what the reference lists under a name.

use super::wire::Listed;
use super::{Format, Layered, circumstances, place_of, table, wire};
use crate::cli::{Outcome, complain, today};
use clap::Args;
use factlint::ask::{self, Hit, Part, Sheet, Thing};
use std::io::{self, Write};

#[derive(Args, Debug)]
#[command(after_help = AFTER)]
pub(crate) struct Show {
    /// A name or an id, or an office with the name of its country or group
    #[arg(value_name = "NAME", required = true)]
    name: Vec<String>,
    /// What was so on this day: YYYY-MM-DD or `today`; without it the whole history (of a group: today)
    #[arg(long, value_name = "DAY")]
    as_of: Option<String>,
    #[command(flatten)]
    layered: Layered,
    /// How to print the answer
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "human")]
    format: Format,
}

const AFTER: &str = "\
Examples:
  factlint reference show Jane Doe                     a person: names, life, posts with their days
  factlint reference show COUNTRY --as-of 2015-09-15   a country on a day: offices, groups, names
  factlint reference show COUNTRY                      the same with its whole history
  factlint reference show GROUP --as-of 2010-01-01     a group: members, chair and heads that day
  factlint reference show president of COUNTRY         an office: all who held it

Each line ends with the file and line that says so, and until when that was checked.
Capitals, accents and hyphens do not count.
Exit status: 0 found, 1 nothing of that name, 2 the command failed.";

/// This many records are shown in full; more are listed.
const FEW: usize = 3;

pub(super) fn run(options: &Show, out: &mut impl Write) -> io::Result<Outcome> {
    let days = today::today().and_then(|today| Ok((today::as_of(options.as_of.as_deref(), today)?, today)));
    let (as_of, today) = match days {
        Ok(days) => days,
        Err(message) => {
            complain(&message);
            return Ok(Outcome::Failed);
        }
    };
    let Some(reference) = options.layered.open() else { return Ok(Outcome::Failed) };
    let name = options.name.join(" ");
    let things = ask::find(&reference, &name);
    let near = if things.is_empty() { ask::near(&reference, &name) } else { Vec::new() };
    let few = things.iter().take(if things.len() > FEW { 0 } else { FEW });
    let sheets: Vec<Sheet> = few.map(|thing| ask::show(&reference, thing, as_of, today)).collect();
    let stands = |thing: Thing| (thing.clone(), ask::stands(&reference, &thing));
    let found: Vec<Listed> = things.into_iter().map(stands).collect();
    match options.format {
        Format::Json => writeln!(out, "{}", wire::shown(&name, as_of, &found, &sheets, &near))?,
        Format::Human if found.is_empty() => nothing(&name, &near, out)?,
        Format::Human if sheets.is_empty() => list(&name, &found, out)?,
        Format::Human => write_sheets(&sheets, out)?,
    }
    Ok(if found.is_empty() { Outcome::Findings } else { Outcome::Clean })
}

fn nothing(name: &str, near: &[Hit], out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "the reference lists nothing named `{name}`")?;
    if near.is_empty() {
        return writeln!(out, "nor any name near it; `factlint reference search` looks within names too");
    }
    writeln!(out, "did you mean:")?;
    let rows: Vec<Vec<String>> =
        near.iter().map(|hit| vec![hit.name.clone(), described(&hit.thing), place_of(&hit.stands)]).collect();
    table::columns(&rows, out)
}

/// `Kyrgyzstan, country (place:kyrgyzstan)`.
pub(super) fn described(thing: &Thing) -> String {
    format!("{}, {} ({}:{})", thing.name, thing.what, thing.kind, thing.id)
}

fn list(name: &str, found: &[Listed], out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "`{name}` may be any of {}; ask for one by the words in the first column", found.len())?;
    let row = |(thing, stands): &Listed| {
        vec![format!("{}:{}", thing.kind, thing.id), thing.name.clone(), thing.what.clone(), place_of(stands)]
    };
    let mut rows: Vec<Vec<String>> = found.iter().map(row).collect();
    rows.sort();
    table::columns(&rows, out)
}

fn write_sheets(sheets: &[Sheet], out: &mut impl Write) -> io::Result<()> {
    for (number, sheet) in sheets.iter().enumerate() {
        if number > 0 {
            writeln!(out, "\n")?;
        }
        write_sheet(sheet, out)?;
    }
    Ok(())
}

fn write_sheet(sheet: &Sheet, out: &mut impl Write) -> io::Result<()> {
    let day = sheet.as_of.map(|day| format!(", as of {}", ask::day_in_words(day))).unwrap_or_default();
    writeln!(out, "{}{day}", described(&sheet.thing))?;
    writeln!(out, "  {}", place_of(&sheet.stands))?;
    if !sheet.stands.source.is_empty() {
        writeln!(out, "  source: {}", sheet.stands.source)?;
    }
    for part in &sheet.parts {
        write_part(part, out)?;
    }
    Ok(())
}

fn write_part(part: &Part, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n{}", part.title)?;
    let row = |line: &ask::Line| {
        let note = if line.note.is_empty() { String::new() } else { format!(" note: {}", line.note) };
        vec![line.what.clone(), line.text.clone(), circumstances(line), format!("({}){note}", place_of(&line.stands))]
    };
    table::columns(&part.lines.iter().map(row).collect::<Vec<_>>(), out)?;
    part.remarks.iter().try_for_each(|remark| writeln!(out, "  = {remark}"))
}
