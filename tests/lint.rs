//! `lint`: facts that can be compiled and cannot be right. One test for each check.
//!
//! Deliberately not here: how a finding is drawn, which is in `tests/cli/reference-check.transcript`.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read the files of the project, and a failure is a failed test"
)]

use factlint::{Day, Fault, File};
use factlint_index::{KnownIds, lint};

/// The relations, which every small reference here needs.
const RELATIONS: &str = "id: relations\nkind: relations\nrelations:
  - {id: holds-office, reads_like: office}
  - {id: member-of, reads_like: membership}
  - {id: chair-of, reads_like: chair}
  - {id: capital-of, reads_like: capital}
  - {id: borders}
  - {id: founded, subject: group, object: day}
  - {id: headquarters-of}
  - {id: uses-currency, subject: country, object: name}\n";

/// The rule and the underlined words of each finding, over files of the given kinds with the given bodies.
fn found_on(bodies: &[(&str, &str)], as_of: Option<&str>) -> Vec<String> {
    let mut files = vec![File { path: "relations.yaml".into(), text: RELATIONS.into() }];
    for (kind, body) in bodies {
        let text = format!("id: esteria\nkind: {kind}\n{body}source: a list\nchecked: 2016-01-01\n");
        files.push(File { path: format!("{kind}/esteria.yaml"), text });
    }
    let as_of = as_of.map(|day| Day::from_iso(day).unwrap());
    let found = lint(&files, &KnownIds::new(), as_of).unwrap_or_else(|faults| panic!("{faults:#?}"));
    found.iter().map(|fault| said(fault, &files)).collect()
}

fn said(fault: &Fault, files: &[File]) -> String {
    let rule = fault.kind.rule();
    format!("{}: {}", rule.trim_start_matches("reference-"), &files[fault.file].text[fault.range.clone()])
}

fn found(bodies: &[(&str, &str)]) -> Vec<String> {
    found_on(bodies, None)
}

const NONE: &[&str] = &[];
const PLACE: (&str, &str) = ("place", "names: [Esteria]\n");

/// An office and its holders, a line each: who, from when, until when, and anything else.
fn office(seat: &str, holders: &[&str]) -> Vec<String> {
    let mut body = format!("seats:\n  - title: president\n{seat}    holders:\n");
    for (number, holder) in holders.iter().enumerate() {
        let person =
            if holder.contains("vacant") { String::new() } else { format!("person: {{name: Holder {number}}}, ") };
        body += &format!("      - {{{person}{holder}}}\n");
    }
    found(&[PLACE, ("offices", &body)])
}

#[test]
fn overlap() {
    assert_eq!(office("", &["from: 2001, to: 2005", "from: 2005"]), NONE, "a year in common is not sure to overlap");
    assert_eq!(office("", &["from: 2001-01-01, to: 2005-01-02", "from: 2005-01-01"]), NONE, "a day is allowed");
    let both = ["from: 2001-01-01, to: 2005-01-04", "from: 2005-01-01"];
    assert_eq!(office("", &both), ["overlap: 2005-01-01"]);
    assert_eq!(office("    seats: 2\n", &both), NONE);
    assert_eq!(office("    seats: 2\n", &["from: 2001-01-01"; 3]), ["overlap: 2001-01-01"]);
    assert_eq!(office("", &["from: 2001-01-01", "status: vacant, from: 2003-01-01, note: x"]), ["overlap: 2003-01-01"]);
    for status in ["disputed", "unverified", "scheduled"] {
        assert_eq!(office("", &["from: 2001-01-01", &format!("from: 2003-01-01, status: {status}")]), NONE, "{status}");
    }
    let acting = "from: 2003-01-01, to: 2003-02-01, status: acting";
    assert_eq!(office("", &["from: 2001-01-01", acting]), ["overlap: 2003-01-01"]);
    assert_eq!(office("", &["from: 2001-01-01", &format!("{acting}, allow: {{overlap: was ill}}")]), NONE);
    // A term that was left open is reported once.
    let open = ["from: 2001-01-01", "from: 2003-01-01, to: 2005-01-01", "from: 2005-01-01, to: 2007-01-01"];
    assert_eq!(office("", &open), ["overlap: 2003-01-01"]);
}

#[test]
fn overlapping_capitals() {
    let two = |first: &str, second: &str| {
        let body = format!(
            "names: [Esteria]\ncapitals:\n  - {{place: alton{first}}}\n  - {{place: belford{second}}}\ncities:\n  \
             - {{id: alton, names: [Alton]}}\n  - {{id: belford, names: [Belford]}}\n"
        );
        found(&[("place", &body)])
    };
    assert_eq!(two("", ""), ["overlap: belford"]);
    assert_eq!(two(", role: royal", ""), NONE);
    assert_eq!(two(", to: 2001", ", from: 2001"), NONE);
    assert_eq!(two(", to: 2002", ", from: 2000"), ["overlap: belford"]);
}

