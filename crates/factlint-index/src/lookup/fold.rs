//! How names are compared: words of letters and digits, lower case, without diacritics.
//!
//! The compiler and the running program share this file, so a name is found by the rules it was
//! stored by. What stands between words (space, hyphen, point, apostrophe) does not count.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Appends the folded form of a character, nothing for one that is not part of a word.
pub fn fold_char(character: char, out: &mut String) {
    if character.is_ascii() {
        if character.is_ascii_alphanumeric() {
            out.push(character.to_ascii_lowercase());
        }
        return;
    }
    for base in std::iter::once(character).nfkd().filter(|c| !is_combining_mark(*c)) {
        for lower in base.to_lowercase().filter(|c| !is_combining_mark(*c)) {
            match special(lower) {
                Some(letters) => out.push_str(letters),
                None if lower.is_alphanumeric() => out.push(lower),
                None => {}
            }
        }
    }
}

/// Letters that do not decompose, as the English press writes them.
fn special(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ŋ' => "ng",
        'ə' => "a",
        'þ' => "th",
        _ => return None,
    })
}

/// Whether a character is part of a word. Apostrophes and hyphens stand between words; a modifier
/// letter (ʻokina) is left out when folding.
#[must_use]
pub fn is_word_char(character: char) -> bool {
    if character.is_ascii() {
        character.is_ascii_alphanumeric()
    } else {
        character.is_alphanumeric() || is_combining_mark(character)
    }
}

/// The folded words of a text, joined by single spaces.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_word = false;
    for character in text.chars() {
        if is_word_char(character) {
            if !in_word && !out.is_empty() {
                out.push(' ');
            }
            in_word = true;
            fold_char(character, &mut out);
        } else {
            in_word = false;
        }
    }
    out
}

/// Longer words than this are compared with nothing.
const LONGEST: usize = 48;

/// The optimal string alignment distance (insertions, deletions, substitutions and transpositions of
/// neighbours) of two words, or `None` beyond `bound`. Words are compared byte by byte: they are
/// folded, and folded Latin is ASCII.
#[must_use]
pub fn distance(a: &str, b: &str, bound: usize) -> Option<usize> {
    byte_distance(a.as_bytes(), b.as_bytes(), bound)
}

/// [`distance`] of words as bytes.
pub(crate) fn byte_distance(a: &[u8], b: &[u8], bound: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > bound || a.len() > LONGEST || b.len() > LONGEST {
        return None;
    }
    // What both begin and end with takes no edit.
    let begun = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[begun..], &b[begun..]);
    let ended = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[..a.len() - ended], &b[..b.len() - ended]);
    if a.is_empty() || b.is_empty() {
        // The lengths are compared above.
        return Some(a.len().max(b.len()));
    }
    let mut rows = [[0_u8; LONGEST + 1]; 3];
    for (j, cell) in rows[1].iter_mut().enumerate() {
        *cell = j as u8;
    }
    for i in 1..=a.len() {
        let [before, last, row] = &mut rows;
        row[0] = i as u8;
        let mut least = row[0];
        for j in 1..=b.len() {
            let change = last[j - 1] + u8::from(a[i - 1] != b[j - 1]);
            let mut best = change.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            row[j] = best;
            least = least.min(best);
        }
        if usize::from(least) > bound {
            return None;
        }
        rows.rotate_left(1);
    }
    Some(usize::from(rows[1][b.len()])).filter(|found| *found <= bound)
}

/// The nearest of some words, if one is near enough to suggest.
#[must_use]
pub fn nearest<'w>(word: &str, among: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let bound = if word.len() < 5 { 1 } else { 2 };
    let near = among.into_iter().filter_map(|other| distance(word, other, bound).map(|d| (d, other)));
    near.min().map(|(_, other)| other)
}

#[cfg(test)]
mod tests {
    use super::distance;

    /// The distance by its definition, for short words.
    fn by_definition(a: &[u8], b: &[u8]) -> usize {
        let ([first, a_rest @ ..], [second, b_rest @ ..]) = (a, b) else { return a.len() + b.len() };
        let change = by_definition(a_rest, b_rest) + usize::from(first != second);
        let least = change.min(by_definition(a_rest, b) + 1).min(by_definition(a, b_rest) + 1);
        match (a, b) {
            ([p, q, a_rest @ ..], [r, s, b_rest @ ..]) if p == s && q == r => {
                least.min(by_definition(a_rest, b_rest) + 1)
            }
            _ => least,
        }
    }

    #[test]
    fn every_pair_of_short_words() {
        let mut words = vec![String::new()];
        for length in 0..4 {
            let longest: Vec<String> = words.iter().filter(|word| word.len() == length).cloned().collect();
            words.extend(longest.iter().flat_map(|word| ["a", "b", "c"].map(|letter| format!("{word}{letter}"))));
        }
        for (a, b) in words.iter().flat_map(|a| words.iter().map(move |b| (a, b))) {
            let edits = by_definition(a.as_bytes(), b.as_bytes());
            for bound in 0..3 {
                assert_eq!(distance(a, b, bound), Some(edits).filter(|edits| *edits <= bound), "{a} {b} {bound}");
            }
        }
    }
}
