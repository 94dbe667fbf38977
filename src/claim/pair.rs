//! Countries and their leaders in pairs, under words that say these are leaders:
//! "the heads of state came: Armenia - X, Belarus - Y", "the presidents X (Armenia) and Y (Belarus)".

use super::name::{NameAt, name_at, name_before};
use super::sentence::Sentence;
use super::{Claim, Completeness, Form, Frame, Office, Pairs, Part, Relation, RelationKind, Said};
use crate::document::ProseSpan;
use crate::lexicon::offices;
use crate::mention::{Named, Number, TokenKind};
use factlint_index::EntityId;

pub(super) fn read(sentence: &Sentence<'_>, claims: &mut Vec<Claim>) {
    let pairs = pairs(sentence);
    if pairs.is_empty() {
        return;
    }
    let Some(cue) = cue(sentence, pairs[0].first) else { return };
    let last = &pairs[pairs.len() - 1];
    let head = cue.span.unwrap_or_else(|| sentence.span(pairs[0].first, pairs[0].first));
    let (first, completeness) = match partial(sentence, pairs[0].first) {
        Some(first) => (first, Completeness::Partial),
        None => (pairs[0].first, Completeness::Complete),
    };
    let span = sentence.span(first, last.next - 1);
    let frame = (sentence.frame)(span);
    let pairs = pairs.into_iter().map(|pair| relation(sentence, pair, cue.office, frame)).collect();
    let said = Pairs { pairs, completeness, group: cue.group, head };
    claims.push(Claim::new(span, frame, Said::Pairs(said)));
}

struct Pair {
    /// Whether its form is used in lists only.
    is_marked: bool,
    first: usize,
    next: usize,
    country: Part<Named>,
    name: Part<Named>,
}

fn pairs(sentence: &Sentence<'_>) -> Vec<Pair> {
    let mut found: Vec<Pair> = Vec::new();
    let mut at = 0;
    while at < sentence.tokens.len() {
        let from = found.last().map_or(0, |pair| pair.next);
        let pair = dashed(sentence, at)
            .or_else(|| bracketed(sentence, at, from))
            .or_else(|| owned(sentence, at))
            .or_else(|| head_of(sentence, at));
        match pair {
            Some(pair) => {
                at = pair.next;
                found.push(pair);
            }
            None => at += 1,
        }
    }
    // "The president of Germany X" keeps its own title, and makes no list by itself.
    if found.iter().filter(|pair| pair.is_marked).count() < sentence.least_pairs { Vec::new() } else { found }
}

/// "Armenia - Serzh Sargsyan".
fn dashed(sentence: &Sentence<'_>, at: usize) -> Option<Pair> {
    if !sentence.is_mark(at + 1, &['-', '–', '—', ':'])
        || (sentence.is_mark(at + 1, &['-']) && sentence.touches(at + 1) && sentence.touches(at + 2))
    {
        return None;
    }
    let country = sentence.country(at)?;
    let name = name_at(sentence, at + 2).filter(full)?;
    Some(Pair {
        is_marked: true,
        first: at,
        next: name.next,
        country: Part { value: country, span: sentence.span(at, at) },
        name: name.name,
    })
}

/// "Serzh Sargsyan (Armenia)".
fn bracketed(sentence: &Sentence<'_>, at: usize, from: usize) -> Option<Pair> {
    if !sentence.is_mark(at, &['(']) || !sentence.is_mark(at + 2, &[')']) {
        return None;
    }
    let country = sentence.country(at + 1)?;
    let name = name_before(sentence, at).filter(|name| name.first >= from && full(name))?;
    // "Crown Prince Abdullah (Saudi Arabia)" has another title than the one of the list.
    if name.first > 0 && sentence.is(name.first - 1, offices::NOT_LEADING) {
        return None;
    }
    Some(Pair {
        is_marked: true,
        first: name.first,
        next: at + 3,
        country: Part { value: country, span: sentence.span(at + 1, at + 1) },
        name: name.name,
    })
}

