//! Reads the text of a configuration to its values. Every fault is collected, on the bytes of the value.

use super::config::{Config, Placed, Values};
use super::{DateOrder, Files, HouseStyle, Level, Phrase, Stet};
use crate::reference::Reference;
use factlint_index::yaml::{Data, Key, Node, Reader, Record, tree};
use factlint_index::{Fault, FaultKind, nearest};
use std::sync::Arc;

/// A limit that no newsroom needs, since office-holders change more often. It only catches typing errors.
const LONGEST_LIFE: u32 = 36_500;
/// A month. With more grace, most changes would not be noticed.
const MOST_GRACE: u32 = 31;

/// Names for levels in other programs, and in our own reports, that a configuration does not use.
const OTHER_WORDS: &[(&str, Level)] = &[
    ("note", Level::Info),
    ("warn", Level::Warning),
    ("none", Level::Off),
    ("ignore", Level::Off),
    ("false", Level::Off),
];

pub(super) fn config(text: &str, reference: Option<&Reference>) -> Result<Config, Vec<Fault>> {
    let mut faults = Vec::new();
    let root = tree(0, text, &mut faults);
    let mut file = File { reader: Reader { file: 0, faults: &mut faults }, reference };
    let config = root.and_then(|root| file.config(&root)).unwrap_or_else(|| Config::of(Values::default()));
    if faults.is_empty() {
        return Ok(config);
    }
    faults.sort_by_key(|fault| (fault.range.start, fault.range.end));
    for fault in &mut faults {
        fault.kind = FaultKind::Configuration;
    }
    Err(faults)
}

impl Config {
    fn of(common: Values) -> Config {
        let usual = Arc::new(common.clone().settings(Vec::new()));
        Config { common, overrides: Vec::new(), stets: Vec::new(), reference: Vec::new(), file: String::new(), usual }
    }
}

/// The layers that a configuration names, whatever else is wrong with it.
pub(super) fn layers(text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let Some(root) = tree(0, text, &mut faults) else { return Vec::new() };
    let mut file = File { reader: Reader { file: 0, faults: &mut faults }, reference: None };
    let record = file.reader.record(&root, "");
    let layers = record.map(|mut record| file.reference_layers(&mut record)).unwrap_or_default();
    layers.into_iter().map(|layer| layer.value).collect()
}

struct File<'f> {
    reader: Reader<'f>,
    /// None: any id may be that of a rule.
    reference: Option<&'f Reference>,
}

