//! Rule cards: `rules/<family>/<id>.yaml` of the program, and `rules/` in the folder of a layer. Typed, since they carry
//! no facts; what is wrong with one is underlined in it all the same.

use crate::day::Day;
use crate::lookup::fold::nearest;
use crate::schema::fault::{Fault, FaultKind, File};
use crate::schema::load::{Data, Node, tree, typed};
use crate::schema::resolve::{KnownIds, Resolved};
use crate::schema::words::{EntityKind, Spoken};
use regex::Regex;
use serde::Deserialize;
use std::ops::Range;

/// A card as it is written.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Card {
    pub id: String,
    pub summary: String,
    pub severity: String,
    #[serde(default)]
    pub since: String,
    #[serde(default)]
    pub status: String,
    pub why: String,
    /// What a stet of this rule usually says.
    #[serde(default)]
    pub stet: String,
    /// The configuration that the examples are checked with.
    #[serde(default)]
    pub config: String,
    #[serde(default)]
    pub patterns: Vec<Pattern>,
    /// The relation whose sentences the rule is about.
    #[serde(default)]
    pub relation: String,
    /// Of a relation: which answers it speaks for.
    #[serde(default)]
    pub verdicts: Vec<Verdict>,
    /// Of a relation: the words that have to change.
    #[serde(default)]
    pub at: At,
    /// Of a relation, and the three after it: what is said, unless a verdict says otherwise.
    #[serde(default)]
    pub title: Option<String>,
    #[serde(default)]
    pub label: Option<String>,
    #[serde(default)]
    pub help: Option<String>,
    #[serde(default)]
    pub replace: Option<String>,
    #[serde(default)]
    pub examples: Vec<Example>,
    #[serde(skip)]
    pub family: String,
    #[serde(skip)]
    pub file: usize,
}

/// A rule without Rust: a literal that must occur, and an expression around it.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pattern {
    pub literal: String,
    /// In the syntax of the crate `regex`, ASCII classes; the group `fault` is the primary span.
    pub find: String,
    pub title: String,
    pub label: String,
    pub help: String,
    #[serde(default)]
    pub replace: Option<String>,
}

/// An answer that a rule on a relation speaks for, perhaps with words of its own.
#[derive(Deserialize, Debug)]
#[serde(untagged)]
pub(crate) enum Verdict {
    Plain(String),
    Own(OwnWords),
}

/// A verdict with words of its own.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct OwnWords {
    verdict: String,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    label: Option<String>,
    #[serde(default)]
    help: Option<String>,
    #[serde(default)]
    replace: Option<String>,
}

impl Verdict {
    pub(crate) fn name(&self) -> &str {
        match self {
            Verdict::Plain(name) | Verdict::Own(OwnWords { verdict: name, .. }) => name,
        }
    }
}

/// Which words of a claim have to change.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq, Default, Debug)]
#[serde(rename_all = "lowercase")]
pub(crate) enum At {
    #[default]
    Subject,
    Object,
    Claim,
}

/// The words of a finding, with `{subject}`, `{object}`, `{listed}`, `{since}`, `{until}` and `{day}`.
pub(crate) struct Words<'c> {
    pub title: Option<&'c str>,
    pub label: Option<&'c str>,
    pub help: Option<&'c str>,
    pub replace: Option<&'c str>,
}

/// Text that the rule must, or must not, speak about; `[[ ]]` marks the primary span.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Example {
    /// None: the day is assumed.
    #[serde(default)]
    pub as_of: Option<String>,
    #[serde(default)]
    pub bad: Option<String>,
    #[serde(default)]
    pub fixed: Option<String>,
    #[serde(default)]
    pub good: Option<String>,
    /// Why it is reported, or why not: a short clause.
    pub because: String,
}

/// Whether a file is a card: it stands below a folder `rules` and does not say what kind of reference file it is.
pub(crate) fn is_card(file: &File) -> bool {
    let mut folders = file.path.rsplit(['/', '\\']).skip(1);
    folders.any(|folder| folder == "rules") && !file.text.lines().any(|line| line.starts_with("kind:"))
}

