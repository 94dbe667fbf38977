//! Where places are named in the text, for the checks that compare mentions with each other.

use crate::checks::desk::Desk;
use crate::document::ProseSpan;
use crate::mention::names::{Found, Hit, Hits};
use crate::text::Sentences;
use factlint_index::{EntityId, EntityKind, Hints, Name, NameHash, NameId, NameKind, fold, is_word_char};
use std::cell::OnceCell;

/// What the pass over the text leaves for these checks; most texts need no more than to see that it is
/// nothing.
#[derive(Default)]
pub(crate) struct Gathered {
    /// Hits that may be places, in order.
    hits: Vec<Hit>,
    /// Capitalised words that nothing lists, where a place could stand.
    unlisted: Vec<ProseSpan>,
    /// Whether any hit is something to judge by itself.
    marked: bool,
}

/// Places by their names, and words that may be slips for one. What a name means is looked up when somebody asks:
/// of most nobody does.
pub(crate) struct Sightings<'d> {
    desk: &'d Desk<'d>,
    hits: &'d [Hit],
    /// The hashes of their words, in order, once somebody asks: most words asked about stand nowhere.
    hashes: OnceCell<Vec<u64>>,
    /// Those that are something to judge by themselves, in order.
    pub marked: Vec<Sighting>,
    pub unlisted: Vec<ProseSpan>,
}

/// A place by one of its names.
#[derive(Clone, Copy)]
pub(crate) struct Sighting {
    pub place: EntityId,
    pub name: NameId,
    pub kind: NameKind,
    pub span: ProseSpan,
    /// Its words have another meaning too.
    pub ambiguous: bool,
}

impl Gathered {
    /// Takes what a sentence names.
    pub(crate) fn add(&mut self, sentence: Hits<'_>) {
        let names_place = sentence.any(Hints::PLACE);
        for hit in sentence.of(Hints::PLACE.or(Hints::SLOT)) {
            match hit.found {
                Found::Name(_) if hit.hints.any(Hints::PLACE) => {
                    self.hits.push(*hit);
                    self.marked |= hit.hints.any(Hints::MARKED);
                }
                Found::Name(_) => {}
                Found::AfterPreposition if !names_place => {}
                Found::InPlaceSlot | Found::AfterPreposition => self.unlisted.push(hit.span),
            }
        }
    }

    /// The sightings, if there is anything to judge among them.
    pub(crate) fn sightings<'d>(&'d self, desk: &'d Desk<'d>) -> Option<Sightings<'d>> {
        let mut near = super::misspelled_place_name::near(desk, &self.unlisted);
        near.retain(|span| desk.document.is_english_at(span.start));
        if near.is_empty() && !self.marked {
            return None;
        }
        let mut sightings =
            Sightings { desk, hits: &self.hits, hashes: OnceCell::new(), marked: Vec::new(), unlisted: near };
        let marked = self.hits.iter().filter(|hit| hit.hints.any(Hints::MARKED));
        sightings.marked = marked.filter_map(|hit| sightings.sighting(hit)).collect();
        Some(sightings)
    }
}

impl Sightings<'_> {
    /// Those inside a stretch.
    pub(super) fn within(&self, span: ProseSpan) -> impl Iterator<Item = Sighting> {
        let first = self.hits.partition_point(|hit| hit.span.start < span.start);
        let inside = self.hits[first..].iter().take_while(move |hit| hit.span.start < span.end);
        inside.filter(move |hit| hit.span.end <= span.end).filter_map(|hit| self.sighting(hit))
    }

    /// Those by some words, in order; the words are folded.
    pub(super) fn named(&self, words: &str) -> impl Iterator<Item = Sighting> {
        let hash_of = |hit: &Hit| hit.name().map(|found| found.hash.number());
        let hashes = self.hashes.get_or_init(|| {
            let mut hashes: Vec<u64> = self.hits.iter().filter_map(hash_of).collect();
            hashes.sort_unstable();
            hashes
        });
        let hash = NameHash::of(words).number();
        let hits = if hashes.binary_search(&hash).is_ok() { self.hits } else { &[] };
        hits.iter().filter(move |hit| hash_of(hit) == Some(hash)).filter_map(|hit| self.sighting(hit))
    }

    /// The first place that a hit names. What is nothing to judge by itself may stand in any language.
    fn sighting(&self, hit: &Hit) -> Option<Sighting> {
        let desk = self.desk;
        if hit.hints.any(Hints::MARKED) && !desk.document.is_english_at(hit.span.start) {
            return None;
        }
        let mut first = None;
        let mut count = 0;
        for name in desk.reference.matched(hit.name()?, &desk.document.prose, hit.words()) {
            count += 1;
            let (place, kind) = desk.reference.names_what(name);
            if desk.reference.names_kind(name) == EntityKind::Place && first.is_none() {
                first = Some((place, name, kind));
            }
        }
        let (place, name, kind) = first?;
        Some(Sighting { place, name, kind, span: hit.span, ambiguous: count > 1 })
    }
}

