//! The proof sheet: every claim of an article, what was read and how the reference answers it.
//!
//! Deliberately not here: which claims there are and what is said of them, which is in `crate::sheet`.

use crate::document::AsOf;
use crate::report::json::written;
use crate::sheet::ClaimLine;
use crate::source::Source;
use crate::standing::Truth;
use serde::Serialize;

/// An output format that can show the claims of an article.
#[derive(Clone, Copy, Debug)]
pub struct SheetFormat {
    pub(super) name: &'static str,
    pub(super) help: &'static str,
    pub(super) draw: Draw,
}

/// Writes the claims of an article.
pub(super) type Draw = fn(&Source, AsOf, &[ClaimLine]) -> String;

impl SheetFormat {
    /// What it is called on a command line.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What it is, in words of help.
    #[must_use]
    pub fn help(&self) -> &'static str {
        self.help
    }

    /// Writes the claims of an article. It needs no other article.
    #[must_use]
    pub fn draw(&self, source: &Source, as_of: AsOf, claims: &[ClaimLine]) -> String {
        (self.draw)(source, as_of, claims)
    }
}

/// The claims of one article, in JSON: an object a line, so that thousands need no memory.
#[derive(Serialize)]
struct Article<'a> {
    version: u32,
    path: &'a str,
    as_of: String,
    as_of_from: &'static str,
    claims: Vec<Claim<'a>>,
}

#[derive(Serialize)]
struct Claim<'a> {
    start: u32,
    end: u32,
    line: u32,
    column: u32,
    words: String,
    reading: &'a str,
    verdict: &'static str,
    answer: &'a str,
    source: Option<&'a str>,
}

/// An object on a line of its own.
pub(super) fn json(source: &Source, as_of: AsOf, lines: &[ClaimLine]) -> String {
    let mut positions = source.positions();
    let claims = lines.iter().map(|line| {
        let position = positions.at(line.span.start);
        Claim {
            start: line.span.start,
            end: line.span.end,
            line: position.line,
            column: position.column,
            words: words(source, line),
            reading: &line.reading,
            verdict: verdict(line),
            answer: &line.answer,
            source: Some(line.source.as_str()).filter(|source| !source.is_empty()),
        }
    });
    let article = Article {
        version: 1,
        path: source.name(),
        as_of: as_of.day.to_string(),
        as_of_from: as_of.from.words(),
        claims: claims.collect(),
    };
    written(&article) + "\n"
}

/// A line about the article, and three about each claim.
pub(super) fn human(source: &Source, as_of: AsOf, lines: &[ClaimLine]) -> String {
    let count = if lines.len() == 1 { "1 claim".to_owned() } else { format!("{} claims", lines.len()) };
    let mut sheet = format!("{}: {count} as of {} ({})\n", source.name(), as_of.day, as_of.from.words());
    let mut positions = source.positions();
    for line in lines {
        let (position, span) = (positions.at(line.span.start), line.span);
        let place = format!("{}:{} bytes {}-{}", position.line, position.column, span.start, span.end);
        let answer = if line.answer.is_empty() { String::new() } else { format!(": {}", line.answer) };
        let from = if line.source.is_empty() { String::new() } else { format!(" ({})", line.source) };
        sheet += &format!("\n{place}: {}\n  {}\n", words(source, line), line.reading);
        sheet += &format!("  {}{answer}{from}\n", verdict(line));
    }
    sheet + "\n"
}

fn words(source: &Source, line: &ClaimLine) -> String {
    source.slice(line.span).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn verdict(line: &ClaimLine) -> &'static str {
    match line.verdict {
        Truth::Holds => "holds",
        Truth::Contradicted => "contradicted",
        Truth::Unknown => "unknown",
    }
}
