//! The closed classes of English words that the stages read sentences by: months, articles, words of the past and of
//! coming, verbs of saying, cues that a sentence tells of a picture. They are all in this module, so that a word is
//! added in one place, and every stage that reads words of that class knows it.
//!
//! A list is named after its words, and not after the stage that reads them; its comment says which sentence made it
//! necessary. A large list that holds a small one is composed of it. Not here: proper names, titles and ranks, which
//! are facts (`reference/`), and grammar, which the stages read.

/// Declares lists of words; each has a comment. In tests all of them stand in `LISTS`, by their names.
macro_rules! lists {
    ($($(#[doc = $comment:literal])+ $name:ident = $words:expr;)+) => {
        $($(#[doc = $comment])+ pub(crate) const $name: &[&str] = $words;)+

        #[cfg(test)]
        pub(super) const LISTS: &[(&str, &[&str])] = &[$((stringify!($name), $name)),+];
    };
}

/// Several lists as one, put together by the compiler.
macro_rules! union {
    ($($list:expr),+ $(,)?) => {{
        const WORDS: [&str; 0 $(+ $list.len())+] = $crate::lexicon::joined(&[$($list),+]);
        &WORDS
    }};
}

pub(crate) mod abbreviations;
pub(crate) mod calendar;
pub(crate) mod cues;
pub(crate) mod english;
pub(crate) mod grammar;
pub(crate) mod members;
pub(crate) mod names;
pub(crate) mod numbers;
pub(crate) mod offices;
pub(crate) mod places;
pub(crate) mod publication;
pub(crate) mod tenure;
pub(crate) mod time;
pub(crate) mod verbs;

/// Whether a word is one of a list, in any case.
pub(crate) fn contains(list: &[&str], word: impl AsRef<[u8]>) -> bool {
    let word = word.as_ref();
    list.iter().any(|known| word.eq_ignore_ascii_case(known.as_bytes()))
}

/// The place of a word in a list, in any case.
pub(crate) fn position(list: &[&str], word: impl AsRef<[u8]>) -> Option<usize> {
    let word = word.as_ref();
    list.iter().position(|known| word.eq_ignore_ascii_case(known.as_bytes()))
}

/// The words of several lists, one list after the other.
pub(crate) const fn joined<const N: usize>(lists: &[&[&'static str]]) -> [&'static str; N] {
    let (mut words, mut count, mut list) = ([""; N], 0, 0);
    while list < lists.len() {
        let mut at = 0;
        while at < lists[list].len() {
            words[count] = lists[list][at];
            (count, at) = (count + 1, at + 1);
        }
        list += 1;
    }
    assert!(count == N, "as many words as there is room for");
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    fn all() -> impl Iterator<Item = (&'static str, BTreeSet<&'static str>)> {
        let lists = [
            abbreviations::LISTS,
            calendar::LISTS,
            cues::LISTS,
            english::LISTS,
            grammar::LISTS,
            members::LISTS,
            names::LISTS,
            numbers::LISTS,
            offices::LISTS,
            places::LISTS,
            publication::LISTS,
            tenure::LISTS,
            time::LISTS,
            verbs::LISTS,
        ];
        lists.concat().into_iter().map(|(name, words)| {
            let set: BTreeSet<&str> = words.iter().copied().collect();
            assert_eq!(set.len(), words.len(), "{name} has a word twice");
            (name, set)
        })
    }

    #[test]
    fn no_two_lists_hold_the_same_words() {
        let mut seen = BTreeMap::new();
        for (name, words) in all() {
            if let Some(other) = seen.insert(words, name) {
                panic!("{name} and {other} hold the same words");
            }
        }
    }

    #[test]
    fn a_word_is_of_a_list_in_any_case() {
        assert!(contains(calendar::MONTHS, "march") && contains(grammar::ARTICLES, "THE"));
        assert!(!contains(grammar::ARTICLES, "then") && !contains(grammar::ARTICLES, ""));
        assert_eq!(position(calendar::WEEKDAYS, "sunday"), Some(6));
    }

    #[test]
    fn lists_are_joined_in_their_order() {
        assert_eq!(joined::<4>(&[&["a", "b"], &[], &["c", "a"]]), ["a", "b", "c", "a"]);
    }
}
