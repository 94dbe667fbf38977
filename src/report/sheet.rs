//! The proof sheet: every claim of an article, what was read and how the reference answers it.
//!
//! Deliberately not here: which claims there are and what is said of them, which is in `crate::sheet`.

use crate::document::AsOf;
use crate::finding::{LetStand, LetStandBy};
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
    let_stand: Option<Stands<'a>>,
    pairs: Option<usize>,
}

/// By what a contradicted claim is let stand.
#[derive(Serialize)]
struct Stands<'a> {
    rule: &'a str,
    by: &'static str,
    path: Option<&'a str>,
    line: Option<u32>,
    reason: Option<&'a str>,
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
            let_stand: line.let_stand.as_ref().map(stands),
            pairs: line.pairs,
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

fn stands(by: &LetStand) -> Stands<'_> {
    let some = |text: &'_ str| !text.is_empty();
    Stands {
        rule: &by.rule.0,
        by: key(by.by),
        path: Some(by.file.as_str()).filter(|file| some(file)),
        line: Some(by.line).filter(|line| *line > 0),
        reason: Some(by.reason.as_str()).filter(|reason| some(reason)),
    }
}

/// The key of a configuration under which the line stands, or `stet` for a stet in the article.
fn key(by: LetStandBy) -> &'static str {
    match by {
        LetStandBy::Stet => "stet",
        LetStandBy::Rules => "rules",
        LetStandBy::Accept => "accept",
        LetStandBy::Stets => "stets",
    }
}

/// A line about the article, three about each claim, and one more for what lets it stand.
pub(super) fn human(source: &Source, as_of: AsOf, lines: &[ClaimLine]) -> String {
    let count = match lines.iter().filter(|line| line.pairs.is_none()).count() {
        1 => "1 claim".to_owned(),
        count => format!("{count} claims"),
    };
    let mut sheet = format!("{}: {count} as of {} ({})\n", source.name(), as_of.day, as_of.from.words());
    let mut positions = source.positions();
    for line in lines {
        let (position, span) = (positions.at(line.span.start), line.span);
        let place = format!("{}:{} bytes {}-{}", position.line, position.column, span.start, span.end);
        let answer = if line.answer.is_empty() { String::new() } else { format!(": {}", line.answer) };
        let from = if line.source.is_empty() { String::new() } else { format!(" ({})", line.source) };
        sheet += &format!("\n{place}: {}\n  {}\n", words(source, line), line.reading);
        sheet += &format!("  {}{answer}{from}\n", verdict(line));
        sheet.extend(line.let_stand.as_ref().map(|by| format!("  let stand by {}\n", standing(by))));
    }
    sheet + "\n"
}

/// `factlint.yaml:7 (accept)`, `factlint.yaml:2 (stale-office-holder: off)`, `the stet in line 3: as it was printed`.
fn standing(by: &LetStand) -> String {
    let reason = if by.reason.is_empty() { String::new() } else { format!(": {}", in_one_line(&by.reason)) };
    let what = match by.by {
        LetStandBy::Stet => return format!("the stet in line {}{reason}", by.line),
        LetStandBy::Rules => format!("{}: off", by.rule.0),
        LetStandBy::Accept | LetStandBy::Stets => key(by.by).to_owned(),
    };
    let place = match (by.file.as_str(), by.line) {
        (_, 0) => format!("the settings ({what})"),
        ("", line) => format!("line {line} of the settings ({what})"),
        (file, line) => format!("{file}:{line} ({what})"),
    };
    place + &reason
}

fn words(source: &Source, line: &ClaimLine) -> String {
    in_one_line(source.slice(line.span))
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn verdict(line: &ClaimLine) -> &'static str {
    match line.verdict {
        Truth::Holds => "holds",
        Truth::Contradicted => "contradicted",
        Truth::Unknown => "unknown",
    }
}
