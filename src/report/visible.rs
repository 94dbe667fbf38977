//! Text as a terminal can show it, and how many columns it takes.
//!
//! The widths are those of `unicode-width`, character by character, because the renderer counts so:
//! any other measure would put the carets beside the words.

use unicode_width::UnicodeWidthChar;

/// The distance of tab stops, as the renderer has them.
pub(super) const TAB: usize = 4;

/// The character to print for one of the text. One for one, so that columns can still be counted.
pub(super) fn shown(ch: char) -> char {
    match ch {
        '\t' => '\t',
        // Overrides and isolates reorder the rest of the row, and the carets with it.
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' => '\u{fffd}',
        ch if ch.is_control() => '\u{fffd}',
        ch => ch,
    }
}

/// The columns that a character of the text takes where it stands.
pub(super) fn width(ch: char, column: usize) -> usize {
    match shown(ch) {
        '\t' => TAB - column % TAB,
        ch => ch.width().unwrap_or(0),
    }
}

/// The columns that a stretch takes at the start of a row.
pub(super) fn width_of(text: &str) -> usize {
    text.chars().fold(0, |column, ch| column + width(ch, column))
}

/// A title, a name or a message on one line, even if it quotes several lines of the article.
pub(super) fn one_line(text: &str) -> String {
    text.chars().map(|ch| if matches!(ch, '\n' | '\r' | '\t') { ' ' } else { shown(ch) }).collect()
}

/// A note, which may have more than one line.
pub(super) fn lines(text: &str) -> String {
    text.lines().map(one_line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_are_replaced_one_for_one() {
        assert_eq!(one_line("a\u{1b}[31m\u{0}\u{7f}\u{85}b\nc\td"), "a\u{fffd}[31m\u{fffd}\u{fffd}\u{fffd}b c d");
        assert_eq!(lines("one\r\ntwo\u{7}"), "one\ntwo\u{fffd}");
    }

    #[test]
    fn columns_are_those_of_the_terminal() {
        let cases =
            [("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("\t", 4), ("ab\tc", 5), ("北京", 4), ("\u{1b}", 1)];
        for (text, columns) in cases {
            assert_eq!(width_of(text), columns, "{text:?}");
        }
    }
}
