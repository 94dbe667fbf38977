//! Rows: the pieces of a long line that a terminal can show.
//!
//! A line that fits is one row. A longer one is cut at every sentence end, and a sentence that is still too
//! long at the last space that fits, never inside a label of at most [`WHOLE`] characters. Only the rows
//! that labels need are made, and they are looked for from the label outwards, so that a line of a
//! megabyte costs no more than a short one.

use crate::report::line::{Line, is_space};
use crate::report::visible::{width, width_of};
use crate::source::Source;
use std::ops::Range;

/// A label of at most this many characters is not cut.
const WHOLE: usize = 60;
/// How many rows after its first one a label shows before it is abridged.
pub(super) const CONTEXT: usize = 3;
/// How many bytes before a label the start of its sentence is looked for.
const LOOK_BACK: usize = 4096;

/// Words of a text that a label is about.
pub(super) struct Mark {
    /// The words, without white space around them.
    pub(super) span: Range<usize>,
    /// The columns that the message of the label takes.
    pub(super) message: usize,
}

impl Mark {
    fn last(&self, text: &str) -> usize {
        let words = text.get(self.span.clone()).unwrap_or_default();
        words.char_indices().next_back().map_or(self.span.start, |(at, _)| self.span.start + at)
    }
}

/// A piece of a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Row {
    /// The line, from 0.
    pub(super) line: u32,
    /// What is shown.
    pub(super) shown: Range<usize>,
    /// That and the white space around it; rows that follow each other leave nothing between.
    pub(super) owned: Range<usize>,
}

/// The rows that hold the marks, in order and without overlap, each at most `columns` wide.
pub(super) fn rows(source: &Source, marks: &[Mark], columns: usize) -> Vec<Row> {
    let cutter = Cutter::new(source, marks, columns);
    let starts = marks.iter().map(|mark| (mark.span.start, mark.last(source.text())));
    let ends = marks.iter().map(|mark| mark.last(source.text())).map(|last| (last, last));
    let mut anchors: Vec<(usize, usize)> = starts.chain(ends).collect();
    anchors.sort_unstable();
    anchors.dedup();

    let mut rows: Vec<Row> = Vec::new();
    for (anchor, last) in anchors {
        let mut at = anchor;
        for _ in 0..=CONTEXT {
            let row = row_at(&mut rows, &cutter, at);
            if row.end > last {
                break;
            }
            at = row.end;
        }
    }
    rows
}

/// The bytes that the row of a byte owns; the row is made if there is none yet.
fn row_at(rows: &mut Vec<Row>, cutter: &Cutter<'_>, byte: usize) -> Range<usize> {
    if let Some(row) = rows.iter().rev().find(|row| row.owned.contains(&byte)) {
        return row.owned.clone();
    }
    let row = cutter.row_of(byte, rows.last().map_or(0, |row| row.owned.end));
    let owned = row.owned.clone();
    rows.push(row);
    owned
}

struct Cutter<'a> {
    source: &'a Source,
    marks: &'a [Mark],
    /// The spans of the marks that are not cut.
    whole: Vec<Range<usize>>,
    columns: usize,
}

