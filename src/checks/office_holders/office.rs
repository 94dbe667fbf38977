//! What the rules on offices have in common: the office of a claim in words, and findings on a person who holds it in
//! another manner, or holds another.

use crate::checks::context::{Case, Context};
use crate::checks::draft::Draft;
use crate::claim::Relation;
use crate::wording;
use factlint_index::{EntityKind, Fact};

/// Whether an office is one of a body, and of no country.
pub(crate) fn is_of_body(context: &Context<'_>, case: &Case<'_, Relation>) -> bool {
    case.object.value.one().is_some_and(|object| context.reference.kind(object) == EntityKind::Group)
}

/// The office of a claim as its country calls it.
pub(crate) fn claimed_office(context: &Context<'_>, case: &Case<'_, Relation>) -> String {
    wording::claimed_office(context.reference, case.title(), case.answer.evidence.seat, case.object.value.one())
}

/// A finding on a person who holds the office, but not in the manner that the text says.
pub(crate) fn in_other_manner<'a>(
    context: &Context<'a>,
    rule: &'static str,
    case: &Case<'a, Relation>,
    term: &Fact<'a>,
    title: String,
    help: String,
) -> Draft<'a> {
    let since = wording::since(term);
    let label = if since.is_empty() { "listed with this office".to_owned() } else { format!("listed {since}") };
    context.finding_on(case, rule, title).primary(case.subject.span, label).rests_on(term).help(help)
}

/// A finding on a person who holds another office, `own`, than the one claimed.
pub(crate) fn holds_another<'a>(
    context: &Context<'a>,
    rule: &'static str,
    case: &Case<'a, Relation>,
    own: &Fact<'a>,
    help: String,
) -> Draft<'a> {
    let reference = context.reference;
    let person = wording::person(reference, own.subject, context.text(case.subject.span));
    let (office, day) = (claimed_office(context, case), wording::day(case.answer.day));
    let listed = format!("listed as {} {}", wording::office_of(reference, own), wording::since(own));
    let mut draft = context
        .finding_on(case, rule, format!("{person} is not listed as {office} on {day}"))
        .primary(case.subject.span, listed.trim_end())
        .rests_on(own)
        .help(help);
    if let Some(holder) = &case.answer.evidence.holder {
        draft = draft.secondary(case.phrase, wording::listed_holder(reference, holder)).rests_on(holder);
    }
    draft
}
