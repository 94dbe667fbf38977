//! Days counted from another day: `on Tuesday`, `last September`, `three weeks ago`, `two days later`.
//!
//! They have no digits to look for, so every word is tested; this is done only for sentences that have a claim. A
//! mention that counts from an unknown day has no window. Not here: dates with digits, which `days_in` reads.

use super::scope::Scope;
use super::words::{self, Form};
use super::{Bound, DayMention, Written, forms, weekday};
use crate::lexicon::{calendar, contains, numbers, position, time};
use factlint_index::{Day, Weekday};
use std::ops::Range;

/// A day, month or year counted from another. Spans are bytes of the prose.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct RelativeMention {
    pub span: (u32, u32),
    pub time: Relative,
    pub bound: Bound,
}

/// How the day is named, and from which day it is counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Relative {
    /// `on Tuesday`, `last Tuesday`.
    Weekday(Weekday, Turn),
    /// `in September`, `last September`.
    Month(u32, Turn),
    /// `yesterday`, `last year`, `three weeks ago`: units counted from the article's own.
    Away(i32, Unit),
    /// `the nineties`.
    Decade(i32),
    /// `the 2019 summit`: the year of the thing, and perhaps also that of the claim.
    Year(i32),
    /// `two days later`, `several years ago`: the day it is counted from, or the number, is not known.
    Unknown,
}

/// Which of several days of one name is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Turn {
    /// `on Tuesday`, `this Tuesday`.
    Near,
    Last,
    Next,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Unit {
    Day,
    Week,
    Month,
    Year,
    Decade,
}

impl RelativeMention {
    /// Whether the window can lie weeks from the article's day.
    pub(crate) fn is_far(&self) -> bool {
        !matches!(self.time, Relative::Weekday(..) | Relative::Away(_, Unit::Day) | Relative::Unknown)
    }

    /// The first and the last day that can be meant; none if the day it is counted from is not known.
    pub(crate) fn window(&self, as_of: Day) -> Option<(Day, Day)> {
        match self.time {
            Relative::Weekday(weekday, turn) => Some(weekday_window(weekday, turn, as_of)),
            Relative::Month(month, turn) => month_window(month, turn, as_of),
            Relative::Away(count, unit) => away(count, unit, as_of),
            Relative::Decade(year) => years(year, year + 9),
            Relative::Year(year) => years(year, year),
            Relative::Unknown => None,
        }
    }
}

/// Adds every such mention between two bytes, except inside the dates in `taken`.
pub(crate) fn relative_in(text: &str, from: usize, to: usize, taken: &[DayMention], out: &mut Vec<RelativeMention>) {
    let mut scope = Scope { text, floor: from, end: to.min(text.len()) };
    let mut at = from;
    while let Some(word) = next_word(scope, at) {
        at = word.end;
        let is_taken = || taken.iter().any(|day| (day.span.0 as usize) < word.end && word.start < day.span.1 as usize);
        if let Some((span, time)) = read(scope, &word).filter(|_| !is_taken()) {
            at = span.end;
            let bound = forms::bound(scope, span.start);
            scope.floor = at;
            out.push(RelativeMention { span: (span.start as u32, span.end as u32), time, bound });
        }
    }
}

fn next_word(scope: Scope, from: usize) -> Option<Range<usize>> {
    let rest = scope.after(from);
    let start = from + rest.iter().position(u8::is_ascii_alphabetic)?;
    let len = scope.after(start).iter().position(|byte| !byte.is_ascii_alphabetic());
    Some(start..len.map_or(scope.end, |len| start + len))
}

type Read = (Range<usize>, Relative);

fn read(scope: Scope, word: &Range<usize>) -> Option<Read> {
    let has_year = scope.after(scope.skip_space(word.end)).first().is_some_and(u8::is_ascii_digit);
    // Most words are too short or begin with another letter.
    let first = scope.after(word.start).first()?.to_ascii_lowercase();
    if !has_year && (word.len() < 3 || !FIRST_LETTERS.contains(&first)) {
        return None;
    }
    let (end, letters) = scope.word_after(word.start).filter(|(end, _)| *end == word.end)?;
    if let Some((weekday, Form::Full)) = words::weekday(letters) {
        let named = weekday::is_named_day(scope, word.start);
        let (start, turn) = turn_before(scope, word.start);
        return (!named).then_some((start..end, Relative::Weekday(weekday, turn)));
    }
    if let Some((month, Form::Full)) = words::month(letters) {
        return month_alone(scope, word, month);
    }
    if let Some(place) = position(time::DAYS_FROM_NOW, letters) {
        return Some((word.clone(), Relative::Away(place as i32 - 1, Unit::Day)));
    }
    if let Some(place) = position(calendar::DECADES, letters) {
        let year = 1930 + 10 * place as i32;
        let the = scope.word_before(scope.skip_space_back(word.start))?;
        return contains(&["the"], the.1).then_some((word.clone(), Relative::Decade(year)));
    }
    if has_year && contains(time::BEFORE_YEAR_OF_THING, letters) {
        return year_before_noun(scope, word.end);
    }
    let unit = UNITS[position(time::UNITS, letters)? / 2];
    next_or_last(scope, word, unit).or_else(|| counted(scope, word, unit))
}

/// `the 2019 summit`, `France's 2019 budget`.
fn year_before_noun(scope: Scope, after: usize) -> Option<Read> {
    let start = scope.skip_space(after);
    let (year, end) = scope.number_after(start).filter(|(_, end)| start > after && end - start == 4)?;
    let year = i32::try_from(year).ok().filter(|year| (1900..2100).contains(year))?;
    let noun = scope.after(end).strip_prefix(b" ")?.first()?.is_ascii_lowercase();
    let counted = forms::is_followed_by(scope, end, numbers::QUANTITIES);
    (noun && !counted).then_some((start..end, Relative::Year(year)))
}

