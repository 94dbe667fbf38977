//! Whether a given name is surely not a person's: neither a short form, an initial nor a spelling of theirs.

use super::slip::{is_romanised, leaders};
use factlint_index::{EntityId, NameKind, Reference, distance, fold};

/// Whether some words have the family name of a person who leads a country or a body, and a given name that
/// cannot be this person's.
pub(crate) fn is_other_given(reference: &Reference, object: EntityId, person: EntityId, words: &str) -> bool {
    let (words, family) = (fold(words), fold(reference.family(person)));
    let mut parts = words.split(' ').filter(|part| part.len() > 1);
    let (Some(given), Some(last), None) = (parts.next(), parts.next(), parts.next()) else { return false };
    let names: Vec<&str> =
        reference.names(person).filter(|name| name.kind != NameKind::Surname).map(|name| name.folded).collect();
    let has_given = names.iter().any(|name| name.ends_with(&format!(" {family}")));
    // Where several of a family led a country, their offices are mixed up, and more given names have short forms.
    let shared = leaders(reference, object).into_iter().filter(|other| fold(reference.family(*other)) == family);
    let ours = names.iter().flat_map(|name| name.split(' ')).filter(|word| *word != family);
    let romanised = is_romanised(reference, object);
    let may_be = |ours: &str| {
        may_be_one(reference, given, ours) || romanised && given.as_bytes().first() == ours.as_bytes().first()
    };
    last == family
        && given.len() > 2
        && given.bytes().all(|byte| byte.is_ascii_lowercase())
        && has_given
        && shared.count() == 1
        && !ours.into_iter().any(may_be)
}

/// Whether two folded given names may be forms of one. The test is generous, since a match only silences findings.
pub(crate) fn may_be_one(reference: &Reference, a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let bound = if short.len() < 8 { 1 } else { 2 };
    long.starts_with(short)
        || distance(a, b, bound).is_some()
        || consonants(a) == consonants(b)
        || reference.are_forms_of_one_given_name(a, b)
}

fn consonants(name: &str) -> String {
    name.chars().filter(|letter| !"aeiouyh".contains(*letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_name() {
        let reference = &crate::Reference::builtin().index;
        let may_be_one = |a, b| may_be_one(reference, a, b);
        for (a, b) in [("bill", "william"), ("bob", "robert"), ("joko", "jokowi"), ("dmitry", "dimitri"), ("j", "john")]
        {
            assert!(may_be_one(a, b) && may_be_one(b, a), "{a} {b}");
        }
        for (a, b) in [("jim", "john"), ("rashid", "rishi"), ("viktor", "alexander"), ("tony", "gordon")] {
            assert!(!may_be_one(a, b), "{a} {b}");
        }
    }
}
