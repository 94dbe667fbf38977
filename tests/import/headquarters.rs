//! The seats of a body: one, or a list of them.

use super::Folder;

/// A body with a line that says where its seat is.
fn body(seat: &str) -> String {
    format!("id: league\nkind: group\nnames: [League]\n{seat}\nsource: invented\nchecked: 2026-01-02\n")
}

/// What becomes of that line when the body gets further seats.
fn with_second(name: &str, seat: &str, rows: &str) -> String {
    let folder = Folder::new(&format!("headquarters-{name}"));
    folder.has("groups/league.yaml", &body(seat));
    folder.table("headquarters.csv", &format!("group,place,from,to,note\n{rows}"));
    let run = folder.run(&["headquarters.csv"]);
    assert_eq!(run.status, 0, "{}", run.err);
    let text = folder.text("groups/league.yaml");
    let (_, text) = text.split_once("names: [League]\n").unwrap();
    let (text, _) = text.split_once("\nsource:").unwrap();
    assert_eq!(folder.run(&["headquarters.csv"]).err, "factlint: nothing to change\n", "{text}");
    text.to_owned()
}

const TEXT: &str = "headquarters: nordhaven   # the old town";
const BRACES: &str = "headquarters: {place: nordhaven, from: 1950}   # the old town";
const LINES: &str =
    "headquarters:\n  # The old town.\n  place: nordhaven\n  from: 1950   # or so\n\n  note: by the sea";
const DASHES: &str = "headquarters:\n  - nordhaven   # the old town";

const BEFORE: &str = "league,elmstad,1900,1950,\n";
const AFTER: &str = "league,elmstad,1990,,\n";
const BOTH: &str = "league,nordhaven,1950,1990,\nleague,elmstad,1990,,\n";

/// What a body has, the rows, and what it has then.
const CASES: &[(&str, &str, &str, &str)] = &[
    ("none", "article: the", "league,elmstad,,,\n", "article: the\nheadquarters: elmstad"),
    ("dated", "article: the", AFTER, "article: the\nheadquarters: [{place: elmstad, from: 1990}]"),
    ("text", TEXT, AFTER, "headquarters: [nordhaven, {place: elmstad, from: 1990}]   # the old town"),
    (
        "text-dated",
        TEXT,
        BOTH,
        "headquarters: [{place: nordhaven, from: 1950, to: 1990}, {place: elmstad, from: 1990}]   # the old town",
    ),
    (
        "braces",
        BRACES,
        AFTER,
        "headquarters: [{place: nordhaven, from: 1950}, {place: elmstad, from: 1990}]   # the old town",
    ),
    (
        "braces-before",
        BRACES,
        BEFORE,
        "headquarters: [{place: elmstad, from: 1900, to: 1950}, {place: nordhaven, from: 1950}]   # the old town",
    ),
    (
        "lines",
        LINES,
        BOTH,
        "headquarters:\n  # The old town.\n  - place: nordhaven\n    from: 1950   # or so\n    to: 1990\n\n    \
             note: by the sea\n  - {place: elmstad, from: 1990}",
    ),
    (
        "lines-before",
        LINES,
        BEFORE,
        "headquarters:\n  - {place: elmstad, from: 1900, to: 1950}\n  # The old town.\n  - place: nordhaven\n    \
             from: 1950   # or so\n\n    note: by the sea",
    ),
    ("list", "headquarters: [nordhaven]", AFTER, "headquarters: [nordhaven, {place: elmstad, from: 1990}]"),
    (
        "dashes",
        DASHES,
        BOTH,
        "headquarters:\n  - {place: nordhaven, from: 1950, to: 1990}   # the old town\n  \
             - {place: elmstad, from: 1990}",
    ),
];

#[test]
fn a_second_seat_makes_a_list_and_takes_nothing_out() {
    for (name, seat, rows, expected) in CASES {
        assert_eq!(with_second(name, seat, rows), *expected, "{name}");
    }
}

#[test]
fn the_column_of_groups_is_for_the_one_seat_of_a_body() {
    let folder = Folder::new("one-seat");
    for (id, seat) in [("one", "nordhaven"), ("other", "elmstad"), ("two", "[nordhaven, {place: elmstad, from: 1990}]")]
    {
        folder.has(&format!("groups/{id}.yaml"), &body(&format!("headquarters: {seat}")).replace("league", id));
    }
    folder.table("files.csv", "path,source,checked\ngroups/new.yaml,invented,2026-01-02\n");
    folder.table(
        "groups.csv",
        "id,name,headquarters\none,League,elmstad\nother,League,elmstad\ntwo,League,elmstad\nnew,New,elmstad\n",
    );
    folder.table("headquarters.csv", "group,place,from,to\nnew,elmstad,1990,\nnew,nordhaven,,1990\n");
    let tables = ["files.csv", "groups.csv", "headquarters.csv"];
    let conflict = "factlint: conflict: reference/groups/one.yaml:4: `headquarters` of one is `nordhaven` here, `elmstad` in groups.csv:2; kept\n";
    assert_eq!(folder.run(&tables).err, format!("{conflict}factlint: 1 new file; 1 conflict\n"));
    let seats = "headquarters: [{place: nordhaven, to: 1990}, {place: elmstad, from: 1990}]\n";
    assert!(folder.text("groups/new.yaml").contains(seats), "{}", folder.text("groups/new.yaml"));
    assert_eq!(folder.run(&tables).err, format!("{conflict}factlint: nothing to change; 1 conflict\n"));
    folder.table("groups.csv", "id,name,headquarters\nnew,New,elmstead\nnew,New,nordhaven\nnew,New,elmstad\n");
    let told = "\
factlint: groups.csv:2: column `headquarters`: no place of this reference has the id `elmstead`; did you mean `elmstad`?
factlint: groups.csv:4: column `place`: another row about the same has `nordhaven` here; make it agree with groups.csv:3, or give the two other days
factlint: nothing was written
";
    assert_eq!(folder.run(&["groups.csv"]).err, told);
}
