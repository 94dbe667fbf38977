//! The weekday before a date, unless it is the name of a day.

use super::scope::Scope;
use super::words::{self, Form};
use crate::lexicon::{calendar, contains, time};
use factlint_index::Weekday;
use std::ops::Range;

/// The weekday right before a date, and the word's place. Only spaces, a comma, `the` and brackets
/// around the date may lie between; `Sunday night, 30 January` says nothing about the 30th.
pub(super) fn before(scope: Scope, date: Range<usize>) -> Option<(Weekday, (usize, usize))> {
    let bracketed = scope.before(date.start).ends_with(b"(") && scope.after(date.end).starts_with(b")");
    let start = date.start - usize::from(bracketed);
    let mut at = scope.skip_space_back(start);
    if at == start {
        return None;
    }
    if let Some((the, word)) = scope.word_before(at)
        && word.eq_ignore_ascii_case(b"the")
    {
        at = scope.skip_space_back(the);
    }
    let comma = scope.before(at).ends_with(b",");
    at -= usize::from(comma);
    let point = scope.before(at).ends_with(b".");
    at -= usize::from(point);
    let (start, word) = scope.word_before(at)?;
    let (weekday, form) = words::weekday(word)?;
    // A point after a whole name ends a sentence, and `Sun` alone is a star or a newspaper.
    let whole = form == Form::Full;
    let sun = word.len() == 3 && weekday == Weekday::Sun;
    let stray = (whole && point) || (sun && !comma && !point);
    let free = !stray && !scope.before(start).ends_with(b"-") && !is_named_day(scope, start);
    free.then_some((weekday, (start, at)))
}

/// `Bloody Sunday`, `Cyber Monday`: a capital before the weekday makes a name of both, except for
/// words that may have one for another reason.
pub(super) fn is_named_day(scope: Scope, weekday: usize) -> bool {
    let text = scope.text.get(scope.floor..weekday).unwrap_or_default();
    let Some(text) = text.strip_suffix([' ', '\u{a0}', '\n']) else {
        return false;
    };
    let len: usize = text.chars().rev().take(24).take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
    let (rest, word) = text.split_at(text.len() - len);
    let capital = word.starts_with(char::is_uppercase);
    if !capital || contains(time::BEFORE_PLAIN_DAY, word.as_bytes()) {
        return false;
    }
    contains(calendar::NAMED_DAYS, word.as_bytes()) || !starts_sentence(rest)
}

/// Whether a word opens a sentence: a capital there says nothing.
fn starts_sentence(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '"', '“', '‘', '\'', '(']);
    before.is_empty() || before.ends_with(['.', '!', '?', ':', '\n', '”', '—'])
}
