//! `factlint claims`: the proof sheet.

use super::args::Claims;
use super::config::Configs;
use super::input::{self, Days};
use super::reference::Format;
use super::{Outcome, complain, files, formats};
use factlint::report::Style;
use factlint::{AsOf, ClaimLine, Source, Verdict, claims};
use serde::Serialize;
use std::io::{self, Write};

pub(super) fn run(arguments: &Claims, out: &mut impl Write) -> io::Result<Outcome> {
    let days = match Days::read(&arguments.common) {
        Ok(days) => days,
        Err(message) => {
            complain(&message);
            return Ok(Outcome::Failed);
        }
    };
    let configs = Configs::new(&arguments.common.house, days.today(), Style::default());
    let mut outcome = Outcome::Clean;
    for path in files::articles(&arguments.paths) {
        match path.and_then(|path| input::article(&path, formats::of_article(&path), &days, &configs)) {
            Ok(Some(article)) => {
                let (as_of, lines) = claims(&article.source, &article.reference, &article.options);
                match arguments.format {
                    Format::Human => print(&article.source, as_of, &lines, out)?,
                    Format::Json => write_json(&article.source, as_of, &lines, out)?,
                }
            }
            // Its configuration has a fault, which was printed.
            Ok(None) => {}
            Err(message) => {
                complain(&message);
                outcome = Outcome::Failed;
            }
        }
    }
    Ok(if configs.have_failed() { Outcome::Failed } else { outcome })
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

fn write_json(source: &Source, as_of: AsOf, lines: &[ClaimLine], out: &mut impl Write) -> io::Result<()> {
    let claims = lines.iter().map(|line| {
        let position = source.position(line.span.start);
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
    serde_json::to_writer(&mut *out, &article)?;
    writeln!(out)
}

fn words(source: &Source, line: &ClaimLine) -> String {
    source.slice(line.span).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn verdict(line: &ClaimLine) -> &'static str {
    match line.verdict {
        Verdict::Holds => "holds",
        Verdict::Contradicted => "contradicted",
        Verdict::Unknown => "unknown",
    }
}

fn print(source: &Source, as_of: AsOf, lines: &[ClaimLine], out: &mut impl Write) -> io::Result<()> {
    let count = if lines.len() == 1 { "1 claim".to_owned() } else { format!("{} claims", lines.len()) };
    writeln!(out, "{}: {count} as of {} ({})", source.name(), as_of.day, as_of.from.words())?;
    for line in lines {
        let position = source.position(line.span.start);
        writeln!(
            out,
            "\n{}:{} bytes {}-{}: {}",
            position.line,
            position.column,
            line.span.start,
            line.span.end,
            words(source, line)
        )?;
        writeln!(out, "  {}", line.reading)?;
        let answer = if line.answer.is_empty() { String::new() } else { format!(": {}", line.answer) };
        let from = if line.source.is_empty() { String::new() } else { format!(" ({})", line.source) };
        writeln!(out, "  {}{answer}{from}", verdict(line))?;
    }
    writeln!(out)
}
