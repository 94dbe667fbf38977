//! Tables as they come: their columns and rows checked as far as one can without the reference.

use super::cell;
use super::table::{Cell, TABLES, Table};
use super::value::Origin;
use super::{RowFault, Rows};
use crate::lookup::fold::nearest;

/// One row, with the cells that are not empty.
pub(super) struct Row<'r> {
    pub table: &'static Table,
    pub origin: Origin,
    pub cells: Vec<(&'r str, Cell, &'r str)>,
}

impl<'r> Row<'r> {
    pub fn get(&self, column: &str) -> Option<&'r str> {
        self.cells.iter().find(|(name, _, _)| *name == column).map(|(_, _, text)| *text)
    }
}

/// Collects what is wrong with rows.
pub(super) struct Faults<'r> {
    pub tables: &'r [Rows],
    pub all: Vec<RowFault>,
}

impl Faults<'_> {
    pub fn add(&mut self, origin: Origin, column: &str, (title, help): cell::Wrong) {
        let path = self.tables[origin.table].path.clone();
        self.all.push(RowFault { path, line: origin.line, column: column.to_owned(), title, help });
    }
}

/// The rows of all tables, those that others lean on first.
pub(super) fn rows<'r>(tables: &'r [Rows], faults: &mut Faults<'_>) -> Vec<Row<'r>> {
    let mut found: Vec<(usize, Vec<Row<'r>>)> = Vec::new();
    for (number, rows) in tables.iter().enumerate() {
        match Table::find(&rows.stem) {
            Some(table) => {
                let rank = TABLES.iter().position(|other| other.stem == table.stem).unwrap_or(0);
                found.push((rank, of_table(number, rows, table, faults)));
            }
            None => faults.add(Origin { table: number, line: 1 }, "", no_table(&rows.stem)),
        }
    }
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().flat_map(|(_, rows)| rows).collect()
}

fn no_table(stem: &str) -> cell::Wrong {
    let stems = || TABLES.iter().map(|table| table.stem);
    let cure = match nearest(stem, stems()) {
        Some(near) => format!("name the file `{near}.csv`"),
        None => format!(
            "name it after its table: {}",
            stems().map(|stem| format!("`{stem}`")).collect::<Vec<_>>().join(", ")
        ),
    };
    (format!("no table is called `{stem}`"), cure)
}

fn of_table<'r>(number: usize, rows: &'r Rows, table: &'static Table, faults: &mut Faults<'_>) -> Vec<Row<'r>> {
    let Some(columns) = header(number, rows, table, faults) else { return Vec::new() };
    let mut found = Vec::with_capacity(rows.rows.len());
    for (line, cells) in &rows.rows {
        let origin = Origin { table: number, line: *line };
        if cells.len() != columns.len() {
            let title = format!("this row has {} cells, the head has {}", cells.len(), columns.len());
            faults.add(origin, "", (title, "write one cell a column; quote a cell that holds a comma".into()));
            continue;
        }
        let row = Row { table, origin, cells: filled(&columns, cells) };
        if is_whole(&row, faults) {
            found.push(row);
        }
    }
    found
}

fn filled<'r>(columns: &[(&'r str, Cell)], cells: &'r [String]) -> Vec<(&'r str, Cell, &'r str)> {
    let all = columns.iter().zip(cells).map(|((name, cell), text)| (*name, *cell, text.trim()));
    all.filter(|(_, _, text)| !text.is_empty()).collect()
}

/// What each column is; nothing if a column is unknown, stands twice or is missing.
fn header<'r>(
    number: usize,
    rows: &'r Rows,
    table: &'static Table,
    faults: &mut Faults<'_>,
) -> Option<Vec<(&'r str, Cell)>> {
    let origin = Origin { table: number, line: 1 };
    let before = faults.all.len();
    let mut columns: Vec<(&str, Cell)> = Vec::new();
    for name in rows.header.iter().map(|name| name.trim()) {
        match table.column(name) {
            Some(_) if columns.iter().any(|(known, _)| *known == name) => {
                faults.add(origin, name, ("this column stands twice".into(), "keep one of them".into()));
            }
            Some((cell, _)) => columns.push((name, cell)),
            None => faults.add(origin, name, no_column(table, name)),
        }
    }
    for column in table.columns.iter().filter(|column| column.required) {
        if !columns.iter().any(|(name, _)| *name == column.name) {
            let cure = format!("add the column `{}`", column.name);
            faults.add(origin, column.name, ("this column is missing".into(), cure));
        }
    }
    (faults.all.len() == before).then_some(columns)
}

fn no_column(table: &Table, name: &str) -> cell::Wrong {
    let names = || table.columns.iter().map(|column| column.name);
    let cure = match nearest(name, names()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the columns are {}", names().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")),
    };
    (format!("{}.csv has no column of this name", table.stem), cure)
}

fn is_whole(row: &Row<'_>, faults: &mut Faults<'_>) -> bool {
    let before = faults.all.len();
    for (name, _, text) in &row.cells {
        if let Err(wrong) = cell::check(text) {
            faults.add(row.origin, name, wrong);
        }
    }
    for column in row.table.columns.iter().filter(|column| column.required && row.get(column.name).is_none()) {
        faults.add(row.origin, column.name, ("this cell is empty".into(), "a row needs it".into()));
    }
    faults.all.len() == before
}
