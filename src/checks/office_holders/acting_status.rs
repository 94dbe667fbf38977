//! A person who holds an office only for a time is called its holder.

use super::office::in_other_manner;
use crate::checks::context::{Case, Context};
use crate::checks::draft::Draft;
use crate::claim::Relation;
use crate::lexicon::cues;
use crate::standing::Verdict;
use crate::wording;

const RULE: &str = "acting-status";

pub(crate) fn check<'a>(context: &Context<'a>, case: &Case<'a, Relation>) -> Option<Draft<'a>> {
    let term = case.answer.fact_if(Verdict::Misframed)?;
    if !case.frame.is_present() || is_said(context) {
        return None;
    }
    let person = wording::person(context.reference, term.subject, context.text(case.subject.span));
    let (status, office) = (term.status.as_str(), wording::office_of(context.reference, term));
    let title = format!("{person} is listed only as {status} {office} on {}", wording::day(case.answer.day));
    let help = format!("write `{status} {}`", context.reference.name(term.role?));
    Some(in_other_manner(context, RULE, case, term, title, help))
}

/// Whether the article says it somewhere: a house may leave it out when it has been said.
fn is_said(context: &Context<'_>) -> bool {
    let words = context.document.prose.to_ascii_lowercase();
    cues::FOR_A_TIME.iter().any(|word| words.contains(word))
}
