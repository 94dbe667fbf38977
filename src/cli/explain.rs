//! `factlint explain`: one card, for a reader at a terminal.
//!
//! Deliberately not here: lists and pages of all cards, which are in `rules`.

use super::{Outcome, complain};
use factlint::{Reference, RuleCard, RuleExample};
use std::io::{self, Write};

pub(super) fn run(reference: &Reference, rule: &str, out: &mut impl Write) -> io::Result<Outcome> {
    let Some(card) = reference.rule(rule) else {
        let near = factlint::nearest(rule, reference.rules().map(|card| card.id));
        let hint = near.map_or("`factlint rules` lists them".to_owned(), |near| format!("did you mean `{near}`?"));
        complain(&format!("there is no rule `{rule}`; {hint}"));
        return Ok(Outcome::Failed);
    };
    let since = if card.since.is_empty() { String::new() } else { format!(", since {}", card.since) };
    writeln!(out, "{} ({}{since}): {}", card.id, card.severity, card.summary)?;
    writeln!(out, "\n{}", card.why.trim_end())?;
    if !card.config.is_empty() {
        writeln!(out, "\nWith this in factlint.yaml:\n")?;
        card.config.lines().try_for_each(|line| writeln!(out, "  {line}"))?;
    }
    for (heading, is_bad) in [("Reported, at the words between [[ and ]]:", true), ("Not reported:", false)] {
        writeln!(out, "\n{heading}")?;
        for example in reference.examples(card).filter(|example| example.is_bad == is_bad) {
            write_example(&example, out)?;
        }
    }
    if !card.stet.is_empty() {
        write_stets(card, out)?;
    }
    Ok(Outcome::Clean)
}

fn write_example(example: &RuleExample<'_>, out: &mut impl Write) -> io::Result<()> {
    let day = example.as_of.map(|day| day.to_string()).unwrap_or_default();
    write_beside(&day, example.text, out)?;
    write_beside("because", example.because, out)?;
    if example.fixed.is_empty() { Ok(()) } else { write_beside("corrected", example.fixed, out) }
}

/// A text, with a word or a day in the margin of its first line.
fn write_beside(margin: &str, text: &str, out: &mut impl Write) -> io::Result<()> {
    for (number, line) in text.trim_end().lines().enumerate() {
        let margin = if number == 0 { margin } else { "" };
        writeln!(out, "{}", format!("  {margin:<10}  {line}").trim_end())?;
    }
    Ok(())
}

fn write_stets(card: RuleCard<'_>, out: &mut impl Write) -> io::Result<()> {
    let (id, reason) = (card.id, card.stet);
    write!(
        out,
        "
To let a case stand, give a reason. In Markdown and HTML, before the paragraph or in it:
  <!-- stet {id}: {reason} -->
In plain text, on a line of its own:
  [stet {id}: {reason}]
In factlint.yaml, until a day:
  stets:
    - rule: {id}
      reason: {reason}
      until: YYYY-MM-DD
"
    )
}
