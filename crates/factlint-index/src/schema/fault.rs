//! A fault in a file of YAML, as data: where, what, and the cure.

use crate::schema::words::Lint;
use std::ops::Range;

/// A file as it was given: its name and its text.
#[derive(Clone, Debug)]
pub struct File {
    /// The name it is reported under.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// What is wrong with a value, in the words of the diagnostics about files of YAML.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// The kind of fault.
    pub kind: FaultKind,
    /// Which of the given files, from 0.
    pub file: usize,
    /// The bytes of the value in that file.
    pub range: Range<usize>,
    /// What is wrong, as one clause.
    pub title: String,
    /// Why here; may be empty.
    pub label: String,
    /// What to write instead; may be empty.
    pub help: String,
}

/// The ways a reference, or the configuration of a house, can be at fault.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FaultKind {
    /// Syntax, shape, an unknown or repeated key, a value that cannot be read.
    Malformed,
    /// An id that nothing defines, or that two records define.
    Dangling,
    /// An end before its beginning.
    Impossible,
    /// As malformed, in a configuration file.
    Configuration,
    /// What one of the checks of a reference finds.
    Lint(Lint),
    /// An example of a card that is not as it says.
    Example,
}

impl FaultKind {
    /// The id of the rule.
    #[must_use]
    pub fn rule(self) -> &'static str {
        match self {
            FaultKind::Malformed => "reference-malformed",
            FaultKind::Dangling => "reference-dangling",
            FaultKind::Impossible => "reference-impossible",
            FaultKind::Configuration => "config-malformed",
            FaultKind::Lint(lint) => lint.rule(),
            FaultKind::Example => "reference-failed-example",
        }
    }
}
