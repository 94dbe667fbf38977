//! Finding names in running text, and near misses of them.

use crate::bytes::hints::Hints;
use crate::bytes::layers::{NameId, Reference};
use crate::bytes::layout::{NONE, Section, name};
use crate::compile::{SHORTEST, bound, each_deletion};
use crate::lookup::fold::{byte_distance, fold, is_word_char};
use crate::lookup::hash::{NameHash, hash_word};
use crate::lookup::scan::any_lower_case_word;
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

/// What stands at a word of a text.
#[derive(Clone, Copy)]
pub struct Lookup {
    /// The word itself, folded.
    pub word: NameHash,
    /// The byte after it.
    pub word_end: usize,
    /// The longest name.
    pub name: Option<Match>,
    /// The words with which a longer name begins that does not go on in the text.
    pub begun: Option<Begun>,
}

/// Words that begin a name, and the word that does not go on with it.
#[derive(Clone, Copy)]
pub struct Begun {
    words: NameHash,
    whole: NameHash,
    next: usize,
    /// The byte after the last word.
    pub end: usize,
}

/// No name is followed over more words than this; the longest of any reference is far shorter.
const WORDS: usize = 16;

impl Reference {
    /// The longest name whose first word begins at byte `at` of the text, where a word begins.
    #[must_use]
    #[inline]
    pub fn name_from(&self, text: &str, at: usize) -> Lookup {
        let (word, word_end) = hash_word(text, at, NameHash::EMPTY);
        let nothing = Lookup { word, word_end, name: None, begun: None };
        // Nearly always there is only the built-in reference.
        if self.layer_count() == 1 {
            let known = self.index(0).may_have(word.number());
            return if known { self.name_in(0, text, at, nothing) } else { nothing };
        }
        self.name_in_layers(text, at, nothing)
    }

    /// Whether a word, or the longest name that a text begins with, may be of one of these kinds.
    #[must_use]
    pub fn may_be(&self, text: &str, kinds: Hints) -> bool {
        self.name_from(text, 0).name.is_some_and(|found| found.hints.any(kinds))
    }

    fn name_in_layers(&self, text: &str, at: usize, nothing: Lookup) -> Lookup {
        let mut best = nothing;
        for layer in 0..self.layer_count() as u32 {
            if self.index(layer).may_have(nothing.word.number()) {
                let found = self.name_in(layer, text, at, nothing);
                best = Lookup { name: longest(best.name, found.name), begun: found.begun.or(best.begun), ..nothing };
            }
        }
        best
    }

