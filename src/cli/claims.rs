//! `factlint claims`: the proof sheet.

use super::args::Claims;
use super::config::Configs;
use super::input::{self, Days};
use super::{Outcome, complain, files};
use factlint::report::Style;
use factlint::{AsOf, ClaimLine, Source, Verdict, claims};
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
        match path.and_then(|path| input::article(&path, input::format(&path), &days, &configs)) {
            Ok(Some(article)) => {
                let (as_of, lines) = claims(&article.source, &article.reference, &article.options);
                print(&article.source, as_of, &lines, out)?;
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

fn print(source: &Source, as_of: AsOf, lines: &[ClaimLine], out: &mut impl Write) -> io::Result<()> {
    let count = if lines.len() == 1 { "1 claim".to_owned() } else { format!("{} claims", lines.len()) };
    writeln!(out, "{}: {count} as of {} ({})", source.name(), as_of.day, as_of.from.words())?;
    for line in lines {
        let position = source.position(line.span.start);
        let verdict = match line.verdict {
            Verdict::Holds => "holds",
            Verdict::Contradicted => "contradicted",
            Verdict::Unknown => "unknown",
        };
        let words: Vec<&str> = source.slice(line.span).split_whitespace().collect();
        writeln!(
            out,
            "\n{}:{} bytes {}-{}: {}",
            position.line,
            position.column,
            line.span.start,
            line.span.end,
            words.join(" ")
        )?;
        writeln!(out, "  {}", line.reading)?;
        let answer = if line.answer.is_empty() { String::new() } else { format!(": {}", line.answer) };
        let from = if line.source.is_empty() { String::new() } else { format!(" ({})", line.source) };
        writeln!(out, "  {verdict}{answer}{from}")?;
    }
    writeln!(out)
}
