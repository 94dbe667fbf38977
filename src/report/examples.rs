//! The worked examples of the design of the diagnostics, character by character.

use crate::check::Checked;
use crate::document::{AsOf, AsOfFrom};
use crate::finding::{ClaimCounts, Finding, Label, LabelKind, Note, NoteKind, RuleId, Severity};
use crate::report::{Color, Glyphs, Output, OutputFormat, Style, human, short};
use crate::source::{Source, Span};
use factlint_index::Day;

/// An article in which something was found, and some claims were read.
pub(super) fn checked(from: AsOfFrom, findings: Vec<Finding>, claims: ClaimCounts) -> Checked {
    let as_of = AsOf { day: Day::from_iso("2024-03-12").unwrap(), from };
    Checked { as_of, findings, claims, foreign_blocks: 0 }
}

/// The report of some articles in a format, against a reference that was last checked on a day.
pub(super) fn reported(format: &str, day: Option<Day>, articles: &[(&Source, Checked)]) -> String {
    let format = OutputFormat::named(format).unwrap();
    let mut output = Output::new(format, day);
    let mut report = output.begin();
    for (source, checked) in articles {
        report += &output.add(format.draw(source, checked, &Style::default()));
    }
    report + &output.finish()
}

/// A finding with nothing but a rule and a label.
pub(super) fn finding(rule: &str, label: Label) -> Finding {
    Finding {
        rule: RuleId(rule.to_owned()),
        severity: Severity::Error,
        title: "a title".to_owned(),
        labels: vec![label],
        notes: Vec::new(),
        fixes: Vec::new(),
        facts: Vec::new(),
    }
}

/// A primary label without a message.
pub(super) fn primary(start: usize, end: usize) -> Label {
    label(LabelKind::Primary, start, end, "")
}

/// A label.
pub(super) fn label(kind: LabelKind, start: usize, end: usize, message: &str) -> Label {
    Label { span: Span { start: start as u32, end: end as u32 }, kind, message: message.to_owned() }
}

const ARTICLE: &str = "---
title: Allies meet in Paris
date: 2024-03-12
---

German President Olaf Scholz flew to Paris on Thursday, March 12, 2024, for talks with French Prime Minister Élisabeth Borne. They spoke about the supply of ammunition, a spokesman said.

Ministers of the 31-member NATO meet in Vilnius next week. The delegation of Burkina Faso had left for Ouagadogou by then.

The G7 members (Canada, France, Germany, Italy, Japan and the United States) will discuss the plan on 05/04/2024. Officials in Kyiv agreed. The mayor of Kiev was not invited.
";

const REFERENCE: &str = "id: g7\nname: G7\nmembers:\n  - {place: canada, from: 1976-06-27}\n  - {place: france, from: 1975-11-15}\n  - {place: italy, from: 1975-11-15}\n  - {place: germny, from: 1975-11-15}\n";

