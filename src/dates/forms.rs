//! The orders in which English writes a date, each read around one run of digits.

use super::scope::{self, Dash, Scope};
use super::words::{self, Form};
use super::{Bound, DayMention, Written, figures, weekday, years};
use crate::lexicon::{calendar, contains, numbers, time};
use std::ops::Range;

/// The date that the digits of `run` belong to, if `run` is the first number of it.
pub(super) fn read(scope: Scope, run: Range<usize>) -> Option<DayMention> {
    if !is_free_before(scope, run.start) {
        return None;
    }
    let date = match run.len() {
        1 | 2 => figures::read(scope, &run)
            .or_else(|| month_first(scope, &run))
            .or_else(|| day_first(scope, &run))
            .or_else(|| years::short_decade(scope, &run)),
        4 => figures::iso(scope, &run).or_else(|| month_and_year(scope, &run)).or_else(|| years::read(scope, &run)),
        _ => None,
    }?;
    let weekday = date.written.day.and_then(|_| weekday::before(scope, date.start..date.end));
    let start = weekday.map_or(date.start, |(_, (start, _))| start);
    Some(DayMention {
        span: span(start, date.end),
        weekday: weekday.map(|(weekday, (start, end))| (weekday, span(start, end))),
        date_span: span(date.start, date.end),
        written: date.written,
        figures: date.figures,
        bound: bound(scope, start),
    })
}

/// The end of a stretch of time that a date is, by the word before it.
pub(super) fn bound(scope: Scope, start: usize) -> Bound {
    let word_before = |at| scope.word_before(scope.skip_space_back(at));
    let mut word = word_before(start);
    // `since the early 1990s`
    for _ in 0..2 {
        if let Some((at, _)) = word.filter(|(_, word)| *word == b"the" || contains(time::PARTS, word)) {
            word = word_before(at);
        }
    }
    match word {
        Some((_, word)) if contains(time::SINCE, word) => Bound::Since,
        Some((_, word)) if contains(time::UNTIL, word) => Bound::Until,
        _ => Bound::Within,
    }
}

pub(super) struct Date {
    pub start: usize,
    pub end: usize,
    pub written: Written,
    pub figures: Option<(u32, u32)>,
}

impl Date {
    pub(super) fn new(span: Range<usize>, written: Written) -> Date {
        Date { start: span.start, end: span.end, written, figures: None }
    }
}

/// `September 15, 2015`, `Sept. 15`, `September 14-15, 2015`, `between June 10th and 14th`.
fn month_first(scope: Scope, run: &Range<usize>) -> Option<Date> {
    let day = day_number(scope, run)?;
    let (start, month) = month_before(scope, run.start)?;
    let single = single_day(scope, run.end)?;
    let range = dashed_range(scope, single.end, day).or_else(|| month_first_range(scope, start, single.end, day));
    let number = range.filter(|range| !is_month_next(scope, range.end)).unwrap_or(single);
    let year = year_after(scope, number.end);
    if year.is_none() && number.is_bare && is_count(scope, start, run.end) {
        return None;
    }
    Some(number.with_month(start, month, day, number.end, year))
}

/// `15 September 2015`, `15 Sep.`, `the 15th of September`, `14–15 September 2015`, `14 and 15 September`.
fn day_first(scope: Scope, run: &Range<usize>) -> Option<Date> {
    let day = day_number(scope, run)?;
    let single = single_day(scope, run.end)?;
    let range = dashed_range(scope, single.end, day).or_else(|| worded_range(scope, single.end, day));
    let number = range.unwrap_or(single);
    let (month, end) = month_after(scope, number.end)?;
    if is_ancient(scope, end) || is_day_and_year_next(scope, end) {
        return None;
    }
    Some(number.with_month(run.start, month, day, end, year_after(scope, end)))
}

/// `September 2006`, `Sept. 2006`, `September, 2006`.
fn month_and_year(scope: Scope, run: &Range<usize>) -> Option<Date> {
    let at = scope.skip_space_back(run.start);
    let comma = at < run.start && scope.before(at).ends_with(b",");
    let (start, month) = if comma { month_word_before(scope, at - 1) } else { month_before(scope, run.start) }?;
    let year = year_number(scope, run);
    let known = (1900..2100).contains(&year);
    let counted = !known && is_followed_by(scope, run.end, numbers::QUANTITIES);
    let written = Written { year: Some(year), month: Some(month), ..Written::default() };
    let fits = (1600..2100).contains(&year) && !counted && is_free_after(scope, run.end);
    fits.then(|| Date::new(start..run.end, written))
}

