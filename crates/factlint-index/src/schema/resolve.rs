//! Joins ids over all files of a layer and the layers below it. It reports ids that nothing defines, ids that two
//! records define, and periods that end before they begin.

use crate::lookup::fold::nearest;
use crate::schema::fault::{Fault, FaultKind};
use crate::schema::record::{Detail, Entity, Id, Name, Provenance, Records};
use crate::schema::words::{EntityKind, NameKind, Side, WordList};
use std::collections::{BTreeMap, BTreeSet};

/// What the layers below define: ids, what stands on either side of each relation, and the ids of rules.
#[derive(Clone, Default, Debug)]
pub struct KnownIds {
    ids: BTreeSet<(EntityKind, String)>,
    sides: BTreeMap<String, [Side; 2]>,
    rules: BTreeSet<String>,
}

impl KnownIds {
    /// Of no layer.
    #[must_use]
    pub fn new() -> KnownIds {
        KnownIds::default()
    }

    pub(crate) fn add(&mut self, kind: EntityKind, id: &str) {
        self.ids.insert((kind, id.to_owned()));
    }

    pub(crate) fn add_sides(&mut self, relation: &str, sides: [Side; 2]) {
        self.sides.insert(relation.to_owned(), sides);
    }

    pub(crate) fn add_rule(&mut self, id: &str) {
        self.rules.insert(id.to_owned());
    }

    pub(crate) fn contains(&self, key: &(EntityKind, String)) -> bool {
        self.ids.contains(key)
    }

    pub(crate) fn sides(&self, relation: &str) -> Option<[Side; 2]> {
        self.sides.get(relation).copied()
    }

    pub(crate) fn relations(&self) -> impl Iterator<Item = &str> {
        self.sides.keys().map(String::as_str)
    }

    pub(crate) fn has_rule(&self, id: &str) -> bool {
        self.rules.contains(id)
    }

    /// Whether a layer below has rules: this one is then no built-in one, whose rules may be written in Rust.
    pub(crate) fn has_rules(&self) -> bool {
        !self.rules.is_empty()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &(EntityKind, String)> {
        self.ids.iter()
    }
}

/// Records whose ids all mean something, each once, in the order of kind and id.
pub(crate) struct Resolved {
    pub entities: Vec<Entity>,
    /// Ids that a layer below defines.
    pub imported: BTreeSet<(EntityKind, String)>,
    pub facts: Vec<crate::schema::record::Fact>,
    pub phrases: Vec<crate::schema::record::Phrase>,
    pub words: Vec<(WordList, String)>,
    pub given_names: Vec<Vec<String>>,
    pub exceptions: Vec<crate::schema::record::Exception>,
}

pub(crate) fn resolve(records: Records, below: &KnownIds, faults: &mut Vec<Fault>) -> Resolved {
    let Records { entities, facts, phrases, words, given_names, exceptions, .. } = records;
    for fact in &facts {
        ordered(fact, faults);
    }
    for entity in &entities {
        for name in &entity.names {
            name_ordered(name, faults);
        }
    }
    let mut entities = once_each(entities, faults);
    add_titles(&mut entities);
    entities.retain(|key, entity| !(stays_below(entity) && below.contains(key)));
    let mut join = Join { entities: &entities, below, imported: BTreeSet::new(), faults };
    for entity in entities.values() {
        join.entity(entity);
    }
    for fact in &facts {
        join.fact(fact);
    }
    let imported = join.imported;
    let entities = entities.into_values().collect();
    Resolved { entities, imported, facts, phrases, words, given_names, exceptions }
}

fn ordered(fact: &crate::schema::record::Fact, faults: &mut Vec<Fault>) {
    let period = &fact.period;
    if let (true, Some(at)) = (period.to.latest < period.from.earliest, &period.to_at) {
        faults.push(Fault {
            kind: FaultKind::Impossible,
            file: at.file,
            range: at.range.clone(),
            title: "this ends before it begins".into(),
            label: format!("begins {}", period.from.earliest),
            help: "correct `from` or `to`".into(),
        });
    }
}

fn name_ordered(name: &Name, faults: &mut Vec<Fault>) {
    if name.to.latest < name.from.earliest {
        faults.push(Fault {
            kind: FaultKind::Impossible,
            file: name.at.file,
            range: name.at.range.clone(),
            title: "this name ends before it begins".into(),
            label: format!("begins {}", name.from.earliest),
            help: "correct `from` or `to`".into(),
        });
    }
}

/// One entity an id. A person named in place may be listed elsewhere too, under the same name.
fn once_each(entities: Vec<Entity>, faults: &mut Vec<Fault>) -> BTreeMap<(EntityKind, String), Entity> {
    let mut kept: BTreeMap<(EntityKind, String), Entity> = BTreeMap::new();
    for entity in entities {
        let key = (entity.kind, entity.id.clone());
        let Some(first) = kept.get_mut(&key) else {
            kept.insert(key, entity);
            continue;
        };
        if same(first, &entity) {
            if in_place(first) {
                *first = entity;
            }
        } else if entity.kind == EntityKind::Title {
            merge_titles(first, entity);
        } else {
            faults.push(twice(&entity, first));
        }
    }
    kept
}

/// A generic title and the plural of a title may stand in two lists.
fn merge_titles(first: &mut Entity, second: Entity) {
    let new = second
        .names
        .into_iter()
        .filter(|name| !first.names.iter().any(|known| known.text == name.text))
        .collect::<Vec<_>>();
    first.names.extend(new);
    if let (Detail::Title { role: known @ None }, Detail::Title { role }) = (&mut first.detail, second.detail) {
        *known = role;
    }
}

fn same(a: &Entity, b: &Entity) -> bool {
    match a.kind {
        EntityKind::Courtesy | EntityKind::Known => true,
        EntityKind::Person => (in_place(a) || in_place(b)) && first_name(a) == first_name(b),
        EntityKind::Thing => in_place(a) || in_place(b) || first_name(a) == first_name(b),
        _ => false,
    }
}

/// A person named where an office is held, or money that only a country names.
fn in_place(entity: &Entity) -> bool {
    matches!(entity.detail, Detail::Person { in_place: true, .. })
        || entity.kind == EntityKind::Thing && entity.names.is_empty()
}

fn first_name(entity: &Entity) -> Option<&str> {
    entity.names.first().map(|name| name.text.as_str())
}

fn twice(entity: &Entity, first: &Entity) -> Fault {
    Fault {
        kind: FaultKind::Dangling,
        file: entity.at.file,
        range: entity.at.range.clone(),
        title: format!("two records have the id `{}`", entity.id),
        label: match first_name(first) {
            Some(name) if entity.kind == EntityKind::Person => format!("the other one is {name}"),
            _ => "second record".into(),
        },
        help: "give one of them another id".into(),
    }
}

/// Titles are entities, so that "president" is one name and not one a country.
fn add_titles(entities: &mut BTreeMap<(EntityKind, String), Entity>) {
    let mut titles = Vec::new();
    for seat in entities.values() {
        if let Detail::Seat { titles: texts, .. } = &seat.detail {
            titles.extend(texts.iter().map(|text| (text.clone(), seat.at.clone(), seat.provenance.clone())));
        }
    }
    for (text, at, provenance) in titles {
        let id = crate::schema::meaning::slug(&text);
        entities.entry((EntityKind::Title, id.clone())).or_insert_with(|| title(text, id, at, provenance));
    }
}

fn title(text: String, id: String, at: crate::schema::record::At, provenance: Provenance) -> Entity {
    let mut name = crate::schema::meaning::plain_name(&text, NameKind::Short, at.clone());
    name.exact = false;
    Entity {
        kind: EntityKind::Title,
        id,
        names: vec![name],
        at,
        provenance,
        detail: Detail::Title { role: None },
        attributes: Vec::new(),
    }
}

/// Entities that add to a layer below without replacing what it says.
pub(crate) fn stays_below(entity: &Entity) -> bool {
    let is_bare = matches!(&entity.detail, Detail::Relation(relation) if relation.is_bare);
    in_place(entity) || is_bare || matches!(entity.detail, Detail::Title { role: None })
}

struct Join<'j> {
    entities: &'j BTreeMap<(EntityKind, String), Entity>,
    below: &'j KnownIds,
    imported: BTreeSet<(EntityKind, String)>,
    faults: &'j mut Vec<Fault>,
}

