//! `factlint reference coverage`: how much the reference covers, as text, as JSON, and as `docs/coverage.md`.

use super::{Layered, table, wire};
use crate::cli::Outcome;
use clap::{Args, ValueEnum};
use factlint::Day;
use factlint::ask::{self, GroupCoverage, Hole, OfficeCoverage, OfficePart, StateCoverage};
use serde::Serialize;
use std::io::{self, Write};

#[derive(Args, Debug)]
#[command(after_help = AFTER)]
pub(crate) struct Coverage {
    #[command(flatten)]
    layered: Layered,
    /// How to print the tables
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "human")]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
enum Format {
    /// Text for people
    Human,
    /// One JSON object, for programs
    Json,
    /// The page docs/coverage.md
    Markdown,
}

const AFTER: &str = "\
An office is complete from a day on if on every day from then until it was last checked somebody is
listed in it, or a vacancy with its reason; a holder who is unverified, disputed or only scheduled does
not count. This is worked out from the terms themselves; what a file claims stands beside it where it differs.";

pub(super) fn run(options: &Coverage, out: &mut impl Write) -> io::Result<Outcome> {
    let Some(reference) = options.layered.open() else { return Ok(Outcome::Failed) };
    let coverage = ask::coverage(&reference);
    match options.format {
        Format::Json => writeln!(out, "{}", json(&coverage))?,
        Format::Markdown => page(&coverage, out)?,
        Format::Human => text(&coverage, out)?,
    }
    Ok(Outcome::Clean)
}

const OFFICES: &[&str] = &[
    "Country",
    "Role",
    "Offices",
    "Complete from",
    "Claimed, if else",
    "Checked until",
    "Holders",
    "Holes since 1990",
];
const GROUPS: &[&str] = &["Group", "Complete from", "Members", "Checked until", "Heads from", "Heads"];
const CITIES: &[&str] = &["Country", "Cities"];

fn text(coverage: &ask::Coverage, out: &mut impl Write) -> io::Result<()> {
    for line in summary(coverage) {
        writeln!(out, "{line}")?;
    }
    for (title, heads, rows) in tables(coverage) {
        writeln!(out, "\n{title}")?;
        let heads: Vec<String> = heads.iter().map(|head| head.to_lowercase()).collect();
        table::columns(&std::iter::once(heads).chain(rows).collect::<Vec<_>>(), out)?;
    }
    Ok(())
}

fn page(coverage: &ask::Coverage, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{HEAD}")?;
    for line in summary(coverage) {
        writeln!(out, "- {line}")?;
    }
    for (title, heads, rows) in tables(coverage) {
        writeln!(out, "\n## {title}\n")?;
        table::markdown(heads, &rows, out)?;
    }
    Ok(())
}

const HEAD: &str = "\
# Coverage

<!-- Written by `factlint reference coverage --format markdown` from `reference/`; a test compares the two. -->

How much the built-in reference covers.
Nothing outside it is judged, so this page says where factlint can find a fault at all.

An office is *complete* from a day on if on every day from then until it was last checked somebody is listed in it, or a vacancy with its reason.
A holder who is unverified, disputed or only scheduled does not count.
This is worked out from the terms themselves; what the files claim (the earliest `complete_from`) stands beside it where it differs.
Offices of the same role may follow one another, and a president who also heads the government counts for both roles.
A state is due from 1 January 1990 or, if it is younger and the reference says so, from its own first day.
";

fn summary(coverage: &ask::Coverage) -> Vec<String> {
    let states = coverage.states.len();
    let count = |is_so: &dyn Fn(&StateCoverage) -> bool| coverage.states.iter().filter(|state| is_so(state)).count();
    let from = |year: i32| Day::from_ymd(year, 1, 1).unwrap_or(Day::MIN);
    let groups = coverage.groups.iter();
    let complete = groups.clone().filter(|group| group.claimed.is_some()).count();
    let headed = groups.clone().filter(|group| group.heads > 0).count();
    let places: Vec<String> = coverage.places.iter().map(|(what, count)| format!("{what} {count}")).collect();
    vec![
        format!(
            "countries: {states}; head of state and head of government are complete from 1990-01-01 (or from independence) in {}, from 2010-01-01 or earlier in {}, from some day in {}",
            count(&|state| state.is_complete_from(from(1990))),
            count(&|state| state.is_complete_from(from(2010))),
            count(&StateCoverage::is_complete),
        ),
        format!(
            "the same, where single days without a holder are let pass: from 1990-01-01 in {}, from 2010-01-01 or earlier in {}",
            count(&|state| state.is_nearly_complete_from(from(1990))),
            count(&|state| state.is_nearly_complete_from(from(2010))),
        ),
        format!(
            "groups: {}; {complete} list every member from some day on, {headed} list who heads them",
            coverage.groups.len()
        ),
        format!("places: {} ({})", coverage.places.values().sum::<usize>(), places.join(", ")),
    ]
}

