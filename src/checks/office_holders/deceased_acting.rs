//! A person acts, or will act, after the death on record.

use super::super::desk::{Desk, finding, note, record_ref, source_note};
use super::super::level;
use crate::claim::{Relation, RelationClaim};
use crate::finding::{Finding, NoteKind};
use crate::standing::{Answer, Standing};
use crate::wording;

const RULE: &str = "deceased-acting";

pub(crate) fn check(desk: &Desk<'_>, claim: &RelationClaim, answer: &Answer<'_>) -> Option<Finding> {
    let Standing::Dead(died) = answer.standing else { return None };
    // Without a title or a date the text may be of any time.
    if claim.relation == Relation::Life && desk.is_assumed() {
        return None;
    }
    let person = claim.subject.value.one()?;
    let name = desk.reference.name(person);
    let title = format!("{name} is listed as dead, and acts on {}", wording::day(answer.day));
    let mut labels = vec![desk.primary(claim.subject.span, wording::died(died))];
    labels.push(desk.secondary(claim.acts?, "said of the article's own days".into()));
    let mut found = finding(RULE, desk.level(RULE), title, labels);
    found.facts = vec![record_ref(desk.reference, person)];
    let help = format!("name the person who acts, or say when {name} did");
    found.notes = vec![source_note(&found.facts[0], ""), note(NoteKind::Help, help)];
    level::lower(desk, &mut found, claim.frame, &[]);
    Some(found)
}
