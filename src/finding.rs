//! What a check reports: plain data, without colour, wrapping or wire format.

use crate::source::Span;
use factlint_index::Day;

/// The name of a rule, as in `stet stale-office-holder`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct RuleId(pub String);

/// How much a finding weighs. Ordered: `Info < Warning < Error`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Severity {
    /// Worth a look; no fault claimed.
    Info,
    /// Would need a note or a refile.
    Warning,
    /// Would need a published correction.
    Error,
}

/// One inconsistency, and everything a reader needs to judge it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    /// The rule that makes the finding.
    pub rule: RuleId,
    /// How severe it is here.
    pub severity: Severity,
    /// What is wrong, as one clause that stands alone.
    pub title: String,
    /// The words it is about; the first primary label is the place of the finding.
    pub labels: Vec<Label>,
    /// Source, circumstance and cure, in that order.
    pub notes: Vec<Note>,
    /// Replacements, best first; alternatives of each other.
    pub fixes: Vec<Fix>,
    /// The facts it rests on; empty only for the calendar and house style.
    pub facts: Vec<FactRef>,
}

impl Finding {
    /// The span of the first primary label: the place of the finding.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        self.labels.iter().find(|label| label.kind == LabelKind::Primary).map(|label| label.span)
    }
}

/// Words underlined in the article.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Label {
    /// The words.
    pub span: Span,
    /// Whether the words have to change, or are compared with those that have to.
    pub kind: LabelKind,
    /// At most ten words; may be empty.
    pub message: String,
}

/// The part a label plays.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LabelKind {
    /// The words that have to change.
    Primary,
    /// The other part of the claim.
    Secondary,
}

/// The line by which the house, or the writer of the article, lets the words of a finding stand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LetStand {
    /// The rule that would report them.
    pub rule: RuleId,
    /// What stands in that line.
    pub by: LetStandBy,
    /// The file, as messages name it; empty for settings that are from no file.
    pub file: String,
    /// The line in it, from 1.
    pub line: u32,
    /// Why the words may stand; empty where the line need not say so.
    pub reason: String,
}

/// What silences a finding.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LetStandBy {
    /// A stet in the article.
    Stet,
    /// Of the settings: the level `off` for the rule.
    Rules,
    /// Of the settings: words that are accepted.
    Accept,
    /// Of the settings: an exception with a last day.
    Stets,
}

/// A line under the excerpt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Note {
    /// What the line is for.
    pub kind: NoteKind,
    /// The text of the line, without its `source:` or `help:`.
    pub text: String,
}

/// What a note is for. Printed in this order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum NoteKind {
    /// The source of the facts.
    Source,
    /// A circumstance the reader needs.
    Note,
    /// What to do.
    Help,
}

/// A replacement that would mend the finding.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fix {
    /// A description of the fix.
    pub title: String,
    /// Whether a program may apply it.
    pub applicability: Applicability,
    /// What to replace, in order, not overlapping.
    pub edits: Vec<Edit>,
}

/// Who may apply a fix.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Applicability {
    /// One replacement, meaning unchanged.
    Safe,
    /// Changes what the article says.
    Unsafe,
    /// One of several cures; the editor chooses.
    Display,
}

/// A piece of text to put in place of another.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edit {
    /// The bytes to replace.
    pub span: Span,
    /// The text to put there.
    pub text: String,
}

/// A fact of the reference, as far as a reader can look it up.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FactRef {
    /// The file, as `reference/offices/germany.yaml` for the built-in layer.
    pub path: String,
    /// The line in it, from 1.
    pub line: u32,
    /// The source of the fact.
    pub source: String,
    /// The day the source was seen to say so.
    pub checked: Option<Day>,
}

/// How many claims of an article were read, and how they are answered.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct ClaimCounts {
    /// Claims read.
    pub read: u64,
    /// Those that agree with the reference.
    pub hold: u64,
    /// Those that a rule reports, or would report if nobody let them stand.
    pub contradicted: u64,
    /// The others: the reference does not say, or nothing that is certain enough to be reported.
    pub unknown: u64,
}
