//! Plain text: the source is its own prose, and only the paragraphs have to be found.
//!
//! Not here: markup of any kind. A line that starts with `#` or `*` is a line like others.

use super::stet::{self, Comment, CommentPlace};
use super::{Block, BlockKind, BlockLanguage, OffsetMap, ProseSpan, Reading};
use crate::source::{Source, Span};
use std::borrow::Cow;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Reads a source as plain text.
pub(crate) fn read(source: &Source) -> Reading<'_> {
    let text = source.text();
    let prose = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    let skipped = (text.len() - prose.len()) as u32;
    let (blocks, comments) = blocks(prose, skipped);
    Reading {
        prose: Cow::Borrowed(prose),
        map: OffsetMap::straight(skipped, prose.len() as u32),
        blocks,
        zones: Vec::new(),
        comments,
        front_matter: None,
        published: None,
        language: None,
    }
}

/// Blank lines separate paragraphs. A single line end after a complete sentence does so too: some articles have one
/// paragraph a line, and no blank line at all.
///
/// A line that is a stet is a comment, and no prose: it stands in the paragraph that it interrupts.
fn blocks(prose: &str, skipped: u32) -> (Vec<Block>, Vec<Comment>) {
    let mut blocks = Vec::with_capacity(prose.len() / 400 + 1);
    let mut comments = Vec::new();
    let mut open: Option<Line> = None;
    let mut start = 0;
    for end in memchr::memchr_iter(b'\n', prose.as_bytes()).chain([prose.len()]) {
        let line = Line::trimmed(prose, start, end);
        start = end + 1;
        if let Some((span, text)) = line.stet(prose, skipped) {
            let place = if open.is_some() { CommentPlace::Inside } else { CommentPlace::Between };
            let at = open.map_or(line.start, |block| block.end);
            comments.push(Comment { span, text, at: at as u32, place });
            continue;
        }
        open = match (open, line.is_blank()) {
            (Some(block), false) if continues(prose, block, line) => Some(Line { start: block.start, end: line.end }),
            (block, blank) => {
                blocks.extend(block.map(|block| block.into_block(blocks.len())));
                (!blank).then_some(line)
            }
        };
    }
    blocks.extend(open.map(|block| block.into_block(blocks.len())));
    (blocks, comments)
}

/// A line, or several, without the spaces around them.
#[derive(Clone, Copy)]
struct Line {
    start: usize,
    end: usize,
}

impl Line {
    fn trimmed(prose: &str, start: usize, end: usize) -> Line {
        let line = prose.get(start..end).unwrap_or_default();
        let inner = line.trim_ascii();
        let start = start + line.len() - line.trim_ascii_start().len();
        let line = Line { start, end: start + inner.len() };
        match inner.as_bytes() {
            // Other spaces are rare, and looking for them costs more than finding the line.
            [first, .., last] if first.is_ascii() && last.is_ascii() => line,
            _ => line.without_wide_spaces(inner),
        }
    }

    fn without_wide_spaces(self, text: &str) -> Line {
        let start = self.start + text.len() - text.trim_start().len();
        Line { start, end: start + text.trim().len() }
    }

    fn is_blank(self) -> bool {
        self.end <= self.start
    }

    /// The bytes of the source that are a stet on a line of its own, and what it says.
    fn stet(self, prose: &str, skipped: u32) -> Option<(Span, Span)> {
        let inner = prose.get(self.start..self.end)?.strip_prefix('[')?.strip_suffix(']')?;
        let span = |start: usize, end: usize| Span { start: start as u32 + skipped, end: end as u32 + skipped };
        stet::is_stet(inner).then(|| (span(self.start, self.end), span(self.start + 1, self.end - 1)))
    }

    fn into_block(self, index: usize) -> Block {
        let span = ProseSpan { start: self.start as u32, end: self.end as u32 };
        Block { span, kind: BlockKind::Paragraph, container: index as u32, language: BlockLanguage::OfDocument }
    }
}

/// Whether a line goes on with the sentence, or the next one, of a wrapped paragraph.
fn continues(prose: &str, block: Line, line: Line) -> bool {
    let ended = prose.get(block.start..block.end).is_some_and(|text| text.ends_with(['.', '!', '?', ':', '"', '”']));
    !ended || !prose.get(line.start..line.end).is_some_and(|text| text.starts_with(starts_sentence))
}

fn starts_sentence(c: char) -> bool {
    c.is_uppercase() || c.is_ascii_digit() || matches!(c, '"' | '“' | '‘' | '\'' | '«' | '„')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    #[test]
    fn paragraphs() {
        for (text, expected) in [
            ("", vec![]),
            (" \n\t\r\n", vec![]),
            ("One.\n\nTwo.", vec!["One.", "Two."]),
            ("One\r\n \t\r\nTwo\r\n", vec!["One", "Two"]),
            ("One goes\non here.\n\n\nTwo.\n", vec!["One goes\non here.", "Two."]),
            (
                "One.\nTwo.\n“Three.”\n4 is more.\nGoes\nOn.",
                vec!["One.", "Two.", "“Three.”", "4 is more.", "Goes\nOn."],
            ),
            ("One.\r\nTwo.\r\n", vec!["One.", "Two."]),
            ("They are:  \n  Élan", vec!["They are:", "Élan"]),
            ("One.\nand on", vec!["One.\nand on"]),
            ("Headline\nText", vec!["Headline\nText"]),
            ("a\u{a0}\n\u{a0}\nb", vec!["a", "b"]),
        ] {
            let source = Source::new("x", text);
            let reading = read(&source);
            let slice = |block: &Block| &reading.prose[block.span.start as usize..block.span.end as usize];
            assert_eq!(reading.blocks.iter().map(slice).collect::<Vec<_>>(), expected, "{text:?}");
        }
    }

    #[test]
    fn byte_order_mark() {
        let source = Source::new("x", "\u{feff}One.");
        let reading = read(&source);
        assert_eq!(reading.prose, "One.");
        assert_eq!(reading.map.span(ProseSpan { start: 0, end: 3 }), Span { start: 3, end: 6 });
    }
}
