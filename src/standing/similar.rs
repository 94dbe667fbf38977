//! Whether a name that is not listed may be a listed person's in another spelling.

use factlint_index::{EntityId, Reference, distance, fold};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Likeness {
    /// The family name is nearly the same.
    Near,
    /// The family name is the same, the given name is not.
    OtherGiven,
}

/// How words that name nobody listed are like a person's names.
pub(crate) fn likeness(reference: &Reference, person: EntityId, words: &str) -> Option<Likeness> {
    let words = fold(words);
    let parts: Vec<&str> = words.split(' ').filter(|word| word.len() > 2).collect();
    let family = fold(reference.family(person));
    let family = family.split(' ').next_back().unwrap_or_default();
    if parts.contains(&family) {
        return Some(Likeness::OtherGiven);
    }
    let mut listed = reference.names(person);
    let near = listed
        .any(|name| name.folded.split(' ').any(|word| word.len() > 3 && parts.iter().any(|part| near(part, word))));
    near.then_some(Likeness::Near)
}

/// Generous, since it only ever silences: romanisations differ in vowels and in doubled letters.
fn near(a: &str, b: &str) -> bool {
    let bound = if a.len().max(b.len()) < 8 { 1 } else { 2 };
    distance(a, b, bound).is_some() || (a.len() > 4 && skeleton(a) == skeleton(b))
}

/// The consonants, romanisations of one sound made one.
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
