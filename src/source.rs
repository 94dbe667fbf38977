//! A text to check, and positions in it.
//!
//! Deliberately not here: markup (`document`) and anything that reads files.

mod bytes;
mod positions;

pub use bytes::{NotText, utf16_or_32};
pub use positions::Positions;

use std::cell::OnceCell;

/// Where a text comes from, as far as positions in a file are concerned.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Origin {
    /// The text is the whole of a UTF-8 file (after a byte order mark, if it has one).
    Whole,
    /// One line of a file of many texts.
    Line {
        /// The number of the line, from 1.
        number: u64,
        /// The id that the line gives itself.
        id: Option<String>,
    },
    /// A part of a document that is no text file, such as a DOCX. Bytes and lines of the text are then no bytes and
    /// lines of the file.
    Part {
        /// What the part is called in the document, as `word/footnotes.xml`.
        name: String,
        /// The paragraph of the part that the text begins with, from 1.
        paragraph: u64,
    },
}

/// One text to check, already UTF-8 and under 4 GiB.
#[derive(Clone, Debug)]
pub struct Source {
    name: String,
    origin: Origin,
    text: String,
    line_starts: OnceCell<Vec<u32>>,
}

impl Source {
    /// Makes a source of a text and the name it is reported under.
    ///
    /// # Panics
    /// If the text is 4 GiB or longer; the binary refuses such a file before.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Source {
        let text = text.into();
        assert!(u32::try_from(text.len()).is_ok(), "a text is under 4 GiB");
        Source { name: name.into(), origin: Origin::Whole, text, line_starts: OnceCell::new() }
    }

    /// The same text with another origin.
    #[must_use]
    pub fn with_origin(mut self, origin: Origin) -> Source {
        self.origin = origin;
        self
    }

    /// The name it is reported under, usually a path as given.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where it comes from.
    #[must_use]
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The words of a span; empty if the span does not lie in this text.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.start as usize..span.end as usize).unwrap_or_default()
    }

    /// The line (from 0) that a byte is in.
    #[must_use]
    pub fn line_of(&self, byte: u32) -> u32 {
        let after = self.line_starts().partition_point(|&start| start <= byte);
        u32::try_from(after.saturating_sub(1)).unwrap_or(u32::MAX)
    }

    /// The byte range of a line (from 0), without its line end; empty past the last line.
    #[must_use]
    pub fn line(&self, line: u32) -> Span {
        let (start, next) = (self.line_start(line), self.line_start(line.saturating_add(1)));
        let line = self.slice(Span { start, end: next }).trim_end_matches(['\n', '\r']);
        Span { start, end: start + line.len() as u32 }
    }

    /// Line and column of a byte. For many bytes of one text, [`Source::positions`] is quicker.
    #[must_use]
    pub fn position(&self, byte: u32) -> Position {
        self.positions().at(byte)
    }

    /// Finds the positions of many bytes; quick where they are asked for in order.
    #[must_use]
    pub fn positions(&self) -> Positions<'_> {
        Positions::new(self)
    }

    /// The first byte of a line (from 0); the end of the text past the last.
    fn line_start(&self, line: u32) -> u32 {
        self.line_starts().get(line as usize).copied().unwrap_or(self.text.len() as u32)
    }

    fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| {
            let breaks = memchr::memchr_iter(b'\n', self.text.as_bytes());
            std::iter::once(0).chain(breaks.map(|at| at as u32 + 1)).collect()
        })
    }
}

/// A byte range in a [`Source`]. The only span the public API speaks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

/// A place as editors count. A line ends with its line feed, which is its last character.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Position {
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// The column in UTF-16 code units, from 1: a character outside the Basic Multilingual Plane counts as two.
    /// SARIF counts so unless told otherwise; the Language Server Protocol does too, but from 0.
    pub column_utf16: u32,
}
