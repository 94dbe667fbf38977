//! The parts of the JSON report, field by field in the order they are written.
//!
//! Spans are bytes of the document's text, columns are characters from 1. A span that is not of the text is
//! brought within it first, so that a reader can always take the words.

use crate::document::{AsOf, AsOfFrom};
use crate::finding::{self, Applicability, ClaimCounts, FactRef, Finding, LabelKind, NoteKind, Severity};
use crate::report::clamped;
use crate::report::counts::Counts;
use crate::report::fingerprint::Fingerprints;
use crate::source::{self, Origin, Positions, Source};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Reference {
    pub(super) checked: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Document<'a> {
    path: &'a str,
    id: Option<&'a str>,
    line: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<Part<'a>>,
    as_of: Day,
}

/// A line of the report with one document a line.
#[derive(Serialize)]
pub(super) struct Line<'a> {
    version: u8,
    path: &'a str,
    id: Option<&'a str>,
    line: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<Part<'a>>,
    as_of: Day,
    diagnostics: Vec<Diagnostic<'a>>,
    summary: Summary,
}

/// The place of a text that is a part of a document; left out for all other texts.
#[derive(Serialize)]
struct Part<'a> {
    name: &'a str,
    paragraph: u64,
}

#[derive(Serialize)]
struct Day {
    day: String,
    from: &'static str,
}

#[derive(Serialize)]
pub(super) struct Diagnostic<'a> {
    rule: &'a str,
    severity: &'static str,
    message: &'a str,
    /// The number of its document in the report: 0 until a report has counted those before it.
    document: u64,
    path: &'a str,
    span: Option<Span>,
    start: Option<Position>,
    end: Option<Position>,
    labels: Vec<Label<'a>>,
    notes: Vec<Note<'a>>,
    help: Vec<&'a str>,
    fixes: Vec<Fix<'a>>,
    facts: Vec<Fact<'a>>,
    fingerprint: String,
}

#[derive(Serialize)]
struct Label<'a> {
    primary: bool,
    message: &'a str,
    path: &'a str,
    span: Span,
    start: Position,
    end: Position,
}

#[derive(Serialize, Clone, Copy)]
struct Span {
    start: u32,
    end: u32,
}

#[derive(Serialize, Clone, Copy)]
struct Position {
    line: u32,
    column: u32,
}

#[derive(Serialize)]
struct Note<'a> {
    kind: &'static str,
    text: &'a str,
}

#[derive(Serialize)]
struct Fix<'a> {
    title: &'a str,
    applicability: &'static str,
    edits: Vec<Edit<'a>>,
}

#[derive(Serialize)]
struct Edit<'a> {
    start: u32,
    end: u32,
    text: &'a str,
}

#[derive(Serialize)]
struct Fact<'a> {
    path: &'a str,
    line: u32,
    source: &'a str,
    checked: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Summary {
    claims: Claims,
    errors: u64,
    warnings: u64,
    infos: u64,
}

#[derive(Serialize)]
struct Claims {
    read: u64,
    hold: u64,
    contradicted: u64,
    unknown: u64,
}

impl<'a> Document<'a> {
    pub(super) fn new(source: &'a Source, as_of: AsOf) -> Document<'a> {
        let (id, line, part) = match source.origin() {
            Origin::Whole => (None, None, None),
            Origin::Line { number, id } => (id.as_deref(), Some(*number), None),
            Origin::Part { name, paragraph } => (None, None, Some(Part { name, paragraph: *paragraph })),
        };
        let as_of = Day { day: as_of.day.to_string(), from: from(as_of.from) };
        Document { path: source.name(), id, line, part, as_of }
    }
}

impl<'a> Line<'a> {
    pub(super) fn new(source: &'a Source, as_of: AsOf, diagnostics: Vec<Diagnostic<'a>>, summary: Summary) -> Line<'a> {
        let Document { path, id, line, part, as_of } = Document::new(source, as_of);
        Line { version: 1, path, id, line, part, as_of, diagnostics, summary }
    }
}

impl From<&Counts> for Summary {
    fn from(counts: &Counts) -> Summary {
        let Counts { errors, warnings, infos, .. } = *counts;
        Summary { claims: counts.claims.into(), errors, warnings, infos }
    }
}