/// The day number, and the text after it that belongs to it.
struct DayNumber {
    last_day: Option<u32>,
    end: usize,
    /// Neither an ordinal nor a range, so it may also be a count.
    is_bare: bool,
}

impl DayNumber {
    fn with_month(&self, start: usize, month: u32, day: u32, end: usize, year: Option<(i32, usize)>) -> Date {
        let last_day = self.last_day;
        let (year, end) = year.map_or((None, end), |(year, end)| (Some(year), end));
        Date::new(start..end, Written { year, month: Some(month), day: Some(day), last_day, last_year: None })
    }
}

/// The ordinal ending; none if the number goes on.
fn single_day(scope: Scope, end: usize) -> Option<DayNumber> {
    let after_ordinal = skip_ordinal(scope, end);
    let number = DayNumber { last_day: None, end: after_ordinal, is_bare: after_ordinal == end };
    // `Feb. 30-year bonds`
    let compound = matches!(scope.after(after_ordinal), [b'-', next, ..] if next.is_ascii_lowercase());
    (!compound && is_free_after(scope, after_ordinal)).then_some(number)
}

/// `-15`, `–15th`, ` – 15`. A hyphen with spaces is the dash after a dateline.
fn dashed_range(scope: Scope, from: usize, day: u32) -> Option<DayNumber> {
    let spaced = scope.skip_space(from);
    let dash = scope::leading_dash(scope.after(spaced))?;
    if dash == Dash::Hyphen && spaced > from {
        return None;
    }
    last_day_at(scope, scope.skip_space(spaced + dash.len()), day)
}

/// ` and 15`, ` to 16th`.
fn worded_range(scope: Scope, from: usize, day: u32) -> Option<DayNumber> {
    let at = scope.skip_space(from);
    let (end, word) = scope.word_after(at).filter(|_| at > from)?;
    let start = scope.skip_space(end);
    let joins = start > end && contains(time::BETWEEN_DAYS, word);
    if joins { last_day_at(scope, start, day) } else { None }
}

/// In `on June 10 and 14 people` the second number is a count, so it needs a sign that it is a day.
fn month_first_range(scope: Scope, month: usize, from: usize, day: u32) -> Option<DayNumber> {
    let range = worded_range(scope, from, day)?;
    let before = scope.word_before(scope.skip_space_back(month));
    let opened = before.is_some_and(|(_, word)| contains(&["from", "between"], word));
    let ordinal = scope.before(range.end).last().is_some_and(u8::is_ascii_alphabetic);
    (opened || ordinal || year_after(scope, range.end).is_some()).then_some(range)
}

fn last_day_at(scope: Scope, start: usize, day: u32) -> Option<DayNumber> {
    let (last, number_end) = scope.number_after(start)?;
    let end = skip_ordinal(scope, number_end);
    let fits = number_end - start <= 2 && last > day && last <= 31 && is_free_after(scope, end);
    fits.then_some(DayNumber { last_day: Some(last), end, is_bare: false })
}

fn skip_ordinal(scope: Scope, end: usize) -> usize {
    let word = scope.word_after(end).filter(|(_, word)| contains(numbers::ORDINAL_ENDINGS, word));
    word.map_or(end, |(end, _)| end)
}

/// A month before the day, with a point if it is short: `Sept. `, `September `, `September the `.
fn month_before(scope: Scope, day: usize) -> Option<(usize, u32)> {
    let at = scope.skip_space_back(day);
    if at == day && !scope.before(at).ends_with(b".") {
        return None;
    }
    let the = scope.before(at).ends_with(b" the");
    month_word_before(scope, if the { scope.skip_space_back(at - 3) } else { at })
}

fn month_word_before(scope: Scope, at: usize) -> Option<(usize, u32)> {
    let point = scope.before(at).ends_with(b".");
    let (start, word) = scope.word_before(at - usize::from(point))?;
    let (month, form) = words::month(word)?;
    // A point after a whole name ends a sentence: `It ended in May. 12 people were hurt.`
    (form == Form::Short || !point).then_some((start, month))
}

