//! `factlint rules`: all cards, as a list or as the page `docs/rules.md`.
//!
//! Deliberately not here: one card at a terminal, which is in `explain`.

use super::Outcome;
use factlint::{Reference, RuleCard, RuleExample};
use std::io::{self, Write};

pub(super) fn list(reference: &Reference, out: &mut impl Write) -> io::Result<Outcome> {
    let width = reference.rules().map(|card| card.id.len()).max().unwrap_or_default();
    for card in reference.rules() {
        writeln!(out, "{:<width$} {:<8} {}", card.id, card.severity, card.summary)?;
    }
    Ok(Outcome::Clean)
}

pub(super) fn page(reference: &Reference, out: &mut impl Write) -> io::Result<Outcome> {
    let mut cards: Vec<RuleCard<'_>> = reference.rules().collect();
    cards.sort_by_key(|card| (card.family, card.id));
    writeln!(out, "{HEAD}")?;
    for card in &cards {
        writeln!(out, "| [{0}](#{0}) | {1} | {2} |", card.id, card.severity, card.summary)?;
    }
    let mut family = "";
    for card in cards {
        if card.family != family {
            family = card.family;
            writeln!(out, "\n## {}", heading(family))?;
        }
        write_card(reference, card, out)?;
    }
    Ok(Outcome::Clean)
}

const HEAD: &str = "\
# Rules

<!-- Written by `factlint rules --markdown` from the cards in `rules/`; a test compares the two. -->

Each rule is one card in [`rules/`](../rules), and each example here runs as a test, as do further cases in [`tests/rules/`](../tests/rules).
The day before an example is the day that it is judged for.
In an example that is reported, the words between `[[` and `]]` are the ones underlined.

| Level | Means | Fails a run |
|---|---|---|
| error | would need a published correction | yes |
| warning | would need a second look before it is published | with `--deny warnings` |
| info | worth knowing; no fault is claimed | no |

An old or assumed fact lowers the level of a single finding, never raises it.

## To let a case stand

An editor who knows better writes *stet*, the id of the rule and, after a colon, the reason.
In Markdown and HTML it is a comment:

```markdown
<!-- stet stale-office-holder: the speech was given in 2023 -->
```

In plain text it is a line of its own:

```text
[stet stale-office-holder: the speech was given in 2023]
```

It covers the paragraph that it stands in or before; at the head of the text it covers all of it.
It silences that one rule, and one that silences nothing is reported ([unused-stet](#unused-stet)).

What is not to be written into an article goes into `factlint.yaml`:

```yaml
stets:
  - rule: stale-office-holder
    reason: the speech was given in 2023
    until: YYYY-MM-DD
```

## All rules

| Rule | Level | Reports |
|---|---|---|";

/// The name of a family as the heading of its part.
fn heading(family: &str) -> String {
    let mut letters = family.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn write_card(reference: &Reference, card: RuleCard<'_>, out: &mut impl Write) -> io::Result<()> {
    let status = if card.status.is_empty() { String::new() } else { format!(", {}", card.status) };
    let since = if card.since.is_empty() { String::new() } else { format!(", since {}", card.since) };
    writeln!(out, "\n### {}\n\n*{}{since}{status}:* {}\n", card.id, card.severity, card.summary)?;
    writeln!(out, "{}", card.why.trim_end())?;
    if !card.config.is_empty() {
        writeln!(out, "\nWith this in `factlint.yaml`:\n\n```yaml\n{}\n```", card.config.trim_end())?;
    }
    for (heading, is_bad) in [("Reported", true), ("Not reported", false)] {
        writeln!(out, "\n{heading}:\n")?;
        for example in reference.examples(card).filter(|example| example.is_bad == is_bad) {
            write_example(&example, out)?;
        }
    }
    if card.stet.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nTo let a case stand: {}", code(&format!("stet {}: {}", card.id, card.stet)))
}

fn write_example(example: &RuleExample<'_>, out: &mut impl Write) -> io::Result<()> {
    let day = example.as_of.map(|day| format!("{day}: ")).unwrap_or_default();
    write_item("- ", &day, example.text, out)?;
    writeln!(out, "  - because {}", example.because)?;
    if example.fixed.is_empty() { Ok(()) } else { write_item("  - ", "corrected: ", example.fixed, out) }
}

/// Writes a text as an item of a list; a text of several lines becomes a block under its head, if it has one.
fn write_item(bullet: &str, head: &str, text: &str, out: &mut impl Write) -> io::Result<()> {
    let text = text.trim_end();
    if !text.contains('\n') {
        return writeln!(out, "{bullet}{head}{}", code(text));
    }
    let margin = " ".repeat(bullet.len());
    let block = format!("```text\n{text}\n```");
    let block = if head.is_empty() { block } else { format!("{}\n{block}", head.trim_end()) };
    for (number, line) in block.lines().enumerate() {
        writeln!(out, "{}", format!("{}{line}", if number == 0 { bullet } else { &margin }).trim_end())?;
    }
    Ok(())
}

/// A text as inline code in Markdown.
fn code(text: &str) -> String {
    if text.contains('`') { format!("`` {text} ``") } else { format!("`{text}`") }
}
