//! The table of cue words: those of the readers of claims, and the literals of declarative rules that are words.

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
    groups: u32,
    /// Those where it opens the stretch.
    opening: u32,
    patterns: Vec<u32>,
}

/// Writes the table, and the bits by which most words are rejected; `titles` are bits that are set already.
pub(super) fn write(groups: &[&[&str]], cards: &[Card], titles: Vec<u32>, tables: &mut Tables) {
    assert!(groups.len() <= CueSet::GROUPS as usize, "a set of groups has a bit for each");
    let mut words: BTreeMap<String, Cue> = BTreeMap::new();
    for (number, group) in groups.iter().enumerate() {
        for cue in group.iter().map(|cue| rarest(cue)) {
            let word = words.entry(fold(cue)).or_default();
            let groups = if cue.starts_with(char::is_uppercase) { &mut word.opening } else { &mut word.groups };
            *groups |= 1 << number;
        }
    }
    let literals = cards.iter().flat_map(|card| &card.patterns).map(|pattern| pattern.literal.as_str());
    let cues = groups.iter().flat_map(|group| group.iter().copied());
    // A mark at the end of a cue, as in "ex-", must follow the word: few of these letters are left then.
    let begun = cues.chain(literals.filter(|literal| is_words(literal))).map(|cue| rarest(cue).to_lowercase());
    let begun: Vec<String> = begun.collect();
    let patterns = cards.iter().flat_map(|card| &card.patterns).enumerate();
    for (number, pattern) in patterns.filter(|(_, pattern)| is_words(&pattern.literal)) {
        words.entry(fold(rarest(&pattern.literal))).or_default().patterns.push(number as u32);
    }
    let cues: Vec<u32> = begun.iter().flat_map(|word| beginnings::of_cue(word)).map(|bit| bit as u32).collect();
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
        let first = if cue.patterns.is_empty() { NONE } else { tables.rows(Section::CuePatterns) };
        rows[at] = [hash as u32, (hash >> 32) as u32, cue.groups, cue.opening, first];
        for (number, pattern) in cue.patterns.iter().enumerate() {
            let last = if number + 1 == cue.patterns.len() { LAST } else { 0 };
            tables.push(Section::CuePatterns, &[pattern | last]);
        }
    }
    for row in rows {
        tables.push(Section::Cues, &row);
    }
}
