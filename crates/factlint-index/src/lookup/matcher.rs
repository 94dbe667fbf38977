//! Finding the listed names that begin at a word of a text.
//!
//! Deliberately not here: near misses (`near`).

use crate::bytes::hints::Hints;
use crate::bytes::layers::{NameId, Reference};
use crate::bytes::layout::{NONE, Section, name};
use crate::lookup::fold::is_word_char;
use crate::lookup::hash::{NameHash, hash_word};
use crate::schema::words::EntityKind;
use std::ops::Range;

/// Names that the same words bear.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Listed {
    /// Of the words.
    pub hash: NameHash,
    list: u32,
    layer: u16,
    /// Whether each name must still be compared letter by letter, or be looked for in several layers.
    unsure: bool,
}

/// Names that some words of a text bear.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Match {
    /// The names.
    pub listed: Listed,
    /// The byte after the last word.
    pub end: usize,
    /// What the names may be.
    pub hints: Hints,
}

/// A word of a text.
#[derive(Clone, Copy)]
pub struct Word {
    /// Of the word, folded.
    pub hash: NameHash,
    /// The byte after it.
    pub end: usize,
    /// Whether it may begin a name: of most words it is known at once that they begin none.
    pub may_begin_name: bool,
}

/// The names that begin at a word of a text.
#[derive(Clone, Copy, Default)]
pub struct Lookup {
    /// The longest name.
    pub name: Option<Match>,
    /// The words with which a longer name begins that does not go on in the text.
    pub begun: Option<Begun>,
}

/// Words that begin a name, and the word that does not go on with it.
#[derive(Clone, Copy)]
pub struct Begun {
    pub(super) words: NameHash,
    pub(super) whole: NameHash,
    pub(super) next: usize,
    /// The byte after the last word.
    pub end: usize,
}

/// No name is followed over more words than this; the longest of any reference is far shorter.
const WORDS: usize = 16;

impl Reference {
    /// The word that begins at byte `at` of a text.
    #[must_use]
    #[inline(always)]
    pub fn word_at(&self, text: &str, at: usize) -> Word {
        let (hash, end) = hash_word(text, at, NameHash::EMPTY);
        // Nearly always there is only the built-in reference.
        let may_begin_name = self.layer_count() != 1 || self.index(0).may_have(hash.number());
        Word { hash, end, may_begin_name }
    }

    /// The hash of the word that begins at byte `at` of a text, if it ends at byte `end`.
    #[must_use]
    pub fn hash_of_word(&self, text: &str, at: usize, end: usize) -> Option<NameHash> {
        let (hash, word_end) = hash_word(text, at, NameHash::EMPTY);
        (word_end == end).then_some(hash)
    }

    /// The longest name whose first word is this one, which begins at byte `at` of the text.
    #[must_use]
    pub fn names_at(&self, text: &str, at: usize, word: Word) -> Lookup {
        // A path of its own for one layer: without it, user time is 3 % longer.
        if self.layer_count() == 1 { self.name_in(0, text, at, word) } else { self.name_in_layers(text, at, word) }
    }

    /// The longest name whose first word begins at byte `at` of the text, where a word begins.
    #[must_use]
    pub fn name_from(&self, text: &str, at: usize) -> Lookup {
        let word = self.word_at(text, at);
        if word.may_begin_name { self.names_at(text, at, word) } else { Lookup::default() }
    }

    /// Whether a word, or the longest name that a text begins with, may be of one of these kinds.
    #[must_use]
    pub fn may_be(&self, text: &str, kinds: Hints) -> bool {
        self.name_from(text, 0).name.is_some_and(|found| found.hints.any(kinds))
    }

    fn name_in_layers(&self, text: &str, at: usize, word: Word) -> Lookup {
        let mut best = Lookup::default();
        for layer in 0..self.layer_count() as u32 {
            if self.index(layer).may_have(word.hash.number()) {
                let found = self.name_in(layer, text, at, word);
                best = Lookup { name: longest(best.name, found.name), begun: found.begun.or(best.begun) };
            }
        }
        best
    }

    fn name_in(&self, layer: u32, text: &str, at: usize, word: Word) -> Lookup {
        let index = self.index(layer);
        let (mut hash, mut end) = (word.hash, word.end);
        let mut found = Lookup::default();
        for _ in 0..WORDS {
            let Some(slot) = index.slot(hash.number()) else { break };
            let unsure = slot.has_exact() || self.layer_count() > 1;
            let stands_to = match slot.list {
                NONE => None,
                list if unsure => self.stands_to(layer, list, text, at, end),
                _ => Some(end),
            };
            found.begun = None;
            if let Some(end) = stands_to {
                let listed = Listed { hash, list: slot.list, layer: layer as u16, unsure };
                found.name = Some(Match { listed, end, hints: slot.hints() });
            }
            if !slot.begins_longer() {
                break;
            }
            let Some(next) = next_word(text, end) else { break };
            let words = hash;
            (hash, end) = hash_word(text, next, words);
            found.begun = Some(Begun { words, whole: hash, next, end });
            if !index.may_have(hash.number()) {
                break;
            }
        }
        found
    }

