//! Who is named in a text, by which names; and the capitalised words that name nobody listed.
//!
//! It tells mentions apart by the words around them; what is wrong with one is for the rules.

use super::super::desk::Desk;
use super::super::places::sightings::{around, opens, word_before};
use crate::document::ProseSpan;
use crate::lexicon;
use crate::mention::names::{Hit, Names, Stranger};
use factlint_index::{EntityId, EntityKind, Hints, NameHash, NameId, NameKind, hash_word};

/// What the pass over a text found that may be people.
pub(crate) struct People<'f> {
    pub(super) hits: Vec<Hit>,
    pub(super) strangers: &'f [Stranger],
}

/// The people named in full, each mention in order, and the family names alone.
pub(crate) struct Cast {
    pub full: Vec<Mention>,
    pub surnames: Vec<Mention>,
}

/// A person by one of their names.
#[derive(Clone, Copy)]
pub(crate) struct Mention {
    pub person: EntityId,
    pub name: NameId,
    pub span: ProseSpan,
}

impl<'f> People<'f> {
    pub(crate) fn new(found: &'f Names) -> People<'f> {
        let people = found.hits.iter().filter(|hit| hit.hints.any(Hints::PERSON.or(Hints::SURNAME)));
        People { hits: people.copied().collect(), strangers: &found.strangers }
    }

    /// Those that one listed person alone can be: by full name, or by family name after it.
    pub(crate) fn cast(&self, desk: &Desk<'_>) -> Cast {
        let mut full: Vec<Mention> = Vec::new();
        let mut known: Vec<(NameHash, Option<Mention>)> = Vec::new();
        for hit in self.hits.iter().filter(|hit| hit.hints.any(Hints::PERSON)) {
            let Some(found) = hit.name() else { continue };
            // The same words name the same person; a text has few people and many mentions.
            let seen = known.iter().find(|(hash, _)| *hash == found.hash).map(|(_, mention)| *mention);
            let mention = seen.unwrap_or_else(|| {
                let mention = one(desk, hit, |kind, _| kind != NameKind::Surname);
                if known.len() < MANY {
                    known.push((found.hash, mention));
                }
                mention
            });
            full.extend(mention.map(|mention| Mention { span: hit.span, ..mention }));
        }
        let mut people: Vec<EntityId> = full.iter().map(|mention| mention.person).collect();
        people.sort_unstable();
        people.dedup();
        let named = |person: EntityId| people.binary_search(&person).is_ok();
        let names = people.iter().flat_map(|person| desk.reference.names(*person));
        let families: Vec<NameHash> =
            names.filter(|name| name.kind == NameKind::Surname).map(|name| NameHash::of(name.folded)).collect();
        let of_cast = |hit: &&Hit| hit.name().is_some_and(|found| families.contains(&found.hash));
        let alone = self.hits.iter().filter(|hit| hit.hints.any(Hints::SURNAME)).filter(of_cast);
        let surnames =
            alone.filter_map(|hit| one(desk, hit, |kind, person| kind == NameKind::Surname && named(person))).collect();
        Cast { full, surnames }
    }
}

impl Cast {
    /// The first mention of each person; a text that names more is a list.
    pub(super) fn first_mentions(&self) -> Vec<&Mention> {
        let mut first: Vec<&Mention> = Vec::new();
        for mention in &self.full {
            if first.len() < MANY && !first.iter().any(|known| known.person == mention.person) {
                first.push(mention);
            }
        }
        first
    }
}

/// The one person that some words name, of those that are wanted.
fn one(desk: &Desk<'_>, hit: &Hit, wanted: impl Fn(NameKind, EntityId) -> bool) -> Option<Mention> {
    let found = hit.name()?;
    let mut mention = None;
    for name in desk.reference.matched(found, &desk.document.prose, hit.words()) {
        let (person, kind) = desk.reference.names_what(name);
        if desk.reference.names_kind(name) == EntityKind::Person && wanted(kind, person) {
            match mention {
                None => mention = Some(Mention { person, name, span: hit.span }),
                Some(Mention { person: first, .. }) if first != person => return None,
                Some(_) => {}
            }
        }
    }
    mention
}

/// The word of a name, folded, that is its family name: the last, unless the person's comes first.
pub(super) fn family_word<'n>(desk: &Desk<'_>, person: EntityId, name: &'n str) -> &'n str {
    let (first, last) = (name.split(' ').next().unwrap_or_default(), name.rsplit(' ').next().unwrap_or_default());
    if is_family_first(desk, person) { first } else { last }
}

/// Whether the family name of a person comes first.
pub(super) fn is_family_first(desk: &Desk<'_>, person: EntityId) -> bool {
    let (name, family) = (desk.reference.name(person), desk.reference.family(person));
    name.strip_prefix(family).is_some_and(|rest| rest.starts_with(' ')) && !name.ends_with(family)
}

/// Whether some words are a name by themselves: no capitalised word touches them, but a title or one that opens
/// the sentence.
pub(in crate::checks) fn stands_alone(desk: &Desk<'_>, span: ProseSpan) -> bool {
    let (before, _) = around(desk, span);
    let begun = word_before(before)
        .is_some_and(|word| word.starts_with(char::is_uppercase) && !opens(before, word) && !is_title(desk, word));
    !begun && !runs_on(desk, span)
}

/// Whether some words are joined to others by a sign, or go on with a capitalised word.
pub(super) fn runs_on(desk: &Desk<'_>, span: ProseSpan) -> bool {
    let (before, after) = around(desk, span);
    let next = after.strip_prefix(' ').and_then(|rest| rest.chars().next());
    let joined =
        before.ends_with(['-', '/', '@', '.', '\'', '’']) || after.starts_with(['-', '/', '@', '.']) && !ends(after);
    joined || next.is_some_and(char::is_uppercase)
}

/// Whether a point after a word ends its sentence.
fn ends(after: &str) -> bool {
    after.strip_prefix('.').is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

pub(super) fn is_title(desk: &Desk<'_>, word: &str) -> bool {
    may_be(desk, word, Hints::TITLE.or(Hints::WORD))
}

/// Whether a word is the title of an office, or one of courtesy with a capital: "the judge X" is any judge.
pub(super) fn is_title_as_written(desk: &Desk<'_>, word: &str) -> bool {
    let is_courtesy = word.starts_with(char::is_uppercase) && may_be(desk, word, Hints::WORD);
    is_courtesy || may_be(desk, word, Hints::TITLE)
}

fn may_be(desk: &Desk<'_>, word: &str, kinds: Hints) -> bool {
    let (hash, end) = hash_word(word, 0, NameHash::EMPTY);
    let found = desk.reference.name_from(word, 0, hash, end).name;
    found.is_some_and(|found| found.hints.any(kinds))
}

/// Whether the text has a word as part of a longer name anywhere: then it may be somebody else's.
pub(super) fn is_in_longer_name(desk: &Desk<'_>, word: &str) -> bool {
    let places = desk.document.prose.match_indices(word).take(MANY);
    let mut spans = places.map(|(at, word)| ProseSpan { start: at as u32, end: (at + word.len()) as u32 });
    spans.any(|span| !stands_alone(desk, span))
}

/// After so many people, and so many places of a word, nothing new is learnt.
const MANY: usize = 32;

/// "Jane Doe (Dow)", "also spelled Dow": meant as the other form.
pub(super) fn is_gloss(desk: &Desk<'_>, span: ProseSpan) -> bool {
    let (before, _) = around(desk, span);
    let before = before.trim_end();
    before.ends_with(['(', '/', '“', '"', '‘', '['])
        || lexicon::names::BEFORE_OTHER_NAME.iter().any(|word| before.ends_with(word))
}
