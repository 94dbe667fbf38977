//! Claims about somebody's term of office: its number in the row of holders, its beginning, the predecessor.
//!
//! Deliberately not here: who holds an office on a day, which is `office`.

mod ordinal;
mod since;
mod succession;

use super::name::{NameAt, name_before};
use super::office::{Phrase, phrase};
use super::sentence::Sentence;
use super::{Claim, Part, Said};
use crate::document::ProseSpan;
use crate::lexicon::grammar;
use crate::mention::{Named, Number, TokenKind};
use factlint_index::EntityId;

/// A person, perhaps an office and its country, and the statement about the term.
#[derive(Clone, Debug)]
pub(crate) struct Term {
    pub subject: Part<Named>,
    /// The title of the office; none for "in power".
    pub office: Option<Part<EntityId>>,
    pub object: Option<EntityId>,
    pub says: Says,
    /// The words that say it: "the 44th", "since 2005".
    pub said: ProseSpan,
}

#[derive(Clone, Debug)]
pub(crate) enum Says {
    /// "the 44th president".
    Ordinal(u32),
    /// "in power since 2005".
    Since(i32),
    /// "succeeded X".
    Succeeded(Part<Named>),
}

/// "the 44th president".
pub(super) fn ordinals(sentence: &Sentence<'_>, claims: &mut Vec<Claim>) {
    for at in 0..sentence.tokens.len() {
        if let Some(TokenKind::Title(title, Number::Singular)) = sentence.kind(at) {
            claims.extend(ordinal::read(sentence, at, *title).map(|claim| claim.map(Said::Term)));
        }
    }
}

/// "since 2005".
pub(super) fn tenures(sentence: &Sentence<'_>, claims: &mut Vec<Claim>) {
    read_at(sentence, &["since"], since::read, claims);
}

/// "succeeded X".
pub(super) fn successions(sentence: &Sentence<'_>, claims: &mut Vec<Claim>) {
    read_at(sentence, &["succeeded", "replaced"], succession::read, claims);
}

/// Reads at each of some words.
fn read_at(
    sentence: &Sentence<'_>,
    words: &[&str],
    read: fn(&Sentence<'_>, usize) -> Option<Claim<Term>>,
    claims: &mut Vec<Claim>,
) {
    let at_word = (0..sentence.tokens.len()).filter(|at| sentence.is(*at, words));
    claims.extend(at_word.filter_map(|at| read(sentence, at)).map(|claim| claim.map(Said::Term)));
}

/// The claim, if the country of its office is one or none.
fn build(
    sentence: &Sentence<'_>,
    subject: &NameAt,
    office: Option<&Phrase>,
    says: Says,
    said: ProseSpan,
) -> Option<Claim<Term>> {
    let object = match office.and_then(|office| office.country.as_ref()) {
        Some(country) => Some(country.value.one()?),
        None => None,
    };
    let name = subject.name.span;
    let words = office.map_or(said, |office| sentence.span(office.first, office.next - 1));
    let span =
        ProseSpan { start: name.start.min(words.start).min(said.start), end: name.end.max(words.end).max(said.end) };
    let office = office.map(|office| office.title.clone());
    let term = Term { subject: subject.name.clone(), office, object, says, said };
    Some(Claim::new(span, (sentence.frame)(span), term))
}

/// A listed person whose name ends before `end`, named in full here or before.
fn person_before(sentence: &Sentence<'_>, end: usize) -> Option<NameAt> {
    let name = name_before(sentence, end)?;
    // "the son of X, in power since 1994".
    let belongs = name.first.checked_sub(1).is_some_and(|before| sentence.is(before, grammar::BELONGING_OR_WITH));
    (is_known(sentence, &name) && !belongs).then_some(name)
}

fn is_known(sentence: &Sentence<'_>, name: &NameAt) -> bool {
    name.name.value.one().is_some_and(|person| name.words >= 2 || (sentence.has_named)(person))
}

/// The token after the name that is the subject of a verb: it skips "who has", "has been", a comma.
fn subject_of_verb(sentence: &Sentence<'_>, mut end: usize) -> usize {
    for words in [&["been"][..], &["has", "had"], &["who"]] {
        if end > 0 && sentence.is(end - 1, words) {
            end -= 1;
        }
    }
    if end > 0 && sentence.is_mark(end - 1, &[',']) { end - 1 } else { end }
}

/// The office whose words end before `end`.
fn phrase_before(sentence: &Sentence<'_>, end: usize) -> Option<Phrase> {
    (end.saturating_sub(4)..end).rev().find_map(|at| match sentence.kind(at) {
        Some(TokenKind::Title(title, Number::Singular)) => {
            phrase(sentence, at, *title).filter(|found| found.next == end)
        }
        _ => None,
    })
}
