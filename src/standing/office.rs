//! Who holds an office.

use super::{Answer, Ask, Days, Evidence, Reason, Ruling, Verdict, bare, framed, in_time, is_unsure};
use crate::claim::{Claim, Form, Frame, Office, Relation, When};
use crate::mention::Named;
use factlint_index::{Day, EntityId, EntityKind, Fact, Holding, ReadsLike, Reference, Role, Status, holds};

pub(super) fn answer<'r>(ask: &Ask<'r>, claim: &Claim<Relation>) -> Answer<'r> {
    let days = Days::of(&claim.when, ask.as_of);
    let day = days.named();
    if let Some(why) = framed(claim.frame) {
        let took_office = took_office(ask, claim, &days).filter(|_| claim.frame == Frame::Elect);
        let seat = took_office.and_then(|fact| fact.role);
        let ruling = took_office.map_or(Ruling::unknown(why), |term| Ruling::by(Verdict::Misframed, term));
        return beside(ruling.on(day), None, seat);
    }
    let Some(office) = claim.role.as_ref().map(|role| role.value) else {
        return Ruling::unknown(Reason::NotCovered).on(day);
    };
    let object = match &claim.object.value {
        Named::One(object) => *object,
        Named::Several(_) => return Ruling::unknown(Reason::Several).on(day),
        Named::Unlisted => return bare::holds(ask, claim, office, &days).on(day),
    };
    let sought = sought(ask.reference, object, office);
    let Ok(facts) = facts(ask.reference, object, claim) else { return Ruling::unknown(Reason::NotCovered).on(day) };
    let question = Question { ask, claim, days: &days, object, facts: &facts, sought: &sought };
    let holder = question.holder();
    let ruling = question.ruling(holder.as_ref());
    // "The head of the African Union" is its chairman or the head of its office: this can be confirmed, but not
    // contradicted.
    let of_body = ask.reference.kind(object) == EntityKind::Group && question.is_generic();
    let ruling = match ruling.verdict {
        Verdict::Holds | Verdict::Unknown => ruling,
        _ if of_body => Ruling::unknown(Reason::NotCovered),
        _ if claim.form == Form::Bare => bare::left_of(ask, claim, office, ruling),
        // A person who stands in for a holder, or is recognised abroad as one, is not listed for every day.
        Verdict::Wrong | Verdict::OtherObject if claim.frame == Frame::Acting => Ruling::unknown(Reason::Incomplete),
        _ => ruling,
    };
    let seat = holder.as_ref().and_then(|holder| holder.role).or(sought.first().copied());
    beside(ruling.on(day), holder, seat)
}

/// An answer with the holder and the office beside it.
fn beside<'r>(answer: Answer<'r>, holder: Option<Fact<'r>>, seat: Option<EntityId>) -> Answer<'r> {
    Answer { evidence: Evidence { holder, seat, ..answer.evidence }, ..answer }
}

/// All facts about the offices of an object; an error if there are none.
pub(super) fn facts<'r>(
    reference: &'r Reference,
    object: EntityId,
    claim: &Claim<Relation>,
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

/// After this many days, "-elect" may speak of a second term.
const FIRST_YEAR: i32 = 366;
/// For this many days, a story from before the oath may be printed again.
const OATH: i32 = 7;

/// The term of somebody called "-elect", if it has begun.
fn took_office<'r>(ask: &Ask<'r>, claim: &Claim<Relation>, days: &Days) -> Option<Fact<'r>> {
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

/// Whether a term surely goes on. An open term is sure only up to the day it was last checked.
fn is_sure(ask: &Ask<'_>, fact: &Fact<'_>, days: &Days) -> bool {
    let looked_at = !fact.to.is_open() || fact.checked.is_some_and(|checked| checked >= days.last());
    looked_at && !fact.provisional && !is_unsure(fact.status) && days.all(fact, ask.grace)
}

/// Whether somebody holds an office only for a time.
fn stands_in(status: Status) -> bool {
    matches!(status, Status::Acting | Status::Interim | Status::Caretaker)
}

/// For this many days (three years) after a death in office, the dead are called by it.
const MOURNING: i32 = 1_096;

/// For this many days before a term, its holder is spoken of as the coming one.
const INCOMING: i32 = 183;

/// For this many days (ten years) before the first listed office, people may have had another.
const CAREER: i32 = 3_653;

/// The days of an uncertain term may be wrong by this many days (two years).
const DOUBT: i32 = 731;

/// After this many days (twenty years), a leader is named as history, and not by mistake.
const HISTORY: i32 = 7_305;

struct Question<'q, 'r> {
    ask: &'q Ask<'r>,
    claim: &'q Claim<Relation>,
    days: &'q Days,
    object: EntityId,
    facts: &'q [Fact<'r>],
    sought: &'q [EntityId],
}

