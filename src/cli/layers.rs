//! The built-in reference and the layers over it: those of a house, and over them those of `--reference`.

use super::faults;
use factlint::report::Style;
use factlint::{File, Reference, Source};
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// Builds references, each when it is first needed.
pub(crate) struct Layers {
    named: Vec<PathBuf>,
    style: Style,
    /// Without a layer of a house.
    plain: OnceLock<Arc<Reference>>,
    /// What was complained of, so that a layer over several houses is complained of once.
    told: Mutex<BTreeSet<String>>,
    failed: AtomicBool,
}

impl Layers {
    /// Layers that `--reference` names.
    pub(crate) fn new(named: &[PathBuf], style: Style) -> Layers {
        let (plain, told, failed) = (OnceLock::new(), Mutex::default(), AtomicBool::new(false));
        Layers { named: named.to_vec(), style, plain, told, failed }
    }

    /// The reference for a house. A layer with a fault is left out whole; its faults are printed in full on
    /// standard error.
    pub(crate) fn over(&self, house: &[PathBuf]) -> Arc<Reference> {
        if house.is_empty() {
            return Arc::clone(self.plain.get_or_init(|| self.build(&[])));
        }
        self.build(house)
    }

    /// Whether some layer could not be read.
    pub(crate) fn have_failed(&self) -> bool {
        self.failed.load(Ordering::Relaxed)
    }

    fn build(&self, house: &[PathBuf]) -> Arc<Reference> {
        let mut reference = Reference::builtin();
        for path in house.iter().chain(&self.named) {
            if let Err(message) = self.add(&mut reference, path) {
                self.failed.store(true, Ordering::Relaxed);
                if self.is_news(&message) {
                    super::complain(&message);
                }
            }
        }
        Arc::new(reference)
    }

    fn add(&self, reference: &mut Reference, path: &Path) -> Result<(), String> {
        let name = path.display();
        let mut files = Vec::new();
        if path.is_file() {
            file(path, &mut files)
        } else if path.is_dir() {
            folder(path, &mut files)
        } else {
            return Err(format!("{name}: there is no such folder or file"));
        }
        .map_err(|error| format!("{name}: this reference cannot be read: {error}"))?;
        if files.is_empty() {
            return Err(format!("{name}: there are no .yaml files in this folder"));
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        let Err(found) = reference.add_layer(&files) else { return Ok(()) };
        let sources: Vec<Source> = files.into_iter().map(|file| Source::new(file.path, file.text)).collect();
        let drawn: Vec<String> =
            found.iter().map(|fault| faults::drawn(&sources[fault.file], fault, &self.style)).collect();
        faults::print(drawn.iter().filter(|text| self.is_news(text)));
        Err(format!("{name}: left out, because of {}", faults::counted(found.len())))
    }

    fn is_news(&self, text: &str) -> bool {
        self.told.lock().unwrap_or_else(PoisonError::into_inner).insert(text.to_owned())
    }
}

/// Reads the YAML files under a folder.
pub(crate) fn folder(path: &Path, files: &mut Vec<File>) -> io::Result<()> {
    for entry in fs::read_dir(path)? {
        let path = entry?.path();
        if path.is_dir() {
            folder(&path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "yaml" || ending == "yml") {
            file(&path, files)?;
        }
    }
    Ok(())
}

fn file(path: &Path, files: &mut Vec<File>) -> io::Result<()> {
    let text = fs::read_to_string(path)
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))?;
    files.push(File { path: path.to_string_lossy().replace('\\', "/"), text });
    Ok(())
}
