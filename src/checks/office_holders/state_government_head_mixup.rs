//! A head of government is called head of state, or the other way round.

use super::office::holds_another;
use crate::checks::context::{Case, Context};
use crate::checks::draft::Draft;
use crate::claim::{Office, Relation};
use crate::standing::Verdict;
use factlint_index::{Fact, Role};

const RULE: &str = "state-government-head-mixup";

pub(crate) fn check<'a>(context: &Context<'a>, case: &Case<'a, Relation>) -> Option<Draft<'a>> {
    let own = case.answer.fact_if(Verdict::OtherRole).filter(|own| mixes_up(context, case, own))?;
    let help = format!("write `{}`, or name the person who holds that role", context.reference.name(own.role?));
    Some(holds_another(context, RULE, case, own, help))
}

/// Whether the words name one of the two roles as such, and the person holds the other.
fn mixes_up(context: &Context<'_>, case: &Case<'_, Relation>, own: &Fact<'_>) -> bool {
    let reference = context.reference;
    let Some(Office::Titled(title)) = case.role.as_ref().map(|role| role.value) else { return false };
    let country = case.object.value.one();
    // The words may be the title of one of the country's own offices, as "premier" is in some countries.
    let seats = country.map(|country| reference.seats_of(country)).unwrap_or_default();
    let is_own_title = seats.iter().any(|seat| reference.titles_of(*seat).contains(&title));
    // Where several people head a state together, each may be called its head.
    let alone = own.role.is_some_and(|seat| reference.seats(seat) <= 1);
    let roles = (reference.role(title), own.role.and_then(|seat| reference.role(seat)));
    let opposite = matches!(
        roles,
        (Some(Role::HeadOfState), Some(Role::HeadOfGovernment))
            | (Some(Role::HeadOfGovernment), Some(Role::HeadOfState))
    );
    opposite && alone && !is_own_title
}
