//! Compares the pages that the program writes with its output.
//!
//! `UPDATE=1 cargo test --test docs` rewrites them; read the diff.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read the files of the project and one variable, and a failure is a failed test"
)]

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
