//! Maps a byte of the prose back to the bytes of the source that it stands for.
//!
//! Deliberately not here: which bytes are prose, which the readers decide.

use super::ProseSpan;
use crate::source::Span;

/// Pieces of prose that run in step with the source, sorted.
pub(crate) struct OffsetMap {
    pub(super) pieces: Vec<Piece>,
}

/// `len` bytes of prose from `prose` on are the bytes of the source from `source` on.
/// A decoded piece (an entity) stands for `source_len` bytes as a whole.
pub(super) struct Piece {
    pub(super) prose: u32,
    pub(super) source: u32,
    pub(super) len: u32,
    pub(super) source_len: u32,
    pub(super) step: Step,
}

/// Whether a piece is decoded is stored, because a decoded piece can be as long as its source.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Step {
    Straight,
    Decoded,
}

impl OffsetMap {
    /// The map of a text that is its own prose; the prose starts at byte `source` of the source.
    pub(crate) fn straight(source: u32, len: u32) -> OffsetMap {
        OffsetMap { pieces: vec![Piece { prose: 0, source, len, source_len: len, step: Step::Straight }] }
    }

    pub(crate) fn new() -> OffsetMap {
        OffsetMap { pieces: Vec::new() }
    }

    /// Adds a piece that stands at `prose`: the same bytes as the source if `len == source_len`, else decoded.
    pub(crate) fn push(&mut self, prose: u32, len: u32, source: Span) {
        let source_len = source.end - source.start;
        if len != source_len {
            return self.push_decoded(prose, len, source);
        }
        if let Some(last) = self.pieces.last_mut()
            && last.step == Step::Straight
            && (last.prose + last.len, last.source + last.len) == (prose, source.start)
        {
            last.len += len;
            last.source_len += len;
            return;
        }
        self.pieces.push(Piece { prose, source: source.start, len, source_len, step: Step::Straight });
    }

    /// Adds a piece that stands for other bytes, even if there are as many of them.
    pub(crate) fn push_decoded(&mut self, prose: u32, len: u32, source: Span) {
        let source_len = source.end - source.start;
        self.pieces.push(Piece { prose, source: source.start, len, source_len, step: Step::Decoded });
    }

    /// The bytes of the source that a stretch of prose stands for: from the first byte of its first
    /// piece to the last of its last, whatever markup lies between.
    pub(crate) fn span(&self, prose: ProseSpan) -> Span {
        let start = self.locate(prose.start, Edge::Start);
        let end = if prose.end > prose.start { self.locate(prose.end, Edge::End) } else { start };
        Span { start, end: end.max(start) }
    }

    /// Whether some bytes of the source are prose without markup or an entity in them.
    pub(crate) fn is_straight(&self, source: Span) -> bool {
        let after = self.pieces.partition_point(|piece| piece.source <= source.start);
        let piece = after.checked_sub(1).and_then(|index| self.pieces.get(index));
        piece.is_some_and(|piece| piece.step == Step::Straight && source.end <= piece.source + piece.source_len)
    }

    fn locate(&self, at: u32, edge: Edge) -> u32 {
        let after = match edge {
            Edge::Start => self.pieces.partition_point(|piece| piece.prose <= at),
            Edge::End => self.pieces.partition_point(|piece| piece.prose < at),
        };
        let Some(piece) = after.checked_sub(1).and_then(|index| self.pieces.get(index)) else {
            return self.pieces.first().map_or(0, |piece| piece.source);
        };
        let inside = (at - piece.prose).min(piece.len);
        if piece.step == Step::Straight {
            piece.source + inside
        } else if inside == 0 {
            piece.source
        } else {
            piece.source + piece.source_len
        }
    }
}

#[derive(Clone, Copy)]
enum Edge {
    Start,
    End,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_length_is_not_straight() {
        let mut map = OffsetMap::new();
        map.push(0, 2, Span { start: 4, end: 6 });
        map.push(2, 2, Span { start: 6, end: 8 });
        map.push_decoded(4, 5, Span { start: 8, end: 13 });
        map.push(9, 1, Span { start: 13, end: 14 });
        assert_eq!(map.pieces.len(), 3);
        for (prose, expected) in [((1, 3), (5, 7)), ((4, 7), (8, 13)), ((0, 10), (4, 14))] {
            let span = map.span(ProseSpan { start: prose.0, end: prose.1 });
            assert_eq!((span.start, span.end), expected);
        }
        for (start, end, expected) in [(4, 8, true), (5, 9, false), (8, 13, false), (13, 14, true), (14, 15, false)] {
            assert_eq!(map.is_straight(Span { start, end }), expected);
        }
    }
}
