//! A ruler who acts about the article's day is given another number than the holder has.

use super::super::desk::Desk;
use super::in_other_manner;
use crate::claim::RelationClaim;
use crate::finding::Finding;
use crate::standing::{Answer, Standing};
use crate::wording;

const RULE: &str = "wrong-regnal-name";

pub(crate) fn check(desk: &Desk<'_>, claim: &RelationClaim, answer: &Answer<'_>) -> Option<Finding> {
    let Standing::OtherNumeral(term) = &answer.standing else { return None };
    let name = desk.reference.name(term.subject?);
    let written = desk.text(claim.subject.span);
    let title = format!("the ruler of that name on {} is listed as {name}, not {written}", wording::day(answer.day));
    let help = format!("write `{name}`");
    Some(in_other_manner(desk, RULE, claim, term, title, help))
}
