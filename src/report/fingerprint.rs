//! A name for a finding that outlives edits elsewhere in the article.
//!
//! No line or column goes into it, so a paragraph may move. It is the FNV-1a hash, 64 bits, of the rule, the
//! path, the id if the document is a line that has one or the name of the part that it is, the words of the first
//! primary label and, in decimal,
//! the number of earlier findings in the same document with these; each of them is followed by the byte 0xFF,
//! which UTF-8 does not have.

use crate::finding::Finding;
use crate::report::clamped;
use crate::source::{Origin, Source};
use std::collections::HashMap;

const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// Counts the findings of one document that look the same.
pub(super) struct Fingerprints<'s> {
    source: &'s Source,
    seen: HashMap<u64, u64>,
}

impl<'s> Fingerprints<'s> {
    pub(super) fn new(source: &'s Source) -> Fingerprints<'s> {
        Fingerprints { source, seen: HashMap::new() }
    }

    /// The fingerprint of the next finding, as 16 hexadecimal digits.
    pub(super) fn of(&mut self, finding: &Finding) -> String {
        let words = finding.span().map_or("", |span| self.source.slice(clamped(self.source, span)));
        let id = match self.source.origin() {
            Origin::Line { id, .. } => id.as_deref(),
            Origin::Part { name, .. } => Some(name.as_str()),
            Origin::Whole => None,
        };
        let parts = [Some(finding.rule.0.as_str()), Some(self.source.name()), id, Some(words)];
        let same = parts.into_iter().flatten().fold(OFFSET, with);
        let earlier = self.seen.entry(same).or_default();
        let hash = with(same, &earlier.to_string());
        *earlier += 1;
        format!("{hash:016x}")
    }
}

fn with(hash: u64, part: &str) -> u64 {
    part.bytes().chain([0xff]).fold(hash, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::examples::{finding, primary};

    #[test]
    fn hash_is_fnv_1a() {
        // The published values for the empty text and for "a", before the byte 0xFF is added.
        assert_eq!(with(OFFSET, ""), (OFFSET ^ 0xff).wrapping_mul(PRIME));
        assert_eq!(with(OFFSET, "a"), (0xaf63_dc4c_8601_ec8c ^ 0xff_u64).wrapping_mul(PRIME));
    }

    #[test]
    fn moving_keeps_it_and_repeating_changes_it() {
        let texts = ["Kiev fell. Kiev rose.", "A new start.\n\nKiev rose. And so:\n\nKiev fell."];
        let prints = texts.map(|text| {
            let source = Source::new("a.md", text);
            let mut prints = Fingerprints::new(&source);
            text.match_indices("Kiev").map(|(at, _)| prints.of(&finding("r", primary(at, at + 4)))).collect::<Vec<_>>()
        });
        assert_eq!(prints[0], prints[1]);
        assert_ne!(prints[0][0], prints[0][1]);
        let elsewhere = Source::new("b.md", texts[0]);
        assert_ne!(prints[0][0], Fingerprints::new(&elsewhere).of(&finding("r", primary(0, 4))));
        let line = |number, id: &str| {
            let origin = Origin::Line { number, id: Some(id.to_owned()) };
            let source = Source::new("a.jsonl", texts[0]).with_origin(origin);
            Fingerprints::new(&source).of(&finding("r", primary(0, 4)))
        };
        assert_eq!(line(1, "x"), line(2, "x"));
        assert_ne!(line(1, "x"), line(1, "y"));
        let part = |name: &str, paragraph| {
            let source = Source::new("a.docx", texts[0]).with_origin(Origin::Part { name: name.to_owned(), paragraph });
            Fingerprints::new(&source).of(&finding("r", primary(0, 4)))
        };
        assert_eq!(part("x", 1), part("x", 2));
        assert_ne!(part("x", 1), part("y", 1));
    }
}
