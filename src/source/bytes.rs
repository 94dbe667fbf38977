//! Reads bytes as a text, or says why they are no text.
//!
//! Deliberately not here: anything that reads a file, and the conversion from other encodings.

use super::Source;
use std::fmt;

/// The reason why some bytes are no text. Its words follow the name of a file and a colon.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotText {
    /// They look like a text in this encoding.
    Encoding(&'static str),
    /// They are not UTF-8.
    NotUtf8 {
        /// The first byte that is not.
        byte: usize,
        /// Its line, from 1.
        line: usize,
    },
    /// They are 4 GiB or more.
    TooLong,
}

impl fmt::Display for NotText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotText::Encoding(encoding) => write!(f, "looks like {encoding}; save it as UTF-8"),
            NotText::NotUtf8 { byte, line } => write!(
                f,
                "not UTF-8: byte {byte} (line {line}) is of another encoding, perhaps Windows-1252; save it as UTF-8"
            ),
            NotText::TooLong => f.write_str("this text is 4 GiB or longer; split it"),
        }
    }
}

impl std::error::Error for NotText {}

impl Source {
    /// Makes a source of bytes in UTF-8 and the name it is reported under. A byte order mark stays in the text, so that
    /// a byte of the text is the same byte of the file.
    ///
    /// # Errors
    /// If they are not UTF-8, or are 4 GiB or more.
    pub fn from_bytes(name: impl Into<String>, bytes: Vec<u8>) -> Result<Source, NotText> {
        if let Some(encoding) = utf16_or_32(&bytes) {
            return Err(NotText::Encoding(encoding));
        }
        let text = String::from_utf8(bytes).map_err(|error| {
            let byte = error.utf8_error().valid_up_to();
            let line = memchr::memchr_iter(b'\n', &error.as_bytes()[..byte]).count() + 1;
            NotText::NotUtf8 { byte, line }
        })?;
        if u32::try_from(text.len()).is_err() {
            return Err(NotText::TooLong);
        }
        Ok(Source::new(name, text))
    }
}

/// The encoding, if some bytes, or the first bytes of a file, look like UTF-16 or UTF-32. This is known by the byte
/// order mark, or by zero bytes beside Latin letters.
#[must_use]
pub fn utf16_or_32(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] => Some("UTF-32LE"),
        [0, 0, 0xFE, 0xFF, ..] => Some("UTF-32BE"),
        [0xFF, 0xFE, ..] => Some("UTF-16LE"),
        [0xFE, 0xFF, ..] => Some("UTF-16BE"),
        [a, 0, b, 0, ..] if *a != 0 && *b != 0 => Some("UTF-16LE"),
        [0, a, 0, b, ..] if *a != 0 && *b != 0 => Some("UTF-16BE"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<String, String> {
        let source = Source::from_bytes("a", bytes.to_vec()).map_err(|error| error.to_string())?;
        Ok(source.text().to_owned())
    }

    #[test]
    fn utf_8_is_kept_as_it_is() {
        for text in ["", "a", "é\r\n\u{1f600}", "\u{feff}a", "a\0\0b"] {
            assert_eq!(read(text.as_bytes()).as_deref(), Ok(text));
        }
    }

    #[test]
    fn other_encodings_are_told() {
        for (bytes, expected) in [
            (&b"\xff\xfea\0"[..], "looks like UTF-16LE; save it as UTF-8"),
            (b"\xfe\xff\0a", "looks like UTF-16BE; save it as UTF-8"),
            (b"\xff\xfe\0\0", "looks like UTF-32LE; save it as UTF-8"),
            (b"\0\0\xfe\xff", "looks like UTF-32BE; save it as UTF-8"),
            (b"a\0b\0", "looks like UTF-16LE; save it as UTF-8"),
            (b"\0a\0b", "looks like UTF-16BE; save it as UTF-8"),
            (b"a\nb\xe9c", "not UTF-8: byte 3 (line 2) is of another encoding, perhaps Windows-1252; save it as UTF-8"),
        ] {
            assert_eq!(read(bytes).unwrap_err(), expected);
        }
    }
}
