//! The day in a dateline, or in a stamp or byline near it.
//!
//! An article's first lines also name other days, so every form is read from the start of its line
//! and has to end as datelines and stamps end.

use super::full_day;
use crate::dates::{self, DayMention, Written};
use crate::lexicon::{contains, places, publication};
use factlint_index::Day;

mod stamp;

/// The day that the first lines state. A dateline without a year takes the year in which it is
/// nearest before `in_name`, the day of the file's name; without that it states no day.
pub(super) fn day(prose: &str, in_name: Option<Day>, today: Day) -> Option<Day> {
    let lines = head(prose);
    let plausible = |day: &Day| day.since(today) <= LATEST && day.year() >= EARLIEST;
    let of_dateline = |line: &Line| resolved(&dateline(line)?, in_name).filter(plausible);
    let of_stamp = |line: &Line| full_day(&stamp::stamp(line.text)?).filter(plausible);
    lines.iter().find_map(of_dateline).or_else(|| lines.iter().find_map(of_stamp))
}

/// How many days after today an article can be dated: embargoes and planned pages.
const LATEST: i32 = 366;
/// The first year in which an article can be dated.
const EARLIEST: i32 = 1800;
/// Headline, deck, byline or stamp, and the first paragraph.
const LINES: usize = 4;
/// No dateline ends later in its line.
const LINE_LEN: usize = 200;

/// One of the first lines, or the start of it.
struct Line<'p> {
    text: &'p str,
    place: LinePlace,
}

/// A headline can be a place and a date as well.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LinePlace {
    First,
    Later,
}

fn head(prose: &str) -> Vec<Line<'_>> {
    let lines = prose.lines().map(str::trim).filter(|line| !line.is_empty()).take(LINES).enumerate();
    let place = |index| {
        if index == 0 { LinePlace::First } else { LinePlace::Later }
    };
    lines.map(|(index, line)| Line { text: cut(line), place: place(index) }).collect()
}

fn cut(line: &str) -> &str {
    let end = line.char_indices().map(|(at, _)| at).find(|&at| at >= LINE_LEN);
    end.and_then(|end| line.get(..end)).unwrap_or(line)
}

fn mentions(text: &str) -> Vec<DayMention> {
    let mut mentions = Vec::new();
    dates::days_in(text, 0, text.len(), &mut mentions);
    mentions
}

/// A message can be filed an hour after midnight, or named in another zone, so one day is allowed.
fn resolved(written: &Written, in_name: Option<Day>) -> Option<Day> {
    if written.has_year() {
        return full_day(written);
    }
    let latest = in_name?.plus(1);
    let in_year = |year| written.window_in(year).map(|(first, _)| first);
    (latest.year() - 8..=latest.year()).rev().filter_map(in_year).find(|&day| day <= latest)
}

/// The date of a line that is, or starts with, a dateline.
fn dateline(line: &Line) -> Option<Written> {
    let mention = mentions(line.text).into_iter().next()?;
    mention.written.day?;
    let before = line.text.get(..mention.span.0 as usize)?.trim_end();
    let after = line.text.get(mention.span.1 as usize..)?.trim_start();
    let found = if let Some(inner) = before.strip_prefix('(') {
        place(inner).is_some() && after.starts_with(')')
    } else if let Some(outer) = before.strip_suffix('(') {
        place(outer).is_some() && after.strip_prefix(')').is_some_and(|rest| opens_text(rest.trim_start()))
    } else if let Some(agency) = before.strip_suffix("On") {
        // A year after `PLACE. AGENCY - On` is the year of an event.
        !mention.written.has_year() && is_place_and_agency(agency.trim_end())
    } else {
        is_plain_dateline(before, after, line.place)
    };
    found.then_some(mention.written)
}

/// `DUSHANBE, Sept 15 (Reuters) -`, `New Delhi, Sep 15 (PTI):`, `Brussels, 15 September 2015`.
fn is_plain_dateline(before: &str, after: &str, line: LinePlace) -> bool {
    let rest = after.trim_start_matches(['.', ',', ' ']);
    let alone = rest.is_empty() && line == LinePlace::Later;
    match place(before) {
        Some(Case::Capitals) => alone || opens_text(rest) || rest.starts_with(['(', '/']),
        Some(Case::Mixed) if before.ends_with(',') => alone || opens_text(rest) || opens_text(after_agency(rest)),
        _ => false,
    }
}

/// `DUSHANBE. KAZINFORM -`.
fn is_place_and_agency(text: &str) -> bool {
    let Some((city, agency)) = text.trim_end_matches(['-', '–', '—', ' ']).split_once('.') else {
        return false;
    };
    text.ends_with(['-', '–', '—']) && [city, agency].iter().all(|part| place(part) == Some(Case::Capitals))
}

/// The text after `(Reuters)`; empty if there is no agency in brackets.
fn after_agency(text: &str) -> &str {
    let agency = text.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    agency.map_or("", |(_, rest)| rest.trim_start())
}

fn opens_text(text: &str) -> bool {
    text.starts_with(['-', '–', '—', ':'])
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    Capitals,
    Mixed,
}

/// How a name of a place is written, if a text can be one: `DUSHANBE, Tajikistan`, `New Delhi`.
fn place(text: &str) -> Option<Case> {
    let text = text.trim().trim_end_matches([',', '.']);
    let first = text.split(',').next()?;
    let mut words = text.split([' ', ',']).filter(|word| !word.is_empty());
    let names = words.clone().count() <= 6 && words.all(is_name_word) && text.len() <= 60;
    let other = first.split(' ').next().is_some_and(|word| contains(publication::NO_PLACES, word));
    if !names || other || first.chars().filter(|c| c.is_alphabetic()).count() < 2 {
        return None;
    }
    Some(if first.chars().any(char::is_lowercase) { Case::Mixed } else { Case::Capitals })
}

fn is_name_word(word: &str) -> bool {
    let letters = word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'));
    letters && (word.starts_with(char::is_uppercase) || places::SMALL_WORDS.contains(&word))
}
