//! For people: each finding as a compiler would put it, a title, the words underlined in the text, notes; at the end a
//! line about the run.
//!
//! The form of a finding is `codespan-reporting`'s, which is named here, in `excerpt` and in `color` only.

use crate::check::Checked;
use crate::finding::{Finding, LabelKind, Note, Severity};
use crate::report::color::Ansi;
use crate::report::excerpt::Excerpt;
use crate::report::output::{Drawn, Run};
use crate::report::rows::CONTEXT;
use crate::report::visible::{TAB, lines, one_line};
use crate::report::{Color, Glyphs, Style, note_kind, short};
use crate::source::Source;
use codespan_reporting::diagnostic::{self, Diagnostic, LabelStyle};
use codespan_reporting::files::Error;
use codespan_reporting::term::{Chars, Config, emit_to_io_write, emit_to_write_style};

/// The findings of an article, each with an empty line after it.
pub(super) fn article(source: &Source, checked: &Checked, style: &Style) -> Drawn {
    Drawn::whole(checked.findings.iter().map(|finding| human(source, finding, style) + "\n\n").collect())
}

/// `1 error, 2 warnings in 3 articles; 12 claims read: 9 hold, 1 contradicted, 2 unknown`.
pub(super) fn summary(run: &Run) -> String {
    let counts = &run.counts;
    let found = [(counts.errors, "error"), (counts.warnings, "warning"), (counts.infos, "note")];
    let found: Vec<String> =
        found.into_iter().filter(|(count, _)| *count > 0).map(|(count, what)| counted(count, what)).collect();
    let found = if found.is_empty() { "no findings".to_owned() } else { found.join(", ") };
    let claims = &counts.claims;
    let answers = format!("{} hold, {} contradicted, {} unknown", claims.hold, claims.contradicted, claims.unknown);
    let foreign = match counts.foreign_blocks {
        0 => String::new(),
        blocks => format!("; {} not in English, not read", counted(blocks, "block")),
    };
    let (articles, claims) = (counted(counts.articles, "article"), counted(claims.read, "claim"));
    format!("{found} in {articles}; {claims} read: {answers}{foreign}\n")
}

fn counted(count: u64, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

/// The finding with the words it is about, without a line end after the last line.
///
/// It serves for a fault in a reference file too, whose text is the source then. A finding without labels
/// is its title and its notes.
#[must_use]
pub fn human(source: &Source, finding: &Finding, style: &Style) -> String {
    let excerpt = Excerpt::new(source, finding, style.width);
    match render(&excerpt, &diagnostic(&excerpt, finding), style) {
        Ok(bytes) => without_trailing_spaces(&String::from_utf8_lossy(&bytes)),
        // The excerpt answers all that the renderer asks; if ever it did not, the title would still be true.
        Err(_) => short(source, finding),
    }
}

fn render(excerpt: &Excerpt<'_>, diagnostic: &Diagnostic<()>, style: &Style) -> Result<Vec<u8>, Error> {
    let config = config(style);
    match style.color {
        Color::Plain => {
            let mut bytes = Vec::new();
            emit_to_io_write(&mut bytes, &config, excerpt, diagnostic)?;
            Ok(bytes)
        }
        Color::Ansi => {
            let mut ansi = Ansi(Vec::new());
            emit_to_write_style(&mut ansi, &config, excerpt, diagnostic)?;
            Ok(ansi.0)
        }
    }
}

fn config(style: &Style) -> Config {
    let chars = match style.glyphs {
        Glyphs::Unicode => Chars::box_drawing(),
        Glyphs::Ascii => Chars::ascii(),
    };
    Config { chars, tab_width: TAB, start_context_lines: CONTEXT, end_context_lines: 0, ..Config::default() }
}

fn diagnostic(excerpt: &Excerpt<'_>, finding: &Finding) -> Diagnostic<()> {
    let labels = finding.labels.iter().map(|label| {
        let style = match label.kind {
            LabelKind::Primary => LabelStyle::Primary,
            LabelKind::Secondary => LabelStyle::Secondary,
        };
        diagnostic::Label::new(style, (), excerpt.place(label.span)).with_message(one_line(&label.message))
    });
    Diagnostic::new(severity(finding.severity))
        .with_code(one_line(&finding.rule.0))
        .with_message(one_line(&finding.title))
        .with_labels_iter(labels)
        .with_notes(notes(&finding.notes))
}

fn severity(severity: Severity) -> diagnostic::Severity {
    match severity {
        Severity::Info => diagnostic::Severity::Note,
        Severity::Warning => diagnostic::Severity::Warning,
        Severity::Error => diagnostic::Severity::Error,
    }
}

fn notes(notes: &[Note]) -> Vec<String> {
    let mut notes: Vec<&Note> = notes.iter().collect();
    notes.sort_by_key(|note| note.kind);
    let line = |note: &&Note| format!("{}: {}", note_kind(note.kind), lines(&note.text));
    notes.iter().map(line).collect()
}

fn without_trailing_spaces(text: &str) -> String {
    let lines: Vec<&str> = text.trim_end().lines().map(str::trim_end).collect();
    lines.join("\n")
}
