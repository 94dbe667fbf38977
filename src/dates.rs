//! Days in English prose: the written words, their place, and the weekday before them.
//!
//! `days_in` looks for digits and reads the words around them by hand. Regular expressions and the date crates were
//! rejected: none reports a span, none says why a date is impossible. Days counted from another day (`last Tuesday`,
//! `three weeks ago`) have no digits to look for, so `relative_in` reads them apart, for sentences that need them.
//! Not here: which of several days a claim is about.

use crate::lexicon::time;
use factlint_index::{Weekday, first_digit};

mod figures;
mod forms;
mod relative;
mod scope;
mod weekday;
mod window;
mod words;
mod years;

pub(crate) use relative::{RelativeMention, relative_in};
pub(crate) use window::{month_len, windows};

use scope::Scope;

/// Before this year the Gregorian calendar was not in use everywhere that news writes of.
pub(crate) const GREGORIAN: i32 = 1753;

/// A day, month, year or run of them as an article writes it. Spans are bytes of the prose.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct DayMention {
    /// All of it, the weekday included.
    pub span: (u32, u32),
    /// The weekday before the date, and the place of its word alone, without a point.
    pub weekday: Option<(Weekday, (u32, u32))>,
    /// The date without its weekday.
    pub date_span: (u32, u32),
    pub written: Written,
    /// The first two numbers of `03/04/2015`: a day and a month, in either order. Of such a date
    /// only the year is in `written`, until its order is settled.
    pub figures: Option<(u32, u32)>,
    pub bound: Bound,
}

/// The numbers of a date, as far as they are written. They need not be a day of the calendar.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Written {
    pub year: Option<i32>,
    pub month: Option<u32>,
    pub day: Option<u32>,
    /// The last day of a range within the month.
    pub last_day: Option<u32>,
    /// The last year of `2008-12` or of a decade.
    pub last_year: Option<i32>,
}

/// Which end of a stretch of time a date is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Bound {
    /// Neither: `in 2012`, `on 15 September`.
    Within,
    /// From the date on: `since 2012`, `after March 2012`.
    Since,
    /// Up to the date: `until 2012`, `before March 2012`.
    Until,
    /// The start of a stretch whose end is the next mention: `from 2008 to 2012`.
    Start,
    /// The end of a stretch whose start is the mention before.
    End,
}

/// Which number of `05/04/2024` is the day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateOrder {
    /// 5 April.
    DayFirst,
    /// 4 May.
    MonthFirst,
}

impl DateOrder {
    /// Both orders.
    pub const ALL: &'static [DateOrder] = &[DateOrder::DayFirst, DateOrder::MonthFirst];

    /// `dmy` or `mdy`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            DateOrder::DayFirst => "dmy",
            DateOrder::MonthFirst => "mdy",
        }
    }
}

impl DayMention {
    /// Reads a date all in figures in the order that the text is known to follow.
    pub(crate) fn settle(&mut self, order: DateOrder) {
        if let Some((first, second)) = self.figures.take() {
            let (day, month) = match order {
                DateOrder::DayFirst => (first, second),
                DateOrder::MonthFirst => (second, first),
            };
            self.written = Written { day: Some(day), month: Some(month), ..self.written };
        }
    }
}

/// Adds every date with digits between the bytes `from` and `to`, in order, not overlapping.
pub(crate) fn days_in(text: &str, from: usize, to: usize, out: &mut Vec<DayMention>) {
    let end = to.min(text.len());
    let bytes = text.as_bytes();
    let first = out.len();
    let mut floor = from;
    let mut at = from;
    while let Some(run) = next_digits(bytes, at, end) {
        at = run.end;
        if let Some(mut mention) = forms::read(Scope { text, floor, end }, run) {
            at = mention.span.1 as usize;
            if let Some(previous) = out.get_mut(first..).and_then(<[_]>::last_mut) {
                join(Scope { text, floor: from, end }, previous, &mut mention);
            }
            floor = at;
            out.push(mention);
        }
    }
}

/// How many bytes may lie between two dates that are joined.
const JOINER_LEN: usize = 10;

/// Two dates with nothing but `to`, a dash or the like between them are one stretch of time, and
/// in `30 August – 2 September 2015` the first has the year of the second.
fn join(scope: Scope, previous: &mut DayMention, next: &mut DayMention) {
    let (from, to) = (previous.span.1 as usize, next.span.0 as usize);
    if to.saturating_sub(from) > JOINER_LEN {
        return;
    }
    let between = scope.text.get(from..to).unwrap_or_default().trim();
    if !time::BETWEEN_DATES.contains(&between) {
        return;
    }
    share_year(&mut previous.written, &next.written);
    let between_and = || scope.word_before(scope.skip_space_back(previous.span.0 as usize));
    let is_stretch = match between {
        "," | "or" => false,
        "and" => between_and().is_some_and(|(_, word)| word.eq_ignore_ascii_case(b"between")),
        _ => true,
    };
    if is_stretch {
        previous.bound = Bound::Start;
        next.bound = Bound::End;
    }
}

fn share_year(previous: &mut Written, next: &Written) {
    let (Some(year), Some(month)) = (next.year, next.month) else {
        return;
    };
    let (Some(earlier), None, Some(_)) = (previous.month, previous.year, next.day) else {
        return;
    };
    previous.year = Some(if earlier > month { year - 1 } else { year });
}

/// The next run of ASCII digits. No digit is read twice, however long the run is.
fn next_digits(bytes: &[u8], from: usize, end: usize) -> Option<std::ops::Range<usize>> {
    let start = first_digit(bytes, from..end)?;
    let rest = bytes.get(start..end)?;
    let len = rest.iter().position(|byte| !byte.is_ascii_digit());
    Some(start..start + len.unwrap_or(rest.len()))
}

#[cfg(test)]
mod calendar;
#[cfg(test)]
#[allow(clippy::too_many_lines, reason = "tables of cases")]
mod tests;
