//! One line a finding, for an editor's problem list or a commit check.

use crate::finding::Finding;
use crate::report::visible::one_line;
use crate::report::{clamped, level};
use crate::source::Source;

/// `paris.md:6:18: error[rule]: title`, without a line end. The place is left out where the finding has none.
#[must_use]
pub fn short(source: &Source, finding: &Finding) -> String {
    let name = one_line(source.name());
    let place = finding.span().map(|span| source.position(clamped(source, span).start));
    let place = place.map(|place| format!(":{}:{}", place.line, place.column)).unwrap_or_default();
    let (level, rule, title) = (level(finding.severity), one_line(&finding.rule.0), one_line(&finding.title));
    format!("{name}{place}: {level}[{rule}]: {title}")
}