impl<'r> Question<'_, 'r> {
    fn ruling(&self, holder: Option<&Fact<'r>>) -> Ruling<'r> {
        match &self.claim.subject.value {
            Named::Unlisted => self.unlisted(holder),
            Named::One(person) => self.person(*person, holder),
            Named::Several(people) => self.several(people, holder),
        }
    }

    /// Several people of one name: right if it is right of one of them; otherwise answered only if they agree.
    fn several(&self, people: &[EntityId], holder: Option<&Fact<'r>>) -> Ruling<'r> {
        let rulings: Vec<Ruling<'r>> = people.iter().map(|person| self.person(*person, holder)).collect();
        let several = Ruling::unknown(Reason::Several);
        let only = |of: &[Ruling<'r>], verdict: Verdict| {
            let mut found = of.iter().filter(|ruling| ruling.verdict == verdict);
            found.next().copied().filter(|_| found.next().is_none())
        };
        if let Some(holds) = rulings.iter().find(|ruling| ruling.verdict == Verdict::Holds) {
            return *holds;
        }
        let is_elsewhere = |ruling: &Ruling<'r>| matches!(ruling.verdict, Verdict::Wrong | Verdict::OtherObject);
        let here: Vec<Ruling<'r>> = rulings.iter().filter(|ruling| !is_elsewhere(ruling)).copied().collect();
        let all_are = |verdicts: &[Verdict]| here.iter().all(|ruling| verdicts.contains(&ruling.verdict));
        match here.as_slice() {
            [one] => *one,
            // Of several people of a name only one leads another country.
            [] => only(&rulings, Verdict::OtherObject).unwrap_or(several),
            // Right of none of them, and one has another office.
            _ if all_are(&[Verdict::OtherRole, Verdict::NoSuchRole]) => {
                only(&here, Verdict::OtherRole).unwrap_or(several)
            }
            // All of them later: the first of them.
            _ if all_are(&[Verdict::NotYet]) => {
                here.iter().min_by_key(|ruling| ruling.fact.map(|term| term.from.earliest)).copied().unwrap_or(several)
            }
            // The one who was in office before, not the namesake who came later.
            _ if all_are(&[Verdict::Stale, Verdict::NotYet]) => only(&here, Verdict::Stale).unwrap_or(several),
            _ => several,
        }
    }

    fn person(&self, person: EntityId, holder: Option<&Fact<'r>>) -> Ruling<'r> {
        let own: Vec<Fact<'r>> = self.facts.iter().filter(|fact| fact.subject == Some(person)).copied().collect();
        let (sought, others): (Vec<Fact<'r>>, Vec<Fact<'r>>) = own.iter().partition(|fact| self.is_sought(fact));
        let all_unsure = !sought.is_empty() && sought.iter().all(|fact| is_unsure(fact.status));
        if all_unsure && sought.iter().any(|fact| self.days.any(fact, DOUBT)) {
            return Ruling::unknown(Reason::Unsure);
        }
        let in_time = in_time(&sought, self.days, self.ask.grace).map(|ruling| self.foremost(ruling, &sought));
        if let Some(ruling) = in_time.filter(|ruling| !ruling.verdict.is_contradicted()) {
            return self.in_manner(ruling, &sought);
        }
        if self.claim.frame.is_past() {
            return self.in_past(person, &sought, holder);
        }
        if let Some(Ruling { verdict: Verdict::Stale, fact: Some(held), .. }) = in_time
            && (self.days.first().since(held.to.latest) > HISTORY || self.died_in_office(person, &held))
        {
            return Ruling::unknown(Reason::Past);
        }
        let other = others.iter().find(|fact| self.days.any(fact, self.ask.grace) && !is_unsure(fact.status));
        if self.sought.is_empty() {
            return other
                .map_or(Ruling::without_fact(Verdict::NoSuchRole), |fact| Ruling::by(Verdict::OtherRole, *fact));
        }
        if let Some(other) = other.filter(|_| self.is_abolished()) {
            return Ruling::by(Verdict::OtherRole, *other);
        }
        if let Some(why) = self.open(holder) {
            return Ruling::unknown(why);
        }
        let other = other.filter(|fact| self.is_other_office(fact));
        let elsewhere = || self.elsewhere(person).map(|fact| Ruling::by(Verdict::OtherObject, fact));
        let other = other.map(|fact| Ruling::by(Verdict::OtherRole, *fact));
        other.or(in_time).or_else(elsewhere).unwrap_or(Ruling::without_fact(Verdict::Wrong))
    }

    /// An undated past: right if the person ever held the office before the article; wrong if they lead another country
    /// and are never listed with this one.
    fn in_past(&self, person: EntityId, sought: &[Fact<'r>], holder: Option<&Fact<'r>>) -> Ruling<'r> {
        let past = Ruling::unknown(Reason::Past);
        if let Some(ever) = sought.iter().find(|fact| fact.from.earliest <= self.ask.as_of) {
            return Ruling::by(Verdict::Holds, *ever);
        }
        if let Some(later) = sought.first() {
            // Nobody held an office before the article whom the reference lists with it only after the article.
            let far = later.from.earliest.since(self.ask.as_of) > INCOMING;
            let sure = far && !is_unsure(later.status) && self.open(holder).is_none();
            return if sure { Ruling::by(Verdict::NotYet, *later) } else { past };
        }
        let own = || self.facts.iter().filter(|fact| fact.subject == Some(person) && !is_unsure(fact.status));
        let leads = |fact: &&Fact<'r>| holds(fact.from, fact.to, self.ask.as_of, 0) == Holding::Certainly;
        let now = own().find(leads).filter(|fact| self.is_other_office(fact));
        if self.sought.is_empty() {
            return now.map_or(past, |fact| Ruling::by(Verdict::OtherRole, *fact));
        }
        if self.open(holder).is_some() {
            return past;
        }
        // The person never had the office as long as it is listed, which is from long before their present one.
        let listed_since = self.sought.iter().filter_map(|seat| self.ask.reference.complete_from(*seat)).max();
        let first = own().map(|fact| fact.from.earliest).min();
        let is_known = listed_since.zip(first).is_some_and(|(listed, first)| first.since(listed) > CAREER);
        if let Some(now) = now.filter(|_| is_known && self.claim.frame == Frame::Past) {
            return Ruling::by(Verdict::OtherRole, *now);
        }
        self.elsewhere(person).map_or(past, |fact| Ruling::by(Verdict::OtherObject, fact))
    }

    /// Whether the country had such an office, and no term of it lies within a year of the days.
    fn is_abolished(&self) -> bool {
        let complete =
            |seat: &EntityId| self.ask.reference.complete_from(*seat).is_some_and(|from| from <= self.days.first());
        let mut terms = self.facts.iter().filter(|fact| self.is_sought(fact) && fact.status != Status::Vacant);
        self.sought.iter().all(complete) && !terms.any(|fact| self.days.any(fact, 366))
    }

    /// Checks the manner of the words for a term of that day: said to be over, or without "acting".
    fn in_manner(&self, ruling: Ruling<'r>, sought: &[Fact<'r>]) -> Ruling<'r> {
        let (Verdict::Holds, Some(term)) = (ruling.verdict, ruling.fact) else { return ruling };
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
        if misframed && sure() { Ruling::by(Verdict::Misframed, term) } else { ruling }
    }

    /// Whether a term ended with a death. Articles still call the dead by their office, at the funeral and at the trial
    /// of those who killed them.
    fn died_in_office(&self, person: EntityId, held: &Fact<'r>) -> bool {
        let died = self.ask.reference.died(person).map(|died| died.latest);
        let mourned = |died: Day| died <= self.days.first() && self.days.first().since(died) <= MOURNING;
        died.is_some_and(|died| held.to.latest.since(died).abs() <= 7 && mourned(died))
    }

    /// If any leading office is meant, the verdict is about the highest that the person had.
    fn foremost(&self, ruling: Ruling<'r>, sought: &[Fact<'r>]) -> Ruling<'r> {
        let of_state: Vec<Fact<'r>> =
            sought.iter().filter(|fact| is_of_state(self.ask.reference, fact)).copied().collect();
        let any_office = self.claim.role.as_ref().is_some_and(|role| role.value == Office::Leader);
        match ruling.verdict {
            Verdict::Stale | Verdict::NotYet if any_office => {
                in_time(&of_state, self.days, self.ask.grace).unwrap_or(ruling)
            }
            _ => ruling,
        }
    }

    /// Whether the words name a role ("head of state", "leader") and no title of one country.
    fn is_generic(&self) -> bool {
        match self.claim.role.as_ref().map(|role| role.value) {
            Some(Office::Titled(title)) => self.ask.reference.role(title).is_some(),
            _ => false,
        }
    }

    /// Whether an office counts as another than the one meant. A generic "leader" is right of anybody who leads, by any
    /// title.
    fn is_other_office(&self, fact: &Fact<'r>) -> bool {
        !self.is_generic()
            || fact.role.and_then(|seat| self.ask.reference.role(seat)).is_some_and(|role| role != Role::Other)
    }

    /// A name the reference lacks: near a holder's, another holder's family name, or nobody's.
    fn unlisted(&self, holder: Option<&Fact<'r>>) -> Ruling<'r> {
        if self.claim.frame.is_past() {
            return Ruling::unknown(Reason::Past);
        }
        if self.sought.is_empty() {
            return Ruling::without_fact(Verdict::NoSuchRole);
        }
        if let Some(why) = self.open(holder) {
            return Ruling::unknown(why);
        }
        Ruling::without_fact(Verdict::Wrong)
    }

    /// The reason why the offices are not surely known for the days, if they are not.
    fn open(&self, holder: Option<&Fact<'r>>) -> Option<Reason> {
        let complete =
            |seat: &EntityId| self.ask.reference.complete_from(*seat).is_some_and(|from| from <= self.days.first());
        if !self.sought.iter().all(complete) {
            return Some(Reason::Incomplete);
        }
        let mut those_days =
            self.facts.iter().filter(|fact| self.is_sought(fact) && self.days.any(fact, self.ask.grace));
        if those_days.any(|fact| is_unsure(fact.status)) {
            return Some(Reason::Unsure);
        }
        holder.is_none().then_some(Reason::Vacant)
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
