//! A person holds such an office, but of another country.

use super::super::desk::{Desk, fact_ref, finding, note, source_note};
use super::super::{level, words};
use crate::claim::{Form, RelationClaim};
use crate::finding::{Finding, NoteKind};
use crate::standing::{Answer, Standing};

const RULE: &str = "wrong-country-for-leader";

pub(crate) fn check(desk: &Desk<'_>, claim: &RelationClaim, answer: &Answer<'_>) -> Option<Finding> {
    let Standing::OtherObject(own) = &answer.standing else { return None };
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
    let facts: Vec<_> = std::iter::once(own).chain(&answer.holder).collect();
    found.facts = facts.iter().copied().map(fact_ref).collect();
    let country = reference.name_with_article(own.object);
    let help = match answer.holder.as_ref().and_then(|holder| holder.subject) {
        Some(holder) => format!("name {country}, or name {}", reference.name(holder)),
        None => format!("name {country}"),
    };
    found.notes = vec![source_note(&found.facts[0], ""), note(NoteKind::Help, help)];
    level::lower(desk, &mut found, claim.frame, &facts);
    Some(found)
}
