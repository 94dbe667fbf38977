//! Organisations and other bodies: names, members, chairs, seats, organs, dates.

use super::Head;
use super::names::names;
use super::record::{Reader, Record};
use super::relations::built_in;
use crate::day::Boundary;
use crate::schema::load::{Data, Node};
use crate::schema::record::{At, Detail, Entity, Fact, Id, Period, Provenance, Records, Value};
use crate::schema::words::{EntityKind, NameKind, Status};

const MEMBER: &str = "write `{place: finland, from: 2023-04-04}`";
pub(crate) const MEMBERSHIP: &[Status] = &[
    Status::Member,
    Status::Permanent,
    Status::NonPermanent,
    Status::Associate,
    Status::Observer,
    Status::Partner,
    Status::Candidate,
    Status::Applicant,
    Status::Suspended,
];
pub(crate) const TERM: &[Status] =
    &[Status::Full, Status::Acting, Status::Interim, Status::Disputed, Status::Scheduled, Status::Unverified];

pub(super) fn file(reader: &mut Reader<'_>, root: &mut Record<'_>, head: &Head, records: &mut Records) {
    let all = names(reader, root, "names", NameKind::Official);
    if all.is_empty() {
        reader.missing(root, "names", "the names, the preferred one first");
    }
    let article = reader.optional_text(root, "article").is_some_and(|word| word == "the");
    let complete_from = root.take("complete_from").and_then(|node| reader.boundary(node));
    let own = Id { kind: EntityKind::Group, id: head.id.clone(), at: reader.at(root.node) };
    facts(reader, root, head, &own, Part::Member, records);
    facts(reader, root, head, &own, Part::Chair, records);
    headquarters(reader, root, head, &own, records);
    let (attributes, existed) = attributes(reader, root, &own, head, records);
    records.entities.push(Entity {
        kind: EntityKind::Group,
        id: head.id.clone(),
        names: all,
        at: own.at,
        provenance: head.provenance.clone(),
        detail: Detail::Group { article, complete_from, existed },
        attributes,
    });
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Member,
    Chair,
}

fn facts(reader: &mut Reader<'_>, root: &mut Record<'_>, head: &Head, own: &Id, part: Part, records: &mut Records) {
    let key = if part == Part::Member { "members" } else { "chairs" };
    let Some(list) = root.take(key) else { return };
    for node in reader.list(list) {
        records.facts.extend(fact(reader, node, head, own, part));
    }
}

fn fact(reader: &mut Reader<'_>, node: &Node, head: &Head, own: &Id, part: Part) -> Option<Fact> {
    let mut record = reader.record(node, MEMBER)?;
    let place = record.take("place").and_then(|node| reader.reference(node, EntityKind::Place));
    let group = record.take("group").and_then(|node| reader.reference(node, EntityKind::Group));
    let subject = place.or(group);
    if subject.is_none() {
        reader.missing(&record, "place", "the id of a place (or `group:` with one of a body)");
    }
    let (all, default) = if part == Part::Member { (MEMBERSHIP, Status::Member) } else { (TERM, Status::Full) };
    let status = reader.word(&mut record, "status", all, Status::as_str).unwrap_or(default);
    let period = reader.period(&mut record);
    let provenance = reader.provenance(&mut record, &head.provenance);
    let note = reader.optional_text(&mut record, "note").unwrap_or_default();
    if part == Part::Chair {
        record.take("person");
        record.take("role");
    }
    reader.finish(&record);
    let relation = if part == Part::Member { built_in::MEMBER } else { built_in::CHAIR };
    let fact = Fact::new(relation, own.clone(), own, provenance, reader.at(node));
    Some(Fact { subject: Some(subject?), period, status, note, ..fact })
}

/// Where a body has its seat: the id of a place, or a list of them, each perhaps with days.
fn headquarters(reader: &mut Reader<'_>, root: &mut Record<'_>, head: &Head, own: &Id, records: &mut Records) {
    let Some(list) = root.take("headquarters") else { return };
    let of_file = Provenance { shelf_life: None, ..head.provenance.clone() };
    for node in reader.list(list) {
        let (place, period, note, provenance) = match &node.data {
            Data::Map(_) => {
                let Some(mut seat) = reader.record(node, "write the id of a place, or `{place: vienna, from: 1965}`")
                else {
                    continue;
                };
                let place = reader.required(&mut seat, "place", "the id of a place");
                let place = place.and_then(|node| reader.reference(node, EntityKind::Place));
                let (period, provenance) = (reader.period(&mut seat), reader.provenance(&mut seat, &of_file));
                let note = reader.optional_text(&mut seat, "note").unwrap_or_default();
                reader.finish(&seat);
                (place, period, note, provenance)
            }
            _ => (reader.reference(node, EntityKind::Place), Period::ALWAYS, String::new(), of_file.clone()),
        };
        let fact = Fact::new(built_in::HEADQUARTERS, own.clone(), own, provenance, reader.at(node));
        records.facts.extend(place.map(|place| Fact { subject: Some(place), period, note, ..fact }));
    }
}

