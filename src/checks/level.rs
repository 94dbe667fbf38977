//! The level of a finding: the lowest that its rule, its evidence, its manner and the age of its facts allow.
//!
//! A note that explains the level is added only if it decided the level.

use super::context::Context;
use super::draft::{Draft, Manner};
use crate::finding::{Finding, Note, NoteKind, Severity};
use factlint_index::Fact;

/// The finding with its level.
pub(super) fn settled(context: &Context<'_>, draft: Draft<'_>) -> Finding {
    let quoted = match draft.manner {
        Manner::Asserted => false,
        Manner::Quoted => true,
        Manner::AsPrinted => draft.primary.is_some_and(|words| context.document.is_quoted(words)),
    };
    let Draft { mut finding, rests_on, depends_on_day, .. } = draft;
    let of_rule = context.level(&finding.rule.0);
    if depends_on_day && context.is_assumed() {
        finding.severity = finding.severity.min(Severity::Warning);
    }
    if quoted {
        finding.severity = Severity::Info;
    }
    let limits = rests_on.iter().filter_map(|fact| Some((limit(context, fact)?, confirm(fact))));
    let Some((limit, help)) = limits.min_by_key(|(limit, _)| limit.level).filter(|(limit, _)| limit.level < of_rule)
    else {
        return finding;
    };
    if limit.level <= finding.severity {
        finding.severity = limit.level;
        finding.notes.push(Note { kind: NoteKind::Note, text: limit.note });
        if let Some(help) = help {
            finding.notes.retain(|note| note.kind != NoteKind::Help);
            finding.notes.push(Note { kind: NoteKind::Help, text: help.into() });
        }
    }
    finding
}

/// The level that the age of a fact and the trust in it allow on the article's day, if that is below error, and the
/// note that says so.
struct Limit {
    level: Severity,
    note: String,
}

/// The advice for an old fact: confirm it before anything is corrected.
fn confirm(fact: &Fact<'_>) -> Option<&'static str> {
    let ages = fact.to.is_open() && !fact.provisional;
    let help = if fact.role.is_some() {
        "confirm who holds the office, then update the article or the reference"
    } else {
        "confirm the members, then update the article or the reference"
    };
    ages.then_some(help)
}

fn limit(context: &Context<'_>, fact: &Fact<'_>) -> Option<Limit> {
    if fact.provisional {
        let note = "the reference marks this as provisional, so this is a warning, not an error";
        return Some(Limit { level: Severity::Warning, note: note.into() });
    }
    match (fact.to.is_open(), context.settings.shelf_life_of(fact), fact.checked) {
        (true, Some(shelf_life), Some(checked)) => aged(shelf_life, context.as_of().day.since(checked)),
        _ => None,
    }
}

/// An open fact: an error within its shelf life, then a warning, after twice that a note.
fn aged(shelf_life: u32, age: i32) -> Option<Limit> {
    let age = u32::try_from(age).unwrap_or(0);
    let twice = shelf_life.saturating_mul(2);
    let says = |days: u32, level: &str| {
        format!(
            "the reference was last checked more than {days} days before the date of this article, so this is {level}, not an error"
        )
    };
    if age <= shelf_life {
        None
    } else if age <= twice {
        Some(Limit { level: Severity::Warning, note: says(shelf_life, "a warning") })
    } else {
        Some(Limit { level: Severity::Info, note: says(twice, "a note") })
    }
}
