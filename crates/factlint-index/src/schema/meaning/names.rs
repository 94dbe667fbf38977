//! Lists of names.

use super::record::{Reader, Record};
use crate::day::Boundary;
use crate::schema::load::{Data, Node};
use crate::schema::record::{At, Name, Period};
use crate::schema::words::NameKind;

const LIKE: &str = "write a name, or `{name: Kiev, kind: transliteration}`";

/// The names under a key; the first is the preferred one.
pub(super) fn names(
    reader: &mut Reader<'_>,
    record: &mut Record<'_>,
    key: &'static str,
    default: NameKind,
) -> Vec<Name> {
    let Some(node) = record.take(key) else { return Vec::new() };
    reader.list(node).iter().filter_map(|item| name(reader, item, default)).collect()
}

/// A name in force always, of the given kind.
pub(crate) fn plain(text: &str, kind: NameKind, at: At) -> Name {
    Name {
        text: text.to_owned(),
        kind,
        from: Boundary::ALWAYS,
        to: Boundary::NEVER,
        exact: exact_by_default(text, kind),
        never: false,
        only_with: Vec::new(),
        not_beside: Vec::new(),
        at,
    }
}

/// Initials are matched letter by letter: "US" is not "us".
fn exact_by_default(text: &str, kind: NameKind) -> bool {
    matches!(kind, NameKind::Acronym | NameKind::Abbreviation) || !text.chars().any(char::is_lowercase)
}

fn name(reader: &mut Reader<'_>, node: &Node, default: NameKind) -> Option<Name> {
    if let Data::Scalar(_) = node.data {
        return reader.text(node).map(|text| plain(&text, default, reader.at(node)));
    }
    let mut record = reader.record(node, LIKE)?;
    let written = reader.required(&mut record, "name", "the name");
    let text = written.and_then(|node| reader.text(node));
    let kind = reader.word(&mut record, "kind", NameKind::ALL, NameKind::as_str).unwrap_or(default);
    let Period { from, to, .. } = reader.period(&mut record);
    let exact = reader.flag(&mut record, "exact");
    let never = reader.flag(&mut record, "never").unwrap_or(false);
    let only_with = reader.optional_texts(&mut record, "only_with");
    let not_beside = reader.optional_texts(&mut record, "not_beside");
    for kept in ["note", "variety", "styles", "private", "source", "checked"] {
        record.take(kept);
    }
    reader.finish(&record);
    let text = text?;
    let exact = exact.unwrap_or_else(|| exact_by_default(&text, kind));
    Some(Name { text, kind, from, to, exact, never, only_with, not_beside, at: reader.at(written.unwrap_or(node)) })
}