    fn name_in(&self, layer: u32, text: &str, at: usize, nothing: Lookup) -> Lookup {
        let index = self.index(layer);
        let (mut hash, mut end) = (nothing.word, nothing.word_end);
        let mut found = nothing;
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

    /// Whether a word in lower case, after a space, begins a title between two bytes of a text.
    /// Those in capitals are found with the other names.
    #[must_use]
    pub fn has_lower_title(&self, text: &str, from: usize, to: usize) -> bool {
        let bytes = text.as_bytes();
        any_lower_case_word(bytes, from..to, |at| self.nouns.may_begin_title(&bytes[at..]) && self.is_title(text, at))
    }

    fn is_title(&self, text: &str, at: usize) -> bool {
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
        let found = self.name_from(text, at);
        if found.word_end == at { None } else { found.name }
    }

    /// The person's name that begins like these words and whose last word differs by a slip.
    #[must_use]
    pub fn near_person(&self, begun: Begun, text: &str) -> Option<NameId> {
        if begun.end - begun.next < SHORTEST {
            return None;
        }
        let word = text.get(begun.next..begun.end)?;
        let letter = word.bytes().next().filter(u8::is_ascii_uppercase)?.to_ascii_lowercase();
        let key = begun.words.begun(letter);
        let is_set = |layer: u32| self.index(layer).bit(Section::BegunBits, key);
        if !(0..self.layer_count() as u32).any(is_set) || self.near.get(begun.whole) == Some(false) {
            return None;
        }
        let found = self.nearest_person(key, &fold(word));
        self.near.set(begun.whole, found.is_some());
        found
    }

    fn nearest_person(&self, key: u32, word: &str) -> Option<NameId> {
        let mut found: Vec<(usize, NameId)> = Vec::new();
        for layer in 0..self.layer_count() as u32 {
            let index = self.index(layer);
            for row in index.range(Section::Begun, key) {
                let id = NameId { layer, row: index.row(Section::Begun, row).word(1) };
                let name = index.string(index.row(Section::Names, id.row), name::FOLDED).as_bytes();
                let last = name.rsplit(|byte| *byte == b' ').next().unwrap_or_default();
                let edits = byte_distance(last, word.as_bytes(), person_bound(last.len()));
                found.extend(edits.filter(|edits| *edits > 0 && self.stands(id)).map(|edits| (edits, id)));
            }
        }
        let (least, nearest) = *found.iter().min()?;
        let person = self.names_what(nearest).0;
        let one = found.iter().all(|(edits, id)| *edits > least || self.names_what(*id).0 == person);
        one.then_some(nearest)
    }

    /// Whether a word may be a slip for a listed place.
    #[must_use]
    pub fn has_near_place(&self, word: &str) -> bool {
        let (hash, end) = hash_word(word, 0, NameHash::EMPTY);
        if end != word.len() {
            return false;
        }
        self.near.get(hash).unwrap_or_else(|| {
            let found = self.may_be_near(word) && !self.near_places(&fold(word)).is_empty();
            self.near.set(hash, found);
            found
        })
    }

    /// Whether any place may be near a word of ASCII letters. If not, [`Reference::near_places`] finds none.
    fn may_be_near(&self, word: &str) -> bool {
        let mut lower = [0_u8; 40];
        let Some(lower) = lower.get_mut(..word.len()).filter(|_| word.is_ascii() && word.len() >= SHORTEST) else {
            return false;
        };
        lower.copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        let up_to = if lower.len() < bound_reach() { 1 } else { 2 };
        (0..self.layer_count() as u32).any(|layer| {
            let index = self.index(layer);
            let mut found = false;
            each_deletion(lower, up_to, &mut |hash| {
                found |= index.may_be_left(hash);
            });
            found
        })
    }

    /// The places that a word may be a slip for: the name, and which of its words it is.
    ///
    /// The word is folded. Nearest first; those equally near in the order of the index.
    #[must_use]
    pub fn near_places(&self, word: &str) -> Vec<(NameId, usize, usize)> {
        let letters = word.len();
        if !(SHORTEST..=40).contains(&letters) || !word.is_ascii() {
            return Vec::new();
        }
        let up_to = if letters < bound_reach() { 1 } else { 2 };
        let mut found = Vec::new();
        for layer in 0..self.layer_count() as u32 {
            let mut hits = Vec::new();
            let index = self.index(layer);
            each_deletion(word.as_bytes(), up_to, &mut |hash| {
                if index.may_be_left(hash) {
                    hits.push(hash);
                }
            });
            hits.sort_unstable();
            hits.dedup();
            for hash in hits {
                for row in index.range(Section::Near, hash) {
                    let row = index.row(Section::Near, row);
                    found.extend(self.near(NameId { layer, row: row.word(1) }, row.word(2) as usize, word));
                }
            }
        }
        found.sort_unstable_by_key(|(id, position, distance)| (*distance, *id, *position));
        found.dedup();
        found
    }

    fn near(&self, id: NameId, position: usize, word: &str) -> Option<(NameId, usize, usize)> {
        let index = self.index(id.layer);
        let name = index.string(index.row(Section::Names, id.row), name::FOLDED).as_bytes();
        let right = name.split(|byte| *byte == b' ').nth(position)?;
        let same_start = right.first() == word.as_bytes().first();
        let edits = byte_distance(right, word.as_bytes(), bound(right.len()))?;
        let counts = same_start && edits > 0 && self.stands(id) && self.names_kind(id) == EntityKind::Place;
        counts.then_some((id, position, edits))
    }
}

/// How many edits make a near miss of a family name of so many letters: names of people are nearer each other
/// than those of places.
fn person_bound(letters: usize) -> usize {
    if letters < 9 { 1 } else { 2 }
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

/// From how many letters on a word may lie two edits from a right one.
fn bound_reach() -> usize {
    (SHORTEST..).find(|letters| bound(*letters) == 2).map_or(SHORTEST, |letters| letters - 2)
}

/// The byte where the next word of a name begins, if only what may stand inside a name lies between.
fn next_word(text: &str, end: usize) -> Option<usize> {
    if let Some([b' ', first]) = text.as_bytes().get(end..end + 2)
        && first.is_ascii_alphanumeric()
    {
        return Some(end + 1);
    }
    let rest = text.get(end..)?;
    let mut spaces = 0;
    for (at, character) in rest.char_indices().take(4) {
        match character {
            ' ' | '\u{a0}' | '\n' | '\r' | '\u{202f}' if spaces < 2 => spaces += 1,
            '-' | '\u{2010}' | '\u{2011}' | '\'' | '\u{2019}' | '\u{2bc}' | '\u{2018}' | '\u{2bb}' | '.' => {}
            _ if is_word_char(character) => return (at > 0).then_some(end + at),
            _ => return None,
        }
    }
    None
}
