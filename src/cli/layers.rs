//! The built-in reference and the layers over it: those of a house, and over them those of `--reference`.

use super::faults;
use factlint::report::Style;
use factlint::{File, LayerError, Reference};
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// The ending of a compiled layer.
pub(crate) const COMPILED: &str = "fli";
/// This much YAML takes longer to compile than most articles take to check.
const LARGE: usize = 1_000_000;

/// Builds references, each when it is first needed.
pub(crate) struct Layers {
    named: Vec<PathBuf>,
    style: Style,
    /// Without a layer of a house.
    plain: OnceLock<Arc<Reference>>,
    /// The messages so far, so that a layer over several houses gets one message.
    told: Mutex<BTreeSet<String>>,
    failed: AtomicBool,
}

impl Layers {
    /// Layers that `--reference` names.
    pub(crate) fn new(named: &[PathBuf], style: Style) -> Layers {
        let (plain, told, failed) = (OnceLock::new(), Mutex::default(), AtomicBool::new(false));
        Layers { named: named.to_vec(), style, plain, told, failed }
    }

    /// The reference for a house. A layer with a fault is left out completely; its faults are printed on standard
    /// error.
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
        // A folder that is named twice, by the house and on the command line, say, is one layer.
        let mut all: Vec<&PathBuf> = Vec::new();
        for path in house.iter().chain(&self.named) {
            if !all.iter().any(|known| is_same(known, path)) {
                all.push(path);
            }
        }
        for path in all {
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
        if is_compiled(path) && path.is_file() {
            return add_compiled(reference, path);
        }
        let files = files(path)?;
        self.tell_of_size(path, &files);
        let Err(found) = reference.add_layer(&files) else { return Ok(()) };
        let drawn = faults::drawn_in(files, &found, &self.style);
        faults::print(drawn.iter().filter(|text| self.is_news(text)));
        Err(format!("{}: left out, because of {}", path.display(), faults::counted(found.len())))
    }

    /// Says what a large folder costs, since it is compiled anew in each run.
    fn tell_of_size(&self, path: &Path, files: &[File]) {
        let bytes: usize = files.iter().map(|file| file.text.len()).sum();
        let (name, tenths) = (path.display(), bytes / 100_000);
        let (whole, tenth) = (tenths / 10, tenths % 10);
        let what = format!(
            "{name}: {whole}.{tenth} MB of YAML are compiled in each run; \
             `factlint reference build {name} -o FILE.fli` writes a file that is read at once"
        );
        if bytes > LARGE && self.is_news(&what) {
            super::complain(&what);
        }
    }

    fn is_news(&self, text: &str) -> bool {
        self.told.lock().unwrap_or_else(PoisonError::into_inner).insert(text.to_owned())
    }
}

fn is_same(a: &Path, b: &Path) -> bool {
    a == b || matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}

/// Whether a path names a compiled layer.
pub(crate) fn is_compiled(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == COMPILED)
}

/// Lays a compiled layer over a reference. The error says why that failed, and what to do.
pub(crate) fn add_compiled(reference: &mut Reference, path: &Path) -> Result<(), String> {
    let name = path.display();
    let bytes = fs::read(path).map_err(|error| format!("{name}: this compiled reference cannot be read: {error}"))?;
    reference.add_compiled(bytes).map_err(|error| {
        let cure = match error {
            LayerError::Repeats(_) => "name one of the two, or give the rule another id",
            _ => "compile it again with this program: `factlint reference build DIR -o FILE.fli`",
        };
        format!("{name}: {error}; {cure}")
    })
}

/// The YAML files of a folder, by path, or the one file that is named. The error says why there are none.
pub(crate) fn files(path: &Path) -> Result<Vec<File>, String> {
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
    Ok(files)
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
