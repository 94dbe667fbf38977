//! Looking at sixty-four bytes at once.

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

/// Calls back with the place of each word in lower case that a space or a line break comes before,
/// until the answer is yes; whether it ever was.
pub fn lower_case_words(text: &[u8], mut call: impl FnMut(usize) -> bool) -> bool {
    let (blocks, rest) = text.as_chunks::<64>();
    let mut last = [0_u8; 64];
    last[..rest.len()].copy_from_slice(rest);
    let mut after_gap = 0;
    for (number, block) in blocks.iter().chain([&last]).enumerate() {
        let block = Block::new(block);
        let gaps = block.gap();
        let mut words = block.between(b'a', b'z') & ((gaps << 1) | after_gap);
        after_gap = gaps >> 63;
        while words != 0 {
            if call(number * 64 + words.trailing_zeros() as usize) {
                return true;
            }
            words &= words - 1;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::Block;

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
    fn every_byte_is_told() {
        agree(|block| block.between(b'A', b'Z'), |byte| byte.is_ascii_uppercase());
        agree(|block| block.between(b'0', b'9'), |byte| byte.is_ascii_digit());
        agree(Block::word, |byte| byte.is_ascii_alphanumeric());
        agree(Block::gap, |byte| byte == b' ' || byte == b'\n');
        agree(Block::stop, |byte| b".!?".contains(&byte));
        agree(Block::high, |byte| !byte.is_ascii());
    }
}
