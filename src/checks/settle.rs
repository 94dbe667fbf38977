//! From drafts to findings, in one pass over all of an article.
//!
//! The order counts. Drafts of rules that are off have dropped out. A finding yields to another rule before levels are
//! looked at, so that a weaker one is no reason to hear both. Levels come before stets, and stets before repeats are
//! joined: a stet silences some words, and must hide neither the words beside them nor another rule's finding on the
//! same.

use super::Rule;
use super::context::Context;
use super::draft::Draft;
use super::objection::{About, Objection};
use super::reference::unused_stet;
use super::{join, level};
use crate::finding::{Applicability, Finding, LabelKind};
use crate::source::{Source, Span};
use factlint_index::Day;
use std::collections::BTreeMap;

/// The findings of an article, settled, and the objections of all drafts to claims. `today` is the day of the run, on
/// which exceptions of the house may end.
pub(super) fn settle(
    context: &Context<'_>,
    rules: &[Rule],
    mut drafts: Vec<Draft<'_>>,
    source: &Source,
    today: Day,
) -> (Vec<Finding>, Vec<Objection>) {
    yield_to_others(rules, &mut drafts);
    let about: Vec<Vec<About>> = drafts.iter_mut().map(|draft| std::mem::take(&mut draft.about)).collect();
    let mut findings: Vec<Finding> = drafts.into_iter().map(|draft| level::settled(context, draft)).collect();
    keep_markup(context, &mut findings);
    let (stets, unused) = unused_stet::applied(context, &findings, source);
    let (mut kept, mut objections) = (Vec::new(), Vec::new());
    for ((finding, stet), about) in findings.into_iter().zip(stets).zip(about) {
        let let_stand = stet.or_else(|| context.settings.let_stand(&finding, source, today));
        objections.extend(about.into_iter().map(|about| Objection { about, let_stand: let_stand.clone() }));
        kept.extend(Some(finding).filter(|_| let_stand.is_none()));
    }
    let unused = unused.into_iter().map(|draft| level::settled(context, draft));
    kept.extend(unused.filter(|finding| context.settings.let_stand(finding, source, today).is_none()));
    (join::joined(kept), objections)
}

/// Drops a draft where one of a rule that it yields to, or one that stands instead of it, has a primary label on its
/// words, and leaves its claims to that one. Of a finding that compares two places either may be taken.
fn yield_to_others(rules: &[Rule], drafts: &mut Vec<Draft<'_>>) {
    if drafts.len() < 2 {
        return;
    }
    let mut taken: BTreeMap<&str, Vec<(Span, usize)>> =
        rules.iter().flat_map(|rule| rule.yields_to).map(|id| (*id, Vec::new())).collect();
    for (number, finding) in drafts.iter().map(|draft| &draft.finding).enumerate() {
        if let Some(spans) = taken.get_mut(&*finding.rule.0) {
            spans.extend(primaries(finding).map(|span| (span, number)));
        }
    }
    let taken: BTreeMap<&str, Taken> = taken.into_iter().map(|(id, spans)| (id, Taken::of(spans))).collect();
    let instead = instead(drafts);
    let taker = |draft: &Draft<'_>| {
        let own = rules.iter().find(|rule| rule.id == draft.finding.rule.0);
        let others = own.into_iter().flat_map(|rule| rule.yields_to).filter_map(|id| taken.get(id));
        let mut others = others.chain(instead.get(&*draft.finding.rule.0));
        others.find_map(|taken| draft.finding.labels.iter().find_map(|label| taken.by(label.span)))
    };
    let takers: Vec<Option<usize>> = drafts.iter().map(taker).collect();
    for (number, taker) in takers.iter().enumerate().filter_map(|(number, taker)| Some((number, (*taker)?))) {
        let about = std::mem::take(&mut drafts[number].about);
        // A rule in Rust that others yield to may itself give way to a card, which gives way to none.
        drafts[takers[taker].unwrap_or(taker)].about.extend(about);
    }
    let mut takers = takers.into_iter();
    drafts.retain(|_| takers.next().is_some_and(|taker| taker.is_none()));
}

/// The stretches of the drafts that stand instead of those of a rule, by the rule.
fn instead(drafts: &[Draft<'_>]) -> BTreeMap<&'static str, Taken> {
    let mut spans: BTreeMap<&str, Vec<(Span, usize)>> = BTreeMap::new();
    for (number, draft) in drafts.iter().enumerate() {
        let Some(rule) = draft.instead_of else { continue };
        spans.entry(rule).or_default().extend(primaries(&draft.finding).map(|span| (span, number)));
    }
    spans.into_iter().map(|(rule, spans)| (rule, Taken::of(spans))).collect()
}

/// Stretches of the text in the order of their beginnings, each with the last end so far and the number of the draft
/// that has it: one search tells which overlaps another stretch, however many there are.
struct Taken(Vec<(u32, u32, usize)>);

impl Taken {
    fn of(mut spans: Vec<(Span, usize)>) -> Taken {
        spans.sort_unstable_by_key(|(span, number)| (span.start, *number));
        let mut last = (0, 0);
        let with_last = |(span, number): (Span, usize)| {
            last = if span.end > last.0 { (span.end, number) } else { last };
            (span.start, last.0, last.1)
        };
        Taken(spans.into_iter().map(with_last).collect())
    }

    /// The number of a draft that has one of the stretches on these bytes.
    fn by(&self, span: Span) -> Option<usize> {
        let before = self.0.partition_point(|(start, ..)| *start < span.end);
        let (_, end, number) = self.0[before.checked_sub(1)?];
        (end > span.start).then_some(number)
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
    use crate::checks::RULES;
    use crate::source::Span;

    /// A draft that yields leaves its claims to another, which must then not yield itself.
    #[test]
    fn what_others_yield_to_yields_to_none() {
        let yields = |id: &str| RULES.iter().any(|rule| rule.id == id && !rule.yields_to.is_empty());
        let both: Vec<&str> = RULES.iter().flat_map(|rule| rule.yields_to).copied().filter(|id| yields(id)).collect();
        assert!(both.is_empty(), "{both:?}");
    }

    #[test]
    fn stretches_that_share_a_byte_overlap() {
        let spans = [(40, 45), (0, 10), (2, 4), (20, 21)].map(|(start, end)| Span { start, end });
        let taken = Taken::of(spans.into_iter().zip(0..).collect());
        for start in 0..50 {
            for end in start + 1..50 {
                let shares = |span: &Span| span.start < end && start < span.end;
                let by = taken.by(Span { start, end });
                assert_eq!(by.is_some(), spans.iter().any(shares), "{start}..{end}");
                assert!(by.is_none_or(|number| shares(&spans[number])), "{start}..{end}");
            }
        }
    }
}
