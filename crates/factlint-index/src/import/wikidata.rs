//! Results of three Wikidata queries to rows of `terms` and `members`.
//!
//! A country is known by its ISO code or by its name, an office by its role, a person by a name on record. What
//! cannot be told surely is left out, and said. Deliberately not here: JSON, and the queries (`docs/import.md`).

use super::present::{Address, Present, names};
use super::value::{earliest, pair, scalar};
use super::{File, Rows};
use crate::fold::fold;
use std::collections::{BTreeMap, BTreeSet};

/// Which query a result is of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Query {
    /// Heads of state (P35).
    HeadsOfState,
    /// Heads of government (P6).
    HeadsOfGovernment,
    /// Memberships (P463).
    Memberships,
}

/// One row of a result: variable and value.
pub type Binding = BTreeMap<String, String>;

/// Rows of a table, and what was left out and why.
#[derive(Clone, Debug)]
pub struct Translated {
    /// The rows.
    pub rows: Rows,
    /// One line each.
    pub skipped: Vec<String>,
}

/// What new records name as their source, as `ATTRIBUTION.md` has it.
const SOURCE: &str = "Wikidata (CC0)";

/// Translates a result for a reference; `checked` is the day on which it was fetched, if that is known.
#[must_use]
pub fn from_wikidata(
    files: &[File],
    path: &str,
    bindings: &[Binding],
    query: Query,
    checked: Option<&str>,
) -> Translated {
    let present = Present::read(files).unwrap_or_default();
    let mut reading = Reading { countries: Named::places(&present), present: &present, skipped: BTreeSet::new() };
    let spells = reading.spells(bindings, query);
    let mut rows = if query == Query::Memberships { reading.members(spells) } else { reading.terms(spells, query) };
    for (_, row) in &mut rows {
        row.extend([SOURCE.to_owned(), checked.unwrap_or_default().to_owned()]);
    }
    let (stem, header): (&str, &[&str]) = match query {
        Query::Memberships => ("members", &["group", "place", "from", "to", "source", "checked"]),
        _ => ("terms", &["file", "title", "person_name", "from", "to", "source", "checked"]),
    };
    let header = header.iter().map(|name| (*name).to_owned()).collect();
    let rows = Rows { path: path.to_owned(), stem: stem.to_owned(), header, rows };
    Translated { rows, skipped: reading.skipped.into_iter().collect() }
}

/// Someone or something in a country's service for a time.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Spell {
    country: String,
    /// The item of the person or body.
    item: String,
    from: String,
    to: String,
    label: String,
    line: u64,
}

struct Reading<'p> {
    present: &'p Present,
    countries: Named,
    skipped: BTreeSet<String>,
}

impl Reading<'_> {
    fn spells(&mut self, bindings: &[Binding], query: Query) -> Vec<Spell> {
        let (item, label) = match query {
            Query::Memberships => ("group", "groupLabel"),
            _ => ("person", "personLabel"),
        };
        let mut spells = Vec::new();
        for (number, binding) in bindings.iter().enumerate() {
            let get = |name: &str| binding.get(name).cloned().unwrap_or_default();
            let country = self.countries.find(&get("iso"), &get("countryLabel"));
            let (Some(country), false) = (country, is_unnamed(&get(label))) else {
                let what = if is_unnamed(&get(label)) { "no English label" } else { "no place of this name or code" };
                self.skipped.insert(format!("{} ({}): {what}", get("countryLabel"), last(&get(item))));
                continue;
            };
            let (from, to) = (day(&get("start"), &get("startPrecision")), day(&get("end"), &get("endPrecision")));
            let item = last(&get(item)).to_owned();
            spells.push(Spell { country, item, from, to, label: get(label), line: number as u64 + 1 });
        }
        joined(spells)
    }

    fn terms(&mut self, spells: Vec<Spell>, query: Query) -> Vec<(u64, Vec<String>)> {
        let roles = match query {
            Query::HeadsOfState => ["head_of_state", "both"],
            _ => ["head_of_government", "both"],
        };
        let namesakes = namesakes(&spells);
        let mut rows = Vec::new();
        for spell in spells {
            let seats = self.present.seats(&spell.country);
            let mut of_role = seats.iter().filter(|(_, role)| roles.contains(&role.as_str()));
            let why = match (of_role.next(), of_role.next()) {
                _ if namesakes.contains(&fold(&spell.label)) => "the name of two people in this result",
                _ if spell.from.is_empty() => "no first day",
                (Some((title, _)), None) => {
                    rows.push((spell.line, vec![spell.country, title.clone(), spell.label, spell.from, spell.to]));
                    continue;
                }
                (None, _) => "no office of this role is listed",
                (Some(_), Some(_)) => "several offices of this role are listed",
            };
            let about =
                if why.contains("office") { String::new() } else { format!(", {} ({})", spell.label, spell.item) };
            self.skipped.insert(format!("{}{about}: {why}", spell.country));
        }
        rows
    }

    fn members(&mut self, spells: Vec<Spell>) -> Vec<(u64, Vec<String>)> {
        let groups = Named::groups(self.present);
        let mut rows = Vec::new();
        for spell in spells {
            match groups.find("", &spell.label) {
                Some(group) if !spell.from.is_empty() => {
                    rows.push((spell.line, vec![group, spell.country, spell.from, spell.to]));
                }
                Some(group) => {
                    self.skipped.insert(format!("{}, {group}: no first day", spell.country));
                }
                None => {
                    self.skipped.insert(format!("{} ({}): no body of this name is listed", spell.label, spell.item));
                }
            }
        }
        rows
    }
}

