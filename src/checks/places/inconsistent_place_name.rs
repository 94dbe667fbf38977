//! Two spellings of one place in one article.

use super::super::desk::{Desk, finding, note, record_ref, source_note};
use super::sightings::{Sighting, Sightings, in_longer_name, is_shouted, may_judge, sentence};
use crate::finding::{Applicability, Edit, Finding, Fix, NoteKind};
use crate::lexicon::names;
use factlint_index::{NameKind, fold};

const RULE: &str = "inconsistent-place-name";

pub(crate) fn check(desk: &Desk<'_>, sightings: &Sightings<'_>, superseded: &[Finding]) -> Vec<Finding> {
    let other = sightings.marked.iter().filter(|seen| is_other_spelling(seen.kind) && !seen.ambiguous);
    other.filter_map(|seen| report(desk, sightings, seen, superseded)).collect()
}

/// Spellings that stand for the preferred one; short and formal names of a state are no conflict.
fn is_other_spelling(kind: NameKind) -> bool {
    matches!(kind, NameKind::Transliteration | NameKind::Variant | NameKind::Nonstandard | NameKind::Historic)
}

fn report(desk: &Desk<'_>, sightings: &Sightings<'_>, seen: &Sighting, superseded: &[Finding]) -> Option<Finding> {
    let name = desk.reference.name_at(seen.name);
    let preferred = desk.reference.name(seen.place);
    let is_preferred =
        |other: &Sighting| other.place == seen.place && desk.reference.name_at(other.name).text == preferred;
    let words = fold(preferred);
    let first = sightings.named(&words).find(|other| is_preferred(other) && !other.ambiguous)?;
    // "New York City" and "Communist China" say more than the short name, and not otherwise.
    if words.split(' ').all(|word| name.folded.split(' ').any(|other| other == word)) {
        return None;
    }
    if seen.kind != NameKind::Transliteration && !begins_alike(&words, name.folded) {
        return None;
    }
    let span = desk.document.map.span(seen.span);
    let reported = superseded.iter().any(|finding| finding.labels.iter().any(|label| label.span == span));
    // A former name is meant as one where the new name stands beside it, or where nothing says when it ended.
    let former = seen.kind == NameKind::Historic;
    let glossed = former && (name.to.is_open() || beside(desk, sightings, seen));
    if reported
        || glossed
        || is_shouted(desk, seen.span)
        || desk.document.is_quoted(seen.span)
        || in_longer_name(desk, seen.span)
        || is_gloss(desk, seen)
        || !may_judge(desk, &name, seen.span)
    {
        return None;
    }
    let (right, written) = (desk.text(first.span), desk.text(seen.span));
    let cure = if right.chars().any(char::is_lowercase) { right } else { preferred };
    let title = format!("this article writes the same place as `{right}` and `{written}`");
    let labels = if first.span.start < seen.span.start {
        vec![
            desk.primary(seen.span, "differs from the first mention".into()),
            desk.secondary(first.span, "first mention".into()),
        ]
    } else {
        vec![
            desk.primary(seen.span, "differs from a later mention".into()),
            desk.secondary(first.span, "the preferred form".into()),
        ]
    };
    let mut found = finding(RULE, desk.level(RULE), title, labels);
    let mut record = record_ref(desk.reference, seen.place);
    record.line = desk.reference.names(seen.place).next().map_or(record.line, |name| name.line);
    found.notes =
        vec![source_note(&record, &format!(" prefers `{preferred}`")), note(NoteKind::Help, format!("write `{cure}`"))];
    found.facts = vec![record];
    found.fixes = vec![Fix {
        title: format!("write `{cure}`"),
        applicability: Applicability::Safe,
        edits: vec![Edit { span, text: cure.to_owned() }],
    }];
    Some(found)
}

/// "Belarus" and "Belorussia", but not "Japan" and "Nippon": another language's name is another word,
/// and mostly part of the name of a firm.
fn begins_alike(a: &str, b: &str) -> bool {
    a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count() >= 3
}

/// Whether the same sentence has another name of the place.
fn beside(desk: &Desk<'_>, sightings: &Sightings<'_>, seen: &Sighting) -> bool {
    sightings.within(sentence(desk, seen.span)).any(|other| other.place == seen.place && other.name != seen.name)
}

/// "Kyiv (Kiev)", "also written Kiev": meant as the other form.
fn is_gloss(desk: &Desk<'_>, seen: &Sighting) -> bool {
    let (before, _) = super::sightings::around(desk, seen.span);
    let before = before.trim_end();
    before.ends_with(['(', '/', '“', '"', '‘']) || names::BEFORE_OTHER_FORM.iter().any(|word| before.ends_with(word))
}
