//! A list that reads as complete leaves out a member.

use crate::checks::context::{Case, Context};
use crate::checks::draft::Draft;
use crate::claim::List;
use crate::wording;

const RULE: &str = "member-omitted";

pub(crate) fn check<'a>(context: &Context<'a>, case: &Case<'a, List>) -> Vec<Draft<'a>> {
    let evidence = &case.answer.evidence;
    let (right, total) = evidence.covered.unwrap_or_default();
    // A list with fewer than half of the members is a list of something else.
    if case.answer.reason.is_some() || evidence.missing.is_empty() || right * 2 < total {
        return Vec::new();
    }
    let reference = context.reference;
    let group = reference.name_with_article(case.group.value);
    let places = evidence.missing.iter().filter_map(|fact| fact.subject);
    let missing =
        wording::enumerated(&places.map(|place| reference.name_with_article(place)).collect::<Vec<_>>(), "and");
    let draft = context
        .finding_on(case, RULE, format!("this list of {group} leaves out {missing}"))
        .primary(case.list, format!("{right} of {total} listed members"))
        .secondary(case.head, "the list reads as complete")
        .cites_record(case.group.value)
        .help(format!("add {missing}, or write `including` if the list is meant to be partial"));
    vec![evidence.missing.iter().fold(draft, Draft::ages_with)]
}
