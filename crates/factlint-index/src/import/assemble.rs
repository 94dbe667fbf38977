//! Rows to wanted records, each in the file and the list where it belongs.
//!
//! The order of the rows does not count: two rows about one record are one, and two that disagree are a fault.

mod address;
mod facts;

use super::cell;
use super::merge::Difference;
use super::present::{Address, Present};
use super::schema;
use super::shape::{Form, Shape};
use super::sheet::{Faults, Row};
use super::table::{Cell, Home};
use super::value::{APART, NAMED, Origin, Value, Wanted};
use super::{KnownIds, profile};
use crate::lookup::fold::fold;
use crate::schema::meaning::slug;
use crate::schema::words::EntityKind;
use std::collections::{BTreeMap, BTreeSet};

/// The key of the preferred name in its list; before all others.
const PREFERRED: &str = "";

/// With more faults than this no further rows are looked at: each costs a search for what was meant among all ids.
const ENOUGH: usize = 200;

/// What the tables ask for.
#[derive(Default)]
pub(super) struct Forest {
    /// By path.
    pub documents: BTreeMap<String, Wanted>,
    /// The comment of a new file, by path.
    pub comments: BTreeMap<String, String>,
    /// Records that stand elsewhere than a row says.
    pub misplaced: Vec<(String, Difference)>,
}

pub(super) fn assemble<'a>(
    rows: &'a [Row<'a>],
    present: &'a Present,
    below: &'a KnownIds,
    faults: &mut Faults<'_>,
) -> Forest {
    let mut assembly = Assembly {
        present,
        below,
        forest: Forest::default(),
        places: BTreeMap::new(),
        people: BTreeMap::new(),
        people_by_name: present.people_by_name.clone(),
        named: present.named.clone(),
        groups: BTreeSet::new(),
        seats: BTreeSet::new(),
        things: BTreeMap::new(),
        things_by_name: present.things_by_name.clone(),
        named_things: present.named_things.clone(),
        relations: BTreeMap::new(),
    };
    assembly.announce(rows, faults);
    for row in rows {
        if faults.all.len() > ENOUGH {
            break;
        }
        assembly.row(row, faults);
    }
    assembly.forest
}

struct Assembly<'a> {
    present: &'a Present,
    below: &'a KnownIds,
    forest: Forest,
    /// Where the places, people and bodies of the rows will stand.
    places: BTreeMap<String, Address>,
    people: BTreeMap<String, Address>,
    people_by_name: BTreeMap<String, BTreeSet<String>>,
    named: BTreeSet<String>,
    groups: BTreeSet<String>,
    /// The offices of the rows: their file and title.
    seats: BTreeSet<(&'a str, &'a str)>,
    /// Where the things of the rows will stand.
    things: BTreeMap<String, Address>,
    things_by_name: BTreeMap<String, BTreeSet<String>>,
    named_things: BTreeSet<String>,
    /// The relations of the files of facts that are new.
    relations: BTreeMap<&'a str, &'a str>,
}

