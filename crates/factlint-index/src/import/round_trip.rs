//! The built-in reference as tables, and back from an empty folder: what comes out means the same, whatever the order
//! of the rows, and the tables have nothing to add to the files that they are from.

use super::present::names;
use super::schema;
use super::shape::Shape;
use super::table::{Cell, Table};
use super::value::{NAMED, items, of_node, pair, scalar, text_of};
use super::{Import, Rows, import};
use crate::schema::fault::File;
use crate::schema::load::{Node, tree};
use crate::schema::meaning::built_in;
use crate::schema::record::Records;
use crate::schema::resolve::KnownIds;
use crate::schema::words::{EntityKind, Side};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Words that are no facts, and are not imported.
const WORDS: &[&str] = &["relations.yaml", "terms/given-names.yaml", "terms/titles.yaml"];

#[test]
fn the_builtin_reference_comes_back_from_tables() {
    comes_back(&facts());
}

#[test]
fn rows_in_any_order_give_the_same_bytes() {
    same_in_any_order(&facts());
}

/// What the built-in reference has none of, or few: facts of relations of one's own, several headquarters, things.
#[test]
fn a_small_reference_with_facts_comes_back_from_tables() {
    comes_back(&small());
    same_in_any_order(&small());
}

/// From an empty folder, from one that holds all already, and again from what was made.
fn comes_back(files: &[File]) {
    let tables = export(files);
    let back = made(&[], &tables).changed;
    let paths = |files: &[File]| files.iter().map(|file| file.path.clone()).collect::<Vec<_>>();
    assert_eq!(paths(files), paths(&back));
    let (before, after) = (meaning(files), meaning(&back));
    let lost: Vec<&String> = before.difference(&after).collect();
    let new: Vec<&String> = after.difference(&before).collect();
    assert!(lost.is_empty() && new.is_empty(), "{} lost, {} new\n{lost:#?}\n{new:#?}", lost.len(), new.len());
    for there in [files, &back[..]] {
        let again = made(there, &tables);
        assert!(again.changed.is_empty(), "{:?}", paths(&again.changed));
    }
}

fn same_in_any_order(files: &[File]) {
    let tables = export(files);
    let texts = |tables: &[Rows]| {
        let import = made(&[], tables);
        import.changed.into_iter().map(|file| (file.path, file.text)).collect::<Vec<_>>()
    };
    let in_order = texts(&tables);
    for seed in [1, 2] {
        let mut random = Random(seed);
        let mut shuffled = tables.clone();
        random.shuffle(&mut shuffled);
        for table in &mut shuffled {
            random.shuffle(&mut table.rows);
        }
        assert!(texts(&shuffled) == in_order, "seed {seed}");
    }
}

/// In every country at once: the old term is closed, the new one opened, and nothing else is touched.
#[test]
fn a_new_head_of_state_is_two_lines() {
    let files = facts();
    let is_head = |seat: &Node| {
        let text = |key| pair(seat, key).and_then(scalar);
        let holders = pair(seat, "holders").map(items).unwrap_or_default();
        let open = holders.iter().filter(|term| pair(term, "to").is_none()).count();
        let is_open = open == 1
            && holders.last().is_some_and(|term| pair(term, "to").is_none() && pair(term, "status").is_none());
        let is_of_state = text("role").is_some_and(|role| role == "head_of_state" || role == "both");
        is_of_state && is_open && text("seats").is_none_or(|seats| seats == "1")
    };
    let mut rows = Vec::new();
    for file in files.iter().filter(|file| file.path.starts_with("offices/")) {
        let root = tree(0, &file.text, &mut Vec::new()).unwrap();
        let seats: Vec<&Node> = pair(&root, "seats").map(items).unwrap().iter().filter(|seat| is_head(seat)).collect();
        if let [seat] = seats[..] {
            let cell = |node, key| pair(node, key).and_then(scalar).unwrap();
            rows.push(vec![cell(&root, "id"), cell(seat, "title"), "Nobody Yet".to_owned(), "2031-05-01".to_owned()]);
        }
    }
    let header = ["file", "title", "person_name", "from"].map(str::to_owned).to_vec();
    let rows: Vec<_> = rows.into_iter().enumerate().map(|(number, row)| (number as u64 + 2, row)).collect();
    assert!(rows.len() > 150, "{} heads of state", rows.len());
    let count = rows.len();
    let import = made(&files, &[Rows { path: "terms.csv".into(), stem: "terms".into(), header, rows }]);
    let differing: Vec<(&str, usize, usize)> = import
        .changed
        .iter()
        .map(|file| {
            let before = files.iter().find(|other| other.path == file.path).unwrap();
            (file.path.as_str(), lines_beyond(before, file), lines_beyond(file, before))
        })
        .filter(|(_, new, gone)| (*new, *gone) != (2, 1))
        .collect();
    assert!(differing.is_empty(), "{differing:?}");
    assert_eq!(import.changed.len(), count);
}

