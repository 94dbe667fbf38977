//! The days that a written date may mean.
//!
//! Not here: days counted from another day, which are in `relative`.

use super::{Bound, DayMention, Written};
use factlint_index::Day;

impl Written {
    /// The first and the last day that are meant. Without a year it is the date nearest to `near`, and 29 February is
    /// of the nearest leap year. None if there is no such day.
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

    /// Whether it is a range of days or years, and not one day, month or year.
    pub(crate) fn is_range(&self) -> bool {
        self.last_day.is_some() || self.last_year.is_some()
    }

    /// The days meant if the year is `year`.
    pub(crate) fn window_in(&self, year: i32) -> Option<(Day, Day)> {
        let Some(month) = self.month else {
            let last = self.last_year.unwrap_or(year);
            return Some((Day::from_ymd(year, 1, 1)?, Day::from_ymd(last, 12, 31)?));
        };
        let Some(day) = self.day else {
            return Some((Day::from_ymd(year, month, 1)?, Day::from_ymd(year, month, month_len(year, month))?));
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

/// The number of days in a month; 31 if there is no such month.
pub(crate) fn month_len(year: i32, month: u32) -> u32 {
    (28..=31).rev().find(|day| Day::from_ymd(year, month, *day).is_some()).unwrap_or(31)
}

impl Bound {
    /// The stretch of time that a date with this bound means. A state that began on a day (`since`) lasts until the
    /// article's day.
    pub(crate) fn stretch(self, (first, last): (Day, Day), as_of: Day) -> (Day, Day) {
        match self {
            Bound::Since => (first, last.max(as_of)),
            Bound::Until => (Day::MIN, last),
            Bound::Within | Bound::Start | Bound::End => (first, last),
        }
    }
}

/// The stretches of time that dates with a year name, each with its first mention. The two ends of one stretch make one
/// window.
pub(crate) fn windows(days: &[DayMention], as_of: Day) -> impl Iterator<Item = (&DayMention, (Day, Day))> {
    let mut rest = days;
    std::iter::from_fn(move || {
        let (day, after) = rest.split_first()?;
        rest = after;
        let window = dated(day, as_of);
        if let (Some((first, _)), Some((_, last))) = (window, end_of(day, after, as_of))
            && first <= last
        {
            rest = &after[1..];
            return Some((day, Some((first, last))));
        }
        Some((day, window.map(|window| day.bound.stretch(window, as_of))))
    })
    .filter_map(|(day, window)| Some((day, window?)))
}

fn end_of(day: &DayMention, after: &[DayMention], as_of: Day) -> Option<(Day, Day)> {
    let end = after.first().filter(|end| day.bound == Bound::Start && end.bound == Bound::End)?;
    dated(end, as_of)
}

fn dated(day: &DayMention, as_of: Day) -> Option<(Day, Day)> {
    day.written.window(as_of).filter(|_| day.written.has_year())
}
