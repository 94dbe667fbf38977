//! Days and the windows that partial dates stand for.
//!
//! The calendar is chrono's proleptic Gregorian one. Nothing here knows a clock.

use chrono::{Datelike, NaiveDate, Weekday};
use std::fmt;

/// A calendar day, as days since 1 January of year 1. Ordered, small, and stored as it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Day(i32);

impl Day {
    /// Before every day a reference can name: a fact without `from` starts here.
    pub const MIN: Day = Day(i32::MIN / 2);
    /// After every day a reference can name: a fact without `to` ends here.
    pub const MAX: Day = Day(i32::MAX / 2);

    /// The day of a year (1 to 9999), month (1 to 12) and day of the month, if there is such a day.
    #[must_use]
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Day> {
        if !(1..=9999).contains(&year) {
            return None;
        }
        NaiveDate::from_ymd_opt(year, month, day).map(|date| Day(date.num_days_from_ce()))
    }

    /// Reads `YYYY-MM-DD` and nothing else.
    #[must_use]
    pub fn from_iso(text: &str) -> Option<Day> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || year.len() != 4 || month.len() != 2 || day.len() != 2 {
            return None;
        }
        Day::from_ymd(digits(year)?, digits(month)?.try_into().ok()?, digits(day)?.try_into().ok()?)
    }

    /// The number that the index stores; [`Day::from_number`] takes it back.
    #[must_use]
    pub fn number(self) -> i32 {
        self.0
    }

    /// The day with this number, as [`Day::number`] gave it.
    #[must_use]
    pub fn from_number(number: i32) -> Day {
        Day(number)
    }

    /// The day so many days later (earlier, if negative).
    #[must_use]
    pub fn plus(self, days: i32) -> Day {
        Day(self.0.saturating_add(days).clamp(Day::MIN.0, Day::MAX.0))
    }

    /// How many days `self` is after `other`.
    #[must_use]
    pub fn since(self, other: Day) -> i32 {
        self.0.saturating_sub(other.0)
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        self.date().weekday()
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.date().year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.date().month()
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day_of_month(self) -> u32 {
        self.date().day()
    }

    fn date(self) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(self.0).unwrap_or_default()
    }
}

/// ISO form, as machine formats and `source:` lines use it.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.date();
        write!(f, "{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
    }
}

/// When a fact begins or ends: some day of a window, both ends included.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Boundary {
    /// The first day it can be.
    pub earliest: Day,
    /// The last day it can be.
    pub latest: Day,
}

impl Boundary {
    /// Before all days: the start of a fact without `from`.
    pub const ALWAYS: Boundary = Boundary { earliest: Day::MIN, latest: Day::MIN };
    /// After all days: the end of a fact without `to`.
    pub const NEVER: Boundary = Boundary { earliest: Day::MAX, latest: Day::MAX };

    /// Reads `2008`, `2008-04` or `2008-04-09`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Boundary> {
        let text = text.trim();
        match text.len() {
            4 => {
                let year = digits(text)?;
                Some(Boundary { earliest: Day::from_ymd(year, 1, 1)?, latest: Day::from_ymd(year, 12, 31)? })
            }
            7 => {
                let (year, month) = text.split_once('-')?;
                let (year, month) = (digits(year)?, u32::try_from(digits(month)?).ok()?);
                let earliest = Day::from_ymd(year, month, 1)?;
                let next = if month == 12 { Day::from_ymd(year + 1, 1, 1) } else { Day::from_ymd(year, month + 1, 1) };
                Some(Boundary { earliest, latest: next.map_or(earliest.plus(30), |day| day.plus(-1)) })
            }
            _ => Day::from_iso(text).map(|day| Boundary { earliest: day, latest: day }),
        }
    }

    /// One day, known exactly.
    #[must_use]
    pub fn on(day: Day) -> Boundary {
        Boundary { earliest: day, latest: day }
    }

    /// Whether this is the end of a fact that has no end yet.
    #[must_use]
    pub fn is_open(self) -> bool {
        self.latest == Day::MAX
    }
}

/// How surely a fact with these boundaries holds on a day, where a change of hands is allowed `grace` days.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Holding {
    /// Inside, whichever days of the windows are the true ones.
    Certainly,
    /// Inside for some choice of days, or within the grace.
    Possibly,
    /// Outside for every choice. Only this can become a finding.
    No,
}

/// Whether a fact that holds in the half-open `[from, to)` holds on `day`.
#[must_use]
pub fn holds(from: Boundary, to: Boundary, day: Day, grace: i32) -> Holding {
    if from.latest <= day && day < to.earliest {
        Holding::Certainly
    } else if from.earliest.plus(-grace) <= day && day <= to.latest.plus(grace) {
        Holding::Possibly
    } else {
        Holding::No
    }
}

fn digits(text: &str) -> Option<i32> {
    let all = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if all { text.parse().ok() } else { None }
}
