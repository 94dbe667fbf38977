//! Bytes of a file to a text, or a clear word about why not.

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

/// HTML and Markdown by their endings, anything else plain text.
pub(crate) fn format(path: &Path) -> Format {
    match ending(path).as_str() {
        "md" | "markdown" => Format::Markdown,
        "html" | "htm" => Format::Html,
        _ => Format::Plain,
    }
}

pub(crate) fn ending(path: &Path) -> String {
    path.extension().unwrap_or_default().to_string_lossy().to_lowercase()
}

/// An article, and all that it is judged by.
pub(crate) struct Article {
    pub source: Source,
    pub options: Options,
    pub reference: Arc<Reference>,
}

/// Reads an article, unless its configuration has a fault: then it could be judged by the wrong rules.
pub(crate) fn article(path: &Path, format: Format, days: &Days, configs: &Configs) -> Result<Option<Article>, String> {
    let Some(house) = configs.for_path(path) else { return Ok(None) };
    let source = source(path)?;
    Ok(Some(Article { source, options: days.options(format).with(house.settings), reference: house.reference }))
}

/// Reads a text; `-` is standard input. The message names the file and the cure.
fn source(path: &Path) -> Result<Source, String> {
    let name = path.to_string_lossy().into_owned();
    let text = text(path, &name)?;
    Ok(Source::new(name, text))
}

/// Reads a text in UTF-8; messages call the file by `name`.
pub(crate) fn text(path: &Path, name: &str) -> Result<String, String> {
    let complain = |what: String| format!("{name}: {what}");
    let bytes =
        if name == "-" { standard_input() } else { fs::read(path) }.map_err(|error| complain(unreadable(&error)))?;
    let text = decoded(bytes).map_err(complain)?;
    if u32::try_from(text.len()).is_err() {
        return Err(complain("this text is 4 GiB or longer; split it".into()));
    }
    Ok(text)
}

fn standard_input() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Why a file cannot be read, in words for a person.
pub(crate) fn unreadable(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".into(),
        io::ErrorKind::PermissionDenied => "this file may not be read; see its permissions".into(),
        _ => format!("this file cannot be read: {error}"),
    }
}

fn decoded(bytes: Vec<u8>) -> Result<String, String> {
    if let Some(encoding) = utf16_or_32(&bytes) {
        return Err(format!("looks like {encoding}; save it as UTF-8"));
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let line = error.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
        format!("not UTF-8: byte {at} (line {line}) is of another encoding, perhaps Windows-1252; save it as UTF-8")
    })
}

/// By the byte order mark, or by zero bytes where Latin letters have them.
pub(crate) fn utf16_or_32(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] => Some("UTF-32LE"),
        [0, 0, 0xFE, 0xFF, ..] => Some("UTF-32BE"),
        [0xFF, 0xFE, ..] => Some("UTF-16LE"),
        [0xFE, 0xFF, ..] => Some("UTF-16BE"),
        [a, 0, b, 0, ..] if *a != 0 && *b != 0 => Some("UTF-16LE"),
        [0, a, 0, b, ..] if *a != 0 && *b != 0 => Some("UTF-16BE"),
        _ => None,
    }
}
