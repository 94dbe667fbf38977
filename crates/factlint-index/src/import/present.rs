//! What a reference holds already, and where: the places, people, bodies, things and offices of its files.

use super::schema;
use super::value::{items, pair, scalar, text_of};
use crate::lookup::fold::fold;
use crate::schema::fault::{Fault, File};
use crate::schema::load::{Node, tree};
use crate::schema::meaning::{currency_id, slug};
use crate::schema::words::Side;
use std::collections::{BTreeMap, BTreeSet};

/// Where a record stands: a file, and from its head down the lists and the ids in them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Address {
    pub path: String,
    /// The kind of the file.
    pub kind: String,
    pub steps: Vec<Step>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Step {
    pub list: &'static str,
    /// The field that tells the records of the list apart.
    pub key: &'static str,
    pub id: String,
}

#[derive(Default)]
pub(super) struct Present {
    /// The tree of each file, by path.
    pub trees: BTreeMap<String, Node>,
    /// Paths by the kind and the id of a file.
    pub files: BTreeMap<(String, String), String>,
    pub places: BTreeMap<String, Address>,
    pub people: BTreeMap<String, Address>,
    pub groups: BTreeMap<String, Address>,
    /// The ids of people who have a name, by the folded name.
    pub people_by_name: BTreeMap<String, BTreeSet<String>>,
    /// People who are named where they hold office or a fact is given.
    pub named: BTreeSet<String>,
    /// What stands on either side of a relation.
    pub relations: BTreeMap<String, [Side; 2]>,
    pub things: BTreeMap<String, Address>,
    /// The ids of things that have a name, by the folded name.
    pub things_by_name: BTreeMap<String, BTreeSet<String>>,
    /// Things that are named where a fact or the money of a place is given.
    pub named_things: BTreeSet<String>,
}

impl Present {
    pub fn read(files: &[File]) -> Result<Present, Vec<Fault>> {
        let mut present = Present::default();
        let mut faults = Vec::new();
        for (number, file) in files.iter().enumerate() {
            if let Some(root) = tree(number, &file.text, &mut faults) {
                present.file(&file.path, &root);
                present.trees.insert(file.path.clone(), root);
            }
        }
        if faults.is_empty() { Ok(present) } else { Err(faults) }
    }

    fn file(&mut self, path: &str, root: &Node) {
        let text = |key| pair(root, key).and_then(scalar).unwrap_or_default();
        let (kind, id) = (text("kind"), text("id"));
        let at = Address { path: path.to_owned(), kind: kind.clone(), steps: Vec::new() };
        match kind.as_str() {
            "place" => self.place(root, &id, at),
            "places" => self.places(root, "places", &at),
            "group" => {
                self.groups.insert(id.clone(), at);
            }
            "people" => self.people(root, &at),
            "offices" => self.holders(root),
            "relations" => self.relations(root),
            "names" => self.things(root, &at),
            "facts" => self.sides(root),
            _ => {}
        }
        self.files.insert((kind, id), path.to_owned());
    }

    fn place(&mut self, node: &Node, id: &str, at: Address) {
        self.places(node, "cities", &at);
        let currencies = pair(node, "currencies").map(items).unwrap_or_default();
        let currencies = currencies.iter().filter_map(|currency| pair(currency, "name").and_then(scalar));
        self.named_things.extend(currencies.map(|name| currency_id(&name)));
        self.places.insert(id.to_owned(), at);
    }

    fn places(&mut self, node: &Node, list: &'static str, at: &Address) {
        for item in pair(node, list).map(items).unwrap_or_default() {
            if let Some(id) = pair(item, "id").and_then(scalar) {
                self.place(item, &id, at.step(list, "id", &id));
            }
        }
    }

    fn people(&mut self, root: &Node, at: &Address) {
        for item in pair(root, "people").map(items).unwrap_or_default() {
            let Some(id) = pair(item, "id").and_then(scalar) else { continue };
            for name in names(item) {
                self.people_by_name.entry(fold(&name)).or_default().insert(id.clone());
            }
            self.people.insert(id.clone(), at.step("people", "id", &id));
        }
    }

