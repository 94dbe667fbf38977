//! Days in English prose: what is written, where, and which weekday stands before it.
//!
//! Digits are the anchors, and the words around them are read by hand. Regular expressions and
//! the date crates were rejected: none reports a span, none says why a date is impossible.
//! Not here: numeric forms such as `03/04/2024`, and days without digits (`last Tuesday`).

use factlint_index::{Day, Weekday};

mod forms;
mod scope;
mod weekday;
mod words;

use scope::Scope;

/// A day, month or year as an article writes it. Spans are bytes of the prose.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct DayMention {
    /// All of it, the weekday included.
    pub span: (u32, u32),
    /// The weekday before the date and its word alone, without a point.
    pub weekday: Option<(Weekday, (u32, u32))>,
    /// The date without its weekday.
    pub date_span: (u32, u32),
    pub written: Written,
}

/// The numbers of a date, as far as they are written. They need not be a day of the calendar.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Written {
    pub year: Option<i32>,
    pub month: Option<u32>,
    pub day: Option<u32>,
    /// The last day of a range within the month.
    pub last_day: Option<u32>,
}

impl Written {
    /// The first and the last day that are meant. Without a year it is the one nearest to `near`,
    /// and `29 February` is of the nearest leap year. Nothing if there is no such day.
    pub(crate) fn window(&self, near: Day) -> Option<(Day, Day)> {
        match self.year {
            Some(year) => self.window_in(year),
            None => self.window_near(near),
        }
    }

    /// Whether the year is written.
    pub(crate) fn has_year(&self) -> bool {
        self.year.is_some()
    }

    /// The days meant if the year is `year`.
    pub(crate) fn window_in(&self, year: i32) -> Option<(Day, Day)> {
        let Some(month) = self.month else {
            return Some((Day::from_ymd(year, 1, 1)?, Day::from_ymd(year, 12, 31)?));
        };
        let Some(day) = self.day else {
            let last = (28..=31).rev().find_map(|day| Day::from_ymd(year, month, day));
            return Some((Day::from_ymd(year, month, 1)?, last?));
        };
        let last = self.last_day.unwrap_or(day);
        Some((Day::from_ymd(year, month, day)?, Day::from_ymd(year, month, last)?))
    }

    fn window_near(&self, near: Day) -> Option<(Day, Day)> {
        self.month?;
        // Leap years are at most eight years apart.
        (near.year() - 8..=near.year() + 8)
            .filter_map(|year| self.window_in(year))
            .min_by_key(|(first, _)| first.since(near).abs())
    }
}

/// Adds every date between the bytes `from` and `to`, in order, not overlapping.
pub(crate) fn days_in(text: &str, from: usize, to: usize, out: &mut Vec<DayMention>) {
    let end = to.min(text.len());
    let bytes = text.as_bytes();
    let first = out.len();
    let mut floor = from;
    let mut at = from;
    while let Some(run) = next_digits(bytes, at, end) {
        at = run.end;
        if let Some(mention) = forms::read(Scope { text, floor, end }, run) {
            at = mention.span.1 as usize;
            floor = at;
            if let Some(previous) = out.get_mut(first..).and_then(<[_]>::last_mut) {
                share_year(text, previous, &mention);
            }
            out.push(mention);
        }
    }
}

/// In `30 August – 2 September 2015` the first day has the year of the second.
fn share_year(text: &str, previous: &mut DayMention, next: &DayMention) {
    let (Some(year), Some(month)) = (next.written.year, next.written.month) else {
        return;
    };
    let (Some(earlier), None, Some(_)) = (previous.written.month, previous.written.year, next.written.day) else {
        return;
    };
    let (from, to) = (previous.span.1 as usize, next.span.0 as usize);
    let between = text.get(from..to).unwrap_or_default();
    if between.len() <= words::JOINER_LEN && words::JOINERS.contains(&between.trim()) {
        previous.written.year = Some(if earlier > month { year - 1 } else { year });
    }
}

/// The next run of ASCII digits. A run is read once, however long it is.
fn next_digits(bytes: &[u8], from: usize, end: usize) -> Option<std::ops::Range<usize>> {
    let start = from + next_digit(bytes.get(from..end)?)?;
    let rest = bytes.get(start..end)?;
    let len = rest.iter().position(|byte| !byte.is_ascii_digit());
    Some(start..start + len.unwrap_or(rest.len()))
}

/// Whole chunks first: most of them hold no digit, and that test is vectorised.
fn next_digit(bytes: &[u8]) -> Option<usize> {
    let (chunks, rest) = bytes.as_chunks::<64>();
    let chunk = chunks.iter().position(has_digit).unwrap_or(chunks.len());
    let tail = chunks.get(chunk).map_or(rest, <[u8; 64]>::as_slice);
    let inside = tail.iter().position(u8::is_ascii_digit)?;
    Some(chunk * 64 + inside)
}

fn has_digit(chunk: &[u8; 64]) -> bool {
    chunk.iter().fold(0, |any, byte| any | u8::from(byte.is_ascii_digit())) != 0
}

#[cfg(test)]
mod tests;
