//! Words asked about before, remembered over all articles: most words of an article come again in the next.
//!
//! A memory of a pure answer, and nothing else: it changes how fast an answer comes and never what it is.

use crate::hash::NameHash;
use std::sync::atomic::{AtomicU64, Ordering};

/// A power of two; the memory takes eight bytes each.
const PLACES: usize = 1 << 14;

/// The hashes of the words seen last, each at its place.
pub(crate) struct Remembered(Vec<AtomicU64>);

impl Default for Remembered {
    fn default() -> Remembered {
        Remembered((0..PLACES).map(|_| AtomicU64::new(0)).collect())
    }
}

impl Remembered {
    /// Whether a word is remembered.
    pub(crate) fn has(&self, word: NameHash) -> bool {
        self.place(word).is_some_and(|place| place.load(Ordering::Relaxed) == word.number())
    }

    pub(crate) fn add(&self, word: NameHash) {
        if let Some(place) = self.place(word) {
            place.store(word.number(), Ordering::Relaxed);
        }
    }

    fn place(&self, word: NameHash) -> Option<&AtomicU64> {
        self.0.get(word.number() as usize & (PLACES - 1))
    }
}
