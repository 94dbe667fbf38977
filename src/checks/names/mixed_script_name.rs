//! A capitalised word in Latin letters that has a look-alike of another script, or an invisible character, inside.
//!
//! It needs no reference. A word in another script is left alone, and a text in ASCII is not looked at.

use crate::checks::context::Context;
use crate::checks::draft::Draft;
use crate::document::ProseSpan;
use crate::finding::Applicability;
use factlint_index::is_word_char;

const RULE: &str = "mixed-script-name";

pub(crate) fn check<'a>(context: &Context<'a>) -> Vec<Draft<'a>> {
    let mut found = Vec::new();
    if context.article.names.is_ascii {
        return found;
    }
    let prose = &*context.document.prose;
    let bytes = prose.as_bytes();
    let mut from = 0;
    for (number, chunk) in bytes.chunks(CHUNK).enumerate() {
        if !chunk.iter().fold(false, |any, byte| any | may_be_odd(*byte)) {
            continue;
        }
        // An invisible character may have begun in the chunk before.
        let start = (number * CHUNK).saturating_sub(2);
        for at in start..number * CHUNK + chunk.len() {
            if at >= from && is_odd(&bytes[at..]) {
                let span = word_around(prose, at);
                from = span.end as usize;
                found.extend(report(context, span));
            }
        }
    }
    found
}

const CHUNK: usize = 64;

/// Whether a byte may begin a Greek or Cyrillic letter, or belong to an invisible character. Of these the last or the
/// middle byte is tested, because quotation marks and dashes begin with the same byte.
fn may_be_odd(byte: u8) -> bool {
    byte.wrapping_sub(0xCD) < 8 || byte.wrapping_sub(0x8B) < 3 || byte == 0x81 || byte == 0xEF
}

/// Whether bytes begin with a Greek or Cyrillic letter or an invisible character.
fn is_odd(bytes: &[u8]) -> bool {
    matches!(bytes, [0xCD..=0xD4, ..] | [0xE2, 0x80, 0x8B..=0x8D, ..] | [0xE2, 0x81, 0xA0, ..] | [0xEF, 0xBB, 0xBF, ..])
}

/// The Latin letter that a letter looks like; an empty text for an invisible character.
fn latin_for(character: char) -> Option<&'static str> {
    if is_invisible(character) {
        return Some("");
    }
    let at = ALIKE.0.chars().position(|other| other == character)?;
    ALIKE.1.get(at..=at)
}

/// Letters of Greek and Cyrillic, and the Latin ones that they look like.
const ALIKE: (&str, &str) =
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοАВЕКМНОРСТУХІЈЅаеорсухіјѕԁһ", "ABEZHIKMNOPTYXoABEKMHOPCTYXIJSaeopcyxijsdh");

/// Spaces and joiners without width, and the byte order mark.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

fn is_inside(character: char) -> bool {
    is_word_char(character) || is_invisible(character)
}

/// The word around a byte, without invisible characters at its ends.
fn word_around(prose: &str, at: usize) -> ProseSpan {
    let before: usize = prose[..at].chars().rev().take_while(|c| is_inside(*c)).map(char::len_utf8).sum();
    let after: usize = prose[at..].chars().take_while(|c| is_inside(*c)).map(char::len_utf8).sum();
    let word = &prose[at - before..at + after];
    let start = at + after - word.trim_start_matches(is_invisible).len();
    let end = start.max(at - before + word.trim_end_matches(is_invisible).len());
    ProseSpan { start: start as u32, end: end as u32 }
}

fn report<'a>(context: &Context<'a>, span: ProseSpan) -> Option<Draft<'a>> {
    let written = context.text(span);
    let (odd, right) = mend(written)?;
    if !context.document.is_in_block(span.start) {
        return None;
    }
    let (title, label) = if is_invisible(odd) {
        let title = format!("`{right}` has an invisible character inside");
        (title, format!("U+{:04X} is inside", u32::from(odd)))
    } else {
        let script = if odd < '\u{400}' { "Greek" } else { "Cyrillic" };
        let title = format!("`{right}` is written with a {script} letter that looks like a Latin one");
        (title, format!("`{odd}` is {script}, U+{:04X}", u32::from(odd)))
    };
    let help = format!("write `{right}` in Latin letters alone");
    let draft = context.finding(RULE, title).primary(span, label).help(help.clone());
    Some(draft.fix(help, Applicability::Safe, span, &right))
}

/// The first letter that does not belong in a Latin word, and the word with Latin letters in the place of all such
/// letters. None if the word is right, of another script, in lower case, or too short to be a name.
fn mend(written: &str) -> Option<(char, String)> {
    let mut odd = None;
    let mut right = String::with_capacity(written.len());
    let (mut latin, mut small) = (0, 0);
    for character in written.chars() {
        if let Some(letter) = latin_for(character) {
            odd = odd.or(Some(character));
            right.push_str(letter);
        } else if is_latin(character) {
            latin += 1;
            small += usize::from(character.is_lowercase());
            right.push(character);
        } else {
            return None;
        }
    }
    let named = right.chars().next().is_some_and(char::is_uppercase) && right.chars().count() >= SHORTEST;
    // "iPhone" and codes in capitals with figures are no names.
    (named && latin > 1 && (small > 0 || latin >= SHORTEST)).then_some((odd?, right))
}

/// Shorter words may be formulas.
const SHORTEST: usize = 4;

/// Latin letters of the alphabets of Europe and Vietnam.
fn is_latin(character: char) -> bool {
    character.is_ascii_alphabetic()
        || character.is_alphabetic() && matches!(character, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_rows_of_look_alikes_are_of_one_length() {
        assert_eq!(ALIKE.0.chars().count(), ALIKE.1.len());
        assert_eq!(latin_for('А'), Some("A"));
        assert_eq!(latin_for('һ'), Some("h"));
    }

    #[test]
    fn words_of_one_script_are_right() {
        for word in ["Москва", "Αθήνα", "Sargsyan", "Þórdís", "Hường", "МОСКВА", "ΔTmax", "αβγ", "KoЯn", "Тo"]
        {
            assert_eq!(mend(word), None, "{word}");
        }
        for (word, right) in [("Sаrgsyan", "Sargsyan"), ("Αegina", "Aegina"), ("Kar\u{200b}im", "Karim")] {
            assert_eq!(mend(word).map(|(_, right)| right).as_deref(), Some(right), "{word}");
        }
    }
}
