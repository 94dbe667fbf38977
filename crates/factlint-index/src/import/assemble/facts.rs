//! Rows of files of facts: the relation that they are rows of, what that has on either side, and things with names.

use super::super::cell::Wrong;
use super::super::present::Address;
use super::super::schema;
use super::super::shape::Shape;
use super::super::sheet::{Faults, Row};
use super::super::value::NAMED;
use super::{Assembly, cell, fold, slug};
use crate::schema::meaning::currency_id;
use crate::schema::words::{EntityKind, Side};

const SIDES: [&str; 2] = ["subject", "object"];

impl<'a> Assembly<'a> {
    /// Notes the relations of new files, and who and what the rows name in place.
    pub(super) fn announce_facts(&mut self, rows: &'a [Row<'a>]) {
        let of = |stem: &'static str| rows.iter().filter(move |row| row.table.stem == stem);
        let relation = |row: &Row<'a>| {
            let id = row.get("path")?.strip_prefix("facts/")?.strip_suffix(".yaml")?;
            Some((id, row.get("relation")?))
        };
        self.relations.extend(of("files").filter_map(relation));
        self.named_things.extend(of("currencies").filter_map(|row| row.get("name")).map(currency_id));
        for row in of("facts") {
            for (side, column) in SIDES.into_iter().zip(["subject_name", "object_name"]) {
                let Some(name) = row.get(column) else { continue };
                match self.side(row, side).and_then(Side::entity) {
                    Some(EntityKind::Person) => self.named.insert(slug(name)),
                    Some(EntityKind::Thing) => self.named_things.insert(slug(name)),
                    _ => false,
                };
            }
        }
    }

    /// A file of facts that is there, or that a row makes.
    pub(super) fn file_of_facts(&self, id: &str) -> Result<Address, Wrong> {
        cell::id(id)?;
        let at = self.present.file_of("facts", id);
        if self.present.trees.contains_key(&at.path) || self.relations.contains_key(id) {
            return Ok(at);
        }
        let title = format!("there is no file {} yet, and no row says of which relation it is", at.path);
        Err((title, "add a row for it to files.csv: path, relation, source, checked".into()))
    }

    /// A file of set phrases, which holds no things.
    pub(super) fn file_of_words(&self, id: &str) -> Result<Address, Wrong> {
        cell::id(id)?;
        let at = self.present.file_of("phrases", id);
        if self.holds_things(&at.path) {
            return Err((format!("{} holds things with names", at.path), "give the id of another file".into()));
        }
        Ok(at)
    }

    /// Whether rows put things into a file.
    pub(super) fn holds_things(&self, path: &str) -> bool {
        self.things.values().any(|at| at.path == path)
    }

    pub(super) fn shape_of_facts(&self, file: &str) -> &'static Shape {
        match self.sides(file) {
            Some([_, Side::Day | Side::Year]) => &schema::DAYS_FILE,
            Some([_, Side::Number]) => &schema::NUMBERS_FILE,
            _ => &schema::FACTS_FILE,
        }
    }

    /// What stands on either side in a file; nothing if no relation has the id that the file gives.
    fn sides(&self, file: &str) -> Option<[Side; 2]> {
        let relation = self.present.relation(file);
        let relation = relation.as_deref().or_else(|| self.relations.get(file).copied())?;
        self.present.relations.get(relation).copied().or_else(|| self.below.sides(relation))
    }

    fn side(&self, row: &Row<'_>, field: &str) -> Option<Side> {
        let [subject, object] = self.sides(row.get("file")?)?;
        Some(if field == "subject" { subject } else { object })
    }

    /// Whether a side of a fact is the id of something. Of a relation that is not there, only that is a fault.
    pub(super) fn side_known(&self, row: &Row<'_>, field: &str, id: &str) -> Result<(), Wrong> {
        match self.side(row, field).and_then(Side::entity) {
            Some(kind) => self.known(kind, id),
            None => Ok(()),
        }
    }

    /// The id of the one person or thing of this name, or the name.
    pub(super) fn named_in_place(&self, row: &Row<'_>, field: &str, name: &str) -> Result<String, Wrong> {
        let kind = match field {
            "person" => Some(EntityKind::Person),
            _ => self.side(row, field).map(|side| side.entity().unwrap_or(EntityKind::Facts)),
        };
        let by_name = match kind {
            Some(EntityKind::Person) | None => &self.people_by_name,
            Some(EntityKind::Thing) => &self.things_by_name,
            Some(_) => {
                let title = "only people and things can be named in place".to_owned();
                return Err((title, format!("leave this cell empty, and fill `{field}`")));
            }
        };
        Ok(match by_name.get(&fold(name)) {
            Some(ids) if ids.len() == 1 => ids.iter().next().cloned().unwrap_or_default(),
            _ => format!("{NAMED}{name}"),
        })
    }

    /// A fact has both its sides, each given once.
    pub(super) fn both_sides(&self, row: &Row<'_>, faults: &mut Faults<'_>) {
        for (side, column) in SIDES.into_iter().zip(["subject_name", "object_name"]) {
            let wrong = match (row.get(side), row.get(column)) {
                (None, None) => ("this cell is empty", format!("a row needs it, or `{column}`")),
                (Some(_), Some(_)) => ("this is given as an id and as a name", "keep one of the two".to_owned()),
                _ => continue,
            };
            faults.add(row.origin, side, (wrong.0.to_owned(), wrong.1));
        }
    }
}
