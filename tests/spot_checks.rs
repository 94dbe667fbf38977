//! Who held an office on a day, asked of the built-in reference for hundreds of days. The answers were written down
//! without looking into it: all continents, all decades since 1945, monarchs, juntas, acting holders, heads of bodies.
//!
//! A row of `tests/data/spot-checks.csv` is a country or body, a role or the title of its office, a day and the
//! holder by any name that the reference lists. Deliberately not here: how an article says so (`tests/articles`).

#![allow(clippy::unwrap_used, reason = "a failure is a failed test")]

use factlint_index::{Day, EntityId, EntityKind, Fact, Holding, Index, Reference, Role, Status, fold, holds};

static TABLES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/builtin.fli"));
static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/builtin.txt"));
const ROWS: &str = include_str!("data/spot-checks.csv");

#[test]
fn the_holders_of_offices_are_those_of_the_chronicles() {
    let mut reference = Reference::default();
    reference.push(Index::open_in_two(TABLES, TEXT).unwrap());
    let rows: Vec<_> = ROWS.lines().skip(1).collect();
    assert!(rows.len() >= 170, "{} rows are too few to speak for the reference", rows.len());
    let wrong: Vec<_> = rows.iter().filter_map(|row| difference(&reference, row)).collect();
    assert!(wrong.is_empty(), "{} of {} differ:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

/// The answer of the reference, if it is another one.
fn difference(reference: &Reference, row: &str) -> Option<String> {
    let [place, role, day, holder, _source] = row.splitn(5, ',').collect::<Vec<_>>()[..] else {
        return Some(format!("{row}: not five columns"));
    };
    // Ilo is a town, too.
    let mut named = [EntityKind::Place, EntityKind::Group].iter().filter_map(|kind| reference.find(*kind, place));
    let Some(object) = named.find(|object| !reference.seats_of(*object).is_empty()) else {
        return Some(format!("{row}: no such place or body with offices"));
    };
    let day = Day::from_iso(day).unwrap();
    let seats = seats(reference, object, role);
    let holders: Vec<_> = seats.iter().map(|seat| (*seat, holders(reference, object, *seat, day))).collect();
    let holder = fold(holder);
    let right = |(seat, found): &(EntityId, Vec<Fact<'_>>)| {
        let full = found.iter().filter(|fact| fact.status == Status::Full).count() as u32;
        let mut people = found.iter().filter_map(|fact| fact.subject);
        full <= reference.seats(*seat)
            && people.any(|person| reference.names(person).any(|name| fold(name.text) == holder))
    };
    if holders.iter().any(right) {
        return None;
    }
    let answers = holders.iter().map(|(seat, found)| {
        let people = found.iter().filter_map(|fact| fact.subject);
        let names: Vec<_> = people.map(|person| reference.name(person)).collect();
        let complete = reference.complete_from(*seat).map(|day| format!(", complete from {day}"));
        format!("{}{}: {}", reference.name(*seat), complete.unwrap_or_default(), names.join(" and "))
    });
    Some(format!("{row}: the reference says {:?}", answers.collect::<Vec<_>>()))
}

/// The offices that a role or title stands for, in a country and not in the bodies of its name.
fn seats(reference: &Reference, object: EntityId, role: &str) -> Vec<EntityId> {
    let fits = |seat: &EntityId| match (role, reference.role(*seat)) {
        ("head_of_state", held) => matches!(held, Some(Role::HeadOfState | Role::Both)),
        ("head_of_government", held) => matches!(held, Some(Role::HeadOfGovernment | Role::Both)),
        (title, _) => {
            let title = fold(title);
            fold(reference.name(*seat)) == title
                || reference.titles_of(*seat).iter().any(|other| fold(reference.name(*other)) == title)
        }
    };
    reference.seats_of(object).into_iter().filter(fits).collect()
}

/// The certain holders of an office. A person who acts for another may be listed beside the holder. A holder who is
/// listed as unverified has to be right too, though the program does not report such facts.
fn holders(reference: &Reference, object: EntityId, seat: EntityId, day: Day) -> Vec<Fact<'_>> {
    let facts = reference.facts_of(object, reference.relation_of(seat)).into_iter();
    let facts = facts.filter(|fact| fact.role == Some(seat) && holds(fact.from, fact.to, day, 0) == Holding::Certainly);
    facts.filter(|fact| !matches!(fact.status, Status::Scheduled | Status::Disputed | Status::Vacant)).collect()
}
