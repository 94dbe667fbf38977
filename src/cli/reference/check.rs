//! `factlint reference check`: a folder of the reference checked against itself.
//!
//! Deliberately not here: the faults that are looked for, which are in the library (`factlint_index::lint`, and
//! `factlint::failed_examples` for rule cards).

use crate::cli::{Outcome, complain, faults, layers, today};
use clap::Args;
use factlint::report::Style;
use factlint::{Day, Reference, failed_examples};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The folder of this project; where it is not, a folder has to be named, since a built-in index has no YAML to show.
const OWN: &str = "reference";

#[derive(Args, Debug)]
pub(crate) struct Check {
    /// Folders of the reference, each checked as a layer over the built-in one and those before it; `reference`
    /// unless given
    #[arg(value_name = "DIR")]
    folders: Vec<PathBuf>,
    /// Report too what was checked too long before this day: YYYY-MM-DD or `today`
    #[arg(long, value_name = "DAY")]
    as_of: Option<String>,
}

pub(super) fn run(arguments: &Check, out: &mut impl Write) -> io::Result<Outcome> {
    match checked(arguments) {
        Ok(report) => report.print(out),
        Err(message) => {
            complain(&message);
            Ok(Outcome::Failed)
        }
    }
}

/// Findings as they are printed, and how many files were read for them.
#[derive(Default)]
struct Report {
    drawn: Vec<String>,
    files: usize,
}

/// The findings in all folders, or the reason why one of them cannot be checked.
fn checked(arguments: &Check) -> Result<Report, String> {
    let today = today::today()?;
    let as_of = today::as_of(arguments.as_of.as_deref(), today)?;
    let mut reference = Reference::builtin();
    let mut report = Report::default();
    for folder in folders(&arguments.folders)? {
        report.add(&folder, (as_of, today), &mut reference)?;
    }
    Ok(report)
}

fn folders(given: &[PathBuf]) -> Result<Vec<PathBuf>, String> {
    if !given.is_empty() {
        return Ok(given.to_vec());
    }
    let own = PathBuf::from(OWN);
    let what = "no folder is named, and there is none called `reference` here; \
                name the folder of YAML files to check: `factlint reference check newsroom`";
    if own.is_dir() { Ok(vec![own]) } else { Err(what.into()) }
}

impl Report {
    /// Adds what is found in a folder: in its facts, and in the examples of its rule cards, of which those that name no
    /// day are of today.
    fn add(
        &mut self,
        folder: &Path,
        (as_of, today): (Option<Day>, Day),
        reference: &mut Reference,
    ) -> Result<(), String> {
        let files = layers::files(folder)?;
        let style = Style::default();
        match reference.lint_layer(&files, as_of).and_then(|found| reference.add_layer(&files).map(|()| found)) {
            Ok(mut found) => {
                found.extend(failed_examples(reference, &files, today));
                found.sort_by_key(|fault| (fault.file, fault.range.start));
                self.files += files.len();
                self.drawn.extend(faults::drawn_in(files, &found, &style));
                Ok(())
            }
            Err(found) => {
                faults::print(&faults::drawn_in(files, &found, &style));
                Err(format!("{}: not checked, because of {}", folder.display(), faults::counted(found.len())))
            }
        }
    }

    fn print(&self, out: &mut impl Write) -> io::Result<Outcome> {
        for finding in &self.drawn {
            writeln!(out, "{finding}\n")?;
        }
        let files = if self.files == 1 { "1 file".to_owned() } else { format!("{} files", self.files) };
        let found = match self.drawn.len() {
            0 => "no findings".to_owned(),
            1 => "1 finding".to_owned(),
            count => format!("{count} findings"),
        };
        writeln!(out, "{found} in {files} of the reference")?;
        Ok(if self.drawn.is_empty() { Outcome::Clean } else { Outcome::Findings })
    }
}
