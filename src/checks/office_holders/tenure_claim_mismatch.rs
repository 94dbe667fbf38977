//! A term of office is said to have begun in another year than the listed one.

use crate::checks::context::{Case, Context};
use crate::checks::draft::Draft;
use crate::claim::term::{Says, Term};
use crate::standing::Verdict;
use crate::wording;

const RULE: &str = "tenure-claim-mismatch";

pub(crate) fn check<'a>(context: &Context<'a>, case: &Case<'a, Term>) -> Option<Draft<'a>> {
    let Says::Since(year) = &case.says else { return None };
    let term = case.answer.fact_if(Verdict::Otherwise)?;
    let reference = context.reference;
    let person = wording::person(reference, term.subject, context.text(case.subject.span));
    let (office, began) = (wording::office_of(reference, term), wording::boundary(term.from));
    let draft = context
        .finding_on(case, RULE, format!("{person} is listed as {office} from {began} on, not from {year}"))
        .primary(case.span, format!("listed from {began} on"))
        .secondary(case.said.said, "the year that is said")
        .cites(term)
        .help(format!("write `since {}`, or say what began in {year}", term.from.latest.year()));
    Some(draft)
}
