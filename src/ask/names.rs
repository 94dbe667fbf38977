//! Names by their state on a day: right, former, not wanted.

use super::{Asked, Part};
use factlint_index::{Day, EntityId, Holding, Name, NameKind, Reference, holds};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Right,
    Former,
    Later,
    Unwanted,
    Generic,
    Demonym,
}

/// The names of an entity, each class a part. Without a day they are told as of today.
pub(super) fn parts(asked: &Asked<'_>, entity: EntityId) -> Vec<Part> {
    let day = asked.on();
    let that_day = asked.on_words();
    let right = if asked.day.is_some() { " that are right" } else { "" };
    let part = |class: Class, key: &'static str, title: String| {
        let names = asked.reference.names(entity).filter(|name| classed(name, day) == class);
        let lines = names.map(|name| asked.name(&register(asked.reference, &name), &name)).collect();
        Part { key, title, lines, remarks: Vec::new() }
    };
    vec![
        part(Class::Right, "names", format!("Names{right}{that_day}")),
        part(Class::Former, "former_names", format!("Former names{that_day}")),
        part(Class::Later, "later_names", format!("Names not yet right{that_day}")),
        part(Class::Unwanted, "unwanted_names", "Forms that are not wanted".to_owned()),
        part(Class::Generic, "generic_names", "Common nouns that stand for it".to_owned()),
        part(Class::Demonym, "demonyms", "Demonyms".to_owned()),
    ]
}

/// The register of a name, in words.
pub(super) fn register(reference: &Reference, name: &Name<'_>) -> String {
    // Every name of a person is a variant unless its record says otherwise, the first one too.
    let is_first = || reference.names(name.entity).next().is_some_and(|first| first.id == name.id);
    let is_preferred = name.kind == NameKind::Variant && is_first();
    if is_preferred { "preferred".to_owned() } else { name.kind.as_str().replace('_', " ") }
}

fn classed(name: &Name<'_>, day: Day) -> Class {
    match name.kind {
        NameKind::Nonstandard | NameKind::Misspelling | NameKind::RejectedSpelling => Class::Unwanted,
        NameKind::Adjective | NameKind::Noun | NameKind::Plural => Class::Demonym,
        NameKind::Generic => Class::Generic,
        NameKind::Historic | NameKind::Former if name.to.is_open() => Class::Former,
        _ if holds(name.from, name.to, day, 0) != Holding::No => Class::Right,
        _ if name.from.earliest > day => Class::Later,
        _ => Class::Former,
    }
}
