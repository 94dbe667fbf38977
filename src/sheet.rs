//! The proof sheet: every claim that was read, where, and how the reference answers it.
//!
//! The words for a kind of claim stand beside its answer, in `standing`.

use crate::article::{self, Depth};
use crate::check::read;
use crate::document::AsOf;
use crate::options::Options;
use crate::reference::Reference;
use crate::source::{Source, Span};
use crate::standing::words::{Names, Words};
use crate::standing::{Answer, Truth, in_words};

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
    let names = Names { document: &document, reference: &reference.index };
    let told = article.judged.iter().flat_map(|judged| in_words(&names, judged));
    let line = |(span, Words { reading, answer, source }, judged): (_, _, &Answer<'_>)| ClaimLine {
        span: document.map.span(span),
        reading,
        verdict: judged.verdict.into(),
        answer,
        source,
    };
    let mut lines: Vec<ClaimLine> = told.map(line).collect();
    lines.sort_by_key(|line| (line.span.start, std::cmp::Reverse(line.span.end)));
    (document.as_of, lines)
}
