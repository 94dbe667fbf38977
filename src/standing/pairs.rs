//! Countries with their leaders: each pair is a claim of a relation, and a body may want all its members.

use super::words::{Names, Words, completeness};
use super::{Answer, Ask, Evidence, Reason, Ruling, Verdict, list, relation, spelt};
use crate::claim::{Claim, Pairs, Relation};

/// The answer to each pair, and one for all of them.
pub(super) fn answer<'r>(ask: &Ask<'r>, prose: &str, said: &Pairs) -> Answer<'r> {
    let one = |pair: &Claim<Relation>| spelt::refine(ask, pair, prose, relation::answer(ask, pair));
    let parts: Vec<Answer<'r>> = said.pairs.iter().map(one).collect();
    let covered = said.group.map(|group| list::covered(ask, group, said));
    let answer = ruling(&parts).on(parts.first().map_or(ask.as_of, |answer| answer.day));
    let evidence = Evidence { parts, covered, ..answer.evidence };
    Answer { evidence, ..answer }
}

/// The answer for all pairs, by those to each.
pub(crate) fn ruling<'r>(parts: &[Answer<'r>]) -> Ruling<'r> {
    if parts.iter().any(|answer| answer.verdict.is_contradicted()) {
        Ruling::without_fact(Verdict::Otherwise)
    } else if parts.iter().all(|answer| answer.verdict == Verdict::Holds) {
        Ruling::without_fact(Verdict::Holds)
    } else {
        Ruling::unknown(parts.iter().find_map(|answer| answer.reason).unwrap_or(Reason::NotCovered))
    }
}

/// The words for the whole, before those for each pair.
pub(super) fn words(names: &Names<'_>, said: &Pairs, answer: &Answer<'_>) -> Words {
    let parts = &answer.evidence.parts;
    let right = parts.iter().filter(|part| part.verdict == Verdict::Holds).count();
    let covered = answer.evidence.covered;
    let of_group = covered.map(|(covered, total)| format!("; {covered} of {total} members")).unwrap_or_default();
    let head = names.document.text(said.head);
    let completeness = completeness(said.completeness);
    Words {
        reading: format!("{} country-leader pairs under `{head}`, {completeness}", parts.len()),
        answer: format!("{right} of {} pairs hold{of_group}", parts.len()),
        source: String::new(),
    }
}
