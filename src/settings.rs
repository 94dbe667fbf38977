//! The settings of a house for a check: the levels of rules, words that are accepted, how days are read.
//!
//! Plain data with defaults, for one article. `config` says where the settings are from, and `parse` how a file of them
//! is read; nothing here opens a file.

mod config;
mod files;
mod forms;
mod parse;
mod phrase;

pub use config::{Config, Placed, Values};
pub use files::Files;
pub use forms::Forms;
pub use phrase::Phrase;

pub use crate::dates::DateOrder;
use crate::finding::{Finding, LetStand, LetStandBy, RuleId, Severity};
use crate::source::Source;
use factlint_index::{Day, Fact};
use std::collections::BTreeMap;

/// The settings of a house for a check of one article.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The levels that differ from those of the cards, by the id of the rule.
    pub levels: BTreeMap<String, Placed<Level>>,
    /// Words that are accepted, whatever a rule finds in them.
    pub accept: Vec<Placed<Phrase>>,
    /// The forms in which people's names are written.
    pub names: Forms,
    /// The house style, by the public guide that it is named after.
    pub style: Option<HouseStyle>,
    /// How `05/04/2024` is read.
    pub date_order: Option<DateOrder>,
    /// How many days before and after a change both the old and the new state are right.
    pub grace_days: u8,
    /// For how many days an open fact may carry an error, if the reference does not decide.
    pub shelf_life: ShelfLife,
    /// Exceptions with a last day.
    pub stets: Vec<Stet>,
    /// The file that they are from, as messages name it; empty if they are from none.
    pub file: String,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            levels: BTreeMap::new(),
            accept: Vec::new(),
            names: Forms::default(),
            style: None,
            date_order: None,
            grace_days: GRACE_DAYS,
            shelf_life: ShelfLife::default(),
            stets: Vec::new(),
            file: String::new(),
        }
    }
}

/// One day: sources differ by as much, and an office changes hands at some hour of the day.
pub(crate) const GRACE_DAYS: u8 = 1;

impl Settings {
    /// The level of a rule: the house's, or else the one of its card.
    pub(crate) fn level(&self, rule: &str, card: &str) -> Level {
        self.levels.get(rule).map(|level| level.value).or_else(|| Level::from_word(card)).unwrap_or(Level::Info)
    }

    /// For how many days an open fact may carry an error; none if it does not age.
    pub(crate) fn shelf_life_of(&self, fact: &Fact<'_>) -> Option<u32> {
        let house = if fact.role.is_some() { self.shelf_life.offices } else { self.shelf_life.memberships };
        fact.shelf_life.map(|days| house.unwrap_or(days))
    }

    /// By what the house accepts the words of a finding, if it does.
    pub(crate) fn let_stand(&self, finding: &Finding, source: &Source, today: Day) -> Option<LetStand> {
        let span = finding.span()?;
        let rule = &finding.rule.0;
        let accepted = self.accept.iter().find(|phrase| phrase.covers(source.text(), span));
        let by_accept = accepted.map(|phrase| self.stands_by(rule, LetStandBy::Accept, phrase.line, ""));
        let stet = || self.stets.iter().find(|stet| stet.excepts(rule, source.slice(span), today));
        by_accept.or_else(|| stet().map(|stet| self.stands_by(rule, LetStandBy::Stets, stet.line, &stet.reason)))
    }

    /// By what the house has silenced a rule, if it has.
    pub(crate) fn turned_off(&self, rule: &str) -> Option<LetStand> {
        let level = self.levels.get(rule).filter(|level| level.value == Level::Off)?;
        Some(self.stands_by(rule, LetStandBy::Rules, level.line, ""))
    }

    fn stands_by(&self, rule: &str, by: LetStandBy, line: u32, reason: &str) -> LetStand {
        LetStand { rule: RuleId(rule.to_owned()), by, file: self.file.clone(), line, reason: reason.to_owned() }
    }
}

/// The level of a rule.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Level {
    /// The rule is silent.
    Off,
    /// Notes.
    Info,
    /// Warnings.
    Warning,
    /// Errors.
    Error,
}

impl Level {
    /// All levels, from silence upwards.
    pub const ALL: &'static [Level] = &[Level::Off, Level::Info, Level::Warning, Level::Error];

    /// The word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Level::Off => "off",
            Level::Info => "info",
            Level::Warning => "warning",
            Level::Error => "error",
        }
    }

    /// The level that a word is for.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Level> {
        Level::ALL.iter().copied().find(|level| level.as_str() == word)
    }

    /// The severity of a finding of such a rule, if nothing lowers it.
    pub(crate) fn severity(self) -> Severity {
        match self {
            Level::Off | Level::Info => Severity::Info,
            Level::Warning => Severity::Warning,
            Level::Error => Severity::Error,
        }
    }
}

/// A starting point for a house style, named after a public guide.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct HouseStyle {
    name: &'static str,
    date_order: Option<DateOrder>,
}

impl HouseStyle {
    /// All styles. The order of dates is left open if the guide writes both orders, or writes the month in words before
    /// the day in a country that does not do so with numbers.
    pub const ALL: &'static [HouseStyle] = &[
        HouseStyle { name: "ap", date_order: Some(DateOrder::MonthFirst) },
        HouseStyle { name: "reuters", date_order: Some(DateOrder::MonthFirst) },
        HouseStyle { name: "guardian", date_order: Some(DateOrder::DayFirst) },
        HouseStyle { name: "bbc", date_order: Some(DateOrder::DayFirst) },
        HouseStyle { name: "economist", date_order: None },
        HouseStyle { name: "un", date_order: Some(DateOrder::DayFirst) },
        HouseStyle { name: "chicago", date_order: Some(DateOrder::MonthFirst) },
        HouseStyle { name: "eu", date_order: Some(DateOrder::DayFirst) },
        HouseStyle { name: "gpo", date_order: Some(DateOrder::MonthFirst) },
        HouseStyle { name: "wikipedia", date_order: None },
    ];

    /// The word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.name
    }

    /// The order in which it writes dates in numbers.
    #[must_use]
    pub fn date_order(self) -> Option<DateOrder> {
        self.date_order
    }
}

/// Days for which an open fact may carry an error; twice as many for a warning.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct ShelfLife {
    /// Who holds an office.
    pub offices: Option<u32>,
    /// Who is a member.
    pub memberships: Option<u32>,
}

/// An exception from a rule, until a day.
#[derive(Clone, Debug)]
pub struct Stet {
    /// The id of the rule.
    pub rule: String,
    /// The reason for the exception.
    pub reason: String,
    /// The last day of the exception.
    pub until: Day,
    /// The words it is about; none for all words.
    pub words: Option<String>,
    /// The articles it is about; none for all articles.
    pub files: Option<Files>,
    /// Its line in the configuration.
    pub line: u32,
}

impl Stet {
    /// Whether its last day has passed.
    #[must_use]
    pub fn has_ended(&self, today: Day) -> bool {
        today > self.until
    }

    fn excepts(&self, rule: &str, written: &str, today: Day) -> bool {
        self.rule == rule
            && !self.has_ended(today)
            && self.words.as_deref().is_none_or(|words| phrase::same_words(words, written))
    }
}
