//! Names of people.

pub(super) mod ambiguous_surname;
pub(super) mod inconsistent_person_spelling;
pub(super) mod misspelled_person_name;
pub(super) mod mixed_script_name;
pub(super) mod name_order;
pub(super) mod nonpreferred_person_spelling;
pub(super) mod superseded_person_name;
pub(super) mod unlinked_second_reference;
pub(super) mod wrong_given_name;

use super::context::{Case, Context};
use super::draft::Draft;
use crate::claim::Relation;
use crate::wording;
use factlint_index::Fact;

/// Labels the words that say who is meant by a name in a claim.
fn office_label<'a>(
    draft: Draft<'a>,
    context: &Context<'a>,
    case: &Case<'_, Relation>,
    holder: &Fact<'_>,
) -> Draft<'a> {
    draft.secondary(case.phrase, wording::listed_holder(context.reference, holder))
}
