//! Which city is the capital.

use super::{Answer, Ask, Days, Standing, Why, facts_like, framed, in_time};
use crate::claim::RelationClaim;
use factlint_index::{Fact, ReadsLike};

pub(super) fn answer<'r>(ask: &Ask<'r>, claim: &RelationClaim) -> Answer<'r> {
    let days = Days::of(&claim.when, ask.as_of);
    let day = days.named();
    let unknown = |why| Answer { standing: Standing::Unknown(why), day, holder: None, seat: None };
    if let Some(why) = framed(claim.frame) {
        return unknown(why);
    }
    let Some(country) = claim.object.value.one() else { return unknown(Why::Several) };
    let facts = facts_like(ask.reference, country, ReadsLike::Capital);
    if facts.is_empty() {
        return unknown(Why::NotCovered);
    }
    let cities = claim.subject.value.all();
    let own: Vec<Fact<'r>> =
        facts.iter().filter(|fact| fact.subject.is_some_and(|city| cities.contains(&city))).copied().collect();
    let holder = facts.iter().find(|fact| days.all(fact, 0)).copied();
    let standing = in_time(&own, &days, ask.grace).unwrap_or(if cities.is_empty() {
        Standing::Unknown(Why::Unlisted)
    } else {
        Standing::Never
    });
    Answer { standing, day, holder, seat: None }
}
