//! Layers of index, one over another, as one reference.
//!
//! A record of an upper layer replaces the one below with the same kind and id, and with it the
//! names and facts that are lines of that record.

mod facts;
mod whole;
mod words;

pub use facts::{Fact, Value};

use crate::bytes::layout::{NONE, Section, attribute, entity, name};
use crate::bytes::reader::{Index, Part, Row, partition};
use crate::day::{Boundary, Day};
use crate::lookup::fast::beginnings::Nouns;
use crate::lookup::fast::remembered::Remembered;
use crate::schema::resolve::KnownIds;
use crate::schema::words::{EntityKind, NameKind, One, PlaceType, ReadsLike, Role, Side};
use std::collections::HashMap;

/// An entity, over all layers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct EntityId(u32);

/// A name: the layer, and the row in it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct NameId {
    pub(crate) layer: u32,
    pub(crate) row: u32,
}

/// The reference as the stages ask it: layers, lowest first.
#[derive(Default)]
pub struct Reference {
    layers: Vec<Layer>,
    /// Where the entities of upper layers stand: those that replace one of the lowest, and new ones.
    replaced: HashMap<u32, (u32, u32)>,
    added: Vec<(u32, u32)>,
    /// For words that are no name: whether a listed name is near them.
    pub(crate) near: Remembered,
    /// `Nouns` of all layers.
    pub(crate) nouns: Nouns,
}

struct Layer {
    index: Index,
    /// Entities by row; empty for the lowest layer, whose rows are their ids.
    ids: Vec<u32>,
}

/// A name and what it names.
#[derive(Clone, Copy, Debug)]
pub struct Name<'r> {
    /// Which one.
    pub id: NameId,
    /// What it names.
    pub entity: EntityId,
    /// As written.
    pub text: &'r str,
    /// Its folded words.
    pub folded: &'r str,
    /// Its register.
    pub kind: NameKind,
    /// Matched letter by letter.
    pub exact: bool,
    /// Never judged.
    pub never: bool,
    /// The first day on which the name was right.
    pub from: Boundary,
    /// The first day on which it no longer was.
    pub to: Boundary,
    /// Its line in the file of its record.
    pub line: u32,
}

/// The sides of the row of a relation.
fn sides(row: Row<'_>) -> ([Side; 2], One) {
    let packed = row.word(entity::NUMBER);
    let byte = |number: u32| packed >> (8 * number) & 0xff;
    ([Side::from_code(byte(0)), Side::from_code(byte(1))], One::from_code(byte(2)))
}

impl Reference {
    /// Lays an index over those that are here.
    pub fn push(&mut self, index: Index) {
        let layer = self.layers.len() as u32;
        let mut ids = Vec::new();
        if layer > 0 {
            for row in 0..index.rows(Section::Entities) {
                ids.push(self.place(&index, layer, row));
            }
        }
        self.nouns.add(index.section(Section::Nouns));
        self.layers.push(Layer { index, ids });
        self.near = Remembered::default();
    }

    /// The first id that an index takes from the layers below it and that no layer here defines. Such an index was
    /// compiled over other layers.
    #[must_use]
    pub fn lacks(&self, index: &Index) -> Option<(EntityKind, String)> {
        let rows = (0..index.rows(Section::Entities)).map(|row| index.row(Section::Entities, row));
        let mut imported = rows.filter(|row| row.word(entity::FLAGS) & entity::IMPORTED != 0);
        imported.find_map(|row| {
            let kind = EntityKind::from_code(row.word(entity::KIND));
            let id = index.string(row, entity::ID);
            self.find(kind, id).is_none().then(|| (kind, id.to_owned()))
        })
    }

    /// The first rule of an index that is here already. A rule is not replaced.
    #[must_use]
    pub fn repeats(&self, index: &Index) -> Option<String> {
        let ids = (0..index.rows(Section::Cards)).map(|row| index.string(index.row(Section::Cards, row), 0));
        ids.filter(|id| self.rule(id).is_some()).map(str::to_owned).next()
    }

