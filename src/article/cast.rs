//! The people whom an article names, each by which names.
//!
//! It decides by the words around a mention who is named. The rules decide whether the mention is wrong.

use super::Article;
use crate::document::ProseSpan;
use crate::lexicon;
use crate::mention::names::Hit;
use factlint_index::{EntityId, EntityKind, Hints, NameHash, NameId, NameKind, Reference};

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

impl Cast {
    /// Collects the mentions that only one listed person can be: by a full name, or by the family name of somebody
    /// named in full.
    pub(super) fn of(article: &Article<'_>) -> Cast {
        let mut full: Vec<Mention> = Vec::new();
        let mut known: Vec<(NameHash, Option<Mention>)> = Vec::new();
        for hit in article.people().iter().filter(|hit| hit.hints.any(Hints::PERSON)) {
            let Some(found) = hit.name() else { continue };
            // The same words name the same person; a text has few people and many mentions.
            let seen = known.iter().find(|(hash, _)| *hash == found.hash).map(|(_, mention)| *mention);
            let mention = seen.unwrap_or_else(|| {
                let mention = one(article, hit, |kind, _| kind != NameKind::Surname);
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
        let names = people.iter().flat_map(|person| article.reference.names(*person));
        let families: Vec<NameHash> =
            names.filter(|name| name.kind == NameKind::Surname).map(|name| NameHash::of(name.folded)).collect();
        let of_cast = |hit: &&Hit| hit.name().is_some_and(|found| families.contains(&found.hash));
        let alone = article.people().iter().filter(|hit| hit.hints.any(Hints::SURNAME)).filter(of_cast);
        let surnames = alone
            .filter_map(|hit| one(article, hit, |kind, person| kind == NameKind::Surname && named(person)))
            .collect();
        Cast { full, surnames }
    }

    /// The first mention of each person; a text that names more is a list.
    pub(crate) fn first_mentions(&self) -> Vec<&Mention> {
        let mut first: Vec<&Mention> = Vec::new();
        for mention in &self.full {
            if first.len() < MANY && !first.iter().any(|known| known.person == mention.person) {
                first.push(mention);
            }
        }
        first
    }
}

/// The one person whom a hit names, of the names that `wanted` accepts; none if the name is that of several people.
fn one(article: &Article<'_>, hit: &Hit, wanted: impl Fn(NameKind, EntityId) -> bool) -> Option<Mention> {
    let found = hit.name()?;
    let mut mention = None;
    for name in article.reference.matched(found, &article.document.prose, hit.words()) {
        let (person, kind) = article.reference.names_what(name);
        if article.reference.names_kind(name) == EntityKind::Person && wanted(kind, person) {
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
pub(crate) fn family_word<'n>(reference: &Reference, person: EntityId, name: &'n str) -> &'n str {
    let (first, last) = (name.split(' ').next().unwrap_or_default(), name.rsplit(' ').next().unwrap_or_default());
    if is_family_first(reference, person) { first } else { last }
}

/// Whether the family name of a person comes first.
pub(crate) fn is_family_first(reference: &Reference, person: EntityId) -> bool {
    let (name, family) = (reference.name(person), reference.family(person));
    name.strip_prefix(family).is_some_and(|rest| rest.starts_with(' ')) && !name.ends_with(family)
}

/// Whether a word is the title of an office or a courtesy title.
pub(crate) fn is_title(reference: &Reference, word: &str) -> bool {
    may_be(reference, word, Hints::TITLE.or(Hints::WORD))
}

/// Whether a word is the title of an office, or a courtesy title with a capital: "the judge X" may be any judge.
pub(crate) fn is_title_as_written(reference: &Reference, word: &str) -> bool {
    let is_courtesy = word.starts_with(char::is_uppercase) && may_be(reference, word, Hints::WORD);
    is_courtesy || may_be(reference, word, Hints::TITLE)
}

fn may_be(reference: &Reference, word: &str, kinds: Hints) -> bool {
    reference.may_be(word, kinds)
}

/// Whether the text has a word as part of a longer name anywhere: the word may then be another person's name.
pub(crate) fn is_in_longer_name(article: &Article<'_>, word: &str) -> bool {
    article.occurrences(word).take(MANY).any(|span| !article.stands_alone(span))
}

/// No check looks at more people, or at more occurrences of a word, than this: more of them tell nothing new.
const MANY: usize = 32;

/// Whether a name is given on purpose as another form of the one before it: "Jane Doe (Dow)", "also spelled Dow".
pub(crate) fn is_gloss(article: &Article<'_>, span: ProseSpan) -> bool {
    let (before, _) = article.around(span);
    let before = before.trim_end();
    before.ends_with(['(', '/', '“', '"', '‘', '['])
        || lexicon::names::BEFORE_OTHER_NAME.iter().any(|word| before.ends_with(word))
}