const DRAWN: [&str; 10] = [
    "\
error[wrong-title-for-person]: Olaf Scholz is not listed as president of Germany on 12 March 2024
  ┌─ paris.md:6:18
  │
6 │ German President Olaf Scholz flew to Paris on Thursday, March 12, 2024, for talks with French
  │ ---------------- ^^^^^^^^^^^ listed as chancellor of Germany since 8 December 2021
  │ │
  │ listed holder: Frank-Walter Steinmeier, since 19 March 2017
  │
  = source: reference/offices/germany.yaml:12, checked 2026-11-02
  = help: write `German Chancellor Olaf Scholz` or `German President Frank-Walter Steinmeier`",
    "\
error[stale-office-holder]: Élisabeth Borne is no longer listed as prime minister of France on 12 March 2024
  ┌─ paris.md:6:110
  │
6 │ French Prime Minister Élisabeth Borne.
  │ --------------------- ^^^^^^^^^^^^^^^ listed until 9 January 2024
  │ │
  │ listed holder: Gabriel Attal, since 9 January 2024
  │
  = source: reference/offices/france.yaml:27, checked 2026-11-02
  = help: write `former French Prime Minister Élisabeth Borne`, or name Gabriel Attal",
    "\
error[misspelled-place-name]: `Ouagadogou` is not a listed spelling of Ouagadougou
  ┌─ paris.md:8:104
  │
8 │ The delegation of Burkina Faso had left for Ouagadogou by then.
  │                   ------------              ^^^^^^^^^^ one letter short of `Ouagadougou`
  │                   │
  │                   the country whose capital this is
  │
  = source: reference/places/burkina-faso.yaml:6, checked 2026-09-14
  = help: write `Ouagadougou` (applied by `--fix`)",
    "\
error[member-count-mismatch]: NATO is listed with 32 members on 12 March 2024, not 31
  ┌─ paris.md:8:18
  │
8 │ Ministers of the 31-member NATO meet in Vilnius next week.
  │                  ^^        ---- 32 members listed
  │                  │
  │                  correct until Sweden joined on 7 March 2024
  │
  = source: reference/groups/nato.yaml:38, checked 2026-11-02
  = help: write `32-member NATO`",
    "\
error[member-omitted]: this list of the G7 leaves out the United Kingdom
   ┌─ paris.md:10:17
   │
10 │ The G7 members (Canada, France, Germany, Italy, Japan and the United States) will discuss the
   │     ----------  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 6 of 7 listed members
   │     │
   │     the list reads as complete
   │
   = source: reference/groups/g7.yaml:4, checked 2026-09-14
   = help: add the United Kingdom, or write `including` if the list is meant to be partial",
    "\
error[weekday-date-mismatch]: `March 12, 2024` is a Tuesday, not a Thursday
  ┌─ paris.md:6:47
  │
6 │ German President Olaf Scholz flew to Paris on Thursday, March 12, 2024, for talks with French
  │                                               ^^^^^^^^  -------------- the nearest Thursday is 14 March
  │                                               │
  │                                               does not match the date
  │
  = help: write `Tuesday, March 12, 2024`, or correct the day of the month",
    "\
warning[ambiguous-numeric-date]: `05/04/2024` can be read as two different days
   ┌─ paris.md:10:103
   │
10 │ plan on 05/04/2024.
   │         ^^^^^^^^^^ 5 April or 4 May
   │
   = note: `March 12, 2024` in line 6 puts the month first, which suggests 4 May
   = help: spell out the month, or set `date_order: mdy` (or `dmy`) in factlint.yaml",
    "\
warning[inconsistent-place-name]: this article writes the same place as `Kyiv` and `Kiev`
   ┌─ paris.md:10:154
   │
10 │ Officials in Kyiv agreed.
   │              ---- first mention
10 │ The mayor of Kiev was not invited.
   │              ^^^^ differs from the first mention
   │
   = source: reference/places/ukraine.yaml:5 prefers `Kyiv`, checked 2026-09-14
   = help: write `Kyiv` (applied by `--fix`)",
    "\
warning[wrong-title-for-person]: Olaf Scholz is not listed as president of Germany on 12 March 2024
  ┌─ paris.md:6:18
  │
6 │ German President Olaf Scholz flew to Paris on Thursday, March 12, 2024, for talks with French
  │ ---------------- ^^^^^^^^^^^ listed as chancellor of Germany since 8 December 2021
  │ │
  │ listed holder: Frank-Walter Steinmeier, since 19 March 2017
  │
  = source: reference/offices/germany.yaml:12, checked 2023-08-20
  = note: the reference was last checked more than 180 days before the date of this article, so this is a warning, not an error
  = help: confirm who holds the office, then update the article or the reference",
    "\
error[reference-dangling]: no place has the id `germny`
  ┌─ reference/groups/g7.yaml:7:13
  │
7 │   - {place: germny, from: 1975-11-15}
  │             ^^^^^^ not found in any reference file
  │
  = help: did you mean `germany`?",
];

