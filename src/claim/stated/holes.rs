//! What fits a hole of a sentence: the names of a kind that are current on the article's day, a year, a day, a number.

use super::Filler;
use crate::claim::sentence::Sentence;
use crate::dates;
use crate::mention::{Named, PersonForm, TokenKind};
use factlint_index::{Boundary, EntityId, EntityKind, Holding, Hole, Name, NameKind, PlaceType, Side, holds};

/// What the mention at a token puts into a hole, and the token after it.
pub(super) fn filler(sentence: &Sentence<'_>, hole: Hole, side: Side, at: usize) -> Option<(Filler, usize)> {
    match hole {
        Hole::Year => year(sentence, at).map(|year| (Filler::Days(year), at + 1)),
        Hole::Day => day(sentence, at),
        Hole::Number => number(sentence, at).map(|number| (Filler::Number(number), at + 1)),
        _ => {
            let named = Named::of(entities(sentence, side, hole.is_adjective(), at));
            (named != Named::Unlisted).then_some((Filler::Named(named), at + 1))
        }
    }
}

/// A year in four digits that no other digits follow: "1955" of "1955-56" is a stretch.
fn year(sentence: &Sentence<'_>, at: usize) -> Option<Boundary> {
    let text = sentence.text(at);
    let is_year = text.len() == 4 && matches!(sentence.kind(at), Some(TokenKind::Number));
    let goes_on = super::around::is_hyphen(sentence, at + 1) || sentence.is_mark(at + 1, &['/']);
    Boundary::parse(text).filter(|_| is_year && !goes_on)
}

/// The days that a date means which begins at a token.
fn day(sentence: &Sentence<'_>, at: usize) -> Option<(Filler, usize)> {
    let start = sentence.tokens.get(at)?.span.start;
    let number = sentence.days.iter().position(|day| day.span.0 == start)?;
    let (mention, (earliest, latest)) = dates::windows(&sentence.days[number..=number], sentence.as_of).next()?;
    let next = sentence.tokens.iter().position(|token| token.span.start >= mention.span.1);
    Some((Filler::Days(Boundary { earliest, latest }), next.unwrap_or(sentence.tokens.len())))
}

fn number(sentence: &Sentence<'_>, at: usize) -> Option<u32> {
    let is_number = matches!(sentence.kind(at), Some(TokenKind::Number));
    sentence.text(at).replace(',', "").parse().ok().filter(|_| is_number)
}

/// The entities of a kind that the words of a token name on the article's day. What a name means elsewhere is no
/// matter here: "Georgia" is a country and a state. A mention that stands for an earlier one has its antecedent.
fn entities(sentence: &Sentence<'_>, side: Side, adjective: bool, at: usize) -> Vec<EntityId> {
    let (Some(token), Some(kind)) = (sentence.tokens.get(at), side.entity()) else { return Vec::new() };
    if matches!(token.kind, TokenKind::Mark(_) | TokenKind::Genitive | TokenKind::Number) {
        return Vec::new();
    }
    let (start, end) = (token.span.start as usize, token.span.end as usize);
    let found = sentence.reference.name_from(sentence.prose, start).name.filter(|found| found.end == end);
    let mut is_listed = false;
    let mut named = Vec::new();
    for name in found.into_iter().flat_map(|found| sentence.reference.matched(found.listed, sentence.prose, start..end))
    {
        let (entity, register) = sentence.reference.names_what(name);
        if sentence.reference.kind(entity) == kind && fits(register, adjective) {
            is_listed = true;
            let name = sentence.reference.name_at(name);
            let is_current = holds(name.from, name.to, sentence.as_of, 1) != Holding::No;
            if !name.never && is_current && is_met(sentence, &name) {
                named.push(entity);
            }
        }
    }
    if !is_listed && !adjective {
        named = antecedent(&token.kind, kind).map(|named| named.all().to_vec()).unwrap_or_default();
    }
    named.retain(|entity| is_of(side, || sentence.reference.place_type(*entity)));
    named
}

/// Whether a place of some type may stand on a side.
fn is_of(side: Side, place: impl Fn() -> PlaceType) -> bool {
    match side {
        Side::Country => place() == PlaceType::Country,
        Side::State => matches!(place(), PlaceType::Country | PlaceType::FormerCountry),
        _ => true,
    }
}

/// Whether the text has one of the words that a name needs beside it: "ICC" is cricket's too.
fn is_met(sentence: &Sentence<'_>, name: &Name<'_>) -> bool {
    let (only_with, _) = sentence.reference.contexts(name.id);
    let words = || sentence.around(AROUND);
    only_with.is_empty() || only_with.iter().any(|word| words().contains(word))
}

/// How far from its sentence the words are looked for that a name needs, in bytes.
const AROUND: usize = 2_000;

/// Whether a name of this register names the thing itself, or is its adjective.
fn fits(register: NameKind, adjective: bool) -> bool {
    match register {
        NameKind::Adjective => adjective,
        NameKind::Noun | NameKind::Plural | NameKind::Generic | NameKind::Surname => false,
        _ => !adjective,
    }
}

/// What a family name, "the organization" or "the host country" stands for.
fn antecedent(token: &TokenKind, kind: EntityKind) -> Option<&Named> {
    match (token, kind) {
        (TokenKind::Person(named @ Named::One(_), PersonForm::Surname), EntityKind::Person)
        | (TokenKind::Group(named @ Named::One(_)), EntityKind::Group)
        | (TokenKind::Place(named @ Named::One(_), _), EntityKind::Place) => Some(named),
        _ => None,
    }
}
