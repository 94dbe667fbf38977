//! Runs the examples on the rule cards and the further cases in `tests/rules`: the faults that a rule must find, and
//! the text that it must not report.
//!
//! A bad one gives exactly one finding of its rule, at the words between `[[` and `]]`; a good one and a fixed one
//! give none. Other rules may also find something. A case is checked with the configuration on the card of its rule.
//! Deliberately not here: the words of a finding, which are in `tests/cli`.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read the files of the project, and a failure is a failed test"
)]

use factlint::settings::Config;
use factlint::{Day, Finding, Format, Options, Reference, RuleCard, RuleExample, Source, check, native_rules, untrue};
use factlint_index::yaml::{self, Data, Node, Reader};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_example_of_every_card() {
    all_are_as_they_say(&on_cards());
}

#[test]
fn every_further_case_of_every_rule() {
    all_are_as_they_say(&further());
}

#[test]
fn every_rule_has_two_bad_and_three_good_texts() {
    let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for case in on_cards().into_iter().chain(further()) {
        let (bad, good) = counts.entry(case.rule).or_default();
        *(if case.is_bad { bad } else { good }) += 1;
    }
    counts.retain(|_, (bad, good)| *bad < 2 || *good < 3);
    assert!(counts.is_empty(), "a card and its cases in `tests/rules` have two bad and three good: {counts:?}");
}

#[test]
fn the_reason_of_an_example_is_a_short_clause() {
    let is_clause = |text: &str| {
        text.split(' ').count() <= 12 && !text.starts_with(char::is_uppercase) && !text.ends_with(['.', '!', '?'])
    };
    let long = on_cards().into_iter().filter(|case| !is_clause(&case.because));
    let long: Vec<String> = long.map(|case| format!("{}: {}", case.place, case.because)).collect();
    assert!(long.is_empty(), "at most twelve words, with no capital before them and no full stop after: {long:#?}");
}

#[test]
fn the_index_has_the_examples_as_they_are_written() {
    let reference = Reference::builtin();
    let mut written = on_cards();
    written.sort_by(|a, b| a.rule.cmp(&b.rule));
    let written = written.iter().map(|c| (&*c.rule, c.is_bad, c.as_of, &*c.text, &*c.fixed, &*c.because));
    let mut stored = Vec::new();
    for card in reference.rules() {
        stored.extend(reference.examples(card).map(|e| (card.id, e.is_bad, e.as_of, e.text, e.fixed, e.because)));
    }
    assert_eq!(stored, written.collect::<Vec<_>>());
}

#[test]
fn every_rule_has_a_card_and_every_card_a_rule() {
    let reference = Reference::builtin();
    let cards: BTreeSet<&str> = reference.rules().map(|card| card.id).collect();
    let native: BTreeSet<&str> = native_rules().collect();
    let declarative: BTreeSet<&str> = reference.declarative_rules().collect();
    let rules: BTreeSet<&str> = native.union(&declarative).copied().collect();
    assert_eq!(rules.difference(&cards).collect::<Vec<_>>(), Vec::<&&str>::new(), "rules without a card");
    assert_eq!(cards.difference(&rules).collect::<Vec<_>>(), Vec::<&&str>::new(), "cards without a rule");
    assert_eq!(
        native.intersection(&declarative).collect::<Vec<_>>(),
        Vec::<&&str>::new(),
        "rules both in Rust and in patterns"
    );
}

#[test]
fn every_file_of_cases_is_of_a_rule() {
    let reference = Reference::builtin();
    let is_of_rule = |path: &PathBuf| {
        let rule = path.file_name().and_then(|name| name.to_str()?.strip_suffix(".yaml"));
        rule.is_some_and(|rule| reference.rule(rule).is_some())
    };
    let others: Vec<PathBuf> = files("tests/rules").into_iter().filter(|path| !is_of_rule(path)).collect();
    assert!(others.is_empty(), "these bear the id of no rule: {others:#?}");
}

/// A text with what its rule must make of it, and where it is written.
struct Case {
    rule: String,
    /// File and line.
    place: String,
    is_bad: bool,
    /// None: the day is assumed.
    as_of: Option<Day>,
    /// In a bad one `[[ ]]` marks the primary span.
    text: String,
    /// The mended text, or empty.
    fixed: String,
    /// Why it is reported, or why not, or empty.
    because: String,
}

/// The examples on the cards, which instruct a reader.
fn on_cards() -> Vec<Case> {
    files("rules").iter().flat_map(|path| cases(path, "examples")).collect()
}

/// The cases that only test.
fn further() -> Vec<Case> {
    files("tests/rules").iter().flat_map(|path| cases(path, "cases")).collect()
}

