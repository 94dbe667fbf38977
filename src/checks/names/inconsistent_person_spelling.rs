//! Two spellings of one person in one article.
//!
//! For a listed person, it compares the listed spellings, and words that are one letter off the family name. For people
//! who are not listed, it compares long family names one letter apart after the same given name. The given name has to
//! be a known one, since other words begin the names of bodies and firms.

use crate::article::cast::{Mention, family_word, is_gloss, is_in_longer_name};
use crate::checks::context::Context;
use crate::checks::draft::Draft;
use crate::document::ProseSpan;
use crate::finding::Applicability;
use crate::mention::names::UnlistedWord;
use crate::prose::word_before;
use crate::spelling::slip::respelled;
use factlint_index::{EntityId, NameHash, NameKind, distance, fold};

const RULE: &str = "inconsistent-person-spelling";

pub(crate) fn check<'a>(context: &Context<'a>) -> Vec<Draft<'a>> {
    let of_person = |mention: &Mention| in_full(context, mention).or_else(|| by_family(context, mention));
    let mut pairs: Vec<Pair> = context.article.cast().first_mentions().into_iter().filter_map(of_person).collect();
    pairs.extend(of_nobody_listed(context));
    pairs.into_iter().filter_map(|pair| report(context, pair)).collect()
}

/// Two spellings: the words to change, and those to keep.
struct Pair {
    odd: ProseSpan,
    kept: ProseSpan,
    /// Whose, if listed.
    person: Option<EntityId>,
    /// Whether the reference has both spellings.
    both_listed: bool,
}

/// Two listed spellings of a full name: the rarer, or else the later.
fn in_full(context: &Context<'_>, first: &Mention) -> Option<Pair> {
    let own = || context.article.cast().full.iter().filter(|mention| mention.person == first.person);
    let folded = |mention: &Mention| context.reference.name_at(mention.name).folded;
    let other = own().find(|other| other.name != first.name && is_respelled(folded(first), folded(other)))?;
    let count = |name: &str| own().filter(|mention| folded(mention) == name).count();
    let (odd, kept) = if count(folded(first)) < count(folded(other)) { (first, other) } else { (other, first) };
    Some(Pair { odd: odd.span, kept: kept.span, person: Some(first.person), both_listed: true })
}

/// Whether two folded names are two spellings of one name. A name that lacks the ending of the other is another name.
pub(super) fn is_respelled(a: &str, b: &str) -> bool {
    let derived = |(a, b): (&str, &str)| a.len().abs_diff(b.len()) > 1 && (a.starts_with(b) || b.starts_with(a));
    respelled(a, b) && !a.split(' ').zip(b.split(' ')).any(derived)
}

/// A family name alone, in another spelling than with the full name.
fn by_family(context: &Context<'_>, first: &Mention) -> Option<Pair> {
    let (person, unlisted_words) = (first.person, &context.article.names.unlisted_words);
    let name = context.reference.name_at(first.name).folded;
    if !name.contains(' ') {
        return None;
    }
    let family = family_word(context.reference, person, name);
    let names =
        context.reference.names(person).filter(|name| name.kind != NameKind::Surname && name.folded.contains(' '));
    let others: Vec<NameHash> = names
        .map(|name| family_word(context.reference, person, name.folded))
        .filter(|other| is_respelled(family, other))
        .map(NameHash::of)
        .collect();
    let listed = || match others.as_slice() {
        [] => None,
        others => unlisted_words.iter().find(|word| others.contains(&word.hash)).map(|other| other.span),
    };
    let own = || {
        let other =
            |mention: &&Mention| mention.person == person && is_respelled(family, &fold(context.text(mention.span)));
        context.article.cast().surnames.iter().find(other).map(|mention| mention.span)
    };
    let slip = || {
        let unlisted_words = if family.len() > LONG { unlisted_words.as_slice() } else { &[] };
        unlisted_words.iter().find(|other| is_slip_for(context, other, family)).map(|other| other.span)
    };
    let in_list = listed().or_else(own);
    let odd = in_list.or_else(slip)?;
    let alone = context.article.stands_alone(odd) && !is_in_longer_name(context.article, context.text(odd));
    alone.then_some(Pair { odd, kept: first.span, person: Some(person), both_listed: in_list.is_some() })
}

/// Whether an unlisted word differs from a long family name in one inner letter: another ending makes another word.
fn is_slip_for(context: &Context<'_>, word: &UnlistedWord, family: &str) -> bool {
    let length = (word.span.end - word.span.start) as usize;
    family.as_bytes().first() == Some(&word.initial.to_ascii_lowercase())
        && length > LONG
        && (family.len()..family.len() + 4).contains(&(length + 1))
        && is_letter_off(&fold(context.text(word.span)), family)
}

