//! A text or the value of an attribute, in pieces: some stand in the source as they are, others are decoded.
//!
//! Not here: what the pieces are for.

use crate::source::Span;
use std::borrow::Cow;
use std::ops::Range;

/// Pieces of one text, in order.
#[derive(Default)]
pub(super) struct Pieces {
    pieces: Vec<Piece>,
    decoded: String,
    /// The byte of the source at which the next piece starts.
    at: usize,
}

struct Piece {
    source: Range<usize>,
    /// Where its text is in `decoded`; none for a piece that stands in the source.
    decoded: Option<Range<usize>>,
}

impl Pieces {
    /// The next piece starts at this byte of the source.
    pub(super) fn start_at(&mut self, at: usize) {
        self.at = at;
    }

    /// Adds what was read up to the byte `end` of the source. Whether it was decoded is found by
    /// comparing the two. It can be a part of a character, if the next piece is the rest of it.
    pub(super) fn push(&mut self, source: &str, end: usize, text: &[u8]) {
        let read = source.as_bytes().get(self.at..end).unwrap_or_default();
        // The line feed after a carriage return is skipped.
        let passed = usize::from(read.len() == text.len() + 1 && read[0] == b'\n');
        let start = self.at + passed;
        self.at = end;
        if text.is_empty() {
            return;
        }
        if read.get(passed..) != Some(text) {
            return self.push_decoded(start..end, text);
        }
        match self.pieces.last_mut() {
            Some(Piece { source, decoded: None }) if source.end == start => source.end = end,
            _ => self.pieces.push(Piece { source: start..end, decoded: None }),
        }
    }

    fn push_decoded(&mut self, source: Range<usize>, text: &[u8]) {
        let start = self.decoded.len();
        self.decoded.push_str(str::from_utf8(text).unwrap_or_default());
        self.pieces.push(Piece { source, decoded: Some(start..self.decoded.len()) });
    }

    pub(super) fn clear(&mut self) {
        self.pieces.clear();
        self.decoded.clear();
    }

    pub(super) fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// The pieces: where they are in the source, their text, and whether the source has the same text.
    pub(super) fn iter<'p>(&'p self, source: &'p str) -> impl Iterator<Item = (Span, &'p str, How)> {
        self.pieces.iter().map(move |piece| {
            let span = Span { start: piece.source.start as u32, end: piece.source.end as u32 };
            let (text, range, how) = match &piece.decoded {
                Some(range) => (self.decoded.as_str(), range, How::Decoded),
                None => (source, &piece.source, How::Straight),
            };
            (span, text.get(range.clone()).unwrap_or_default(), how)
        })
    }

    pub(super) fn text<'p>(&'p self, source: &'p str) -> Cow<'p, str> {
        if let [_] = self.pieces.as_slice() {
            self.iter(source).next().map_or(Cow::Borrowed(""), |(_, text, _)| Cow::Borrowed(text))
        } else {
            self.iter(source).map(|(_, text, _)| text).collect()
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum How {
    Straight,
    Decoded,
}
