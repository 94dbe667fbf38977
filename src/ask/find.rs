//! What a name, an id or the words for an office may mean.

use super::{Hit, Thing, search};
use crate::claim::Office;
use crate::standing::office::{fits, sought};
use factlint_index::{EntityId, EntityKind, Reference as Index, fold};

const KINDS: [EntityKind; 5] =
    [EntityKind::Place, EntityKind::Group, EntityKind::Person, EntityKind::Thing, EntityKind::Seat];

/// Everything that bears a name or an id, or that words for an office mean: "Kazakhstan", "csto",
/// "place:kazakhstan", "president of Kazakhstan", "Kazakh president".
#[must_use]
pub fn find(reference: &crate::Reference, text: &str) -> Vec<Thing> {
    let index = &reference.index;
    let words = fold(text);
    let mut found: Vec<EntityId> = by_id(index, text.trim());
    if !words.is_empty() {
        found.extend(KINDS.into_iter().flat_map(|kind| named(index, kind, &words)));
        found.extend(offices(index, &words));
    }
    let mut things: Vec<Thing> = Vec::new();
    for entity in found {
        if things.iter().all(|thing| thing.entity != entity) {
            things.push(Thing::new(index, entity));
        }
    }
    things
}

/// A few things whose names are nearest to a text that is no listed name.
#[must_use]
pub fn near(reference: &crate::Reference, text: &str) -> Vec<Hit> {
    const FEW: usize = 5;
    let mut hits = search(reference, text);
    let mut seen: Vec<EntityId> = Vec::new();
    hits.retain(|hit| {
        let is_new = !seen.contains(&hit.thing.entity);
        seen.push(hit.thing.entity);
        is_new
    });
    hits.truncate(FEW);
    hits
}

/// `kazakhstan`, or `place:kazakhstan` where another kind has that id too.
fn by_id(index: &Index, text: &str) -> Vec<EntityId> {
    let (kind, id) = match text.split_once(':') {
        Some((kind, id)) => (Some(kind), id),
        None => (None, text),
    };
    let kinds = KINDS.into_iter().filter(|found| kind.is_none_or(|kind| found.as_str() == kind));
    kinds.filter_map(|kind| index.find(kind, id)).collect()
}

/// Those of a kind that bear a name, in its folded words.
fn named(index: &Index, kind: EntityKind, words: &str) -> Vec<EntityId> {
    index.entities(kind).filter(|entity| index.names(*entity).any(|name| name.folded == words)).collect()
}

/// No title and no name has more words.
const LONGEST: usize = 16;

/// A title alone, "TITLE of WHOM", or "WHOSE TITLE".
fn offices(index: &Index, words: &str) -> Vec<EntityId> {
    let mut found: Vec<EntityId> =
        named(index, EntityKind::Title, words).into_iter().flat_map(|title| titled(index, title)).collect();
    for (at, _) in words.match_indices(' ').take(LONGEST) {
        let (left, right) = (&words[..at], &words[at + 1..]);
        match right.strip_prefix("of ") {
            Some(object) => found.extend(held(index, left, object.strip_prefix("the ").unwrap_or(object))),
            None => found.extend(held(index, right, left)),
        }
    }
    found
}

fn titled(index: &Index, title: EntityId) -> Vec<EntityId> {
    match index.role(title) {
        Some(role) => index.entities(EntityKind::Seat).filter(|seat| fits(role, index.role(*seat))).collect(),
        None => index.seats_titled(title),
    }
}

fn held(index: &Index, title: &str, object: &str) -> Vec<EntityId> {
    let titles = named(index, EntityKind::Title, title);
    if titles.is_empty() {
        return Vec::new();
    }
    let objects = [EntityKind::Place, EntityKind::Group].into_iter().flat_map(|kind| named(index, kind, object));
    let seats = |object| titles.iter().flat_map(move |title| sought(index, object, Office::Titled(*title)));
    objects.flat_map(seats).collect()
}
