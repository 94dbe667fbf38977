//! A family name alone after two people of that name: it could be either.

use crate::article::cast::is_gloss;
use crate::checks::context::Context;
use crate::checks::draft::Draft;
use crate::document::{BlockKind, ProseSpan};
use crate::lexicon::grammar;
use crate::mention::names::Hit;
use crate::prose::word_before;
use crate::spelling::given::may_be_one;
use factlint_index::{EntityId, Hints, NameHash, NameKind, ShortWord, fold};

const RULE: &str = "ambiguous-surname";

pub(crate) fn check<'a>(context: &Context<'a>) -> Vec<Draft<'a>> {
    let people = context.article.people();
    let families = together(context, people);
    if families.is_empty() {
        return Vec::new();
    }
    let surnames: Vec<&Hit> = people.iter().filter(|hit| hit.hints.any(Hints::SURNAME)).collect();
    families.into_iter().filter_map(|family| of_family(context, &surnames, family)).collect()
}

/// The family names of two people who are named close together: two names with one family name at most a sentence's
/// length apart, each with another given name.
fn together(context: &Context<'_>, hits: &[Hit]) -> Vec<NameHash> {
    let mut families: Vec<NameHash> = Vec::new();
    // Names that end in different letters are of two families. This test is cheap, so it comes first.
    let ends: Vec<Option<ShortWord>> = hits.iter().map(|hit| end_after_given(context, hit)).collect();
    for (at, hit) in hits.iter().enumerate() {
        let next = at + 1..hits.len().min(at + 1 + NEXT);
        let mut alike = next.filter(|next| ends[at].is_some() && ends[*next] == ends[at]).map(|next| &hits[next]);
        let is_near = |next: &Hit| next.span.start < hit.span.end + SENTENCE;
        if alike.any(|next| is_near(next) && are_two_of_a_family(context, hit.span, next.span)) {
            let hash = NameHash::of(&fold(family(context, hit.span)));
            if families.len() < MANY && !families.contains(&hash) {
                families.push(hash);
            }
        }
    }
    families
}

/// The last letters of a name, if it has a given name or may follow one: after "Mr." it does not.
fn end_after_given(context: &Context<'_>, hit: &Hit) -> Option<ShortWord> {
    let bytes = context.document.prose.as_bytes();
    let words = hit.words();
    let follows_word = matches!(bytes[..words.start], [.., b'a'..=b'z', b' ']);
    let may_have = follows_word || bytes[words.clone()].contains(&b' ');
    may_have.then(|| ShortWord::before(bytes, words.end))
}

fn family<'d>(context: &'d Context<'_>, span: ProseSpan) -> &'d str {
    context.text(span).rsplit(' ').next().unwrap_or_default()
}

/// Whether two names may be those of two people of one family: both in full, or after given names that differ.
fn are_two_of_a_family(context: &Context<'_>, a: ProseSpan, b: ProseSpan) -> bool {
    if family(context, a) != family(context, b) {
        return false;
    }
    let is_whole = |span: ProseSpan| context.text(span).contains(' ');
    if is_whole(a) && is_whole(b) {
        return context.text(a) != context.text(b);
    }
    let given =
        |span: ProseSpan| if is_whole(span) { context.text(span).split(' ').next() } else { before(context, span) };
    let Some((one, other)) = given(a).zip(given(b)).filter(|(one, other)| one != other) else { return false };
    let are_given = || [(a, one), (b, other)].into_iter().all(|(span, word)| is_whole(span) || is_given(context, word));
    are_given() && !may_be_one(context.reference, &fold(one), &fold(other))
}

/// The capitalised word right before a name.
fn before<'d>(context: &'d Context<'_>, span: ProseSpan) -> Option<&'d str> {
    let before = context.document.prose.get(..span.start as usize)?.strip_suffix(' ')?;
    let length = before.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
    let word = &before[before.len() - length..];
    let is_name =
        word.starts_with(|c: char| c.is_ascii_uppercase()) && word.ends_with(|c: char| c.is_ascii_lowercase());
    is_name.then_some(word)
}

/// The second name of a family is looked for among this many names after the first.
const NEXT: usize = 4;

/// Few sentences have more bytes than this.
const SENTENCE: u32 = 300;

/// A text with more such families is a list.
const MANY: usize = 32;

/// Somebody named with more than the family name.
struct Bearer {
    person: Option<EntityId>,
    given: String,
    span: ProseSpan,
}

impl Bearer {
    fn is_other_than(&self, other: &Bearer, context: &Context<'_>) -> bool {
        match (self.person, other.person) {
            (Some(a), Some(b)) => a != b,
            _ => !may_be_one(context.reference, &self.given, &other.given),
        }
    }
}

