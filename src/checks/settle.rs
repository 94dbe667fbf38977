//! From drafts to findings, in one pass over all of an article.
//!
//! The order counts. Drafts of rules that are off have dropped out. A finding yields to another rule before levels are
//! looked at, so that a weaker one is no reason to hear both. Levels come before stets, and stets before repeats are
//! joined: a stet silences some words, and must hide neither the words beside them nor another rule's finding on the
//! same.

use super::Rule;
use super::context::Context;
use super::draft::Draft;
use super::reference::unused_stet;
use super::{join, level};
use crate::finding::{Applicability, Finding, LabelKind};
use crate::source::{Source, Span};
use factlint_index::Day;
use std::collections::BTreeMap;

/// The findings of an article, settled. `today` is the day of the run, on which exceptions of the house may end.
pub(super) fn settle(
    context: &Context<'_>,
    rules: &[Rule],
    mut drafts: Vec<Draft<'_>>,
    source: &Source,
    today: Day,
) -> Vec<Finding> {
    yield_to_others(rules, &mut drafts);
    let mut findings: Vec<Finding> = drafts.into_iter().map(|draft| level::settled(context, draft)).collect();
    keep_markup(context, &mut findings);
    let (stets, unused) = unused_stet::applied(context, &findings, source);
    let findings = findings.into_iter().zip(stets).filter(|(_, stet)| stet.is_none()).map(|(finding, _)| finding);
    let unused = unused.into_iter().map(|draft| level::settled(context, draft));
    let stands = |finding: &Finding| context.settings.let_stand(finding, source, today).is_some();
    join::joined(findings.chain(unused).filter(|finding| !stands(finding)).collect())
}

/// Drops a finding where one of a rule that it yields to has a primary label on its words. Of a finding that compares
/// two places either may be taken.
fn yield_to_others(rules: &[Rule], drafts: &mut Vec<Draft<'_>>) {
    if drafts.len() < 2 {
        return;
    }
    let mut taken: BTreeMap<&str, Vec<Span>> =
        rules.iter().flat_map(|rule| rule.yields_to).map(|id| (*id, Vec::new())).collect();
    for finding in drafts.iter().map(|draft| &draft.finding) {
        if let Some(spans) = taken.get_mut(&*finding.rule.0) {
            spans.extend(primaries(finding));
        }
    }
    let taken: BTreeMap<&str, Taken> = taken.into_iter().map(|(id, spans)| (id, Taken::of(spans))).collect();
    drafts.retain(|draft| {
        let own = rules.iter().find(|rule| rule.id == draft.finding.rule.0);
        let mut others = own.into_iter().flat_map(|rule| rule.yields_to).filter_map(|id| taken.get(id));
        !others.any(|taken| draft.finding.labels.iter().any(|label| taken.overlaps(label.span)))
    });
}

/// Stretches of the text in the order of their beginnings, each with the last end so far: one search tells whether any
/// overlaps another stretch, however many there are.
struct Taken(Vec<(u32, u32)>);

impl Taken {
    fn of(mut spans: Vec<Span>) -> Taken {
        spans.sort_unstable_by_key(|span| span.start);
        let mut last = 0;
        let with_last = |span: Span| {
            last = span.end.max(last);
            (span.start, last)
        };
        Taken(spans.into_iter().map(with_last).collect())
    }

    fn overlaps(&self, span: Span) -> bool {
        let before = self.0.partition_point(|(start, _)| *start < span.end);
        before.checked_sub(1).is_some_and(|number| self.0[number].1 > span.start)
    }
}

fn primaries(finding: &Finding) -> impl Iterator<Item = Span> {
    finding.labels.iter().filter(|label| label.kind == LabelKind::Primary).map(|label| label.span)
}

/// Leaves to the editor what a replacement would break: words with markup or an entity in them.
fn keep_markup(context: &Context<'_>, findings: &mut [Finding]) {
    for fix in findings.iter_mut().flat_map(|finding| &mut finding.fixes) {
        if !fix.edits.iter().all(|edit| context.document.map.is_straight(edit.span)) {
            fix.applicability = Applicability::Display;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Taken;
    use crate::source::Span;

    #[test]
    fn stretches_that_share_a_byte_overlap() {
        let spans = [(40, 45), (0, 10), (2, 4), (20, 21)].map(|(start, end)| Span { start, end });
        let taken = Taken::of(spans.to_vec());
        for start in 0..50 {
            for end in start + 1..50 {
                let shares = spans.iter().any(|span| span.start < end && start < span.end);
                assert_eq!(taken.overlaps(Span { start, end }), shares, "{start}..{end}");
            }
        }
    }
}
