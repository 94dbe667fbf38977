//! How many members a body had on a day, over the built-in reference: one country too many or too few shows here.
//!
//! `tests/data/membership-steps.csv` is counted by hand: a body, a day, the number the day before (if the day is that
//! of a change), the number on the day. `tests/data/membership-counts.csv` has every change on record: a body, a day,
//! month or year, and the number at its end. Suspended members count; observers, partners and candidates do not.

#![allow(clippy::unwrap_used, reason = "a failure is a failed test")]

use factlint_index::{Boundary, Day, EntityKind, Holding, Index, Reference, Status, holds};
use std::collections::BTreeSet;

static TABLES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/builtin.fli"));
static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/builtin.txt"));
const STEPS: &str = include_str!("data/membership-steps.csv");
const COUNTS: &str = include_str!("data/membership-counts.csv");

#[test]
fn bodies_have_as_many_members_as_counted_by_hand() {
    let reference = builtin();
    let wrong = differences(STEPS, |row| {
        let [group, date, before, count, _note] = row.splitn(5, ',').collect::<Vec<_>>()[..] else {
            panic!("{row}: not five columns");
        };
        let day = Day::from_iso(date).unwrap();
        let eve = (!before.is_empty()).then(|| (day.plus(-1), before));
        eve.into_iter().chain([(day, count)]).find_map(|(day, count)| difference(&reference, group, day, count))
    });
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn bodies_have_as_many_members_as_on_record() {
    let reference = builtin();
    let wrong = differences(COUNTS, |row| {
        let [group, date, count] = row.split(',').collect::<Vec<_>>()[..] else { panic!("{row}: not three columns") };
        difference(&reference, group, Boundary::parse(date).unwrap().latest, count)
    });
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

fn builtin() -> Reference {
    let mut reference = Reference::default();
    reference.push(Index::open_in_two(TABLES, TEXT).unwrap());
    reference
}

fn differences(rows: &str, difference: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let rows = rows.lines().skip(1);
    rows.filter_map(|row| difference(row).map(|found| format!("{row}: {found}"))).collect()
}

fn difference(reference: &Reference, group: &str, day: Day, expected: &str) -> Option<String> {
    let Some(members) = all_members(reference, group, day) else { return Some("no such body".to_owned()) };
    let listed = members.iter().copied().collect::<Vec<_>>().join(" ");
    (members.len() != expected.parse::<usize>().unwrap())
        .then(|| format!("the reference has {} on {}: {listed}", members.len(), day))
}

/// The members of a body. OPEC+ lists only its own, so those of OPEC are added.
fn all_members<'r>(reference: &'r Reference, group: &str, day: Day) -> Option<BTreeSet<&'r str>> {
    let mut found = members(reference, group, day)?;
    if group == "opec-plus" {
        found.extend(members(reference, "opec", day)?);
    }
    Some(found)
}

/// Those that are members on a day for certain: an end that is known to the year has come when the year begins.
fn members<'r>(reference: &'r Reference, group: &str, day: Day) -> Option<BTreeSet<&'r str>> {
    let body = reference.find(EntityKind::Group, group)?;
    let relation = reference.find(EntityKind::Relation, "member-of")?;
    let counts =
        |status| matches!(status, Status::Member | Status::Permanent | Status::NonPermanent | Status::Suspended);
    let facts = reference.facts_of(body, relation).into_iter();
    let facts = facts.filter(|fact| counts(fact.status) && holds(fact.from, fact.to, day, 0) == Holding::Certainly);
    Some(facts.filter_map(|fact| fact.subject).map(|member| reference.id(member)).collect())
}
