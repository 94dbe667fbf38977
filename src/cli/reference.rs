//! `factlint reference`: commands about the reference itself, each in a file of its own with its arguments.

mod check;

use super::Outcome;
use clap::Subcommand;
use std::io::{self, Write};

#[derive(Subcommand, Debug)]
pub(crate) enum Command {
    /// Check the facts of a reference against each other: two holders at once, days without one, names with two owners
    Check(check::Check),
}

pub(super) fn run(command: &Command, out: &mut impl Write) -> io::Result<Outcome> {
    match command {
        Command::Check(arguments) => check::run(arguments, out),
    }
}
