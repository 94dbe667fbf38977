//! Where places are named in an article, for the rules that compare mentions with each other.

use super::Article;
use crate::document::{Document, ProseSpan};
use crate::lexicon::calendar;
use crate::mention::names::{Found, Hit, Hits};
use crate::prose::{follows_courtesy, opens_sentence, word_before};
use factlint_index::{EntityId, EntityKind, Hints, Name, NameHash, NameId, NameKind, Reference, fold};
use std::cell::OnceCell;

/// Places by their names, and words that may be near misses of one. The meaning of a name is looked up when a check
/// asks for it, since most names are never asked for.
pub(crate) struct Places<'a> {
    document: &'a Document<'a>,
    reference: &'a Reference,
    /// Hits that may be places, in order.
    hits: Vec<Hit>,
    /// Capitalised words that name nothing listed and stand where a place could stand.
    slots: Vec<ProseSpan>,
    /// Whether any hit has a name that a rule may report by itself (`marked`).
    has_marked: bool,
    /// The hashes of the names in `hits`, sorted. Most words that checks ask for are not in the article, and a search
    /// here rejects them.
    hashes: OnceCell<Vec<u64>>,
    marked: OnceCell<Vec<PlaceMention>>,
    near_misses: OnceCell<Vec<ProseSpan>>,
}

/// A place by one of its names.
#[derive(Clone, Copy)]
pub(crate) struct PlaceMention {
    pub place: EntityId,
    pub name: NameId,
    pub kind: NameKind,
    pub span: ProseSpan,
    /// Whether the words have another meaning too.
    pub ambiguous: bool,
}

