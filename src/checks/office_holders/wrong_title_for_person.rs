//! A person holds an office of that country, but another one.

use super::super::desk::{Desk, fact_ref, finding, note, source_note};
use super::super::{level, words};
use crate::claim::{Form, RelationClaim};
use crate::finding::{Finding, NoteKind};
use crate::standing::{Answer, Standing};

const RULE: &str = "wrong-title-for-person";

pub(crate) fn check(desk: &Desk<'_>, claim: &RelationClaim, answer: &Answer<'_>) -> Option<Finding> {
    let Standing::OtherRole(own) = &answer.standing else { return None };
    let own_seat = own.role?;
    if claim.form == Form::Pair {
        return None;
    }
    let reference = desk.reference;
    let person = words::person(reference, own.subject, desk.text(claim.subject.span));
    let title = format!(
        "{person} is not listed as {} on {}",
        words::claimed_office(reference, claim, answer),
        words::day(answer.day)
    );
    let listed = format!("listed as {} {}", words::office_of(reference, own), words::since(own));
    let mut labels = vec![desk.primary(claim.subject.span, listed.trim_end().to_owned())];
    labels.extend(
        answer.holder.as_ref().map(|holder| desk.secondary(claim.phrase, words::listed_holder(reference, holder))),
    );
    let mut found = finding(RULE, desk.level(RULE), title, labels);
    found.facts = std::iter::once(own).chain(&answer.holder).map(fact_ref).collect();
    let help = help(desk, claim, answer, reference.name(own_seat));
    found.notes = vec![source_note(&found.facts[0], ""), note(NoteKind::Help, help)];
    let facts: Vec<_> = std::iter::once(own).chain(&answer.holder).collect();
    level::lower(desk, &mut found, claim.frame, &facts);
    Some(found)
}

/// The other office, or the other person.
fn help(desk: &Desk<'_>, claim: &RelationClaim, answer: &Answer<'_>, own_title: &str) -> String {
    let whole = desk.text(claim.span);
    let written = claim.role.as_ref().map_or("", |role| desk.text(role.span));
    let other_office = whole.replacen(written, &words::in_case_of(own_title, written), 1);
    match answer.holder.as_ref().and_then(|holder| holder.subject) {
        Some(holder) => {
            let other_person = whole.replacen(desk.text(claim.subject.span), desk.reference.name(holder), 1);
            format!("write `{other_office}` or `{other_person}`")
        }
        None => format!("write `{other_office}`"),
    }
}
