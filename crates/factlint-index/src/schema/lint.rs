//! The reference checked against itself: what can be compiled and still cannot be right.
//!
//! What is found is a fault on the exact value, like those of the compiler, and may be allowed by the record that it
//! is in, or by one around that. Each check is a function over the resolved records, one subject a file.
//! Deliberately not here: ids that dangle and ends before beginnings, which do not compile (`resolve`).

mod freshness;
mod groups;
mod lives;
mod names;
mod places;
mod terms;

use crate::day::Day;
use crate::schema::fault::{Fault, FaultKind, File};
use crate::schema::record::{At, Entity, Exception, Fact, Id};
use crate::schema::resolve::{KnownIds, Resolved};
use crate::schema::words::{EntityKind, Lint};
use std::collections::BTreeMap;

/// Checks the files of a reference folder, over layers that define `below`. Only with `as_of` it is asked how old
/// what they say is.
///
/// # Errors
/// The faults with which the files do not compile.
pub fn lint(files: &[File], below: &KnownIds, as_of: Option<Day>) -> Result<Vec<Fault>, Vec<Fault>> {
    let (resolved, _) = crate::compile::records(files, below)?;
    let records = Linted::new(&resolved);
    let mut findings = Vec::new();
    terms::check(&records, &mut findings);
    lives::check(&records, &mut findings);
    groups::check(&records, &mut findings);
    places::check(&records, &mut findings);
    names::check(&records, &mut findings);
    if let Some(day) = as_of {
        freshness::check(&records, day, &mut findings);
    }
    let mut findings = without_allowed(findings, &resolved.exceptions, as_of.is_some());
    findings.sort_by(|a, b| (a.file, a.range.start, &a.title).cmp(&(b.file, b.range.start, &b.title)));
    Ok(findings)
}

/// Records that can be found by their ids.
struct Linted<'r> {
    entities: BTreeMap<(EntityKind, &'r str), &'r Entity>,
    facts: &'r [Fact],
}

impl<'r> Linted<'r> {
    fn new(resolved: &'r Resolved) -> Linted<'r> {
        let by_id = resolved.entities.iter().map(|entity| ((entity.kind, entity.id.as_str()), entity));
        Linted { entities: by_id.collect(), facts: &resolved.facts }
    }

    /// A record of this layer.
    fn get(&self, id: &Id) -> Option<&'r Entity> {
        self.entities.get(&(id.kind, id.id.as_str())).copied()
    }

    /// What a record is called; its id if it is in a layer below.
    fn name<'n>(&self, id: &'n Id) -> &'n str
    where
        'r: 'n,
    {
        self.get(id).and_then(|entity| entity.names.first()).map_or(id.id.as_str(), |name| name.text.as_str())
    }

    /// Facts by the record that they are lines of, in the order of the files.
    fn facts_of(&self, kind: EntityKind, relation: &str) -> BTreeMap<&'r str, Vec<&'r Fact>> {
        let mut found: BTreeMap<&str, Vec<&Fact>> = BTreeMap::new();
        for fact in self.facts.iter().filter(|fact| fact.owner.0 == kind) {
            if relation.is_empty() || fact.relation == relation {
                found.entry(fact.owner.1.as_str()).or_default().push(fact);
            }
        }
        found
    }
}

/// What a check says about a value; that it may be allowed is said with the cure.
fn finding(check: Lint, at: &At, title: String, label: String, cure: &str) -> Fault {
    let help = format!("{cure}, or say in the record why it stands: `allow: {{{}: …}}`", check.as_str());
    Fault { kind: FaultKind::Lint(check), file: at.file, range: at.range.clone(), title, label, help }
}

/// Drops what is allowed, and adds the exceptions that allow nothing.
fn without_allowed(findings: Vec<Fault>, exceptions: &[Exception], asked_age: bool) -> Vec<Fault> {
    let mut used = vec![false; exceptions.len()];
    let mut kept = Vec::new();
    for finding in findings {
        let covering = exceptions.iter().position(|exception| covers(exception, &finding));
        match covering {
            Some(number) => used[number] = true,
            None => kept.push(finding),
        }
    }
    let unused = exceptions.iter().zip(used).filter(|(exception, used)| {
        let was_asked = exception.check != Lint::Stale || asked_age;
        !used && was_asked
    });
    kept.extend(unused.map(|(exception, _)| Fault {
        kind: FaultKind::Lint(Lint::UnusedException),
        file: exception.at.file,
        range: exception.at.range.clone(),
        title: "this exception allows nothing".into(),
        label: "no such finding in this record".into(),
        help: "remove it".into(),
    }));
    kept
}

fn covers(exception: &Exception, finding: &Fault) -> bool {
    let within = &exception.within;
    FaultKind::Lint(exception.check) == finding.kind
        && within.file == finding.file
        && within.range.start <= finding.range.start
        && finding.range.end <= within.range.end
}
