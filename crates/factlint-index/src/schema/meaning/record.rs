//! Reading the values that only the reference has: boundaries, ids, what says so.

use crate::day::Boundary;
use crate::schema::fault::FaultKind;
use crate::schema::load::{Data, Node};
pub(crate) use crate::schema::reading::{Reader, Record};
use crate::schema::record::{At, Id, Period, Provenance};
use crate::schema::words::EntityKind;

impl Reader<'_> {
    pub(crate) fn at(&self, node: &Node) -> At {
        At { file: self.file, line: node.line, range: node.range.clone() }
    }

    /// `2008`, `2008-04`, `2008-04-09` or `{between: [A, B]}`.
    pub(crate) fn boundary(&mut self, node: &Node) -> Option<Boundary> {
        if let Data::Map(_) = node.data {
            return self.between(node);
        }
        let text = self.text(node)?;
        let boundary = Boundary::parse(&text);
        if boundary.is_none() {
            self.unreadable_day(node, &text);
        }
        boundary
    }

    fn between(&mut self, node: &Node) -> Option<Boundary> {
        let like = "write `{between: [2008-04-07, 2008-04-11]}`";
        let mut record = self.record(node, like)?;
        let days: Vec<Option<Boundary>> = match record.take("between") {
            Some(list) => self.list(list).iter().map(|item| self.boundary(item)).collect(),
            None => Vec::new(),
        };
        self.finish(&record);
        let [first, last] = days.as_slice() else {
            self.malformed(node, "two days belong here".into(), "", like.into());
            return None;
        };
        let window = Boundary { earliest: (*first)?.earliest, latest: (*last)?.latest };
        if window.latest < window.earliest {
            self.impossible(
                &self.at(node),
                "this window ends before it begins".into(),
                "the later day stands first".into(),
            );
        }
        Some(window)
    }

    /// `from` and `to` of a record.
    pub(crate) fn period(&mut self, record: &mut Record<'_>) -> Period {
        let (from, to) = (record.take("from"), record.take("to"));
        let (from_at, to_at) = (from.map(|node| self.at(node)), to.map(|node| self.at(node)));
        let from = from.and_then(|node| self.boundary(node)).unwrap_or(Boundary::ALWAYS);
        let to = to.and_then(|node| self.boundary(node)).unwrap_or(Boundary::NEVER);
        Period { from, to, from_at, to_at }
    }

    /// The id of a record of its own.
    pub(crate) fn id(&mut self, record: &mut Record<'_>, key: &'static str) -> Option<String> {
        let node = self.required(record, key, "lower-case letters, digits and hyphens")?;
        let text = self.text(node)?;
        let plain = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        if !plain {
            self.malformed(
                node,
                format!("`{text}` cannot be an id"),
                "",
                "an id is lower-case letters, digits and hyphens".into(),
            );
        }
        plain.then_some(text)
    }

    /// A reference to another record.
    pub(crate) fn reference(&mut self, node: &Node, kind: EntityKind) -> Option<Id> {
        let id = self.text(node)?;
        Some(Id { kind, id, at: self.at(node) })
    }

    /// What says so: the record's own fields over those of the file.
    pub(crate) fn provenance(&mut self, record: &mut Record<'_>, of_file: &Provenance) -> Provenance {
        let source = record.take("source").map(|node| self.texts(node).join("; "));
        let checked_at = record.take("checked").map(|node| self.at(node));
        let checked = self.optional_day(record, "checked");
        let provisional = self.flag(record, "provisional");
        Provenance {
            source: source.unwrap_or_else(|| of_file.source.clone()),
            checked: checked.or(of_file.checked),
            checked_at: checked_at.or_else(|| of_file.checked_at.clone()),
            shelf_life: of_file.shelf_life,
            provisional: provisional.unwrap_or(of_file.provisional),
        }
    }

    pub(crate) fn impossible(&mut self, at: &At, title: String, label: String) {
        self.fault(FaultKind::Impossible, at.range.clone(), title, label, "correct one of the two days".into());
    }
}
