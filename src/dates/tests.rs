//! Tables of sentences and the dates in them.

use super::*;
use factlint_index::Day;

/// Every date as `words=year-month-day` with the weekday's word before it, `_` for a part that is not written.
fn shown(text: &str) -> String {
    let mut mentions = Vec::new();
    days_in(text, 0, text.len(), &mut mentions);
    let slice = |(start, end): (u32, u32)| &text[start as usize..end as usize];
    let number = |value: Option<u32>| value.map_or("_".to_owned(), |value| value.to_string());
    let mut shown = Vec::new();
    for mention in mentions {
        let weekday = mention.weekday.map_or(String::new(), |(_, span)| format!("[{}]", slice(span)));
        let Written { year, month, day, last_day, last_year } = mention.written;
        let year = number(year.map(|year| year as u32)) + &last_year.map_or(String::new(), |last| format!("..{last}"));
        let last = last_day.map_or(String::new(), |last| format!("..{last}"));
        let figures = mention.figures.map_or(String::new(), |(first, second)| format!("({first}/{second})"));
        let words = slice(mention.date_span);
        assert!(slice(mention.span).ends_with(words));
        assert_eq!(mention.weekday.is_some(), mention.span != mention.date_span, "{text}");
        shown.push(format!("{weekday}{words}={year}-{}-{}{last}{figures}", number(month), number(day)));
    }
    shown.join("; ")
}

fn check(table: &[(&str, &str)]) {
    for (text, expected) in table {
        assert_eq!(shown(text), *expected, "in {text:?}");
    }
}

#[test]
fn full_dates() {
    check(&[
        ("on 15 September 2015 in", "15 September 2015=2015-9-15"),
        ("On September 15, 2015, the", "September 15, 2015=2015-9-15"),
        ("September 15 2015", "September 15 2015=2015-9-15"),
        ("September 15th, 2015.", "September 15th, 2015=2015-9-15"),
        ("the 15th of September 2015", "15th of September 2015=2015-9-15"),
        ("the 1st of May, 2015", "1st of May, 2015=2015-5-1"),
        ("September the 3rd, 1939", "September the 3rd, 1939=1939-9-3"),
        ("22 November, 1963", "22 November, 1963=1963-11-22"),
        ("ON SEPT. 15, 2015", "SEPT. 15, 2015=2015-9-15"),
        ("on 15 SEPTEMBER 2015", "15 SEPTEMBER 2015=2015-9-15"),
        ("15 Sep. 2015", "15 Sep. 2015=2015-9-15"),
        ("14 October 1066", "14 October 1066=1066-10-14"),
        ("(15 September 2015)", "15 September 2015=2015-9-15"),
        ("31 June 2023 and Feb. 29, 2015", "31 June 2023=2023-6-31; Feb. 29, 2015=2015-2-29"),
        ("hard-wrapped 15\nSeptember\r\n2015", "15\nSeptember\r\n2015=2015-9-15"),
        ("15\u{a0}September\u{202f}2015", "15\u{a0}September\u{202f}2015=2015-9-15"),
        ("Memorandum 2 of February 4, 2021", "February 4, 2021=2021-2-4"),
        ("Sept.15, 2015", "Sept.15, 2015=2015-9-15"),
    ]);
}

#[test]
fn dates_without_year() {
    check(&[
        ("on 15 September.", "15 September=_-9-15"),
        ("on Sept. 15.", "Sept. 15=_-9-15"),
        ("on Sep 15", "Sep 15=_-9-15"),
        ("on 15 Sep.", "15 Sep.=_-9-15"),
        ("the 15th of September", "15th of September=_-9-15"),
        ("on May 5", "May 5=_-5-5"),
        ("on Sept. 15, 2,000 people came", "Sept. 15=_-9-15"),
        ("on Sept. 15 about 10", "Sept. 15=_-9-15"),
        ("15 September's vote", "15 September=_-9-15"),
        ("on 5 May at 2000 GMT", "5 May=_-5-5"),
        ("on 5 May, 2000 GMT", "5 May=_-5-5"),
    ]);
}

