//! A title and a family name that two or more holders of the office share, with nothing to tell them apart.

use crate::checks::context::Context;
use crate::checks::draft::Draft;
use crate::claim::Office;
use crate::document::{BlockKind, ProseSpan};
use crate::lexicon::offices;
use crate::mention::names::Hit;
use crate::prose::{opens_sentence, word_before};
use crate::standing::namesakes;
use crate::wording;
use factlint_index::{EntityId, EntityKind, Fact, Hints, NameHash, NameId, NameKind};

const RULE: &str = "ambiguous-leader-name";

pub(crate) fn check<'a>(context: &Context<'a>) -> Vec<Draft<'a>> {
    let mut seen: Vec<NameHash> = Vec::new();
    let mut findings = Vec::new();
    for pair in context.article.names.hits.windows(2) {
        let [title, name] = pair else { continue };
        let Some(hash) = titled(title, name).filter(|hash| !seen.contains(hash)) else { continue };
        if seen.len() == MANY || context.is_assumed() {
            break;
        }
        seen.push(hash);
        findings.extend(of_name(context, (title, name)));
    }
    findings
}

/// A text that titles more family names is a list.
const MANY: usize = 32;

/// The family name right after a title.
fn titled(title: &Hit, name: &Hit) -> Option<NameHash> {
    let beside = title.span.end + 1 == name.span.start;
    let both = title.hints.any(Hints::TITLE) && name.hints.any(Hints::SURNAME);
    name.name().filter(|_| beside && both).map(|found| found.hash)
}

fn of_name<'a>(context: &Context<'a>, (title, name): (&Hit, &Hit)) -> Option<Draft<'a>> {
    let people = all_named(context, name, |kind, named| named == EntityKind::Person && kind == NameKind::Surname);
    if people.len() < 2 {
        return None;
    }
    let of_title = |kind, named| named == EntityKind::Title && kind != NameKind::Plural;
    let office = Office::Titled(all_named(context, title, of_title).first().copied()?);
    let terms = namesakes::undecided(&context.ask(), &people, office);
    let (first, last) = (terms.first()?, terms.last()?);
    let words = ProseSpan { start: title.span.start, end: name.span.end };
    let is_told_apart = is_dated(context, words)
        || is_told_apart(context, words)
        || is_elsewhere(context, first)
        || is_named(context, name, &people);
    (!is_told_apart && is_in_prose(context, words)).then(|| report(context, words, first, last))
}

/// The entities of a kind that a hit may name.
fn all_named(context: &Context<'_>, hit: &Hit, wanted: impl Fn(NameKind, EntityKind) -> bool) -> Vec<EntityId> {
    let Some(found) = hit.name() else { return Vec::new() };
    let names = context.reference.matched(found, &context.document.prose, hit.words());
    let wanted = |name: &NameId| wanted(context.reference.names_what(*name).1, context.reference.names_kind(*name));
    let mut all: Vec<EntityId> = names.filter(wanted).map(|name| context.reference.names_what(name).0).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Whether a date in the paragraph, up to the end of the sentence, may say when it was, or "twenty years ago".
fn is_dated(context: &Context<'_>, words: ProseSpan) -> bool {
    let from = context.document.block_at(words.start).start;
    let to = context.article.sentence_at(words.start).end;
    context.article.days.iter().any(|day| (from..to).contains(&day.span.0))
        || context.text(ProseSpan { start: from, end: to }).contains(" ago")
}

/// Whether words beside make it another office, or say which holder is meant: "Vice President X", "the elder
/// President X", "President X (41)".
fn is_told_apart(context: &Context<'_>, words: ProseSpan) -> bool {
    let (before, after) = context.article.around(words);
    let apart = |word: &str| {
        offices::APART.contains(&word) || word.starts_with(char::is_uppercase) && !opens_sentence(before, word)
    };
    before.ends_with('-')
        || word_before(before).is_some_and(apart)
        || after.starts_with(['(', '-'])
        || after.starts_with(" (")
}

/// Whether a text names countries, but not the country of the office: "President X" then leads another, or a firm.
fn is_elsewhere(context: &Context<'_>, term: &Fact<'_>) -> bool {
    let mut countries = context.article.names.hits.iter().filter(|hit| hit.hints.any(Hints::STATE)).peekable();
    let is_own = |hit: &Hit| all_named(context, hit, |_, named| named == EntityKind::Place).contains(&term.object);
    countries.peek().is_some() && !countries.any(is_own)
}

/// Whether one of the holders is named in full, or anybody with a given name before the family name.
fn is_named(context: &Context<'_>, name: &Hit, people: &[EntityId]) -> bool {
    let hash = name.name().map(|found| found.hash);
    let is_holder = |hit: &Hit| {
        let full = |kind, named| named == EntityKind::Person && kind != NameKind::Surname;
        hit.hints.any(Hints::PERSON) && all_named(context, hit, full).iter().any(|person| people.contains(person))
    };
    let has_given = |before: Option<&Hit>, hit: &Hit| {
        let same = hit.name().map(|found| found.hash) == hash;
        same && before.and_then(|title| titled(title, hit)).is_none() && !context.article.stands_alone(hit.span)
    };
    let hits = &context.article.names.hits;
    let before = std::iter::once(None).chain(hits.iter().map(Some));
    before.zip(hits).any(|(before, hit)| is_holder(hit) || has_given(before, hit))
}

fn is_in_prose(context: &Context<'_>, words: ProseSpan) -> bool {
    let document = context.document;
    document.kind_at(words.start) == Some(BlockKind::Paragraph)
        && !document.is_quoted(words)
        && !context.article.is_shouted(words)
        && document.is_english_at(words.start)
}

fn report<'a>(context: &Context<'a>, words: ProseSpan, first: &Fact<'a>, last: &Fact<'a>) -> Draft<'a> {
    let written = context.text(words);
    let name = |term: &Fact<'_>| wording::person(context.reference, term.subject, "").to_owned();
    context
        .finding(RULE, format!("`{written}` may be {} or {}", name(first), name(last)))
        .primary(words, "no given name and no date says which")
        .cites(first)
        .cites(last)
        .names_all_sources()
        .help("add the given name where the name comes first")
}
