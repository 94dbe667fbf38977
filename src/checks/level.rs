//! The level of a finding: the lowest that its rule, its frame and the age of its facts allow.

use super::desk::{Desk, note};
use crate::claim::Frame;
use crate::finding::{Finding, NoteKind, Severity};
use factlint_index::{Day, Fact};

/// What a fact's age and trust allow on the article's day, and the note that says so.
struct Allowed {
    level: Severity,
    note: Option<String>,
}

/// Lowers a finding to what its facts and its frame allow.
pub(super) fn lower(desk: &Desk<'_>, finding: &mut Finding, frame: Frame, facts: &[&Fact<'_>]) {
    for fact in facts {
        let allowed = of_fact(fact, desk.settings.shelf_life_of(fact), desk.as_of().day);
        if allowed.level < finding.severity {
            finding.severity = allowed.level;
            finding.notes.extend(allowed.note.map(|text| note(NoteKind::Note, text)));
            if let Some(confirm) = confirm(fact) {
                finding.notes.retain(|note| note.kind != NoteKind::Help);
                finding.notes.push(note(NoteKind::Help, confirm.into()));
            }
        }
    }
    if desk.is_assumed() {
        finding.severity = finding.severity.min(Severity::Warning);
    }
    if frame == Frame::Quoted {
        finding.severity = finding.severity.min(Severity::Info);
    }
}

/// An old fact asks for a look, not for a correction.
fn confirm(fact: &Fact<'_>) -> Option<&'static str> {
    let ages = fact.to.is_open() && !fact.provisional;
    let help = if fact.role.is_some() {
        "confirm who holds the office, then update the article or the reference"
    } else {
        "confirm the members, then update the article or the reference"
    };
    ages.then_some(help)
}

fn of_fact(fact: &Fact<'_>, shelf_life: Option<u32>, day: Day) -> Allowed {
    if fact.provisional {
        let note = "the reference marks this as provisional, so this is a warning, not an error";
        return Allowed { level: Severity::Warning, note: Some(note.into()) };
    }
    match (fact.to.is_open(), shelf_life, fact.checked) {
        (true, Some(shelf_life), Some(checked)) => aged(shelf_life, day.since(checked)),
        _ => Allowed { level: Severity::Error, note: None },
    }
}

/// An open fact: an error within its shelf life, then a warning, after twice that a note.
fn aged(shelf_life: u32, age: i32) -> Allowed {
    let age = u32::try_from(age).unwrap_or(0);
    let twice = shelf_life.saturating_mul(2);
    let says = |days: u32, level: &str| {
        Some(format!(
            "the reference was last checked more than {days} days before the date of this article, so this is {level}, not an error"
        ))
    };
    if age <= shelf_life {
        Allowed { level: Severity::Error, note: None }
    } else if age <= twice {
        Allowed { level: Severity::Warning, note: says(shelf_life, "a warning") }
    } else {
        Allowed { level: Severity::Info, note: says(twice, "a note") }
    }
}
