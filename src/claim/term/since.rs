//! "Jane Doe, in power since 1994", "Jane Doe, German chancellor since 2005", "Jane Doe has led Germany since 2005".

use super::super::sentence::Sentence;
use super::{Claim, Says, Term, build, person_before, phrase_before, subject_of_verb};
use crate::mention::{Case, TokenKind};

pub(super) fn read(sentence: &Sentence<'_>, at: usize) -> Option<Claim<Term>> {
    let (year, last) = year_after(sentence, at)?;
    let says = Says::Since(year);
    let said = sentence.span(at, last);
    if sentence.is(at.checked_sub(1)?, &["power", "office"]) && at > 2 && sentence.is(at - 2, &["in"]) {
        let person = person_before(sentence, subject_of_verb(sentence, at - 2))?;
        return build(sentence, &person, None, says, said);
    }
    if at > 3 && sentence.country(at - 1).is_some() && sentence.is(at - 2, &["ruled", "led", "governed"]) {
        let verb = at - 2;
        let person =
            sentence.is(verb - 1, &["has"]).then(|| person_before(sentence, subject_of_verb(sentence, verb)))??;
        return build(sentence, &person, None, says, said);
    }
    let office = phrase_before(sentence, at)?;
    // "elected president since 1996": the person may have been president before.
    if (office.first..office.next).any(|at| sentence.is(at, &["elected"])) {
        return None;
    }
    let first = sentence.with_article(office.first);
    let link = first.checked_sub(1)?;
    let linked = sentence.is_mark(link, &[',']) || sentence.is(link, &["been"]);
    let person = linked.then(|| person_before(sentence, subject_of_verb(sentence, first)))??;
    build(sentence, &person, Some(&office), says, said)
}

/// The year after "since", perhaps with a month and a day, and its token.
fn year_after(sentence: &Sentence<'_>, since: usize) -> Option<(i32, usize)> {
    let month = |at: usize| matches!(sentence.kind(at), Some(TokenKind::Word(Case::Capital)));
    let last = (since + 1..since + 5).find(|at| year(sentence, *at).is_some())?;
    let between = (since + 1..last).all(|at| {
        month(at) || matches!(sentence.kind(at), Some(TokenKind::Number)) || sentence.is_mark(at, &[',', '.'])
    });
    // "since 2009-10", "since 1994 or 1995".
    let goes_on = sentence.is_mark(last + 1, &['-', '–', '/']) || sentence.is(last + 1, &["or", "to", "until"]);
    (between && !goes_on).then(|| year(sentence, last).map(|year| (year, last)))?
}

fn year(sentence: &Sentence<'_>, at: usize) -> Option<i32> {
    let text = sentence.text(at);
    let year: i32 = text.parse().ok().filter(|_| text.len() == 4)?;
    (1900..=2100).contains(&year).then_some(year)
}
