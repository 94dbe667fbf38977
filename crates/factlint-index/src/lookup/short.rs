//! Short words as numbers: what stands before a name is told by one comparison, and not letter by letter.

use crate::lookup::hash::{LOWER, others, padded};

/// The letters and digits that end before a byte, eight at most, as they are written: a number with the first of them
/// lowest; and how many they are.
#[must_use]
#[inline]
pub fn letters_before(bytes: &[u8], end: usize) -> (u64, usize) {
    let before = bytes.get(..end).unwrap_or_default();
    let eight = match before.last_chunk::<8>() {
        Some(eight) => u64::from_le_bytes(*eight),
        None if before.is_empty() => 0,
        None => padded(before) << ((8 - before.len()) * 8),
    };
    let letters = others(eight).leading_zeros() as usize / 8;
    (if letters == 0 { 0 } else { eight >> ((8 - letters) * 8) }, letters)
}

/// So many letters of a number in lower case; what is none of them is left zero.
#[must_use]
#[inline]
pub fn lower_case(letters: u64, count: usize) -> u64 {
    let beyond = if count < 8 { u64::MAX << (count * 8) } else { 0 };
    letters | LOWER & !beyond
}

/// A few words of eight letters at most.
pub struct ShortWords<const N: usize>([u64; N]);

impl<const N: usize> ShortWords<N> {
    /// These words.
    #[must_use]
    pub const fn new(words: [&str; N]) -> ShortWords<N> {
        let (mut numbers, mut at) = ([0; N], 0);
        while at < N {
            numbers[at] = number(words[at]);
            at += 1;
        }
        ShortWords(numbers)
    }

    /// Whether one of them has the letters of this number, as [`letters_before`] gives them.
    ///
    /// It is compared with all: which of them it is cannot be foreseen, and to ask one after the other costs more.
    #[must_use]
    #[inline]
    pub fn have(&self, letters: u64) -> bool {
        self.0.iter().fold(false, |any, word| any | (*word == letters))
    }

    /// Whether a word is one of them.
    #[must_use]
    pub fn contain(&self, word: &str) -> bool {
        let (letters, count) = letters_before(word.as_bytes(), word.len());
        count == word.len() && self.have(letters)
    }
}

const fn number(word: &str) -> u64 {
    let word = word.as_bytes();
    assert!(word.len() <= 8, "a short word has eight letters at most");
    let (mut number, mut at) = (0, 0);
    while at < word.len() {
        number |= (word[at] as u64) << (at * 8);
        at += 1;
    }
    number
}

#[cfg(test)]
mod tests {
    use super::{ShortWords, letters_before, lower_case, number};

    #[test]
    fn letters_are_read_backwards() {
        for (text, word) in
            [("in", "in"), (" in", "in"), ("he is in", "in"), ("in the capital", "capital"), ("a U.S", "S"), ("x ", "")]
        {
            assert_eq!(letters_before(text.as_bytes(), text.len()), (number(word), word.len()), "{text}");
        }
        assert_eq!(letters_before(b"in Paris", 2), (number("in"), 2));
        assert_eq!(letters_before(b"understanding", 13), (number("standing"), 8));
        assert_eq!(letters_before(b"", 0), (0, 0));
    }

    #[test]
    fn letters_have_one_case() {
        for (word, lower) in [("Sept", "sept"), ("MESSRS", "messrs"), ("Standing", "standing"), ("a5", "a5"), ("", "")]
        {
            assert_eq!(lower_case(number(word), word.len()), number(lower), "{word}");
        }
    }

    #[test]
    fn a_word_is_one_of_them_or_not() {
        let words = ShortWords::new(["in", "between", "From"]);
        for (word, expected) in [("in", true), ("between", true), ("From", true), ("from", false), ("betweens", false)]
        {
            assert_eq!(words.contain(word), expected, "{word}");
        }
        assert!(!words.contain("") && !words.contain("an in") && !words.contain("in-between"));
    }
}
