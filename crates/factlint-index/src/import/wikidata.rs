//! Results of Wikidata queries to rows of `terms` and `members`.
//!
//! A country is known by its ISO code or by its name, an office by its role, a body and a person by a name on record;
//! a row of `items.csv` says it where these do not. What cannot be told surely is left out, and said. Deliberately
//! not here: JSON, and the queries (`docs/wikidata`).

use super::present::{Address, Present, names};
use super::value::{earliest, pair, scalar};
use super::{File, RowFault, Rows};
use crate::lookup::fold::fold;
use std::collections::{BTreeMap, BTreeSet};

/// One row of a result: variable and value.
pub type Binding = BTreeMap<String, String>;

/// A result as it was read.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The name it is reported under.
    pub path: String,
    /// Each row with its line in the file.
    pub bindings: Vec<(u64, Binding)>,
}

/// Rows of tables, and what was left out and why.
#[derive(Clone, Debug)]
pub struct Translated {
    /// The rows.
    pub tables: Vec<Rows>,
    /// By line.
    pub skipped: Vec<RowFault>,
}

/// What new records name as their source, as `ATTRIBUTION.md` has it.
const SOURCE: &str = "Wikidata (CC0)";

const TERMS: &[&str] = &["file", "title", "person", "person_name", "from", "to", "source", "checked"];
const MEMBERS: &[&str] = &["group", "place", "from", "to", "source", "checked"];
const ROLES: &[&str] = &["head_of_state", "head_of_government"];

/// Translates a result for a reference. `items` are the ids of Wikidata's items (`Q183` is `germany`) as far as they
/// were given; `checked` is the day on which the result was fetched, if that is known.
#[must_use]
pub fn from_wikidata(
    files: &[File],
    answer: &Answer,
    items: &BTreeMap<String, String>,
    checked: Option<&str>,
) -> Translated {
    let present = Present::read(files).unwrap_or_default();
    let mut reading = Reading {
        countries: Named::places(&present),
        groups: Named::groups(&present),
        present: &present,
        answer,
        items,
        checked,
        skipped: BTreeSet::new(),
    };
    let spells = reading.spells();
    let namesakes = namesakes(&spells);
    let (mut terms, mut members) = (Vec::new(), Vec::new());
    for spell in spells {
        let made = if spell.role.is_empty() { reading.member(&spell) } else { reading.term(&spell, &namesakes) };
        match made {
            Ok(row) if spell.role.is_empty() => members.push((spell.line, row)),
            Ok(row) => terms.push((spell.line, row)),
            Err((title, help)) => reading.skip(spell.line, title, help),
        }
    }
    let tables = [("terms", TERMS, terms), ("members", MEMBERS, members)];
    let tables = tables.into_iter().filter(|(_, _, rows)| !rows.is_empty());
    let tables = tables.map(|(stem, header, rows)| Rows {
        path: answer.path.clone(),
        stem: stem.to_owned(),
        header: header.iter().map(|name| (*name).to_owned()).collect(),
        rows,
    });
    Translated { tables: tables.collect(), skipped: reading.skipped.into_iter().collect() }
}

/// Someone in a country's service, or a country in a body, for a time.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Spell {
    country: String,
    /// The role of the office; empty for a membership.
    role: String,
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
    groups: Named,
    answer: &'p Answer,
    items: &'p BTreeMap<String, String>,
    checked: Option<&'p str>,
    skipped: BTreeSet<RowFault>,
}

