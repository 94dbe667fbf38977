//! The name that an office stands beside, and not right before: "X, the president of Germany,", "X is the
//! president of Germany", "X is sworn in as president of Germany".

use super::Form;
use super::name::{NameAt, name_before};
use super::office::Phrase;
use super::reading::Reading;
use crate::mention::{Kind, Named};

/// "X, the president of Germany," and "X is the president of Germany".
pub(super) fn apposed(reading: &Reading<'_>, phrase: &Phrase) -> Option<(NameAt, Form)> {
    let first = reading.with_article(phrase.first);
    let link = first.checked_sub(1)?;
    if let Some(name) = takes_office(reading, link) {
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
    let opens = (name.first == 0 || listed) && reading.is(phrase.next, &["says", "said", "has", "is", "will"]);
    if !closed && !opens && !reading.is(phrase.next, &["who", "since", "until"]) {
        return None;
    }
    // "the leader of the Republican Party, the President of": no person.
    let article = name.first > 0 && reading.is(name.first - 1, &["the", "a", "an", "of"]);
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
        Some(link).filter(|link| reading.is(*link, &["is", "was", "became", "becomes"]))?
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

/// "X is sworn in as prime minister of Belgium", "X becomes president of Chile": who takes an office.
fn takes_office(reading: &Reading<'_>, link: usize) -> Option<NameAt> {
    let becomes = reading.is(link, &["becomes", "became"]);
    let clause = (link.saturating_sub(5)..link).rev();
    let verb = clause.clone().any(|at| reading.is(at, TAKES)) && reading.is(link, &["as"]);
    if !becomes && !verb {
        return None;
    }
    let last = if becomes { link } else { clause.take_while(|at| !reading.is_mark(*at, &[',', ';', '.'])).last()? + 1 };
    (last..=link).find_map(|end| name_before(reading, end)).filter(|name| name.words >= 2)
}

const TAKES: &[&str] =
    &["sworn", "elected", "reelected", "inaugurated", "appointed", "named", "confirmed", "installed", "chosen"];

/// "met Pope Francis, the president of Italy, and the prime minister": three people, and no apposition.
fn goes_on_as_list(reading: &Reading<'_>, next: usize) -> bool {
    let after = if reading.is_mark(next, &[',']) { next + 1 } else { next };
    let second = reading.past_article(after + 1);
    reading.is(after, &["and"]) && (second > after + 1 || matches!(reading.kind(second), Some(Kind::Title(..))))
}
