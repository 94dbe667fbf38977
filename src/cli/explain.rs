//! `factlint explain` and `factlint rules`: the cards.

use super::{Outcome, complain};
use factlint::Reference;
use std::io::{self, Write};

pub(super) fn run(rule: &str, out: &mut impl Write) -> io::Result<Outcome> {
    let reference = Reference::builtin();
    let Some(card) = reference.rule(rule) else {
        let near = factlint::nearest(rule, reference.rules().map(|card| card.id));
        let hint = near.map_or("`factlint rules` lists them".to_owned(), |near| format!("did you mean `{near}`?"));
        complain(&format!("there is no rule `{rule}`; {hint}"));
        return Ok(Outcome::Failed);
    };
    writeln!(out, "{} ({}): {}\n\n{}", card.id, card.severity, card.summary, card.why)?;
    for (kind, bad) in [("Reported", true), ("Not reported", false)] {
        writeln!(out, "\n{kind}:")?;
        for example in reference.examples(card).filter(|example| example.is_bad == bad) {
            let day = example.as_of.map(|day| format!("({day}) ")).unwrap_or_default();
            let text = example.text.replace("[[", "").replace("]]", "");
            for (number, line) in text.trim_end().lines().enumerate() {
                writeln!(out, "{}", format!("  {}{line}", if number == 0 { day.as_str() } else { "" }).trim_end())?;
            }
        }
    }
    if !card.stet.is_empty() {
        writeln!(out, "\nA reason to let it stand: {}", card.stet)?;
    }
    Ok(Outcome::Clean)
}

pub(super) fn list(out: &mut impl Write) -> io::Result<Outcome> {
    let reference = Reference::builtin();
    for card in reference.rules() {
        writeln!(out, "{:<26} {:<8} {}", card.id, card.severity, card.summary)?;
    }
    Ok(Outcome::Clean)
}
