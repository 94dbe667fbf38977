//! Wanted records into the text of a file: what is missing is inserted, what differs is a conflict, and what stands
//! there stays as it is, letter by letter.

use super::Change;
use super::edit::{self, Edit};
use super::profile::{self, Profile};
use super::shape::{Absent, Order, Shape};
use super::succession::{self, Term};
use super::value::{self, APART, Origin, Value, Wanted, pair};
use super::write;
use crate::schema::load::{Data, Key, Node};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// A value that a file and a table give differently; the file keeps its own.
pub(super) struct Difference {
    pub line: u32,
    pub record: String,
    pub field: &'static str,
    pub here: String,
    pub there: String,
    pub origin: Origin,
}

/// What is to be put into one file.
pub(super) struct Merge<'t> {
    text: &'t str,
    edits: Vec<Edit>,
    pub differences: Vec<Difference>,
    pub change: Change,
}

impl<'t> Merge<'t> {
    pub fn new(text: &'t str) -> Merge<'t> {
        Merge { text, edits: Vec::new(), differences: Vec::new(), change: Change::default() }
    }

    /// The text with all that was inserted.
    pub fn finish(mut self) -> (String, Vec<Difference>, Change) {
        (edit::apply(self.text, &mut self.edits), self.differences, self.change)
    }

    /// Adds what a record lacks.
    pub fn record(&mut self, node: &Node, wanted: &Wanted) {
        for (position, field) in wanted.shape.fields.iter().enumerate() {
            let value = wanted.fields.get(&position);
            let items = wanted.lists.get(&position).filter(|items| !items.is_empty());
            // What stands alone is what the record was found by.
            let is_found_by = matches!(node.data, Data::Scalar(_)) && wanted.shape.bare == Some(field.name);
            if is_found_by || matches!(field.absent, Absent::Inherited) {
                continue;
            }
            match (entry(node, field.name), value, items) {
                (Some((_, found)), Some(_), _) => self.compare(found, node, wanted, position),
                (Some((key, found)), None, Some(items)) => self.list(key, found, items, wanted, node, field.name),
                (None, Some((value, _)), _) if field.absent.means(value) => {}
                (None, Some((value, origin)), _) if !matches!(field.absent, Absent::Nothing) => {
                    let here = value::text_of(wanted.shape, node, field.name).unwrap_or_default();
                    self.differ(node.line, node, wanted, field.name, (here, value.text()), *origin);
                }
                (None, Some(_), _) => self.insert_field(node, wanted, position),
                (None, None, Some(_)) => {
                    let mut wanted = wanted.clone();
                    close_new(&mut wanted);
                    self.insert_field(node, &wanted, position);
                }
                (_, None, None) => {}
            }
        }
    }

    fn compare(&mut self, found: &Node, node: &Node, wanted: &Wanted, position: usize) {
        let (field, Some((value, origin))) = (&wanted.shape.fields[position], wanted.fields.get(&position)) else {
            return;
        };
        let here = value::of_node(field.form, found).map(|here| here.text()).unwrap_or_default();
        let there = value.text();
        if !value::agree(field.form, &here, &there) {
            self.differ(found.line, node, wanted, field.name, (here, there), *origin);
        }
    }

    fn differ(
        &mut self,
        line: u32,
        node: &Node,
        wanted: &Wanted,
        field: &'static str,
        (here, there): (String, String),
        origin: Origin,
    ) {
        let record = profile::of_node(wanted.shape, node, false).identity.replace(APART, " ");
        let record = record.split_whitespace().collect::<Vec<_>>().join(" ");
        self.differences.push(Difference { line, record, field, here, there, origin });
    }

    fn insert_field(&mut self, node: &Node, wanted: &Wanted, position: usize) {
        let field = &wanted.shape.fields[position];
        self.change.fields += 1;
        let Data::Map(pairs) = &node.data else { return self.put_into_braces(node, wanted, position) };
        let before = |(key, _): &&(Key, Node)| wanted.shape.position(&key.text).is_some_and(|other| other < position);
        let previous = pairs.iter().rev().find(before);
        let inline = write::field_inline(wanted, position, field);
        if !edit::is_inline(self.text, node) {
            let Some(previous) = previous.or(pairs.first()) else { return };
            let at = edit::next_line(self.text, edit::end_of_pair(self.text, previous));
            let column = edit::column(self.text, pairs[0].0.range.start);
            self.insert(at, write::field_lines(wanted, position, field, column));
        } else if let Some(previous) = previous {
            self.insert(edit::end_of_pair(self.text, previous), format!(", {inline}"));
        } else if let Some((key, _)) = pairs.first() {
            self.insert(key.range.start, format!("{inline}, "));
        } else {
            self.insert(node.range.start + 1, inline);
        }
    }

    /// A name that stands alone becomes a record: `Kiev` to `{name: Kiev, to: 2019-11}`.
    fn put_into_braces(&mut self, node: &Node, wanted: &Wanted, position: usize) {
        let Some((open, close)) = write::braces(wanted.shape) else { return };
        let end = edit::end_of(self.text, node);
        let last = self.edits.last_mut().filter(|edit| edit.at == end && edit.text.ends_with(close));
        let field = write::field_inline(wanted, position, &wanted.shape.fields[position]);
        match last {
            // A second field of the same name.
            Some(edit) => edit.text.insert_str(edit.text.len() - close.len(), &format!(", {field}")),
            None => {
                self.insert(node.range.start, open);
                self.insert(end, format!(", {field}{close}"));
            }
        }
    }

    fn insert(&mut self, at: usize, text: String) {
        self.edits.push(Edit { at, rank: 0, text });
    }

    /// Before whatever else is put there.
    fn insert_before(&mut self, rank: i8, at: usize, text: String) {
        self.edits.push(Edit { at, rank, text });
    }

    fn list(
        &mut self,
        key: &Key,
        found: &Node,
        items: &BTreeMap<String, Wanted>,
        parent: &Wanted,
        node: &Node,
        field: &'static str,
    ) {
        let Some(shape) = parent.shape.list(field) else { return };
        let here = profiles_here(shape, found);
        let (profiles, wanted) = in_order(items);
        let same = profile::same(shape, &here, &profiles);
        let is_of_one = is_of_one(parent, node, field);
        let rival = |profile: &Profile| succession::rival(&here, profile).filter(|_| is_of_one);
        let mut additions: BTreeMap<usize, Wanted> = BTreeMap::new();
        let mut new: Vec<(Profile, Wanted)> = Vec::new();
        for ((profile, wanted), same) in profiles.into_iter().zip(wanted).zip(same) {
            if wanted.preferred && !here.is_empty() && same != Some(0) {
                let names = (here[0].identity.clone(), profile.identity.clone());
                self.differ(found.line, node, parent, "name", names, wanted.origin);
            } else if wanted.only && !here.is_empty() && same.is_none() {
                let all: Vec<&str> = here.iter().map(|profile| profile.identity.as_str()).collect();
                self.differ(found.line, node, parent, field, (all.join("|"), profile.identity), wanted.origin);
            } else if let Some(number) = same {
                let line = value::items(found)[number].line;
                self.add(additions.entry(number), wanted, line, &here[number]);
            } else if let Some(number) = rival(&profile) {
                let line = value::items(found)[number].line;
                let holders = (here[number].identity.clone(), profile.identity);
                self.differ(line, node, parent, "person", holders, wanted.origin);
            } else {
                let mut wanted = wanted.clone();
                close_new(&mut wanted);
                new.push((profile, wanted));
            }
        }
        if is_of_one {
            close(&here, &mut additions, &mut new);
        }
        let before = self.edits.len();
        for (number, wanted) in &additions {
            self.record(&value::items(found)[*number], wanted);
        }
        let is_block = matches!(found.data, Data::Map(_)) && !edit::is_inline(self.text, found);
        if is_block && !new.is_empty() {
            edit::into_list(self.text, found, &mut self.edits, before);
        }
        self.insert_items(key, found, &here, new);
    }

    /// Several rows may mean one record of the file.
    fn add(&mut self, entry: Entry<'_, usize, Wanted>, wanted: &Wanted, line: u32, here: &Profile) {
        match entry {
            Entry::Vacant(empty) => {
                empty.insert(wanted.clone());
            }
            Entry::Occupied(mut known) => {
                for (position, (value, origin)) in &wanted.fields {
                    let field = &wanted.shape.fields[*position];
                    if let Some((other, _)) = known.get_mut().set(field.name, value.clone(), *origin) {
                        let record = here.identity.replace(APART, " ").trim().to_owned();
                        let (here, there) = (other.text(), value.text());
                        let difference = Difference { line, record, field: field.name, here, there, origin: *origin };
                        self.differences.push(difference);
                    }
                }
            }
        }
    }

    /// Puts each new record before the first of the file that stands after it.
    fn insert_items(&mut self, key: &Key, found: &Node, here: &[Profile], new: Vec<(Profile, Wanted)>) {
        self.change.records += new.len();
        let items = value::items(found);
        let is_inline = edit::is_inline(self.text, found);
        let is_text = matches!(found.data, Data::Scalar(_)) && !items.is_empty();
        if new.is_empty() {
        } else if is_inline && items.is_empty() {
            let texts: Vec<String> = new.iter().map(|(_, wanted)| write::item_inline(wanted)).collect();
            self.insert(found.range.start + 1, texts.join(", "));
        } else if is_inline || is_text {
            self.insert_inline(found, here, &new);
        } else {
            self.insert_lines(key, items, here, &new);
        }
    }

    fn insert_inline(&mut self, found: &Node, here: &[Profile], new: &[(Profile, Wanted)]) {
        let items = value::items(found);
        let is_single = !matches!(found.data, Data::List(_));
        let start = items[0].range.start;
        if is_single {
            self.insert_before(-2, start, "[".into());
        }
        let highest = highest(here);
        for (profile, wanted) in new {
            let text = write::item_inline(wanted);
            match highest.partition_point(|place| *place <= &profile.place) {
                0 => self.insert_before(-1, start, format!("{text}, ")),
                number => self.insert(edit::end_of(self.text, &items[number - 1]), format!(", {text}")),
            }
        }
        if is_single {
            self.insert(edit::end_of(self.text, &items[0]), "]".into());
        }
    }

    fn insert_lines(&mut self, key: &Key, items: &[Node], here: &[Profile], new: &[(Profile, Wanted)]) {
        let column = match items.first() {
            Some(first) => edit::dash(self.text, first),
            None => edit::column(self.text, key.range.start) + 2,
        };
        let highest = highest(here);
        for (profile, wanted) in new {
            let after = match highest.partition_point(|place| *place <= &profile.place) {
                0 => key.range.end,
                number => edit::end_of(self.text, &items[number - 1]),
            };
            self.insert(edit::next_line(self.text, after), write::item_lines(wanted, column));
        }
    }
}

/// For each record the place of the one that stands last by its order, up to it. A list that an editor has not
/// sorted has its new records before the first that stands after them, in whatever order they come.
fn highest(here: &[Profile]) -> Vec<&(i64, String, i64, String)> {
    let mut highest: Vec<&(i64, String, i64, String)> = Vec::with_capacity(here.len());
    for profile in here {
        let last = highest.last().map_or(&profile.place, |last| (*last).max(&profile.place));
        highest.push(last);
    }
    highest
}

fn profiles_here(shape: &'static Shape, list: &Node) -> Vec<Profile> {
    let first_leads = shape.order == Order::Kind;
    let items = value::items(list).iter().enumerate();
    items.map(|(number, item)| profile::of_node(shape, item, first_leads && number == 0)).collect()
}

/// The wanted records in the order of their places, with their profiles.
fn in_order(items: &BTreeMap<String, Wanted>) -> (Vec<Profile>, Vec<&Wanted>) {
    let mut sorted: Vec<(Profile, &Wanted)> =
        items.values().map(|wanted| (profile::of_wanted(wanted), wanted)).collect();
    sorted.sort_by(|(a, _), (b, _)| a.place.cmp(&b.place));
    sorted.into_iter().unzip()
}

/// Whether a list is of the holders of an office that one person holds at once.
fn is_of_one(seat: &Wanted, node: &Node, field: &str) -> bool {
    let seats = pair(node, "seats").and_then(value::scalar).or_else(|| seat.text("seats"));
    field == "holders" && seats.is_none_or(|seats| seats == "1")
}

/// Gives open terms their end, where the next one is known.
fn close(here: &[Profile], additions: &mut BTreeMap<usize, Wanted>, new: &mut [(Profile, Wanted)]) {
    let has_end = |number: usize| additions.get(&number).is_some_and(|wanted: &Wanted| wanted.text("to").is_some());
    let present = here.iter().enumerate().map(|(number, profile)| Term {
        profile,
        is_open: profile.to.is_none() && !has_end(number),
        is_new: false,
    });
    let added = new.iter().map(|(profile, _)| Term { profile, is_open: profile.to.is_none(), is_new: true });
    let ends = succession::closed(&present.chain(added).collect::<Vec<_>>());
    let Some(origin) = new.first().map(|(_, wanted)| (wanted.origin, wanted.shape)) else { return };
    for (number, end) in ends {
        let wanted = match number.checked_sub(here.len()) {
            Some(number) => &mut new[number].1,
            None => additions.entry(number).or_insert_with(|| Wanted::new(origin.1, origin.0)),
        };
        wanted.set("to", Value::One(end), origin.0);
    }
}

/// Gives the open terms of offices that are new as a whole their end.
pub(super) fn close_new(wanted: &mut Wanted) {
    let is_of_one = wanted.text("seats").is_none_or(|seats| seats == "1");
    for item in wanted.lists.values_mut().flat_map(BTreeMap::values_mut) {
        close_new(item);
    }
    let position = wanted.shape.position("holders");
    let Some(holders) = position.and_then(|position| wanted.lists.get_mut(&position)).filter(|_| is_of_one) else {
        return;
    };
    let mut new: Vec<(Profile, Wanted)> =
        std::mem::take(holders).into_values().map(|wanted| (profile::of_wanted(&wanted), wanted)).collect();
    close(&[], &mut BTreeMap::new(), &mut new);
    *holders = new.into_iter().enumerate().map(|(number, (_, wanted))| (format!("{number:06}"), wanted)).collect();
}

fn entry<'n>(node: &'n Node, name: &str) -> Option<(&'n Key, &'n Node)> {
    match &node.data {
        Data::Map(pairs) => pairs.iter().find(|(key, _)| key.text == name).map(|(key, node)| (key, node)),
        _ => None,
    }
}
