//! One holder's end is the next one's beginning: which open terms are closed by a term beside them.
//!
//! For offices that one person holds at once. Only where a term is new in this import: what a file says of two terms
//! it has already is not touched.

use super::profile::{Profile, begin};
use crate::words::Status;

/// Who takes an office over; who is only expected, claimed or in doubt does not.
const TAKE_OVER: &[Status] = &[Status::Full, Status::Acting, Status::Interim, Status::Caretaker, Status::Vacant];

pub(super) struct Term<'p> {
    pub profile: &'p Profile,
    pub is_open: bool,
    pub is_new: bool,
}

/// The terms that end, and when.
pub(super) fn closed(terms: &[Term<'_>]) -> Vec<(usize, String)> {
    let holding: Vec<usize> = (0..terms.len()).filter(|&number| takes_over(terms[number].profile)).collect();
    let open = holding.iter().filter(|&&number| terms[number].is_open);
    open.filter_map(|&number| {
        let term = &terms[number];
        let later = || {
            let after = begin(term.profile).latest;
            holding.iter().map(|&other| &terms[other]).filter(move |other| begin(other.profile).earliest > after)
        };
        // Who stood in for a while did not end the term.
        later().find(|other| other.is_open || other.profile.status.as_deref() == Some(Status::Full.as_str()))?;
        let next = later().min_by_key(|other| begin(other.profile).earliest)?;
        let end = next.profile.from.clone()?;
        (term.is_new || next.is_new).then_some((number, end))
    })
    .collect()
}

fn takes_over(profile: &Profile) -> bool {
    profile.status.as_deref().and_then(Status::parse).is_some_and(|status| TAKE_OVER.contains(&status))
}
