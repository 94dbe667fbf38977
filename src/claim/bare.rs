//! Titles without a country: "President X", "our president, X", "appoints X as her prime minister".
//!
//! They are read for people who are listed. Whose office is meant is for `standing`.

use super::apposition::{relative, takes_office};
use super::name::{NameAt, ends_in_numeral, in_name, name_at};
use super::office::{Phrase, build};
use super::reading::Reading;
use super::{Claim, Form, Frame, Part, Relation};
use crate::lexicon::grammar;
use crate::mention::{Case, Kind, Named, PersonForm};
use factlint_index::EntityId;

/// A title right before a name.
pub(super) fn before(reading: &Reading<'_>, phrase: &Phrase, name: &NameAt, elect: bool) -> Option<Claim<Relation>> {
    // A number tells rulers of one name apart, and may be the wrong one: "King Charles II".
    let numbered = name.name.value != Named::Unlisted && ends_in_numeral(reading, name);
    let capital = reading.text(phrase.next - 1).chars().next().is_some_and(char::is_uppercase);
    // Some are listed by their family name alone.
    let words = (name.first..name.next).map(|at| reading.text(at).split(' ').count()).sum::<usize>();
    let full = words >= 2 || has_one_name(reading, name);
    let one = name.name.value.one();
    if full || numbered {
        let apart = stands_apart(reading, phrase);
        let known = numbered || one.is_some() && (capital || apart != Apart::No);
        // After other words a club's president may be meant, or a party's.
        let sure = capital || apart == Apart::Surely || is_of_state(reading, phrase, one, apart);
        let form = if full && sure { Form::Bare } else { Form::Again };
        return known.then(|| build(reading, phrase, name, form, elect));
    }
    if !capital || name.name.value == Named::Unlisted {
        return None;
    }
    let mut claim = build(reading, phrase, name, Form::Again, elect);
    // Nobody was named in full whose deed it could be.
    claim.acts = claim.acts.filter(|_| one.is_some_and(|person| (reading.has_named)(person)));
    Some(claim)
}

/// Whether a title in lower case is no part of a longer one: "the former president X", not "the college president X".
fn stands_apart(reading: &Reading<'_>, phrase: &Phrase) -> Apart {
    let Some(before) = phrase.first.checked_sub(1) else { return Apart::Surely };
    // "former", "current": no noun stands before that.
    if reading.span(phrase.first, phrase.first) != phrase.title.span {
        return Apart::Surely;
    }
    let is_word = matches!(reading.kind(before), Some(Kind::Word(Case::Lower)));
    // "the Western-backed president X", "after meeting president X", "to consult president X".
    let is_verb = reading.text(before).ends_with("ed")
        || reading.text(before).ends_with("ing")
        || before > 0 && reading.is(before - 1, &["to"]);
    if !is_word {
        Apart::Surely
    } else if reading.is(before, grammar::SENTENCE_OPENERS) {
        Apart::Likely
    } else if is_verb || reading.is(before, grammar::BEFORE_ANY_NOUN) {
        Apart::Perhaps
    } else {
        Apart::No
    }
}

/// Whether a title is a whole one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Apart {
    Surely,
    Likely,
    Perhaps,
    No,
}

/// Whether a title is one of states: it has two words, or the sentence names a country that the person has led, or,
/// where the title is likely a whole one, its capital.
fn is_of_state(reading: &Reading<'_>, phrase: &Phrase, person: Option<EntityId>, apart: Apart) -> bool {
    let led: Vec<EntityId> = person
        .map(|person| reading.reference.facts_about(person))
        .into_iter()
        .flatten()
        .map(|fact| fact.object)
        .collect();
    let country = |capital: EntityId| {
        reading.reference.parent(capital).filter(|_| apart == Apart::Likely && reading.reference.is_capital(capital))
    };
    let is_led =
        |place: &EntityId| led.contains(place) || country(*place).is_some_and(|country| led.contains(&country));
    let names_country = reading.items.iter().any(|item| match &item.kind {
        Kind::Place(named, _) | Kind::Demonym(named) | Kind::People(named) => named.all().iter().any(is_led),
        _ => false,
    });
    names_country || reading.text_of(phrase.title.span).contains(' ')
}