/// How many lines of the second file are not in the first.
fn lines_beyond(first: &File, second: &File) -> usize {
    let known: BTreeSet<&str> = first.text.lines().collect();
    second.text.lines().filter(|line| !known.contains(line)).count()
}

/// An import over the words of the built-in reference alone, and without conflicts.
fn made(files: &[File], tables: &[Rows]) -> Import {
    let import = import(files, tables, &relations()).unwrap_or_else(|refusal| panic!("{refusal:#?}"));
    assert!(import.conflicts.is_empty(), "{:#?}", import.conflicts);
    import
}

/// Of the built-in relations, and of some that only [`small`] has facts of.
fn relations() -> KnownIds {
    use built_in::{BORDERS, CAPITAL, CHAIR, CURRENCY, FOUNDED, HEADQUARTERS, MEMBER};
    let ids = ["holds-office", BORDERS, CAPITAL, CHAIR, CURRENCY, FOUNDED, HEADQUARTERS, MEMBER];
    let mut known = KnownIds::new();
    ids.into_iter().chain(OWN.iter().map(|(id, _)| *id)).for_each(|id| known.add(EntityKind::Relation, id));
    OWN.iter().for_each(|(id, sides)| known.add_sides(id, *sides));
    known
}

const OWN: &[(&str, [Side; 2])] = &[
    ("plays-at", [Side::Group, Side::Name]),
    ("manages", [Side::Person, Side::Group]),
    ("reached-final", [Side::Group, Side::Year]),
    ("opened", [Side::Name, Side::Day]),
    ("holds", [Side::Name, Side::Number]),
    ("twin-of", [Side::Place, Side::Place]),
];

fn small() -> Vec<File> {
    let file = |(path, text): &(&str, &str)| {
        let head = if path.starts_with("terms/") { "" } else { "source: invented\nchecked: 2026-01-02\n" };
        File { path: (*path).to_owned(), text: format!("{text}{head}") }
    };
    SMALL.iter().map(file).collect()
}

