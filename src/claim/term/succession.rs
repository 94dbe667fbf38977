//! "Jane Doe succeeded John Roe as president of Germany".

use super::super::name::name_at;
use super::super::office::{Phrase, phrase};
use super::super::reading::Reading;
use super::{Claim, Says, Term, build, is_known, person_before, subject_of_verb};
use crate::lexicon::tenure;
use crate::mention::{Kind, Number};

pub(super) fn read(reading: &Reading<'_>, verb: usize) -> Option<Claim<Term>> {
    let other = name_at(reading, verb + 1).filter(|name| is_known(reading, name))?;
    let as_at = Some(other.next).filter(|at| reading.is(*at, &["as"]))?;
    let office = phrase_from(reading, reading.past_article(as_at + 1))?;
    let person = person_before(reading, subject_of_verb(reading, verb))?;
    let said = reading.span(verb, other.next - 1);
    build(reading, &person, Some(&office), Says::Succeeded(other.name), said)
}

/// The office whose words begin at `first`.
fn phrase_from(reading: &Reading<'_>, first: usize) -> Option<Phrase> {
    let office = (first..first + 4).find_map(|at| match reading.kind(at) {
        Some(Kind::Title(title, Number::Singular)) => phrase(reading, at, *title),
        _ => None,
    })?;
    // "as acting president": who stands in comes after anybody.
    let qualified = (first..office.next).any(|at| reading.is(at, tenure::STANDING_IN));
    (office.first == first && !qualified).then_some(office)
}