const SHORT: &str = "\
paris.md:6:18: error[wrong-title-for-person]: Olaf Scholz is not listed as president of Germany on 12 March 2024
paris.md:6:47: error[weekday-date-mismatch]: `March 12, 2024` is a Tuesday, not a Thursday
paris.md:6:110: error[stale-office-holder]: Élisabeth Borne is no longer listed as prime minister of France on 12 March 2024
paris.md:8:18: error[member-count-mismatch]: NATO is listed with 32 members on 12 March 2024, not 31
paris.md:8:104: error[misspelled-place-name]: `Ouagadogou` is not a listed spelling of Ouagadougou
paris.md:10:17: error[member-omitted]: this list of the G7 leaves out the United Kingdom
paris.md:10:103: warning[ambiguous-numeric-date]: `05/04/2024` can be read as two different days
paris.md:10:154: warning[inconsistent-place-name]: this article writes the same place as `Kyiv` and `Kiev`
";

/// What a worked example is made of: severity, rule, title, labels as `^words` or `-words` with a message, notes.
type Example = (Severity, &'static str, &'static str, &'static [(&'static str, &'static str)], &'static [&'static str]);

const GERMANY: [(&str, &str); 2] = [
    ("^Olaf Scholz", "listed as chancellor of Germany since 8 December 2021"),
    ("-German President", "listed holder: Frank-Walter Steinmeier, since 19 March 2017"),
];

const EXAMPLES: [Example; 10] = [
    (
        Severity::Error,
        "wrong-title-for-person",
        "Olaf Scholz is not listed as president of Germany on 12 March 2024",
        &GERMANY,
        &[
            "source: reference/offices/germany.yaml:12, checked 2026-11-02",
            "help: write `German Chancellor Olaf Scholz` or `German President Frank-Walter Steinmeier`",
        ],
    ),
    (
        Severity::Error,
        "stale-office-holder",
        "Élisabeth Borne is no longer listed as prime minister of France on 12 March 2024",
        &[
            ("^Élisabeth Borne", "listed until 9 January 2024"),
            ("-French Prime Minister", "listed holder: Gabriel Attal, since 9 January 2024"),
        ],
        &[
            "source: reference/offices/france.yaml:27, checked 2026-11-02",
            "help: write `former French Prime Minister Élisabeth Borne`, or name Gabriel Attal",
        ],
    ),
    (
        Severity::Error,
        "misspelled-place-name",
        "`Ouagadogou` is not a listed spelling of Ouagadougou",
        &[("^Ouagadogou", "one letter short of `Ouagadougou`"), ("-Burkina Faso", "the country whose capital this is")],
        &[
            "source: reference/places/burkina-faso.yaml:6, checked 2026-09-14",
            "help: write `Ouagadougou` (applied by `--fix`)",
        ],
    ),
    (
        Severity::Error,
        "member-count-mismatch",
        "NATO is listed with 32 members on 12 March 2024, not 31",
        &[("^31", "correct until Sweden joined on 7 March 2024"), ("-NATO", "32 members listed")],
        &["source: reference/groups/nato.yaml:38, checked 2026-11-02", "help: write `32-member NATO`"],
    ),
    (
        Severity::Error,
        "member-omitted",
        "this list of the G7 leaves out the United Kingdom",
        &[
            ("^Canada, France, Germany, Italy, Japan and the United States", "6 of 7 listed members"),
            ("-G7 members", "the list reads as complete"),
        ],
        &[
            "help: add the United Kingdom, or write `including` if the list is meant to be partial",
            "source: reference/groups/g7.yaml:4, checked 2026-09-14",
        ],
    ),
    (
        Severity::Error,
        "weekday-date-mismatch",
        "`March 12, 2024` is a Tuesday, not a Thursday",
        &[("^Thursday", "does not match the date"), ("-March 12, 2024", "the nearest Thursday is 14 March")],
        &["help: write `Tuesday, March 12, 2024`, or correct the day of the month"],
    ),
    (
        Severity::Warning,
        "ambiguous-numeric-date",
        "`05/04/2024` can be read as two different days",
        &[("^05/04/2024", "5 April or 4 May")],
        &[
            "note: `March 12, 2024` in line 6 puts the month first, which suggests 4 May",
            "help: spell out the month, or set `date_order: mdy` (or `dmy`) in factlint.yaml",
        ],
    ),
    (
        Severity::Warning,
        "inconsistent-place-name",
        "this article writes the same place as `Kyiv` and `Kiev`",
        &[("^Kiev", "differs from the first mention"), ("-Kyiv", "first mention")],
        &[
            "source: reference/places/ukraine.yaml:5 prefers `Kyiv`, checked 2026-09-14",
            "help: write `Kyiv` (applied by `--fix`)",
        ],
    ),
    (
        Severity::Warning,
        "wrong-title-for-person",
        "Olaf Scholz is not listed as president of Germany on 12 March 2024",
        &GERMANY,
        &[
            "source: reference/offices/germany.yaml:12, checked 2023-08-20",
            "note: the reference was last checked more than 180 days before the date of this article, so this is a warning, not an error",
            "help: confirm who holds the office, then update the article or the reference",
        ],
    ),
    (
        Severity::Error,
        "reference-dangling",
        "no place has the id `germny`",
        &[("^germny", "not found in any reference file")],
        &["help: did you mean `germany`?"],
    ),
];

fn example(text: &str, (severity, rule, title, labels, notes): Example) -> Finding {
    let labels = labels.iter().map(|(words, message)| {
        let (kind, words) = words.split_at(1);
        let kind = if kind == "^" { LabelKind::Primary } else { LabelKind::Secondary };
        let start = text.rfind(words).unwrap();
        label(kind, start, start + words.len(), message)
    });
    let notes = notes.iter().map(|note| {
        let (kind, text) = note.split_once(": ").unwrap();
        let kind = match kind {
            "source" => NoteKind::Source,
            "note" => NoteKind::Note,
            _ => NoteKind::Help,
        };
        Note { kind, text: text.to_owned() }
    });
    Finding {
        rule: RuleId(rule.to_owned()),
        severity,
        title: title.to_owned(),
        labels: labels.collect(),
        notes: notes.collect(),
        fixes: Vec::new(),
        facts: Vec::new(),
    }
}

fn worked_examples() -> Vec<(Source, Finding)> {
    let source_of = |example: &Example| match example.1 {
        "reference-dangling" => Source::new("reference/groups/g7.yaml", REFERENCE),
        _ => Source::new("paris.md", ARTICLE),
    };
    let with_source = |written: Example| {
        let source = source_of(&written);
        let finding = example(source.text(), written);
        (source, finding)
    };
    EXAMPLES.into_iter().map(with_source).collect()
}

#[test]
fn worked_examples_are_drawn_as_designed() {
    for ((source, finding), drawn) in worked_examples().iter().zip(DRAWN) {
        for width in 98..=102 {
            let style = Style { width, ..Style::default() };
            assert_eq!(human(source, finding, &style), drawn);
        }
    }
}

#[test]
fn worked_examples_in_short_form() {
    let examples = worked_examples();
    for line in SHORT.lines() {
        assert!(examples.iter().any(|(source, finding)| short(source, finding) == line), "{line}");
    }
}

#[test]
fn color_adds_nothing_but_escapes() {
    for (source, finding) in worked_examples() {
        let plain = human(&source, &finding, &Style::default());
        let ansi = human(&source, &finding, &Style { color: Color::Ansi, ..Style::default() });
        assert!(ansi.contains("\u{1b}[1m\u{1b}[3"));
        assert_eq!(without_escapes(&ansi), plain);
    }
}

fn without_escapes(text: &str) -> String {
    let mut pieces = text.split('\u{1b}');
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |text, piece| text + piece.split_once('m').unwrap().1)
}

#[test]
fn ascii_frame() {
    let source = Source::new("a.md", "Kyiv, then Kiev.");
    let mut finding = finding("r", label(LabelKind::Primary, 11, 15, "differs"));
    finding.labels.push(label(LabelKind::Secondary, 0, 4, "first"));
    let drawn = human(&source, &finding, &Style { glyphs: Glyphs::Ascii, ..Style::default() });
    let expected =
        "error[r]: a title\n  --> a.md:1:12\n  |\n1 | Kyiv, then Kiev.\n  | ----       ^^^^ differs\n  | |\n  | first";
    assert_eq!(drawn, expected);
}
