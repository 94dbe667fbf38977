//! The first eight letters of titles and of nouns for bodies, as a set of bits: most words in lower case begin no
//! title, and are turned away before they are hashed (without the set: user time +4.7 %, instructions +6 %).

use super::letters::eight_letters;
use super::short::spread;

/// How many beginnings are told apart.
const BEGINNINGS: usize = 1 << 15;

/// The bits of the section: those of titles, those of nouns, those of the first four letters of titles and cues, then
/// those of cues.
pub(crate) const BITS: usize = 4 * BEGINNINGS;

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

    /// Whether some title or cue may begin with the four letters that a text begins with: nearly all words are rejected
    /// here (-4 % of all instructions on 10 MB of news, against asking `beginning` of each).
    #[inline]
    pub(crate) fn may_begin_cue(&self, text: &[u8]) -> bool {
        let Some(four) = text.first_chunk::<4>() else { return true };
        let four = u32::from_le_bytes(*four);
        four & 0x8080_8080 != 0 || self.has(of_four(four))
    }

    /// The same of a title or a noun for a body.
    pub(crate) fn may_begin(&self, text: &[u8]) -> bool {
        beginning(text).is_none_or(|number| self.has(number) || self.has(of_body(number)))
    }

    #[inline]
    pub(crate) fn has(&self, bit: usize) -> bool {
        self.0.get(bit / 8).is_some_and(|byte| byte >> (bit % 8) & 1 == 1)
    }
}

/// The bit of the letters that a word begins with, eight at most, if all are ASCII. Few words of a text share theirs
/// with a title or a noun.
#[inline]
pub(crate) fn beginning(word: &[u8]) -> Option<usize> {
    let (letters, count) = eight_letters(word, 0);
    let goes_on = count < 8 && word.get(count).is_some_and(|byte| !byte.is_ascii());
    (!goes_on).then_some(spread(letters, BEGINNINGS))
}

/// The bit of the first four bytes of a word, the first lowest: five bits of each tell letters of one case apart, and
/// the product spreads them.
#[inline]
fn of_four(bytes: u32) -> usize {
    let spread = (bytes & 0x1F1F_1F1F).wrapping_mul(0x9E37_79B1) >> (u32::BITS - BEGINNINGS.trailing_zeros());
    2 * BEGINNINGS + spread as usize
}

/// The bits of the first four bytes with which a title or cue may stand in a text, in lower case: after a word that is
/// shorter anything may follow, and between two words what may stand inside a name.
pub(crate) fn of_cue(words: &str) -> Vec<usize> {
    let mut begun = vec![0_u32];
    for at in 0..4 {
        let next: Vec<u32> = match words.as_bytes().get(at) {
            None => (0..32).collect(),
            Some(b' ') => b" \n-'.".iter().map(|byte| u32::from(*byte)).collect(),
            Some(byte) if at > 0 && words.as_bytes()[at - 1] == b' ' => {
                vec![u32::from(*byte), b' '.into(), b'.'.into()]
            }
            Some(byte) => vec![u32::from(*byte)],
        };
        begun = begun.iter().flat_map(|bytes| next.iter().map(move |byte| bytes | (byte & 31) << (8 * at))).collect();
    }
    begun.into_iter().map(of_four).collect()
}

/// The bit of a cue word that begins so: few words of a text share it with a cue, so hardly any other is hashed.
pub(crate) fn of_cue_word(number: usize) -> usize {
    3 * BEGINNINGS + number
}

/// The bit of a noun for a body that begins so.
pub(crate) fn of_body(number: usize) -> usize {
    BEGINNINGS + number
}
