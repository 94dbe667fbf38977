//! The given name taken for the family name: "Mr" before the rest of a name that has the family first, or a name
//! turned round.

use super::super::desk::{Desk, finding, note, record_ref, source_note};
use super::super::places::sightings::{around, is_shouted, word_before};
use super::cast::{Cast, Mention, People, is_family_first, is_gloss, is_title};
use crate::document::ProseSpan;
use crate::finding::{Applicability, Edit, Finding, Fix, Label, NoteKind};
use crate::mention::names::Hit;
use factlint_index::{EntityId, EntityKind, Hints, NameKind, fold, is_word_char};
use memchr::memmem;

const RULE: &str = "name-order";

pub(crate) fn check(desk: &Desk<'_>, people: &People, cast: &Cast) -> Vec<Finding> {
    let after_courtesy = |mention: &Mention| after_courtesy(desk, mention.person, mention.span);
    let mut found: Vec<Finding> = cast.first_mentions().into_iter().filter_map(after_courtesy).collect();
    let surnames = people.hits.iter().filter(|hit| hit.hints.any(Hints::SURNAME));
    found.extend(surnames.filter_map(|hit| turned_round(desk, cast, hit)));
    found
}

/// "Mr Given", where the family name comes first.
fn after_courtesy(desk: &Desk<'_>, person: EntityId, first: ProseSpan) -> Option<Finding> {
    if !is_family_first(desk, person) {
        return None;
    }
    let family = desk.reference.family(person);
    let names = desk.reference.names(person).filter(|name| name.kind != NameKind::Surname);
    let given =
        names.filter_map(|name| name.text.strip_prefix(family)?.strip_prefix(' ')).filter(|given| is_long(given));
    let span = given.into_iter().find_map(|given| courtesy_before(desk, given))?;
    if !desk.document.is_english_at(span.start) || desk.document.is_quoted(span) {
        return None;
    }
    let name = desk.reference.name(person);
    let title = format!("`{}` uses the given name of {name}, whose family name is {family}", desk.text(span));
    let labels =
        vec![desk.primary(span, "the given name alone".into()), desk.secondary(first, "named in full here".into())];
    Some(reported(desk, person, title, labels, format!("use the family name, {family}")))
}

/// A given name in two parts or of two syllables: where it has one, it may be how people are called.
fn is_long(given: &str) -> bool {
    given.contains([' ', '-']) || given.chars().count() > 6
}

/// "Mr Given" in the text, with the courtesy title.
fn courtesy_before(desk: &Desk<'_>, given: &str) -> Option<ProseSpan> {
    let prose = &*desk.document.prose;
    let spans = memmem::find_iter(prose.as_bytes(), given).take(MANY).filter_map(|at| {
        let span = ProseSpan { start: at as u32, end: (at + given.len()) as u32 };
        let (before, after) = around(desk, span);
        let next = after.strip_prefix(' ').and_then(|rest| rest.chars().next());
        let goes_on = after.starts_with(|c: char| is_word_char(c) || c == '-') || next.is_some_and(char::is_uppercase);
        let courtesy = before.strip_suffix(' ').map(|before| before.strip_suffix('.').unwrap_or(before))?;
        let length: usize = courtesy.chars().rev().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
        let word = &courtesy[courtesy.len() - length..];
        let start = span.start - (before.len() - (courtesy.len() - length)) as u32;
        // After an office, and after "Sir", the given name may stand.
        (!goes_on && desk.reference.comes_before_family_name(word)).then_some(ProseSpan { start, end: span.end })
    });
    spans.into_iter().next()
}

const MANY: usize = 32;

/// "Family Given" of somebody whose given name comes first.
fn turned_round(desk: &Desk<'_>, cast: &Cast, hit: &Hit) -> Option<Finding> {
    let prose = &*desk.document.prose;
    let rest =
        prose.get(hit.span.end as usize..)?.strip_prefix(' ').filter(|rest| rest.starts_with(char::is_uppercase))?;
    let length: usize = rest.chars().take_while(|c| is_word_char(*c)).map(char::len_utf8).sum();
    let span = ProseSpan { start: hit.span.start, end: hit.span.end + 1 + length as u32 };
    let given = &rest[..length];
    let accented = !desk.text(hit.span).is_ascii();
    let mention = |person: EntityId| cast.full.iter().find(|mention| mention.person == person);
    let people = desk.reference.matched(hit.name()?, prose, hit.words());
    let is_meant = |person: &EntityId| {
        (accented || mention(*person).is_some())
            && desk.reference.kind(*person) == EntityKind::Person
            && fold(desk.reference.name(*person)) == format!("{} {}", fold(given), fold(desk.reference.family(*person)))
    };
    let person = people.map(|name| desk.reference.names_what(name).0).find(is_meant)?;
    let mentioned = mention(person);
    if !is_by_itself(desk, span) {
        return None;
    }
    let name = desk.reference.name(person);
    let title = format!("`{}` has the family name first; English has `{name}`", desk.text(span));
    let mut labels = vec![desk.primary(span, "the other way round".into())];
    labels.extend(mentioned.map(|mention| desk.secondary(mention.span, "in the usual order here".into())));
    let mut found = reported(desk, person, title, labels, format!("write `{name}`"));
    found.fixes = vec![Fix {
        title: format!("write `{name}`"),
        applicability: Applicability::Safe,
        edits: vec![Edit { span: desk.document.map.span(span), text: name.to_owned() }],
    }];
    Some(found)
}

/// Whether two words are a name in a sentence, and no part of another, of a list or a gloss.
fn is_by_itself(desk: &Desk<'_>, span: ProseSpan) -> bool {
    let (before, after) = around(desk, span);
    let begun = word_before(before).is_some_and(|word| word.starts_with(char::is_uppercase) && !is_title(desk, word));
    let goes_on = after.starts_with(['-', '/', '.', ';', ',', ':', ')', '\n'])
        || after.is_empty()
        || after.strip_prefix(' ').is_some_and(|rest| !rest.starts_with(char::is_lowercase));
    let joined = before.ends_with(['-', '/', ';', ',', '(']) || before.ends_with(", ");
    !begun
        && !goes_on
        && !joined
        && !is_gloss(desk, span)
        && !is_shouted(desk, span)
        && !desk.document.is_quoted(span)
        && desk.document.is_english_at(span.start)
}

fn reported(desk: &Desk<'_>, person: EntityId, title: String, labels: Vec<Label>, help: String) -> Finding {
    let mut found = finding(RULE, desk.level(RULE), title, labels);
    let record = record_ref(desk.reference, person);
    found.notes = vec![source_note(&record, ""), note(NoteKind::Help, help)];
    found.facts = vec![record];
    found
}
