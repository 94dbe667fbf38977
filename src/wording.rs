//! The words for days, offices and countries in findings, claims and answers.
//!
//! Not here: which of them is printed, and where.

use crate::lexicon::calendar;
use factlint_index::{Boundary, Day, EntityId, Fact, Reference, Role, Status};

/// `12 March 2024`, which no reader can misread.
pub(crate) fn day(day: Day) -> String {
    format!("{} {} {}", day.day_of_month(), month(day), day.year())
}

fn month(day: Day) -> &'static str {
    month_name(day.month())
}

/// `September` for 9.
pub(crate) fn month_name(month: u32) -> &'static str {
    calendar::MONTHS[(month as usize).saturating_sub(1).min(11)]
}

/// A boundary as precisely as it is worth saying: a day, the month, the two months or the year in which it lies, or the
/// months between which it does. It reads well after `since`, `until` and `from`.
pub(crate) fn boundary(boundary: Boundary) -> String {
    let (first, last) = (boundary.earliest, boundary.latest);
    let months = (last.year() - first.year()) * 12 + last.month() as i32 - first.month() as i32;
    match (months, first.year() == last.year()) {
        _ if first == last => day(first),
        (0, _) => month_and_year(first),
        (1, true) => format!("{} or {}", month(first), month_and_year(last)),
        (1, false) => format!("{} or {}", month_and_year(first), month_and_year(last)),
        (_, true) => first.year().to_string(),
        (_, false) => format!("some time between {} and {}", month_and_year(first), month_and_year(last)),
    }
}

/// `listed as having died 12 March 2024`, or `in March 2024`.
pub(crate) fn died(died: Boundary) -> String {
    let said = boundary(died);
    let in_it = if died.earliest == died.latest || said.starts_with("some time") { "" } else { "in " };
    format!("listed as having died {in_it}{said}")
}

/// `November 1994`.
fn month_and_year(day: Day) -> String {
    format!("{} {}", month(day), day.year())
}

/// `since 8 December 2021`, or nothing for a fact without a beginning.
pub(crate) fn since(fact: &Fact<'_>) -> String {
    if fact.from == Boundary::ALWAYS { String::new() } else { format!("since {}", boundary(fact.from)) }
}

/// `chancellor of Germany`.
pub(crate) fn office_of(reference: &Reference, fact: &Fact<'_>) -> String {
    let title = fact.role.map_or("", |seat| reference.name(seat));
    format!("{title} of {}", reference.name_with_article(fact.object))
}

/// `chancellor of Germany from 22 November 2005 until 8 December 2021`, with the name before it.
pub(crate) fn term(reference: &Reference, fact: &Fact<'_>) -> String {
    let name = person(reference, fact.subject, "nobody");
    let until = if fact.to == Boundary::NEVER { String::new() } else { format!(" until {}", boundary(fact.to)) };
    format!("{name}, {} {}{until}", office_of(reference, fact), since(fact))
}

/// A claimed office as its country calls it, by the title that was written and the seat that was meant:
/// `president of Germany`.
pub(crate) fn claimed_office(
    reference: &Reference,
    title: Option<EntityId>,
    seat: Option<EntityId>,
    country: Option<EntityId>,
) -> String {
    let title = match (title, seat) {
        (Some(title), seat) if reference.role(title).is_some() || seat.is_none() => reference.name(title),
        (Some(_), Some(seat)) => reference.name(seat),
        _ => "leader",
    };
    let country = country.map(|country| reference.name_with_article(country)).unwrap_or_default();
    format!("{title} of {country}")
}

/// `listed holder: Gabriel Attal, since 9 January 2024`.
pub(crate) fn listed_holder(reference: &Reference, holder: &Fact<'_>) -> String {
    let name = holder.subject.map_or("nobody", |subject| reference.name(subject));
    let acting = if matches!(holder.status, Status::Acting | Status::Interim | Status::Caretaker) {
        format!(" ({})", holder.status.as_str())
    } else {
        String::new()
    };
    let since = since(holder);
    if since.is_empty() {
        format!("listed holder: {name}{acting}")
    } else {
        format!("listed holder: {name}{acting}, {since}")
    }
}

/// The name of the person in an answer: the listed name, or the words of the article.
pub(crate) fn person(reference: &Reference, subject: Option<EntityId>, words: &str) -> String {
    subject.map_or_else(|| words.to_owned(), |subject| reference.name(subject).to_owned())
}

/// A word in the case of another: `Chancellor` for `President`, `CHANCELLOR` for `PRESIDENT`.
pub(crate) fn in_case_of(word: &str, model: &str) -> String {
    let letters = model.chars().filter(|c| c.is_alphabetic());
    if letters.clone().count() > 1 && letters.clone().all(char::is_uppercase) {
        word.to_uppercase()
    } else if letters.clone().next().is_some_and(char::is_uppercase) {
        word.split(' ').map(capitalised).collect::<Vec<_>>().join(" ")
    } else {
        word.to_owned()
    }
}

fn capitalised(word: &str) -> String {
    if ["of", "the", "and"].contains(&word) {
        return word.to_owned();
    }
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// "A", "A and B", "A, B and C"; or with "or" before the last.
pub(crate) fn enumerated(names: &[String], before_last: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {before_last} {last}", first.join(", ")),
    }
}

/// Whether a role is one of a state's first offices.
pub(crate) fn leads(role: Option<Role>) -> bool {
    !matches!(role, None | Some(Role::Other | Role::Any))
}

/// A number as a paper prints it: "12,400".
pub(crate) fn number(number: u32) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.char_indices() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A day, a window in one month, one in one year, one over the turn of a year, and one of several years.
    fn windows() -> [Boundary; 7] {
        let window = |first: &str, last: &str| {
            let (first, last) = (Boundary::parse(first).unwrap(), Boundary::parse(last).unwrap());
            Boundary { earliest: first.earliest, latest: last.latest }
        };
        [
            window("1994-11-06", "1994-11-06"),
            window("1994-11-06", "1994-11-19"),
            window("1994-11", "1994-11"),
            window("1994-10-30", "1994-11-19"),
            window("1994", "1994"),
            window("1994-12-28", "1995-01-03"),
            window("1994-03-01", "1996-04-30"),
        ]
    }

    const SAID: [&str; 7] = [
        "6 November 1994",
        "November 1994",
        "November 1994",
        "October or November 1994",
        "1994",
        "December 1994 or January 1995",
        "some time between March 1994 and April 1996",
    ];

    #[test]
    fn a_boundary_is_said_as_the_months_or_the_year_in_which_it_lies() {
        assert_eq!(windows().map(boundary), SAID);
    }

    #[test]
    fn a_death_is_said_to_be_on_a_day_or_in_its_months_or_its_year() {
        let said = [
            "listed as having died 6 November 1994",
            "listed as having died in November 1994",
            "listed as having died in November 1994",
            "listed as having died in October or November 1994",
            "listed as having died in 1994",
            "listed as having died in December 1994 or January 1995",
            "listed as having died some time between March 1994 and April 1996",
        ];
        assert_eq!(windows().map(died), said);
    }
}
