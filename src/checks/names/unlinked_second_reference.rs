//! A family name alone before the name in full.
//!
//! Of people who are listed and named in full later in the article. Whoever is never named in full may be known to
//! every reader, or be somebody nobody lists: of them it says nothing.

use super::super::desk::{Desk, finding, note, record_ref, source_note};
use super::ambiguous_surname::is_bare;
use super::cast::{Cast, Mention, is_title};
use crate::checks::places::sightings::{around, word_before};
use crate::document::ProseSpan;
use crate::finding::{Finding, NoteKind};
use crate::lexicon::grammar;
use factlint_index::{Hints, NameHash, hash_word};

const RULE: &str = "unlinked-second-reference";

pub(crate) fn check(desk: &Desk<'_>, cast: &Cast) -> Vec<Finding> {
    if cast.surnames.is_empty() {
        return Vec::new();
    }
    cast.first_mentions().into_iter().filter_map(|full| before(desk, cast, full)).collect()
}

/// The first mention of a person, if it is the family name alone in running text.
fn before(desk: &Desk<'_>, cast: &Cast, full: &Mention) -> Option<Finding> {
    let first = cast.surnames.iter().find(|mention| mention.person == full.person)?.span;
    let early = first.start < full.span.start && is_bare(desk, first);
    (early
        && !is_titled(desk, first)
        && is_of_person(desk, first)
        && !is_in_headline(desk, first)
        && is_surname_alone(desk, cast, full, first))
    .then(|| report(desk, full, first))
}

/// Whether a title, "-elect" or a word for one of several stands before: "a Doe rally".
fn is_titled(desk: &Desk<'_>, span: ProseSpan) -> bool {
    let word = word_before(around(desk, span).0);
    word.is_some_and(|word| is_title(desk, word) || grammar::OF_SEVERAL.contains(&word))
}

/// Whether the name is that of the person, and not of what is the person's: "Doe supporters".
fn is_of_person(desk: &Desk<'_>, span: ProseSpan) -> bool {
    let Some(rest) = around(desk, span).1.strip_prefix(' ') else { return true };
    let word = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    word.is_empty() || word.ends_with("ed") || grammar::AFTER_PERSON.contains(&word)
}

/// In plain text a headline is a paragraph that ends without a mark.
fn is_in_headline(desk: &Desk<'_>, span: ProseSpan) -> bool {
    !desk.text(desk.document.block_at(span.start)).trim_end().ends_with(['.', '!', '?', '"', '”', ')', ':'])
}

/// Whether the family name is nothing else, here or in the language, and nobody else's in the article.
fn is_surname_alone(desk: &Desk<'_>, cast: &Cast, full: &Mention, span: ProseSpan) -> bool {
    let written = desk.text(span);
    let (hash, end) = hash_word(written, 0, NameHash::EMPTY);
    let found = desk.reference.name_from(written, 0, hash, end).name;
    let others = Hints::PLACE.or(Hints::GROUP).or(Hints::TITLE).or(Hints::WORD).or(Hints::PERSON);
    let is_only_surname = found.is_some_and(|found| !found.hints.any(others));
    let is_word = desk.document.prose.contains(&format!(" {} ", written.to_lowercase()));
    let of_another = |other: &Mention| other.person != full.person && desk.text(other.span).ends_with(written);
    is_only_surname && !is_word && !cast.full.iter().any(of_another)
}

fn report(desk: &Desk<'_>, full: &Mention, span: ProseSpan) -> Finding {
    let (written, whole) = (desk.text(span), desk.text(full.span));
    let title = format!("`{written}` stands before {whole} is named in full");
    let labels = vec![
        desk.primary(span, "the family name alone, where the name comes first".into()),
        desk.secondary(full.span, "named in full only here".into()),
    ];
    let mut found = finding(RULE, desk.level(RULE), title, labels);
    let record = record_ref(desk.reference, full.person);
    found.notes =
        vec![source_note(&record, ""), note(NoteKind::Help, format!("write `{whole}` where the name comes first"))];
    found.facts = vec![record];
    found
}
