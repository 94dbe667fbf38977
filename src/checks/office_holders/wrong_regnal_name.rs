//! A ruler who acts about the article's day is given another number than the holder has.

use super::office::in_other_manner;
use crate::checks::context::{Case, Context};
use crate::checks::draft::Draft;
use crate::claim::Relation;
use crate::standing::Verdict;
use crate::wording;

const RULE: &str = "wrong-regnal-name";

pub(crate) fn check<'a>(context: &Context<'a>, case: &Case<'a, Relation>) -> Option<Draft<'a>> {
    let term = case.answer.fact_if(Verdict::OtherNumeral)?;
    let name = context.reference.name(term.subject?);
    let written = context.text(case.subject.span);
    let day = wording::day(case.answer.day);
    let title = format!("the ruler of that name on {day} is listed as {name}, not {written}");
    Some(in_other_manner(context, RULE, case, term, title, format!("write `{name}`")))
}
