//! A person holds such an office, but of another country.

use super::super::desk::Desk;
use super::holds_another;
use crate::claim::{Form, RelationClaim};
use crate::finding::Finding;
use crate::standing::{Answer, Standing};

const RULE: &str = "wrong-country-for-leader";

pub(crate) fn check(desk: &Desk<'_>, claim: &RelationClaim, answer: &Answer<'_>) -> Option<Finding> {
    let Standing::OtherObject(own) = &answer.standing else { return None };
    if claim.form == Form::Pair {
        return None;
    }
    let country = desk.reference.name_with_article(own.object);
    let help = match answer.holder.as_ref().and_then(|holder| holder.subject) {
        Some(holder) => format!("name {country}, or name {}", desk.reference.name(holder)),
        None => format!("name {country}"),
    };
    Some(holds_another(desk, RULE, (claim, answer), own, help))
}
