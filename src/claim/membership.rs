//! One member: "X, a member of Y", "Y member X".

use super::reading::Reading;
use super::{Claim, Form, Part, Relation, RelationKind};
use crate::document::ProseSpan;
use crate::lexicon::members;
use crate::mention::{Kind, Named};

pub(super) fn read(reading: &Reading<'_>, claims: &mut Vec<Claim>) {
    for at in 0..reading.items.len() {
        if reading.is(at, &["member"]) {
            let claim = apposed(reading, at).or_else(|| titled(reading, at));
            claims.extend(claim.map(Claim::from));
        }
    }
}

/// "Zimbabwe, a (full) member of the Commonwealth".
fn apposed(reading: &Reading<'_>, at: usize) -> Option<Claim<Relation>> {
    let group_at = reading.past_article(at + 2);
    let Some(Kind::Group(group)) = reading.kind(group_at).filter(|_| reading.is(at + 1, &["of"])) else { return None };
    let first = if reading.is(at.checked_sub(1)?, &["full", "fellow"]) { at - 1 } else { at };
    let article = first.checked_sub(1).filter(|at| reading.is(*at, &["a"]))?;
    let link = article.checked_sub(1).filter(|at| reading.is_mark(*at, &[',']) || reading.is(*at, &["is"]))?;
    let country_at = link.checked_sub(1)?;
    let country = reading.country(country_at)?;
    if matches!(reading.kind(group_at + 1), Some(Kind::Genitive)) || reading.is_capital(group_at + 1) {
        return None;
    }
    Some(build(reading, (country, country_at), (group.clone(), group_at), reading.span(at, group_at), Form::Apposition))
}

/// "NATO member Turkey".
fn titled(reading: &Reading<'_>, at: usize) -> Option<Claim<Relation>> {
    let group_at = at.checked_sub(1)?;
    let Some(Kind::Group(group)) = reading.kind(group_at) else { return None };
    let next = if reading.is(at + 1, members::STATE) { at + 2 } else { at + 1 };
    let country = reading.country(next)?;
    let plain = !matches!(reading.kind(next + 1), Some(Kind::Mark('-' | '/')));
    let before = group_at.checked_sub(1);
    let former = before.is_some_and(|before| reading.is(before, members::NOT_NOW) || reading.is_mark(before, &['-']));
    (plain && !former)
        .then(|| build(reading, (country, next), (group.clone(), group_at), reading.span(group_at, at), Form::Title))
}

fn build(
    reading: &Reading<'_>,
    subject: (Named, usize),
    object: (Named, usize),
    phrase: ProseSpan,
    form: Form,
) -> Claim<Relation> {
    let subject = Part { value: subject.0, span: reading.span(subject.1, subject.1) };
    let object = Part { value: object.0, span: reading.span(object.1, object.1) };
    let span = ProseSpan { start: subject.span.start.min(phrase.start), end: subject.span.end.max(phrase.end) };
    Claim::new(
        span,
        (reading.frame)(span),
        Relation { kind: RelationKind::Membership, subject, object, role: None, form, acts: None, phrase },
    )
}
