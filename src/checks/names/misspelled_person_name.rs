//! A near miss of a name, where somebody says who is meant.
//!
//! That is the office (whoever is called its holder, and is written almost as the holder is), or the other
//! words of a name in full and what stands around it.

use super::super::desk::{Desk, fact_ref, finding, note, source_note};
use super::super::places::sightings::{around, word_before};
use super::super::{level, words};
use super::office_label;
use crate::claim::{Form, RelationClaim};
use crate::document::ProseSpan;
use crate::finding::{Applicability, Edit, Finding, Fix, NoteKind, Severity};
use crate::mention::Named;
use crate::mention::names::{Hit, Names, NearPerson};
use crate::standing::slip::{Slip, slip};
use crate::standing::{Answer, Standing, Why};
use factlint_index::{Fact, Hints};

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

/// Names in full that are a listed one but for a slip in the last word.
pub(crate) fn anywhere(desk: &Desk<'_>, names: &Names) -> Vec<Finding> {
    names.slips.iter().filter_map(|slip| near_miss(desk, names, slip)).collect()
}

fn near_miss(desk: &Desk<'_>, names: &Names, near: &NearPerson) -> Option<Finding> {
    let reference = desk.reference;
    let person = reference.names_what(near.right).0;
    let terms = reference.facts_about(person);
    let slip = slip(reference, terms.first()?.object, person, desk.text(near.span))?;
    if !desk.document.is_english_at(near.span.start) || is_longer(desk, &names.hits, near.span) {
        return None;
    }
    let last = |name: &str| name.rsplit(' ').next().unwrap_or_default().to_owned();
    let (written, right) = (last(desk.text(near.span)), last(slip.right.text));
    let prose = &*desk.document.prose;
    let repeated = prose.contains(right.as_str());
    let consistent = !repeated && prose.matches(written.as_str()).nth(1).is_some();
    let placed = is_titled(&names.hits, near.span) || is_placed(desk, &names.hits, near.span, &terms);
    if !repeated && !placed {
        return None;
    }
    let mut found = report(desk, near.span, &slip);
    // Whoever is always written so is somebody else, perhaps.
    if consistent || slip.doubtful && !repeated {
        found.severity = found.severity.min(Severity::Warning);
    }
    if desk.document.is_quoted(near.span) {
        found.severity = Severity::Info;
    }
    Some(found)
}

/// Whether a name is only part of another: a capital goes on with it, or one stands before it that is no title.
fn is_longer(desk: &Desk<'_>, hits: &[Hit], span: ProseSpan) -> bool {
    let (before, after) = around(desk, span);
    let goes_on = after.starts_with(['-', '–'])
        || after.strip_prefix(' ').is_some_and(|rest| rest.starts_with(|c: char| c.is_uppercase()));
    let listed = || hits.iter().any(|hit| hit.span.end + 1 == span.start && hit.hints.any(BEFORE_NAMES));
    let preceded = word_before(before).is_some_and(|word| word.starts_with(char::is_uppercase));
    // "Mark Carny, a baker": somebody who is told who they are.
    let introduced = [", a ", ", an "].iter().any(|words| after.starts_with(words)) && !is_titled(hits, span);
    goes_on || introduced || before.ends_with(['-', '\'', '’', '.']) || preceded && !listed() && !opens(before)
}

/// What may stand before a name: titles, courtesy titles, adjectives of countries.
const BEFORE_NAMES: Hints = Hints::TITLE.or(Hints::WORD).or(Hints::STATE);

/// Whether the word before has a capital only as the first of its sentence.
fn opens(before: &str) -> bool {
    let earlier = before.trim_end().rsplit_once(' ').map_or("", |(earlier, _)| earlier.trim_end());
    earlier.is_empty() || earlier.ends_with(['.', '!', '?', ':'])
}

/// Whether a title stands before a name.
fn is_titled(hits: &[Hit], span: ProseSpan) -> bool {
    hits.iter().any(|hit| hit.span.end + 1 == span.start && hit.hints.any(Hints::TITLE))
}

/// Whether the block names a country or a body that the person has led.
fn is_placed(desk: &Desk<'_>, hits: &[Hit], span: ProseSpan, terms: &[Fact<'_>]) -> bool {
    let block = desk.document.block_at(span.start);
    let inside = hits.iter().filter(|hit| block.start <= hit.span.start && hit.span.end <= block.end);
    let led = |hit: &Hit| {
        let names = hit.name().into_iter().flat_map(|found| {
            desk.reference.matched(found, &desk.document.prose, hit.span.start as usize).collect::<Vec<_>>()
        });
        let mut entities = names.map(|name| desk.reference.names_what(name).0);
        entities.any(|entity| terms.iter().any(|term| term.object == entity))
    };
    inside.filter(|hit| hit.hints.any(Hints::STATE.or(Hints::GROUP))).any(led)
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
