//! Somebody is said to have succeeded a person whom another followed.

use crate::checks::context::{Case, Context};
use crate::checks::draft::Draft;
use crate::claim::term::{Says, Term};
use crate::standing::Verdict;
use crate::wording;

const RULE: &str = "succession-claim-mismatch";

pub(crate) fn check<'a>(context: &Context<'a>, case: &Case<'a, Term>) -> Option<Draft<'a>> {
    let Says::Succeeded(earlier) = &case.says else { return None };
    let term = case.answer.fact_if(Verdict::Otherwise)?;
    let reference = context.reference;
    let name = |id, span| wording::person(reference, id, context.text(span));
    let (person, other) = (name(case.subject.value.one(), case.subject.span), name(earlier.value.one(), earlier.span));
    let office = wording::office_of(reference, term);
    let reversed = term.subject == case.subject.value.one();
    let between = wording::person(reference, term.subject, "");
    let (label, help) = if reversed {
        (format!("{person} is listed before {other}"), format!("write that {other} succeeded {person}"))
    } else {
        (format!("{between} is listed between them"), format!("name {between}"))
    };
    let draft = context
        .finding_on(case, RULE, format!("{person} is not listed as the successor of {other} as {office}"))
        .primary(case.span, label)
        .cites(term)
        .help(help);
    Some(draft)
}
