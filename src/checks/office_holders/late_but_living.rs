//! "The late", said of a person who is on record as alive on a later day.

use super::super::desk::{Desk, finding, note, record_ref, source_note};
use super::super::level;
use crate::claim::RelationClaim;
use crate::finding::{Finding, NoteKind};
use crate::standing::{Answer, Standing};
use crate::wording;

const RULE: &str = "late-but-living";

pub(crate) fn check(desk: &Desk<'_>, claim: &RelationClaim, answer: &Answer<'_>) -> Option<Finding> {
    let Standing::Alive(day) = answer.standing else { return None };
    let person = claim.subject.value.one()?;
    let title = format!("{} is listed as alive after {}", desk.reference.name(person), wording::day(answer.day));
    let label = match desk.reference.died(person) {
        Some(died) => wording::died(died),
        None => format!("listed as alive on {}", wording::day(day)),
    };
    let mut found = finding(RULE, desk.level(RULE), title, vec![desk.primary(claim.subject.span, label)]);
    found.facts = vec![record_ref(desk.reference, person)];
    let help = "leave out `late`, or name the person who died".to_owned();
    found.notes = vec![source_note(&found.facts[0], ""), note(NoteKind::Help, help)];
    level::lower(desk, &mut found, claim.frame, &[]);
    Some(found)
}
