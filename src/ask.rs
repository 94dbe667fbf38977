//! Questions that an editor asks of the reference itself: what it lists under a name, which names are like some
//! letters, how much it covers. Answers are plain data.
//!
//! Deliberately not here: what an article asserts, which `standing` answers; and how an answer is printed.

mod coverage;
mod find;
mod group;
mod names;
mod office;
mod person;
mod place;
mod search;
mod stated;

pub use coverage::{
    Coverage, GroupCoverage, Hole, OfficeCoverage, OfficePart, RelationCoverage, StateCoverage, coverage,
};
pub use find::{find, near};
pub use search::{Hit, Likeness, search};

use crate::wording;
use factlint_index::{Boundary, Day, EntityId, EntityKind, Fact, Holding, Name, Reference as Index, holds};
use std::cmp::Reverse;

/// A person, place, group or office of the reference.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Thing {
    entity: EntityId,
    /// `person`, `place`, `group` or `seat`.
    pub kind: &'static str,
    /// What it is, in a word or two: `person`, `country`, `former country`, `group`, `office`.
    pub what: String,
    /// Its id; only a thing of another kind may have the same.
    pub id: String,
    /// Its preferred name; of an office, its title and whose it is.
    pub name: String,
}

/// When a statement holds: from the first day of `from`, and before `to`. Each is a window where the day is not known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Period {
    /// None if it is not known, or lies before the reference begins.
    pub from: Option<Boundary>,
    /// None if there is no end yet.
    pub to: Option<Boundary>,
}

/// The place of a statement in the reference, its source, and the day until which it was checked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stands {
    /// The file.
    pub path: String,
    /// The line in it.
    pub line: u32,
    /// Who says so.
    pub source: String,
    /// The day on which the source was seen to say so.
    pub checked: Option<Day>,
    /// Whether the fact is provisional: a finding that rests on it is a warning at most.
    pub provisional: bool,
}

/// One statement of the reference.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// The respect in which it is stated: an office, the register of a name, the kind of membership. May be empty.
    pub what: String,
    /// What is stated: a name, a holder, a number.
    pub text: String,
    /// The record that `text` names, if it names one.
    pub thing: Option<Thing>,
    /// When it holds.
    pub period: Period,
    /// The status of the fact, in the words of the reference format; empty for the usual one.
    pub status: &'static str,
    /// Whether it may or may not hold on the day asked for: a change falls on that day, or in a window around it.
    pub perhaps: bool,
    /// What an editor should know.
    pub note: String,
    /// Where it stands.
    pub stands: Stands,
}

/// Statements of one kind, and remarks on what the reference does not know.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// The key for programs: `names`, `offices`, `members`.
    pub key: &'static str,
    /// The heading for people.
    pub title: String,
    /// The statements.
    pub lines: Vec<Line>,
    /// What is unknown, and how complete the statements are.
    pub remarks: Vec<String>,
}

/// What the reference lists of one thing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sheet {
    /// Which thing.
    pub thing: Thing,
    /// The day that it is shown for; none: its whole history.
    pub as_of: Option<Day>,
    /// Where its record stands.
    pub stands: Stands,
    /// What is listed.
    pub parts: Vec<Part>,
}

/// What the reference lists of a thing: on a day, or with its history. A group without a day is shown for today.
#[must_use]
pub fn show(reference: &crate::Reference, thing: &Thing, day: Option<Day>, today: Day) -> Sheet {
    let kind = reference.index.kind(thing.entity);
    let day = day.or((kind == EntityKind::Group).then_some(today));
    let asked = Asked { reference: &reference.index, day, today };
    let parts = match kind {
        EntityKind::Person => person::parts(&asked, thing.entity),
        EntityKind::Group => group::parts(&asked, thing.entity),
        EntityKind::Seat => office::parts(&asked, thing.entity),
        EntityKind::Thing => [names::parts(&asked, thing.entity), vec![stated::part(&asked, thing.entity)]].concat(),
        _ => place::parts(&asked, thing.entity),
    };
    let worth_showing = |part: &Part| !part.lines.is_empty() || !part.remarks.is_empty();
    let parts = parts.into_iter().filter(worth_showing).collect();
    Sheet { thing: thing.clone(), as_of: day, stands: asked.record(thing.entity), parts }
}

impl Thing {
    pub(crate) fn new(reference: &Index, entity: EntityId) -> Thing {
        let kind = reference.kind(entity);
        let (what, name) = match kind {
            EntityKind::Place => {
                (reference.place_type(entity).as_str().replace('_', " "), reference.name(entity).into())
            }
            EntityKind::Seat => ("office".to_owned(), office::name(reference, entity)),
            _ => (kind.as_str().to_owned(), reference.name(entity).to_owned()),
        };
        Thing { entity, kind: kind.as_str(), what, id: reference.id(entity).to_owned(), name }
    }
}

