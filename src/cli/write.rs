//! Writes files completely or not at all.

use factlint::File;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes to a new file and renames it, so that nobody ever reads half of it.
pub(crate) fn write_whole(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = beside(file, bytes)?;
    let renamed = fs::rename(&beside, file);
    if renamed.is_err() {
        discard(&beside);
    }
    renamed
}

/// Writes each file beside its place first. When all are written, each is renamed into its place. So every file that
/// anybody finds is complete, even if the run is interrupted. Missing folders are made.
pub(crate) fn write_all(folder: &Path, files: &[File]) -> Result<(), String> {
    let mut ready: Vec<(PathBuf, PathBuf)> = Vec::new();
    for file in files {
        let path = folder.join(&file.path);
        let made = fs::create_dir_all(path.parent().unwrap_or(Path::new(".")));
        match made.and_then(|()| beside(&path, file.text.as_bytes())) {
            Ok(beside) => ready.push((beside, path)),
            Err(error) => {
                ready.iter().for_each(|(beside, _)| discard(beside));
                return Err(format!("{}: this file cannot be written: {error}; nothing was changed", path.display()));
            }
        }
    }
    for (number, (beside, path)) in ready.iter().enumerate() {
        if let Err(error) = fs::rename(beside, path) {
            ready[number..].iter().for_each(|(beside, _)| discard(beside));
            let path = path.display();
            return Err(format!("{path}: this file cannot be replaced: {error}; run it again when it can"));
        }
    }
    Ok(())
}

/// Writes the bytes to a new file beside the one meant. Its ending keeps a file that is left over from being read as a
/// part of a reference.
fn beside(file: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let beside = file.with_file_name(format!(".{name}.{}.new", std::process::id()));
    let written = OpenOptions::new().write(true).create_new(true).open(&beside).and_then(|mut open| {
        open.write_all(bytes)?;
        open.sync_all()
    });
    if let Err(error) = written {
        discard(&beside);
        return Err(error);
    }
    Ok(beside)
}

/// Removes a file that is left over. A failure is worth no second message.
fn discard(beside: &Path) {
    let _ = fs::remove_file(beside);
}
