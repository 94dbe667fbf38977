//! Commands, and what the process says about itself: the exit status is 0 for clean, 1 for findings
//! at or above the failing level, 2 if the run itself failed.

mod args;
mod check;
mod checker;
mod claims;
mod config;
mod explain;
mod faults;
mod files;
mod formats;
mod in_order;
mod init;
mod input;
mod layers;
mod lines;
mod reference;
mod rules;
mod today;
mod work;
mod write;

use args::{Arguments, Command};
use clap::{CommandFactory, FromArgMatches};
use factlint::Reference;
use std::io::{self, Write};
use std::process::ExitCode;

/// The outcome of a command that ran.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Outcome {
    Clean,
    Findings,
    Failed,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> ExitCode {
        ExitCode::from(outcome as u8)
    }
}

/// Runs the command that the arguments ask for.
pub(crate) fn run() -> ExitCode {
    let arguments = match parse() {
        Ok(arguments) => arguments,
        // Help and version are no failures; a wrong argument is status 2 already.
        Err(error) => error.exit(),
    };
    let mut out = io::BufWriter::new(io::stdout().lock());
    let outcome = match &arguments.command {
        Command::Check(options) => check::run(options, &mut out),
        Command::Claims(options) => claims::run(options, &mut out),
        Command::Config(options) => config::show::run(options, &mut out),
        Command::Init { folder } => init::run(folder, &mut out),
        Command::Explain { rule, house } => with_reference(house, |reference| explain::run(reference, rule, &mut out)),
        Command::Reference(command) => reference::run(command, &mut out),
        Command::Rules { markdown, house } => with_reference(house, |reference| match markdown {
            true => rules::page(reference, &mut out),
            false => rules::list(reference, &mut out),
        }),
    };
    let flushed = out.flush();
    match outcome.and_then(|outcome| flushed.map(|()| outcome)) {
        Ok(outcome) => outcome.into(),
        // The reader of a pipe went away: nobody is left to tell.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Outcome::Clean.into(),
        Err(error) => {
            complain(&error.to_string());
            Outcome::Failed.into()
        }
    }
}

/// Runs a command that asks about the reference of a house in the current directory.
fn with_reference(house: &args::House, run: impl FnOnce(&Reference) -> io::Result<Outcome>) -> io::Result<Outcome> {
    let today = match today::today() {
        Ok(today) => today,
        Err(message) => {
            complain(&message);
            return Ok(Outcome::Failed);
        }
    };
    let configs = config::Configs::new(house, today, factlint::report::Style::default());
    let Some(of_house) = configs.for_path(std::path::Path::new("-")) else { return Ok(Outcome::Failed) };
    let outcome = run(&of_house.reference)?;
    Ok(if configs.have_failed() { Outcome::Failed } else { outcome })
}

fn parse() -> Result<Arguments, clap::Error> {
    let day = Reference::builtin().checked().map(|day| format!(" (reference of {day})")).unwrap_or_default();
    let version: &'static str = format!("{}{day}", env!("CARGO_PKG_VERSION")).leak();
    let matches = Arguments::command().version(version).try_get_matches()?;
    Arguments::from_arg_matches(&matches)
}

/// Says on standard error what went wrong with the run itself.
fn complain(what: &str) {
    // Nothing can be done where standard error is closed.
    let _ = writeln!(io::stderr(), "factlint: {what}");
}
