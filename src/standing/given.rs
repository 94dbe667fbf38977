//! Whether a given name is surely another than a person's: no short form, initial or spelling of it.

use super::slip::{is_romanised, leaders};
use factlint_index::{EntityId, NameKind, Reference, ShortWord, distance, fold};
use std::sync::LazyLock;

/// A line for each set of forms that stand for one another.
static FORMS: &str = include_str!("../../reference/terms/given-names.txt");

/// Whether some words have the family name of a person who leads a country or a body, and a given name that
/// cannot be this person's.
pub(crate) fn is_other_given(reference: &Reference, object: EntityId, person: EntityId, words: &str) -> bool {
    let (words, family) = (fold(words), fold(reference.family(person)));
    let mut parts = words.split(' ').filter(|part| part.len() > 1);
    let (Some(given), Some(last), None) = (parts.next(), parts.next(), parts.next()) else { return false };
    let names: Vec<&str> =
        reference.names(person).filter(|name| name.kind != NameKind::Surname).map(|name| name.folded).collect();
    let has_given = names.iter().any(|name| name.ends_with(&format!(" {family}")));
    // Families that lead a country in turn lend each other's offices to be mixed up, and short forms of more names.
    let shared = leaders(reference, object).into_iter().filter(|other| fold(reference.family(*other)) == family);
    let ours = names.iter().flat_map(|name| name.split(' ')).filter(|word| *word != family);
    let romanised = is_romanised(reference, object);
    let may_be =
        |ours: &str| may_be_one(given, ours) || romanised && given.as_bytes().first() == ours.as_bytes().first();
    last == family
        && given.len() > 2
        && given.bytes().all(|byte| byte.is_ascii_lowercase())
        && has_given
        && shared.count() == 1
        && !ours.into_iter().any(may_be)
}

/// Whether two folded given names may be forms of one. Generous, since it only ever silences.
pub(crate) fn may_be_one(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let bound = if short.len() < 8 { 1 } else { 2 };
    long.starts_with(short) || distance(a, b, bound).is_some() || consonants(a) == consonants(b) || are_forms(a, b)
}

/// Whether a word may be one of which [`is_known`] is true, by the letters that end before a byte of a text.
pub(crate) fn may_end_known(text: &str, end: usize) -> bool {
    let bytes = text.as_bytes();
    let word = ShortWord::before(bytes, end);
    let count = word.length();
    // Of a longer word these are not the first letters, and of one with accents they are not all.
    let is_whole = (1..8).contains(&count) && bytes[..end - count].last().is_none_or(u8::is_ascii);
    !is_whole || has_beginning(word.lower_case())
}

/// Whether a word is a given name of the list. One that is not may be one, too.
pub(crate) fn is_known(word: &str) -> bool {
    let first = ShortWord::at(word.as_bytes(), 0);
    // The first eight letters refuse nearly all, and need no folding.
    has_beginning(first) && (first.length() == word.len() || is_listed(&fold(word)))
}

fn is_listed(word: &str) -> bool {
    forms().any(|form| form == word)
}

/// The first eight letters of each, in order.
static BEGINNINGS: LazyLock<Vec<ShortWord>> = LazyLock::new(|| {
    let mut words: Vec<ShortWord> = forms().map(|form| ShortWord::at(form.as_bytes(), 0)).collect();
    words.sort_unstable();
    words
});

fn has_beginning(word: ShortWord) -> bool {
    BEGINNINGS.binary_search(&word).is_ok()
}

fn forms() -> impl Iterator<Item = &'static str> {
    FORMS.lines().filter(|line| !line.starts_with('#')).flat_map(|line| line.split(' '))
}

fn are_forms(a: &str, b: &str) -> bool {
    if !is_known(a) || !is_known(b) {
        return false;
    }
    let has = |line: &str, name: &str| line.split(' ').any(|form| form == name);
    FORMS.lines().filter(|line| !line.starts_with('#')).any(|line| has(line, a) && has(line, b))
}

fn consonants(name: &str) -> String {
    name.chars().filter(|letter| !"aeiouyh".contains(*letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_name() {
        for (a, b) in [("bill", "william"), ("bob", "robert"), ("joko", "jokowi"), ("dmitry", "dimitri"), ("j", "john")]
        {
            assert!(may_be_one(a, b) && may_be_one(b, a), "{a} {b}");
        }
        for (a, b) in [("jim", "john"), ("rashid", "rishi"), ("viktor", "alexander"), ("tony", "gordon")] {
            assert!(!may_be_one(a, b), "{a} {b}");
        }
    }
}