/// "Armenia's Serzh Sargsyan".
fn owned(sentence: &Sentence<'_>, at: usize) -> Option<Pair> {
    if !matches!(sentence.kind(at + 1), Some(TokenKind::Genitive)) {
        return None;
    }
    let country = sentence.country(at)?;
    let name = name_at(sentence, at + 2).filter(|name| full(name) && name.name.value != Named::Unlisted)?;
    Some(Pair {
        is_marked: true,
        first: at,
        next: name.next,
        country: Part { value: country, span: sentence.span(at, at) },
        name: name.name,
    })
}

/// "the Head of the host country Emomali Rahmon", as one more of a list.
fn head_of(sentence: &Sentence<'_>, at: usize) -> Option<Pair> {
    let Some(TokenKind::Title(..)) = sentence.kind(at) else { return None };
    let country_at = sentence.past_article(at + 2);
    let country = sentence.country(country_at).filter(|_| sentence.is(at + 1, &["of"]))?;
    let name = name_at(sentence, country_at + 1).filter(|name| full(name) && name.name.value != Named::Unlisted)?;
    Some(Pair {
        is_marked: false,
        first: at,
        next: name.next,
        country: Part { value: country, span: sentence.span(country_at, country_at) },
        name: name.name,
    })
}

/// A name that is surely a person's: listed, or of two or three words.
fn full(name: &NameAt) -> bool {
    name.name.value != Named::Unlisted || (2..=3).contains(&name.words)
}

/// The words that say whose names the list gives.
struct Cue {
    office: Office,
    group: Option<EntityId>,
    span: Option<ProseSpan>,
}

fn cue(sentence: &Sentence<'_>, first_pair: usize) -> Option<Cue> {
    let group = (0..first_pair).rev().find_map(|at| match sentence.kind(at) {
        Some(TokenKind::Group(Named::One(group))) => Some(*group),
        _ => None,
    });
    for at in (0..first_pair).rev() {
        if let Some(last) = heads_of_states(sentence, at, first_pair) {
            return Some(Cue { office: Office::Leader, group, span: Some(sentence.span(at, last)) });
        }
        if let Some(TokenKind::Title(title, Number::Plural)) = sentence.kind(at) {
            let governed =
                sentence.reference.role(*title).is_none() && !sentence.reference.seats_titled(*title).is_empty();
            let office = if governed { Office::Titled(*title) } else { Office::Leader };
            return Some(Cue { office, group, span: Some(sentence.span(at, at)) });
        }
        if sentence.is(at, &["leaders"]) {
            return Some(Cue { office: Office::Leader, group, span: Some(sentence.span(at, at)) });
        }
    }
    let said_before = offices::LEADERS.iter().any(|cue| sentence.before.contains(cue));
    said_before.then_some(Cue { office: Office::Leader, group, span: None })
}

/// "heads of all member states": the token of its last word.
fn heads_of_states(sentence: &Sentence<'_>, at: usize, limit: usize) -> Option<usize> {
    if !sentence.is(at, &["heads"]) || !sentence.is(at + 1, &["of"]) {
        return None;
    }
    (at + 2..limit.min(at + 7)).find(|at| sentence.is(*at, offices::HEADED))
}

/// The first token of "including" or "such as" before the pairs.
fn partial(sentence: &Sentence<'_>, first: usize) -> Option<usize> {
    let last = first.checked_sub(1)?;
    if sentence.is(last, &["including", "like"]) {
        return Some(last);
    }
    let before = last.checked_sub(1)?;
    (sentence.is(last, &["as"]) && sentence.is(before, &["such"])).then_some(before)
}

fn relation(sentence: &Sentence<'_>, pair: Pair, office: Office, frame: Frame) -> Claim<Relation> {
    let span = sentence.span(pair.first, pair.next - 1);
    let of_country = pair.country.span;
    Claim::new(
        span,
        frame,
        Relation {
            kind: RelationKind::Office,
            subject: pair.name,
            object: pair.country,
            role: Some(Part { value: office, span: of_country }),
            form: Form::Pair,
            acts: None,
            phrase: of_country,
        },
    )
}
