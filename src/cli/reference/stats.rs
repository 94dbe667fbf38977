//! `factlint reference stats`: how large each part of a compiled reference is.

use super::Format;
use crate::cli::{Outcome, complain, layers};
use clap::Args;
use factlint::{Part, Reference};
use serde::Serialize;
use std::io::{self, Write};
use std::path::PathBuf;

#[derive(Args, Debug)]
pub(crate) struct Stats {
    /// A file of `factlint reference build`; the built-in reference unless given
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    /// How to print it
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
}

pub(super) fn run(arguments: &Stats, out: &mut impl Write) -> io::Result<Outcome> {
    let mut reference = Reference::builtin();
    if let Some(file) = &arguments.file
        && let Err(message) = layers::add_compiled(&mut reference, file)
    {
        complain(&message);
        return Ok(Outcome::Failed);
    }
    let parts = reference.parts();
    match arguments.format {
        Format::Human => table(&parts, out)?,
        Format::Json => json(&parts, out)?,
    }
    Ok(Outcome::Clean)
}

fn total(parts: &[Part]) -> usize {
    parts.iter().map(|part| part.bytes).sum()
}

/// The largest part first.
fn table(parts: &[Part], out: &mut impl Write) -> io::Result<()> {
    let mut parts = parts.to_vec();
    parts.sort_by_key(|part| (std::cmp::Reverse(part.bytes), part.name));
    let total = total(&parts);
    writeln!(out, "{:<12} {:>10} {:>10} {:>6}", "part", "rows", "bytes", "share")?;
    for Part { name, rows, bytes } in &parts {
        // The text has no rows.
        let rows = if *rows == 0 { String::new() } else { rows.to_string() };
        let permille = bytes * 1000 / total.max(1);
        writeln!(out, "{name:<12} {rows:>10} {bytes:>10} {:>4}.{}%", permille / 10, permille % 10)?;
    }
    writeln!(out, "{:<12} {:>10} {total:>10}", "all", "")
}

/// The fields that are promised to programs.
#[derive(Serialize)]
struct Wire {
    bytes: usize,
    parts: Vec<WirePart>,
}

#[derive(Serialize)]
struct WirePart {
    part: &'static str,
    rows: usize,
    bytes: usize,
}

fn json(parts: &[Part], out: &mut impl Write) -> io::Result<()> {
    let wire = parts.iter().map(|part| WirePart { part: part.name, rows: part.rows, bytes: part.bytes });
    let whole = Wire { bytes: total(parts), parts: wire.collect() };
    serde_json::to_writer(&mut *out, &whole)?;
    writeln!(out)
}
