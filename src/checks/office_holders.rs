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

use super::desk::{Desk, fact_ref, finding, note, source_note};
use super::level;
use crate::claim::RelationClaim;
use crate::finding::{Finding, NoteKind};
use crate::standing::Answer;
use crate::wording;
use factlint_index::{EntityKind, Fact};

/// Whether an office is one of a body, and of no country.
fn is_of_body(desk: &Desk<'_>, claim: &RelationClaim) -> bool {
    claim.object.value.one().is_some_and(|object| desk.reference.kind(object) == EntityKind::Group)
}

/// A finding on a person who holds the office, but not as it is said.
fn in_other_manner(
    desk: &Desk<'_>,
    rule: &'static str,
    claim: &RelationClaim,
    term: &Fact<'_>,
    title: String,
    help: String,
) -> Finding {
    let since = wording::since(term);
    let label = if since.is_empty() { "listed with this office".to_owned() } else { format!("listed {since}") };
    let mut found = finding(rule, desk.level(rule), title, vec![desk.primary(claim.subject.span, label)]);
    found.facts = vec![fact_ref(term)];
    found.notes = vec![source_note(&found.facts[0], ""), note(NoteKind::Help, help)];
    level::lower(desk, &mut found, claim.frame, &[term]);
    found
}

/// A finding on a person who holds another office, `own`, than the one claimed.
fn holds_another(
    desk: &Desk<'_>,
    rule: &'static str,
    (claim, answer): (&RelationClaim, &Answer<'_>),
    own: &Fact<'_>,
    help: String,
) -> Finding {
    let reference = desk.reference;
    let person = wording::person(reference, own.subject, desk.text(claim.subject.span));
    let office = wording::claimed_office(reference, claim.title(), answer.seat, claim.object.value.one());
    let title = format!("{person} is not listed as {office} on {}", wording::day(answer.day));
    let listed = format!("listed as {} {}", wording::office_of(reference, own), wording::since(own));
    let mut labels = vec![desk.primary(claim.subject.span, listed.trim_end().to_owned())];
    labels.extend(
        answer.holder.as_ref().map(|holder| desk.secondary(claim.phrase, wording::listed_holder(reference, holder))),
    );
    let mut found = finding(rule, desk.level(rule), title, labels);
    let facts: Vec<_> = std::iter::once(own).chain(&answer.holder).collect();
    found.facts = facts.iter().copied().map(fact_ref).collect();
    found.notes = vec![source_note(&found.facts[0], ""), note(NoteKind::Help, help)];
    level::lower(desk, &mut found, claim.frame, &facts);
    found
}
