//! The input formats: those of the library, whose files hold one article, and those of files that hold many. Arguments,
//! help and messages about formats are made here, from these tables and that of output formats.
//!
//! Deliberately not here: reading a file, and writing a report.

mod jsonl;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use factlint::report::{OutputFormat, SheetFormat};
use factlint::{Day, Format, Source};
use std::path::Path;

/// An input format.
#[derive(Clone, Copy)]
struct InputFormat {
    name: &'static str,
    help: &'static str,
    endings: &'static [&'static str],
    /// The articles in one file, in words; empty for a format whose files hold one.
    many: &'static str,
    reader: Reader,
}

/// How the articles of a file are read.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Reader {
    /// The file is one, in this format.
    Article(Format),
    /// Each line of the file is one, or blank.
    Lines(ReadLine),
}

/// An article that is one line of a file.
#[derive(Debug)]
pub(crate) struct Record {
    /// The text without the title, which is not checked.
    pub source: Source,
    /// The day that it states.
    pub day: Option<Day>,
}

/// Reads a line, with the name of its file and its number, from 1; none if it is blank.
pub(crate) type ReadLine = fn(&str, u64, &[u8]) -> Option<Result<Record, String>>;

/// The formats of files that hold many articles. A new one is its reader, a file below this one, and a row here.
const OF_MANY: &[InputFormat] = &[InputFormat {
    name: "jsonl",
    help: "Many articles, one JSON object a line",
    endings: &["jsonl", "ndjson"],
    many: r#"one object a line: {"id","date","title","text"}"#,
    reader: Reader::Lines(jsonl::read),
}];

/// The values of `--input-format`.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Chosen {
    /// The ending of each file decides.
    Auto,
    One(Reader),
}

impl Chosen {
    /// How a file is read.
    pub(crate) fn reader(self, path: &Path) -> Reader {
        match self {
            Chosen::Auto => of_path(path),
            Chosen::One(reader) => reader,
        }
    }
}

/// The name of the choice by endings.
pub(crate) const AUTO: &str = "auto";

fn all() -> impl Iterator<Item = InputFormat> {
    let of_one = Format::ALL.iter().map(|&format| InputFormat {
        name: format.name(),
        help: format.help(),
        endings: format.endings(),
        many: "",
        reader: Reader::Article(format),
    });
    of_one.chain(OF_MANY.iter().copied())
}

fn of_path(path: &Path) -> Reader {
    let ending = ending(path);
    let found = all().find(|format| format.endings.contains(&ending.as_str()));
    found.map_or(Reader::Article(Format::default()), |format| format.reader)
}

/// The format of a file that is read as one article, whatever is in it.
pub(crate) fn of_article(path: &Path) -> Format {
    Format::of_ending(&ending(path)).unwrap_or_default()
}

/// Whether a file of a folder is an article, by its ending.
pub(crate) fn is_article(path: &Path) -> bool {
    Format::of_ending(&ending(path)).is_some()
}

fn ending(path: &Path) -> String {
    path.extension().unwrap_or_default().to_string_lossy().to_lowercase()
}

/// Reads the name of an input format, or `auto`.
pub(crate) fn parser() -> impl TypedValueParser<Value = Chosen> {
    let auto = (PossibleValue::new(AUTO).help(help_of_auto()), Chosen::Auto);
    let row = |format: InputFormat| (PossibleValue::new(format.name).help(format.help), Chosen::One(format.reader));
    one_of([auto].into_iter().chain(all().map(row)))
}

/// Reads the name of an output format.
pub(crate) fn output_parser() -> impl TypedValueParser<Value = OutputFormat> {
    let row = |format: &OutputFormat| (PossibleValue::new(format.name()).help(format.help()), *format);
    one_of(OutputFormat::ALL.iter().map(row))
}

/// Reads the name of an output format that can show claims.
pub(crate) fn sheet_parser() -> impl TypedValueParser<Value = SheetFormat> {
    let row = |format: SheetFormat| (PossibleValue::new(format.name()).help(format.help()), format);
    one_of(OutputFormat::ALL.iter().filter_map(OutputFormat::sheet).map(row))
}

/// Reads the name of a row to the row.
fn one_of<R: Copy + Send + Sync + 'static>(
    rows: impl Iterator<Item = (PossibleValue, R)>,
) -> impl TypedValueParser<Value = R> {
    let rows: Vec<(PossibleValue, R)> = rows.collect();
    PossibleValuesParser::new(rows.iter().map(|(value, _)| value.clone())).try_map(move |name| {
        let found = rows.iter().find(|(value, _)| value.get_name() == name);
        found.map(|(_, row)| *row).ok_or("no row has this name")
    })
}

/// The help on `--input-format`.
pub(crate) fn help() -> String {
    let of_many = OF_MANY.iter().map(|format| format!("; `{}` is many articles, {}", format.name, format.many));
    format!("What the files hold{}", of_many.collect::<String>())
}

/// `By the ending of the file: .md and .markdown, .html and .htm, anything else is text`.
fn help_of_auto() -> String {
    let others = all().filter(|format| format.name != Format::default().name());
    let endings: Vec<String> = others.map(|format| listed(format.endings)).collect();
    format!("By the ending of the file: {}, anything else is {}", endings.join(", "), Format::default().name())
}

/// The help on the files of a folder: `.md, .html and .txt files are checked`.
pub(crate) fn checked_in_folders() -> String {
    // The format of all other files comes last.
    let (default, others): (Vec<Format>, Vec<Format>) =
        Format::ALL.iter().partition(|format| **format == Format::default());
    let endings: Vec<&str> = others.iter().chain(&default).flat_map(|format| format.endings()).copied().collect();
    format!("{} files are checked", listed(&endings))
}

/// `.md, .html and .txt`.
fn listed(endings: &[&str]) -> String {
    let dotted: Vec<String> = endings.iter().map(|ending| format!(".{ending}")).collect();
    match dotted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn names_and_endings_are_of_one_format_each() {
        let names: Vec<&str> = all().map(|format| format.name).chain([AUTO]).collect();
        let endings: Vec<&str> = all().flat_map(|format| format.endings).copied().collect();
        for words in [names, endings] {
            assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len(), "{words:?}");
            assert!(words.iter().all(|word| word.to_lowercase() == **word), "{words:?}");
        }
    }

    #[test]
    fn files_are_read_by_their_ending() {
        let format = |path: &str| match of_path(Path::new(path)) {
            Reader::Article(format) => format.name(),
            Reader::Lines(_) => "lines",
        };
        let cases = [("a.md", "markdown"), ("a.b/c.HTM", "html"), ("a.TXT", "text"), ("-", "text"), ("a.rst", "text")];
        for (path, expected) in cases.into_iter().chain([("a.jsonl", "lines"), ("a.NDJSON", "lines")]) {
            assert_eq!(format(path), expected, "{path}");
        }
        assert_eq!(of_article(Path::new("a.jsonl")), Format::Plain);
        assert!(!is_article(Path::new("a.jsonl")) && !is_article(Path::new("md")) && is_article(Path::new("a.Html")));
    }
}
