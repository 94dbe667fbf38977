//! How many facts of each relation are listed.

use factlint_index::{Day, EntityId, EntityKind, Fact, Reference as Index};
use std::collections::{BTreeMap, BTreeSet};

/// A relation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RelationCoverage {
    /// Its id.
    pub id: String,
    /// Number of facts.
    pub facts: usize,
    /// Number of things that a fact is about.
    pub subjects: usize,
    /// From which day on all facts are listed, as the relation or the earliest of its files of facts claims.
    pub claimed: Option<Day>,
    /// The oldest day on which a fact that still holds was checked.
    pub checked: Option<Day>,
}

/// Relations with facts, by id. A vacancy is no fact about anybody.
pub(super) fn relations(index: &Index) -> Vec<RelationCoverage> {
    let kinds = [EntityKind::Place, EntityKind::Person, EntityKind::Group, EntityKind::Thing];
    let mut by_relation: BTreeMap<&str, (EntityId, Vec<Fact<'_>>)> = BTreeMap::new();
    for entity in kinds.into_iter().flat_map(|kind| index.entities(kind)) {
        for fact in index.facts_about(entity) {
            by_relation.entry(index.id(fact.relation)).or_insert((fact.relation, Vec::new())).1.push(fact);
        }
    }
    by_relation.into_iter().map(|(id, (relation, facts))| row(index, id, relation, &facts)).collect()
}

fn row(index: &Index, id: &str, relation: EntityId, facts: &[Fact<'_>]) -> RelationCoverage {
    let subjects: BTreeSet<EntityId> = facts.iter().filter_map(|fact| fact.subject).collect();
    let files = facts.iter().map(|fact| fact.owner).filter(|owner| index.kind(*owner) == EntityKind::Facts);
    let records = files.chain([relation]);
    RelationCoverage {
        id: id.to_owned(),
        facts: facts.len(),
        subjects: subjects.len(),
        claimed: records.filter_map(|record| index.complete_from(record)).min(),
        checked: facts.iter().filter(|fact| fact.to.is_open()).filter_map(|fact| fact.checked).min(),
    }
}
