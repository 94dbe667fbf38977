//! Cue words: which words of a stretch, in any case, let a reader of claims, a sentence of a relation or a declarative
//! rule find anything there at all.
//!
//! All cues of all readers stand in one table of the index, so that each word of a sentence is looked up once, however
//! many readers there are. Not here: which readers there are, and what they read.

use super::fast::beginnings::{beginning, of_cue_word};
use super::fast::scan::each_word;
use super::hash::{NameHash, hash_word};
use crate::bytes::layers::Reference;
use crate::bytes::layout::{NONE, Section, cue};
use crate::bytes::phrasings::PhrasingId;
use std::ops::Range;

/// A set of groups of cue words, by the numbers that the compiler was given them under.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct CueSet(u32);

impl CueSet {
    /// How many groups of cues there can be.
    pub const GROUPS: u32 = u32::BITS - 1;

    /// Every group.
    pub const ALL: CueSet = CueSet(u32::MAX);

    /// Some word is, or is in, the name of a thing.
    pub const NAME: CueSet = CueSet(1 << Self::GROUPS);

    /// The group of a number.
    #[must_use]
    pub const fn group(number: u32) -> CueSet {
        CueSet(1 << number)
    }

    /// Whether all groups of another set are in this.
    #[must_use]
    pub const fn has_all(self, other: CueSet) -> bool {
        self.0 & other.0 == other.0
    }

    pub(crate) const fn bits(self) -> u32 {
        self.0
    }

    /// These groups and those.
    #[must_use]
    pub const fn or(self, other: CueSet) -> CueSet {
        CueSet(self.0 | other.0)
    }
}

/// The longest word of a cue: of its words it is the one that stands in the fewest sentences, as far as letters tell.
#[must_use]
pub(crate) fn rarest(cue: &str) -> &str {
    cue.split(' ').rev().max_by_key(|word| word.len()).unwrap_or_default()
}

/// What the words of a stretch lead to, beside their groups.
#[derive(Clone, Default, Debug)]
pub struct Cued {
    /// The places of words in lower case with which a title may begin, in order.
    pub titles: Vec<u32>,
    /// Phrasings of relations, each with the place of its rarest word, in the order of the places.
    pub phrasings: Vec<(PhrasingId, u32)>,
    /// The places of words by which things are found, in order.
    pub things: Vec<u32>,
}

impl Reference {
    /// The groups of which a word stands in a stretch of a text: in lower case or as its first word, or in any case where
    /// the stretch is `titled`, as headlines are. What else the words lead to is put into `cued` in place of what is
    /// there.
    pub fn cues(&self, text: &str, stretch: Range<usize>, titled: bool, cued: &mut Cued) -> CueSet {
        let bytes = text.as_bytes();
        let mut found = CueSet::default();
        cued.titles.clear();
        cued.phrasings.clear();
        cued.things.clear();
        each_word(bytes, stretch.clone(), titled, |at| {
            if !self.nouns.may_begin_cue(&bytes[at..]) {
                return;
            }
            let is_lower = bytes[at].is_ascii_lowercase();
            let follows_gap = is_lower && at > stretch.start && matches!(bytes[at - 1], b' ' | b'\n');
            let number = beginning(&bytes[at..]);
            if follows_gap && number.is_none_or(|number| self.nouns.has(number)) {
                cued.titles.push(at as u32);
            }
            if number.is_some_and(|number| !self.nouns.has(of_cue_word(number))) {
                return;
            }
            let groups = self.cues_of(text, at, &mut cued.phrasings);
            if groups.has_all(CueSet::NAME) {
                cued.things.push(at as u32);
            }
            found = found.or(groups);
        });
        found
    }

    /// The groups that a word belongs to; its phrasings are added.
    fn cues_of(&self, text: &str, at: usize, phrasings: &mut Vec<(PhrasingId, u32)>) -> CueSet {
        let (hash, _) = hash_word(text, at, NameHash::EMPTY);
        let layers = 0..self.layer_count() as u32;
        layers.fold(CueSet::default(), |found, layer| {
            let Some(row) = self.index(layer).cue(hash.number()) else { return found };
            let first = row.word(cue::PHRASINGS);
            if first != NONE {
                self.each_phrasing(layer, first, |phrasing| phrasings.push((phrasing, at as u32)));
            }
            found.or(CueSet(row.word(cue::GROUPS)))
        })
    }

    /// Whether a declarative rule has a word for its literal.
    #[must_use]
    pub fn has_pattern_words(&self) -> bool {
        (0..self.layer_count() as u32).any(|layer| self.index(layer).rows(Section::CuePatterns) > 0)
    }

    /// Calls back with the number of each pattern whose literal is found by a word, at each place of that word.
    pub fn each_pattern_word(&self, text: &str, mut call: impl FnMut(usize, usize)) {
        let bytes = text.as_bytes();
        each_word(bytes, 0..bytes.len(), false, |at| {
            let is_cue = |number| self.nouns.has(of_cue_word(number));
            if !self.nouns.may_begin_cue(&bytes[at..]) || beginning(&bytes[at..]).is_some_and(|number| !is_cue(number))
            {
                return;
            }
            let (hash, _) = hash_word(text, at, NameHash::EMPTY);
            let mut below = 0;
            for layer in 0..self.layer_count() as u32 {
                let index = self.index(layer);
                let first = index.cue(hash.number()).map_or(NONE, |row| row.word(cue::PATTERNS));
                index.group(Section::CuePatterns, first).for_each(|pattern| call(below + pattern as usize, at));
                below += index.rows(Section::Patterns) as usize;
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::{CueSet, Cued, rarest};
    use crate::bytes::layers::Reference;
    use crate::bytes::reader::Index;
    use crate::compile::compile_with_cues;
    use crate::schema::resolve::KnownIds;

    #[test]
    fn a_cue_of_several_words_is_found_by_the_longest() {
        for (cue, word) in [("in power", "power"), ("members", "members"), ("made up of", "made"), ("", "")] {
            assert_eq!(rarest(cue), word, "{cue}");
        }
    }

    #[test]
    fn each_group_is_found_by_its_words() {
        let cues: &[&[&str]] = &[&["member", "members"], &["since"], &["in power", "in office"]];
        let bytes = compile_with_cues(&[], cues, &KnownIds::new()).expect("cues alone compile");
        let mut reference = Reference::default();
        reference.push(Index::open(bytes).expect("the compiler writes what the reader reads"));
        let of = |text: &str, titled| reference.cues(text, 0..text.len(), titled, &mut Cued::default());
        let set = |groups: &[u32]| groups.iter().fold(CueSet::default(), |set, group| set.or(CueSet::group(*group)));
        for (text, groups) in [
            ("They are members of the club", &[0][..]),
            ("Members of the club", &[0]),
            ("The Members", &[]),
            ("Since 2005", &[1]),
            ("He is\u{2014}since 2005\u{2014}in power", &[1, 2]),
            ("non-member (in office)", &[0, 2]),
            ("He remembers the membership", &[]),
            ("", &[]),
        ] {
            assert_eq!(of(text, false), set(groups), "{text}");
        }
        assert_eq!(of("The Members In Office Since 2005", true), set(&[0, 1, 2]));
    }
}
