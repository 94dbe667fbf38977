//! Reading one value at a time, with a fault on the exact bytes where it cannot be read.

use crate::day::{Boundary, Day};
use crate::fault::{Fault, FaultKind};
use crate::fold::nearest;
use crate::load::{Data, Key, Node};
use crate::record::{At, Id, Provenance};
use crate::words::EntityKind;
use std::ops::Range;

/// A record being read; it remembers which keys were asked for, so that the others are unknown.
pub(crate) struct Record<'n> {
    pub node: &'n Node,
    pairs: &'n [(Key, Node)],
    asked: Vec<&'static str>,
}

impl<'n> Record<'n> {
    /// The value of a key, if it is there.
    pub fn take(&mut self, key: &'static str) -> Option<&'n Node> {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        self.pairs.iter().find(|(found, _)| found.text == key).map(|(_, node)| node)
    }
}

/// Collects the faults of one file.
pub(crate) struct Reader<'f> {
    pub file: usize,
    pub faults: &'f mut Vec<Fault>,
}

impl Reader<'_> {
    pub fn at(&self, node: &Node) -> At {
        At { file: self.file, line: node.line, range: node.range.clone() }
    }

    /// The value as a record; `like` says what one looks like.
    pub fn record<'n>(&mut self, node: &'n Node, like: &str) -> Option<Record<'n>> {
        match &node.data {
            Data::Map(pairs) => Some(Record { node, pairs, asked: Vec::new() }),
            _ => {
                self.malformed(node, "this is not a record".into(), "no `key: value` here", like.into());
                None
            }
        }
    }

    /// The items of a list; a single value counts as a list of one.
    pub fn list<'n>(&mut self, node: &'n Node) -> &'n [Node] {
        match &node.data {
            Data::List(items) => items,
            Data::Scalar(text) if text.is_empty() => &[],
            _ => std::slice::from_ref(node),
        }
    }

    pub fn text(&mut self, node: &Node) -> Option<String> {
        match &node.data {
            Data::Scalar(text) if !text.trim().is_empty() && text != "~" => Some(text.trim().to_owned()),
            Data::Scalar(_) => {
                self.malformed(
                    node,
                    "this value is empty".into(),
                    "nothing here",
                    "write a value, or leave the key out".into(),
                );
                None
            }
            _ => {
                self.malformed(
                    node,
                    "this is not a text".into(),
                    "a single value belongs here",
                    "write one value, without brackets or further keys".into(),
                );
                None
            }
        }
    }

    pub fn optional_text(&mut self, record: &mut Record<'_>, key: &'static str) -> Option<String> {
        record.take(key).and_then(|node| self.text(node))
    }

    pub fn number(&mut self, node: &Node, what: &str) -> Option<u32> {
        let text = self.text(node)?;
        let number = text.parse().ok();
        if number.is_none() {
            self.malformed(node, format!("`{text}` is not {what}"), "not a whole number", format!("write {what}"));
        }
        number
    }

    pub fn flag(&mut self, record: &mut Record<'_>, key: &'static str) -> Option<bool> {
        let node = record.take(key)?;
        match self.text(node)?.as_str() {
            "true" => Some(true),
            "false" => Some(false),
            other => {
                self.malformed(
                    node,
                    format!("`{other}` is neither `true` nor `false`"),
                    "",
                    format!("write `{key}: true`, or leave it out"),
                );
                None
            }
        }
    }

    pub fn day(&mut self, node: &Node) -> Option<Day> {
        let text = self.text(node)?;
        let day = Day::from_iso(&text);
        if day.is_none() {
            self.unreadable_day(node, &text);
        }
        day
    }

    pub fn optional_day(&mut self, record: &mut Record<'_>, key: &'static str) -> Option<Day> {
        record.take(key).and_then(|node| self.day(node))
    }

    /// `2008`, `2008-04`, `2008-04-09` or `{between: [A, B]}`.
    pub fn boundary(&mut self, node: &Node) -> Option<Boundary> {
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

    fn unreadable_day(&mut self, node: &Node, text: &str) {
        let help = "write a day as `2026-12-02`, a month as `2026-12` or a year as `2026`".into();
        self.malformed(node, format!("`{text}` cannot be read as a day"), "no such day", help);
    }

    /// `from` and `to` of a record, and the place of `to`.
    pub fn period(&mut self, record: &mut Record<'_>) -> (Boundary, Boundary, Option<At>) {
        let from = record.take("from").and_then(|node| self.boundary(node)).unwrap_or(Boundary::ALWAYS);
        let to = record.take("to");
        let to_at = to.map(|node| self.at(node));
        let to = to.map_or(Boundary::NEVER, |node| self.boundary(node).unwrap_or(Boundary::NEVER));
        (from, to, to_at)
    }

    /// A word of a closed set.
    pub fn word<T>(
        &mut self,
        record: &mut Record<'_>,
        key: &'static str,
        all: &'static [T],
        spelling: fn(T) -> &'static str,
    ) -> Option<T>
    where
        T: Copy,
    {
        let node = record.take(key)?;
        let text = self.text(node)?;
        let found = all.iter().copied().find(|word| spelling(*word) == text);
        if found.is_none() {
            self.no_such_word(node, &text, key, all.iter().map(|word| spelling(*word)));
        }
        found
    }

    pub fn no_such_word<'w>(
        &mut self,
        node: &Node,
        text: &str,
        what: &str,
        words: impl Iterator<Item = &'w str> + Clone,
    ) {
        let help = match nearest(text, words.clone()) {
            Some(word) => format!("did you mean `{word}`?"),
            None => format!("write one of {}", words.map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")),
        };
        self.malformed(node, format!("`{text}` is no {what}"), "not one of the words for it", help);
    }

    /// The id of a record of its own.
    pub fn id(&mut self, record: &mut Record<'_>, key: &'static str) -> Option<String> {
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
    pub fn reference(&mut self, node: &Node, kind: EntityKind) -> Option<Id> {
        let id = self.text(node)?;
        Some(Id { kind, id, at: self.at(node) })
    }

    /// What says so: the record's own fields over those of the file.
    pub fn provenance(&mut self, record: &mut Record<'_>, of_file: &Provenance) -> Provenance {
        let source = record.take("source").map(|node| self.texts(node).join("; "));
        let checked = self.optional_day(record, "checked");
        let provisional = self.flag(record, "provisional");
        Provenance {
            source: source.unwrap_or_else(|| of_file.source.clone()),
            checked: checked.or(of_file.checked),
            shelf_life: of_file.shelf_life,
            provisional: provisional.unwrap_or(of_file.provisional),
        }
    }

    pub fn texts(&mut self, node: &Node) -> Vec<String> {
        let items = self.list(node);
        items.iter().filter_map(|item| self.text(item)).collect()
    }

    pub fn optional_texts(&mut self, record: &mut Record<'_>, key: &'static str) -> Vec<String> {
        record.take(key).map(|node| self.texts(node)).unwrap_or_default()
    }

    pub fn required<'n>(&mut self, record: &mut Record<'n>, key: &'static str, what: &str) -> Option<&'n Node> {
        let node = record.take(key);
        if node.is_none() {
            self.missing(record, key, what);
        }
        node
    }

    pub fn missing(&mut self, record: &Record<'_>, key: &str, what: &str) {
        let start = record.node.range.start;
        let first = record.pairs.first().map_or(start..record.node.range.end, |(key, _)| key.range.clone());
        self.fault(
            FaultKind::Malformed,
            first,
            format!("this record has no `{key}`"),
            "missing here".into(),
            format!("add `{key}:` with {what}"),
        );
    }

    /// Reports the keys that nothing asked for.
    pub fn finish(&mut self, record: &Record<'_>) {
        for (key, _) in record.pairs.iter().filter(|(key, _)| !record.asked.iter().any(|asked| *asked == key.text)) {
            let help = match nearest(&key.text, record.asked.iter().copied()) {
                Some(asked) => format!("did you mean `{asked}`?"),
                None => format!(
                    "write one of {}",
                    record.asked.iter().map(|asked| format!("`{asked}`")).collect::<Vec<_>>().join(", ")
                ),
            };
            self.fault(
                FaultKind::Malformed,
                key.range.clone(),
                format!("unknown key `{}`", key.text),
                "not a key of this record".into(),
                help,
            );
        }
    }

    pub fn malformed(&mut self, node: &Node, title: String, label: &str, help: String) {
        self.fault(FaultKind::Malformed, node.range.clone(), title, label.into(), help);
    }

    pub fn impossible(&mut self, at: &At, title: String, label: String) {
        self.fault(FaultKind::Impossible, at.range.clone(), title, label, "correct one of the two days".into());
    }

    fn fault(&mut self, kind: FaultKind, range: Range<usize>, title: String, label: String, help: String) {
        self.faults.push(Fault { kind, file: self.file, range, title, label, help });
    }
}