#[test]
fn weekdays() {
    check(&[
        ("on Tuesday, March 12, 2024", "[Tuesday]March 12, 2024=2024-3-12"),
        ("on Friday 9 November 1989", "[Friday]9 November 1989=1989-11-9"),
        ("Tues., Sept. 15", "[Tues]Sept. 15=_-9-15"),
        ("Published Tue 15 Sep 2015", "[Tue]15 Sep 2015=2015-9-15"),
        ("TUESDAY, SEPT. 15", "[TUESDAY]SEPT. 15=_-9-15"),
        ("Tuesday the 15th of September", "[Tuesday]15th of September=_-9-15"),
        ("Sun, 15 Sep", "[Sun]15 Sep=_-9-15"),
        ("the Sun 15 Sep", "15 Sep=_-9-15"),
        ("By Tuesday, Sept. 15", "[Tuesday]Sept. 15=_-9-15"),
        ("it ended. Last Friday 9 November", "[Friday]9 November=_-11-9"),
        ("said. Yesterday's Tuesday, 15 September", "[Tuesday]15 September=_-9-15"),
        ("on 22 November, a Monday", "22 November=_-11-22"),
        ("Bloody Sunday, 30 January 1972", "30 January 1972=1972-1-30"),
        ("the Black Friday 9 November 2018", "9 November 2018=2018-11-9"),
        ("killed on Derry Sunday, 30 January", "30 January=_-1-30"),
        ("on Sunday night, 30 January", "30 January=_-1-30"),
        ("on Sunday (30 January)", "[Sunday]30 January=_-1-30"),
        ("on Sunday (30 January, it rained)", "30 January=_-1-30"),
        ("Bloody Sunday (30 January 1972)", "30 January 1972=1972-1-30"),
        ("Monday July 5th", "[Monday]July 5th=_-7-5"),
        ("Tuesday, 15 September 2015", "[Tuesday]15 September 2015=2015-9-15"),
        ("It was Sunday. 30 January came", "30 January=_-1-30"),
        ("Sunday-Tuesday, 30 January", "30 January=_-1-30"),
        ("Élysée Tuesday, 15 September", "[Tuesday]15 September=_-9-15"),
        ("at the Élysée Tuesday, 15 September", "15 September=_-9-15"),
        ("on Tuesday, 15 people", ""),
        ("on Tuesday, 2015-09-15", "[Tuesday]2015-09-15=2015-9-15"),
    ]);
}

#[test]
fn ranges() {
    check(&[
        ("14-15 Sep.", "14-15 Sep.=_-9-14..15"),
        ("14–15 September 2015", "14–15 September 2015=2015-9-14..15"),
        ("14 – 15 September 2015", "14 – 15 September 2015=2015-9-14..15"),
        ("September 14-15, 2015", "September 14-15, 2015=2015-9-14..15"),
        ("Sept. 14th–15th", "Sept. 14th–15th=_-9-14..15"),
        ("Tuesday, Sept. 14 - 20 people", "[Tuesday]Sept. 14=_-9-14"),
        ("30 August – 2 September 2015", "30 August=2015-8-30; 2 September 2015=2015-9-2"),
        ("30 August–2 September 2015", "30 August=2015-8-30; 2 September 2015=2015-9-2"),
        ("July 27th-August 3rd", "July 27th=_-7-27; August 3rd=_-8-3"),
        ("from 30 December to 2 January 2016", "30 December=2015-12-30; 2 January 2016=2016-1-2"),
        ("August 3 – 14 September", "August 3=_-8-3; 14 September=_-9-14"),
        ("won 3-1 March 5", "March 5=_-3-5"),
        ("14 and 15 September", "14 and 15 September=_-9-14..15"),
        ("from 14 to 16 September 2015", "14 to 16 September 2015=2015-9-14..16"),
        ("14th to the 16th of September", "16th of September=_-9-16"),
        ("between June 10th and 14th", "June 10th and 14th=_-6-10..14"),
        ("between June 10 and 14 they", "June 10 and 14=_-6-10..14"),
        ("from June 10 to 14, 2015", "June 10 to 14, 2015=2015-6-10..14"),
        ("on June 10 and 14 people", "June 10=_-6-10"),
        ("on June 10 to 14 September", "June 10=_-6-10; 14 September=_-9-14"),
        ("September 14–15, 2015", "September 14–15, 2015=2015-9-14..15"),
        ("Sept. 30-Oct. 2, 2015", "Sept. 30=2015-9-30; Oct. 2, 2015=2015-10-2"),
        ("16 and 15 September", "15 September=_-9-15"),
        ("5, 6 and 7 May", "6 and 7 May=_-5-6..7"),
    ]);
}

