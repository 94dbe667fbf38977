//! People who hold an office before they are born or after they died, and what is said of a body before it began to
//! be, and of a body or a place after it ended.

use super::{Linted, finding};
use crate::day::Boundary;
use crate::schema::fault::Fault;
use crate::schema::meaning::built_in;
use crate::schema::record::{At, Detail, Entity, Fact};
use crate::schema::words::{Lint, Status};

/// A successor may be counted from the day after a death, and a death be known a day late.
const GRACE: i32 = 1;

/// Relations whose facts need no days.
const UNDATED: [&str; 2] = [built_in::FOUNDED, built_in::HEADQUARTERS];

pub(super) fn check(records: &Linted<'_>, findings: &mut Vec<Fault>) {
    // That there was no such office any more is what a vacancy may say.
    // A fact without any day says nothing of when: a founding, the seat of a body that is no more.
    let is_dated = |fact: &&Fact| fact.period.from_at.is_some() || fact.period.to_at.is_some();
    let tells = |fact: &&Fact| fact.status != Status::Vacant && (is_dated(fact) || !UNDATED.contains(&&*fact.relation));
    for fact in records.facts.iter().filter(tells) {
        let both = [fact.subject.as_ref(), Some(&fact.object)];
        for entity in both.into_iter().flatten().filter_map(|id| records.get(id)) {
            let (began, ended) = life(entity);
            findings.extend(before(fact, entity, began));
            findings.extend(after(fact, entity, ended));
        }
    }
}

/// When a person, a place or a body began to be and ended, as far as its record says. The beginning of a place is
/// not asked for: a country has it from the day it became a state of this form, and had offices and seats before.
fn life(entity: &Entity) -> (Boundary, Boundary) {
    match &entity.detail {
        Detail::Person { born, died, .. } => (born.unwrap_or(Boundary::ALWAYS), died.unwrap_or(Boundary::NEVER)),
        Detail::Place { existed, .. } => (Boundary::ALWAYS, existed.to),
        Detail::Group { existed, .. } => (existed.from, existed.to),
        _ => (Boundary::ALWAYS, Boundary::NEVER),
    }
}

/// A fact that surely holds before its subject or its object began. One without a beginning says nothing about it.
fn before(fact: &Fact, entity: &Entity, began: Boundary) -> Option<Fault> {
    let at = fact.period.from_at.as_ref()?;
    let is_before = fact.period.from.latest.plus(GRACE) < began.earliest;
    let verb = if is_person(entity) { "was born" } else { "began" };
    is_before.then(|| outside(at, entity, format!("{verb} {}", began.earliest), "before"))
}

/// A fact that surely holds after its subject or its object ended.
fn after(fact: &Fact, entity: &Entity, ended: Boundary) -> Option<Fault> {
    let is_after = !ended.is_open() && fact.period.to.earliest > ended.latest.plus(GRACE);
    let at = fact.period.to_at.as_ref().unwrap_or(&fact.at);
    let verb = if is_person(entity) { "died" } else { "ended" };
    is_after.then(|| outside(at, entity, format!("{verb} {}", ended.latest), "after"))
}

fn is_person(entity: &Entity) -> bool {
    matches!(entity.detail, Detail::Person { .. })
}

fn outside(at: &At, entity: &Entity, label: String, side: &str) -> Fault {
    let name = entity.names.first().map_or(entity.id.as_str(), |name| name.text.as_str());
    let title = match (is_person(entity), side) {
        (true, "before") => format!("this begins before {name} was born"),
        (true, _) => format!("this goes on after {name} died"),
        (false, "before") => format!("this begins before {name} did"),
        (false, _) => format!("this goes on after {name} ended"),
    };
    finding(Lint::OutsideLife, at, title, label, "correct one of the two days")
}
