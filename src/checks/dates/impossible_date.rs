//! A day that no month has.
//!
//! Not judged: 29 February of 1700, 1800 and 1900, which were leap years wherever the Julian calendar was
//! in use; any 29 February before the Gregorian calendar was general, when the year did not begin on
//! 1 January everywhere; and text that speaks of the calendar itself.

use crate::checks::context::Context;
use crate::checks::draft::Draft;
use crate::dates::GREGORIAN;
use crate::dates::{DayMention, Written, month_len};
use crate::document::ProseSpan;
use crate::finding::Applicability;
use crate::lexicon::{cues, numbers};
use crate::wording;

const RULE: &str = "impossible-date";
/// Any leap year, for a date without a year.
const LEAP: i32 = 2000;

pub(crate) fn check<'a>(context: &Context<'a>, mention: &DayMention) -> Option<Draft<'a>> {
    let (month, day) = impossible(&mention.written)?;
    let date_span = span(mention.date_span);
    if speaks_of_calendar(context, date_span) {
        return None;
    }
    let date = context.text(date_span);
    let name = wording::month_name(month);
    let len = month_len(mention.written.year.unwrap_or(LEAP), month);
    let label = match mention.written.year {
        Some(year) if month == 2 && day == 29 => format!("{year} is not a leap year; {name} has {len} days"),
        None if month == 2 => format!("{name} has at most {len} days"),
        _ => format!("{name} has {len} days"),
    };
    let other = if (month, day) == (2, 29) { "year" } else { "month" };
    // The last day of a range must come after its first.
    let fits = mention.written.last_day.is_none() || mention.written.day.is_some_and(|first| first < len);
    let fixed = if fits { with_last_day(date, day, len) } else { None };
    let advice = match &fixed {
        Some(fixed) => format!("write `{fixed}`, or correct the {other}"),
        None => "correct the days or the month".to_owned(),
    };
    let draft = context
        .finding(RULE, format!("`{date}` is not a day of the calendar"))
        .primary(date_span, label)
        .gentle_in_quotations()
        .help(advice);
    Some(match fixed {
        Some(fixed) => draft.write(Applicability::Display, date_span, &fixed),
        None => draft,
    })
}

/// The month and the day that it does not have.
fn impossible(written: &Written) -> Option<(u32, u32)> {
    let month = written.month?;
    let day = [written.day, written.last_day].into_iter().flatten().max()?;
    let longest = if written.year.is_some_and(had_julian_leap_day) { LEAP } else { written.year.unwrap_or(LEAP) };
    // One country had a 30 February once, when it gave up a calendar of its own.
    let once = (written.year, month, day) == (Some(1712), 2, 30);
    (day > month_len(longest, month) && !once).then_some((month, day))
}

fn had_julian_leap_day(year: i32) -> bool {
    year < GREGORIAN || [1800, 1900].contains(&year)
}

/// Whether the sentence is about the calendar, or says that there is no such day. The date is then meant as it stands.
fn speaks_of_calendar(context: &Context<'_>, date: ProseSpan) -> bool {
    let sentence = context.article.sentence_at(date.start);
    let text = context.text(sentence).to_lowercase();
    let before = context.text(ProseSpan { start: sentence.start, end: date.start }).trim_end();
    let word = before.rsplit(|mark: char| !mark.is_alphabetic()).next().unwrap_or_default();
    // "a 30 February" is a day as such, "a February 30 memo" is a memo.
    let as_such = context.text(date).starts_with(|first: char| first.is_ascii_digit());
    (["a", "an"].contains(&word) && as_such)
        || ["no", "any", "every"].contains(&word)
        || cues::CALENDAR.iter().any(|cue| text.contains(cue))
}

/// The date with the last day of its month, without the ending of an ordinal that no longer fits.
fn with_last_day(date: &str, day: u32, len: u32) -> Option<String> {
    let written = day.to_string();
    let (at, _) = date.rmatch_indices(&written).find(|(at, _)| stands_alone(date, *at, written.len()))?;
    let after = date.get(at + written.len()..)?;
    let ordinal = numbers::ORDINAL_ENDINGS.iter().find(|ending| after.to_lowercase().starts_with(*ending));
    let ending = ordinal.map_or("", |_| "th");
    Some(format!("{}{len}{ending}{}", date.get(..at)?, after.get(ordinal.map_or(0, |ending| ending.len())..)?))
}

fn stands_alone(date: &str, at: usize, len: usize) -> bool {
    let digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    let bytes = date.as_bytes();
    !digit(at.checked_sub(1).and_then(|before| bytes.get(before))) && !digit(bytes.get(at + len))
}

fn span((start, end): (u32, u32)) -> ProseSpan {
    ProseSpan { start, end }
}
