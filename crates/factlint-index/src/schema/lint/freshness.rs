//! Records whose sources were last seen so long ago that their open facts no longer carry an error on a given day.

use super::{Linted, finding};
use crate::day::Day;
use crate::schema::fault::Fault;
use crate::schema::record::{At, Detail, Entity, Fact, Provenance};
use crate::schema::words::Lint;
use std::collections::BTreeMap;

/// A `checked` is reported once, however many facts it is of.
pub(super) fn check(records: &Linted<'_>, day: Day, findings: &mut Vec<Fault>) {
    let mut stale: BTreeMap<(usize, usize), (&At, i32, u32)> = BTreeMap::new();
    let open = records.facts.iter().filter(|fact| is_open(fact)).map(|fact| &fact.provenance);
    let lists = records.entities.values().filter(|entity| is_list(entity)).map(|entity| &entity.provenance);
    for Provenance { checked, checked_at, shelf_life, .. } in open.chain(lists) {
        let (Some(checked), Some(at), Some(shelf_life)) = (checked, checked_at, shelf_life) else { continue };
        let age = day.since(*checked);
        if i64::from(age) > i64::from(*shelf_life) {
            stale.insert((at.file, at.range.start), (at, age, *shelf_life));
        }
    }
    findings.extend(stale.into_values().map(|(at, age, shelf_life)| {
        finding(
            Lint::Stale,
            at,
            format!("this is older than its shelf life of {shelf_life} days"),
            format!("{age} days before {day}"),
            "look at the source again, and write the day of that",
        )
    }));
}

fn is_open(fact: &Fact) -> bool {
    fact.period.to.is_open()
}

/// Whether a record claims to list everyone.
fn is_list(entity: &Entity) -> bool {
    let complete = |from: &Option<_>| from.is_some();
    match &entity.detail {
        Detail::Group { complete_from, .. } => complete(complete_from),
        Detail::Seat { complete_from, .. } => complete(complete_from),
        _ => false,
    }
}
