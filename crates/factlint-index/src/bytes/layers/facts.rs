//! Facts and seats, over all layers.

use super::{EntityId, Reference};
use crate::bytes::layout::{Section, fact};
use crate::bytes::reader::{Index, Row, partition};
use crate::day::{Boundary, Day};
use crate::schema::meaning::TITLE_KEPT;
use crate::schema::words::Status;
use std::fmt;

/// A row: SUBJECT stands in RELATION to OBJECT, in a ROLE.
#[derive(Clone, Copy, Debug)]
pub struct Fact<'r> {
    /// Which relation.
    pub relation: EntityId,
    /// The subject; none for a vacancy.
    pub subject: Option<EntityId>,
    /// The object; of a fact with a value, the relation.
    pub object: EntityId,
    /// What stands on the side of the object and is no entity.
    pub value: Option<Value>,
    /// In which office.
    pub role: Option<EntityId>,
    /// The first day.
    pub from: Boundary,
    /// The first day on which it no longer holds.
    pub to: Boundary,
    /// How surely the source says so.
    pub status: Status,
    /// Carries a warning at most.
    pub provisional: bool,
    /// When the source was seen to say so.
    pub checked: Option<Day>,
    /// For how many days after that an open fact may carry an error.
    pub shelf_life: Option<u32>,
    /// The line in the file.
    pub line: u32,
    /// Which in the row of holders the person is counted as.
    pub ordinal: Option<u32>,
    /// The record that it is a line of.
    pub owner: EntityId,
    words: Words<'r>,
}

/// A value on a side of a relation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Value {
    /// A day, or the days of which it is one.
    Days(Boundary),
    /// A number.
    Number(u32),
}

fn value(row: Row<'_>) -> Option<Value> {
    let day = |column: usize| Day::from_number(row.word(column) as i32);
    match row.word(fact::VALUE_KIND) {
        fact::DAYS => Some(Value::Days(Boundary { earliest: day(fact::VALUE), latest: day(fact::VALUE + 1) })),
        fact::NUMBER => Some(Value::Number(row.word(fact::VALUE))),
        _ => None,
    }
}

/// Where the source and the note of a fact are read when they are asked for: a question looks at many facts and quotes
/// one.
#[derive(Clone, Copy)]
struct Words<'r> {
    index: &'r Index,
    row: Row<'r>,
}

impl fmt::Debug for Words<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.index.string(self.row, fact::SOURCE))
    }
}

impl<'r> Fact<'r> {
    /// The same fact with its sides exchanged, of a relation in which that holds too.
    #[must_use]
    pub fn exchanged(self) -> Fact<'r> {
        match self.subject {
            Some(subject) => Fact { subject: Some(self.object), object: subject, ..self },
            None => self,
        }
    }

    /// Who says so.
    #[must_use]
    pub fn source(&self) -> &'r str {
        self.words.index.string(self.words.row, fact::SOURCE)
    }

    /// What an editor should know.
    #[must_use]
    pub fn note(&self) -> &'r str {
        self.words.index.string(self.words.row, fact::NOTE)
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &'r str {
        let file = self.words.row.word(fact::FILE);
        self.words.index.string(self.words.index.row(Section::Files, file), 0)
    }
}

