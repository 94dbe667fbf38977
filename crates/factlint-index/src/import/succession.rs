//! One holder's end is the next one's beginning: which open terms are closed by a term beside them.
//!
//! For offices that one person holds at once. An office of which two full terms lie beside each other for months is one
//! of several holders, whatever its `seats` says, and its terms close nothing. Only where a term is new in this import: what a file says of two terms
//! it has already is not touched.

use super::profile::{Profile, begin};
use super::value::window;
use crate::day::Day;
use crate::words::Status;

/// Who takes an office over; who is only expected, claimed or in doubt does not.
const TAKE_OVER: &[Status] = &[Status::Full, Status::Acting, Status::Interim, Status::Caretaker, Status::Vacant];

/// Two terms of one office overlap by some days where sources differ, and by weeks where one of them is disputed.
const BESIDE: i32 = 120;

pub(super) struct Term<'p> {
    pub profile: &'p Profile,
    pub is_open: bool,
    pub is_new: bool,
}

/// The terms that end, and when.
pub(super) fn closed(terms: &[Term<'_>]) -> Vec<(usize, String)> {
    let holding: Vec<usize> = (0..terms.len()).filter(|&number| takes_over(terms[number].profile)).collect();
    if is_shared(terms) {
        return Vec::new();
    }
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

/// Whether several held the office at once.
fn is_shared(terms: &[Term<'_>]) -> bool {
    let is_full = |term: &&Term<'_>| term.profile.status.as_deref() == Some(Status::Full.as_str());
    let mut periods: Vec<(Day, Day)> = terms
        .iter()
        .filter(is_full)
        .filter_map(|term| Some((begin(term.profile).latest, window(term.profile.to.as_deref()?)?.earliest)))
        .collect();
    periods.sort_unstable();
    let mut latest = Day::MIN;
    periods.into_iter().any(|(from, to)| {
        let beside = std::cmp::min(latest, to).since(from) > BESIDE;
        latest = std::cmp::max(latest, to);
        beside
    })
}

fn takes_over(profile: &Profile) -> bool {
    profile.status.as_deref().and_then(Status::parse).is_some_and(|status| TAKE_OVER.contains(&status))
}
