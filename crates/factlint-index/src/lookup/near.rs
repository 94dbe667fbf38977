//! Near misses: how many edits make one, and the hashes by which a misspelt word and the right one are found to be
//! near.
//!
//! Two words are near if some deletions from each leave the same letters (Garbe's symmetric
//! deletion), so a lookup is a handful of hashes and no scan.

use super::fold::{byte_distance, fold};
use super::hash::{NameHash, hash_word};
use super::matcher::Begun;
use crate::bytes::layers::{NameId, Reference};
use crate::bytes::layout::{Section, name};
use crate::schema::words::EntityKind;

impl Reference {
    /// The person's name that begins like these words and whose last word differs by a slip.
    #[must_use]
    pub fn near_person(&self, begun: Begun, text: &str) -> Option<NameId> {
        if begun.end - begun.next < SHORTEST {
            return None;
        }
        let word = text.get(begun.next..begun.end)?;
        let letter = word.bytes().next().filter(u8::is_ascii_uppercase)?.to_ascii_lowercase();
        let key = begun.words.begun(letter);
        let is_set = |layer: u32| self.index(layer).may_have_begun(key);
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

/// From how many letters on a word may lie two edits from a right one.
fn bound_reach() -> usize {
    (SHORTEST..).find(|letters| bound(*letters) == 2).map_or(SHORTEST, |letters| letters - 2)
}

/// Shorter words have too many neighbours.
pub(crate) const SHORTEST: usize = 5;

/// How many edits make a near miss of a right word of so many letters.
pub(crate) fn bound(letters: usize) -> usize {
    if letters < 8 { 1 } else { 2 }
}

/// The base of the polynomial that hashes the letters left; odd, so that no power of it vanishes.
const BASE: u32 = 0x0100_0193;

/// Calls back with the hash of a word less none, one, and (if `up_to` is 2) two of its letters, the
/// first never among them: a near miss begins like the right word.
///
/// The hash is a polynomial, so that the hash of what is left comes from those of its pieces and a
/// word of eight letters costs 29 steps and not 37 words. Words of more than 40 letters have none.
pub(crate) fn each_deletion(word: &[u8], up_to: usize, call: &mut impl FnMut(u32)) {
    const LONGEST: usize = 40;
    let length = word.len();
    if length > LONGEST {
        return;
    }
    let (mut before, mut power) = ([0_u32; LONGEST + 1], [1_u32; LONGEST + 1]);
    for (at, byte) in word.iter().enumerate() {
        before[at + 1] = before[at].wrapping_mul(BASE).wrapping_add(u32::from(*byte));
        power[at + 1] = power[at].wrapping_mul(BASE);
    }
    let piece = |from: usize, to: usize| before[to].wrapping_sub(before[from].wrapping_mul(power[to - from]));
    let join = |head: u32, from: usize, to: usize| head.wrapping_mul(power[to - from]).wrapping_add(piece(from, to));
    // Mixed, since the low bits of a polynomial know only the last letters.
    let mut say = |hash: u32| call((hash ^ (hash >> 15)).wrapping_mul(0x2C1B_3C6D) ^ (hash >> 12));
    say(before[length]);
    for (first, head) in before.iter().copied().enumerate().take(length).skip(1) {
        say(join(head, first + 1, length));
        if up_to > 1 {
            for second in first + 1..length {
                say(join(join(head, first + 1, second), second + 1, length));
            }
        }
    }
}