/// Whether a kind is a demonym: it names the people, and not the place.
pub(super) fn is_demonym(kind: NameKind) -> bool {
    matches!(kind, NameKind::Adjective | NameKind::Noun | NameKind::Plural)
}

/// The sentence that a stretch is in.
pub(in crate::checks) fn sentence(desk: &Desk<'_>, span: ProseSpan) -> ProseSpan {
    let block = desk.document.block_at(span.start);
    let mut sentences = Sentences::new(&desk.document.prose, block);
    sentences.find(|sentence| sentence.end > span.start).unwrap_or(block)
}

/// Whether a name is only part of a longer one: a capitalised word touches it on either side.
pub(super) fn in_longer_name(desk: &Desk<'_>, span: ProseSpan) -> bool {
    let (before, after) = around(desk, span);
    let joined = before.ends_with(['-', '/', '\'', '’', '@', '.']) && !before.ends_with(". ")
        || after.starts_with(['-', '–', '/', '@']);
    let next = after.strip_prefix(' ').and_then(|rest| rest.chars().next());
    let goes_on = next.is_some_and(char::is_uppercase)
        && !desk.text(span).chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
    joined
        || goes_on
        || names_its_state(after)
        || after_courtesy(before)
        || word_before(before).is_some_and(|word| word.starts_with(char::is_uppercase) && !opens(before, word))
}

/// "Salisbury, MA": a town that says which one it is.
fn names_its_state(after: &str) -> bool {
    let next = after.strip_prefix(", ").unwrap_or_default();
    let letters: String = next.chars().take_while(char::is_ascii_alphabetic).collect();
    letters.len() == 2 && letters.chars().all(char::is_uppercase)
}

/// "Ms. Berkley".
fn after_courtesy(before: &str) -> bool {
    let word =
        before.strip_suffix(". ").map(|rest| rest.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default());
    word.is_some_and(|word| (1..=4).contains(&word.len()) && word.starts_with(char::is_uppercase))
}

/// Whether a capitalised word before is capitalised only as the first of its sentence.
pub(in crate::checks) fn opens(before: &str, word: &str) -> bool {
    let earlier = before.trim_end();
    let earlier = &earlier[..earlier.len() - word.len()];
    if after_courtesy(earlier) {
        return false;
    }
    let earlier = earlier.trim_end();
    earlier.is_empty() || earlier.ends_with(['.', '!', '?', ':', '"', '“', '\n'])
}

/// A word in capitals among others in lower case: an acronym ("MERV 13"), and no place.
pub(in crate::checks) fn is_shouted(desk: &Desk<'_>, span: ProseSpan) -> bool {
    let capitals = |text: &str| !text.chars().any(char::is_lowercase);
    capitals(desk.text(span)) && !capitals(desk.text(sentence(desk, span)))
}

/// The text of the block before and after a stretch.
pub(in crate::checks) fn around<'d>(desk: &Desk<'d>, span: ProseSpan) -> (&'d str, &'d str) {
    let block = desk.document.block_at(span.start);
    let prose: &'d str = &desk.document.prose;
    let before = prose.get(block.start as usize..span.start as usize).unwrap_or_default();
    let after = prose.get(span.end as usize..block.end as usize).unwrap_or_default();
    (before, after)
}

/// The word directly before, if only a space lies between.
pub(in crate::checks) fn word_before(before: &str) -> Option<&str> {
    let trimmed = before.strip_suffix(' ')?;
    let letters = trimmed.bytes().rev().take_while(u8::is_ascii_alphanumeric).count();
    if let Some(stop) = trimmed.len().checked_sub(letters + 1)
        && trimmed.as_bytes()[stop].is_ascii()
    {
        return Some(&trimmed[stop + 1..]).filter(|word| !word.is_empty());
    }
    let start = trimmed
        .rfind(|c: char| !is_word_char(c))
        .map_or(0, |at| at + trimmed[at..].chars().next().map_or(1, char::len_utf8));
    Some(&trimmed[start..]).filter(|word| !word.is_empty())
}

/// Whether a name may be judged here: not marked `never`, its contexts met, not in a set phrase.
pub(super) fn may_judge(desk: &Desk<'_>, name: &Name<'_>, span: ProseSpan) -> bool {
    if name.never {
        return false;
    }
    let (only_with, not_beside) = desk.reference.contexts(name.id);
    let (before, after) = around(desk, span);
    let prose = &desk.document.prose;
    let met = only_with.is_empty() || only_with.iter().any(|word| prose.contains(word));
    let (near, next) = (fold(last_words(before)), fold(first_words(after)));
    let beside = |word: &&&str| {
        let word = fold(word);
        near.ends_with(&word) || next.starts_with(&word)
    };
    met && !not_beside.iter().any(|word| beside(&word)) && !desk.reference.in_phrase(name.folded, &near, &next)
}

fn last_words(text: &str) -> &str {
    let start = text.char_indices().rev().take(60).last().map_or(0, |(at, _)| at);
    &text[start..]
}

fn first_words(text: &str) -> &str {
    let end = text.char_indices().nth(60).map_or(text.len(), |(at, _)| at);
    &text[..end]
}
