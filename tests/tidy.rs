//! The layout rules of the project that a program can check.
//!
//! Deliberately not here: what rustfmt and clippy say better.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read the files of the project, and a failure is a failed test"
)]

use factlint::{Reference, native_rules};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// At 400 lines one looks for the second subject of a file; at 500 one has found it.
const LONGEST: usize = 500;

#[test]
fn files_say_what_they_are_for() {
    let silent = paths(code().iter().filter(|file| !file.text.starts_with("//!")));
    assert!(silent.is_empty(), "these do not open with `//!`: {silent:#?}");
}

#[test]
fn files_have_one_subject() {
    let long = paths(code().iter().filter(|file| file.text.lines().count() > LONGEST));
    assert!(long.is_empty(), "these have over {LONGEST} lines: {long:#?}");
}

#[test]
fn nothing_is_unwrapped_outside_tests() {
    let code = code();
    let tests: BTreeSet<String> = code.iter().flat_map(|file| test_modules(&file.text)).collect();
    let is_test = |file: &&File| file.path.file_stem().is_some_and(|stem| tests.contains(&*stem.to_string_lossy()));
    let unwraps = |file: &&File| {
        file.text.split("#[cfg(test)]\nmod tests {").next().is_some_and(|text| text.contains(".unwrap()"))
    };
    let found = paths(code.iter().filter(|file| !is_test(file)).filter(unwraps));
    assert!(found.is_empty(), "these unwrap; `expect` says why it cannot fail: {found:#?}");
}

#[test]
fn no_path_is_of_one_machine() {
    let mut files = code();
    for name in ["build.rs", "Cargo.toml", "crates/factlint-index/Cargo.toml"] {
        files.push(File::read(Path::new(name)));
    }
    // In two pieces, so that this file does not name what it forbids.
    let absolute = |file: &&File| {
        ["/home/", concat!("/wo", "rk/"), "/tmp/", "/Users/", "C:\\"].iter().any(|start| file.text.contains(start))
    };
    let found = paths(files.iter().filter(absolute));
    assert!(found.is_empty(), "these name a path of one machine: {found:#?}");
}

#[test]
fn a_native_rule_is_in_the_file_of_its_name() {
    let reference = Reference::builtin();
    let file = |rule: &str| {
        let family = reference.rule(rule).map_or("", |card| card.family).replace('-', "_");
        format!("src/checks/{family}/{}.rs", rule.replace('-', "_"))
    };
    let missing: Vec<String> = native_rules().map(file).filter(|path| !root().join(path).is_file()).collect();
    assert!(missing.is_empty(), "these are missing: {missing:#?}");
}

/// Lists of words that stand in a stage all the same, each with its reason.
const OWN_LISTS: [(&str, &str); 4] = [
    // Names of fields, as the formats of documents have them: no words of prose.
    ("src/document/as_of.rs", "KEYS"),
    ("src/document/html/metadata.rs", "NAMES"),
    // Letters that sound alike: no words at all.
    ("src/spelling/slip.rs", "HALVES"),
    ("src/spelling/slip.rs", "SOUNDS"),
];

#[test]
fn lists_of_words_are_in_the_lexicon() {
    let stages = [
        "document", "text", "prose", "dates", "spelling", "mention", "focus", "claim", "standing", "article", "checks",
    ];
    let code = code();
    let tests: BTreeSet<String> = code.iter().flat_map(|file| test_modules(&file.text)).collect();
    let mut found = Vec::new();
    for file in &code {
        let stem = |path: &Path| path.file_stem().map_or(String::new(), |stem| stem.to_string_lossy().into_owned());
        let path = file.path.to_string_lossy().replace('\\', "/");
        let stage = file.path.iter().nth(1).map(|name| stem(Path::new(name))).unwrap_or_default();
        if !path.starts_with("src/") || !stages.contains(&&*stage) || tests.contains(&stem(&file.path)) {
            continue;
        }
        let lists = word_lists(&file.text).filter(|name| !OWN_LISTS.contains(&(&*path, name)));
        found.extend(lists.map(|name| format!("{path}: {name}")));
    }
    assert!(found.is_empty(), "these belong in a file of `src/lexicon/`: {found:#?}");
}

/// The constants of a file that hold three words or more, by their names.
fn word_lists(text: &str) -> impl Iterator<Item = &str> {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let constants = ["const ", "static "].into_iter().flat_map(move |kind| code.split(kind).skip(1));
    let is_word = |text: &str| {
        text.starts_with(char::is_alphabetic) && text.chars().all(|c| c.is_alphabetic() || " .-'’".contains(c))
    };
    constants.filter_map(move |rest| {
        let (name, rest) = rest.split_once(": ")?;
        let value = rest.split(";\n").next()?.split_once(" =")?.1;
        let words = value.split('"').skip(1).step_by(2).filter(|text| is_word(text) && !is_rule(text)).count();
        (words >= 3 && name.chars().all(|c| c.is_ascii_uppercase() || c == '_')).then_some(name)
    })
}

fn is_rule(text: &str) -> bool {
    native_rules().any(|rule| rule == text)
}

struct File {
    /// From the root of the project.
    path: PathBuf,
    text: String,
}

impl File {
    fn read(path: &Path) -> File {
        let text = fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        File { path: path.to_owned(), text }
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file under `src` and `crates/*/src`.
fn code() -> Vec<File> {
    let crates = fs::read_dir(root().join("crates")).unwrap().map(|entry| entry.unwrap().path().join("src"));
    let mut open: Vec<PathBuf> = crates.chain([root().join("src")]).collect();
    let mut files = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                files.push(File::read(path.strip_prefix(root()).unwrap()));
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// The modules in files of their own that are compiled for tests only.
fn test_modules(text: &str) -> Vec<String> {
    let after = text.split("#[cfg(test)]\nmod ").skip(1);
    after
        .filter_map(|rest| rest.split_once(';'))
        .map(|(name, _)| name.to_owned())
        .filter(|name| !name.contains(' '))
        .collect()
}

fn paths<'f>(files: impl Iterator<Item = &'f File>) -> Vec<String> {
    files.map(|file| file.path.display().to_string()).collect()
}
