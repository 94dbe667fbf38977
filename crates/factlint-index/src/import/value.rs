//! Values in the one form in which a cell of a table and a value of a file are compared.
//!
//! Deliberately not here: how they are written (`write`).

use super::shape::{Absent, Field, Form, Shape};
use crate::day::{Boundary, Day};
use crate::schema::load::{Data, Node};
use crate::schema::meaning::slug;
use std::collections::BTreeMap;

/// What stands before the name of a person or thing that has no id; no id holds this sign.
pub(super) const NAMED: &str = "name:";

/// Stands between the parts of a key; no cell holds it.
pub(super) const APART: char = '\u{1f}';

#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Value {
    One(String),
    Many(Vec<String>),
}

/// Where a value was read: a table and a line of it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Origin {
    pub table: usize,
    pub line: u64,
}

/// A record that the tables ask for, and which of its fields they give.
#[derive(Clone)]
pub(super) struct Wanted {
    pub shape: &'static Shape,
    /// By their position in the shape.
    pub fields: BTreeMap<usize, (Value, Origin)>,
    /// By the position of the list in the shape, and a key.
    pub lists: BTreeMap<usize, BTreeMap<String, Wanted>>,
    /// The name that stands before the others.
    pub preferred: bool,
    /// Given as the only one of its list, by a cell of the record that the list is of.
    pub only: bool,
    pub origin: Origin,
}

impl Wanted {
    pub fn new(shape: &'static Shape, origin: Origin) -> Wanted {
        Wanted { shape, fields: BTreeMap::new(), lists: BTreeMap::new(), preferred: false, only: false, origin }
    }

    /// Notes what a table gives; the value that is here already, if it is another.
    pub fn set(&mut self, name: &str, value: Value, origin: Origin) -> Option<(Value, Origin)> {
        let position = self.shape.position(name)?;
        let (known, first) = self.fields.entry(position).or_insert((value.clone(), origin));
        (*known != value).then(|| (known.clone(), *first))
    }

    pub fn list(&mut self, name: &str) -> Option<&mut BTreeMap<String, Wanted>> {
        let position = self.shape.position(name)?;
        Some(self.lists.entry(position).or_default())
    }

    /// A field as one text, what is not given as its absence means.
    pub fn text(&self, name: &str) -> Option<String> {
        let position = self.shape.position(name)?;
        if let Some(items) = self.lists.get(&position) {
            return items.values().min_by_key(|item| !item.preferred).and_then(|item| item.text("name"));
        }
        match self.fields.get(&position) {
            Some((value, _)) => Some(value.text()),
            None => self.shape.fields[position].absent.text(),
        }
    }

    /// The fields that are written where the record is new.
    pub fn written(&self) -> impl Iterator<Item = (usize, &'static Field)> {
        let (fields, shape) = (&self.fields, self.shape);
        shape.fields.iter().enumerate().filter(|(position, field)| match fields.get(position) {
            Some((value, _)) => !field.absent.hides(value),
            None => self.lists.get(position).is_some_and(|items| !items.is_empty()),
        })
    }
}

impl Value {
    pub fn text(&self) -> String {
        match self {
            Value::One(text) => text.clone(),
            Value::Many(texts) => texts.join("|"),
        }
    }
}

impl Absent {
    /// Whether a value says no more than its absence, and is then left out.
    pub fn hides(self, value: &Value) -> bool {
        matches!((self, value), (Absent::Silent(absent), Value::One(text)) if absent == text)
    }

    /// Whether a value says no more than its absence.
    pub fn means(self, value: &Value) -> bool {
        matches!((self.text(), value), (Some(absent), Value::One(text)) if absent == *text)
    }

    fn text(self) -> Option<String> {
        match self {
            Absent::Nothing | Absent::Inherited => None,
            Absent::Silent(text) | Absent::Shown(text) => Some(text.to_owned()),
        }
    }
}

