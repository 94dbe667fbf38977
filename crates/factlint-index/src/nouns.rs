//! How titles and nouns for bodies begin: told of every word in lower case that stands near a name.

/// How many beginnings are told apart.
pub(crate) const BITS: usize = 1 << 15;

/// One bit for each beginning of a word, set where some layer has a title or a noun for a body that begins so.
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

    /// Whether some title or noun for a body may begin with the letters that a text begins with.
    #[inline]
    pub(crate) fn may_begin(&self, text: &[u8]) -> bool {
        let Some(letters) = first_letters(text) else { return true };
        self.0[letters as usize / 8] >> (letters % 8) & 1 == 1
    }
}

/// The first letters of a word, four at most, as one number below [`BITS`], if all are ASCII: few words of a
/// text share theirs with a title or a noun for a body.
#[inline]
pub(crate) fn first_letters(word: &[u8]) -> Option<u32> {
    const EACH: u32 = 0x0101_0101;
    let four = word.first_chunk().copied().unwrap_or_else(|| {
        let mut padded = [0; 4];
        padded[..word.len()].copy_from_slice(word);
        padded
    });
    let lower = u32::from_le_bytes(four) | (0x20 * EACH);
    let low = lower & (0x7F * EACH);
    // A byte below 0x80 reaches 0x80 by this sum if it is not below the bound.
    let from = |bound: u8| low + u32::from(0x80 - bound) * EACH;
    let letters = from(b'a') & !from(b'z' + 1) & !lower & (0x80 * EACH);
    let count = (!letters & (0x80 * EACH)).trailing_zeros() / 8;
    let Some(stop) = four.get(count as usize) else { return Some(number(lower)) };
    (*stop < 0x80).then(|| number(lower & ((1 << (count * 8)) - 1)))
}

fn number(letters: u32) -> u32 {
    letters.wrapping_mul(0x9E37_79B1) >> (32 - BITS.trailing_zeros())
}