#[test]
fn gap() {
    let complete = |holders: &[&str]| office("    complete_from: 2001-01-01\n", holders);
    assert_eq!(complete(&["from: 2001-01-01"]), NONE);
    assert_eq!(complete(&["from: 2001-01-04"]), ["gap: 2001-01-01"], "the first days are missing");
    assert_eq!(complete(&["from: 2001-01-01, to: 2015-12-01"]), ["gap: 2015-12-01"], "the last days are missing");
    assert_eq!(complete(&["from: 2001-01-01, to: 2016"]), NONE, "it may have been after the list was checked");
    assert_eq!(complete(&["from: 2001, to: 2005-01-01", "from: 2005-02-10"]), NONE, "an interregnum");
    assert_eq!(complete(&["from: 2001, to: 2005-01-01", "from: 2005-03-10"]), ["gap: 2005-01-01"]);
    assert_eq!(complete(&["from: 2001, to: 2005", "from: 2006"]), NONE, "the years touch");
    let unsure = "from: 2005-01-01, to: 2006-01-01, status: unverified";
    assert_eq!(complete(&["from: 2001, to: 2005-01-01", unsure, "from: 2006-01-01"]), NONE);
    let vacant = "status: vacant, from: 2005-01-01, to: 2006-01-01, note: no such office";
    assert_eq!(complete(&["from: 2001, to: 2005-01-01", vacant, "from: 2006-01-01"]), NONE);
    assert_eq!(office("", &["from: 2001-01-01, to: 2002-01-01"]), NONE, "a list that does not claim to be complete");
    assert_eq!(complete(&["to: 2005-01-01, allow: {gap: nobody governed}", "from: 2006-01-01"]), NONE);
    let nobody = "seats:\n  - {title: president, complete_from: 2001-01-01}\n";
    assert_eq!(found(&[PLACE, ("offices", nobody)]), ["gap: 2001-01-01"], "nobody at all");
}

#[test]
fn no_note() {
    assert_eq!(office("", &["status: vacant, from: 2001, note: no such office"]), NONE);
    assert_eq!(office("", &["status: vacant, from: 2001"]), ["no-note: {status: vacant, from: 2001}"]);
}

#[test]
fn outside_life() {
    let lived = |life: &str, term: &str| {
        let people = format!("people:\n  - {{id: ada-lark, names: [Ada Lark]{life}}}\n");
        let offices = format!("seats:\n  - title: president\n    holders:\n      - {{person: ada-lark{term}}}\n");
        found(&[PLACE, ("people", &people), ("offices", &offices)])
    };
    assert_eq!(lived(", born: 1950", ", from: 1949-06-01"), ["outside-life: 1949-06-01"]);
    assert_eq!(lived(", born: 1950", ", from: 1950"), NONE);
    assert_eq!(lived(", born: 1950", ""), NONE, "a term without a beginning");
    assert_eq!(lived(", died: 2001-03-01", ", to: 2001-03-02"), NONE);
    assert_eq!(lived(", died: 2001-03-01", ", to: 2001-03-09"), ["outside-life: 2001-03-09"]);
    assert_eq!(lived(", died: 2001-03-01", ", from: 2000"), ["outside-life: {person: ada-lark, from: 2000}"]);
    let body = |dates: &str, member: &str| {
        let group = format!("names: [Union]\nmembers:\n  - {{place: esteria{member}}}\nkey_dates:\n{dates}");
        found(&[("place", "names: [Esteria]\nfrom: 1960-01-01\nto: 1995\n"), ("group", &group)])
    };
    let founded = "  - {event: founded, on: 1970}\n";
    assert_eq!(body(founded, ", from: 1969-01-01, to: 1990"), ["outside-life: 1969-01-01"]);
    assert_eq!(body(founded, ", from: 1971, to: 1999"), ["outside-life: 1999"], "after the place ended");
    let again = "  - {event: dissolved, on: 1980}\n  - {event: founded, on: 1990}\n";
    assert_eq!(body(&format!("{founded}{again}"), ", from: 1991, to: 1992"), NONE, "founded again");
    let dissolved = format!("{founded}  - {{event: dissolved, on: 1980}}\n");
    assert_eq!(body(&dissolved, ", from: 1971, to: 1982"), ["outside-life: 1982"]);
}

#[test]
fn chair_not_member() {
    let body = |complete: &str, chair: &str| {
        let group = format!(
            "names: [Union]\n{complete}members:\n  - {{place: esteria, from: 2001, to: 2005-01-01}}\nchairs:\n  \
             - {{place: esteria, {chair}}}\n"
        );
        found(&[PLACE, ("group", &group)])
    };
    let complete = "complete_from: 2001-01-01\n";
    assert_eq!(body(complete, "from: 2003-01-01, to: 2004-01-01"), NONE);
    assert_eq!(body(complete, "from: 2006-01-01, to: 2007-01-01"), ["chair-not-member: esteria"]);
    assert_eq!(body("", "from: 2006-01-01, to: 2007-01-01"), NONE, "not every member is listed");
}

