//! What lies before a check: the text, the reference, and the day.

use crate::document::{AsOf, AsOfFrom, Document, ProseSpan};
use crate::finding::{Applicability, FactRef, Finding, Label, LabelKind, Note, NoteKind, RuleId, Severity};
use crate::settings::{Level, Settings};
use factlint_index::{EntityId, Fact, Reference};

pub(crate) struct Desk<'d> {
    pub document: &'d Document<'d>,
    pub reference: &'d Reference,
    pub settings: &'d Settings,
}

impl Desk<'_> {
    pub(crate) fn as_of(&self) -> AsOf {
        self.document.as_of
    }

    pub(crate) fn is_assumed(&self) -> bool {
        self.document.as_of.from == AsOfFrom::Assumed
    }

    /// The words of a stretch, exactly as written.
    pub(crate) fn text(&self, span: ProseSpan) -> &str {
        self.document.prose.get(span.start as usize..span.end as usize).unwrap_or_default()
    }

    /// What a finding of a rule weighs, if nothing lowers it: by its card, or by what the house wants.
    pub(crate) fn level(&self, rule: &str) -> Severity {
        self.level_of(rule).severity()
    }

    /// Whether a rule is not to speak.
    pub(crate) fn is_off(&self, rule: &str) -> bool {
        self.level_of(rule) == Level::Off
    }

    fn level_of(&self, rule: &str) -> Level {
        self.settings.level(rule, self.reference.rule(rule).map_or("", |card| card.severity))
    }

    /// Leaves to the editor what a replacement would break: words with markup or an entity in them.
    pub(crate) fn keep_markup(&self, findings: &mut [Finding]) {
        for fix in findings.iter_mut().flat_map(|finding| &mut finding.fixes) {
            if !fix.edits.iter().all(|edit| self.document.map.is_straight(edit.span)) {
                fix.applicability = Applicability::Display;
            }
        }
    }

    pub(crate) fn primary(&self, span: ProseSpan, message: String) -> Label {
        Label { span: self.document.map.span(span), kind: LabelKind::Primary, message }
    }

    pub(crate) fn secondary(&self, span: ProseSpan, message: String) -> Label {
        Label { span: self.document.map.span(span), kind: LabelKind::Secondary, message }
    }
}

pub(crate) fn finding(rule: &str, severity: Severity, title: String, labels: Vec<Label>) -> Finding {
    let (notes, fixes, facts) = (Vec::new(), Vec::new(), Vec::new());
    Finding { rule: RuleId(rule.to_owned()), severity, title, labels, notes, fixes, facts }
}

pub(crate) fn note(kind: NoteKind, text: String) -> Note {
    Note { kind, text }
}

/// A fact as a reader can look it up.
pub(crate) fn fact_ref(fact: &Fact<'_>) -> FactRef {
    FactRef { path: fact.path().to_owned(), line: fact.line, source: fact.source().to_owned(), checked: fact.checked }
}

/// The record of an entity as a reader can look it up.
pub(crate) fn record_ref(reference: &Reference, id: EntityId) -> FactRef {
    let (path, line, source, checked) = reference.record(id);
    FactRef { path: path.to_owned(), line, source: source.to_owned(), checked }
}

/// `reference/offices/germany.yaml:12, checked 2026-11-02`.
pub(crate) fn source_note(fact: &FactRef, middle: &str) -> Note {
    let checked = fact.checked.map(|day| format!(", checked {day}")).unwrap_or_default();
    note(NoteKind::Source, format!("{}:{}{middle}{checked}", fact.path, fact.line))
}
