//! Which city is the capital.

use super::{Answer, Ask, Days, Evidence, Reason, Ruling, Verdict, facts_like, framed, in_time};
use crate::claim::{Claim, Relation};
use factlint_index::{Fact, ReadsLike};

pub(super) fn answer<'r>(ask: &Ask<'r>, claim: &Claim<Relation>) -> Answer<'r> {
    let days = Days::of(&claim.when, ask.as_of);
    let day = days.named();
    let unknown = |why| Ruling::unknown(why).on(day);
    if let Some(why) = framed(claim.frame) {
        return unknown(why);
    }
    let Some(country) = claim.object.value.one() else { return unknown(Reason::Several) };
    let facts = facts_like(ask.reference, country, ReadsLike::Capital);
    if facts.is_empty() {
        return unknown(Reason::NotCovered);
    }
    let cities = claim.subject.value.all();
    let own: Vec<Fact<'r>> =
        facts.iter().filter(|fact| fact.subject.is_some_and(|city| cities.contains(&city))).copied().collect();
    let holder = facts.iter().find(|fact| days.all(fact, 0)).copied();
    let ruling = in_time(&own, &days, ask.grace).unwrap_or(if cities.is_empty() {
        Ruling::unknown(Reason::Unlisted)
    } else {
        Ruling::without_fact(Verdict::Wrong)
    });
    let answer = ruling.on(day);
    Answer { evidence: Evidence { holder, ..answer.evidence }, ..answer }
}
