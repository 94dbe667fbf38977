//! A configuration: the values for all articles, those for some, and the lines they are in.

use super::{DateOrder, Files, Forms, GRACE_DAYS, HouseStyle, Level, Phrase, Settings, ShelfLife, Stet};
use crate::reference::Reference;
use factlint_index::Fault;
use std::ops::{Deref, Range};
use std::sync::Arc;

/// A value, and where it is set. It dereferences to the value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// The line, from 1; 0 for a value that is in no file.
    pub line: u32,
    /// The bytes.
    pub range: Range<usize>,
}

impl<T> Deref for Placed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// A value that is in no file.
impl<T> From<T> for Placed<T> {
    fn from(value: T) -> Placed<T> {
        Placed { value, line: 0, range: 0..0 }
    }
}

/// The values that a part of a configuration sets. A value that is not set is taken from the part before it, or is the
/// default.
#[derive(Clone, Default, Debug)]
pub struct Values {
    /// Levels of rules, each rule once.
    pub rules: Vec<Placed<(String, Level)>>,
    /// Words that are accepted.
    pub accept: Vec<Placed<Phrase>>,
    /// Names of people as the house writes them.
    pub names: Vec<Placed<Phrase>>,
    /// The house style.
    pub style: Option<Placed<HouseStyle>>,
    /// The order of dates, from its own key or else from the style.
    pub date_order: Option<Placed<DateOrder>>,
    /// The days of grace.
    pub grace_days: Option<Placed<u8>>,
    /// The shelf life of offices.
    pub offices: Option<Placed<u32>>,
    /// The shelf life of memberships.
    pub memberships: Option<Placed<u32>>,
}

/// A configuration that was read without a fault.
#[derive(Clone, Debug)]
pub struct Config {
    /// The values for all articles.
    pub(super) common: Values,
    /// The values for some articles; later ones win.
    pub(super) overrides: Vec<(Files, Values)>,
    /// Exceptions.
    pub(super) stets: Vec<Stet>,
    /// Layers of the reference, as written.
    pub(super) reference: Vec<Placed<String>>,
    /// Its file, as messages name it.
    pub(super) file: String,
    /// The settings of most articles, made once.
    pub(super) usual: Arc<Settings>,
}

impl Config {
    /// Reads a configuration. The rules that it may name are those of the reference with its own layers over it
    /// ([`Config::layers_of`]); without one, any id may be that of a rule. People's names are looked up by
    /// [`Config::name_faults`].
    ///
    /// # Errors
    /// Every fault of the text, in its order.
    pub fn parse(text: &str, reference: Option<&Reference>) -> Result<Config, Vec<Fault>> {
        super::parse::config(text, reference)
    }

    /// The layers of the reference that a text names, as [`Config::reference`] has them, even if the text has faults.
    #[must_use]
    pub fn layers_of(text: &str) -> Vec<String> {
        super::parse::layers(text)
    }

    /// The same configuration with the name of its file, by which an editor is told which of its lines let words stand.
    #[must_use]
    pub fn named(mut self, file: &str) -> Config {
        self.file = file.to_owned();
        self.usual = Arc::new(Settings { file: self.file.clone(), ..Settings::clone(&self.usual) });
        self
    }

    /// The settings for an article, by its path from the folder of the configuration.
    #[must_use]
    pub fn settings(&self, path: &str) -> Arc<Settings> {
        let all_stets = self.stets.iter().all(|stet| is_about(stet, path));
        if all_stets && !self.overrides.iter().any(|(files, _)| files.have(path)) {
            return Arc::clone(&self.usual);
        }
        let settings = self.values(path).settings(self.stets(path).cloned().collect());
        Arc::new(Settings { file: self.file.clone(), ..settings })
    }

    /// The values for an article, and where each is set.
    #[must_use]
    pub fn values(&self, path: &str) -> Values {
        let mut values = self.common.clone();
        for (_, over) in self.overrides.iter().filter(|(files, _)| files.have(path)) {
            values.lay_over(over);
        }
        values
    }

    /// The exceptions for an article, including those that have ended.
    pub fn stets(&self, path: &str) -> impl Iterator<Item = &Stet> {
        self.stets.iter().filter(move |stet| is_about(stet, path))
    }

    /// All exceptions.
    #[must_use]
    pub fn all_stets(&self) -> &[Stet] {
        &self.stets
    }

    /// Further layers of the reference, lowest first: paths from the folder of the configuration.
    #[must_use]
    pub fn reference(&self) -> &[Placed<String>] {
        &self.reference
    }

    /// Whether the settings of an article depend on its path.
    #[must_use]
    pub fn depends_on_path(&self) -> bool {
        !self.overrides.is_empty() || self.stets.iter().any(|stet| stet.files.is_some())
    }
}

fn is_about(stet: &Stet, path: &str) -> bool {
    stet.files.as_ref().is_none_or(|files| files.have(path))
}

impl Values {
    pub(super) fn settings(self, stets: Vec<Stet>) -> Settings {
        let value = |days: Option<Placed<u32>>| days.map(|days| days.value);
        Settings {
            levels: self.rules.into_iter().map(level_of_rule).collect(),
            accept: self.accept,
            names: Forms::new(self.names.into_iter().map(|name| name.value)),
            style: self.style.map(|style| style.value),
            date_order: self.date_order.map(|order| order.value),
            grace_days: self.grace_days.map_or(GRACE_DAYS, |days| days.value),
            shelf_life: ShelfLife { offices: value(self.offices), memberships: value(self.memberships) },
            stets,
            file: String::new(),
        }
    }

    /// A level replaces the one for the same rule, and accepted words and names are added; anything else is replaced.
    fn lay_over(&mut self, over: &Values) {
        self.rules.retain(|rule| !over.rules.iter().any(|other| other.value.0 == rule.value.0));
        self.rules.extend_from_slice(&over.rules);
        self.accept.extend_from_slice(&over.accept);
        self.names.extend_from_slice(&over.names);
        // A style sets the order of dates too, even if it leaves it open.
        if over.style.is_some() || over.date_order.is_some() {
            self.date_order.clone_from(&over.date_order);
        }
        replace(&mut self.style, &over.style);
        replace(&mut self.grace_days, &over.grace_days);
        replace(&mut self.offices, &over.offices);
        replace(&mut self.memberships, &over.memberships);
    }
}

fn level_of_rule(Placed { value: (rule, level), line, range }: Placed<(String, Level)>) -> (String, Placed<Level>) {
    (rule, Placed { value: level, line, range })
}

fn replace<T: Clone>(value: &mut Option<T>, over: &Option<T>) {
    if over.is_some() {
        value.clone_from(over);
    }
}
