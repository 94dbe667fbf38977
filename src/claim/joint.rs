//! Offices that several share in a sentence: "Presidents Xi and Putin", "his Kazakh counterpart, Jane Doe".

use super::name::{NameAt, name_at};
use super::reading::Reading;
use super::{Claim, Form, Frame, Office, Part, Relation, RelationKind, Said};
use crate::document::ProseSpan;
use crate::lexicon::{grammar, offices, tenure};
use crate::mention::{Kind, Named, Number};

pub(super) fn read(reading: &Reading<'_>, claims: &mut Vec<Claim>) {
    for at in 0..reading.items.len() {
        match reading.kind(at) {
            Some(Kind::Title(title, Number::Plural)) => plural(reading, at, Office::Titled(*title), claims),
            Some(Kind::Word(_)) if reading.is(at, &["counterpart"]) => {
                let found = counterpart(reading, at, claims);
                claims.extend(found.map(Claim::from));
            }
            _ => {}
        }
    }
}

/// "Presidents X and Y", "Prime Ministers X, Y and Z": a title of each.
fn plural(reading: &Reading<'_>, at: usize, office: Office, claims: &mut Vec<Claim>) {
    let mut names = Vec::new();
    let mut next = at + 1;
    while let Some(name) = name_at(reading, next).filter(|name| name.name.value != Named::Unlisted) {
        let and = reading.is(name.next, &["and"]) || reading.is_mark(name.next, &[',']);
        next = name.next + 1;
        if reading.is_mark(name.next, &[',']) && reading.is(next, &["and"]) {
            next += 1;
        }
        names.push(name);
        if !and {
            break;
        }
    }
    if names.len() > 1 {
        let title = Part { value: office, span: reading.span(at, at) };
        let is_past = (at.saturating_sub(3)..at).any(|before| reading.is(before, tenure::PAST));
        claims.extend(names.into_iter().map(|name| {
            let mut claim = bare(reading, &title, &name);
            claim.frame = if is_past && claim.frame.is_present() { Frame::Past } else { claim.frame };
            Claim::from(claim)
        }));
    }
}

fn bare(reading: &Reading<'_>, title: &Part<Office>, name: &NameAt) -> Claim<Relation> {
    let whole = reading.prose[name.name.span.start as usize..name.name.span.end as usize].contains(' ');
    let span = ProseSpan { start: title.span.start, end: name.name.span.end };
    let none = ProseSpan { start: span.start, end: span.start };
    Claim::new(
        span,
        (reading.frame)(span),
        Relation {
            kind: RelationKind::Office,
            subject: name.name.clone(),
            object: Part { value: Named::Unlisted, span: none },
            role: Some(title.clone()),
            form: if whole && name.name.value.one().is_some() { Form::Bare } else { Form::Again },
            acts: None,
            phrase: title.span,
        },
    )
}

/// "met his Kazakh counterpart, Jane Doe": a leader, if the one before is and nobody of lower rank comes between.
fn counterpart(reading: &Reading<'_>, at: usize, claims: &[Claim]) -> Option<Claim<Relation>> {
    let owner = at.checked_sub(2).filter(|owner| reading.is(*owner, grammar::THEIR))?;
    let country = reading.adjective(at - 1)?;
    let leads = claims.iter().rev().find_map(|claim| match &claim.said {
        Said::Relation(relation) if relation.kind == RelationKind::Office => Some(claim.span.end),
        _ => None,
    })?;
    let between = (0..owner).filter(|between| reading.span(*between, *between).start >= leads);
    if between.into_iter().any(|between| reading.is(between, offices::OF_LOWER_RANK)) {
        return None;
    }
    let comma = usize::from(reading.is_mark(at + 1, &[',']));
    let name = name_at(reading, at + 1 + comma).filter(|name| name.words >= 2)?;
    let phrase = reading.span(at - 1, at);
    let span = ProseSpan { start: phrase.start, end: name.name.span.end };
    Some(Claim::new(
        span,
        (reading.frame)(span),
        Relation {
            kind: RelationKind::Office,
            subject: name.name,
            object: Part { value: country, span: reading.span(at - 1, at - 1) },
            role: Some(Part { value: Office::Leader, span: reading.span(at, at) }),
            form: Form::Apposition,
            acts: None,
            phrase,
        },
    ))
}
