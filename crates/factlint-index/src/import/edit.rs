//! Insertions into a text, and where the things of a file begin and end. Nothing is ever taken out.

use super::value::scalar;
use crate::schema::load::{Data, Key, Node};

pub(super) struct Edit {
    pub at: usize,
    /// Of two at one place the lesser comes first; of equals the one that is given first.
    pub rank: i8,
    pub text: String,
}

/// The text with the insertions.
pub(super) fn apply(text: &str, edits: &mut [Edit]) -> String {
    edits.sort_by_key(|edit| (edit.at, edit.rank));
    let mut out = String::with_capacity(text.len() + edits.iter().map(|edit| edit.text.len()).sum::<usize>());
    let mut from = 0;
    let dos = text.contains("\r\n");
    for edit in edits.iter() {
        // The parser's places are between letters; a wrong one would be a fault that the check afterwards finds.
        let at = text.floor_char_boundary(edit.at).max(from);
        out.push_str(&text[from..at]);
        from = at;
        // Whole lines go after the last line, which may have no line end.
        if edit.text.ends_with('\n') && !out.is_empty() && !out.ends_with('\n') {
            out.push_str(if dos { "\r\n" } else { "\n" });
        }
        out.push_str(&if dos { edit.text.replace('\n', "\r\n") } else { edit.text.clone() });
    }
    out.push_str(&text[from..]);
    out
}

/// Makes a record in lines of its own the first of a list: a dash before it, and its other lines further in, with those
/// that are put into it by the edits from `since` on.
pub(super) fn into_list(text: &str, record: &Node, edits: &mut Vec<Edit>, since: usize) {
    for edit in &mut edits[since..] {
        edit.text = edit.text.lines().map(|line| format!("  {line}\n")).collect();
    }
    let (start, end) = (record.range.start, end_of(text, record));
    let next = |at: &usize| Some(next_line(text, *at)).filter(|next| *next < end);
    let lines = std::iter::successors(next(&start), next);
    let lines = lines.filter(|&at| text.get(at..).is_some_and(|text| !text.starts_with(['\n', '\r'])));
    edits.push(Edit { at: start, rank: 0, text: "- ".into() });
    edits.extend(lines.map(|at| Edit { at, rank: 1, text: "  ".into() }));
}

/// Whether a record or list is written in brackets.
pub(super) fn is_inline(text: &str, node: &Node) -> bool {
    text.get(node.range.start..).is_some_and(|text| text.starts_with(['{', '[']))
}

/// Where what is written of a value ends; the parser's end of a block is the beginning of what follows.
pub(super) fn end_of(text: &str, node: &Node) -> usize {
    if is_inline(text, node) {
        return node.range.end;
    }
    match &node.data {
        Data::Scalar(_) => {
            let written = text.get(node.range.clone()).map_or(0, |text| text.trim_end().len());
            node.range.start + written
        }
        Data::List(items) => items.last().map_or(node.range.start, |item| end_of(text, item)),
        Data::Map(pairs) => pairs.last().map_or(node.range.start, |pair| end_of_pair(text, pair)),
    }
}

/// Where a key and its value end; a key without a value ends with its colon.
pub(super) fn end_of_pair(text: &str, (key, node): &(Key, Node)) -> usize {
    let is_empty = matches!(node.data, Data::Scalar(_)) && scalar(node).is_none() && node.range.is_empty();
    let colon = || text.get(key.range.end..).and_then(|text| text.find(':')).unwrap_or(0);
    if is_empty { key.range.end + colon() + 1 } else { end_of(text, node) }
}

/// The beginning of the line after a byte.
pub(super) fn next_line(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|text| text.find('\n')).map_or(text.len(), |length| at + length + 1)
}

/// The column of a byte, in bytes from 0.
pub(super) fn column(text: &str, at: usize) -> usize {
    at - line_start(text, at)
}

/// The column of the dash of an item.
pub(super) fn dash(text: &str, item: &Node) -> usize {
    let start = line_start(text, item.range.start);
    text.get(start..).and_then(|text| text.find(|letter| letter != ' ')).unwrap_or(0)
}

fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|text| text.rfind('\n')).map_or(0, |end| end + 1)
}
