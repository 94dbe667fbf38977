//! Stets silence findings. A stet that silences none is reported.

use crate::checks::context::Context;
use crate::checks::draft::Draft;
use crate::document::stet::{Covers, Stet};
use crate::finding::Finding;
use factlint_index::nearest;

pub(crate) const RULE: &str = "unused-stet";

/// Takes out the findings that a stet silences, and gives a finding for each stet that silences none.
pub(crate) fn applied<'a>(context: &Context<'a>, findings: &mut Vec<Finding>) -> Vec<Draft<'a>> {
    let stets = &context.document.stets;
    if stets.is_empty() {
        return Vec::new();
    }
    let mut used = vec![false; stets.len()];
    findings.retain(|finding| {
        let mut stands = false;
        for (stet, used) in stets.iter().zip(&mut used) {
            let silenced = silences(stet, finding);
            *used |= silenced;
            stands |= silenced;
        }
        !stands
    });
    if context.is_off(RULE) {
        return Vec::new();
    }
    // A rule that is off finds nothing that could be let stand.
    let unused = stets.iter().zip(used).filter(|(stet, used)| !used && !context.is_off(&stet.rule));
    unused.map(|(stet, _)| report(context, stet)).collect()
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
