//! A person is given an office that somebody else is listed with, and that they never held.

use super::office::{claimed_office, is_of_body};
use crate::checks::context::{Case, Context};
use crate::checks::draft::Draft;
use crate::claim::{Office, Relation};
use crate::standing::Verdict;
use crate::wording;

const RULE: &str = "wrong-office-holder";

pub(crate) fn check<'a>(context: &Context<'a>, case: &Case<'a, Relation>) -> Option<Draft<'a>> {
    if is_of_body(context, case) { None } else { found(context, RULE, case) }
}

/// The finding, of this rule or of the one for international bodies.
pub(super) fn found<'a>(context: &Context<'a>, rule: &'static str, case: &Case<'a, Relation>) -> Option<Draft<'a>> {
    let holder = case.answer.evidence.holder.as_ref().filter(|_| case.answer.verdict == Verdict::Wrong)?;
    let reference = context.reference;
    // "leader" and "head" name no one office: parties and movements have them too.
    let generic = match case.role.as_ref()?.value {
        Office::Titled(title) => reference.role(title).is_some(),
        Office::Leader => true,
    };
    if generic {
        return None;
    }
    let subject = case.subject.value.one();
    let person = wording::person(reference, subject, context.text(case.subject.span));
    let (office, day) = (claimed_office(context, case), wording::day(case.answer.day));
    let label = if subject.is_some() { "never listed with this office" } else { "not listed under this name" };
    let incumbent = holder.subject.map_or("", |subject| reference.name(subject));
    let draft = context
        .finding_on(case, rule, format!("{person} is not listed as {office} on {day}"))
        .primary(case.subject.span, label)
        .secondary(case.phrase, wording::listed_holder(reference, holder))
        .rests_on(holder)
        .help(format!("name {incumbent}, or give the office that {person} holds"));
    Some(draft)
}
