//! Claims about a term of office against the terms that are listed.

use super::office::sought;
use super::words::{Names, Words, reason, source};
use super::{Answer, Ask, Days, Reason, Ruling, Verdict, framed, is_unsure};
use crate::claim::term::{Says, Term};
use crate::claim::{Frame, Office, When};
use crate::mention::Named;
use crate::wording;
use factlint_index::{Day, EntityId, Fact, Reference, Role, Status};

/// Right, or listed otherwise. The fact is then the listed term, or that of the person who came between.
pub(super) fn answer<'r>(ask: &Ask<'r>, frame: Frame, term: &Term) -> Answer<'r> {
    let ruling = match (framed(frame), &term.says) {
        (Some(why), _) => Ruling::unknown(why),
        (None, Says::Ordinal(number)) => ordinal(ask.reference, term, *number),
        (None, Says::Since(year)) => since(ask, frame, term, *year),
        (None, Says::Succeeded(other)) => match (term.subject.value.one(), other.value.one()) {
            (Some(later), Some(earlier)) => succeeded(ask.reference, term, later, earlier),
            _ => Ruling::unknown(Reason::Several),
        },
    };
    ruling.on(ask.as_of)
}

/// The terms of a person in the office that is meant.
fn terms<'r>(reference: &'r Reference, claim: &Term, person: EntityId) -> Vec<Fact<'r>> {
    let Some(title) = claim.office.as_ref().map(|office| office.value) else { return Vec::new() };
    let facts = reference.facts_about(person).into_iter();
    facts
        .filter(|fact| claim.object.is_none_or(|object| object == fact.object))
        .filter(|fact| {
            fact.role.is_some_and(|seat| sought(reference, fact.object, Office::Titled(title)).contains(&seat))
        })
        .collect()
}

/// Right if it is right of one of the people of that name; contradicted only if each of them is listed with a number.
fn ordinal<'r>(reference: &'r Reference, claim: &Term, number: u32) -> Ruling<'r> {
    let mut listed = Vec::new();
    for person in claim.subject.value.all() {
        let terms = terms(reference, claim, *person);
        if let Some(right) = terms.iter().find(|fact| fact.ordinal == Some(number)) {
            return Ruling::by(Verdict::Holds, *right);
        }
        if terms.iter().any(|fact| fact.ordinal.is_none()) {
            return Ruling::unknown(Reason::Incomplete);
        }
        // A country that was founded anew may count on, or begin again.
        if terms.first().is_some_and(|term| place_in_list(reference, term) == Some(number as usize)) {
            return Ruling::unknown(Reason::Several);
        }
        listed.extend(terms.into_iter().next());
    }
    match (&claim.subject.value, listed.first()) {
        (Named::Several(people), _) if people.len() != listed.len() => Ruling::unknown(Reason::Several),
        (_, Some(fact)) => Ruling::by(Verdict::Otherwise, *fact),
        (_, None) => Ruling::unknown(Reason::NotCovered),
    }
}

/// The place of a holder in the list of an office, counting each person in full office once. None if the list starts
/// with the first or second holder: the country then has no new beginning.
fn place_in_list(reference: &Reference, term: &Fact<'_>) -> Option<usize> {
    let mut row = reference.facts_of(term.object, term.relation);
    row.retain(|fact| fact.role == term.role && fact.status == Status::Full && fact.from.latest <= term.from.latest);
    row.first().and_then(|first| first.ordinal).filter(|first| *first > 2)?;
    let mut people: Vec<EntityId> = row.iter().filter_map(|fact| fact.subject).collect();
    people.sort_unstable();
    people.dedup();
    Some(people.len())
}

/// The year may be that of an election, of a coup or of an inauguration.
const SLACK: i32 = 1;

