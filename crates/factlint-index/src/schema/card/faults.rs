//! What is wrong with a card that its types do not say, and what they say in the words of an editor.

use super::{Card, Step, Words, Wrong};
use crate::day::Day;
use crate::schema::resolve::KnownIds;
use crate::schema::words::Spoken;
use regex::Regex;

/// Where all that a card may say is described.
const KEYS: &str = "docs/reference-format.md has the keys of a card";

/// What the reader of typed YAML says, as a title and the cure.
pub(super) fn in_words(message: &str) -> (String, String) {
    let message = message.rfind(" at line ").map_or(message, |at| &message[..at]);
    if message.contains("untagged enum Verdict") {
        let help = "write `stale`, or `{verdict: stale, title: …, label: …, help: …, replace: …}`";
        return ("this verdict cannot be read".to_owned(), help.to_owned());
    }
    let (what, expected) = message.split_once(", expected ").unwrap_or((message, ""));
    let missing = what.split_once("missing field `").and_then(|(_, rest)| rest.split_once('`'));
    let help = match (missing, expected) {
        (Some((key, _)), _) => format!("add `{key}:`; {KEYS}"),
        (None, "") => KEYS.to_owned(),
        (None, expected) => format!("write {expected}"),
    };
    let words =
        [("unknown field", "unknown key"), ("missing field", "missing key"), ("unknown variant", "unknown word")];
    (words.iter().fold(what.to_owned(), |title, (typed, plain)| title.replace(typed, plain)), help)
}

/// Everything that the types do not say.
pub(super) fn of(card: &Card, stem: &str, below: &KnownIds) -> Vec<Wrong> {
    let mut found: Vec<Wrong> = Vec::new();
    let mut say = |keys: &[Step], title: String, help: &str| found.push((keys.to_vec(), title, help.to_owned()));
    if stem != card.id {
        let help = format!("write `{stem}`, or rename the file to `{}.yaml`", card.id);
        say(&[Step::Key("id")], format!("the id `{}` is not the name of the file", card.id), &help);
    }
    if below.has_rule(&card.id) {
        let title = format!("there is a rule `{}` already", card.id);
        say(&[Step::Key("id")], title, "give this one another id: a rule is not replaced");
    }
    if !["error", "warning", "info", "off"].contains(&card.severity.as_str()) {
        let title = format!("`{}` is no severity", card.severity);
        say(&[Step::Key("severity")], title, "write `error`, `warning`, `info` or `off`");
    }
    if below.has_rules() && card.patterns.is_empty() && card.relation.is_empty() && card.verdicts.is_empty() {
        let title = "this card finds nothing".to_owned();
        say(&[Step::Key("id")], title, "add `relation:` with `verdicts:`, or `patterns:`");
    }
    found.extend(in_examples(card));
    found.extend(counted(card));
    found.extend(in_patterns(card));
    found.extend(on_relation(card));
    found
}

fn in_examples(card: &Card) -> Vec<Wrong> {
    let mut found: Vec<Wrong> = Vec::new();
    for (number, example) in card.examples.iter().enumerate() {
        let at = vec![Step::Key("examples"), Step::Item(number)];
        let of = |key| [at.clone(), vec![Step::Key(key)]].concat();
        let mut say = |at: Vec<Step>, title: &str, help: &str| found.push((at, title.to_owned(), help.to_owned()));
        if example.bad.is_some() == example.good.is_some() {
            say(at.clone(), "an example is either `bad` or `good`", "write one of the two");
        }
        if example.because.trim().is_empty() {
            say(of("because"), "an example says in `because` why it is one", "write a short clause");
        }
        if example.bad.as_deref().is_some_and(|bad| !bad.contains("[[") || !bad.contains("]]")) {
            say(of("bad"), "a bad example marks the words that are underlined", "put `[[` and `]]` around them");
        }
        if let Some(day) = example.as_of.as_deref().filter(|day| Day::from_iso(day).is_none()) {
            say(of("as_of"), &format!("`{day}` is no day"), "write a day as `2026-12-02`");
        }
    }
    found
}

/// Few examples, that they are read, and both of the faults and of what is none.
fn counted(card: &Card) -> Option<Wrong> {
    let bad = card.examples.iter().filter(|example| example.bad.is_some()).count();
    let good = card.examples.len() - bad;
    let are_enough = (3..=5).contains(&card.examples.len()) && bad > 0 && good > 0;
    let title = format!("a card has three to five examples, and this one has {bad} bad and {good} good");
    let help = "write three `examples:`, at least one `bad` and one `good`".to_owned();
    (!are_enough).then(|| (vec![Step::Key("examples")], title, help))
}

