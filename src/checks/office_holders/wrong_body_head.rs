//! A person is given the office of a body, a club or a firm that they do not hold on that day.

use super::office::is_of_body;
use super::{premature_office_holder, stale_office_holder, wrong_office_holder};
use crate::checks::context::{Case, Context};
use crate::checks::draft::Draft;
use crate::claim::Relation;

const RULE: &str = "wrong-body-head";

pub(crate) fn check<'a>(context: &Context<'a>, case: &Case<'a, Relation>) -> Option<Draft<'a>> {
    if !is_of_body(context, case) {
        return None;
    }
    stale_office_holder::found(context, RULE, case)
        .or_else(|| premature_office_holder::found(context, RULE, case))
        .or_else(|| wrong_office_holder::found(context, RULE, case))
}