impl<'a> Assembly<'a> {
    /// Notes which records the rows will make, so that any row may speak of any other.
    fn announce(&mut self, rows: &'a [Row<'a>], faults: &mut Faults<'_>) {
        let of = |stem: &'static str| rows.iter().filter(move |row| row.table.stem == stem);
        let places = by_id(of("places"), faults);
        for (id, row) in &places {
            if faults.all.len() > ENOUGH {
                return;
            }
            match self.place_address(id, &places, 0) {
                Ok(at) => {
                    self.misplaced(row, self.present.places.get(*id), &at);
                    self.places.insert((*id).to_owned(), at);
                }
                Err(wrong) => faults.add(row.origin, "in", wrong),
            }
        }
        self.people = self.listed(of("people"), &self.present.people, ("people", "people"), faults);
        self.things = self.listed(of("things"), &self.present.things, ("names", "names"), faults);
        for (stem, of_kind, by_name) in
            [("people", "person", &mut self.people_by_name), ("things", "name", &mut self.things_by_name)]
        {
            let own = of(stem).map(|row| (row.get("id"), row.get("name")));
            let further = of("names").filter(|row| row.get("of_kind") == Some(of_kind));
            for (id, name) in own.chain(further.map(|row| (row.get("of"), row.get("name")))) {
                let (Some(id), Some(name)) = (id, name) else { continue };
                by_name.entry(fold(name)).or_default().insert(id.to_owned());
            }
        }
        self.seats.extend(of("seats").filter_map(|row| Some((row.get("file")?, row.get("title")?))));
        self.groups.extend(of("groups").filter_map(|row| row.get("id")).map(str::to_owned));
        self.named.extend(of("terms").filter_map(|row| row.get("person_name")).map(slug));
        self.announce_facts(rows);
    }

    /// Where the records of a table with a column `file` will stand, by their ids.
    fn listed(
        &mut self,
        rows: impl Iterator<Item = &'a Row<'a>>,
        here: &BTreeMap<String, Address>,
        (kind, list): (&str, &'static str),
        faults: &mut Faults<'_>,
    ) -> BTreeMap<String, Address> {
        let mut found = BTreeMap::new();
        for (id, row) in by_id(rows, faults) {
            let Some(file) = row.get("file") else { continue };
            // An id becomes the name of a file, so nothing else may be one.
            if let Err(wrong) = cell::id(file) {
                faults.add(row.origin, "file", wrong);
                continue;
            }
            let at = self.present.file_of(kind, file).step(list, "id", id);
            self.misplaced(row, here.get(id), &at);
            found.insert(id.to_owned(), at);
        }
        found
    }

    /// A record that is there already stays where it is.
    fn misplaced(&mut self, row: &Row<'_>, here: Option<&Address>, there: &Address) {
        let Some(here) = here.filter(|here| *here != there) else { return };
        let column = if row.get("file").is_some() { "file" } else { "in" };
        let (Some(text), Some(id)) = (row.get(column), row.get("id")) else { return };
        let line = self.present.node(here).map_or(1, |node| node.line);
        let before_last = here.steps.len().checked_sub(2).and_then(|number| here.steps.get(number));
        let place = before_last.map_or_else(|| stem(&here.path), |step| &step.id);
        let difference = Difference {
            line,
            record: id.to_owned(),
            field: if column == "in" { "in" } else { "file" },
            here: place.to_owned(),
            there: text.to_owned(),
            origin: row.origin,
        };
        self.forest.misplaced.push((here.path.clone(), difference));
    }

    fn row(&mut self, row: &Row<'_>, faults: &mut Faults<'_>) {
        let at = match self.address(row) {
            Ok(at) => at,
            Err((column, wrong)) => return faults.add(row.origin, column, wrong),
        };
        let list = match row.table.home {
            Home::OfSeat(list) | Home::OfEntity(list) | Home::Of(_, _, list) | Home::OfWords(list) => Some(list),
            Home::OfFacts => Some("facts"),
            Home::File | Home::Place | Home::Person | Home::Group | Home::Thing | Home::Seat => None,
        };
        let owner = self.shape_at(&at);
        let shape = match list {
            Some(list) => owner.and_then(|owner| owner.list(list)),
            None => owner,
        };
        let Some(shape) = shape else { return };
        let mut record = Wanted::new(shape, row.origin);
        if row.table.home == Home::OfFacts {
            self.both_sides(row, faults);
        }
        self.fill(row, &mut record, faults);
        match list {
            Some(list) => {
                let owner = self.at(&at, row.origin);
                put(owner, list, record, faults);
            }
            None => {
                let place = self.at(&at, row.origin);
                join(place, record, faults);
            }
        }
        self.of(row, &at, faults);
    }

    /// Whom an office is of, where that is not the place with the id of the file.
    fn of(&mut self, row: &Row<'_>, at: &Address, faults: &mut Faults<'_>) {
        let (Some(of), Home::Seat) = (row.get("of"), row.table.home) else { return };
        let kind = row.get("of_kind").unwrap_or("place");
        let known = EntityKind::parse(kind).filter(|kind| matches!(kind, EntityKind::Place | EntityKind::Group));
        let Some(entity) = known else {
            let wrong = (format!("`{kind}` holds no offices"), "write `place` or `group`".into());
            return faults.add(row.origin, "of_kind", wrong);
        };
        if let Err(wrong) = self.known(entity, of) {
            return faults.add(row.origin, "of", wrong);
        }
        if kind != "place" || of != stem(&at.path) {
            let file = Address { steps: Vec::new(), ..at.clone() };
            let value = Value::One(format!("{kind} {of}"));
            if let Some(other) = self.at(&file, row.origin).set("of", value, row.origin) {
                disagree(row.origin, "of", &other, faults);
            }
        }
    }

    fn fill(&mut self, row: &Row<'_>, record: &mut Wanted, faults: &mut Faults<'_>) {
        for (column, cell, text) in &row.cells {
            match cell {
                Cell::Field(field) => self.field(row, record, (column, field), text, faults),
                Cell::InPlace(field) => match self.named_in_place(row, field, text) {
                    Ok(named) => self.field(row, record, (column, field), &named, faults),
                    Err(wrong) => faults.add(row.origin, column, wrong),
                },
                Cell::OfFacts(field) if record.shape.list("facts").is_some() => {
                    self.field(row, record, (column, field), text, faults);
                }
                Cell::OfFacts(_) => {
                    let wrong = ("only a file of facts has this here".into(), "leave this cell empty".into());
                    faults.add(row.origin, column, wrong);
                }
                Cell::Only(list, field) => {
                    let Some(shape) = record.shape.list(list) else { continue };
                    let mut wanted = Wanted::new(shape, row.origin);
                    wanted.only = true;
                    self.field(row, &mut wanted, (column, field), text, faults);
                    put(record, list, wanted, faults);
                }
                Cell::Name => preferred(record, "name", text, row.origin, faults),
                Cell::KindOfName => preferred(record, "kind", text, row.origin, faults),
                Cell::Names(kind) => {
                    for name in cell::many(text) {
                        let Some(shape) = record.shape.list("names") else { continue };
                        let mut wanted = Wanted::new(shape, row.origin);
                        wanted.set("name", Value::One(name), row.origin);
                        wanted.set("kind", Value::One(kind.as_str().to_owned()), row.origin);
                        put(record, "names", wanted, faults);
                    }
                }
                Cell::Comment => {
                    let path = row.get("path").unwrap_or_default();
                    self.forest.comments.insert(path.to_owned(), (*text).to_owned());
                }
                Cell::Address | Cell::OfKind | Cell::Of => {}
            }
        }
    }

    fn field(
        &self,
        row: &Row<'_>,
        record: &mut Wanted,
        (column, field): (&str, &str),
        text: &str,
        faults: &mut Faults<'_>,
    ) {
        let Some(position) = record.shape.position(field) else { return };
        let form = record.shape.fields[position].form;
        let checked = cell::read(form, text).and_then(|value| {
            match form {
                Form::Reference(kind) => self.known(kind, text)?,
                Form::Side if !text.starts_with(NAMED) => self.side_known(row, field, text)?,
                Form::Person if !text.starts_with(NAMED) => self.known(EntityKind::Person, text)?,
                _ => {}
            }
            Ok(value)
        });
        match checked {
            Ok(value) => {
                if let Some(other) = record.set(field, value, row.origin) {
                    disagree(row.origin, column, &other, faults);
                }
            }
            Err(wrong) => faults.add(row.origin, column, wrong),
        }
    }

    fn root(&self, at: &Address) -> &'static Shape {
        match at.kind.as_str() {
            "place" => &schema::PLACE_FILE,
            "places" => &schema::PLACES_FILE,
            "people" => &schema::PEOPLE_FILE,
            "offices" => &schema::OFFICES_FILE,
            "group" => &schema::GROUP_FILE,
            "names" => &schema::THINGS_FILE,
            "facts" => self.shape_of_facts(stem(&at.path)),
            _ => &schema::PHRASES_FILE,
        }
    }

    fn shape_at(&self, at: &Address) -> Option<&'static Shape> {
        at.steps.iter().try_fold(self.root(at), |shape, step| shape.list(step.list))
    }

    /// The wanted record at an address; it is made if it is not there.
    fn at(&mut self, at: &Address, origin: Origin) -> &mut Wanted {
        let shape = self.root(at);
        let root = self.forest.documents.entry(at.path.clone()).or_insert_with(|| {
            let mut root = Wanted::new(shape, origin);
            root.set("id", Value::One(stem(&at.path).to_owned()), origin);
            root.set("kind", Value::One(at.kind.clone()), origin);
            root
        });
        at.steps.iter().fold(root, |record, step| {
            let (position, shape) = match (record.shape.position(step.list), record.shape.list(step.list)) {
                (Some(position), Some(shape)) => (position, shape),
                _ => return record,
            };
            record.lists.entry(position).or_default().entry(step.id.clone()).or_insert_with(|| {
                let mut record = Wanted::new(shape, origin);
                record.set(step.key, Value::One(step.id.clone()), origin);
                record
            })
        })
    }
}

