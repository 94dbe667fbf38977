//! The table of near misses: the hash of each word of a place name, less up to two letters.

use super::capitals;
use super::names::{order, set};
use super::tables::Tables;
use crate::bytes::layout::Section;
use crate::lookup::fast::filters::four_bits;
use crate::lookup::fold::fold;
use crate::lookup::near::{SHORTEST, bound, each_deletion};
use crate::schema::record::{Detail, Entity};
use crate::schema::resolve::Resolved;
use crate::schema::words::{NameKind, PlaceType};

pub(super) fn write(resolved: &Resolved, tables: &mut Tables) {
    let mut rows: Vec<[u32; 3]> = Vec::new();
    let mut number = 0;
    let capitals = capitals(resolved);
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
    let positions = rows.iter().flat_map(|row| four_bits(row[0]));
    set(Section::NearBits, (rows.len() * BITS).next_power_of_two().max(1024), positions, tables);
    for row in rows {
        tables.push(Section::Near, &row);
    }
}

/// News names cities of so many inhabitants.
const CITY: u32 = 100_000;

/// Countries, and places so large that news names them: names of the smallest towns are near too many other words.
/// Names of the parts of a state are near each other and near names of people ("Carolina", "Alberta").
fn is_known(entity: &Entity) -> bool {
    let Detail::Place { of_type, population, .. } = &entity.detail else { return false };
    match of_type {
        PlaceType::FormerCountry | PlaceType::Region | PlaceType::Other => false,
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

/// How many bits of the filter a hash may have to itself.
const BITS: usize = 32;
