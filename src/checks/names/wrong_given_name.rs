//! The right family name and office, and another given name.

use crate::checks::context::{Case, Context};
use crate::checks::draft::Draft;
use crate::checks::office_holders::office::claimed_office;
use crate::claim::Relation;
use crate::finding::Applicability;
use crate::spelling::given::is_other_given;
use crate::standing::Verdict;
use crate::wording;

const RULE: &str = "wrong-given-name";

pub(crate) fn check<'a>(context: &Context<'a>, case: &Case<'a, Relation>) -> Option<Draft<'a>> {
    let is_other = case.answer.verdict == Verdict::OtherGiven;
    let holder = case.answer.evidence.holder.as_ref().filter(|_| is_other)?;
    let (object, person) = (case.object.value.one()?, holder.subject?);
    let written = context.text(case.subject.span);
    let first = written.split(' ').next().unwrap_or_default();
    // A word that the article also has in lower case began a headline, and is no given name.
    if context.article.has_in_lower_case(first) || !is_other_given(context.reference, object, person, written) {
        return None;
    }
    let name = context.reference.name(person);
    let (office, day) = (claimed_office(context, case), wording::day(case.answer.day));
    let draft = context
        .finding_on(case, RULE, format!("the {office} on {day} is listed as {name}, not {written}"))
        .primary(case.subject.span, "the family name fits, the given name does not")
        .rests_on(holder)
        .help(format!("write `{name}`, or give the office that {written} holds"))
        .write(Applicability::Unsafe, case.subject.span, name);
    Some(draft.secondary(case.phrase, wording::listed_holder(context.reference, holder)))
}
