//! Rule cards: `rules/<family>/<id>.yaml` of the program, and `rules/` in the folder of a layer. Typed, since they carry
//! no facts; what is wrong with one is underlined in it all the same.

mod faults;
pub(crate) mod written;

use crate::lookup::fold::nearest;
use crate::schema::fault::{Fault, FaultKind, File};
use crate::schema::load::{Data, Node, tree, typed};
use crate::schema::resolve::{KnownIds, Resolved};
use crate::schema::words::EntityKind;
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

    /// The words that it has of its own.
    fn own_words(&self) -> Words<'_> {
        match self {
            Verdict::Plain(_) => Words { title: None, label: None, help: None, replace: None },
            Verdict::Own(OwnWords { title, label, help, replace, .. }) => Words {
                title: title.as_deref(),
                label: label.as_deref(),
                help: help.as_deref(),
                replace: replace.as_deref(),
            },
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
    cards.sort_by(|a, b| (&a.id, a.file).cmp(&(&b.id, b.file)));
    for pair in cards.windows(2).filter(|pair| pair[0].id == pair[1].id) {
        let root = tree(pair[1].file, &files[pair[1].file].text, &mut Vec::new());
        let range = root.map_or(0..0, |root| place(&root, &[Step::Key("id")]));
        let title = format!("two cards have the id `{}`", pair[1].id);
        let help = format!("give one of them another id; the other one is {}", files[pair[0].file].path);
        faults.push(fault(pair[1].file, range, title, help));
    }
    cards
}

fn one(number: usize, file: &File, below: &KnownIds, faults: &mut Vec<Fault>) -> Option<Card> {
    let before = faults.len();
    let root = tree(number, &file.text, faults)?;
    let mut card: Card = match typed(&file.text) {
        Ok(card) => card,
        Err((message, range)) => {
            let (title, help) = faults::in_words(&message);
            faults.push(fault(number, range, title, help));
            return None;
        }
    };
    let mut folders = file.path.rsplit(['/', '\\']);
    let stem = folders.next().and_then(|name| name.rsplit_once('.')).map_or("", |(stem, _)| stem);
    let family = folders.next().filter(|folder| *folder != "rules").unwrap_or("house");
    family.clone_into(&mut card.family);
    card.file = number;
    for (keys, title, help) in faults::of(&card, stem, below) {
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

    /// The words for all verdicts that have none of their own.
    fn own_words(&self) -> Words<'_> {
        Words {
            title: self.title.as_deref(),
            label: self.label.as_deref(),
            help: self.help.as_deref(),
            replace: self.replace.as_deref(),
        }
    }

    /// The words for a verdict: its own, or else those of the card.
    pub(crate) fn words_of<'c>(&'c self, verdict: &'c Verdict) -> Words<'c> {
        let (own, all) = (verdict.own_words(), self.own_words());
        Words {
            title: own.title.or(all.title),
            label: own.label.or(all.label),
            help: own.help.or(all.help),
            replace: own.replace.or(all.replace),
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
            (&[BAD, GOOD, "  - good: y\n"], "missing key `because`"),
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
            (
                "relation: r\nverdicts: [stale]\ntitle: '{what}'\n",
                "`{what}` is nothing that a finding knows",
                "'{what}'",
            ),
            ("relation: r\ntitle: x\n", "a card on a relation says which verdicts", "r"),
            ("nonsense: r\n", "unknown key `nonsense`", "nonsense: r"),
        ] {
            let (found, words) = fault(&card(more));
            assert!(found.contains(title) && words.starts_with(underlined), "{more}: {found}: {words}");
        }
    }

    #[test]
    fn an_id_is_of_one_card() {
        let text = format!("{HEAD}examples:\n{BAD}{GOOD}{GOOD}");
        let file = |folder: &str| File { path: format!("rules/{folder}/a.yaml"), text: text.clone() };
        let mut faults = Vec::new();
        read(&[file("b"), file("c")], &KnownIds::new(), &mut faults);
        let found: Vec<(usize, &str)> = faults.iter().map(|fault| (fault.file, fault.title.as_str())).collect();
        assert_eq!(found, [(1, "two cards have the id `a`")]);
    }

    #[test]
    fn a_pattern_has_words_and_an_expression() {
        let card = |literal: &str, find: &str| {
            let pattern = format!("  - {{literal: '{literal}', find: '{find}', title: t, label: l, help: h}}\n");
            format!("{HEAD}patterns:\n{pattern}examples:\n{BAD}{GOOD}{GOOD}")
        };
        assert_eq!(fault(&card("x", "(?P<fault>x)")).0, "");
        for (literal, find, title) in [
            ("", "(?P<fault>x)", "this pattern has no words by which it is found"),
            ("x", "x", "this expression has no group `fault`"),
            ("x", "(?P<fault>x", "this expression cannot be read: unclosed group"),
        ] {
            assert_eq!(fault(&card(literal, find)).0, title);
        }
    }

    #[test]
    fn what_the_types_say_is_said_in_words() {
        let card = |more: &str| format!("{HEAD}{more}examples:\n{BAD}{GOOD}{GOOD}");
        for (text, title) in [
            (card("at: verb\n"), "at: unknown word `verb`"),
            (card("severty: off\n"), "unknown key `severty`"),
            (card("").replace("severity: error\n", ""), "missing key `severity`"),
            (card("relation: r\nverdicts: [{verdict: stale, lable: x}]\n"), "this verdict cannot be read"),
        ] {
            assert_eq!(fault(&text).0, title);
        }
    }
}