impl File<'_> {
    fn config(&mut self, root: &Node) -> Option<Config> {
        if is_empty(root) {
            return None;
        }
        let mut record = self.reader.record(root, "write `key: value`, as in `grace_days: 1`")?;
        let mut config = Config::of(self.values(&mut record));
        config.reference = self.reference_layers(&mut record);
        for node in self.items(&mut record, "stets") {
            config.stets.extend(self.stet(node));
        }
        for node in self.items(&mut record, "overrides") {
            config.overrides.extend(self.values_for_files(node));
        }
        self.reader.finish(&record);
        config.usual = Arc::new(config.common.clone().settings(config.stets.clone()));
        Some(config)
    }

    /// The keys that a file and an override have alike.
    fn values(&mut self, record: &mut Record<'_>) -> Values {
        let mut values = Values {
            rules: self.rules(record),
            accept: self.phrases(record, "accept"),
            names: self.phrases(record, "names"),
            style: self.word(record, "style", HouseStyle::ALL, HouseStyle::as_str),
            date_order: self.word(record, "date_order", DateOrder::ALL, DateOrder::as_str),
            grace_days: self.number(record, "grace_days", 0, MOST_GRACE).map(|days| days.map(|days| days as u8)),
            ..Values::default()
        };
        if let (None, Some(style)) = (&values.date_order, &values.style) {
            values.date_order = style.value.date_order().map(|order| style.clone().map(|_| order));
        }
        (values.offices, values.memberships) = self.shelf_life(record);
        values
    }

    fn rules(&mut self, record: &mut Record<'_>) -> Vec<Placed<(String, Level)>> {
        let Some(node) = record.take("rules").filter(|node| !is_empty(node)) else { return Vec::new() };
        let like = "write the id of a rule and a level, as in `stale-office-holder: warning`";
        let Some(rules) = self.reader.record(node, like) else { return Vec::new() };
        let levels = rules.pairs().iter().filter_map(|(rule, node)| {
            let (known, level) = (self.is_rule(rule), self.level(node));
            known.then_some(placed(node, (rule.text.clone(), level?)))
        });
        levels.collect()
    }

    fn is_rule(&mut self, key: &Key) -> bool {
        let known = self.reference.is_none_or(|reference| reference.rule(&key.text).is_some());
        if !known {
            let title = format!("there is no rule `{}`", key.text);
            self.reader.malformed_at(key.range.clone(), title, "not the id of a rule", self.near_rule(&key.text));
        }
        known
    }

    fn near_rule(&self, text: &str) -> String {
        let near =
            nearest(text, self.reference.into_iter().flat_map(|reference| reference.rules()).map(|card| card.id));
        near.map_or("`factlint rules` lists them".into(), |near| format!("did you mean `{near}`?"))
    }

    fn level(&mut self, node: &Node) -> Option<Level> {
        let text = self.reader.text(node)?;
        let level = Level::from_word(&text);
        match OTHER_WORDS.iter().find(|(word, _)| *word == text) {
            Some((_, meant)) => {
                let help = format!("did you mean `{}`?", meant.as_str());
                self.reader.malformed(node, format!("`{text}` is no level"), "not one of the words for it", help);
            }
            None if level.is_none() => {
                self.reader.no_such_word(node, &text, "level", Level::ALL.iter().map(|level| level.as_str()));
            }
            None => {}
        }
        level
    }

    fn phrases(&mut self, record: &mut Record<'_>, key: &'static str) -> Vec<Placed<Phrase>> {
        let mut phrases = Vec::new();
        for node in self.items(record, key) {
            let Some(text) = self.reader.text(node) else { continue };
            match Phrase::new(&text) {
                Some(phrase) => phrases.push(placed(node, phrase)),
                None => self.reader.malformed(
                    node,
                    format!("there is no word in `{text}`"),
                    "no letter, no digit",
                    "write the words as they stand in articles".into(),
                ),
            }
        }
        phrases
    }

    fn word<T: Copy>(
        &mut self,
        record: &mut Record<'_>,
        key: &'static str,
        all: &'static [T],
        spelling: fn(T) -> &'static str,
    ) -> Option<Placed<T>> {
        let word = self.reader.word(record, key, all, spelling)?;
        record.take(key).map(|node| placed(node, word))
    }

    fn number(&mut self, record: &mut Record<'_>, key: &'static str, from: u32, to: u32) -> Option<Placed<u32>> {
        record.take(key).and_then(|node| self.days(node, from, to))
    }

    fn days(&mut self, node: &Node, from: u32, to: u32) -> Option<Placed<u32>> {
        let what = format!("a number of days from {from} to {to}");
        let days = self.reader.number(node, &what)?;
        if (from..=to).contains(&days) {
            return Some(placed(node, days));
        }
        self.reader.malformed(node, format!("`{days}` is not {what}"), "out of range", format!("write {what}"));
        None
    }

    /// Of offices and of memberships: one number for both, or one for each.
    fn shelf_life(&mut self, record: &mut Record<'_>) -> (Option<Placed<u32>>, Option<Placed<u32>>) {
        let Some(node) = record.take("shelf_life") else { return (None, None) };
        if let Data::Map(_) = node.data {
            let Some(mut both) = self.reader.record(node, "") else { return (None, None) };
            let mut days = |key| self.number(&mut both, key, 1, LONGEST_LIFE);
            let found = (days("offices"), days("memberships"));
            self.reader.finish(&both);
            return found;
        }
        let days = self.days(node, 1, LONGEST_LIFE);
        (days.clone(), days)
    }

    fn reference_layers(&mut self, record: &mut Record<'_>) -> Vec<Placed<String>> {
        let nodes = self.items(record, "reference");
        nodes.iter().filter_map(|node| self.reader.text(node).map(|path| placed(node, path))).collect()
    }

    fn stet(&mut self, node: &Node) -> Option<Stet> {
        let like = "write `{rule: stale-office-holder, reason: an old caption, until: 2027-01-31}`";
        let mut record = self.reader.record(node, like)?;
        let rule = self.reader.required(&mut record, "rule", "the id of a rule").and_then(|node| self.rule(node));
        let reason = self.reader.required(&mut record, "reason", "why the words may stand");
        let reason = reason.and_then(|node| self.reader.text(node));
        let until = self.reader.required(&mut record, "until", "the last day, as in `2027-01-31`");
        let until = until.and_then(|node| self.day(node));
        let words = self.reader.optional_text(&mut record, "words");
        let files = record.take("files").map(|node| self.files(node));
        self.reader.finish(&record);
        Some(Stet { rule: rule?, reason: reason?, until: until?, words, files, line: node.line })
    }

    fn rule(&mut self, node: &Node) -> Option<String> {
        let text = self.reader.text(node)?;
        self.is_rule(&Key { text: text.clone(), range: node.range.clone() }).then_some(text)
    }

    fn day(&mut self, node: &Node) -> Option<factlint_index::Day> {
        let text = self.reader.text(node)?;
        let day = factlint_index::Day::from_iso(&text);
        if day.is_none() {
            let help = "write a day of the calendar as year, month and day, as in `2027-01-31`";
            self.reader.malformed(node, format!("`{text}` is no day"), "no such day", help.into());
        }
        day
    }

    fn values_for_files(&mut self, node: &Node) -> Option<(Files, Values)> {
        let like = "write `{files: [opinion/**], rules: {stale-office-holder: info}}`";
        let mut record = self.reader.record(node, like)?;
        let files = self.reader.required(&mut record, "files", "a list of globs, as in `[opinion/**]`");
        let files = files.map(|node| self.files(node));
        let values = self.values(&mut record);
        self.reader.finish(&record);
        Some((files?, values))
    }

    fn files(&mut self, node: &Node) -> Files {
        let mut files = Files::new();
        let items = self.reader.list(node);
        if items.is_empty() {
            let help = "write a list of globs, as in `[opinion/**]`".into();
            self.reader.malformed(node, "no files are named here".into(), "", help);
        }
        for item in items {
            let Some(text) = self.reader.text(item) else { continue };
            if let Err((title, help)) = files.add(&text) {
                self.reader.malformed(item, title, "", help);
            }
        }
        files
    }

    fn items<'n>(&mut self, record: &mut Record<'n>, key: &'static str) -> &'n [Node] {
        record.take(key).filter(|node| !is_empty(node)).map_or(&[], |node| self.reader.list(node))
    }
}

/// A key whose lines are all commented out has an empty value.
fn is_empty(node: &Node) -> bool {
    matches!(&node.data, Data::Scalar(text) if text.is_empty() || text == "~" || text == "null")
}

fn placed<T>(node: &Node, value: T) -> Placed<T> {
    Placed { value, line: node.line, range: node.range.clone() }
}

impl<T> Placed<T> {
    fn map<U>(self, change: impl FnOnce(T) -> U) -> Placed<U> {
        Placed { value: change(self.value), line: self.line, range: self.range }
    }
}
