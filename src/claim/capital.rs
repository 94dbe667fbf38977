//! Capitals: "X, the capital of Y", "the Y capital, X", "Y's capital X".

use super::reading::Reading;
use super::{Claim, Form, Part, Relation, RelationKind};
use crate::document::ProseSpan;
use crate::mention::{Kind, Named};

pub(super) fn read(reading: &Reading<'_>, claims: &mut Vec<Claim>) {
    for at in 0..reading.items.len() {
        if reading.is(at, &["capital"]) {
            let claim = of(reading, at).or_else(|| owned(reading, at));
            claims.extend(claim.map(Claim::from));
        }
    }
}

/// "X, the capital of Y" and "X is the capital of Y".
fn of(reading: &Reading<'_>, at: usize) -> Option<Claim<Relation>> {
    let country_at = reading.past_article(at + 2);
    let country = reading.country(country_at).filter(|_| reading.is(at + 1, &["of"]))?;
    if matches!(reading.kind(country_at + 1), Some(Kind::Genitive)) || reading.is_capital(country_at + 1) {
        return None;
    }
    let link = reading.with_article(at).checked_sub(1)?;
    let form = if reading.is_mark(link, &[',']) {
        Form::Apposition
    } else if reading.is(link, &["is"]) {
        Form::Copula
    } else {
        return None;
    };
    let city = place(reading, link.checked_sub(1)?)?;
    Some(build(
        reading,
        city,
        Part { value: country, span: reading.span(country_at, country_at) },
        reading.span(at, country_at),
        form,
    ))
}

/// "the Kazakh capital, Astana", "Kazakhstan's capital Astana".
fn owned(reading: &Reading<'_>, at: usize) -> Option<Claim<Relation>> {
    let before = at.checked_sub(1)?;
    let (country, country_at) = match reading.kind(before)? {
        Kind::Genitive => (reading.country(before.checked_sub(1)?)?, before - 1),
        _ => (reading.adjective(before)?, before),
    };
    let next = if reading.is_mark(at + 1, &[',']) { at + 2 } else { at + 1 };
    let city = place(reading, next)?;
    let country = Part { value: country, span: reading.span(country_at, country_at) };
    Some(build(reading, city, country, reading.span(country_at, at), Form::Title))
}

fn place(reading: &Reading<'_>, at: usize) -> Option<Part<Named>> {
    match reading.kind(at)? {
        Kind::Place(named, _) if !matches!(reading.kind(at + 1), Some(Kind::Genitive)) => {
            Some(Part { value: named.clone(), span: reading.span(at, at) })
        }
        _ => None,
    }
}

fn build(
    reading: &Reading<'_>,
    subject: Part<Named>,
    object: Part<Named>,
    phrase: ProseSpan,
    form: Form,
) -> Claim<Relation> {
    let span = ProseSpan { start: subject.span.start.min(phrase.start), end: subject.span.end.max(phrase.end) };
    Claim::new(
        span,
        (reading.frame)(span),
        Relation { kind: RelationKind::Capital, subject, object, role: None, form, acts: None, phrase },
    )
}