/// Whether two folded words of seven letters or more differ in one letter that is neither the first nor the last. A
/// doubled last letter does not count either: "-man" and "-mann" are two names.
fn is_letter_off(a: &str, b: &str) -> bool {
    let last = |word: &str| word.bytes().next_back();
    a.is_ascii()
        && b.is_ascii()
        && a.len().min(b.len()) >= LONG
        && a.as_bytes().first() == b.as_bytes().first()
        && last(a) == last(b)
        && !a.starts_with(b)
        && !b.starts_with(a)
        && distance(a, b, 1) == Some(1)
        // "-sen" and "-son" are endings of two countries.
        && !(["sen", "son"].iter().any(|son| a.ends_with(son)) && a[..a.len() - 3] == b[..b.len() - 3])
}

/// Shorter family names are one letter away from the names of other people. A listed family name has to be longer than
/// this, since one of this length is one letter away from the name of a town.
const LONG: usize = 7;

/// A given name and a family name that nobody listed has.
struct Unlisted<'t> {
    given: &'t str,
    family: &'t str,
    span: ProseSpan,
}

/// Full names of people who are not listed that differ in one letter of a long family name.
fn of_nobody_listed(context: &Context<'_>) -> Vec<Pair> {
    let mut named: Vec<Unlisted<'_>> =
        context.article.names.unlisted_words.iter().filter_map(|word| unlisted(context, word)).collect();
    named.sort_by_key(|name| (name.given, name.family, name.span.start));
    let mut pairs = Vec::new();
    for same in named.chunk_by(|a, b| a.given == b.given).filter(|same| same.len() > 1) {
        let families: Vec<&[Unlisted<'_>]> = same.chunk_by(|a, b| a.family == b.family).take(MANY).collect();
        for (at, a) in families.iter().enumerate() {
            let near = families[..at].iter().filter(|b| is_letter_off(&fold(a[0].family), &fold(b[0].family)));
            pairs.extend(near.map(|b| rarer(context, &a[0], &b[0])));
        }
    }
    pairs
}

/// No more family names are compared after one given name: a word with more of them begins many kinds of name.
const MANY: usize = 16;

fn rarer(context: &Context<'_>, a: &Unlisted<'_>, b: &Unlisted<'_>) -> Pair {
    let count = |name: &Unlisted<'_>| context.article.occurrences(name.family).count();
    let a_is_odd = (count(a), b.span.start) < (count(b), a.span.start);
    let (odd, kept) = if a_is_odd { (a.span, b.span) } else { (b.span, a.span) };
    Pair { odd, kept, person: None, both_listed: false }
}

/// A long unlisted word after a word that may be a given name.
fn unlisted<'t>(context: &Context<'t>, word: &UnlistedWord) -> Option<Unlisted<'t>> {
    let prose: &'t str = &context.document.prose;
    let (start, end) = (word.span.start as usize, word.span.end as usize);
    // `|`, not `||`: both are tested, because nobody can predict which of them fails.
    if !word.follows | (end - start < LONG) || !context.reference.may_end_given_name(prose, start - 1) {
        return None;
    }
    let given = word_before(&prose[..start])?;
    let is_name = given.len() > 2 && given.starts_with(char::is_uppercase) && given.chars().any(char::is_lowercase);
    (is_name && context.reference.is_given_name(given)).then(|| Unlisted {
        given,
        family: &prose[start..end],
        span: word.span,
    })
}

fn report<'a>(context: &Context<'a>, pair: Pair) -> Option<Draft<'a>> {
    let Pair { odd, kept, person, both_listed } = pair;
    let document = context.document;
    if document.is_quoted(odd)
        || is_gloss(context.article, odd)
        || context.article.is_shouted(odd)
        || !document.is_english_at(odd.start)
    {
        return None;
    }
    let (written, right) = (context.text(odd), context.text(kept));
    let title = match person {
        Some(_) => format!("this article writes the same person as `{right}` and `{written}`"),
        None => format!("this article writes one name as `{right}` and `{written}`"),
    };
    let order = if kept.start < odd.start { "differs from the first mention" } else { "differs from a later mention" };
    let mut draft = context
        .finding(RULE, title)
        .primary(odd, order)
        .secondary(kept, "written so here")
        .help("write the name in one way");
    if let Some(person) = person {
        draft = draft.cites_saying(person, if both_listed { " lists both" } else { "" });
    }
    let is_whole = person.is_none() || written.split(' ').count() == right.split(' ').count();
    Some(if is_whole { draft.write(Applicability::Display, odd, right) } else { draft })
}
