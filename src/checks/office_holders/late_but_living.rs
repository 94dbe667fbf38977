//! "The late", said of a person who is on record as alive on a later day.

use crate::checks::context::{Case, Context};
use crate::checks::draft::Draft;
use crate::claim::Relation;
use crate::standing::Verdict;
use crate::wording;

const RULE: &str = "late-but-living";

pub(crate) fn check<'a>(context: &Context<'a>, case: &Case<'a, Relation>) -> Option<Draft<'a>> {
    let alive = case.answer.evidence.life.filter(|_| case.answer.verdict == Verdict::Alive)?;
    let person = case.subject.value.one()?;
    let title =
        format!("{} is listed as alive after {}", context.reference.name(person), wording::day(case.answer.day));
    let label = match context.reference.died(person) {
        Some(died) => wording::died(died),
        None => format!("listed as alive on {}", wording::boundary(alive)),
    };
    let draft = context
        .finding_on(case, RULE, title)
        .primary(case.subject.span, label)
        .cites_record(person)
        .help("leave out `late`, or name the person who died");
    Some(draft)
}
