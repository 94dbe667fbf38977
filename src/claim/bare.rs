//! Titles without a country: "President X", "our president, X", "appoints X as her prime minister".
//!
//! They are read for listed people only. `standing` decides which country's office is meant.

use super::apposition::{relative, takes_office};
use super::name::{NameAt, ends_in_numeral, in_name, name_at};
use super::office::{Phrase, build};
use super::sentence::Sentence;
use super::{Claim, Form, Frame, Part, Relation};
use crate::lexicon::grammar;
use crate::mention::{Case, Named, PersonForm, TokenKind};
use factlint_index::EntityId;

/// A title right before a name.
pub(super) fn before(sentence: &Sentence<'_>, phrase: &Phrase, name: &NameAt, elect: bool) -> Option<Claim<Relation>> {
    // A number tells rulers of one name apart, and may be the wrong one: "King Charles II".
    let numbered = name.name.value != Named::Unlisted && ends_in_numeral(sentence, name);
    let capital = sentence.text(phrase.next - 1).chars().next().is_some_and(char::is_uppercase);
    // Some are listed by their family name alone.
    let words = (name.first..name.next).map(|at| sentence.text(at).split(' ').count()).sum::<usize>();
    let full = words >= 2 || has_one_name(sentence, name);
    let one = name.name.value.one();
    if full || numbered {
        let apart = stands_apart(sentence, phrase);
        let known = numbered || one.is_some() && (capital || apart != Apart::No);
        // After other words it may be the president of a club, or of a party.
        let sure = capital || apart == Apart::Surely || is_of_state(sentence, phrase, one, apart);
        let form = if full && sure { Form::Bare } else { Form::Again };
        return known.then(|| build(sentence, phrase, name, form, elect));
    }
    if !capital || name.name.value == Named::Unlisted {
        return None;
    }
    let mut claim = build(sentence, phrase, name, Form::Again, elect);
    // The verb counts only if the person was named in full before: else the deed may be somebody else's.
    claim.acts = claim.acts.filter(|_| one.is_some_and(|person| (sentence.has_named)(person)));
    Some(claim)
}

/// Whether a title in lower case is not part of a longer one: "the former president X", not "the college president X".
fn stands_apart(sentence: &Sentence<'_>, phrase: &Phrase) -> Apart {
    let Some(before) = phrase.first.checked_sub(1) else { return Apart::Surely };
    // "former", "current": no noun stands before that.
    if sentence.span(phrase.first, phrase.first) != phrase.title.span {
        return Apart::Surely;
    }
    let is_word = matches!(sentence.kind(before), Some(TokenKind::Word(Case::Lower)));
    // "the Western-backed president X", "after meeting president X", "to consult president X".
    let is_verb = sentence.text(before).ends_with("ed")
        || sentence.text(before).ends_with("ing")
        || before > 0 && sentence.is(before - 1, &["to"]);
    if !is_word {
        Apart::Surely
    } else if sentence.is(before, grammar::SENTENCE_OPENERS) {
        Apart::Likely
    } else if is_verb || sentence.is(before, grammar::BEFORE_ANY_NOUN) {
        Apart::Perhaps
    } else {
        Apart::No
    }
}

/// How surely a title is a whole one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Apart {
    Surely,
    Likely,
    Perhaps,
    No,
}

/// Whether a title is one of states: it has two words; or the sentence names a country that the person has led; or, if
/// the title is likely a whole one, the capital of such a country.
fn is_of_state(sentence: &Sentence<'_>, phrase: &Phrase, person: Option<EntityId>, apart: Apart) -> bool {
    let led: Vec<EntityId> = person
        .map(|person| sentence.reference.facts_about(person))
        .into_iter()
        .flatten()
        .map(|fact| fact.object)
        .collect();
    let country = |capital: EntityId| {
        sentence.reference.parent(capital).filter(|_| apart == Apart::Likely && sentence.reference.is_capital(capital))
    };
    let is_led =
        |place: &EntityId| led.contains(place) || country(*place).is_some_and(|country| led.contains(&country));
    let names_country = sentence.tokens.iter().any(|token| match &token.kind {
        TokenKind::Place(named, _) | TokenKind::Demonym(named) | TokenKind::People(named) => {
            named.all().iter().any(is_led)
        }
        _ => false,
    });
    names_country || sentence.text_of(phrase.title.span).contains(' ')
}

