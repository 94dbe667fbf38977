//! Words that are no facts: generic titles, set phrases, the calendar, and the relations themselves.

use super::Head;
use super::names::plain;
use super::people::slug;
use super::record::{Reader, Record};
use crate::schema::record::{Detail, Entity, Phrase, Provenance, Records};
use crate::schema::words::{EntityKind, NameKind, ReadsLike, Role, WordList};

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

pub(super) fn relations(reader: &mut Reader<'_>, root: &mut Record<'_>, head: &Head, records: &mut Records) {
    let Some(list) = reader.required(root, "relations", "a list of relations") else { return };
    for node in reader.list(list) {
        let Some(mut record) =
            reader.record(node, "write `{id: manages, reads_like: office, subject: person, object: group}`")
        else {
            continue;
        };
        let id = reader.id(&mut record, "id");
        let reads_like =
            reader.word(&mut record, "reads_like", ReadsLike::ALL, ReadsLike::as_str).unwrap_or(ReadsLike::None);
        for key in ["subject", "object"] {
            reader.word(&mut record, key, EntityKind::ALL, EntityKind::as_str);
        }
        record.take("note");
        reader.finish(&record);
        if let Some(id) = id {
            let (at, detail) = (reader.at(node), Detail::Relation { reads_like });
            records.entities.push(Entity {
                kind: EntityKind::Relation,
                id,
                names: Vec::new(),
                at,
                provenance: head.provenance.clone(),
                detail,
                attributes: Vec::new(),
            });
        }
    }
}
