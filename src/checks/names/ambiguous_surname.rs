//! A family name alone after two people of that name: it could be either.

use super::super::desk::{Desk, finding, note};
use super::super::places::sightings::{around, is_shouted, sentence, word_before};
use super::cast::{Cast, People, is_gloss, stands_alone};
use crate::document::{BlockKind, ProseSpan};
use crate::finding::{Finding, NoteKind};
use crate::lexicon::grammar;
use crate::mention::names::Hit;
use crate::standing::given::{is_known, may_be_one};
use factlint_index::{EntityId, Hints, NameHash, NameKind, fold, hash_word, letters_before};

const RULE: &str = "ambiguous-surname";

pub(crate) fn check(desk: &Desk<'_>, people: &People, cast: &Cast) -> Vec<Finding> {
    let families = together(desk, &people.hits);
    if families.is_empty() {
        return Vec::new();
    }
    let surnames: Vec<&Hit> = people.hits.iter().filter(|hit| hit.hints.any(Hints::SURNAME)).collect();
    families.into_iter().filter_map(|family| of_family(desk, cast, &surnames, family)).collect()
}

/// The family names that stand twice within a sentence's length, each after another name: only there two people
/// are named together.
fn together(desk: &Desk<'_>, hits: &[Hit]) -> Vec<NameHash> {
    let mut families: Vec<NameHash> = Vec::new();
    // Two names that do not end alike are those of two families.
    let ends: Vec<Option<u64>> = hits.iter().map(|hit| end_after_given(desk, hit)).collect();
    for (at, hit) in hits.iter().enumerate() {
        let next = at + 1..hits.len().min(at + 1 + NEXT);
        let mut alike = next.filter(|next| ends[at].is_some() && ends[*next] == ends[at]).map(|next| &hits[next]);
        let is_near = |next: &Hit| next.span.start < hit.span.end + SENTENCE;
        if alike.any(|next| is_near(next) && are_two_of_a_family(desk, hit.span, next.span)) {
            let hash = NameHash::of(&fold(family(desk, hit.span)));
            if families.len() < MANY && !families.contains(&hash) {
                families.push(hash);
            }
        }
    }
    families
}

/// The letters that a name ends with, if a given name may stand in it or before it: after "Mr." none does.
fn end_after_given(desk: &Desk<'_>, hit: &Hit) -> Option<u64> {
    let bytes = desk.document.prose.as_bytes();
    let words = hit.words();
    let follows_word = matches!(bytes[..words.start], [.., b'a'..=b'z', b' ']);
    let may_have = follows_word || bytes[words.clone()].contains(&b' ');
    may_have.then(|| letters_before(bytes, words.end).0)
}

fn family<'d>(desk: &'d Desk<'_>, span: ProseSpan) -> &'d str {
    desk.text(span).rsplit(' ').next().unwrap_or_default()
}

/// Whether two names may be those of two people of one family: both in full, or after given names that differ.
fn are_two_of_a_family(desk: &Desk<'_>, a: ProseSpan, b: ProseSpan) -> bool {
    if family(desk, a) != family(desk, b) {
        return false;
    }
    let is_whole = |span: ProseSpan| desk.text(span).contains(' ');
    if is_whole(a) && is_whole(b) {
        return desk.text(a) != desk.text(b);
    }
    let given = |span: ProseSpan| if is_whole(span) { desk.text(span).split(' ').next() } else { before(desk, span) };
    let Some((one, other)) = given(a).zip(given(b)).filter(|(one, other)| one != other) else { return false };
    let are_given = || [(a, one), (b, other)].into_iter().all(|(span, word)| is_whole(span) || is_given(desk, word));
    are_given() && !may_be_one(&fold(one), &fold(other))
}

/// The capitalised word of the language right before a name.
fn before<'d>(desk: &'d Desk<'_>, span: ProseSpan) -> Option<&'d str> {
    let before = desk.document.prose.get(..span.start as usize)?.strip_suffix(' ')?;
    let length = before.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
    let word = &before[before.len() - length..];
    let is_name =
        word.starts_with(|c: char| c.is_ascii_uppercase()) && word.ends_with(|c: char| c.is_ascii_lowercase());
    is_name.then_some(word)
}

/// Among so many names the second of a family is looked for.
const NEXT: usize = 4;

/// Few sentences are longer than so many bytes.
const SENTENCE: u32 = 300;

/// A text with more families is a list.
const MANY: usize = 32;

/// Somebody named with more than the family name.
struct Bearer {
    person: Option<EntityId>,
    given: String,
    span: ProseSpan,
}

impl Bearer {
    fn is_other_than(&self, other: &Bearer) -> bool {
        match (self.person, other.person) {
            (Some(a), Some(b)) => a != b,
            _ => !may_be_one(&self.given, &other.given),
        }
    }
}

