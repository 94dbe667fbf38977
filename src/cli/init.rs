//! `factlint init`: a commented factlint.yaml to begin with.

use super::config::NAME;
use super::write::write_whole;
use super::{Outcome, complain};
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Every key, commented out, so that the file changes nothing until a line is wanted.
const TEXT: &str = include_str!("init.yaml");

pub(super) fn run(folder: &Path, out: &mut impl Write) -> io::Result<Outcome> {
    let file = folder.join(NAME);
    // A link to nothing also counts as a file.
    if fs::symlink_metadata(&file).is_ok() {
        complain(&format!("{}: there is such a file, and it stays as it is", file.display()));
        return Ok(Outcome::Failed);
    }
    if let Err(error) = write_whole(&file, TEXT.as_bytes()) {
        complain(&format!("{}: this file cannot be written: {error}", file.display()));
        return Ok(Outcome::Failed);
    }
    writeln!(out, "{}: written; every key is in it, commented out", file.display())?;
    Ok(Outcome::Clean)
}
