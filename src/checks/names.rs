//! Names of people.

pub(super) mod ambiguous_surname;
pub(crate) mod cast;
pub(super) mod inconsistent_person_spelling;
pub(super) mod misspelled_person_name;
pub(super) mod mixed_script_name;
pub(super) mod name_order;
pub(super) mod nonpreferred_person_spelling;
pub(super) mod superseded_person_name;
pub(super) mod unlinked_second_reference;
pub(super) mod wrong_given_name;

use super::desk::Desk;
use crate::claim::RelationClaim;
use crate::finding::Label;
use crate::wording;
use factlint_index::Fact;

/// The words that say who is meant by a name in a claim.
fn office_label(desk: &Desk<'_>, claim: &RelationClaim, holder: &Fact<'_>) -> Label {
    desk.secondary(claim.phrase, wording::listed_holder(desk.reference, holder))
}
