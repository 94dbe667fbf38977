//! The orders in which English writes a date, each read around one run of digits.

use super::scope::{self, Dash, Scope};
use super::words::{self, Form};
use super::{DayMention, Written, weekday};
use std::ops::Range;

/// The date that the digits of `run` belong to, if `run` is the first number of it.
pub(super) fn read(scope: Scope, run: Range<usize>) -> Option<DayMention> {
    if !is_free_before(scope, run.start) {
        return None;
    }
    let date = match run.len() {
        1 | 2 => month_first(scope, &run).or_else(|| day_first(scope, &run)),
        4 => iso(scope, &run).or_else(|| month_and_year(scope, &run)).or_else(|| bare_year(scope, &run)),
        _ => None,
    }?;
    let weekday = date.written.day.and_then(|_| weekday::before(scope, date.start));
    let start = weekday.map_or(date.start, |(_, (start, _))| start);
    Some(DayMention {
        span: span(start, date.end),
        weekday: weekday.map(|(weekday, (start, end))| (weekday, span(start, end))),
        date_span: span(date.start, date.end),
        written: date.written,
    })
}

struct Date {
    start: usize,
    end: usize,
    written: Written,
}

/// `September 15, 2015`, `Sept. 15`, `September 14-15, 2015`.
fn month_first(scope: Scope, run: &Range<usize>) -> Option<Date> {
    let day = day_number(scope, run)?;
    let (start, month) = month_before(scope, run.start)?;
    let number = after_day(scope, run.end, day)?;
    let last_day = number.last_day.filter(|_| !is_month_next(scope, number.end));
    let number = if last_day == number.last_day { number } else { single_day(scope, run.end)? };
    let year = year_after(scope, number.end);
    if year.is_none() && number.is_bare && is_count(scope, start, run.end) {
        return None;
    }
    let written = Written { year: year.map(|(year, _)| year), month: Some(month), day: Some(day), last_day };
    Some(Date { start, end: year.map_or(number.end, |(_, end)| end), written })
}

/// `15 September 2015`, `15 Sep.`, `the 15th of September`, `14–15 September 2015`.
fn day_first(scope: Scope, run: &Range<usize>) -> Option<Date> {
    let day = day_number(scope, run)?;
    let number = after_day(scope, run.end, day)?;
    let (month, end) = month_after(scope, number.end)?;
    if is_ancient(scope, end) {
        return None;
    }
    let year = year_after(scope, end);
    let written =
        Written { year: year.map(|(year, _)| year), month: Some(month), day: Some(day), last_day: number.last_day };
    Some(Date { start: run.start, end: year.map_or(end, |(_, end)| end), written })
}

/// `2024-03-12`, also with a time after it. A code that merely looks so has months beyond twelve.
fn iso(scope: Scope, run: &Range<usize>) -> Option<Date> {
    let rest = scope.after(run.end);
    let Some(&[b'-', m1, m2, b'-', d1, d2]) = rest.first_chunk() else {
        return None;
    };
    let (month, day) = (two_digits(m1, m2)?, two_digits(d1, d2)?);
    let ends = match rest.get(6..).unwrap_or_default() {
        [b'T', digit, ..] => digit.is_ascii_digit(),
        [b'-', next, ..] => !next.is_ascii_alphanumeric(),
        tail => scope::starts_outside_word(tail),
    };
    let year = year_number(scope, run);
    let written = Written { year: Some(year), month: Some(month), day: Some(day), last_day: None };
    let real = (1..=12).contains(&month) && (1..=31).contains(&day) && is_year(year);
    (ends && real).then_some(Date { start: run.start, end: run.end + 6, written })
}

/// `September 2006`, `Sept. 2006`, `September, 2006`.
fn month_and_year(scope: Scope, run: &Range<usize>) -> Option<Date> {
    let at = scope.skip_space_back(run.start);
    let comma = at < run.start && scope.before(at).ends_with(b",");
    let (start, month) = if comma { month_word_before(scope, at - 1) } else { month_before(scope, run.start) }?;
    let year = year_number(scope, run);
    let known = (1900..2100).contains(&year);
    let counted = !known && is_followed_by(scope, run.end, &words::UNITS);
    let written = Written { year: Some(year), month: Some(month), day: None, last_day: None };
    let fits = (1600..2100).contains(&year) && !counted && is_free_after(scope, run.end);
    fits.then_some(Date { start, end: run.end, written })
}

/// Four digits are a year only where a word or brackets say so: `in 2015`, `(2015)`, `mid-2015`.
fn bare_year(scope: Scope, run: &Range<usize>) -> Option<Date> {
    let year = year_number(scope, run);
    let after = scope.after(run.end);
    // `2015-16` is a season, `1990's` a decade.
    let longer = scope::leading_dash(after).is_some() || after.starts_with(b"'") || after.starts_with("’".as_bytes());
    if !(1800..2100).contains(&year) || longer || !is_free_after(scope, run.end) {
        return None;
    }
    if is_followed_by(scope, run.end, &words::UNITS) || !has_year_cue(scope, run) {
        return None;
    }
    let written = Written { year: Some(year), ..Written::default() };
    Some(Date { start: run.start, end: run.end, written })
}

