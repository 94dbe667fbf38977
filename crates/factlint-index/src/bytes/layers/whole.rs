//! Going over all that the reference lists, for those who ask about the reference itself.
//!
//! Deliberately not here: what an article asks, which is looked up and never gone over.

use super::{EntityId, Reference};
use crate::bytes::layout::{Section, entity};
use crate::schema::words::EntityKind;

impl Reference {
    /// All entities of a kind, layer by layer, each in the order of its ids.
    pub fn entities(&self, kind: EntityKind) -> impl Iterator<Item = EntityId> {
        (0..self.layers.len() as u32).flat_map(move |layer| {
            let index = self.index(layer);
            let rows = 0..index.rows(Section::Entities);
            let rows = rows.filter(move |row| index.row(Section::Entities, *row).word(entity::KIND) == kind.code());
            rows.filter_map(move |row| Some(self.global(layer, row)).filter(|id| self.home(*id) == (layer, row)))
        })
    }

    /// What a record says under keys that no table has a column for: key and value, by key.
    pub fn attributes(&self, id: EntityId) -> impl Iterator<Item = (&str, &str)> {
        let (layer, row) = self.home(id);
        let index = self.index(layer);
        let rows = index.range(Section::Attributes, row).map(|row| index.row(Section::Attributes, row));
        rows.map(|row| (index.string(row, 1), index.string(row, 3)))
    }
}
