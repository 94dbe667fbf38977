//! Lines and columns of the bytes of one text, in characters and in UTF-16 code units.
//!
//! Counting a column from the start of its line is quadratic where a whole article is one line and many places in it
//! are asked for. They mostly come in order, so each count starts from the last one.

use super::{Position, Source, Span};

/// Finds positions in a text, and remembers the last one.
///
/// ```
/// use factlint::Source;
///
/// let source = Source::new("draft.txt", "Paris\n\u{1f600} Kyiv");
/// let mut positions = source.positions();
/// let kyiv = positions.at(11);
/// assert_eq!((kyiv.line, kyiv.column, kyiv.column_utf16), (2, 3, 4));
/// ```
#[derive(Clone, Debug)]
pub struct Positions<'s> {
    source: &'s Source,
    byte: u32,
    last: Position,
}

impl<'s> Positions<'s> {
    /// Starts at the beginning of a text.
    pub(super) fn new(source: &'s Source) -> Positions<'s> {
        Positions { source, byte: 0, last: START }
    }

    /// The position of a byte: of the character that it is in, or of the end of the text where it is past that.
    #[must_use]
    pub fn at(&mut self, byte: u32) -> Position {
        // A text is under 4 GiB, so a byte of it fits.
        let byte = self.source.text().floor_char_boundary(byte as usize) as u32;
        let line = self.source.line_of(byte) + 1;
        let (from, known) = if line == self.last.line {
            (self.byte, self.last)
        } else {
            (self.source.line_start(line - 1), Position { line, ..START })
        };
        self.last = if from <= byte {
            let (characters, units) = self.length(from, byte);
            Position { line, column: known.column + characters, column_utf16: known.column_utf16 + units }
        } else {
            let (characters, units) = self.length(byte, from);
            Position { line, column: known.column - characters, column_utf16: known.column_utf16 - units }
        };
        self.byte = byte;
        self.last
    }

    /// How many characters a stretch has, and how many UTF-16 code units.
    fn length(&self, start: u32, end: u32) -> (u32, u32) {
        let text = self.source.slice(Span { start, end });
        let characters = text.chars().count();
        // Those of four bytes in UTF-8 are the ones of two units in UTF-16.
        let pairs = text.bytes().filter(|byte| *byte >= 0xf0).count();
        (characters as u32, (characters + pairs) as u32)
    }
}

const START: Position = Position { line: 1, column: 1, column_utf16: 1 };

#[cfg(test)]
mod tests {
    use super::*;

    /// Counted from the beginning, without a shortcut.
    fn counted(text: &str, byte: usize) -> Position {
        let before = &text[..byte];
        let line = before.rsplit('\n').next().unwrap();
        Position {
            line: before.matches('\n').count() as u32 + 1,
            column: line.chars().count() as u32 + 1,
            column_utf16: line.encode_utf16().count() as u32 + 1,
        }
    }

    #[test]
    fn any_order_gives_the_same() {
        let source = Source::new("a", "é北\r\nab\tc\n\n\u{1f600}e\u{301}x\u{10ffff}\u{ffff}\r\n\u{1d11e}");
        let text = source.text();
        let bytes: Vec<usize> = (0..=text.len()).filter(|&byte| text.is_char_boundary(byte)).collect();
        let mut positions = source.positions();
        for &first in &bytes {
            assert_eq!(source.position(first as u32), counted(text, first), "{first}");
            for &second in &bytes {
                assert_eq!(positions.at(first as u32), counted(text, first), "{first}");
                assert_eq!(positions.at(second as u32), counted(text, second), "{second}");
            }
        }
    }

    #[test]
    fn columns_in_characters_and_in_utf_16() {
        // The text before the place asked for, and what it is: line, column, column in UTF-16.
        for (before, expected) in [
            ("", (1, 1, 1)),
            ("abc", (1, 4, 4)),
            ("é北", (1, 3, 3)),
            ("\u{1f600}", (1, 2, 3)),
            ("\u{1f468}\u{200d}\u{1f469} ", (1, 5, 7)),
            // A combining mark is a character of its own, and so is a byte order mark.
            ("e\u{301}", (1, 3, 3)),
            ("\u{feff}a", (1, 3, 3)),
            ("a\r", (1, 3, 3)),
            ("a\r\n", (2, 1, 1)),
            ("\u{1f600}\r\n\u{1f600}b", (2, 3, 4)),
            // Only a line feed ends a line.
            ("a\rb\u{2028}c", (1, 6, 6)),
        ] {
            let position = Source::new("a", format!("{before}Kyiv\n")).position(before.len() as u32);
            assert_eq!((position.line, position.column, position.column_utf16), expected, "{before:?}");
        }
    }

    #[test]
    fn bytes_that_begin_no_character() {
        let source = Source::new("a", "x\u{1f600}y");
        for byte in 1..5 {
            assert_eq!(source.position(byte), source.position(1), "{byte}");
        }
        for byte in [6, 7, u32::MAX] {
            assert_eq!(source.position(byte), Position { line: 1, column: 4, column_utf16: 5 });
        }
    }
}