fn has_year_cue(scope: Scope, run: &Range<usize>) -> bool {
    let before = scope.before(run.start);
    if before.ends_with(b"(") {
        return scope.after(run.end).starts_with(b")");
    }
    let at = match scope::trailing_dash(before) {
        Some((Dash::Hyphen, _)) => {
            return scope.word_before(run.start - 1).is_some_and(|(_, word)| is_mid(word));
        }
        _ => scope.skip_space_back(run.start),
    };
    let word = scope.word_before(at).filter(|_| at < run.start);
    word.is_some_and(|(_, word)| words::is_one_of(word, &words::YEAR_CUES))
}

/// What follows the number of a day.
struct DayNumber {
    last_day: Option<u32>,
    end: usize,
    /// Neither an ordinal nor a range, so it may as well be a count.
    is_bare: bool,
}

/// The ordinal ending and the other end of a range, or nothing if the number goes on.
fn after_day(scope: Scope, end: usize, day: u32) -> Option<DayNumber> {
    let single = single_day(scope, end)?;
    let range = range_after(scope, single.end, day);
    let range = range.map(|(last, end)| DayNumber { last_day: Some(last), end, is_bare: false });
    Some(range.unwrap_or(single))
}

fn single_day(scope: Scope, end: usize) -> Option<DayNumber> {
    let after_ordinal = skip_ordinal(scope, end);
    let number = DayNumber { last_day: None, end: after_ordinal, is_bare: after_ordinal == end };
    is_free_after(scope, after_ordinal).then_some(number)
}

/// `-15`, `–15th`, ` – 15`. A hyphen with spaces is the dash after a dateline.
fn range_after(scope: Scope, from: usize, day: u32) -> Option<(u32, usize)> {
    let spaced = scope.skip_space(from);
    let dash = scope::leading_dash(scope.after(spaced))?;
    if dash == Dash::Hyphen && spaced > from {
        return None;
    }
    let start = scope.skip_space(spaced + dash.len());
    let (last, end) = scope.number_after(start)?;
    let end_of_ordinal = skip_ordinal(scope, end);
    let fits = end - start <= 2 && last > day && last <= 31 && is_free_after(scope, end_of_ordinal);
    fits.then_some((last, end_of_ordinal))
}

fn skip_ordinal(scope: Scope, end: usize) -> usize {
    let word = scope.word_after(end).filter(|(_, word)| words::is_one_of(word, &["st", "nd", "rd", "th"]));
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
    (fits && !is_followed_by(scope, end, &words::HOURS)).then_some((year, end))
}

/// In `15 March 44 BC` the year is one that no day here can have.
fn is_ancient(scope: Scope, end: usize) -> bool {
    let number = scope.number_after(scope.skip_space(end));
    number.is_some_and(|(_, end)| is_followed_by(scope, end, &words::ERAS))
}

/// English says `on May 12`; in `in May 12 people died` and `by May 12 people had died` it counts.
fn is_count(scope: Scope, month: usize, day_end: usize) -> bool {
    let word = scope.word_before(scope.skip_space_back(month));
    word.is_some_and(|(_, word)| word.eq_ignore_ascii_case(b"in")) || is_followed_by(scope, day_end, &words::COUNTED)
}

fn is_followed_by(scope: Scope, end: usize, list: &[&str]) -> bool {
    let at = scope.skip_space(end);
    let word = scope.word_after(at);
    scope.after(at).starts_with(b"%") || word.is_some_and(|(_, word)| words::is_one_of(word, list))
}

/// Whether no larger number, code or sum of money ends where the digits start.
fn is_free_before(scope: Scope, start: usize) -> bool {
    let before = scope.before(start);
    if let Some((dash, rest)) = scope::trailing_dash(before) {
        let digit = rest.last().is_some_and(u8::is_ascii_digit);
        let letter = !scope::ends_outside_word(rest);
        let mid = scope.word_before(start - dash.len()).is_some_and(|(_, word)| is_mid(word));
        return !digit && (!letter || mid || dash == Dash::En);
    }
    match before {
        [.., digit, b'.' | b',' | b':'] => !digit.is_ascii_digit(),
        [.., b'$' | b'#' | b'%' | b'&' | b'@' | b'+' | b'=' | b'/' | b'\\'] => false,
        _ => scope::ends_outside_word(before),
    }
}

/// Whether the number ends where the digits end.
fn is_free_after(scope: Scope, end: usize) -> bool {
    match scope.after(end) {
        [b'.' | b',' | b':' | b'/', digit, ..] => !digit.is_ascii_digit(),
        [b'%' | b'/', ..] => false,
        after => scope::starts_outside_word(after),
    }
}

fn is_mid(word: &[u8]) -> bool {
    word.eq_ignore_ascii_case(b"mid")
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

fn two_digits(tens: u8, ones: u8) -> Option<u32> {
    (tens.is_ascii_digit() && ones.is_ascii_digit()).then(|| scope::number(&[tens, ones]))
}

fn span(start: usize, end: usize) -> (u32, u32) {
    (start as u32, end as u32)
}