impl Stands {
    /// Where a fact stands.
    fn of(fact: &Fact<'_>) -> Stands {
        Stands {
            path: fact.path().to_owned(),
            line: fact.line,
            source: fact.source().to_owned(),
            checked: fact.checked,
            provisional: fact.provisional,
        }
    }
}

impl Period {
    pub(crate) fn new(from: Boundary, to: Boundary) -> Period {
        let known = |boundary: Boundary| boundary != Boundary::ALWAYS && !boundary.is_open();
        Period { from: Some(from).filter(|from| known(*from)), to: Some(to).filter(|to| known(*to)) }
    }

    /// `from 8 December 2021 until 6 May 2025`; nothing if neither day is known.
    #[must_use]
    pub fn words(self) -> String {
        match (self.from, self.to) {
            (None, None) => String::new(),
            (Some(from), None) => format!("since {}", wording::boundary(from)),
            (None, Some(to)) => format!("until {}", wording::boundary(to)),
            (Some(from), Some(to)) => format!("from {} until {}", wording::boundary(from), wording::boundary(to)),
        }
    }
}

/// Where the record of a thing stands.
#[must_use]
pub fn stands(reference: &crate::Reference, thing: &Thing) -> Stands {
    Asked { reference: &reference.index, day: None, today: Day::MIN }.record(thing.entity)
}

/// `12 March 2024`, as findings write days.
#[must_use]
pub fn day_in_words(day: Day) -> String {
    wording::day(day)
}

/// A question: the reference, and the day it is for.
struct Asked<'r> {
    reference: &'r Index,
    day: Option<Day>,
    today: Day,
}

impl<'r> Asked<'r> {
    /// The day asked for, or today.
    fn on(&self) -> Day {
        self.day.unwrap_or(self.today)
    }

    /// ` on 12 March 2024`, if a day was asked for.
    fn on_words(&self) -> String {
        self.day.map(|day| format!(" on {}", wording::day(day))).unwrap_or_default()
    }

    fn thing(&self, entity: EntityId) -> Thing {
        Thing::new(self.reference, entity)
    }

    fn record(&self, entity: EntityId) -> Stands {
        let (path, line, source, checked) = self.reference.record(entity);
        let provisional = self.reference.is_provisional(entity);
        Stands { path: path.to_owned(), line, source: source.to_owned(), checked, provisional }
    }

    /// Whether a period holds on the day asked for; certainly, if no day was asked for.
    fn holding(&self, from: Boundary, to: Boundary) -> Holding {
        self.day.map_or(Holding::Certainly, |day| holds(from, to, day, 0))
    }

    /// A fact as a statement that names `other`, its subject or its object.
    fn fact(&self, what: &str, other: Option<EntityId>, fact: &Fact<'_>) -> Line {
        let thing = other.map(|other| self.thing(other));
        let status = fact.status.as_str();
        Line {
            what: what.to_owned(),
            text: thing.as_ref().map_or("nobody".to_owned(), |thing| thing.name.clone()),
            thing,
            period: Period::new(fact.from, fact.to),
            status: if matches!(status, "full" | "member") { "" } else { status },
            perhaps: self.holding(fact.from, fact.to) == Holding::Possibly,
            note: fact.note().to_owned(),
            stands: Stands::of(fact),
        }
    }

    fn name(&self, what: &str, name: &Name<'_>) -> Line {
        let stands = Stands { line: name.line, ..self.record(name.entity) };
        let perhaps = self.holding(name.from, name.to) == Holding::Possibly;
        Line { period: Period::new(name.from, name.to), perhaps, ..plain(what, name.text, stands) }
    }

    /// The facts that hold on the day asked for, in the order of their days; all of them if no day was asked for.
    fn those_days(&self, facts: impl IntoIterator<Item = Fact<'r>>) -> Vec<Fact<'r>> {
        let mut facts: Vec<Fact<'r>> =
            facts.into_iter().filter(|fact| self.holding(fact.from, fact.to) != Holding::No).collect();
        facts.sort_by_key(|fact| (fact.from.earliest, fact.to.latest, Reverse(fact.line)));
        facts
    }
}

/// A statement without days.
fn plain(what: &str, text: &str, stands: Stands) -> Line {
    let period = Period { from: None, to: None };
    let (what, text, note) = (what.to_owned(), text.to_owned(), String::new());
    Line { what, text, thing: None, period, status: "", perhaps: false, note, stands }
}
