//! `factlint check`: makes pieces of work of the arguments, has them done on several threads, and writes the outcomes
//! in order.

use super::args::{Check, ColorChoice, Deny};
use super::checker::{Checker, Done};
use super::config::Configs;
use super::in_order::in_order;
use super::input::Days;
use super::work::{self, Work};
use super::{Outcome, complain, formats};
use factlint::Reference;
use factlint::report::{Color, Glyphs, Output, Style};
use std::io::{self, IsTerminal, Write};
use std::thread;
use terminal_size::{Width, terminal_size};

/// The width where no terminal states one, and the greatest width that reads well.
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
    let output = Output::new(&arguments.format, Reference::builtin().checked());
    out.write_all(output.begin().as_bytes())?;
    let mut report = Report { output, failed: false };
    let work = work::of(&arguments.paths, arguments.input_format);
    in_order(|| jobs(arguments), work, Work::weight, |work| checker.check(work), |done| report.add(done, out))?;
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

/// The report while it is written.
struct Report {
    output: Output,
    failed: bool,
}

impl Report {
    fn add(&mut self, done: Done, out: &mut impl Write) -> io::Result<()> {
        self.failed |= !done.complaints.is_empty();
        done.complaints.iter().for_each(|complaint| complain(complaint));
        done.articles.into_iter().try_for_each(|article| out.write_all(self.output.add(article).as_bytes()))
    }

    fn finish(self, deny: Option<Deny>, out: &mut impl Write) -> io::Result<Outcome> {
        let counts = self.output.counts();
        if counts.articles == 0 && !self.failed {
            complain(&format!("no articles found; {}, others when they are named", formats::checked_in_folders()));
        }
        out.write_all(self.output.finish().as_bytes())?;
        let fails = counts.errors > 0 || (deny == Some(Deny::Warnings) && counts.warnings > 0);
        Ok(match (self.failed, fails) {
            (true, _) => Outcome::Failed,
            (false, true) => Outcome::Findings,
            (false, false) => Outcome::Clean,
        })
    }
}