/// A month after the day, and its end with the point: ` September`, ` Sep.`, ` of September`.
fn month_after(scope: Scope, day: usize) -> Option<(u32, usize)> {
    let at = scope.skip_space(day);
    if at == day {
        return None;
    }
    let of = scope.after(at).starts_with(b"of ") || scope.after(at).starts_with(b"OF ");
    let (end, word) = scope.word_after(if of { scope.skip_space(at + 2) } else { at })?;
    let (month, form) = words::month(word)?;
    let rest = scope.after(end);
    if let [b'-', next, ..] = rest
        && next.is_ascii_alphabetic()
        && scope.word_after(end + 1).is_none_or(|(_, word)| words::month(word).is_none())
    {
        return None;
    }
    let point = form == Form::Short && rest.starts_with(b".");
    Some((month, end + usize::from(point)))
}

fn is_month_next(scope: Scope, at: usize) -> bool {
    month_after(scope, at).is_some()
}

/// `, 2015` or ` 2015`.
fn year_after(scope: Scope, from: usize) -> Option<(i32, usize)> {
    let comma = scope.after(from).starts_with(b",");
    let at = from + usize::from(comma);
    let start = scope.skip_space(at);
    let (year, end) = scope.number_after(start).filter(|_| start > at)?;
    let year = year as i32;
    let fits = end - start == 4 && is_year(year) && is_free_after(scope, end);
    (fits && !is_followed_by(scope, end, numbers::HOURS)).then_some((year, end))
}

/// In `Memorandum 2 of February 4, 2021` the month belongs to the number after it.
fn is_day_and_year_next(scope: Scope, end: usize) -> bool {
    let start = scope.skip_space(end);
    let number = scope.number_after(start).filter(|(_, number_end)| number_end - start <= 2);
    number.is_some_and(|(_, end)| year_after(scope, end).is_some())
}

/// In `15 March 44 BC` the year is one that the program has no days for.
fn is_ancient(scope: Scope, end: usize) -> bool {
    let number = scope.number_after(scope.skip_space(end));
    number.is_some_and(|(_, end)| is_followed_by(scope, end, calendar::ERAS))
}

/// Whether the number is a count. English says `on May 12`; in `in May 12 people died` and `by May 12 people had died`
/// the number counts people.
fn is_count(scope: Scope, month: usize, day_end: usize) -> bool {
    let word = scope.word_before(scope.skip_space_back(month));
    word.is_some_and(|(_, word)| word.eq_ignore_ascii_case(b"in")) || is_followed_by(scope, day_end, numbers::COUNTED)
}

pub(super) fn is_followed_by(scope: Scope, end: usize, list: &[&str]) -> bool {
    let at = scope.skip_space(end);
    let word = scope.word_after(at);
    scope.after(at).starts_with(b"%") || word.is_some_and(|(_, word)| contains(list, word))
}

/// Whether no larger number, code or sum of money ends where the digits start.
fn is_free_before(scope: Scope, start: usize) -> bool {
    let before = scope.before(start);
    if let Some((dash, rest)) = scope::trailing_dash(before) {
        let digit = rest.last().is_some_and(u8::is_ascii_digit);
        let letter = !scope::ends_outside_word(rest);
        let mid = scope.word_before(start - dash.len()).is_some_and(|(_, word)| contains(time::PARTS, word));
        return !digit && (!letter || mid || dash == Dash::En);
    }
    match before {
        [.., digit, b'.' | b',' | b':'] => !digit.is_ascii_digit(),
        [.., b'$' | b'#' | b'%' | b'&' | b'@' | b'+' | b'=' | b'/' | b'\\'] => false,
        _ => scope::ends_outside_word(before),
    }
}

/// Whether the number ends where the digits end.
pub(super) fn is_free_after(scope: Scope, end: usize) -> bool {
    match scope.after(end) {
        [b'.' | b',' | b':' | b'/', digit, ..] => !digit.is_ascii_digit(),
        [b'%' | b'/', ..] => false,
        after => scope::starts_outside_word(after),
    }
}

fn is_year(year: i32) -> bool {
    (1000..2200).contains(&year)
}

fn day_number(scope: Scope, run: &Range<usize>) -> Option<u32> {
    let (day, _) = scope.number_after(run.start)?;
    (1..=31).contains(&day).then_some(day)
}

fn year_number(scope: Scope, run: &Range<usize>) -> i32 {
    scope.number_after(run.start).map_or(0, |(year, _)| year as i32)
}

fn span(start: usize, end: usize) -> (u32, u32) {
    (start as u32, end as u32)
}
