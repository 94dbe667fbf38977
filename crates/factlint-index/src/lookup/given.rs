//! Given names and their forms, found by their first eight letters.

use super::fast::letters::eight_letters;
use super::fast::short::{ShortWord, spread};
use super::fold::fold;
use crate::bytes::layers::Reference;
use crate::bytes::layout::{Section, given};
use crate::bytes::reader::{Index, Row};

impl Reference {
    /// Whether the word that ends before a byte of a text may be one of which [`Reference::is_given_name`] is true.
    #[must_use]
    pub fn may_end_given_name(&self, text: &str, end: usize) -> bool {
        let bytes = text.as_bytes();
        let word = ShortWord::before(bytes, end);
        // Of a longer word these are not the first letters, and of one with accents they are not all.
        let is_whole = (1..8).contains(&word.length()) && bytes[..end - word.length()].last().is_none_or(u8::is_ascii);
        !is_whole || self.given_names(word.lower_case().number()).next().is_some()
    }

    /// Whether a word is a listed given name, or a form of one. One that is not may be a given name, too.
    #[must_use]
    pub fn is_given_name(&self, word: &str) -> bool {
        let (letters, length) = eight_letters(word.as_bytes(), 0);
        // The first eight letters refuse nearly all words, and need no folding.
        let mut forms = self.given_names(letters).map(|(_, form, _)| form).peekable();
        if forms.peek().is_none() {
            return false;
        }
        if length == word.len() {
            return forms.any(|form| form.len() == length);
        }
        let folded = fold(word);
        forms.any(|form| form == folded)
    }

    /// Whether two folded words are listed as forms of one given name.
    #[must_use]
    pub fn are_forms_of_one_given_name(&self, a: &str, b: &str) -> bool {
        let sets = |word| {
            let listed = self.given_names(letters_of(word)).filter(move |(_, form, _)| *form == word);
            listed.map(|(layer, _, set)| (layer, set))
        };
        sets(a).any(|set| sets(b).any(|other| other == set))
    }

    /// The forms that begin with these letters, each with its layer and its set.
    #[inline]
    fn given_names(&self, letters: u64) -> impl Iterator<Item = (u32, &str, u32)> {
        (0..self.layer_count() as u32).flat_map(move |layer| {
            let index = self.index(layer);
            let rows = index.given_names(letters);
            rows.map(move |row| (layer, index.string(row, given::FORM), row.word(given::SET)))
        })
    }
}

impl Index {
    fn given_names(&self, letters: u64) -> impl Iterator<Item = Row<'_>> {
        let size = self.rows(Section::GivenNames) as usize;
        let first = place(letters, size);
        let rows = (0..size).map(move |step| self.row(Section::GivenNames, ((first + step) & (size - 1)) as u32));
        let full = rows.take_while(|row| row.long(given::LETTERS) != 0);
        full.filter(move |row| row.long(given::LETTERS) == letters)
    }
}

/// The first eight letters of a form as a number.
pub(crate) fn letters_of(form: &str) -> u64 {
    eight_letters(form.as_bytes(), 0).0
}

/// Where a search for these letters begins in a table of so many rows, a power of two.
pub(crate) fn place(letters: u64, size: usize) -> usize {
    spread(letters, size)
}
