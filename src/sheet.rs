//! The proof sheet: every claim that was read, where, and how the reference answers it.
//!
//! The words for a kind of claim stand beside its answer, in `standing`.

use crate::article::{self, Depth};
use crate::check::{judged, read};
use crate::checks::objection::Objection;
use crate::document::AsOf;
use crate::finding::LetStand;
use crate::options::Options;
use crate::reference::Reference;
use crate::source::{Source, Span};
use crate::standing::words::Names;
use crate::standing::{Judged, Truth, in_words};
use crate::told;
use std::collections::BTreeSet;

/// A claim, for people.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClaimLine {
    /// Its words.
    pub span: Span,
    /// What it says, with names as the reference lists them.
    pub reading: String,
    /// How the reference answers it. It is contradicted if and only if a rule objects to it.
    pub verdict: Truth,
    /// What the reference says instead, or the reason why it says nothing.
    pub answer: String,
    /// The line of the reference that says so, as `reference/offices/germany.yaml:12`; empty if there is none.
    pub source: String,
    /// Of a contradicted claim that is not reported: the line by which it is let stand.
    pub let_stand: Option<LetStand>,
    /// Of a list of pairs: how many it has. Each of them has a line of its own and is a claim; the whole is none.
    pub pairs: Option<usize>,
}

/// Every claim of a text, in order, and the day it was judged for.
///
/// These are the claims that [`crate::check`] counts, with the answers that it counts, and further ones that the
/// reference can only confirm, for which a check has no time.
#[must_use]
pub fn claims(source: &Source, reference: &Reference, options: &Options) -> (AsOf, Vec<ClaimLine>) {
    let document = read(source, options);
    let names = Names { document: &document, reference: &reference.index };
    let (article, checks) = judged(source, &document, reference, options);
    let mut lines = lines(&names, &article.judged, &checks.objections);
    // No rule is asked about the further claims, so none objects to them.
    let mut further = article::read(&document, &reference.index, options, Depth::All).judged;
    let place = |judged: &Judged<'_>| (judged.claim.span.start, judged.claim.span.end);
    let known: BTreeSet<(u32, u32)> = article.judged.iter().map(place).collect();
    further.retain(|judged| !known.contains(&place(judged)));
    told::settle(&mut further, &[], &reference.index);
    lines.extend(self::lines(&names, &further, &[]));
    lines.sort_by_key(|line| (line.span.start, std::cmp::Reverse(line.span.end)));
    (document.as_of, lines)
}

/// The lines for some claims.
fn lines(names: &Names<'_>, judged: &[Judged<'_>], objections: &[Objection]) -> Vec<ClaimLine> {
    let mut lines = Vec::new();
    for (number, judged) in judged.iter().enumerate().filter(|(_, judged)| !judged.is_idle()) {
        let told = in_words(names, judged);
        let pairs = Some(told.len() - 1).filter(|pairs| *pairs > 0);
        lines.extend(told.into_iter().enumerate().map(|(place, (span, words, answer))| {
            let by_rule = told::by_rule(objections, number, span, answer).map(|objection| &objection.about);
            ClaimLine {
                span: names.document.map.span(span),
                reading: words.reading,
                verdict: answer.verdict.into(),
                answer: by_rule.map_or(words.answer, |about| about.says.clone()),
                source: by_rule.map_or(words.source, |about| about.source.clone()),
                let_stand: told::let_stand(objections, number, span, answer).cloned(),
                pairs: pairs.filter(|_| place == 0),
            }
        }));
    }
    lines
}
