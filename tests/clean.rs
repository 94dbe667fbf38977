//! Correct articles stay silent: no error, no warning, no note.
//!
//! Each file of `tests/clean` is one article, after a line `as_of: DAY` and a line `---`. Every false alarm
//! ever reported ends up there. Deliberately not here: articles with faults, which are in `tests/articles`.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read their own files, and a failure is a failed test"
)]

use factlint::report::short;
use factlint::{Day, Format, Options, Reference, Source, check};
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

#[test]
fn clean_articles_are_silent() {
    let reference = Reference::builtin();
    let mut found = Vec::new();
    let mut count = 0;
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/clean")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        found.extend(findings(&name, &fs::read_to_string(&path).unwrap(), &reference));
        count += 1;
    }
    assert!(count > 0, "no articles in tests/clean");
    found.sort();
    assert!(found.is_empty(), "{} false alarms:\n{}", found.len(), found.join("\n"));
}

fn findings(name: &str, file: &str, reference: &Reference) -> Vec<String> {
    let (day, text) = file
        .strip_prefix("as_of: ")
        .and_then(|file| file.split_once("\n---\n"))
        .unwrap_or_else(|| panic!("{name}: no `as_of: DAY` and `---` at the head"));
    let day = Day::from_iso(day).unwrap_or_else(|| panic!("{name}: {day:?} is no day"));
    let ending = Path::new(name).extension().and_then(OsStr::to_str).unwrap_or_default();
    let format = Format::of_ending(ending).unwrap_or_default();
    let source = Source::new(name, text);
    let checked = check(&source, reference, &Options::new(day, format).as_of(day));
    checked.findings.iter().map(|finding| short(&source, finding)).collect()
}
