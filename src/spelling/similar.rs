//! Whether a name that is not listed may be a listed person's in another spelling.

use factlint_index::{EntityId, Reference, distance, fold};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Likeness {
    /// The family name is nearly the same.
    Near,
    /// The family name is the same, the given name is not.
    OtherGiven,
}

/// How words that name nobody listed resemble a person's names. Family names are compared with family names only: half
/// of all presidents share a given name with somebody.
pub(crate) fn likeness(reference: &Reference, person: EntityId, words: &str) -> Option<Likeness> {
    let words = fold(words);
    let (first, last) = ends(&words);
    let family = fold(reference.family(person));
    let (_, family) = ends(&family);
    let listed: Vec<&str> = reference.names(person).map(|name| name.folded).collect();
    let family_first = listed.first().is_some_and(|name| ends(name).0 == family);
    if last == family || (family_first && first == family) {
        return Some(Likeness::OtherGiven);
    }
    let near_last = listed.iter().any(|name| near(last, ends(name).1));
    (near_last || near(last, family)).then_some(Likeness::Near)
}

/// Whether one of a person's names has all these words, in any order; an initial stands for a word.
pub(crate) fn has_words(reference: &Reference, person: EntityId, words: &str) -> bool {
    let words = fold(words);
    let has = |name: &str| {
        words
            .split(' ')
            .all(|word| name.split(' ').any(|other| other == word || (word.len() == 1 && other.starts_with(word))))
    };
    !words.is_empty() && reference.names(person).any(|name| has(name.folded))
}

/// The first and the last word.
fn ends(words: &str) -> (&str, &str) {
    (words.split(' ').next().unwrap_or_default(), words.rsplit(' ').next().unwrap_or_default())
}

/// Whether two words are near. The test is generous, since a match only silences findings: romanisations differ in
/// vowels and in doubled letters.
fn near(a: &str, b: &str) -> bool {
    let bound = if a.len().max(b.len()) < 8 { 1 } else { 2 };
    distance(a, b, bound).is_some() || (a.len() > 4 && skeleton(a) == skeleton(b))
}

/// The consonants of a word, with one letter for all romanisations of a sound.
fn skeleton(word: &str) -> String {
    let word = word
        .replace("kh", "h")
        .replace("zh", "j")
        .replace("dj", "j")
        .replace("ck", "k")
        .replace(['q', 'c'], "k")
        .replace(['w', 'b'], "v")
        .replace('g', "k");
    let mut out = String::new();
    for letter in word.chars().filter(|letter| !"aeiouyh".contains(*letter)) {
        if !out.ends_with(letter) {
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn romanisations_of_one_name_are_near() {
        for (a, b) in [
            ("berdymuhammedov", "berdimuhamedow"),
            ("akhmadinejad", "ahmadinejad"),
            ("sarkisyan", "sargsyan"),
            ("lukashenka", "lukashenko"),
        ] {
            assert!(near(a, b), "{a} {b}");
        }
        for (a, b) in [("abovyan", "sargsyan"), ("usmonov", "rahmon"), ("macron", "hollande"), ("usmonov", "aslonov")] {
            assert!(!near(a, b), "{a} {b}");
        }
    }
}