#[test]
fn months_and_years() {
    check(&[
        ("in September 2006", "September 2006=2006-9-_"),
        ("since Sept. 2006,", "Sept. 2006=2006-9-_"),
        ("mid-September 2006", "September 2006=2006-9-_"),
        ("September, 2006", "September, 2006=2006-9-_"),
        ("in 2015, the", "2015=2015-_-_"),
        ("(2015)", "2015=2015-_-_"),
        ("from 2006 to 2012", "2006=2006-_-_; 2012=2012-_-_"),
        ("between 2006 and 2012", "2006=2006-_-_; 2012=2012-_-_"),
        ("mid-2015", "2015=2015-_-_"),
        ("in early 2015", "2015=2015-_-_"),
        ("the summer of 2015; winter 2014", "2015=2015-_-_; 2014=2014-_-_"),
        ("the year 2015", "2015=2015-_-_"),
        ("signed 2024-03-12T10:00:00Z", "2024-03-12=2024-3-12"),
        ("2024-03-12.", "2024-03-12=2024-3-12"),
        ("in 2015-16", "2015-16=2015..2016-_-_"),
        ("from 2008–2012,", "2008–2012=2008..2012-_-_"),
        ("the 2008-12 plan", "2008-12=2008..2012-_-_"),
        ("(2008–12)", "2008–12=2008..2012-_-_"),
        ("(1939 – 1945)", "1939 – 1945=1939..1945-_-_"),
        ("in 1999-04", "1999-04=1999..2004-_-_"),
        ("the 1990s", "1990s=1990..1999-_-_"),
        ("1990s music", "1990s=1990..1999-_-_"),
        ("mid-1990s, late-1980s", "1990s=1990..1999-_-_; 1980s=1980..1989-_-_"),
        ("in the 1990's", "1990's=1990..1999-_-_"),
        ("the early 1990’s", "1990’s=1990..1999-_-_"),
        ("the 1900s", "1900s=1900..1999-_-_"),
        ("the 2000s", "2000s=2000..2009-_-_"),
        ("the '90s", "'90s=1990..1999-_-_"),
        ("the ’00s and ‘60s", "’00s=2000..2009-_-_; ‘60s=1960..1969-_-_"),
    ]);
}

#[test]
fn figures() {
    check(&[
        ("on 15/09/2015,", "15/09/2015=2015-9-15"),
        ("on 9/15/2015", "9/15/2015=2015-9-15"),
        ("Tuesday 9/15/15", "[Tuesday]9/15/15=2015-9-15"),
        ("3/15/87", "3/15/87=1987-3-15"),
        ("15.09.2015.", "15.09.2015=2015-9-15"),
        ("on 03/04/2015", "03/04/2015=2015-_-_(3/4)"),
        ("04/04/2015", "04/04/2015=2015-4-4"),
        ("31/09/2015", "31/09/2015=2015-9-31"),
    ]);
    for (order, month) in [(DateOrder::DayFirst, 4), (DateOrder::MonthFirst, 3)] {
        let mut mentions = Vec::new();
        days_in("on 03/04/2015", 0, 13, &mut mentions);
        mentions[0].settle(order);
        assert_eq!(mentions[0].written.month, Some(month));
        assert_eq!(mentions[0].figures, None);
    }
}

#[test]
fn bounds() {
    use Bound::{End, Since, Start, Until, Within};
    for (text, expected) in [
        ("in 2012", &[Within][..]),
        ("since 2012", &[Since]),
        ("since the early 1990s", &[Since]),
        ("after 15 September 2015", &[Since]),
        ("until Tuesday, 15 September 2015", &[Until]),
        ("until 2010, in 2011", &[Until, Within]),
        ("from 2008 to 2012", &[Start, End]),
        ("between 2008 and 2012", &[Start, End]),
        ("in 2008 and 2012", &[Within, Within]),
        ("30 August – 2 September", &[Start, End]),
        ("in 2008, 2012", &[Within]),
    ] {
        let mut mentions = Vec::new();
        days_in(text, 0, text.len(), &mut mentions);
        assert_eq!(mentions.iter().map(|mention| mention.bound).collect::<Vec<_>>(), expected, "{text}");
    }
}

#[test]
fn stretches() {
    let day = |text: &str| Day::from_iso(text).unwrap();
    let as_of = day("2015-09-15");
    for (text, expected) in [
        ("in 2012", "2012-01-01..2012-12-31"),
        ("since 2012", "2012-01-01..2015-09-15"),
        ("until March 2012", "..2012-03-31"),
        ("from 2008 to 2012", "2008-01-01..2012-12-31"),
        ("2008 and in 2008-12", "2008-01-01..2012-12-31"),
        ("30 August – 2 September 2014", "2014-08-30..2014-09-02"),
        ("between March 2012 and 4 May 2013", "2012-03-01..2013-05-04"),
        ("the 1990s", "1990-01-01..1999-12-31"),
        ("on 31 June 2012 and 15 September", ""),
    ] {
        let mut mentions = Vec::new();
        days_in(text, 0, text.len(), &mut mentions);
        let shown = window::windows(&mentions, as_of).map(|(_, (first, last))| {
            let first = if first == Day::MIN { String::new() } else { first.to_string() };
            format!("{first}..{last}")
        });
        assert_eq!(shown.collect::<Vec<_>>().join("; "), expected, "{text}");
    }
}

