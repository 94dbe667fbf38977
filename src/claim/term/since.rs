//! "Jane Doe, in power since 1994", "Jane Doe, German chancellor since 2005", "Jane Doe has led Germany since 2005".

use super::super::reading::Reading;
use super::{Claim, Says, Term, build, person_before, phrase_before, subject_of_verb};
use crate::mention::{Case, Kind};

pub(super) fn read(reading: &Reading<'_>, at: usize) -> Option<Claim<Term>> {
    let (year, last) = year_after(reading, at)?;
    let says = Says::Since(year);
    let said = reading.span(at, last);
    if reading.is(at.checked_sub(1)?, &["power", "office"]) && at > 2 && reading.is(at - 2, &["in"]) {
        let person = person_before(reading, subject_of_verb(reading, at - 2))?;
        return build(reading, &person, None, says, said);
    }
    if at > 3 && reading.country(at - 1).is_some() && reading.is(at - 2, &["ruled", "led", "governed"]) {
        let verb = at - 2;
        let person =
            reading.is(verb - 1, &["has"]).then(|| person_before(reading, subject_of_verb(reading, verb)))??;
        return build(reading, &person, None, says, said);
    }
    let office = phrase_before(reading, at)?;
    // "elected president since 1996": he may have been president before.
    if (office.first..office.next).any(|at| reading.is(at, &["elected"])) {
        return None;
    }
    let first = reading.with_article(office.first);
    let link = first.checked_sub(1)?;
    let linked = reading.is_mark(link, &[',']) || reading.is(link, &["been"]);
    let person = linked.then(|| person_before(reading, subject_of_verb(reading, first)))??;
    build(reading, &person, Some(&office), says, said)
}

/// The year after "since", perhaps with a month and a day, and its item.
fn year_after(reading: &Reading<'_>, since: usize) -> Option<(i32, usize)> {
    let month = |at: usize| matches!(reading.kind(at), Some(Kind::Word(Case::Capital)));
    let last = (since + 1..since + 5).find(|at| year(reading, *at).is_some())?;
    let between = (since + 1..last)
        .all(|at| month(at) || matches!(reading.kind(at), Some(Kind::Number)) || reading.is_mark(at, &[',', '.']));
    // "since 2009-10", "since 1994 or 1995".
    let goes_on = reading.is_mark(last + 1, &['-', '–', '/']) || reading.is(last + 1, &["or", "to", "until"]);
    (between && !goes_on).then(|| year(reading, last).map(|year| (year, last)))?
}

fn year(reading: &Reading<'_>, at: usize) -> Option<i32> {
    let text = reading.text(at);
    let year: i32 = text.parse().ok().filter(|_| text.len() == 4)?;
    (1900..=2100).contains(&year).then_some(year)
}
