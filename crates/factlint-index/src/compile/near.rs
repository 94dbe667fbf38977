//! The table of near misses: the hash of each word of a place name, less up to two letters.
//!
//! Two words are near if some deletions from each leave the same letters (Garbe's symmetric
//! deletion), so a lookup is a handful of hashes and no scan.

use super::names::{order, set};
use super::tables::Tables;
use crate::bytes::layout::Section;
use crate::lookup::fold::fold;
use crate::schema::record::{Detail, Entity, Fact};
use crate::schema::resolve::Resolved;
use crate::schema::words::{NameKind, PlaceType};
use std::collections::BTreeSet;

/// Shorter words have too many neighbours.
pub(crate) const SHORTEST: usize = 5;

pub(super) fn write(resolved: &Resolved, tables: &mut Tables) {
    let mut rows: Vec<[u32; 3]> = Vec::new();
    let mut number = 0;
    let of_capital = |fact: &&Fact| fact.relation == "capital-of";
    let capitals: BTreeSet<&str> =
        resolved.facts.iter().filter(of_capital).filter_map(|fact| Some(fact.subject.as_ref()?.id.as_str())).collect();
    for (_, entity) in order(resolved) {
        let known = is_known(entity) || capitals.contains(entity.id.as_str());
        for name in &entity.names {
            if known && matches!(name.kind, NameKind::Short | NameKind::Accepted) {
                words(&fold(&name.text), number, &mut rows);
            }
            number += 1;
        }
    }
    rows.sort_unstable();
    rows.dedup();
    let positions = rows.iter().flat_map(|row| places(row[0]));
    set(Section::NearBits, (rows.len() * BITS).next_power_of_two().max(1024), positions, tables);
    for row in rows {
        tables.push(Section::Near, &row);
    }
}

/// News names cities of so many inhabitants.
const CITY: u32 = 100_000;

/// Countries, and places so large that news names them: names of the smallest towns are near too many other words.
fn is_known(entity: &Entity) -> bool {
    let Detail::Place { of_type, population, .. } = &entity.detail else { return false };
    match of_type {
        PlaceType::FormerCountry | PlaceType::Other => false,
        PlaceType::City => *population >= CITY,
        _ => true,
    }
}

fn words(folded: &str, name: u32, rows: &mut Vec<[u32; 3]>) {
    for (position, word) in folded.split(' ').enumerate() {
        if word.chars().count() < SHORTEST || !word.is_ascii() {
            continue;
        }
        each_deletion(word.as_bytes(), bound(word.len()), &mut |letters| {
            rows.push([letters, name, position as u32]);
        });
    }
}

/// How many edits make a near miss of a right word of so many letters.
#[must_use]
pub fn bound(letters: usize) -> usize {
    if letters < 8 { 1 } else { 2 }
}

/// How many bits of the filter a hash may have to itself.
const BITS: usize = 32;

/// Where a hash has its bits in the filter. A word asks for dozens of hashes: with one bit each, some
/// would always be set by others.
pub(crate) fn places(hash: u32) -> [u32; 4] {
    let step = hash.rotate_left(16).wrapping_mul(0x9E37_79B1) | 1;
    [0, 1, 2, 3].map(|number| hash.wrapping_add(step.wrapping_mul(number)))
}

/// The base of the polynomial that hashes the letters left; odd, so that no power of it vanishes.
const BASE: u32 = 0x0100_0193;

/// Calls back with the hash of a word less none, one, and (if `up_to` is 2) two of its letters, the
/// first never among them: a near miss begins like the right word.
///
/// The hash is a polynomial, so that the hash of what is left comes from those of its pieces and a
/// word of eight letters costs 29 steps and not 37 words. Words of more than 40 letters have none.
pub fn each_deletion(word: &[u8], up_to: usize, call: &mut impl FnMut(u32)) {
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
