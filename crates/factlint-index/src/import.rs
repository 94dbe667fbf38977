//! Tables into the files of a reference, as a change that an editor can read: records are added, open facts are
//! closed, and nothing that stands there is rewritten or taken out.
//!
//! Files come in as text and tables as rows; changed files and a report come out. Deliberately not here: the YAML
//! schema itself (`meaning`), and reading or writing any file.

mod assemble;
mod cell;
mod edit;
mod merge;
mod present;
mod profile;
mod schema;
mod shape;
mod sheet;
mod succession;
mod table;
mod value;
mod wikidata;
mod words;
mod write;

#[cfg(test)]
mod round_trip;

use crate::compile::compile;
use crate::schema::fault::{Fault, File};
use crate::schema::resolve::KnownIds;
use assemble::Forest;
use merge::{Difference, Merge};
use present::Present;
use sheet::Faults;
use std::collections::{BTreeMap, BTreeSet};
use value::Wanted;

pub use wikidata::{Answer, Binding, Translated, from_wikidata};

/// The relation without which no offices can be described.
const OFFICES: &str = "holds-office";

/// One table as it was read.
#[derive(Clone, Debug)]
pub struct Rows {
    /// The name it is reported under.
    pub path: String,
    /// Which table: `terms` for `terms.csv`.
    pub stem: String,
    /// The names of the columns.
    pub header: Vec<String>,
    /// Each row with its line in the file.
    pub rows: Vec<(u64, Vec<String>)>,
}

/// What is wrong with a row.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct RowFault {
    /// The table.
    pub path: String,
    /// The line, from 1.
    pub line: u64,
    /// The name of the column; empty for the row as a whole.
    pub column: String,
    /// What is wrong.
    pub title: String,
    /// What to write instead.
    pub help: String,
}

/// A value that a file has and a row gives differently. The file keeps its own.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Conflict {
    /// The file.
    pub path: String,
    /// The line of the value, from 1.
    pub line: u32,
    /// What tells the record from others.
    pub record: String,
    /// The field.
    pub field: String,
    /// What the file has.
    pub here: String,
    /// What the row has.
    pub there: String,
    /// The table and line of the row.
    pub row: String,
}

/// How much was added.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Change {
    /// Records to files that were there.
    pub records: usize,
    /// Fields to records that were there.
    pub fields: usize,
}

/// What an import would do.
#[derive(Clone, Debug, Default)]
pub struct Import {
    /// The files that change or are new, as they will be.
    pub changed: Vec<File>,
    /// What differs.
    pub conflicts: Vec<Conflict>,
    /// How much was added.
    pub change: Change,
}

/// Why nothing was imported.
#[derive(Clone, Debug)]
pub enum Refusal {
    /// Rows are at fault.
    Rows(Vec<RowFault>),
    /// The files, as they are or as they would be, are at fault.
    Files(Vec<File>, Vec<Fault>),
}

/// Works tables into the files of a reference, whose paths begin at its folder. Layers below define `below`.
///
/// A folder that defines the relation of offices itself stands alone, as the built-in reference does.
///
/// # Errors
/// All faults of all rows, or else all faults that the files have or would have.
pub fn import(files: &[File], tables: &[Rows], below: &KnownIds) -> Result<Import, Refusal> {
    let present = Present::read(files).map_err(|faults| Refusal::Files(files.to_vec(), faults))?;
    let nothing = KnownIds::new();
    let below = if present.relations.contains_key(OFFICES) { &nothing } else { below };
    let mut faults = Faults { tables, all: Vec::new() };
    let rows = sheet::rows(tables, &mut faults);
    let forest = assemble::assemble(&rows, &present, below, &mut faults);
    heads(&forest, &present, &mut faults);
    if !faults.all.is_empty() {
        faults.all.sort();
        faults.all.dedup();
        return Err(Refusal::Rows(faults.all));
    }
    let import = merged(files, &present, forest, tables);
    check(files, &import.changed, below)?;
    Ok(import)
}

/// A new file needs a source and a day, and one of facts a relation.
fn heads(forest: &Forest, present: &Present, faults: &mut Faults<'_>) {
    for (path, document) in forest.documents.iter().filter(|(path, _)| !present.trees.contains_key(*path)) {
        let kind = document.text("kind").unwrap_or_default();
        let needs_head = kind != "phrases" && kind != "names";
        let lacks = |field| document.text(field).is_none();
        // A relation that cannot be read is a fault already.
        let is_told = |fault: &RowFault| fault.line == document.origin.line && fault.column == "relation";
        if kind == "facts" && lacks("relation") && !faults.all.iter().any(is_told) {
            let title = format!("there is no file {path} yet, and this row does not say of which relation it is");
            faults.add(document.origin, "relation", (title, "give the id of a relation".into()));
        }
        if needs_head && (lacks("source") || lacks("checked")) {
            let title =
                format!("there is no file {path} yet, and no row says what its source is and when it was checked");
            let cure = "add a row for it to files.csv: path, source, checked".into();
            faults.add(document.origin, "", (title, cure));
        }
    }
}

fn merged(files: &[File], present: &Present, forest: Forest, tables: &[Rows]) -> Import {
    let mut import = Import::default();
    let texts: BTreeMap<&str, &str> = files.iter().map(|file| (file.path.as_str(), file.text.as_str())).collect();
    let conflict = |path: &str, difference: Difference| Conflict {
        path: path.to_owned(),
        line: difference.line,
        record: difference.record,
        field: difference.field.to_owned(),
        here: difference.here,
        there: difference.there,
        row: format!("{}:{}", tables[difference.origin.table].path, difference.origin.line),
    };
    for (path, mut document) in forest.documents {
        let (Some(text), Some(root)) = (texts.get(path.as_str()), present.trees.get(&path)) else {
            let comment = forest.comments.get(&path).map_or("", String::as_str);
            import.changed.push(new_file(path, comment, &mut document));
            continue;
        };
        let mut merge = Merge::new(text);
        merge.record(root, &document);
        let (changed, differences, change) = merge.finish();
        import.conflicts.extend(differences.into_iter().map(|difference| conflict(&path, difference)));
        import.change.records += change.records;
        import.change.fields += change.fields;
        if changed != **text {
            import.changed.push(File { path, text: changed });
        }
    }
    import.conflicts.extend(forest.misplaced.into_iter().map(|(path, difference)| conflict(&path, difference)));
    import.conflicts.sort();
    import
}

fn new_file(path: String, comment: &str, document: &mut Wanted) -> File {
    merge::close_new(document);
    File { path, text: format!("{}{}", write::comment(comment), write::document(document)) }
}

/// The reference as it would be is one without faults.
fn check(files: &[File], changed: &[File], below: &KnownIds) -> Result<(), Refusal> {
    let new: BTreeSet<&str> = changed.iter().map(|file| file.path.as_str()).collect();
    let kept = files.iter().filter(|file| !new.contains(file.path.as_str()));
    let mut all: Vec<File> = kept.chain(changed).cloned().collect();
    all.sort_by(|a, b| a.path.cmp(&b.path));
    match compile(&all, below) {
        Ok(_) => Ok(()),
        Err(faults) => Err(Refusal::Files(all, faults)),
    }
}
