//! A person acts, or will act, after the death on record.

use crate::checks::context::{Case, Context};
use crate::checks::draft::Draft;
use crate::claim::{Relation, RelationKind};
use crate::standing::Verdict;
use crate::wording;

const RULE: &str = "deceased-acting";

pub(crate) fn check<'a>(context: &Context<'a>, case: &Case<'a, Relation>) -> Option<Draft<'a>> {
    let died = case.answer.evidence.life.filter(|_| case.answer.verdict == Verdict::Dead)?;
    // Without a title or a date the text may be of any time.
    if case.kind == RelationKind::Life && context.is_assumed() {
        return None;
    }
    let person = case.subject.value.one()?;
    let name = context.reference.name(person);
    let title = format!("{name} is listed as dead, and acts on {}", wording::day(case.answer.day));
    let draft = context
        .finding_on(case, RULE, title)
        .primary(case.subject.span, wording::died(died))
        .secondary(case.acts?, "said of the article's own days")
        .cites_record(person)
        .help(format!("name the person who acts, or say when {name} did"));
    Some(draft)
}
