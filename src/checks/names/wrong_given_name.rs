//! The right family name and office, and another given name.

use super::super::desk::{Desk, fact_ref, finding, note, source_note};
use super::super::level;
use super::office_label;
use crate::claim::{Form, RelationClaim};
use crate::finding::{Applicability, Edit, Finding, Fix, NoteKind};
use crate::standing::given::is_other_given;
use crate::standing::{Answer, Standing};
use crate::wording;

const RULE: &str = "wrong-given-name";

pub(crate) fn check(desk: &Desk<'_>, claim: &RelationClaim, answer: &Answer<'_>) -> Option<Finding> {
    let (Standing::OtherGiven(_), Some(holder)) = (&answer.standing, &answer.holder) else { return None };
    let (object, person) = (claim.object.value.one()?, holder.subject?);
    let written = desk.text(claim.subject.span);
    let first = written.split(' ').next().unwrap_or_default();
    // A word that the article has in lower case too began a headline, and is nobody's name.
    let is_word = desk.document.prose.contains(&format!(" {} ", first.to_lowercase()));
    if claim.form == Form::Pair || is_word || !is_other_given(desk.reference, object, person, written) {
        return None;
    }
    let name = desk.reference.name(person);
    let title = format!(
        "the {} on {} is listed as {name}, not {written}",
        wording::claimed_office(desk.reference, claim.title(), answer.seat, claim.object.value.one()),
        wording::day(answer.day)
    );
    let labels = vec![
        desk.primary(claim.subject.span, "the family name fits, the given name does not".into()),
        office_label(desk, claim, holder),
    ];
    let mut found = finding(RULE, desk.level(RULE), title, labels);
    found.facts = vec![fact_ref(holder)];
    let help = format!("write `{name}`, or give the office that {written} holds");
    found.notes = vec![source_note(&found.facts[0], ""), note(NoteKind::Help, help)];
    found.fixes = vec![Fix {
        title: format!("write `{name}`"),
        applicability: Applicability::Unsafe,
        edits: vec![Edit { span: desk.document.map.span(claim.subject.span), text: name.to_owned() }],
    }];
    level::lower(desk, &mut found, claim.frame, &[holder]);
    Some(found)
}
