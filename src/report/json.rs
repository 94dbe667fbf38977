//! The JSON report, format version 1: one object for a whole run.
//!
//! The small structs in `wire` are the promise, not the types they are filled from. Each document is given out
//! as it comes, so that a run over thousands holds the finished text of diagnostics, and nothing else.

use crate::document::AsOf;
use crate::finding::Finding;
use crate::report::wire::{self, Document, Reference, Summary};
use crate::source::Source;
use crate::standing::ClaimCounts;
use factlint_index::Day;
use serde::Serialize;
use std::mem;

/// What a report says of one document. It needs no other, so that it may be made on any thread.
#[derive(Clone, Debug)]
pub struct JsonDocument {
    document: String,
    diagnostics: Vec<String>,
    summary: Summary,
}

impl JsonDocument {
    /// A document and what was found in it.
    #[must_use]
    pub fn new(source: &Source, as_of: AsOf, findings: &[Finding], claims: ClaimCounts) -> JsonDocument {
        JsonDocument {
            document: written(&Document::new(source, as_of)),
            diagnostics: wire::diagnostics(source, findings).map(|diagnostic| written(&diagnostic)).collect(),
            summary: Summary::new(findings, claims),
        }
    }
}

/// A report that grows by one document at a time, and is given out as it grows.
#[derive(Clone, Debug)]
pub struct JsonReport {
    head: String,
    documents: u64,
    diagnostics: Vec<String>,
    summary: Summary,
}

impl JsonReport {
    /// An empty report of a run against a reference that was last checked on a day.
    #[must_use]
    pub fn new(checked: Option<Day>) -> JsonReport {
        let reference = written(&Reference { checked: checked.map(|day| day.to_string()) });
        let head = format!("{{\"version\":1,\"reference\":{reference},\"documents\":[");
        JsonReport { head, documents: 0, diagnostics: Vec::new(), summary: Summary::default() }
    }

    /// Adds a document, and gives the next piece of the report. What was found is held until the end.
    #[must_use]
    pub fn add(&mut self, document: &JsonDocument) -> String {
        let number = self.documents;
        self.diagnostics.extend(document.diagnostics.iter().map(|diagnostic| numbered(diagnostic, number)));
        self.summary.add(&document.summary);
        self.documents += 1;
        let before = if number == 0 { mem::take(&mut self.head) } else { ",".to_owned() };
        before + &document.document
    }

    /// The last piece of the report, which ends with a line end.
    #[must_use]
    pub fn finish(self) -> String {
        let (diagnostics, summary) = (self.diagnostics.join(","), written(&self.summary));
        format!("{}],\"diagnostics\":[{diagnostics}],\"summary\":{summary}}}\n", self.head)
    }
}

/// A diagnostic with the number of its document, which is known only once all before it are done.
fn numbered(diagnostic: &str, document: u64) -> String {
    // A quotation mark within a text is escaped, so the first match is the field.
    diagnostic.replacen(",\"document\":0,", &format!(",\"document\":{document},"), 1)
}

pub(super) fn written(part: &impl Serialize) -> String {
    serde_json::to_string(part).expect("a struct of texts, numbers and lists can be written as JSON")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::AsOfFrom;
    use crate::finding::{Applicability, Edit, FactRef, Fix, Note, NoteKind, Severity};
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
        let counts = ClaimCounts { read: 3, hold: 1, contradicted: 1, unknown: 1 };
        let mut written = report.add(&JsonDocument::new(&source, as_of(), &[found], counts));
        let line = Source::new("b.jsonl", "").with_origin(Origin::Line { number: 7, id: Some("x".to_owned()) });
        let counts = ClaimCounts { read: 1, ..ClaimCounts::default() };
        written += &report.add(&JsonDocument::new(&line, as_of(), &[placeless], counts));

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
            r#""fingerprint":"6cf675f637a1f9f5"}],"#,
            r#""summary":{"claims":{"read":4,"hold":1,"contradicted":1,"unknown":1},"errors":1,"warnings":0,"infos":1}}"#,
            "\n"
        );
        assert_eq!(written + &report.finish(), expected);
    }

    #[test]
    fn an_empty_run_is_an_object_too() {
        let report = JsonReport::new(None).finish();
        let value: serde_json::Value = serde_json::from_str(&report).unwrap();
        assert!(value["reference"]["checked"].is_null());
        assert_eq!(value["documents"], serde_json::json!([]));
    }

    #[test]
    fn no_words_are_taken_for_the_number_of_a_document() {
        let source = Source::new("a,\"document\":0,", "Kiev");
        let mut found = finding(",\"document\":0,", primary(0, 4));
        found.title = "\\\",\"document\":0,".to_owned();
        let document = JsonDocument::new(&source, as_of(), &[found.clone()], ClaimCounts::default());
        let mut report = JsonReport::new(None);
        let written = report.add(&document) + &report.add(&document) + &report.finish();
        let value: serde_json::Value = serde_json::from_str(&written).unwrap();
        assert_eq!(value["diagnostics"][1]["document"], 1);
        assert_eq!(value["diagnostics"][1]["rule"], found.rule.0);
        assert_eq!(value["diagnostics"][1]["message"], found.title);
    }

    #[test]
    fn many_findings_in_one_long_line_are_quick() {
        let source = Source::new("a.md", "Kiev é ".repeat(50_000));
        let findings: Vec<Finding> =
            (0..50_000).map(|number| finding("r", primary(number * 8, number * 8 + 4))).collect();
        let mut report = JsonReport::new(None);
        let written = report.add(&JsonDocument::new(&source, as_of(), &findings, ClaimCounts::default()));
        let value: serde_json::Value = serde_json::from_str(&(written + &report.finish())).unwrap();
        assert_eq!(value["diagnostics"][49_999]["start"]["column"], 49_999 * 7 + 1);
    }
}
