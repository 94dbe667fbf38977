//! Rule cards: `rules/<family>/<id>.yaml`. Typed, since they carry no facts.

use crate::schema::fault::File;
use serde::Deserialize;

/// A card as it is written.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Card {
    pub id: String,
    pub summary: String,
    pub severity: String,
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
    pub examples: Vec<Example>,
    #[serde(skip)]
    pub family: String,
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

/// Reads the cards; the message names the file and what is wrong with it.
pub(crate) fn read(files: &[File]) -> Result<Vec<Card>, String> {
    let mut cards = files.iter().map(one).collect::<Result<Vec<_>, _>>()?;
    cards.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(cards)
}

fn one(file: &File) -> Result<Card, String> {
    let complain = |what: String| format!("{}: {what}", file.path);
    let mut card: Card = crate::schema::load::typed(&file.text).map_err(complain)?;
    let mut parts = file.path.rsplit('/');
    let stem = parts.next().and_then(|name| name.strip_suffix(".yaml")).unwrap_or_default();
    if stem != card.id {
        return Err(complain(format!("the id `{}` is not the name of the file", card.id)));
    }
    if !["error", "warning", "info", "off"].contains(&card.severity.as_str()) {
        return Err(complain(format!("`{}` is no severity", card.severity)));
    }
    are_enough(&card.examples).map_err(complain)?;
    if let Some(example) = card
        .examples
        .iter()
        .find(|example| example.as_of.as_deref().is_some_and(|day| crate::Day::from_iso(day).is_none()))
    {
        return Err(complain(format!("`{}` is no day", example.as_of.as_deref().unwrap_or_default())));
    }
    card.family = parts.next().unwrap_or_default().to_owned();
    Ok(card)
}

/// Few enough to be read, and both of the faults and of what is none.
fn are_enough(examples: &[Example]) -> Result<(), String> {
    if examples.iter().any(|example| example.bad.is_some() == example.good.is_some()) {
        return Err("an example is either `bad` or `good`".to_owned());
    }
    let bad = examples.iter().filter(|example| example.bad.is_some()).count();
    let good = examples.len() - bad;
    if examples.iter().any(|example| example.because.trim().is_empty()) {
        return Err("an example says in `because` why it is one".to_owned());
    }
    if !(3..=5).contains(&examples.len()) || bad == 0 || good == 0 {
        return Err(format!(
            "a card has three to five examples, of which one is bad and one good at least; this one has {bad} bad and \
             {good} good"
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{File, read};

    const HEAD: &str = "id: a\nsummary: s\nseverity: error\nsince: 0.1.0\nwhy: w\nexamples:\n";
    const BAD: &str = "  - bad: \"[[x]]\"\n    because: so\n";
    const GOOD: &str = "  - good: y\n    because: so\n";

    #[test]
    fn a_card_has_three_to_five_examples_with_their_reasons() {
        let text = |examples: &[&str]| format!("{HEAD}{}", examples.concat());
        let fault = |text: String| read(&[File { path: "rules/b/a.yaml".to_owned(), text }]).err().unwrap_or_default();
        assert_eq!(fault(text(&[BAD, GOOD, GOOD])), "");
        for (examples, expected) in [
            (&[BAD, GOOD][..], "1 bad and 1 good"),
            (&[GOOD, GOOD, GOOD], "0 bad and 3 good"),
            (&[BAD, BAD, BAD, GOOD, GOOD, GOOD], "3 bad and 3 good"),
            (&[BAD, GOOD, "  - because: so\n"], "either `bad` or `good`"),
            (&[BAD, GOOD, "  - good: y\n"], "missing field `because`"),
            (&[BAD, GOOD, "  - good: y\n    because: \"\"\n"], "says in `because`"),
        ] {
            let found = fault(text(examples));
            assert!(found.starts_with("rules/b/a.yaml: ") && found.contains(expected), "{found}");
        }
    }
}
