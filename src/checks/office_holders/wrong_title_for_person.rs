//! A person holds an office of that country, but another one.

use super::super::desk::Desk;
use super::holds_another;
use super::state_government_head_mixup::mixes_up;
use crate::claim::{Form, RelationClaim};
use crate::finding::Finding;
use crate::standing::{Answer, Standing};
use crate::wording;

const RULE: &str = "wrong-title-for-person";

pub(crate) fn check(desk: &Desk<'_>, claim: &RelationClaim, answer: &Answer<'_>) -> Option<Finding> {
    let Standing::OtherRole(own) = &answer.standing else { return None };
    let own_seat = own.role?;
    if claim.form == Form::Pair || mixes_up(desk, claim, own) {
        return None;
    }
    let help = help(desk, claim, answer, desk.reference.name(own_seat));
    Some(holds_another(desk, RULE, (claim, answer), own, help))
}

/// The other office, or the other person.
fn help(desk: &Desk<'_>, claim: &RelationClaim, answer: &Answer<'_>, own_title: &str) -> String {
    let whole = desk.text(claim.span);
    let written = claim.role.as_ref().map_or("", |role| desk.text(role.span));
    let other_office = whole.replacen(written, &wording::in_case_of(own_title, written), 1);
    match answer.holder.as_ref().and_then(|holder| holder.subject) {
        Some(holder) => {
            let other_person = whole.replacen(desk.text(claim.subject.span), desk.reference.name(holder), 1);
            format!("write `{other_office}` or `{other_person}`")
        }
        None => format!("write `{other_office}`"),
    }
}