type Table = (&'static str, &'static [&'static str], Vec<Vec<String>>);

fn tables(coverage: &ask::Coverage) -> [Table; 3] {
    let offices = coverage
        .states
        .iter()
        .flat_map(|state| state.offices.iter().map(|office| office_row(&state.thing.name, office)).collect::<Vec<_>>());
    let cities = coverage.states.iter().map(|state| vec![state.thing.name.clone(), state.cities.to_string()]);
    [
        ("Offices of countries", OFFICES, offices.collect()),
        ("Groups", GROUPS, coverage.groups.iter().map(group_row).collect()),
        ("Cities by country", CITIES, cities.collect()),
    ]
}

fn office_row(state: &str, office: &OfficeCoverage) -> Vec<String> {
    let claimed = if office.claimed == office.complete { String::new() } else { day(office.claimed) };
    vec![
        state.to_owned(),
        role(office.part).replace('_', " "),
        if office.titles.is_empty() { "none listed".to_owned() } else { office.titles.join(", ") },
        day(office.complete),
        claimed,
        day(office.checked),
        office.holders.to_string(),
        holes(&office.holes),
    ]
}

fn role(part: OfficePart) -> &'static str {
    match part {
        OfficePart::HeadOfState => "head_of_state",
        OfficePart::HeadOfGovernment => "head_of_government",
        OfficePart::Other => "other",
    }
}

fn day(day: Option<Day>) -> String {
    day.map_or("never".to_owned(), |day| day.to_string())
}

/// The last few holes, which matter most, and how many there are in all.
fn holes(holes: &[Hole]) -> String {
    const FEW: usize = 2;
    let words = |hole: &Hole| {
        if hole.first == hole.last { hole.first.to_string() } else { format!("{} to {}", hole.first, hole.last) }
    };
    let more = holes.len().saturating_sub(FEW);
    let listed: Vec<String> = holes.iter().skip(more).map(words).collect();
    let before = if more > 0 { format!("{more} more, ") } else { String::new() };
    before + &listed.join(", ")
}

fn group_row(group: &GroupCoverage) -> Vec<String> {
    vec![
        group.thing.name.clone(),
        day(group.claimed),
        group.members.to_string(),
        day(group.checked),
        group.heads_from.map(|day| day.to_string()).unwrap_or_default(),
        group.heads.to_string(),
    ]
}

/// The answer in JSON, format version 1.
#[derive(Serialize)]
struct Wire<'a> {
    version: u32,
    summary: Vec<String>,
    states: Vec<WireState<'a>>,
    groups: Vec<WireGroup<'a>>,
    places: &'a std::collections::BTreeMap<String, usize>,
}

#[derive(Serialize)]
struct WireState<'a> {
    id: &'a str,
    name: &'a str,
    due: String,
    cities: usize,
    offices: Vec<WireOffice<'a>>,
}

#[derive(Serialize)]
struct WireOffice<'a> {
    role: &'a str,
    titles: &'a [String],
    complete_from: Option<String>,
    claimed: Option<String>,
    checked: Option<String>,
    holders: usize,
    holes: Vec<[String; 2]>,
}

#[derive(Serialize)]
struct WireGroup<'a> {
    id: &'a str,
    name: &'a str,
    complete_from: Option<String>,
    members: usize,
    checked: Option<String>,
    heads_from: Option<String>,
    heads: usize,
}

fn json(coverage: &ask::Coverage) -> String {
    wire::written(&Wire {
        version: 1,
        summary: summary(coverage),
        states: coverage.states.iter().map(wire_state).collect(),
        groups: coverage.groups.iter().map(wire_group).collect(),
        places: &coverage.places,
    })
}

fn wire_state(state: &StateCoverage) -> WireState<'_> {
    WireState {
        id: &state.thing.id,
        name: &state.thing.name,
        due: state.due.to_string(),
        cities: state.cities,
        offices: state.offices.iter().map(wire_office).collect(),
    }
}

fn wire_office(office: &OfficeCoverage) -> WireOffice<'_> {
    let iso = |day: Option<Day>| day.map(|day| day.to_string());
    WireOffice {
        role: role(office.part),
        titles: &office.titles,
        complete_from: iso(office.complete),
        claimed: iso(office.claimed),
        checked: iso(office.checked),
        holders: office.holders,
        holes: office.holes.iter().map(|hole| [hole.first.to_string(), hole.last.to_string()]).collect(),
    }
}

fn wire_group(group: &GroupCoverage) -> WireGroup<'_> {
    WireGroup {
        id: &group.thing.id,
        name: &group.thing.name,
        complete_from: group.claimed.map(|day| day.to_string()),
        members: group.members,
        checked: group.checked.map(|day| day.to_string()),
        heads_from: group.heads_from.map(|day| day.to_string()),
        heads: group.heads,
    }
}
