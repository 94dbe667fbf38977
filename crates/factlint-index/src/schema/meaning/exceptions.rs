//! `allow: {gap: nobody governed in those weeks}` in any record: a finding of a check that may stand, and why.
//!
//! They are taken out of the tree before it is read, so that no other reading has to know of them.
//! Deliberately not here: which findings they cover, which is in `lint`.

use super::record::Reader;
use crate::schema::load::{Data, Node};
use crate::schema::record::{At, Exception};
use crate::schema::words::Lint;

const LIKE: &str = "write the check and the reason: `allow: {gap: nobody governed in those weeks}`";

/// Moves every `allow` under a node to `found`.
pub(super) fn take_out(reader: &mut Reader<'_>, node: &mut Node, found: &mut Vec<Exception>) {
    let within = reader.at(node);
    match &mut node.data {
        Data::Scalar(_) => {}
        Data::List(items) => items.iter_mut().for_each(|item| take_out(reader, item, found)),
        Data::Map(pairs) => {
            if let Some(at) = pairs.iter().position(|(key, _)| key.text == "allow") {
                let (_, allowed) = pairs.remove(at);
                read(reader, &allowed, &within, found);
            }
            pairs.iter_mut().for_each(|(_, value)| take_out(reader, value, found));
        }
    }
}

fn read(reader: &mut Reader<'_>, allowed: &Node, within: &At, found: &mut Vec<Exception>) {
    let Some(record) = reader.record(allowed, LIKE) else { return };
    for (key, reason) in record.pairs() {
        let at = At { file: reader.file, line: reason.line, range: key.range.clone() };
        if let Some(check) = Lint::parse(&key.text).filter(|check| *check != Lint::UnusedException) {
            reader.text(reason);
            found.push(Exception { check, within: within.clone(), at });
        } else if key.text.contains(' ') {
            // What stands after the comma of a reason is a key of its own to YAML.
            let cure = "put a reason with a comma in quotes: `allow: {gap: 'first, second'}`";
            reader.malformed_at(key.range.clone(), "this is no check".into(), "", cure.into());
        } else {
            let word = Node { range: key.range.clone(), line: reason.line, data: Data::Scalar(String::new()) };
            let words = Lint::ALL.iter().filter(|check| **check != Lint::UnusedException);
            reader.no_such_word(&word, &key.text, "check", words.map(|check| check.as_str()));
        }
    }
}