impl Join<'_> {
    fn entity(&mut self, entity: &Entity) {
        match &entity.detail {
            Detail::Place { parent: Some(parent), .. } => self.id(parent),
            Detail::Seat { object, relation, titles, .. } => {
                self.id(object);
                self.id(relation);
                for title in titles {
                    self.id(&Id {
                        kind: EntityKind::Title,
                        id: crate::schema::meaning::slug(title),
                        at: entity.at.clone(),
                    });
                }
            }
            Detail::Facts { relation, .. } => self.id(relation),
            _ => {}
        }
    }

    fn fact(&mut self, fact: &crate::schema::record::Fact) {
        self.id(&Id { kind: EntityKind::Relation, id: fact.relation.clone(), at: fact.at.clone() });
        for id in fact.subject.iter().chain([&fact.object]).chain(&fact.role) {
            self.id(id);
        }
    }

    fn id(&mut self, id: &Id) {
        let key = (id.kind, id.id.clone());
        if self.entities.contains_key(&key) {
        } else if self.below.contains(&key) {
            self.imported.insert(key);
        } else {
            let fault = self.dangling(id);
            // A file's own subject, its `of`, is asked for by each of its facts; its relation stands once in it, and a
            // fact has it from there.
            let is_told = |known: &Fault| match id.kind {
                EntityKind::Relation => known.file == fault.file && known.title == fault.title,
                _ => *known == fault,
            };
            if !self.faults.iter().any(is_told) {
                self.faults.push(fault);
            }
        }
    }

    fn dangling(&self, id: &Id) -> Fault {
        let ids = self
            .entities
            .keys()
            .chain(self.below.iter())
            .filter(|(kind, _)| *kind == id.kind)
            .map(|(_, id)| id.as_str());
        let kind = id.kind.as_str();
        let help = match nearest(&id.id, ids) {
            Some(near) => format!("did you mean `{near}`?"),
            None if id.kind == EntityKind::Person => "add a record under `people/`, or write `{name: Jane Doe}`".into(),
            None if id.kind == EntityKind::Relation => "declare it in a file `kind: relations`".into(),
            None if id.kind == EntityKind::Thing => {
                "add it to a file `kind: names`, or write `{name: Mill Lane}`".into()
            }
            None => format!("add a {kind} with this id"),
        };
        Fault {
            kind: FaultKind::Dangling,
            file: id.at.file,
            range: id.at.range.clone(),
            title: format!("no {kind} has the id `{}`", id.id),
            label: "not found in any reference file".into(),
            help,
        }
    }
}