/// Reads the cards among some files, in the order of their ids. `relations` are those of the same files.
pub(crate) fn read(files: &[File], below: &KnownIds, faults: &mut Vec<Fault>) -> Vec<Card> {
    let numbered = files.iter().enumerate().filter(|(_, file)| is_card(file));
    let mut cards: Vec<Card> = numbered.filter_map(|(number, file)| one(number, file, below, faults)).collect();
    cards.sort_by(|a, b| a.id.cmp(&b.id));
    cards
}

fn one(number: usize, file: &File, below: &KnownIds, faults: &mut Vec<Fault>) -> Option<Card> {
    let before = faults.len();
    let root = tree(number, &file.text, faults)?;
    let mut card: Card = match typed(&file.text) {
        Ok(card) => card,
        Err((message, range)) => {
            let help = "docs/reference-format.md has the keys of a card".to_owned();
            faults.push(fault(number, range, message, help));
            return None;
        }
    };
    let mut folders = file.path.rsplit(['/', '\\']);
    let stem = folders.next().and_then(|name| name.rsplit_once('.')).map_or("", |(stem, _)| stem);
    let family = folders.next().filter(|folder| *folder != "rules").unwrap_or("house");
    family.clone_into(&mut card.family);
    card.file = number;
    for (keys, title, help) in wrong(&card, stem, below) {
        faults.push(fault(number, place(&root, &keys), title, help));
    }
    (faults.len() == before).then_some(card)
}

fn fault(file: usize, range: Range<usize>, title: String, help: String) -> Fault {
    Fault { kind: FaultKind::Malformed, file, range, title, label: String::new(), help }
}

/// The keys that lead to a value, what is wrong with it, and the cure.
type Wrong = (Vec<Step>, String, String);

