//! A person: names, life, and the posts that the reference lists.

use super::{Asked, Line, Part, names, place, plain, stated};
use crate::wording;
use factlint_index::{EntityId, Fact};

pub(super) fn parts(asked: &Asked<'_>, person: EntityId) -> Vec<Part> {
    let mut parts = names::parts(asked, person);
    parts.push(life(asked, person));
    parts.push(posts(asked, person));
    parts.push(stated::part(asked, person));
    parts
}

fn life(asked: &Asked<'_>, person: EntityId) -> Part {
    let keys = [
        ("born", "born"),
        ("died", "died"),
        ("alive_as_of", "known to be alive"),
        ("party", "party"),
        ("note", "note"),
    ];
    let listed: Vec<(&str, &str)> = asked.reference.attributes(person).collect();
    let mut lines: Vec<Line> = Vec::new();
    for (key, what) in keys {
        let values = listed.iter().filter(|(found, _)| *found == key);
        lines.extend(values.map(|(_, value)| plain(what, &place::value_in_words(value), asked.record(person))));
    }
    let unknown = |key: &str| !listed.iter().any(|(found, _)| *found == key);
    let mut remarks = Vec::new();
    if unknown("born") {
        remarks.push("the reference lists no day of birth".to_owned());
    }
    if unknown("died") {
        remarks.push("the reference lists no day of death, which does not say that this person is alive".to_owned());
    }
    Part { key: "life", title: "Life".to_owned(), lines, remarks }
}

fn posts(asked: &Asked<'_>, person: EntityId) -> Part {
    let mut listed: Vec<Fact<'_>> = asked.reference.facts_about(person);
    listed.retain(|fact| fact.role.is_some());
    let (all, first) = (listed.len(), listed.iter().map(|fact| fact.from.earliest).min());
    let shown = asked.those_days(listed);
    let mut remarks = Vec::new();
    match (all, shown.len()) {
        (0, _) => remarks.push("the reference lists no post of this person".to_owned()),
        (_, 0) => remarks.push(format!("the reference lists no post of this person{}", asked.on_words())),
        _ => {}
    }
    if all > shown.len() {
        let first = first.filter(|first| *first > factlint_index::Day::MIN).map(wording::day);
        let first = first.map(|first| format!(", the first from {first} on")).unwrap_or_default();
        remarks.push(format!("terms listed in all: {all}{first}; without --as-of all are shown"));
    }
    let line = |fact: &Fact<'_>| asked.fact("", Some(fact.role.unwrap_or(fact.object)), fact);
    Part { key: "posts", title: format!("Posts{}", asked.on_words()), lines: shown.iter().map(line).collect(), remarks }
}
