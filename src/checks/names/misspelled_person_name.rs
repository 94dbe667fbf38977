//! A near miss of a name, where somebody says who is meant.
//!
//! Here that is the office: whoever is called its holder, and is written almost as the holder is.

use super::super::desk::{Desk, fact_ref, finding, note, source_note};
use super::super::{level, words};
use super::office_label;
use crate::claim::{Form, RelationClaim};
use crate::document::ProseSpan;
use crate::finding::{Applicability, Edit, Finding, Fix, NoteKind, Severity};
use crate::mention::Named;
use crate::standing::slip::{Slip, slip};
use crate::standing::{Answer, Standing, Why};

const RULE: &str = "misspelled-person-name";

pub(crate) fn check(desk: &Desk<'_>, claim: &RelationClaim, answer: &Answer<'_>) -> Option<Finding> {
    // In a sentence about the past, whoever has that name is no other person for it.
    let may_be_slip =
        matches!(answer.standing, Standing::NearName(_) | Standing::OtherGiven(_) | Standing::Unknown(Why::Past));
    let holder = answer.holder.as_ref().filter(|_| may_be_slip && claim.subject.value == Named::Unlisted)?;
    if claim.form == Form::Pair {
        return None;
    }
    let written = desk.text(claim.subject.span);
    let slip = slip(desk.reference, claim.object.value.one()?, holder.subject?, written)?;
    let mut found = report(desk, claim.subject.span, &slip);
    found.labels.push(office_label(desk, claim, holder));
    found.facts = vec![fact_ref(holder)];
    found.notes.insert(0, source_note(&found.facts[0], ""));
    level::lower(desk, &mut found, claim.frame, &[holder]);
    Some(found)
}

/// What is to be said of a slip for a person's name, whoever says that the person is meant.
pub(super) fn report(desk: &Desk<'_>, span: ProseSpan, slip: &Slip<'_>) -> Finding {
    let written = desk.text(span);
    let right = if written.chars().any(char::is_lowercase) {
        slip.right.text.to_owned()
    } else {
        words::in_case_of(slip.right.text, written)
    };
    let title = format!("`{written}` is not a listed spelling of {}", desk.reference.name(slip.right.entity));
    let label = format!("nearly `{}`", slip.right.text);
    let severity = if slip.doubtful { Severity::Warning } else { Severity::Error };
    let mut found = finding(RULE, desk.level(RULE).min(severity), title, vec![desk.primary(span, label)]);
    found.notes = vec![note(NoteKind::Help, format!("write `{right}`"))];
    found.fixes = vec![Fix {
        title: format!("write `{right}`"),
        applicability: Applicability::Safe,
        edits: vec![Edit { span: desk.document.map.span(span), text: right }],
    }];
    found
}
