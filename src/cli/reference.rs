//! `factlint reference`: commands about the reference itself, each in a file of its own with its arguments.

mod build;
mod check;
mod stats;

use super::Outcome;
use clap::Subcommand;
use std::io::{self, Write};

#[derive(Subcommand, Debug)]
pub(crate) enum Command {
    /// Compile a folder to one file, which is read at once where the folder is compiled in each run
    Build(build::Build),
    /// Check the facts of a reference against each other: two holders at once, days without one, names with two owners
    Check(check::Check),
    /// Show how large each part of a compiled reference is
    Stats(stats::Stats),
}

pub(super) fn run(command: &Command, out: &mut impl Write) -> io::Result<Outcome> {
    match command {
        Command::Build(arguments) => build::run(arguments, out),
        Command::Check(arguments) => check::run(arguments, out),
        Command::Stats(arguments) => stats::run(arguments, out),
    }
}
