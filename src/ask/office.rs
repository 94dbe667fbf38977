//! Offices: the holders of one, and the holders of those of a place or body on a day.

use super::{Asked, Line, Part, plain};
use crate::wording;
use factlint_index::{Day, EntityId, Fact, Reference, Role};
use std::cmp::Reverse;

/// `president of Kazakhstan`.
pub(super) fn name(reference: &Reference, seat: EntityId) -> String {
    let of = reference.parent(seat).map(|object| format!(" of {}", reference.name_with_article(object)));
    format!("{}{}", reference.name(seat), of.unwrap_or_default())
}

/// One office: what it is, and its holders.
pub(super) fn parts(asked: &Asked<'_>, seat: EntityId) -> Vec<Part> {
    let reference = asked.reference;
    let mut lines: Vec<Line> = Vec::new();
    let mut tell = |what: &str, text: &str| lines.push(plain(what, text, asked.record(seat)));
    for title in reference.titles_of(seat) {
        tell("title", reference.name(title));
    }
    tell("role", &role_in_words(reference, seat));
    if reference.seats(seat) > 1 {
        tell("holders at once", &reference.seats(seat).to_string());
    }
    let about = Part { key: "office", title: "The office".to_owned(), lines, remarks: Vec::new() };
    let holders = if asked.day.is_some() { that_day(asked, &[seat]) } else { vec![history(asked, seat)] };
    std::iter::once(about).chain(holders).collect()
}

/// The offices of a place or body: who held them that day, or all who ever did.
pub(super) fn of(asked: &Asked<'_>, object: EntityId) -> Vec<Part> {
    let seats = seats(asked.reference, object);
    if seats.is_empty() {
        let remarks = vec![format!("the reference lists no office of {}", asked.reference.name_with_article(object))];
        return vec![Part { key: "offices", title: "Offices".to_owned(), lines: Vec::new(), remarks }];
    }
    if asked.day.is_some() { that_day(asked, &seats) } else { seats.iter().map(|seat| history(asked, *seat)).collect() }
}

/// The leading offices first, those in force before those that have ended.
fn seats(reference: &Reference, object: EntityId) -> Vec<EntityId> {
    let mut seats = reference.seats_of(object);
    let rank = |seat: EntityId| match reference.role(seat) {
        Some(Role::Both) => 0,
        Some(Role::HeadOfState) => 1,
        Some(Role::HeadOfGovernment) => 2,
        Some(Role::DeFacto) => 3,
        _ => 4,
    };
    let last = |seat: EntityId| terms(reference, seat).iter().map(|fact| fact.from.earliest).max();
    seats.sort_by_cached_key(|seat| (rank(*seat), Reverse(last(*seat)), reference.id(*seat).to_owned()));
    seats
}

/// All terms of an office.
pub(super) fn terms<'r>(reference: &'r Reference, seat: EntityId) -> Vec<Fact<'r>> {
    let Some(object) = reference.parent(seat) else { return Vec::new() };
    let mut terms = reference.facts_of(object, reference.relation_of(seat));
    terms.retain(|fact| fact.role == Some(seat));
    terms
}

fn history(asked: &Asked<'_>, seat: EntityId) -> Part {
    let terms = asked.those_days(terms(asked.reference, seat));
    let lines = terms.iter().map(|fact| asked.fact("", fact.subject, fact)).collect();
    let mut remarks = vec![completeness(asked.reference, seat)];
    if let Some(first) = terms.iter().map(|fact| fact.from.earliest).min().filter(|first| *first > Day::MIN) {
        remarks.push(format!("the reference lists no holder before {}", wording::day(first)));
    }
    if terms.is_empty() {
        remarks = vec!["the reference lists no holder".to_owned()];
    }
    let title = format!("{} ({})", capitalised(asked.reference.name(seat)), role_in_words(asked.reference, seat));
    Part { key: "holders", title, lines, remarks }
}

fn completeness(reference: &Reference, seat: EntityId) -> String {
    let checked = reference.record(seat).3.map(|day| format!("; checked until {}", wording::day(day)));
    let listed = match reference.complete_from(seat) {
        Some(from) => format!("the reference claims to list every holder from {} on", wording::day(from)),
        None => "the reference does not claim to list every holder".to_owned(),
    };
    listed + &checked.unwrap_or_default()
}

fn that_day(asked: &Asked<'_>, seats: &[EntityId]) -> Vec<Part> {
    let (mut lines, mut remarks) = (Vec::new(), Vec::new());
    for seat in seats {
        let all = terms(asked.reference, *seat);
        let held = asked.those_days(all.iter().copied());
        let title = asked.reference.name(*seat);
        lines.extend(held.iter().map(|fact| asked.fact(title, fact.subject, fact)));
        if let Some(remark) = doubt(asked, *seat, &all, held.is_empty()) {
            remarks.push(format!("{title}: {remark}"));
        }
    }
    vec![Part { key: "offices", title: format!("Offices{}", asked.on_words()), lines, remarks }]
}

/// A remark on what is not known about an office on the day, if something is not known.
fn doubt(asked: &Asked<'_>, seat: EntityId, terms: &[Fact<'_>], nobody: bool) -> Option<String> {
    let day = asked.on();
    let first = terms.iter().map(|fact| fact.from.earliest).min()?;
    let complete = asked.reference.complete_from(seat);
    let checked = asked.reference.record(seat).3;
    if first > day {
        return Some(format!("the reference lists no holder before {}", wording::day(first)));
    }
    let listed = if nobody { "the reference lists no holder that day" } else { "" };
    let reserve = match complete {
        None => "the reference does not claim to list every holder".to_owned(),
        Some(from) if from > day => {
            format!("the reference claims to list every holder only from {} on", wording::day(from))
        }
        Some(_) => match checked.filter(|checked| *checked < day) {
            Some(checked) => format!("last checked on {}, before that day", wording::day(checked)),
            None => String::new(),
        },
    };
    let both = [listed, &reserve].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ");
    Some(both).filter(|text| !text.is_empty())
}

fn role_in_words(reference: &Reference, seat: EntityId) -> String {
    match reference.role(seat) {
        Some(Role::Both) => "head of state and of government".to_owned(),
        Some(Role::DeFacto) => "leads without being head of state or government".to_owned(),
        Some(Role::Other) | None => "another office".to_owned(),
        Some(role) => role.as_str().replace('_', " "),
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
