//! Reading one value of a YAML tree at a time, with a fault on the exact bytes where it cannot be read.
//!
//! Deliberately not here: what the values of a reference file mean (`meaning`).

use crate::day::Day;
use crate::lookup::fold::nearest;
use crate::schema::fault::{Fault, FaultKind};
use crate::schema::load::{Data, Key, Node};
use std::ops::Range;

/// A record being read; it remembers which keys were asked for, so that the others are unknown.
pub struct Record<'n> {
    /// The record itself.
    pub node: &'n Node,
    pairs: &'n [(Key, Node)],
    asked: Vec<&'static str>,
}

impl<'n> Record<'n> {
    /// All keys with their values, for records whose keys are not fixed.
    #[must_use]
    pub fn pairs(&self) -> &'n [(Key, Node)] {
        self.pairs
    }

    /// The value of a key, if it is there.
    pub fn take(&mut self, key: &'static str) -> Option<&'n Node> {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        self.pairs.iter().find(|(found, _)| found.text == key).map(|(_, node)| node)
    }
}

/// Collects the faults of one file.
pub struct Reader<'f> {
    /// The number that the faults of this file bear.
    pub file: usize,
    /// The faults so far.
    pub faults: &'f mut Vec<Fault>,
}

impl Reader<'_> {
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

    /// A single value, without the space around it.
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

    /// The text of a key, if the key is there.
    pub fn optional_text(&mut self, record: &mut Record<'_>, key: &'static str) -> Option<String> {
        record.take(key).and_then(|node| self.text(node))
    }

    /// A whole number; `what` says which.
    pub fn number(&mut self, node: &Node, what: &str) -> Option<u32> {
        let text = self.text(node)?;
        let number = text.parse().ok();
        if number.is_none() {
            self.malformed(node, format!("`{text}` is not {what}"), "not a whole number", format!("write {what}"));
        }
        number
    }

    /// `true` or `false`, if the key is there.
    pub fn flag(&mut self, record: &mut Record<'_>, key: &'static str) -> Option<bool> {
        let node = record.take(key)?;
        self.truth(node, key)
    }

    /// `true` or `false`, of a key.
    pub fn truth(&mut self, node: &Node, key: &'static str) -> Option<bool> {
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

    /// A day, `YYYY-MM-DD`.
    pub fn day(&mut self, node: &Node) -> Option<Day> {
        let text = self.text(node)?;
        let day = Day::from_iso(&text);
        if day.is_none() {
            self.unreadable_day(node, &text);
        }
        day
    }

    /// The day of a key, if the key is there.
    pub fn optional_day(&mut self, record: &mut Record<'_>, key: &'static str) -> Option<Day> {
        record.take(key).and_then(|node| self.day(node))
    }

    pub(crate) fn unreadable_day(&mut self, node: &Node, text: &str) {
        let help = "write a day as `2026-12-02`, a month as `2026-12` or a year as `2026`".into();
        self.malformed(node, format!("`{text}` cannot be read as a day"), "no such day", help);
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

    /// Reports a word that is none of a closed set.
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

    /// A list of texts, or a single one.
    pub fn texts(&mut self, node: &Node) -> Vec<String> {
        let items = self.list(node);
        items.iter().filter_map(|item| self.text(item)).collect()
    }

    /// The texts of a key, none if the key is not there.
    pub fn optional_texts(&mut self, record: &mut Record<'_>, key: &'static str) -> Vec<String> {
        record.take(key).map(|node| self.texts(node)).unwrap_or_default()
    }

    /// The value of a key that must be there; `what` says what it holds.
    pub fn required<'n>(&mut self, record: &mut Record<'n>, key: &'static str, what: &str) -> Option<&'n Node> {
        let node = record.take(key);
        if node.is_none() {
            self.missing(record, key, what);
        }
        node
    }

    /// Reports a key that is not there.
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

    /// Reports a value that cannot be read.
    pub fn malformed(&mut self, node: &Node, title: String, label: &str, help: String) {
        self.malformed_at(node.range.clone(), title, label, help);
    }

    /// Reports some bytes, such as those of a key.
    pub fn malformed_at(&mut self, range: Range<usize>, title: String, label: &str, help: String) {
        self.fault(FaultKind::Malformed, range, title, label.into(), help);
    }

    pub(crate) fn fault(&mut self, kind: FaultKind, range: Range<usize>, title: String, label: String, help: String) {
        self.faults.push(Fault { kind, file: self.file, range, title, label, help });
    }
}
