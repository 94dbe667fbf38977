//! Relations: what stands on either side, and the sentences that state them.

use super::Head;
use super::record::{Reader, Record};
use crate::schema::load::{Data, Node};
use crate::schema::phrasing::{self, Phrasing, Sides, Wrong};
use crate::schema::record::{Detail, Entity, Records, Relation};
use crate::schema::words::{EntityKind, One, ReadsLike, Side};

const LIKE: &str = "write `{id: plays-at, subject: group, object: place, sentences: ['{subject} play at {object}']}`";

/// The ids of the relations whose facts have fields of their own.
pub mod built_in {
    /// `capitals:` of a place.
    pub const CAPITAL: &str = "capital-of";
    /// `borders:` of a place.
    pub const BORDERS: &str = "borders";
    /// `currencies:` of a place.
    pub const CURRENCY: &str = "uses-currency";
    /// `headquarters:` of a group.
    pub const HEADQUARTERS: &str = "headquarters-of";
    /// `key_dates:` of a group.
    pub const FOUNDED: &str = "founded";
    /// `members:` of a group.
    pub const MEMBER: &str = "member-of";
    /// `chairs:` of a group.
    pub const CHAIR: &str = "chair-of";
}

pub(super) fn file(reader: &mut Reader<'_>, root: &mut Record<'_>, head: &Head, records: &mut Records) {
    let Some(list) = reader.required(root, "relations", "a list of relations") else { return };
    for node in reader.list(list) {
        let Some(mut record) = reader.record(node, LIKE) else { continue };
        let id = reader.id(&mut record, "id");
        let relation = relation(reader, &mut record);
        record.take("note");
        reader.finish(&record);
        records.entities.extend(id.map(|id| Entity {
            kind: EntityKind::Relation,
            id,
            names: Vec::new(),
            at: reader.at(node),
            provenance: head.provenance.clone(),
            detail: Detail::Relation(relation),
            attributes: Vec::new(),
        }));
    }
}

fn relation(reader: &mut Reader<'_>, record: &mut Record<'_>) -> Relation {
    let is_bare = !record.pairs().iter().any(|(key, _)| BEYOND_BARE.contains(&key.text.as_str()));
    let reads_like = reader.word(record, "reads_like", ReadsLike::ALL, ReadsLike::as_str).unwrap_or(ReadsLike::None);
    let mut side = |key| reader.word(record, key, Side::ALL, Side::as_str).unwrap_or(Side::Place);
    let (subject, object) = (side("subject"), side("object"));
    let one = one(reader, record);
    let sides = Sides { subject, object, one };
    if subject.entity().is_none() {
        let at = record.take("subject").map_or_else(|| record.node.range.clone(), |node| node.range.clone());
        let help = "the subject is a place, a person, a group or a name; exchange the two sides";
        reader.malformed_at(at, "a day or a number is the object of a relation".into(), "", help.into());
    }
    let phrasings = record.take("sentences").map(|list| sentences(reader, list, sides)).unwrap_or_default();
    let symmetric = reader.flag(record, "symmetric").unwrap_or(false);
    Relation {
        reads_like,
        subject,
        object,
        one,
        is_symmetric: symmetric,
        says: reader.optional_text(record, "says").unwrap_or_default(),
        unless_both: reader.optional_text(record, "unless_both").unwrap_or_default(),
        complete_from: record.take("complete_from").and_then(|node| reader.boundary(node)),
        phrasings,
        is_bare,
    }
}

/// The keys of a relation that say more than how it reads and what is on its sides.
const BEYOND_BARE: [&str; 6] = ["one", "symmetric", "says", "unless_both", "complete_from", "sentences"];

/// `one: true` is of the object: what a subject is said to have, it has one of.
fn one(reader: &mut Reader<'_>, record: &mut Record<'_>) -> One {
    let Some(node) = record.take("one") else { return One::Neither };
    match reader.text(node).as_deref() {
        Some("true") => One::Object,
        Some(text) => One::parse(text).unwrap_or_else(|| {
            let words = ["true", "false", "object", "subject"];
            reader.no_such_word(node, text, "side of which there is one", words.into_iter());
            One::Neither
        }),
        None => One::Neither,
    }
}

fn sentences(reader: &mut Reader<'_>, list: &Node, sides: Sides) -> Vec<Phrasing> {
    let mut all: Vec<Phrasing> = Vec::new();
    for node in reader.list(list) {
        let Some(text) = reader.text(node) else { continue };
        match phrasing::phrasings(&text, sides) {
            Ok(found) => all.extend(found.into_iter().filter(|phrasing| !all.contains(phrasing)).collect::<Vec<_>>()),
            Err(wrong) => report(reader, node, &text, wrong),
        }
    }
    all
}

/// Underlines what is wrong inside the sentence; all of it where the file writes it with escapes or over several lines.
fn report(reader: &mut Reader<'_>, node: &Node, text: &str, wrong: Wrong) {
    let as_written = matches!(&node.data, Data::Scalar(written) if written == text);
    let range = match node.range.len().checked_sub(text.len()) {
        Some(quotes @ (0 | 2)) if as_written => {
            let start = node.range.start + quotes / 2;
            start + wrong.range.start..start + wrong.range.end
        }
        _ => node.range.clone(),
    };
    reader.malformed_at(range, wrong.title, "", wrong.help);
}
