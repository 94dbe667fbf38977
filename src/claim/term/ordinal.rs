//! "Jane Doe, the 44th president of Germany", "Germany's tenth chancellor, Jane Doe".

use super::super::Part;
use super::super::name::{NameAt, name_at, name_before};
use super::super::office::{Phrase, phrase};
use super::super::sentence::Sentence;
use super::{Claim, Says, Term, build};
use crate::lexicon::{self, numbers, tenure};
use crate::mention::{Named, TokenKind};
use factlint_index::EntityId;

pub(super) fn read(sentence: &Sentence<'_>, at: usize, title: EntityId) -> Option<Claim<Term>> {
    let mut office = phrase(sentence, at, title)?;
    let (first, number) = number_before(sentence, office.first)?;
    let said = sentence.span(first, office.first - 1);
    let before = first.checked_sub(1)?;
    if matches!(sentence.kind(before), Some(TokenKind::Genitive)) && office.country.is_none() {
        let owner = before.checked_sub(1)?;
        office.country = Some(Part { value: sentence.office_object(owner)?, span: sentence.span(owner, owner) });
        office.first = owner;
    } else if sentence.is(before, &["the", "our"]) || sentence.is_mark(before, &[',']) && office.country_last {
        office.first = first;
    } else {
        return None;
    }
    let person = before_name(sentence, &office).or_else(|| after_name(sentence, &office))?;
    if person.name.value == Named::Unlisted {
        return None;
    }
    build(sentence, &person, Some(&office), Says::Ordinal(number), said)
}

/// The first token of an ordinal that ends before `end`, and its number. "first" is left out: it is said of many things
/// ("the first president to").
fn number_before(sentence: &Sentence<'_>, end: usize) -> Option<(usize, u32)> {
    let last = end.checked_sub(1)?;
    if let Some(place) = lexicon::position(numbers::ORDINALS, sentence.text(last)).filter(|place| *place > 0) {
        return Some((last, place as u32 + 1));
    }
    let digits = last.checked_sub(1)?;
    let ordinal = sentence.is(last, numbers::ORDINAL_ENDINGS) && sentence.touches(last);
    let number = sentence.text(digits).parse().ok().filter(|number| *number > 1);
    Some((digits, number.filter(|_| ordinal)?))
}

/// "Jane Doe, the 44th president", "Jane Doe is the 44th president", "Jane Doe was sworn in as the 44th president".
fn before_name(sentence: &Sentence<'_>, office: &Phrase) -> Option<NameAt> {
    let first = sentence.with_article(office.first);
    let link = first.checked_sub(1)?;
    let apposed = sentence.is_mark(link, &[',']);
    let said = sentence.is(link, tenure::BEFORE_ORDINAL);
    // "the third president to visit", "the fifth president in ten years", "the second president, after John Roe,
    // to visit": another row.
    let closed = match sentence.kind(office.next) {
        None => true,
        Some(TokenKind::Mark(',')) => !sentence.is(office.next + 1, numbers::OF_ANOTHER_ROW),
        Some(TokenKind::Mark(mark)) => matches!(mark, '.' | ';' | ')' | ':'),
        _ => sentence.is(link, &["became", "as"]) && sentence.is(office.next, &["on", "when", "after"]),
    };
    // "Jane Doe, the 44th president, and": these may be three people.
    let listed = sentence.is_mark(office.next, &[',']) && sentence.is(office.next + 1, &["and", "or"]);
    if !(apposed || said) || !closed || apposed && listed {
        return None;
    }
    let mut end = link;
    while sentence.is(link, &["as"]) && end > 0 && sentence.is(end - 1, tenure::INSTALLED) {
        end -= 1;
    }
    name_before(sentence, end).filter(|name| is_whole(sentence, name))
}

/// "the 44th president, Jane Doe," and "the 44th president Jane Doe".
fn after_name(sentence: &Sentence<'_>, office: &Phrase) -> Option<NameAt> {
    let comma = sentence.is_mark(office.next, &[',']);
    // "the third president Jane Doe has met": an ordinal in words counts something else here.
    let in_digits = (office.first..office.next).any(|at| matches!(sentence.kind(at), Some(TokenKind::Number)));
    if !comma && !in_digits {
        return None;
    }
    let name = name_at(sentence, if comma { office.next + 1 } else { office.next })?;
    let closed = !comma || matches!(sentence.kind(name.next), None | Some(TokenKind::Mark(',' | '.' | ';' | ')')));
    (closed && is_whole(sentence, &name)).then_some(name)
}

fn is_whole(sentence: &Sentence<'_>, name: &NameAt) -> bool {
    let owned = matches!(sentence.kind(name.next), Some(TokenKind::Genitive));
    name.words >= 2 && !owned
}
