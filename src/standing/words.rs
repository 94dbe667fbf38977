//! What the words for all kinds of claims have in common. Those for one kind stand beside its answer.

use super::Answer;
use crate::claim::Completeness;
use crate::document::{Document, ProseSpan};
use crate::mention::Named;
use factlint_index::{EntityId, Fact, Reference};

/// A claim in words: what it says, what the reference answers, and the line of the reference.
pub(crate) struct Words {
    pub reading: String,
    pub answer: String,
    pub source: String,
}

/// Where names come from: the reference, and the article for what it does not list.
pub(crate) struct Names<'s> {
    pub document: &'s Document<'s>,
    pub reference: &'s Reference,
}

impl Names<'_> {
    /// A name as the reference lists it, or the words of the article.
    pub(super) fn one(&self, named: &Named, span: ProseSpan) -> String {
        named.one().map_or_else(|| self.document.text(span).to_owned(), |id| self.reference.name_with_article(id))
    }

    pub(super) fn all(&self, ids: impl Iterator<Item = EntityId>) -> String {
        ids.map(|id| self.reference.name_with_article(id)).collect::<Vec<_>>().join(", ")
    }
}

/// `reference/offices/germany.yaml:12`, or nothing.
pub(super) fn source(fact: Option<&Fact<'_>>) -> String {
    fact.map(|fact| format!("{}:{}", fact.path(), fact.line)).unwrap_or_default()
}

/// The reason why an answer is unknown.
pub(super) fn reason(answer: &Answer<'_>) -> Option<String> {
    answer.reason.map(|why| why.words().to_owned())
}

pub(super) fn completeness(completeness: Completeness) -> &'static str {
    match completeness {
        Completeness::Complete => "complete",
        Completeness::Partial => "partial",
    }
}
