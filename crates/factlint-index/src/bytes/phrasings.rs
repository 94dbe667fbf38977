//! The sentences of relations, read from the index: phrasings and their elements.

use crate::bytes::layers::{EntityId, Reference};
use crate::bytes::layout::{Section, phrasing};
use crate::bytes::reader::{Index, Row};
use crate::lookup::hash::NameHash;
use crate::schema::words::ReadsLike;

/// A phrasing: the layer, and the row in it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct PhrasingId {
    layer: u32,
    row: u32,
}

/// One token of a phrasing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Element {
    /// A word, by the hash of its folded letters.
    Word(NameHash),
    /// A comma.
    Comma,
    /// A hyphen, or the space that is written instead of it.
    Hyphen,
    /// The `'s` of what stands before it.
    Genitive,
    /// A mention of what stands on a side of the relation.
    Hole(Hole),
}

/// What a hole is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hole {
    /// The subject by a name.
    Subject,
    /// The object by a name.
    Object,
    /// The subject by its adjective.
    SubjectAdjective,
    /// The object by its adjective.
    ObjectAdjective,
    /// A year.
    Year,
    /// A day.
    Day,
    /// A number.
    Number,
    /// Subjects in a row: "A, B and C".
    Subjects,
    /// Objects in a row.
    Objects,
}

const HOLES: [Hole; 9] = [
    Hole::Subject,
    Hole::Object,
    Hole::SubjectAdjective,
    Hole::ObjectAdjective,
    Hole::Year,
    Hole::Day,
    Hole::Number,
    Hole::Subjects,
    Hole::Objects,
];

impl Hole {
    /// Whether it is for the subject.
    #[must_use]
    pub fn is_subject(self) -> bool {
        matches!(self, Hole::Subject | Hole::SubjectAdjective | Hole::Subjects)
    }

    /// Whether it is for several in a row.
    #[must_use]
    pub fn is_list(self) -> bool {
        matches!(self, Hole::Subjects | Hole::Objects)
    }

    /// Whether it is for an adjective.
    #[must_use]
    pub fn is_adjective(self) -> bool {
        matches!(self, Hole::SubjectAdjective | Hole::ObjectAdjective)
    }
}

impl Element {
    pub(crate) fn row(self) -> [u32; 3] {
        match self {
            Element::Word(hash) => [0, hash.number() as u32, (hash.number() >> 32) as u32],
            Element::Comma => [1, 0, 0],
            Element::Hyphen => [2, 0, 0],
            Element::Genitive => [3, 0, 0],
            Element::Hole(hole) => [4 + hole as u32, 0, 0],
        }
    }

    /// A kind that is none is read as a comma, so that bytes from outside cannot do harm.
    fn of(row: Row<'_>) -> Element {
        match row.word(0) {
            0 => Element::Word(NameHash::from_number(row.long(1))),
            2 => Element::Hyphen,
            3 => Element::Genitive,
            hole => match HOLES.get((hole as usize).wrapping_sub(4)) {
                Some(hole) => Element::Hole(*hole),
                None => Element::Comma,
            },
        }
    }
}

/// The elements of a phrasing, read in place.
#[derive(Clone, Copy)]
pub struct Elements<'r> {
    index: &'r Index,
    first: u32,
    /// How many there are.
    pub count: usize,
    /// The number of the rarest word; none if a name is rarer than all words.
    pub anchor: Option<usize>,
}

impl Elements<'_> {
    /// The element of a number.
    #[must_use]
    pub fn get(&self, number: usize) -> Option<Element> {
        let row = self.first.checked_add(number as u32).filter(|_| number < self.count)?;
        Some(Element::of(self.index.row(Section::Elements, row)))
    }

    /// The last of them.
    #[must_use]
    pub fn last(&self) -> Option<Element> {
        self.get(self.count.checked_sub(1)?)
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = Element> {
        (0..self.count).filter_map(|number| self.get(number))
    }
}

impl Reference {
    /// The elements of a phrasing.
    #[must_use]
    pub fn phrasing(&self, id: PhrasingId) -> Elements<'_> {
        let index = self.index(id.layer);
        let row = index.row(Section::Phrasings, id.row);
        let count = row.word(phrasing::ELEMENTS + 1).min(index.rows(Section::Elements)) as usize;
        let anchor = row.optional(phrasing::ANCHOR).map(|anchor| anchor as usize);
        Elements { index, first: row.word(phrasing::ELEMENTS), count, anchor }
    }

    /// How many holes a phrasing has: one, or one for each side.
    #[must_use]
    pub fn holes(&self, id: PhrasingId) -> u32 {
        self.index(id.layer).row(Section::Phrasings, id.row).word(phrasing::HOLES)
    }

    /// The relation that a phrasing states. None if a layer above has replaced the relation: its own sentences count
    /// then, and the ones below only if it reads like them and has none.
    #[inline]
    #[must_use]
    pub fn phrased(&self, id: PhrasingId) -> Option<EntityId> {
        let row = self.index(id.layer).row(Section::Phrasings, id.row);
        let relation = self.global(id.layer, row.word(phrasing::RELATION));
        if self.layer_count() == 1 {
            return Some(relation);
        }
        let home = self.layer_of(relation);
        let like = ReadsLike::from_code(row.word(phrasing::LIKE));
        let goes_on =
            || like != ReadsLike::None && self.reads_like(relation) == like && !self.has_phrasings(home, relation);
        (home == id.layer || goes_on()).then_some(relation)
    }

    fn has_phrasings(&self, layer: u32, relation: EntityId) -> bool {
        let index = self.index(layer);
        let mut rows = (0..index.rows(Section::Phrasings)).map(|row| index.row(Section::Phrasings, row));
        rows.any(|row| self.global(layer, row.word(phrasing::RELATION)) == relation)
    }

    /// All phrasings, lowest layer first.
    pub fn phrasings(&self) -> impl Iterator<Item = PhrasingId> {
        (0..self.layer_count() as u32)
            .flat_map(|layer| (0..self.index(layer).rows(Section::Phrasings)).map(move |row| PhrasingId { layer, row }))
    }

    /// The phrasings without a rare word, which are found by the names that fit their holes.
    pub fn phrasings_found_by_name(&self) -> impl Iterator<Item = PhrasingId> {
        (0..self.layer_count() as u32).flat_map(|layer| {
            let index = self.index(layer);
            let by_name = move |row: &u32| index.row(Section::Phrasings, *row).optional(phrasing::ANCHOR).is_none();
            (0..index.rows(Section::Phrasings)).take_while(by_name).map(move |row| PhrasingId { layer, row })
        })
    }

    /// The phrasings whose rarest word is one that the table of cues of a layer has a row for.
    pub(crate) fn each_phrasing(&self, layer: u32, first: u32, mut call: impl FnMut(PhrasingId)) {
        self.index(layer).group(Section::CuePhrasings, first).for_each(|row| call(PhrasingId { layer, row }));
    }
}
