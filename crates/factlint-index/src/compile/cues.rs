//! The table of cue words: those of the readers of claims, the rarest words of the sentences of relations, and the
//! literals of declarative rules that are words.

use super::names::set;
use super::tables::Tables;
use crate::bytes::layout::{LAST, NONE, Section};
use crate::lookup::cues::{CueSet, rarest};
use crate::lookup::fast::beginnings;
use crate::lookup::fold::{fold, is_word_char};
use crate::lookup::hash::NameHash;
use crate::schema::card::Card;
use std::collections::BTreeMap;

/// What a word is a cue of.
#[derive(Default)]
struct Cue {
    groups: CueSet,
    phrasings: Vec<u32>,
    patterns: Vec<u32>,
}

/// The cue words of a layer, by what they find.
pub(super) struct Finds<'c> {
    /// Those of the readers, in groups.
    pub groups: &'c [&'c [&'c str]],
    pub cards: &'c [Card],
    /// The phrasings of relations, by their rarest words.
    pub phrasings: &'c BTreeMap<String, Vec<u32>>,
    /// The names of things, by which the other phrasings are found.
    pub things: Vec<String>,
}

/// Writes the table, and the bits by which most words are rejected; `titles` are bits that are set already.
pub(super) fn write(finds: &Finds<'_>, titles: Vec<u32>, tables: &mut Tables) {
    let Finds { groups, cards, phrasings, things } = finds;
    assert!(groups.len() <= CueSet::GROUPS as usize, "a set of groups has a bit for each");
    let mut words: BTreeMap<String, Cue> = BTreeMap::new();
    let mut add = |word: &str, group: CueSet| {
        let word = words.entry(fold(word)).or_default();
        word.groups = word.groups.or(group);
    };
    for (number, group) in groups.iter().enumerate() {
        group.iter().for_each(|cue| add(rarest(cue), CueSet::group(number as u32)));
    }
    // A thing is looked for from its first word on.
    things.iter().for_each(|name| add(name.split(' ').next().unwrap_or_default(), CueSet::NAME));
    for (word, found) in *phrasings {
        words.entry(word.clone()).or_default().phrasings.clone_from(found);
    }
    let patterns = cards.iter().flat_map(|card| &card.patterns).enumerate();
    for (number, pattern) in patterns.filter(|(_, pattern)| is_words(&pattern.literal)) {
        words.entry(fold(rarest(&pattern.literal))).or_default().patterns.push(number as u32);
    }
    // A mark at the end of a cue, as in "ex-", must follow the word: few of these letters are left then.
    let marked = groups.iter().flat_map(|group| group.iter()).map(|cue| rarest(cue).to_lowercase());
    let begun = marked.chain(words.keys().cloned());
    let whole = words.keys().filter_map(|word| beginnings::beginning(word.as_bytes())).map(beginnings::of_cue_word);
    let cues: Vec<u32> = begun.flat_map(|word| beginnings::of_cue(&word)).chain(whole).map(|bit| bit as u32).collect();
    set(Section::Nouns, beginnings::BITS, titles.into_iter().chain(cues), tables);
    table(&words, tables);
}

/// Whether a literal is found by a word, and not by marks.
pub(crate) fn is_words(literal: &str) -> bool {
    literal.split(' ').all(|word| !word.is_empty() && word.chars().all(is_word_char))
}

/// An open-addressed table, at most a quarter full, so that the words that are none end at the first look.
fn table(words: &BTreeMap<String, Cue>, tables: &mut Tables) {
    let size = (words.len() * 4).next_power_of_two().max(16);
    let mut rows = vec![[0; 5]; size];
    for (word, cue) in words {
        let hash = NameHash::of(word).number();
        let mut at = hash as usize & (size - 1);
        while rows[at][..2] != [0, 0] {
            at = (at + 1) & (size - 1);
        }
        let phrasings = group(Section::CuePhrasings, &cue.phrasings, tables);
        let patterns = group(Section::CuePatterns, &cue.patterns, tables);
        rows[at] = [hash as u32, (hash >> 32) as u32, cue.groups.bits(), phrasings, patterns];
    }
    for row in rows {
        tables.push(Section::Cues, &row);
    }
}

/// Writes a group of row numbers, the last of them marked, and gives the first of its rows; [`NONE`] if there are none.
fn group(section: Section, numbers: &[u32], tables: &mut Tables) -> u32 {
    let first = if numbers.is_empty() { NONE } else { tables.rows(section) };
    for (number, row) in numbers.iter().enumerate() {
        let last = if number + 1 == numbers.len() { LAST } else { 0 };
        tables.push(section, &[row | last]);
    }
    first
}
