//! Days told from another day: `on Tuesday`, `last September`, `three weeks ago`, `two days later`.
//!
//! They have no digits to find them by, so every word is looked at, and only a sentence that is
//! read for another reason is worth that. What counts from a day that is not known has no window.
//! Not here: dates with digits, which `days_in` reads.

use super::scope::Scope;
use super::words::{self, Form};
use super::{Bound, DayMention, Written, forms, weekday};
use factlint_index::{Day, Weekday};
use std::ops::Range;

/// A day, month or year told from another. Spans are bytes of the prose.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct RelativeMention {
    pub span: (u32, u32),
    pub time: Relative,
    pub bound: Bound,
}

/// From what a day is told.
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
    /// `the 2019 summit`: the year of something that is spoken of, and perhaps of the claim.
    Year(i32),
    /// `two days later`, `several years ago`: from a day, or by a number, that is not known.
    Unknown,
}

/// Which of the days of one name is meant.
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
    /// Whether it can lie weeks from the article's day.
    pub(crate) fn is_far(&self) -> bool {
        !matches!(self.time, Relative::Weekday(..) | Relative::Away(_, Unit::Day) | Relative::Unknown)
    }

    /// The first and the last day that can be meant.
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

/// Adds every such mention between two bytes, but none inside the dates that are `taken`.
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
    if let Some(count) = words::find_in(letters, &[("yesterday", -1), ("today", 0), ("tomorrow", 1)]) {
        return Some((word.clone(), Relative::Away(count, Unit::Day)));
    }
    if let Some(year) = words::find_in(letters, &DECADES) {
        let the = scope.word_before(scope.skip_space_back(word.start))?;
        return words::is_one_of(the.1, &["the"]).then_some((word.clone(), Relative::Decade(year)));
    }
    if has_year && words::is_one_of(letters, &DETERMINERS) {
        return year_before_noun(scope, word.end);
    }
    let unit = words::find_in(letters, &UNITS)?;
    next_or_last(scope, word, unit).or_else(|| counted(scope, word, unit))
}

/// `the 2019 summit`, `France's 2019 budget`.
fn year_before_noun(scope: Scope, after: usize) -> Option<Read> {
    let start = scope.skip_space(after);
    let (year, end) = scope.number_after(start).filter(|(_, end)| start > after && end - start == 4)?;
    let year = i32::try_from(year).ok().filter(|year| (1900..2100).contains(year))?;
    let noun = scope.after(end).strip_prefix(b" ")?.first()?.is_ascii_lowercase();
    let counted = forms::is_followed_by(scope, end, &words::UNITS);
    (noun && !counted).then_some((start..end, Relative::Year(year)))
}

/// A month alone needs a word before it, for its names are also names of people and verbs.
fn month_alone(scope: Scope, word: &Range<usize>, month: u32) -> Option<Read> {
    let (_, before) = scope.word_before(scope.skip_space_back(word.start))?;
    let cues: &[&str] = if matches!(month, 3 | 5) { &MONTH_CUES[..9] } else { &MONTH_CUES };
    let named = match scope.after(word.end) {
        [b' ', next, ..] => next.is_ascii_uppercase() || next.is_ascii_digit(),
        after => after.starts_with(b"'") || after.starts_with("’".as_bytes()) || after.starts_with(b"-"),
    };
    let (start, turn) = turn_before(scope, word.start);
    (!named && words::is_one_of(before, cues)).then_some((start..word.end, Relative::Month(month, turn)))
}

/// `last year`, `next month`, `this week`.
fn next_or_last(scope: Scope, word: &Range<usize>, unit: Unit) -> Option<Read> {
    let (start, before) = scope.word_before(scope.skip_space_back(word.start))?;
    let count = words::find_in(before, &[("last", -1), ("this", 0), ("next", 1)])?;
    let plural = scope.before(word.end).ends_with(b"s");
    (!plural).then_some((start..word.end, Relative::Away(count, unit)))
}

/// `three weeks ago`, `a year later`.
fn counted(scope: Scope, word: &Range<usize>, unit: Unit) -> Option<Read> {
    let (end, after) = scope.word_after(scope.skip_space(word.end))?;
    let ago = words::is_one_of(after, &["ago"]);
    if !ago && !words::is_one_of(after, &["earlier", "later", "before", "after"]) {
        return None;
    }
    let at = scope.skip_space_back(word.start);
    let (start, count) = match scope.word_before(at) {
        Some((start, before)) => (start, words::find_in(before, &COUNTS)),
        None => scope.number_before(at).map(|(start, count)| (start, Some(count as i32)))?,
    };
    let time = count.filter(|_| ago).map_or(Relative::Unknown, |count| Relative::Away(-count, unit));
    Some((start..end, time))
}

fn turn_before(scope: Scope, start: usize) -> (usize, Turn) {
    let before = scope.word_before(scope.skip_space_back(start));
    let turn = |(at, word)| Some((at, words::find_in(word, &TURNS)?));
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

/// The day, week, month, year or decade that lies so many of its kind away.
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

const TURNS: [(&str, Turn); 3] = [("last", Turn::Last), ("this", Turn::Near), ("next", Turn::Next)];

/// The first nine are enough for months that are verbs or names too.
const MONTH_CUES: [&str; 19] = [
    "in", "since", "until", "till", "last", "this", "next", "during", "late", "early", "mid", "by", "from", "of",
    "before", "after", "to", "through", "for",
];

const UNITS: [(&str, Unit); 10] = [
    ("day", Unit::Day),
    ("days", Unit::Day),
    ("week", Unit::Week),
    ("weeks", Unit::Week),
    ("month", Unit::Month),
    ("months", Unit::Month),
    ("year", Unit::Year),
    ("years", Unit::Year),
    ("decade", Unit::Decade),
    ("decades", Unit::Decade),
];

const COUNTS: [(&str, i32); 14] = [
    ("a", 1),
    ("an", 1),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
];

/// Of weekdays, months, decades, units, and days named from today.
const FIRST_LETTERS: &[u8] = b"adefjmnostwy";

/// What stands before the year of a thing; `s` is what is left of a genitive.
const DETERMINERS: [&str; 8] = ["the", "a", "this", "that", "its", "their", "his", "s"];

const DECADES: [(&str, i32); 7] = [
    ("thirties", 1930),
    ("forties", 1940),
    ("fifties", 1950),
    ("sixties", 1960),
    ("seventies", 1970),
    ("eighties", 1980),
    ("nineties", 1990),
];
