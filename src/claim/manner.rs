//! The manner in which the words around an office give it to somebody: "former", "acting", "-elect", "the late".
//!
//! `frame` reads the rest of the sentence.

use super::life;
use super::office::Phrase;
use super::sentence::Sentence;
use super::{Form, Frame};
use crate::document::ProseSpan;
use crate::lexicon::{grammar, numbers, offices, tenure};
use crate::mention::TokenKind;

/// The frame by the words around the office, or else by the sentence.
pub(super) fn of(sentence: &Sentence<'_>, phrase: &Phrase, form: Form, span: ProseSpan) -> Frame {
    let outer = (sentence.frame)(span);
    if matches!(outer, Frame::Quoted | Frame::Work) {
        return outer;
    }
    if form == Form::Copula && takes_office(sentence, phrase) {
        return Frame::Coming;
    }
    let title =
        (phrase.first..phrase.next).find(|at| sentence.span(*at, *at) == phrase.title.span).unwrap_or(phrase.first);
    // "former rebel leader and Prime Minister X": "former" covers both offices.
    let joined = phrase.first > 0 && sentence.is(phrase.first - 1, &["and"]);
    let near = (phrase.first.saturating_sub(if joined { 6 } else { 3 })..title)
        .rev()
        .take_while(|at| !sentence.is_mark(*at, &[',', '.', ';', ':', '(']));
    for at in near {
        let before_phrase = at < phrase.first;
        // A capitalised word further left begins another name: "Former Senator John Kerry met French President X".
        if before_phrase && phrase.first - at > 1 && matches!(sentence.kind(at), Some(TokenKind::Person(..))) {
            break;
        }
        // "under current President X", even if the sentence also tells of another time.
        if sentence.is(at, &["current"]) && !then_before(sentence, at) {
            return Frame::Current;
        }
        // "the resignation of Prime Minister X", and not "handed his resignation to President Y".
        // "signed last December by Prime Minister X".
        let is_of_another = before_phrase && at + 1 != phrase.first && sentence.is(at, numbers::IN_A_ROW);
        let serves = at + 2 == sentence.with_article(phrase.first)
            && sentence.is(at + 1, &["to"])
            && sentence.is(at, offices::SERVANTS);
        let left = sentence.is(at, tenure::LEAVING) && sentence.is(at + 1, &["of"]);
        let is_past = serves || left || sentence.is(at, tenure::PAST) && !is_of_another;
        if is_past {
            let left = form != Form::Copula || !was(sentence, phrase);
            return if left && outer.is_present() { left_how(sentence, phrase, at, title) } else { Frame::Past };
        }
        // "self-declared", "would-be", "so-called".
        let doubted = sentence.is_mark(at + 1, &['-']) && sentence.is(at, &["self", "would", "so"]);
        let linked = || (at..phrase.first).any(|between| sentence.is(between, grammar::PHRASE_OPENERS));
        if doubted || sentence.is(at, offices::CANDIDATES) || sentence.is(at, tenure::COMING) && !linked() {
            return Frame::Coming;
        }
        if sentence.is(at, tenure::STANDING_IN) {
            let is_over = at > 0 && sentence.is(at - 1, tenure::PAST);
            return if is_over { Frame::Past } else { Frame::Acting };
        }
    }
    if form == Form::Copula && was(sentence, phrase) { Frame::Past } else { outer }
}

/// "then-current".
fn then_before(sentence: &Sentence<'_>, at: usize) -> bool {
    (at.saturating_sub(2)..at).any(|before| sentence.is(before, &["then"]))
}

/// The frame of "former" and "the late". They have their full meaning right before the office only: with a word
/// between, they speak of something else in the past.
fn left_how(sentence: &Sentence<'_>, phrase: &Phrase, at: usize, title: usize) -> Frame {
    let next = if sentence.is_mark(at + 1, &['-']) { at + 2 } else { at + 1 };
    if next != phrase.first && next != title {
        Frame::Past
    } else if sentence.is(at, tenure::FORMER) {
        Frame::Former
    } else if life::is_late(sentence, at) {
        Frame::Late
    } else {
        Frame::Past
    }
}

/// "was president", "who has been president": it may be over.
fn was(sentence: &Sentence<'_>, phrase: &Phrase) -> bool {
    let link = sentence.with_article(phrase.first).checked_sub(1);
    link.is_some_and(|link| sentence.is(link, &["was", "been", "became"]))
}

/// "is sworn in as", "is elected", "becomes": on the day of the article or about it.
fn takes_office(sentence: &Sentence<'_>, phrase: &Phrase) -> bool {
    let link = sentence.with_article(phrase.first).checked_sub(1);
    link.is_some_and(|link| sentence.is(link, &["as", "becomes", "became"]) || sentence.is(link, tenure::TAKEN))
}
