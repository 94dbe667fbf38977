//! A former name of a place, after the change.

use super::super::desk::{Desk, finding, note, record_ref, source_note};
use super::sightings::{Sighting, Sightings, around, in_longer_name, is_shouted, may_judge, sentence, word_before};
use crate::dates::days_in;
use crate::document::ProseSpan;
use crate::finding::{Applicability, Edit, Finding, Fix, NoteKind, Severity};
use crate::lexicon::cues;
use crate::mention::names::PREPOSITIONS;
use crate::wording;
use factlint_index::{Day, Name, NameKind, PlaceType};

const RULE: &str = "superseded-place-name";

pub(in crate::checks) fn tells_of_then(sentence: &str) -> bool {
    let sentence = sentence.to_lowercase();
    sentence.split(|c: char| !c.is_alphanumeric()).any(|word| cues::RENAMED.contains(&word))
        || cues::RENAMED_PHRASES.iter().any(|phrase| sentence.contains(phrase))
}

pub(crate) fn check(desk: &Desk<'_>, sightings: &Sightings<'_>) -> Vec<Finding> {
    let former = sightings
        .marked
        .iter()
        .filter(|seen| matches!(seen.kind, NameKind::Historic | NameKind::Former) && !seen.ambiguous);
    former.filter_map(|seen| report(desk, sightings, seen)).collect()
}

fn report(desk: &Desk<'_>, sightings: &Sightings<'_>, seen: &Sighting) -> Option<Finding> {
    let name = desk.reference.name_at(seen.name);
    let past = !name.to.is_open() && name.to.latest.plus(1) < desk.as_of().day;
    if !past
        || is_shouted(desk, seen.span)
        || in_longer_name(desk, seen.span)
        || !may_judge(desk, &name, seen.span)
        || is_of_its_time(desk, sightings, seen, &name)
    {
        return None;
    }
    if desk.reference.parent(seen.place).is_some() && !is_placed(desk, sightings, seen) {
        return None;
    }
    let right = desk.reference.name(seen.place);
    let written = desk.text(seen.span);
    let title = format!("`{written}` is listed as a former name of {}", desk.reference.name_with_article(seen.place));
    let labels = vec![desk.primary(seen.span, format!("the listed name until {}", wording::boundary(name.to)))];
    let mut found = finding(RULE, desk.level(RULE), title, labels);
    let mut record = record_ref(desk.reference, seen.place);
    record.line = name.line;
    let replacement = wording::in_case_of(right, written);
    found.notes = vec![source_note(&record, ""), note(NoteKind::Help, format!("write `{replacement}`"))];
    found.facts = vec![record];
    found.fixes = vec![Fix {
        title: format!("write `{replacement}`"),
        applicability: Applicability::Unsafe,
        edits: vec![Edit { span: desk.document.map.span(seen.span), text: replacement }],
    }];
    if desk.document.is_quoted(seen.span) {
        found.severity = Severity::Info;
    }
    Some(found)
}

/// The former name of a town needs a slot for a place, and its country in the paragraph: towns share
/// names with people, with diseases and with each other ("Posen, Illinois").
fn is_placed(desk: &Desk<'_>, sightings: &Sightings<'_>, seen: &Sighting) -> bool {
    let (before, after) = around(desk, seen.span);
    let slot = word_before(before).is_some_and(|word| PREPOSITIONS.contain(&word.to_lowercase()));
    let country = desk.reference.parent(seen.place);
    let block = desk.document.block_at(seen.span.start);
    let of_country = |other: &Sighting| {
        other.span != seen.span && (Some(other.place) == country || desk.reference.parent(other.place) == country)
    };
    let next = after.strip_prefix(", ").filter(|next| next.starts_with(char::is_uppercase));
    let in_another = next.is_some_and(|_| {
        let at = seen.span.end + ", ".len() as u32;
        !sightings.within(block).any(|other| other.span.start == at && of_country(&other))
    });
    slot && !in_another
        && (desk.reference.population(seen.place) >= METROPOLIS
            || sightings.within(block).any(|other| of_country(&other)))
}

/// A city of this size is meant by its former name wherever no other is named.
const METROPOLIS: u32 = 3_000_000;

/// A name beside a year of its own time, beside the new name, or glossed as the old one.
fn is_of_its_time(desk: &Desk<'_>, sightings: &Sightings<'_>, seen: &Sighting, name: &Name<'_>) -> bool {
    let sentence = sentence(desk, seen.span);
    let text = desk.text(sentence);
    if tells_of_then(text) {
        return true;
    }
    // Beside a state that has ended, its names are meant.
    let ended = |other: &Sighting| desk.reference.place_type(other.place) == PlaceType::FormerCountry;
    if sightings.within(sentence).any(|other| other.place != seen.place && ended(&other)) {
        return true;
    }
    let is_other = |other: Sighting| {
        other.place == seen.place && other.name != seen.name && !super::sightings::is_demonym(other.kind)
    };
    if sightings.within(sentence).any(is_other) {
        return true;
    }
    names_day_of(desk, sentence, name.to.latest)
}

/// Whether a sentence names a year or a day on which a name that ended then was still right.
pub(in crate::checks) fn names_day_of(desk: &Desk<'_>, sentence: ProseSpan, end: Day) -> bool {
    let mut days = Vec::new();
    days_in(&desk.document.prose, sentence.start as usize, sentence.end as usize, &mut days);
    let dated = days.iter().filter(|day| day.written.has_year());
    dated.filter_map(|day| day.written.window(desk.as_of().day)).any(|(first, _)| first <= end.plus(1))
}
