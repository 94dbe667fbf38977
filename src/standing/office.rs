//! Who holds an office.

use super::{Answer, Ask, Days, Standing, Why, bare, framed, in_time, is_unsure};
use crate::claim::{Form, Frame, Office, RelationClaim, When};
use crate::mention::Named;
use factlint_index::{Day, EntityId, EntityKind, Fact, Holding, ReadsLike, Reference, Role, Status, holds};

pub(super) fn answer<'r>(ask: &Ask<'r>, claim: &RelationClaim) -> Answer<'r> {
    let days = Days::of(&claim.when, ask.as_of);
    let day = days.named();
    let unknown = |why| Answer { standing: Standing::Unknown(why), day, holder: None, seat: None };
    if let Some(why) = framed(claim.frame) {
        let took_office = took_office(ask, claim, &days).filter(|_| claim.frame == Frame::Elect);
        let seat = took_office.and_then(|fact| fact.role);
        let standing = took_office.map_or(Standing::Unknown(why), Standing::Misframed);
        return Answer { standing, day, holder: None, seat };
    }
    let Some(office) = claim.role.as_ref().map(|role| role.value) else { return unknown(Why::NotCovered) };
    let object = match &claim.object.value {
        Named::One(object) => *object,
        Named::Several(_) => return unknown(Why::Several),
        Named::Unlisted => {
            return Answer { standing: bare::holds(ask, claim, office, &days), day, holder: None, seat: None };
        }
    };
    let sought = sought(ask.reference, object, office);
    let Ok(facts) = facts(ask.reference, object, claim) else { return unknown(Why::NotCovered) };
    let question = Question { ask, claim, days: &days, object, facts: &facts, sought: &sought };
    let holder = question.holder();
    let standing = question.standing(holder.as_ref());
    // "The head of the African Union" is its chairman or the head of its office: right, or nothing.
    let of_body = ask.reference.kind(object) == EntityKind::Group && question.is_generic();
    let standing = match standing {
        Standing::Holds(_) | Standing::Unknown(_) => standing,
        _ if of_body => Standing::Unknown(Why::NotCovered),
        _ if claim.form == Form::Bare => bare::left_of(ask, claim, office, standing),
        // Who stands in for a holder, or is recognised abroad as one, is not listed for every day.
        Standing::Never | Standing::OtherObject(_) if claim.frame == Frame::Acting => {
            Standing::Unknown(Why::Incomplete)
        }
        _ => standing,
    };
    let seat = holder.as_ref().and_then(|holder| holder.role).or(sought.first().copied());
    Answer { standing, day, holder, seat }
}

/// Everything about the offices of an object, if there is anything.
pub(super) fn facts<'r>(
    reference: &'r Reference,
    object: EntityId,
    claim: &RelationClaim,
) -> Result<Vec<Fact<'r>>, ()> {
    debug_assert!(claim.role.is_some(), "an office claim names an office");
    let mut relations: Vec<EntityId> =
        reference.seats_of(object).iter().map(|seat| reference.relation_of(*seat)).collect();
    relations.sort_unstable();
    relations.dedup();
    relations.retain(|relation| reference.reads_like(*relation) == ReadsLike::Office);
    let facts: Vec<Fact<'r>> =
        relations.into_iter().flat_map(|relation| reference.facts_of(object, relation)).collect();
    if facts.is_empty() { Err(()) } else { Ok(facts) }
}

/// The seats of an object that words for an office may mean.
pub(crate) fn sought(reference: &Reference, object: EntityId, office: Office) -> Vec<EntityId> {
    let mut seats = reference.seats_of(object);
    match office {
        Office::Leader => seats.retain(|seat| leads(reference.role(*seat))),
        Office::Titled(title) => {
            let generic = reference.role(title);
            let bears = |seat: &EntityId| reference.titles_of(*seat).contains(&title);
            let by_title: Vec<EntityId> = seats.iter().copied().filter(bears).collect();
            if !by_title.is_empty() {
                return by_title;
            }
            let of_body = reference.kind(object) == EntityKind::Group;
            let any = generic == Some(Role::Any) && of_body;
            seats.retain(|seat| any || generic.is_some_and(|generic| fits(generic, reference.role(*seat))));
        }
    }
    seats
}

