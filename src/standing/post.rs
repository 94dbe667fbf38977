//! Whether a country has an office at all.

use super::office::fits;
use super::{Answer, Ask, Days, Evidence, Reason, Ruling, Verdict, framed, is_unsure};
use crate::claim::{Claim, Frame, Office, Relation, When};
use factlint_index::{EntityId, EntityKind, Fact, PlaceType, ReadsLike, Reference, Role, Status};
use std::cell::RefCell;

pub(super) fn answer<'r>(ask: &Ask<'r>, claim: &Claim<Relation>) -> Answer<'r> {
    let days = Days::of(&claim.when, ask.as_of);
    let titled = claim.role.as_ref().and_then(|role| match role.value {
        Office::Titled(title) => Some(title),
        Office::Leader => None,
    });
    let ruling = match (framed(claim.frame), claim.object.value.one().zip(titled)) {
        (Some(why), _) => Ruling::unknown(why),
        _ if claim.frame == Frame::Past => Ruling::unknown(Reason::Past),
        (_, Some((country, title))) if lacks(ask.reference, country, title, &days) => {
            Ruling::without_fact(Verdict::NoSuchRole)
        }
        _ => Ruling::unknown(Reason::Incomplete),
    };
    let holder = claim.object.value.one().and_then(|country| first_holder(ask.reference, country, &days));
    let answer = ruling.on(days.named());
    Answer { evidence: Evidence { holder, ..answer.evidence }, ..answer }
}

/// A cache of whether countries may lack the offices that an article names: they are few, and named often.
#[derive(Default)]
pub(crate) struct Lacking(RefCell<Vec<(EntityId, EntityId, bool)>>);

impl Lacking {
    /// Whether a country may lack an office of this title, as of the article's day.
    pub(crate) fn may_lack(&self, ask: &Ask<'_>, country: EntityId, title: EntityId) -> bool {
        let known = self.0.borrow().iter().find(|(of, office, _)| (*of, *office) == (country, title)).copied();
        if let Some((.., lacks)) = known {
            return lacks;
        }
        let lacks = lacks(ask.reference, country, title, &Days::of(&When::AsOf, ask.as_of));
        self.0.borrow_mut().push((country, title, lacks));
        lacks
    }
}

/// Some countries call an office by a title for a year after it was abolished, or before it begins.
const YEAR: i32 = 366;

/// A title that this many offices bear is not used for another office. Under a title that few bear, a newspaper of
/// another country may mean something similar.
const COMMON: usize = 50;

/// Whether no office of a country bears a title on these days, and its first offices are completely known.
fn lacks(reference: &Reference, country: EntityId, title: EntityId, days: &Days) -> bool {
    let is_country =
        reference.kind(country) == EntityKind::Place && reference.place_type(country) == PlaceType::Country;
    if !is_country || reference.role(title).is_some() {
        return false;
    }
    let seats = reference.seats_of(country);
    let facts = facts(reference, &seats, country);
    let of = |seat: EntityId| facts.iter().filter(move |fact| fact.role == Some(seat));
    let bears = |seat: &EntityId| reference.titles_of(*seat).contains(&title);
    let is_there = |seat: EntityId| {
        let before = of(seat).any(|fact| fact.from.earliest <= days.last());
        let after = of(seat).any(|fact| fact.to.latest >= days.first());
        of(seat).any(|fact| days.any(fact, YEAR)) || before && after
    };
    let is_known = |seat: EntityId| reference.complete_from(seat).is_some_and(|from| from <= days.first());
    if seats.iter().any(|seat| bears(seat) && (is_there(*seat) || !is_known(*seat)))
        || reference.seats_titled(title).len() < COMMON
    {
        return false;
    }
    let leading = |seat: &EntityId| !matches!(reference.role(*seat), None | Some(Role::Other | Role::Any));
    let loose = |seat: &EntityId| leading(seat) && !is_fixed(reference, *seat);
    if seats.iter().any(|seat| loose(seat) && of(*seat).any(|fact| days.any(fact, YEAR))) {
        return false;
    }
    [Role::HeadOfState, Role::HeadOfGovernment].iter().all(|role| {
        let has_role = |seat: &&EntityId| fits(*role, reference.role(**seat));
        seats
            .iter()
            .filter(has_role)
            .any(|seat| is_known(*seat) && of(*seat).any(|fact| days.all(fact, 0) && !is_unsure(fact.status)))
    })
}

/// Terms in offices of a country, vacancies left out.
fn facts<'r>(reference: &'r Reference, seats: &[EntityId], country: EntityId) -> Vec<Fact<'r>> {
    let mut relations: Vec<EntityId> = seats.iter().map(|seat| reference.relation_of(*seat)).collect();
    relations.sort_unstable();
    relations.dedup();
    relations.retain(|relation| reference.reads_like(*relation) == ReadsLike::Office);
    let all = relations.into_iter().flat_map(|relation| reference.facts_of(country, relation));
    all.filter(|fact| fact.status != Status::Vacant).collect()
}

/// Whether a seat is called by its own title alone: by one that many countries have, or, if it is that of a head of
/// state only, by a single word. A "chairman of the council of state" is called president abroad, and a chancellor or a
/// sultan prime minister.
fn is_fixed(reference: &Reference, seat: EntityId) -> bool {
    let of_state = reference.role(seat) == Some(Role::HeadOfState);
    reference.titles_of(seat).into_iter().any(|title| {
        let one_word = !reference.name(title).contains([' ', '-']) && reference.role(title).is_none();
        of_state && one_word || reference.seats_titled(title).len() >= COMMON
    })
}

/// The person who leads the country on the days, to be named to the editor.
fn first_holder<'r>(reference: &'r Reference, country: EntityId, days: &Days) -> Option<Fact<'r>> {
    let facts = facts(reference, &reference.seats_of(country), country);
    let role = |fact: &Fact<'_>| fact.role.and_then(|seat| reference.role(seat));
    let leads = |fact: &Fact<'_>| !matches!(role(fact), None | Some(Role::Other | Role::Any | Role::DeFacto));
    let then = facts.into_iter().filter(|fact| leads(fact) && days.all(fact, 0) && !is_unsure(fact.status));
    // The head of government before a monarch, since articles call that person president.
    then.min_by_key(|fact| role(fact) == Some(Role::HeadOfState))
}
