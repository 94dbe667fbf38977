//! Full names that two records of a kind own at one time, so that an article that uses one says neither.
//!
//! Names that the format itself marks as not one record's own are left alone: surnames, common nouns, demonyms, former
//! and wrong names, names that are never judged, and names that need other words beside them (`only_with`). So are
//! towns of one name in two countries, or of two sizes in one country, and a part of a state with the name of a town or
//! of a part of another state: there are such places, and an article with such a name is not judged.

use super::{Linted, finding};
use crate::lookup::fold::fold;
use crate::schema::fault::Fault;
use crate::schema::record::{Detail, Entity, Name};
use crate::schema::words::{EntityKind, Lint, NameKind, PlaceType};
use std::collections::BTreeMap;

type Owned<'r> = (&'r Entity, &'r Name);

pub(super) fn check(records: &Linted<'_>, findings: &mut Vec<Fault>) {
    let mut owners: BTreeMap<(EntityKind, String), Vec<Owned<'_>>> = BTreeMap::new();
    let named = |kind| matches!(kind, EntityKind::Place | EntityKind::Group | EntityKind::Person);
    for entity in records.entities.values().copied().filter(|entity| named(entity.kind)) {
        for name in entity.names.iter().filter(|name| is_claimed(name)) {
            owners.entry((entity.kind, fold(&name.text))).or_default().push((entity, name));
        }
    }
    for owned in owners.values_mut() {
        owned.sort_by_key(|(_, name)| (name.at.file, name.at.range.start));
        for (number, second) in owned.iter().enumerate() {
            findings
                .extend(owned[..number].iter().find(|first| clash(first, second)).map(|first| shared(first, second)));
        }
    }
}

fn is_claimed(name: &Name) -> bool {
    use NameKind::{Adjective, Generic, Noun, Plural, Surname};
    use NameKind::{Former, Historic, Misspelling, Nonstandard, RejectedSpelling};
    let common = matches!(name.kind, Adjective | Noun | Plural | Generic | Surname);
    let replaced = matches!(name.kind, Former | Historic | Misspelling | Nonstandard | RejectedSpelling);
    !common && !replaced && !name.never && name.only_with.is_empty()
}

/// Two records that surely own one name on some day. A place and one inside it may share theirs: a city gives its name
/// to the country, and an article means the one or the other by what stands beside it.
fn clash((a, first): &Owned<'_>, (b, second): &Owned<'_>) -> bool {
    let apart = first.to.earliest <= second.from.latest || second.to.earliest <= first.from.latest;
    let written_apart = (first.exact || second.exact) && first.text != second.text;
    a.id != b.id && !apart && !written_apart && !is_inside(a, b) && !is_inside(b, a) && !are_homonyms(a, b)
}

fn is_inside(a: &Entity, b: &Entity) -> bool {
    matches!(&a.detail, Detail::Place { parent: Some(parent), .. } if parent.id == b.id)
}

/// Towns that are not in one country, or not of one size; a region and a town, or regions of two countries.
fn are_homonyms(a: &Entity, b: &Entity) -> bool {
    use PlaceType::{City, Region};
    match (&a.detail, &b.detail) {
        (
            Detail::Place { of_type: a @ (City | Region), parent: Some(in_a), population: of_a, .. },
            Detail::Place { of_type: b @ (City | Region), parent: Some(in_b), population: of_b, .. },
        ) => in_a.id != in_b.id || a != b || *a == City && of_a != of_b,
        _ => false,
    }
}

fn shared((first, _): &Owned<'_>, (second, name): &Owned<'_>) -> Fault {
    let what = second.kind.as_str();
    let cure = match second.kind {
        EntityKind::Person => "make one record of them if they are one person",
        _ => "give the name to one of them, or `only_with` the words that it needs",
    };
    finding(
        Lint::SharedName,
        &name.at,
        format!("two records of a {what} have the name {}", name.text),
        format!("also a name of `{}`", first.id),
        cure,
    )
}
