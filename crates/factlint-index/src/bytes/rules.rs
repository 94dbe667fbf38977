//! Rule cards, read from the index.

use crate::bytes::layers::Reference;
use crate::bytes::layout::Section;
use crate::bytes::reader::partition;
use crate::compile::is_words;
use crate::day::Day;

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

impl Reference {
    /// All cards, by id.
    pub fn rules(&self) -> impl Iterator<Item = RuleCard<'_>> {
        (0..self.card_count()).map(|row| self.card(row))
    }

    fn card_count(&self) -> u32 {
        if self.layer_count() == 0 { 0 } else { self.index(0).rows(Section::Cards) }
    }

    /// The card of a rule.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<RuleCard<'_>> {
        let count = self.card_count();
        let of = |row| self.index(0).string(self.index(0).row(Section::Cards, row), 0);
        let row = partition(count, |row| of(row) < id);
        (row < count && of(row) == id).then(|| self.card(row))
    }

    fn card(&self, row: u32) -> RuleCard<'_> {
        let index = self.index(0);
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
            row,
        }
    }

    /// The examples of a card.
    pub fn examples(&self, card: RuleCard<'_>) -> impl Iterator<Item = RuleExample<'_>> {
        let index = self.index(0);
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

    /// The patterns of all declarative rules.
    pub fn patterns(&self) -> impl Iterator<Item = RulePattern<'_>> {
        let count = if self.layer_count() == 0 { 0 } else { self.index(0).rows(Section::Patterns) };
        (0..count).map(|row| {
            let index = self.index(0);
            let row = index.row(Section::Patterns, row);
            let card = self.card(row.word(0));
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
}
