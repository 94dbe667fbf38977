//! The answers in JSON, format version 1: small structs, whose fields are in the order in which they are written.
//!
//! These structs are the promise to programs, not the types they are filled from.

use factlint::ask::{self, Hit, Likeness, Sheet, Thing};
use factlint::{Boundary, Day};
use serde::Serialize;

/// A record, and where it stands.
pub(super) type Listed = (Thing, ask::Stands);

#[derive(Serialize)]
struct Shown<'a> {
    version: u32,
    question: &'a str,
    as_of: Option<String>,
    found: Vec<Found<'a>>,
    near: Vec<Near<'a>>,
}

/// A record; one of many has no parts.
#[derive(Serialize)]
struct Found<'a> {
    #[serde(flatten)]
    thing: Named<'a>,
    as_of: Option<String>,
    #[serde(flatten)]
    stands: Stands<'a>,
    parts: Option<Vec<Part<'a>>>,
}

#[derive(Serialize)]
struct Named<'a> {
    kind: &'a str,
    what: &'a str,
    id: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
struct Stands<'a> {
    path: &'a str,
    line: u32,
    source: &'a str,
    checked: Option<String>,
    provisional: bool,
}

#[derive(Serialize)]
struct Part<'a> {
    key: &'a str,
    title: &'a str,
    lines: Vec<Line<'a>>,
    remarks: &'a [String],
}

#[derive(Serialize)]
struct Line<'a> {
    what: &'a str,
    text: &'a str,
    thing: Option<Named<'a>>,
    from: Option<Window>,
    to: Option<Window>,
    status: Option<&'a str>,
    perhaps: bool,
    note: &'a str,
    #[serde(flatten)]
    stands: Stands<'a>,
}

/// The first and the last day that a boundary may be.
#[derive(Serialize)]
struct Window {
    earliest: String,
    latest: String,
}

#[derive(Serialize)]
struct Near<'a> {
    name: &'a str,
    kind: &'a str,
    likeness: &'a str,
    letters_off: usize,
    from: Option<Window>,
    to: Option<Window>,
    thing: Named<'a>,
    #[serde(flatten)]
    stands: Stands<'a>,
}

#[derive(Serialize)]
struct Searched<'a> {
    version: u32,
    question: &'a str,
    count: usize,
    names: Vec<Near<'a>>,
}

/// An answer to `show`: a few records in full; of many, only which they are.
pub(super) fn shown(question: &str, as_of: Option<Day>, found: &[Listed], sheets: &[Sheet], near: &[Hit]) -> String {
    let found = if sheets.is_empty() { found.iter().map(listed).collect() } else { sheets.iter().map(sheet).collect() };
    let as_of = as_of.map(|day| day.to_string());
    written(&Shown { version: 1, question, as_of, found, near: near.iter().map(hit).collect() })
}

pub(super) fn searched(question: &str, count: usize, hits: &[Hit]) -> String {
    written(&Searched { version: 1, question, count, names: hits.iter().map(hit).collect() })
}

pub(super) fn written(answer: &impl Serialize) -> String {
    serde_json::to_string(answer).expect("a struct of texts, numbers and lists can be written as JSON")
}

fn listed((thing, stands_at): &Listed) -> Found<'_> {
    Found { thing: named(thing), as_of: None, stands: stands(stands_at), parts: None }
}

fn sheet(sheet: &Sheet) -> Found<'_> {
    Found {
        thing: named(&sheet.thing),
        as_of: sheet.as_of.map(|day| day.to_string()),
        stands: stands(&sheet.stands),
        parts: Some(sheet.parts.iter().map(part).collect()),
    }
}

fn part(part: &ask::Part) -> Part<'_> {
    Part { key: part.key, title: &part.title, lines: part.lines.iter().map(line).collect(), remarks: &part.remarks }
}

fn named(thing: &Thing) -> Named<'_> {
    Named { kind: thing.kind, what: &thing.what, id: &thing.id, name: &thing.name }
}

fn stands(stands: &ask::Stands) -> Stands<'_> {
    Stands {
        path: &stands.path,
        line: stands.line,
        source: &stands.source,
        checked: stands.checked.map(|day| day.to_string()),
        provisional: stands.provisional,
    }
}

fn line(line: &ask::Line) -> Line<'_> {
    Line {
        what: &line.what,
        text: &line.text,
        thing: line.thing.as_ref().map(named),
        from: line.period.from.map(window),
        to: line.period.to.map(window),
        status: Some(line.status).filter(|status| !status.is_empty()),
        perhaps: line.perhaps,
        note: &line.note,
        stands: stands(&line.stands),
    }
}

fn window(boundary: Boundary) -> Window {
    Window { earliest: boundary.earliest.to_string(), latest: boundary.latest.to_string() }
}

fn hit(hit: &Hit) -> Near<'_> {
    let (likeness, letters_off) = match hit.likeness {
        Likeness::Same => ("same", 0),
        Likeness::Word => ("word", 0),
        Likeness::Inside => ("inside", 0),
        Likeness::Letters(count) => ("letters", count),
        Likeness::Spelling => ("spelling", 0),
    };
    Near {
        name: &hit.name,
        kind: &hit.kind,
        likeness,
        letters_off,
        from: hit.period.from.map(window),
        to: hit.period.to.map(window),
        thing: named(&hit.thing),
        stands: stands(&hit.stands),
    }
}
