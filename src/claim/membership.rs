//! One member: "X, a member of Y", "Y member X".

use super::sentence::Sentence;
use super::{Claim, Form, Part, Relation, RelationKind};
use crate::document::ProseSpan;
use crate::lexicon::members;
use crate::mention::{Named, TokenKind};

pub(super) fn read(sentence: &Sentence<'_>, claims: &mut Vec<Claim>) {
    for at in 0..sentence.tokens.len() {
        if sentence.is(at, &["member"]) {
            let claim = apposed(sentence, at).or_else(|| titled(sentence, at));
            claims.extend(claim.map(Claim::from));
        }
    }
}

/// "Zimbabwe, a (full) member of the Commonwealth".
fn apposed(sentence: &Sentence<'_>, at: usize) -> Option<Claim<Relation>> {
    let group_at = sentence.past_article(at + 2);
    let Some(TokenKind::Group(group)) = sentence.kind(group_at).filter(|_| sentence.is(at + 1, &["of"])) else {
        return None;
    };
    let first = if sentence.is(at.checked_sub(1)?, &["full", "fellow"]) { at - 1 } else { at };
    let article = first.checked_sub(1).filter(|at| sentence.is(*at, &["a"]))?;
    let link = article.checked_sub(1).filter(|at| sentence.is_mark(*at, &[',']) || sentence.is(*at, &["is"]))?;
    let country_at = link.checked_sub(1)?;
    let country = sentence.country(country_at)?;
    if matches!(sentence.kind(group_at + 1), Some(TokenKind::Genitive)) || sentence.is_capital(group_at + 1) {
        return None;
    }
    Some(build(
        sentence,
        (country, country_at),
        (group.clone(), group_at),
        sentence.span(at, group_at),
        Form::Apposition,
    ))
}

/// "NATO member Turkey".
fn titled(sentence: &Sentence<'_>, at: usize) -> Option<Claim<Relation>> {
    let group_at = at.checked_sub(1)?;
    let Some(TokenKind::Group(group)) = sentence.kind(group_at) else { return None };
    let next = if sentence.is(at + 1, members::STATE) { at + 2 } else { at + 1 };
    let country = sentence.country(next)?;
    let plain = !matches!(sentence.kind(next + 1), Some(TokenKind::Mark('-' | '/')));
    let before = group_at.checked_sub(1);
    let former = before.is_some_and(|before| sentence.is(before, members::NOT_NOW) || sentence.is_mark(before, &['-']));
    (plain && !former)
        .then(|| build(sentence, (country, next), (group.clone(), group_at), sentence.span(group_at, at), Form::Title))
}

fn build(
    sentence: &Sentence<'_>,
    subject: (Named, usize),
    object: (Named, usize),
    phrase: ProseSpan,
    form: Form,
) -> Claim<Relation> {
    let subject = Part { value: subject.0, span: sentence.span(subject.1, subject.1) };
    let object = Part { value: object.0, span: sentence.span(object.1, object.1) };
    let span = ProseSpan { start: subject.span.start.min(phrase.start), end: subject.span.end.max(phrase.end) };
    Claim::new(
        span,
        (sentence.frame)(span),
        Relation { kind: RelationKind::Membership, subject, object, role: None, form, acts: None, phrase },
    )
}
