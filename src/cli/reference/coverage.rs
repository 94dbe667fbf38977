//! `factlint reference coverage`: how much the reference covers, as text, as JSON, and as `docs/coverage.md`.

mod json;

use super::{Layered, table};
use crate::cli::Outcome;
use clap::{Args, ValueEnum};
use factlint::Day;
use factlint::ask::{self, GroupCoverage, Hole, OfficeCoverage, OfficePart, RelationCoverage, StateCoverage};
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
An office is complete from a day on if on every day from then until it was last checked
somebody is listed in it, or a vacancy with its reason. A holder who is unverified, disputed
or only scheduled does not count. This is worked out from the terms themselves; what a file
claims stands beside it where it differs.";

pub(super) fn run(options: &Coverage, out: &mut impl Write) -> io::Result<Outcome> {
    let Some(reference) = options.layered.open() else { return Ok(Outcome::Failed) };
    let coverage = ask::coverage(&reference);
    match options.format {
        Format::Json => writeln!(out, "{}", json::written(&coverage))?,
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
    "Claimed, where it differs",
    "Checked until",
    "Holders",
    "Holes since 1990",
];
const GROUPS: &[&str] = &["Group", "Complete from", "Members", "Checked until", "Heads from", "Heads"];
const RELATIONS: &[&str] = &["Relation", "Facts", "Listed for", "Complete from", "Oldest check of what still holds"];
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
            "countries: {states}; head of state and head of government are complete from 1990-01-01 (or from the first day of the state, which the reference gives for {}) in {}, from 2010-01-01 or earlier in {}, from some day in {}",
            count(&|state| state.began.is_some()),
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

fn tables(coverage: &ask::Coverage) -> [Table; 4] {
    let offices = coverage
        .states
        .iter()
        .flat_map(|state| state.offices.iter().map(|office| office_row(&state.thing.name, office)).collect::<Vec<_>>());
    let cities = coverage.states.iter().map(|state| vec![state.thing.name.clone(), state.cities.to_string()]);
    [
        ("Offices of countries", OFFICES, offices.collect()),
        ("Groups", GROUPS, coverage.groups.iter().map(group_row).collect()),
        ("Facts by relation", RELATIONS, coverage.relations.iter().map(relation_row).collect()),
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

fn relation_row(relation: &RelationCoverage) -> Vec<String> {
    vec![
        relation.id.clone(),
        relation.facts.to_string(),
        relation.subjects.to_string(),
        relation.claimed.map(|day| day.to_string()).unwrap_or_default(),
        relation.checked.map(|day| day.to_string()).unwrap_or_default(),
    ]
}
