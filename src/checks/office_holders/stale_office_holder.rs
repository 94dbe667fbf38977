//! A person is given an office that they no longer hold on that day.

use super::super::desk::{Desk, fact_ref, finding, note, source_note};
use super::super::level;
use super::is_of_body;
use crate::claim::{Form, RelationClaim};
use crate::finding::{Applicability, Edit, Finding, Fix, NoteKind, Severity};
use crate::standing::{Answer, Standing};
use crate::wording;

const RULE: &str = "stale-office-holder";

pub(crate) fn check(desk: &Desk<'_>, claim: &RelationClaim, answer: &Answer<'_>) -> Option<Finding> {
    if is_of_body(desk, claim) { None } else { found(desk, RULE, claim, answer) }
}

/// The finding, of this rule or of the one for international bodies.
pub(super) fn found(desk: &Desk<'_>, rule: &str, claim: &RelationClaim, answer: &Answer<'_>) -> Option<Finding> {
    let Standing::Held(held) = &answer.standing else { return None };
    let holder = answer.holder.as_ref()?;
    if claim.form == Form::Pair || held.role.is_none() {
        return None;
    }
    let reference = desk.reference;
    let person = wording::person(reference, held.subject, desk.text(claim.subject.span));
    let title = format!(
        "{person} is no longer listed as {} on {}",
        wording::claimed_office(reference, claim.title(), answer.seat, claim.object.value.one()),
        wording::day(answer.day)
    );
    let labels = vec![
        desk.primary(claim.subject.span, format!("listed until {}", wording::boundary(held.to))),
        desk.secondary(claim.phrase, wording::listed_holder(reference, holder)),
    ];
    let mut found = finding(rule, desk.level(rule), title, labels);
    found.facts = vec![fact_ref(held), fact_ref(holder)];
    let successor = holder.subject.map_or("", |subject| reference.name(subject));
    let former = former(desk, claim);
    found.notes =
        vec![source_note(&found.facts[0], ""), note(NoteKind::Help, format!("write `{former}`, or name {successor}"))];
    let span = desk.document.map.span(claim.subject.span);
    found.fixes = vec![Fix {
        title: format!("name {successor}"),
        applicability: Applicability::Display,
        edits: vec![Edit { span, text: successor.to_owned() }],
    }];
    level::lower(desk, &mut found, claim.frame, &[held]);
    if claim.form == Form::Bare {
        found.severity = found.severity.min(Severity::Warning);
    }
    Some(found)
}

/// The words with "former" where English puts it.
fn former(desk: &Desk<'_>, claim: &RelationClaim) -> String {
    let (phrase, whole) = (desk.text(claim.phrase), desk.text(claim.span));
    let title = claim.role.as_ref().map_or(phrase, |role| desk.text(role.span));
    let country_first = claim.object.span.start < claim.role.as_ref().map_or(0, |role| role.span.start);
    let genitive = country_first && !phrase.starts_with(title) && phrase.contains(['\'', '’']);
    if claim.form != Form::Title {
        return if genitive {
            phrase.replacen(title, &format!("former {title}"), 1)
        } else {
            format!("former {phrase}")
        };
    }
    if genitive { whole.replacen(title, &format!("former {title}"), 1) } else { format!("former {whole}") }
}
