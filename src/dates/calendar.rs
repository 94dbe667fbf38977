//! Tests every day of two centuries in every form of a date against the calendar of chrono.

use super::*;
use chrono::{Datelike, NaiveDate};

/// The names of each month: in full, as agencies write it beside a day, and in three letters.
const MONTHS: [[&str; 3]; 12] = [
    ["January", "Jan.", "Jan"],
    ["February", "Feb.", "Feb"],
    ["March", "March", "Mar"],
    ["April", "April", "Apr"],
    ["May", "May", "May"],
    ["June", "June", "Jun"],
    ["July", "July", "Jul"],
    ["August", "Aug.", "Aug"],
    ["September", "Sept.", "Sep"],
    ["October", "Oct.", "Oct"],
    ["November", "Nov.", "Nov"],
    ["December", "Dec.", "Dec"],
];
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Piece {
    /// One of the three names of the month.
    Month(usize),
    Day,
    Ordinal,
    Year,
    Weekday,
    /// Month and day in two digits each.
    Iso,
    Word(&'static str),
}
use Piece::{Day, Iso, Month, Ordinal, Weekday, Word, Year};

const FORMS: [&[Piece]; 13] = [
    &[Month(0), Word(" "), Day, Word(", "), Year],
    &[Month(1), Word(" "), Day, Word(", "), Year],
    &[Day, Word(" "), Month(0), Word(" "), Year],
    &[Day, Word(" "), Month(2), Word(" "), Year],
    &[Ordinal, Word(" of "), Month(0), Word(" "), Year],
    &[Month(0), Word(" "), Ordinal, Word(" "), Year],
    &[Year, Iso],
    &[Weekday, Word(", "), Month(0), Word(" "), Day, Word(", "), Year],
    &[Weekday, Word(", "), Month(1), Word(" "), Day, Word(", "), Year],
    &[Weekday, Word(" "), Day, Word(" "), Month(0), Word(" "), Year],
    &[Weekday, Word(", "), Day, Word(" "), Month(0), Word(" "), Year],
    &[Weekday, Word(" "), Month(0), Word(" "), Ordinal, Word(" "), Year],
    &[Weekday, Word(" the "), Ordinal, Word(" of "), Month(0), Word(", "), Year],
];

#[test]
fn every_day_of_the_twentieth_century_is_read() {
    read_every_day(1900, 1999);
}

#[test]
fn every_day_of_the_next_century_is_read() {
    read_every_day(2000, 2100);
}

fn read_every_day(first: i32, last: i32) {
    let start = NaiveDate::from_ymd_opt(first, 1, 1).expect("a day");
    let (mut text, mut mentions) = (String::new(), Vec::new());
    for date in start.iter_days().take_while(|date| date.year() <= last) {
        let (day, year) = (date.day().to_string(), date.year().to_string());
        let ordinal = format!("{day}{}", ordinal(date.day()));
        let iso = date.to_string()[4..].to_owned();
        let weekday = WEEKDAYS[date.weekday().num_days_from_monday() as usize];
        for form in FORMS {
            text.clear();
            text.push_str("on ");
            for piece in form {
                text.push_str(match piece {
                    Month(name) => MONTHS[date.month0() as usize][*name],
                    Day => &day,
                    Ordinal => &ordinal,
                    Year => &year,
                    Weekday => weekday,
                    Iso => &iso,
                    Word(word) => word,
                });
            }
            let end = text.len() as u32;
            text.push_str(" they");
            mentions.clear();
            days_in(&text, 0, text.len(), &mut mentions);
            let [mention] = mentions.as_slice() else { panic!("{} dates in {text:?}", mentions.len()) };
            let expected = (form[0] == Weekday).then(|| date.weekday());
            assert_eq!((mention.span, mention.date_span.1), ((3, end), end), "{text:?}");
            assert_eq!(mention.weekday.map(|(weekday, _)| weekday), expected, "{text:?}");
            let Written { year, month, day, .. } = mention.written;
            assert_eq!((year, month, day), (Some(date.year()), Some(date.month()), Some(date.day())), "{text:?}");
        }
    }
}

fn ordinal(day: u32) -> &'static str {
    match day {
        1 | 21 | 31 => "st",
        2 | 22 => "nd",
        3 | 23 => "rd",
        _ => "th",
    }
}