impl<'a> Places<'a> {
    pub(super) fn new(document: &'a Document<'a>, reference: &'a Reference) -> Places<'a> {
        let (hits, slots, has_marked) = (Vec::new(), Vec::new(), false);
        let (hashes, marked, near_misses) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        Places { document, reference, hits, slots, has_marked, hashes, marked, near_misses }
    }

    /// Adds the places that a sentence names, and the words in it that could be places.
    pub(super) fn add(&mut self, sentence: Hits<'_>) {
        let names_place = sentence.any(Hints::PLACE);
        for hit in sentence.of(Hints::PLACE.or(Hints::SLOT)) {
            match hit.found {
                Found::Name(_) if hit.hints.any(Hints::PLACE) => {
                    self.hits.push(*hit);
                    self.has_marked |= hit.hints.any(Hints::MARKED);
                }
                Found::Name(_) => {}
                Found::AfterPreposition if !names_place => {}
                Found::InPlaceSlot | Found::AfterPreposition => self.slots.push(hit.span),
            }
        }
    }

    /// Former names, other spellings and slips on record, in order. A rule may report each of them by itself.
    pub(crate) fn marked(&self) -> &[PlaceMention] {
        self.marked.get_or_init(|| {
            let hits = if self.has_marked { self.hits.as_slice() } else { &[] };
            hits.iter().filter(|hit| hit.hints.any(Hints::MARKED)).filter_map(|hit| self.mention(hit)).collect()
        })
    }

    /// Words in English text that name nothing listed, stand where a place could stand, and are near misses of a listed
    /// place.
    pub(crate) fn near_misses(&self) -> &[ProseSpan] {
        self.near_misses.get_or_init(|| {
            let has_near = |span: &&ProseSpan| {
                let word = self.document.text(**span);
                !is_of_calendar(word) && self.reference.has_near_place(word)
            };
            let near = self.slots.iter().filter(has_near).copied();
            near.filter(|span| self.document.is_english_at(span.start)).collect()
        })
    }

    /// The mentions inside a stretch.
    pub(crate) fn within(&self, span: ProseSpan) -> impl Iterator<Item = PlaceMention> {
        let first = self.hits.partition_point(|hit| hit.span.start < span.start);
        let inside = self.hits[first..].iter().take_while(move |hit| hit.span.start < span.end);
        inside.filter(move |hit| hit.span.end <= span.end).filter_map(|hit| self.mention(hit))
    }

    /// The mentions by a name with these folded words, in order.
    pub(crate) fn named(&self, words: &str) -> impl Iterator<Item = PlaceMention> {
        let hash_of = |hit: &Hit| hit.name().map(|found| found.hash.number());
        let hashes = self.hashes.get_or_init(|| {
            let mut hashes: Vec<u64> = self.hits.iter().filter_map(hash_of).collect();
            hashes.sort_unstable();
            hashes
        });
        let hash = NameHash::of(words).number();
        let hits = if hashes.binary_search(&hash).is_ok() { self.hits.as_slice() } else { &[] };
        hits.iter().filter(move |hit| hash_of(hit) == Some(hash)).filter_map(|hit| self.mention(hit))
    }

    /// The first place that a hit names. Names that a rule may report by themselves are taken from English text only,
    /// other names from text in any language.
    fn mention(&self, hit: &Hit) -> Option<PlaceMention> {
        if hit.hints.any(Hints::MARKED) && !self.document.is_english_at(hit.span.start) {
            return None;
        }
        let mut first = None;
        let mut count = 0;
        for name in self.reference.matched(hit.name()?, &self.document.prose, hit.words()) {
            count += 1;
            let (place, kind) = self.reference.names_what(name);
            if self.reference.names_kind(name) == EntityKind::Place && first.is_none() {
                first = Some((place, name, kind));
            }
        }
        let (place, name, kind) = first?;
        Some(PlaceMention { place, name, kind, span: hit.span, ambiguous: count > 1 })
    }
}

/// Whether a kind is a demonym: it names the people, and not the place.
pub(crate) fn is_demonym(kind: NameKind) -> bool {
    matches!(kind, NameKind::Adjective | NameKind::Noun | NameKind::Plural)
}

/// Whether a name is only part of a longer one: a capitalised word touches it on either side.
pub(crate) fn in_longer_name(article: &Article<'_>, span: ProseSpan) -> bool {
    let (before, after) = article.around(span);
    let joined = before.ends_with(['-', '/', '\'', '’', '@', '.']) && !before.ends_with(". ")
        || after.starts_with(['-', '–', '/', '@']);
    let next = after.strip_prefix(' ').and_then(|rest| rest.chars().next());
    let goes_on = next.is_some_and(char::is_uppercase)
        && !article.text(span).chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
    joined
        || goes_on
        || names_its_state(after)
        || follows_courtesy(before)
        || word_before(before).is_some_and(|word| word.starts_with(char::is_uppercase) && !opens_sentence(before, word))
}

/// "Salisbury, MA": a town that says which one it is.
fn names_its_state(after: &str) -> bool {
    let next = after.strip_prefix(", ").unwrap_or_default();
    let letters: String = next.chars().take_while(char::is_ascii_alphabetic).collect();
    letters.len() == 2 && letters.chars().all(char::is_uppercase)
}

/// Whether a name may be judged here: not marked `never`, its contexts met, not in a set phrase.
pub(crate) fn may_judge(article: &Article<'_>, name: &Name<'_>, span: ProseSpan) -> bool {
    if name.never {
        return false;
    }
    let (only_with, not_beside) = article.reference.contexts(name.id);
    let (before, after) = article.around(span);
    let met = only_with.is_empty() || only_with.iter().any(|word| article.has(word));
    let (near, next) = (fold(last_words(before)), fold(first_words(after)));
    let beside = |word: &&&str| {
        let word = fold(word);
        near.ends_with(&word) || next.starts_with(&word)
    };
    met && !not_beside.iter().any(|word| beside(&word)) && !article.reference.in_phrase(name.folded, &near, &next)
}

fn last_words(text: &str) -> &str {
    let start = text.char_indices().rev().take(60).last().map_or(0, |(at, _)| at);
    &text[start..]
}

fn first_words(text: &str) -> &str {
    let end = text.char_indices().nth(60).map_or(text.len(), |(at, _)| at);
    &text[..end]
}

/// Whether a word is a name of the calendar, which stands where places do: "in August".
fn is_of_calendar(word: &str) -> bool {
    calendar::MONTHS.contains(&word) || calendar::WEEKDAYS.contains(&word) || matches!(word, "Easter" | "Christmas")
}
