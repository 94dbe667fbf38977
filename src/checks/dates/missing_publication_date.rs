//! Nothing says of what day the article is.

use super::super::desk::{Desk, finding, note};
use crate::document::ProseSpan;
use crate::finding::{Finding, NoteKind};
use crate::wording;

const RULE: &str = "missing-publication-date";

pub(crate) fn check(desk: &Desk<'_>) -> Option<Finding> {
    let block = desk.document.blocks.first().filter(|_| desk.is_assumed())?;
    let text = desk.text(block.span);
    let line = text.lines().next().unwrap_or_default().trim_end();
    let span = ProseSpan { start: block.span.start, end: block.span.start + line.len() as u32 };
    let title = "no date of publication found, so this article is judged as of today".to_owned();
    let labels = vec![desk.primary(span, format!("taken as written on {}", wording::day(desk.as_of().day)))];
    let mut found = finding(RULE, desk.level(RULE), title, labels);
    found.notes = vec![note(
        NoteKind::Help,
        "add `date: 2015-09-15` to the front matter or the file name, or use `--as-of 2015-09-15`".into(),
    )];
    Some(found)
}
