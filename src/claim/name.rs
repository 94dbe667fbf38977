//! The name of a person at a place in a sentence, listed or not.

use super::Part;
use super::reading::Reading;
use crate::lexicon::names;
use crate::mention::{Case, Kind, Named, PersonForm};
use factlint_index::{EntityId, fold};

/// A name and the item after it.
pub(crate) struct NameAt {
    pub name: Part<Named>,
    pub first: usize,
    pub next: usize,
    /// Words of the name that are no courtesy titles.
    pub words: usize,
}

/// The name that begins at `at`, courtesy titles passed over.
pub(crate) fn name_at(reading: &Reading<'_>, at: usize) -> Option<NameAt> {
    let first = past_courtesy(reading, at);
    if let Some(Kind::Person(named, PersonForm::Full)) = reading.kind(first) {
        // In a headline in capitals the next word says nothing.
        let shouted = !reading.text(first).chars().any(char::is_lowercase);
        // "Jean-Luc Mélenchon", where one listed is called Jean and nothing else.
        let half = reading.is_mark(first + 1, &['-']) && reading.touches(first + 1);
        let longer = half || matches!(reading.kind(first + 1), Some(Kind::Person(..))) && in_name(reading, first + 1);
        if !longer {
            let stands_alone = shouted || !continues(reading, first + 1);
            return stands_alone.then(|| NameAt {
                name: part(reading, named.clone(), first, first),
                first,
                next: first + 1,
                words: 2,
            });
        }
    }
    let (next, words) = run(reading, first);
    if words == 0 || is_cut_off(reading, next) {
        return None;
    }
    // Of several words the first is a given name, whoever is listed by it alone.
    let own_words = words - usize::from(words > 0 && is_numeral(reading.text(next - 1)));
    let from = if own_words > 1 { first + 1 } else { first };
    let surname = (from..next).rev().find_map(|at| match reading.kind(at) {
        // The number of a ruler is not the family name, though it is listed where it ends a name.
        Some(Kind::Person(named, _)) if at == first || !is_numeral(reading.text(at)) => Some(named.clone()),
        _ => None,
    });
    let named = match surname {
        // "President al-Assad": the family name alone, with its particle.
        Some(named) if next == first + 1 || words == 1 => named,
        Some(named) => whole(reading, &named, reading.text(first)),
        None => Named::Unlisted,
    };
    Some(NameAt { name: part(reading, named, first, next - 1), first, next, words })
}

/// Whether a name ends in the number of a ruler: "Charles II".
pub(crate) fn ends_in_numeral(reading: &Reading<'_>, name: &NameAt) -> bool {
    name.next > name.first + 1 && is_numeral(reading.text(name.next - 1))
}

/// "II", "XVI".
pub(crate) fn is_numeral(word: &str) -> bool {
    word.bytes().all(|letter| matches!(letter, b'I' | b'V' | b'X'))
}

/// A name that a mark closes, of which a word may be a town's too: "Bolivia's president, Samuel Doria Medina, said".
pub(crate) fn name_to_mark(reading: &Reading<'_>, at: usize) -> Option<NameAt> {
    let first = past_courtesy(reading, at);
    let is_word =
        |at: &usize| in_name(reading, *at) || *at > first && matches!(reading.kind(*at), Some(Kind::Place(..)));
    let next = (first..).take_while(is_word).last()? + 1;
    let words = (first..next).filter(|at| !reading.is_mark(*at, &['-', '.'])).count();
    let closed = reading.is_mark(next, &[',', '.', ')', ';', '—', '–']);
    let ends_in_town = matches!(reading.kind(next - 1), Some(Kind::Place(..)));
    (closed && ends_in_town && (2..=4).contains(&words)).then(|| NameAt {
        name: part(reading, Named::Unlisted, first, next - 1),
        first,
        next,
        words,
    })
}

/// The name that ends before `end`.
pub(crate) fn name_before(reading: &Reading<'_>, end: usize) -> Option<NameAt> {
    let end = before_suffix(reading, end);
    let last = end.checked_sub(1)?;
    if let Some(Kind::Person(named, PersonForm::Full)) = reading.kind(last) {
        return Some(NameAt { name: part(reading, named.clone(), last, last), first: last, next: end, words: 2 });
    }
    let earliest = (0..end).rev().take(6).take_while(|at| in_name(reading, *at)).last()?;
    let found = (earliest..end).find_map(|at| name_at(reading, at).filter(|found| found.next == end))?;
    Some(found)
}

