//! "Former", said of a person who holds the office that day.

use super::office::in_other_manner;
use crate::checks::context::{Case, Context};
use crate::checks::draft::Draft;
use crate::claim::{Frame, Relation};
use crate::standing::Verdict;
use crate::wording;

const RULE: &str = "former-on-incumbent";

pub(crate) fn check<'a>(context: &Context<'a>, case: &Case<'a, Relation>) -> Option<Draft<'a>> {
    let term = case.answer.fact_if(Verdict::Misframed).filter(|_| case.frame == Frame::Former)?;
    let person = wording::person(context.reference, term.subject, context.text(case.subject.span));
    let office = wording::office_of(context.reference, term);
    let title = format!("{person} is still listed as {office} on {}", wording::day(case.answer.day));
    let help = "leave out the word that calls the office a former one".to_owned();
    Some(in_other_manner(context, RULE, case, term, title, help))
}
