//! "Jane Doe, the 44th president of Germany", "Germany's tenth chancellor, Jane Doe".

use super::super::Part;
use super::super::name::{NameAt, name_at, name_before};
use super::super::office::{Phrase, phrase};
use super::super::reading::Reading;
use super::{Claim, Says, Term, build};
use crate::lexicon::{self, numbers, tenure};
use crate::mention::{Kind, Named};
use factlint_index::EntityId;

pub(super) fn read(reading: &Reading<'_>, at: usize, title: EntityId) -> Option<Claim<Term>> {
    let mut office = phrase(reading, at, title)?;
    let (first, number) = number_before(reading, office.first)?;
    let said = reading.span(first, office.first - 1);
    let before = first.checked_sub(1)?;
    if matches!(reading.kind(before), Some(Kind::Genitive)) && office.country.is_none() {
        let owner = before.checked_sub(1)?;
        office.country = Some(Part { value: reading.office_object(owner)?, span: reading.span(owner, owner) });
        office.first = owner;
    } else if reading.is(before, &["the", "our"]) || reading.is_mark(before, &[',']) && office.country_last {
        office.first = first;
    } else {
        return None;
    }
    let person = before_name(reading, &office).or_else(|| after_name(reading, &office))?;
    if person.name.value == Named::Unlisted {
        return None;
    }
    build(reading, &person, Some(&office), Says::Ordinal(number), said)
}

/// The first item of an ordinal that ends before `end`, and its number. The first of a row is told
/// of many things: "the first president to".
fn number_before(reading: &Reading<'_>, end: usize) -> Option<(usize, u32)> {
    let last = end.checked_sub(1)?;
    if let Some(place) = lexicon::position(numbers::ORDINALS, reading.text(last)).filter(|place| *place > 0) {
        return Some((last, place as u32 + 1));
    }
    let digits = last.checked_sub(1)?;
    let ordinal = reading.is(last, numbers::ORDINAL_ENDINGS) && reading.touches(last);
    let number = reading.text(digits).parse().ok().filter(|number| *number > 1);
    Some((digits, number.filter(|_| ordinal)?))
}

/// "Jane Doe, the 44th president", "Jane Doe is the 44th president", "Jane Doe was sworn in as the 44th president".
fn before_name(reading: &Reading<'_>, office: &Phrase) -> Option<NameAt> {
    let first = reading.with_article(office.first);
    let link = first.checked_sub(1)?;
    let apposed = reading.is_mark(link, &[',']);
    let said = reading.is(link, tenure::BEFORE_ORDINAL);
    // "the third president to visit", "the fifth president in ten years", "the second president, after John Roe,
    // to visit": another row.
    let closed = match reading.kind(office.next) {
        None => true,
        Some(Kind::Mark(',')) => !reading.is(office.next + 1, numbers::OF_ANOTHER_ROW),
        Some(Kind::Mark(mark)) => matches!(mark, '.' | ';' | ')' | ':'),
        _ => reading.is(link, &["became", "as"]) && reading.is(office.next, &["on", "when", "after"]),
    };
    // "Jane Doe, the 44th president, and": perhaps three people.
    let listed = reading.is_mark(office.next, &[',']) && reading.is(office.next + 1, &["and", "or"]);
    if !(apposed || said) || !closed || apposed && listed {
        return None;
    }
    let mut end = link;
    while reading.is(link, &["as"]) && end > 0 && reading.is(end - 1, tenure::INSTALLED) {
        end -= 1;
    }
    name_before(reading, end).filter(|name| is_whole(reading, name))
}

/// "the 44th president, Jane Doe," and "the 44th president Jane Doe".
fn after_name(reading: &Reading<'_>, office: &Phrase) -> Option<NameAt> {
    let comma = reading.is_mark(office.next, &[',']);
    // "the third president Jane Doe has met" is told in a word.
    let in_digits = (office.first..office.next).any(|at| matches!(reading.kind(at), Some(Kind::Number)));
    if !comma && !in_digits {
        return None;
    }
    let name = name_at(reading, if comma { office.next + 1 } else { office.next })?;
    let closed = !comma || matches!(reading.kind(name.next), None | Some(Kind::Mark(',' | '.' | ';' | ')')));
    (closed && is_whole(reading, &name)).then_some(name)
}

fn is_whole(reading: &Reading<'_>, name: &NameAt) -> bool {
    let owned = matches!(reading.kind(name.next), Some(Kind::Genitive));
    name.words >= 2 && !owned
}
