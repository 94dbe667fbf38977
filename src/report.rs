//! The choice of output: for people, for a problem list, for programs.
//!
//! Colour, wrapping and wire formats live here and nowhere else. Deliberately not here: any wording,
//! which is the business of `checks`, and anything that writes to a file or a terminal.

mod color;
mod excerpt;
mod fingerprint;
mod github;
mod human;
mod json;
mod jsonl;
mod line;
mod rows;
mod short;
mod visible;
mod wire;

#[cfg(test)]
mod examples;
#[cfg(test)]
mod odd_texts;

pub use github::github;
pub use human::human;
pub use json::{ClaimCounts, JsonDocument, JsonReport};
pub use jsonl::json_line;
pub use short::short;

use crate::finding::{NoteKind, Severity};
use crate::source::{Origin, Source, Span};
use visible::one_line;

/// How a finding is drawn for a person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Style {
    /// How many columns a row of the excerpt may take, its line number included.
    pub width: usize,
    /// What the frame is drawn with.
    pub glyphs: Glyphs,
    /// Whether escape sequences are written.
    pub color: Color,
}

impl Default for Style {
    /// What is right where the output is not a terminal; the width is one of those (98 to 102) at which the
    /// worked examples of the design come out as they are written.
    fn default() -> Style {
        Style { width: 100, glyphs: Glyphs::Unicode, color: Color::Plain }
    }
}

/// What the frame around an excerpt is drawn with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Glyphs {
    /// Box drawing characters.
    Unicode,
    /// `|`, `-` and the like; the text itself is shown as it is.
    Ascii,
}

/// Whether escape sequences are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Color {
    /// None.
    Plain,
    /// ANSI sequences.
    Ansi,
}

/// The level as it is printed: `info` is a `note` to a reader.
fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

/// What a line under a finding begins with.
fn note_kind(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Source => "source",
        NoteKind::Note => "note",
        NoteKind::Help => "help",
    }
}

/// The name that a person finds a text by: `a.md`; of a text that is a line of a file, with the number of the line,
/// `a.jsonl:17`; of a part of a document, with the part and the paragraph, `a.docx:word/footnotes.xml:3`.
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
