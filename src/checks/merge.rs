//! One fault, one finding: the same rule with the same title becomes one finding with several labels.

use super::desk::note;
use crate::finding::{Finding, LabelKind, NoteKind};
use std::collections::HashMap;

/// How many places are underlined before the rest are counted.
const SHOWN: usize = 4;

/// Merges repeats and sorts by place, then rule.
pub(crate) fn merged(findings: Vec<Finding>) -> Vec<Finding> {
    let mut kept: Vec<(Finding, usize)> = Vec::new();
    let mut places: HashMap<(String, String), usize> = HashMap::new();
    let mut sorted = findings;
    sorted.sort_by(|a, b| (a.span(), &a.rule, &a.title).cmp(&(b.span(), &b.rule, &b.title)));
    for finding in sorted {
        let key = (finding.rule.0.clone(), finding.title.clone());
        match places.get(&key).and_then(|at| kept.get_mut(*at)) {
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

fn repeat(first: &mut Finding, count: usize, mut finding: Finding) {
    first.severity = first.severity.max(finding.severity);
    if count < SHOWN {
        let primary = finding.labels.drain(..).filter(|label| label.kind == LabelKind::Primary);
        first.labels.extend(
            primary.filter(|label| !first.labels.iter().any(|known| known.span == label.span)).collect::<Vec<_>>(),
        );
    }
}

fn counted(mut finding: Finding, count: usize) -> Finding {
    if count > SHOWN {
        finding.notes.push(note(NoteKind::Note, format!("and {} more in this article", count - SHOWN)));
    }
    // A note may be added late; the order is that of the kinds.
    finding.notes.sort_by_key(|note| note.kind);
    finding
}
