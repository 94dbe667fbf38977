//! Coverage in JSON, format version 1. These small structs are the promise to programs.

use super::{role, summary};
use crate::cli::reference::wire;
use factlint::Day;
use factlint::ask::{self, GroupCoverage, OfficeCoverage, RelationCoverage, StateCoverage};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct Wire<'a> {
    version: u32,
    summary: Vec<String>,
    states: Vec<WireState<'a>>,
    groups: Vec<WireGroup<'a>>,
    relations: Vec<WireRelation<'a>>,
    places: &'a BTreeMap<String, usize>,
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

#[derive(Serialize)]
struct WireRelation<'a> {
    id: &'a str,
    facts: usize,
    subjects: usize,
    complete_from: Option<String>,
    checked: Option<String>,
}

pub(super) fn written(coverage: &ask::Coverage) -> String {
    wire::written(&Wire {
        version: 1,
        summary: summary(coverage),
        states: coverage.states.iter().map(wire_state).collect(),
        groups: coverage.groups.iter().map(wire_group).collect(),
        relations: coverage.relations.iter().map(wire_relation).collect(),
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

fn wire_relation(relation: &RelationCoverage) -> WireRelation<'_> {
    let iso = |day: Option<Day>| day.map(|day| day.to_string());
    WireRelation {
        id: &relation.id,
        facts: relation.facts,
        subjects: relation.subjects,
        complete_from: iso(relation.claimed),
        checked: iso(relation.checked),
    }
}