/// Where a name ends before "Jr." or ", Jr.".
fn before_suffix(reading: &Reading<'_>, end: usize) -> usize {
    let word = if end > 0 && reading.is_mark(end - 1, &['.']) { end - 1 } else { end };
    if word < 2 || !reading.is(word - 1, &["jr", "sr"]) {
        return end;
    }
    if reading.is_mark(word - 2, &[',']) { word - 2 } else { word - 1 }
}

fn part(reading: &Reading<'_>, named: Named, first: usize, last: usize) -> Part<Named> {
    Part { value: named, span: reading.span(first, last) }
}

fn past_courtesy(reading: &Reading<'_>, mut at: usize) -> usize {
    while matches!(reading.kind(at), Some(Kind::Courtesy)) {
        at += 1;
        if reading.is_mark(at, &['.']) && reading.touches(at) {
            at += 1;
        }
    }
    at
}

/// Whether the words of a name go on: "Nazarbayev University" is no person.
fn continues(reading: &Reading<'_>, at: usize) -> bool {
    match reading.kind(at) {
        Some(Kind::Word(Case::Capital)) => !reading.is(at, names::NEVER_NAMES),
        Some(Kind::Mark('-')) => reading.touches(at),
        // "President Abraham Lincoln", where only Abraham and a town called Lincoln are listed.
        Some(Kind::Place(..)) => true,
        _ => false,
    }
}

/// Whether a run of capitals ends where the name does not: before a town that may be a family name,
/// or where somebody breaks off ("Prime Minister Su- ").
fn is_cut_off(reading: &Reading<'_>, next: usize) -> bool {
    match reading.kind(next) {
        Some(Kind::Place(..)) => true,
        Some(Kind::Mark('-')) => reading.touches(next),
        _ => false,
    }
}

/// Whether an item may be part of a name.
pub(crate) fn in_name(reading: &Reading<'_>, at: usize) -> bool {
    match reading.kind(at) {
        Some(Kind::Word(Case::Capital)) => !reading.is(at, names::NEVER_NAMES),
        Some(Kind::Word(Case::Lower)) => reading.is(at, names::PARTICLES),
        // Friday is somebody's family name.
        Some(Kind::Person(..)) => !reading.is(at, names::NEVER_NAMES),
        Some(Kind::Courtesy) => true,
        Some(Kind::Mark('.')) => at > 0 && reading.touches(at) && reading.text(at - 1).chars().count() == 1,
        Some(Kind::Mark('-')) => reading.touches(at) && reading.touches(at + 1),
        _ => false,
    }
}

/// The item after a run of capitalised words, and how many words it has; none for what is no name.
fn run(reading: &Reading<'_>, first: usize) -> (usize, usize) {
    let mut next = first;
    let mut words = 0;
    while in_name(reading, next) && !matches!(reading.kind(next), Some(Kind::Courtesy)) {
        // "al-Farsi" is a word, "Hassan-Ali" one with the first.
        let joined =
            next > first && reading.is_mark(next - 1, &['-']) && !(next > 1 && reading.is(next - 2, names::PARTICLES));
        let particle = reading.is(next, names::PARTICLES) && reading.is_mark(next + 1, &['-']);
        let counts = matches!(reading.kind(next), Some(Kind::Word(Case::Capital) | Kind::Person(..))) && !particle;
        words += usize::from(counts && !joined);
        next += 1;
    }
    // "Benigno "Noynoy" Aquino": a nickname inside.
    let quotes = &['"', '“', '”'];
    if words == 1 && reading.is_mark(next, quotes) && reading.is_capital(next + 1) && reading.is_mark(next + 2, quotes)
    {
        let (end, more) = run(reading, next + 3);
        if more > 0 {
            return (end, words + more);
        }
    }
    // A particle at the end belongs to what follows.
    while next > first
        && matches!(reading.kind(next - 1), Some(Kind::Word(Case::Lower) | Kind::Mark(_)))
        && !reading.is_mark(next - 1, &['.'])
    {
        next -= 1;
    }
    // "Boris Johnson, M.P., the prime minister": initials alone are nobody's name.
    let spelled = (first..next).any(|at| reading.text(at).chars().nth(1).is_some());
    if words > 4 || !spelled { (first, 0) } else { (next, words) }
}

/// Those of a surname whose first name is the one here: "Donald J. Trump", "Vladimir Vladimirovich
/// Putin". Nobody, where the first names differ.
fn whole(reading: &Reading<'_>, named: &Named, first: &str) -> Named {
    let first = fold(first);
    let matches = |person: &EntityId| {
        let mut names = reading.reference.names(*person);
        names.any(|name| {
            name.folded
                .split(' ')
                .next()
                .is_some_and(|word| word == first || (first.len() == 1 && word.starts_with(&first)))
        })
    };
    Named::of(named.all().iter().copied().filter(matches).collect())
}
