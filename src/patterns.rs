//! Expressions of declarative rules, compiled when first needed, each tried only where its literal occurs.
//!
//! Nothing is compiled before the first hit of a literal, since one expression costs more than the rest of the start-up
//! together. Not here: the meaning of a match, which `checks::declarative` decides.

use factlint_index::{Reference, RulePattern};
use memchr::memmem::Finder;
use regex::Regex;
use std::sync::OnceLock;

/// The patterns of a reference.
#[derive(Default)]
pub(crate) struct Patterns(OnceLock<Vec<Compiled>>);

/// One pattern: the finder of its literal, unless that is words, and the expression, for texts that have the literal.
pub(crate) struct Compiled {
    literal: Option<Finder<'static>>,
    find: OnceLock<Option<Regex>>,
}

impl Patterns {
    /// All of them, in the order of the reference.
    pub(crate) fn all(&self, reference: &Reference) -> &[Compiled] {
        let finder = |pattern: RulePattern<'_>| Finder::new(pattern.literal).into_owned();
        let marks = |pattern: RulePattern<'_>| (!pattern.is_words).then(|| finder(pattern));
        let compile = |pattern| Compiled { literal: marks(pattern), find: OnceLock::new() };
        self.0.get_or_init(|| reference.patterns().map(compile).collect())
    }
}

impl Compiled {
    /// Where the literal stands in a text, if it is marks.
    pub(crate) fn hits<'t>(&'t self, text: &'t str) -> impl Iterator<Item = usize> + 't {
        self.literal.iter().flat_map(|literal| literal.find_iter(text.as_bytes()))
    }

    /// The expression; none if it is not valid.
    pub(crate) fn regex(&self, pattern: &RulePattern<'_>) -> Option<&Regex> {
        self.find.get_or_init(|| Regex::new(pattern.find).ok()).as_ref()
    }
}
