//! The name of a person at a place in a sentence, listed or not.

use super::Part;
use super::sentence::Sentence;
use crate::lexicon::names;
use crate::mention::{Case, Named, PersonForm, TokenKind};
use factlint_index::{EntityId, fold};

/// A name and the token after it.
pub(crate) struct NameAt {
    pub name: Part<Named>,
    pub first: usize,
    pub next: usize,
    /// Words of the name that are no courtesy titles.
    pub words: usize,
}

/// The name that begins at `at`, courtesy titles passed over.
pub(crate) fn name_at(sentence: &Sentence<'_>, at: usize) -> Option<NameAt> {
    let first = past_courtesy(sentence, at);
    if let Some(TokenKind::Person(named, PersonForm::Full)) = sentence.kind(first) {
        // In a headline in capitals a capital on the next word says nothing.
        let shouted = !sentence.text(first).chars().any(char::is_lowercase);
        // "Jean-Luc Mélenchon", where another person is listed as Jean alone.
        let half = sentence.is_mark(first + 1, &['-']) && sentence.touches(first + 1);
        let longer =
            half || matches!(sentence.kind(first + 1), Some(TokenKind::Person(..))) && in_name(sentence, first + 1);
        if !longer {
            let stands_alone = shouted || !continues(sentence, first + 1);
            return stands_alone.then(|| NameAt {
                name: part(sentence, named.clone(), first, first),
                first,
                next: first + 1,
                words: 2,
            });
        }
    }
    let (next, words) = run(sentence, first);
    if words == 0 || is_cut_off(sentence, next) {
        return None;
    }
    // The first of several words is a given name, even if somebody is listed by it alone.
    let own_words = words - usize::from(words > 0 && is_numeral(sentence.text(next - 1)));
    let from = if own_words > 1 { first + 1 } else { first };
    let surname = (from..next).rev().find_map(|at| match sentence.kind(at) {
        // The number of a ruler is not the family name, even if a listed name ends in it.
        Some(TokenKind::Person(named, _)) if at == first || !is_numeral(sentence.text(at)) => Some(named.clone()),
        _ => None,
    });
    let named = match surname {
        // "President al-Assad": the family name alone, with its particle.
        Some(named) if next == first + 1 || words == 1 => named,
        Some(named) => whole(sentence, &named, sentence.text(first)),
        None => Named::Unlisted,
    };
    Some(NameAt { name: part(sentence, named, first, next - 1), first, next, words })
}

/// Whether a name ends in the number of a ruler: "Charles II".
pub(crate) fn ends_in_numeral(sentence: &Sentence<'_>, name: &NameAt) -> bool {
    name.next > name.first + 1 && is_numeral(sentence.text(name.next - 1))
}

/// "II", "XVI".
pub(crate) fn is_numeral(word: &str) -> bool {
    word.bytes().all(|letter| matches!(letter, b'I' | b'V' | b'X'))
}

/// A name before a punctuation mark, with a word that may also be a town: "Bolivia's president, Samuel Doria Medina,
/// said".
pub(crate) fn name_to_mark(sentence: &Sentence<'_>, at: usize) -> Option<NameAt> {
    let first = past_courtesy(sentence, at);
    let is_word =
        |at: &usize| in_name(sentence, *at) || *at > first && matches!(sentence.kind(*at), Some(TokenKind::Place(..)));
    let next = (first..).take_while(is_word).last()? + 1;
    let words = (first..next).filter(|at| !sentence.is_mark(*at, &['-', '.'])).count();
    let closed = sentence.is_mark(next, &[',', '.', ')', ';', '—', '–']);
    let ends_in_town = matches!(sentence.kind(next - 1), Some(TokenKind::Place(..)));
    (closed && ends_in_town && (2..=4).contains(&words)).then(|| NameAt {
        name: part(sentence, Named::Unlisted, first, next - 1),
        first,
        next,
        words,
    })
}

/// The name that ends before `end`.
pub(crate) fn name_before(sentence: &Sentence<'_>, end: usize) -> Option<NameAt> {
    let end = before_suffix(sentence, end);
    let last = end.checked_sub(1)?;
    if let Some(TokenKind::Person(named, PersonForm::Full)) = sentence.kind(last) {
        return Some(NameAt { name: part(sentence, named.clone(), last, last), first: last, next: end, words: 2 });
    }
    let earliest = (0..end).rev().take(6).take_while(|at| in_name(sentence, *at)).last()?;
    let found = (earliest..end).find_map(|at| name_at(sentence, at).filter(|found| found.next == end))?;
    Some(found)
}

/// Where a name ends before "Jr." or ", Jr.".
fn before_suffix(sentence: &Sentence<'_>, end: usize) -> usize {
    let word = if end > 0 && sentence.is_mark(end - 1, &['.']) { end - 1 } else { end };
    if word < 2 || !sentence.is(word - 1, &["jr", "sr"]) {
        return end;
    }
    if sentence.is_mark(word - 2, &[',']) { word - 2 } else { word - 1 }
}

