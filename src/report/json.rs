//! The JSON report, format version 1: one object for a whole run.
//!
//! The small structs in `wire` are the promise, not the types they are filled from. Each document is given out
//! as it comes, so that a run over thousands holds the finished text of diagnostics, and nothing else.

use crate::check::Checked;
use crate::report::output::{Drawn, Run};
use crate::report::style::Style;
use crate::report::wire::{self, Document, Reference, Summary};
use crate::source::Source;
use serde::Serialize;

/// An article, and the diagnostics of it, which come after all articles.
pub(super) fn article(source: &Source, checked: &Checked, _: &Style) -> Drawn {
    let diagnostics = wire::diagnostics(source, &checked.findings).map(|diagnostic| written(&diagnostic)).collect();
    Drawn::holding(written(&Document::new(source, checked.as_of)), diagnostics)
}

/// The head of the object.
pub(super) fn begin(run: &Run) -> String {
    let reference = written(&Reference { checked: run.checked.map(|day| day.to_string()) });
    format!("{{\"version\":1,\"reference\":{reference},\"documents\":[")
}

/// The next article. Its diagnostics are held until the end.
pub(super) fn add(run: &mut Run, drawn: Drawn) -> String {
    let number = run.counts.articles;
    run.held.extend(drawn.held.iter().map(|diagnostic| numbered(diagnostic, number)));
    if number == 0 { drawn.text } else { format!(",{}", drawn.text) }
}

/// The rest of the object, with a line end.
pub(super) fn finish(run: &Run) -> String {
    let (diagnostics, summary) = (run.held.join(","), written(&Summary::from(&run.counts)));
    format!("],\"diagnostics\":[{diagnostics}],\"summary\":{summary}}}\n")
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
    use crate::finding::{Applicability, ClaimCounts, Edit, FactRef, Finding, Fix, Note, NoteKind, Severity};
    use crate::report::examples::{checked, finding, primary, reported};
    use crate::source::{Origin, Span};
    use factlint_index::Day;

    fn report(articles: Vec<(&Source, Vec<Finding>)>) -> serde_json::Value {
        let article = |(source, findings)| (source, checked(AsOfFrom::FrontMatter, findings, ClaimCounts::default()));
        let articles: Vec<_> = articles.into_iter().map(article).collect();
        serde_json::from_str(&reported("json", None, &articles)).unwrap()
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
        let day = Day::from_iso("2026-09-14");
        found.facts = vec![FactRef { path: "p".to_owned(), line: 5, source: "u".to_owned(), checked: day }];
        let mut placeless = finding("q", primary(0, 0));
        placeless.labels.clear();
        placeless.severity = Severity::Info;

        let first =
            checked(AsOfFrom::FrontMatter, vec![found], ClaimCounts { read: 3, hold: 1, contradicted: 1, unknown: 1 });
        let line = Source::new("b.jsonl", "").with_origin(Origin::Line { number: 7, id: Some("x".to_owned()) });
        let counts = ClaimCounts { read: 1, ..ClaimCounts::default() };
        let second = checked(AsOfFrom::FrontMatter, vec![placeless], counts);

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
        assert_eq!(reported("json", day, &[(&source, first), (&line, second)]), expected);
    }

    #[test]
    fn an_empty_run_is_an_object_too() {
        let value = report(Vec::new());
        assert!(value["reference"]["checked"].is_null());
        assert_eq!(value["documents"], serde_json::json!([]));
    }

    #[test]
    fn no_words_are_taken_for_the_number_of_a_document() {
        let source = Source::new("a,\"document\":0,", "Kiev");
        let mut found = finding(",\"document\":0,", primary(0, 4));
        found.title = "\\\",\"document\":0,".to_owned();
        let value = report(vec![(&source, vec![found.clone()]), (&source, vec![found.clone()])]);
        assert_eq!(value["diagnostics"][1]["document"], 1);
        assert_eq!(value["diagnostics"][1]["rule"], found.rule.0);
        assert_eq!(value["diagnostics"][1]["message"], found.title);
    }

    #[test]
    fn many_findings_in_one_long_line_are_quick() {
        let source = Source::new("a.md", "Kiev é ".repeat(50_000));
        let findings = (0..50_000).map(|number| finding("r", primary(number * 8, number * 8 + 4))).collect();
        let value = report(vec![(&source, findings)]);
        assert_eq!(value["diagnostics"][49_999]["start"]["column"], 49_999 * 7 + 1);
    }
}
