//! Whole lines of a file of any size, some hundred kilobytes at a time.
//!
//! Deliberately not here: the content of a line.

use super::input::unreadable;
use factlint::{NotText, utf16_or_32};
use memchr::{memchr, memchr_iter, memrchr};
use std::fs::File;
use std::io::{self, Read};
use std::mem;
use std::path::Path;
use std::sync::Arc;

/// Large enough that handing a piece to another thread costs nothing beside the work, small enough that one piece for
/// each of many threads fits into memory.
const PIECE: usize = 256 << 10;
/// No article is longer, so a longer line is a mistake, and is not held in memory.
pub(crate) const LONGEST: usize = 64 << 20;
/// The fault of a longer line.
pub(crate) const TOO_LONG: &str = "this line is longer than 64 MiB; split it";

/// Some lines of a file.
pub(crate) struct Lines {
    /// The name of the file.
    pub name: Arc<str>,
    first: u64,
    bytes: Vec<u8>,
}

impl Lines {
    /// Each line with its number in the file, from 1, and without its line end.
    pub(crate) fn each(&self) -> impl Iterator<Item = (u64, &[u8])> {
        // Otherwise the line end at the end would begin one more line.
        let bytes = self.bytes.strip_suffix(b"\n").unwrap_or(&self.bytes);
        let mut start = 0;
        let ends = memchr_iter(b'\n', bytes).chain([bytes.len()]);
        (self.first..).zip(ends.map(move |end| &bytes[mem::replace(&mut start, end + 1)..end]))
    }

    /// The number of their bytes.
    pub(crate) fn weight(&self) -> usize {
        self.bytes.len()
    }
}

/// The lines of a file, `-` being standard input. An error names the file, and the line where there is one.
pub(crate) fn of(path: &Path) -> Result<impl Iterator<Item = Result<Lines, String>> + use<>, String> {
    let name: Arc<str> = path.to_string_lossy().into();
    if &*name == "-" {
        return Ok(Pieces::new(name, Box::new(io::stdin().lock())));
    }
    let file = File::open(path).map_err(|error| format!("{name}: {}", unreadable(&error)))?;
    Ok(Pieces::new(name, Box::new(file)))
}

/// A file that is read in pieces.
struct Pieces {
    name: Arc<str>,
    from: Box<dyn Read>,
    /// How much to read at once.
    piece: usize,
    longest: usize,
    /// The number of the line that comes next.
    line: u64,
    /// The beginning of that line.
    rest: Vec<u8>,
    is_at_end: bool,
}

impl Iterator for Pieces {
    type Item = Result<Lines, String>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_at_end && self.rest.is_empty() {
            return None;
        }
        let next = self.lines();
        // After a read error there is no next line.
        self.is_at_end |= next.is_err();
        match next.map_err(|error| format!("{}:{}: {}", self.name, self.line, unreadable(&error))) {
            Ok(next) => next,
            Err(message) => Some(Err(message)),
        }
    }
}

impl Pieces {
    fn new(name: Arc<str>, from: Box<dyn Read>) -> Pieces {
        Pieces { name, from, piece: PIECE, longest: LONGEST, line: 1, rest: Vec::new(), is_at_end: false }
    }

    fn lines(&mut self) -> io::Result<Option<Result<Lines, String>>> {
        let mut bytes = Vec::with_capacity(self.piece.max(self.rest.len()));
        bytes.append(&mut self.rest);
        let mut seen = 0;
        loop {
            self.read(&mut bytes)?;
            if self.line == 1
                && seen == 0
                && let Some(encoding) = utf16_or_32(&bytes)
            {
                self.is_at_end = true;
                return Ok(Some(Err(format!("{}: {}", self.name, NotText::Encoding(encoding)))));
            }
            if let Some(end) = memrchr(b'\n', &bytes[seen..]) {
                self.rest.extend_from_slice(&bytes[seen + end + 1..]);
                bytes.truncate(seen + end + 1);
                return Ok(self.taken(bytes));
            }
            if bytes.len() > self.longest {
                return self.skip_line(bytes).map(|message| Some(Err(message)));
            }
            if self.is_at_end {
                return Ok(self.taken(bytes));
            }
            seen = bytes.len();
        }
    }

