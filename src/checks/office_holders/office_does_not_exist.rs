//! An office that a country does not have.

use super::super::desk::{Desk, fact_ref, finding, note, source_note};
use super::super::level;
use crate::claim::{Form, RelationClaim};
use crate::finding::{Finding, NoteKind};
use crate::standing::{Answer, Standing};
use crate::wording;

const RULE: &str = "office-does-not-exist";

pub(crate) fn check(desk: &Desk<'_>, claim: &RelationClaim, answer: &Answer<'_>) -> Option<Finding> {
    let (Standing::NoSuchRole, Form::Post, Some(holder)) = (&answer.standing, claim.form, &answer.holder) else {
        return None;
    };
    let reference = desk.reference;
    let country = reference.name_with_article(holder.object);
    let title = format!(
        "no {} is listed on {}",
        wording::claimed_office(reference, claim.title(), answer.seat, claim.object.value.one()),
        wording::day(answer.day)
    );
    let office = wording::office_of(reference, holder);
    let name = wording::person(reference, holder.subject, "nobody");
    let labels = vec![desk.primary(claim.phrase, format!("listed is a {office}: {name}"))];
    let mut found = finding(RULE, desk.level(RULE), title, labels);
    found.facts = vec![fact_ref(holder)];
    let own = holder.role.map_or("", |seat| reference.name(seat));
    let help = format!("name another country than {country}, or write `{own}`");
    found.notes = vec![source_note(&found.facts[0], ""), note(NoteKind::Help, help)];
    level::lower(desk, &mut found, claim.frame, &[holder]);
    Some(found)
}