const SMALL: &[(&str, &str)] = &[
    (
        "facts/capacity.yaml",
        "id: capacity\nkind: facts\nrelation: holds\nfacts:\n  - {subject: mill-lane, object: 900, to: 1999}\n  \
         - {subject: mill-lane, object: 1200, from: 1999}\n",
    ),
    (
        "facts/finals.yaml",
        "id: finals\nkind: facts\nrelation: reached-final\ncomplete_from: 1950\nshelf_life: 40\nprovisional: true\nfacts:\n  \
         - {subject: rovers, object: 1951}\n  - {subject: rovers, object: 1953, note: lost, checked: 2026-02-01}\n",
    ),
    (
        "facts/grounds.yaml",
        "# Where they play\nid: grounds\nkind: facts\nrelation: plays-at\nfacts:\n  \
         - {subject: united, object: {name: Northern Bowl}, from: {between: [2001-02-03, 2001-03-01]}, source: [a, b]}\n  \
         - {subject: rovers, object: mill-lane, to: 1990}\n  - {subject: rovers, object: northern-bowl, from: 1990, to: 1995}\n  \
         - {subject: rovers, object: mill-lane, from: 1995, status: disputed, provisional: true, note: \"a court's, say both\"}\n",
    ),
    (
        "facts/managers.yaml",
        "id: managers\nkind: facts\nrelation: manages\nfacts:\n  - {subject: ada-berg, object: rovers, from: 2001}\n  \
         - {subject: {name: Jane Doe}, object: united, from: 2002-05}\n  - {subject: jane-doe, object: rovers, to: 2001}\n",
    ),
    (
        "facts/opened.yaml",
        "id: opened\nkind: facts\nrelation: opened\nfacts:\n  - {subject: mill-lane, object: {between: [1899-05-01, 1899-05-09]}}\n  \
         - {subject: {name: Northern Bowl}, object: 1990-05}\n",
    ),
    ("facts/twins.yaml", "id: twins\nkind: facts\nrelation: twin-of\nfacts: [{subject: norland, object: elmstad}]\n"),
    (
        "groups/rovers.yaml",
        "id: rovers\nkind: group\nnames: [Rovers]\nheadquarters:\n  - elmstad\n  - {place: norland, from: 1990, to: 1995, note: a, source: b}\n  \
         - {place: elmstad, from: 1995, checked: 2026-02-01, provisional: true}\n",
    ),
    ("groups/town.yaml", "id: town\nkind: group\nnames: [Town]\nheadquarters: {place: elmstad, from: 1990}\n"),
    ("groups/united.yaml", "id: united\nkind: group\nnames: [United]\nheadquarters: elmstad\n"),
    ("people/norland.yaml", "id: norland\nkind: people\npeople:\n  - {id: ada-berg, names: [Ada Berg]}\n"),
    (
        "places/norland.yaml",
        "id: norland\nkind: place\nnames: [Norland]\ncurrencies: [{name: Norland mark (1923-2005)}]\ncities: [{id: elmstad, names: [Elmstad]}]\n",
    ),
    (
        "terms/stadiums.yaml",
        "# Grounds\nid: stadiums\nkind: names\nnames:\n  - {id: mill-lane, names: [Mill Lane, The Mill, \
         {name: Old Mill, kind: former, to: 1950}], note: by the river, provisional: true}\n  - {id: mark, names: [mark, marks]}\n\
         note: words\nsource: general-knowledge\nchecked: 2026-01-02\n",
    ),
];

/// A generator whose numbers never change.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

/// The files of the built-in reference that hold facts.
fn facts() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../reference");
    let mut files = Vec::new();
    let mut open = vec![root.clone()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "yaml") {
                let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
                files.push(File { path: name, text: fs::read_to_string(&path).unwrap() });
            }
        }
    }
    files.retain(|file| !WORDS.contains(&file.path.as_str()));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// Every record in a line, without the places where it was read.
fn meaning(files: &[File]) -> BTreeSet<String> {
    let mut records = Records::default();
    let mut faults = Vec::new();
    for (number, file) in files.iter().enumerate() {
        crate::schema::meaning::file(number, file, &mut records, &mut faults);
    }
    crate::schema::meaning::facts::join(&mut records, &relations(), &mut faults);
    assert!(faults.is_empty(), "{faults:#?}");
    let mut lines = BTreeSet::new();
    for mut entity in records.entities {
        // All names but the first are equal; their order says nothing.
        if let Some(rest) = entity.names.get_mut(1..) {
            rest.sort_by(|a, b| (&a.text, a.kind).cmp(&(&b.text, b.kind)));
        }
        entity.attributes.sort();
        lines.insert(without_places(&format!("{entity:?}")));
    }
    lines.extend(records.facts.iter().map(|fact| without_places(&format!("{fact:?}"))));
    lines.extend(records.phrases.iter().map(|phrase| format!("{phrase:?}")));
    lines
}

