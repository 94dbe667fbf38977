//! One fault, one finding: findings of one rule with one title become one with several labels.

use crate::finding::{Finding, LabelKind, Note, NoteKind};
use std::collections::HashMap;

/// How many places are underlined before the rest are counted.
const SHOWN: usize = 4;

/// Joins repeats and sorts by place, then rule.
pub(super) fn joined(mut findings: Vec<Finding>) -> Vec<Finding> {
    let mut kept: Vec<(Finding, usize)> = Vec::new();
    let mut places: HashMap<(String, String), usize> = HashMap::new();
    findings.sort_by(|a, b| (a.span(), &a.rule, &a.title).cmp(&(b.span(), &b.rule, &b.title)));
    for finding in findings {
        let key = (finding.rule.0.clone(), finding.title.clone());
        match places.get(&key).and_then(|at| kept.get_mut(*at)) {
            // Two searches found one fault at one place; the first had more evidence.
            Some((first, _)) if first.span() == finding.span() => {}
            Some((first, count)) => {
                repeat(first, *count, finding);
                *count += 1;
            }
            None => {
                places.insert(key, kept.len());
                kept.push((finding, 1));
            }
        }
    }
    kept.into_iter().map(|(finding, count)| counted(finding, count)).collect()
}

/// Adds the place of another finding. The more severe of the two sets the level, and the note that explains it.
fn repeat(first: &mut Finding, count: usize, mut other: Finding) {
    if other.severity > first.severity {
        first.severity = other.severity;
        let says_why = |note: &Note| note.kind == NoteKind::Note;
        if other.notes.iter().any(says_why) {
            first.notes = std::mem::take(&mut other.notes);
        } else {
            first.notes.retain(|note| !says_why(note));
        }
    }
    if count < SHOWN {
        let primary = other.labels.into_iter().filter(|label| label.kind == LabelKind::Primary);
        let new: Vec<_> = primary.filter(|label| !first.labels.iter().any(|known| known.span == label.span)).collect();
        first.labels.extend(new);
    }
}

fn counted(mut finding: Finding, count: usize) -> Finding {
    if count > SHOWN {
        let text = format!("and {} more in this article", count - SHOWN);
        finding.notes.push(Note { kind: NoteKind::Note, text });
    }
    // `level` adds a note on the age of a fact at the end, and notes are ordered by kind.
    finding.notes.sort_by_key(|note| note.kind);
    finding
}
