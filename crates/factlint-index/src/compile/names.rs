//! Names, the table that finds them in running text, and the phrases that keep them.

use super::tables::Tables;
use crate::bytes::hints::Hints;
use crate::bytes::layout::{LAST, NONE, Section, key, name};
use crate::lookup::fast::beginnings;
use crate::lookup::fast::filters::two_bits;
use crate::lookup::fold::fold;
use crate::lookup::hash::NameHash;
use crate::schema::record::{Entity, Name};
use crate::schema::resolve::Resolved;
use crate::schema::words::{EntityKind, NameKind};
use std::collections::BTreeMap;

/// Writes names, and gives the bits of `Nouns` for them: the compiler of cues adds its own.
pub(super) fn write(resolved: &Resolved, tables: &mut Tables) -> Vec<u32> {
    let by_entity = order(resolved);
    let mut by_text: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    let mut hints: Vec<u32> = Vec::new();
    for (row, found) in &by_entity {
        for name in &found.names {
            let number = tables.rows(Section::Names);
            let folded = fold(&name.text);
            write_name(*row, name, &folded, tables);
            let exact = if name.exact { key::EXACT } else { 0 };
            hints.push(Hints::of(found, name.kind).0 | exact);
            if !folded.is_empty() {
                by_text.entry(folded).or_default().push(number);
            }
        }
    }
    keys(&by_text, &hints, tables);
    let names = by_entity.iter().flat_map(|(_, entity)| entity.names.iter().map(|name| (entity.kind, name)));
    let beginnings = names.flat_map(|(kind, name)| {
        let of_title = kind == EntityKind::Title;
        let kinds = of_title || kind == EntityKind::Thing || name.kind == NameKind::Generic;
        let folded = fold(&name.text);
        let number = beginnings::beginning(folded.as_bytes()).filter(|_| kinds);
        let bits: Vec<usize> = match number {
            Some(number) if of_title => beginnings::of_cue(&folded).into_iter().chain([number]).collect(),
            Some(number) => vec![beginnings::of_body(number)],
            None => Vec::new(),
        };
        bits.into_iter().map(|bit| bit as u32)
    });
    let beginnings = beginnings.collect();
    phrases(resolved, tables);
    beginnings
}

/// Entities with their rows, in the order of the rows.
pub(super) fn order(resolved: &Resolved) -> Vec<(u32, &Entity)> {
    let defined = resolved.entities.iter().map(|entity| ((entity.kind, entity.id.as_str()), Some(entity)));
    let imported = resolved.imported.iter().map(|(kind, id)| ((*kind, id.as_str()), None));
    let all: BTreeMap<_, _> = imported.chain(defined).collect();
    let numbered = all.into_values().enumerate();
    numbered.filter_map(|(row, entity)| entity.map(|entity| (row as u32, entity))).collect()
}

fn write_name(entity: u32, found: &Name, folded: &str, tables: &mut Tables) {
    let mut row = [0; 14];
    row[name::ENTITY] = entity;
    row[name::TEXT..name::TEXT + 2].copy_from_slice(&tables.string(&found.text));
    row[name::FOLDED..name::FOLDED + 2].copy_from_slice(&tables.string(folded));
    row[name::KIND] = found.kind.code();
    row[name::FLAGS] = if found.exact { name::EXACT } else { 0 } | if found.never { name::NEVER } else { 0 };
    let period =
        [found.from.earliest, found.from.latest, found.to.earliest, found.to.latest].map(|day| day.number() as u32);
    row[name::PERIOD..name::PERIOD + 4].copy_from_slice(&period);
    row[name::LINE] = found.at.line;
    let first = tables.rows(Section::Contexts);
    let words = found.only_with.iter().map(|word| (0, word)).chain(found.not_beside.iter().map(|word| (1, word)));
    for (shuns, word) in words {
        let [offset, length] = tables.string(word);
        tables.push(Section::Contexts, &[shuns, offset, length]);
    }
    row[name::CONTEXTS..name::CONTEXTS + 2].copy_from_slice(&[first, tables.rows(Section::Contexts) - first]);
    tables.push(Section::Names, &row);
}

/// A slot for each name and for each beginning of one.
fn keys(by_text: &BTreeMap<String, Vec<u32>>, hints: &[u32], tables: &mut Tables) {
    let mut slots: BTreeMap<u64, [u32; 2]> = BTreeMap::new();
    for (folded, rows) in by_text {
        for (end, _) in folded.match_indices(' ') {
            slots.entry(NameHash::of(&folded[..end]).number()).or_insert([NONE, 0])[1] |= key::LONGER;
        }
        let slot = slots.entry(NameHash::of(folded).number()).or_insert([NONE, 0]);
        slot[0] = tables.rows(Section::Lists);
        for (number, row) in rows.iter().enumerate() {
            slot[1] |= hints[*row as usize];
            let last = if number + 1 == rows.len() { LAST } else { 0 };
            tables.push(Section::Lists, &[row | last]);
        }
    }
    table(&slots, tables);
    key_bits(slots.keys(), tables);
}

/// An open-addressed table, at most two thirds full; an empty slot has the hash 0.
fn table(slots: &BTreeMap<u64, [u32; 2]>, tables: &mut Tables) {
    let size = (slots.len() * 3 / 2).next_power_of_two().max(16);
    let mut rows = vec![[0; 4]; size];
    for (hash, [list, hints]) in slots {
        let mut at = *hash as usize & (size - 1);
        while rows[at][..2] != [0, 0] {
            at = (at + 1) & (size - 1);
        }
        rows[at] = [*hash as u32, (hash >> 32) as u32, *list, *hints];
    }
    for row in rows {
        tables.push(Section::Keys, &row);
    }
}

/// A set of hashes, two bits each in one word of the table, so that a look at one word refuses most.
fn key_bits<'k>(hashes: impl ExactSizeIterator<Item = &'k u64>, tables: &mut Tables) {
    let mut words = vec![0_u32; hashes.len().div_ceil(2).next_power_of_two().max(32)];
    let size = words.len();
    for hash in hashes {
        words[*hash as usize & (size - 1)] |= two_bits(*hash);
    }
    for word in words {
        tables.push(Section::KeyBits, &[word]);
    }
}

/// A set of hashes as so many bits.
pub(super) fn set(section: Section, size: usize, hashes: impl Iterator<Item = u32>, tables: &mut Tables) {
    let mut words = vec![0_u32; size / 32];
    for hash in hashes {
        let bit = hash as usize % size;
        words[bit / 32] |= 1 << (bit % 32);
    }
    for word in words {
        tables.push(section, &[word]);
    }
}

fn phrases(resolved: &Resolved, tables: &mut Tables) {
    let mut rows: Vec<[String; 3]> = Vec::new();
    for phrase in &resolved.phrases {
        let (whole, inside) = (format!(" {} ", fold(&phrase.phrase)), format!(" {} ", fold(&phrase.contains)));
        if let Some((before, after)) = whole.split_once(&inside) {
            rows.push([inside.trim().to_owned(), before.trim().to_owned(), after.trim().to_owned()]);
        }
    }
    rows.sort();
    for [inside, before, after] in rows {
        let ([a, b], [c, d], [e, f]) = (tables.string(&inside), tables.string(&before), tables.string(&after));
        tables.push(Section::Phrases, &[a, b, c, d, e, f]);
    }
}
