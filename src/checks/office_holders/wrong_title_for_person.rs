//! A person holds an office of that country, but another one.

use super::office::holds_another;
use crate::checks::context::{Case, Context};
use crate::checks::draft::Draft;
use crate::claim::Relation;
use crate::standing::Verdict;
use crate::wording;

const RULE: &str = "wrong-title-for-person";

pub(crate) fn check<'a>(context: &Context<'a>, case: &Case<'a, Relation>) -> Option<Draft<'a>> {
    let own = case.answer.fact_if(Verdict::OtherRole)?;
    let help = help(context, case, context.reference.name(own.role?));
    Some(holds_another(context, RULE, case, own, help))
}

/// Advice to write the person's own office, or the holder of the office that the text names.
fn help(context: &Context<'_>, case: &Case<'_, Relation>, own_title: &str) -> String {
    let whole = context.text(case.span);
    let written = case.role.as_ref().map_or("", |role| context.text(role.span));
    let other_office = whole.replacen(written, &wording::in_case_of(own_title, written), 1);
    match case.answer.evidence.holder.as_ref().and_then(|holder| holder.subject) {
        Some(holder) => {
            let other_person = whole.replacen(context.text(case.subject.span), context.reference.name(holder), 1);
            format!("write `{other_office}` or `{other_person}`")
        }
        None => format!("write `{other_office}`"),
    }
}
