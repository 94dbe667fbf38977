//! An office that a country does not have.

use super::office::claimed_office;
use crate::checks::context::{Case, Context};
use crate::checks::draft::Draft;
use crate::claim::{Form, Relation};
use crate::standing::Verdict;
use crate::wording;

const RULE: &str = "office-does-not-exist";

pub(crate) fn check<'a>(context: &Context<'a>, case: &Case<'a, Relation>) -> Option<Draft<'a>> {
    let is_lacking = case.answer.verdict == Verdict::NoSuchRole && case.form == Form::Post;
    let holder = case.answer.evidence.holder.as_ref().filter(|_| is_lacking)?;
    let reference = context.reference;
    let country = reference.name_with_article(holder.object);
    let title = format!("no {} is listed on {}", claimed_office(context, case), wording::day(case.answer.day));
    let office = wording::office_of(reference, holder);
    let name = wording::person(reference, holder.subject, "nobody");
    let own = holder.role.map_or("", |seat| reference.name(seat));
    let draft = context
        .finding_on(case, RULE, title)
        .primary(case.phrase, format!("listed is a {office}: {name}"))
        .rests_on(holder)
        .help(format!("name another country than {country}, or write `{own}`"));
    Some(draft)
}
