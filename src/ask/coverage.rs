//! How much the reference covers: which offices from which day on without a hole, which groups, how many
//! facts of each relation, how many places.
//!
//! Every figure is computed from the facts. The `complete_from` that a file states stands beside it.

mod days;
mod relations;

use super::office::terms;
use super::{Asked, Thing};
use crate::standing::{facts_like, is_unsure, stated};
use factlint_index::{Boundary, Day, EntityId, EntityKind, PlaceType, ReadsLike, Reference as Index, Status, holds};
use std::collections::{BTreeMap, BTreeSet};

pub use days::Hole;
pub use relations::RelationCoverage;

/// How much a reference covers, for all tables of coverage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Coverage {
    /// Countries, by name.
    pub states: Vec<StateCoverage>,
    /// Groups, by name.
    pub groups: Vec<GroupCoverage>,
    /// Relations with facts, by id.
    pub relations: Vec<RelationCoverage>,
    /// Number of places, by what they are.
    pub places: BTreeMap<String, usize>,
}

/// A country.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StateCoverage {
    /// The country.
    pub thing: Thing,
    /// When it began to exist, if the reference says so.
    pub began: Option<Boundary>,
    /// The day from which it is to be covered: 1 January 1990, or the last day that its beginning may have been.
    pub due: Day,
    /// First the head of state, then the head of government, then every other office.
    pub offices: Vec<OfficeCoverage>,
    /// Number of cities listed in it.
    pub cities: usize,
}

/// The part that an office plays in its state.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OfficePart {
    /// All offices of a head of state, of which one may follow another.
    HeadOfState,
    /// All offices of a head of government.
    HeadOfGovernment,
    /// One other office.
    Other,
}

/// One office, or all offices in which a state has had its head of state or of government.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OfficeCoverage {
    /// Which part they play.
    pub part: OfficePart,
    /// The titles.
    pub titles: Vec<String>,
    /// The earliest `complete_from` in the files.
    pub claimed: Option<Day>,
    /// From this day until `checked` there is a holder, or a vacancy with a reason, on every day.
    pub complete: Option<Day>,
    /// The same, but a gap of a single day between two holders is ignored: a source may give the last day of a term
    /// where the reference wants the day after it.
    pub nearly: Option<Day>,
    /// Until when the list was checked.
    pub checked: Option<Day>,
    /// Number of people who held it.
    pub holders: usize,
    /// Days with neither a holder nor a vacancy, from the day it is due, or from the first listed day if that is later.
    pub holes: Vec<Hole>,
}

/// A group.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GroupCoverage {
    /// The group.
    pub thing: Thing,
    /// The `complete_from` of its members.
    pub claimed: Option<Day>,
    /// Members on the day it was checked.
    pub members: usize,
    /// Until when it was checked.
    pub checked: Option<Day>,
    /// The first day on which somebody is listed at its head.
    pub heads_from: Option<Day>,
    /// Number of people listed at its head.
    pub heads: usize,
}

/// The earliest day that a reader of today's news asks about.
const DUE: (i32, u32, u32) = (1990, 1, 1);

/// How much a reference covers.
#[must_use]
pub fn coverage(reference: &crate::Reference) -> Coverage {
    let index = &reference.index;
    let asked = Asked { reference: index, day: None, today: Day::MIN };
    let (mut places, mut cities): (BTreeMap<String, usize>, BTreeMap<EntityId, usize>) = Default::default();
    for place in index.entities(EntityKind::Place) {
        *places.entry(asked.thing(place).what).or_default() += 1;
        if let Some(parent) = index.parent(place).filter(|_| index.place_type(place) == PlaceType::City) {
            *cities.entry(parent).or_default() += 1;
        }
    }
    let states = index.entities(EntityKind::Place).filter(|place| index.place_type(*place) == PlaceType::Country);
    let mut states: Vec<StateCoverage> =
        states.map(|place| state(&asked, place, cities.get(&place).copied().unwrap_or(0))).collect();
    states.sort_by(|a, b| (&a.thing.name, &a.thing.id).cmp(&(&b.thing.name, &b.thing.id)));
    let mut groups: Vec<GroupCoverage> =
        index.entities(EntityKind::Group).map(|entity| group(&asked, entity)).collect();
    groups.sort_by(|a, b| (&a.thing.name, &a.thing.id).cmp(&(&b.thing.name, &b.thing.id)));
    Coverage { states, groups, relations: relations::relations(index), places }
}

impl StateCoverage {
    /// Whether head of state and head of government are complete from a day on, or from the state's beginning.
    #[must_use]
    pub fn is_complete_from(&self, day: Day) -> bool {
        self.both(|office| office.complete.is_some_and(|complete| complete <= day.max(self.due)))
    }

