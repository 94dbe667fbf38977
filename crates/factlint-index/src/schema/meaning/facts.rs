//! Files of facts: rows of a relation that has no field of its own in another file.
//!
//! What the two sides of a row are is said by the relation, which may stand in any file or in a layer below, so the rows
//! are read once all files are.

use super::Head;
use super::names::plain;
use super::people::{in_place as person_in_place, slug};
use super::record::{Reader, Record};
use super::terms::thing;
use crate::schema::fault::Fault;
use crate::schema::load::{Data, Node};
use crate::schema::record::{Detail, Entity, Fact, FactsFile, Id, Provenance, Records, Value};
use crate::schema::resolve::KnownIds;
use crate::schema::words::{EntityKind, NameKind, Side, Status};

const LIKE: &str = "write `{subject: rovers, object: mill-lane, from: 2010}`";
pub(crate) const STATUSES: &[Status] = &[Status::Full, Status::Disputed, Status::Scheduled, Status::Unverified];

pub(super) fn file(reader: &mut Reader<'_>, root: &mut Record<'_>, head: &Head, records: &mut Records) {
    let relation = reader.required(root, "relation", "the id of a relation");
    let relation = relation.and_then(|node| reader.reference(node, EntityKind::Relation));
    let complete_from = root.take("complete_from").and_then(|node| reader.boundary(node));
    let facts = reader.required(root, "facts", "a list of facts").map(|list| reader.list(list).to_vec());
    let own = Id { kind: EntityKind::Facts, id: head.id.clone(), at: reader.at(root.node) };
    let Some(relation) = relation else { return };
    records.entities.push(Entity {
        kind: EntityKind::Facts,
        id: head.id.clone(),
        names: Vec::new(),
        at: own.at.clone(),
        provenance: head.provenance.clone(),
        detail: Detail::Facts { relation: relation.clone(), complete_from },
        attributes: Vec::new(),
    });
    let (file, provenance) = (reader.file, head.provenance.clone());
    records.facts_files.push(FactsFile { file, relation, own, provenance, facts: facts.unwrap_or_default() });
}

/// Reads the rows of all such files. That a relation is in no file is reported where ids are joined (`resolve`).
pub(crate) fn join(records: &mut Records, below: &KnownIds, faults: &mut Vec<Fault>) {
    for of_file in std::mem::take(&mut records.facts_files) {
        let mut reader = Reader { file: of_file.file, faults };
        let sides = sides(records, below, &of_file.relation.id);
        for node in &of_file.facts {
            let fact = sides.and_then(|sides| fact(&mut reader, node, &of_file, sides, records));
            records.facts.extend(fact);
        }
    }
}

/// What stands on either side of a relation of this layer, or of one below that stays.
fn sides(records: &Records, below: &KnownIds, relation: &str) -> Option<[Side; 2]> {
    let of_entity = |entity: &Entity| match &entity.detail {
        Detail::Relation(found) if entity.id == relation => Some(([found.subject, found.object], found.is_bare)),
        _ => None,
    };
    match (records.entities.iter().find_map(of_entity), below.sides(relation)) {
        (Some((sides, false)), _) | (Some((sides, true)), None) => Some(sides),
        (_, of_below) => of_below,
    }
}

fn fact(
    reader: &mut Reader<'_>,
    node: &Node,
    of_file: &FactsFile,
    [subject_side, object_side]: [Side; 2],
    records: &mut Records,
) -> Option<Fact> {
    let mut record = reader.record(node, LIKE)?;
    let (subject, object) =
        (reader.required(&mut record, "subject", "an id"), reader.required(&mut record, "object", "an id, or a value"));
    let provenance = reader.provenance(&mut record, &of_file.provenance);
    let period = reader.period(&mut record);
    let status = reader.word(&mut record, "status", STATUSES, Status::as_str).unwrap_or(Status::Full);
    let note = reader.optional_text(&mut record, "note").unwrap_or_default();
    reader.finish(&record);
    let subject = subject.and_then(|node| entity(reader, node, subject_side.entity()?, &provenance, records));
    let (object, value) = match object_side.entity() {
        Some(kind) => (object.and_then(|node| entity(reader, node, kind, &provenance, records))?, None),
        None => (of_file.relation.clone(), Some(object.and_then(|node| value(reader, node, object_side))?)),
    };
    let made = Fact::new(&of_file.relation.id, object, &of_file.own, provenance, reader.at(node));
    Some(Fact { subject: Some(subject?), value, period, status, note, ..made })
}

/// An id, or `{name: Mill Lane}`: a person or a thing named in place, which becomes a record.
fn entity(
    reader: &mut Reader<'_>,
    node: &Node,
    kind: EntityKind,
    provenance: &Provenance,
    records: &mut Records,
) -> Option<Id> {
    let Data::Map(_) = node.data else { return reader.reference(node, kind) };
    let found = match kind {
        EntityKind::Person => person_in_place(reader, node, provenance)?,
        EntityKind::Thing => thing_in_place(reader, node, provenance)?,
        _ => {
            let help = format!("write the id of the {0}; a {0} has a record of its own", kind.as_str());
            reader.malformed(node, "only a person or a thing can be named here".into(), "", help);
            return None;
        }
    };
    let id = Id { kind, id: found.id.clone(), at: reader.at(node) };
    if !records.entities.iter().any(|entity| entity.kind == kind && entity.id == found.id) {
        records.entities.push(found);
    }
    Some(id)
}

fn thing_in_place(reader: &mut Reader<'_>, node: &Node, provenance: &Provenance) -> Option<Entity> {
    let mut record = reader.record(node, "write an id, or `{name: Mill Lane}`")?;
    let name = reader.required(&mut record, "name", "the name").and_then(|node| reader.text(node));
    reader.finish(&record);
    let name = name?;
    let names = vec![plain(&name, NameKind::Short, reader.at(node))];
    Some(thing(slug(&name), names, reader.at(node), provenance))
}

fn value(reader: &mut Reader<'_>, node: &Node, side: Side) -> Option<Value> {
    match side {
        Side::Number => reader.number(node, "a whole number in digits alone").map(Value::Number),
        _ => reader.boundary(node).map(Value::Days),
    }
}
