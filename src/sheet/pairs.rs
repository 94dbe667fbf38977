//! The words for a list of countries with their leaders, before those for each pair.

use super::{Sheet, Words, completeness};
use crate::claim::Pairs;
use crate::standing::{Answer, Verdict};

pub(super) fn words(sheet: &Sheet<'_>, said: &Pairs, answer: &Answer<'_>) -> Words {
    let parts = &answer.evidence.parts;
    let right = parts.iter().filter(|part| part.verdict == Verdict::Holds).count();
    let covered = answer.evidence.covered;
    let of_group = covered.map(|(covered, total)| format!("; {covered} of {total} members")).unwrap_or_default();
    let head = sheet.document.text(said.head);
    let completeness = completeness(said.completeness);
    Words {
        reading: format!("{} country-leader pairs under `{head}`, {completeness}", parts.len()),
        answer: format!("{right} of {} pairs hold{of_group}", parts.len()),
        source: String::new(),
    }
}
