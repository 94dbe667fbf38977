//! The name that an office stands beside, and not right before: "X, the president of Germany,", "X is the
//! president of Germany", "X is sworn in as president of Germany".

use super::Form;
use super::name::{NameAt, name_at, name_before};
use super::office::Phrase;
use super::sentence::Sentence;
use crate::lexicon::{grammar, tenure, verbs};
use crate::mention::{Case, Named, TokenKind};

/// "X, the president of Germany," and "X is the president of Germany".
pub(super) fn apposed(sentence: &Sentence<'_>, phrase: &Phrase) -> Option<(NameAt, Form)> {
    let first = sentence.with_article(phrase.first);
    let link = first.checked_sub(1)?;
    // "X, now the president of Germany,".
    let link = if sentence.is(link, &["now", "currently", "then"]) { link.checked_sub(1)? } else { link };
    // "is elected president": the verb may be taken for a part of the office, as in "the elected president".
    let own = if sentence.is_mark(phrase.first, &['-']) { phrase.first + 1 } else { phrase.first };
    let verb = if sentence.is(own, tenure::TAKEN) { own } else { link };
    if let Some(name) = takes_office(sentence, verb) {
        return Some((name, Form::Copula));
    }
    if let Some(name) = relative(sentence, link) {
        return Some((name, Form::Copula));
    }
    if let Some(name) = second_office(sentence, link) {
        return Some((name, Form::Apposition));
    }
    let form = if sentence.is_mark(link, &[',']) {
        Form::Apposition
    } else if sentence.is(link, &["is", "was"]) {
        Form::Copula
    } else {
        return None;
    };
    if form == Form::Apposition && goes_on_as_list(sentence, phrase.next) {
        return None;
    }
    let closed = phrase.next >= sentence.tokens.len()
        || matches!(sentence.kind(phrase.next), Some(TokenKind::Mark(mark)) if *mark != '-');
    // "met Putin, the president of Kazakhstan and others" may be a list of people.
    let name = name_before(sentence, link)?;
    let listed = name.words >= 2 && name.name.value.one().is_some();
    let opens = (name.first == 0 || listed) && sentence.is(phrase.next, verbs::AFTER_OFFICE);
    if !closed && !opens && !sentence.is(phrase.next, &["who", "since", "until"]) {
        return None;
    }
    // "the leader of the Republican Party, the President of": no person.
    let before = name.first.wrapping_sub(1);
    let article = sentence.is(before, grammar::ARTICLES) || sentence.is(before, &["of"]);
    if article && name.name.value == Named::Unlisted {
        return None;
    }
    (name.words >= 2 || name.name.value.one().is_some_and(|person| (sentence.has_named)(person)))
        .then_some((name, form))
}

/// "X, who has been president of Germany since", "X who was prime minister of Italy".
pub(super) fn relative(sentence: &Sentence<'_>, link: usize) -> Option<NameAt> {
    let verb = if sentence.is(link, &["been"]) {
        link.checked_sub(1).filter(|has| sentence.is(*has, &["has", "had"]))?
    } else {
        Some(link).filter(|link| sentence.is(*link, verbs::IS_OR_BECAME))?
    };
    let who = verb.checked_sub(1).filter(|who| sentence.is(*who, &["who"]))?;
    let comma = usize::from(sentence.is_mark(who.checked_sub(1)?, &[',']));
    name_before(sentence, who - comma).filter(|name| name.words >= 2 && name.name.value.one().is_some())
}

/// "X, the secretary of the party and president of China,": the person who holds the office after "and".
fn second_office(sentence: &Sentence<'_>, link: usize) -> Option<NameAt> {
    let and = Some(link).filter(|link| sentence.is(*link, &["and"]))?;
    let comma = (and.saturating_sub(12)..and).rev().find(|at| sentence.is_mark(*at, &[',']))?;
    let office = sentence.past_article(comma + 1);
    let first = matches!(sentence.kind(office), Some(TokenKind::Title(..))).then(|| name_before(sentence, comma))??;
    (first.words >= 2 && first.name.value.one().is_some()).then_some(first)
}

/// The person who takes an office: "X is sworn in as prime minister of Belgium", "X is elected president of Chile", "Y
/// appoints X as prime minister of France", "X becomes president of Chile".
pub(super) fn takes_office(sentence: &Sentence<'_>, link: usize) -> Option<NameAt> {
    let whole = |name: &NameAt| name.words >= 2;
    if sentence.is(link, &["becomes", "became"]) {
        return name_before(sentence, link).filter(whole);
    }
    // "X is arrested, becoming the first president": the person who opens the sentence.
    if sentence.is(link, &["becoming"]) {
        return name_at(sentence, 0).filter(|name| name.name.value.one().is_some());
    }
    if !sentence.is(link, &["as"]) {
        let subject =
            Some(link).filter(|verb| sentence.is(*verb, tenure::TAKEN)).map(|verb| past_auxiliaries(sentence, verb))?;
        return name_before(sentence, subject).filter(|name| whole(name) && subject < link);
    }
    let clause = (link.saturating_sub(6)..link).rev().take_while(|at| !sentence.is_mark(*at, &[',', ';', '.']));
    let verb = clause.into_iter().find(|at| sentence.is(*at, tenure::TAKEN) || sentence.is(*at, tenure::GIVES))?;
    // A person named between the verb and "as" is the one appointed.
    let object = name_before(sentence, link).filter(|name| name.first > verb);
    object.or_else(|| name_before(sentence, past_auxiliaries(sentence, verb))).filter(whole)
}

/// The token before which the subject of a verb ends: "X has been re-elected".
fn past_auxiliaries(sentence: &Sentence<'_>, mut verb: usize) -> usize {
    // "is officially sworn in".
    let is_adverb = |at: usize| {
        matches!(sentence.kind(at), Some(TokenKind::Word(Case::Lower))) && sentence.text(at).ends_with("ly")
    };
    while verb > 0
        && (sentence.is(verb - 1, tenure::BEFORE_TAKEN) || sentence.is_mark(verb - 1, &['-']) || is_adverb(verb - 1))
    {
        verb -= 1;
    }
    verb
}

/// "met Pope Francis, the president of Italy, and the prime minister": three people, and no apposition.
fn goes_on_as_list(sentence: &Sentence<'_>, next: usize) -> bool {
    let after = if sentence.is_mark(next, &[',']) { next + 1 } else { next };
    let second = sentence.past_article(after + 1);
    sentence.is(after, &["and"]) && (second > after + 1 || matches!(sentence.kind(second), Some(TokenKind::Title(..))))
}
