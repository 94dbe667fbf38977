//! "-elect", said of a person who took office.

use super::super::desk::Desk;
use super::in_other_manner;
use crate::claim::{Frame, RelationClaim};
use crate::finding::Finding;
use crate::standing::{Answer, Standing};
use crate::wording;

const RULE: &str = "lapsed-elect";

pub(crate) fn check(desk: &Desk<'_>, claim: &RelationClaim, answer: &Answer<'_>) -> Option<Finding> {
    let Standing::Misframed(term) = &answer.standing else { return None };
    if claim.frame != Frame::Elect {
        return None;
    }
    let person = wording::person(desk.reference, term.subject, desk.text(claim.subject.span));
    let office = wording::office_of(desk.reference, term);
    let title = format!("{person} is already listed as {office} on {}", wording::day(answer.day));
    let help = format!("write `{}` alone", desk.reference.name(term.role?));
    Some(in_other_manner(desk, RULE, claim, term, title, help))
}