/// One spell for several that follow upon each other without a day between: a person elected twice held the office
/// once. Of two that differ in their end alone, the one that has an end counts.
fn joined(mut spells: Vec<Spell>) -> Vec<Spell> {
    spells.sort();
    let mut out: Vec<Spell> = Vec::new();
    for spell in spells {
        let Some(last) = out.last_mut().filter(|last| last.country == spell.country && last.item == spell.item) else {
            out.push(spell);
            continue;
        };
        if last.from == spell.from {
            last.to = std::cmp::max(&last.to, &spell.to).clone();
        } else if !last.to.is_empty() && earliest(Some(&spell.from)).since(earliest(Some(&last.to))) <= 1 {
            last.to = if spell.to.is_empty() { String::new() } else { std::cmp::max(&last.to, &spell.to).clone() };
        } else {
            out.push(spell);
        }
    }
    out
}

/// The folded labels that two items have.
fn namesakes(spells: &[Spell]) -> BTreeSet<String> {
    let mut items: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for spell in spells {
        items.entry(fold(&spell.label)).or_default().insert(&spell.item);
    }
    items.into_iter().filter(|(_, items)| items.len() > 1).map(|(label, _)| label).collect()
}

/// Ids by folded name; none for a name of two.
struct Named {
    codes: BTreeMap<String, String>,
    names: BTreeMap<String, BTreeSet<String>>,
}

impl Named {
    /// Countries and what was one; a city has the name of no country here.
    fn places(present: &Present) -> Named {
        Named::read(present, present.places.iter().filter(|(_, at)| at.steps.iter().all(|step| step.list == "places")))
    }

    fn groups(present: &Present) -> Named {
        Named::read(present, present.groups.iter())
    }

    fn read<'a>(present: &Present, all: impl Iterator<Item = (&'a String, &'a Address)>) -> Named {
        let mut named = Named { codes: BTreeMap::new(), names: BTreeMap::new() };
        for (id, at) in all {
            let Some(node) = present.node(at) else { continue };
            if let Some(code) = pair(node, "iso3").and_then(scalar) {
                named.codes.insert(code, id.clone());
            }
            for name in names(node) {
                named.names.entry(fold(&name)).or_default().insert(id.clone());
            }
        }
        named
    }

    fn find(&self, code: &str, name: &str) -> Option<String> {
        let by_name = || {
            let ids = self.names.get(&fold(name)).filter(|ids| ids.len() == 1)?;
            ids.iter().next().cloned()
        };
        self.codes.get(code).cloned().or_else(by_name)
    }
}

/// `2008-04-09T00:00:00Z` and its precision (9 a year, 10 a month, 11 a day) to a day of a table.
fn day(time: &str, precision: &str) -> String {
    let length = match precision {
        "9" => 4,
        "10" => 7,
        "11" | "" => 10,
        _ => 0,
    };
    time.get(..length).unwrap_or_default().to_owned()
}

/// The item at the end of its address.
fn last(address: &str) -> &str {
    address.rsplit('/').next().unwrap_or(address)
}

/// The service gives the item itself where there is no label.
fn is_unnamed(label: &str) -> bool {
    let digits = label.strip_prefix('Q').unwrap_or_default();
    label.is_empty() || (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}
