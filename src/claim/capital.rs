//! Capitals: "X, the capital of Y", "the Y capital, X", "Y's capital X".

use super::sentence::Sentence;
use super::{Claim, Form, Part, Relation, RelationKind};
use crate::document::ProseSpan;
use crate::mention::{Named, TokenKind};

pub(super) fn read(sentence: &Sentence<'_>, claims: &mut Vec<Claim>) {
    for at in 0..sentence.tokens.len() {
        if sentence.is(at, &["capital"]) {
            let claim = of(sentence, at).or_else(|| owned(sentence, at));
            claims.extend(claim.map(Claim::from));
        }
    }
}

/// "X, the capital of Y" and "X is the capital of Y".
fn of(sentence: &Sentence<'_>, at: usize) -> Option<Claim<Relation>> {
    let country_at = sentence.past_article(at + 2);
    let country = sentence.country(country_at).filter(|_| sentence.is(at + 1, &["of"]))?;
    if matches!(sentence.kind(country_at + 1), Some(TokenKind::Genitive)) || sentence.is_capital(country_at + 1) {
        return None;
    }
    let link = sentence.with_article(at).checked_sub(1)?;
    let form = if sentence.is_mark(link, &[',']) {
        Form::Apposition
    } else if sentence.is(link, &["is"]) {
        Form::Copula
    } else {
        return None;
    };
    let city = place(sentence, link.checked_sub(1)?)?;
    Some(build(
        sentence,
        city,
        Part { value: country, span: sentence.span(country_at, country_at) },
        sentence.span(at, country_at),
        form,
    ))
}

/// "the Kazakh capital, Astana", "Kazakhstan's capital Astana".
fn owned(sentence: &Sentence<'_>, at: usize) -> Option<Claim<Relation>> {
    let before = at.checked_sub(1)?;
    let (country, country_at) = match sentence.kind(before)? {
        TokenKind::Genitive => (sentence.country(before.checked_sub(1)?)?, before - 1),
        _ => (sentence.adjective(before)?, before),
    };
    let next = if sentence.is_mark(at + 1, &[',']) { at + 2 } else { at + 1 };
    let city = place(sentence, next)?;
    let country = Part { value: country, span: sentence.span(country_at, country_at) };
    Some(build(sentence, city, country, sentence.span(country_at, at), Form::Title))
}

fn place(sentence: &Sentence<'_>, at: usize) -> Option<Part<Named>> {
    match sentence.kind(at)? {
        TokenKind::Place(named, _) if !matches!(sentence.kind(at + 1), Some(TokenKind::Genitive)) => {
            Some(Part { value: named.clone(), span: sentence.span(at, at) })
        }
        _ => None,
    }
}

fn build(
    sentence: &Sentence<'_>,
    subject: Part<Named>,
    object: Part<Named>,
    phrase: ProseSpan,
    form: Form,
) -> Claim<Relation> {
    let span = ProseSpan { start: subject.span.start.min(phrase.start), end: subject.span.end.max(phrase.end) };
    Claim::new(
        span,
        (sentence.frame)(span),
        Relation { kind: RelationKind::Capital, subject, object, role: None, form, acts: None, phrase },
    )
}
