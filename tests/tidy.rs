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

/// A file of 400 lines is searched for a second subject; a file of 500 has one.
const LONGEST: usize = 500;

#[test]
fn files_say_what_they_are_for() {
    // A file that is included, and is no module, opens with a plain comment.
    let opens = |file: &&File| file.text.starts_with("//!") || file.path.ends_with("claim/readers.rs");
    let silent = paths(code().iter().filter(|file| !opens(file)));
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

/// Lists of words that are in a stage and not in `lexicon`, each with its reason.
const OWN_LISTS: [(&str, &str); 6] = [
    // Names of fields, as the formats of documents have them: no words of prose.
    ("src/document/as_of.rs", "KEYS"),
    ("src/document/html/metadata.rs", "NAMES"),
    // The words that a configuration gives a level by.
    ("src/settings.rs", "ALL"),
    ("src/settings/parse.rs", "OTHER_WORDS"),
    // Letters that sound alike: no words at all.
    ("src/spelling/slip.rs", "HALVES"),
    ("src/spelling/slip.rs", "SOUNDS"),
];

#[test]
fn lists_of_words_are_in_the_lexicon() {
    // All that read or judge a text: the stages before the reports, but the lexicon.
    let stages = STAGES.iter().take_while(|stage| **stage != "report").filter(|stage| **stage != "lexicon");
    let stages: BTreeSet<&str> = stages.copied().collect();
    let code = code();
    let tests: BTreeSet<String> = code.iter().flat_map(|file| test_modules(&file.text)).collect();
    let mut found = Vec::new();
    for file in &code {
        let stem = |path: &Path| path.file_stem().map_or(String::new(), |stem| stem.to_string_lossy().into_owned());
        let path = file.path.to_string_lossy().replace('\\', "/");
        let stage = file.path.iter().nth(1).map(|name| stem(Path::new(name))).unwrap_or_default();
        if !path.starts_with("src/") || !stages.contains(&*stage) || tests.contains(&stem(&file.path)) {
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

/// The stages, in order: each may import from those before it, and from none after it.
const STAGES: &[&str] = &[
    // The modules that several stages use.
    "source",
    "finding",
    "lexicon",
    "dates",
    "wording",
    "patterns",
    "reference",
    "settings",
    "spelling",
    // The pipeline.
    "document",
    "options",
    "text",
    "prose",
    "mention",
    "coreference",
    "claim",
    "standing",
    "article",
    "checks",
    "told",
    "check",
    // Beside it: the proof sheet, questions to the reference, and the examples of rule cards.
    "sheet",
    "ask",
    "examples",
    // The last of the library, and the program.
    "report",
    "lib",
    "cli",
    "main",
];

/// Imports from a later stage that are let stand, each with its reason. There are three at most.
const LATER: &[(&str, &str)] = &[
    // A fault of a configuration names the people who are nearest to a name, as `reference search` finds them.
    ("settings", "ask"),
];

#[test]
fn no_stage_imports_from_a_later_one() {
    let mut wrong = Vec::new();
    for file in code().iter().filter(|file| file.path.starts_with("src")) {
        let own = stage_of(&file.path);
        let Some(order) = STAGES.iter().position(|stage| *stage == own) else {
            panic!("{} is in no stage: add `{own}` to `STAGES`", file.path.display());
        };
        let depth = file.path.iter().count() - 1;
        let later = imports(&file.text, depth, &STAGES[order + 1..]).filter(|stage| !LATER.contains(&(&own, stage)));
        wrong.extend(later.map(|stage| format!("{}: crate::{stage}", file.path.display())));
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "these import from a later stage: {wrong:#?}");
    assert!(LATER.len() <= 3);
}

/// The folder or file under `src` that a file belongs to.
fn stage_of(path: &Path) -> String {
    let name = path.iter().nth(1).map(Path::new).and_then(Path::file_stem).unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// The stages that a file names in a path from the root of the crate, without tests and comments. `depth` is how many
/// times `super` leads from the file to the root.
fn imports<'s>(text: &str, depth: usize, stages: &'s [&'s str]) -> impl Iterator<Item = &'s str> {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let code: String = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    assert!(!code.contains("crate::{"), "`use crate::{{…}}` hides the stages: write a line for each");
    let roots = ["crate::".to_owned(), "super::".repeat(depth)];
    stages.iter().copied().filter(move |stage| {
        let is_named = |root: &String| {
            let path = format!("{root}{stage}");
            let ends = |rest: &str| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_');
            let begins = |before: &str| !before.ends_with("super::");
            code.match_indices(&path).any(|(at, _)| begins(&code[..at]) && ends(&code[at + path.len()..]))
        };
        roots.iter().any(is_named)
    })
}

#[test]
fn an_import_from_a_later_stage_is_seen() {
    let later = |text: &str, depth: usize| imports(text, depth, &["checks", "check"]).collect::<Vec<_>>();
    assert_eq!(later("use crate::checks::context;", 1), ["checks"]);
    assert_eq!(later("fn f(x: crate::check::Checked) {}", 2), ["check"]);
    assert_eq!(later("use super::super::check;", 2), ["check"]);
    assert_eq!(later("use super::check;\n// crate::checks\n#[cfg(test)]\nmod tests {\n use crate::check;", 2), [""; 0]);
}

/// What the library must not name: each is a way to a file, a clock, a variable, another process or the network.
const OUTSIDE: &[&str] =
    &["std::fs", "std::env", "std::net", "std::process", "std::thread", "std::time", "println!(", "print!("];

#[test]
fn the_library_reaches_nothing_outside() {
    let names = |file: &&File| OUTSIDE.iter().any(|name| without_tests(&file.text).contains(name));
    let found = paths(library().iter().filter(names));
    assert!(found.is_empty(), "these reach outside; arguments bring in what they need: {found:#?}");
}

#[test]
fn only_reports_are_serialized() {
    let serializes = |file: &&File| file.text.contains("Serialize") && !file.path.starts_with("src/report");
    let found = paths(library().iter().filter(serializes));
    assert!(found.is_empty(), "a wire format has structs of its own in `src/report/`: {found:#?}");
}

/// The code of the library and of the index, without modules for tests.
fn library() -> Vec<File> {
    let code = code();
    let tests: BTreeSet<String> = code.iter().flat_map(|file| test_modules(&file.text)).collect();
    let is_test = |file: &File| file.path.file_stem().is_some_and(|stem| tests.contains(&*stem.to_string_lossy()));
    let is_program = |file: &File| ["cli", "main"].contains(&&*stage_of(&file.path));
    code.into_iter().filter(|file| !is_test(file) && !is_program(file)).collect()
}

fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default()
}

#[test]
fn the_map_lists_the_stages_in_their_order() {
    let map = File::read(Path::new("docs/architecture.md")).text;
    let table = map.split("\n## Stages\n").nth(1).and_then(|rest| rest.split("\n## ").next()).unwrap_or_default();
    let listed: Vec<&str> = table.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
    assert_eq!(listed, STAGES);
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
