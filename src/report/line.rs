//! One line of a text, and where its sentences end.
//!
//! It guesses where sentences end, and does not parse: `text` splits sentences for claims, while here a missed end
//! costs nothing and only a cut after `Mr.` would look odd. So a short word with a point mostly does not end a
//! sentence.

use crate::source::Source;

/// Words with a stop after which a sentence mostly goes on; those of one or two letters are taken as such anyway.
const ABBREVIATIONS: [&str; 32] = [
    "mrs", "prof", "gov", "sen", "rep", "gen", "col", "capt", "cmdr", "sgt", "rev", "hon", "pres", "supt", "messrs",
    "jan", "feb", "mar", "apr", "aug", "sep", "sept", "oct", "nov", "dec", "inc", "ltd", "corp", "bros", "vol", "mme",
    "fig",
];
/// Words of two letters that do end sentences.
const SHORT_WORDS: [&str; 14] = ["am", "be", "by", "do", "go", "he", "in", "is", "it", "me", "on", "so", "up", "us"];
const CLOSERS: [char; 9] = ['"', '\'', '”', '’', '»', ')', ']', '*', '_'];
const OPENERS: [char; 10] = ['"', '\'', '“', '‘', '«', '(', '[', '*', '_', '¿'];

/// A line of a source.
pub(super) struct Line<'a> {
    /// Its number, from 0.
    pub(super) number: u32,
    /// Its first byte.
    pub(super) start: usize,
    /// Its words, without the line end.
    pub(super) text: &'a str,
    /// The first byte that is no longer its own.
    pub(super) next: usize,
}

impl<'a> Line<'a> {
    /// The line of a byte.
    pub(super) fn of(source: &'a Source, byte: usize) -> Line<'a> {
        let length = source.text().len();
        let number = source.line_of(byte as u32);
        let span = source.line(number);
        // The last line owns the end of the text too, where an empty span may stand.
        let is_last = source.line_of(length as u32) == number;
        let next = if is_last { length + 1 } else { source.line(number + 1).start as usize };
        Line { number, start: span.start as usize, text: source.slice(span), next }
    }

    /// The byte after its words.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// The first byte at or after `at` that is not white space.
    pub(super) fn after_spaces(&self, at: usize) -> usize {
        let rest = self.text.get(at - self.start..).unwrap_or_default();
        at + rest.find(|ch| !is_space(ch)).unwrap_or(rest.len())
    }

    /// Whether the white space at `at` stands between two sentences.
    pub(super) fn sentence_ends(&self, at: usize) -> bool {
        let Some((before, after)) = self.text.split_at_checked(at - self.start) else {
            return false;
        };
        ends(before) && begins(after)
    }
}

/// Whether a row may be cut at this white space: not at a space that keeps words together.
pub(super) fn is_space(ch: char) -> bool {
    ch.is_whitespace() && !matches!(ch, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

fn ends(before: &str) -> bool {
    let before = before.trim_end_matches(CLOSERS);
    match before.chars().next_back() {
        Some('!' | '?' | '…' | '。') => true,
        Some('.') => !is_abbreviation(before),
        _ => false,
    }
}

fn begins(after: &str) -> bool {
    let after = after.trim_start().trim_start_matches(OPENERS);
    after.chars().next().is_some_and(|ch| ch.is_uppercase() || ch.is_numeric())
}

fn is_abbreviation(before: &str) -> bool {
    let before = before.trim_end_matches('.');
    let word = before.rsplit(|ch| is_space(ch) || ch == '-').next().unwrap_or_default();
    let word = word.trim_start_matches(OPENERS).trim_end_matches(CLOSERS);
    let is_number = !word.is_empty() && word.chars().all(|ch| ch.is_ascii_digit());
    // `U.S`, `a.m` and `p.m`; `29,000.5` has a number after it, not a space.
    let is_short = word.chars().take(3).count() < 3 || word.contains('.');
    !is_number
        && !SHORT_WORDS.contains(&word)
        && (is_short || ABBREVIATIONS.iter().any(|listed| listed.eq_ignore_ascii_case(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentence_ends() {
        // A bar where an end is expected.
        let cases = [
            "He left.| She stayed!| \"Really?\"| (Yes.)| No one asked. then",
            "Mr. Smith of the U.S. Navy met Sen. Jones on Sept. 12 at 5 p.m. Tuesday.",
            "It fell in 2024.| The 3.5 million, e.g. Poles, agreed.**| Fine…| 12 did.",
            "One…  two.|   Three.",
            "Dr. J. R. Ewing Jr. Was it.| It is.| No. 10 vs. No. 11 said so.| End.",
            "",
            " . ! ",
        ];
        for case in cases {
            let source = Source::new("a", case.replace('|', ""));
            let line = Line::of(&source, 0);
            let mut found = String::new();
            for (at, ch) in line.text.char_indices() {
                if is_space(ch) && line.sentence_ends(at) {
                    found.push('|');
                }
                found.push(ch);
            }
            assert_eq!(found, case);
        }
    }

    #[test]
    fn lines_own_every_byte() {
        for text in ["", "\n", "a", "a\n", "a\r\nb\n\n", "\r\n\r"] {
            let source = Source::new("a", text);
            let mut byte = 0;
            while byte <= text.len() {
                let line = Line::of(&source, byte);
                assert_eq!(line.start, byte, "{text:?}");
                assert!(line.next > byte, "{text:?}");
                byte = line.next;
            }
            assert_eq!(byte, text.len() + 1, "{text:?}");
        }
    }
}
