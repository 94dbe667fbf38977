//! Hashes of names: the same for a folded name and for running text, eight letters at a time.
//!
//! A word is a row of full eights and one that is not full, so that no two rows of words are read as
//! the same numbers.

use super::fast::letters::{LOWER, eight_from, eight_letters, letters_first, padded};
use super::fold::{fold_char, is_word_char};

/// The hash of the first words of a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NameHash(u64);

impl NameHash {
    /// Of no word at all.
    pub const EMPTY: NameHash = NameHash(0x9E37_79B9_7F4A_7C15);

    /// Of folded words.
    #[must_use]
    pub fn of(folded: &str) -> NameHash {
        folded.split(' ').fold(NameHash::EMPTY, |hash, word| hash.with_word(word.as_bytes()))
    }

    /// The number stored, so long that no two names share it; never the zero of an empty slot.
    #[must_use]
    pub fn number(self) -> u64 {
        self.0.max(1)
    }

    /// The hash that a stored number is of.
    pub(crate) fn from_number(number: u64) -> NameHash {
        NameHash(number)
    }

    /// Of these words and the first letter, in lower case, of one more.
    #[must_use]
    pub(crate) fn begun(self, letter: u8) -> u32 {
        (self.with(u64::from(letter)).0 >> 32) as u32
    }

    fn with_word(self, word: &[u8]) -> NameHash {
        let (eights, rest) = word.as_chunks::<8>();
        let whole = eights.iter().fold(self, |hash, eight| hash.with(u64::from_le_bytes(*eight)));
        whole.with(padded(rest))
    }

    /// A product of twice the width, its halves laid over each other: every bit counts for all.
    fn with(self, letters: u64) -> NameHash {
        const FACTOR: u64 = 0xD1B5_4A32_D192_ED03;
        let product = u128::from(self.0 ^ letters) * u128::from(FACTOR);
        NameHash(product as u64 ^ (product >> 64) as u64)
    }
}

/// The hash of the word that begins at `at`, continuing `hash`, and the byte after the word.
///
/// It is inlined everywhere: as a call of its own in the pass over the text, user time +3 %.
#[inline(always)]
pub(super) fn hash_word(text: &str, at: usize, hash: NameHash) -> (NameHash, usize) {
    let bytes = text.as_bytes();
    let (mut found, mut end) = (hash, at);
    loop {
        let eight = eight_from(bytes, end);
        let letters = letters_first(eight);
        end += letters;
        if letters == 8 {
            found = found.with(eight | LOWER);
            continue;
        }
        let stop = (eight >> (letters * 8)) as u8;
        if stop >= 0x80 {
            return hash_folded(text, at, hash);
        }
        return (found.with((eight | LOWER) & !(u64::MAX << (letters * 8))), end);
    }
}

/// The byte after the word that begins at a byte of a text.
#[must_use]
#[inline]
pub fn word_end(text: &str, at: usize) -> usize {
    let mut end = at;
    while let (_, letters @ 1..) = eight_letters(text.as_bytes(), end) {
        end += letters;
    }
    if text.as_bytes().get(end).is_none_or(u8::is_ascii) {
        return end;
    }
    let word = text.get(at..).unwrap_or_default().chars().take_while(|character| is_word_char(*character));
    at + word.map(char::len_utf8).sum::<usize>()
}

/// [`hash_word`] for a word with letters that are not ASCII.
#[cold]
fn hash_folded(text: &str, at: usize, hash: NameHash) -> (NameHash, usize) {
    let mut folded = String::new();
    let mut end = at;
    for character in text.get(at..).unwrap_or_default().chars().take_while(|character| is_word_char(*character)) {
        fold_char(character, &mut folded);
        end += character.len_utf8();
    }
    (hash.with_word(folded.as_bytes()), end)
}

#[cfg(test)]
mod tests {
    use super::{NameHash, hash_word};
    use crate::lookup::fold::fold;

    #[test]
    fn running_text_hashes_as_names_do() {
        for text in ["Putin", "Kazakhstan", "abcdefgh", "Abcdefghijklmnop", "Ürümqi", "G20", "Kyrgyz", "x", "Łódź5"]
        {
            for after in ["", " Y", "-y", "’s", ".", "\u{2014}", " and some more"] {
                let whole = format!("{text}{after}");
                let (hash, end) = hash_word(&whole, 0, NameHash::EMPTY);
                assert_eq!((hash, end), (NameHash::of(&fold(text)), text.len()), "{whole}");
            }
        }
    }

    #[test]
    fn words_do_not_run_together() {
        let hashes = ["ab c", "abc", "abcdefgh i", "abcdefghi", "abcdefgh", "a b c"].map(NameHash::of);
        for (number, hash) in hashes.iter().enumerate() {
            assert!(!hashes[..number].contains(hash), "number {number}");
        }
    }
}
