//! The one pass over the whole text: capitals that begin a word, and the listed names that begin there.
//!
//! Everything that is not near a hit is never read as words.

use crate::document::ProseSpan;
use factlint_index::{Hints, Match, NameHash, Reference, hash_word, is_word_char, mask};

/// Words of the text that bear a listed name, or could be a place (`found` is none).
#[derive(Clone, Copy)]
pub(crate) struct Hit {
    pub span: ProseSpan,
    pub found: Option<Match>,
    pub hints: Hints,
}

/// All hits, in order, not overlapping.
pub(crate) fn find(prose: &str, reference: &Reference) -> Vec<Hit> {
    let mut pass = Pass { prose, reference, hits: Vec::new(), from: 0 };
    let (blocks, rest) = prose.as_bytes().as_chunks::<64>();
    let mut edge = Edge { word: 0, high: 0 };
    for (number, block) in blocks.iter().enumerate() {
        pass.block(number * 64, block, &mut edge);
    }
    let mut last = [0_u8; 64];
    last[..rest.len()].copy_from_slice(rest);
    pass.block(blocks.len() * 64, &last, &mut edge);
    pass.hits
}

/// What the byte before a block was, in bit 0.
struct Edge {
    word: u64,
    high: u64,
}

struct Pass<'p> {
    prose: &'p str,
    reference: &'p Reference,
    hits: Vec<Hit>,
    /// Where the last name ended.
    from: usize,
}

impl Pass<'_> {
    fn block(&mut self, base: usize, block: &[u8; 64], edge: &mut Edge) {
        let upper = mask(block, |byte| byte.wrapping_sub(b'A') < 26);
        let word = mask(block, |byte| ((byte | 0x20).wrapping_sub(b'a') < 26) | (byte.wrapping_sub(b'0') < 10));
        let ascii = block.iter().fold(0, |all, byte| all | byte) < 0x80;
        let high = if ascii { 0 } else { mask(block, |byte| byte >= 0x80) };
        let after_word = (word << 1) | edge.word;
        let after_high = (high << 1) | edge.high;
        (edge.word, edge.high) = (word >> 63, high >> 63);
        // A capital after a byte above ASCII may stand after a quotation mark or inside a word; the
        // first byte of a capital above ASCII may begin a word.
        let unsure = (upper & !after_word & after_high) | (high & !after_word & !after_high);
        let mut starts = (upper & !after_word) | unsure;
        while starts != 0 {
            let bit = starts.trailing_zeros();
            starts &= starts - 1;
            let at = base + bit as usize;
            if at >= self.from && (unsure >> bit & 1 == 0 || self.begins_word(at)) {
                self.word(at);
            }
        }
    }

    #[cold]
    fn begins_word(&self, at: usize) -> bool {
        let (Some(before), Some(after)) = (self.prose.get(..at), self.prose.get(at..)) else { return false };
        let capital = after.chars().next().is_some_and(char::is_uppercase);
        capital && !before.chars().next_back().is_some_and(is_word_char)
    }

    fn word(&mut self, at: usize) {
        let (hash, end) = hash_word(self.prose, at, NameHash::EMPTY);
        if let Some(found) = self.reference.name_from(self.prose, at, hash, end) {
            self.from = found.end;
            let span = ProseSpan { start: at as u32, end: found.end as u32 };
            self.hits.push(Hit { span, found: Some(found), hints: found.hints });
        } else if end - at >= 5 && in_place_slot(self.prose.as_bytes(), at) {
            self.hits.push(Hit {
                span: ProseSpan { start: at as u32, end: end as u32 },
                found: None,
                hints: Hints::default(),
            });
        }
    }
}

/// Prepositions that a place follows. "to" and "for" follow too many verbs; beside a place, all words
/// are asked about anyway.
const SLOTS: &[&[u8]] =
    &[b" in ", b" In ", b" at ", b" At ", b" near ", b" from ", b" From ", b" capital, ", b" capital "];

/// Whether a place could stand here: after a preposition, or at the start of a paragraph (a dateline).
fn in_place_slot(bytes: &[u8], at: usize) -> bool {
    let before = &bytes[..at];
    match before.last() {
        None | Some(b'\n') => true,
        Some(b' ') => SLOTS.iter().any(|slot| before.ends_with(slot)),
        _ => false,
    }
}
