//! Whether a name that is not listed is surely a slip for that of one person.
//!
//! The test is narrow where that of `similar` is generous, because a match here makes a finding. The claim, and not
//! this module, says why the person is meant.

use factlint_index::{EntityId, Hints, Name, NameKind, Reference, distance, fold};

/// The listed name that was meant, and how sure that is.
pub(crate) struct Slip<'r> {
    pub right: Name<'r>,
    /// A vowel of a name from another alphabet: most likely a slip, perhaps one more way to write it.
    pub doubtful: bool,
    /// Whether the name comes from another alphabet, or is written in several ways.
    pub romanised: bool,
}

/// The slip that some words are for a name of a person who leads a country or a body.
pub(crate) fn slip<'r>(reference: &'r Reference, object: EntityId, person: EntityId, words: &str) -> Option<Slip<'r>> {
    let words = fold(words);
    let names = reference.names(person).filter(|name| name.kind != NameKind::Surname);
    let near = names.filter_map(|name| one_word_off(&words, name.folded).map(|off| (name, off)));
    let (right, (written, listed, _)) = near.min_by_key(|(_, (.., edits))| *edits)?;
    // A family name that is also somebody else's is no slip.
    let is_last = words.ends_with(written);
    if !written.bytes().all(|byte| byte.is_ascii_lowercase()) || is_last && names_somebody(reference, written) {
        return None;
    }
    // The plural of a family name, or its genitive.
    if written.strip_suffix('s') == Some(listed) {
        return None;
    }
    // "Sarraj" is the last word of another name of theirs.
    let ends = |name: &str| name.rsplit(' ').next() == Some(written);
    if is_last && reference.names(person).any(|name| ends(name.folded)) {
        return None;
    }
    let romanised = is_romanised(reference, object) || has_spellings(reference, person);
    let edit = if romanised { romanised_edit(written, listed)? } else { plain_edit(written, listed, right.text)? };
    // Given names have more spellings than any list.
    let doubtful = edit == Edit::Doubtful;
    (!doubtful || is_last).then_some(Slip { right, doubtful, romanised })
}

fn names_somebody(reference: &Reference, word: &str) -> bool {
    reference.may_be(word, Hints::PERSON.or(Hints::SURNAME))
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Edit {
    Certain,
    Doubtful,
}

/// The one word of a name, with its counterpart and the edits between, where all others are the same.
fn one_word_off<'w>(words: &'w str, name: &'w str) -> Option<(&'w str, &'w str, usize)> {
    if words.split(' ').count() != name.split(' ').count() || !name.contains(' ') {
        return None;
    }
    let mut off = words.split(' ').zip(name.split(' ')).filter(|(a, b)| a != b);
    let (a, b) = off.next()?;
    let bound = if b.len() < 9 { 1 } else { 2 };
    let same_start = a.as_bytes().first() == b.as_bytes().first();
    let may_be = same_start && off.next().is_none() && a.len() >= SHORTEST && b.len() >= SHORTEST;
    Some((a, b, distance(a, b, bound).filter(|_| may_be)?))
}

/// Shorter names are a letter away from too many others.
const SHORTEST: usize = 5;

/// Whether the names of the people who lead a country are written in several ways. They then come from another
/// alphabet, and one more way may be right.
pub(crate) fn is_romanised(reference: &Reference, object: EntityId) -> bool {
    let leaders = leaders(reference, object);
    let several = leaders.iter().filter(|person| has_spellings(reference, **person)).count();
    several * RARELY >= leaders.len().max(1)
}

/// If fewer than one in this many has several spellings, these are slips on record.
const RARELY: usize = 20;

/// Everybody listed with an office of a country or a body.
pub(crate) fn leaders(reference: &Reference, object: EntityId) -> Vec<EntityId> {
    let mut relations: Vec<EntityId> =
        reference.seats_of(object).iter().map(|seat| reference.relation_of(*seat)).collect();
    relations.sort_unstable();
    relations.dedup();
    let facts = relations.into_iter().flat_map(|relation| reference.facts_of(object, relation));
    let mut people: Vec<EntityId> = facts.filter_map(|fact| fact.subject).collect();
    people.sort_unstable();
    people.dedup();
    people
}

/// Whether two listed names of a person are one name in two spellings, umlauts aside.
fn has_spellings(reference: &Reference, person: EntityId) -> bool {
    let names: Vec<&str> = reference.names(person).map(|name| name.folded).filter(|name| name.contains(' ')).collect();
    let pairs = names.iter().enumerate().flat_map(|(at, a)| names[..at].iter().map(move |b| (*a, *b)));
    pairs.into_iter().any(|(a, b)| respelled(a, b) && without_umlauts(a) != without_umlauts(b))
}

/// Whether two folded names differ, and each word of one is nearly that of the other.
pub(crate) fn respelled(a: &str, b: &str) -> bool {
    let near = |(a, b): (&str, &str)| a == b || (a.len().min(b.len()) > 3 && distance(a, b, 2).is_some());
    a != b && a.split(' ').count() == b.split(' ').count() && a.split(' ').zip(b.split(' ')).all(near)
}

fn without_umlauts(name: &str) -> String {
    name.replace("ae", "a").replace("oe", "o").replace("ue", "u").replace("dj", "d")
}

