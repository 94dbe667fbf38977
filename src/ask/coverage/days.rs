//! The days on which somebody, or a vacancy with its reason, is listed in an office.

use factlint_index::{Day, Fact, Status};

/// Days, both included, on which neither a holder nor a vacancy is listed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hole {
    /// The first.
    pub first: Day,
    /// The last.
    pub last: Day,
}

/// What is covered of an office, or of offices that followed one another.
#[derive(Default)]
pub(super) struct Covered {
    /// From this day until the horizon every day is covered.
    pub complete: Option<Day>,
    /// The same, but a hole of a single day is ignored.
    pub nearly: Option<Day>,
    /// The holes, from the day the office is due, or from the first listed day if that is later.
    pub holes: Vec<Hole>,
}

/// Looks at every day until `horizon`.
pub(super) fn covered(offices: &[Vec<Fact<'_>>], due: Day, horizon: Day) -> Covered {
    let listed = offices.iter().flatten().filter(|fact| is_listed(fact));
    let Some(first) = listed.map(|fact| fact.from.earliest).min().filter(|first| *first <= horizon) else {
        return Covered::default();
    };
    let holes = holes(offices, first, horizon);
    let after = |shortest: i32| {
        let last = holes.iter().rev().find(|hole| hole.last.since(hole.first) + 1 >= shortest);
        let day = last.map_or(first, |hole| hole.last.plus(1));
        (day <= horizon).then(|| surely(offices, day))
    };
    let late = |hole: &Hole| (hole.last >= due).then_some(Hole { first: hole.first.max(due), ..*hole });
    Covered { complete: after(1), nearly: after(2), holes: holes.iter().filter_map(late).collect() }
}

/// Whether somebody is listed without doubt.
pub(super) fn is_holder(fact: &Fact<'_>) -> bool {
    matches!(fact.status, Status::Full | Status::Acting | Status::Interim | Status::Caretaker)
}

fn is_vacancy(fact: &Fact<'_>) -> bool {
    fact.status == Status::Vacant && !fact.note().trim().is_empty()
}

fn is_listed(fact: &Fact<'_>) -> bool {
    is_holder(fact) || is_vacancy(fact)
}

/// A window counts up to its last day here: where one term follows another within a window, every day has a holder.
fn has(fact: &Fact<'_>, day: Day) -> bool {
    fact.from.earliest <= day && day < fact.to.latest.max(fact.from.earliest.plus(1))
}

/// The days without cover from `first` to `horizon`. One day is tested for each stretch between two boundaries, since
/// nothing changes inside a stretch.
fn holes(offices: &[Vec<Fact<'_>>], first: Day, horizon: Day) -> Vec<Hole> {
    let facts = offices.iter().flatten().filter(|fact| is_listed(fact));
    let mut edges: Vec<Day> = facts.flat_map(|fact| [fact.from.earliest, fact.to.latest]).collect();
    edges.retain(|day| *day > first && *day <= horizon);
    edges.extend([first, horizon.plus(1)]);
    edges.sort_unstable();
    edges.dedup();
    let mut holes: Vec<Hole> = Vec::new();
    for stretch in edges.windows(2).filter(|stretch| !is_covered(offices, stretch[0])) {
        let (first, last) = (stretch[0], stretch[1].plus(-1));
        match holes.last_mut().filter(|hole| hole.last.plus(1) == first) {
            Some(hole) => hole.last = last,
            None => holes.push(Hole { first, last }),
        }
    }
    holes
}

/// A vacancy counts only if all offices that had begun were vacant: the end of one office says nothing about the office
/// that followed it.
fn is_covered(offices: &[Vec<Fact<'_>>], day: Day) -> bool {
    let held = offices.iter().flatten().any(|fact| is_holder(fact) && has(fact, day));
    let begun = |office: &&Vec<Fact<'_>>| office.iter().any(|fact| fact.from.earliest <= day);
    let vacant = |office: &Vec<Fact<'_>>| office.iter().any(|fact| is_vacancy(fact) && has(fact, day));
    held || (offices.iter().any(|office| begun(&office)) && offices.iter().filter(begun).all(vacant))
}

/// The first day on which the cover that begins on a day has certainly begun.
fn surely(offices: &[Vec<Fact<'_>>], day: Day) -> Day {
    let begins = offices.iter().flatten().filter(|fact| is_listed(fact) && fact.from.earliest == day);
    begins.map(|fact| fact.from.latest).min().unwrap_or(day)
}
