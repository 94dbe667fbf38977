//! The calendar of two centuries: every right weekday is silent, every wrong one is found, and so is every day that
//! its month does not have.
//!
//! Deliberately not here: which words are a date, which is tested beside their reader.

#![allow(clippy::unwrap_used, reason = "a failure is a failed test")]

use chrono::{Datelike, Days, NaiveDate};
use factlint::{Checked, Day, Format, Options, Reference, Source, check};

const FORMS: [&str; 6] =
    ["%A, %B %-d, %Y", "%A %-d %B %Y", "%A, %-d %b. %Y", "%A (%-d %B %Y)", "%A %B %-d %Y", "%A, %Y-%m-%d"];

#[test]
fn the_right_weekday_is_silent() {
    let reference = Reference::builtin();
    for year in 1900..=2100 {
        let right: Vec<String> = days_of(year).iter().map(|day| written(*day, *day)).collect();
        assert_eq!(rules(&checked(&right, &reference)), Vec::<&str>::new(), "in {year}");
    }
}

#[test]
fn any_other_weekday_is_found() {
    let reference = Reference::builtin();
    for year in 1900..=2100 {
        let days = days_of(year);
        let other = |day: &NaiveDate| *day + Days::new(1 + u64::from(day.ordinal()) % 6);
        let wrong: Vec<String> = days.iter().map(|day| written(*day, other(day))).collect();
        let found = checked(&wrong, &reference);
        assert_eq!(rules(&found), vec!["weekday-date-mismatch"; days.len()], "in {year}");
        for ((day, text), finding) in days.iter().zip(&wrong).zip(&found.findings) {
            let right = day.format("%A").to_string();
            assert!(finding.title.contains(&format!("is a {right}, not")), "{text}: {}", finding.title);
        }
    }
}

#[test]
fn a_day_that_its_month_does_not_have_is_found() {
    let reference = Reference::builtin();
    for year in 1901..=2100 {
        let all = (1..=12).flat_map(|month| (28..=31).map(move |day| (month, day)));
        let (real, unreal): (Vec<_>, Vec<_>) =
            all.partition(|(month, day)| NaiveDate::from_ymd_opt(year, *month, *day).is_some());
        let texts = |days: &[(u32, u32)]| -> Vec<String> {
            let name = |month| NaiveDate::from_ymd_opt(year, month, 1).unwrap().format("%B").to_string();
            days.iter().map(|(month, day)| format!("It opened on {day} {} {year} at noon.", name(*month))).collect()
        };
        assert_eq!(rules(&checked(&texts(&real), &reference)), Vec::<&str>::new(), "in {year}");
        let found = checked(&texts(&unreal), &reference);
        assert_eq!(rules(&found), vec!["impossible-date"; unreal.len()], "in {year}");
    }
}

fn days_of(year: i32) -> Vec<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
    first.iter_days().take_while(|day| day.year() == year).collect()
}

/// A sentence with a day and the weekday of another, in one of the forms.
fn written(day: NaiveDate, weekday_of: NaiveDate) -> String {
    let form = FORMS[day.num_days_from_ce() as usize % FORMS.len()];
    let weekday = weekday_of.format("%A").to_string();
    let date = day.format(&form.replace("%A", &weekday)).to_string();
    format!("It opened on {} at noon.", date.replace("May.", "May"))
}

fn checked(sentences: &[String], reference: &Reference) -> Checked {
    let day = Day::from_ymd(2015, 9, 15).unwrap();
    let source = Source::new("dates.txt", sentences.join("\n\n"));
    check(&source, reference, &Options::new(day, Format::Plain).as_of(day))
}

fn rules(checked: &Checked) -> Vec<&str> {
    checked.findings.iter().map(|finding| finding.rule.0.as_str()).collect()
}