#[test]
fn shared_name() {
    let people = |first: &str, second: &str| {
        found(&[("people", &format!("people:\n  - {{id: a, names: [{first}]}}\n  - {{id: b, names: [{second}]}}\n"))])
    };
    assert_eq!(people("Ada Lark", "Bea Lark"), NONE, "a surname");
    assert_eq!(people("Ada Lark", "Áda Lark"), ["shared-name: Áda Lark"]);
    assert_eq!(people("Ada Lark", "{name: Ada Lark, kind: variant}"), ["shared-name: Ada Lark"]);
    assert_eq!(people("Ada Lark", "Bea Lark, {name: Ada Lark, kind: former}"), NONE);
    assert_eq!(people("Ada Lark", "Bea Lark, {name: Ada Lark, only_with: [chess]}"), NONE);
    assert_eq!(people("Ada Lark", "Ada Lark], allow: {shared-name: her aunt}, party: ["), NONE);
    let towns = |first: &str, second: &str| {
        let cities = format!("cities:\n  - {{id: a, names: [{first}]}}\n  - {{id: b, names: [{second}]}}\n");
        found(&[("place", &format!("names: [Esteria]\n{cities}"))])
    };
    assert_eq!(towns("Alton", "Alton"), ["shared-name: Alton"]);
    assert_eq!(
        towns("Alton], population: 9000, regions: [", "Alton], population: 4000, regions: ["),
        NONE,
        "two sizes"
    );
    assert_eq!(towns("Esteria", "Belford"), NONE, "a town and its country");
    assert_eq!(towns("{name: Alton, to: 2001}", "{name: Alton, from: 2001}"), NONE, "one after the other");
    assert_eq!(towns("ALT", "Alt"), NONE, "letter by letter");
}

#[test]
fn towns_in_two_countries_may_share_a_name() {
    let places = "places:\n  - {id: a, names: [Aland], cities: [{id: a-town, names: [Alton]}]}\n  \
                  - {id: b, names: [Beland], cities: [{id: b-town, names: [Alton]}]}\n";
    assert_eq!(found(&[("places", places)]), NONE);
    assert_eq!(
        found(&[("places", &places.replace("Beland", "Alton"))]),
        ["shared-name: Alton"],
        "a town and a country"
    );
}

#[test]
fn regions_may_have_the_name_of_a_town() {
    let regions = |second: &str| {
        let first =
            "  - {id: a, names: [Aland], cities: [{id: a-town, names: [Alton]}]}\n  - {id: b, names: [Beland]}\n";
        let places = format!("places:\n{first}  - {{id: a-part, type: region, in: a, names: [Alton]}}\n  - {second}\n");
        found(&[("places", &places)])
    };
    assert_eq!(regions("{id: b-part, type: region, in: b, names: [Alton]}"), NONE, "in two countries");
    assert_eq!(regions("{id: a-other, type: region, in: a, names: [Alton]}"), ["shared-name: Alton"], "in one country");
    assert_eq!(regions("{id: c, names: [Alton]}"), ["shared-name: Alton"], "a country");
}

#[test]
fn stale() {
    let body = "seats:\n  - title: president\n    holders:\n      - {person: {name: Ada Lark}, from: 2001";
    let on = |day, rest: &str| found_on(&[PLACE, ("offices", &format!("{body}{rest}}}\n"))], Some(day));
    assert_eq!(on("2016-06-01", ""), NONE);
    assert_eq!(on("2016-09-01", ""), ["stale: 2016-01-01"], "the day of the file");
    assert_eq!(on("2016-09-01", ", checked: 2015-12-24"), ["stale: 2015-12-24"], "its own");
    assert_eq!(on("2016-09-01", ", to: 2005"), NONE, "a term that is over does not age");
    assert_eq!(on("2016-09-01", ", checked: 2015-12-24, allow: {stale: no later list}"), NONE);
    assert_eq!(
        found(&[PLACE, ("offices", &format!("{body}, allow: {{stale: no later list}}}}\n"))]),
        NONE,
        "not asked"
    );
}

#[test]
fn exceptions() {
    assert_eq!(office("    allow: {gap: x}\n", &["from: 2001"]), ["unused-exception: gap"]);
    let both = ["from: 2001-01-01, to: 2005-01-04", "from: 2005-01-01"];
    assert_eq!(office("    allow: {overlap: x}\n", &both), NONE, "in the record around it");
    let elsewhere = ["from: 2001-01-01, to: 2005-01-04, allow: {overlap: x}", "from: 2005-01-01"];
    assert_eq!(office("", &elsewhere), ["unused-exception: overlap", "overlap: 2005-01-01"], "in another record");
}

#[test]
fn faults_of_exceptions() {
    for (allow, title) in [
        ("{gaps: x}", "`gaps` is no check"),
        ("{gap: a, b c}", "this is no check"),
        ("{gap: }", "this value is empty"),
        ("gap", "this is not a record"),
        ("{unused-exception: x}", "`unused-exception` is no check"),
    ] {
        let text = format!("id: a\nkind: group\nnames: [A]\nallow: {allow}\nsource: a list\nchecked: 2016-01-01\n");
        let faults = lint(&[File { path: "a.yaml".into(), text }], &KnownIds::new(), None).unwrap_err();
        assert_eq!(faults.iter().map(|fault| fault.title.as_str()).collect::<Vec<_>>(), [title], "{allow}");
    }
}
