//! The records that the schema describes, checked value by value, before ids are joined.

use crate::day::{Boundary, Day};
use crate::words::{EntityKind, NameKind, PlaceType, ReadsLike, Role, Status};
use std::ops::Range;

/// Everything one set of files says.
#[derive(Default, Debug)]
pub(crate) struct Records {
    pub entities: Vec<Entity>,
    pub facts: Vec<Fact>,
    pub phrases: Vec<Phrase>,
}

/// Where a record stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct At {
    pub file: usize,
    pub line: u32,
    pub range: Range<usize>,
}

/// Who says so, and when they were seen to.
#[derive(Clone, Debug)]
pub(crate) struct Provenance {
    pub source: String,
    pub checked: Option<Day>,
    /// In days; none: an open fact never ages.
    pub shelf_life: Option<u32>,
    pub provisional: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct Entity {
    pub kind: EntityKind,
    pub id: String,
    pub names: Vec<Name>,
    pub at: At,
    pub provenance: Provenance,
    pub detail: Detail,
    /// What the schema keeps and no stage asks for yet: key and value.
    pub attributes: Vec<(String, String)>,
}

/// What only one kind of entity has.
#[derive(Clone, Debug)]
pub(crate) enum Detail {
    Plain,
    Place {
        of_type: PlaceType,
        parent: Option<Id>,
        article: bool,
        population: u32,
    },
    /// `in_place`: named where an office is held; never replaces a record below.
    Person {
        family: String,
        in_place: bool,
    },
    Group {
        article: bool,
        complete_from: Option<Boundary>,
    },
    Seat {
        object: Id,
        relation: String,
        role: Role,
        titles: Vec<String>,
        complete_from: Option<Boundary>,
        seats: u32,
    },
    Title {
        role: Option<Role>,
    },
    Relation {
        reads_like: ReadsLike,
    },
}

/// A name and when it is right.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    pub text: String,
    pub kind: NameKind,
    pub from: Boundary,
    pub to: Boundary,
    pub exact: bool,
    pub never: bool,
    pub only_with: Vec<String>,
    pub not_beside: Vec<String>,
    pub line: u32,
}

/// An id as it was written.
#[derive(Clone, Debug)]
pub(crate) struct Id {
    pub kind: EntityKind,
    pub id: String,
    pub at: At,
}

/// SUBJECT stands in RELATION to OBJECT, in a ROLE.
#[derive(Clone, Debug)]
pub(crate) struct Fact {
    pub relation: String,
    pub subject: Option<Id>,
    pub object: Id,
    /// The seat, for offices.
    pub role: Option<Id>,
    /// The record that this fact is a line of; a layer that replaces it replaces the fact.
    pub owner: (EntityKind, String),
    pub from: Boundary,
    pub to: Boundary,
    pub status: Status,
    pub provenance: Provenance,
    pub note: String,
    pub at: At,
    /// The value to underline if the end comes before the beginning.
    pub to_at: Option<At>,
}

/// A set phrase that keeps a name as it is.
#[derive(Clone, Debug)]
pub(crate) struct Phrase {
    pub phrase: String,
    pub contains: String,
}
