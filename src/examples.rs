//! The examples of rule cards, run: whether a rule reports the words that its card marks, and nothing else.
//!
//! A bad example gives exactly one finding of its rule, at the words between `[[` and `]]`; a good one and a mended one
//! give none. Other rules may find something too. Deliberately not here: which files are checked so, which the program
//! says (`factlint reference check`).

use crate::check::check;
use crate::document::Format;
use crate::finding::Finding;
use crate::options::Options;
use crate::reference::Reference;
use crate::settings::{Config, Settings};
use crate::sheet::claims;
use crate::source::{Source, Span};
use factlint_index::{Day, Fault, FaultKind, File, RuleCard, RuleExample, WrittenCard, written_cards};
use std::ops::Range;
use std::sync::Arc;

/// An example that is not as it says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Untrue {
    /// Whether it is its mended text that is not.
    pub in_fixed: bool,
    /// What is wrong, as a clause.
    pub title: String,
    /// What was found instead.
    pub found: String,
}

/// Runs an example of a card, on `today` if it names no day. Nothing if all is as it says.
#[must_use]
pub fn untrue(reference: &Reference, card: RuleCard<'_>, example: &RuleExample<'_>, today: Day) -> Option<Untrue> {
    let settings = match settings(reference, card) {
        Ok(settings) => settings,
        Err(found) => return Some(Untrue { in_fixed: false, title: "the card cannot be read".to_owned(), found }),
    };
    let trial = Trial { reference, card, as_of: example.as_of, today, settings };
    if !example.is_bad {
        return trial.silent(example.text).map(|found| not_so(false, "this good example is reported", found));
    }
    let Some((text, marked)) = unmarked(example.text) else {
        let title = "no words stand between `[[` and `]]`".to_owned();
        return Some(Untrue { in_fixed: false, title, found: String::new() });
    };
    let mended = || {
        let found = trial.silent(example.fixed).filter(|_| !example.fixed.is_empty())?;
        Some(not_so(true, "this mended example is reported", found))
    };
    match trial.findings(&text).as_slice() {
        [one] if one.span() == Some(marked) => mended(),
        [] => Some(not_so(false, "this bad example is not reported", trial.instead(&text, marked))),
        [one] => Some(not_so(false, "other words of this example are reported", told(&text, one))),
        all => {
            let found: Vec<String> = all.iter().map(|finding| told(&text, finding)).collect();
            Some(not_so(false, "this example is reported more than once", found.join("; ")))
        }
    }
}

fn not_so(in_fixed: bool, title: &str, found: String) -> Untrue {
    Untrue { in_fixed, title: title.to_owned(), found }
}

/// The examples of the cards among some files that are not as they say. The reference has the files as its uppermost
/// layer.
#[must_use]
pub fn failed_examples(reference: &Reference, files: &[File], today: Day) -> Vec<Fault> {
    let of_card = |written: WrittenCard| {
        let card = reference.rule(&written.rule);
        card.map(|card| of_card(reference, card, &written, today)).unwrap_or_default()
    };
    written_cards(files).into_iter().flat_map(of_card).collect()
}

fn of_card(reference: &Reference, card: RuleCard<'_>, written: &WrittenCard, today: Day) -> Vec<Fault> {
    let fault = |range: &Range<usize>, title: String, label: String, help: &str| {
        let (kind, file, range, help) = (FaultKind::Example, written.file, range.clone(), help.to_owned());
        Fault { kind, file, range, title, label, help }
    };
    if let Err(why) = settings(reference, card) {
        let title = "the configuration for the examples of this card cannot be read".to_owned();
        return vec![fault(&written.config, title, why, "write it as in `factlint.yaml`")];
    }
    let mut found = Vec::new();
    for (example, written) in reference.examples(card).zip(&written.examples) {
        let Some(untrue) = untrue(reference, card, &example, today) else { continue };
        let range = if untrue.in_fixed { &written.fixed } else { &written.text };
        let help = "correct the example, or what it rests on: the facts, the sentences of the relation, the card";
        found.push(fault(range, untrue.title, untrue.found, help));
    }
    found
}

/// The settings that the examples of a card are checked with; an error says what is wrong with them.
fn settings(reference: &Reference, card: RuleCard<'_>) -> Result<Arc<Settings>, String> {
    let config = Config::parse(card.config, Some(reference));
    let config = config.map_err(|faults| faults.first().map(|fault| fault.title.clone()).unwrap_or_default())?;
    Ok(config.settings("example"))
}

/// How the examples of a card are checked.
struct Trial<'r> {
    reference: &'r Reference,
    card: RuleCard<'r>,
    as_of: Option<Day>,
    today: Day,
    settings: Arc<Settings>,
}

impl Trial<'_> {
    fn options(&self, text: &str) -> Options {
        let format = if text.starts_with("---\n") { Format::Markdown } else { Format::Plain };
        let options = Options::new(self.today, format).with(Arc::clone(&self.settings));
        self.as_of.into_iter().fold(options, Options::as_of)
    }

    fn all(&self, text: &str) -> Vec<Finding> {
        check(&Source::new("example", text), self.reference, &self.options(text)).findings
    }

    /// The findings of the rule.
    fn findings(&self, text: &str) -> Vec<Finding> {
        self.all(text).into_iter().filter(|finding| finding.rule.0 == self.card.id).collect()
    }

    /// What the rule reports of a text; nothing if it is silent.
    fn silent(&self, text: &str) -> Option<String> {
        self.findings(text).first().map(|finding| told(text, finding))
    }

    /// What is made of a text of which the rule reports nothing: its claims with their answers, or else what other
    /// rules find in the marked words.
    fn instead(&self, text: &str, marked: Span) -> String {
        let (_, lines) = claims(&Source::new("example", text), self.reference, &self.options(text));
        let read: Vec<String> = lines.iter().map(|line| format!("{}: {}", line.reading, line.answer)).collect();
        if !read.is_empty() {
            return format!("read: {}", read.join("; "));
        }
        let others = self.all(text);
        let inside = |span: Span| marked.start <= span.start && span.end <= marked.end;
        let inside = others.iter().filter(|finding| finding.span().is_some_and(inside));
        let found: Vec<String> =
            inside.map(|finding| format!("{} reports {}", finding.rule.0, told(text, finding))).collect();
        if found.is_empty() { "no claim is read in it".to_owned() } else { found.join("; ") }
    }
}

/// The words of a finding, and its title.
fn told(text: &str, finding: &Finding) -> String {
    let words = finding.span().and_then(|span| text.get(span.start as usize..span.end as usize));
    format!("`{}`: {}", words.unwrap_or_default(), finding.title)
}

/// The text without its marks, and the span between them.
fn unmarked(text: &str) -> Option<(String, Span)> {
    let (before, rest) = text.split_once("[[")?;
    let (fault, after) = rest.split_once("]]")?;
    let span = Span { start: u32::try_from(before.len()).ok()?, end: u32::try_from(before.len() + fault.len()).ok()? };
    Some((format!("{before}{fault}{after}"), span))
}
