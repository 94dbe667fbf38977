//! Coreference: what a mention refers to, resolved in one forward pass over the mentions of a document.
//!
//! It knows mentions and blocks, not claims and not days. A referring mention (a surname alone,
//! "the organization", "the host country") gets its antecedent here, so that no later stage needs a
//! memory of its own.

use crate::mention::names::{Hit, Hits, PARTIES};
use crate::mention::{Case, Named, PersonForm, Token, TokenKind};
use factlint_index::{EntityId, EntityKind, Hints, NameHash, NameId, NameKind, PlaceType, Reference};

/// The mentions of the document so far.
#[derive(Default)]
pub(crate) struct Coreference {
    /// People by full name, the latest last.
    people: Vec<EntityId>,
    /// The hashes of their family names.
    surnames: Vec<NameHash>,
    /// Bodies, the latest last.
    groups: Vec<EntityId>,
    /// The country that the text last placed something in ("in Kazakhstan").
    scene: Option<(EntityId, NameId)>,
}

impl Coreference {
    /// Notes the full names in a sentence that is not tokenised.
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

    /// Replaces the referring mentions of a sentence by their antecedents, and notes the names in it.
    pub(crate) fn read(&mut self, tokens: &mut Vec<Token>, prose: &str, reference: &Reference) {
        let mut at = 0;
        while at < tokens.len() {
            self.refer(tokens, at, prose);
            self.remember(tokens, at, prose, reference);
            at += 1;
        }
    }

    fn refer(&self, tokens: &mut Vec<Token>, at: usize, prose: &str) {
        let referent = match &tokens[at].kind {
            TokenKind::Person(named, PersonForm::Surname) => self.person(named),
            TokenKind::GroupNoun(ids) if points(tokens, at, prose) => self.group(ids),
            // "Its members are": its antecedent is the latest body.
            TokenKind::Word(_) if is_its_members(tokens, at, prose) => {
                self.groups.last().map(|group| TokenKind::Group(Named::One(*group)))
            }
            TokenKind::Word(Case::Lower) if self.is_host_country(tokens, at, prose) => {
                let (country, name) = self.scene.unzip();
                tokens[at].span.end = tokens[at + 1].span.end;
                tokens.remove(at + 1);
                country.zip(name).map(|(country, name)| TokenKind::Place(Named::One(country), name))
            }
            _ => None,
        };
        if let Some(kind) = referent {
            tokens[at].kind = kind;
        }
    }

    /// The latest person of that surname. None if nobody of it was named in full: the mention then keeps all its
    /// meanings.
    fn person(&self, named: &Named) -> Option<TokenKind> {
        let latest = self.people.iter().rev().find(|person| named.all().contains(person))?;
        Some(TokenKind::Person(Named::One(*latest), PersonForm::Surname))
    }

    /// The latest body for which the noun may stand.
    fn group(&self, fitting: &[EntityId]) -> Option<TokenKind> {
        let latest = self.groups.iter().rev().find(|group| fitting.contains(group))?;
        Some(TokenKind::Group(Named::One(*latest)))
    }

    fn is_host_country(&self, tokens: &[Token], at: usize, prose: &str) -> bool {
        let word = |token: &Token| &prose[token.span.start as usize..token.span.end as usize];
        let country = |token: &Token| matches!(word(token), "country" | "nation" | "state");
        self.scene.is_some()
            && matches!(word(&tokens[at]), "host" | "hosting")
            && tokens.get(at + 1).is_some_and(country)
    }

    fn remember(&mut self, tokens: &[Token], at: usize, prose: &str, reference: &Reference) {
        match &tokens[at].kind {
            TokenKind::Person(Named::One(person), PersonForm::Full) => self.names(*person, reference),
            TokenKind::Group(Named::One(group)) => latest(&mut self.groups, *group),
            TokenKind::Place(Named::One(place), name) if at > 0 => {
                let before = &tokens[at - 1].span;
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

    /// Whether a mention may be a party of a claim: a family name only after the name in full.
    pub(crate) fn is_party(&self, hit: &Hit) -> bool {
        let named = || hit.name().is_some_and(|found| self.surnames.contains(&found.hash));
        hit.hints.any(PARTIES) || (hit.hints.any(Hints::SURNAME) && named())
    }

    /// Whether a body has been named, for which a noun may stand.
    pub(crate) fn has_named_group(&self) -> bool {
        !self.groups.is_empty()
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

/// Only this many names are kept: an article that names more has no use for the first of them.
const LONGEST_CAST: usize = 64;

/// Moves an entity to the end of a list, which is short.
fn latest(list: &mut Vec<EntityId>, entity: EntityId) {
    list.retain(|known| *known != entity);
    list.push(entity);
    if list.len() > LONGEST_CAST {
        list.remove(0);
    }
}

fn is_its_members(tokens: &[Token], at: usize, prose: &str) -> bool {
    let word = |token: &Token| &prose[token.span.start as usize..token.span.end as usize];
    let mut next = tokens.iter().skip(at + 1).take(2).map(word);
    word(&tokens[at]).eq_ignore_ascii_case("its")
        && next
            .find(|word| !["full", "current", "present"].contains(word))
            .is_some_and(|next| matches!(next, "members" | "member"))
}

/// "the organization", "this organization", "the Lyon-based organization".
fn points(tokens: &[Token], at: usize, prose: &str) -> bool {
    let word = |at: usize| {
        let span = tokens.get(at).map_or(0..0, |token| token.span.start as usize..token.span.end as usize);
        &prose[span]
    };
    let placed = at >= 4 && word(at - 1) == "based" && word(at - 2) == "-";
    let Some(pointer) = at.checked_sub(if placed { 4 } else { 1 }) else { return false };
    ["the", "this", "that"].iter().any(|known| word(pointer).eq_ignore_ascii_case(known))
}
