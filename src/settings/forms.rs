//! The forms in which a house writes people's names, and what is wrong with those of a configuration.
//!
//! A configuration is read before the layers that it names are known, so its forms are compared with the reference
//! in a step of their own.

use super::config::{Config, Placed};
use super::phrase::Phrase;
use crate::ask;
use crate::reference::Reference;
use factlint_index::{EntityId, EntityKind, Fault, FaultKind, NameKind, is_word_char};
use std::collections::BTreeMap;

/// Names in the form that the house writes, by their folded words.
#[derive(Clone, Default, Debug)]
pub struct Forms(BTreeMap<String, Form>);

#[derive(Clone, Debug)]
struct Form {
    text: String,
    /// Its place among all forms: of two forms for one person the later counts.
    order: usize,
}

impl Forms {
    pub(super) fn new(names: impl IntoIterator<Item = Phrase>) -> Forms {
        let form = |(order, name): (usize, Phrase)| (name.folded(), Form { text: name.as_str().to_owned(), order });
        Forms(names.into_iter().enumerate().map(form).collect())
    }

    /// Whether the house sets no forms of names.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The form of a person's name, by all folded names of the person.
    pub(crate) fn among<'n>(&self, names: impl Iterator<Item = &'n str>) -> Option<&str> {
        let forms = names.filter_map(|name| self.0.get(name));
        forms.max_by_key(|form| form.order).map(|form| form.text.as_str())
    }
}

impl Config {
    /// The faults in the forms of names, compared with the reference of the articles: each form has to be a listed name
    /// of one person, and each person may have one form.
    #[must_use]
    pub fn name_faults(&self, reference: &Reference) -> Vec<Fault> {
        let lists = [&self.common].into_iter().chain(self.overrides.iter().map(|(_, values)| values));
        let mut faults = Vec::new();
        for values in lists {
            let mut seen: Vec<(EntityId, &str)> = Vec::new();
            for name in &values.names {
                match one_owner(reference, name) {
                    Err(fault) => faults.push(fault),
                    Ok(person) => match seen.iter().find(|(other, _)| *other == person) {
                        Some((_, first)) => faults.push(second_form(name, first)),
                        None => seen.push((person, name.value.as_str())),
                    },
                }
            }
        }
        faults
    }
}

fn one_owner(reference: &Reference, name: &Placed<Phrase>) -> Result<EntityId, Fault> {
    let text = name.value.as_str();
    match owners(reference, text).as_slice() {
        [person] => Ok(*person),
        [] => {
            let near = ask::near(reference, text).into_iter().find(|hit| hit.thing.kind == EntityKind::Person.as_str());
            let help = near.map_or_else(
                || "write a name in full as the reference lists it; `factlint reference search` finds it".to_owned(),
                |hit| format!("did you mean `{}`?", name_in_full(&hit)),
            );
            Err(fault(name, format!("nobody is listed as `{text}`"), "no listed name in full", help))
        }
        several => {
            let ids: Vec<String> = several.iter().map(|person| format!("`{}`", reference.index.id(*person))).collect();
            let title = format!("{} people are listed as `{text}`", several.len());
            let help = format!("write a name that only one of {} has", ids.join(", "));
            Err(fault(name, title, "whose name this is cannot be told", help))
        }
    }
}

/// The name that resembles the text; for a family name, the full name of its owner.
fn name_in_full(hit: &ask::Hit) -> &str {
    if hit.kind == NameKind::Surname.as_str() { &hit.thing.name } else { &hit.name }
}

/// The people that have a name in full.
fn owners(reference: &Reference, text: &str) -> Vec<EntityId> {
    let index = &reference.index;
    let text = text.trim_matches(|character| !is_word_char(character));
    let found = index.name_from(text, 0).name.filter(|found| found.end == text.len());
    let names = found.into_iter().flat_map(|found| index.matched(found.listed, text, 0..found.end));
    let in_full = names.map(|name| index.names_what(name)).filter(|(_, kind)| *kind != NameKind::Surname);
    let mut people: Vec<EntityId> =
        in_full.map(|(person, _)| person).filter(|person| index.kind(*person) == EntityKind::Person).collect();
    people.sort_unstable();
    people.dedup();
    people
}

fn second_form(name: &Placed<Phrase>, first: &str) -> Fault {
    let title = format!("`{}` and `{first}` are names of one person", name.value.as_str());
    fault(name, title, "a second form", "keep the one that the house writes".to_owned())
}

fn fault(name: &Placed<Phrase>, title: String, label: &str, help: String) -> Fault {
    let (kind, range) = (FaultKind::Configuration, name.range.clone());
    Fault { kind, file: 0, range, title, label: label.to_owned(), help }
}
