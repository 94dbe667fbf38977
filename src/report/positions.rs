//! Lines and columns of many bytes of one text.
//!
//! Counting a column from the start of its line is quadratic where a whole article is one line, and
//! findings come in order; so each count starts from the last one.

use crate::source::{Position, Source, Span};

/// Remembers the last place asked for.
pub(super) struct Positions<'s> {
    source: &'s Source,
    byte: u32,
    last: Position,
}

impl<'s> Positions<'s> {
    /// Starts at the beginning of a text.
    pub(super) fn new(source: &'s Source) -> Positions<'s> {
        Positions { source, byte: 0, last: Position { line: 1, column: 1 } }
    }

    /// Line and column of a byte on a character boundary, as [`Source::position`] has them.
    pub(super) fn at(&mut self, byte: u32) -> Position {
        let line = self.source.line_of(byte) + 1;
        let column = if line != self.last.line {
            self.characters(self.source.line(line - 1).start, byte) + 1
        } else if byte >= self.byte {
            self.last.column + self.characters(self.byte, byte)
        } else {
            self.last.column - self.characters(byte, self.byte)
        };
        self.byte = byte;
        self.last = Position { line, column };
        self.last
    }

    fn characters(&self, start: u32, end: u32) -> u32 {
        self.source.slice(Span { start, end }).chars().count() as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_source_in_any_order() {
        let source = Source::new("a", "é北\r\nab\tc\n\n\u{1f600}e\u{301}x");
        let bytes: Vec<u32> = (0..=source.text().len())
            .filter(|&byte| source.text().is_char_boundary(byte))
            .map(|byte| byte as u32)
            .collect();
        let mut positions = Positions::new(&source);
        for &first in &bytes {
            for &second in &bytes {
                assert_eq!(positions.at(first), source.position(first), "{first}");
                assert_eq!(positions.at(second), source.position(second), "{second}");
            }
        }
    }
}
