//! A person is given an office that they hold only later.

use super::office::{claimed_office, is_of_body};
use crate::checks::context::{Case, Context};
use crate::checks::draft::Draft;
use crate::claim::Relation;
use crate::standing::Verdict;
use crate::wording;

const RULE: &str = "premature-office-holder";

pub(crate) fn check<'a>(context: &Context<'a>, case: &Case<'a, Relation>) -> Option<Draft<'a>> {
    if is_of_body(context, case) { None } else { found(context, RULE, case) }
}

/// The finding, of this rule or of the one for international bodies.
pub(super) fn found<'a>(context: &Context<'a>, rule: &'static str, case: &Case<'a, Relation>) -> Option<Draft<'a>> {
    let later = case.answer.fact_if(Verdict::NotYet).filter(|later| later.role.is_some())?;
    let holder = case.answer.evidence.holder.as_ref()?;
    let reference = context.reference;
    let person = wording::person(reference, later.subject, context.text(case.subject.span));
    let (office, day) = (claimed_office(context, case), wording::day(case.answer.day));
    let incumbent = holder.subject.map_or("", |subject| reference.name(subject));
    let draft = context
        .finding_on(case, rule, format!("{person} is not yet listed as {office} on {day}"))
        .primary(case.subject.span, format!("listed only from {}", wording::boundary(later.from)))
        .secondary(case.phrase, wording::listed_holder(reference, holder))
        .cites(later)
        .rests_on(holder)
        .help(format!("name {incumbent}, or say that {person} took office later"));
    Some(draft)
}
