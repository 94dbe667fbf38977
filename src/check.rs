//! The pipeline: a source through all stages to findings.

use crate::article::{self, Depth};
use crate::checks;
use crate::checks::context::Context;
use crate::document::{self, AsOf, AsOfContext, Document};
use crate::finding::{ClaimCounts, Finding};
use crate::options::Options;
use crate::reference::Reference;
use crate::source::Source;

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
    // Markup goes, and with it the day of the article is found.
    let document = read(source, options);
    // Names and days are found in the prose; sentences become tokens, claims and answers.
    let article = article::read(&document, &reference.index, options, Depth::Judging);
    // Each rule is asked about the article, and its drafts are settled.
    let context = Context::new(&article, &options.settings);
    let findings = checks::findings(&context, &reference.patterns, source, options.today);
    let claims = ClaimCounts::of(&article.judged);
    Checked { as_of: document.as_of, findings, claims, foreign_blocks: article.foreign_blocks }
}

/// The source without its markup.
pub(crate) fn read<'s>(source: &'s Source, options: &Options) -> Document<'s> {
    let context = AsOfContext { flag: options.as_of, record: options.record, today: options.today };
    document::read(source, options.format, &context)
}
