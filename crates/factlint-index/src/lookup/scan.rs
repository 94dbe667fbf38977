//! Looking at sixty-four bytes at once.

use std::ops::Range;
use wide::u8x16;

/// Sixty-four bytes of a text. The answers have a bit a byte, that of the first byte lowest.
#[derive(Clone, Copy)]
pub struct Block([u8x16; 4]);

impl Block {
    /// These bytes.
    #[must_use]
    #[inline]
    pub fn new(bytes: &[u8; 64]) -> Block {
        let (parts, _) = bytes.as_chunks::<16>();
        Block([0, 1, 2, 3].map(|number| u8x16::new(parts[number])))
    }

    /// Those from one byte to another, both included.
    #[must_use]
    #[inline]
    pub fn between(self, first: u8, last: u8) -> u64 {
        self.each(|part| between(part, first, last))
    }

    /// ASCII letters and digits.
    #[must_use]
    #[inline]
    pub fn word(self) -> u64 {
        self.each(|part| between(part | u8x16::splat(0x20), b'a', b'z') | between(part, b'0', b'9'))
    }

    /// Spaces and line breaks.
    #[must_use]
    #[inline]
    pub fn gap(self) -> u64 {
        self.each(|part| part.simd_eq(u8x16::splat(b' ')) | part.simd_eq(u8x16::splat(b'\n')))
    }

    /// Full stops, exclamation and question marks.
    #[must_use]
    #[inline]
    pub fn stop(self) -> u64 {
        let is = |part: u8x16, mark: u8| part.simd_eq(u8x16::splat(mark));
        self.each(|part| is(part, b'.') | is(part, b'!') | is(part, b'?'))
    }

    /// Those above ASCII.
    #[must_use]
    #[inline]
    pub fn high(self) -> u64 {
        self.each(|part| part)
    }

    /// The highest bit of each byte of an answer.
    #[inline]
    fn each(self, answer: impl Fn(u8x16) -> u8x16) -> u64 {
        let bits = self.0.map(|part| u64::from(answer(part).to_bitmask()));
        bits[0] | bits[1] << 16 | bits[2] << 32 | bits[3] << 48
    }
}

/// All bits set in the bytes that lie between two, both included.
#[inline]
fn between(part: u8x16, first: u8, last: u8) -> u8x16 {
    let above = part - u8x16::splat(first);
    above.min(u8x16::splat(last - first)).simd_eq(above)
}

/// The bytes of a stretch of a text, sixty-four at a time.
pub struct Blocks<'t> {
    text: &'t [u8],
    at: usize,
    end: usize,
}

impl<'t> Blocks<'t> {
    /// From one byte of the text to another; the end of the text, if it is before that.
    #[must_use]
    pub fn new(text: &'t [u8], stretch: Range<usize>) -> Blocks<'t> {
        Blocks { text, at: stretch.start, end: stretch.end.min(text.len()) }
    }
}

impl Iterator for Blocks<'_> {
    /// Where a block begins, its bytes, and a bit for each that is inside the stretch.
    type Item = (usize, Block, u64);

    #[inline]
    fn next(&mut self) -> Option<(usize, Block, u64)> {
        let at = self.at;
        let left = self.end.checked_sub(at).filter(|left| *left > 0)?;
        self.at = at + 64;
        let inside = if left < 64 { (1 << left) - 1 } else { u64::MAX };
        let rest = &self.text[at..];
        let block = rest.first_chunk().map_or_else(|| Block::new(&padded(rest)), Block::new);
        Some((at, block, inside))
    }
}

/// The last bytes of a text, and zeros.
#[cold]
fn padded(rest: &[u8]) -> [u8; 64] {
    let mut padded = [0; 64];
    padded[..rest.len()].copy_from_slice(rest);
    padded
}

/// Calls back with the place of each word in lower case in a stretch of a text that a space or a line break comes
/// before, until the answer is yes; whether it ever was.
pub fn lower_case_words(text: &[u8], stretch: Range<usize>, mut call: impl FnMut(usize) -> bool) -> bool {
    let mut after_gap = 0;
    for (start, block, inside) in Blocks::new(text, stretch) {
        let gaps = block.gap();
        let mut words = block.between(b'a', b'z') & ((gaps << 1) | after_gap) & inside;
        after_gap = gaps >> 63;
        while words != 0 {
            if call(start + words.trailing_zeros() as usize) {
                return true;
            }
            words &= words - 1;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{Block, lower_case_words};

    /// What a block says of each byte, against what is said of the byte alone.
    fn agree(answer: impl Fn(Block) -> u64, of_byte: impl Fn(u8) -> bool) {
        for start in [0_u8, 64, 128, 192] {
            let bytes: [u8; 64] = std::array::from_fn(|at| start + at as u8);
            let bits = answer(Block::new(&bytes));
            for (at, byte) in bytes.iter().enumerate() {
                assert_eq!(bits >> at & 1 == 1, of_byte(*byte), "{byte:#x}");
            }
        }
    }

    #[test]
    fn words_are_those_of_the_stretch() {
        let text = "He said on the day before that nothing at all was known of it, and so it was to be until the end.";
        for (from, to) in [(0, text.len()), (0, 3), (3, 62), (4, 70), (60, 64), (90, 500), (97, 97)] {
            let mut found = Vec::new();
            lower_case_words(text.as_bytes(), from..to, |at| {
                found.push(at);
                false
            });
            let bytes = text.as_bytes();
            let begins = |at: &usize| at > &from && bytes[*at].is_ascii_lowercase() && bytes[at - 1] == b' ';
            let expected: Vec<usize> = (from..to.min(text.len())).filter(begins).collect();
            assert_eq!(found, expected, "{from} to {to}");
        }
    }

    #[test]
    fn every_byte_is_told() {
        agree(|block| block.between(b'A', b'Z'), |byte| byte.is_ascii_uppercase());
        agree(|block| block.between(b'0', b'9'), |byte| byte.is_ascii_digit());
        agree(Block::word, |byte| byte.is_ascii_alphanumeric());
        agree(Block::gap, |byte| byte == b' ' || byte == b'\n');
        agree(Block::stop, |byte| b".!?".contains(&byte));
        agree(Block::high, |byte| !byte.is_ascii());
    }
}
