//! One line a finding, for an editor's problem list or a commit check.

use crate::check::Checked;
use crate::finding::Finding;
use crate::report::output::Drawn;
use crate::report::style::Style;
use crate::report::visible::one_line;
use crate::report::{clamped, level, shown_name};
use crate::source::Source;

pub(super) fn article(source: &Source, checked: &Checked, _: &Style) -> Drawn {
    Drawn::whole(checked.findings.iter().map(|finding| short(source, finding) + "\n").collect())
}

/// `paris.md:6:18: error[rule]: title`, without a line end. The place is left out where the finding has none;
/// the text that is line 17 of a file begins with
/// `news.jsonl:17:6:18`, a part of a document with `paris.docx:word/footnotes.xml:3:6:18`.
#[must_use]
pub fn short(source: &Source, finding: &Finding) -> String {
    let name = shown_name(source);
    let place = finding.span().map(|span| source.position(clamped(source, span).start));
    let place = place.map(|place| format!(":{}:{}", place.line, place.column)).unwrap_or_default();
    let (level, rule, title) = (level(finding.severity), one_line(&finding.rule.0), one_line(&finding.title));
    format!("{name}{place}: {level}[{rule}]: {title}")
}
