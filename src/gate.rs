//! Which sentences are worth reading word by word: most of those that name a place assert nothing of it.
//!
//! It asks what the one pass over the text found, and reads no words itself.

use crate::document::ProseSpan;
use crate::focus::Focus;
use crate::lexicon::members;
use crate::mention::names::{Hit, Hits, PARTIES};
use factlint_index::{Hints, Reference};
use memchr::memmem::Finder;
use std::sync::LazyLock;

/// Whether a sentence is worth reading word by word: it may name an office and whose, list members,
/// or speak of a capital. Most sentences that name a place do none of this.
pub(crate) fn speaks(prose: &str, sentence: ProseSpan, hits: Hits<'_>, focus: &Focus, reference: &Reference) -> bool {
    if !hits.any(PARTIES.or(Hints::SURNAME).or(Hints::PLACE)) {
        return false;
    }
    let text = &prose[sentence.start as usize..sentence.end as usize];
    let places = hits.of(Hints::STATE).count();
    let group = hits.any(Hints::GROUP);
    let people = hits.any(Hints::PERSON.or(Hints::SURNAME));
    let says = |word: &LazyLock<Finder<'static>>| word.find(text.as_bytes()).is_some();
    let lists = || {
        places > 0 && (group || places > 2) && says(&MEMBER)
            || places > 1 && group && members::MADE_UP_OF.iter().any(|stem| text.contains(stem))
    };
    let pairs = || places > 0 && people && hits.of(Hints::STATE).any(|hit| is_paired(prose, hit));
    lists()
        || (hits.any(Hints::PLACE) && says(&CAPITAL))
        || pairs()
        || (places > 1 && people && says(&GENITIVE))
        || (people && says(&SINCE) && (says(&POWER) || says(&OFFICE) || places > 0 && (says(&RULED) || says(&LED))))
        || has_title_near(prose, sentence, hits, focus, reference)
        || people && says(&EX)
        || hits.of(Hints::PERSON).any(|hit| may_tell_of_life(prose, sentence, hit))
        || numbers_ruler(prose, hits)
}

/// Whether a title stands right before a family name.
pub(crate) fn titles_somebody(hits: Hits<'_>) -> bool {
    let mut pairs = hits.list.iter().zip(hits.list.iter().skip(1));
    let near = |title: &Hit, name: &Hit| name.span.start.checked_sub(title.span.end).is_some_and(|gap| gap <= 2);
    pairs.any(|(title, name)| title.hints.any(Hints::TITLE) && name.hints.any(Hints::SURNAME) && near(title, name))
}

/// Whether a ruler may be named of whom the name without its number is all that is listed: "King Charles II".
pub(crate) fn numbers_ruler(prose: &str, hits: Hits<'_>) -> bool {
    let mut pairs = hits.list.iter().zip(hits.list.iter().skip(1));
    let may_be = hits.any(Hints::TITLE) && hits.any(Hints::SURNAME);
    may_be
        && pairs.any(|(title, name)| {
            title.hints.any(Hints::TITLE)
                && name.hints.any(Hints::SURNAME)
                && title.span.end + 1 == name.span.start
                && matches!(prose.as_bytes()[name.span.end as usize..], [b' ', b'I' | b'V' | b'X', ..])
        })
}

/// Whether somebody dead who is named in full opens a sentence, where a deed may follow, or anybody is "the late".
fn may_tell_of_life(prose: &str, sentence: ProseSpan, hit: &Hit) -> bool {
    let before = &prose.as_bytes()[sentence.start as usize..(hit.span.start as usize).max(sentence.start as usize)];
    let opens = || before.is_empty() || ["- ", "— ", "– "].iter().any(|end| before.ends_with(end.as_bytes()));
    before.ends_with(b"late ") || hit.hints.any(Hints::DEAD) && opens()
}

/// Whether a mark beside a country may pair it with a name: "Armenia - X", "Armenia: X", "X (Armenia)".
fn is_paired(prose: &str, country: &Hit) -> bool {
    let (start, end) = (country.span.start as usize, country.span.end as usize);
    let after = prose.get(end..).unwrap_or_default().trim_start();
    after.starts_with(['-', '–', '—', ':'])
        || after.starts_with(')') && prose.get(..start).is_some_and(|before| before.trim_end().ends_with('('))
}

static MEMBER: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(b"member"));
static CAPITAL: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(b"capital"));
static SINCE: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(b" since "));
static POWER: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(b"in power"));
static OFFICE: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(b"in office"));
static RULED: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(b" ruled "));
static LED: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(b" led "));
static EX: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(b" ex-"));
static GENITIVE: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(b"'s "));

/// How far a title stands from a name or a country of its claim, in bytes: an article, a few
/// adjectives, a courtesy title.
const NEAR: u32 = 40;

/// Whether a title stands near a name of somebody or something that has offices.
fn has_title_near(prose: &str, sentence: ProseSpan, hits: Hits<'_>, focus: &Focus, reference: &Reference) -> bool {
    let parties = || hits.of(PARTIES.or(Hints::SURNAME)).filter(|hit| focus.is_party(hit));
    let beside = |title: &Hit| {
        parties().any(|hit| hit.span.start <= title.span.end + NEAR && title.span.start <= hit.span.end + NEAR)
    };
    if hits.of(Hints::TITLE).any(beside) {
        return true;
    }
    let mut seen = sentence.start;
    parties().any(|hit| {
        let from = hit.span.start.saturating_sub(NEAR).max(seen);
        // A name may run past the end of a sentence: after "St.", say.
        let to = (hit.span.end + NEAR).min(sentence.end).max(hit.span.end);
        // The gap before a word says that it is one.
        seen = to.saturating_sub(1).max(seen);
        reference.has_lower_title(prose, from as usize, to as usize)
    })
}
