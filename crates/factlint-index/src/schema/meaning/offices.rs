//! Offices of a country or body, and who held them when.

use super::Head;
use super::people;
use super::record::{Reader, Record};
use crate::schema::load::{Data, Node};
use crate::schema::record::{Detail, Entity, Fact, Id, Records};
use crate::schema::words::{EntityKind, Role, Status};

const HOLDER: &str = "write `{person: jane-doe, from: 2026-11-20}`";
pub(crate) const TERM: &[Status] = &[
    Status::Full,
    Status::Acting,
    Status::Interim,
    Status::Caretaker,
    Status::Disputed,
    Status::Scheduled,
    Status::Unverified,
    Status::Vacant,
];

pub(super) fn file(reader: &mut Reader<'_>, root: &mut Record<'_>, head: &Head, records: &mut Records) {
    let object = object(reader, root, head);
    let own = Id { kind: EntityKind::Relation, id: "holds-office".into(), at: object.at.clone() };
    let relation = root.take("relation").and_then(|node| reader.reference(node, EntityKind::Relation)).unwrap_or(own);
    let Some(list) = reader.required(root, "seats", "a list of offices") else { return };
    for node in reader.list(list) {
        seat(reader, node, &Of { head, object: &object, relation: &relation }, records);
    }
}

/// What all offices of a file share.
struct Of<'h> {
    head: &'h Head,
    object: &'h Id,
    relation: &'h Id,
}

fn object(reader: &mut Reader<'_>, root: &mut Record<'_>, head: &Head) -> Id {
    let default =
        Id { kind: EntityKind::Place, id: head.id.clone(), at: reader.at(root.take("id").unwrap_or(root.node)) };
    let Some(node) = root.take("of") else { return default };
    let Some(mut of) = reader.record(node, "write `{place: germany}` or `{group: nato}`") else { return default };
    let place = of.take("place").and_then(|node| reader.reference(node, EntityKind::Place));
    let group = of.take("group").and_then(|node| reader.reference(node, EntityKind::Group));
    reader.finish(&of);
    place.or(group).unwrap_or(default)
}

/// Those who held the office go on being called by its title.
pub(crate) const TITLE_KEPT: &str = "title_kept";

fn seat(reader: &mut Reader<'_>, node: &Node, of: &Of<'_>, records: &mut Records) {
    let Some(mut record) = reader.record(node, "write `title:` and `holders:`") else { return };
    let title =
        reader.required(&mut record, "title", "the title as the country uses it").and_then(|node| reader.text(node));
    let mut titles = reader.optional_texts(&mut record, "titles");
    let role = reader.word(&mut record, "role", Role::ALL, Role::as_str).unwrap_or(Role::Other);
    let complete = record.take("complete_from");
    let complete_at = complete.map(|node| reader.at(node));
    let complete_from = complete.and_then(|node| reader.boundary(node));
    let kept = reader.flag(&mut record, "title_kept").unwrap_or(false);
    let seats = record.take("seats").and_then(|node| reader.number(node, "a number of holders"));
    let provenance = reader.provenance(&mut record, &of.head.provenance);
    record.take("note");
    let Some(title) = title else { return };
    titles.insert(0, title.clone());
    let id = format!("{}/{}", of.head.id, people::slug(&title));
    let own = Id { kind: EntityKind::Seat, id: id.clone(), at: reader.at(node) };
    if let Some(list) = record.take("holders") {
        for node in reader.list(list) {
            holder(reader, node, of, &own, records);
        }
    }
    reader.finish(&record);
    let detail = Detail::Seat {
        object: of.object.clone(),
        relation: of.relation.clone(),
        role,
        titles,
        complete_from,
        complete_at,
        seats: seats.unwrap_or(1),
    };
    records.entities.push(Entity {
        kind: EntityKind::Seat,
        id,
        names: Vec::new(),
        at: own.at,
        provenance,
        detail,
        attributes: kept.then(|| (TITLE_KEPT.to_owned(), "true".to_owned())).into_iter().collect(),
    });
}

fn holder(reader: &mut Reader<'_>, node: &Node, of: &Of<'_>, seat: &Id, records: &mut Records) {
    let Some(mut record) = reader.record(node, HOLDER) else { return };
    let provenance = reader.provenance(&mut record, &of.head.provenance);
    let status = reader.word(&mut record, "status", TERM, Status::as_str).unwrap_or(Status::Full);
    let subject = match record.take("person") {
        Some(person) => subject(reader, person, &provenance, records),
        None if status == Status::Vacant => None,
        None => {
            reader.missing(&record, "person", "the id of a person, or `{name: Jane Doe}`");
            return;
        }
    };
    let period = reader.period(&mut record);
    let note = reader.optional_text(&mut record, "note").unwrap_or_default();
    let ordinal = record.take("ordinal").and_then(|node| reader.number(node, "a whole number"));
    record.take("expected_to").and_then(|node| reader.boundary(node));
    reader.finish(&record);
    if subject.is_none() && status != Status::Vacant {
        return;
    }
    let fact = Fact::new(&of.relation.id, of.object.clone(), seat, provenance, reader.at(node));
    records.facts.push(Fact { subject, role: Some(seat.clone()), period, status, note, ordinal, ..fact });
}

/// An id, or a person named in place, who becomes a record.
fn subject(
    reader: &mut Reader<'_>,
    node: &Node,
    provenance: &crate::schema::record::Provenance,
    records: &mut Records,
) -> Option<Id> {
    if let Data::Map(_) = node.data {
        let person = people::in_place(reader, node, provenance)?;
        let id = Id { kind: EntityKind::Person, id: person.id.clone(), at: reader.at(node) };
        let named_before = records.entities.iter().any(|entity| {
            entity.kind == EntityKind::Person
                && entity.id == person.id
                && entity.names.first().map(|name| &name.text) == person.names.first().map(|name| &name.text)
        });
        if !named_before {
            records.entities.push(person);
        }
        return Some(id);
    }
    reader.reference(node, EntityKind::Person)
}
