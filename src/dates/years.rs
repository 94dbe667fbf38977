//! Years without a month: `in 2015`, `2008-12`, `the 1990s`, `the '90s`.

use super::Written;
use super::forms::{Date, is_followed_by, is_free_after};
use super::scope::{self, Dash, Scope};
use crate::lexicon::{contains, numbers, time};
use std::ops::Range;

/// A decade, a run of years or one year that begins with these four digits.
pub(super) fn read(scope: Scope, run: &Range<usize>) -> Option<Date> {
    let (year, _) = scope.number_after(run.start)?;
    let year = (1700..2100).contains(&year).then_some(year as i32)?;
    decade(scope, run, year).or_else(|| span_of_years(scope, run, year)).or_else(|| bare_year(scope, run, year))
}

/// `'90s`, with the century that is near enough to be left out.
pub(super) fn short_decade(scope: Scope, run: &Range<usize>) -> Option<Date> {
    let before = scope.before(run.start);
    let mark = [&b"'"[..], "’".as_bytes(), "‘".as_bytes()].into_iter().find(|mark| before.ends_with(mark))?;
    let free = scope::ends_outside_word(&before[..before.len() - mark.len()]);
    let (end, word) = scope.word_after(run.end)?;
    let year = match scope.after(run.start) {
        [b'3'..=b'9', b'0', ..] => 1900,
        [b'0' | b'1', b'0', ..] => 2000,
        _ => return None,
    };
    let (short, _) = scope.number_after(run.start)?;
    let fits = run.len() == 2 && free && word == b"s";
    fits.then(|| Date::new(run.start - mark.len()..end, years(year + short as i32, year + short as i32 + 9)))
}

/// `1990s`, `the 1990's`. `1900s` is read as a century, because it may mean one.
fn decade(scope: Scope, run: &Range<usize>, year: i32) -> Option<Date> {
    let after = scope.after(run.end);
    let mark = [&b"'"[..], "’".as_bytes()].into_iter().find(|mark| after.starts_with(mark)).map_or(0, <[u8]>::len);
    let (end, word) = scope.word_after(run.end + mark)?;
    if year % 10 != 0 || word != b"s" || (mark > 0 && !is_named_decade(scope, run.start)) {
        return None;
    }
    let last = if year % 100 == 0 && year < 2000 { year + 99 } else { year + 9 };
    Some(Date::new(run.start..end, years(year, last)))
}

/// `2010's best film` has the year alone, `the 2010's` the decade.
fn is_named_decade(scope: Scope, start: usize) -> bool {
    let mid = scope::trailing_dash(scope.before(start)).is_some();
    let word = scope.word_before(scope.skip_space_back(start));
    mid || word.is_some_and(|(_, word)| contains(time::PARTS, word) || contains(&["the"], word))
}

/// `2008-12`, `2008–2012`, `2008 – 2012`, where a word or brackets say that they are years.
fn span_of_years(scope: Scope, run: &Range<usize>, year: i32) -> Option<Date> {
    let spaced = scope.skip_space(run.end);
    let dash = scope::leading_dash(scope.after(spaced)).filter(|dash| *dash == Dash::En || spaced == run.end)?;
    let start = scope.skip_space(spaced + dash.len());
    let (number, end) = scope.number_after(start).filter(|_| dash == Dash::En || start == spaced + 1)?;
    let number = number as i32;
    let last = match end - start {
        4 => number,
        // `1999-04` crosses the century; `2012-08` is a month.
        2 if spaced == run.end => {
            let last = year - year % 100 + number;
            if last < year && year % 100 >= 90 { last + 100 } else { last }
        }
        _ => return None,
    };
    let real = year < last && last < 2100 && is_free_after(scope, end);
    let free = real && !scope.after(end).starts_with(b"-") && !is_followed_by(scope, end, numbers::QUANTITIES);
    let the = || {
        scope.word_before(scope.skip_space_back(run.start)).is_some_and(|(_, word)| word.eq_ignore_ascii_case(b"the"))
    };
    (free && (has_cue(scope, run.start, end) || the())).then(|| Date::new(run.start..end, years(year, last)))
}

/// Four digits are a year only where a word or brackets say so: `in 2015`, `(2015)`, `mid-2015`.
fn bare_year(scope: Scope, run: &Range<usize>, year: i32) -> Option<Date> {
    let after = scope.after(run.end);
    let longer = scope::leading_dash(after).is_some() || after.starts_with(b"'") || after.starts_with("’".as_bytes());
    if year < 1800 || longer || !is_free_after(scope, run.end) {
        return None;
    }
    let counted = is_followed_by(scope, run.end, numbers::QUANTITIES);
    let date = Date::new(run.clone(), Written { year: Some(year), ..Written::default() });
    (!counted && has_cue(scope, run.start, run.end)).then_some(date)
}

fn has_cue(scope: Scope, start: usize, end: usize) -> bool {
    let before = scope.before(start);
    if before.ends_with(b"(") {
        return scope.after(end).starts_with(b")");
    }
    if let Some((Dash::Hyphen, _)) = scope::trailing_dash(before) {
        return scope.word_before(start - 1).is_some_and(|(_, word)| contains(time::PARTS, word));
    }
    let at = scope.skip_space_back(start);
    let word = scope.word_before(at).filter(|_| at < start);
    word.is_some_and(|(_, word)| contains(time::BEFORE_YEAR, word))
}

fn years(first: i32, last: i32) -> Written {
    Written { year: Some(first), last_year: Some(last), ..Written::default() }
}
