//! Titles without a country: "President X". It finds out whose office is meant, and how far such a title can be judged.

use super::office::{leads, sought};
use super::{Ask, Days, Reason, Ruling, Verdict, facts_like, is_unsure};
use crate::claim::{Claim, Form, Frame, Office, Relation};
use crate::mention::Named;
use factlint_index::{EntityId, EntityKind, Fact, Holding, ReadsLike, Role, holds as days_hold};

/// A bare title: right if the person holds such an office anywhere.
pub(super) fn holds<'r>(ask: &Ask<'r>, claim: &Claim<Relation>, office: Office, days: &Days) -> Ruling<'r> {
    let held = claim.subject.value.all().iter().find_map(|person| {
        let fits = |fact: &Fact<'r>| {
            // The present holder of an office is called by its title in stories of earlier days too.
            fact.role.is_some_and(|seat| sought(ask.reference, fact.object, office).contains(&seat))
                && !is_unsure(fact.status)
                && (days.any(fact, ask.grace) || days_hold(fact.from, fact.to, ask.as_of, 0) != Holding::No)
        };
        ask.reference.facts_about(*person).into_iter().find(fits)
    });
    held.map_or(Ruling::unknown(Reason::BareTitle), |fact| Ruling::by(Verdict::Holds, fact))
}

/// Decides which country is meant. Of several countries of one name, it is the one that has offices on these days. Of a
/// bare title that is not the person's, it is the country that the person leads, led or will lead.
pub(super) fn with_country(ask: &Ask<'_>, mut claim: Claim<Relation>) -> Claim<Relation> {
    let Some(office) = claim.role.as_ref().map(|role| role.value) else { return claim };
    let days = Days::of(&claim.when, ask.as_of);
    if let Named::Several(countries) = &claim.object.value {
        let mut governed = countries.iter().filter(|country| is_governed(ask, **country, &days));
        if let (Some(country), None) = (governed.next(), governed.next()) {
            claim.object.value = Named::One(*country);
        }
        return claim;
    }
    let (Form::Bare, Some(person)) = (claim.form, claim.subject.value.one()) else { return claim };
    if holds(ask, &claim, office, &days).verdict == Verdict::Unknown
        && let Some(country) = led(ask, &days, person)
    {
        claim.object.value = Named::One(country);
    }
    claim
}

/// Whether anybody leads a country on these days.
fn is_governed(ask: &Ask<'_>, country: EntityId, days: &Days) -> bool {
    let facts = facts_like(ask.reference, country, ReadsLike::Office);
    facts.iter().any(|fact| fact.subject.is_some() && days.any(fact, 0))
}

/// Weakens an answer to a bare title. Some titles are kept for life by people who held them, and some are given to
/// people who hold no office by them.
pub(super) fn left_of<'r>(ask: &Ask<'r>, claim: &Claim<Relation>, office: Office, ruling: Ruling<'r>) -> Ruling<'r> {
    let reference = ask.reference;
    // "Democratic leader X" leads a party.
    let title = match office {
        Office::Titled(title) if reference.role(title) != Some(Role::Any) => title,
        _ => return Ruling::unknown(Reason::BareTitle),
    };
    let keeps = |seat: EntityId| reference.keeps_title(seat);
    let is_sure = match (ruling.verdict, ruling.fact) {
        (Verdict::NotYet, _) => true,
        (Verdict::Stale, Some(held)) => {
            let is_dead =
                held.subject.is_some_and(|person| reference.died(person).is_some_and(|died| died.earliest < ask.as_of));
            claim.frame == Frame::Current || !is_dead && !held.role.is_some_and(keeps)
        }
        (Verdict::OtherRole, Some(own)) => {
            let seats = reference.seats_titled(title);
            let (said, own) = (reference.name(title), own.role.map_or("", |seat| reference.name(seat)));
            !seats.is_empty() && !seats.into_iter().all(keeps) && !said.ends_with(own) && !own.ends_with(said)
        }
        _ => false,
    };
    if is_sure { ruling } else { Ruling::unknown(Reason::BareTitle) }
}

/// The one country that somebody leads on these days; if there is none, the one that they ever led or will lead.
fn led(ask: &Ask<'_>, days: &Days, person: EntityId) -> Option<EntityId> {
    let reference = ask.reference;
    let facts = reference.facts_about(person);
    let leading: Vec<&Fact<'_>> = facts
        .iter()
        .filter(|fact| reference.kind(fact.object) == EntityKind::Place)
        .filter(|fact| fact.role.is_some_and(|seat| leads(reference.role(seat))))
        .collect();
    let then = leading.iter().filter(|fact| days.any(fact, 0)).map(|fact| fact.object);
    // A seat with a title of its own may come with an office in another country. The common title decides then.
    let is_common = |title: &EntityId| reference.seats_titled(*title).len() >= COMMON;
    let common = |fact: &&&Fact<'_>| fact.role.is_some_and(|seat| reference.titles_of(seat).iter().any(is_common));
    let common_then = leading.iter().filter(|fact| days.any(fact, 0)).filter(common).map(|fact| fact.object);
    let ever = leading.iter().map(|fact| fact.object);
    let common_ever = leading.iter().filter(common).map(|fact| fact.object);
    one(then).or_else(|| one(common_then)).or_else(|| one(ever)).or_else(|| one(common_ever))
}

/// A title that this many offices bear is common: president, prime minister, king.
const COMMON: usize = 20;

/// The country, if all countries are the same.
fn one(mut countries: impl Iterator<Item = EntityId>) -> Option<EntityId> {
    let first = countries.next()?;
    countries.all(|country| country == first).then_some(first)
}