fn without_places(line: &str) -> String {
    let mut out = String::new();
    for (number, part) in line.split("At { ").enumerate() {
        let part = if number == 0 { part } else { part.split_once(" }").unwrap().1 };
        for (number, piece) in part.split(", line: ").enumerate() {
            out.push_str(if number == 0 { piece } else { piece.trim_start_matches(|c: char| c.is_ascii_digit()) });
        }
    }
    out
}

#[derive(Default)]
struct Export {
    tables: BTreeMap<&'static str, Vec<BTreeMap<String, String>>>,
}

fn export(files: &[File]) -> Vec<Rows> {
    let mut export = Export::default();
    for (number, file) in files.iter().enumerate() {
        let root = tree(number, &file.text, &mut Vec::new()).unwrap();
        let comment = file.text.lines().next().unwrap().strip_prefix("# ").unwrap_or_default();
        export.file(&file.path, comment, &root);
    }
    export.tables.into_iter().map(|(stem, rows)| table(stem, &rows)).collect()
}

fn table(stem: &str, rows: &[BTreeMap<String, String>]) -> Rows {
    let columns: BTreeSet<String> = rows.iter().flat_map(|row| row.keys().cloned()).collect();
    let columns: Vec<String> = columns.into_iter().collect();
    let cells = |row: &BTreeMap<String, String>| {
        columns.iter().map(|column| row.get(column).cloned().unwrap_or_default()).collect::<Vec<_>>()
    };
    let rows = rows.iter().enumerate().map(|(number, row)| (number as u64 + 2, cells(row))).collect();
    Rows { path: format!("{stem}.csv"), stem: stem.to_owned(), header: columns, rows }
}

impl Export {
    fn file(&mut self, path: &str, comment: &str, root: &Node) {
        let (kind, id) = (pair(root, "kind").and_then(scalar).unwrap(), pair(root, "id").and_then(scalar).unwrap());
        let shape = if kind == "facts" { &schema::FACTS_FILE } else { &schema::PLACE_FILE };
        self.row("files", shape, root, &[("path", path), ("comment", comment)]);
        match kind.as_str() {
            "place" => self.place(&schema::PLACE_FILE, root, &[]),
            "places" => {
                let listed = schema::PLACES_FILE.list("places").unwrap();
                each(root, "places", |node| self.place(listed, node, &[("file", &id)]));
            }
            "people" => {
                let person = schema::PEOPLE_FILE.list("people").unwrap();
                each(root, "people", |node| self.person(person, node, &id));
            }
            "offices" => self.offices(root, &id),
            "group" => self.group(root, &id),
            "names" => {
                let thing = schema::THINGS_FILE.list("names").unwrap();
                each(root, "names", |node| {
                    let of = pair(node, "id").and_then(scalar).unwrap();
                    self.named("things", thing, node, ("name", &of), &[("file", &id)]);
                });
            }
            "facts" => {
                let relation = pair(root, "relation").and_then(scalar).unwrap();
                let shape = match relations().sides(&relation).unwrap()[1] {
                    Side::Day | Side::Year => &schema::DAYS_FILE,
                    Side::Number => &schema::NUMBERS_FILE,
                    _ => &schema::FACTS_FILE,
                };
                self.lines("facts", shape, root, "facts", &[("file", &id)]);
            }
            _ => {
                for list in ["phrases", "known"] {
                    self.lines(
                        if list == "known" { "known" } else { "phrases" },
                        &schema::PHRASES_FILE,
                        root,
                        list,
                        &[("file", &id)],
                    );
                }
            }
        }
    }

    fn place(&mut self, shape: &'static Shape, node: &Node, address: &[(&str, &str)]) {
        let id = pair(node, "id").and_then(scalar).unwrap();
        self.named("places", shape, node, ("place", &id), address);
        for list in ["demonyms", "currencies"] {
            self.lines(list, shape, node, list, &[("place", &id)]);
        }
        for list in ["capitals", "borders"] {
            self.lines(list, shape, node, list, &[("of", &id)]);
        }
        each(node, "cities", |city| self.place(shape.list("cities").unwrap(), city, &[("in", &id)]));
    }

