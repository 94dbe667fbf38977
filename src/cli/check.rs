//! `factlint check`: work from the arguments, done on several threads, and written in order.

use super::args::{Check, ColorChoice, Deny, OutputFormat};
use super::checker::{Checker, Done};
use super::config::Configs;
use super::counts::Counts;
use super::in_order::in_order;
use super::input::Days;
use super::work::{self, Work};
use super::{Outcome, complain, formats};
use factlint::report::{Color, Glyphs, JsonReport, Style};
use factlint::{Day, Reference};
use std::io::{self, IsTerminal, Write};
use std::thread;
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
    let checker = Checker { configs: &configs, days, format: arguments.format, style };
    let mut report = Report::new(arguments.format, Reference::builtin().checked());
    let work = work::of(&arguments.paths, arguments.input_format);
    in_order(|| jobs(arguments), work, Work::weight, |work| checker.check(work), |done| report.add(&done, out))?;
    report.failed |= configs.have_failed();
    report.finish(arguments.deny, out)
}

fn jobs(arguments: &Check) -> usize {
    let available = || thread::available_parallelism().map_or(1, usize::from);
    arguments.jobs.map_or_else(available, usize::from)
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

/// What is done on its way out.
struct Report {
    json: Option<JsonReport>,
    has_summary: bool,
    counts: Counts,
    failed: bool,
}

impl Report {
    fn new(format: OutputFormat, checked: Option<Day>) -> Report {
        Report {
            json: (format == OutputFormat::Json).then(|| JsonReport::new(checked)),
            has_summary: format == OutputFormat::Human,
            counts: Counts::default(),
            failed: false,
        }
    }

    fn add(&mut self, done: &Done, out: &mut impl Write) -> io::Result<()> {
        self.counts.add(&done.counts);
        self.failed |= !done.complaints.is_empty();
        done.complaints.iter().for_each(|complaint| complain(complaint));
        if let Some(json) = &mut self.json {
            for document in &done.json {
                out.write_all(json.add(document).as_bytes())?;
            }
        }
        out.write_all(done.text.as_bytes())
    }

    fn finish(mut self, deny: Option<Deny>, out: &mut impl Write) -> io::Result<Outcome> {
        if self.counts.articles == 0 && !self.failed {
            complain(&format!("no articles found; {}, others when they are named", formats::checked_in_folders()));
        }
        if let Some(json) = self.json.take() {
            out.write_all(json.finish().as_bytes())?;
        }
        if self.has_summary {
            writeln!(out, "{}", self.counts.summary())?;
        }
        let fails = self.counts.errors > 0 || (deny == Some(Deny::Warnings) && self.counts.warnings > 0);
        Ok(match (self.failed, fails) {
            (true, _) => Outcome::Failed,
            (false, true) => Outcome::Findings,
            (false, false) => Outcome::Clean,
        })
    }
}
