//! The tables that can be imported: their columns, and which record of the reference a row is about.
//!
//! One constant a table; `docs/import.md` says the same for people. What a field looks like is in `shape`.

use crate::schema::words::{EntityKind, NameKind};

pub(super) struct Table {
    /// The name of the file without its ending.
    pub stem: &'static str,
    pub home: Home,
    pub columns: &'static [Column],
}

/// The record that a row is about, or whose list it is a line of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Home {
    /// The file of a `path`.
    File,
    /// A place, with its own columns `in` and `file`.
    Place,
    /// A person of a `file`.
    Person,
    /// A body.
    Group,
    /// A thing of a `file`.
    Thing,
    /// An office of a `file`.
    Seat,
    /// A list of the office `title` of a `file`.
    OfSeat(&'static str),
    /// A list of the record `of_kind` and `of`.
    OfEntity(&'static str),
    /// A list of the place, person or body in a column.
    Of(EntityKind, &'static str, &'static str),
    /// A list of a `file` of words.
    OfWords(&'static str),
    /// The list of a `file` of facts.
    OfFacts,
}

pub(super) struct Column {
    pub name: &'static str,
    pub cell: Cell,
    pub required: bool,
}

/// What a cell is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Cell {
    /// A field of the record.
    Field(&'static str),
    /// Part of what says which record it is.
    Address,
    /// The preferred name.
    Name,
    /// The kind of the preferred name.
    KindOfName,
    /// Names of one kind, with `|` between them.
    Names(NameKind),
    /// The name of a person or thing that has no record, for a field.
    InPlace(&'static str),
    /// The one record of a list, which is given by one of its fields.
    Only(&'static str, &'static str),
    /// A field that only files of facts have.
    OfFacts(&'static str),
    /// Who or what the office is of.
    OfKind,
    Of,
    /// The comment at the head of a new file.
    Comment,
}

const fn of(name: &'static str) -> Column {
    Column { name, cell: Cell::Field(name), required: false }
}

const fn required(name: &'static str) -> Column {
    Column { name, cell: Cell::Field(name), required: true }
}

const fn address(name: &'static str) -> Column {
    Column { name, cell: Cell::Address, required: true }
}

const fn cell(name: &'static str, cell: Cell) -> Column {
    Column { name, cell, required: false }
}

const NAME: Column = Column { name: "name", cell: Cell::Name, required: true };

pub(super) static TABLES: &[Table] = &[
    Table {
        stem: "files",
        home: Home::File,
        columns: &[
            address("path"),
            cell("comment", Cell::Comment),
            of("source"),
            of("checked"),
            of("shelf_life"),
            of("provisional"),
            of("note"),
            cell("relation", Cell::OfFacts("relation")),
            cell("complete_from", Cell::OfFacts("complete_from")),
        ],
    },
    Table {
        stem: "places",
        home: Home::Place,
        columns: &[
            required("id"),
            of("type"),
            NAME,
            cell("kind", Cell::KindOfName),
            of("article"),
            of("iso3"),
            of("from"),
            of("to"),
            of("population"),
            of("admin"),
            of("in"),
            cell("file", Cell::Address),
            of("landlocked"),
            of("regions"),
            of("contested_regions"),
            of("waters"),
            of("contested_waters"),
            of("note"),
            of("source"),
            of("checked"),
            of("provisional"),
        ],
    },
    Table {
        stem: "groups",
        home: Home::Group,
        columns: &[
            required("id"),
            NAME,
            cell("kind", Cell::KindOfName),
            of("article"),
            cell("headquarters", Cell::Only("headquarters", "place")),
            of("complete_from"),
        ],
    },
    Table {
        stem: "people",
        home: Home::Person,
        columns: &[
            required("id"),
            address("file"),
            NAME,
            of("family"),
            of("given"),
            of("order"),
            of("second_mention"),
            of("born"),
            of("died"),
            of("alive_as_of"),
            of("sex"),
            of("note"),
            of("source"),
            of("checked"),
            of("provisional"),
        ],
    },
    Table {
        stem: "things",
        home: Home::Thing,
        columns: &[
            address("file"),
            required("id"),
            NAME,
            cell("kind", Cell::KindOfName),
            cell("names", Cell::Names(NameKind::Short)),
            of("note"),
            of("source"),
            of("checked"),
            of("provisional"),
        ],
    },
    Table {
        stem: "seats",
        home: Home::Seat,
        columns: &[
            address("file"),
            cell("of_kind", Cell::OfKind),
            cell("of", Cell::Of),
            required("title"),
            of("titles"),
            of("role"),
            of("title_kept"),
            of("complete_from"),
            of("checked"),
            of("seats"),
            of("provisional"),
            of("note"),
            of("source"),
        ],
    },
    Table {
        stem: "names",
        home: Home::OfEntity("names"),
        columns: &[
            address("of_kind"),
            address("of"),
            required("name"),
            of("kind"),
            of("from"),
            of("to"),
            of("exact"),
            of("never"),
            of("only_with"),
            of("not_beside"),
            of("note"),
            of("source"),
            of("checked"),
        ],
    },
    Table {
        stem: "demonyms",
        home: Home::Of(EntityKind::Place, "place", "demonyms"),
        columns: &[address("place"), required("name"), of("kind"), of("from"), of("to"), of("note")],
    },
    Table {
        stem: "capitals",
        home: Home::Of(EntityKind::Place, "of", "capitals"),
        columns: &[
            address("of"),
            required("place"),
            of("role"),
            of("from"),
            of("to"),
            of("note"),
            of("source"),
            of("checked"),
            of("provisional"),
        ],
    },
    Table {
        stem: "borders",
        home: Home::Of(EntityKind::Place, "of", "borders"),
        columns: &[
            address("of"),
            required("place"),
            of("from"),
            of("to"),
            of("status"),
            of("note"),
            of("source"),
            of("checked"),
            of("provisional"),
        ],
    },
    Table {
        stem: "currencies",
        home: Home::Of(EntityKind::Place, "place", "currencies"),
        columns: &[address("place"), required("name"), of("code"), of("from"), of("to"), of("note")],
    },
    Table {
        stem: "parties",
        home: Home::Of(EntityKind::Person, "person", "party"),
        columns: &[address("person"), required("name"), of("from"), of("to")],
    },
    Table {
        stem: "terms",
        home: Home::OfSeat("holders"),
        columns: &[
            address("file"),
            address("title"),
            of("person"),
            cell("person_name", Cell::InPlace("person")),
            of("from"),
            of("to"),
            of("status"),
            of("source"),
            of("checked"),
            of("provisional"),
            of("ordinal"),
            of("expected_to"),
            of("note"),
        ],
    },
    Table {
        stem: "headquarters",
        home: Home::Of(EntityKind::Group, "group", "headquarters"),
        columns: &[
            address("group"),
            required("place"),
            of("from"),
            of("to"),
            of("note"),
            of("source"),
            of("checked"),
            of("provisional"),
        ],
    },
    Table {
        stem: "members",
        home: Home::Of(EntityKind::Group, "group", "members"),
        columns: &[
            address("group"),
            of("place"),
            cell("body", Cell::Field("group")),
            of("from"),
            of("to"),
            of("status"),
            of("source"),
            of("checked"),
            of("provisional"),
            of("note"),
        ],
    },
    Table {
        stem: "chairs",
        home: Home::Of(EntityKind::Group, "group", "chairs"),
        columns: &[
            address("group"),
            of("place"),
            cell("body", Cell::Field("group")),
            of("person"),
            of("from"),
            of("to"),
            of("role"),
            of("status"),
            of("source"),
            of("checked"),
            of("provisional"),
            of("note"),
        ],
    },
    Table {
        stem: "organs",
        home: Home::Of(EntityKind::Group, "group", "organs"),
        columns: &[
            address("group"),
            required("names"),
            of("head"),
            of("seats"),
            of("place"),
            of("from"),
            of("to"),
            of("note"),
            of("source"),
        ],
    },
    Table {
        stem: "key_dates",
        home: Home::Of(EntityKind::Group, "group", "key_dates"),
        columns: &[address("group"), required("event"), required("on"), of("note"), of("source")],
    },
    Table {
        stem: "facts",
        home: Home::OfFacts,
        columns: &[
            address("file"),
            of("subject"),
            cell("subject_name", Cell::InPlace("subject")),
            of("object"),
            cell("object_name", Cell::InPlace("object")),
            of("from"),
            of("to"),
            of("status"),
            of("note"),
            of("source"),
            of("checked"),
            of("provisional"),
        ],
    },
    Table {
        stem: "phrases",
        home: Home::OfWords("phrases"),
        columns: &[address("file"), required("phrase"), required("contains"), of("note")],
    },
    Table { stem: "known", home: Home::OfWords("known"), columns: &[address("file"), required("name")] },
];

impl Table {
    pub fn find(stem: &str) -> Option<&'static Table> {
        TABLES.iter().find(|table| table.stem == stem)
    }

    /// What a column is. Tables of places, bodies, people and things have one for each kind of name besides their own.
    pub fn column(&self, name: &str) -> Option<(Cell, bool)> {
        let own = self.columns.iter().find(|column| column.name == name).map(|column| (column.cell, column.required));
        let has_names = matches!(self.home, Home::Place | Home::Group | Home::Person | Home::Thing);
        own.or_else(|| NameKind::parse(name).filter(|_| has_names).map(|kind| (Cell::Names(kind), false)))
    }
}

#[cfg(test)]
mod tests {
    use super::TABLES;

    #[test]
    fn the_page_lists_the_columns() {
        let page = include_str!("../../../../docs/import.md");
        for table in TABLES {
            let columns: Vec<String> = table
                .columns
                .iter()
                .map(|column| if column.required { format!("**{}**", column.name) } else { column.name.to_owned() })
                .collect();
            let (begin, end) = (format!("| `{}.csv` | ", table.stem), format!(" | {} |", columns.join(", ")));
            assert!(page.lines().any(|line| line.starts_with(&begin) && line.ends_with(&end)), "{begin}…{end}");
        }
    }
}