/// The slip in a name that is written in one way: any edit, except an umlaut written as two letters.
fn plain_edit(written: &str, right: &str, as_listed: &str) -> Option<Edit> {
    let umlaut = !as_listed.is_ascii() && without_umlauts(written) == without_umlauts(right);
    (!umlaut).then_some(Edit::Certain)
}

/// The slip in a name from another alphabet: only edits that no romanisation makes.
fn romanised_edit(written: &str, right: &str) -> Option<Edit> {
    if distance(written, right, 1).is_none() {
        return Some(Edit::Doubtful);
    }
    let (a, b, before, after) = middles(written, right);
    let all = |set: &str| a.bytes().chain(b.bytes()).all(|letter| set.as_bytes().contains(&letter));
    let same_sound = || SOUNDS.iter().any(|sound| all(sound));
    match (a.len(), b.len()) {
        // Two letters swapped.
        (2, 2) if all("eiyaj") => None,
        (2, 2) if all("aeiouyj") => Some(Edit::Doubtful),
        (2, 2) => Some(if a.contains('h') { Edit::Doubtful } else { Edit::Certain }),
        (1, 1) if all("eiyj") || all("ouw") || same_sound() => None,
        (1, 1) => Some(if all("aeiouyjwh") { Edit::Doubtful } else { Edit::Certain }),
        _ => one_letter(a.bytes().chain(b.bytes()).next()?, before, after),
    }
}

/// A letter more or less, between two others.
fn one_letter(letter: u8, before: Option<u8>, after: Option<u8>) -> Option<Edit> {
    let doubled = before == Some(letter) || after == Some(letter);
    let is_vowel = |letter: u8| b"aeiouy".contains(&letter);
    let among_vowels = before.is_none_or(is_vowel) && after.is_none_or(is_vowel);
    match letter {
        _ if doubled => None,
        b'a' => after.is_some().then_some(Edit::Doubtful),
        b'e' | b'i' | b'o' | b'u' | b'y' | b'j' | b'w' | b'h' => None,
        // Beside another consonant it may be half of a sound that is written with two letters.
        b't' | b'd' | b'c' | b'z' | b's' | b'g' | b'k' => {
            let is_half = |a: Option<u8>, b: Option<u8>| a.zip(b).is_some_and(|(a, b)| HALVES.contains(&&[a, b]));
            let half = is_half(before, Some(letter)) || is_half(Some(letter), after);
            (among_vowels || !half).then_some(Edit::Certain)
        }
        _ => Some(Edit::Certain),
    }
}

/// Two consonants that some romanisation writes for one sound.
const HALVES: &[&[u8; 2]] = &[
    b"tc", b"ts", b"tz", b"tj", b"th", b"dj", b"dz", b"dg", b"dh", b"ch", b"ck", b"cz", b"cs", b"sz", b"sh", b"sc",
    b"zh", b"kh", b"ks", b"gh", b"gj", b"ng", b"nk", b"gn", b"zz", b"ht", b"hd",
];

/// Consonants that romanisations write for one sound.
const SOUNDS: &[&str] = &["kqgchx", "szc", "td", "bpvfw", "jzg", "mn", "rl"];

/// Where two words differ: what each has there, and the letters on either side.
fn middles<'w>(a: &'w str, b: &'w str) -> (&'w str, &'w str, Option<u8>, Option<u8>) {
    let (a_bytes, b_bytes) = (a.as_bytes(), b.as_bytes());
    let first = a_bytes.iter().zip(b_bytes).take_while(|(a, b)| a == b).count();
    let rest = a_bytes[first..].iter().rev().zip(b_bytes[first..].iter().rev()).take_while(|(a, b)| a == b).count();
    let before = first.checked_sub(1).and_then(|at| a_bytes.get(at)).copied();
    let after = a_bytes.get(a.len() - rest).copied();
    let middle = |word: &'w str| word.get(first..word.len() - rest).unwrap_or_default();
    (middle(a), middle(b), before, after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_from_another_alphabet_may_be_written_otherwise() {
        for (written, right) in [
            ("gadafi", "gaddafi"),
            ("akhmadinejad", "ahmadinejad"),
            ("yanukovich", "yanukovych"),
            ("rohani", "ruhani"),
            ("sarkisyan", "sargisyan"),
            ("kravtchuk", "kravchuk"),
        ] {
            assert_eq!(romanised_edit(written, right), None, "{written} {right}");
        }
        for (written, right, edit) in [
            ("lukoshenko", "lukashenko", Edit::Doubtful),
            ("pashinyen", "pashinyan", Edit::Doubtful),
            ("poroshneko", "poroshenko", Edit::Certain),
            ("lukasheko", "lukashenko", Edit::Certain),
            ("medveder", "medvedev", Edit::Certain),
        ] {
            assert_eq!(romanised_edit(written, right), Some(edit), "{written} {right}");
        }
    }

    #[test]
    fn one_word_is_off() {
        assert_eq!(one_word_off("mark carny", "mark carney"), Some(("carny", "carney", 1)));
        for (a, b) in [
            ("marc carny", "mark carney"),
            ("mark carney", "mark carney"),
            ("mark barney", "mark carney"),
            ("john kay", "john key"),
            ("carny", "carney"),
        ] {
            assert_eq!(one_word_off(a, b), None, "{a} {b}");
        }
    }
}