fn since<'r>(ask: &Ask<'r>, frame: Frame, claim: &Term, year: i32) -> Ruling<'r> {
    let Some(person) = claim.subject.value.one() else { return Ruling::unknown(Reason::Several) };
    if frame == Frame::Past {
        return Ruling::unknown(Reason::Past);
    }
    let reference = ask.reference;
    let all = reference.facts_about(person);
    let meant = if claim.office.is_some() { terms(reference, claim, person) } else { leading(reference, &all) };
    let today = Days::of(&When::AsOf, ask.as_of);
    let Some(current) = meant.iter().find(|fact| today.any(fact, 0)) else {
        return Ruling::unknown(Reason::NotCovered);
    };
    // A leader may have had another office first: any office of that country begins a time in power.
    let own: Vec<&Fact<'r>> = all.iter().filter(|fact| fact.object == current.object && fact.role.is_some()).collect();
    if own.iter().any(|fact| is_unsure(fact.status)) {
        return Ruling::unknown(Reason::Unsure);
    }
    let away = |fact: &Fact<'_>| {
        let (first, last) = (fact.from.earliest.year(), fact.from.latest.year());
        (first - year).max(year - last).max(0)
    };
    let Some(nearest) = own.into_iter().min_by_key(|fact| away(fact)) else {
        return Ruling::unknown(Reason::NotCovered);
    };
    let is_earlier = nearest.from.earliest.year() > year;
    match away(nearest) {
        0..=SLACK => Ruling::by(Verdict::Holds, *nearest),
        // A person who was in power before the first listed office is not on record.
        _ if is_earlier && (claim.office.is_none() || !covers(reference, current, year)) => {
            Ruling::unknown(Reason::Incomplete)
        }
        _ => Ruling::by(Verdict::Otherwise, meant.iter().min_by_key(|fact| away(fact)).copied().unwrap_or(*nearest)),
    }
}

fn leading<'r>(reference: &Reference, facts: &[Fact<'r>]) -> Vec<Fact<'r>> {
    let leads = |fact: &&Fact<'r>| {
        let role = fact.role.and_then(|seat| reference.role(seat));
        !matches!(role, None | Some(Role::Other | Role::Any))
    };
    facts.iter().filter(leads).copied().collect()
}

/// Whether the seat of a term is listed completely from the beginning of a year.
fn covers(reference: &Reference, fact: &Fact<'_>, year: i32) -> bool {
    let from = fact.role.and_then(|seat| reference.complete_from(seat));
    from.zip(Day::from_ymd(year, 1, 1)).is_some_and(|(from, first)| from <= first)
}

/// Right if nobody is listed between some term of the one and some later term of the other.
fn succeeded<'r>(reference: &'r Reference, claim: &Term, later: EntityId, earlier: EntityId) -> Ruling<'r> {
    let (own, others) = (terms(reference, claim, later), terms(reference, claim, earlier));
    let Some(first) = own.first().filter(|_| !others.is_empty()) else {
        return Ruling::unknown(Reason::NotCovered);
    };
    let Some(seat) = first.role.filter(|seat| own.iter().chain(&others).all(|fact| fact.role == Some(*seat))) else {
        return Ruling::unknown(Reason::Several);
    };
    let row: Vec<Fact<'r>> = reference
        .facts_of(first.object, first.relation)
        .into_iter()
        .filter(|fact| fact.role == Some(seat) && fact.subject.is_some())
        .collect();
    let starts = own.iter().chain(&others).map(|fact| fact.from.earliest).min();
    let complete = reference.complete_from(seat).zip(starts).is_some_and(|(from, start)| from <= start);
    if !complete || row.iter().any(|fact| is_unsure(fact.status) && Some(fact.from.latest) >= starts) {
        return Ruling::unknown(Reason::Incomplete);
    }
    let mut between = None;
    for own in &own {
        for other in others.iter().filter(|other| other.from.earliest < own.from.earliest) {
            match row.iter().rev().find(|fact| is_between(fact, other, own)) {
                None => return Ruling::by(Verdict::Holds, *own),
                some => between = between.or(some),
            }
        }
    }
    // Nobody came between, and no term was before: the order is the other way round.
    Ruling::by(Verdict::Otherwise, *between.unwrap_or(first))
}

/// Whether somebody else held an office in full between two terms.
fn is_between(fact: &Fact<'_>, before: &Fact<'_>, after: &Fact<'_>) -> bool {
    let is_other = fact.subject != before.subject && fact.subject != after.subject;
    is_other
        && fact.status == Status::Full
        && fact.from.latest >= before.from.latest
        && fact.from.earliest < after.from.earliest
        && fact.from.latest.plus(1) >= before.to.earliest
}

/// The claim and its answer in words.
pub(super) fn words(names: &Names<'_>, said: &Term, answer: &Answer<'_>) -> Words {
    let subject = names.one(&said.subject.value, said.subject.span);
    let fact = answer.evidence.fact.as_ref();
    let listed = || fact.map(|fact| wording::term(names.reference, fact)).unwrap_or_default();
    Words {
        reading: match &said.says {
            Says::Ordinal(number) => format!("{subject} was number {number} in that office"),
            Says::Since(year) => format!("{subject} has been in office since {year}"),
            Says::Succeeded(other) => {
                format!("{subject} came after {} in that office", names.one(&other.value, other.span))
            }
        },
        answer: reason(answer).unwrap_or_else(listed),
        source: source(fact),
    }
}
