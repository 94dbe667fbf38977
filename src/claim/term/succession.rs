//! "Jane Doe succeeded John Roe as president of Germany".

use super::super::name::name_at;
use super::super::office::{Phrase, phrase};
use super::super::sentence::Sentence;
use super::{Claim, Says, Term, build, is_known, person_before, subject_of_verb};
use crate::lexicon::tenure;
use crate::mention::{Number, TokenKind};

pub(super) fn read(sentence: &Sentence<'_>, verb: usize) -> Option<Claim<Term>> {
    let other = name_at(sentence, verb + 1).filter(|name| is_known(sentence, name))?;
    let as_at = Some(other.next).filter(|at| sentence.is(*at, &["as"]))?;
    let office = phrase_from(sentence, sentence.past_article(as_at + 1))?;
    let person = person_before(sentence, subject_of_verb(sentence, verb))?;
    let said = sentence.span(verb, other.next - 1);
    build(sentence, &person, Some(&office), Says::Succeeded(other.name), said)
}

/// The office whose words begin at `first`.
fn phrase_from(sentence: &Sentence<'_>, first: usize) -> Option<Phrase> {
    let office = (first..first + 4).find_map(|at| match sentence.kind(at) {
        Some(TokenKind::Title(title, Number::Singular)) => phrase(sentence, at, *title),
        _ => None,
    })?;
    // "as acting president": anybody may come before a person who stands in.
    let qualified = (first..office.next).any(|at| sentence.is(at, tenure::STANDING_IN));
    (office.first == first && !qualified).then_some(office)
}
