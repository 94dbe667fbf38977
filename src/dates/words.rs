//! The names of the calendar as a text has them, and their meaning.

use crate::lexicon::{self, calendar};
use factlint_index::Weekday;

/// Whether a name of the calendar is written whole.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Form {
    Full,
    Short,
}

/// The month (1 to 12) that a word with a capital names.
pub(super) fn month(word: &[u8]) -> Option<(u32, Form)> {
    // Most words beside digits fail here, before the list is gone through.
    if !matches!(word.first(), Some(b'J' | b'F' | b'M' | b'A' | b'S' | b'O' | b'N' | b'D')) || !is_name(word) {
        return None;
    }
    let full = || lexicon::position(calendar::MONTHS, word).map(|place| (place as u32 + 1, Form::Full));
    full().or_else(|| Some((short(&calendar::SHORT_MONTHS, word)?, Form::Short)))
}

/// The weekday that a word with a capital names.
pub(super) fn weekday(word: &[u8]) -> Option<(Weekday, Form)> {
    if !is_name(word) {
        return None;
    }
    let full = || lexicon::position(calendar::WEEKDAYS, word).map(|place| (place as u8, Form::Full));
    let (place, form) = full().or_else(|| Some((short(&calendar::SHORT_WEEKDAYS, word)?, Form::Short)))?;
    Some((Weekday::try_from(place).ok()?, form))
}

/// `march` is a verb; `March` and `MARCH` are months.
fn is_name(word: &[u8]) -> bool {
    let rest = word.split_first().filter(|(first, _)| first.is_ascii_uppercase()).map(|(_, rest)| rest);
    rest.is_some_and(|rest| rest.iter().all(u8::is_ascii_lowercase) || rest.iter().all(u8::is_ascii_uppercase))
}

fn short<T: Copy>(names: &[(&str, T)], word: &[u8]) -> Option<T> {
    names.iter().find(|(name, _)| name.as_bytes().eq_ignore_ascii_case(word)).map(|(_, value)| *value)
}