/// A key, or the number of an item.
#[derive(Clone, Copy)]
enum Step {
    Key(&'static str),
    Item(usize),
}

/// The bytes of a value; those of the nearest one around it that is there.
fn place(root: &Node, steps: &[Step]) -> Range<usize> {
    let mut node = root;
    for step in steps {
        let inner = match (&node.data, step) {
            (Data::Map(pairs), Step::Key(key)) => {
                pairs.iter().find(|(found, _)| found.text == *key).map(|(_, node)| node)
            }
            (Data::List(items), Step::Item(number)) => items.get(*number),
            _ => None,
        };
        let Some(inner) = inner else { break };
        node = inner;
    }
    if steps.is_empty() || std::ptr::eq(node, root) {
        // All of a card is too much to underline: its first key stands for it.
        if let Data::Map(pairs) = &root.data
            && let Some((key, _)) = pairs.first()
        {
            return key.range.clone();
        }
    }
    node.range.clone()
}

/// Everything that the types do not say.
fn wrong(card: &Card, stem: &str, below: &KnownIds) -> Vec<Wrong> {
    let mut found: Vec<Wrong> = Vec::new();
    let mut say = |keys: &[Step], title: String, help: &str| found.push((keys.to_vec(), title, help.to_owned()));
    if stem != card.id {
        say(&[Step::Key("id")], format!("the id `{}` is not the name of the file", card.id), "make the two one");
    }
    if below.has_rule(&card.id) {
        let title = format!("there is a rule `{}` already", card.id);
        say(&[Step::Key("id")], title, "give this one another id: a rule is not replaced");
    }
    if !["error", "warning", "info", "off"].contains(&card.severity.as_str()) {
        let title = format!("`{}` is no severity", card.severity);
        say(&[Step::Key("severity")], title, "write `error`, `warning`, `info` or `off`");
    }
    for (number, example) in card.examples.iter().enumerate() {
        let at = [Step::Key("examples"), Step::Item(number)];
        if example.bad.is_some() == example.good.is_some() {
            say(&at, "an example is either `bad` or `good`".to_owned(), "write one of the two");
        }
        if example.because.trim().is_empty() {
            say(&at, "an example says in `because` why it is one".to_owned(), "write a short clause");
        }
        if example.bad.as_deref().is_some_and(|bad| !bad.contains("[[") || !bad.contains("]]")) {
            say(&at, "a bad example marks the words that are underlined".to_owned(), "put `[[` and `]]` around them");
        }
        if example.as_of.as_deref().is_some_and(|day| Day::from_iso(day).is_none()) {
            let title = format!("`{}` is no day", example.as_of.as_deref().unwrap_or_default());
            say(&at, title, "write a day as `2026-12-02`");
        }
    }
    found.extend(counted(card));
    found.extend(in_patterns(card));
    found.extend(on_relation(card));
    found
}

/// What is wrong with the expressions of a card.
fn in_patterns(card: &Card) -> Vec<Wrong> {
    let mut found: Vec<Wrong> = Vec::new();
    for (number, pattern) in card.patterns.iter().enumerate() {
        let at = vec![Step::Key("patterns"), Step::Item(number), Step::Key("find")];
        let has_group = |regex: &Regex| regex.capture_names().flatten().any(|name| name == "fault");
        match Regex::new(&pattern.find) {
            Ok(regex) if has_group(&regex) => {}
            Ok(_) => found.push((
                at,
                "this expression has no group `fault`".into(),
                "put `(?P<fault>…)` around the words".into(),
            )),
            Err(_) => {
                found.push((at, "this expression cannot be read".into(), "it is one of the crate `regex`".into()))
            }
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
    let help = "give it one bad and one good example at least".to_owned();
    (!are_enough).then(|| (vec![Step::Key("examples")], title, help))
}

/// What is wrong with a card on a relation.
fn on_relation(card: &Card) -> Vec<Wrong> {
    let mut found: Vec<Wrong> = Vec::new();
    let mut say = |keys: &[Step], title: String, help: String| found.push((keys.to_vec(), title, help));
    let is_one = !card.relation.is_empty();
    if is_one && !card.patterns.is_empty() {
        say(&[Step::Key("patterns")], "a card has patterns or a relation".into(), "make two cards of it".into());
    }
    if is_one == card.verdicts.is_empty() {
        let help = "write `relation:` and `verdicts:`, or neither".to_owned();
        say(&[Step::Key("relation"), Step::Key("verdicts")], "a relation is spoken for by verdicts".into(), help);
    }
    for (number, verdict) in card.verdicts.iter().enumerate() {
        let at = [Step::Key("verdicts"), Step::Item(number)];
        if Spoken::parse(verdict.name()).is_none() {
            let words: Vec<String> = Spoken::ALL.iter().map(|word| format!("`{}`", word.as_str())).collect();
            say(&at, format!("`{}` is no verdict", verdict.name()), format!("write one of {}", words.join(", ")));
        }
        let words = card.words_of(verdict);
        if is_one && words.title.is_none() {
            say(&at, "this verdict has no `title`".to_owned(), "write one here, or for all of the card".to_owned());
        }
        let texts = [words.title, words.label, words.help, words.replace].into_iter().flatten();
        for hole in texts.flat_map(holes).filter(|hole| !HOLES.contains(hole)) {
            let known: Vec<String> = HOLES.iter().map(|hole| format!("`{{{hole}}}`")).collect();
            say(
                &at,
                format!("`{{{hole}}}` is nothing that a finding knows"),
                format!("write one of {}", known.join(", ")),
            );
        }
    }
    found
}

/// What the words of a card may ask for.
const HOLES: [&str; 6] = ["subject", "object", "listed", "since", "until", "day"];

/// The words in braces of a text.
fn holes(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(hole, _)| hole))
}

impl Card {
    /// The fault of a card on a relation that is in none of the files and in no layer below.
    pub(crate) fn relation_fault(&self, files: &[File], resolved: &Resolved, below: &KnownIds) -> Option<Fault> {
        let own = resolved.entities.iter().filter(|entity| entity.kind == EntityKind::Relation);
        let mut ids = own.map(|entity| entity.id.as_str()).chain(below.relations());
        if ids.any(|id| id == self.relation) {
            return None;
        }
        let root = tree(self.file, &files.get(self.file)?.text, &mut Vec::new())?;
        let title = format!("no relation has the id `{}`", self.relation);
        let near =
            nearest(&self.relation, resolved.entities.iter().map(|entity| entity.id.as_str()).chain(below.relations()));
        let help =
            near.map_or("declare it in a file `kind: relations`".to_owned(), |near| format!("did you mean `{near}`?"));
        Some(fault(self.file, place(&root, &[Step::Key("relation")]), title, help))
    }

