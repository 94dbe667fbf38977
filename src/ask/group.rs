//! A group: members on a day, chair, heads, organs, dates.

use super::place::{Side, part, value_in_words};
use super::{Asked, Line, Part, names, office, plain, stated};
use crate::standing::facts_like;
use crate::standing::stated::is_lesser;
use crate::wording;
use factlint_index::{Day, EntityId, EntityKind, ReadsLike, Status, built_in};
use std::collections::BTreeSet;

pub(super) fn parts(asked: &Asked<'_>, group: EntityId) -> Vec<Part> {
    let mut parts = names::parts(asked, group);
    parts.extend(members(asked, group));
    let chairs = facts_like(asked.reference, group, ReadsLike::Chair);
    parts.push(part(asked, "chairs", "Chair", chairs.into_iter(), Side::Subject));
    parts.extend(office::of(asked, group));
    parts.extend(details(asked, group));
    parts
}

/// Members; suspended members, who are among the members; and those with another status, such as observers.
fn members(asked: &Asked<'_>, group: EntityId) -> Vec<Part> {
    let facts = facts_like(asked.reference, group, ReadsLike::Membership);
    let first = facts.iter().map(|fact| fact.from.earliest).min();
    let of = |wanted: &dyn Fn(Status) -> bool, key, title| {
        let facts = facts.iter().filter(|fact| wanted(fact.status)).copied();
        let mut part = part(asked, key, title, facts, Side::Subject);
        part.lines.sort_by(|a, b| (a.perhaps, &a.text).cmp(&(b.perhaps, &b.text)));
        part
    };
    let is_other = |status| is_lesser(status) && status != Status::Suspended;
    let mut full = of(&|status| !is_lesser(status), "members", "Members");
    full.title = format!("{}: {}", full.title, counted(&full.lines));
    full.remarks = doubts(asked, group, first, full.lines.is_empty());
    let mut suspended = of(&|status| status == Status::Suspended, "suspended", "Suspended");
    if !suspended.lines.is_empty() {
        suspended.remarks.push("suspended members count as members".to_owned());
    }
    vec![full, suspended, of(&is_other, "others", "Observers, partners and others who are no members")]
}

fn counted(lines: &[Line]) -> String {
    let count = |perhaps: bool| {
        let names = lines.iter().filter(|line| line.perhaps == perhaps).map(|line| &line.text);
        names.collect::<BTreeSet<_>>().len()
    };
    match count(true) {
        0 => count(false).to_string(),
        perhaps => format!("{}, and perhaps {perhaps} more", count(false)),
    }
}

fn doubts(asked: &Asked<'_>, group: EntityId, first: Option<Day>, nobody: bool) -> Vec<String> {
    let day = asked.on();
    let Some(first) = first else { return vec!["the reference lists no members".to_owned()] };
    let mut remarks = Vec::new();
    if nobody && first > day {
        remarks.push(format!("the reference lists no member before {}", wording::day(first)));
    }
    remarks.push(match asked.reference.complete_from(group) {
        None => "the reference does not claim to list every member".to_owned(),
        Some(from) if from > day => {
            format!("the reference claims to list every member only from {} on", wording::day(from))
        }
        Some(from) => format!("the reference claims to list every member from {} on", wording::day(from)),
    });
    if let Some(checked) = asked.reference.record(group).3.filter(|checked| *checked < day) {
        remarks.push(format!("the list was last checked on {}, before that day", wording::day(checked)));
    }
    remarks
}

fn details(asked: &Asked<'_>, group: EntityId) -> Vec<Part> {
    let (mut organs, mut dates): (Vec<Line>, Vec<(&str, Line)>) = Default::default();
    for (key, value) in asked.reference.attributes(group) {
        let stands = asked.record(group);
        match key {
            "organ" => organs.push(plain("", value, stands)),
            event => dates.push((value, plain(&event.replace('_', " "), &value_in_words(value), stands))),
        }
    }
    dates.sort_by(|a, b| a.0.cmp(b.0));
    let part = |key, title: &str, lines| Part { key, title: title.to_owned(), lines, remarks: Vec::new() };
    let memberships = asked.reference.facts_about(group).into_iter();
    let memberships = memberships.filter(|fact| asked.reference.reads_like(fact.relation) == ReadsLike::Membership);
    let relation = asked.reference.find(EntityKind::Relation, built_in::HEADQUARTERS);
    let seats = relation.map(|relation| asked.reference.facts_of(group, relation)).unwrap_or_default();
    vec![
        super::place::part(asked, "memberships", "Memberships", memberships, Side::Object),
        super::place::part(asked, "headquarters", "Headquarters", seats.into_iter(), Side::Subject),
        part("organs", "Organs", organs),
        part("key_dates", "Dates", dates.into_iter().map(|(_, line)| line).collect()),
        stated::part(asked, group),
    ]
}
