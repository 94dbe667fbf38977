//! A result of the Wikidata query service to rows.

use crate::cli::args::Query as Argument;
use factlint::File;
use factlint::import::{Binding, Query, Rows, from_wikidata};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

#[derive(Deserialize)]
struct Answer {
    results: Results,
}

#[derive(Deserialize)]
struct Results {
    bindings: Vec<BTreeMap<String, Term>>,
}

#[derive(Deserialize)]
struct Term {
    value: String,
}

/// The rows of a result, and what was left out of it.
pub(super) fn read(
    files: &[File],
    path: &Path,
    query: Argument,
    checked: Option<&str>,
) -> Result<(Vec<Rows>, Vec<String>), String> {
    let name = path.display();
    let bytes = fs::read(path).map_err(|error| format!("{name}: this result cannot be read: {error}"))?;
    let answer: Answer = serde_json::from_slice(&bytes).map_err(|error| {
        format!("{name}: this is no SPARQL result: {error}; ask for `application/sparql-results+json`")
    })?;
    let plain = |row: BTreeMap<String, Term>| row.into_iter().map(|(name, term)| (name, term.value)).collect();
    let bindings: Vec<Binding> = answer.results.bindings.into_iter().map(plain).collect();
    let query = match query {
        Argument::HeadsOfState => Query::HeadsOfState,
        Argument::HeadsOfGovernment => Query::HeadsOfGovernment,
        Argument::Memberships => Query::Memberships,
    };
    let translated = from_wikidata(files, &name.to_string(), &bindings, query, checked);
    Ok((vec![translated.rows], translated.skipped))
}
