//! `factlint reference search`: names that are like some letters.

use super::show::described;
use super::{Format, Layered, place_of, table, wire};
use crate::cli::Outcome;
use clap::Args;
use factlint::ask::{self, Hit, Likeness};
use std::io::{self, Write};

#[derive(Args, Debug)]
#[command(after_help = AFTER)]
pub(crate) struct Search {
    /// Letters of a name
    #[arg(value_name = "TEXT", required = true)]
    text: Vec<String>,
    /// Print all names, and not the first 20
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    layered: Layered,
    /// How to print the names
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "human")]
    format: Format,
}

const AFTER: &str = "\
Offices are found by their titles.
Capitals, accents and hyphens do not count. The most alike come first.
Exit status: 0 found, 1 no such name, 2 the command failed.";

/// This many names are printed without `--all`.
const FIRST: usize = 20;

pub(super) fn run(options: &Search, out: &mut impl Write) -> io::Result<Outcome> {
    let Some(reference) = options.layered.open() else { return Ok(Outcome::Failed) };
    let text = options.text.join(" ");
    let hits = ask::search(&reference, &text);
    let shown = if options.all { hits.as_slice() } else { hits.get(..FIRST).unwrap_or(&hits) };
    match options.format {
        Format::Json => writeln!(out, "{}", wire::searched(&text, hits.len(), shown))?,
        Format::Human => write_hits(&text, hits.len(), shown, out)?,
    }
    Ok(if hits.is_empty() { Outcome::Findings } else { Outcome::Clean })
}

fn write_hits(text: &str, all: usize, shown: &[Hit], out: &mut impl Write) -> io::Result<()> {
    if all == 0 {
        return writeln!(out, "the reference lists no name like `{text}`");
    }
    let rows: Vec<Vec<String>> = shown.iter().map(row).collect();
    table::columns(&rows, out)?;
    if all > shown.len() {
        writeln!(out, "{} of {all} names; `--all` prints them all", shown.len())?;
    }
    Ok(())
}

fn row(hit: &Hit) -> Vec<String> {
    let how = match hit.likeness {
        Likeness::Same | Likeness::Word | Likeness::Inside => String::new(),
        Likeness::Letters(1) => "one letter off".to_owned(),
        Likeness::Letters(count) => format!("{count} letters off"),
        Likeness::Spelling => "perhaps the same name in another spelling".to_owned(),
    };
    let said = [hit.kind.clone(), hit.period.words(), how];
    let said = said.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(", ");
    vec![hit.name.clone(), said, described(&hit.thing), format!("({})", place_of(&hit.stands))]
}
