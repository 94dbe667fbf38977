//! A weekday and a date that do not go together.

use crate::checks::context::Context;
use crate::checks::draft::Draft;
use crate::dates::DayMention;
use crate::dates::GREGORIAN;
use crate::document::ProseSpan;
use crate::finding::{Applicability, Severity};
use crate::wording;
use factlint_index::{Day, Weekday};

const RULE: &str = "weekday-date-mismatch";

pub(crate) fn check<'a>(context: &Context<'a>, mention: &DayMention) -> Option<Draft<'a>> {
    let (weekday, weekday_span) = mention.weekday?;
    let (day, last) = mention.written.window(context.as_of().day)?;
    if mention.written.day.is_none() || day != last || day.weekday() == weekday || day.year() < GREGORIAN {
        return None;
    }
    // Without a year, the date of a year ago or ahead may be meant.
    if !mention.written.has_year() && (context.is_assumed() || right_in_another_year(mention, day, weekday)) {
        return None;
    }
    let (weekday_span, date_span) = (span(weekday_span), span(mention.date_span));
    let (date, right) = (context.text(date_span), name(day.weekday()));
    let written = context.text(weekday_span);
    let replacement = if written.chars().count() > 5 { right.to_owned() } else { right.chars().take(3).collect() };
    let replacement = wording::in_case_of(&replacement, written);
    let whole = context.text(span(mention.span));
    let bracket = if whole.contains('(') { ")" } else { "" };
    let fixed = whole.replacen(written, &replacement, 1) + bracket;
    let wrong = name(weekday);
    let draft = context
        .finding(RULE, format!("`{date}` is a {right}, not a {wrong}"))
        .primary(weekday_span, "does not match the date")
        .secondary(date_span, format!("the nearest {wrong} is {}", nearest(day, weekday)))
        .gentle_in_quotations()
        .help(format!("write `{fixed}`, or correct the day of the month"))
        .fix(format!("write `{fixed}`"), Applicability::Unsafe, weekday_span, &replacement);
    Some(if mention.written.has_year() { draft } else { draft.at_most(Severity::Warning) })
}

fn right_in_another_year(mention: &DayMention, day: Day, weekday: Weekday) -> bool {
    let (Some(month), Some(of_month)) = (mention.written.month, mention.written.day) else { return false };
    let other = |years: i32| Day::from_ymd(day.year() + years, month, of_month);
    [-1, 1].into_iter().filter_map(other).any(|day| day.weekday() == weekday)
}

/// The day of that weekday within three days, without a year that stands in the text anyway.
fn nearest(day: Day, weekday: Weekday) -> String {
    let near = (-3..=3).map(|days| day.plus(days)).find(|near| near.weekday() == weekday).unwrap_or(day);
    let text = wording::day(near);
    if near.year() == day.year() {
        text.rsplit_once(' ').map_or(text.clone(), |(date, _)| date.to_owned())
    } else {
        text
    }
}

fn span((start, end): (u32, u32)) -> ProseSpan {
    ProseSpan { start, end }
}

fn name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}
