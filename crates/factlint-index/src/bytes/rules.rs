//! Rule cards, read from the index.

use crate::bytes::layers::Reference;
use crate::bytes::layout::Section;
use crate::bytes::reader::partition;
use crate::compile::is_words;
use crate::day::Day;
use crate::schema::words::Spoken;

/// A rule card.
#[derive(Clone, Copy, Debug)]
pub struct RuleCard<'r> {
    /// The id, as in `stet ID`.
    pub id: &'r str,
    /// The folder it is in.
    pub family: &'r str,
    /// What it finds, as a clause.
    pub summary: &'r str,
    /// `error`, `warning`, `info` or `off`.
    pub severity: &'r str,
    /// The release that brought it.
    pub since: &'r str,
    /// `preview` or empty.
    pub status: &'r str,
    /// Why it matters.
    pub why: &'r str,
    /// What a stet of it usually says.
    pub stet: &'r str,
    /// The configuration that its examples are checked with, or empty.
    pub config: &'r str,
    layer: u32,
    row: u32,
}

/// An example on a card.
#[derive(Clone, Copy, Debug)]
pub struct RuleExample<'r> {
    /// Whether the rule speaks about it.
    pub is_bad: bool,
    /// The day it is judged for; none: assumed.
    pub as_of: Option<Day>,
    /// The text; in a bad one `[[ ]]` marks the primary span.
    pub text: &'r str,
    /// The mended text, or empty.
    pub fixed: &'r str,
    /// Why it is reported, or why not, as a clause.
    pub because: &'r str,
}

/// A rule without Rust.
#[derive(Clone, Copy, Debug)]
pub struct RulePattern<'r> {
    /// The id of the rule.
    pub rule: &'r str,
    /// What must occur before the expression is tried.
    pub literal: &'r str,
    /// Whether the literal is words, which the table of cues finds ([`Reference::each_pattern_word`]), and not marks.
    pub is_words: bool,
    /// The expression, with a group `fault`.
    pub find: &'r str,
    /// What is wrong.
    pub title: &'r str,
    /// Why here.
    pub label: &'r str,
    /// What to do.
    pub help: &'r str,
    /// What to write instead of the fault.
    pub replace: Option<&'r str>,
}

/// An answer that a rule on a relation speaks for, and its words, with `{subject}`, `{object}`, `{listed}`, `{since}`,
/// `{until}` and `{day}`.
#[derive(Clone, Copy, Debug)]
pub struct RuleVerdict<'r> {
    /// The id of the rule.
    pub rule: &'r str,
    /// The id of the relation.
    pub relation: &'r str,
    /// The answer.
    pub verdict: Spoken,
    /// The words of the claim that have to change.
    pub at: Underlined,
    /// What is wrong.
    pub title: &'r str,
    /// Why there, or empty.
    pub label: &'r str,
    /// What to do, or empty.
    pub help: &'r str,
    /// What to write instead, or empty.
    pub replace: &'r str,
}

/// Words of a claim.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Underlined {
    /// Its subject.
    Subject,
    /// Its object.
    Object,
    /// All of it.
    Claim,
}

impl Reference {
    /// All cards of all layers, by id.
    pub fn rules(&self) -> impl Iterator<Item = RuleCard<'_>> {
        let layers = 0..self.layer_count() as u32;
        let mut cards: Vec<RuleCard<'_>> = layers
            .flat_map(|layer| (0..self.index(layer).rows(Section::Cards)).map(move |row| self.card(layer, row)))
            .collect();
        if self.layer_count() > 1 {
            cards.sort_by_key(|card| card.id);
        }
        cards.into_iter()
    }

    /// The card of a rule.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<RuleCard<'_>> {
        (0..self.layer_count() as u32).find_map(|layer| {
            let index = self.index(layer);
            let count = index.rows(Section::Cards);
            let of = |row| index.string(index.row(Section::Cards, row), 0);
            let row = partition(count, |row| of(row) < id);
            (row < count && of(row) == id).then(|| self.card(layer, row))
        })
    }

    fn card(&self, layer: u32, row: u32) -> RuleCard<'_> {
        let index = self.index(layer);
        let cells = index.row(Section::Cards, row);
        let text = |column: usize| index.string(cells, column * 2);
        RuleCard {
            id: text(0),
            family: text(1),
            summary: text(2),
            severity: text(3),
            since: text(4),
            status: text(5),
            why: text(6),
            stet: text(7),
            config: text(8),
            layer,
            row,
        }
    }

    /// The examples of a card.
    pub fn examples(&self, card: RuleCard<'_>) -> impl Iterator<Item = RuleExample<'_>> {
        let index = self.index(card.layer);
        index.range(Section::Examples, card.row).map(move |row| {
            let row = index.row(Section::Examples, row);
            RuleExample {
                is_bad: row.word(1) == 0,
                as_of: row.day(2),
                text: index.string(row, 3),
                fixed: index.string(row, 5),
                because: index.string(row, 7),
            }
        })
    }

    /// The patterns of all declarative rules, those of the lowest layer first.
    pub fn patterns(&self) -> impl Iterator<Item = RulePattern<'_>> {
        self.rows_of(Section::Patterns).map(|(layer, row)| {
            let index = self.index(layer);
            let row = index.row(Section::Patterns, row);
            let card = self.card(layer, row.word(0));
            let text = |column: usize| index.string(row, 1 + column * 2);
            let replace = Some(text(5)).filter(|text| *text != "\u{0}");
            RulePattern {
                rule: card.id,
                literal: text(0),
                is_words: is_words(text(0)),
                find: text(1),
                title: text(2),
                label: text(3),
                help: text(4),
                replace,
            }
        })
    }

    /// What the rules on relations speak for.
    pub fn verdicts(&self) -> impl Iterator<Item = RuleVerdict<'_>> {
        self.rows_of(Section::Verdicts).map(|(layer, row)| {
            let index = self.index(layer);
            let row = index.row(Section::Verdicts, row);
            let text = |column: usize| index.string(row, 3 + column * 2);
            RuleVerdict {
                rule: self.card(layer, row.word(0)).id,
                relation: text(0),
                verdict: Spoken::from_code(row.word(1)),
                at: match row.word(2) {
                    0 => Underlined::Subject,
                    1 => Underlined::Object,
                    _ => Underlined::Claim,
                },
                title: text(1),
                label: text(2),
                help: text(3),
                replace: text(4),
            }
        })
    }

    /// The rows of a section in all layers.
    fn rows_of(&self, section: Section) -> impl Iterator<Item = (u32, u32)> {
        let layers = 0..self.layer_count() as u32;
        layers.flat_map(move |layer| (0..self.index(layer).rows(section)).map(move |row| (layer, row)))
    }
}
