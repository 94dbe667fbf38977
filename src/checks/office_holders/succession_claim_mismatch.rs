//! Somebody is said to have succeeded a person whom another followed.

use super::super::desk::{Desk, fact_ref, finding, note, source_note};
use super::super::level;
use crate::claim::term::{Says, TermClaim};
use crate::finding::{Finding, NoteKind};
use crate::standing::term::TermAnswer;
use crate::wording;

const RULE: &str = "succession-claim-mismatch";

pub(crate) fn check(desk: &Desk<'_>, claim: &TermClaim, answer: &TermAnswer<'_>) -> Option<Finding> {
    let (Says::Succeeded(earlier), TermAnswer::Listed(term)) = (&claim.says, answer) else { return None };
    let reference = desk.reference;
    let name = |id, span| wording::person(reference, id, desk.text(span));
    let (person, other) =
        (name(claim.subject.value.one(), claim.subject.span), name(earlier.value.one(), earlier.span));
    let title =
        format!("{person} is not listed as the successor of {other} as {}", wording::office_of(reference, term));
    let reversed = term.subject == claim.subject.value.one();
    let label = if reversed {
        format!("{person} is listed before {other}")
    } else {
        format!("{} is listed between them", wording::person(reference, term.subject, ""))
    };
    let mut found = finding(RULE, desk.level(RULE), title, vec![desk.primary(claim.span, label)]);
    found.facts = vec![fact_ref(term)];
    let help = if reversed {
        format!("write that {other} succeeded {person}")
    } else {
        format!("name {}", wording::person(reference, term.subject, ""))
    };
    found.notes = vec![source_note(&found.facts[0], ""), note(NoteKind::Help, help)];
    level::lower(desk, &mut found, claim.frame, &[]);
    Some(found)
}
