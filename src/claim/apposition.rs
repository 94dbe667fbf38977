//! The name that an office stands beside, and not right before: "X, the president of Germany,", "X is the
//! president of Germany", "X is sworn in as president of Germany".

use super::Form;
use super::name::{NameAt, name_at, name_before};
use super::office::Phrase;
use super::reading::Reading;
use crate::lexicon::{grammar, tenure, verbs};
use crate::mention::{Case, Kind, Named};

/// "X, the president of Germany," and "X is the president of Germany".
pub(super) fn apposed(reading: &Reading<'_>, phrase: &Phrase) -> Option<(NameAt, Form)> {
    let first = reading.with_article(phrase.first);
    let link = first.checked_sub(1)?;
    // "X, now the president of Germany,".
    let link = if reading.is(link, &["now", "currently", "then"]) { link.checked_sub(1)? } else { link };
    // "is elected president": the verb may be taken for a part of the office, as in "the elected president".
    let own = if reading.is_mark(phrase.first, &['-']) { phrase.first + 1 } else { phrase.first };
    let verb = if reading.is(own, tenure::TAKEN) { own } else { link };
    if let Some(name) = takes_office(reading, verb) {
        return Some((name, Form::Copula));
    }
    if let Some(name) = relative(reading, link) {
        return Some((name, Form::Copula));
    }
    if let Some(name) = second_office(reading, link) {
        return Some((name, Form::Apposition));
    }
    let form = if reading.is_mark(link, &[',']) {
        Form::Apposition
    } else if reading.is(link, &["is", "was"]) {
        Form::Copula
    } else {
        return None;
    };
    if form == Form::Apposition && goes_on_as_list(reading, phrase.next) {
        return None;
    }
    let closed = phrase.next >= reading.items.len()
        || matches!(reading.kind(phrase.next), Some(Kind::Mark(mark)) if *mark != '-');
    // "met Putin, the president of Kazakhstan and others" may be a list of people.
    let name = name_before(reading, link)?;
    let listed = name.words >= 2 && name.name.value.one().is_some();
    let opens = (name.first == 0 || listed) && reading.is(phrase.next, verbs::AFTER_OFFICE);
    if !closed && !opens && !reading.is(phrase.next, &["who", "since", "until"]) {
        return None;
    }
    // "the leader of the Republican Party, the President of": no person.
    let before = name.first.wrapping_sub(1);
    let article = reading.is(before, grammar::ARTICLES) || reading.is(before, &["of"]);
    if article && name.name.value == Named::Unlisted {
        return None;
    }
    (name.words >= 2 || name.name.value.one().is_some_and(|person| (reading.has_named)(person))).then_some((name, form))
}

/// "X, who has been president of Germany since", "X who was prime minister of Italy".
pub(super) fn relative(reading: &Reading<'_>, link: usize) -> Option<NameAt> {
    let verb = if reading.is(link, &["been"]) {
        link.checked_sub(1).filter(|has| reading.is(*has, &["has", "had"]))?
    } else {
        Some(link).filter(|link| reading.is(*link, verbs::IS_OR_BECAME))?
    };
    let who = verb.checked_sub(1).filter(|who| reading.is(*who, &["who"]))?;
    let comma = usize::from(reading.is_mark(who.checked_sub(1)?, &[',']));
    name_before(reading, who - comma).filter(|name| name.words >= 2 && name.name.value.one().is_some())
}

/// "X, the secretary of the party and president of China,": who has the office after "and".
fn second_office(reading: &Reading<'_>, link: usize) -> Option<NameAt> {
    let and = Some(link).filter(|link| reading.is(*link, &["and"]))?;
    let comma = (and.saturating_sub(12)..and).rev().find(|at| reading.is_mark(*at, &[',']))?;
    let office = reading.past_article(comma + 1);
    let first = matches!(reading.kind(office), Some(Kind::Title(..))).then(|| name_before(reading, comma))??;
    (first.words >= 2 && first.name.value.one().is_some()).then_some(first)
}

/// Who takes an office: "X is sworn in as prime minister of Belgium", "X is elected president of Chile", "Y appoints
/// X as prime minister of France", "X becomes president of Chile".
pub(super) fn takes_office(reading: &Reading<'_>, link: usize) -> Option<NameAt> {
    let whole = |name: &NameAt| name.words >= 2;
    if reading.is(link, &["becomes", "became"]) {
        return name_before(reading, link).filter(whole);
    }
    // "X is arrested, becoming the first president": who opens the sentence.
    if reading.is(link, &["becoming"]) {
        return name_at(reading, 0).filter(|name| name.name.value.one().is_some());
    }
    if !reading.is(link, &["as"]) {
        let subject =
            Some(link).filter(|verb| reading.is(*verb, tenure::TAKEN)).map(|verb| past_auxiliaries(reading, verb))?;
        return name_before(reading, subject).filter(|name| whole(name) && subject < link);
    }
    let clause = (link.saturating_sub(6)..link).rev().take_while(|at| !reading.is_mark(*at, &[',', ';', '.']));
    let verb = clause.into_iter().find(|at| reading.is(*at, tenure::TAKEN) || reading.is(*at, tenure::GIVES))?;
    // The one who is named between the verb and "as" is the one appointed.
    let object = name_before(reading, link).filter(|name| name.first > verb);
    object.or_else(|| name_before(reading, past_auxiliaries(reading, verb))).filter(whole)
}

/// The item before which the subject of a verb ends: "X has been re-elected".
fn past_auxiliaries(reading: &Reading<'_>, mut verb: usize) -> usize {
    // "is officially sworn in".
    let is_adverb =
        |at: usize| matches!(reading.kind(at), Some(Kind::Word(Case::Lower))) && reading.text(at).ends_with("ly");
    while verb > 0
        && (reading.is(verb - 1, tenure::BEFORE_TAKEN) || reading.is_mark(verb - 1, &['-']) || is_adverb(verb - 1))
    {
        verb -= 1;
    }
    verb
}

/// "met Pope Francis, the president of Italy, and the prime minister": three people, and no apposition.
fn goes_on_as_list(reading: &Reading<'_>, next: usize) -> bool {
    let after = if reading.is_mark(next, &[',']) { next + 1 } else { next };
    let second = reading.past_article(after + 1);
    reading.is(after, &["and"]) && (second > after + 1 || matches!(reading.kind(second), Some(Kind::Title(..))))
}
