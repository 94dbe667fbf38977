//! "Former", said of a person who holds the office that day.

use super::super::desk::Desk;
use super::in_other_manner;
use crate::claim::{Frame, RelationClaim};
use crate::finding::Finding;
use crate::standing::{Answer, Standing};
use crate::wording;

const RULE: &str = "former-on-incumbent";

pub(crate) fn check(desk: &Desk<'_>, claim: &RelationClaim, answer: &Answer<'_>) -> Option<Finding> {
    let Standing::Misframed(term) = &answer.standing else { return None };
    if claim.frame != Frame::Former {
        return None;
    }
    let person = wording::person(desk.reference, term.subject, desk.text(claim.subject.span));
    let office = wording::office_of(desk.reference, term);
    let title = format!("{person} is still listed as {office} on {}", wording::day(answer.day));
    let help = "leave out the word that calls the office a former one".to_owned();
    Some(in_other_manner(desk, RULE, claim, term, title, help))
}
