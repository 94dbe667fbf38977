//! A person is given an office that somebody else is listed with, and that they never held.

use super::super::desk::{Desk, fact_ref, finding, note, source_note};
use super::super::level;
use super::is_of_body;
use crate::claim::{Form, Office, RelationClaim};
use crate::finding::{Finding, NoteKind};
use crate::standing::{Answer, Standing};
use crate::wording;

const RULE: &str = "wrong-office-holder";

pub(crate) fn check(desk: &Desk<'_>, claim: &RelationClaim, answer: &Answer<'_>) -> Option<Finding> {
    if is_of_body(desk, claim) { None } else { found(desk, RULE, claim, answer) }
}

/// The finding, of this rule or of the one for international bodies.
pub(super) fn found(desk: &Desk<'_>, rule: &str, claim: &RelationClaim, answer: &Answer<'_>) -> Option<Finding> {
    let (Standing::Never, Some(holder)) = (&answer.standing, &answer.holder) else { return None };
    let reference = desk.reference;
    // "leader" and "head" name no one office: parties and movements have them too.
    let generic = match claim.role.as_ref()?.value {
        Office::Titled(title) => reference.role(title).is_some(),
        Office::Leader => true,
    };
    if claim.form == Form::Pair || generic {
        return None;
    }
    let subject = claim.subject.value.one();
    let person = wording::person(reference, subject, desk.text(claim.subject.span));
    let title = format!(
        "{person} is not listed as {} on {}",
        wording::claimed_office(reference, claim.title(), answer.seat, claim.object.value.one()),
        wording::day(answer.day)
    );
    let label = if subject.is_some() { "never listed with this office" } else { "not listed under this name" };
    let labels = vec![
        desk.primary(claim.subject.span, label.into()),
        desk.secondary(claim.phrase, wording::listed_holder(reference, holder)),
    ];
    let mut found = finding(rule, desk.level(rule), title, labels);
    found.facts = vec![fact_ref(holder)];
    let incumbent = holder.subject.map_or("", |subject| reference.name(subject));
    let help = format!("name {incumbent}, or give the office that {person} holds");
    found.notes = vec![source_note(&found.facts[0], ""), note(NoteKind::Help, help)];
    level::lower(desk, &mut found, claim.frame, &[holder]);
    Some(found)
}
