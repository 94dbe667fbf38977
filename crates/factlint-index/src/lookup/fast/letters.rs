//! Eight letters of a text at once, as a number: which of eight bytes are letters is told by a few sums, and not byte
//! by byte (plain way: user time +2.5 %, mispredicted branches +13 %).

/// The first eight letters of a word as a number, in lower case and the first lowest; and how many of
/// them are letters. The rest of the number is zero.
#[inline]
pub(in crate::lookup) fn eight_letters(bytes: &[u8], at: usize) -> (u64, usize) {
    let eight = eight_from(bytes, at);
    let letters = letters_first(eight);
    let rest = if letters == 8 { 0 } else { u64::MAX << (letters * 8) };
    ((eight | LOWER) & !rest, letters)
}

/// The bit that makes an ASCII letter lower case, and leaves a digit as it is.
pub(in crate::lookup) const LOWER: u64 = each(0x20);
const HIGH: u64 = each(0x80);

const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// How many of eight bytes, from the first, are ASCII letters and digits.
#[inline]
pub(in crate::lookup) fn letters_first(eight: u64) -> usize {
    others(eight).trailing_zeros() as usize / 8
}

/// The highest bit of each of eight bytes that is no ASCII letter or digit: all eight tested at once.
#[inline]
pub(super) fn others(eight: u64) -> u64 {
    // A byte below 0x80 reaches 0x80 by this sum if it is not below the bound, and never passes 0xFF.
    let from = |bytes: u64, bound: u8| bytes + each(0x80 - bound);
    let (ascii, lower) = (eight & !HIGH, (eight | LOWER) & !HIGH);
    let letter = from(lower, b'a') & !from(lower, b'z' + 1);
    let digit = from(ascii, b'0') & !from(ascii, b'9' + 1);
    (!(letter | digit) | eight) & HIGH
}

#[inline]
pub(in crate::lookup) fn eight_from(bytes: &[u8], at: usize) -> u64 {
    let rest = bytes.get(at..).unwrap_or_default();
    rest.first_chunk::<8>().map_or_else(|| padded(rest), |eight| u64::from_le_bytes(*eight))
}

/// Fewer than eight bytes, then zeros.
pub(in crate::lookup) fn padded(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::letters_first;

    #[test]
    fn every_byte_is_a_letter_or_not() {
        for byte in 0..=255_u8 {
            let expected = usize::from(byte.is_ascii_alphanumeric()) * 8;
            assert_eq!(letters_first(u64::from_le_bytes([byte; 8])), expected, "{byte:#x}");
        }
    }
}
