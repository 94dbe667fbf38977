//! The check of an index from outside: every row is read once, so that every offset and row number in it leads
//! somewhere when the reader follows it later.
//!
//! Deliberately not here: whether the bytes are as they were written, which the checksum says.

use crate::bytes::layout::{LAST, NONE, Section, cue, entity, fact, given, key, name, phrasing};
use crate::bytes::reader::{Index, OpenError, Row};
use crate::day::Day;
use crate::lookup::fast::beginnings;
use crate::schema::words::EntityKind;

impl Index {
    /// Reads everything once.
    ///
    /// # Errors
    /// If a string lies outside, a row points nowhere, or a day is none.
    pub fn verify(&self) -> Result<(), OpenError> {
        let good = Verify { index: self };
        let checked = self.checked().is_none_or(|day| is_day(day.number() as u32));
        let all = checked && good.entities() && good.names() && good.facts() && good.lookups() && good.cards();
        if all { Ok(()) } else { Err(OpenError::Damaged) }
    }
}

struct Verify<'i> {
    index: &'i Index,
}

impl Verify<'_> {
    fn each(&self, section: Section, good: impl Fn(Row<'_>) -> bool) -> bool {
        (0..self.index.rows(section)).all(|row| good(self.index.row(section, row)))
    }

    /// Whether the strings at some columns are whole.
    fn strings(&self, row: Row<'_>, columns: &[usize]) -> bool {
        columns.iter().all(|column| {
            let (start, length) = (row.word(*column) as usize, row.word(column + 1) as usize);
            self.index.text().get(start..start.saturating_add(length)).is_some()
        })
    }

    /// Whether a word is a row of a section.
    fn is_row(&self, section: Section, word: u32) -> bool {
        word < self.index.rows(section)
    }

    fn is_row_or_none(&self, section: Section, word: u32) -> bool {
        word == NONE || self.is_row(section, word)
    }

    /// Whether some rows lie inside a section.
    fn are_rows(&self, section: Section, first: u32, count: u32) -> bool {
        count == 0 || first.checked_add(count).is_some_and(|end| end <= self.index.rows(section))
    }

    /// Entities are in the order of kind and id, since they are found by binary search.
    fn entities(&self) -> bool {
        let key = |row: Row<'_>| (row.word(entity::KIND), self.index.string(row, entity::ID).to_owned());
        let rows = self.index.rows(Section::Entities);
        let row = |number| self.index.row(Section::Entities, number);
        (1..rows).all(|number| key(row(number - 1)) < key(row(number)))
            && self.each(Section::Files, |row| self.strings(row, &[0]))
            && self.each(Section::Entities, |row| self.entity(row))
    }

    fn entity(&self, row: Row<'_>) -> bool {
        let Some(kind) = EntityKind::ALL.get(row.word(entity::KIND) as usize) else { return false };
        let defined = row.word(entity::FLAGS) & entity::IMPORTED == 0;
        let points = |column| self.is_row_or_none(Section::Entities, row.word(column));
        let refers = match kind {
            EntityKind::Place | EntityKind::Facts => points(entity::OF),
            EntityKind::Seat => points(entity::OF) && points(entity::RELATION),
            EntityKind::Person => self.strings(row, &[entity::FAMILY]),
            _ => true,
        };
        self.strings(row, &[entity::ID, entity::NAME, entity::SOURCE])
            && self.are_rows(Section::Names, row.word(entity::NAMES), row.word(entity::NAMES + 1))
            && (!defined || (refers && self.is_row(Section::Files, row.word(entity::FILE))))
            && is_day(row.word(entity::CHECKED))
            && (!has_completeness(*kind) || is_day(row.word(entity::COMPLETE)))
    }

    fn names(&self) -> bool {
        let good = |row: Row<'_>| {
            self.is_row(Section::Entities, row.word(name::ENTITY))
                && self.strings(row, &[name::TEXT, name::FOLDED])
                && self.are_rows(Section::Contexts, row.word(name::CONTEXTS), row.word(name::CONTEXTS + 1))
                && are_days(row, name::PERIOD)
        };
        self.each(Section::Names, good) && self.each(Section::Contexts, |row| self.strings(row, &[1]))
    }

    fn facts(&self) -> bool {
        let entities = |row: Row<'_>, columns: &[usize]| {
            columns.iter().all(|column| self.is_row_or_none(Section::Entities, row.word(*column)))
        };
        let good = |row: Row<'_>| {
            let all = [fact::RELATION, fact::SUBJECT, fact::OBJECT, fact::ROLE, fact::OWNER];
            entities(row, &all)
                && self.strings(row, &[fact::SOURCE, fact::NOTE])
                && self.is_row(Section::Files, row.word(fact::FILE))
                && are_days(row, fact::PERIOD)
                && is_day(row.word(fact::CHECKED))
                && (row.word(fact::VALUE_KIND) != fact::DAYS
                    || is_day(row.word(fact::VALUE)) && is_day(row.word(fact::VALUE + 1)))
        };
        let pairs = [Section::SeatsOf, Section::TitleSeats, Section::SeatTitles];
        self.each(Section::Facts, good)
            && self.each(Section::BySubject, |row| self.is_row(Section::Facts, row.word(0)))
            && pairs.iter().all(|section| self.each(*section, |row| entities(row, &[0, 1])))
            && self.each(Section::Attributes, |row| entities(row, &[0]) && self.strings(row, &[1, 3]))
    }

    /// The tables by which names are found. A table in which a hash says the row has a power of two rows.
    fn lookups(&self) -> bool {
        let hashed = [
            Section::Keys,
            Section::KeyBits,
            Section::NearBits,
            Section::BegunBits,
            Section::GivenNames,
            Section::Cues,
        ];
        let is_empty = |row: Row<'_>| row.long(key::HASH) == 0;
        let slot = |row: Row<'_>| is_empty(row) || self.is_row_or_none(Section::Lists, row.word(key::LIST));
        hashed.iter().all(|section| self.index.rows(*section).is_power_of_two())
            && self.index.section(Section::Nouns).len() * 8 == beginnings::BITS
            && self.each(Section::Keys, slot)
            && self.each(Section::Lists, |row| self.is_row(Section::Names, row.word(0) & !LAST))
            && self.each(Section::Cues, |row| {
                is_empty(row)
                    || self.is_row_or_none(Section::CuePatterns, row.word(cue::PATTERNS))
                        && self.is_row_or_none(Section::CuePhrasings, row.word(cue::PHRASINGS))
            })
            && self.each(Section::Phrasings, |row| self.phrasing(row))
            && self.each(Section::CuePhrasings, |row| self.is_row(Section::Phrasings, row.word(0) & !LAST))
            && self.each(Section::CuePatterns, |row| self.is_row(Section::Patterns, row.word(0) & !LAST))
            && self.each(Section::Near, |row| self.is_row(Section::Names, row.word(1)))
            && self.each(Section::Begun, |row| self.is_row(Section::Names, row.word(1)))
            && self.each(Section::Phrases, |row| self.strings(row, &[0, 2, 4]))
            && self.each(Section::Words, |row| self.strings(row, &[1]))
            && self.each(Section::GivenNames, |row| self.strings(row, &[given::FORM]))
            && self.index.rows(Section::GivenNames) > 1
    }

    fn phrasing(&self, row: Row<'_>) -> bool {
        let count = row.word(phrasing::ELEMENTS + 1);
        self.is_row(Section::Entities, row.word(phrasing::RELATION))
            && self.are_rows(Section::Elements, row.word(phrasing::ELEMENTS), count)
            && row.optional(phrasing::ANCHOR).is_none_or(|anchor| anchor < count)
    }

    fn cards(&self) -> bool {
        let card = |row: Row<'_>| self.is_row(Section::Cards, row.word(0));
        self.each(Section::Cards, |row| self.strings(row, &[0, 2, 4, 6, 8, 10, 12, 14, 16]))
            && self.each(Section::Examples, |row| card(row) && is_day(row.word(2)) && self.strings(row, &[3, 5, 7]))
            && self.each(Section::Verdicts, |row| card(row) && self.strings(row, &[3, 5, 7, 9, 11]))
            && self.each(Section::Patterns, |row| card(row) && self.strings(row, &[1, 3, 5, 7, 9, 11]))
    }
}

/// Whether records of a kind may say from when on they are complete.
fn has_completeness(kind: EntityKind) -> bool {
    matches!(kind, EntityKind::Seat | EntityKind::Group | EntityKind::Relation | EntityKind::Facts)
}

/// Whether days can be counted from this one without running over.
fn is_day(word: u32) -> bool {
    word == NONE || (Day::MIN..=Day::MAX).contains(&Day::from_number(word as i32))
}

/// The four days of a period.
fn are_days(row: Row<'_>, column: usize) -> bool {
    (column..column + 4).all(|column| is_day(row.word(column)))
}
