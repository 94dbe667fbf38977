//! `factlint reference`: commands about the reference itself, one file each, and what they share.

mod build;
mod check;
mod coverage;
mod import;
mod search;
mod show;
mod sources;
mod stats;
mod table;
mod wire;

use super::Outcome;
use super::layers::Layers;
use clap::{Args, Subcommand, ValueEnum};
use factlint::Reference;
use factlint::ask::{Line, Stands};
use factlint::report::Style;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;

#[derive(Subcommand, Debug)]
pub(crate) enum ReferenceCommand {
    /// Show what the reference lists under a name: a person, country, city, group or office
    Show(show::Show),
    /// Find names that contain some letters, or are a letter or two off
    Search(search::Search),
    /// Show how much the reference covers, and where it has holes
    Coverage(coverage::Coverage),
    /// Check the facts of a reference against each other, and the examples on its rule cards
    Check(check::Check),
    /// Compile a folder to one file, which is read at once where the folder is compiled in each run
    Build(build::Build),
    /// Bring tables and results of Wikidata into the files of a reference, as a change to review
    ///
    /// Records are added, open terms and memberships are closed, missing fields are filled in. Nothing is deleted or
    /// rewritten; a value that a file gives differently stays, and is listed. docs/import.md describes the tables and
    /// the queries.
    Import(import::Arguments),
    /// Show how large each part of a compiled reference is
    Stats(stats::Stats),
}

/// Which reference is asked.
#[derive(Args, Debug)]
pub(crate) struct Layered {
    /// Lay a folder (or a file) of the reference over the built-in one; may be repeated
    #[arg(long, value_name = "DIR")]
    reference: Vec<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
pub(crate) enum Format {
    /// Text for people
    Human,
    /// One JSON object, for programs
    Json,
}

pub(super) fn run(command: &ReferenceCommand, out: &mut impl Write) -> io::Result<Outcome> {
    match command {
        ReferenceCommand::Show(options) => show::run(options, out),
        ReferenceCommand::Search(options) => search::run(options, out),
        ReferenceCommand::Coverage(options) => coverage::run(options, out),
        ReferenceCommand::Check(options) => check::run(options, out),
        ReferenceCommand::Build(options) => build::run(options, out),
        ReferenceCommand::Import(options) => import::run(options, out),
        ReferenceCommand::Stats(options) => stats::run(options, out),
    }
}

impl Layered {
    /// Opens the reference. None if a layer has a fault, which is then printed: an answer without that layer would be
    /// wrong.
    fn open(&self) -> Option<Arc<Reference>> {
        let layers = Layers::new(&self.reference, Style::default());
        let reference = layers.over(&[]);
        (!layers.have_failed()).then_some(reference)
    }
}

/// `reference/offices/kazakhstan.yaml:12, checked 2026-01-22`.
fn place_of(stands: &Stands) -> String {
    let checked = stands.checked.map(|day| format!(", checked {day}")).unwrap_or_default();
    format!("{}:{}{checked}", stands.path, stands.line)
}

/// The status and the days of a statement, for the text after its words.
fn circumstances(line: &Line) -> String {
    let status = line.status.replace('_', " ");
    let perhaps = if line.perhaps { "perhaps (a change falls on that day or around it)" } else { "" };
    let provisional = if line.stands.provisional { "provisional" } else { "" };
    let said = [status, line.period.words(), perhaps.to_owned(), provisional.to_owned()];
    said.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(", ")
}