    fn holders(&mut self, root: &Node) {
        for seat in pair(root, "seats").map(items).unwrap_or_default() {
            for holder in pair(seat, "holders").map(items).unwrap_or_default() {
                let named = pair(holder, "person").and_then(|person| pair(person, "name")).and_then(scalar);
                self.named.extend(named.map(|name| slug(&name)));
            }
        }
    }

    fn relations(&mut self, root: &Node) {
        for item in pair(root, "relations").map(items).unwrap_or_default() {
            let Some(id) = pair(item, "id").and_then(scalar) else { continue };
            let side = |key| pair(item, key).and_then(scalar).and_then(|text| Side::parse(&text));
            self.relations.insert(id, ["subject", "object"].map(|key| side(key).unwrap_or(Side::Place)));
        }
    }

    fn things(&mut self, root: &Node, at: &Address) {
        for item in pair(root, "names").map(items).unwrap_or_default() {
            let Some(id) = pair(item, "id").and_then(scalar) else { continue };
            for name in names(item) {
                self.things_by_name.entry(fold(&name)).or_default().insert(id.clone());
            }
            self.things.insert(id.clone(), at.step("names", "id", &id));
        }
    }

    /// Who and what facts name in place. Which of the two it is, the relation says, which any file may have.
    fn sides(&mut self, root: &Node) {
        for fact in pair(root, "facts").map(items).unwrap_or_default() {
            let name = |side| pair(fact, side).and_then(|side| pair(side, "name")).and_then(scalar);
            let ids = ["subject", "object"].into_iter().filter_map(name).map(|name| slug(&name));
            for id in ids {
                self.named.insert(id.clone());
                self.named_things.insert(id);
            }
        }
    }

    /// The relation that the facts of a file are rows of.
    pub fn relation(&self, id: &str) -> Option<String> {
        let path = self.files.get(&("facts".to_owned(), id.to_owned()))?;
        pair(self.trees.get(path)?, "relation").and_then(scalar)
    }

    /// The file of a kind and id, whether it is there or not.
    pub fn file_of(&self, kind: &str, id: &str) -> Address {
        let folder = match kind {
            "place" | "places" => "places",
            "group" => "groups",
            "phrases" | "names" => "terms",
            other => other,
        };
        let known = self.files.get(&(kind.to_owned(), id.to_owned()));
        Address::file(known.cloned().unwrap_or_else(|| format!("{folder}/{id}.yaml")), kind)
    }

    /// The offices of a file, with their roles.
    pub fn seats(&self, id: &str) -> Vec<(String, String)> {
        let root = self.files.get(&("offices".to_owned(), id.to_owned())).and_then(|path| self.trees.get(path));
        let seats = root.and_then(|root| pair(root, "seats")).map(items).unwrap_or_default();
        let text = |seat, key| pair(seat, key).and_then(scalar);
        seats.iter().filter_map(|seat| Some((text(seat, "title")?, text(seat, "role").unwrap_or_default()))).collect()
    }

    /// The record at an address.
    pub fn node(&self, at: &Address) -> Option<&Node> {
        let root = self.trees.get(&at.path)?;
        at.steps.iter().try_fold(root, |node, step| {
            let items = pair(node, step.list).map(items)?;
            items.iter().find(|item| pair(item, step.key).and_then(scalar).is_some_and(|id| id == step.id))
        })
    }
}

/// The names of a record, as they are written.
pub(super) fn names(record: &Node) -> Vec<String> {
    let list = schema::PLACE_FILE.list("names");
    let names = pair(record, "names").map(items).unwrap_or_default();
    names.iter().filter_map(|name| text_of(list?, name, "name")).collect()
}

impl Address {
    pub fn file(path: String, kind: &str) -> Address {
        Address { path, kind: kind.to_owned(), steps: Vec::new() }
    }

    pub fn step(&self, list: &'static str, key: &'static str, id: &str) -> Address {
        let mut at = self.clone();
        at.steps.push(Step { list, key, id: id.to_owned() });
        at
    }
}
