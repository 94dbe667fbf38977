//! The part of a text that a diagnostic shows, as the renderer needs it: a small file of rows.
//!
//! The renderer neither wraps nor trims, and a paragraph is one line. So it is given a text of its own, one
//! line for each row that holds a label, where each line knows its true number and the place in the header is
//! the true one. Positions in it are found only through [`Excerpt::place`]; cutting is the business of `rows`.

use crate::finding::{Finding, Label, LabelKind};
use crate::report::rows::{Mark, Row, rows};
use crate::report::visible::{shown, width_of};
use crate::report::{clamped, shown_name};
use crate::source::{Source, Span};
use codespan_reporting::files::{Error, Files, Location};
use std::ops::Range;

/// Rows are never narrower than this, even if the terminal is: they would say nothing.
const NARROWEST: usize = 20;
/// The renderer draws a difference of this many lines as a gap; a difference of two it would fill in.
const GAP: usize = 3;

/// The rows of one diagnostic.
pub(super) struct Excerpt<'s> {
    source: &'s Source,
    name: String,
    location: Location,
    text: String,
    lines: Vec<ExcerptLine>,
}

struct ExcerptLine {
    /// Its index for the renderer: one more than the index before it, or [`GAP`] more where something is left out.
    index: usize,
    row: Row,
    /// Where it stands in the text of the excerpt.
    range: Range<usize>,
}

impl<'s> Excerpt<'s> {
    /// The rows that show the labels of a finding, in lines of at most `width` columns with their numbers.
    pub(super) fn new(source: &'s Source, finding: &Finding, width: usize) -> Excerpt<'s> {
        let marks: Vec<Mark> = finding.labels.iter().map(|label| mark(source, label)).collect();
        let mut excerpt = Excerpt {
            source,
            name: shown_name(source),
            location: location(source, finding),
            text: String::new(),
            lines: Vec::new(),
        };
        for row in fitting_rows(source, &marks, width) {
            excerpt.push(row);
        }
        excerpt
    }

    /// Where a label of the source stands in the excerpt.
    pub(super) fn place(&self, span: Span) -> Range<usize> {
        let span = trimmed(self.source, span);
        let start = self.locate(span.start, span.start);
        let last = self.source.text().get(span.clone()).and_then(|words| words.char_indices().next_back());
        let end = last.map_or(start, |(at, _)| self.locate(span.start + at, span.end));
        start..end.max(start)
    }

    /// Where `byte` stands, which is in the row that owns `owned`.
    fn locate(&self, owned: usize, byte: usize) -> usize {
        let after = self.lines.partition_point(|line| line.row.owned.start <= owned);
        let Some(line) = self.lines.get(after.saturating_sub(1)) else {
            return 0;
        };
        let shown = &line.row.shown;
        let before = shown.start..byte.clamp(shown.start, shown.end);
        line.range.start + drawn(self.source, before).map(char::len_utf8).sum::<usize>()
    }

    fn push(&mut self, row: Row) {
        let index = self
            .lines
            .last()
            .map_or(0, |last| last.index + if last.row.owned.end == row.owned.start { 1 } else { GAP });
        let start = self.text.len();
        self.text.extend(drawn(self.source, row.shown.clone()));
        let range = start..self.text.len();
        // So that the end of one row and the start of the next are never the same place.
        self.text.push('\n');
        self.lines.push(ExcerptLine { index, row, range });
    }

    fn line(&self, index: usize) -> Option<&ExcerptLine> {
        let after = self.lines.partition_point(|line| line.index <= index);
        self.lines.get(after.checked_sub(1)?)
    }
}

impl<'a> Files<'a> for Excerpt<'_> {
    type FileId = ();
    type Name = &'a str;
    type Source = &'a str;

    fn name(&'a self, (): ()) -> Result<&'a str, Error> {
        Ok(&self.name)
    }

    fn source(&'a self, (): ()) -> Result<&'a str, Error> {
        Ok(&self.text)
    }

    fn line_index(&'a self, (): (), byte: usize) -> Result<usize, Error> {
        let after = self.lines.partition_point(|line| line.range.start <= byte);
        let line = self.lines.get(after.saturating_sub(1));
        line.map(|line| line.index).ok_or(Error::IndexTooLarge { given: byte, max: self.text.len() })
    }

    fn line_number(&'a self, (): (), index: usize) -> Result<usize, Error> {
        let line = self.line(index).ok_or(Error::LineTooLarge { given: index, max: self.lines.len() })?;
        Ok(line.row.line as usize + 1)
    }

    fn line_range(&'a self, (): (), index: usize) -> Result<Range<usize>, Error> {
        // The renderer also asks for lines left out of the middle of a label, and does not draw them.
        Ok(self.line(index).filter(|line| line.index == index).map_or(0..0, |line| line.range.clone()))
    }

    /// The renderer asks for the header only, and the header names the first primary label.
    fn location(&'a self, (): (), _byte: usize) -> Result<Location, Error> {
        Ok(self.location)
    }
}

/// The rows, cut so that their line numbers and the brackets of long labels fit beside them.
fn fitting_rows(source: &Source, marks: &[Mark], width: usize) -> Vec<Row> {
    let last = marks.iter().map(|mark| source.line_of(mark.span.end as u32) + 1).max().unwrap_or(1);
    let gutter = last.ilog10() as usize + 1 + " │ ".chars().count();
    let mut brackets = 0;
    loop {
        let columns = width.saturating_sub(gutter + 2 * brackets).max(NARROWEST);
        let rows = rows(source, marks, columns);
        // Fewer columns may break more labels, so this is asked again until it holds.
        let broken = marks.iter().filter(|mark| is_broken(mark, &rows)).count();
        if broken <= brackets {
            return rows;
        }
        brackets = broken;
    }
}

fn is_broken(mark: &Mark, rows: &[Row]) -> bool {
    let after = rows.partition_point(|row| row.owned.start <= mark.span.start);
    let row = after.checked_sub(1).and_then(|index| rows.get(index));
    row.is_some_and(|row| mark.span.end > row.owned.end)
}

fn mark(source: &Source, label: &Label) -> Mark {
    Mark { span: trimmed(source, label.span), message: width_of(&label.message) }
}

/// The span without the white space around it, which nobody sees underlined. A span of white space alone becomes its
/// start.
fn trimmed(source: &Source, span: Span) -> Range<usize> {
    let span = clamped(source, span);
    let (start, words) = (span.start as usize, source.slice(span));
    if words.trim().is_empty() {
        return start..start;
    }
    let indent = words.len() - words.trim_start().len();
    start + indent..start + words.trim_end().len()
}

fn drawn(source: &Source, range: Range<usize>) -> impl Iterator<Item = char> {
    source.text().get(range).unwrap_or_default().chars().map(shown)
}

fn location(source: &Source, finding: &Finding) -> Location {
    let primary = finding.labels.iter().find(|label| label.kind == LabelKind::Primary);
    let start = primary.or(finding.labels.first()).map_or(0, |label| clamped(source, label.span).start);
    let position = source.position(start);
    Location { line_number: position.line as usize, column_number: position.column as usize }
}
