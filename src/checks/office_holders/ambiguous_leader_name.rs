//! A title and a family name that two or more holders of the office share, with nothing to tell them apart.

use super::super::desk::{Desk, fact_ref, finding, note, source_note};
use super::super::names::cast::stands_alone;
use super::super::places::sightings::{around, is_shouted, opens, sentence, word_before};
use crate::claim::Office;
use crate::dates::DayMention;
use crate::document::{BlockKind, ProseSpan};
use crate::finding::{Finding, NoteKind};
use crate::lexicon::offices;
use crate::mention::names::{Hit, Names};
use crate::standing::{Ask, namesakes};
use crate::wording;
use factlint_index::{EntityId, EntityKind, Fact, Hints, NameHash, NameId, NameKind};

const RULE: &str = "ambiguous-leader-name";

pub(crate) fn check(desk: &Desk<'_>, found: &Names, days: &[DayMention]) -> Vec<Finding> {
    let mut seen: Vec<NameHash> = Vec::new();
    let mut findings = Vec::new();
    for pair in found.hits.windows(2) {
        let [title, name] = pair else { continue };
        let Some(hash) = titled(title, name).filter(|hash| !seen.contains(hash)) else { continue };
        if seen.len() == MANY || desk.is_assumed() || desk.is_off(RULE) {
            break;
        }
        seen.push(hash);
        findings.extend(of_name(desk, found, days, (title, name)));
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

fn of_name(desk: &Desk<'_>, found: &Names, days: &[DayMention], (title, name): (&Hit, &Hit)) -> Option<Finding> {
    let people = all_named(desk, name, |kind, named| named == EntityKind::Person && kind == NameKind::Surname);
    if people.len() < 2 {
        return None;
    }
    let of_title = |kind, named| named == EntityKind::Title && kind != NameKind::Plural;
    let office = Office::Titled(all_named(desk, title, of_title).first().copied()?);
    let ask = Ask { reference: desk.reference, as_of: desk.as_of().day, grace: i32::from(desk.settings.grace_days) };
    let terms = namesakes::undecided(&ask, &people, office);
    let (first, last) = (terms.first()?, terms.last()?);
    let words = ProseSpan { start: title.span.start, end: name.span.end };
    let is_told_apart = is_dated(desk, words, days)
        || is_told_apart(desk, words)
        || is_elsewhere(desk, found, first)
        || is_named(desk, found, name, &people);
    (!is_told_apart && is_in_prose(desk, words)).then(|| report(desk, words, first, last))
}

/// The entities of a kind that a hit may name.
fn all_named(desk: &Desk<'_>, hit: &Hit, wanted: impl Fn(NameKind, EntityKind) -> bool) -> Vec<EntityId> {
    let Some(found) = hit.name() else { return Vec::new() };
    let names = desk.reference.matched(found, &desk.document.prose, hit.words());
    let wanted = |name: &NameId| wanted(desk.reference.names_what(*name).1, desk.reference.names_kind(*name));
    let mut all: Vec<EntityId> = names.filter(wanted).map(|name| desk.reference.names_what(name).0).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Whether a date in the paragraph, up to the end of the sentence, may say when it was, or "twenty years ago".
fn is_dated(desk: &Desk<'_>, words: ProseSpan, days: &[DayMention]) -> bool {
    let from = desk.document.block_at(words.start).start;
    let to = sentence(desk, words).end;
    days.iter().any(|day| (from..to).contains(&day.span.0))
        || desk.text(ProseSpan { start: from, end: to }).contains(" ago")
}

/// Whether words beside make it another office, or say which holder is meant: "Vice President X", "the elder
/// President X", "President X (41)".
fn is_told_apart(desk: &Desk<'_>, words: ProseSpan) -> bool {
    let (before, after) = around(desk, words);
    let apart =
        |word: &str| offices::APART.contains(&word) || word.starts_with(char::is_uppercase) && !opens(before, word);
    before.ends_with('-')
        || word_before(before).is_some_and(apart)
        || after.starts_with(['(', '-'])
        || after.starts_with(" (")
}

/// Whether a text names countries, and not that of the office: "President X" leads another then, or a firm.
fn is_elsewhere(desk: &Desk<'_>, found: &Names, term: &Fact<'_>) -> bool {
    let mut countries = found.hits.iter().filter(|hit| hit.hints.any(Hints::STATE)).peekable();
    let is_own = |hit: &Hit| all_named(desk, hit, |_, named| named == EntityKind::Place).contains(&term.object);
    countries.peek().is_some() && !countries.any(is_own)
}

/// Whether one of the holders is named in full, or anybody with a given name before the family name.
fn is_named(desk: &Desk<'_>, found: &Names, name: &Hit, people: &[EntityId]) -> bool {
    let hash = name.name().map(|found| found.hash);
    let is_holder = |hit: &Hit| {
        let full = |kind, named| named == EntityKind::Person && kind != NameKind::Surname;
        hit.hints.any(Hints::PERSON) && all_named(desk, hit, full).iter().any(|person| people.contains(person))
    };
    let has_given = |before: Option<&Hit>, hit: &Hit| {
        let same = hit.name().map(|found| found.hash) == hash;
        same && before.and_then(|title| titled(title, hit)).is_none() && !stands_alone(desk, hit.span)
    };
    let before = std::iter::once(None).chain(found.hits.iter().map(Some));
    before.zip(&found.hits).any(|(before, hit)| is_holder(hit) || has_given(before, hit))
}

fn is_in_prose(desk: &Desk<'_>, words: ProseSpan) -> bool {
    let document = desk.document;
    document.kind_at(words.start) == Some(BlockKind::Paragraph)
        && !document.is_quoted(words)
        && !is_shouted(desk, words)
        && document.is_english_at(words.start)
}

fn report(desk: &Desk<'_>, words: ProseSpan, first: &Fact<'_>, last: &Fact<'_>) -> Finding {
    let written = desk.text(words);
    let name = |term: &Fact<'_>| wording::person(desk.reference, term.subject, "").to_owned();
    let title = format!("`{written}` may be {} or {}", name(first), name(last));
    let label = "no given name and no date says which".to_owned();
    let mut found = finding(RULE, desk.level(RULE), title, vec![desk.primary(words, label)]);
    found.facts = vec![fact_ref(first), fact_ref(last)];
    found.notes = found.facts.iter().map(|fact| source_note(fact, "")).collect();
    found.notes.push(note(NoteKind::Help, "add the given name where the name comes first".into()));
    found
}
