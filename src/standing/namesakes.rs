//! Holders of one office who share a family name: whether a day alone says which of them is meant.

use super::office::sought;
use super::{Ask, is_unsure};
use crate::claim::Office;
use factlint_index::{EntityId, Fact};

/// After this many days, readers no longer think of the last holder of a name first.
const REMEMBERED: i32 = 10 * 366;
/// A holder from before this is named in histories, where the context gives the years.
const OUT_OF_MEMORY: i32 = 60 * 366;

/// The last terms of two or more people in one office, in the order of the terms, if a day does not decide who is
/// meant. It decides if exactly one of them is in office on the article's day, or was not long before it.
pub(crate) fn undecided<'r>(ask: &Ask<'r>, people: &[EntityId], office: Office) -> Vec<Fact<'r>> {
    let mut terms: Vec<Fact<'r>> = people.iter().flat_map(|person| last_terms(ask, *person, office)).collect();
    terms.sort_by_key(|term| (term.from.earliest, term.subject));
    let same = |a: &Fact<'_>, b: &Fact<'_>| a.object == b.object && a.role == b.role;
    let Some(first) = terms.iter().find(|term| terms.iter().any(|other| is_other(term, other) && same(term, other)))
    else {
        return Vec::new();
    };
    let (shared, elsewhere): (Vec<Fact<'r>>, Vec<Fact<'r>>) = terms.iter().partition(|term| same(term, first));
    let within = |days: i32| move |term: &&Fact<'_>| term.to.latest >= ask.as_of.plus(-days);
    let is_one = |days: i32| shared.iter().filter(within(days)).count() == 1;
    let decided = is_one(ask.grace) || is_one(REMEMBERED) || elsewhere.iter().any(|term| within(REMEMBERED)(&term));
    let remembered = shared.iter().filter(within(OUT_OF_MEMORY)).count();
    if decided || remembered < 2 { Vec::new() } else { shared }
}

fn is_other(a: &Fact<'_>, b: &Fact<'_>) -> bool {
    a.subject != b.subject
}

/// The last term of a person in each office of the title that had begun by the article's day.
fn last_terms<'r>(ask: &Ask<'r>, person: EntityId, office: Office) -> Vec<Fact<'r>> {
    let of_title = |fact: &Fact<'_>| {
        let begun = fact.from.earliest <= ask.as_of && !is_unsure(fact.status);
        begun && fact.role.is_some_and(|seat| sought(ask.reference, fact.object, office).contains(&seat))
    };
    let mut terms: Vec<Fact<'r>> = ask.reference.facts_about(person).into_iter().filter(of_title).collect();
    terms.sort_by_key(|term| (term.object, term.role, std::cmp::Reverse(term.to.latest)));
    terms.dedup_by_key(|term| (term.object, term.role));
    terms
}
