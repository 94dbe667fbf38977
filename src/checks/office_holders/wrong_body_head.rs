//! A person is given the office of a body, a club or a firm that they do not hold on that day.

use super::super::desk::Desk;
use super::{is_of_body, premature_office_holder, stale_office_holder, wrong_office_holder};
use crate::claim::RelationClaim;
use crate::finding::Finding;
use crate::standing::Answer;

const RULE: &str = "wrong-body-head";

pub(crate) fn check(desk: &Desk<'_>, claim: &RelationClaim, answer: &Answer<'_>) -> Option<Finding> {
    if !is_of_body(desk, claim) {
        return None;
    }
    stale_office_holder::found(desk, RULE, claim, answer)
        .or_else(|| premature_office_holder::found(desk, RULE, claim, answer))
        .or_else(|| wrong_office_holder::found(desk, RULE, claim, answer))
}
