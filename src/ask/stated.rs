//! The facts of a thing in relations that have no part of their own: a club and its stadium.

use super::{Asked, Line, Part};
use crate::wording;
use factlint_index::{EntityId, EntityKind, Fact, ReadsLike, Value, built_in};

/// Both what is listed of it and what it is listed for, by the relation.
pub(super) fn part(asked: &Asked<'_>, entity: EntityId) -> Part {
    let reference = asked.reference;
    // Of a thing there is no other part: the countries that have a currency.
    let is_thing = reference.kind(entity) == EntityKind::Thing;
    let own = |fact: &Fact<'_>| {
        reference.reads_like(fact.relation) == ReadsLike::None
            && (is_thing || !SHOWN_ELSEWHERE.contains(&reference.id(fact.relation)))
    };
    let mut lines: Vec<Line> = Vec::new();
    for fact in asked.those_days(reference.facts_about(entity).into_iter().filter(own)) {
        lines.push(line(asked, &fact, Some(fact.object)));
    }
    for relation in reference.relations_like(ReadsLike::None) {
        for fact in asked.those_days(reference.facts_of(entity, relation).into_iter().filter(own)) {
            lines.push(line(asked, &fact, fact.subject));
        }
    }
    Part { key: "facts", title: format!("Facts{}", asked.on_words()), lines, remarks: Vec::new() }
}

/// A fact with what it says: another thing, or a value.
fn line(asked: &Asked<'_>, fact: &Fact<'_>, other: Option<EntityId>) -> Line {
    let what = asked.reference.id(fact.relation).replace('-', " ");
    match fact.value {
        None => asked.fact(&what, other, fact),
        Some(Value::Days(days)) => Line { text: wording::boundary(days), thing: None, ..asked.fact(&what, None, fact) },
        Some(Value::Number(number)) => {
            Line { text: wording::number(number), thing: None, ..asked.fact(&what, None, fact) }
        }
    }
}

/// Relations that have a part, or a line among the details.
const SHOWN_ELSEWHERE: [&str; 4] = [built_in::BORDERS, built_in::CURRENCY, built_in::FOUNDED, built_in::HEADQUARTERS];
