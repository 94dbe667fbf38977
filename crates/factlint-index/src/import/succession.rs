//! One holder's end is the next one's beginning: which open terms are closed by a term beside them, and which new ones
//! cannot be since somebody else held the office then.
//!
//! This is for offices that one person holds at once. An office of which two full terms lie beside each other for
//! months is one of several holders, whatever its `seats` says, and its terms close nothing. One of the two terms must
//! be new in this import: two terms that a file has already are left as they are.

use super::profile::{Profile, begin, end};
use crate::day::Day;
use crate::schema::words::Status;

/// Who takes an office over; who is only expected, claimed or in doubt does not.
const TAKE_OVER: &[Status] = &[Status::Full, Status::Acting, Status::Interim, Status::Caretaker, Status::Vacant];

/// Two terms of one office overlap by some days where sources differ, and by weeks where one of them is disputed.
const BESIDE: i32 = 120;

pub(super) struct Term<'p> {
    pub profile: &'p Profile,
    pub is_open: bool,
    pub is_new: bool,
}

/// Two terms that overlap by less may both be right, since sources differ in days.
const GRACE: i32 = 31;

/// The term of a file at whose time a new one says that somebody else held the office.
pub(super) fn rival(here: &[Profile], new: &Profile) -> Option<usize> {
    let is_full = |profile: &Profile| profile.status.as_deref() == Some(Status::Full.as_str());
    if !is_full(new) || is_shared(here.iter()) {
        return None;
    }
    here.iter().position(|old| {
        let is_same_time = old.from.is_some() && old.from == new.from;
        let (first, second) = if begin(new).latest < begin(old).latest { (new, old) } else { (old, new) };
        // A first one that is open ends where the second begins.
        let beside =
            first.to.is_some() && end(first).earliest.min(end(second).earliest).since(begin(second).latest) > GRACE;
        is_full(old) && old.identity != new.identity && (is_same_time || beside)
    })
}

/// The terms that end, and when.
pub(super) fn closed(terms: &[Term<'_>]) -> Vec<(usize, String)> {
    let holding: Vec<usize> = (0..terms.len()).filter(|&number| takes_over(terms[number].profile)).collect();
    if is_shared(terms.iter().map(|term| term.profile)) {
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
fn is_shared<'p>(terms: impl Iterator<Item = &'p Profile>) -> bool {
    let full = terms.filter(|term| term.status.as_deref() == Some(Status::Full.as_str()));
    let mut periods: Vec<(Day, Day)> =
        full.filter(|term| term.to.is_some()).map(|term| (begin(term).latest, end(term).earliest)).collect();
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
