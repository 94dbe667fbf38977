//! Bloom filters over the tables of an index: small sets of bits, which stay in the cache of the processor and say that
//! a hash is in none of the rows of a table before the table is looked at.

use crate::bytes::layout::Section;
use crate::bytes::reader::Index;

impl Index {
    /// Whether words of this hash may be a name or begin one (without this filter: user time +3 %).
    #[inline]
    pub(crate) fn may_have(&self, hash: u64) -> bool {
        let words = self.rows(Section::KeyBits);
        let word = self.row(Section::KeyBits, hash as u32 & words.wrapping_sub(1)).word(0);
        word & two_bits(hash) == two_bits(hash)
    }

    /// Whether some letters may be a word of a place's name less a few letters; `hash` is the hash of the letters
    /// (without this filter: user time +6 %).
    pub(crate) fn may_be_left(&self, hash: u32) -> bool {
        four_bits(hash).iter().all(|bit| self.bit(Section::NearBits, *bit))
    }

    /// Whether some words and the first letter of one more, by their hash, may begin a person's name (without this
    /// filter: user time +2 %).
    pub(crate) fn may_have_begun(&self, hash: u32) -> bool {
        self.bit(Section::BegunBits, hash)
    }

    fn bit(&self, section: Section, hash: u32) -> bool {
        let bytes = self.section(section);
        let bit = hash as usize & (bytes.len() * 8).wrapping_sub(1);
        bytes.get(bit / 8).is_some_and(|byte| byte >> (bit % 8) & 1 == 1)
    }
}

/// The two bits of a hash, both in one word of `KeyBits`, from the end of the hash that does not choose the word (one
/// bit anywhere in the filter: user time +1 %, mispredicted branches +1 %).
pub(crate) fn two_bits(hash: u64) -> u32 {
    1 << (hash >> 59) | 1 << (hash >> 54 & 31)
}

/// The four bits of a hash in `NearBits`. A misspelt word asks for dozens of hashes: with one bit each, some of them
/// would always be set by others.
pub(crate) fn four_bits(hash: u32) -> [u32; 4] {
    let step = hash.rotate_left(16).wrapping_mul(0x9E37_79B1) | 1;
    [0, 1, 2, 3].map(|number| hash.wrapping_add(step.wrapping_mul(number)))
}