pub(super) fn leads(role: Option<Role>) -> bool {
    !matches!(role, None | Some(Role::Other | Role::Any))
}

/// Whether a seat has the role that a generic title names.
pub(crate) fn fits(generic: Role, seat: Option<Role>) -> bool {
    match generic {
        Role::Any => leads(seat),
        Role::HeadOfState | Role::HeadOfGovernment => seat == Some(generic) || seat == Some(Role::Both),
        role => seat == Some(role),
    }
}

/// After so many days a second term may be what a person was elected to.
const FIRST_YEAR: i32 = 366;
/// For so many days a story from before the oath may be told again.
const OATH: i32 = 7;

/// The term that somebody called "-elect" has begun.
fn took_office<'r>(ask: &Ask<'r>, claim: &RelationClaim, days: &Days) -> Option<Fact<'r>> {
    let (person, office) = (claim.subject.value.one()?, claim.role.as_ref()?.value);
    let here = |fact: &Fact<'_>| claim.object.value.one().is_none_or(|object| object == fact.object);
    let is_sought =
        |fact: &Fact<'_>| fact.role.is_some_and(|seat| sought(ask.reference, fact.object, office).contains(&seat));
    let terms = ask.reference.facts_about(person).into_iter().filter(|fact| here(fact) && is_sought(fact));
    let mut begun = terms.filter(|fact| fact.from.earliest <= ask.as_of);
    let (Some(term), None) = (begun.next(), begun.next()) else { return None };
    let since = (ask.as_of.since(term.from.earliest), ask.as_of.since(term.from.latest));
    let fresh = since.0 <= FIRST_YEAR && since.1 > OATH;
    (fresh && !stands_in(term.status) && is_sure(ask, &term, days)).then_some(term)
}

/// Whether a term surely goes on: one that is open only up to the day it was last looked at.
fn is_sure(ask: &Ask<'_>, fact: &Fact<'_>, days: &Days) -> bool {
    let looked_at = !fact.to.is_open() || fact.checked.is_some_and(|checked| checked >= days.last());
    looked_at && !fact.provisional && !is_unsure(fact.status) && days.all(fact, ask.grace)
}

/// Whether somebody holds an office only for a time.
fn stands_in(status: Status) -> bool {
    matches!(status, Status::Acting | Status::Interim | Status::Caretaker)
}

/// For so many days (three years) after a death in office the dead are called by it.
const MOURNING: i32 = 1_096;

/// For so many days before a term its holder is spoken of as the coming one.
const INCOMING: i32 = 183;

/// For so many days (ten years) before their first office people may have had another.
const CAREER: i32 = 3_653;

/// The days of a term that is not certain may be so far off (two years).
const DOUBT: i32 = 731;

/// After so many days (twenty years) a leader is named as history, and not by mistake.
const HISTORY: i32 = 7_305;

struct Question<'q, 'r> {
    ask: &'q Ask<'r>,
    claim: &'q RelationClaim,
    days: &'q Days,
    object: EntityId,
    facts: &'q [Fact<'r>],
    sought: &'q [EntityId],
}

