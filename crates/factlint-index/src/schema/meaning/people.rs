//! People: names, family names, life dates.

use super::Head;
use super::names::{names, plain};
use super::record::{Reader, Record};
use crate::day::Boundary;
use crate::schema::load::Node;
use crate::schema::record::{At, Detail, Entity, Name, Provenance, Records};
use crate::schema::words::{EntityKind, NameKind};

const LIKE: &str = "write `{id: jane-doe, names: [Jane Doe]}`";
pub(crate) const ORDERS: &[&str] = &["given-first", "family-first", "single"];
pub(crate) const SEXES: &[&str] = &["female", "male", "other"];

pub(super) fn file(reader: &mut Reader<'_>, root: &mut Record<'_>, head: &Head, records: &mut Records) {
    let Some(list) = reader.required(root, "people", "a list of people") else { return };
    for node in reader.list(list) {
        let Some(mut record) = reader.record(node, LIKE) else { continue };
        let id = reader.id(&mut record, "id");
        let provenance = reader.provenance(&mut record, &head.provenance);
        let person = person(reader, &mut record, node, id.unwrap_or_default(), &provenance);
        reader.finish(&record);
        records.entities.extend(person);
    }
}

/// A person named where an office is held: `{name: Jane Doe}`.
pub(super) fn in_place(reader: &mut Reader<'_>, node: &Node, provenance: &Provenance) -> Option<Entity> {
    let mut record = reader.record(node, "write the id of a person, or `{name: Jane Doe}`")?;
    let name = reader.required(&mut record, "name", "the full name").and_then(|node| reader.text(node));
    let id = name.as_deref().map(slug).unwrap_or_default();
    let mut person = person(reader, &mut record, node, id, provenance);
    reader.finish(&record);
    if let (Some(person), Some(name)) = (&mut person, name) {
        person.names.insert(0, plain(&name, NameKind::Short, reader.at(node)));
        if let Detail::Person { in_place, .. } = &mut person.detail {
            *in_place = true;
        }
        add_surname(person, reader.at(node));
    }
    person
}

/// The id of a person who is only named: lower case, hyphens for what is no letter.
pub(crate) fn slug(name: &str) -> String {
    crate::lookup::fold::fold(name).replace(' ', "-")
}

fn person(
    reader: &mut Reader<'_>,
    record: &mut Record<'_>,
    node: &Node,
    id: String,
    provenance: &Provenance,
) -> Option<Entity> {
    let all = names(reader, record, "names", NameKind::Variant);
    let family = reader.optional_text(record, "family");
    let mut attributes = Vec::new();
    let order = choice(reader, record, "order", ORDERS);
    for (key, value) in [("order", order.clone()), ("sex", choice(reader, record, "sex", SEXES))] {
        attributes.extend(value.map(|value| (key.to_owned(), value)));
    }
    for key in ["given", "second_mention", "note"] {
        attributes.extend(reader.optional_text(record, key).map(|text| (key.to_owned(), text)));
    }
    let (born, died) = life(reader, record, &mut attributes);
    party(reader, record, &mut attributes);
    if id.is_empty() {
        return None;
    }
    let family = family.or_else(|| family_of(all.first()?, order.as_deref()));
    let mut person = Entity {
        kind: EntityKind::Person,
        id,
        names: all,
        at: reader.at(node),
        provenance: provenance.clone(),
        detail: Detail::Person { family: family.unwrap_or_default(), in_place: false, born, died },
        attributes,
    };
    add_surname(&mut person, reader.at(node));
    Some(person)
}

/// The word that second mentions use, unless the record gives it.
fn family_of(name: &Name, order: Option<&str>) -> Option<String> {
    let mut words = name.text.split_whitespace();
    match order {
        Some("single") => None,
        Some("family-first") => words.next().map(str::to_owned),
        _ => words.next_back().map(str::to_owned),
    }
}

fn add_surname(person: &mut Entity, at: At) {
    if let Detail::Person { family, .. } = &mut person.detail {
        if family.is_empty() {
            *family = person.names.first().and_then(|name| family_of(name, None)).unwrap_or_default();
        }
        let listed = person.names.iter().any(|name| name.text == *family);
        if !family.is_empty() && !listed {
            person.names.push(plain(family, NameKind::Surname, at));
        }
    }
}

fn life(
    reader: &mut Reader<'_>,
    record: &mut Record<'_>,
    attributes: &mut Vec<(String, String)>,
) -> (Option<Boundary>, Option<Boundary>) {
    let born = record.take("born").and_then(|node| Some((reader.boundary(node)?, node)));
    let died = record.take("died").and_then(|node| Some((reader.boundary(node)?, node)));
    if let (Some((born, _)), Some((died, node))) = (&born, &died)
        && died.latest < born.earliest
    {
        let at = reader.at(node);
        reader.impossible(&at, "this person died before being born".into(), "before `born`".into());
    }
    let (born, died) = (born.map(|(born, _)| born), died.map(|(died, _)| died));
    for (key, life) in [("born", born), ("died", died)] {
        let window = |boundary: Boundary| (key.to_owned(), format!("{}..{}", boundary.earliest, boundary.latest));
        attributes.extend(life.map(window));
    }
    let alive = record.take("alive_as_of").and_then(|node| reader.boundary(node));
    attributes.extend(alive.map(|day| ("alive_as_of".to_owned(), day.earliest.to_string())));
    (born, died)
}

fn party(reader: &mut Reader<'_>, record: &mut Record<'_>, attributes: &mut Vec<(String, String)>) {
    let Some(node) = record.take("party") else { return };
    for item in reader.list(node) {
        let Some(mut party) = reader.record(item, "write `{name: Party, from: 1998}`") else { continue };
        let name = reader.optional_text(&mut party, "name");
        reader.period(&mut party);
        reader.finish(&party);
        attributes.extend(name.map(|name| ("party".to_owned(), name)));
    }
}

fn choice(
    reader: &mut Reader<'_>,
    record: &mut Record<'_>,
    key: &'static str,
    among: &'static [&'static str],
) -> Option<String> {
    reader.word(record, key, among, |word| word).map(str::to_owned)
}
