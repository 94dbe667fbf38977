//! A holder of an office is counted with another number than the listed one.

use crate::checks::context::{Case, Context};
use crate::checks::draft::Draft;
use crate::claim::term::{Says, Term};
use crate::standing::Verdict;
use crate::wording;

const RULE: &str = "office-ordinal-mismatch";

pub(crate) fn check<'a>(context: &Context<'a>, case: &Case<'a, Term>) -> Option<Draft<'a>> {
    let Says::Ordinal(number) = &case.says else { return None };
    let term = case.answer.fact_if(Verdict::Otherwise)?;
    let reference = context.reference;
    let listed = ordinal(term.ordinal?);
    let person = wording::person(reference, term.subject, context.text(case.subject.span));
    let office = wording::office_of(reference, term);
    let title = format!("{person} is listed as the {listed} {office}, not the {}", ordinal(*number));
    let draft = context
        .finding_on(case, RULE, title)
        .primary(case.span, format!("listed as the {listed}"))
        .rests_on(term)
        .help(format!("write `{listed}`, or name another holder"));
    Some(draft)
}

/// `44th`, `42nd`.
fn ordinal(number: u32) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}
