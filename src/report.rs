//! The choice of output: for people, for a problem list, for programs.
//!
//! Colour, wrapping and wire formats live here and nowhere else. Deliberately not here: the wording of findings, which
//! is the business of `checks`, and anything that writes to a file or a terminal.

mod color;
mod counts;
mod excerpt;
mod fingerprint;
mod line;
mod output;
mod rows;
mod sheet;
mod style;
mod visible;
mod wire;

#[cfg(test)]
mod examples;
#[cfg(test)]
mod odd_texts;

pub use crate::finding::ClaimCounts;
pub use counts::Counts;
pub use human::human;
pub use output::{Drawn, Output, OutputFormat};
pub use sheet::SheetFormat;
pub use short::short;
pub use style::{Color, Glyphs, Style};

use crate::finding::{NoteKind, Severity};
use crate::source::{Origin, Source, Span};
use output::PIECES;
use visible::one_line;

mod github;
mod human;
mod json;
mod jsonl;
mod short;

impl OutputFormat {
    /// The table of output formats, the default first. A new one is a file beside the others, and a row here.
    pub const ALL: &'static [OutputFormat] = &[
        OutputFormat {
            name: "human",
            help: "Excerpts with the words underlined",
            draw: human::article,
            finish: human::summary,
            sheet: Some(("Text for people", sheet::human)),
            ..PIECES
        },
        OutputFormat { name: "short", help: "One line a finding", draw: short::article, ..PIECES },
        OutputFormat {
            name: "json",
            help: "One JSON object, for programs",
            draw: json::article,
            begin: json::begin,
            add: json::add,
            finish: json::finish,
            sheet: Some(("One JSON object, for programs", sheet::json)),
        },
        OutputFormat {
            name: "jsonl",
            help: "One JSON object an article, each on a line of its own",
            draw: jsonl::article,
            ..PIECES
        },
        OutputFormat { name: "github", help: "Annotations of a GitHub workflow", draw: github::article, ..PIECES },
    ];
}

/// The level as it is printed: `info` is a `note` to a reader.
fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

/// The first word of a line under a finding.
fn note_kind(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Source => "source",
        NoteKind::Note => "note",
        NoteKind::Help => "help",
    }
}

/// The name by which a person finds a text: `a.md`; for a line of a file, with the number of the line, `a.jsonl:17`;
/// for a part of a document, with the part and the paragraph, `a.docx:word/footnotes.xml:3`.
fn shown_name(source: &Source) -> String {
    let name = one_line(source.name());
    match source.origin() {
        Origin::Whole => name,
        Origin::Line { number, .. } => format!("{name}:{number}"),
        Origin::Part { name: part, paragraph } => format!("{name}:{}:{paragraph}", one_line(part)),
    }
}

/// The span within the text and on character boundaries, so that no report can fail on it.
fn clamped(source: &Source, span: Span) -> Span {
    let text = source.text();
    let mut start = (span.start as usize).min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = (span.end as usize).clamp(start, text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    // A text is under 4 GiB, so both fit.
    Span { start: start as u32, end: end as u32 }
}
