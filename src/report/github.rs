//! Annotations of a GitHub workflow: one command a finding, which GitHub shows beside the changed line.

use crate::check::Checked;
use crate::finding::{Finding, Note, Severity};
use crate::report::output::Drawn;
use crate::report::style::Style;
use crate::report::{clamped, note_kind};
use crate::source::{Origin, Source};

pub(super) fn article(source: &Source, checked: &Checked, _: &Style) -> Drawn {
    Drawn::whole(checked.findings.iter().map(|finding| github(source, finding) + "\n").collect())
}

/// `::error file=paris.md,line=6,col=18,endColumn=29,title=rule::title`, without a line end.
///
/// The notes follow the title, each on a line of its own. Columns count from 1, and the last is the one after
/// the words. A text that is a line of a file is annotated there, and says in words where in it the finding is; one
/// that is a part of a document says all of its place in words, since the file has no lines.
fn github(source: &Source, finding: &Finding) -> String {
    let (place, within) = place(source, finding);
    let mut notes: Vec<&Note> = finding.notes.iter().collect();
    notes.sort_by_key(|note| note.kind);
    let mut message = finding.title.clone() + &within;
    for note in notes {
        message += &format!("\n{}: {}", note_kind(note.kind), note.text);
    }
    let (level, file, title) = (level(finding.severity), property(source.name()), property(&finding.rule.0));
    format!("::{level} file={file}{place},title={title}::{}", data(&message))
}

/// The properties of the place, and what the message says of it.
fn place(source: &Source, finding: &Finding) -> (String, String) {
    let span = finding.span().map(|span| clamped(source, span));
    let places = span.map(|span| (source.position(span.start), source.position(span.end)));
    match (source.origin(), places) {
        (Origin::Line { number, .. }, Some((start, _))) => {
            (format!(",line={number}"), format!(" ({}:{} of the text)", start.line, start.column))
        }
        (Origin::Line { number, .. }, None) => (format!(",line={number}"), String::new()),
        (Origin::Part { name, paragraph }, Some((start, _))) => {
            (String::new(), format!(" ({name}, paragraph {paragraph}, {}:{} of the text)", start.line, start.column))
        }
        (Origin::Part { name, paragraph }, None) => (String::new(), format!(" ({name}, paragraph {paragraph})")),
        (Origin::Whole, None) => (String::new(), String::new()),
        (Origin::Whole, Some((start, end))) if start.line == end.line => {
            (format!(",line={},col={},endColumn={}", start.line, start.column, end.column), String::new())
        }
        // Columns are allowed within one line only.
        (Origin::Whole, Some((start, end))) => (format!(",line={},endLine={}", start.line, end.line), String::new()),
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    }
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::NoteKind;
    use crate::report::examples::{finding, primary};

    #[test]
    fn whatever_ends_a_property_or_a_command_is_escaped() {
        let source = Source::new("a,b:c%\n.md", "é Kiev");
        let mut found = finding("r", primary(3, 7));
        found.title = "100%: a, b\r\n::error::no".to_owned();
        found.notes = vec![
            Note { kind: NoteKind::Help, text: "write `Kyiv`".to_owned() },
            Note { kind: NoteKind::Source, text: "a.yaml:5".to_owned() },
        ];
        assert_eq!(
            github(&source, &found),
            "::error file=a%2Cb%3Ac%25%0A.md,line=1,col=3,endColumn=7,title=r::\
             100%25: a, b%0D%0A::error::no%0Asource: a.yaml:5%0Ahelp: write `Kyiv`"
        );
    }

    #[test]
    fn places() {
        let source = Source::new("a", "one\ntwo");
        let mut found = finding("r", primary(0, 7));
        found.severity = Severity::Info;
        assert_eq!(github(&source, &found), "::notice file=a,line=1,endLine=2,title=r::a title");
        let line = source.clone().with_origin(Origin::Line { number: 17, id: None });
        assert_eq!(github(&line, &found), "::notice file=a,line=17,title=r::a title (1:1 of the text)");
        let origin = Origin::Part { name: "word/foot\nnotes.xml".to_owned(), paragraph: 3 };
        let part = source.clone().with_origin(origin);
        let expected = "::notice file=a,title=r::a title (word/foot%0Anotes.xml, paragraph 3, 1:1 of the text)";
        assert_eq!(github(&part, &found), expected);
        found.labels.clear();
        let expected = "::notice file=a,title=r::a title (word/foot%0Anotes.xml, paragraph 3)";
        assert_eq!(github(&part, &found), expected);
        assert_eq!(github(&source, &found), "::notice file=a,title=r::a title");
        assert_eq!(github(&line, &found), "::notice file=a,line=17,title=r::a title");
    }
}