/// The rows by the ids of their records; two about one record agree on where it stands.
fn by_id<'a>(rows: impl Iterator<Item = &'a Row<'a>>, faults: &mut Faults<'_>) -> BTreeMap<&'a str, &'a Row<'a>> {
    let mut found = BTreeMap::new();
    let place = |row: &Row<'a>| (row.get("in"), row.get("file"));
    for row in rows {
        let Some(id) = row.get("id") else { continue };
        let first = *found.entry(id).or_insert(row);
        if place(first) != place(row) {
            let title = format!("another row puts `{id}` somewhere else");
            faults.add(row.origin, "id", (title, format!("make it agree with line {}", first.origin.line)));
        }
    }
    found
}

/// The id of a file.
pub(super) fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

fn preferred(record: &mut Wanted, field: &str, text: &str, origin: Origin, faults: &mut Faults<'_>) {
    let Some(shape) = record.shape.list("names") else { return };
    let form = shape.position(field).map_or(Form::Text, |position| shape.fields[position].form);
    let value = match cell::read(form, text) {
        Ok(value) => value,
        Err(wrong) => return faults.add(origin, field, wrong),
    };
    let Some(names) = record.list("names") else { return };
    let name = names.entry(PREFERRED.into()).or_insert_with(|| Wanted::new(shape, origin));
    name.preferred = true;
    name.set(field, value, origin);
}

