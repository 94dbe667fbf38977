//! Articles with the expected findings underlined below the line. The test is strict both ways: a finding without an
//! underline fails, and an underline without a finding fails.
//!
//! A file is `as_of: DAY`, a line `---`, and the article. A line of spaces, `^`s and `level[rule-id]` belongs to
//! the line above it, or to the next above if that is such a line too; each run of `^`s is the span of one
//! primary label. Deliberately not here: the words of a finding, which are in `tests/cli`.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read their own files, and a failure is a failed test"
)]

use factlint::{Day, Finding, Format, LabelKind, Options, Reference, Severity, Source, check};
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

#[test]
fn articles_have_the_findings_that_are_underlined() {
    let reference = Reference::builtin();
    let mut differences = Vec::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let file = fs::read_to_string(&path).unwrap();
        differences.extend(compared(&name, &file, &reference));
    }
    differences.sort();
    assert!(differences.is_empty(), "{} differences:\n{}", differences.len(), differences.join("\n"));
}

/// A primary label: its line in the article, its first character, the one after its last, and the level and rule.
type Underline = (usize, usize, usize, String);

fn compared(name: &str, file: &str, reference: &Reference) -> Vec<String> {
    let (day, body) = file
        .strip_prefix("as_of: ")
        .and_then(|file| file.split_once("\n---\n"))
        .unwrap_or_else(|| panic!("{name}: no `as_of: DAY` and `---` at the head"));
    let day = Day::from_iso(day).unwrap_or_else(|| panic!("{name}: {day:?} is no day"));
    let (text, expected) = parted(body);
    let ending = Path::new(name).extension().and_then(OsStr::to_str).unwrap_or_default();
    let format = Format::of_ending(ending).unwrap_or_default();
    let source = Source::new(name, text);
    let checked = check(&source, reference, &Options::new(day, format).as_of(day));
    let found: BTreeSet<Underline> = checked.findings.iter().flat_map(|finding| underlines(&source, finding)).collect();
    let say = |what: &str, (line, start, end, rule): &Underline| {
        let words: String =
            source.text().lines().nth(*line).unwrap_or_default().chars().skip(*start).take(end - start).collect();
        format!("{name}:{}:{}: {what}: {rule} at {words:?}", line + 1, start + 1)
    };
    let missing = expected.difference(&found).map(|underline| say("underlined and not found", underline));
    let extra = found.difference(&expected).map(|underline| say("found and not underlined", underline));
    missing.chain(extra).collect()
}

/// The article without its underlines, and the underlines.
fn parted(body: &str) -> (String, BTreeSet<Underline>) {
    let mut text: Vec<&str> = Vec::new();
    let mut expected = BTreeSet::new();
    for line in body.split('\n') {
        match underline(line) {
            Some((spans, rule)) => {
                expected.extend(spans.into_iter().map(|(start, end)| (text.len() - 1, start, end, rule.to_owned())))
            }
            None => text.push(line),
        }
    }
    (text.join("\n"), expected)
}

/// The runs of `^`s of a line that is an underline, and the words after them.
fn underline(line: &str) -> Option<(Vec<(usize, usize)>, &str)> {
    let (marks, rule) = line.split_at(line.rfind('^')? + 1);
    let is_rule =
        ["error[", "warning[", "note["].iter().any(|level| rule.trim_start().starts_with(level)) && rule.ends_with(']');
    if !is_rule || !marks.bytes().all(|byte| byte == b' ' || byte == b'^') {
        return None;
    }
    let starts = marks.char_indices().filter(|(at, mark)| *mark == '^' && !marks[..*at].ends_with('^'));
    let spans =
        starts.map(|(start, _)| (start, start + marks[start..].bytes().take_while(|byte| *byte == b'^').count()));
    Some((spans.collect(), rule.trim_start()))
}

/// The primary labels of a finding; one over several lines is underlined as far as its first line goes.
fn underlines(source: &Source, finding: &Finding) -> Vec<Underline> {
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    };
    let primary = finding.labels.iter().filter(|label| label.kind == LabelKind::Primary);
    let place = |span: factlint::Span| {
        let start = source.position(span.start);
        let words = source.slice(span).lines().next().unwrap_or_default();
        let column = start.column as usize - 1;
        (start.line as usize - 1, column, column + words.chars().count(), format!("{level}[{}]", finding.rule.0))
    };
    primary.map(|label| place(label.span)).collect()
}
