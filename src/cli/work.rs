//! What a command is to check, in pieces of which a thread takes one at a time.
//!
//! Deliberately not here: reading an article, which is part of the work, and checking it.

use super::args::InputFormat;
use super::files;
use super::input;
use super::lines::{self, Lines};
use factlint::Format;
use std::iter;
use std::path::{Path, PathBuf};

/// A piece of work.
pub(crate) enum Work {
    /// A file that is one article, not read yet.
    Article(PathBuf, Format),
    /// Some lines of a file of which each is one.
    Lines(Lines),
    /// What cannot be checked, and why.
    Fault(String),
}

impl Work {
    /// How many bytes it holds in memory.
    pub(crate) fn weight(&self) -> usize {
        match self {
            Work::Lines(lines) => lines.weight(),
            Work::Article(..) | Work::Fault(_) => 0,
        }
    }
}

/// The work that some paths name, in their order. Nothing is opened or read before it is asked for.
pub(crate) fn of(paths: &[PathBuf], format: InputFormat) -> impl Iterator<Item = Work> {
    paths.iter().flat_map(move |path| -> Box<dyn Iterator<Item = Work>> {
        if format == InputFormat::Jsonl && path.is_dir() {
            let message = format!("{}: this is a folder; name the files of articles in it", path.display());
            return Box::new(iter::once(Work::Fault(message)));
        }
        Box::new(files::articles(std::slice::from_ref(path)).flat_map(move |file| of_file(file, format)))
    })
}

fn of_file(file: Result<PathBuf, String>, format: InputFormat) -> Box<dyn Iterator<Item = Work>> {
    let work = match file {
        Err(message) => Work::Fault(message),
        Ok(path) => match article(&path, format) {
            Some(format) => Work::Article(path, format),
            None => match lines::of(&path) {
                Ok(lines) => return Box::new(lines.map(|lines| lines.map_or_else(Work::Fault, Work::Lines))),
                Err(message) => Work::Fault(message),
            },
        },
    };
    Box::new(iter::once(work))
}

/// The markup of a file that is one article; none for a file of many.
fn article(path: &Path, format: InputFormat) -> Option<Format> {
    match format {
        InputFormat::Auto if matches!(input::ending(path).as_str(), "jsonl" | "ndjson") => None,
        InputFormat::Auto => Some(input::format(path)),
        InputFormat::Text => Some(Format::Plain),
        InputFormat::Markdown => Some(Format::Markdown),
        InputFormat::Html => Some(Format::Html),
        InputFormat::Jsonl => None,
    }
}
