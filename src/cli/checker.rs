//! Checks a piece of work, and draws what is to be printed about it. It may run on any thread.
//!
//! Deliberately not here: the order of the pieces, and anything that prints.

use super::config::Configs;
use super::formats::ReadLine;
use super::input::{self, Days};
use super::lines::Lines;
use super::work::Work;
use factlint::report::{Drawn, OutputFormat, Style};
use factlint::{Format, Options, Reference, Source, check};
use std::path::Path;

/// The parts that all pieces of work are checked with.
pub(crate) struct Checker<'r> {
    pub configs: &'r Configs,
    pub days: Days,
    pub format: OutputFormat,
    pub style: Style,
}

/// The outcome of a piece of work.
#[derive(Default)]
pub(crate) struct Done {
    /// The articles, as they are to be printed.
    pub articles: Vec<Drawn>,
    /// The texts that could not be checked, and the reasons.
    pub complaints: Vec<String>,
}

impl Checker<'_> {
    /// Reads and checks every article of a piece of work.
    pub(crate) fn check(&self, work: Work) -> Done {
        let mut done = Done::default();
        match work {
            Work::Fault(message) => done.complaints.push(message),
            Work::Article(path, format) => match input::article(&path, format, &self.days, self.configs) {
                Ok(Some(article)) => self.article(&article.source, &article.reference, &article.options, &mut done),
                // Its configuration has a fault, which was printed.
                Ok(None) => {}
                Err(message) => done.complaints.push(message),
            },
            Work::Lines(lines, read) => self.lines(&lines, read, &mut done),
        }
        done
    }

    fn lines(&self, lines: &Lines, read: ReadLine, done: &mut Done) {
        let Some(house) = self.configs.for_path(Path::new(&*lines.name)) else { return };
        let of_house = self.days.options(Format::Plain).with(house.settings);
        for (number, line) in lines.each() {
            match read(&lines.name, number, line) {
                Some(Ok(record)) => {
                    let options = of_house.clone();
                    let options = match record.day {
                        Some(day) => options.record(day),
                        None => options,
                    };
                    self.article(&record.source, &house.reference, &options, done);
                }
                Some(Err(what)) => done.complaints.push(format!("{}:{number}: {what}", lines.name)),
                None => {}
            }
        }
    }

    fn article(&self, source: &Source, reference: &Reference, options: &Options, done: &mut Done) {
        let checked = check(source, reference, options);
        done.articles.push(self.format.draw(source, &checked, &self.style));
    }
}
