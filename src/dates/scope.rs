//! Steps forward and back from a byte of the prose.
//!
//! Every step is bounded, so that reading around a digit costs the same in any text. Every position returned is the
//! edge of a character.

/// The stretch of prose that one date may be read from.
#[derive(Clone, Copy)]
pub(super) struct Scope<'t> {
    pub text: &'t str,
    /// The end of the date before, or the start of the text.
    pub floor: usize,
    pub end: usize,
}

/// Longer than the longest month or weekday, and short enough to be read fast.
const LONGEST_WORD: usize = 12;
/// A line break and the indentation after it.
const WIDEST_SPACE: usize = 8;

impl<'t> Scope<'t> {
    /// The bytes that end at `at`.
    pub(super) fn before(self, at: usize) -> &'t [u8] {
        self.text.as_bytes().get(self.floor..at).unwrap_or_default()
    }

    /// The bytes from `at` on.
    pub(super) fn after(self, at: usize) -> &'t [u8] {
        self.text.as_bytes().get(at..self.end).unwrap_or_default()
    }

    /// Skips spaces, and at most one line break.
    pub(super) fn skip_space(self, from: usize) -> usize {
        let mut at = from;
        let mut breaks = 0;
        while at - from < WIDEST_SPACE {
            let rest = self.after(at);
            breaks += usize::from(rest.first() == Some(&b'\n'));
            match leading_space(rest) {
                0 => break,
                _ if breaks > 1 => return from,
                len => at += len,
            }
        }
        at
    }

    /// Skips back over spaces, and at most one line break.
    pub(super) fn skip_space_back(self, from: usize) -> usize {
        let mut at = from;
        let mut breaks = 0;
        while from - at < WIDEST_SPACE {
            let rest = self.before(at);
            breaks += usize::from(rest.last() == Some(&b'\n'));
            match trailing_space(rest) {
                0 => break,
                _ if breaks > 1 => return from,
                len => at -= len,
            }
        }
        at
    }

    /// The whole word of ASCII letters that ends at `at`, if it is one and not long.
    pub(super) fn word_before(self, at: usize) -> Option<(usize, &'t [u8])> {
        let bytes = self.before(at);
        let letters = bytes.iter().rev().take(LONGEST_WORD).take_while(|byte| byte.is_ascii_alphabetic());
        let (rest, word) = bytes.split_at(bytes.len() - letters.count());
        (!word.is_empty() && ends_outside_word(rest)).then_some((at - word.len(), word))
    }

    /// The whole word of ASCII letters from `at` on, if it is one and not long.
    pub(super) fn word_after(self, at: usize) -> Option<(usize, &'t [u8])> {
        let bytes = self.after(at);
        let letters = bytes.iter().take(LONGEST_WORD).take_while(|byte| byte.is_ascii_alphabetic());
        let (word, rest) = bytes.split_at(letters.count());
        (!word.is_empty() && starts_outside_word(rest)).then_some((at + word.len(), word))
    }

    /// A number of at most four digits from `at` on, and its end.
    pub(super) fn number_after(self, at: usize) -> Option<(u32, usize)> {
        let digits = self.after(at).iter().take(5).take_while(|byte| byte.is_ascii_digit()).count();
        let value = number(self.after(at).get(..digits)?);
        (1..=4).contains(&digits).then_some((value, at + digits))
    }

    /// A number of at most four digits that ends at `at`, and its start.
    pub(super) fn number_before(self, at: usize) -> Option<(usize, u32)> {
        let bytes = self.before(at);
        let digits = bytes.iter().rev().take(5).take_while(|byte| byte.is_ascii_digit()).count();
        let (rest, number_text) = bytes.split_at(bytes.len() - digits);
        let free =
            (1..=4).contains(&digits) && ends_outside_word(rest) && !rest.ends_with(b".") && !rest.ends_with(b",");
        free.then(|| (at - digits, number(number_text)))
    }
}

/// The value of a few digits.
pub(super) fn number(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |value, digit| value * 10 + u32::from(digit & 15))
}

/// Whether a letter after a text with this ending starts a word.
pub(super) fn ends_outside_word(before: &[u8]) -> bool {
    match before {
        [.., byte] if byte.is_ascii() => !byte.is_ascii_alphanumeric() && *byte != b'_',
        [] | [.., 0xE2, 0x80, _] | [.., 0xC2, 0xA0 | 0xAB | 0xBB] | [.., 0xEF, 0xBF, 0xBC] => true,
        _ => false,
    }
}

/// Whether a letter before a text with this beginning ends a word.
pub(super) fn starts_outside_word(after: &[u8]) -> bool {
    match after {
        [byte, ..] if byte.is_ascii() => !byte.is_ascii_alphanumeric() && *byte != b'_',
        [] | [0xE2, 0x80, ..] | [0xC2, 0xA0 | 0xAB | 0xBB, ..] | [0xEF, 0xBF, 0xBC, ..] => true,
        _ => false,
    }
}

/// A dash that can join two days; an em dash starts a new thought.
pub(super) fn leading_dash(bytes: &[u8]) -> Option<Dash> {
    match bytes {
        [b'-', ..] => Some(Dash::Hyphen),
        [0xE2, 0x80, 0x91..=0x93, ..] => Some(Dash::En),
        _ => None,
    }
}

/// The dash that a text ends with, and the text before it.
pub(super) fn trailing_dash(bytes: &[u8]) -> Option<(Dash, &[u8])> {
    match bytes {
        [rest @ .., b'-'] => Some((Dash::Hyphen, rest)),
        [rest @ .., 0xE2, 0x80, 0x91..=0x94] => Some((Dash::En, rest)),
        _ => None,
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Dash {
    Hyphen,
    En,
}

impl Dash {
    pub(super) fn len(self) -> usize {
        match self {
            Dash::Hyphen => 1,
            Dash::En => 3,
        }
    }
}

fn leading_space(bytes: &[u8]) -> usize {
    match bytes {
        [b' ' | b'\t' | b'\n' | b'\r', ..] => 1,
        [0xC2, 0xA0, ..] => 2,
        [0xE2, 0x80, 0x89 | 0xAF, ..] => 3,
        _ => 0,
    }
}

fn trailing_space(bytes: &[u8]) -> usize {
    match bytes {
        [.., b' ' | b'\t' | b'\n' | b'\r'] => 1,
        [.., 0xC2, 0xA0] => 2,
        [.., 0xE2, 0x80, 0x89 | 0xAF] => 3,
        _ => 0,
    }
}
