//! Which one a mention refers to: one forward pass over the mentions of a document.
//!
//! It knows mentions and blocks, not claims and not days. A referring mention (a surname alone,
//! "the organization", "the host country") gets its antecedent here, so that no later stage needs a
//! memory of its own.

use crate::mention::names::{Hit, Hits, PARTIES};
use crate::mention::{Case, Item, Kind, Named, PersonForm};
use factlint_index::{EntityId, EntityKind, Hints, NameHash, NameId, NameKind, PlaceType, Reference};

/// What the document has named so far.
#[derive(Default)]
pub(crate) struct Focus {
    /// People by full name, the latest last.
    people: Vec<EntityId>,
    /// The hashes of their family names.
    surnames: Vec<NameHash>,
    /// Bodies, the latest last.
    groups: Vec<EntityId>,
    /// The country that something was last said to be in.
    scene: Option<(EntityId, NameId)>,
}

impl Focus {
    /// Remembers what an unread sentence names in full.
    pub(crate) fn note(&mut self, hits: Hits<'_>, prose: &str, reference: &Reference) {
        for hit in hits.of(Hints::PLACE.or(Hints::PERSON).or(Hints::GROUP)) {
            let start = hit.span.start as usize;
            let scene = hit.hints.any(Hints::PLACE) && prose[..start].ends_with("in ");
            let Some(found) = hit.name().filter(|_| scene || hit.hints.any(Hints::PERSON.or(Hints::GROUP))) else {
                continue;
            };
            for name in reference.matched(found, prose, hit.words()) {
                let (entity, kind) = reference.names_what(name);
                match reference.names_kind(name) {
                    EntityKind::Person if kind != NameKind::Surname => self.names(entity, reference),
                    EntityKind::Group if kind != NameKind::Generic => latest(&mut self.groups, entity),
                    EntityKind::Place if scene && is_name_of_country(reference, entity, kind) => {
                        self.scene = Some((entity, name))
                    }
                    _ => {}
                }
            }
        }
    }

    /// Fills in the referents of a sentence, and remembers what it names.
    pub(crate) fn read(&mut self, items: &mut Vec<Item>, prose: &str, reference: &Reference) {
        let mut at = 0;
        while at < items.len() {
            self.refer(items, at, prose);
            self.remember(items, at, prose, reference);
            at += 1;
        }
    }

    fn refer(&self, items: &mut Vec<Item>, at: usize, prose: &str) {
        let referent = match &items[at].kind {
            Kind::Person(named, PersonForm::Surname) => self.person(named),
            Kind::GroupNoun(ids) if at > 0 && points(&items[at - 1], prose) => self.group(ids),
            // "Its members are": the body named last.
            Kind::Word(_) if is_its_members(items, at, prose) => {
                self.groups.last().map(|group| Kind::Group(Named::One(*group)))
            }
            Kind::Word(Case::Lower) if self.is_host_country(items, at, prose) => {
                let (country, name) = self.scene.unzip();
                items[at].span.end = items[at + 1].span.end;
                items.remove(at + 1);
                country.zip(name).map(|(country, name)| Kind::Place(Named::One(country), name))
            }
            _ => None,
        };
        if let Some(kind) = referent {
            items[at].kind = kind;
        }
    }

    /// The latest person of that surname; all of them if none was named.
    fn person(&self, named: &Named) -> Option<Kind> {
        let latest = self.people.iter().rev().find(|person| named.all().contains(person))?;
        Some(Kind::Person(Named::One(*latest), PersonForm::Surname))
    }

    /// The latest body, if the noun fits it.
    fn group(&self, fitting: &[EntityId]) -> Option<Kind> {
        let latest = self.groups.iter().rev().find(|group| fitting.contains(group))?;
        Some(Kind::Group(Named::One(*latest)))
    }

    fn is_host_country(&self, items: &[Item], at: usize, prose: &str) -> bool {
        let word = |item: &Item| &prose[item.span.start as usize..item.span.end as usize];
        let country = |item: &Item| matches!(word(item), "country" | "nation" | "state");
        self.scene.is_some() && matches!(word(&items[at]), "host" | "hosting") && items.get(at + 1).is_some_and(country)
    }

    fn remember(&mut self, items: &[Item], at: usize, prose: &str, reference: &Reference) {
        match &items[at].kind {
            Kind::Person(Named::One(person), PersonForm::Full) => self.names(*person, reference),
            Kind::Group(Named::One(group)) => latest(&mut self.groups, *group),
            Kind::Place(Named::One(place), name) if at > 0 => {
                let before = &items[at - 1].span;
                let is_in = prose[before.start as usize..before.end as usize].eq_ignore_ascii_case("in");
                if is_in && reference.place_type(*place) == PlaceType::Country {
                    self.scene = Some((*place, *name));
                }
            }
            _ => {}
        }
    }

    fn names(&mut self, person: EntityId, reference: &Reference) {
        let is_new = self.people.last() != Some(&person);
        latest(&mut self.people, person);
        for name in reference.names(person).filter(|name| is_new && name.kind == NameKind::Surname) {
            let hash = NameHash::of(name.folded);
            self.surnames.retain(|known| *known != hash);
            self.surnames.push(hash);
            if self.surnames.len() > 2 * LONGEST_CAST {
                self.surnames.remove(0);
            }
        }
    }

    /// Whether a mention may be that of a claim: a family name only after the name in full.
    pub(crate) fn is_party(&self, hit: &Hit) -> bool {
        let named = || hit.name().is_some_and(|found| self.surnames.contains(&found.hash));
        hit.hints.any(PARTIES) || (hit.hints.any(Hints::SURNAME) && named())
    }

    /// Whether the document has named a person in full.
    pub(crate) fn has_named(&self, person: EntityId) -> bool {
        self.people.contains(&person)
    }
}

fn is_name_of_country(reference: &Reference, place: EntityId, kind: NameKind) -> bool {
    reference.place_type(place) == PlaceType::Country
        && !matches!(kind, NameKind::Adjective | NameKind::Noun | NameKind::Plural)
}

/// An article that names more has no use for the first of them.
const LONGEST_CAST: usize = 64;

/// Moves an entity to the end; the list is as short as the cast of an article.
fn latest(list: &mut Vec<EntityId>, entity: EntityId) {
    list.retain(|known| *known != entity);
    list.push(entity);
    if list.len() > LONGEST_CAST {
        list.remove(0);
    }
}

fn is_its_members(items: &[Item], at: usize, prose: &str) -> bool {
    let word = |item: &Item| &prose[item.span.start as usize..item.span.end as usize];
    let mut next = items.iter().skip(at + 1).take(2).map(word);
    word(&items[at]).eq_ignore_ascii_case("its")
        && next
            .find(|word| !["full", "current", "present"].contains(word))
            .is_some_and(|next| matches!(next, "members" | "member"))
}

/// "the organization", "this organization".
fn points(item: &Item, prose: &str) -> bool {
    let word = &prose[item.span.start as usize..item.span.end as usize];
    ["the", "this", "that"].iter().any(|pointer| word.eq_ignore_ascii_case(pointer))
}