#[test]
fn no_dates() {
    for text in [
        "march 12",
        "in march 2015",
        "may 5",
        "15 people",
        "2015",
        "sold 2015 cars",
        "in 2,015",
        "in $2015",
        "$2015",
        "in 2015-161",
        "sold 2015-2016 cars",
        "in 2016-15",
        "2010's best",
        "1995s",
        "Boeing 1990sa",
        "the 90s",
        "the '20s",
        "x'90s",
        "15/09/2015/3",
        "com/15/09/2015",
        "$15/09/2015",
        "15/09/201",
        "32/09/2015",
        "13/13/2015",
        "1.2.15",
        "15.9/2015",
        "0.15.09.2015",
        "score 15/9",
        "Feb. 30-year bonds",
        "15/09/2015-2",
        "in 2015%",
        "in 2015 percent",
        "of 2000 people",
        "in 12015",
        "in 2015.5",
        "in 2200",
        "2024-13-12",
        "12024-03-12",
        "2024-03-123",
        "COVID-19 March",
        "1,015 May",
        "2.15 September",
        "A15 September",
        "15 Marching",
        "15 Mar-a-Lago",
        "3/15 March",
        "$15 May",
        "In May 12 people died",
        "By May 12 percent",
        "ended in May. 12 people",
        "15 March 44 BC",
        "September\n\n15",
        "15 \n \n September",
        "45 March",
        "Maya 15",
        "Sep15",
        "15Sep",
        "é15 September",
        "15 Septemberé",
        "Dismay 5",
        "September 15%",
        "September 15.5",
        "September 15:30",
        "May 5½",
    ] {
        assert_eq!(shown(text), "", "in {text:?}");
    }
}

#[test]
fn windows() {
    let day = |text: &str| Day::from_iso(text).unwrap();
    for (text, near, expected) in [
        ("15 September", "2015-09-20", Some(("2015-09-15", "2015-09-15"))),
        ("30 December", "2016-01-02", Some(("2015-12-30", "2015-12-30"))),
        ("2 January", "2015-12-30", Some(("2016-01-02", "2016-01-02"))),
        ("29 February", "2015-03-01", Some(("2016-02-29", "2016-02-29"))),
        ("29 February", "1899-03-01", Some(("1896-02-29", "1896-02-29"))),
        ("31 June", "2015-03-01", None),
        ("31 June 2015", "2015-03-01", None),
        ("29 February 2015", "2015-03-01", None),
        ("14-15 September", "2015-03-20", Some(("2015-09-14", "2015-09-15"))),
        ("30-31 June 2015", "2015-03-20", None),
        ("in February 2016", "2015-03-20", Some(("2016-02-01", "2016-02-29"))),
        ("in 2016", "2015-03-20", Some(("2016-01-01", "2016-12-31"))),
    ] {
        let mut mentions = Vec::new();
        days_in(text, 0, text.len(), &mut mentions);
        let window = mentions[0].written.window(day(near));
        assert_eq!(window, expected.map(|(from, to)| (day(from), day(to))), "{text} near {near}");
    }
}

#[test]
fn only_the_range_is_read() {
    let text = "15 September 2015 and 16 September 2015";
    let mut mentions = Vec::new();
    days_in(text, 18, 34, &mut mentions);
    assert_eq!(mentions.len(), 1);
    assert_eq!(mentions[0].written, Written { month: Some(9), day: Some(16), ..Written::default() });
    days_in(text, 30, 500, &mut mentions);
    assert_eq!(mentions.len(), 1);
}

