//! Text as a browser shows it: white space as one space, breaks as line ends, entities decoded.
//!
//! Not here: which elements are open.

use super::super::writer::Writer;
use super::super::{BlockKind, BlockLanguage};
use super::pieces::{How, Pieces};
use crate::source::Span;

pub(super) const OBJECT: &str = "\u{fffc}";
const SOFT_HYPHEN: &str = "\u{ad}";

pub(super) struct Flow {
    pub(super) writer: Writer,
    pub(super) context: Context,
    /// The kind of text that the open block ends with.
    ending: Ending,
}

/// The state for the text that is being read.
#[derive(Clone, Copy)]
pub(super) struct Context {
    pub(super) kind: BlockKind,
    pub(super) container: Option<u32>,
    pub(super) language: BlockLanguage,
    pub(super) text: TextKind,
    /// How many quotations enclose it.
    pub(super) quotes: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum TextKind {
    Prose,
    /// A superscript or subscript: figures there are not part of the word before them.
    Raised,
    Skipped,
    /// Skipped, and with rules of its own for tags.
    Foreign,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    Word,
    Space,
    Break,
}

impl Flow {
    pub(super) fn new(capacity: usize) -> Flow {
        let context = Context {
            kind: BlockKind::Paragraph,
            container: None,
            language: BlockLanguage::OfDocument,
            text: TextKind::Prose,
            quotes: 0,
        };
        Flow { writer: Writer::new(capacity), context, ending: Ending::Word }
    }

    pub(super) fn is_skipped(&self) -> bool {
        matches!(self.context.text, TextKind::Skipped | TextKind::Foreign)
    }

    pub(super) fn text(&mut self, pieces: &Pieces, source: &str) {
        if self.is_skipped() {
            return;
        }
        for (span, text, how) in pieces.iter(source) {
            match how {
                How::Straight => self.straight(text, span.start),
                How::Decoded => self.decoded(text, span),
            }
        }
    }

    /// An inline object between words. At the head of a block it separates nothing.
    pub(super) fn thing(&mut self, span: Span) {
        if self.writer.is_open() {
            self.decoded(OBJECT, span);
        }
    }

    /// One line break starts a new line, several separate paragraphs.
    pub(super) fn line_break(&mut self, span: Span) {
        if !self.writer.is_open() {
            return;
        }
        if self.ending == Ending::Break {
            return self.writer.close();
        }
        self.writer.decoded("\n", span);
        self.ending = Ending::Break;
    }

    /// White space is one space, however much there is, and none at the head of a block or line.
    fn space(&mut self, text: &str, span: Span) {
        if self.writer.is_open() && self.ending == Ending::Word {
            if text == " " {
                self.writer.straight(text, span.start);
            } else {
                self.writer.decoded(" ", span);
            }
            self.ending = Ending::Space;
        }
    }

    fn straight(&mut self, text: &str, start: u32) {
        let mut at = 0;
        while at < text.len() {
            let rest = &text[at..];
            let from = start + at as u32;
            let spaces = rest.len() - rest.trim_ascii_start().len();
            let len = if spaces > 0 {
                self.space(&rest[..spaces], Span { start: from, end: from + spaces as u32 });
                spaces
            } else {
                let words = &rest[..words_len(rest.as_bytes())];
                if !self.mark_of_note(words, Span { start: from, end: from + words.len() as u32 }) {
                    self.open_block();
                    self.writer.straight(words, from);
                }
                words.len()
            };
            at += len;
        }
    }

    pub(super) fn decoded(&mut self, text: &str, span: Span) {
        if text.trim_ascii().is_empty() {
            self.space(text, span);
        } else if text != SOFT_HYPHEN && !self.mark_of_note(text, span) {
            self.open_block();
            self.writer.decoded(text, span);
        }
    }

    /// Whether raised or lowered text is the mark of a note: figures and signs are not part of the word before them.
    fn mark_of_note(&mut self, text: &str, span: Span) -> bool {
        let mark = self.context.text == TextKind::Raised && !text.starts_with(char::is_alphabetic);
        if mark {
            self.open_block();
            self.writer.decoded(OBJECT, span);
        }
        mark
    }

    fn open_block(&mut self) {
        self.writer.open_in(self.context.kind, self.context.container, self.context.language);
        self.ending = Ending::Word;
    }
}

/// The length of the words that appear in the source as they are shown: up to white space that is more than one space,
/// or that ends the text.
fn words_len(text: &[u8]) -> usize {
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.iter().position(u8::is_ascii_whitespace)) {
        at += found;
        let single = text[at] == b' ' && text.get(at + 1).is_some_and(|next| !next.is_ascii_whitespace());
        if !single {
            return at;
        }
        at += 1;
    }
    text.len()
}