impl From<ClaimCounts> for Claims {
    fn from(counts: ClaimCounts) -> Claims {
        let ClaimCounts { read, hold, contradicted, unknown } = counts;
        Claims { read, hold, contradicted, unknown }
    }
}

/// The diagnostics of a document.
pub(super) fn diagnostics<'a>(source: &'a Source, findings: &'a [Finding]) -> impl Iterator<Item = Diagnostic<'a>> {
    let mut positions = source.positions();
    let mut fingerprints = Fingerprints::new(source);
    findings.iter().map(move |finding| {
        let fingerprint = fingerprints.of(finding);
        Diagnostic::new(source, &mut positions, finding, fingerprint)
    })
}

impl<'a> Diagnostic<'a> {
    /// A finding without a place stands at the start of the text, where a program asks for one.
    pub(super) fn with_place(self) -> Diagnostic<'a> {
        let start = Position { line: 1, column: 1 };
        Diagnostic {
            span: self.span.or(Some(Span { start: 0, end: 0 })),
            start: self.start.or(Some(start)),
            end: self.end.or(Some(start)),
            ..self
        }
    }

    fn new(
        source: &'a Source,
        positions: &mut Positions<'_>,
        finding: &'a Finding,
        fingerprint: String,
    ) -> Diagnostic<'a> {
        let labels: Vec<Label<'a>> = finding.labels.iter().map(|label| Label::new(source, positions, label)).collect();
        let place = labels.iter().find(|label| label.primary);
        Diagnostic {
            rule: &finding.rule.0,
            severity: severity(finding.severity),
            message: &finding.title,
            document: 0,
            path: source.name(),
            span: place.map(|label| label.span),
            start: place.map(|label| label.start),
            end: place.map(|label| label.end),
            notes: finding.notes.iter().filter_map(note).collect(),
            help: finding.notes.iter().filter_map(help).collect(),
            fixes: finding.fixes.iter().map(|fix| Fix::new(source, fix)).collect(),
            facts: finding.facts.iter().map(Fact::new).collect(),
            fingerprint,
            labels,
        }
    }
}

impl<'a> Label<'a> {
    fn new(source: &'a Source, positions: &mut Positions<'_>, label: &'a finding::Label) -> Label<'a> {
        let source::Span { start, end } = clamped(source, label.span);
        let mut position = |byte| {
            let source::Position { line, column, .. } = positions.at(byte);
            Position { line, column }
        };
        Label {
            primary: label.kind == LabelKind::Primary,
            message: &label.message,
            path: source.name(),
            span: Span { start, end },
            start: position(start),
            end: position(end),
        }
    }
}

impl<'a> Fix<'a> {
    fn new(source: &Source, fix: &'a finding::Fix) -> Fix<'a> {
        let applicability = match fix.applicability {
            Applicability::Safe => "safe",
            Applicability::Unsafe => "unsafe",
            Applicability::Display => "display",
        };
        let edit = |edit: &'a finding::Edit| {
            let source::Span { start, end } = clamped(source, edit.span);
            Edit { start, end, text: &edit.text }
        };
        Fix { title: &fix.title, applicability, edits: fix.edits.iter().map(edit).collect() }
    }
}

impl<'a> Fact<'a> {
    fn new(fact: &'a FactRef) -> Fact<'a> {
        let checked = fact.checked.map(|day| day.to_string());
        Fact { path: &fact.path, line: fact.line, source: &fact.source, checked }
    }
}

fn note(note: &finding::Note) -> Option<Note<'_>> {
    match note.kind {
        NoteKind::Source => Some(Note { kind: "source", text: &note.text }),
        NoteKind::Note => Some(Note { kind: "note", text: &note.text }),
        NoteKind::Help => None,
    }
}

fn help(note: &finding::Note) -> Option<&str> {
    match note.kind {
        NoteKind::Help => Some(&note.text),
        NoteKind::Source | NoteKind::Note => None,
    }
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}

fn from(from: AsOfFrom) -> &'static str {
    match from {
        AsOfFrom::Flag => "flag",
        // The values are a promise, and these are fields before an article as well.
        AsOfFrom::FrontMatter | AsOfFrom::Metadata => "front-matter",
        AsOfFrom::Dateline => "dateline",
        AsOfFrom::FileName => "file-name",
        AsOfFrom::Record => "record",
        AsOfFrom::Assumed => "assumed",
    }
}