/// The files under a folder, by path.
fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { open.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

/// The list of a file, item by item. A file that cannot be read so fails the test.
fn cases(path: &Path, list: &'static str) -> Vec<Case> {
    let text = fs::read_to_string(path).unwrap();
    let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().to_string_lossy().replace('\\', "/");
    let rule = path.file_stem().unwrap().to_string_lossy();
    let mut faults = Vec::new();
    let root = yaml::tree(0, &text, &mut faults);
    let mut reader = Reader { file: 0, faults: &mut faults };
    let mut record = root.as_ref().and_then(|root| reader.record(root, "write `cases:` with a list"));
    let items = record.as_mut().and_then(|record| reader.required(record, list, "a list"));
    let items = items.map(|items| reader.list(items)).unwrap_or_default();
    let found = items.iter().filter_map(|item| case(&rule, &name, item, &mut reader)).collect();
    let line = |at: usize| text[..at].matches('\n').count() + 1;
    let faults: Vec<String> =
        faults.iter().map(|fault| format!("{name}:{}: {}", line(fault.range.start), fault.title)).collect();
    assert!(faults.is_empty() && root.is_some(), "{name} cannot be read:\n{}", faults.join("\n"));
    found
}

fn case(rule: &str, file: &str, item: &Node, reader: &mut Reader<'_>) -> Option<Case> {
    let mut record = reader.record(item, "write `bad:` or `good:` with a text")?;
    let as_of = reader.optional_day(&mut record, "as_of");
    let [bad, fixed, good, because] = ["bad", "fixed", "good", "because"].map(|key| record.take(key));
    reader.finish(&record);
    let (node, is_bad) = match (bad, good) {
        (Some(bad), None) => (bad, true),
        (None, Some(good)) => (good, false),
        _ => {
            reader.malformed(item, "a case is either `bad` or `good`".into(), "", String::new());
            return None;
        }
    };
    // Not the text of the reader, which is without the space around it.
    let written = |node: &Node| match &node.data {
        Data::Scalar(text) => text.clone(),
        _ => String::new(),
    };
    Some(Case {
        rule: rule.to_owned(),
        place: format!("{file}:{}", node.line),
        is_bad,
        as_of,
        text: written(node),
        fixed: fixed.map(written).unwrap_or_default(),
        because: because.map(written).unwrap_or_default(),
    })
}

fn all_are_as_they_say(cases: &[Case]) {
    let reference = Reference::builtin();
    let said = |case: &Case| {
        let fault = match reference.rule(&case.rule) {
            Some(rule) => fault(&reference, rule, case)?,
            None => format!("there is no rule `{}`", case.rule),
        };
        Some(format!("{}: {fault}\n    {:?}", case.place, case.text))
    };
    let wrong: Vec<String> = cases.iter().filter_map(said).collect();
    assert!(wrong.is_empty(), "{} of {} fail:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// What is not as the case says, if anything is.
fn fault(reference: &Reference, rule: RuleCard<'_>, case: &Case) -> Option<String> {
    let Case { is_bad, as_of, text, fixed, because, .. } = case;
    let example = RuleExample { is_bad: *is_bad, as_of: *as_of, text, fixed, because };
    untrue(reference, rule, &example, today()).map(|untrue| format!("{}: {}", untrue.title, untrue.found))
}

fn today() -> Day {
    Day::from_ymd(2026, 11, 23).expect("a day of the calendar")
}

fn findings(reference: &Reference, rule: RuleCard<'_>, text: &str, as_of: Option<Day>) -> Vec<Finding> {
    let format = if text.starts_with("---\n") { Format::Markdown } else { Format::Plain };
    let options = as_of.into_iter().fold(Options::new(today(), format), Options::as_of);
    let config = Config::parse(rule.config, Some(reference)).expect("the configuration of a card has no fault");
    let options = options.with(config.settings("example"));
    let checked = check(&Source::new("example", text), reference, &options);
    checked.findings.into_iter().filter(|finding| finding.rule.0 == rule.id).collect()
}

/// Rules with a finding that names no fact: those that rest on the calendar, on the letters and marks of a text or on
/// the stets in it; and two that compare names of people and do not say yet where these are listed.
const WITHOUT_FACTS: [&str; 9] = [
    "ambiguous-surname",
    "impossible-date",
    "inconsistent-person-spelling",
    "missing-publication-date",
    "misspelled-person-name",
    "mixed-script-name",
    "repeated-punctuation",
    "unused-stet",
    "weekday-date-mismatch",
];

#[test]
fn a_finding_about_a_fact_names_the_fact() {
    let reference = Reference::builtin();
    let mut without = BTreeSet::new();
    for case in on_cards().iter().chain(&further()).filter(|case| case.is_bad) {
        let rule = reference.rule(&case.rule).expect("every case is of a rule");
        let text = case.text.replacen("[[", "", 1).replacen("]]", "", 1);
        let found = findings(&reference, rule, &text, case.as_of);
        without.extend(found.iter().filter(|finding| finding.facts.is_empty()).map(|_| rule.id));
    }
    assert_eq!(without, BTreeSet::from(WITHOUT_FACTS));
}
