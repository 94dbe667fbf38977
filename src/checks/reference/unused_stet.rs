//! What an editor lets stand is not reported; a stet that lets nothing stand is.

use super::super::desk::{Desk, finding, note};
use crate::document::stet::{Covers, Stet};
use crate::finding::{Finding, Label, LabelKind, NoteKind};
use factlint_index::nearest;

const RULE: &str = "unused-stet";

/// The findings that no stet silences, and one for each stet that silences none.
pub(crate) fn applied(desk: &Desk<'_>, mut findings: Vec<Finding>) -> Vec<Finding> {
    let stets = &desk.document.stets;
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
    let unused = stets.iter().zip(used).filter(|(_, used)| !used);
    findings.extend(unused.map(|(stet, _)| report(desk, stet)));
    findings
}

fn silences(stet: &Stet, finding: &Finding) -> bool {
    let covered = match (stet.covers, finding.span()) {
        (Covers::Document, _) => true,
        (Covers::Block(block), Some(place)) => block.start <= place.start && place.start < block.end,
        (Covers::Block(_), None) | (Covers::Nothing, _) => false,
    };
    covered && stet.rule == finding.rule.0 && !stet.reason.is_empty()
}

fn report(desk: &Desk<'_>, stet: &Stet) -> Finding {
    let (title, label, help) = fault(desk, stet);
    let label = Label { span: stet.rule_span, kind: LabelKind::Primary, message: label };
    let mut found = finding(RULE, desk.level(RULE), title, vec![label]);
    found.notes = vec![note(NoteKind::Help, help)];
    found
}

/// Title, label and cure.
fn fault(desk: &Desk<'_>, stet: &Stet) -> (String, String, String) {
    let Stet { rule, reason, covers, .. } = stet;
    if rule.is_empty() {
        let help = "write `stet RULE: reason`, with the id of the rule that is to stand back";
        return ("this stet names no rule, so it silences nothing".into(), String::new(), help.into());
    }
    if desk.reference.rule(rule).is_none() {
        let near = nearest(rule, desk.reference.rules().map(|card| card.id));
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
