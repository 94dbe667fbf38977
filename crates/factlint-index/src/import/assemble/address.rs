//! Which record of which file a row is about, and whether the ids that it gives are known.

use super::super::cell::{self, Wrong};
use super::super::present::Address;
use super::super::sheet::Row;
use super::super::table::Home;
use super::Assembly;
use crate::lookup::fold::nearest;
use crate::schema::words::EntityKind;
use std::collections::BTreeMap;

/// Places lie in each other no deeper than this.
const DEPTH: usize = 4;

/// A column, and what is wrong there.
type Misaddressed = (&'static str, Wrong);

impl Assembly<'_> {
    /// The record that a row is about, or whose list it is a line of.
    pub(super) fn address(&self, row: &Row<'_>) -> Result<Address, Misaddressed> {
        let get = |column| row.get(column).unwrap_or_default();
        match row.table.home {
            Home::File => self.file(get("path")).map_err(|wrong| ("path", wrong)),
            Home::Place => self.entity(EntityKind::Place, get("id")).map_err(|wrong| ("id", wrong)),
            Home::Person => self.entity(EntityKind::Person, get("id")).map_err(|wrong| ("id", wrong)),
            Home::Group => self.entity(EntityKind::Group, get("id")).map_err(|wrong| ("id", wrong)),
            Home::Thing => self.entity(EntityKind::Thing, get("id")).map_err(|wrong| ("id", wrong)),
            Home::Seat => self.seat(get("file"), get("title")),
            Home::OfSeat(_) => self.known_seat(get("file"), get("title")),
            Home::OfEntity(_) => {
                let kind = EntityKind::parse(get("of_kind"));
                let kinds = [EntityKind::Place, EntityKind::Person, EntityKind::Group, EntityKind::Thing];
                let Some(kind) = kind.filter(|kind| kinds.contains(kind)) else {
                    let title = format!("`{}` has no names here", get("of_kind"));
                    return Err(("of_kind", (title, "write `place`, `person`, `group` or `name`".into())));
                };
                self.entity(kind, get("of")).map_err(|wrong| ("of", wrong))
            }
            Home::Of(kind, column, _) => self.entity(kind, get(column)).map_err(|wrong| (column, wrong)),
            Home::OfWords(_) => self.file_of_words(get("file")).map_err(|wrong| ("file", wrong)),
            Home::OfFacts => self.file_of_facts(get("file")).map_err(|wrong| ("file", wrong)),
        }
    }

    fn file_of(&self, kind: &str, id: &str) -> Result<Address, Misaddressed> {
        cell::id(id).map_err(|wrong| ("file", wrong))?;
        Ok(self.present.file_of(kind, id))
    }

    /// The file of a `path`; one that is not there yet is of the kind that its folder says.
    fn file(&self, path: &str) -> Result<Address, Wrong> {
        let known = self.present.files.iter().find(|(_, known)| *known == path);
        if let Some(((kind, _), _)) = known {
            return Ok(Address::file(path.to_owned(), kind));
        }
        let wrong = || {
            let cure =
                "write `places/…`, `people/…`, `offices/…`, `groups/…`, `facts/…` or `terms/…`, and an id with `.yaml`";
            (format!("`{path}` is no path of a file with facts"), cure.to_owned())
        };
        let (folder, name) = path.split_once('/').ok_or_else(wrong)?;
        let id = name.strip_suffix(".yaml").ok_or_else(wrong)?;
        cell::id(id)?;
        let kind = match folder {
            "places" if self.places.values().any(|at| at.kind == "places" && at.path == path) => "places",
            "places" => "place",
            "people" | "offices" | "facts" => folder,
            "groups" => "group",
            "terms" if self.holds_things(path) => "names",
            "terms" => "phrases",
            _ => return Err(wrong()),
        };
        Ok(Address::file(path.to_owned(), kind))
    }

    /// Where a place, a person or a body stands: where it is already, or else where the rows put it.
    fn entity(&self, kind: EntityKind, id: &str) -> Result<Address, Wrong> {
        cell::id(id)?;
        let (present, new) = match kind {
            EntityKind::Place => (&self.present.places, self.places.get(id).cloned()),
            EntityKind::Person => (&self.present.people, self.people.get(id).cloned()),
            EntityKind::Thing => (&self.present.things, self.things.get(id).cloned()),
            _ => (&self.present.groups, self.groups.contains(id).then(|| self.present.file_of("group", id))),
        };
        if let Some(at) = present.get(id).cloned().or(new) {
            return Ok(at);
        }
        self.known(kind, id)?;
        let title = format!("`{id}` has no record of its own in these files");
        Err((title, format!("add a row for it to {}.csv; it then replaces the one elsewhere", table_of(kind))))
    }

    /// Where a row of `places` puts its place.
    pub(super) fn place_address(
        &self,
        id: &str,
        rows: &BTreeMap<&str, &Row<'_>>,
        depth: usize,
    ) -> Result<Address, Wrong> {
        cell::id(id)?;
        let row = rows.get(id);
        let file = row.and_then(|row| row.get("file"));
        if let Some(parent) = row.and_then(|row| row.get("in")).filter(|_| file.is_none()) {
            if depth == DEPTH {
                let title = format!("`{id}` lies in itself, or in more places than {DEPTH}");
                return Err((title, "give as `in` the country".into()));
            }
            let at = match self.present.places.get(parent) {
                Some(at) => at.clone(),
                None if rows.contains_key(parent) => self.place_address(parent, rows, depth + 1)?,
                None => return Err(self.unknown(EntityKind::Place, parent)),
            };
            return Ok(at.step("cities", "id", id));
        }
        match (file, self.present.places.get(id)) {
            (Some(file), _) => {
                cell::id(file)?;
                Ok(self.present.file_of("places", file).step("places", "id", id))
            }
            (None, Some(at)) => Ok(at.clone()),
            (None, None) => Ok(self.present.file_of("place", id)),
        }
    }

    fn seat(&self, file: &str, title: &str) -> Result<Address, Misaddressed> {
        Ok(self.file_of("offices", file)?.step("seats", "title", title))
    }

    fn known_seat(&self, file: &str, title: &str) -> Result<Address, Misaddressed> {
        let at = self.seat(file, title)?;
        if self.present.node(&at).is_some() || self.seats.contains(&(file, title)) {
            return Ok(at);
        }
        let here = self.present.seats(file);
        let known = here.iter().map(|(title, _)| title.as_str());
        let new = self.seats.range((file, "")..).take_while(|(other, _)| *other == file).map(|(_, title)| *title);
        let cure = match nearest(title, known.chain(new)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "add a row for it to seats.csv".into(),
        };
        Err(("title", (format!("{} has no office with the title `{title}`", at.path), cure)))
    }

    /// Whether something has this id: in the files, in the rows or in a layer below.
    pub(super) fn known(&self, kind: EntityKind, id: &str) -> Result<(), Wrong> {
        let is_here = match kind {
            EntityKind::Place => self.present.places.contains_key(id) || self.places.contains_key(id),
            EntityKind::Person => {
                self.present.people.contains_key(id) || self.people.contains_key(id) || self.named.contains(id)
            }
            EntityKind::Thing => {
                self.present.things.contains_key(id) || self.things.contains_key(id) || self.named_things.contains(id)
            }
            EntityKind::Relation => self.present.relations.contains_key(id),
            _ => self.present.groups.contains_key(id) || self.groups.contains(id),
        };
        if is_here || self.below.contains(&(kind, id.to_owned())) { Ok(()) } else { Err(self.unknown(kind, id)) }
    }

    fn unknown(&self, kind: EntityKind, id: &str) -> Wrong {
        let (what, mut all, cure) = match kind {
            EntityKind::Place => ("place", keys(&self.present.places), "add a row for it to places.csv"),
            EntityKind::Person => {
                ("person", keys(&self.present.people), "add a row for it to people.csv, or give the name")
            }
            EntityKind::Thing => {
                ("thing", keys(&self.present.things), "add a row for it to things.csv, or give the name")
            }
            EntityKind::Relation => {
                let known = self.present.relations.keys().map(String::as_str).collect();
                ("relation", known, "list it in a file of relations first")
            }
            _ => ("group", keys(&self.present.groups), "add a row for it to groups.csv"),
        };
        all.extend(self.below.iter().filter(|(of, _)| *of == kind).map(|(_, id)| id.as_str()));
        let cure = match nearest(id, all) {
            Some(near) => format!("did you mean `{near}`?"),
            None => cure.to_owned(),
        };
        (format!("no {what} of this reference has the id `{id}`"), cure)
    }
}

fn keys(records: &BTreeMap<String, Address>) -> Vec<&str> {
    records.keys().map(String::as_str).collect()
}

fn table_of(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Place => "places",
        EntityKind::Person => "people",
        EntityKind::Thing => "things",
        _ => "groups",
    }
}
