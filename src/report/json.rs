//! The JSON report, format version 1: one object for a whole run.
//!
//! The small structs here are the promise, not the types they are filled from. Each document is written out
//! as it comes, so that a run over thousands holds finished text and no findings.

use crate::document::AsOf;
use crate::finding::{Finding, Severity};
use crate::report::fingerprint::Fingerprints;
use crate::report::positions::Positions;
use crate::report::wire::{Claims, Diagnostic, Document, Reference, Summary};
use crate::source::Source;
use factlint_index::Day;
use serde::Serialize;

/// How many claims of a document were read, and how the reference answered them.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct ClaimCounts {
    /// Claims read.
    pub read: u64,
    /// Those that agree with the reference.
    pub hold: u64,
    /// Those that do not.
    pub contradicted: u64,
    /// Those that the reference says nothing about.
    pub unknown: u64,
}

/// A report that grows by one document at a time.
#[derive(Clone, Debug)]
pub struct JsonReport {
    checked: Option<Day>,
    documents: Vec<String>,
    diagnostics: Vec<String>,
    claims: ClaimCounts,
    errors: u64,
    warnings: u64,
    infos: u64,
}

impl JsonReport {
    /// An empty report of a run against a reference that was last checked on a day.
    #[must_use]
    pub fn new(checked: Option<Day>) -> JsonReport {
        JsonReport {
            checked,
            documents: Vec::new(),
            diagnostics: Vec::new(),
            claims: ClaimCounts::default(),
            errors: 0,
            warnings: 0,
            infos: 0,
        }
    }

    /// Adds a document and what was found in it.
    pub fn add(&mut self, source: &Source, as_of: AsOf, findings: &[Finding], claims: ClaimCounts) {
        let document = self.documents.len();
        self.documents.push(written(&Document::new(source, as_of)));
        let mut positions = Positions::new(source);
        let mut fingerprints = Fingerprints::new(source);
        for finding in findings {
            let fingerprint = fingerprints.of(finding);
            let diagnostic = Diagnostic::new(source, &mut positions, finding, document, fingerprint);
            self.diagnostics.push(written(&diagnostic));
            match finding.severity {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
                Severity::Info => self.infos += 1,
            }
        }
        self.claims.read += claims.read;
        self.claims.hold += claims.hold;
        self.claims.contradicted += claims.contradicted;
        self.claims.unknown += claims.unknown;
    }

    /// The report: one object and a line end.
    #[must_use]
    pub fn finish(self) -> String {
        let ClaimCounts { read, hold, contradicted, unknown } = self.claims;
        let claims = Claims { read, hold, contradicted, unknown };
        let summary = Summary { claims, errors: self.errors, warnings: self.warnings, infos: self.infos };
        let reference = Reference { checked: self.checked.map(|day| day.to_string()) };
        format!(
            "{{\"version\":1,\"reference\":{},\"documents\":[{}],\"diagnostics\":[{}],\"summary\":{}}}\n",
            written(&reference),
            self.documents.join(","),
            self.diagnostics.join(","),
            written(&summary),
        )
    }
}

fn written(part: &impl Serialize) -> String {
    serde_json::to_string(part).expect("a struct of texts, numbers and lists can be written as JSON")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::AsOfFrom;
    use crate::finding::{Applicability, Edit, FactRef, Fix, Note, NoteKind};
    use crate::report::examples::{finding, primary};
    use crate::source::{Origin, Span};

    fn as_of() -> AsOf {
        AsOf { day: Day::from_iso("2024-03-12").unwrap(), from: AsOfFrom::FrontMatter }
    }

    #[test]
    fn the_promise() {
        let source = Source::new("a.md", "é\nin Kiev");
        let mut found = finding("r", primary(6, 10));
        found.notes = vec![
            Note { kind: NoteKind::Source, text: "s".to_owned() },
            Note { kind: NoteKind::Help, text: "h".to_owned() },
        ];
        let edits = vec![Edit { span: Span { start: 6, end: 10 }, text: "Kyiv".to_owned() }];
        found.fixes = vec![Fix { title: "f".to_owned(), applicability: Applicability::Safe, edits }];
        let checked = Day::from_iso("2026-09-14");
        found.facts = vec![FactRef { path: "p".to_owned(), line: 5, source: "u".to_owned(), checked }];
        let mut placeless = finding("q", primary(0, 0));
        placeless.labels.clear();
        placeless.severity = Severity::Info;

        let mut report = JsonReport::new(checked);
        report.add(&source, as_of(), &[found], ClaimCounts { read: 3, hold: 1, contradicted: 1, unknown: 1 });
        let line = Source::new("b.jsonl", "").with_origin(Origin::Line { number: 7, id: Some("x".to_owned()) });
        report.add(&line, as_of(), &[placeless], ClaimCounts { read: 1, ..ClaimCounts::default() });

        let expected = concat!(
            r#"{"version":1,"reference":{"checked":"2026-09-14"},"documents":["#,
            r#"{"path":"a.md","id":null,"line":null,"as_of":{"day":"2024-03-12","from":"front-matter"}},"#,
            r#"{"path":"b.jsonl","id":"x","line":7,"as_of":{"day":"2024-03-12","from":"front-matter"}}],"#,
            r#""diagnostics":[{"rule":"r","severity":"error","message":"a title","document":0,"path":"a.md","#,
            r#""span":{"start":6,"end":10},"start":{"line":2,"column":4},"end":{"line":2,"column":8},"#,
            r#""labels":[{"primary":true,"message":"","path":"a.md","span":{"start":6,"end":10},"#,
            r#""start":{"line":2,"column":4},"end":{"line":2,"column":8}}],"#,
            r#""notes":[{"kind":"source","text":"s"}],"help":["h"],"#,
            r#""fixes":[{"title":"f","applicability":"safe","edits":[{"start":6,"end":10,"text":"Kyiv"}]}],"#,
            r#""facts":[{"path":"p","line":5,"source":"u","checked":"2026-09-14"}],"#,
            r#""fingerprint":"96c35c7560695afa"},"#,
            r#"{"rule":"q","severity":"info","message":"a title","document":1,"path":"b.jsonl","span":null,"#,
            r#""start":null,"end":null,"labels":[],"notes":[],"help":[],"fixes":[],"facts":[],"#,
            r#""fingerprint":"432038a1558a8282"}],"#,
            r#""summary":{"claims":{"read":4,"hold":1,"contradicted":1,"unknown":1},"errors":1,"warnings":0,"infos":1}}"#,
            "\n"
        );
        assert_eq!(report.finish(), expected);
    }

    #[test]
    fn an_empty_run_is_an_object_too() {
        let report = JsonReport::new(None).finish();
        let value: serde_json::Value = serde_json::from_str(&report).unwrap();
        assert!(value["reference"]["checked"].is_null());
        assert_eq!(value["documents"], serde_json::json!([]));
    }

    #[test]
    fn many_findings_in_one_long_line_are_quick() {
        let source = Source::new("a.md", "Kiev é ".repeat(50_000));
        let findings: Vec<Finding> =
            (0..50_000).map(|number| finding("r", primary(number * 8, number * 8 + 4))).collect();
        let mut report = JsonReport::new(None);
        report.add(&source, as_of(), &findings, ClaimCounts::default());
        let value: serde_json::Value = serde_json::from_str(&report.finish()).unwrap();
        assert_eq!(value["diagnostics"][49_999]["start"]["column"], 49_999 * 7 + 1);
    }
}
