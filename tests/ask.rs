//! Questions to the reference: facts about the built-in one that stay true when it grows, how coverage is computed, and
//! that no question fails.
//!
//! Deliberately not here: how answers look; `tests/cli/reference.transcript` shows that.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read their own files, and a failure is a failed test"
)]

use factlint::ask::{self, Coverage, OfficeCoverage, OfficePart, Sheet};
use factlint::{Day, File, Reference};
use proptest::prelude::*;

fn day(text: &str) -> Day {
    Day::from_iso(text).unwrap()
}

fn shown(reference: &Reference, name: &str, as_of: &str) -> Sheet {
    let things = ask::find(reference, name);
    assert_eq!(things.len(), 1, "{name}: {things:?}");
    ask::show(reference, &things[0], Some(day(as_of)), day("2026-11-23"))
}

fn texts<'s>(sheet: &'s Sheet, key: &str) -> Vec<&'s str> {
    let parts = sheet.parts.iter().filter(|part| part.key == key);
    parts.flat_map(|part| &part.lines).map(|line| line.text.as_str()).collect()
}

#[test]
fn a_country_on_a_day() {
    let sheet = shown(&Reference::builtin(), "Kyrgyzstan", "2015-09-15");
    let offices = texts(&sheet, "offices");
    assert!(offices.contains(&"Almazbek Atambayev") && offices.contains(&"Temir Sariyev"), "{offices:?}");
    let groups = texts(&sheet, "memberships");
    assert!(["CIS", "CSTO", "EAEU", "SCO"].iter().all(|group| groups.contains(group)), "{groups:?}");
    assert_eq!(texts(&sheet, "capitals"), ["Bishkek"]);
    assert!(texts(&sheet, "demonyms").contains(&"Kyrgyz"));
}

#[test]
fn a_group_on_a_day() {
    let sheet = shown(&Reference::builtin(), "CSTO", "2010-01-01");
    let members = ["Armenia", "Belarus", "Kazakhstan", "Kyrgyzstan", "Russia", "Tajikistan", "Uzbekistan"];
    assert_eq!(texts(&sheet, "members"), members);
    assert!(texts(&sheet, "offices").contains(&"Nikolai Bordyuzha"));
}

#[test]
fn every_statement_says_where_it_stands() {
    let reference = Reference::builtin();
    for name in ["Kyrgyzstan", "CSTO", "president of Kyrgyzstan", "Sadyr Japarov"] {
        let sheet = ask::show(&reference, &ask::find(&reference, name)[0], None, day("2026-11-23"));
        let lines: Vec<_> = sheet.parts.iter().flat_map(|part| &part.lines).collect();
        assert!(!lines.is_empty(), "{name}");
        assert!(lines.iter().all(|line| line.stands.line > 0 && line.stands.checked.is_some()), "{name}: {lines:?}");
    }
}

#[test]
fn nothing_is_found_twice_and_all_is_found_by_its_id() {
    let reference = Reference::builtin();
    for state in ask::coverage(&reference).states {
        let found = ask::find(&reference, &format!("place:{}", state.thing.id));
        assert_eq!(found, [state.thing]);
    }
}

#[test]
fn coverage_of_the_built_in_reference_holds_together() {
    let coverage = ask::coverage(&Reference::builtin());
    for office in coverage.states.iter().flat_map(|state| &state.offices) {
        let end = office.checked.unwrap_or(Day::MIN);
        let apart = office.holes.windows(2).all(|pair| pair[0].last < pair[1].first);
        assert!(apart && office.holes.iter().all(|hole| hole.first <= hole.last && hole.last <= end), "{office:?}");
        let after = office.complete.is_none_or(|day| office.holes.iter().all(|hole| hole.last < day) && day <= end);
        assert!(after && (office.complete.is_none() || office.nearly <= office.complete), "{office:?}");
    }
}

fn file(path: &str, text: &str) -> File {
    File { path: path.to_owned(), text: text.to_owned() }
}

/// Coverage of an invented country with these offices.
fn covered(seats: &str) -> Coverage {
    let place = "id: ruritania\nkind: place\nnames: [Ruritania]\nsource: test\nchecked: 2020-06-01\n";
    let offices = format!("id: ruritania\nkind: offices\nsource: test\nchecked: 2020-06-01\nseats:\n{seats}");
    let mut reference = Reference::builtin();
    reference.add_layer(&[file("places/ruritania.yaml", place), file("offices/ruritania.yaml", &offices)]).unwrap();
    ask::coverage(&reference)
}

fn office(coverage: &Coverage, part: OfficePart) -> &OfficeCoverage {
    let state = coverage.states.iter().find(|state| state.thing.id == "ruritania").unwrap();
    state.offices.iter().find(|office| office.part == part).unwrap()
}

