//! The table that a slip in the last word of a person's name is looked up in: the hash of all words but the last and of
//! the first letter of the last.
//!
//! A slip leaves the other words of the name as they are, and look-up has hashed those already, so that no deletions
//! are stored for names of people.

use super::names::{order, set};
use super::tables::Tables;
use crate::bytes::layout::Section;
use crate::lookup::fold::fold;
use crate::lookup::hash::NameHash;
use crate::lookup::near::SHORTEST;
use crate::schema::resolve::Resolved;
use crate::schema::words::{EntityKind, NameKind};

pub(super) fn write(resolved: &Resolved, tables: &mut Tables) {
    let mut rows: Vec<[u32; 2]> = Vec::new();
    let mut number = 0;
    for (_, entity) in order(resolved) {
        for name in &entity.names {
            let is_right = entity.kind == EntityKind::Person && name.kind != NameKind::Surname;
            let begun = if is_right { begun(&fold(&name.text)) } else { None };
            rows.extend(begun.map(|hash| [hash, number]));
            number += 1;
        }
    }
    rows.sort_unstable();
    set(Section::BegunBits, (rows.len() * BITS).next_power_of_two().max(1024), rows.iter().map(|row| row[0]), tables);
    for row in rows {
        tables.push(Section::Begun, &row);
    }
}

/// How many bits of the filter a name may have to itself.
const BITS: usize = 16;

fn begun(folded: &str) -> Option<u32> {
    let (words, last) = folded.rsplit_once(' ')?;
    let first = last.bytes().next()?;
    (last.is_ascii() && last.len() >= SHORTEST).then(|| NameHash::of(words).begun(first))
}