/// A month alone needs a word before it, for its names are also names of people and verbs.
fn month_alone(scope: Scope, word: &Range<usize>, month: u32) -> Option<Read> {
    let (_, before) = scope.word_before(scope.skip_space_back(word.start))?;
    let cues = if matches!(month, 3 | 5) { time::BEFORE_ANY_MONTH } else { time::BEFORE_MONTH };
    let named = match scope.after(word.end) {
        [b' ', next, ..] => next.is_ascii_uppercase() || next.is_ascii_digit(),
        after => after.starts_with(b"'") || after.starts_with("’".as_bytes()) || after.starts_with(b"-"),
    };
    let (start, turn) = turn_before(scope, word.start);
    (!named && contains(cues, before)).then_some((start..word.end, Relative::Month(month, turn)))
}

/// `last year`, `next month`, `this week`.
fn next_or_last(scope: Scope, word: &Range<usize>, unit: Unit) -> Option<Read> {
    let (start, before) = scope.word_before(scope.skip_space_back(word.start))?;
    let count = position(time::TURNS, before)? as i32 - 1;
    let plural = scope.before(word.end).ends_with(b"s");
    (!plural).then_some((start..word.end, Relative::Away(count, unit)))
}

/// `three weeks ago`, `a year later`.
fn counted(scope: Scope, word: &Range<usize>, unit: Unit) -> Option<Read> {
    let (end, after) = scope.word_after(scope.skip_space(word.end))?;
    let ago = contains(&["ago"], after);
    if !ago && !contains(time::AWAY, after) {
        return None;
    }
    let at = scope.skip_space_back(word.start);
    let (start, count) = match scope.word_before(at) {
        Some((start, before)) => (start, count(before)),
        None => scope.number_before(at).map(|(start, count)| (start, Some(count as i32)))?,
    };
    let time = count.filter(|_| ago).map_or(Relative::Unknown, |count| Relative::Away(-count, unit));
    Some((start..end, time))
}

/// The number that a word is: `a year ago`, `three weeks ago`.
fn count(word: &[u8]) -> Option<i32> {
    let one = contains(&["a", "an"], word);
    if one { Some(1) } else { position(numbers::CARDINALS, word).map(|place| place as i32 + 1) }
}

fn turn_before(scope: Scope, start: usize) -> (usize, Turn) {
    let before = scope.word_before(scope.skip_space_back(start));
    let turn = |(at, word)| Some((at, TURNS[position(time::TURNS, word)?]));
    before.and_then(turn).unwrap_or((start, Turn::Near))
}

/// Writers differ on whether `last Tuesday` can be of this week, so both are in the window.
fn weekday_window(weekday: Weekday, turn: Turn, as_of: Day) -> (Day, Day) {
    let is_it = |day: &Day| day.weekday() == weekday;
    let before = (1..=7).map(|days| as_of.plus(-days)).find(is_it).unwrap_or(as_of);
    let after = (1..=7).map(|days| as_of.plus(days)).find(is_it).unwrap_or(as_of);
    match turn {
        Turn::Near if is_it(&as_of) => (as_of, as_of),
        Turn::Near => (before, after),
        Turn::Last => (before.plus(-7), before),
        Turn::Next => (after, after.plus(7)),
    }
}

/// As with weekdays, `last September` is the latest one that is over, or the one before it.
fn month_window(month: u32, turn: Turn, as_of: Day) -> Option<(Day, Day)> {
    let written = Written { month: Some(month), ..Written::default() };
    let year = as_of.year();
    let of_year = |year| written.window_in(year);
    let hull = |first: i32, last: i32| Some((of_year(first)?.0, of_year(last)?.1));
    match turn {
        Turn::Near => written.window(as_of),
        Turn::Last if of_year(year)?.1 < as_of => hull(year - 1, year),
        Turn::Last => hull(year - 2, year - 1),
        Turn::Next if as_of < of_year(year)?.0 => hull(year, year + 1),
        Turn::Next => hull(year + 1, year + 2),
    }
}

/// The window of the day, week, month, year or decade that lies this many of its kind away.
fn away(count: i32, unit: Unit, as_of: Day) -> Option<(Day, Day)> {
    match unit {
        Unit::Day => Some((as_of.plus(count), as_of.plus(count))),
        Unit::Week => {
            let monday = as_of.plus(count * 7 - as_of.weekday().num_days_from_monday() as i32);
            Some((monday, monday.plus(6)))
        }
        Unit::Month => {
            let months = as_of.year() * 12 + as_of.month() as i32 - 1 + count;
            let month = Some(months.rem_euclid(12) as u32 + 1);
            Written { month, ..Written::default() }.window_in(months.div_euclid(12))
        }
        Unit::Year => years(as_of.year() + count, as_of.year() + count),
        Unit::Decade => {
            let first = as_of.year() - as_of.year() % 10 + count * 10;
            years(first, first + 9)
        }
    }
}

fn years(first: i32, last: i32) -> Option<(Day, Day)> {
    Written { last_year: Some(last), ..Written::default() }.window_in(first)
}

/// In the order of the words in `time::TURNS`, and below in `time::UNITS`.
const TURNS: [Turn; 3] = [Turn::Last, Turn::Near, Turn::Next];
const UNITS: [Unit; 5] = [Unit::Day, Unit::Week, Unit::Month, Unit::Year, Unit::Decade];

/// Of weekdays, months, decades, units, and days named from today.
const FIRST_LETTERS: &[u8] = b"adefjmnostwy";