fn head_of_state(holders: &str) -> OfficeCoverage {
    let coverage = covered(&format!("- title: president\n  role: head_of_state\n  holders:\n{holders}"));
    office(&coverage, OfficePart::HeadOfState).clone()
}

fn holes(office: &OfficeCoverage) -> Vec<String> {
    office.holes.iter().map(|hole| format!("{} {}", hole.first, hole.last)).collect()
}

#[test]
fn a_day_without_a_holder_is_a_hole() {
    let office = head_of_state(
        "  - {person: {name: Ada A}, from: 1985-01-01, to: 1991-01-01}\n  - {person: {name: Bea B}, from: 1991-01-01, to: 1992-01-01}\n  - {person: {name: Cy C}, from: 1992-01-02, to: 1995-01-01}\n  - {person: {name: Di D}, from: 1995-02-01}\n",
    );
    assert_eq!(holes(&office), ["1992-01-01 1992-01-01", "1995-01-01 1995-01-31"]);
    assert_eq!(office.complete, Some(day("1995-02-01")));
    assert_eq!(office.holders, 4);
}

#[test]
fn a_single_day_is_told_apart() {
    let office = head_of_state(
        "  - {person: {name: Ada A}, from: 1985-01-01, to: 1991-01-01}\n  - {person: {name: Bea B}, from: 1991-01-02}\n",
    );
    assert_eq!((office.complete, office.nearly), (Some(day("1991-01-02")), Some(day("1985-01-01"))));
}

#[test]
fn a_window_is_no_hole_within_and_certain_only_at_its_end() {
    let office = head_of_state(
        "  - {person: {name: Ada A}, from: 1985, to: {between: [1991-01-01, 1991-03-01]}}\n  - {person: {name: Bea B}, from: {between: [1991-01-01, 1991-03-01]}}\n",
    );
    assert_eq!((office.complete, holes(&office)), (Some(day("1985-12-31")), vec![]));
}

#[test]
fn who_is_unverified_does_not_count() {
    let office = head_of_state(
        "  - {person: {name: Ada A}, from: 1985-01-01, to: 1995-01-01, status: unverified}\n  - {person: {name: Bea B}, from: 1995-01-01, status: acting}\n",
    );
    assert_eq!((office.complete, office.holders), (Some(day("1995-01-01")), 1));
}

#[test]
fn a_vacancy_counts_if_it_says_why() {
    let vacancy = |note: &str| {
        head_of_state(&format!(
            "  - {{person: {{name: Ada A}}, from: 1985-01-01, to: 1995-01-01}}\n  - {{status: vacant, from: 1995-01-01, to: 1996-01-01{note}}}\n  - {{person: {{name: Bea B}}, from: 1996-01-01}}\n"
        ))
    };
    assert_eq!(vacancy(", note: nobody was elected").complete, Some(day("1985-01-01")));
    assert_eq!(vacancy("").complete, Some(day("1996-01-01")));
}

#[test]
fn an_office_that_ended_fills_no_hole_of_the_next() {
    let coverage = covered(
        "- title: king\n  role: head_of_state\n  holders:\n  - {person: {name: Ada A}, from: 1985-01-01, to: 1992-01-01}\n  - {status: vacant, from: 1992-01-01, note: abolished}\n\
         - title: president\n  role: both\n  holders:\n  - {person: {name: Bea B}, from: 1992-03-01, to: 1995-01-01}\n  - {person: {name: Cy C}, from: 1996-01-01}\n",
    );
    let head = office(&coverage, OfficePart::HeadOfState);
    assert_eq!(holes(head), ["1995-01-01 1995-12-31"]);
    assert_eq!(head.complete, Some(day("1996-01-01")));
    assert_eq!(office(&coverage, OfficePart::HeadOfGovernment).holders, 2);
}

#[test]
fn a_list_that_stops_is_not_complete() {
    let office = head_of_state("  - {person: {name: Ada A}, from: 1985-01-01, to: 2019-01-01}\n");
    assert_eq!((office.complete, holes(&office)), (None, vec!["2019-01-01 2020-06-01".to_owned()]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_question_fails(text in "\\PC{0,24}") {
        let reference = Reference::builtin();
        prop_assert!(ask::near(&reference, &text).len() <= 5);
        for thing in ask::find(&reference, &text).iter().take(3) {
            prop_assert_eq!(&ask::show(&reference, thing, None, day("2026-11-23")).thing, thing);
        }
    }
}

#[test]
fn a_currency_shows_who_has_it() {
    let reference = Reference::builtin();
    let found = ask::find(&reference, "somoni");
    let today = Day::from_ymd(2026, 11, 23).unwrap();
    let sheet = ask::show(&reference, &found[0], Some(today), today);
    let facts = sheet.parts.iter().find(|part| part.key == "facts").unwrap();
    assert_eq!(facts.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>(), ["Tajikistan"]);
}
