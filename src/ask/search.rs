//! Names that contain some letters, and those that are a letter or two off.

use super::names::register;
use super::{Asked, Period, Stands, Thing};
use crate::spelling::similar;
use factlint_index::{Day, EntityId, EntityKind, distance, fold};

/// A name that is like the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hit {
    /// The name as the reference writes it.
    pub name: String,
    /// Its register: `short`, `misspelling`, `preferred`, or `office`.
    pub kind: String,
    /// How it is like the text.
    pub likeness: Likeness,
    /// What it names.
    pub thing: Thing,
    /// When the name is right.
    pub period: Period,
    /// Where it stands.
    pub stands: Stands,
}

/// How a name is like a text, the most alike first. Case, diacritics and hyphens do not count.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Likeness {
    /// The name is the text.
    Same,
    /// The text stands in the name where a word begins.
    Word,
    /// The text stands inside a word of the name.
    Inside,
    /// The name differs from the text in this many letters.
    Letters(usize),
    /// The family name may be the same in another spelling.
    Spelling,
}

/// All names that contain a text or are near it, those most alike first.
#[must_use]
pub fn search(reference: &crate::Reference, text: &str) -> Vec<Hit> {
    let index = &reference.index;
    let words = fold(text);
    // Names are returned with their days, so the day of the question does not matter.
    let asked = Asked { reference: index, day: None, today: Day::MIN };
    let mut hits = Vec::new();
    if words.is_empty() {
        return hits;
    }
    for kind in [EntityKind::Place, EntityKind::Group, EntityKind::Person, EntityKind::Thing] {
        index.entities(kind).for_each(|entity| named(&asked, entity, &words, &mut hits));
    }
    for seat in index.entities(EntityKind::Seat) {
        office(&asked, seat, &words, &mut hits);
    }
    if hits.is_empty() {
        hits.extend(index.entities(EntityKind::Person).filter_map(|person| otherwise_spelt(&asked, person, &words)));
    }
    hits.sort_by(|a, b| {
        let order = |hit: &Hit| (hit.likeness, hit.name.clone(), hit.thing.kind, hit.thing.id.clone());
        order(a).cmp(&order(b))
    });
    hits
}

fn named(asked: &Asked<'_>, entity: EntityId, words: &str, hits: &mut Vec<Hit>) {
    for name in asked.reference.names(entity) {
        let Some(likeness) = likeness(name.folded, words) else { continue };
        hits.push(Hit {
            name: name.text.to_owned(),
            kind: register(asked.reference, &name),
            likeness,
            thing: asked.thing(entity),
            period: Period::new(name.from, name.to),
            stands: Stands { line: name.line, ..asked.record(entity) },
        });
    }
}

/// A person whose family name may be another spelling of the last word of the text. This is tried only where nothing is
/// nearer, since it compares consonants alone.
fn otherwise_spelt(asked: &Asked<'_>, person: EntityId, words: &str) -> Option<Hit> {
    // Every short word is near some family name.
    const SHORTEST: usize = 7;
    let last = words.rsplit(' ').next().unwrap_or_default();
    let as_long = || fold(asked.reference.family(person)).len().abs_diff(last.len()) <= 2;
    let near = || similar::likeness(asked.reference, person, words) == Some(similar::Likeness::Near);
    let is_near = last.len() >= SHORTEST && as_long() && near();
    let name = asked.reference.names(person).next().filter(|_| is_near)?;
    Some(Hit {
        name: name.text.to_owned(),
        kind: register(asked.reference, &name),
        likeness: Likeness::Spelling,
        thing: asked.thing(person),
        period: Period::new(name.from, name.to),
        stands: asked.record(person),
    })
}

fn office(asked: &Asked<'_>, seat: EntityId, words: &str, hits: &mut Vec<Hit>) {
    let thing = asked.thing(seat);
    let Some(likeness) = likeness(&fold(&thing.name), words) else { return };
    let (name, period) = (thing.name.clone(), Period { from: None, to: None });
    hits.push(Hit { name, kind: "office".to_owned(), likeness, thing, period, stands: asked.record(seat) });
}

fn likeness(name: &str, words: &str) -> Option<Likeness> {
    if name == words {
        Some(Likeness::Same)
    } else if name.starts_with(words) || name.contains(&format!(" {words}")) {
        Some(Likeness::Word)
    } else if name.contains(words) {
        Some(Likeness::Inside)
    } else {
        distance(name, words, letters_off(words)).map(Likeness::Letters)
    }
}

/// How many letters may differ: none in words so short that each is near every other.
fn letters_off(words: &str) -> usize {
    match words.len() {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}
