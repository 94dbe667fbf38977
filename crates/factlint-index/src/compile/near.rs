//! The index of near misses: each word of a place name, less up to two letters, by hash.
//!
//! Two words are near if some deletions from each leave the same letters (Garbe's symmetric
//! deletion), so a lookup is a handful of hashes and no scan.

use super::names::{bits, order};
use super::tables::Tables;
use crate::fold::{NameHash, fold};
use crate::format::Section;
use crate::record::{Detail, Entity};
use crate::resolve::Resolved;
use crate::words::{NameKind, PlaceType};

/// Words under so many letters have too many neighbours.
pub(crate) const SHORTEST: usize = 5;

pub(super) fn write(resolved: &Resolved, tables: &mut Tables) {
    let mut rows: Vec<[u32; 3]> = Vec::new();
    let mut number = 0;
    for (_, entity) in order(resolved) {
        for name in &entity.names {
            if asked_for(entity, name.kind) {
                words(&fold(&name.text), number, &mut rows);
            }
            number += 1;
        }
    }
    rows.sort_unstable();
    rows.dedup();
    bits(Section::NearBits, rows.iter().map(|row| row[0]), tables);
    for row in rows {
        tables.push(Section::Near, &row);
    }
}

/// Places of a size that news names: not the variants, which are near each other by nature.
fn asked_for(entity: &Entity, kind: NameKind) -> bool {
    let Detail::Place { of_type, .. } = &entity.detail else { return false };
    let current = !matches!(of_type, PlaceType::FormerCountry | PlaceType::Other);
    current && matches!(kind, NameKind::Short | NameKind::Accepted)
}

fn words(folded: &str, name: u32, rows: &mut Vec<[u32; 3]>) {
    for (position, word) in folded.split(' ').enumerate() {
        if word.chars().count() < SHORTEST || !word.is_ascii() {
            continue;
        }
        each_deletion(word.as_bytes(), bound(word.len()), &mut |letters| {
            rows.push([letters.number(), name, position as u32]);
        });
    }
}

/// How many edits make a near miss of a right word of so many letters.
#[must_use]
pub fn bound(letters: usize) -> usize {
    if letters < 8 { 1 } else { 2 }
}

/// Calls back with the hash of a word less none, one, and (if `up_to` is 2) two of its letters.
pub fn each_deletion(word: &[u8], up_to: usize, call: &mut impl FnMut(NameHash)) {
    let hash = |skip: [usize; 2]| {
        let kept = word.iter().enumerate().filter(|(at, _)| !skip.contains(at));
        kept.fold(NameHash::EMPTY, |hash, (_, byte)| hash.with(*byte))
    };
    let none = usize::MAX;
    call(hash([none, none]));
    for first in 0..word.len() {
        call(hash([first, none]));
        if up_to > 1 {
            for second in first + 1..word.len() {
                call(hash([first, second]));
            }
        }
    }
}
