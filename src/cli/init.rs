//! `factlint init`: a commented factlint.yaml to begin with.

use super::config::NAME;
use super::{Outcome, complain};
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// Every key, commented out, so that the file changes nothing until a line is wanted.
const TEXT: &str = include_str!("init.yaml");

pub(super) fn run(folder: &Path, out: &mut impl Write) -> io::Result<Outcome> {
    let file = folder.join(NAME);
    // A link that leads nowhere is there too.
    if fs::symlink_metadata(&file).is_ok() {
        complain(&format!("{}: there is such a file, and it stays as it is", file.display()));
        return Ok(Outcome::Failed);
    }
    if let Err(error) = write(folder, &file) {
        complain(&format!("{}: this file cannot be written: {error}", file.display()));
        return Ok(Outcome::Failed);
    }
    writeln!(out, "{}: written; every key is in it, commented out", file.display())?;
    Ok(Outcome::Clean)
}

/// Writes beside the file and renames, so that nobody ever reads half of it.
fn write(folder: &Path, file: &Path) -> io::Result<()> {
    let beside = folder.join(format!(".{NAME}.{}", std::process::id()));
    let written = OpenOptions::new().write(true).create_new(true).open(&beside).and_then(|mut open| {
        open.write_all(TEXT.as_bytes())?;
        open.sync_all()
    });
    let renamed = written.and_then(|()| fs::rename(&beside, file));
    if renamed.is_err() {
        // What is left over is worth no second message.
        let _ = fs::remove_file(&beside);
    }
    renamed
}
