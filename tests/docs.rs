//! Compares the pages that the program writes with its output.
//!
//! `UPDATE=1 cargo test --test docs` rewrites them; read the diff.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read the files of the project and one variable, and a failure is a failed test"
)]

use factlint::{Day, File, Reference, failed_examples};
use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
fn the_page_of_rules_is_that_of_the_cards() {
    is_as_written("docs/rules.md", &["rules", "--markdown"]);
}

#[test]
fn the_page_of_coverage_is_that_of_the_reference() {
    is_as_written("docs/coverage.md", &["reference", "coverage", "--format", "markdown"]);
}

/// The pages for engineers, which name files and tests.
const PAGES: [&str; 6] = [
    "README.md",
    "docs/architecture.md",
    "docs/decisions.md",
    "docs/invariants.md",
    "docs/reading.md",
    "docs/reference-internals.md",
];

/// The folders of the project, as a path in a page begins.
const FOLDERS: [&str; 9] =
    ["src/", "tests/", "crates/", "docs/", "rules/", "reference/", "scripts/", "examples/", ".ci/"];

#[test]
fn pages_name_files_and_tests_that_are_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut missing = Vec::new();
    for page in PAGES {
        let text = fs::read_to_string(root.join(page)).unwrap();
        let named = text.lines().flat_map(|line| line.split('`').skip(1).step_by(2));
        let named = named.filter(|name| FOLDERS.iter().any(|folder| name.starts_with(folder)));
        // `src/checks/<family>/<id>.rs` is a pattern.
        for name in named.filter(|name| !name.contains(['<', '*', ' '])) {
            let (path, test) = name.split_once("::").unwrap_or((name, ""));
            let path = path.split(':').next().unwrap_or_default();
            let is_there = match test {
                "" => root.join(path).exists(),
                _ => fs::read_to_string(root.join(path)).is_ok_and(|code| code.contains(&format!("fn {test}("))),
            };
            if !is_there {
                missing.push(format!("{page}: {name}"));
            }
        }
    }
    assert!(missing.is_empty(), "these are named and not there: {missing:#?}");
}

/// Blocks that begin with a path are files of one folder. The clubs, which the page does not show, are added.
#[test]
fn the_relations_and_cards_in_the_page_of_the_format_can_be_used() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reference-format.md");
    let page = fs::read_to_string(page).unwrap().replace("\r\n", "\n");
    let part = page.split("\n## Relations\n").nth(1).unwrap().split("\n## Findings").next().unwrap();
    let blocks = part.split("```yaml\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    let file =
        |text: &str| Some(File { path: text.lines().next()?.strip_prefix("# ")?.to_owned(), text: text.to_owned() });
    let mut files: Vec<File> = blocks.filter_map(file).collect();
    assert_eq!(files.len(), 5);
    for (id, names) in [("harbour-rovers", "Harbour Rovers, Rovers"), ("vale-city", "Vale City")] {
        let text = format!("id: {id}\nkind: group\nnames: [{names}]\nsource: a list\nchecked: 2026-11-18\n");
        files.push(File { path: format!("groups/{id}.yaml"), text });
    }
    let mut reference = Reference::builtin();
    let mut found = reference.lint_layer(&files, None).unwrap();
    reference.add_layer(&files).unwrap();
    found.extend(failed_examples(&reference, &files, Day::from_ymd(2026, 11, 23).unwrap()));
    assert!(found.is_empty(), "{found:#?}");
}

fn is_as_written(page: &str, arguments: &[&str]) {
    let output = Command::new(env!("CARGO_BIN_EXE_factlint")).args(arguments).output().unwrap();
    assert!(output.status.success());
    let written = String::from_utf8(output.stdout).unwrap();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(page);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &written).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let line = found.lines().zip(written.lines()).take_while(|(found, written)| found == written).count() + 1;
    assert!(found == written, "{page}:{line} differs from what it is of; UPDATE=1 cargo test --test docs rewrites it");
}
