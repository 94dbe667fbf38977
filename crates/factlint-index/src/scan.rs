//! Looking at sixty-four bytes at once.

/// One bit a byte. Written so that the compiler compares sixteen bytes at once: first a byte of 0 or 1
/// each, then eight of them at a time gathered into the top byte of a product.
#[inline]
pub fn mask(block: &[u8; 64], test: impl Fn(u8) -> bool) -> u64 {
    let mut flags = [0_u8; 64];
    for (flag, byte) in flags.iter_mut().zip(block) {
        *flag = u8::from(test(*byte));
    }
    let mut mask = 0;
    for (number, eight) in flags.as_chunks::<8>().0.iter().enumerate() {
        let gathered = u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56;
        mask |= gathered << (number * 8);
    }
    mask
}

/// Calls back with the place of each word in lower case that a space or a line break comes before,
/// until the answer is yes; whether it ever was.
pub fn lower_case_words(text: &[u8], mut call: impl FnMut(usize) -> bool) -> bool {
    let (blocks, rest) = text.as_chunks::<64>();
    let mut last = [0_u8; 64];
    last[..rest.len()].copy_from_slice(rest);
    let mut after_gap = 0;
    for (number, block) in blocks.iter().chain([&last]).enumerate() {
        let gaps = mask(block, |byte| byte == b' ' || byte == b'\n');
        let lower = mask(block, |byte| byte.wrapping_sub(b'a') < 26);
        let mut words = lower & ((gaps << 1) | after_gap);
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
