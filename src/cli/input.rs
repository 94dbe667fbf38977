//! Reads the bytes of a file as a text, or says clearly why it cannot.

use super::args::Common;
use super::config::Configs;
use super::today;
use factlint::{Day, Format, Options, Reference, Source};
use std::fs;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

/// The day of `--as-of`, and today.
pub(crate) struct Days {
    as_of: Option<Day>,
    today: Day,
}

impl Days {
    pub(crate) fn read(common: &Common) -> Result<Days, String> {
        let today = today::today()?;
        Ok(Days { as_of: today::as_of(common.as_of.as_deref(), today)?, today })
    }

    /// The day of the run.
    pub(crate) fn today(&self) -> Day {
        self.today
    }

    /// The options for an article.
    pub(crate) fn options(&self, format: Format) -> Options {
        let options = Options::new(self.today, format);
        match self.as_of {
            Some(day) => options.as_of(day),
            None => options,
        }
    }
}

/// An article, and everything that it is judged by.
pub(crate) struct Article {
    pub source: Source,
    pub options: Options,
    pub reference: Arc<Reference>,
}

/// Reads an article; none if its configuration has a fault, since it could be judged by the wrong rules.
pub(crate) fn article(path: &Path, format: Format, days: &Days, configs: &Configs) -> Result<Option<Article>, String> {
    let Some(house) = configs.for_path(path) else { return Ok(None) };
    let source = source(path, &path.to_string_lossy())?;
    Ok(Some(Article { source, options: days.options(format).with(house.settings), reference: house.reference }))
}

/// Reads a text in UTF-8 under the name that reports and messages use; `-` is standard input. The message names the
/// file and the cure.
pub(crate) fn source(path: &Path, name: &str) -> Result<Source, String> {
    let bytes = if name == "-" { standard_input() } else { fs::read(path) };
    let bytes = bytes.map_err(|error| format!("{name}: {}", unreadable(&error)))?;
    Source::from_bytes(name, bytes).map_err(|error| format!("{name}: {error}"))
}

fn standard_input() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The reason why a file cannot be read, in words for a person.
pub(crate) fn unreadable(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".into(),
        io::ErrorKind::PermissionDenied => "this file may not be read; see its permissions".into(),
        _ => format!("this file cannot be read: {error}"),
    }
}