/// When a body was founded, as a fact with a value. Other days of its history (a treaty signed, say) are told as its
/// beginning too, so of these it is left open.
fn founded(own: &Id, provenance: &Provenance, event: &str, on: Boundary, at: At) -> Option<Fact> {
    let status = match event {
        "founded" => Status::Full,
        "treaty_signed" | "entered_into_force" | "renamed" | "milestone" => Status::Unverified,
        _ => return None,
    };
    let relation = Id { kind: EntityKind::Relation, id: built_in::FOUNDED.to_owned(), at: at.clone() };
    let provenance = Provenance { shelf_life: None, ..provenance.clone() };
    let fact = Fact::new(built_in::FOUNDED, relation, own, provenance, at);
    let note = event.replace('_', " ");
    Some(Fact { subject: Some(own.clone()), value: Some(Value::Days(on)), status, note, ..fact })
}

/// From its first founding until it was dissolved and not founded again: a body may be founded in several steps.
fn existence(existed: &mut Period, event: &str, on: Boundary, at: Option<At>) {
    match event {
        "founded" => {
            if existed.from_at.is_none() || on.earliest < existed.from.earliest {
                (existed.from, existed.from_at) = (on, at);
            }
            if on.earliest > existed.to.earliest {
                (existed.to, existed.to_at) = (Boundary::NEVER, None);
            }
        }
        "dissolved" => (existed.to, existed.to_at) = (on, at),
        _ => {}
    }
}

fn attributes(
    reader: &mut Reader<'_>,
    root: &mut Record<'_>,
    own: &Id,
    head: &Head,
    records: &mut Records,
) -> (Vec<(String, String)>, Period) {
    let mut kept = organs(reader, root);
    let (dates, existed) = key_dates(reader, root, own, head, records);
    kept.extend(dates);
    (kept, existed)
}

fn organs(reader: &mut Reader<'_>, root: &mut Record<'_>) -> Vec<(String, String)> {
    let mut kept = Vec::new();
    if let Some(list) = root.take("organs") {
        for node in reader.list(list) {
            let Some(mut organ) = reader.record(node, "write `{names: [Council], head: chairman}`") else { continue };
            let all: Vec<String> =
                names(reader, &mut organ, "names", NameKind::Official).into_iter().map(|name| name.text).collect();
            match all.split_first() {
                Some((name, [])) => kept.push(("organ".to_owned(), name.clone())),
                Some((name, others)) => kept.push(("organ".to_owned(), format!("{name} ({})", others.join(", ")))),
                None => {}
            }
            for key in ["head", "place", "note", "source"] {
                organ.take(key);
            }
            organ.take("seats").and_then(|node| reader.number(node, "a number of seats"));
            reader.period(&mut organ);
            reader.finish(&organ);
        }
    }
    kept
}

/// The days of its history, and from when until when it existed.
fn key_dates(
    reader: &mut Reader<'_>,
    root: &mut Record<'_>,
    own: &Id,
    head: &Head,
    records: &mut Records,
) -> (Vec<(String, String)>, Period) {
    let (mut kept, mut existed) = (Vec::new(), Period::ALWAYS);
    if let Some(list) = root.take("key_dates") {
        for node in reader.list(list) {
            let Some(mut date) = reader.record(node, "write `{event: founded, on: 1949-04-04}`") else { continue };
            let event = reader.optional_text(&mut date, "event");
            let on_at = date.take("on");
            let on = on_at.and_then(|node| reader.boundary(node));
            let at = on_at.map(|node| reader.at(node));
            date.take("note");
            date.take("source");
            reader.finish(&date);
            if let (Some(event), Some(on)) = (event, on) {
                records.facts.extend(founded(own, &head.provenance, &event, on, reader.at(node)));
                existence(&mut existed, &event, on, at);
                kept.push((event, format!("{}..{}", on.earliest, on.latest)));
            }
        }
    }
    (kept, existed)
}
