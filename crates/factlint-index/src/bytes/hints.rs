//! The kinds of thing that some words may name, as a set of bits that the index keeps beside the hash of the words, so
//! that nobody reads the names to learn them.

use crate::schema::record::{Detail, Entity};
use crate::schema::words::{EntityKind, NameKind, PlaceType};

/// A set of kinds.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Hints(pub(crate) u32);

impl Hints {
    /// A place or its people.
    pub const PLACE: Hints = Hints(1);
    /// A person in full.
    pub const PERSON: Hints = Hints(2);
    /// A person by family name.
    pub const SURNAME: Hints = Hints(4);
    /// A body by a name of its own.
    pub const GROUP: Hints = Hints(8);
    /// A title.
    pub const TITLE: Hints = Hints(16);
    /// A courtesy title or a noun for a body: of use beside the others.
    pub const WORD: Hints = Hints(32);
    /// A former name, another spelling or a slip on record: something to judge by itself.
    pub const MARKED: Hints = Hints(64);

    /// A place that has offices and memberships, or its people: no town, and no part of a state.
    pub const STATE: Hints = Hints(128);

    /// A person in full whose death is on record.
    pub const DEAD: Hints = Hints(256);

    /// No listed name, where a place may stand.
    pub const SLOT: Hints = Hints(512);

    /// A thing that is no place, person or body.
    pub const THING: Hints = Hints(1024);

    /// What a name of this kind, of this entity, may be.
    #[must_use]
    pub(crate) fn of(entity: &Entity, name: NameKind) -> Hints {
        let is_inside = matches!(entity.detail, Detail::Place { of_type: PlaceType::City | PlaceType::Region, .. });
        let place = if is_inside { Hints::PLACE } else { Hints::PLACE.or(Hints::STATE) };
        match (entity.kind, name) {
            (EntityKind::Known | EntityKind::Relation | EntityKind::Seat | EntityKind::Facts, _) => Hints(0),
            (EntityKind::Thing, _) => Hints::THING,
            (EntityKind::Title, _) => Hints::TITLE,
            (EntityKind::Place, kind) if is_marked(kind) => place.or(Hints::MARKED),
            (EntityKind::Place, _) => place,
            (EntityKind::Person, NameKind::Surname) => Hints::SURNAME,
            (EntityKind::Person, _) if entity.attributes.iter().any(|(key, _)| key == "died") => {
                Hints::PERSON.or(Hints::DEAD)
            }
            (EntityKind::Person, _) => Hints::PERSON,
            (EntityKind::Group, NameKind::Generic) | (EntityKind::Courtesy, _) => Hints::WORD,
            (EntityKind::Group, _) => Hints::GROUP,
        }
    }

    /// Whether the words may be of any of these kinds.
    #[inline]
    #[must_use]
    pub fn any(self, of: Hints) -> bool {
        self.0 & of.0 != 0
    }

    /// These kinds or those.
    #[must_use]
    pub const fn or(self, other: Hints) -> Hints {
        Hints(self.0 | other.0)
    }
}

fn is_marked(kind: NameKind) -> bool {
    matches!(
        kind,
        NameKind::Historic
            | NameKind::Former
            | NameKind::Transliteration
            | NameKind::Variant
            | NameKind::Nonstandard
            | NameKind::Misspelling
    )
}
