//! Writing a file whole or not at all.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// Writes beside the file and renames, so that nobody ever reads half of it.
pub(crate) fn write_whole(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let beside = file.with_file_name(format!(".{name}.{}", std::process::id()));
    let written = OpenOptions::new().write(true).create_new(true).open(&beside).and_then(|mut open| {
        open.write_all(bytes)?;
        open.sync_all()
    });
    let renamed = written.and_then(|()| fs::rename(&beside, file));
    if renamed.is_err() {
        // What is left over is worth no second message.
        let _ = fs::remove_file(&beside);
    }
    renamed
}
