//! One cell of a table to a value, or what is wrong with it and the cure.

use super::shape::Form;
use super::value::{NAMED, Value, window};
use crate::day::Day;
use crate::lookup::fold::nearest;

/// What is wrong, and what to write instead.
pub(super) type Wrong = (String, String);

/// Whether a text can stand in a line of a file at all.
pub(super) fn check(text: &str) -> Result<(), Wrong> {
    let breaks = |letter: char| letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{feff}');
    match text.find(breaks) {
        None => Ok(()),
        Some(_) => {
            Err(("this cell has a line break or another control character".into(), "write it on one line".into()))
        }
    }
}

pub(super) fn read(form: Form, text: &str) -> Result<Value, Wrong> {
    let one = || Ok(Value::One(text.to_owned()));
    match form {
        Form::Text | Form::List(_) | Form::Inline(_) | Form::OneOrMore(_) | Form::Of => one(),
        Form::Texts | Form::Source => Ok(Value::Many(many(text))),
        Form::Reference(_) => id(text).map(Value::One),
        Form::Person | Form::Side if text.starts_with(NAMED) => one(),
        Form::Person | Form::Side => id(text).map(Value::One),
        Form::Word(words) => word(text, &words()).map(Value::One),
        Form::Day if window(text).is_some() => Ok(Value::One(day(text))),
        Form::Day => Err((
            format!("`{text}` is no day"),
            "write `2008-04-09`, `2008-04`, `2008`, or `2008-04-07..2008-04-11` where sources differ".into(),
        )),
        Form::Since if text == "true" || window(text).is_some() => Ok(Value::One(day(text))),
        Form::Since => Err((format!("`{text}` says not since when"), "write `true`, or the first day".into())),
        Form::Exact if Day::from_iso(text).is_some() => one(),
        Form::Exact => Err((format!("`{text}` is no day"), "write a day as `2008-04-09`".into())),
        Form::Number if text.parse::<u32>().is_ok() => one(),
        Form::Number => Err((format!("`{text}` is no whole number"), "write digits only, as in `1086244`".into())),
        Form::Flag => word(text, &["true", "false"]).map(Value::One),
    }
}

/// The parts of a cell that holds several texts.
pub(super) fn many(text: &str) -> Vec<String> {
    text.split('|').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

pub(super) fn id(text: &str) -> Result<String, Wrong> {
    let plain = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if plain && !text.is_empty() {
        Ok(text.to_owned())
    } else {
        Err((format!("`{text}` cannot be an id"), "an id is lower-case letters, digits and hyphens".into()))
    }
}

fn word(text: &str, words: &[&str]) -> Result<String, Wrong> {
    if words.contains(&text) {
        return Ok(text.to_owned());
    }
    let cure = match nearest(text, words.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("write one of {}", words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")),
    };
    Err((format!("`{text}` is no word for this"), cure))
}

/// A window without spaces around its dots.
fn day(text: &str) -> String {
    match text.split_once("..") {
        Some((first, last)) => format!("{}..{}", first.trim(), last.trim()),
        None => text.to_owned(),
    }
}
