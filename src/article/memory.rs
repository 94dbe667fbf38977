//! What was once asked of a text: the sentences of a block, and the places of some words.
//!
//! Each block is split once and each word is sought once, however often checks ask.

use crate::document::{Document, ProseSpan};
use crate::text::Sentences;
use memchr::memmem;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

#[derive(Default)]
pub(super) struct Memory {
    /// Where the sentences of a block end, by the byte where the block begins.
    sentences: RefCell<HashMap<u32, Rc<[u32]>>>,
    /// Where words begin, by the words.
    occurrences: RefCell<HashMap<String, Rc<[u32]>>>,
}

impl Memory {
    pub(super) fn sentence_at(&self, document: &Document<'_>, at: u32) -> ProseSpan {
        let block = document.block_at(at);
        let mut known = self.sentences.borrow_mut();
        let ends = known.entry(block.start).or_insert_with(|| ends(document, block));
        let number = ends.partition_point(|end| *end <= at);
        let start = number.checked_sub(1).map_or(block.start, |before| ends[before]);
        ends.get(number).map_or(block, |end| ProseSpan { start, end: *end })
    }

    pub(super) fn occurrences(&self, prose: &str, words: &str) -> Rc<[u32]> {
        if let Some(found) = self.occurrences.borrow().get(words) {
            return Rc::clone(found);
        }
        let found: Rc<[u32]> = memmem::find_iter(prose.as_bytes(), words.as_bytes()).map(|at| at as u32).collect();
        self.occurrences.borrow_mut().insert(words.to_owned(), Rc::clone(&found));
        found
    }
}

fn ends(document: &Document<'_>, block: ProseSpan) -> Rc<[u32]> {
    Sentences::new(&document.prose, block).map(|sentence| sentence.end).collect()
}