fn of_family<'a>(context: &Context<'a>, surnames: &[&Hit], family: NameHash) -> Option<Draft<'a>> {
    // This takes two people named in full and one family name alone, and few texts name so many of one family.
    let own = || surnames.iter().filter(|hit| hit.name().is_some_and(|found| found.hash == family));
    if own().count() + context.article.cast().full.len() < 3 {
        return None;
    }
    let mut bearers: Vec<Bearer> = own().filter_map(|hit| unlisted(context, hit.span)).collect();
    bearers.extend(listed(context, family));
    bearers.sort_by_key(|bearer| bearer.span.start);
    let first = bearers.first()?;
    bearers.iter().find(|bearer| bearer.is_other_than(first, context))?;
    own().find_map(|hit| ambiguous(context, &bearers, hit.span))
}

/// The listed people of a family who are named in full.
fn listed(context: &Context<'_>, family: NameHash) -> Vec<Bearer> {
    let reference = context.reference;
    let is_of_family = |person: EntityId| {
        let mut names = reference.names(person).filter(|name| name.kind == NameKind::Surname);
        names.any(|name| NameHash::of(name.folded) == family)
    };
    let own = context.article.cast().full.iter().filter(|mention| is_of_family(mention.person));
    own.map(|mention| {
        let written = fold(context.text(mention.span));
        let given = written.split(' ').next().unwrap_or_default().to_owned();
        Bearer { person: Some(mention.person), given, span: mention.span }
    })
    .collect()
}

/// A given name before a family name: perhaps a person who is not listed.
fn unlisted(context: &Context<'_>, family: ProseSpan) -> Option<Bearer> {
    let (before, _) = context.article.around(family);
    let given = word_before(before).filter(|word| word.starts_with(char::is_uppercase) && is_given(context, word))?;
    let start = family.start - given.len() as u32 - 1;
    Some(Bearer { person: None, given: fold(given), span: ProseSpan { start, end: family.end } })
}

/// Whether a word is a listed given name, or begins a listed name and is nowhere in the article in lower case.
fn is_given(context: &Context<'_>, word: &str) -> bool {
    context.reference.is_given_name(word) || begins_name(context, word) && !context.article.has_in_lower_case(word)
}

fn begins_name(context: &Context<'_>, word: &str) -> bool {
    let name = format!("{word} {word}");
    let found = context.reference.name_from(&name, 0);
    found.begun.is_some() && found.name.is_none_or(|name| name.hints.any(Hints::SURNAME))
}

/// A draft on a family name alone, if one earlier sentence of the paragraph named two people of the family in full, and
/// nobody of the family was named since.
fn ambiguous<'a>(context: &Context<'a>, bearers: &[Bearer], span: ProseSpan) -> Option<Draft<'a>> {
    let before = &bearers[..bearers.partition_point(|bearer| bearer.span.end <= span.start)];
    let last = before.last()?;
    let named = context.article.sentence_at(last.span.start);
    let together = before.iter().rev().take_while(|bearer| bearer.span.start >= named.start);
    let other = together.into_iter().find(|bearer| bearer.is_other_than(last, context))?;
    let between = context.text(ProseSpan { start: other.span.end, end: last.span.start });
    let in_paragraph = context.document.block_at(last.span.start) == context.document.block_at(span.start);
    // "X and his wife, Y X": the family name alone still means the first person.
    let is_of_first = || grammar::THEIR.iter().any(|word| between.contains(&format!(" {word} ")));
    let is_apart = span.start < named.end || is_of_first();
    (in_paragraph && !is_apart && is_bare(context, span)).then(|| report(context, (other, last), span))
}

/// Whether a family name stands by itself: it opens its sentence or follows a word in lower case, and does not belong
/// to another noun ("the Doe administration").
pub(super) fn is_bare(context: &Context<'_>, span: ProseSpan) -> bool {
    let (before, after) = context.article.around(span);
    let opens = context.article.sentence_at(span.start).start == span.start;
    let follows = word_before(before).is_some_and(|word| word != "the" && word.starts_with(char::is_lowercase));
    (opens || follows)
        && context.article.stands_alone(span)
        && !after.starts_with(['\'', '’', '-'])
        && !after.starts_with(" &")
        && !is_gloss(context.article, span)
        && !context.article.is_shouted(span)
        && context.document.kind_at(span.start) == Some(BlockKind::Paragraph)
        && context.document.is_english_at(span.start)
        && !context.document.is_quoted(span)
}

fn report<'a>(context: &Context<'a>, (first, last): (&Bearer, &Bearer), span: ProseSpan) -> Draft<'a> {
    let written = context.text(span);
    let (a, b) = (context.text(first.span), context.text(last.span));
    context
        .finding(RULE, format!("`{written}` may be {a} or {b}"))
        .primary(span, "the family name alone")
        .secondary(first.span, "one of them")
        .secondary(last.span, "the other")
        .help(format!("write `{a}` or `{b}`"))
}
