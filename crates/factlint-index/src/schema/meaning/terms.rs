//! Words that are no facts: generic titles, set phrases, the calendar, and the names of things.

use super::Head;
use super::names::{names, plain};
use super::people::slug;
use super::record::{Reader, Record};
use crate::schema::record::{At, Detail, Entity, Name, Phrase, Provenance, Records};
use crate::schema::words::{EntityKind, NameKind, Role, WordList};

pub(super) fn titles(reader: &mut Reader<'_>, root: &mut Record<'_>, head: &Head, records: &mut Records) {
    for key in ["titles", "plurals"] {
        let Some(list) = root.take(key) else { continue };
        for node in reader.list(list) {
            let Some(mut record) = reader.record(node, "write `{name: president, plural: presidents}`") else {
                continue;
            };
            let name = reader.required(&mut record, "name", "the title").and_then(|node| reader.text(node));
            let plural = reader.optional_text(&mut record, "plural");
            let role = reader.word(&mut record, "role", Role::ALL, Role::as_str);
            reader.finish(&record);
            let Some(name) = name else { continue };
            let mut names = vec![plain(&name, NameKind::Short, reader.at(node))];
            names.extend(plural.map(|plural| plain(&plural, NameKind::Plural, reader.at(node))));
            let detail = Detail::Title { role };
            records.entities.push(Entity {
                kind: EntityKind::Title,
                id: slug(&name),
                names,
                at: reader.at(node),
                provenance: head.provenance.clone(),
                detail,
                attributes: Vec::new(),
            });
        }
    }
    let courtesy = root.take("courtesy");
    words(reader, courtesy, EntityKind::Courtesy, &head.provenance, records);
    for list in WordList::ALL {
        let texts = reader.optional_texts(root, list.as_str());
        records.words.extend(texts.into_iter().map(|text| (list, text)));
    }
}

pub(super) fn phrases(reader: &mut Reader<'_>, root: &mut Record<'_>, head: &Head, records: &mut Records) {
    if let Some(list) = root.take("phrases") {
        for node in reader.list(list) {
            let Some(mut record) = reader.record(node, "write `{phrase: chicken Kiev, contains: Kiev}`") else {
                continue;
            };
            let phrase = reader.required(&mut record, "phrase", "the phrase").and_then(|node| reader.text(node));
            let contains =
                reader.required(&mut record, "contains", "the name inside it").and_then(|node| reader.text(node));
            record.take("note");
            reader.finish(&record);
            if let (Some(phrase), Some(contains)) = (phrase, contains) {
                records.phrases.push(Phrase { phrase, contains });
            }
        }
    }
    let known = root.take("known");
    words(reader, known, EntityKind::Known, &head.provenance, records);
}

fn words(
    reader: &mut Reader<'_>,
    list: Option<&crate::schema::load::Node>,
    kind: EntityKind,
    provenance: &Provenance,
    records: &mut Records,
) {
    let Some(list) = list else { return };
    for node in reader.list(list) {
        if let Some(word) = reader.text(node) {
            let mut name = plain(&word, NameKind::Short, reader.at(node));
            name.exact = false;
            let (id, at) = (slug(&word), reader.at(node));
            records.entities.push(Entity {
                kind,
                id,
                names: vec![name],
                at,
                provenance: provenance.clone(),
                detail: Detail::Plain,
                attributes: Vec::new(),
            });
        }
    }
}

pub(super) fn calendar(reader: &mut Reader<'_>, root: &mut Record<'_>) {
    let Some(list) = reader.required(root, "events", "a list of events") else { return };
    for node in reader.list(list) {
        let Some(mut record) = reader.record(node, "write `{name: Vilnius summit, from: 2023-07-11, to: 2023-07-13}`")
        else {
            continue;
        };
        reader.required(&mut record, "name", "the name of the event").and_then(|node| reader.text(node));
        for key in ["group", "place", "note"] {
            record.take(key);
        }
        reader.period(&mut record);
        reader.finish(&record);
    }
}

/// Things that are no places, people or bodies, and have names: currencies, stadiums.
pub(super) fn things(reader: &mut Reader<'_>, root: &mut Record<'_>, head: &Head, records: &mut Records) {
    let Some(list) = reader.required(root, "names", "a list of things with their names") else { return };
    for node in reader.list(list) {
        let Some(mut record) = reader.record(node, "write `{id: lira, names: [lira, liras]}`") else { continue };
        let id = reader.id(&mut record, "id");
        let names = names(reader, &mut record, "names", NameKind::Short);
        let provenance = reader.provenance(&mut record, &head.provenance);
        record.take("note");
        reader.finish(&record);
        if names.is_empty() {
            reader.missing(&record, "names", "the names, the preferred one first");
        }
        records.entities.extend(id.map(|id| thing(id, names, reader.at(node), &provenance)));
    }
}

/// A thing by its names. What is written in lower case is that thing in lower case only: "mark" is no Mark.
pub(super) fn thing(id: String, mut names: Vec<Name>, at: At, provenance: &Provenance) -> Entity {
    for name in &mut names {
        name.exact |= !name.text.chars().any(char::is_uppercase);
    }
    let (kind, detail) = (EntityKind::Thing, Detail::Plain);
    Entity { kind, id, names, at, provenance: provenance.clone(), detail, attributes: Vec::new() }
}