impl<'r> Question<'_, 'r> {
    fn standing(&self, holder: Option<&Fact<'r>>) -> Standing<'r> {
        match &self.claim.subject.value {
            Named::Unlisted => self.unlisted(holder),
            Named::One(person) => self.person(*person, holder),
            Named::Several(people) => self.several(people, holder),
        }
    }

    /// One of several people of a name: right if it is right of one; else only if all agree.
    fn several(&self, people: &[EntityId], holder: Option<&Fact<'r>>) -> Standing<'r> {
        let answers: Vec<Standing<'r>> = people.iter().map(|person| self.person(*person, holder)).collect();
        if let Some(holds) = answers.iter().find(|answer| matches!(answer, Standing::Holds(_))) {
            return *holds;
        }
        // Of several people of a name only one leads another country.
        let mut leaders = answers.iter().filter(|answer| matches!(answer, Standing::OtherObject(_)));
        let elsewhere = leaders.next().copied().filter(|_| leaders.next().is_none());
        let here: Vec<Standing<'r>> = answers
            .into_iter()
            .filter(|answer| !matches!(answer, Standing::Never | Standing::OtherObject(_)))
            .collect();
        let mut held = here.iter().filter(|answer| matches!(answer, Standing::Held(_)));
        match (here.as_slice(), held.next(), held.next()) {
            ([one], _, _) => *one,
            ([], ..) => elsewhere.unwrap_or(Standing::Unknown(Why::Several)),
            // Right of none of them, and one has another office.
            _ if !here.is_empty()
                && here.iter().all(|answer| matches!(answer, Standing::OtherRole(_) | Standing::NoSuchRole)) =>
            {
                let own = |answer: &&Standing<'r>| matches!(answer, Standing::OtherRole(_));
                let mut own = here.iter().filter(own);
                own.next().copied().filter(|_| own.next().is_none()).unwrap_or(Standing::Unknown(Why::Several))
            }
            // All of them later: the first of them.
            _ if !here.is_empty() && here.iter().all(|answer| matches!(answer, Standing::WillHold(_))) => {
                let begins = |answer: &&Standing<'r>| match answer {
                    Standing::WillHold(term) => Some(term.from.earliest),
                    _ => None,
                };
                here.iter().min_by_key(begins).copied().unwrap_or(Standing::Unknown(Why::Several))
            }
            // The one who was in office before, not the namesake who came later.
            (_, Some(one), None)
                if here.iter().all(|answer| matches!(answer, Standing::Held(_) | Standing::WillHold(_))) =>
            {
                *one
            }
            _ => Standing::Unknown(Why::Several),
        }
    }

    fn person(&self, person: EntityId, holder: Option<&Fact<'r>>) -> Standing<'r> {
        let own: Vec<Fact<'r>> = self.facts.iter().filter(|fact| fact.subject == Some(person)).copied().collect();
        let (sought, others): (Vec<Fact<'r>>, Vec<Fact<'r>>) = own.iter().partition(|fact| self.is_sought(fact));
        let all_unsure = !sought.is_empty() && sought.iter().all(|fact| is_unsure(fact.status));
        if all_unsure && sought.iter().any(|fact| self.days.any(fact, DOUBT)) {
            return Standing::Unknown(Why::Unsure);
        }
        let in_time = in_time(&sought, self.days, self.ask.grace).map(|standing| self.foremost(standing, &sought));
        if let Some(standing @ (Standing::Holds(_) | Standing::Unknown(_))) = in_time {
            return self.in_manner(standing, &sought);
        }
        if self.claim.frame.is_past() {
            return self.in_past(person, &sought, holder);
        }
        if let Some(Standing::Held(held)) = in_time
            && (self.days.first().since(held.to.latest) > HISTORY || self.died_in_office(person, &held))
        {
            return Standing::Unknown(Why::Past);
        }
        let other = others.iter().find(|fact| self.days.any(fact, self.ask.grace) && !is_unsure(fact.status));
        if self.sought.is_empty() {
            return other.map_or(Standing::NoSuchRole, |fact| Standing::OtherRole(*fact));
        }
        if let Some(other) = other.filter(|_| self.is_abolished()) {
            return Standing::OtherRole(*other);
        }
        if let Some(why) = self.open(holder) {
            return Standing::Unknown(why);
        }
        let other = other.filter(|fact| self.is_other_office(fact));
        let elsewhere = || self.elsewhere(person).map(Standing::OtherObject);
        other.map(|fact| Standing::OtherRole(*fact)).or(in_time).or_else(elsewhere).unwrap_or(Standing::Never)
    }

    /// Of an undated past: right if the person ever held the office before the article, wrong if they lead
    /// another country and are never listed with this one.
    fn in_past(&self, person: EntityId, sought: &[Fact<'r>], holder: Option<&Fact<'r>>) -> Standing<'r> {
        let past = Standing::Unknown(Why::Past);
        if let Some(ever) = sought.iter().find(|fact| fact.from.earliest <= self.ask.as_of) {
            return Standing::Holds(*ever);
        }
        if let Some(later) = sought.first() {
            // Nobody was in an office before the article whom it has only after.
            let far = later.from.earliest.since(self.ask.as_of) > INCOMING;
            let sure = far && !is_unsure(later.status) && self.open(holder).is_none();
            return if sure { Standing::WillHold(*later) } else { past };
        }
        let own = || self.facts.iter().filter(|fact| fact.subject == Some(person) && !is_unsure(fact.status));
        let leads = |fact: &&Fact<'r>| holds(fact.from, fact.to, self.ask.as_of, 0) == Holding::Certainly;
        let now = own().find(leads).filter(|fact| self.is_other_office(fact));
        if self.sought.is_empty() {
            return now.map_or(past, |fact| Standing::OtherRole(*fact));
        }
        if self.open(holder).is_some() {
            return past;
        }
        // Who never had the office as long as it is listed, from long before the one they have now.
        let listed_since = self.sought.iter().filter_map(|seat| self.ask.reference.complete_from(*seat)).max();
        let first = own().map(|fact| fact.from.earliest).min();
        let is_known = listed_since.zip(first).is_some_and(|(listed, first)| first.since(listed) > CAREER);
        if let Some(now) = now.filter(|_| is_known && self.claim.frame == Frame::Past) {
            return Standing::OtherRole(*now);
        }
        self.elsewhere(person).map_or(past, Standing::OtherObject)
    }

    /// Whether the country had such an office, and has long been without: no term lies within a year.
    fn is_abolished(&self) -> bool {
        let complete =
            |seat: &EntityId| self.ask.reference.complete_from(*seat).is_some_and(|from| from <= self.days.first());
        let mut terms = self.facts.iter().filter(|fact| self.is_sought(fact) && fact.status != Status::Vacant);
        self.sought.iter().all(complete) && !terms.any(|fact| self.days.any(fact, 366))
    }

    /// A term of that day in the manner of the words: said to be over, or without "acting".
    fn in_manner(&self, standing: Standing<'r>, sought: &[Fact<'r>]) -> Standing<'r> {
        let Standing::Holds(term) = standing else { return standing };
        let others = || sought.iter().filter(|fact| fact.from != term.from);
        let misframed = match self.claim.frame {
            // One who left and came back is a former holder too.
            Frame::Former => !stands_in(term.status) && !others().any(|fact| fact.from.earliest <= self.ask.as_of),
            Frame::Asserted | Frame::Current => {
                // A transitional president is called president; who stands in for one is not.
                term.status == Status::Acting && !others().any(|fact| self.days.any(fact, self.ask.grace))
            }
            _ => false,
        };
        let sure = || self.claim.when == When::AsOf && !self.is_generic() && is_sure(self.ask, &term, self.days);
        if misframed && sure() { Standing::Misframed(term) } else { standing }
    }

    /// Whether a term ended with a death: articles go on to call the dead by their office, at the
    /// funeral and at the trial of those who killed them.
    fn died_in_office(&self, person: EntityId, held: &Fact<'r>) -> bool {
        let died = self.ask.reference.died(person).map(|died| died.latest);
        let mourned = |died: Day| died <= self.days.first() && self.days.first().since(died) <= MOURNING;
        died.is_some_and(|died| held.to.latest.since(died).abs() <= 7 && mourned(died))
    }

    /// Where any leading office is meant, the one to speak of is the highest that the person had.
    fn foremost(&self, standing: Standing<'r>, sought: &[Fact<'r>]) -> Standing<'r> {
        let of_state: Vec<Fact<'r>> =
            sought.iter().filter(|fact| is_of_state(self.ask.reference, fact)).copied().collect();
        let any_office = self.claim.role.as_ref().is_some_and(|role| role.value == Office::Leader);
        match standing {
            Standing::Held(_) | Standing::WillHold(_) if any_office => {
                in_time(&of_state, self.days, self.ask.grace).unwrap_or(standing)
            }
            _ => standing,
        }
    }

    /// Whether the words name a role ("head of state", "leader") and no title of one country.
    fn is_generic(&self) -> bool {
        match self.claim.role.as_ref().map(|role| role.value) {
            Some(Office::Titled(title)) => self.ask.reference.role(title).is_some(),
            _ => false,
        }
    }

    /// A generic "leader" is right of whoever leads, by whatever title.
    fn is_other_office(&self, fact: &Fact<'r>) -> bool {
        !self.is_generic()
            || fact.role.and_then(|seat| self.ask.reference.role(seat)).is_some_and(|role| role != Role::Other)
    }

    /// A name the reference lacks: near a holder's, another holder's family name, or nobody's.
    fn unlisted(&self, holder: Option<&Fact<'r>>) -> Standing<'r> {
        if self.claim.frame.is_past() {
            return Standing::Unknown(Why::Past);
        }
        if self.sought.is_empty() {
            return Standing::NoSuchRole;
        }
        if let Some(why) = self.open(holder) {
            return Standing::Unknown(why);
        }
        Standing::Never
    }

    /// Why the offices are not surely known for the days, if they are not.
    fn open(&self, holder: Option<&Fact<'r>>) -> Option<Why> {
        let complete =
            |seat: &EntityId| self.ask.reference.complete_from(*seat).is_some_and(|from| from <= self.days.first());
        if !self.sought.iter().all(complete) {
            return Some(Why::Incomplete);
        }
        let mut those_days =
            self.facts.iter().filter(|fact| self.is_sought(fact) && self.days.any(fact, self.ask.grace));
        if those_days.any(|fact| is_unsure(fact.status)) {
            return Some(Why::Unsure);
        }
        holder.is_none().then_some(Why::Vacant)
    }

    fn holder(&self) -> Option<Fact<'r>> {
        let day = self.days.named();
        let sure = self
            .facts
            .iter()
            .filter(|fact| fact.subject.is_some() && self.is_sought(fact) && fact.status != Status::Vacant);
        let mut certain: Vec<&Fact<'r>> =
            sure.filter(|fact| holds(fact.from, fact.to, day, 0) == Holding::Certainly).collect();
        // The head of state before the head of government, the full holder before the acting one.
        certain.sort_by_key(|fact| {
            (fact.role.and_then(|seat| self.ask.reference.role(seat)).map(Role::code), fact.status.code())
        });
        certain.first().map(|fact| **fact)
    }

    fn is_sought(&self, fact: &Fact<'r>) -> bool {
        fact.role.is_some_and(|role| self.sought.contains(&role))
    }

    /// The same kind of office in another country on these days.
    fn elsewhere(&self, person: EntityId) -> Option<Fact<'r>> {
        let office = self.claim.role.as_ref()?.value;
        let facts = self.ask.reference.facts_about(person).into_iter();
        let there = facts.filter(|fact| {
            fact.object != self.object && !is_unsure(fact.status) && self.days.any(fact, self.ask.grace)
        });
        there
            .into_iter()
            .find(|fact| fact.role.is_some_and(|seat| sought(self.ask.reference, fact.object, office).contains(&seat)))
    }
}

fn is_of_state(reference: &Reference, fact: &Fact<'_>) -> bool {
    matches!(fact.role.and_then(|seat| reference.role(seat)), Some(Role::HeadOfState | Role::Both))
}
