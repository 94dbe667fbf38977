//! Compiles `reference/` and `rules/` into one index, its tables and its text, embedded by the library and read in
//! place.

use factlint_index::{Fault, File, Index, KnownIds, compile_with_cues};

use std::path::{Path, PathBuf};
use std::{env, fs, io, process};

/// Of the table of readers, the groups of cue words: in the order in which the program numbers them.
macro_rules! readers {
    ($($name:ident {
        from: $from:tt,
        read: $read:path,
        wants: [$({ kinds: $kinds:tt, cues: [$([$($cue:literal),+ $(,)?]),*], near: $near:ident $(,)? }),* $(,)?] $(,)?
    })*) => {
        const CUES: &[&[&str]] = &[$($($(&[$($cue),+],)*)*)*];
    };
}

include!("src/claim/readers.rs");

fn main() {
    println!("cargo::rerun-if-changed=reference");
    println!("cargo::rerun-if-changed=rules");
    println!("cargo::rerun-if-changed=src/claim/readers.rs");
    if let Err(message) = build() {
        eprintln!("{message}");
        process::exit(1);
    }
}

fn build() -> Result<(), String> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(|error| error.to_string())?);
    let out = PathBuf::from(env::var("OUT_DIR").map_err(|error| error.to_string())?);
    let mut all = files(&root, "reference").map_err(|error| format!("reference/: {error}"))?;
    all.extend(files(&root, "rules").map_err(|error| format!("rules/: {error}"))?);
    let bytes = compile_with_cues(&all, CUES, &KnownIds::new()).map_err(|faults| say(&faults, &all))?;
    let index = Index::open(bytes.clone()).map_err(|error| error.to_string())?;
    let tables = bytes.len() - index.text().len();
    fs::write(out.join("builtin.fli"), &bytes[..tables]).map_err(|error| error.to_string())?;
    fs::write(out.join("builtin.txt"), index.text()).map_err(|error| error.to_string())
}

/// One line a fault; the program itself shows them in full (`factlint check --reference reference`).
fn say(faults: &[Fault], files: &[File]) -> String {
    let line =
        |text: &str, at: usize| text.as_bytes()[..at.min(text.len())].iter().filter(|byte| **byte == b'\n').count() + 1;
    let said = faults.iter().map(|fault| {
        let file = &files[fault.file];
        format!("{}:{}: {} ({})", file.path, line(&file.text, fault.range.start), fault.title, fault.help)
    });
    said.collect::<Vec<_>>().join("\n")
}

/// The YAML files under a folder, by path.
fn files(root: &Path, folder: &str) -> io::Result<Vec<File>> {
    let mut found = Vec::new();
    let mut open = vec![root.join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "yaml") {
                let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                found.push(File { path: name, text: fs::read_to_string(&path)? });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}
