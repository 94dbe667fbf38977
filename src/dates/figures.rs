//! Dates all in figures: `2015-09-15`, `15/09/2015`, `9/15/15`, `15.09.2015`.
//!
//! A date that can be read in two orders keeps both. Not read on purpose: `15-09-2015`, because telephone numbers and
//! numbers of laws look like it, and figures in a path or an address.

use super::Written;
use super::forms::{Date, is_free_after};
use super::scope::{self, Scope};
use std::ops::Range;

/// `2024-03-12`, also with a time after it. Codes of this form have months beyond twelve.
pub(super) fn iso(scope: Scope, run: &Range<usize>) -> Option<Date> {
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
    let (year, _) = scope.number_after(run.start)?;
    let written = Written { year: Some(year as i32), month: Some(month), day: Some(day), ..Written::default() };
    let real = (1..=12).contains(&month) && (1..=31).contains(&day) && (1000..2200).contains(&year);
    (ends && real).then_some(Date::new(run.start..run.end + 6, written))
}

/// `15/09/2015`, `9/15/15`, `15.09.2015`: the order is settled if only one is possible, else kept open.
pub(super) fn read(scope: Scope, run: &Range<usize>) -> Option<Date> {
    let separator = *scope.after(run.end).first()?;
    if separator != b'/' && separator != b'.' {
        return None;
    }
    let (first, _) = scope.number_after(run.start)?;
    let (second, end) = scope.number_after(run.end + 1).filter(|(_, end)| end - run.end <= 3)?;
    if scope.after(end).first() != Some(&separator) {
        return None;
    }
    let (year, end) = year_after(scope, end + 1, separator)?;
    let ends = is_free_after(scope, end) && !scope.after(end).starts_with(b"-");
    let date = if ends { in_order(first, second, year) } else { None };
    date.map(|date| Date { end, start: run.start, ..date })
}

fn in_order(first: u32, second: u32, year: i32) -> Option<Date> {
    let can_be = |day: u32, month: u32| (1..=31).contains(&day) && (1..=12).contains(&month);
    let written = Written { year: Some(year), ..Written::default() };
    let dated = |day, month| Date::new(0..0, Written { month: Some(month), day: Some(day), ..written });
    match (can_be(first, second), can_be(second, first)) {
        (true, true) if first != second => Some(Date { figures: Some((first, second)), ..Date::new(0..0, written) }),
        (true, _) => Some(dated(first, second)),
        (_, true) => Some(dated(second, first)),
        _ => None,
    }
}

/// Four digits, or two after a stroke: `1.2.15` is a version.
fn year_after(scope: Scope, at: usize, separator: u8) -> Option<(i32, usize)> {
    let (year, end) = scope.number_after(at)?;
    let year = year as i32;
    match end - at {
        4 if (1900..2100).contains(&year) => Some((year, end)),
        2 if separator == b'/' => Some((if year < 50 { 2000 + year } else { 1900 + year }, end)),
        _ => None,
    }
}

fn two_digits(tens: u8, ones: u8) -> Option<u32> {
    (tens.is_ascii_digit() && ones.is_ascii_digit()).then(|| scope::number(&[tens, ones]))
}
