//! A head of government is called head of state, or the other way round.

use super::super::desk::Desk;
use super::holds_another;
use crate::claim::{Form, Office, RelationClaim};
use crate::finding::Finding;
use crate::standing::{Answer, Standing};
use factlint_index::{Fact, Role};

const RULE: &str = "state-government-head-mixup";

pub(crate) fn check(desk: &Desk<'_>, claim: &RelationClaim, answer: &Answer<'_>) -> Option<Finding> {
    let Standing::OtherRole(own) = &answer.standing else { return None };
    if claim.form == Form::Pair || !mixes_up(desk, claim, own) {
        return None;
    }
    let help = format!("write `{}`, or name the person who holds that role", desk.reference.name(own.role?));
    Some(holds_another(desk, RULE, (claim, answer), own, help))
}

/// Whether the words name one of the two roles as such, and the person holds the other.
pub(super) fn mixes_up(desk: &Desk<'_>, claim: &RelationClaim, own: &Fact<'_>) -> bool {
    let reference = desk.reference;
    let Some(Office::Titled(title)) = claim.role.as_ref().map(|role| role.value) else { return false };
    let country = claim.object.value.one();
    // A country may have it for the title of one office, as some have "premier".
    let seats = country.map(|country| reference.seats_of(country)).unwrap_or_default();
    let is_own_title = seats.iter().any(|seat| reference.titles_of(*seat).contains(&title));
    // Of a council that heads a state together, each may be called its head.
    let alone = own.role.is_some_and(|seat| reference.seats(seat) <= 1);
    let roles = (reference.role(title), own.role.and_then(|seat| reference.role(seat)));
    let opposite = matches!(
        roles,
        (Some(Role::HeadOfState), Some(Role::HeadOfGovernment))
            | (Some(Role::HeadOfGovernment), Some(Role::HeadOfState))
    );
    opposite && alone && !is_own_title
}
