//! The report of many texts, format version 1: one JSON object a document, each on a line of its own.
//!
//! A line needs nothing of the lines before it, so that a run may be as long as it likes.

use crate::check::Checked;
use crate::report::counts::Counts;
use crate::report::json::written;
use crate::report::output::Drawn;
use crate::report::style::Style;
use crate::report::wire::{self, Line, Summary};
use crate::source::Source;

/// An article and what was found in it, with a line end.
pub(super) fn article(source: &Source, checked: &Checked, _: &Style) -> Drawn {
    let diagnostics = wire::diagnostics(source, &checked.findings).map(|diagnostic| diagnostic.with_place()).collect();
    let line = Line::new(source, checked.as_of, diagnostics, Summary::from(&Counts::of(checked)));
    Drawn::whole(written(&line) + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::AsOfFrom;
    use crate::finding::ClaimCounts;
    use crate::report::examples::{checked, finding, primary, reported};
    use crate::source::Origin;

    #[test]
    fn the_promise() {
        let origin = Origin::Line { number: 7, id: Some("x".to_owned()) };
        let source = Source::new("b.jsonl", "In\nKiev").with_origin(origin);
        let mut placeless = finding("q", primary(0, 0));
        placeless.labels.clear();
        let counts = ClaimCounts { read: 3, hold: 1, contradicted: 1, unknown: 1 };
        let checked = checked(AsOfFrom::Record, vec![placeless, finding("r", primary(3, 7))], counts);
        let expected = concat!(
            r#"{"version":1,"path":"b.jsonl","id":"x","line":7,"as_of":{"day":"2024-03-12","from":"record"},"#,
            r#""diagnostics":[{"rule":"q","severity":"error","message":"a title","document":0,"path":"b.jsonl","#,
            r#""span":{"start":0,"end":0},"start":{"line":1,"column":1},"end":{"line":1,"column":1},"#,
            r#""labels":[],"notes":[],"help":[],"fixes":[],"facts":[],"fingerprint":"6cf675f637a1f9f5"},"#,
            r#"{"rule":"r","severity":"error","message":"a title","document":0,"path":"b.jsonl","#,
            r#""span":{"start":3,"end":7},"start":{"line":2,"column":1},"end":{"line":2,"column":5},"#,
            r#""labels":[{"primary":true,"message":"","path":"b.jsonl","span":{"start":3,"end":7},"#,
            r#""start":{"line":2,"column":1},"end":{"line":2,"column":5}}],"#,
            r#""notes":[],"help":[],"fixes":[],"facts":[],"fingerprint":"288345b56bcbdcc5"}],"#,
            r#""summary":{"claims":{"read":3,"hold":1,"contradicted":1,"unknown":1},"errors":2,"warnings":0,"infos":0}}"#,
            "\n"
        );
        assert_eq!(reported("jsonl", None, &[(&source, checked)]), expected);
    }
}
