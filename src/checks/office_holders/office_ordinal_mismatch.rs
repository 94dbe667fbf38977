//! A holder of an office is counted with another number than the listed one.

use super::super::desk::{Desk, fact_ref, finding, note, source_note};
use super::super::level;
use crate::claim::term::{Says, TermClaim};
use crate::finding::{Finding, NoteKind};
use crate::standing::term::TermAnswer;
use crate::wording;

const RULE: &str = "office-ordinal-mismatch";

pub(crate) fn check(desk: &Desk<'_>, claim: &TermClaim, answer: &TermAnswer<'_>) -> Option<Finding> {
    let (Says::Ordinal(number), TermAnswer::Listed(term)) = (&claim.says, answer) else { return None };
    let reference = desk.reference;
    let listed = ordinal(term.ordinal?);
    let person = wording::person(reference, term.subject, desk.text(claim.subject.span));
    let title = format!(
        "{person} is listed as the {listed} {}, not the {}",
        wording::office_of(reference, term),
        ordinal(*number)
    );
    let labels = vec![desk.primary(claim.span, format!("listed as the {listed}"))];
    let mut found = finding(RULE, desk.level(RULE), title, labels);
    found.facts = vec![fact_ref(term)];
    let help = format!("write `{listed}`, or name another holder");
    found.notes = vec![source_note(&found.facts[0], ""), note(NoteKind::Help, help)];
    level::lower(desk, &mut found, claim.frame, &[term]);
    Some(found)
}

/// `44th`, `42nd`.
fn ordinal(number: u32) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}
