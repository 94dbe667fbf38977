//! Rule cards as rows.

use super::tables::Tables;
use crate::bytes::layout::{NONE, Section};
use crate::day::Day;
use crate::schema::card::{At, Card, Example, Pattern, Verdict};
use crate::schema::words::Spoken;

pub(super) fn write(cards: &[Card], tables: &mut Tables) {
    for (number, card) in cards.iter().enumerate() {
        let mut row = Vec::new();
        for text in [
            &card.id,
            &card.family,
            &card.summary,
            &card.severity,
            &card.since,
            &card.status,
            &card.why,
            &card.stet,
            &card.config,
        ] {
            row.extend(tables.string(text.trim_end()));
        }
        row.push(0);
        tables.push(Section::Cards, &row);
        for example in &card.examples {
            write_example(number as u32, example, tables);
        }
        for pattern in &card.patterns {
            write_pattern(number as u32, pattern, tables);
        }
        for verdict in &card.verdicts {
            write_verdict(number as u32, card, verdict, tables);
        }
    }
}

fn write_verdict(number: u32, card: &Card, verdict: &Verdict, tables: &mut Tables) {
    let at = match card.at {
        At::Subject => 0,
        At::Object => 1,
        At::Claim => 2,
    };
    let words = card.words_of(verdict);
    let verdict = Spoken::parse(verdict.name()).map_or(NONE, Spoken::code);
    let mut row = vec![number, verdict, at];
    for text in [Some(card.relation.as_str()), words.title, words.label, words.help, words.replace] {
        row.extend(tables.string(text.unwrap_or_default().trim_end()));
    }
    tables.push(Section::Verdicts, &row);
}

fn write_example(card: u32, example: &Example, tables: &mut Tables) {
    let (kind, text) = match (&example.bad, &example.good) {
        (Some(bad), _) => (0, bad.as_str()),
        (None, good) => (1, good.as_deref().unwrap_or_default()),
    };
    let day = example.as_of.as_deref().and_then(Day::from_iso).map_or(NONE, |day| day.number() as u32);
    let fixed = example.fixed.as_deref().unwrap_or_default();
    let mut row = vec![card, kind, day];
    for text in [text, fixed, example.because.trim()] {
        row.extend(tables.string(text));
    }
    tables.push(Section::Examples, &row);
}

fn write_pattern(card: u32, pattern: &Pattern, tables: &mut Tables) {
    let mut row = vec![card];
    let replace = pattern.replace.as_deref().unwrap_or("\u{0}");
    for text in [pattern.literal.as_str(), &pattern.find, &pattern.title, &pattern.label, &pattern.help, replace] {
        row.extend(tables.string(text));
    }
    tables.push(Section::Patterns, &row);
}