    /// The words for a verdict: its own, or else those of the card.
    pub(crate) fn words_of<'c>(&'c self, verdict: &'c Verdict) -> Words<'c> {
        let own = |pick: fn(&OwnWords) -> &Option<String>, all: &'c Option<String>| match verdict {
            Verdict::Own(words) => pick(words).as_deref().or(all.as_deref()),
            Verdict::Plain(_) => all.as_deref(),
        };
        Words {
            title: own(|words| &words.title, &self.title),
            label: own(|words| &words.label, &self.label),
            help: own(|words| &words.help, &self.help),
            replace: own(|words| &words.replace, &self.replace),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{File, KnownIds, read};

    const HEAD: &str = "id: a\nsummary: s\nseverity: error\nsince: 0.1.0\nwhy: w\n";
    const BAD: &str = "  - bad: \"[[x]]\"\n    because: so\n";
    const GOOD: &str = "  - good: y\n    because: so\n";

    /// The title of the first fault of a card, and the words that it underlines.
    fn fault(text: &str) -> (String, String) {
        let file = File { path: "rules/b/a.yaml".to_owned(), text: text.to_owned() };
        let mut faults = Vec::new();
        read(&[file], &KnownIds::new(), &mut faults);
        let first = faults.into_iter().next();
        first.map_or_else(Default::default, |fault| (fault.title, text[fault.range].trim_end().to_owned()))
    }

    #[test]
    fn a_card_has_three_to_five_examples_with_their_reasons() {
        let text = |examples: &[&str]| format!("{HEAD}examples:\n{}", examples.concat());
        assert_eq!(fault(&text(&[BAD, GOOD, GOOD])).0, "");
        for (examples, expected) in [
            (&[BAD, GOOD][..], "1 bad and 1 good"),
            (&[GOOD, GOOD, GOOD], "0 bad and 3 good"),
            (&[BAD, BAD, BAD, GOOD, GOOD, GOOD], "3 bad and 3 good"),
            (&[BAD, GOOD, "  - because: so\n"], "either `bad` or `good`"),
            (&[BAD, GOOD, "  - good: y\n"], "missing field `because`"),
            (&[BAD, GOOD, "  - good: y\n    because: \"\"\n"], "says in `because`"),
            (&[GOOD, GOOD, "  - bad: y\n    because: so\n"], "marks the words"),
        ] {
            let (title, _) = fault(&text(examples));
            assert!(title.contains(expected), "{title}");
        }
    }

    #[test]
    fn what_is_wrong_with_a_card_on_a_relation_is_underlined() {
        let card = |more: &str| format!("{HEAD}{more}examples:\n{BAD}{GOOD}{GOOD}");
        assert_eq!(fault(&card("relation: r\nverdicts: [stale, {verdict: wrong, title: y}]\ntitle: x\n")).0, "");
        for (more, title, underlined) in [
            ("relation: r\nverdicts: [stale, worse]\ntitle: x\n", "`worse` is no verdict", "worse"),
            ("relation: r\nverdicts: [stale]\n", "this verdict has no `title`", "stale"),
            ("relation: r\nverdicts: [stale]\ntitle: '{what}'\n", "`{what}` is nothing that a finding knows", "stale"),
            ("relation: r\ntitle: x\n", "a relation is spoken for by verdicts", "r"),
            ("nonsense: r\n", "unknown field `nonsense`", "nonsense: r"),
        ] {
            let (found, words) = fault(&card(more));
            assert!(found.contains(title) && words.starts_with(underlined), "{more}: {found}: {words}");
        }
    }
}
