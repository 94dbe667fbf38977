//! Texts with every claim underlined, and its reading below: what the readers make of a sentence, and how the reference
//! answers. The test is strict both ways: a claim without an underline fails, and an underline without a claim fails.
//!
//! A file is `as_of: DAY`, a line `---`, and the text. A line of spaces, `^`s, a verdict and the reading belongs to the
//! line of the text above it; several such lines are several claims of that line. `UPDATE=1 cargo test --test claims`
//! rewrites them; read the diff. Deliberately not here: findings, which are in `tests/articles`.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read their own files and one variable, and a failure is a failed test"
)]

use factlint::{ClaimLine, Day, Format, Options, Reference, Source, Truth, claims};
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

#[test]
fn texts_have_the_claims_that_are_underlined() {
    let reference = Reference::builtin();
    let mut differences = Vec::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/claims")).unwrap() {
        let path = entry.unwrap().path();
        let file = fs::read_to_string(&path).unwrap();
        let drawn = drawn(&path, &file, &reference);
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, &drawn).unwrap();
            continue;
        }
        let pairs = file.lines().zip(drawn.lines()).enumerate().find(|(_, (file, drawn))| file != drawn);
        let differ = pairs.map(|(number, (file, drawn))| (number + 1, file, drawn));
        let differ = differ.or((file != drawn).then_some((0, "its end", "more or fewer lines")));
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        differences
            .extend(differ.map(|(line, file, drawn)| format!("tests/claims/{name}:{line}:\n- {file}\n+ {drawn}")));
    }
    differences.sort();
    assert!(differences.is_empty(), "{} differences:\n{}", differences.len(), differences.join("\n"));
}

/// The file as it would be with the claims that are read.
fn drawn(path: &Path, file: &str, reference: &Reference) -> String {
    let (day, body) = file
        .strip_prefix("as_of: ")
        .and_then(|file| file.split_once("\n---\n"))
        .unwrap_or_else(|| panic!("{}: no `as_of: DAY` and `---` at the head", path.display()));
    let as_of = Day::from_iso(day).unwrap_or_else(|| panic!("{}: {day:?} is no day", path.display()));
    let text: Vec<&str> = body.lines().filter(|line| !is_underline(line)).collect();
    let text = text.join("\n") + "\n";
    let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    let source = Source::new("text", text.clone());
    let options = Options::new(as_of, Format::of_ending(ending).unwrap_or_default()).as_of(as_of);
    let (_, found) = claims(&source, reference, &options);
    let mut drawn = format!("as_of: {day}\n---\n");
    for (number, line) in text.lines().enumerate() {
        drawn += &format!("{line}\n");
        for claim in &found {
            let place = source.position(claim.span.start);
            if place.line as usize == number + 1 {
                drawn += &underline(&source, claim, place.column as usize);
            }
        }
    }
    drawn
}

/// A line that begins with spaces and `^`s and then names a verdict.
fn is_underline(line: &str) -> bool {
    let rest = line.trim_start_matches(' ');
    rest.starts_with('^')
        && VERDICTS.iter().any(|verdict| rest.trim_start_matches('^').starts_with(&format!(" {verdict}:")))
}

const VERDICTS: [&str; 3] = ["holds", "contradicted", "unknown"];

/// The words of a claim underlined as far as its first line goes, its verdict and its reading.
fn underline(source: &Source, claim: &ClaimLine, column: usize) -> String {
    let words = source.slice(claim.span).lines().next().unwrap_or_default().chars().count();
    let verdict = match claim.verdict {
        Truth::Holds => VERDICTS[0],
        Truth::Contradicted => VERDICTS[1],
        Truth::Unknown => VERDICTS[2],
    };
    let reason = if claim.verdict == Truth::Unknown { format!(" ({})", claim.answer) } else { String::new() };
    format!("{}{} {verdict}: {}{reason}\n", " ".repeat(column - 1), "^".repeat(words), claim.reading)
}
