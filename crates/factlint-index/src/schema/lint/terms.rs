//! Who holds an office when: too many at once, nobody in a list that is complete, a vacancy that does not say why.
//!
//! Deliberately not here: whether the holders were alive, which is in `lives`.

use super::{Linted, finding};
use crate::day::{Boundary, Day};
use crate::schema::fault::Fault;
use crate::schema::record::{At, Detail, Entity, Fact};
use crate::schema::words::{EntityKind, Lint, Status};

/// A change of hands may be a day off on either side, as in the checks of articles.
const GRACE: i32 = 1;
/// A successor may be found, sworn in or agreed on so many days later, and nobody be listed for them. An article of
/// such a day is not judged, so that a short interregnum is no hole in a list.
const INTERREGNUM: i32 = 45;

pub(super) fn check(records: &Linted<'_>, findings: &mut Vec<Fault>) {
    let terms = records.facts_of(EntityKind::Seat, "");
    for seat in records.entities.values().filter(|entity| entity.kind == EntityKind::Seat) {
        let facts = terms.get(seat.id.as_str()).map_or(&[][..], Vec::as_slice);
        overlaps(records, seat, facts, findings);
        gaps(seat, facts, findings);
        findings.extend(facts.iter().filter(|fact| is_bare_vacancy(fact)).map(|fact| bare_vacancy(fact)));
    }
}

/// Holders beyond the number of seats. Only terms that surely hold count; a vacancy takes a seat too.
fn overlaps(records: &Linted<'_>, seat: &Entity, facts: &[&Fact], findings: &mut Vec<Fault>) {
    let Detail::Seat { seats, .. } = seat.detail else { return };
    let mut terms: Vec<&Fact> = facts.iter().copied().filter(|fact| is_sure(fact.status)).collect();
    terms.sort_by_key(|fact| fact.period.from.latest);
    let mut open: Vec<&Fact> = Vec::new();
    for term in terms {
        let from = term.period.from.latest;
        open.retain(|other| from.plus(GRACE) < other.period.to.earliest);
        if from.plus(GRACE) >= term.period.to.earliest {
            continue;
        }
        open.push(term);
        if open.len() > seats as usize {
            let others: Vec<&Fact> = open[..open.len() - 1].to_vec();
            findings.push(overlap(records, term, &others, seats));
            // So that one term that was left open is not reported again with each that follows.
            open.remove(0);
        }
    }
}

/// Whether a term with this status can be told to hold.
fn is_sure(status: Status) -> bool {
    !matches!(status, Status::Disputed | Status::Unverified | Status::Scheduled)
}

fn overlap(records: &Linted<'_>, term: &Fact, others: &[&Fact], seats: u32) -> Fault {
    let (mut named, last) = (Vec::new(), others.len().saturating_sub(1));
    for other in others.iter().skip(last.saturating_sub(2)) {
        let name = other.subject.as_ref().map_or("the vacancy", |subject| records.name(subject));
        named.push(format!("{name} {}", until(other.period.to)));
    }
    let title = match seats {
        1 => "this office has two holders on one day".to_owned(),
        seats => format!("this office has more than {seats} holders on one day"),
    };
    let at = term.period.from_at.as_ref().unwrap_or(&term.at);
    finding(
        Lint::Overlap,
        at,
        title,
        format!("beside {}", named.join(", ")),
        "correct one of the days, or give `seats`",
    )
}

fn until(to: Boundary) -> String {
    if to.is_open() { "(open)".into() } else { format!("(until {})", to.earliest) }
}

/// Days from `complete_from` to `checked` on which certainly nothing is listed, not even a doubtful holder; between two
/// terms, more than an interregnum.
fn gaps(seat: &Entity, facts: &[&Fact], findings: &mut Vec<Fault>) {
    let Detail::Seat { complete_from: Some(complete), complete_at, .. } = &seat.detail else { return };
    let Some(checked) = seat.provenance.checked else { return };
    let mut terms = facts.to_vec();
    terms.sort_by_key(|fact| fact.period.from.earliest);
    let (mut next, mut at, mut is_first) = (complete.latest, complete_at.as_ref(), true);
    for term in terms {
        let (from, to) = (term.period.from.earliest.plus(-GRACE), term.period.to.latest.plus(GRACE + 1));
        let between = if is_first { 0 } else { INTERREGNUM };
        if next.plus(between) < from && next <= checked {
            findings.extend(at.map(|at| gap(at, next, from)));
        }
        if to > next {
            is_first = false;
            (next, at) = (to, term.period.to_at.as_ref().or(Some(&term.at)));
        }
    }
    if next <= checked {
        findings.extend(at.map(|at| gap(at, next, checked.plus(1))));
    }
}

fn gap(at: &At, from: Day, to: Day) -> Fault {
    finding(
        Lint::Gap,
        at,
        "this list claims to be complete and leaves out days".into(),
        format!("nobody is listed from {from} to {}", to.plus(-1)),
        "add who held it, or `{status: vacant, from: …, to: …, note: …}`, or let `complete_from` begin later",
    )
}

fn is_bare_vacancy(fact: &Fact) -> bool {
    fact.status == Status::Vacant && fact.note.is_empty()
}

fn bare_vacancy(fact: &Fact) -> Fault {
    finding(
        Lint::NoNote,
        &fact.at,
        "this vacancy does not say why".into(),
        "no `note`".into(),
        "add a `note`: nobody held the office, or there was no such office",
    )
}