fn part(sentence: &Sentence<'_>, named: Named, first: usize, last: usize) -> Part<Named> {
    Part { value: named, span: sentence.span(first, last) }
}

fn past_courtesy(sentence: &Sentence<'_>, mut at: usize) -> usize {
    while matches!(sentence.kind(at), Some(TokenKind::Courtesy)) {
        at += 1;
        if sentence.is_mark(at, &['.']) && sentence.touches(at) {
            at += 1;
        }
    }
    at
}

/// Whether the words of a name go on: "Nazarbayev University" is no person.
fn continues(sentence: &Sentence<'_>, at: usize) -> bool {
    match sentence.kind(at) {
        Some(TokenKind::Word(Case::Capital)) => !sentence.is(at, names::NEVER_NAMES),
        Some(TokenKind::Mark('-')) => sentence.touches(at),
        // "President Abraham Lincoln", where only Abraham and a town called Lincoln are listed.
        Some(TokenKind::Place(..)) => true,
        _ => false,
    }
}

/// Whether a run of capitalised words ends before the name does: before a town that may be a family name, or where a
/// speaker breaks off ("Prime Minister Su- ").
fn is_cut_off(sentence: &Sentence<'_>, next: usize) -> bool {
    match sentence.kind(next) {
        Some(TokenKind::Place(..)) => true,
        Some(TokenKind::Mark('-')) => sentence.touches(next),
        _ => false,
    }
}

/// Whether a token may be part of a name.
pub(crate) fn in_name(sentence: &Sentence<'_>, at: usize) -> bool {
    match sentence.kind(at) {
        Some(TokenKind::Word(Case::Capital)) => !sentence.is(at, names::NEVER_NAMES),
        Some(TokenKind::Word(Case::Lower)) => sentence.is(at, names::PARTICLES),
        // "Friday" is also a family name.
        Some(TokenKind::Person(..)) => !sentence.is(at, names::NEVER_NAMES),
        Some(TokenKind::Courtesy) => true,
        Some(TokenKind::Mark('.')) => at > 0 && sentence.touches(at) && sentence.text(at - 1).chars().count() == 1,
        Some(TokenKind::Mark('-')) => sentence.touches(at) && sentence.touches(at + 1),
        _ => false,
    }
}

/// The token after a run of capitalised words, and the number of words in it; no words if the run is no name.
fn run(sentence: &Sentence<'_>, first: usize) -> (usize, usize) {
    let mut next = first;
    let mut words = 0;
    while in_name(sentence, next) && !matches!(sentence.kind(next), Some(TokenKind::Courtesy)) {
        // "al-Farsi" counts as a word, and "Hassan-Ali" as one word.
        let joined = next > first
            && sentence.is_mark(next - 1, &['-'])
            && !(next > 1 && sentence.is(next - 2, names::PARTICLES));
        let particle = sentence.is(next, names::PARTICLES) && sentence.is_mark(next + 1, &['-']);
        let counts =
            matches!(sentence.kind(next), Some(TokenKind::Word(Case::Capital) | TokenKind::Person(..))) && !particle;
        words += usize::from(counts && !joined);
        next += 1;
    }
    // "Benigno "Noynoy" Aquino": a nickname inside.
    let quotes = &['"', '“', '”'];
    if words == 1
        && sentence.is_mark(next, quotes)
        && sentence.is_capital(next + 1)
        && sentence.is_mark(next + 2, quotes)
    {
        let (end, more) = run(sentence, next + 3);
        if more > 0 {
            return (end, words + more);
        }
    }
    // A particle at the end belongs to the words after it.
    while next > first
        && matches!(sentence.kind(next - 1), Some(TokenKind::Word(Case::Lower) | TokenKind::Mark(_)))
        && !sentence.is_mark(next - 1, &['.'])
    {
        next -= 1;
    }
    // "Boris Johnson, M.P., the prime minister": initials alone are nobody's name.
    let spelled = (first..next).any(|at| sentence.text(at).chars().nth(1).is_some());
    if words > 4 || !spelled { (first, 0) } else { (next, words) }
}

/// Of the people with a surname, those whose first name is the one here: "Donald J. Trump", "Vladimir Vladimirovich
/// Putin". Nobody, if the first names differ.
fn whole(sentence: &Sentence<'_>, named: &Named, first: &str) -> Named {
    let first = fold(first);
    let matches = |person: &EntityId| {
        let mut names = sentence.reference.names(*person);
        names.any(|name| {
            name.folded
                .split(' ')
                .next()
                .is_some_and(|word| word == first || (first.len() == 1 && word.starts_with(&first)))
        })
    };
    Named::of(named.all().iter().copied().filter(matches).collect())
}
