//! Mentions: a sentence as a row of tokens, each of them a name, a word or a mark.
//!
//! Names are looked up here and nowhere later. `coreference` decides which one of several a name means.

pub(crate) mod names;

use crate::document::ProseSpan;
use factlint_index::{EntityId, EntityKind, Listed, NameId, NameKind, PlaceType, Reference, is_word_char, word_end};
use names::Hit;
use std::ops::Range;

/// The entities that words may name. `Several` is never empty or single.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Named {
    One(EntityId),
    Several(Vec<EntityId>),
    Unlisted,
}

impl Named {
    pub(crate) fn of(mut ids: Vec<EntityId>) -> Named {
        ids.sort_unstable();
        ids.dedup();
        match ids.as_slice() {
            [] => Named::Unlisted,
            [one] => Named::One(*one),
            _ => Named::Several(ids),
        }
    }

    pub(crate) fn one(&self) -> Option<EntityId> {
        if let Named::One(id) = self { Some(*id) } else { None }
    }

    pub(crate) fn all(&self) -> &[EntityId] {
        match self {
            Named::One(id) => std::slice::from_ref(id),
            Named::Several(ids) => ids,
            Named::Unlisted => &[],
        }
    }
}

/// A mention, word or mark, and its place.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub span: ProseSpan,
    pub kind: TokenKind,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum TokenKind {
    /// A word that names nothing listed.
    Word(Case),
    /// Digits, perhaps with points and commas.
    Number,
    /// A punctuation mark.
    Mark(char),
    /// The `s` or apostrophe of a genitive, with its apostrophe.
    Genitive,
    /// A place by a name of its own.
    Place(Named, NameId),
    /// A place by its adjective.
    Demonym(Named),
    /// The people of a place.
    People(Named),
    Person(Named, PersonForm),
    Group(Named),
    /// "organization", "alliance": a common noun that may stand for one of these.
    GroupNoun(Vec<EntityId>),
    Title(EntityId, Number),
    /// A currency, a stadium: none of the others.
    Thing(Named),
    /// "Sir", "Gen.": between a title and a name.
    Courtesy,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Case {
    Lower,
    Capital,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum PersonForm {
    Full,
    Surname,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Number {
    Singular,
    Plural,
}

/// Reads a sentence. `hits` are those inside it.
pub(crate) fn tokens(prose: &str, sentence: ProseSpan, hits: &[Hit], reference: &Reference, out: &mut Vec<Token>) {
    out.clear();
    let end = sentence.end as usize;
    let mut at = sentence.start as usize;
    let mut hits = hits.iter().filter(|hit| hit.name().is_some()).peekable();
    while at < end {
        let next = hits.peek().map_or(end, |hit| (hit.span.start as usize).min(end));
        if at < next {
            at = word_or_mark(prose, at, next, reference, out);
        } else if let Some(hit) = hits.next() {
            let found = hit.name().and_then(|found| mention(prose, hit.words(), found, reference, |_| true));
            let kind = found.unwrap_or(TokenKind::Word(Case::Capital));
            push(out, at, hit.span.end as usize, kind);
            at = hit.span.end as usize;
        } else {
            break;
        }
    }
}

fn push(out: &mut Vec<Token>, start: usize, end: usize, kind: TokenKind) {
    out.push(Token { span: ProseSpan { start: start as u32, end: end as u32 }, kind });
}

/// Reads one word or mark, or skips spaces; returns the byte after it.
fn word_or_mark(prose: &str, at: usize, limit: usize, reference: &Reference, out: &mut Vec<Token>) -> usize {
    match prose.as_bytes()[at] {
        b' ' => return at + 1,
        letter if letter.is_ascii_alphabetic() => return lower_case(prose, at, limit, reference, out),
        _ => {}
    }
    let Some(first) = prose.get(at..limit).and_then(|rest| rest.chars().next()) else { return limit };
    if first.is_whitespace() {
        return at + first.len_utf8();
    }
    if matches!(first, '\'' | '’')
        && out.last().is_some_and(|token| token.span.end as usize == at)
        && let Some(end) = genitive(prose, at, first)
    {
        push(out, at, end, TokenKind::Genitive);
        return end;
    }
    if !is_word_char(first) {
        push(out, at, at + first.len_utf8(), TokenKind::Mark(first));
        return at + first.len_utf8();
    }
    if first.is_ascii_digit() {
        let length = prose[at..limit].bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b',' | b'.')).count();
        let length = prose[at..at + length].trim_end_matches([',', '.']).len();
        push(out, at, at + length, TokenKind::Number);
        return at + length;
    }
    lower_case(prose, at, limit, reference, out)
}

/// Reads a word; a lower-case one may be a title or a noun for a body.
fn lower_case(prose: &str, at: usize, limit: usize, reference: &Reference, out: &mut Vec<Token>) -> usize {
    let rest = &prose[at..limit];
    let length = word_end(rest, 0);
    let case = if rest.chars().next().is_some_and(char::is_uppercase) { Case::Capital } else { Case::Lower };
    let found = if case == Case::Lower { reference.noun_at_word(prose, at) } else { None };
    if let Some(found) = found.filter(|found| found.end <= limit)
        && let Some(kind) = mention(prose, at..found.end, found.listed, reference, Rank::is_common)
    {
        push(out, at, found.end, kind);
        return found.end;
    }
    push(out, at, at + length, TokenKind::Word(case));
    at + length
}

/// `'s` or the bare apostrophe after a name in s.
fn genitive(prose: &str, at: usize, mark: char) -> Option<usize> {
    let after = at + mark.len_utf8();
    let rest = prose.get(after..)?;
    let mut characters = rest.chars();
    match characters.next() {
        Some('s' | 'S') if !characters.next().is_some_and(is_word_char) => Some(after + 1),
        Some(' ') if prose[..at].ends_with(['s', 'S']) => Some(after),
        _ => None,
    }
}

/// The mention that a match is. A name with several meanings is taken in the first of these: office words, people by
/// full name, places, demonyms, bodies, surnames. Only those that `may` be meant count: "alliance" in lower case is no
/// town.
fn mention(
    prose: &str,
    words: Range<usize>,
    found: Listed,
    reference: &Reference,
    may: fn(&Rank) -> bool,
) -> Option<TokenKind> {
    let mut best: Option<(Rank, EntityId, NameId, NameKind)> = None;
    let mut others = Vec::new();
    for name in reference.matched(found, prose, words) {
        let (entity, kind) = reference.names_what(name);
        let rank = rank(reference, entity, (reference.names_kind(name), kind)).filter(may);
        let Some(rank) = rank else { continue };
        match &best {
            Some((first, ..)) if rank > *first => {}
            Some((first, ..)) if rank == *first => others.push(entity),
            _ => {
                others.clear();
                best = Some((rank, entity, name, kind));
            }
        }
    }
    let (rank, entity, name, kind) = best?;
    let named =
        || if others.is_empty() { Named::One(entity) } else { Named::of([&[entity], others.as_slice()].concat()) };
    Some(match rank {
        Rank::Title if kind == NameKind::Plural => TokenKind::Title(entity, Number::Plural),
        Rank::Title => TokenKind::Title(entity, Number::Singular),
        Rank::Courtesy => TokenKind::Courtesy,
        Rank::Person => TokenKind::Person(named(), PersonForm::Full),
        Rank::State | Rank::Place => TokenKind::Place(named(), name),
        Rank::Demonym => TokenKind::Demonym(named()),
        Rank::People => TokenKind::People(named()),
        Rank::Group => TokenKind::Group(named()),
        Rank::Surname => TokenKind::Person(named(), PersonForm::Surname),
        Rank::GroupNoun => TokenKind::GroupNoun(named().all().to_vec()),
        Rank::Thing => TokenKind::Thing(named()),
    })
}

/// The order in which meanings of the same words are taken; a state goes before a city of its name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Title,
    Courtesy,
    Person,
    State,
    Place,
    Demonym,
    People,
    Group,
    Surname,
    GroupNoun,
    Thing,
}

