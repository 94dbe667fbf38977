//! Lists of words, and given names with their forms.

use super::tables::Tables;
use crate::bytes::layout::{Section, given};
use crate::lookup::given::{letters_of, place};
use crate::schema::resolve::Resolved;
use crate::schema::words::WordList;
use std::collections::BTreeSet;

pub(super) fn write(resolved: &Resolved, tables: &mut Tables) {
    words(resolved, tables);
    given_names(&resolved.given_names, tables);
}

/// Honorifics count in any case, and are written in lower case.
fn words(resolved: &Resolved, tables: &mut Tables) {
    let written = |(list, word): &(WordList, String)| match list {
        WordList::Honorific => (list.code(), word.to_ascii_lowercase()),
        _ => (list.code(), word.clone()),
    };
    let words: BTreeSet<(u32, String)> = resolved.words.iter().map(written).collect();
    for (list, word) in words {
        let [offset, length] = tables.string(&word);
        tables.push(Section::Words, &[list, offset, length]);
    }
}

/// At most half full, so that a search always ends at an empty slot.
fn given_names(sets: &[Vec<String>], tables: &mut Tables) {
    let forms = || sets.iter().enumerate().flat_map(|(set, forms)| forms.iter().map(move |form| (set, form)));
    let size = (forms().count() * 2).next_power_of_two().max(16);
    let mut rows = vec![[0; 5]; size];
    for (set, form) in forms() {
        let letters = letters_of(form);
        let mut at = place(letters, size);
        while rows[at][given::LETTERS..given::FORM] != [0, 0] {
            at = (at + 1) % size;
        }
        let [offset, length] = tables.string(form);
        rows[at] = [letters as u32, (letters >> 32) as u32, offset, length, set as u32];
    }
    for row in rows {
        tables.push(Section::GivenNames, &row);
    }
}
