//! The sentences of relations, as rows: one for each phrasing, and one for each of its elements.

use super::Rows;
use super::tables::Tables;
use crate::bytes::layout::{NONE, Section};
use crate::bytes::phrasings::Element as Read;
use crate::lookup::hash::NameHash;
use crate::schema::phrasing::{Element, Phrasing};
use crate::schema::record::Detail;
use crate::schema::resolve::Resolved;
use crate::schema::words::{EntityKind, ReadsLike};
use std::collections::BTreeMap;

/// Writes all phrasings, those that are found by a name first, and gives the others by their rarest word.
pub(super) fn write(resolved: &Resolved, rows: &Rows, tables: &mut Tables) -> BTreeMap<String, Vec<u32>> {
    let mut all: Vec<(&Phrasing, u32, ReadsLike)> = Vec::new();
    for entity in &resolved.entities {
        let Detail::Relation(relation) = &entity.detail else { continue };
        let row = rows.get(&(EntityKind::Relation, entity.id.clone())).copied().unwrap_or(NONE);
        all.extend(relation.phrasings.iter().map(|phrasing| (phrasing, row, relation.reads_like)));
    }
    all.sort_by_key(|(phrasing, ..)| phrasing.anchor.is_some());
    let mut found_by: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (number, (phrasing, relation, like)) in all.into_iter().enumerate() {
        let (first, count) = (tables.rows(Section::Elements), phrasing.elements.len() as u32);
        let anchor = phrasing.anchor.map_or(NONE, |anchor| anchor as u32);
        let holes = phrasing.elements.iter().filter(|element| matches!(element, Element::Hole(_))).count() as u32;
        tables.push(Section::Phrasings, &[relation, like.code(), first, count, anchor, holes]);
        for element in &phrasing.elements {
            tables.push(Section::Elements, &row(element));
        }
        if let Some(Element::Word(word)) = phrasing.anchor.and_then(|anchor| phrasing.elements.get(anchor)) {
            found_by.entry(word.clone()).or_default().push(number as u32);
        }
    }
    found_by
}

fn row(element: &Element) -> [u32; 3] {
    let read = match element {
        Element::Word(word) => Read::Word(NameHash::of(word)),
        Element::Comma => Read::Comma,
        Element::Hyphen => Read::Hyphen,
        Element::Genitive => Read::Genitive,
        Element::Hole(hole) => Read::Hole(*hole),
    };
    read.row()
}
