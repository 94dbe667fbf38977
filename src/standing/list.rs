//! A list of members against the roster of its day.

use super::membership::{is_member, members, standing};
use super::{Ask, Days, Standing, Why, framed};
use crate::claim::{Completeness, Frame, ListClaim, PairsClaim};
use factlint_index::{Day, EntityId, Fact, Status};

/// What is missing, what is too many, and how many are right.
#[derive(Debug)]
pub(crate) struct ListAnswer<'r> {
    pub day: Day,
    /// Why the whole is not judged, if it is not.
    pub unknown: Option<Why>,
    /// Certain members that the list lacks; empty for a partial list.
    pub missing: Vec<Fact<'r>>,
    /// Items (by number) that are no members, and how they stand.
    pub extra: Vec<(usize, Standing<'r>)>,
    /// How many items are members.
    pub right: usize,
    /// How many members there are on that day.
    pub total: usize,
}

pub(super) fn answer<'r>(ask: &Ask<'r>, claim: &ListClaim) -> ListAnswer<'r> {
    let days = Days::of(&claim.when, ask.as_of);
    let group = claim.group.value;
    let roster: Vec<Fact<'r>> = members(ask, group).into_iter().filter(|fact| is_member(fact.status)).collect();
    let mut answer =
        ListAnswer { day: days.named(), unknown: None, missing: Vec::new(), extra: Vec::new(), right: 0, total: 0 };
    answer.unknown = open(ask, claim, &days, &roster);
    answer.total = roster.iter().filter(|fact| days.any(fact, 0)).count();
    let listed: Vec<EntityId> = claim.items.iter().filter_map(|item| item.value.one()).collect();
    for (number, item) in claim.items.iter().enumerate() {
        let Some(place) = item.value.one() else { continue };
        match standing(ask, group, place, &days, claim.frame) {
            Standing::Holds(_) => answer.right += 1,
            Standing::Unknown(_) => {}
            other => answer.extra.push((number, other)),
        }
    }
    let readable = claim.items.iter().all(|item| item.value.one().is_some());
    if claim.completeness == Completeness::Complete && readable {
        // Suspended members count, and lists leave them out as often as not.
        let suspended: Vec<EntityId> = members(ask, group)
            .into_iter()
            .filter(|fact| fact.status == Status::Suspended && days.any(fact, ask.grace))
            .filter_map(|fact| fact.subject)
            .collect();
        let may_lack = |subject: &EntityId| listed.contains(subject) || suspended.contains(subject);
        let lacks =
            |fact: &&Fact<'r>| days.all(fact, ask.grace) && fact.subject.is_some_and(|subject| !may_lack(&subject));
        answer.missing = roster.iter().filter(lacks).copied().collect();
    } else if !readable && answer.unknown.is_none() && answer.extra.is_empty() {
        answer.unknown = Some(Why::Unlisted);
    }
    answer
}

fn open(ask: &Ask<'_>, claim: &ListClaim, days: &Days, roster: &[Fact<'_>]) -> Option<Why> {
    if let Some(why) = framed(claim.frame) {
        return Some(why);
    }
    if roster.is_empty() {
        return Some(Why::NotCovered);
    }
    if claim.frame == Frame::Past {
        return Some(Why::Past);
    }
    let complete = ask.reference.complete_from(claim.group.value).is_some_and(|from| from <= days.first());
    (!complete).then_some(Why::Incomplete)
}

/// How many of a body's members the countries of some pairs are, and how many it has.
pub(super) fn covered(ask: &Ask<'_>, group: EntityId, claim: &PairsClaim) -> (usize, usize) {
    let days = claim.pairs.first().map_or(Days(vec![(ask.as_of, ask.as_of)]), |pair| Days::of(&pair.when, ask.as_of));
    let roster: Vec<EntityId> = members(ask, group)
        .into_iter()
        .filter(|fact| is_member(fact.status) && days.any(fact, 0))
        .filter_map(|fact| fact.subject)
        .collect();
    let countries: Vec<EntityId> = claim.pairs.iter().filter_map(|pair| pair.object.value.one()).collect();
    (roster.iter().filter(|member| countries.contains(member)).count(), roster.len())
}
