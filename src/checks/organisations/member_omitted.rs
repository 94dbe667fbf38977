//! A list that reads as complete leaves out a member.

use super::super::desk::{Desk, finding, note, record_ref, source_note};
use super::super::level;
use crate::claim::ListClaim;
use crate::finding::{Finding, NoteKind};
use crate::standing::list::ListAnswer;
use factlint_index::Fact;

const RULE: &str = "member-omitted";

pub(crate) fn check(desk: &Desk<'_>, claim: &ListClaim, answer: &ListAnswer<'_>) -> Vec<Finding> {
    // A list with fewer than half of the members is a list of something else.
    if answer.unknown.is_some() || answer.missing.is_empty() || answer.right * 2 < answer.total {
        return Vec::new();
    }
    let reference = desk.reference;
    let group = reference.name_with_article(claim.group.value);
    let names: Vec<String> =
        answer.missing.iter().filter_map(|fact| fact.subject).map(|place| reference.name_with_article(place)).collect();
    let missing = enumerate(&names);
    let title = format!("this list of {group} leaves out {missing}");
    let labels = vec![
        desk.primary(claim.list, format!("{} of {} listed members", answer.right, answer.total)),
        desk.secondary(claim.head, "the list reads as complete".into()),
    ];
    let mut found = finding(RULE, desk.level(RULE), title, labels);
    found.facts = vec![record_ref(reference, claim.group.value)];
    let help = format!("add {missing}, or write `including` if the list is meant to be partial");
    found.notes = vec![source_note(&found.facts[0], ""), note(NoteKind::Help, help)];
    let facts: Vec<&Fact<'_>> = answer.missing.iter().collect();
    level::lower(desk, &mut found, claim.frame, &facts);
    vec![found]
}

/// "A", "A and B", "A, B and C".
fn enumerate(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
