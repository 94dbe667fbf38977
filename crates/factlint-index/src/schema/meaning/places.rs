//! Places: names, demonyms, capitals, borders, money and the places inside them.

use super::Head;
use super::names::names;
use super::people::slug;
use super::record::{Reader, Record};
use super::relations::built_in;
use super::terms::thing;
use crate::day::Boundary;
use crate::schema::load::{Data, Node};
use crate::schema::record::{At, Detail, Entity, Fact, Id, Period, Provenance, Records};
use crate::schema::words::{CapitalRole, EntityKind, NameKind, PlaceType, Status};

const LIKE: &str = "write `{id: dushanbe, names: [Dushanbe]}`";

/// What a border may be: one that is `disputed` is there for some and not for others.
pub(crate) const BORDER: &[Status] = &[Status::Full, Status::Disputed];

pub(super) fn file(reader: &mut Reader<'_>, root: &mut Record<'_>, head: &Head, records: &mut Records) {
    let at = reader.at(root.node);
    place(reader, root, &head.provenance, records, Inside { id: head.id.clone(), parent: None, at });
}

pub(super) fn many(reader: &mut Reader<'_>, root: &mut Record<'_>, head: &Head, records: &mut Records) {
    let Some(list) = reader.required(root, "places", "a list of places") else { return };
    for node in reader.list(list) {
        nested(reader, node, None, &head.provenance, records);
    }
}

/// Where a place stands: its id, and the place it is in.
struct Inside {
    id: String,
    parent: Option<Id>,
    at: At,
}

fn nested(reader: &mut Reader<'_>, node: &Node, parent: Option<Id>, of_file: &Provenance, records: &mut Records) {
    let Some(mut record) = reader.record(node, LIKE) else { return };
    let id = reader.id(&mut record, "id");
    let provenance = reader.provenance(&mut record, of_file);
    record.take("note");
    let named = record.take("in").and_then(|node| reader.reference(node, EntityKind::Place));
    let parent = parent.or(named);
    if let Some(id) = id {
        let at = reader.at(node);
        place(reader, &mut record, &provenance, records, Inside { id, parent, at });
    }
    reader.finish(&record);
}

fn place(
    reader: &mut Reader<'_>,
    record: &mut Record<'_>,
    provenance: &Provenance,
    records: &mut Records,
    inside: Inside,
) {
    let of_type = reader.word(record, "type", PlaceType::ALL, PlaceType::as_str);
    let of_type = of_type.unwrap_or(if inside.parent.is_some() { PlaceType::City } else { PlaceType::Country });
    let mut all = names(reader, record, "names", NameKind::Short);
    if all.is_empty() {
        reader.missing(record, "names", "the names, the preferred one first");
    }
    all.extend(names(reader, record, "demonyms", NameKind::Adjective));
    let article = reader.optional_text(record, "article").is_some_and(|word| word == "the");
    let population = record.take("population").and_then(|node| reader.number(node, "a number of inhabitants"));
    let existed = reader.period(record);
    let attributes = attributes(reader, record);
    let own = Id { kind: EntityKind::Place, id: inside.id.clone(), at: inside.at.clone() };
    capitals(reader, record, &own, provenance, records);
    borders(reader, record, &own, provenance, records);
    currencies(reader, record, &own, provenance, records);
    if let Some(list) = record.take("cities") {
        for node in reader.list(list) {
            nested(reader, node, Some(own.clone()), provenance, records);
        }
    }
    records.entities.push(Entity {
        kind: EntityKind::Place,
        id: inside.id,
        names: all,
        at: inside.at,
        provenance: provenance.clone(),
        detail: Detail::Place { of_type, parent: inside.parent, article, population: population.unwrap_or(0), existed },
        attributes,
    });
}

/// What stands in lists of words: the key in the file, and the one it is kept under.
const LISTS: [(&str, &str); 4] = [
    ("regions", "region"),
    ("contested_regions", "contested region"),
    ("waters", "water"),
    ("contested_waters", "contested water"),
];

/// What is asked for and no table has a column for: where a place lies, and when it existed.
fn attributes(reader: &mut Reader<'_>, record: &mut Record<'_>) -> Vec<(String, String)> {
    let mut kept = Vec::new();
    for (key, name) in LISTS {
        kept.extend(reader.optional_texts(record, key).into_iter().map(|text| (name.to_owned(), text)));
    }
    for key in ["admin", "iso3", "from", "to"] {
        if let Some(text) = reader.optional_text(record, key) {
            kept.push((key.to_owned(), text));
        }
    }
    kept.extend(landlocked(reader, record).map(|period| ("landlocked".to_owned(), period)));
    kept
}

/// The days without a coast of the sea.
fn landlocked(reader: &mut Reader<'_>, record: &mut Record<'_>) -> Option<String> {
    let node = record.take("landlocked")?;
    if !matches!(node.data, Data::Map(_)) {
        return reader.truth(node, "landlocked")?.then(|| days(Period::ALWAYS));
    }
    let mut since = reader.record(node, "write `true`, or `{from: 1993-05-24}`")?;
    let period = reader.period(&mut since);
    reader.finish(&since);
    Some(days(period))
}

