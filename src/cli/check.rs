//! `factlint check`.

use super::args::{Check, ColorChoice, Deny, OutputFormat};
use super::config::Configs;
use super::input::{self, Days};
use super::{Outcome, complain, files};
use factlint::report::{ClaimCounts, Color, Glyphs, JsonReport, Style, human, short};
use factlint::{Checked, Reference, Severity, Source, check};
use std::io::{self, IsTerminal, Write};
use terminal_size::{Width, terminal_size};

/// Where no terminal says how wide it is, and the most that reads well where one does.
const WIDTH: u16 = 100;

pub(super) fn run(arguments: &Check, out: &mut impl Write) -> io::Result<Outcome> {
    let days = match Days::read(&arguments.common) {
        Ok(days) => days,
        Err(message) => {
            complain(&message);
            return Ok(Outcome::Failed);
        }
    };
    let style = style(arguments);
    let configs = Configs::new(&arguments.common.house, days.today(), style);
    let mut report = Report::new(arguments, style, &Reference::builtin());
    let mut failed = false;
    for path in files::articles(&arguments.paths) {
        match path.and_then(|path| input::article(&path, &days, &configs)) {
            Ok(Some(article)) => {
                let checked = check(&article.source, &article.reference, &article.options);
                report.add(&article.source, &checked, out)?;
            }
            // Its configuration has a fault, which was printed.
            Ok(None) => {}
            Err(message) => {
                complain(&message);
                failed = true;
            }
        }
    }
    failed |= configs.have_failed();
    if report.articles == 0 && !failed {
        complain("no articles found; .md, .markdown and .txt files are checked, others when they are named");
    }
    let outcome = report.finish(arguments.deny, out)?;
    Ok(if failed { Outcome::Failed } else { outcome })
}

fn style(arguments: &Check) -> Style {
    let columns = || terminal_size().map_or(WIDTH, |(Width(columns), _)| columns.clamp(40, WIDTH));
    let terminal = io::stdout().is_terminal();
    let width = arguments.width.unwrap_or_else(|| if terminal { columns() } else { WIDTH });
    let color = match arguments.color {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => terminal && std::env::var_os("NO_COLOR").is_none(),
    };
    Style {
        width: usize::from(width),
        glyphs: if arguments.ascii { Glyphs::Ascii } else { Glyphs::Unicode },
        color: if color { Color::Ansi } else { Color::Plain },
    }
}

/// Findings on their way out, and what the closing line counts.
struct Report {
    format: OutputFormat,
    style: Style,
    json: Option<JsonReport>,
    articles: u64,
    errors: u64,
    warnings: u64,
    infos: u64,
    claims: ClaimCounts,
    foreign_blocks: u64,
}

impl Report {
    fn new(arguments: &Check, style: Style, reference: &Reference) -> Report {
        let json = (arguments.format == OutputFormat::Json).then(|| JsonReport::new(reference.checked()));
        let claims = ClaimCounts::default();
        Report {
            format: arguments.format,
            style,
            json,
            articles: 0,
            errors: 0,
            warnings: 0,
            infos: 0,
            claims,
            foreign_blocks: 0,
        }
    }

    fn add(&mut self, source: &Source, checked: &Checked, out: &mut impl Write) -> io::Result<()> {
        self.count(checked);
        for finding in &checked.findings {
            match self.format {
                OutputFormat::Human => write!(out, "{}\n\n", human(source, finding, &self.style))?,
                OutputFormat::Short => writeln!(out, "{}", short(source, finding))?,
                OutputFormat::Json => {}
            }
        }
        if let Some(json) = &mut self.json {
            json.add(source, checked.as_of, &checked.findings, checked.claims);
        }
        Ok(())
    }

    fn count(&mut self, checked: &Checked) {
        self.articles += 1;
        for finding in &checked.findings {
            match finding.severity {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
                Severity::Info => self.infos += 1,
            }
        }
        self.claims.read += checked.claims.read;
        self.claims.hold += checked.claims.hold;
        self.claims.contradicted += checked.claims.contradicted;
        self.claims.unknown += checked.claims.unknown;
        self.foreign_blocks += u64::from(checked.foreign_blocks);
    }

    fn finish(mut self, deny: Option<Deny>, out: &mut impl Write) -> io::Result<Outcome> {
        match self.json.take() {
            Some(json) => write!(out, "{}", json.finish())?,
            None if self.format == OutputFormat::Human => writeln!(out, "{}", self.summary())?,
            None => {}
        }
        let fails = self.errors > 0 || (deny == Some(Deny::Warnings) && self.warnings > 0);
        Ok(if fails { Outcome::Findings } else { Outcome::Clean })
    }

    /// `1 error, 2 warnings in 3 articles; 12 claims read: 9 hold, 1 contradicted, 2 unknown`.
    fn summary(&self) -> String {
        let found = [(self.errors, "error"), (self.warnings, "warning"), (self.infos, "note")];
        let found: Vec<String> =
            found.into_iter().filter(|(count, _)| *count > 0).map(|(count, what)| counted(count, what)).collect();
        let found = if found.is_empty() { "no findings".to_owned() } else { found.join(", ") };
        let claims = &self.claims;
        let answers = format!("{} hold, {} contradicted, {} unknown", claims.hold, claims.contradicted, claims.unknown);
        let foreign = match self.foreign_blocks {
            0 => String::new(),
            blocks => format!("; {} not in English, not read", counted(blocks, "block")),
        };
        format!(
            "{found} in {}; {} read: {answers}{foreign}",
            counted(self.articles, "article"),
            counted(claims.read, "claim")
        )
    }
}

fn counted(count: u64, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
