//! A person is given an office that they hold only later.

use super::super::desk::{Desk, fact_ref, finding, note, source_note};
use super::super::level;
use super::is_of_body;
use crate::claim::{Form, RelationClaim};
use crate::finding::{Finding, NoteKind};
use crate::standing::{Answer, Standing};
use crate::wording;

const RULE: &str = "premature-office-holder";

pub(crate) fn check(desk: &Desk<'_>, claim: &RelationClaim, answer: &Answer<'_>) -> Option<Finding> {
    if is_of_body(desk, claim) { None } else { found(desk, RULE, claim, answer) }
}

/// The finding, of this rule or of the one for international bodies.
pub(super) fn found(desk: &Desk<'_>, rule: &str, claim: &RelationClaim, answer: &Answer<'_>) -> Option<Finding> {
    let Standing::WillHold(later) = &answer.standing else { return None };
    let holder = answer.holder.as_ref()?;
    if claim.form == Form::Pair || later.role.is_none() {
        return None;
    }
    let reference = desk.reference;
    let person = wording::person(reference, later.subject, desk.text(claim.subject.span));
    let title = format!(
        "{person} is not yet listed as {} on {}",
        wording::claimed_office(reference, claim.title(), answer.seat, claim.object.value.one()),
        wording::day(answer.day)
    );
    let labels = vec![
        desk.primary(claim.subject.span, format!("listed only from {}", wording::boundary(later.from))),
        desk.secondary(claim.phrase, wording::listed_holder(reference, holder)),
    ];
    let mut found = finding(rule, desk.level(rule), title, labels);
    found.facts = vec![fact_ref(later), fact_ref(holder)];
    let incumbent = holder.subject.map_or("", |subject| reference.name(subject));
    let help = format!("name {incumbent}, or say that {person} took office later");
    found.notes = vec![source_note(&found.facts[0], ""), note(NoteKind::Help, help)];
    level::lower(desk, &mut found, claim.frame, &[holder]);
    Some(found)
}
