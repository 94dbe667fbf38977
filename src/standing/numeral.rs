//! Rulers of one name, told apart by their numbers.

use super::office::sought;
use super::{Answer, Ask, Days, Evidence, Ruling, Verdict, is_unsure};
use crate::claim::{Claim, Relation};
use factlint_index::{Fact, fold};

/// Judges a ruler who acts about the day of the article by the number: it is wrong if it is not the holder's of that
/// day and nobody listed has it.
pub(super) fn renumbered<'r>(ask: &Ask<'r>, claim: &Claim<Relation>, prose: &str, answer: Answer<'r>) -> Answer<'r> {
    let present = claim.frame.is_present() && claim.acts.is_some();
    if claim.role.is_none() || !present || answer.verdict == Verdict::Dead {
        return answer;
    }
    let words = prose.get(claim.subject.span.range()).unwrap_or_default();
    match other_numeral(ask, claim, words) {
        Some(fact) => {
            let answer = answer.ruled(Ruling::by(Verdict::OtherNumeral, fact));
            let evidence = Evidence { holder: Some(fact), seat: fact.role, ..answer.evidence };
            Answer { evidence, ..answer }
        }
        None => answer,
    }
}

fn other_numeral<'r>(ask: &Ask<'r>, claim: &Claim<Relation>, words: &str) -> Option<Fact<'r>> {
    let (name, number) = split(words)?;
    let office = claim.role.as_ref()?.value;
    let days = Days::of(&claim.when, ask.as_of);
    let (name, whole) = (fold(name), fold(words));
    let mut found: Option<Fact<'r>> = None;
    for person in claim.subject.value.all() {
        if ask.reference.names(*person).any(|listed| listed.folded == whole) {
            return None;
        }
        let (listed, other) = split(ask.reference.name(*person)).unwrap_or_default();
        let fact = ask.reference.facts_about(*person).into_iter().find(|fact| {
            let here = claim.object.value.one().is_none_or(|object| object == fact.object);
            let held = || fact.role.is_some_and(|seat| sought(ask.reference, fact.object, office).contains(&seat));
            here && !is_unsure(fact.status) && days.all(fact, ask.grace) && held()
        });
        if let Some(fact) = fact.filter(|_| fold(listed) == name && other != number) {
            // Two rulers of that name: either may be meant.
            if found.replace(fact).is_some() {
                return None;
            }
        }
    }
    found
}

/// The name of a ruler and the number.
fn split(words: &str) -> Option<(&str, &str)> {
    let (name, number) = words.rsplit_once(' ')?;
    number.bytes().all(|letter| matches!(letter, b'I' | b'V' | b'X')).then_some((name, number))
}