    /// Where the longest of some names ends in the text, if one is there.
    fn stands_to(&self, layer: u32, list: u32, text: &str, at: usize, end: usize) -> Option<usize> {
        self.index(layer).list(list).filter_map(|row| self.here_to(NameId { layer, row }, text, at, end)).max()
    }

    /// Where a name ends in the text, if it is there: after its last word, or its final point.
    fn here_to(&self, id: NameId, text: &str, at: usize, end: usize) -> Option<usize> {
        let index = self.index(id.layer);
        let row = index.row(Section::Names, id.row);
        if !self.stands(id) {
            return None;
        }
        if row.word(name::FLAGS) & name::EXACT == 0 {
            return Some(end);
        }
        let name = index.string(row, name::TEXT).as_bytes();
        let exact = at + name.len() >= end && text.as_bytes().get(at..at + name.len()) == Some(name);
        exact.then_some(at + name.len())
    }

    /// The names that some words of a text bear.
    pub fn matched<'r>(
        &'r self,
        found: Listed,
        text: &'r str,
        words: Range<usize>,
    ) -> impl Iterator<Item = NameId> + 'r {
        let at = words.start;
        let last_word = at + text.get(words).unwrap_or_default().trim_end_matches('.').len();
        let alone = self.layer_count() == 1;
        let own = if alone { found.list } else { NONE };
        let layers = if alone { 0..0 } else { 0..self.layer_count() as u32 };
        let named = move |layer: u32, list: u32| self.index(layer).list(list).map(move |row| NameId { layer, row });
        let of_all = layers.flat_map(move |layer| {
            named(layer, self.index(layer).slot(found.hash.number()).map_or(NONE, |slot| slot.list))
        });
        let ids = named(u32::from(found.layer), own).chain(of_all);
        ids.filter(move |id| !found.unsure || self.here_to(*id, text, at, last_word).is_some())
    }

    /// Whether a word of a text, whatever its case, begins a title.
    #[must_use]
    pub fn is_title(&self, text: &str, at: usize) -> bool {
        let found = self.name_at_word(text, at);
        found.is_some_and(|found| {
            self.matched(found.listed, text, at..found.end).any(|name| self.names_kind(name) == EntityKind::Title)
        })
    }

    /// The longest name that begins at a word in lower case, if it can be a title or a noun for a body.
    #[must_use]
    pub fn noun_at_word(&self, text: &str, at: usize) -> Option<Match> {
        if self.nouns.may_begin(text.as_bytes().get(at..)?) { self.name_at_word(text, at) } else { None }
    }

    /// The longest name that begins at a word of the text, whatever its case.
    fn name_at_word(&self, text: &str, at: usize) -> Option<Match> {
        let word = self.word_at(text, at);
        let is_word = word.end > at && word.may_begin_name;
        if is_word { self.names_at(text, at, word).name } else { None }
    }
}

/// The longer of two matches. The same words in two layers may be the names of both.
fn longest(first: Option<Match>, second: Option<Match>) -> Option<Match> {
    match (first, second) {
        (Some(first), Some(second)) if first.end > second.end => Some(first),
        (Some(first), Some(second)) if first.end == second.end => {
            Some(Match { hints: first.hints.or(second.hints), ..second })
        }
        (first, second) => second.or(first),
    }
}

/// The byte where the next word of a name begins, if only what may stand inside a name lies between. A point and a space
/// follow an abbreviation ("St. Lucia", "J. Smith"); after a longer word they end a sentence ("… of Guinea. Bissau is").
fn next_word(text: &str, end: usize) -> Option<usize> {
    let rest = text.get(end..)?;
    let (mut spaces, mut breaks, mut point) = (0, 0, false);
    for (at, character) in rest.char_indices().take(4) {
        match character {
            ' ' | '\u{a0}' | '\n' | '\r' | '\u{202f}' if spaces < 2 => {
                spaces += 1;
                breaks += u32::from(character == '\n');
            }
            '.' => point = true,
            '-' | '\u{2010}' | '\u{2011}' | '\'' | '\u{2019}' | '\u{2bc}' | '\u{2018}' | '\u{2bb}' => {}
            _ if is_word_char(character) => {
                let ends_sentence = breaks > 1 || point && spaces > 0 && !abbreviated(&text[..end]);
                return (at > 0 && !ends_sentence).then_some(end + at);
            }
            _ => return None,
        }
    }
    None
}

/// Whether the last word of a text is so short that a point after it abbreviates it.
fn abbreviated(text: &str) -> bool {
    text.chars().rev().take(4).take_while(|character| is_word_char(*character)).count() < 4
}
