//! Who is a member.

use super::{Answer, Ask, Days, Reason, Ruling, Verdict, facts_like, framed, in_time, is_unsure};
use crate::claim::{Claim, Frame, Relation};
use factlint_index::{EntityId, Fact, ReadsLike, Status};

pub(super) fn answer<'r>(ask: &Ask<'r>, claim: &Claim<Relation>) -> Answer<'r> {
    let days = Days::of(&claim.when, ask.as_of);
    let ruling = match (framed(claim.frame), claim.object.value.one(), claim.subject.value.one()) {
        (Some(why), _, _) => Ruling::unknown(why),
        (None, Some(group), Some(place)) => standing(ask, group, place, &days, claim.frame),
        _ => Ruling::unknown(Reason::Several),
    };
    ruling.on(days.named())
}

/// How a place stands to a body on some days.
pub(super) fn standing<'r>(ask: &Ask<'r>, group: EntityId, place: EntityId, days: &Days, frame: Frame) -> Ruling<'r> {
    let facts = members(ask, group);
    if facts.is_empty() {
        return Ruling::unknown(Reason::NotCovered);
    }
    let (own, others): (Vec<Fact<'r>>, Vec<Fact<'r>>) =
        facts.into_iter().filter(|fact| fact.subject == Some(place)).partition(|fact| is_member(fact.status));
    let in_time = in_time(&own, days, ask.grace);
    if let Some(ruling) = in_time.filter(|ruling| !ruling.verdict.is_contradicted()) {
        return ruling;
    }
    if frame == Frame::Past {
        return own.first().map_or(Ruling::unknown(Reason::Past), |fact| Ruling::by(Verdict::Holds, *fact));
    }
    if ask.reference.complete_from(group).is_none_or(|from| from > days.first()) {
        return Ruling::unknown(Reason::Incomplete);
    }
    let other = others.iter().find(|fact| fact.status != Status::Suspended && days.any(fact, ask.grace));
    other.map(|fact| Ruling::by(Verdict::OtherRole, *fact)).or(in_time).unwrap_or(Ruling::without_fact(Verdict::Wrong))
}

/// All rows of a body's list of members, whatever their status.
pub(super) fn members<'r>(ask: &Ask<'r>, group: EntityId) -> Vec<Fact<'r>> {
    let mut facts = facts_like(ask.reference, group, ReadsLike::Membership);
    facts.retain(|fact| !is_unsure(fact.status));
    facts
}

/// Whether a status makes a full member; suspended members have a row of their own beside.
pub(crate) fn is_member(status: Status) -> bool {
    matches!(status, Status::Member | Status::Permanent | Status::NonPermanent)
}
