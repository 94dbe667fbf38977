//! A term of office is said to have begun in another year than the listed one.

use super::super::desk::{Desk, fact_ref, finding, note, source_note};
use super::super::level;
use crate::claim::term::{Says, TermClaim};
use crate::finding::{Finding, NoteKind};
use crate::standing::term::TermAnswer;
use crate::wording;

const RULE: &str = "tenure-claim-mismatch";

pub(crate) fn check(desk: &Desk<'_>, claim: &TermClaim, answer: &TermAnswer<'_>) -> Option<Finding> {
    let (Says::Since(year), TermAnswer::Listed(term)) = (&claim.says, answer) else { return None };
    let reference = desk.reference;
    let person = wording::person(reference, term.subject, desk.text(claim.subject.span));
    let began = wording::boundary(term.from);
    let title =
        format!("{person} is listed as {} from {began} on, not from {year}", wording::office_of(reference, term));
    let labels = vec![
        desk.primary(claim.span, format!("listed from {began} on")),
        desk.secondary(claim.said, "the year that is said".into()),
    ];
    let mut found = finding(RULE, desk.level(RULE), title, labels);
    found.facts = vec![fact_ref(term)];
    let help = format!("write `since {}`, or say what began in {year}", term.from.latest.year());
    found.notes = vec![source_note(&found.facts[0], ""), note(NoteKind::Help, help)];
    level::lower(desk, &mut found, claim.frame, &[]);
    Some(found)
}