/// The value of a field in a file.
pub(super) fn of_node(form: Form, node: &Node) -> Option<Value> {
    match (form, &node.data) {
        (Form::Texts | Form::Source, _) => Some(Value::Many(items(node).iter().filter_map(scalar).collect())),
        (Form::Day, Data::Map(_)) => {
            let days: Vec<String> = items(pair(node, "between")?).iter().filter_map(scalar).collect();
            Some(Value::One(days.join("..")))
        }
        (Form::Person | Form::Side, Data::Map(_)) => {
            Some(Value::One(format!("{NAMED}{}", scalar(pair(node, "name")?)?)))
        }
        (Form::Since, Data::Map(_)) => of_node(Form::Day, pair(node, "from")?),
        (Form::Of, Data::Map(pairs)) => {
            let (key, node) = pairs.first()?;
            Some(Value::One(format!("{} {}", key.text, scalar(node)?)))
        }
        _ => scalar(node).map(Value::One),
    }
}

/// A field of a record in a file as one text.
pub(super) fn text_of(shape: &'static Shape, node: &Node, name: &str) -> Option<String> {
    let field = &shape.fields[shape.position(name)?];
    let node = match &node.data {
        Data::Map(_) => match pair(node, name) {
            Some(node) => node,
            None => return field.absent.text(),
        },
        Data::Scalar(_) if shape.bare == Some(name) => return scalar(node),
        _ => return field.absent.text(),
    };
    match field.form {
        Form::List(shape) | Form::Inline(shape) | Form::OneOrMore(shape) => {
            items(node).first().and_then(|item| text_of(shape, item, "name"))
        }
        form => of_node(form, node).map(|value| value.text()),
    }
}

/// The same text for values that mean the same: who or what is only named is known by the id of the name.
pub(super) fn identity(text: &str) -> String {
    text.strip_prefix(NAMED).map_or_else(|| text.to_owned(), slug)
}

/// Whether a row says nothing against the value of a file: the same, only less exactly when, or one of the days between
/// which the file says that its sources differ.
pub(super) fn agree(form: Form, here: &str, there: &str) -> bool {
    let covers = |outer: &str, inner: &str| {
        let windows = Some((window(outer)?, window(inner)?));
        windows.map(|(outer, inner)| outer.earliest <= inner.earliest && inner.latest <= outer.latest)
    };
    let may_cover = |outer: &str, inner: &str| matches!(form, Form::Day) && covers(outer, inner).unwrap_or(false);
    identity(here) == identity(there) || may_cover(there, here) || (here.contains("..") && may_cover(here, there))
}

/// Reads `2008`, `2008-04`, `2008-04-09` and `2008-04-07..2008-04-11`.
pub(super) fn window(text: &str) -> Option<Boundary> {
    let Some((first, last)) = text.split_once("..") else { return Boundary::parse(text) };
    let (first, last) = (Boundary::parse(first)?, Boundary::parse(last)?);
    (first.earliest <= last.latest).then_some(Boundary { earliest: first.earliest, latest: last.latest })
}

/// The first day of a window; before all days where there is none.
pub(super) fn earliest(text: Option<&str>) -> Day {
    text.and_then(window).map_or(Day::MIN, |window| window.earliest)
}

pub(super) fn pair<'n>(node: &'n Node, key: &str) -> Option<&'n Node> {
    match &node.data {
        Data::Map(pairs) => pairs.iter().find(|(found, _)| found.text == key).map(|(_, node)| node),
        _ => None,
    }
}

/// The items of a list; a single value is a list of one.
pub(super) fn items(node: &Node) -> &[Node] {
    match &node.data {
        Data::List(items) => items,
        Data::Scalar(text) if text.is_empty() || text == "~" => &[],
        _ => std::slice::from_ref(node),
    }
}

pub(super) fn scalar(node: &Node) -> Option<String> {
    match &node.data {
        Data::Scalar(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        _ => None,
    }
}
