//! Records to bytes. The same files give the same bytes.

mod begun;
mod cards;
mod cues;
mod facts;
mod names;
mod near;
mod phrasings;
mod tables;
mod terms;

use crate::bytes::layout::{NONE, Section, entity};
use crate::day::Day;
#[cfg(doc)]
use crate::lookup::cues::CueSet;
use crate::lookup::fold::fold;
use crate::schema::card::{self, Card};
use crate::schema::fault::{Fault, File};
use crate::schema::meaning::built_in;
use crate::schema::record::{Detail, Entity, Provenance, Records};
use crate::schema::resolve::{KnownIds, Resolved, resolve, stays_below};
use crate::schema::words::{EntityKind, PlaceType};
use std::collections::{BTreeMap, BTreeSet};
use tables::Tables;

pub(crate) use cues::is_words;

/// Compiles a layer: the files of a reference folder, rule cards among them, over layers that define `below`.
///
/// # Errors
/// Every fault of every file, in the order of the files.
pub fn compile(files: &[File], below: &KnownIds) -> Result<Vec<u8>, Vec<Fault>> {
    compile_with_cues(files, &[], below)
}

/// Compiles the built-in layer, with the cue words of the readers of claims, in groups that are numbered in this order.
///
/// # Errors
/// As [`compile`].
///
/// # Panics
/// If there are more than [`CueSet::GROUPS`] groups.
pub fn compile_with_cues(files: &[File], groups: &[&[&str]], below: &KnownIds) -> Result<Vec<u8>, Vec<Fault>> {
    let (resolved, cards) = records(files, below)?;
    let mut tables = Tables::default();
    for file in files {
        let path = tables.string(&file.path);
        tables.push(Section::Files, &path);
    }
    let rows = entities(&resolved, &mut tables);
    facts::write(&resolved, &rows, &mut tables);
    let titles = names::write(&resolved, &mut tables);
    let found_by = phrasings::write(&resolved, &rows, &mut tables);
    let things = resolved.entities.iter().filter(|entity| entity.kind == EntityKind::Thing);
    let things = things.flat_map(|thing| thing.names.iter().map(|name| fold(&name.text))).collect();
    cues::write(&cues::Finds { groups, cards: &cards, phrasings: &found_by, things }, titles, &mut tables);
    near::write(&resolved, &mut tables);
    begun::write(&resolved, &mut tables);
    terms::write(&resolved, &mut tables);
    cards::write(&cards, &mut tables);
    Ok(tables.finish(newest_checked(&resolved)))
}

fn newest_checked(resolved: &Resolved) -> Option<Day> {
    let entities = resolved.entities.iter().map(|entity| &entity.provenance);
    entities.chain(resolved.facts.iter().map(|fact| &fact.provenance)).filter_map(|of| of.checked).max()
}

/// What the files say, if it can be compiled.
pub(crate) fn records(files: &[File], below: &KnownIds) -> Result<(Resolved, Vec<Card>), Vec<Fault>> {
    let mut records = Records::default();
    let mut faults = Vec::new();
    for (number, file) in files.iter().enumerate().filter(|(_, file)| !card::is_card(file)) {
        crate::schema::meaning::file(number, file, &mut records, &mut faults);
    }
    let cards = card::read(files, below, &mut faults);
    crate::schema::meaning::facts::join(&mut records, below, &mut faults);
    let resolved = resolve(records, below, &mut faults);
    for card in cards.iter().filter(|card| !card.relation.is_empty()) {
        faults.extend(card.relation_fault(files, &resolved, below));
    }
    faults.sort_by_key(|fault| (fault.file, fault.range.start));
    if faults.is_empty() { Ok((resolved, cards)) } else { Err(faults) }
}

/// The row of each entity.
pub(crate) type Rows = BTreeMap<(EntityKind, String), u32>;

fn entities(resolved: &Resolved, tables: &mut Tables) -> Rows {
    let defined = resolved.entities.iter().map(|entity| (entity.kind, entity.id.clone()));
    let keys: BTreeSet<_> = defined.chain(resolved.imported.iter().cloned()).collect();
    let rows: Rows = keys.into_iter().enumerate().map(|(row, key)| (key, row as u32)).collect();
    let by_key: BTreeMap<_, _> =
        resolved.entities.iter().map(|entity| ((entity.kind, entity.id.as_str()), entity)).collect();
    let capitals = capitals(resolved);
    let mut first_name = 0;
    for (kind, id) in rows.keys() {
        let found = by_key.get(&(*kind, id.as_str()));
        let mut row = found.map_or_else(|| imported(*kind), |found| defined_row(found, &rows, tables));
        row[entity::ID..entity::ID + 2].copy_from_slice(&tables.string(id));
        let names = found.map_or(0, |found| found.names.len() as u32);
        row[entity::NAMES..entity::NAMES + 2].copy_from_slice(&[first_name, names]);
        first_name += names;
        if capitals.contains(id.as_str()) && *kind == EntityKind::Place {
            row[entity::FLAGS] |= entity::CAPITAL;
        }
        tables.push(Section::Entities, &row);
    }
    rows
}