/// Whether somebody is known by one word, as many people are in some countries. A short word is the given name of many.
fn has_one_name(sentence: &Sentence<'_>, name: &NameAt) -> bool {
    let is_whole = matches!(sentence.kind(name.first), Some(TokenKind::Person(_, PersonForm::Full)));
    let preferred = |person| sentence.reference.name(person);
    // "King Abdullah" may be any king whom another word would tell apart.
    let is_first_of_another = || {
        let more = format!("{} a", sentence.text(name.first));
        sentence.reference.name_from(&more, 0).begun.is_some()
    };
    is_whole
        && name.next == name.first + 1
        && name.name.value.one().is_some_and(|person| preferred(person) == sentence.text(name.first))
        && sentence.text(name.first).len() > 5
        && !is_first_of_another()
}

/// A title with its name on the other side of a comma or a verb; `right` is the one after a comma.
pub(super) fn beside(
    sentence: &Sentence<'_>,
    phrase: &Phrase,
    right: Option<NameAt>,
    elect: bool,
) -> Option<Claim<Relation>> {
    // "our president, Jane Doe,": of the country that she leads.
    let before = phrase.first.checked_sub(1);
    let present =
        sentence.is(phrase.first, &["current"]) || before.is_some_and(|before| sentence.is(before, &["our", "their"]));
    // "my president": this may also be somebody who was one.
    let own = present || before.is_some_and(|before| sentence.is(before, &["my"]));
    let first = sentence.with_article(phrase.first);
    if let Some(name) = first.checked_sub(1).and_then(|link| relative(sentence, link)) {
        return Some(build(sentence, phrase, &name, Form::Copula, elect));
    }
    // "appoints X as his prime minister", "as the new prime minister", "X is appointed prime minister".
    let owned = before.is_some_and(|before| sentence.is(before, grammar::THEIR_OR_THE));
    let link = if owned { before.and_then(|before| before.checked_sub(1)) } else { before };
    let named = link.and_then(|link| takes_office(sentence, link));
    if let Some(name) = named.filter(|name| name.name.value.one().is_some()) {
        let mut claim = build(sentence, phrase, &name, Form::Bare, elect);
        claim.frame = claim.frame.max(Frame::Coming);
        return Some(claim);
    }
    let name = right.filter(|name| own && name.name.value.one().is_some())?;
    let mut claim = build(sentence, phrase, &name, Form::Bare, elect);
    claim.frame = if present && claim.frame == Frame::Asserted { Frame::Current } else { claim.frame };
    Some(claim)
}

/// "President Jane Doe Roe" for a person listed as Jane Doe: in some languages people have two family names.
pub(super) fn with_second_surname(
    sentence: &Sentence<'_>,
    phrase: &Phrase,
    at: usize,
    elect: bool,
) -> Option<Claim<Relation>> {
    let Some(TokenKind::Person(named @ Named::One(_), PersonForm::Full)) = sentence.kind(at) else { return None };
    let is_surname = |at: usize| {
        let is_one_word = matches!(
            sentence.kind(at),
            Some(TokenKind::Word(Case::Capital) | TokenKind::Person(_, PersonForm::Surname))
        );
        is_one_word && in_name(sentence, at)
    };
    let ends =
        is_surname(at + 1) && !is_surname(at + 2) && !matches!(sentence.kind(at + 2), Some(TokenKind::Place(..)));
    let name = Part { value: named.clone(), span: sentence.span(at, at + 1) };
    let name = NameAt { name, first: at, next: at + 2, words: 3 };
    ends.then(|| of_one_listed(build(sentence, phrase, &name, Form::Again, elect)))
}

/// "criticizes Taiwan President X": a place stands before the title, and nothing says that the office is of that place,
/// as in "In Kosovo President Bush said".
pub(super) fn after_place(sentence: &Sentence<'_>, at: usize, title: EntityId) -> Option<Claim<Relation>> {
    let is_place = matches!(sentence.kind(at.checked_sub(1)?), Some(TokenKind::Place(..)));
    let name = name_at(sentence, at + 1).filter(|name| name.words >= 2 && name.name.value.one().is_some());
    let title = Part { value: title, span: sentence.span(at, at) };
    let phrase = Phrase { first: at, next: at + 1, title, country: None, country_last: false };
    name.filter(|_| is_place).map(|name| of_one_listed(build(sentence, &phrase, &name, Form::Again, false)))
}

/// The claim without its country, and without the verb of the person: it can only be confirmed for the listed person.
pub(super) fn of_one_listed(claim: Claim<Relation>) -> Claim<Relation> {
    let object = Part { value: Named::Unlisted, span: claim.object.span };
    claim.map(|said| Relation { acts: None, object, ..said })
}
