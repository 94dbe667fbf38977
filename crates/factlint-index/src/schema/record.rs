//! The records that the schema describes, checked value by value, before ids are joined.

use crate::day::{Boundary, Day};
use crate::schema::load::Node;
use crate::schema::phrasing::Phrasing;
use crate::schema::words::{
    CapitalRole, EntityKind, Lint, NameKind, One, PlaceType, ReadsLike, Role, Side, Status, WordList,
};
use std::ops::Range;

/// Everything one set of files says.
#[derive(Default, Debug)]
pub(crate) struct Records {
    pub entities: Vec<Entity>,
    pub facts: Vec<Fact>,
    pub phrases: Vec<Phrase>,
    pub words: Vec<(WordList, String)>,
    /// Sets of forms that stand for one another, folded.
    pub given_names: Vec<Vec<String>>,
    pub exceptions: Vec<Exception>,
    /// Files of facts, which are read once all relations are known.
    pub facts_files: Vec<FactsFile>,
}

/// A file of facts before its facts are read.
#[derive(Clone, Debug)]
pub(crate) struct FactsFile {
    pub file: usize,
    pub relation: Id,
    pub own: Id,
    pub provenance: Provenance,
    pub facts: Vec<Node>,
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
    pub checked_at: Option<At>,
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
        existed: Period,
    },
    /// `in_place`: named where an office is held; never replaces a record below.
    Person {
        family: String,
        in_place: bool,
        born: Option<Boundary>,
        died: Option<Boundary>,
    },
    /// `existed`: from its founding to its dissolution, as far as `key_dates` say.
    Group {
        article: bool,
        complete_from: Option<Boundary>,
        existed: Period,
    },
    Seat {
        object: Id,
        relation: Id,
        role: Role,
        titles: Vec<String>,
        complete_from: Option<Boundary>,
        complete_at: Option<At>,
        seats: u32,
    },
    Title {
        role: Option<Role>,
    },
    Relation(Relation),
    /// `complete_from`: from then on, every fact of the file's relation about what the file speaks of is in it.
    Facts {
        relation: Id,
        complete_from: Option<Boundary>,
    },
}

/// A relation: what stands on either side, and the sentences that state it.
#[derive(Clone, Debug)]
pub(crate) struct Relation {
    pub reads_like: ReadsLike,
    pub subject: Side,
    pub object: Side,
    pub one: One,
    /// Whether the facts hold with the sides exchanged.
    pub is_symmetric: bool,
    /// The relation in words, with `{subject}` and `{object}`.
    pub says: String,
    /// An attribute of places: two that have a value of it in common are not said to be unrelated.
    pub unless_both: String,
    /// From then on, all facts of the relation are listed.
    pub complete_from: Option<Boundary>,
    pub phrasings: Vec<Phrasing>,
    /// Whether it says no more than a relation could before sentences were data: how it reads, and its sides. Over a
    /// layer that has the relation it then adds nothing, and that one stays.
    pub is_bare: bool,
}

/// From when until when, and where each of the two is written.
#[derive(Clone, Debug)]
pub(crate) struct Period {
    pub from: Boundary,
    pub to: Boundary,
    pub from_at: Option<At>,
    pub to_at: Option<At>,
}

impl Period {
    pub const ALWAYS: Period = Period { from: Boundary::ALWAYS, to: Boundary::NEVER, from_at: None, to_at: None };
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
    pub at: At,
}

/// An id as it was written.
#[derive(Clone, Debug)]
pub(crate) struct Id {
    pub kind: EntityKind,
    pub id: String,
    pub at: At,
}

/// What stands on a side of a relation and has no record of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Value {
    /// A day, or the days of a year.
    Days(Boundary),
    Number(u32),
}

/// SUBJECT stands in RELATION to OBJECT, in a ROLE.
#[derive(Clone, Debug)]
pub(crate) struct Fact {
    pub relation: String,
    pub subject: Option<Id>,
    /// Of a fact with a value, the relation itself.
    pub object: Id,
    pub value: Option<Value>,
    /// The seat, for offices.
    pub role: Option<Id>,
    /// The record that this fact is a line of; a layer that replaces it replaces the fact.
    pub owner: (EntityKind, String),
    /// Of a capital.
    pub part: Option<CapitalRole>,
    pub period: Period,
    pub status: Status,
    pub provenance: Provenance,
    pub note: String,
    /// Which in the row of holders, of an office.
    pub ordinal: Option<u32>,
    pub at: At,
}

impl Fact {
    /// A fact that holds always and without reserve, as a line of a record.
    pub(crate) fn new(relation: &str, object: Id, owner: &Id, provenance: Provenance, at: At) -> Fact {
        Fact {
            relation: relation.to_owned(),
            subject: None,
            object,
            value: None,
            role: None,
            owner: (owner.kind, owner.id.clone()),
            part: None,
            period: Period::ALWAYS,
            status: Status::Full,
            provenance,
            note: String::new(),
            ordinal: None,
            at,
        }
    }
}

/// A finding of one check that may stand: in a record, for a reason.
#[derive(Clone, Debug)]
pub(crate) struct Exception {
    pub check: Lint,
    /// The record that `allow` is a key of.
    pub within: At,
    /// The word for the check.
    pub at: At,
}

/// A set phrase that keeps a name as it is.
#[derive(Clone, Debug)]
pub(crate) struct Phrase {
    pub phrase: String,
    pub contains: String,
}
