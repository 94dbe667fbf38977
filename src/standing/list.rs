//! A list of members against the roster of its day.

use super::stated::{is_lesser, membership};
use super::words::{Names, Words, completeness, reason};
use super::{Answer, Ask, Days, Evidence, Reason, Ruling, Verdict, facts_like, framed, is_unsure};
use crate::claim::{Claim, Completeness, Frame, List, Pairs};
use crate::wording;
use factlint_index::{EntityId, Fact, ReadsLike, Status};

/// The members that the list lacks, its items that are no members, and how many are right.
pub(super) fn answer<'r>(ask: &Ask<'r>, claim: &Claim<List>) -> Answer<'r> {
    let days = Days::of(&claim.when, ask.as_of);
    let group = claim.group.value;
    let roster: Vec<Fact<'r>> = members(ask, group).into_iter().filter(|fact| !is_lesser(fact.status)).collect();
    let of_item = |place: Option<EntityId>| {
        let ruling = place.map(|place| membership(ask, group, place, &days, claim.frame));
        ruling.unwrap_or(Ruling::unknown(Reason::Unlisted)).on(days.named())
    };
    let parts: Vec<Answer<'r>> = claim.items.iter().map(|item| of_item(item.value.one())).collect();
    let right = parts.iter().filter(|part| part.verdict == Verdict::Holds).count();
    let total = roster.iter().filter(|fact| days.any(fact, 0)).count();
    let readable = claim.items.iter().all(|item| item.value.one().is_some());
    let is_complete = claim.completeness == Completeness::Complete;
    let missing = if is_complete && readable { missing(ask, claim, &days, &roster) } else { Vec::new() };
    let extra = parts.iter().any(|part| part.verdict.is_contradicted());
    let unread = (!readable && !extra).then_some(Reason::Unlisted);
    let ruling = match open(ask, claim, &days, &roster).or(unread) {
        Some(why) => Ruling::unknown(why),
        None if missing.is_empty() && !extra => Ruling::without_fact(Verdict::Holds),
        None => Ruling::without_fact(Verdict::Otherwise),
    };
    let answer = ruling.on(days.named());
    let evidence = Evidence { missing, parts, covered: Some((right, total)), ..answer.evidence };
    Answer { evidence, ..answer }
}

/// Certain members that a complete list lacks.
fn missing<'r>(ask: &Ask<'r>, claim: &Claim<List>, days: &Days, roster: &[Fact<'r>]) -> Vec<Fact<'r>> {
    let listed: Vec<EntityId> = claim.items.iter().filter_map(|item| item.value.one()).collect();
    // Suspended members count, and lists leave them out as often as not.
    let suspended: Vec<EntityId> = members(ask, claim.group.value)
        .into_iter()
        .filter(|fact| fact.status == Status::Suspended && days.any(fact, ask.grace))
        .filter_map(|fact| fact.subject)
        .collect();
    let may_lack = |subject: &EntityId| listed.contains(subject) || suspended.contains(subject);
    let lacks = |fact: &&Fact<'r>| days.all(fact, ask.grace) && fact.subject.is_some_and(|subject| !may_lack(&subject));
    roster.iter().filter(lacks).copied().collect()
}

/// All rows of a body's list of members, whatever their status.
fn members<'r>(ask: &Ask<'r>, group: EntityId) -> Vec<Fact<'r>> {
    let mut facts = facts_like(ask.reference, group, ReadsLike::Membership);
    facts.retain(|fact| !is_unsure(fact.status));
    facts
}

fn open(ask: &Ask<'_>, claim: &Claim<List>, days: &Days, roster: &[Fact<'_>]) -> Option<Reason> {
    if let Some(why) = framed(claim.frame) {
        return Some(why);
    }
    if roster.is_empty() {
        return Some(Reason::NotCovered);
    }
    if claim.frame == Frame::Past {
        return Some(Reason::Past);
    }
    let complete = ask.reference.complete_from(claim.group.value).is_some_and(|from| from <= days.first());
    (!complete).then_some(Reason::Incomplete)
}

/// How many of a body's members the countries of some pairs are, and how many it has.
pub(super) fn covered(ask: &Ask<'_>, group: EntityId, said: &Pairs) -> (usize, usize) {
    let days = said.pairs.first().map_or(Days(vec![(ask.as_of, ask.as_of)]), |pair| Days::of(&pair.when, ask.as_of));
    let roster: Vec<EntityId> = members(ask, group)
        .into_iter()
        .filter(|fact| !is_lesser(fact.status) && days.any(fact, 0))
        .filter_map(|fact| fact.subject)
        .collect();
    let countries: Vec<EntityId> = said.pairs.iter().filter_map(|pair| pair.object.value.one()).collect();
    (roster.iter().filter(|member| countries.contains(member)).count(), roster.len())
}

/// The claim and its answer in words.
pub(super) fn words(names: &Names<'_>, said: &List, answer: &Answer<'_>) -> Words {
    let evidence = &answer.evidence;
    let missing = names.all(evidence.missing.iter().filter_map(|fact| fact.subject));
    let items = said.items.iter().zip(&evidence.parts);
    let extra = names.all(items.filter(|(_, part)| part.verdict.is_contradicted()).filter_map(|(i, _)| i.value.one()));
    let (right, total) = evidence.covered.unwrap_or_default();
    let of_total = format!("{right} of {total} members");
    let listed = || match (missing.is_empty(), extra.is_empty()) {
        (true, true) => of_total,
        (false, true) => format!("{of_total}; leaves out {missing}"),
        (true, false) => format!("{of_total}; adds {extra}"),
        (false, false) => format!("leaves out {missing}; adds {extra}"),
    };
    let group = names.reference.name_with_article(said.group.value);
    let (completeness, day) = (completeness(said.completeness), wording::day(answer.day));
    let (path, line, ..) = names.reference.record(said.group.value);
    Words {
        reading: format!("a list of the members of {group}, {completeness}, on {day}"),
        answer: reason(answer).unwrap_or_else(listed),
        source: format!("{path}:{line}"),
    }
}