/// The first day and the first no longer; nothing where it is open.
fn days(Period { from, to, .. }: Period) -> String {
    let first = if from == Boundary::ALWAYS { String::new() } else { from.earliest.to_string() };
    let last = if to == Boundary::NEVER { String::new() } else { to.latest.to_string() };
    format!("{first}..{last}")
}

fn capitals(reader: &mut Reader<'_>, record: &mut Record<'_>, own: &Id, of_file: &Provenance, records: &mut Records) {
    let Some(list) = record.take("capitals") else { return };
    for node in reader.list(list) {
        let Some(mut capital) = reader.record(node, "write `{place: dushanbe, role: capital}`") else { continue };
        let place = reader
            .required(&mut capital, "place", "the id of a place")
            .and_then(|node| reader.reference(node, EntityKind::Place));
        let role = reader.word(&mut capital, "role", CapitalRole::ALL, CapitalRole::as_str);
        let period = reader.period(&mut capital);
        let provenance = reader.provenance(&mut capital, of_file);
        let note = reader.optional_text(&mut capital, "note");
        reader.finish(&capital);
        let Some(place) = place else { continue };
        let said = role
            .filter(|role| *role != CapitalRole::Capital)
            .map(|role| format!("({})", role.as_str().replace('_', " ")));
        let fact = Fact::new(built_in::CAPITAL, own.clone(), own, provenance, reader.at(node));
        records.facts.push(Fact {
            subject: Some(place),
            part: Some(role.unwrap_or(CapitalRole::Capital)),
            period,
            note: [said, note].into_iter().flatten().collect::<Vec<_>>().join(" "),
            ..fact
        });
    }
}

fn borders(reader: &mut Reader<'_>, record: &mut Record<'_>, own: &Id, of_file: &Provenance, records: &mut Records) {
    let Some(list) = record.take("borders") else { return };
    for node in reader.list(list) {
        let border = match &node.data {
            Data::Map(_) => border(reader, node, of_file),
            _ => reader.reference(node, EntityKind::Place).map(|neighbour| Border {
                neighbour,
                period: Period::ALWAYS,
                status: Status::Full,
                provenance: of_file.clone(),
                note: String::new(),
            }),
        };
        let Some(Border { neighbour, period, status, provenance, note }) = border else { continue };
        let fact = Fact::new(built_in::BORDERS, own.clone(), own, provenance, reader.at(node));
        records.facts.push(Fact { subject: Some(neighbour), period, status, note, ..fact });
    }
}

/// The id of what a currency is called in a text, the last word of its name: "lira" of "Turkish lira (1923-2005)".
pub(crate) fn currency_id(name: &str) -> String {
    let without_years = name.split(" (").next().unwrap_or_default();
    slug(without_years.rsplit(' ').next().unwrap_or_default())
}

/// The money of a place.
fn currencies(reader: &mut Reader<'_>, record: &mut Record<'_>, own: &Id, of_file: &Provenance, records: &mut Records) {
    let Some(list) = record.take("currencies") else { return };
    for node in reader.list(list) {
        let Some(mut currency) = reader.record(node, "write `{name: somoni, code: TJS, from: 2000-10-30}`") else {
            continue;
        };
        let name = reader.required(&mut currency, "name", "the name of the currency");
        let name = name.and_then(|node| reader.text(node));
        let code = reader.optional_text(&mut currency, "code").unwrap_or_default();
        let period = reader.period(&mut currency);
        let provenance = reader.provenance(&mut currency, of_file);
        currency.take("note");
        reader.finish(&currency);
        let Some(name) = name else { continue };
        let object = Id { kind: EntityKind::Thing, id: currency_id(&name), at: reader.at(node) };
        records.entities.push(thing(object.id.clone(), Vec::new(), object.at.clone(), &provenance));
        let fact = Fact::new(built_in::CURRENCY, object, own, provenance, reader.at(node));
        records.facts.push(Fact { subject: Some(own.clone()), period, note: format!("{code} {name}"), ..fact });
    }
}

struct Border {
    neighbour: Id,
    period: Period,
    status: Status,
    provenance: Provenance,
    note: String,
}

/// A border that says more than whose it is.
fn border(reader: &mut Reader<'_>, node: &Node, of_file: &Provenance) -> Option<Border> {
    let mut border = reader.record(node, "write the id of a place")?;
    let place = reader
        .required(&mut border, "place", "the id of a place")
        .and_then(|node| reader.reference(node, EntityKind::Place));
    let period = reader.period(&mut border);
    let status = reader.word(&mut border, "status", BORDER, Status::as_str).unwrap_or(Status::Full);
    let provenance = reader.provenance(&mut border, of_file);
    let note = reader.optional_text(&mut border, "note").unwrap_or_default();
    reader.finish(&border);
    Some(Border { neighbour: place?, period, status, provenance, note })
}