/// Random strings of the pieces of dates: no panic, spans in order and on characters.
#[test]
fn any_text_is_read() {
    const PIECES: [&str; 30] = [
        "15",
        "2015",
        "1",
        " ",
        "September",
        "Sept.",
        "May",
        ",",
        "-",
        "–",
        "\n",
        "Tuesday",
        "Bloody",
        "the",
        "of",
        "é",
        "“",
        "(",
        ")",
        "th",
        ".",
        "%",
        "\u{a0}",
        "44 BC",
        "in",
        "2015-09-15",
        "🙂",
        "in 20",
        "'",
        "$",
    ];
    let mut seed = 7_u64;
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..12 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(PIECES[(seed >> 33) as usize % PIECES.len()]);
        }
        let mut mentions = Vec::new();
        days_in(&text, 0, text.len(), &mut mentions);
        let mut last = 0;
        for mention in mentions {
            let (start, end) = mention.span;
            assert!(start >= last && end > start && text.get(start as usize..end as usize).is_some(), "{text:?}");
            assert!(mention.date_span.0 >= start && mention.date_span.1 == end, "{text:?}");
            last = end;
        }
    }
}

/// Texts that would keep the test busy for hours if digits were read more than once.
#[test]
fn hostile_text_is_read_once() {
    let of = |text: String| {
        let mut mentions = Vec::new();
        days_in(&text, 0, text.len(), &mut mentions);
        mentions.len()
    };
    assert_eq!(of("1".repeat(1 << 22)), 0);
    assert_eq!(of("1 ".repeat(1 << 21)), 0);
    assert_eq!(of(" ".repeat(1 << 22) + "1"), 0);
    assert_eq!(of("15 May ".repeat(1 << 18)), 1 << 18);
}

/// Every relative mention as `words=window`, as of Tuesday, 15 September 2015.
fn told(text: &str) -> String {
    let as_of = Day::from_ymd(2015, 9, 15).unwrap();
    let (mut days, mut mentions) = (Vec::new(), Vec::new());
    days_in(text, 0, text.len(), &mut days);
    relative_in(text, 0, text.len(), &days, &mut mentions);
    let window = |mention: &RelativeMention| {
        mention.window(as_of).map_or("?".to_owned(), |(first, last)| format!("{first}..{last}"))
    };
    let shown = mentions.iter().map(|mention| {
        let (start, end) = mention.span;
        format!("{}={}", &text[start as usize..end as usize], window(mention))
    });
    shown.collect::<Vec<_>>().join("; ")
}

#[test]
fn relative_days() {
    for (text, expected) in [
        ("on Tuesday", "Tuesday=2015-09-15..2015-09-15"),
        ("on Monday", "Monday=2015-09-14..2015-09-21"),
        ("last Tuesday", "last Tuesday=2015-09-01..2015-09-08"),
        ("next Friday", "next Friday=2015-09-18..2015-09-25"),
        ("this Monday", "this Monday=2015-09-14..2015-09-21"),
        ("Monday's vote", "Monday=2015-09-14..2015-09-21"),
        ("on Tuesday, 15 September", ""),
        ("on Bloody Sunday", ""),
        ("yesterday", "yesterday=2015-09-14..2015-09-14"),
        ("in August", "August=2015-08-01..2015-08-31"),
        ("last August", "last August=2014-08-01..2015-08-31"),
        ("last October", "last October=2013-10-01..2014-10-31"),
        ("next May", "next May=2016-05-01..2017-05-31"),
        ("in May and by March", "May=2015-05-01..2015-05-31"),
        ("in May's cabinet, in March Madness, in May 12", ""),
        ("they may march in august", ""),
        ("Theresa May", ""),
        ("last week", "last week=2015-09-07..2015-09-13"),
        ("last month", "last month=2015-08-01..2015-08-31"),
        ("nine months ago", "nine months ago=2014-12-01..2014-12-31"),
        ("last year", "last year=2014-01-01..2014-12-31"),
        ("this decade", "this decade=2010-01-01..2019-12-31"),
        ("next month", "next month=2015-10-01..2015-10-31"),
        ("three weeks ago", "three weeks ago=2015-08-24..2015-08-30"),
        ("3 years ago", "3 years ago=2012-01-01..2012-12-31"),
        ("several years ago", "several years ago=?"),
        ("two days later", "two days later=?"),
        ("a year before", "a year before=?"),
        ("the last years, the day", ""),
        ("the nineties", "nineties=1990-01-01..1999-12-31"),
        ("in his nineties", ""),
        ("the 2011 summit", "2011=2011-01-01..2011-12-31"),
        ("France's 2011 budget", "2011=2011-01-01..2011-12-31"),
        ("the 2000 people", ""),
        ("the 2011 and the 1811 wars", "2011=2011-01-01..2011-12-31"),
        ("1,000 years ago", ""),
    ] {
        assert_eq!(told(text), expected, "in {text:?}");
    }
}
