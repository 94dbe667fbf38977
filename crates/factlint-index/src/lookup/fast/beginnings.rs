//! The first eight letters of titles and of nouns for bodies, as a set of bits: most words in lower case begin no title,
//! and are turned away before they are hashed (without the set: user time +4.7 %, instructions +6 %).

use super::letters::eight_letters;
use super::short::spread;

/// How many beginnings are told apart.
const BEGINNINGS: usize = 1 << 15;

/// The bits of the section: those of titles, then those of nouns.
pub(crate) const BITS: usize = 2 * BEGINNINGS;

/// One bit for each beginning of a word, set where some layer has a title, or a noun for a body, that begins so.
pub(crate) struct Nouns(Box<[u8; BITS / 8]>);

impl Default for Nouns {
    fn default() -> Nouns {
        Nouns(Box::new([0; BITS / 8]))
    }
}

impl Nouns {
    /// Adds those of a layer.
    pub(crate) fn add(&mut self, bits: &[u8]) {
        self.0.iter_mut().zip(bits).for_each(|(own, more)| *own |= more);
    }

    /// Whether some title may begin with the letters that a text begins with.
    #[inline]
    pub(crate) fn may_begin_title(&self, text: &[u8]) -> bool {
        beginning(text).is_none_or(|number| self.has(number))
    }

    /// The same of a title or a noun for a body.
    pub(crate) fn may_begin(&self, text: &[u8]) -> bool {
        beginning(text).is_none_or(|number| self.has(number) || self.has(of_body(number)))
    }

    #[inline]
    fn has(&self, bit: usize) -> bool {
        self.0.get(bit / 8).is_some_and(|byte| byte >> (bit % 8) & 1 == 1)
    }
}

/// The bit of the letters that a word begins with, eight at most, if all are ASCII. Few words of a text share theirs with
/// a title or a noun.
#[inline]
pub(crate) fn beginning(word: &[u8]) -> Option<usize> {
    let (letters, count) = eight_letters(word, 0);
    let goes_on = count < 8 && word.get(count).is_some_and(|byte| !byte.is_ascii());
    (!goes_on).then_some(spread(letters, BEGINNINGS))
}

/// The bit of a noun for a body that begins so.
pub(crate) fn of_body(number: usize) -> usize {
    BEGINNINGS + number
}