    /// The parts of the uppermost layer.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        self.layers.last().map(|layer| layer.index.parts()).unwrap_or_default()
    }

    /// The layer that an entity stands in.
    pub(crate) fn layer_of(&self, id: EntityId) -> u32 {
        self.home(id).0
    }

    fn place(&mut self, index: &Index, layer: u32, row: u32) -> u32 {
        let found = index.row(Section::Entities, row);
        let kind = EntityKind::from_code(found.word(entity::KIND));
        let below = self.find(kind, index.string(found, entity::ID));
        // A person named in place, say, whom the layer was compiled without and one below has since come to list.
        let stays_below = found.word(entity::FLAGS) & (entity::IMPORTED | entity::YIELDS) != 0;
        match below {
            Some(EntityId(id)) if stays_below => id,
            Some(EntityId(id)) => {
                let lowest = self.lowest_count();
                match self.added.get_mut(id.wrapping_sub(lowest) as usize).filter(|_| id >= lowest) {
                    Some(home) => *home = (layer, row),
                    None => {
                        self.replaced.insert(id, (layer, row));
                    }
                }
                id
            }
            None => {
                self.added.push((layer, row));
                self.lowest_count() + self.added.len() as u32 - 1
            }
        }
    }

    fn lowest_count(&self) -> u32 {
        self.layers.first().map_or(0, |layer| layer.index.rows(Section::Entities))
    }

    /// The entity with an id.
    #[must_use]
    pub fn find(&self, kind: EntityKind, id: &str) -> Option<EntityId> {
        let found = self
            .layers
            .iter()
            .enumerate()
            .rev()
            .find_map(|(number, layer)| Some((number, layer.index.find(kind, id)?)));
        found.map(|(number, row)| self.global(number as u32, row))
    }

    /// The relations that sentences of this sort state.
    #[must_use]
    pub fn relations_like(&self, like: ReadsLike) -> Vec<EntityId> {
        let mut found = Vec::new();
        for (number, layer) in self.layers.iter().enumerate() {
            // Entities are in the order of their kinds, and relations are the last.
            for row in (0..layer.index.rows(Section::Entities)).rev() {
                if layer.index.row(Section::Entities, row).word(entity::KIND) != EntityKind::Relation.code() {
                    break;
                }
                let id = self.global(number as u32, row);
                if self.reads_like(id) == like && !found.contains(&id) {
                    found.push(id);
                }
            }
        }
        found
    }

    /// The ids that a further layer may use.
    #[must_use]
    pub fn known_ids(&self) -> KnownIds {
        let mut known = KnownIds::new();
        for layer in &self.layers {
            for row in 0..layer.index.rows(Section::Entities) {
                let row = layer.index.row(Section::Entities, row);
                let kind = EntityKind::from_code(row.word(entity::KIND));
                let id = layer.index.string(row, entity::ID);
                known.add(kind, id);
                let is = |flag: u32| row.word(entity::FLAGS) & flag != 0;
                let adds_nothing = is(entity::YIELDS) && known.sides(id).is_some();
                if kind == EntityKind::Relation && !is(entity::IMPORTED) && !adds_nothing {
                    known.add_sides(id, sides(row).0);
                }
            }
        }
        self.rules().for_each(|card| known.add_rule(card.id));
        known
    }

    /// The newest day on which a source of the lowest layer was seen.
    #[must_use]
    pub fn checked(&self) -> Option<Day> {
        self.layers.first()?.index.checked()
    }

    pub(crate) fn layer_count(&self) -> usize {
        self.layers.len()
    }

    pub(crate) fn index(&self, layer: u32) -> &Index {
        &self.layers[layer as usize].index
    }

    #[inline]
    pub(crate) fn global(&self, layer: u32, row: u32) -> EntityId {
        let ids = &self.layers[layer as usize].ids;
        EntityId(if ids.is_empty() { row } else { ids.get(row as usize).copied().unwrap_or(NONE) })
    }

    fn home(&self, id: EntityId) -> (u32, u32) {
        let lowest = self.lowest_count();
        if id.0 >= lowest {
            return self.added.get((id.0 - lowest) as usize).copied().unwrap_or((0, NONE));
        }
        if self.replaced.is_empty() { (0, id.0) } else { self.replaced.get(&id.0).copied().unwrap_or((0, id.0)) }
    }

    fn row_of(&self, id: EntityId) -> (&Index, Row<'_>) {
        let (layer, row) = self.home(id);
        let index = self.index(layer);
        (index, index.row(Section::Entities, row))
    }

    /// Row of this entity in a layer, if the layer knows it.
    fn local(&self, layer: u32, id: EntityId) -> Option<u32> {
        let ids = &self.layers[layer as usize].ids;
        if ids.is_empty() {
            return (id.0 < self.lowest_count()).then_some(id.0);
        }
        ids.iter().position(|found| *found == id.0).map(|row| row as u32)
    }

    /// What an entity is.
    #[must_use]
    pub fn kind(&self, id: EntityId) -> EntityKind {
        EntityKind::from_code(self.row_of(id).1.word(entity::KIND))
    }

    /// Its id.
    #[must_use]
    pub fn id(&self, id: EntityId) -> &str {
        let (index, row) = self.row_of(id);
        index.string(row, entity::ID)
    }

    /// Its preferred name; of a seat, its title.
    #[must_use]
    pub fn name(&self, id: EntityId) -> &str {
        let (index, row) = self.row_of(id);
        index.string(row, entity::NAME)
    }

    /// Its preferred name with the article that English puts before it.
    #[must_use]
    pub fn name_with_article(&self, id: EntityId) -> String {
        let article = self.row_of(id).1.word(entity::FLAGS) & entity::ARTICLE != 0;
        if article { format!("the {}", self.name(id)) } else { self.name(id).to_owned() }
    }

    /// What sort of place; meaningless for others.
    #[must_use]
    pub fn place_type(&self, id: EntityId) -> PlaceType {
        PlaceType::from_code(self.row_of(id).1.word(entity::CLASS))
    }

    /// Whether a place is or was the capital of a state or a territory; capitals of parts of a state do not count.
    #[must_use]
    pub fn is_capital(&self, id: EntityId) -> bool {
        self.row_of(id).1.word(entity::FLAGS) & entity::CAPITAL != 0
    }

    /// The number of inhabitants of a place, as far as known.
    #[must_use]
    pub fn population(&self, id: EntityId) -> u32 {
        self.row_of(id).1.word(entity::NUMBER)
    }

    /// The role of a seat; of a title, if it names a role and no one country's office.
    #[must_use]
    pub fn role(&self, id: EntityId) -> Option<Role> {
        self.row_of(id).1.optional(entity::CLASS).map(Role::from_code)
    }

    /// The sort of sentences that state a relation.
    #[must_use]
    pub fn reads_like(&self, relation: EntityId) -> ReadsLike {
        ReadsLike::from_code(self.row_of(relation).1.word(entity::CLASS))
    }

    /// What stands on either side of a relation, subject first, and of which side there is one at a time.
    #[must_use]
    pub fn sides(&self, relation: EntityId) -> ([Side; 2], One) {
        sides(self.row_of(relation).1)
    }

    /// Whether the facts of a relation hold with the sides exchanged.
    #[must_use]
    pub fn is_symmetric(&self, relation: EntityId) -> bool {
        self.row_of(relation).1.word(entity::FLAGS) & entity::SYMMETRIC != 0
    }

    /// A relation in words, with `{subject}` and `{object}`, if its record says it.
    #[must_use]
    pub fn says(&self, relation: EntityId) -> Option<&str> {
        self.attributes(relation).find(|(key, _)| *key == attribute::SAYS).map(|(_, text)| text)
    }

    /// The attribute of which two places may have a value in common, and are then not said to be unrelated.
    #[must_use]
    pub fn unless_both(&self, relation: EntityId) -> Option<&str> {
        self.attributes(relation).find(|(key, _)| *key == attribute::UNLESS_BOTH).map(|(_, key)| key)
    }

    /// The place that a place is in, or the object of a seat.
    #[must_use]
    pub fn parent(&self, id: EntityId) -> Option<EntityId> {
        let (layer, row) = self.home(id);
        let of = self.index(layer).row(Section::Entities, row).optional(entity::OF)?;
        Some(self.global(layer, of))
    }

    /// The relation of a seat.
    #[must_use]
    pub fn relation_of(&self, seat: EntityId) -> EntityId {
        let (layer, row) = self.home(seat);
        self.global(layer, self.index(layer).row(Section::Entities, row).word(entity::RELATION))
    }

    /// The day from which every holder of a seat, or every member of a group, is listed.
    #[must_use]
    pub fn complete_from(&self, id: EntityId) -> Option<Day> {
        self.row_of(id).1.day(entity::COMPLETE)
    }

    /// How many hold a seat at once.
    #[must_use]
    pub fn seats(&self, seat: EntityId) -> u32 {
        self.row_of(seat).1.word(entity::NUMBER)
    }

    /// A person's family name.
    #[must_use]
    pub fn family(&self, person: EntityId) -> &str {
        let (index, row) = self.row_of(person);
        index.string(row, entity::FAMILY)
    }

    /// The record of an entity as a source: path, line, who says so, when checked.
    #[must_use]
    pub fn record(&self, id: EntityId) -> (&str, u32, &str, Option<Day>) {
        let (index, row) = self.row_of(id);
        let path = index.string(index.row(Section::Files, row.word(entity::FILE)), 0);
        (path, row.word(entity::LINE), index.string(row, entity::SOURCE), row.day(entity::CHECKED))
    }

    /// How long the list of an entity may carry an error, in days.
    #[must_use]
    pub fn shelf_life(&self, id: EntityId) -> Option<u32> {
        self.row_of(id).1.optional(entity::SHELF_LIFE)
    }

    /// Whether its record is marked provisional.
    #[must_use]
    pub fn is_provisional(&self, id: EntityId) -> bool {
        self.row_of(id).1.word(entity::FLAGS) & entity::PROVISIONAL != 0
    }

    /// The names of an entity, the preferred one first.
    pub fn names(&self, id: EntityId) -> impl Iterator<Item = Name<'_>> {
        let (layer, row) = self.home(id);
        let row = self.index(layer).row(Section::Entities, row);
        let first = row.word(entity::NAMES);
        let count = row.optional(entity::NAMES + 1).unwrap_or(0);
        (first..first.saturating_add(count)).map(move |row| self.name_at(NameId { layer, row }))
    }

    /// A name by its id.
    #[must_use]
    pub fn name_at(&self, id: NameId) -> Name<'_> {
        let index = self.index(id.layer);
        let row = index.row(Section::Names, id.row);
        let flags = row.word(name::FLAGS);
        let (from, to) = row.period(name::PERIOD);
        Name {
            id,
            entity: self.global(id.layer, row.word(name::ENTITY)),
            text: index.string(row, name::TEXT),
            folded: index.string(row, name::FOLDED),
            kind: row.name_kind(),
            exact: flags & name::EXACT != 0,
            never: flags & name::NEVER != 0,
            from,
            to,
            line: row.word(name::LINE),
        }
    }

    /// What a name names, and its register, without reading its text.
    #[inline]
    #[must_use]
    pub fn names_what(&self, id: NameId) -> (EntityId, NameKind) {
        let row = self.index(id.layer).row(Section::Names, id.row);
        (self.global(id.layer, row.word(name::ENTITY)), row.name_kind())
    }

    /// What kind of thing a name names.
    #[inline]
    #[must_use]
    pub fn names_kind(&self, id: NameId) -> EntityKind {
        self.kind(self.names_what(id).0)
    }

    /// Whether a name of this layer still stands: its entity was not replaced by a layer above.
    #[inline]
    pub(crate) fn stands(&self, id: NameId) -> bool {
        if self.layers.len() == 1 {
            return true;
        }
        let (entity, _) = self.names_what(id);
        let kind = self.kind(entity);
        kind == EntityKind::Title || self.home(entity).0 == id.layer
    }

    /// The words of which one must be in the article for a name to be judged, and the words beside which the name is
    /// not judged.
    #[must_use]
    pub fn contexts(&self, id: NameId) -> (Vec<&str>, Vec<&str>) {
        let index = self.index(id.layer);
        let row = index.row(Section::Names, id.row);
        let first = row.word(name::CONTEXTS);
        let mut found = (Vec::new(), Vec::new());
        for row in (first..).take(row.optional(name::CONTEXTS + 1).unwrap_or(0) as usize) {
            let row = index.row(Section::Contexts, row);
            let list = if row.word(0) == 0 { &mut found.0 } else { &mut found.1 };
            list.push(index.string(row, 1));
        }
        found
    }

    /// Whether the folded words around a name make a set phrase with it ("chicken Kiev"), in which the name is right.
    #[must_use]
    pub fn in_phrase(&self, folded: &str, before: &str, after: &str) -> bool {
        let ends = |text: &str, part: &str| part.is_empty() || text == part || text.ends_with(&format!(" {part}"));
        // "Molotov cocktails" is the phrase too.
        let begins = |text: &str, part: &str| text.starts_with(part);
        self.layers.iter().any(|layer| {
            let mut phrases = layer.index.phrases(folded);
            phrases.any(|(first, last)| {
                (!first.is_empty() || !last.is_empty()) && ends(before, first) && begins(after, last)
            })
        })
    }
}

impl Index {
    fn phrases<'i>(&'i self, folded: &str) -> impl Iterator<Item = (&'i str, &'i str)> {
        let rows = self.rows(Section::Phrases);
        let inside = |row| self.string(self.row(Section::Phrases, row), 0);
        let first = partition(rows, |row| inside(row) < folded);
        let last = partition(rows, |row| inside(row) <= folded);
        (first..last).map(|row| {
            let row = self.row(Section::Phrases, row);
            (self.string(row, 2), self.string(row, 4))
        })
    }
}
