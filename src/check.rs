//! The pipeline: a source through all stages to findings.

#[cfg(test)]
mod tests;

use crate::article::{self, Article, Depth};
use crate::checks::context::Context;
use crate::checks::{self, Checks};
use crate::document::{self, AsOf, AsOfContext, Document};
use crate::finding::{ClaimCounts, Finding};
use crate::options::Options;
use crate::reference::Reference;
use crate::source::Source;
use crate::told;

/// The outcome of a check.
#[derive(Debug)]
pub struct Checked {
    /// The day the text was judged for, and how it is known.
    pub as_of: AsOf,
    /// In the order of the text.
    pub findings: Vec<Finding>,
    /// How many claims were read, and how the reference answers them.
    pub claims: ClaimCounts,
    /// Blocks in another language than English, which were not read: those marked so, those with words that
    /// English reads too ("president"), and of a text without claims all before the first in English.
    pub foreign_blocks: u32,
}

/// Compares what a text asserts with the reference.
#[must_use]
pub fn check(source: &Source, reference: &Reference, options: &Options) -> Checked {
    let document = read(source, options);
    let (article, Checks { findings, .. }) = judged(source, &document, reference, options);
    let claims = ClaimCounts::of(&article.judged);
    Checked { as_of: document.as_of, findings, claims, foreign_blocks: article.foreign_blocks }
}

/// The source without its markup; with the markup the day of the article is found.
pub(crate) fn read<'s>(source: &'s Source, options: &Options) -> Document<'s> {
    let context = AsOfContext { flag: options.as_of, record: options.record, today: options.today };
    document::read(source, options.format, &context)
}

/// An article with its claims, their answers as they are told, and what the rules say of it.
pub(crate) fn judged<'a>(
    source: &Source,
    document: &'a Document<'a>,
    reference: &'a Reference,
    options: &Options,
) -> (Article<'a>, Checks) {
    // Names and days are found in the prose; sentences become tokens, claims and answers.
    let mut article = article::read(document, &reference.index, options, Depth::Judging);
    // Each rule is asked about the article, and its drafts are settled.
    let context = Context::new(&article, &options.settings);
    let checks = checks::run(&context, &reference.patterns, source, options.today);
    // A claim is told to be contradicted only if a rule objects to it.
    told::settle(&mut article.judged, &checks.objections, &reference.index);
    (article, checks)
}