fn of_family(desk: &Desk<'_>, cast: &Cast, surnames: &[&Hit], family: NameHash) -> Option<Finding> {
    // Two in full and one alone: seldom does a text have so many of a family.
    let own = || surnames.iter().filter(|hit| hit.name().is_some_and(|found| found.hash == family));
    if own().count() + cast.full.len() < 3 {
        return None;
    }
    let mut bearers: Vec<Bearer> = own().filter_map(|hit| unlisted(desk, hit.span)).collect();
    bearers.extend(listed(desk, cast, family));
    bearers.sort_by_key(|bearer| bearer.span.start);
    let first = bearers.first()?;
    bearers.iter().find(|bearer| bearer.is_other_than(first))?;
    own().find_map(|hit| ambiguous(desk, &bearers, hit.span))
}

/// The listed people of a family name that are named in full.
fn listed(desk: &Desk<'_>, cast: &Cast, family: NameHash) -> Vec<Bearer> {
    let reference = desk.reference;
    let is_of_family = |person: EntityId| {
        let mut names = reference.names(person).filter(|name| name.kind == NameKind::Surname);
        names.any(|name| NameHash::of(name.folded) == family)
    };
    let own = cast.full.iter().filter(|mention| is_of_family(mention.person));
    own.map(|mention| {
        let written = fold(desk.text(mention.span));
        let given = written.split(' ').next().unwrap_or_default().to_owned();
        Bearer { person: Some(mention.person), given, span: mention.span }
    })
    .collect()
}

/// A given name before a family name.
fn unlisted(desk: &Desk<'_>, family: ProseSpan) -> Option<Bearer> {
    let (before, _) = around(desk, family);
    let given = word_before(before).filter(|word| word.starts_with(char::is_uppercase) && is_given(desk, word))?;
    let start = family.start - given.len() as u32 - 1;
    Some(Bearer { person: None, given: fold(given), span: ProseSpan { start, end: family.end } })
}

/// Whether a word is a given name of the list, or begins a listed name and is nowhere a word of the language.
fn is_given(desk: &Desk<'_>, word: &str) -> bool {
    is_known(word) || begins_name(desk, word) && !desk.document.prose.contains(&format!(" {} ", word.to_lowercase()))
}

fn begins_name(desk: &Desk<'_>, word: &str) -> bool {
    let name = format!("{word} {word}");
    let (hash, end) = hash_word(&name, 0, NameHash::EMPTY);
    let found = desk.reference.name_from(&name, 0, hash, end);
    found.begun.is_some() && found.name.is_none_or(|name| name.hints.any(Hints::SURNAME))
}

/// A family name alone, if two people of it were named in full in one sentence before it in the paragraph, and
/// nobody of it since.
fn ambiguous(desk: &Desk<'_>, bearers: &[Bearer], span: ProseSpan) -> Option<Finding> {
    let before = &bearers[..bearers.partition_point(|bearer| bearer.span.end <= span.start)];
    let last = before.last()?;
    let named = sentence(desk, last.span);
    let together = before.iter().rev().take_while(|bearer| bearer.span.start >= named.start);
    let other = together.into_iter().find(|bearer| bearer.is_other_than(last))?;
    let between = desk.text(ProseSpan { start: other.span.end, end: last.span.start });
    let in_paragraph = desk.document.block_at(last.span.start) == desk.document.block_at(span.start);
    // "X and his wife, Y X": the family name alone stays that of the first.
    let is_of_first = || grammar::THEIR.iter().any(|word| between.contains(&format!(" {word} ")));
    let is_apart = span.start < named.end || is_of_first();
    (in_paragraph && !is_apart && is_bare(desk, span)).then(|| report(desk, (other, last), span))
}

/// Whether a family name stands by itself in a sentence: it opens it or follows a word in lower case, and is no
/// word beside another ("the Doe administration").
pub(super) fn is_bare(desk: &Desk<'_>, span: ProseSpan) -> bool {
    let (before, after) = around(desk, span);
    let opens = sentence(desk, span).start == span.start;
    let follows = word_before(before).is_some_and(|word| word != "the" && word.starts_with(char::is_lowercase));
    (opens || follows)
        && stands_alone(desk, span)
        && !after.starts_with(['\'', '’', '-'])
        && !after.starts_with(" &")
        && !is_gloss(desk, span)
        && !is_shouted(desk, span)
        && desk.document.kind_at(span.start) == Some(BlockKind::Paragraph)
        && desk.document.is_english_at(span.start)
        && !desk.document.is_quoted(span)
}

fn report(desk: &Desk<'_>, (first, last): (&Bearer, &Bearer), span: ProseSpan) -> Finding {
    let written = desk.text(span);
    let (a, b) = (desk.text(first.span), desk.text(last.span));
    let title = format!("`{written}` may be {a} or {b}");
    let labels = vec![
        desk.primary(span, "the family name alone".into()),
        desk.secondary(first.span, "one of them".into()),
        desk.secondary(last.span, "the other".into()),
    ];
    let mut found = finding(RULE, desk.level(RULE), title, labels);
    found.notes = vec![note(NoteKind::Help, format!("write `{a}` or `{b}`"))];
    found
}