/// Puts a record into a list, or joins it to the one that is the same there.
fn put(owner: &mut Wanted, list: &str, record: Wanted, faults: &mut Faults<'_>) {
    let Some(items) = owner.list(list) else { return };
    let profile = profile::of_wanted(&record);
    let is_preferred = match items.get(PREFERRED) {
        Some(first) if first.only && !record.only => {
            // A row of its own says at least as much.
            if profile::of_wanted(first).identity == profile.identity {
                items.remove(PREFERRED);
            }
            false
        }
        Some(first) => first.only || first.text("name") == record.text("name"),
        None => record.only,
    };
    let key = if is_preferred {
        PREFERRED.to_owned()
    } else {
        let more = [profile.day, profile.from, profile.status].map(Option::unwrap_or_default);
        [profile.identity, more.join(&APART.to_string())].join(&APART.to_string())
    };
    match items.get_mut(&key) {
        Some(known) => join(known, record, faults),
        None => {
            items.insert(key, record);
        }
    }
}

/// Joins two rows about one record.
fn join(known: &mut Wanted, record: Wanted, faults: &mut Faults<'_>) {
    for (position, (value, origin)) in record.fields {
        let name = record.shape.fields[position].name;
        if let Some(other) = known.set(name, value, origin) {
            disagree(origin, name, &other, faults);
        }
    }
    for (position, items) in record.lists {
        let name = record.shape.fields[position].name;
        for (key, item) in items {
            if key == PREFERRED {
                if let Some(list) = known.list(name) {
                    match list.get_mut(PREFERRED) {
                        Some(first) => join(first, item, faults),
                        None => {
                            list.insert(key, item);
                        }
                    }
                }
            } else {
                put(known, name, item, faults);
            }
        }
    }
}

fn disagree(origin: Origin, column: &str, (value, first): &(Value, Origin), faults: &mut Faults<'_>) {
    let path = faults.tables[first.table].path.clone();
    let title = format!("another row about the same has `{}` here", value.text());
    faults.add(
        origin,
        column,
        (title, format!("make it agree with {path}:{}, or give the two other days", first.line)),
    );
}
