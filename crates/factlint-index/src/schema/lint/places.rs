//! Two capitals of one place that play the same part on one day.
//!
//! Deliberately not here: a capital that is no place, which does not compile.

use super::{Linted, finding};
use crate::schema::fault::Fault;
use crate::schema::record::Fact;
use crate::schema::words::{EntityKind, Lint};

pub(super) fn check(records: &Linted<'_>, findings: &mut Vec<Fault>) {
    for capitals in records.facts_of(EntityKind::Place, "capital-of").into_values() {
        for (number, second) in capitals.iter().enumerate() {
            let earlier = &capitals[..number];
            findings
                .extend(earlier.iter().find(|first| clash(first, second)).map(|first| overlap(records, first, second)));
        }
    }
}

fn clash(a: &Fact, b: &Fact) -> bool {
    let begins = a.period.from.latest.max(b.period.from.latest);
    let ends = a.period.to.earliest.min(b.period.to.earliest);
    a.part == b.part && begins.plus(1) < ends
}

fn overlap(records: &Linted<'_>, first: &Fact, second: &Fact) -> Fault {
    let at = second.subject.as_ref().map_or(&second.at, |subject| &subject.at);
    let other = first.subject.as_ref().map_or("another place", |subject| records.name(subject));
    finding(
        Lint::Overlap,
        at,
        "two capitals have the same role on one day".into(),
        format!("beside {other}"),
        "give the days from and until when, or different roles",
    )
}
