//! The words for a list of members.

use super::{Sheet, Words, completeness, reason};
use crate::claim::List;
use crate::standing::Answer;
use crate::wording;

pub(super) fn words(sheet: &Sheet<'_>, said: &List, answer: &Answer<'_>) -> Words {
    let evidence = &answer.evidence;
    let missing = sheet.names(evidence.missing.iter().filter_map(|fact| fact.subject));
    let items = said.items.iter().zip(&evidence.parts);
    let extra =
        sheet.names(items.filter(|(_, part)| part.verdict.is_contradicted()).filter_map(|(i, _)| i.value.one()));
    let (right, total) = evidence.covered.unwrap_or_default();
    let of_total = format!("{right} of {total} members");
    let listed = || match (missing.is_empty(), extra.is_empty()) {
        (true, true) => of_total,
        (false, true) => format!("{of_total}; leaves out {missing}"),
        (true, false) => format!("{of_total}; adds {extra}"),
        (false, false) => format!("leaves out {missing}; adds {extra}"),
    };
    let group = sheet.reference.name_with_article(said.group.value);
    let (completeness, day) = (completeness(said.completeness), wording::day(answer.day));
    let (path, line, ..) = sheet.reference.record(said.group.value);
    Words {
        reading: format!("a list of the members of {group}, {completeness}, on {day}"),
        answer: reason(answer).unwrap_or_else(listed),
        source: format!("{path}:{line}"),
    }
}
