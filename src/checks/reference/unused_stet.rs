//! Stets silence findings. A stet that silences none is reported.

use crate::checks::context::Context;
use crate::checks::draft::Draft;
use crate::document::stet::{Covers, Stet};
use crate::finding::{Finding, LetStand, LetStandBy};
use crate::source::Source;
use factlint_index::nearest;

pub(crate) const RULE: &str = "unused-stet";

/// For each finding the stet by which it is let stand, if there is one; and a finding for each stet that silences none.
pub(crate) fn applied<'a>(
    context: &Context<'a>,
    findings: &[Finding],
    source: &Source,
) -> (Vec<Option<LetStand>>, Vec<Draft<'a>>) {
    let stets = &context.document.stets;
    let mut used = vec![false; stets.len()];
    let by_stet = findings.iter().map(|finding| {
        let mut by = None;
        for (stet, used) in stets.iter().zip(&mut used).filter(|(stet, _)| silences(stet, finding)) {
            *used = true;
            by = by.or(Some(stet));
        }
        by.map(|stet| stands_by(stet, finding, source))
    });
    let by_stet = by_stet.collect();
    if stets.is_empty() || context.is_off(RULE) {
        return (by_stet, Vec::new());
    }
    // A rule that is off finds nothing that could be let stand.
    let unused = stets.iter().zip(used).filter(|(stet, used)| !used && !context.is_off(&stet.rule));
    (by_stet, unused.map(|(stet, _)| report(context, stet)).collect())
}

fn stands_by(stet: &Stet, finding: &Finding, source: &Source) -> LetStand {
    let line = source.line_of(stet.rule_span.start) + 1;
    let (file, reason) = (source.name().to_owned(), stet.reason.clone());
    LetStand { rule: finding.rule.clone(), by: LetStandBy::Stet, file, line, reason }
}

fn silences(stet: &Stet, finding: &Finding) -> bool {
    let covered = match (stet.covers, finding.span()) {
        (Covers::Document, _) => true,
        (Covers::Block(block), Some(place)) => block.start <= place.start && place.start < block.end,
        (Covers::Block(_), None) | (Covers::Nothing, _) => false,
    };
    covered && stet.rule == finding.rule.0 && !stet.reason.is_empty()
}

fn report<'a>(context: &Context<'a>, stet: &Stet) -> Draft<'a> {
    let (title, label, help) = fault(context, stet);
    context.finding(RULE, title).primary_in_source(stet.rule_span, label).help(help)
}

/// Title, label and cure.
fn fault(context: &Context<'_>, stet: &Stet) -> (String, String, String) {
    let Stet { rule, reason, covers, .. } = stet;
    if rule.is_empty() {
        let help = "write `stet RULE: reason`, with the id of the rule that is to stand back";
        return ("this stet names no rule, so it silences nothing".into(), String::new(), help.into());
    }
    if context.reference.rule(rule).is_none() {
        let near = nearest(rule, context.reference.rules().map(|card| card.id));
        let help = near.map_or("`factlint rules` lists the rules".to_owned(), |near| format!("did you mean `{near}`?"));
        return (format!("this stet names `{rule}`, and there is no such rule"), "no rule has this id".into(), help);
    }
    if reason.is_empty() {
        let title = "this stet gives no reason, so it silences nothing";
        return (title.into(), String::new(), format!("say why the words may stand: `stet {rule}: reason`"));
    }
    let place = match covers {
        Covers::Document => "in this article",
        Covers::Block(_) => "in the paragraph of this stet",
        Covers::Nothing => return (nothing_follows(rule), "silences nothing".into(), REMOVE.into()),
    };
    (format!("no `{rule}` is reported {place}"), "silences nothing".into(), REMOVE.into())
}

const REMOVE: &str = "remove the stet, or put it before the paragraph it is for";

fn nothing_follows(rule: &str) -> String {
    format!("nothing follows this stet of {rule}")
}
