//! Which record of a file a row means, and where a new record stands in its list.

use super::shape::{Form, Order, Shape};
use super::value::{APART, Wanted, earliest, identity, text_of, window};
use super::words::{kind_rank, role_rank};
use crate::day::Boundary;
use crate::schema::load::Node;
use std::collections::BTreeMap;

/// What a record is compared by.
pub(super) struct Profile {
    /// Equal for records of the same thing.
    pub identity: String,
    pub from: Option<String>,
    pub to: Option<String>,
    pub status: Option<String>,
    /// A day that a fact says of its subject: of two records of one fact, one may have it less exactly.
    pub day: Option<String>,
    /// Less for a record that stands before.
    pub place: (i64, String, i64, String),
}

pub(super) fn of_wanted(wanted: &Wanted) -> Profile {
    profile(wanted.shape, wanted.preferred, |name| wanted.text(name))
}

/// The profile of an item of a file's list; the first name of a list is the preferred one.
pub(super) fn of_node(shape: &'static Shape, node: &Node, is_first: bool) -> Profile {
    profile(shape, is_first, |name| text_of(shape, node, name))
}

fn profile(shape: &Shape, is_first: bool, text: impl Fn(&str) -> Option<String>) -> Profile {
    // Of several names the first counts.
    let first = |name: &str| text(name).unwrap_or_default().split('|').next().unwrap_or_default().to_owned();
    let parts = shape.identity.iter().map(|name| identity(&first(name)));
    let identity = parts.collect::<Vec<_>>().join(&APART.to_string());
    let (from, to, status) = (text("from"), text("to"), text("status"));
    let object = shape.position("object").map(|position| shape.fields[position].form);
    let day = text("object").filter(|_| matches!(object, Some(Form::Day)));
    let first_day = |text: Option<&str>| i64::from(earliest(text).number());
    let begins = first_day(from.as_deref());
    let state = format!("{}{APART}{}", status.as_deref().unwrap_or_default(), to.as_deref().unwrap_or_default());
    let place = match shape.order {
        Order::Identity => (0, identity.clone(), begins, state),
        Order::Subject => (0, self::identity(&first("subject")), begins, format!("{}{APART}{state}", first("object"))),
        Order::From => (begins, identity.clone(), 0, state),
        Order::Kind if is_first => (-1, String::new(), 0, String::new()),
        Order::Kind => (kind_rank(&text("kind").unwrap_or_default()), identity.clone(), begins, state),
        Order::Role => (role_rank(&text("role").unwrap_or_default()), identity.clone(), 0, String::new()),
        Order::On => (first_day(text("on").as_deref()), identity.clone(), 0, String::new()),
    };
    Profile { identity, from, to, status, day, place }
}

/// For each wanted record the one of the file that is the same.
pub(super) fn same(shape: &Shape, here: &[Profile], wanted: &[Profile]) -> Vec<Option<usize>> {
    let mut known: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (number, profile) in here.iter().enumerate() {
        known.entry(&profile.identity).or_default().push(number);
    }
    let candidates = |profile: &Profile| known.get(profile.identity.as_str()).map_or(&[][..], Vec::as_slice);
    let best = |profile: &Profile| {
        let scored = candidates(profile).iter().map(|&number| (likeness(shape, &here[number], profile), number));
        scored.filter(|(score, _)| *score > 0).max_by_key(|(score, number)| (*score, std::cmp::Reverse(*number)))
    };
    let found: Vec<Option<usize>> = wanted.iter().map(|profile| best(profile).map(|(_, number)| number)).collect();
    let mut ends: BTreeMap<usize, Boundary> = BTreeMap::new();
    for (profile, number) in wanted.iter().zip(&found) {
        let Some(number) = number.filter(|&number| of_one_period(&here[number], profile) > 1) else { continue };
        ends.extend(profile.to.as_ref().map(|_| (number, end(profile))));
    }
    // Where a row ends what the file has open, what begins afterwards is another period.
    let is_later = |profile: &Profile, number: usize| {
        let ended = ends.get(&number).filter(|_| shape.dated && here[number].to.is_none());
        ended.is_some_and(|end| end.earliest <= begin(profile).latest)
    };
    let all = wanted.iter().zip(found);
    all.map(|(profile, number)| number.filter(|&number| !is_later(profile, number))).collect()
}

/// How surely two records of the same thing are one record; 0 if they are of two periods, or say two days of it.
fn likeness(shape: &Shape, a: &Profile, b: &Profile) -> u32 {
    if !shape.dated {
        return 1;
    }
    let day = |profile: &Profile| profile.day.as_deref().and_then(window);
    match (day(a), day(b)) {
        (Some(one), Some(other)) if one == other => 4 * of_one_period(a, b),
        (Some(one), Some(other)) if one.earliest > other.latest || other.earliest > one.latest => 0,
        _ => of_one_period(a, b),
    }
}

fn of_one_period(a: &Profile, b: &Profile) -> u32 {
    let (from_a, from_b) = (begin(a), begin(b));
    let same_status = a.status == b.status;
    if a.from == b.from {
        return if same_status { 4 } else { 3 };
    }
    let may_begin_together = from_a.earliest <= from_b.latest && from_b.earliest <= from_a.latest;
    if may_begin_together && same_status {
        return 2;
    }
    let overlap = from_a.latest < end(b).earliest && from_b.latest < end(a).earliest;
    u32::from(overlap)
}

pub(super) fn begin(profile: &Profile) -> Boundary {
    profile.from.as_deref().and_then(window).unwrap_or(Boundary::ALWAYS)
}

pub(super) fn end(profile: &Profile) -> Boundary {
    profile.to.as_deref().and_then(window).unwrap_or(Boundary::NEVER)
}