impl Rank {
    /// Whether it is written in lower case: a title, a noun for a body, a thing.
    fn is_common(&self) -> bool {
        matches!(self, Rank::Title | Rank::GroupNoun | Rank::Thing)
    }
}

fn rank(reference: &Reference, entity: EntityId, kinds: (EntityKind, NameKind)) -> Option<Rank> {
    Some(match kinds {
        (EntityKind::Title, _) => Rank::Title,
        (EntityKind::Courtesy, _) => Rank::Courtesy,
        (EntityKind::Person, NameKind::Surname) => Rank::Surname,
        (EntityKind::Person, _) => Rank::Person,
        (EntityKind::Place, NameKind::Adjective) => Rank::Demonym,
        (EntityKind::Place, NameKind::Noun | NameKind::Plural) => Rank::People,
        (EntityKind::Place, _) if is_state(reference, entity) => Rank::State,
        (EntityKind::Place, _) => Rank::Place,
        (EntityKind::Group, NameKind::Generic) => Rank::GroupNoun,
        (EntityKind::Group, _) => Rank::Group,
        (EntityKind::Thing, _) => Rank::Thing,
        _ => return None,
    })
}

fn is_state(reference: &Reference, place: EntityId) -> bool {
    matches!(reference.place_type(place), PlaceType::Country | PlaceType::FormerCountry)
}
