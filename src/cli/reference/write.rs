//! Files onto the disk, whole or not at all.

use factlint::File;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes every file beside its place first, and only when all are there puts each into its place. A file that is
/// found is always a whole one, whenever the run is interrupted.
pub(super) fn all(folder: &Path, files: &[File]) -> Result<(), String> {
    let mut ready: Vec<(PathBuf, PathBuf)> = Vec::new();
    for file in files {
        let path = folder.join(&file.path);
        match beside(&path, &file.text) {
            Ok(temporary) => ready.push((temporary, path)),
            Err(error) => {
                discard(&ready);
                return Err(format!("{}: this file cannot be written: {error}; nothing was changed", path.display()));
            }
        }
    }
    for (number, (temporary, path)) in ready.iter().enumerate() {
        if let Err(error) = fs::rename(temporary, path) {
            discard(&ready[number..]);
            let path = path.display();
            return Err(format!("{path}: this file cannot be replaced: {error}; import again when it can"));
        }
    }
    Ok(())
}

/// The ending keeps a file that is left over from being read as a part of the reference.
fn beside(path: &Path, text: &str) -> io::Result<PathBuf> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let temporary = folder.join(format!(".{name}.{}.new", std::process::id()));
    let written = fs::File::create(&temporary).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()
    });
    if let Err(error) = written {
        discard(&[(temporary, PathBuf::new())]);
        return Err(error);
    }
    Ok(temporary)
}

fn discard(files: &[(PathBuf, PathBuf)]) {
    for (temporary, _) in files {
        // It is left over at worst, and read by nothing.
        let _ = fs::remove_file(temporary);
    }
}
