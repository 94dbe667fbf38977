//! Rows of cells: in columns for a terminal, or as a table in Markdown.

use std::io::{self, Write};

/// A column is never wider than this, so that one long cell does not push all others away.
const WIDEST: usize = 56;

/// Rows in columns, two spaces before each and between cells.
pub(super) fn columns(rows: &[Vec<String>], out: &mut impl Write) -> io::Result<()> {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| letters(cell));
        cells.filter(|width| *width <= WIDEST).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..count).map(width).collect();
    for row in rows {
        let mut text = String::new();
        for (cell, width) in row.iter().zip(&widths).filter(|(cell, width)| **width > 0 || !cell.is_empty()) {
            text += &format!("  {cell}{}", " ".repeat(width.saturating_sub(letters(cell))));
        }
        writeln!(out, "{}", text.trim_end())?;
    }
    Ok(())
}

/// Rows under their heads.
pub(super) fn markdown(heads: &[&str], rows: &[Vec<String>], out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "| {} |\n|{}", heads.join(" | "), "---|".repeat(heads.len()))?;
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| cell.replace('|', "\\|")).collect();
        writeln!(out, "| {} |", cells.join(" | "))?;
    }
    Ok(())
}

fn letters(text: &str) -> usize {
    text.chars().count()
}
