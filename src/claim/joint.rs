//! Offices that several share in a sentence: "Presidents Xi and Putin", "his Kazakh counterpart, Jane Doe".

use super::name::{NameAt, name_at};
use super::sentence::Sentence;
use super::{Claim, Form, Frame, Office, Part, Relation, RelationKind, Said};
use crate::document::ProseSpan;
use crate::lexicon::{grammar, offices, tenure};
use crate::mention::{Named, Number, TokenKind};

pub(super) fn read(sentence: &Sentence<'_>, claims: &mut Vec<Claim>) {
    for at in 0..sentence.tokens.len() {
        match sentence.kind(at) {
            Some(TokenKind::Title(title, Number::Plural)) => plural(sentence, at, Office::Titled(*title), claims),
            Some(TokenKind::Word(_)) if sentence.is(at, &["counterpart"]) => {
                let found = counterpart(sentence, at, claims);
                claims.extend(found.map(Claim::from));
            }
            _ => {}
        }
    }
}

/// "Presidents X and Y", "Prime Ministers X, Y and Z": a title of each.
fn plural(sentence: &Sentence<'_>, at: usize, office: Office, claims: &mut Vec<Claim>) {
    let mut names = Vec::new();
    let mut next = at + 1;
    while let Some(name) = name_at(sentence, next).filter(|name| name.name.value != Named::Unlisted) {
        let and = sentence.is(name.next, &["and"]) || sentence.is_mark(name.next, &[',']);
        next = name.next + 1;
        if sentence.is_mark(name.next, &[',']) && sentence.is(next, &["and"]) {
            next += 1;
        }
        names.push(name);
        if !and {
            break;
        }
    }
    if names.len() > 1 {
        let title = Part { value: office, span: sentence.span(at, at) };
        let is_past = (at.saturating_sub(3)..at).any(|before| sentence.is(before, tenure::PAST));
        claims.extend(names.into_iter().map(|name| {
            let mut claim = bare(sentence, &title, &name);
            claim.frame = if is_past && claim.frame.is_present() { Frame::Past } else { claim.frame };
            Claim::from(claim)
        }));
    }
}

fn bare(sentence: &Sentence<'_>, title: &Part<Office>, name: &NameAt) -> Claim<Relation> {
    let whole = sentence.prose[name.name.span.start as usize..name.name.span.end as usize].contains(' ');
    let span = ProseSpan { start: title.span.start, end: name.name.span.end };
    let none = ProseSpan { start: span.start, end: span.start };
    Claim::new(
        span,
        (sentence.frame)(span),
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

/// "met his Kazakh counterpart, Jane Doe": she is a leader, if the person named before is one and nobody of lower rank
/// is named between.
fn counterpart(sentence: &Sentence<'_>, at: usize, claims: &[Claim]) -> Option<Claim<Relation>> {
    let owner = at.checked_sub(2).filter(|owner| sentence.is(*owner, grammar::THEIR))?;
    let country = sentence.adjective(at - 1)?;
    let leads = claims.iter().rev().find_map(|claim| match &claim.said {
        Said::Relation(relation) if relation.kind == RelationKind::Office => Some(claim.span.end),
        _ => None,
    })?;
    let between = (0..owner).filter(|between| sentence.span(*between, *between).start >= leads);
    if between.into_iter().any(|between| sentence.is(between, offices::OF_LOWER_RANK)) {
        return None;
    }
    let comma = usize::from(sentence.is_mark(at + 1, &[',']));
    let name = name_at(sentence, at + 1 + comma).filter(|name| name.words >= 2)?;
    let phrase = sentence.span(at - 1, at);
    let span = ProseSpan { start: phrase.start, end: name.name.span.end };
    Some(Claim::new(
        span,
        (sentence.frame)(span),
        Relation {
            kind: RelationKind::Office,
            subject: name.name,
            object: Part { value: country, span: sentence.span(at - 1, at - 1) },
            role: Some(Part { value: Office::Leader, span: sentence.span(at, at) }),
            form: Form::Apposition,
            acts: None,
            phrase,
        },
    ))
}
