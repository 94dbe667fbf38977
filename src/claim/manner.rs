//! In what manner the words around an office give it to somebody: "former", "acting", "-elect", "the late".
//!
//! What the rest of the sentence says of the day is for `frame`.

use super::life;
use super::office::Phrase;
use super::reading::Reading;
use super::{Form, Frame};
use crate::document::ProseSpan;
use crate::lexicon::{grammar, numbers, offices, tenure};
use crate::mention::Kind;

/// The words around the office, then the sentence.
pub(super) fn of(reading: &Reading<'_>, phrase: &Phrase, form: Form, span: ProseSpan) -> Frame {
    let outer = (reading.frame)(span);
    if matches!(outer, Frame::Quoted | Frame::Work) {
        return outer;
    }
    if form == Form::Copula && takes_office(reading, phrase) {
        return Frame::Coming;
    }
    let title =
        (phrase.first..phrase.next).find(|at| reading.span(*at, *at) == phrase.title.span).unwrap_or(phrase.first);
    // "former rebel leader and Prime Minister X": it covers both.
    let joined = phrase.first > 0 && reading.is(phrase.first - 1, &["and"]);
    let near = (phrase.first.saturating_sub(if joined { 6 } else { 3 })..title)
        .rev()
        .take_while(|at| !reading.is_mark(*at, &[',', '.', ';', ':', '(']));
    for at in near {
        let before_phrase = at < phrase.first;
        // A capital further off begins another name: "Former Senator John Kerry met French President X".
        if before_phrase && phrase.first - at > 1 && matches!(reading.kind(at), Some(Kind::Person(..))) {
            break;
        }
        // "under current President X", whatever else the sentence tells of.
        if reading.is(at, &["current"]) && !then_before(reading, at) {
            return Frame::Current;
        }
        // "the resignation of Prime Minister X", and not "handed his resignation to President Y".
        // "signed last December by Prime Minister X".
        let is_of_another = before_phrase && at + 1 != phrase.first && reading.is(at, numbers::IN_A_ROW);
        let serves = at + 2 == reading.with_article(phrase.first)
            && reading.is(at + 1, &["to"])
            && reading.is(at, offices::SERVANTS);
        let left = reading.is(at, tenure::LEAVING) && reading.is(at + 1, &["of"]);
        let is_past = serves || left || reading.is(at, tenure::PAST) && !is_of_another;
        if is_past {
            let left = form != Form::Copula || !was(reading, phrase);
            return if left && outer.is_present() { left_how(reading, phrase, at, title) } else { Frame::Past };
        }
        // "self-declared", "would-be", "so-called".
        let doubted = reading.is_mark(at + 1, &['-']) && reading.is(at, &["self", "would", "so"]);
        let linked = || (at..phrase.first).any(|between| reading.is(between, grammar::PHRASE_OPENERS));
        if doubted || reading.is(at, offices::CANDIDATES) || reading.is(at, tenure::COMING) && !linked() {
            return Frame::Coming;
        }
        if reading.is(at, tenure::STANDING_IN) {
            let is_over = at > 0 && reading.is(at - 1, tenure::PAST);
            return if is_over { Frame::Past } else { Frame::Acting };
        }
    }
    if form == Form::Copula && was(reading, phrase) { Frame::Past } else { outer }
}

/// "then-current".
fn then_before(reading: &Reading<'_>, at: usize) -> bool {
    (at.saturating_sub(2)..at).any(|before| reading.is(before, &["then"]))
}

/// "former" and "the late" say all that they can only right before the office: a word between them makes
/// it the past of something else.
fn left_how(reading: &Reading<'_>, phrase: &Phrase, at: usize, title: usize) -> Frame {
    let next = if reading.is_mark(at + 1, &['-']) { at + 2 } else { at + 1 };
    if next != phrase.first && next != title {
        Frame::Past
    } else if reading.is(at, tenure::FORMER) {
        Frame::Former
    } else if life::is_late(reading, at) {
        Frame::Late
    } else {
        Frame::Past
    }
}

/// "was president", "who has been president": it may be over.
fn was(reading: &Reading<'_>, phrase: &Phrase) -> bool {
    let link = reading.with_article(phrase.first).checked_sub(1);
    link.is_some_and(|link| reading.is(link, &["was", "been", "became"]))
}

/// "is sworn in as", "is elected", "becomes": on the day of the article or about it.
fn takes_office(reading: &Reading<'_>, phrase: &Phrase) -> bool {
    let link = reading.with_article(phrase.first).checked_sub(1);
    link.is_some_and(|link| reading.is(link, &["as", "becomes", "became"]) || reading.is(link, tenure::TAKEN))
}
