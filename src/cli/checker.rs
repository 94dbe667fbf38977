//! One piece of work to what is to be printed about it. It may be done on any thread.
//!
//! Deliberately not here: the order of the pieces, and anything that prints.

use super::args::OutputFormat;
use super::config::Configs;
use super::counts::Counts;
use super::input::{self, Days};
use super::work::Work;
use factlint::report::{JsonDocument, Style, github, human, json_line, short};
use factlint::{Checked, Finding, Format, Options, Reference, Source, check};
use std::path::Path;

/// What all pieces of work are checked with.
pub(crate) struct Checker<'r> {
    pub configs: &'r Configs,
    pub days: Days,
    pub format: OutputFormat,
    pub style: Style,
}

/// What came of a piece of work.
#[derive(Default)]
pub(crate) struct Done {
    /// What is to be printed.
    pub text: String,
    /// The same, for the report that is one object.
    pub json: Vec<JsonDocument>,
    /// What could not be checked, and why.
    pub complaints: Vec<String>,
    pub counts: Counts,
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
            Work::Lines(lines, read) => {
                let Some(house) = self.configs.for_path(Path::new(&*lines.name)) else { return done };
                let of_house = self.days.options(Format::Plain).with(house.settings);
                for (number, line) in lines.each() {
                    match read(&lines.name, number, line) {
                        Some(Ok(record)) => {
                            let options = of_house.clone();
                            let options = match record.day {
                                Some(day) => options.record(day),
                                None => options,
                            };
                            self.article(&record.source, &house.reference, &options, &mut done);
                        }
                        Some(Err(what)) => done.complaints.push(format!("{}:{number}: {what}", lines.name)),
                        None => {}
                    }
                }
            }
        }
        done
    }

    fn article(&self, source: &Source, reference: &Reference, options: &Options, done: &mut Done) {
        let checked = check(source, reference, options);
        done.counts.add(&Counts::of(&checked));
        let Checked { as_of, findings, claims, .. } = checked;
        let each = |text: &mut String, write: &dyn Fn(&Finding) -> String, end: &str| {
            findings.iter().for_each(|finding| *text += &(write(finding) + end));
        };
        match self.format {
            OutputFormat::Human => each(&mut done.text, &|finding| human(source, finding, &self.style), "\n\n"),
            OutputFormat::Short => each(&mut done.text, &|finding| short(source, finding), "\n"),
            OutputFormat::Github => each(&mut done.text, &|finding| github(source, finding), "\n"),
            OutputFormat::Json => done.json.push(JsonDocument::new(source, as_of, &findings, claims)),
            OutputFormat::Jsonl => done.text += &json_line(source, as_of, &findings, claims),
        }
    }
}