    /// Reads a piece. It is shorter than asked for at the end of the file only.
    fn read(&mut self, bytes: &mut Vec<u8>) -> io::Result<()> {
        if self.is_at_end {
            return Ok(());
        }
        let wanted = self.piece.saturating_sub(bytes.len()).max(self.piece / 2) as u64;
        let read = self.from.by_ref().take(wanted).read_to_end(bytes)? as u64;
        self.is_at_end = read < wanted;
        Ok(())
    }

    fn taken(&mut self, bytes: Vec<u8>) -> Option<Result<Lines, String>> {
        let first = self.line;
        self.line += memchr_iter(b'\n', &bytes).count() as u64;
        (!bytes.is_empty()).then(|| Ok(Lines { name: self.name.clone(), first, bytes }))
    }

    /// Reads on to the end of a line without keeping it.
    fn skip_line(&mut self, mut bytes: Vec<u8>) -> io::Result<String> {
        let message = format!("{}:{}: {TOO_LONG}", self.name, self.line);
        bytes = Vec::with_capacity(bytes.len().min(self.piece));
        while !self.is_at_end {
            bytes.clear();
            self.read(&mut bytes)?;
            if let Some(end) = memchr(b'\n', &bytes) {
                self.rest.extend_from_slice(&bytes[end + 1..]);
                break;
            }
        }
        self.line += 1;
        Ok(message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    /// The lines of a file as they are read in small pieces, and the numbers of those that are too long.
    fn read(file: &[u8], piece: usize, longest: usize) -> (Vec<(u64, Vec<u8>)>, Vec<u64>) {
        let from = io::Cursor::new(file.to_vec());
        let pieces = Pieces { piece, longest, ..Pieces::new("a".into(), Box::new(from)) };
        let (mut lines, mut long) = (Vec::new(), Vec::new());
        for piece in pieces {
            match piece {
                Ok(piece) => lines.extend(piece.each().map(|(number, line)| (number, line.to_vec()))),
                Err(message) => long.push(message.split(':').nth(1).unwrap().parse().unwrap()),
            }
        }
        (lines, long)
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            rng_seed: RngSeed::Fixed(20_150_915),
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn every_line_comes_once(
            file in prop::collection::vec(prop::sample::select(&b"\n\n\rab{}\"\xff\x80"[..]), 0..200),
            piece in 2_usize..40,
            longest in 1_usize..20,
        ) {
            prop_assume!(utf16_or_32(&file).is_none());
            let (lines, long) = read(&file, piece, longest);
            let text = file.strip_suffix(b"\n").unwrap_or(&file);
            let expected = text.split(|byte| *byte == b'\n').zip(1..).filter(|_| !file.is_empty());
            let mut lines = lines.into_iter();
            for (line, number) in expected {
                if long.contains(&number) {
                    prop_assert!(line.len() > longest);
                } else {
                    prop_assert_eq!(lines.next(), Some((number, line.to_vec())));
                }
            }
            prop_assert_eq!(lines.next(), None);
        }
    }

    #[test]
    fn a_line_that_is_too_long_is_not_kept() {
        let file = [b"one\n".to_vec(), vec![b'x'; 1000], b"\nthree".to_vec()].concat();
        let (lines, long) = read(&file, 8, 16);
        assert_eq!(lines, [(1, b"one".to_vec()), (3, b"three".to_vec())]);
        assert_eq!(long, [2]);
    }

    #[test]
    fn a_file_that_cannot_be_read_on_ends_with_a_word_about_it() {
        struct Broken(bool);
        impl Read for Broken {
            fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
                if mem::replace(&mut self.0, true) {
                    return Err(io::Error::other("gone"));
                }
                into[..4].copy_from_slice(b"a\nb\n");
                Ok(4)
            }
        }
        let pieces = Pieces { piece: 4, ..Pieces::new("a".into(), Box::new(Broken(false))) };
        let found: Vec<_> = pieces.map(|piece| piece.map(|lines| lines.each().count())).collect();
        assert_eq!(found, [Ok(2), Err("a:3: this file cannot be read: gone".to_owned())]);
    }
}