/// The capitals of states and territories. Those of the parts of a state are no better known than other towns.
fn capitals(resolved: &Resolved) -> BTreeSet<&str> {
    let is_region = |entity: &&Entity| matches!(entity.detail, Detail::Place { of_type: PlaceType::Region, .. });
    let regions: BTreeSet<&str> = resolved.entities.iter().filter(is_region).map(|region| region.id.as_str()).collect();
    let capitals = resolved.facts.iter().filter(|fact| fact.relation == built_in::CAPITAL);
    let capitals = capitals.filter(|fact| !regions.contains(fact.object.id.as_str()));
    capitals.filter_map(|fact| fact.subject.as_ref()).map(|id| id.id.as_str()).collect()
}

type EntityRow = [u32; 20];

fn imported(kind: EntityKind) -> EntityRow {
    let mut row = [0; 20];
    row[entity::KIND] = kind.code();
    row[entity::FLAGS] = entity::IMPORTED;
    row[entity::OF] = NONE;
    row
}

fn defined_row(found: &Entity, rows: &Rows, tables: &mut Tables) -> EntityRow {
    let mut row = imported(found.kind);
    row[entity::FLAGS] = if found.provenance.provisional { entity::PROVISIONAL } else { 0 }
        | if stays_below(found) { entity::YIELDS } else { 0 };
    let name = found.names.first().map_or(found.id.as_str(), |name| name.text.as_str());
    row[entity::NAME..entity::NAME + 2].copy_from_slice(&tables.string(name));
    row[entity::FILE] = found.at.file as u32;
    row[entity::LINE] = found.at.line;
    let Provenance { source, checked, shelf_life, .. } = &found.provenance;
    row[entity::CHECKED] = checked.map_or(NONE, |day| day.number() as u32);
    row[entity::SHELF_LIFE] = shelf_life.unwrap_or(NONE);
    row[entity::SOURCE..entity::SOURCE + 2].copy_from_slice(&tables.string(source));
    detail(found, &mut row, rows, tables);
    row
}

fn detail(found: &Entity, row: &mut EntityRow, rows: &Rows, tables: &mut Tables) {
    let row_of = |kind, id: &str| rows.get(&(kind, id.to_owned())).copied().unwrap_or(NONE);
    let complete = |from: &Option<crate::Boundary>| from.map_or(NONE, |from| from.latest.number() as u32);
    match &found.detail {
        Detail::Plain => {}
        Detail::Place { of_type, parent, article, population, .. } => {
            row[entity::CLASS] = of_type.code();
            row[entity::OF] = parent.as_ref().map_or(NONE, |parent| row_of(parent.kind, &parent.id));
            row[entity::NUMBER] = *population;
            row[entity::FLAGS] |= if *article { entity::ARTICLE } else { 0 };
        }
        Detail::Person { family, .. } => {
            row[entity::FAMILY..entity::FAMILY + 2].copy_from_slice(&tables.string(family));
        }
        Detail::Group { article, complete_from, .. } => {
            row[entity::COMPLETE] = complete(complete_from);
            row[entity::FLAGS] |= if *article { entity::ARTICLE } else { 0 };
        }
        Detail::Seat { object, relation, role, titles, complete_from, seats, .. } => {
            row[entity::CLASS] = role.code();
            row[entity::OF] = row_of(object.kind, &object.id);
            row[entity::RELATION] = row_of(EntityKind::Relation, &relation.id);
            row[entity::NUMBER] = *seats;
            row[entity::COMPLETE] = complete(complete_from);
            row[entity::NAME..entity::NAME + 2]
                .copy_from_slice(&tables.string(titles.first().map_or("", String::as_str)));
        }
        Detail::Title { role } => row[entity::CLASS] = role.map_or(NONE, |role| role.code()),
        Detail::Relation(relation) => {
            row[entity::CLASS] = relation.reads_like.code();
            row[entity::NUMBER] = relation.subject.code() | relation.object.code() << 8 | relation.one.code() << 16;
            row[entity::COMPLETE] = complete(&relation.complete_from);
            row[entity::FLAGS] |= if relation.is_symmetric { entity::SYMMETRIC } else { 0 };
        }
        Detail::Facts { relation, complete_from } => {
            row[entity::OF] = row_of(EntityKind::Relation, &relation.id);
            row[entity::COMPLETE] = complete(complete_from);
        }
    }
}