/// What is wrong with the expressions of a card.
fn in_patterns(card: &Card) -> Vec<Wrong> {
    let mut found: Vec<Wrong> = Vec::new();
    for (number, pattern) in card.patterns.iter().enumerate() {
        let of = |key| vec![Step::Key("patterns"), Step::Item(number), Step::Key(key)];
        let mut say = |key, title: String, help: &str| found.push((of(key), title, help.to_owned()));
        if pattern.literal.is_empty() {
            let help = "write the words that every text has in which the expression finds something";
            say("literal", "this pattern has no words by which it is found".to_owned(), help);
        }
        match Regex::new(&pattern.find) {
            Ok(regex) if regex.capture_names().flatten().any(|name| name == "fault") => {}
            Ok(_) => say(
                "find",
                "this expression has no group `fault`".to_owned(),
                "put `(?P<fault>…)` around the words that are underlined",
            ),
            Err(error) => {
                let help = "a bracket, a point or a plus that stands for itself is written `\\(`, `\\.`, `\\+`; the \
                            syntax is that of docs.rs/regex";
                say("find", format!("this expression cannot be read: {}", why(&error)), help);
            }
        }
    }
    found
}

/// Why an expression cannot be read, without the drawing of it.
fn why(error: &regex::Error) -> String {
    let text = error.to_string();
    let last = text.rsplit("error: ").next().unwrap_or_default();
    last.lines().next().unwrap_or_default().to_owned()
}

/// What is wrong with a card on a relation.
fn on_relation(card: &Card) -> Vec<Wrong> {
    let mut found: Vec<Wrong> = Vec::new();
    let is_one = !card.relation.is_empty();
    if is_one && !card.patterns.is_empty() {
        let title = "a card has patterns or a relation".to_owned();
        found.push((vec![Step::Key("patterns")], title, "make two cards of it".to_owned()));
    }
    if is_one == card.verdicts.is_empty() {
        let (key, help) = if is_one { ("relation", "add `verdicts:`") } else { ("verdicts", "add `relation:`") };
        let title = "a card on a relation says which verdicts it speaks for".to_owned();
        found.push((vec![Step::Key(key)], title, help.to_owned()));
    }
    for (number, verdict) in card.verdicts.iter().enumerate() {
        let at = [Step::Key("verdicts"), Step::Item(number)];
        if Spoken::parse(verdict.name()).is_none() {
            let words: Vec<String> = Spoken::ALL.iter().map(|word| format!("`{}`", word.as_str())).collect();
            let title = format!("`{}` is no verdict", verdict.name());
            let at = [&at[..], &[Step::Key("verdict")]].concat();
            found.push((at, title, format!("write one of {}", words.join(", "))));
        }
        if is_one && card.words_of(verdict).title.is_none() {
            let help = "write one here, or for all of the card".to_owned();
            found.push((at.to_vec(), "this verdict has no `title`".to_owned(), help));
        }
        found.extend(in_template(&verdict.own_words(), &at));
    }
    found.extend(in_template(&card.own_words(), &[]));
    found
}

/// The holes of some words that nothing fills.
fn in_template(words: &Words<'_>, at: &[Step]) -> Vec<Wrong> {
    let texts = [("title", words.title), ("label", words.label), ("help", words.help), ("replace", words.replace)];
    let holes_in = |(key, text): (&'static str, Option<&str>)| {
        let unknown = holes(text.unwrap_or_default()).filter(|hole| !HOLES.contains(hole)).map(str::to_owned);
        unknown.map(|hole| (key, hole)).collect::<Vec<_>>()
    };
    let known: Vec<String> = HOLES.iter().map(|hole| format!("`{{{hole}}}`")).collect();
    let wrong = |(key, hole): (&'static str, String)| {
        let title = format!("`{{{hole}}}` is nothing that a finding knows");
        ([at, &[Step::Key(key)]].concat(), title, format!("write one of {}", known.join(", ")))
    };
    texts.into_iter().flat_map(holes_in).map(wrong).collect()
}

/// What the words of a card may ask for.
const HOLES: [&str; 6] = ["subject", "object", "listed", "since", "until", "day"];

/// The words in braces of a text.
fn holes(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(hole, _)| hole))
}
