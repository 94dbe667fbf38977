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
use crate::finding::{Applicability, Finding, Label, LabelKind};
use crate::source::{Source, Span};
use factlint_index::Day;

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
    let unused = unused_stet::applied(context, &mut findings);
    findings.extend(unused.into_iter().map(|draft| level::settled(context, draft)));
    findings.retain(|finding| !context.settings.lets_stand(finding, source, today));
    join::joined(findings)
}

/// Drops a finding where one of a rule that it yields to has a primary label on its words. Of a finding that compares
/// two places either may be taken.
fn yield_to_others(rules: &[Rule], drafts: &mut Vec<Draft<'_>>) {
    let id = |draft: &Draft<'_>| rules.iter().find(|rule| rule.id == draft.finding.rule.0).map_or("", |rule| rule.id);
    let is_yielded_to = |id: &str| rules.iter().any(|rule| rule.yields_to.contains(&id));
    let spoken_for = drafts.iter().map(|draft| (id(draft), &draft.finding)).filter(|(id, _)| is_yielded_to(id));
    let taken: Vec<(&str, Span)> =
        spoken_for.flat_map(|(id, finding)| primaries(finding).map(move |span| (id, span))).collect();
    drafts.retain(|draft| {
        let own = rules.iter().find(|rule| rule.id == draft.finding.rule.0);
        let yields_to = own.map_or(&[][..], |rule| rule.yields_to);
        let is_taken =
            |label: &Label| taken.iter().any(|(rule, other)| yields_to.contains(rule) && overlap(label.span, *other));
        !draft.finding.labels.iter().any(is_taken)
    });
}

fn primaries(finding: &Finding) -> impl Iterator<Item = Span> {
    finding.labels.iter().filter(|label| label.kind == LabelKind::Primary).map(|label| label.span)
}

fn overlap(a: Span, b: Span) -> bool {
    a == b || a.start < b.end && b.start < a.end
}

/// Leaves to the editor what a replacement would break: words with markup or an entity in them.
fn keep_markup(context: &Context<'_>, findings: &mut [Finding]) {
    for fix in findings.iter_mut().flat_map(|finding| &mut finding.fixes) {
        if !fix.edits.iter().all(|edit| context.document.map.is_straight(edit.span)) {
            fix.applicability = Applicability::Display;
        }
    }
}