/// Whether somebody is known by one word, as many are in some countries; a short one is many people's given name.
fn has_one_name(reading: &Reading<'_>, name: &NameAt) -> bool {
    let is_whole = matches!(reading.kind(name.first), Some(Kind::Person(_, PersonForm::Full)));
    let preferred = |person| reading.reference.name(person);
    // "King Abdullah" may be any that another word would tell apart.
    let is_first_of_another = || {
        let more = format!("{} a", reading.text(name.first));
        reading.reference.name_from(&more, 0).begun.is_some()
    };
    is_whole
        && name.next == name.first + 1
        && name.name.value.one().is_some_and(|person| preferred(person) == reading.text(name.first))
        && reading.text(name.first).len() > 5
        && !is_first_of_another()
}

/// A title with its name on the other side of a comma or a verb; `right` is the one after a comma.
pub(super) fn beside(
    reading: &Reading<'_>,
    phrase: &Phrase,
    right: Option<NameAt>,
    elect: bool,
) -> Option<Claim<Relation>> {
    // "our president, Jane Doe,": of the country that she leads.
    let before = phrase.first.checked_sub(1);
    let present =
        reading.is(phrase.first, &["current"]) || before.is_some_and(|before| reading.is(before, &["our", "their"]));
    // "my president": whoever was one, too.
    let own = present || before.is_some_and(|before| reading.is(before, &["my"]));
    let first = reading.with_article(phrase.first);
    if let Some(name) = first.checked_sub(1).and_then(|link| relative(reading, link)) {
        return Some(build(reading, phrase, &name, Form::Copula, elect));
    }
    // "appoints X as his prime minister", "as the new prime minister", "X is appointed prime minister".
    let owned = before.is_some_and(|before| reading.is(before, grammar::THEIR_OR_THE));
    let link = if owned { before.and_then(|before| before.checked_sub(1)) } else { before };
    let named = link.and_then(|link| takes_office(reading, link));
    if let Some(name) = named.filter(|name| name.name.value.one().is_some()) {
        let mut claim = build(reading, phrase, &name, Form::Bare, elect);
        claim.frame = claim.frame.max(Frame::Coming);
        return Some(claim);
    }
    let name = right.filter(|name| own && name.name.value.one().is_some())?;
    let mut claim = build(reading, phrase, &name, Form::Bare, elect);
    claim.frame = if present && claim.frame == Frame::Asserted { Frame::Current } else { claim.frame };
    Some(claim)
}

/// "President Jane Doe Roe" of one who is listed as Jane Doe: in some languages people have two family names.
pub(super) fn with_second_surname(
    reading: &Reading<'_>,
    phrase: &Phrase,
    at: usize,
    elect: bool,
) -> Option<Claim<Relation>> {
    let Some(Kind::Person(named @ Named::One(_), PersonForm::Full)) = reading.kind(at) else { return None };
    let is_surname = |at: usize| {
        let is_one_word =
            matches!(reading.kind(at), Some(Kind::Word(Case::Capital) | Kind::Person(_, PersonForm::Surname)));
        is_one_word && in_name(reading, at)
    };
    let ends = is_surname(at + 1) && !is_surname(at + 2) && !matches!(reading.kind(at + 2), Some(Kind::Place(..)));
    let name = Part { value: named.clone(), span: reading.span(at, at + 1) };
    let name = NameAt { name, first: at, next: at + 2, words: 3 };
    ends.then(|| of_one_listed(build(reading, phrase, &name, Form::Again, elect)))
}

/// "criticizes Taiwan President X", where nothing says that the office is that of the place before it: "In Kosovo
/// President Bush said".
pub(super) fn after_place(reading: &Reading<'_>, at: usize, title: EntityId) -> Option<Claim<Relation>> {
    let is_place = matches!(reading.kind(at.checked_sub(1)?), Some(Kind::Place(..)));
    let name = name_at(reading, at + 1).filter(|name| name.words >= 2 && name.name.value.one().is_some());
    let title = Part { value: title, span: reading.span(at, at) };
    let phrase = Phrase { first: at, next: at + 1, title, country: None, country_last: false };
    name.filter(|_| is_place).map(|name| of_one_listed(build(reading, &phrase, &name, Form::Again, false)))
}

/// The claim without its country, and without what the person does: it is right of the one listed, or says nothing.
pub(super) fn of_one_listed(claim: Claim<Relation>) -> Claim<Relation> {
    let object = Part { value: Named::Unlisted, span: claim.object.span };
    claim.map(|said| Relation { acts: None, object, ..said })
}