    /// The same, but gaps of a single day between two holders are ignored.
    #[must_use]
    pub fn is_nearly_complete_from(&self, day: Day) -> bool {
        self.both(|office| office.nearly.is_some_and(|nearly| nearly <= day.max(self.due)))
    }

    /// Whether both are complete from some day on.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.both(|office| office.complete.is_some())
    }

    fn both(&self, is_so: impl Fn(&OfficeCoverage) -> bool) -> bool {
        let part = |part: OfficePart| self.offices.iter().any(|office| office.part == part && is_so(office));
        part(OfficePart::HeadOfState) && part(OfficePart::HeadOfGovernment)
    }
}

fn state(asked: &Asked<'_>, place: EntityId, cities: usize) -> StateCoverage {
    use factlint_index::Role;
    let index = asked.reference;
    let due = Day::from_ymd(DUE.0, DUE.1, DUE.2).unwrap_or(Day::MIN);
    let began = index.attributes(place).find(|(key, _)| *key == "from").and_then(|(_, day)| Boundary::parse(day));
    let due = began.map_or(due, |began| due.max(began.latest));
    let seats = index.seats_of(place);
    let with = |roles: &[Role]| -> Vec<EntityId> {
        seats.iter().copied().filter(|seat| index.role(*seat).is_some_and(|role| roles.contains(&role))).collect()
    };
    let mut offices = vec![
        office(index, OfficePart::HeadOfState, &with(&[Role::HeadOfState, Role::Both]), due),
        office(index, OfficePart::HeadOfGovernment, &with(&[Role::HeadOfGovernment, Role::Both]), due),
    ];
    let others = with(&[Role::DeFacto, Role::Other, Role::Any]);
    offices.extend(others.iter().map(|seat| office(index, OfficePart::Other, &[*seat], due)));
    StateCoverage { thing: asked.thing(place), began, due, offices, cities }
}

fn office(index: &Index, part: OfficePart, seats: &[EntityId], due: Day) -> OfficeCoverage {
    let terms: Vec<Vec<_>> = seats.iter().map(|seat| terms(index, *seat)).collect();
    let checked = horizon(index, seats);
    let covered = checked.map(|checked| days::covered(&terms, due, checked)).unwrap_or_default();
    let holders: BTreeSet<EntityId> =
        terms.iter().flatten().filter(|fact| !is_unsure(fact.status)).filter_map(|fact| fact.subject).collect();
    let titles = seats.iter().map(|seat| index.name(*seat).to_owned()).collect();
    let claimed = seats.iter().filter_map(|seat| index.complete_from(*seat)).min();
    let days::Covered { complete, nearly, holes } = covered;
    OfficeCoverage { part, titles, claimed, complete, nearly, checked, holders: holders.len(), holes }
}

/// The day until which offices that follow one another are checked. Offices that nobody holds any more do not count,
/// unless there are no others.
fn horizon(index: &Index, seats: &[EntityId]) -> Option<Day> {
    let checked = |seat: &EntityId| index.record(*seat).3;
    let is_held = |seat: &&EntityId| terms(index, **seat).iter().any(|fact| fact.to.is_open() && days::is_holder(fact));
    seats.iter().filter(is_held).filter_map(checked).min().or_else(|| seats.iter().filter_map(checked).max())
}

fn group(asked: &Asked<'_>, entity: EntityId) -> GroupCoverage {
    let index = asked.reference;
    let checked = index.record(entity).3;
    let that_day = checked.unwrap_or(Day::MAX.plus(-1));
    let members = facts_like(index, entity, ReadsLike::Membership).into_iter().filter(|fact| {
        !stated::is_lesser(fact.status) && holds(fact.from, fact.to, that_day, 0) == factlint_index::Holding::Certainly
    });
    let members: BTreeSet<Option<EntityId>> = members.map(|fact| fact.subject).collect();
    let terms = index.seats_of(entity).into_iter().flat_map(|seat| terms(index, seat));
    let terms: Vec<_> = terms.filter(|fact| fact.status != Status::Vacant && !is_unsure(fact.status)).collect();
    let heads: BTreeSet<EntityId> = terms.iter().filter_map(|fact| fact.subject).collect();
    GroupCoverage {
        thing: asked.thing(entity),
        claimed: index.complete_from(entity),
        members: members.len(),
        checked,
        heads_from: terms.iter().map(|fact| fact.from.latest).filter(|day| *day > Day::MIN).min(),
        heads: heads.len(),
    }
}
