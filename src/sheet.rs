//! The proof sheet: every claim that was read, where, and how the reference answers it.
//!
//! The words for each kind of claim stand in a file of their own.

mod list;
mod pairs;
mod relation;
mod term;

use crate::article::{self, Depth};
use crate::check::read;
use crate::claim::{Completeness, Said};
use crate::document::{AsOf, Document, ProseSpan};
use crate::mention::Named;
use crate::options::Options;
use crate::reference::Reference;
use crate::source::{Source, Span};
use crate::standing::{Answer, Judged, Truth};
use factlint_index::{EntityId, Fact};

/// A claim, for people.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClaimLine {
    /// Its words.
    pub span: Span,
    /// What it says, with names as the reference lists them.
    pub reading: String,
    /// The verdict of the reference.
    pub verdict: Truth,
    /// What the reference says instead, or the reason why it says nothing.
    pub answer: String,
    /// The line of the reference that says so, as `reference/offices/germany.yaml:12`; empty if there is none.
    pub source: String,
}

/// Every claim of a text, in order, and the day it was judged for.
#[must_use]
pub fn claims(source: &Source, reference: &Reference, options: &Options) -> (AsOf, Vec<ClaimLine>) {
    let document = read(source, options);
    let article = article::read(&document, &reference.index, options, Depth::All);
    let sheet = Sheet { document: &document, reference: &reference.index };
    let mut lines: Vec<ClaimLine> = article.judged.iter().flat_map(|judged| sheet.lines(judged)).collect();
    lines.sort_by_key(|line| (line.span.start, std::cmp::Reverse(line.span.end)));
    (document.as_of, lines)
}

/// The context for writing a line.
struct Sheet<'s> {
    document: &'s Document<'s>,
    reference: &'s factlint_index::Reference,
}

/// The words of a line: the claim, the answer of the reference, and the line of the reference.
struct Words {
    reading: String,
    answer: String,
    source: String,
}

impl Sheet<'_> {
    fn lines(&self, judged: &Judged<'_>) -> Vec<ClaimLine> {
        let Judged { claim, answer } = judged;
        let words = match &claim.said {
            Said::Relation(said) => relation::words(self, claim.frame, said, answer),
            Said::List(said) => list::words(self, said, answer),
            Said::Pairs(said) => pairs::words(self, said, answer),
            Said::Term(said) => term::words(self, said, answer),
        };
        let mut lines = vec![self.line(claim.span, words, answer)];
        if let Said::Pairs(said) = &claim.said {
            lines.extend(said.pairs.iter().zip(&answer.evidence.parts).map(|(pair, answer)| {
                self.line(pair.span, relation::words(self, pair.frame, &pair.said, answer), answer)
            }));
        }
        lines
    }

    fn line(&self, span: ProseSpan, words: Words, answer: &Answer<'_>) -> ClaimLine {
        let Words { reading, answer: said, source } = words;
        ClaimLine { span: self.document.map.span(span), reading, verdict: answer.verdict.into(), answer: said, source }
    }

    /// A name as the reference lists it, or the words of the article.
    fn named(&self, named: &Named, span: ProseSpan) -> String {
        named.one().map_or_else(|| self.document.text(span).to_owned(), |id| self.reference.name_with_article(id))
    }

    fn names(&self, ids: impl Iterator<Item = EntityId>) -> String {
        ids.map(|id| self.reference.name_with_article(id)).collect::<Vec<_>>().join(", ")
    }
}

/// `reference/offices/germany.yaml:12`, or nothing.
fn source(fact: Option<&Fact<'_>>) -> String {
    fact.map(|fact| format!("{}:{}", fact.path(), fact.line)).unwrap_or_default()
}

/// The reason why an answer is unknown.
fn reason(answer: &Answer<'_>) -> Option<String> {
    answer.reason.map(|why| why.words().to_owned())
}

fn completeness(completeness: Completeness) -> &'static str {
    match completeness {
        Completeness::Complete => "complete",
        Completeness::Partial => "partial",
    }
}
