//! The built-in reference and the folders laid over it.

use factlint::report::{Style, human};
use factlint::{Fault, File, Reference, Source, fault_finding};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The reference, and whether all layers could be read.
pub(crate) struct Layers {
    pub reference: Reference,
    pub failed: bool,
}

/// Lays the folders over the built-in reference. A folder with a fault is left out whole; its faults
/// are printed in full on standard error.
pub(crate) fn load(folders: &[PathBuf], style: &Style) -> Layers {
    let mut layers = Layers { reference: Reference::builtin(), failed: false };
    for folder in folders {
        if let Err(message) = add(&mut layers.reference, folder, style) {
            super::complain(&message);
            layers.failed = true;
        }
    }
    layers
}

fn add(reference: &mut Reference, folder: &Path, style: &Style) -> Result<(), String> {
    let name = folder.display();
    let mut files = Vec::new();
    if !folder.is_dir() {
        return Err(format!("{name}: there is no such folder"));
    }
    read(folder, &mut files).map_err(|error| format!("{name}: this reference cannot be read: {error}"))?;
    if files.is_empty() {
        return Err(format!("{name}: there are no .yaml files in this folder"));
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let Err(faults) = reference.add_layer(&files) else { return Ok(()) };
    show(files, &faults, style);
    let count = if faults.len() == 1 { "1 fault".to_owned() } else { format!("{} faults", faults.len()) };
    Err(format!("{name}: left out, because of {count}"))
}

/// Draws faults in their files, on standard error.
pub(crate) fn show(files: Vec<File>, faults: &[Fault], style: &Style) {
    let sources: Vec<Source> = files.into_iter().map(|file| Source::new(file.path, file.text)).collect();
    for fault in faults {
        let text = human(&sources[fault.file], &fault_finding(fault), style);
        // Nothing can be done where standard error is closed.
        let _ = writeln!(io::stderr(), "{text}\n");
    }
}

/// The YAML files under a folder.
pub(crate) fn read(folder: &Path, files: &mut Vec<File>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            read(&path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "yaml" || ending == "yml") {
            let text = fs::read_to_string(&path)
                .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))?;
            files.push(File { path: path.to_string_lossy().replace('\\', "/"), text });
        }
    }
    Ok(())
}
