//! A person holds such an office, but of another country.

use super::office::holds_another;
use crate::checks::context::{Case, Context};
use crate::checks::draft::Draft;
use crate::claim::Relation;
use crate::standing::Verdict;

const RULE: &str = "wrong-country-for-leader";

pub(crate) fn check<'a>(context: &Context<'a>, case: &Case<'a, Relation>) -> Option<Draft<'a>> {
    let own = case.answer.fact_if(Verdict::OtherObject)?;
    let country = context.reference.name_with_article(own.object);
    let holder = case.answer.evidence.holder.as_ref().and_then(|holder| holder.subject);
    let help = match holder {
        Some(holder) => format!("name {country}, or name {}", context.reference.name(holder)),
        None => format!("name {country}"),
    };
    Some(holds_another(context, RULE, case, own, help))
}
