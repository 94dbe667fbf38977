//! A name that its owner gave up, after the day of the change.
//!
//! What the message says is the present name alone: the former one may be a private matter.

use super::super::desk::{Desk, finding, note, record_ref, source_note};
use super::super::places::sightings::{is_shouted, sentence};
use super::super::places::superseded_place_name::{names_day_of, tells_of_then};
use super::cast::{Cast, Mention, is_gloss};
use crate::finding::{Applicability, Edit, Finding, Fix, NoteKind, Severity};
use crate::wording;
use factlint_index::NameKind;

const RULE: &str = "superseded-person-name";

pub(crate) fn check(desk: &Desk<'_>, cast: &Cast) -> Vec<Finding> {
    let kind = |mention: &Mention| desk.reference.names_what(mention.name).1;
    let given_up = |mention: &&Mention| matches!(kind(mention), NameKind::Former | NameKind::Historic);
    cast.full.iter().filter(given_up).filter_map(|mention| report(desk, mention)).collect()
}

fn report(desk: &Desk<'_>, mention: &Mention) -> Option<Finding> {
    let name = desk.reference.name_at(mention.name);
    let given_up = !name.to.is_open() && name.to.latest.plus(1) < desk.as_of().day;
    let span = mention.span;
    if !given_up
        || name.never
        || is_shouted(desk, span)
        || is_gloss(desk, span)
        || !desk.document.is_english_at(span.start)
        || is_of_its_time(desk, mention)
    {
        return None;
    }
    let right = desk.reference.name(mention.person);
    let title = format!("{right} is written by a name given up in {}", name.to.latest.year());
    let labels = vec![desk.primary(span, format!("the listed name until {}", wording::boundary(name.to)))];
    let mut found = finding(RULE, desk.level(RULE), title, labels);
    let mut record = record_ref(desk.reference, mention.person);
    record.line = name.line;
    found.notes = vec![source_note(&record, ""), note(NoteKind::Help, format!("write `{right}`"))];
    found.facts = vec![record];
    found.fixes = vec![Fix {
        title: format!("write `{right}`"),
        applicability: Applicability::Unsafe,
        edits: vec![Edit { span: desk.document.map.span(span), text: right.to_owned() }],
    }];
    if desk.document.is_quoted(span) {
        found.severity = Severity::Info;
    }
    Some(found)
}

/// A name beside a day of its own time, beside the present one, or told of as the old one.
fn is_of_its_time(desk: &Desk<'_>, mention: &Mention) -> bool {
    let name = desk.reference.name_at(mention.name);
    let sentence = sentence(desk, mention.span);
    let text = desk.text(sentence);
    let present = text.matches(desk.reference.family(mention.person)).count();
    let own = desk.text(mention.span).matches(desk.reference.family(mention.person)).count();
    tells_of_then(text) || present > own || names_day_of(desk, sentence, name.to.latest)
}
