//! Words of up to eight letters packed into a number, so that a word is compared with a whole list without a branch.

use super::letters::{LOWER, eight_letters, others, padded};

/// A word of up to eight letters and digits; of a longer one, the eight that were looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ShortWord {
    /// The first letter is the lowest byte, and the bytes beyond the last are zero.
    letters: u64,
    count: usize,
}

impl ShortWord {
    /// The letters and digits that end before a byte of a text, as they are written: the last eight at most.
    #[must_use]
    #[inline]
    pub fn before(bytes: &[u8], end: usize) -> ShortWord {
        let before = bytes.get(..end).unwrap_or_default();
        let eight = match before.last_chunk::<8>() {
            Some(eight) => u64::from_le_bytes(*eight),
            None if before.is_empty() => 0,
            None => padded(before) << ((8 - before.len()) * 8),
        };
        let count = others(eight).leading_zeros() as usize / 8;
        ShortWord { letters: if count == 0 { 0 } else { eight >> ((8 - count) * 8) }, count }
    }

    /// How many letters and digits it has.
    #[must_use]
    #[inline]
    pub fn length(self) -> usize {
        self.count
    }

    /// The first of them; zero if there is none.
    #[must_use]
    #[inline]
    pub fn first(self) -> u8 {
        self.letters as u8
    }

    pub(in crate::lookup) fn number(self) -> u64 {
        self.letters
    }

    /// The same word in lower case.
    #[must_use]
    #[inline]
    pub fn lower_case(self) -> ShortWord {
        let beyond = if self.count < 8 { u64::MAX << (self.count * 8) } else { 0 };
        ShortWord { letters: self.letters | LOWER & !beyond, ..self }
    }
}

/// A list of words of eight letters at most.
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

    /// Whether a word is one of them, letter by letter.
    ///
    /// It is compared with every word of the list, and no branch is taken on the way: the processor cannot foresee
    /// which of them it is (slices compared one after the other: user time +1.7 %, mispredicted branches +5 %).
    #[must_use]
    #[inline]
    pub fn have(&self, word: ShortWord) -> bool {
        self.0.iter().fold(false, |any, listed| any | (*listed == word.letters))
    }

    /// Whether a word is one of them.
    #[must_use]
    pub fn contain(&self, word: &str) -> bool {
        let letters = ShortWord::before(word.as_bytes(), word.len());
        letters.count == word.len() && self.have(letters)
    }
}

/// Words of seven letters at most in lower case, each with a kind above zero, made when the program is compiled.
///
/// `PLACES` is a power of two, far above the number of words. (One word after the other: instructions +23 %.)
pub struct WordKinds<const PLACES: usize>([u64; PLACES]);

/// The longest word: its number leaves the highest byte free for the kind.
const LONGEST: usize = 7;
const KIND: u32 = LONGEST as u32 * 8;

impl<const PLACES: usize> WordKinds<PLACES> {
    /// Of no words.
    #[must_use]
    pub const fn new() -> WordKinds<PLACES> {
        assert!(PLACES.is_power_of_two(), "so that a product says where a word stands");
        WordKinds([0; PLACES])
    }

    /// These words, too, which are of one kind.
    #[must_use]
    pub const fn with(self, kind: u8, words: &[&str]) -> WordKinds<PLACES> {
        let mut table = self.0;
        let mut next = 0;
        while next < words.len() {
            assert!(words[next].len() <= LONGEST, "a word of this table has seven letters at most");
            let number = number(words[next]);
            let mut at = Self::place(number);
            while table[at] != 0 {
                at = (at + 1) % PLACES;
            }
            table[at] = number | (kind as u64) << KIND;
            next += 1;
        }
        WordKinds(table)
    }

    /// The kind of the word that begins at a byte of a text, if it is listed.
    #[must_use]
    #[inline]
    pub fn at(&self, text: &[u8], at: usize) -> Option<u8> {
        let (word, letters) = eight_letters(text, at);
        if letters > LONGEST { None } else { self.of_number(word) }
    }

    /// The kind of a word, whatever its case, if it is listed.
    #[must_use]
    pub fn of(&self, word: &[u8]) -> Option<u8> {
        if word.len() > LONGEST {
            return None;
        }
        self.of_number(word.iter().rev().fold(0, |number, byte| number << 8 | u64::from(byte.to_ascii_lowercase())))
    }

    #[inline]
    fn of_number(&self, number: u64) -> Option<u8> {
        let mut at = Self::place(number);
        loop {
            match self.0[at] {
                0 => return None,
                found if found << 8 == number << 8 => return Some((found >> KIND) as u8),
                _ => at = (at + 1) % PLACES,
            }
        }
    }

    const fn place(number: u64) -> usize {
        spread(number, PLACES)
    }
}

impl<const PLACES: usize> Default for WordKinds<PLACES> {
    fn default() -> Self {
        Self::new()
    }
}

/// Where a word stands in a table of so many places, a power of two from two on, by its letters as a number: those of
/// words that differ in one letter lie far apart.
pub(in crate::lookup) const fn spread(number: u64, places: usize) -> usize {
    (number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (u64::BITS - places.trailing_zeros())) as usize
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
    use super::{ShortWord, ShortWords, WordKinds, number};

    fn before(bytes: &[u8], end: usize) -> (u64, usize) {
        let word = ShortWord::before(bytes, end);
        (word.letters, word.length())
    }

    #[test]
    fn letters_are_read_backwards() {
        for (text, word) in
            [("in", "in"), (" in", "in"), ("he is in", "in"), ("in the capital", "capital"), ("a U.S", "S"), ("x ", "")]
        {
            assert_eq!(before(text.as_bytes(), text.len()), (number(word), word.len()), "{text}");
        }
        assert_eq!(before(b"in Paris", 2), (number("in"), 2));
        assert_eq!(before(b"understanding", 13), (number("standing"), 8));
        assert_eq!(before(b"", 0), (0, 0));
    }

    #[test]
    fn letters_have_one_case() {
        for (word, lower) in [("Sept", "sept"), ("MESSRS", "messrs"), ("Standing", "standing"), ("a5", "a5"), ("", "")]
        {
            let of = |word: &str| ShortWord::before(word.as_bytes(), word.len());
            assert_eq!(of(word).lower_case(), of(lower), "{word}");
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

    #[test]
    fn a_word_has_its_kind_or_none() {
        static KINDS: WordKinds<16> = WordKinds::new().with(1, &["the", "against"]).with(2, &["in"]);
        for (word, kind) in [("the", Some(1)), ("The", Some(1)), ("against", Some(1)), ("in", Some(2)), ("on", None)] {
            assert_eq!(KINDS.of(word.as_bytes()), kind, "{word}");
        }
        assert_eq!(KINDS.at(b"go in the", 3), Some(2));
        assert_eq!((KINDS.at(b"go into the", 3), KINDS.at(b"", 0), KINDS.of(b"theatrical")), (None, None, None));
    }
}