    fn person(&mut self, shape: &'static Shape, node: &Node, file: &str) {
        let id = pair(node, "id").and_then(scalar).unwrap();
        self.named("people", shape, node, ("person", &id), &[("file", file)]);
        self.lines("parties", shape, node, "party", &[("person", &id)]);
    }

    fn offices(&mut self, root: &Node, id: &str) {
        let seat = schema::OFFICES_FILE.list("seats").unwrap();
        let of = pair(root, "of").and_then(|of| pair(of, "group")).and_then(scalar);
        each(root, "seats", |node| {
            let mut address = vec![("file", id)];
            if let Some(of) = &of {
                address.extend([("of_kind", "group"), ("of", of.as_str())]);
            }
            self.row("seats", seat, node, &address);
            let title = pair(node, "title").and_then(scalar).unwrap();
            self.lines("terms", seat, node, "holders", &[("file", id), ("title", &title)]);
        });
    }

    fn group(&mut self, root: &Node, id: &str) {
        let seat = pair(root, "headquarters").and_then(scalar);
        let seat = seat.as_deref().map(|seat| ("headquarters", seat));
        self.named("groups", &schema::GROUP_FILE, root, ("group", id), seat.as_slice());
        if seat.is_none() {
            self.lines("headquarters", &schema::GROUP_FILE, root, "headquarters", &[("group", id)]);
        }
        for list in ["members", "chairs", "organs", "key_dates"] {
            self.lines(list, &schema::GROUP_FILE, root, list, &[("group", id)]);
        }
    }

    /// A record with names: the first one in its own table, what else is known of them in `names`.
    fn named(
        &mut self,
        stem: &'static str,
        shape: &'static Shape,
        node: &Node,
        of: (&str, &str),
        more: &[(&str, &str)],
    ) {
        let name = shape.list("names").unwrap();
        let first = names(node).into_iter().next().unwrap();
        self.row(stem, shape, node, &[&[("name", first.as_str())], more].concat());
        each(node, "names", |item| {
            if scalar(item).as_deref() != Some(&first) {
                self.row("names", name, item, &[("of_kind", of.0), ("of", of.1)]);
            }
        });
    }

    fn lines(&mut self, stem: &'static str, shape: &'static Shape, node: &Node, list: &str, address: &[(&str, &str)]) {
        let line = shape.list(list).unwrap();
        each(node, list, |item| self.row(stem, line, item, address));
    }

    fn row(&mut self, stem: &'static str, shape: &'static Shape, node: &Node, address: &[(&str, &str)]) {
        let mut row: BTreeMap<String, String> =
            address.iter().map(|(column, text)| ((*column).to_owned(), (*text).to_owned())).collect();
        for column in Table::find(stem).unwrap().columns {
            let (name, value) = match column.cell {
                Cell::Field(field) | Cell::OfFacts(field) => (column.name, field_text(shape, node, field)),
                _ => continue,
            };
            match value.as_deref().and_then(|text| text.strip_prefix(NAMED)) {
                Some(named) => row.insert(format!("{name}_name"), named.to_owned()),
                None => value.and_then(|value| row.insert(name.to_owned(), value)),
            };
        }
        self.tables.entry(stem).or_default().push(row);
    }
}

fn field_text(shape: &'static Shape, node: &Node, field: &str) -> Option<String> {
    match pair(node, field) {
        Some(found) => of_node(shape.fields[shape.position(field)?].form, found).map(|value| value.text()),
        None if shape.bare == Some(field) => text_of(shape, node, field),
        None => None,
    }
}

fn each(node: &Node, list: &str, mut done: impl FnMut(&Node)) {
    for item in pair(node, list).map(items).unwrap_or_default() {
        done(item);
    }
}
