//! Lines that say when an article was published: `Published: 15 September 2015`.
//!
//! `Updated` and its kind are never read: they say when the text was changed.

use super::mentions;
use crate::dates::{DayMention, Written};
use crate::lexicon::{contains, publication};

/// The date of a stamp in a line, or of its byline.
pub(super) fn stamp(line: &str) -> Option<Written> {
    line.split(['|', '•', '·', ';']).find_map(|part| stamped(part.trim())).or_else(|| byline(line))
}

/// `Posted on September 15, 2015`, `First published on Tue 15 Sep 2015 17.02 BST`.
fn stamped(part: &str) -> Option<Written> {
    let start = publication::STAMPS.iter().find(|stamp| starts_with(part, stamp))?.len();
    let mention = dated(part)?;
    let between = part.get(start..mention.span.0 as usize)?;
    let ends = ends_stamp(part.get(mention.span.1 as usize..)?);
    (between.starts_with([' ', ':']) || start_is_colon(part, start)).then_some(())?;
    (ends && words(between).all(|word| is_filler(word, publication::BEFORE_DATE))).then_some(mention.written)
}

/// `By A. Writer | September 15, 2015`, `By A. Writer and B. Writer, September 15, 2015`. A text
/// can start with `By` too: the date must not be what follows, and only names may lie between.
fn byline(line: &str) -> Option<Written> {
    let rest = line.strip_prefix("By ").or_else(|| line.strip_prefix("BY "))?;
    let mention = dated(rest)?;
    let names = rest.get(..mention.span.0 as usize)?;
    let between = words(names).last()?;
    let written = names.starts_with(char::is_uppercase)
        && !between.eq_ignore_ascii_case("of")
        && words(names).all(is_byline_word)
        && ends_stamp(rest.get(mention.span.1 as usize..)?);
    written.then_some(mention.written)
}

/// The first date of a part, if it is a whole one.
fn dated(part: &str) -> Option<DayMention> {
    let mention = mentions(part).into_iter().next()?;
    (mention.written.has_year() && mention.written.day.is_some()).then_some(mention)
}

/// `Published on 15 September 2015, the book sold well` is a sentence, not a stamp.
fn ends_stamp(after: &str) -> bool {
    let rest = after.trim_start_matches([',', ' ']);
    let comma = after.starts_with(',');
    let word = words(rest).next().unwrap_or_default();
    rest.is_empty()
        || rest.starts_with(|c: char| c.is_ascii_digit() || "|•·;./()[]-–—T".contains(c))
        || (is_filler(word, publication::AFTER_DATE) && !(comma && word.eq_ignore_ascii_case("by")))
}

fn is_byline_word(word: &str) -> bool {
    let updated = contains(publication::CHANGED, word);
    let named = word.starts_with(char::is_uppercase) && !word.contains(|c: char| c.is_ascii_digit());
    !updated && (named || publication::IN_BYLINE.contains(&word))
}

fn is_filler(word: &str, list: &[&str]) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) || contains(list, word)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', ',', ':', '|', '-', '–', '—', '(', ')', '•', '·']).filter(|word| !word.is_empty())
}

fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

fn start_is_colon(text: &str, end: usize) -> bool {
    text.get(..end).is_some_and(|head| head.ends_with(':'))
}
