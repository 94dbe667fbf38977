//! The check context: the article as it was read, the reference, and the settings of the house.

use super::draft::Draft;
use crate::article::Article;
use crate::claim::Frame;
use crate::document::{AsOf, AsOfFrom, Document, ProseSpan};
use crate::finding::Severity;
use crate::settings::{Level, Settings};
use crate::standing::{Answer, Ask};
use factlint_index::Reference;
use std::ops::Deref;

/// Everything that a rule may use.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub article: &'a Article<'a>,
    pub document: &'a Document<'a>,
    pub reference: &'a Reference,
    pub settings: &'a Settings,
}

/// One claim of a kind, with its answer. Like a claim, it dereferences to the content of the claim (`case.subject`).
pub(crate) struct Case<'c, S> {
    pub span: ProseSpan,
    pub frame: Frame,
    pub said: &'c S,
    pub answer: &'c Answer<'c>,
}

impl<S> Deref for Case<'_, S> {
    type Target = S;

    fn deref(&self) -> &S {
        self.said
    }
}

impl<'a> Context<'a> {
    pub(crate) fn new(article: &'a Article<'a>, settings: &'a Settings) -> Context<'a> {
        Context { article, document: article.document, reference: article.reference, settings }
    }

    pub(crate) fn as_of(&self) -> AsOf {
        self.document.as_of
    }

    pub(crate) fn is_assumed(&self) -> bool {
        self.document.as_of.from == AsOfFrom::Assumed
    }

    /// The reference, the day and the grace, for a rule that has to ask `standing` itself.
    pub(crate) fn ask(&self) -> Ask<'a> {
        let grace = i32::from(self.settings.grace_days);
        Ask { reference: self.reference, as_of: self.as_of().day, grace }
    }

    /// The words of a stretch, exactly as written.
    pub(crate) fn text(&self, span: ProseSpan) -> &'a str {
        self.document.text(span)
    }

    /// The severity of a rule's findings, if nothing lowers it: the house's, or else that of its card.
    pub(crate) fn level(&self, rule: &str) -> Severity {
        self.level_of(rule).severity()
    }

    /// Whether a rule is off.
    pub(crate) fn is_off(&self, rule: &str) -> bool {
        self.level_of(rule) == Level::Off
    }

    fn level_of(&self, rule: &str) -> Level {
        self.settings.level(rule, self.reference.rule(rule).map_or("", |card| card.severity))
    }

    /// A finding on some words, to be filled in.
    pub(crate) fn finding(&self, rule: &str, title: String) -> Draft<'a> {
        Draft::new(*self, rule, title)
    }

    /// A finding on a claim. The frame of the claim bounds its level, and so does a day that is only assumed.
    pub(crate) fn finding_on<S>(&self, case: &Case<'_, S>, rule: &str, title: String) -> Draft<'a> {
        self.finding(rule, title).asserted(case.frame)
    }
}