impl<'a> Cutter<'a> {
    fn new(source: &'a Source, marks: &'a [Mark], columns: usize) -> Cutter<'a> {
        let is_whole = |span: &Range<usize>| {
            let words = source.text().get(span.clone()).unwrap_or_default();
            // The bytes first, because a label may be the whole of a long text.
            words.len() <= WHOLE * 4 && words.chars().count() <= WHOLE && width_of(words) <= columns
        };
        let whole = marks.iter().map(|mark| mark.span.clone()).filter(is_whole).collect();
        Cutter { source, marks, whole, columns }
    }

    /// The row that owns a byte. Rows before `floor` are there already.
    fn row_of(&self, byte: usize, floor: usize) -> Row {
        let line = Line::of(self.source, byte);
        if self.fits(line.text) {
            let shown = line.start..line.start + line.text.trim_end().len();
            return Row { line: line.number, shown, owned: line.start..line.next };
        }
        let mut start = self.sentence_start(&line, byte, floor);
        loop {
            let row = self.row_from(&line, start);
            if row.owned.contains(&byte) {
                return row;
            }
            start = row.owned.end;
        }
    }

    fn fits(&self, text: &str) -> bool {
        let mut column = 0;
        text.trim_end().chars().zip(0..).all(|(ch, count)| {
            column += width(ch, column);
            // Characters without width do not count as columns, but a row of thousands helps no one.
            column <= self.columns && count < 4 * self.columns
        })
    }

    /// The end of the last sentence before a byte, or the start of the line, but not before `floor`.
    fn sentence_start(&self, line: &Line<'_>, byte: usize, floor: usize) -> usize {
        let byte = byte.min(line.end());
        let lowest = line.start.max(floor).min(byte);
        let text = self.source.text();
        let mut low = byte.saturating_sub(LOOK_BACK).max(lowest);
        while !text.is_char_boundary(low) {
            low += 1;
        }
        let before = text.get(low..byte).unwrap_or_default();
        let spaces = before.char_indices().rev().filter(|&(_, ch)| is_space(ch)).map(|(at, _)| low + at);
        let ends = spaces.filter(|&at| line.sentence_ends(at)).map(|at| at..line.after_spaces(at));
        if let Some(gap) = ends.filter(|gap| gap.end <= byte && gap.end < line.end()).find(|gap| !self.is_inside(gap)) {
            return gap.end;
        }
        if low == lowest { low } else { before.find(is_space).map_or(low, |at| line.after_spaces(low + at)).min(byte) }
    }

    fn row_from(&self, line: &Line<'_>, start: usize) -> Row {
        let row = self.cut(line, start, self.columns);
        if !self.message_overflows(&row) {
            return row;
        }
        // The bracket of a long label ends here with its message; half a row leaves room for it.
        let shorter = self.cut(line, start, self.columns / 2);
        if self.message_overflows(&shorter) { row } else { shorter }
    }

    fn message_overflows(&self, row: &Row) -> bool {
        let ends_here =
            |span: &Range<usize>| span.start < row.shown.start && row.shown.contains(&span.end.saturating_sub(1));
        self.marks.iter().filter(|mark| ends_here(&mark.span)).any(|mark| {
            let before = self.source.text().get(row.shown.start..mark.span.end).unwrap_or_default();
            width_of(before) + 1 + mark.message > self.columns
        })
    }

    fn cut(&self, line: &Line<'_>, start: usize, columns: usize) -> Row {
        let content = line.after_spaces(start);
        let indent = width_of(self.source.text().get(start..content).unwrap_or_default());
        // Indentation is part of a YAML file's meaning, until it leaves no room for words.
        let first = if indent > columns / 2 { content } else { start };
        let gap = self.gap_after(line, first..content, columns);
        let end = if gap.end >= line.end() { line.next } else { gap.end };
        Row { line: line.number, shown: first..gap.start, owned: start..end }
    }

    /// The white space (or nothing, between two characters) where the row that starts with `indent` ends.
    fn gap_after(&self, line: &Line<'_>, indent: Range<usize>, columns: usize) -> Range<usize> {
        let end = line.end();
        let text = self.source.text().get(indent.start..end).unwrap_or_default();
        let (mut column, mut best, mut previous) = (0, Best::default(), ' ');
        for ((offset, ch), count) in text.char_indices().zip(0..) {
            let at = indent.start + offset;
            let columns_of_ch = width(ch, column);
            if at > indent.end && is_space(ch) && !is_space(previous) {
                let gap = at..line.after_spaces(at);
                if gap.end == end || line.sentence_ends(at) && !self.is_inside(&gap) {
                    return gap;
                }
                best.space.offer(&gap, self);
            } else if at > indent.end && !is_space(ch) {
                if columns_of_ch > 0 && previous != '\u{200d}' && !is_space(previous) {
                    best.between.offer(&(at..at), self);
                }
                if column + columns_of_ch > columns || count >= 4 * columns {
                    return best.choose().unwrap_or(at..at);
                }
            }
            column += columns_of_ch;
            previous = ch;
        }
        end..end
    }

    fn is_inside(&self, gap: &Range<usize>) -> bool {
        self.whole.iter().any(|span| span.start < gap.start && gap.end < span.end)
    }
}

/// The last places to cut that fit, from the best kind to the worst.
#[derive(Default)]
struct Best {
    space: Latest,
    between: Latest,
}

#[derive(Default)]
struct Latest {
    outside: Option<Range<usize>>,
    anywhere: Option<Range<usize>>,
}

impl Latest {
    fn offer(&mut self, gap: &Range<usize>, cutter: &Cutter<'_>) {
        if !cutter.is_inside(gap) {
            self.outside = Some(gap.clone());
        }
        self.anywhere = Some(gap.clone());
    }
}

impl Best {
    fn choose(self) -> Option<Range<usize>> {
        // A whole label after a cut word reads better than a whole word before a cut label.
        self.space.outside.or(self.between.outside).or(self.space.anywhere).or(self.between.anywhere)
    }
}
