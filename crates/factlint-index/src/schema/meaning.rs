//! From the tree of a file to checked records. Every fault is collected; nothing stops at the first.
//!
//! Ids are only read here; whether something has them is asked in `resolve`, over all files.

mod exceptions;
pub(crate) mod facts;
mod given;
pub(crate) mod groups;
mod names;
pub(crate) mod offices;
pub(crate) mod people;
pub(crate) mod places;
mod record;
mod relations;
mod terms;

use crate::schema::fault::{Fault, File};
use crate::schema::record::{Provenance, Records};
use record::{Reader, Record};

pub(crate) use names::plain as plain_name;
pub(crate) use offices::TITLE_KEPT;
pub(crate) use people::slug;
pub(crate) use places::currency_id;
pub use relations::built_in;

/// Reads one file into `records`.
pub(crate) fn file(number: usize, file: &File, records: &mut Records, faults: &mut Vec<Fault>) {
    let mut found = Vec::new();
    let mut tree = crate::schema::load::tree(number, &file.text, &mut found);
    let mut reader = Reader { file: number, faults: &mut found };
    if let Some(node) = &mut tree {
        exceptions::take_out(&mut reader, node, &mut records.exceptions);
    }
    if let Some(node) = tree {
        if let Some(mut root) = reader.record(&node, "a reference file begins with `id:` and `kind:`") {
            let head = Head::read(&mut reader, &mut root, &file.path);
            dispatch(&mut reader, &mut root, &head, records);
            reader.finish(&root);
        }
    } else if reader.faults.is_empty() {
        let end = file.text.find('\n').unwrap_or(file.text.len());
        reader.malformed_at(0..end, "this file is empty".into(), "", "write a record, or remove the file".into());
    }
    faults.append(&mut found);
}

/// What every file begins with.
pub(crate) struct Head {
    pub id: String,
    pub kind: FileKind,
    pub provenance: Provenance,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum FileKind {
    Place,
    Places,
    People,
    Offices,
    Group,
    Titles,
    GivenNames,
    Phrases,
    Calendar,
    Relations,
    Names,
    Facts,
}

const KINDS: &[(&str, FileKind)] = &[
    ("place", FileKind::Place),
    ("places", FileKind::Places),
    ("people", FileKind::People),
    ("offices", FileKind::Offices),
    ("group", FileKind::Group),
    ("titles", FileKind::Titles),
    ("given_names", FileKind::GivenNames),
    ("phrases", FileKind::Phrases),
    ("calendar", FileKind::Calendar),
    ("relations", FileKind::Relations),
    ("names", FileKind::Names),
    ("facts", FileKind::Facts),
];

impl FileKind {
    fn holds_facts(self) -> bool {
        let words = [FileKind::Titles, FileKind::GivenNames, FileKind::Phrases, FileKind::Relations, FileKind::Names];
        !words.contains(&self)
    }

    /// How long an open fact of such a file may carry an error, in days.
    fn shelf_life(self) -> Option<u32> {
        match self {
            FileKind::Offices => Some(180),
            FileKind::Group => Some(730),
            _ => None,
        }
    }
}

impl Head {
    fn read(reader: &mut Reader<'_>, root: &mut Record<'_>, path: &str) -> Head {
        let id = reader.id(root, "id").unwrap_or_default();
        let stem =
            path.rsplit(['/', '\\']).next().and_then(|name| name.rsplit_once('.')).map_or(path, |(stem, _)| stem);
        if let (false, Some(node)) = (id.is_empty() || stem == id, root.take("id")) {
            reader.malformed(
                node,
                format!("the id `{id}` is not the name of the file"),
                "differs from the file name",
                format!("write `{stem}`, or rename the file to `{id}.yaml`"),
            );
        }
        let kind = Head::kind(reader, root);
        let provenance = Head::provenance(reader, root, kind);
        Head { id, kind: kind.unwrap_or(FileKind::Phrases), provenance }
    }

    fn kind(reader: &mut Reader<'_>, root: &mut Record<'_>) -> Option<FileKind> {
        let node = reader.required(root, "kind", "the kind of file: place, people, offices, group, …")?;
        let text = reader.text(node)?;
        let found = KINDS.iter().find(|(word, _)| *word == text).map(|(_, kind)| *kind);
        if found.is_none() {
            reader.no_such_word(node, &text, "kind of file", KINDS.iter().map(|(word, _)| *word));
        }
        found
    }

    fn provenance(reader: &mut Reader<'_>, root: &mut Record<'_>, kind: Option<FileKind>) -> Provenance {
        let facts = kind.is_some_and(FileKind::holds_facts);
        let of_file = Provenance {
            source: String::new(),
            checked: None,
            checked_at: None,
            shelf_life: kind.and_then(FileKind::shelf_life),
            provisional: false,
        };
        let mut provenance = reader.provenance(root, &of_file);
        if facts && provenance.source.is_empty() && root.take("source").is_none() {
            reader.missing(root, "source", "who says so");
        }
        if facts && provenance.checked.is_none() && root.take("checked").is_none() {
            reader.missing(root, "checked", "the day the source was seen to say so");
        }
        if let Some(node) = root.take("shelf_life") {
            provenance.shelf_life = reader.number(node, "a number of days");
        }
        root.take("note");
        provenance
    }
}

fn dispatch(reader: &mut Reader<'_>, root: &mut Record<'_>, head: &Head, records: &mut Records) {
    match head.kind {
        FileKind::Place => places::file(reader, root, head, records),
        FileKind::Places => places::many(reader, root, head, records),
        FileKind::People => people::file(reader, root, head, records),
        FileKind::Offices => offices::file(reader, root, head, records),
        FileKind::Group => groups::file(reader, root, head, records),
        FileKind::Titles => terms::titles(reader, root, head, records),
        FileKind::GivenNames => given::file(reader, root, records),
        FileKind::Phrases => terms::phrases(reader, root, head, records),
        FileKind::Calendar => terms::calendar(reader, root),
        FileKind::Relations => relations::file(reader, root, head, records),
        FileKind::Names => terms::things(reader, root, head, records),
        FileKind::Facts => facts::file(reader, root, head, records),
    }
}
