//! The pieces of work of a command; a thread takes one at a time.
//!
//! Deliberately not here: reading an article, which is part of the work, and checking it.

use super::files;
use super::formats::{Chosen, ReadLine, Reader};
use super::lines::{self, Lines};
use factlint::Format;
use std::iter;
use std::path::PathBuf;

/// A piece of work.
pub(crate) enum Work {
    /// A file that is one article, not read yet.
    Article(PathBuf, Format),
    /// Some lines of a file of which each is one, and how a line is read.
    Lines(Lines, ReadLine),
    /// A text that cannot be checked, and the reason.
    Fault(String),
}

impl Work {
    /// How many bytes it holds in memory.
    pub(crate) fn weight(&self) -> usize {
        match self {
            Work::Lines(lines, _) => lines.weight(),
            Work::Article(..) | Work::Fault(_) => 0,
        }
    }
}

/// The work that some paths name, in their order. Nothing is opened or read before it is asked for.
pub(crate) fn of(paths: &[PathBuf], format: Chosen) -> impl Iterator<Item = Work> {
    paths.iter().flat_map(move |path| -> Box<dyn Iterator<Item = Work>> {
        if matches!(format, Chosen::One(Reader::Lines(_))) && path.is_dir() {
            let message = format!("{}: this is a folder; name the files of articles in it", path.display());
            return Box::new(iter::once(Work::Fault(message)));
        }
        Box::new(files::articles(std::slice::from_ref(path)).flat_map(move |file| of_file(file, format)))
    })
}

fn of_file(file: Result<PathBuf, String>, format: Chosen) -> Box<dyn Iterator<Item = Work>> {
    let work = match file.map(|path| (format.reader(&path), path)) {
        Err(message) => Work::Fault(message),
        Ok((Reader::Article(format), path)) => Work::Article(path, format),
        Ok((Reader::Lines(read), path)) => match lines::of(&path) {
            Ok(lines) => {
                let work = move |lines: Result<Lines, String>| match lines {
                    Ok(lines) => Work::Lines(lines, read),
                    Err(message) => Work::Fault(message),
                };
                return Box::new(lines.map(work));
            }
            Err(message) => Work::Fault(message),
        },
    };
    Box::new(iter::once(work))
}
