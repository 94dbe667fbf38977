//! Whole commands with their exact output and exit status.
//!
//! A file `tests/cli/*.transcript` holds comments (`# …`), commands (`$ factlint ARGUMENTS`, with `< FILE` at the
//! end for standard input) and after each command its standard output, its standard error with `! ` before each
//! line, and `? STATUS` if that is not 0. Commands run in `tests/cli/data` on 23 November 2026. Write comments and
//! commands, then let `UPDATE=1 cargo test --test cli` fill in the rest, and read the diff.
//!
//! Deliberately not here: which claims are read and which rules speak; `tests/articles` and the cards say that.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read their own files and one variable, and a failure is a failed test"
)]

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

#[test]
fn transcripts() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut differences = Vec::new();
    for path in files() {
        let expected = fs::read_to_string(&path).unwrap();
        let found = replayed(&expected);
        if update && found != expected {
            fs::write(&path, &found).unwrap();
        } else if found != expected {
            differences.push(format!(
                "=== {}\n{}",
                path.file_name().unwrap().to_string_lossy(),
                difference(&expected, &found)
            ));
        }
    }
    assert!(
        differences.is_empty(),
        "{} transcripts differ (UPDATE=1 rewrites them):\n{}",
        differences.len(),
        differences.join("\n")
    );
}

fn files() -> Vec<PathBuf> {
    let entries = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|ending| ending == "transcript")).collect();
    files.sort();
    files
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli")
}

/// The transcript with the present output of its commands.
fn replayed(transcript: &str) -> String {
    let mut text = String::new();
    for line in transcript.lines() {
        if line.starts_with("# ") {
            text += &format!("{line}\n");
        } else if let Some(command) = line.strip_prefix("$ factlint") {
            text += &format!("{line}\n{}\n", output(command));
        }
    }
    text
}

fn output(command: &str) -> String {
    let (arguments, input) =
        command.split_once(" < ").map_or((command, None), |(arguments, input)| (arguments, Some(input)));
    let data = folder().join("data");
    let stdin = input.map_or_else(Stdio::null, |name| Stdio::from(File::open(data.join(name)).unwrap()));
    let output = Command::new(env!("CARGO_BIN_EXE_factlint"))
        .args(arguments.split_whitespace())
        .current_dir(data)
        .env("FACTLINT_TODAY", "2026-11-23")
        .env("NO_COLOR", "1")
        .stdin(stdin)
        .output()
        .unwrap();
    let mut text = with_line_end(&String::from_utf8_lossy(&output.stdout));
    for line in String::from_utf8_lossy(&output.stderr).lines() {
        text += &format!("{}\n", format!("! {line}").trim_end());
    }
    match output.status.code() {
        Some(0) => text,
        status => text + &format!("? {}\n", status.map_or("killed".to_owned(), |code| code.to_string())),
    }
}

fn with_line_end(text: &str) -> String {
    if text.is_empty() || text.ends_with('\n') { text.to_owned() } else { format!("{text}\n") }
}

/// The lines between the common beginning and the common end.
fn difference(expected: &str, found: &str) -> String {
    let (expected, found): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), found.lines().collect());
    let same = |pair: &(&&str, &&str)| pair.0 == pair.1;
    let head = expected.iter().zip(&found).take_while(same).count();
    let tail = expected[head..].iter().rev().zip(found[head..].iter().rev()).take_while(same).count();
    let command = expected[..head].iter().rev().find(|line| line.starts_with("$ ")).unwrap_or(&"");
    let marked = |lines: &[&str], mark: &str| {
        lines[head..lines.len() - tail].iter().map(|line| format!("{mark} {line}\n")).collect::<String>()
    };
    format!("  {command} (line {})\n{}{}", head + 1, marked(&expected, "-"), marked(&found, "+"))
}
