//! Words that a house accepts or prefers. They are compared as names are: without case, diacritics and the marks
//! between words.

use crate::source::Span;
use factlint_index::{fold, is_word_char};

/// One word or several, folded. Never empty.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Phrase {
    written: String,
    words: Vec<String>,
}

impl Phrase {
    /// The words of a text; none if there is no word in it.
    #[must_use]
    pub fn new(text: &str) -> Option<Phrase> {
        let words: Vec<String> = words(text).map(fold).collect();
        (!words.is_empty()).then(|| Phrase { written: text.to_owned(), words })
    }

    /// As it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// Its folded words, as names of the reference are folded.
    pub(super) fn folded(&self) -> String {
        self.words.join(" ")
    }

    /// Whether the words of a span are this phrase, or lie inside an occurrence of it.
    pub(super) fn covers(&self, text: &str, span: Span) -> bool {
        let (start, end) = (span.start as usize, span.end as usize);
        let (Some(before), Some(inside), Some(after)) = (text.get(..start), text.get(start..end), text.get(end..))
        else {
            return false;
        };
        let length = self.words.len();
        let inside: Vec<String> = words(inside).map(fold).collect();
        if inside.is_empty() || inside.len() > length {
            return false;
        }
        let room = length - inside.len();
        let mut row: Vec<String> = words_from_end(before).take(room).map(fold).collect();
        row.reverse();
        row.extend(inside);
        row.extend(words(after).take(room).map(fold));
        // Each stretch of this length in the row contains the words of the span.
        row.windows(length).any(|stretch| stretch == self.words)
    }
}

/// Whether two texts have the same words; if they have none, whether the texts are equal.
pub(super) fn same_words(a: &str, b: &str) -> bool {
    let (folded, other) = (fold(a), fold(b));
    if folded.is_empty() { a.trim() == b.trim() } else { folded == other }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character| !is_word_char(character)).filter(|word| !word.is_empty())
}

fn words_from_end(text: &str) -> impl Iterator<Item = &str> {
    text.rsplit(|character| !is_word_char(character)).filter(|word| !word.is_empty())
}