/// What is wrong, and what would help.
type Reason = (String, &'static str);

const GIVE_ITEM: &str = "give its id in items.csv";

impl Reading<'_> {
    fn skip(&mut self, line: u64, title: String, help: &str) {
        let path = self.answer.path.clone();
        self.skipped.insert(RowFault { path, line, column: String::new(), title, help: help.to_owned() });
    }

    fn spells(&mut self) -> Vec<Spell> {
        let answer = self.answer;
        let mut spells = Vec::new();
        for (line, binding) in &answer.bindings {
            match self.spell(*line, binding) {
                Ok(spell) => spells.push(spell),
                Err((title, help)) => self.skip(*line, title, help),
            }
        }
        joined(spells)
    }

    fn spell(&self, line: u64, binding: &Binding) -> Result<Spell, Reason> {
        let get = |name: &str| binding.get(name).map_or("", String::as_str);
        let role = get("role");
        let (item, label) = match role {
            "" => (last(get("group")), get("groupLabel")),
            _ => (last(get("person")), get("personLabel")),
        };
        if item.is_empty() || !(role.is_empty() || ROLES.contains(&role)) {
            let title = "this row has neither a `group` nor a `role` and a `person`".to_owned();
            return Err((title, "ask with a query of docs/wikidata"));
        }
        let (country, name) = (last(get("country")), get("countryLabel"));
        let known = self.items.get(country).cloned().or_else(|| self.countries.find(get("iso"), name));
        let country = known.ok_or_else(|| (format!("{name} ({country}) is no place on record"), GIVE_ITEM))?;
        if is_unnamed(label) && !self.items.contains_key(item) {
            return Err((format!("{country}: {item} has no English name"), GIVE_ITEM));
        }
        let from = day(get("start"), get("startPrecision"));
        if from.is_empty() {
            return Err((
                format!("{country}: {label} ({item}) has no first day"),
                "add the row by hand, if it is true",
            ));
        }
        let to = day(get("end"), get("endPrecision"));
        Ok(Spell { country, role: role.into(), item: item.into(), from, to, label: label.into(), line })
    }

    fn term(&self, spell: &Spell, namesakes: &BTreeSet<String>) -> Result<Vec<String>, Reason> {
        let id = self.items.get(&spell.item);
        if id.is_none() && namesakes.contains(&fold(&spell.label)) {
            let (label, item) = (&spell.label, &spell.item);
            return Err((
                format!("{}: two people of this result are called {label} ({item})", spell.country),
                GIVE_ITEM,
            ));
        }
        let seats = self.present.seats(&spell.country);
        let mut fitting = seats.into_iter().filter(|(_, role)| *role == spell.role || role == "both");
        let title = match (fitting.next(), fitting.next()) {
            (Some((title, _)), None) => title,
            (None, _) => {
                return Err((
                    format!("{}: no office is a {}", spell.country, spell.role),
                    "list it in seats.csv first",
                ));
            }
            (Some(_), Some(_)) => {
                let title = format!("{}: several offices are a {}", spell.country, spell.role);
                return Err((title, "add the rows to terms.csv by hand"));
            }
        };
        let name = if id.is_some() { "" } else { &spell.label };
        Ok(self.row(&[&spell.country, &title, id.map_or("", String::as_str), name, &spell.from, &spell.to]))
    }

    fn member(&self, spell: &Spell) -> Result<Vec<String>, Reason> {
        let known = self.items.get(&spell.item).cloned().or_else(|| self.groups.find("", &spell.label));
        let group =
            known.ok_or_else(|| (format!("{} ({}) is no body on record", spell.label, spell.item), GIVE_ITEM))?;
        Ok(self.row(&[&group, &spell.country, &spell.from, &spell.to]))
    }

    fn row(&self, cells: &[&str]) -> Vec<String> {
        let provenance = [SOURCE, self.checked.unwrap_or_default()];
        cells.iter().chain(&provenance).map(|cell| (*cell).to_owned()).collect()
    }
}

/// One spell for several that follow upon each other without a day between: a person elected twice held the office
/// once. Of two that differ in their end alone, the one that has an end counts.
fn joined(mut spells: Vec<Spell>) -> Vec<Spell> {
    spells.sort();
    let mut out: Vec<Spell> = Vec::new();
    for spell in spells {
        let same =
            |last: &&mut Spell| (&last.country, &last.role, &last.item) == (&spell.country, &spell.role, &spell.item);
        let Some(last) = out.last_mut().filter(same) else {
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
