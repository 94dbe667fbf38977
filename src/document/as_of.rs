//! The day an article is judged for: which sources say it, and in which order they count.
//!
//! Not here: what happens when two of them disagree, and the clock; today comes from outside.

use super::{AsOf, AsOfContext, AsOfFrom, front_matter};
use crate::dates;
use factlint_index::Day;

mod dateline;
mod file_name;

/// Finds the day of a text. The first of these sources that names one wins: the flag, the record, the front matter, the
/// metadata of the page, the dateline or a stamp such as `Published:`, the file's name. Otherwise it is today.
pub(crate) fn find(
    source_name: &str,
    front_matter: Option<&str>,
    published: Option<Day>,
    prose: &str,
    context: &AsOfContext,
) -> AsOf {
    let said = |day: Option<Day>, from| day.map(|day| AsOf { day, from });
    let in_front_matter = || front_matter.and_then(day_of_fields);
    let in_name = file_name::day(source_name);
    said(context.flag, AsOfFrom::Flag)
        .or_else(|| said(context.record, AsOfFrom::Record))
        .or_else(|| said(in_front_matter(), AsOfFrom::FrontMatter))
        .or_else(|| said(published, AsOfFrom::Metadata))
        .or_else(|| said(dateline::day(prose, in_name, context.today), AsOfFrom::Dateline))
        .or_else(|| said(in_name, AsOfFrom::FileName))
        .unwrap_or(AsOf { day: context.today, from: AsOfFrom::Assumed })
}

/// The names of the day of publication, best first, without case, `_` and `-`. The day of a change
/// (`lastmod`, `updated`) is never one of them.
const KEYS: [&str; 8] =
    ["date", "publishdate", "pubdate", "published", "publishedat", "datepublished", "issued", "created"];

fn day_of_fields(front_matter: &str) -> Option<Day> {
    front_matter::values(front_matter, &KEYS).iter().find_map(|value| day_of_value(value))
}

/// The day of a value that may have a time and a zone after it: a date in a zone is a day, not an
/// instant.
pub(super) fn day_of_value(value: &str) -> Option<Day> {
    numeric_day(value).or_else(|| {
        let mut mentions = Vec::new();
        dates::days_in(value, 0, value.len(), &mut mentions);
        mentions.iter().find_map(|mention| full_day(&mention.written))
    })
}

/// A written date that is one day of a known year.
fn full_day(written: &dates::Written) -> Option<Day> {
    Day::from_ymd(written.year?, written.month?, written.day?)
}

/// `2015-09-15`, `2015/09/15` or `2015-9-5` at the start. A form with the year last is a written
/// date, which is read where only one order of day and month is possible.
fn numeric_day(value: &str) -> Option<Day> {
    let separator = value.chars().nth(4).filter(|c| matches!(c, '-' | '/' | '.'))?;
    let mut parts = value.splitn(3, separator);
    let (year, month, rest) = (parts.next()?, parts.next()?, parts.next()?);
    let len = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (day, after) = rest.split_at(len);
    let ends = !after.starts_with(|c: char| c.is_alphanumeric() && c != 'T' && c != 't');
    let year: i32 = number(year, 4)?;
    // Generators write year 1 for `not set`.
    let known = ends && (1600..2200).contains(&year);
    if known { Day::from_ymd(year, number(month, 2)?, number(day, 2)?) } else { None }
}

fn number<T: std::str::FromStr>(digits: &str, most: usize) -> Option<T> {
    let all = digits.bytes().all(|byte| byte.is_ascii_digit());
    if all && (1..=most).contains(&digits.len()) { digits.parse().ok() } else { None }
}

impl AsOfFrom {
    /// How the day is known, in words for a person.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            AsOfFrom::Flag => "as given by --as-of",
            AsOfFrom::FrontMatter => "from the front matter",
            AsOfFrom::Metadata => "from the page's metadata",
            AsOfFrom::Dateline => "from the dateline",
            AsOfFrom::FileName => "from the file name",
            AsOfFrom::Record => "from the record",
            AsOfFrom::Assumed => "assumed, since the article states none",
        }
    }
}

#[cfg(test)]
mod tests;