impl Reference {
    /// The facts of an object in a relation, in the order of role and day.
    #[must_use]
    pub fn facts_of(&self, object: EntityId, relation: EntityId) -> Vec<Fact<'_>> {
        let mut facts = Vec::new();
        for layer in 0..self.layers.len() as u32 {
            let (Some(object), Some(relation)) = (self.local(layer, object), self.local(layer, relation)) else {
                continue;
            };
            let index = self.index(layer);
            let rows = index.facts_of(object);
            let rows = rows.filter(|row| index.row(Section::Facts, *row).word(fact::RELATION) == relation);
            facts.extend(rows.filter_map(|row| self.fact(layer, row)));
        }
        facts
    }

    /// The facts of a subject, in all relations.
    #[must_use]
    pub fn facts_about(&self, subject: EntityId) -> Vec<Fact<'_>> {
        let mut facts = Vec::new();
        for layer in 0..self.layers.len() as u32 {
            let Some(subject) = self.local(layer, subject) else { continue };
            let index = self.index(layer);
            facts.extend(index.facts_about(subject).filter_map(|row| self.fact(layer, row)));
        }
        facts.sort_by_key(|fact| (fact.object, fact.role, fact.from.earliest));
        facts
    }

    /// A fact, unless the record it is a line of was replaced.
    fn fact(&self, layer: u32, row: u32) -> Option<Fact<'_>> {
        let index = self.index(layer);
        let row = index.row(Section::Facts, row);
        let id = |column| row.optional(column).map(|row| self.global(layer, row));
        let owner = id(fact::OWNER)?;
        if self.home(owner).0 != layer {
            return None;
        }
        let (from, to) = row.period(fact::PERIOD);
        Some(Fact {
            relation: id(fact::RELATION)?,
            subject: id(fact::SUBJECT),
            object: id(fact::OBJECT)?,
            value: value(row),
            role: id(fact::ROLE),
            from,
            to,
            status: Status::from_code(row.word(fact::STATUS)),
            provisional: row.word(fact::FLAGS) & fact::PROVISIONAL != 0,
            checked: row.day(fact::CHECKED),
            shelf_life: row.optional(fact::SHELF_LIFE),
            line: row.word(fact::LINE),
            ordinal: row.optional(fact::ORDINAL),
            owner,
            words: Words { index, row },
        })
    }

    /// When a person died, as far as it is on record.
    #[must_use]
    pub fn died(&self, person: EntityId) -> Option<Boundary> {
        let died = self.attributes(person).find(|(key, _)| *key == "died");
        let (earliest, latest) = died?.1.split_once("..")?;
        Some(Boundary { earliest: Day::from_iso(earliest)?, latest: Day::from_iso(latest)? })
    }

    /// Whether those who held a seat go on being called by its title: by courtesy, or as part of their name.
    #[must_use]
    pub fn keeps_title(&self, seat: EntityId) -> bool {
        self.attributes(seat).any(|(key, _)| key == TITLE_KEPT)
    }

    /// A day on which a person of whom no death is on record was alive.
    #[must_use]
    pub fn alive_on(&self, person: EntityId) -> Option<Day> {
        self.attributes(person).find(|(key, _)| *key == "alive_as_of").and_then(|(_, day)| Day::from_iso(day))
    }

    /// The seats of a place or body.
    #[must_use]
    pub fn seats_of(&self, object: EntityId) -> Vec<EntityId> {
        self.pairs(Section::SeatsOf, object)
    }

    /// The seats that bear a title.
    #[must_use]
    pub fn seats_titled(&self, title: EntityId) -> Vec<EntityId> {
        self.pairs(Section::TitleSeats, title)
    }

    /// The titles of a seat.
    #[must_use]
    pub fn titles_of(&self, seat: EntityId) -> Vec<EntityId> {
        self.pairs(Section::SeatTitles, seat)
    }

    fn pairs(&self, section: Section, key: EntityId) -> Vec<EntityId> {
        let mut found = Vec::new();
        for layer in 0..self.layers.len() as u32 {
            let Some(key) = self.local(layer, key) else { continue };
            let index = self.index(layer);
            let below = found.len();
            for row in index.range(section, key) {
                let id = self.global(layer, index.row(section, row).word(1));
                if !found[..below].contains(&id) {
                    found.push(id);
                }
            }
        }
        found
    }
}

impl Index {
    /// By binary search, since the table is sorted by object, which is not its first column.
    fn facts_of(&self, object: u32) -> impl Iterator<Item = u32> {
        let rows = self.rows(Section::Facts);
        let first = partition(rows, |row| self.row(Section::Facts, row).word(fact::OBJECT) < object);
        (first..rows).take_while(move |row| self.row(Section::Facts, *row).word(fact::OBJECT) == object)
    }

    fn facts_about(&self, subject: u32) -> impl Iterator<Item = u32> {
        let rows = self.rows(Section::BySubject);
        let fact = move |row| self.row(Section::BySubject, row).word(0);
        let first = partition(rows, |row| self.row(Section::Facts, fact(row)).word(fact::SUBJECT) < subject);
        (first..rows).map(fact).take_while(move |row| self.row(Section::Facts, *row).word(fact::SUBJECT) == subject)
    }
}
