//! `factlint reference`: commands that work on the files of a reference.

mod import;
mod sources;
mod write;

use super::Outcome;
use super::args::ReferenceCommand;
use std::io::{self, Write};

pub(super) fn run(command: &ReferenceCommand, out: &mut impl Write) -> io::Result<Outcome> {
    match command {
        ReferenceCommand::Import(arguments) => import::run(arguments, out),
    }
}
