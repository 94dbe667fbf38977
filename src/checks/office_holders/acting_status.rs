//! An office that is held only for a time is given in full.

use super::super::desk::Desk;
use super::in_other_manner;
use crate::claim::{Form, RelationClaim};
use crate::finding::Finding;
use crate::lexicon::cues;
use crate::standing::{Answer, Standing};
use crate::wording;

const RULE: &str = "acting-status";

pub(crate) fn check(desk: &Desk<'_>, claim: &RelationClaim, answer: &Answer<'_>) -> Option<Finding> {
    let Standing::Misframed(term) = &answer.standing else { return None };
    if !claim.frame.is_present() || claim.form == Form::Pair || is_said(desk) {
        return None;
    }
    let person = wording::person(desk.reference, term.subject, desk.text(claim.subject.span));
    let (status, office) = (term.status.as_str(), wording::office_of(desk.reference, term));
    let title = format!("{person} is listed only as {status} {office} on {}", wording::day(answer.day));
    let help = format!("write `{status} {}`", desk.reference.name(term.role?));
    Some(in_other_manner(desk, RULE, claim, term, title, help))
}

/// Whether the article says it somewhere: a house may leave it out when it has been said.
fn is_said(desk: &Desk<'_>) -> bool {
    let words = desk.document.prose.to_ascii_lowercase();
    cues::FOR_A_TIME.iter().any(|word| words.contains(word))
}
