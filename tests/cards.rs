//! Runs the examples on the rule cards: the faults that a rule must find, and the text that it must not report.
//!
//! A bad example gives exactly one finding of its rule, at the words between `[[` and `]]`; a good one and a fixed one
//! give none. Other rules may also find something. Deliberately not here: the words of a finding, which are in
//! `tests/cli`.

use factlint::settings::Config;
use factlint::{Day, Finding, Format, Options, Reference, RuleCard, RuleExample, Source, Span, check, native_rules};
use std::collections::BTreeSet;

#[test]
fn every_example_of_every_card() {
    let reference = Reference::builtin();
    let mut wrong = Vec::new();
    for card in reference.rules() {
        for example in reference.examples(card) {
            let fault = if example.is_bad {
                bad(&reference, card, &example)
            } else {
                silent(&reference, card, example.text, example.as_of)
            };
            wrong.extend(fault.map(|fault| format!("{}: {:?}\n    {fault}", card.id, example.text)));
        }
    }
    assert!(wrong.is_empty(), "{} examples fail:\n{}", wrong.len(), wrong.join("\n"));
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

/// The reason why a bad example fails the test, if it does.
fn bad(reference: &Reference, rule: RuleCard<'_>, example: &RuleExample<'_>) -> Option<String> {
    let (text, marked) = unmarked(example.text)?;
    let found = findings(reference, rule, &text, example.as_of);
    let fault = match found.as_slice() {
        [one] if one.span() == Some(marked) => None,
        [one] => Some(format!("found at {:?}, not at the marked words", one.span().map(|span| slice(&text, span)))),
        [] => Some("not found".to_owned()),
        several => Some(format!("{} findings, not one", several.len())),
    };
    let mended = Some(example.fixed).filter(|fixed| !fixed.is_empty());
    fault.or_else(|| {
        mended.and_then(|fixed| silent(reference, rule, fixed, example.as_of).map(|fault| format!("fixed: {fault}")))
    })
}

fn silent(reference: &Reference, rule: RuleCard<'_>, text: &str, as_of: Option<Day>) -> Option<String> {
    let found = findings(reference, rule, text, as_of);
    found.first().map(|finding| format!("found, and nothing is wrong: {}", finding.title))
}

fn findings(reference: &Reference, rule: RuleCard<'_>, text: &str, as_of: Option<Day>) -> Vec<Finding> {
    let format = if text.starts_with("---\n") { Format::Markdown } else { Format::Plain };
    let today = Day::from_ymd(2026, 11, 23).expect("a day of the calendar");
    let options = as_of.map_or(Options::new(today, format), |day| Options::new(today, format).as_of(day));
    let config = Config::parse(rule.config, reference).expect("the configuration of a card has no fault");
    let options = options.with(config.settings("example"));
    let checked = check(&Source::new("example", text), reference, &options);
    checked.findings.into_iter().filter(|finding| finding.rule.0 == rule.id).collect()
}

/// The text without its marks, and the span between them. A bad example without marks is a fault of the card.
fn unmarked(text: &str) -> Option<(String, Span)> {
    let (before, rest) = text.split_once("[[").unwrap_or_else(|| panic!("no [[ in {text:?}"));
    let (fault, after) = rest.split_once("]]").unwrap_or_else(|| panic!("no ]] in {text:?}"));
    let span = Span { start: u32::try_from(before.len()).ok()?, end: u32::try_from(before.len() + fault.len()).ok()? };
    Some((format!("{before}{fault}{after}"), span))
}

fn slice(text: &str, span: Span) -> &str {
    text.get(span.start as usize..span.end as usize).unwrap_or("(outside the text)")
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
    for card in reference.rules() {
        for example in reference.examples(card).filter(|example| example.is_bad) {
            let (text, _) = unmarked(example.text).expect("a bad example has a marked fault");
            let found = findings(&reference, card, &text, example.as_of);
            without.extend(found.iter().filter(|finding| finding.facts.is_empty()).map(|_| card.id));
        }
    }
    assert_eq!(without, BTreeSet::from(WITHOUT_FACTS));
}
