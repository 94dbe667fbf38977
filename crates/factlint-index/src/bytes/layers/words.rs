//! Lists of words, over all layers: a layer adds to those below.

use super::Reference;
use crate::bytes::layout::Section;
use crate::bytes::reader::{Index, partition};
use crate::schema::words::WordList;
use std::cmp::Ordering;

impl Reference {
    /// Whether a word as it is written is a title that a family name follows: "Mr".
    #[must_use]
    pub fn comes_before_family_name(&self, word: &str) -> bool {
        self.lists(WordList::BeforeFamilyName, word)
    }

    /// Whether a word, in any case, is a word of respect before a title: "majesty".
    #[must_use]
    pub fn is_honorific(&self, word: &str) -> bool {
        self.lists(WordList::Honorific, word)
    }

    /// Whether a word as it is written is a rank that is the title of no state's first office: "Ambassador".
    #[must_use]
    pub fn is_rank(&self, word: &str) -> bool {
        self.lists(WordList::Rank, word)
    }

    /// Whether a word as it is written is the adjective of a party: "Socialist".
    #[must_use]
    pub fn is_party(&self, word: &str) -> bool {
        self.lists(WordList::Party, word)
    }

    fn lists(&self, list: WordList, word: &str) -> bool {
        self.layers.iter().any(|layer| layer.index.lists(list, word))
    }
}

impl Index {
    fn lists(&self, list: WordList, word: &str) -> bool {
        let order = |row: u32| {
            let row = self.row(Section::Words, row);
            let listed = || self.string(row, 1).bytes();
            row.word(0).cmp(&list.code()).then_with(|| match list {
                WordList::Honorific => listed().cmp(word.bytes().map(|byte| byte.to_ascii_lowercase())),
                _ => listed().cmp(word.bytes()),
            })
        };
        let rows = self.rows(Section::Words);
        let first = partition(rows, |row| order(row) == Ordering::Less);
        first < rows && order(first) == Ordering::Equal
    }
}
