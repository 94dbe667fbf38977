//! Who holds which office.

pub(super) mod acting_status;
pub(super) mod ambiguous_leader_name;
pub(super) mod deceased_acting;
pub(super) mod former_on_incumbent;
pub(super) mod lapsed_elect;
pub(super) mod late_but_living;
pub(super) mod leader_pair_mismatch;
pub(super) mod office_does_not_exist;
pub(super) mod office_ordinal_mismatch;
pub(super) mod premature_office_holder;
pub(super) mod stale_office_holder;
pub(super) mod state_government_head_mixup;
pub(super) mod succession_claim_mismatch;
pub(super) mod tenure_claim_mismatch;
pub(super) mod wrong_body_head;
pub(super) mod wrong_country_for_leader;
pub(super) mod wrong_office_holder;
pub(super) mod wrong_regnal_name;
pub(super) mod wrong_title_for_person;

use super::context::{Case, Context};
use super::draft::Draft;
use crate::claim::Relation;
use crate::wording;
use factlint_index::{EntityKind, Fact};

/// Whether an office is one of a body, and of no country.
fn is_of_body(context: &Context<'_>, case: &Case<'_, Relation>) -> bool {
    case.object.value.one().is_some_and(|object| context.reference.kind(object) == EntityKind::Group)
}

/// The office of a claim as its country calls it.
pub(super) fn claimed_office(context: &Context<'_>, case: &Case<'_, Relation>) -> String {
    wording::claimed_office(context.reference, case.title(), case.answer.evidence.seat, case.object.value.one())
}

/// A finding on a person who holds the office, but not in the manner that the text says.
fn in_other_manner<'a>(
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
fn holds_another<'a>(
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
