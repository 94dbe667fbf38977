//! A draft of a finding: a rule says what is wrong and which facts that rests on, and `settle` makes the finding.
//!
//! No rule sets a severity, writes a `source:` line or computes the age of a fact by itself.

use super::context::Context;
use super::objection::About;
use crate::claim::Frame;
use crate::document::ProseSpan;
use crate::finding::{Applicability, Edit, FactRef, Finding, Fix, Label, LabelKind, Note, NoteKind, RuleId, Severity};
use crate::source::Span;
use factlint_index::{EntityId, Fact, Name};

/// A finding before it is settled.
pub(crate) struct Draft<'a> {
    context: Context<'a>,
    pub(super) finding: Finding,
    /// The first words that have to change.
    pub(super) primary: Option<ProseSpan>,
    /// The facts whose age bounds the level.
    pub(super) rests_on: Vec<Fact<'a>>,
    pub(super) manner: Manner,
    /// Whether the finding depends on the article's day.
    pub(super) depends_on_day: bool,
    /// The claims that it objects to: its own, and those of drafts that yielded to it.
    pub(super) about: Vec<About>,
    /// A rule in Rust whose findings on the same words this one makes superfluous.
    pub(super) instead_of: Option<&'static str>,
}

/// How the words of a finding were asserted; a quotation may make the finding a note.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Manner {
    /// In the article's own words.
    Asserted,
    /// In the words of somebody who is quoted.
    Quoted,
    /// In the words of somebody who is quoted, if the primary label lies in a quotation.
    AsPrinted,
}

impl<'a> Draft<'a> {
    pub(super) fn new(context: Context<'a>, rule: &str, title: String) -> Draft<'a> {
        let (labels, notes, fixes, facts) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let (rule, severity) = (RuleId(rule.to_owned()), context.level(rule));
        let finding = Finding { rule, severity, title, labels, notes, fixes, facts };
        let (rests_on, manner, depends_on_day, about) = (Vec::new(), Manner::Asserted, false, Vec::new());
        let instead_of = None;
        Draft { context, finding, primary: None, rests_on, manner, depends_on_day, about, instead_of }
    }

    /// The words that have to change.
    pub(crate) fn primary(mut self, span: ProseSpan, message: impl Into<String>) -> Draft<'a> {
        self.primary = self.primary.or(Some(span));
        let span = self.context.document.map.span(span);
        self.label(span, LabelKind::Primary, message.into())
    }

    /// The other part of the claim.
    pub(crate) fn secondary(self, span: ProseSpan, message: impl Into<String>) -> Draft<'a> {
        let span = self.context.document.map.span(span);
        self.label(span, LabelKind::Secondary, message.into())
    }

    /// The words that have to change, of a text that is not prose.
    pub(crate) fn primary_in_source(self, span: Span, message: String) -> Draft<'a> {
        self.label(span, LabelKind::Primary, message)
    }

    fn label(mut self, span: Span, kind: LabelKind, message: String) -> Draft<'a> {
        self.finding.labels.push(Label { span, kind, message });
        self
    }

    /// A fact that the finding rests on: the first is named as the source, and the age of each bounds the level.
    pub(crate) fn rests_on(self, fact: &Fact<'a>) -> Draft<'a> {
        self.cites(fact).ages_with(fact)
    }

    /// A fact that a reader may look up; the first is named as the source.
    pub(crate) fn cites(self, fact: &Fact<'a>) -> Draft<'a> {
        self.cites_ref(fact_ref(fact), "")
    }

    /// A fact whose age bounds the level, and that is not named.
    pub(crate) fn ages_with(mut self, fact: &Fact<'a>) -> Draft<'a> {
        self.rests_on.push(*fact);
        self
    }

    /// The record of an entity.
    pub(crate) fn cites_record(self, entity: EntityId) -> Draft<'a> {
        self.cites_saying(entity, "")
    }

    /// The record of an entity, and what it says, after the file and line: ` lists both`.
    pub(crate) fn cites_saying(self, entity: EntityId, says: &str) -> Draft<'a> {
        let record = self.record(entity);
        self.cites_ref(record, says)
    }

    /// A name in the record of its entity, and what the record says of it.
    pub(crate) fn cites_name(self, name: &Name<'_>, says: &str) -> Draft<'a> {
        let record = FactRef { line: name.line, ..self.record(name.entity) };
        self.cites_ref(record, says)
    }

    fn record(&self, entity: EntityId) -> FactRef {
        let (path, line, source, checked) = self.context.reference.record(entity);
        FactRef { path: path.to_owned(), line, source: source.to_owned(), checked }
    }

    /// One fact is cited once.
    fn cites_ref(mut self, fact: FactRef, says: &str) -> Draft<'a> {
        if self.finding.facts.is_empty() {
            self.finding.notes.push(source_note(&fact, says));
        }
        if !self.finding.facts.contains(&fact) {
            self.finding.facts.push(fact);
        }
        self
    }

    /// Every fact that is cited is named as a source.
    pub(crate) fn names_all_sources(mut self) -> Draft<'a> {
        self.finding.notes.retain(|note| note.kind != NoteKind::Source);
        let sources = self.finding.facts.iter().map(|fact| source_note(fact, ""));
        let sources: Vec<Note> = sources.collect();
        self.finding.notes.extend(sources);
        self
    }

    /// What to do.
    pub(crate) fn help(mut self, text: impl Into<String>) -> Draft<'a> {
        self.finding.notes.push(Note { kind: NoteKind::Help, text: text.into() });
        self
    }

    /// Adds a replacement for a stretch, with a title.
    pub(crate) fn fix(self, title: String, applicability: Applicability, span: ProseSpan, text: &str) -> Draft<'a> {
        let edit = Edit { span: self.context.document.map.span(span), text: text.to_owned() };
        self.fix_with(title, applicability, edit)
    }

    /// Adds a replacement for a stretch; the title quotes it.
    pub(crate) fn write(self, applicability: Applicability, span: ProseSpan, text: &str) -> Draft<'a> {
        self.fix(format!("write `{text}`"), applicability, span, text)
    }

    fn fix_with(mut self, title: String, applicability: Applicability, edit: Edit) -> Draft<'a> {
        self.finding.fixes.push(Fix { title, applicability, edits: vec![edit] });
        self
    }

    /// Lowers the level to the highest that the evidence allows.
    pub(crate) fn at_most(mut self, severity: Severity) -> Draft<'a> {
        self.finding.severity = self.finding.severity.min(severity);
        self
    }

    /// Sets the frame in which the words were asserted. The finding then depends on the article's day.
    pub(crate) fn asserted(mut self, frame: Frame) -> Draft<'a> {
        self.manner = if frame == Frame::Quoted { Manner::Quoted } else { Manner::Asserted };
        self.depends_on_day = true;
        self
    }

    /// Makes the finding a note where the words are quoted, since they are somebody else's.
    pub(crate) fn gentle_in_quotations(mut self) -> Draft<'a> {
        self.manner = Manner::AsPrinted;
        self
    }
}

/// A fact as a reader can look it up.
fn fact_ref(fact: &Fact<'_>) -> FactRef {
    FactRef { path: fact.path().to_owned(), line: fact.line, source: fact.source().to_owned(), checked: fact.checked }
}

/// `reference/offices/germany.yaml:12, checked 2026-11-02`.
fn source_note(fact: &FactRef, says: &str) -> Note {
    let checked = fact.checked.map(|day| format!(", checked {day}")).unwrap_or_default();
    Note { kind: NoteKind::Source, text: format!("{}:{}{says}{checked}", fact.path, fact.line) }
}
