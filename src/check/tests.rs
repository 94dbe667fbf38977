//! The claims of an article are the same with the prefilter and without it.
//!
//! All examples of all cards, their further cases, the articles and the texts that stay silent are read both ways. More
//! texts are read from a folder of `.jsonl` files, with `text` and `date` in each line, that `FACTLINT_TEXTS` names:
//! `FACTLINT_TEXTS=DIR cargo test --release --lib -- --ignored claims_of_a_folder`.

#![allow(clippy::disallowed_methods, reason = "tests read the files of the project and one variable")]

use super::read;
use crate::article::{self, Depth};
use crate::document::Format;
use crate::options::Options;
use crate::reference::Reference;
use crate::source::Source;
use factlint_index::Day;
use factlint_index::yaml::{Data, Node, tree};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{env, fs};

static REFERENCE: LazyLock<Reference> = LazyLock::new(Reference::builtin);

/// Where the two readings of a text part, if they do.
fn difference(name: &str, text: &str, day: Day, format: Format) -> Option<String> {
    let (with, without) = (claims(text, day, format, Depth::All), claims(text, day, format, Depth::Unfiltered));
    let lost = without.iter().filter(|claim| !with.contains(claim)).map(|claim| format!("only without: {claim}"));
    let new = with.iter().filter(|claim| !without.contains(claim)).map(|claim| format!("only with: {claim}"));
    let parted: Vec<String> = lost.chain(new).collect();
    (!parted.is_empty()).then(|| format!("{name}: {}", parted.join("; ")))
}

/// What is read of a text, and how it is answered.
fn claims(text: &str, day: Day, format: Format, depth: Depth) -> Vec<String> {
    let source = Source::new("text", text);
    let options = Options::new(day, format).as_of(day);
    let document = read(&source, &options);
    let article = article::read(&document, &REFERENCE.index, &options, depth);
    let told = article.judged.iter().map(|judged| {
        let words = document.text(judged.claim.span);
        format!("{words:?} {:?} {:?} {:?}", judged.claim.frame, judged.claim.when, judged.answer.verdict)
    });
    told.collect()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("its entries are").path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

/// Every text of the records of a YAML file, with its line and its day.
fn texts(node: &Node, day: Option<Day>, found: &mut Vec<(u32, String, Day)>) {
    let items = match &node.data {
        Data::List(items) => items,
        Data::Map(pairs) => {
            let scalar = |key: &str| pairs.iter().find(|(found, _)| found.text == key).map(|(_, node)| node);
            let of = |key: &str| match &scalar(key)?.data {
                Data::Scalar(text) => Some(text.clone()),
                _ => None,
            };
            let day = of("as_of").and_then(|day| Day::from_iso(&day)).or(day);
            for text in ["bad", "fixed", "good"].into_iter().filter_map(of) {
                found.extend(day.map(|day| (node.line, text.replace("[[", "").replace("]]", ""), day)));
            }
            pairs.iter().for_each(|(_, inner)| texts(inner, day, found));
            return;
        }
        Data::Scalar(_) => return,
    };
    items.iter().for_each(|item| texts(item, day, found));
}

#[test]
fn claims_are_the_same_without_the_prefilter() {
    let (mut parted, mut read) = (Vec::new(), 0);
    let today = Day::from_ymd(2026, 11, 23).expect("a day of the calendar");
    for path in files(&root().join("rules")).into_iter().chain(files(&root().join("tests/rules"))) {
        let text = fs::read_to_string(&path).expect("a text");
        let mut found = Vec::new();
        texts(&tree(0, &text, &mut Vec::new()).expect("a tree"), Some(today), &mut found);
        for (line, text, day) in found {
            read += 1;
            parted.extend(difference(&format!("{}:{line}", path.display()), &text, day, Format::Plain));
        }
    }
    for path in files(&root().join("tests/articles")).into_iter().chain(files(&root().join("tests/clean"))) {
        let text = fs::read_to_string(&path).expect("a text");
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_owned();
        let head = text.strip_prefix("as_of: ").and_then(|text| text.split_once("\n---\n"));
        let (day, body) = head.map_or((today, &*text), |(day, body)| (Day::from_iso(day).unwrap_or(today), body));
        read += 1;
        let format = Format::of_ending(&ending).unwrap_or_default();
        parted.extend(difference(&path.display().to_string(), body, day, format));
    }
    assert!(read > 300, "only {read} texts were read");
    assert!(parted.is_empty(), "{} of {read} texts:\n{}", parted.len(), parted.join("\n"));
}

/// How many articles of each file are read.
const OF_EACH: usize = 2_000;

#[test]
#[ignore = "it reads a folder of texts that is not in the project"]
fn claims_of_a_folder_are_the_same_without_the_prefilter() {
    let folder = env::var("FACTLINT_TEXTS").expect("FACTLINT_TEXTS names a folder");
    let (mut parted, mut read, mut claimed) = (Vec::new(), 0, 0);
    for path in files(Path::new(&folder)).into_iter().filter(|path| path.extension().is_some_and(|end| end == "jsonl"))
    {
        let lines = fs::read_to_string(&path).expect("a text");
        let every = (lines.lines().count() / OF_EACH).max(1);
        for (number, line) in lines.lines().enumerate().step_by(every).take(OF_EACH) {
            let record: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
            let of = |key: &str| record.get(key).and_then(|value| value.as_str());
            let day = of("date").or(of("as_of")).and_then(Day::from_iso);
            let (Some(text), Some(day)) = (of("text"), day) else { continue };
            let format = if text.starts_with("---") { Format::Markdown } else { Format::Plain };
            (read, claimed) = (read + 1, claimed + claims(text, day, format, Depth::All).len());
            parted.extend(difference(&format!("{}:{}", path.display(), number + 1), text, day, format));
        }
    }
    assert!(read > 0, "no article was read");
    assert!(parted.is_empty(), "{} of {read} articles with {claimed} claims:\n{}", parted.len(), parted.join("\n"));
}
