//! Whether a text is in English. Other languages are not distinguished.

use crate::lexicon::english;
use factlint_index::{WordKinds, any_lower_case_word};

/// Enough words to tell a language by.
const SAMPLE: usize = 40;
/// Fewer words than this say nothing.
const SHORTEST: usize = 12;

/// Fewer words without a capital than this say nothing either: "In March 2010 Russian President X came."
const FEWEST: usize = 5;

/// Whether one in ten of the first words is a function word of English. Those shared with other languages count half,
/// and are not enough alone. Words with a capital are not counted: a list of ministers is mostly names in any language.
pub(super) fn is_english(text: &str) -> bool {
    is_plainly_english(text.as_bytes()) || is_english_by_count(text)
}

/// Whether the first words in lower case already decide that it is English, as they mostly do.
fn is_plainly_english(text: &[u8]) -> bool {
    /// A stretch of this many bytes has about [`SAMPLE`] words at most.
    const BYTES: usize = 200;
    let mut count = Count::default();
    any_lower_case_word(text, 0..text.len().min(BYTES), |at| {
        count.add(FUNCTION_WORDS.at(text, at));
        count.is_enough()
    })
}

/// Function words seen.
#[derive(Default)]
struct Count {
    english: usize,
    shared: usize,
}

impl Count {
    fn add(&mut self, kind: Option<u8>) {
        self.english += usize::from(kind == Some(IN_ENGLISH_ALONE));
        self.shared += usize::from(kind == Some(IN_OTHERS_TOO));
    }

    /// Whether they are a tenth of this many words.
    fn is_tenth_of(&self, words: usize) -> bool {
        self.english > 0 && (2 * self.english + self.shared) * 5 >= words
    }

    /// Whether the shared ones are a third of this many words, as in no other language: "signed a decree on Monday, for
    /// herders".
    fn is_third_of(&self, words: usize) -> bool {
        self.shared > 2 && self.shared * 3 >= words
    }

    /// Whether they are enough for a whole sample, so that the remaining words change nothing.
    fn is_enough(&self) -> bool {
        self.is_tenth_of(SAMPLE)
    }
}

fn is_english_by_count(text: &str) -> bool {
    let (mut words, mut telling, mut count) = (0, 0, Count::default());
    let parts = text.as_bytes().split(|byte| *byte == b' ');
    for word in parts.map(bare).filter(|word| !word.is_empty()).take(SAMPLE) {
        words += 1;
        let kind = FUNCTION_WORDS.of(word);
        if kind.is_some() || !is_capitalised(word) {
            telling += 1;
        }
        count.add(kind);
        if count.is_enough() {
            return true;
        }
    }
    words < SHORTEST || telling < FEWEST || count.is_tenth_of(telling) || count.is_third_of(telling)
}

/// A word without the marks around it.
fn bare(word: &[u8]) -> &[u8] {
    if word.iter().all(u8::is_ascii_alphabetic) {
        return word;
    }
    text_of(word).trim_matches(|c: char| !c.is_alphabetic()).as_bytes()
}

fn is_capitalised(word: &[u8]) -> bool {
    match word.first() {
        Some(first) if first.is_ascii() => first.is_ascii_uppercase(),
        _ => text_of(word).starts_with(char::is_uppercase),
    }
}

/// Words lie between spaces, so they are UTF-8 as the text is.
fn text_of(word: &[u8]) -> &str {
    std::str::from_utf8(word).unwrap_or_default()
}

const IN_ENGLISH_ALONE: u8 = 1;
const IN_OTHERS_TOO: u8 = 2;

/// Function words with their kind.
static FUNCTION_WORDS: WordKinds<512> =
    WordKinds::new().with(IN_ENGLISH_ALONE, english::OWN).with(IN_OTHERS_TOO, english::SHARED);

#[cfg(test)]
mod tests {
    use super::is_english;

    #[test]
    fn texts() {
        for (text, expected) in [
            ("The heads of state met in the capital on Tuesday and signed a joint statement on trade.", true),
            ("Le sommet a réuni les chefs d'État dans la capitale, où ils ont signé une déclaration commune.", false),
            ("Die Staatschefs trafen sich in der Hauptstadt, und an dem Tag war auch der Kanzler in der Stadt.", false),
            ("Los jefes de Estado se reunieron en la capital y firmaron una declaración conjunta el martes.", false),
            (
                "Главы государств встретились в столице во вторник и подписали совместное заявление о торговле и мире.",
                false,
            ),
            (
                "De staatshoofden kwamen dinsdag in de hoofdstad bijeen om te praten over de handel of het klimaat.",
                false,
            ),
            ("Statscheferne mødtes tirsdag i hovedstaden for at underskrive en fælles erklæring om handel.", false),
            ("Kyrgyz President Sooronbay Jeenbekov signed a decree on Monday raising pensions for herders.", true),
            ("Belarus - A B, Armenia - C D, Kazakhstan - E F, Kyrgyzstan - G H and Tajikistan - J K", true),
            ("Le sommet a réuni les chefs", true),
            ("", true),
            (
                "Belarus Armenia Kazakhstan Kyrgyzstan Russia Tajikistan Uzbekistan India Pakistan Nepal Iran China",
                true,
            ),
            ("THE HEADS OF STATE MET IN THE CAPITAL ON TUESDAY AND SIGNED A JOINT STATEMENT", true),
        ] {
            assert_eq!(is_english(text), expected, "{text}");
        }
    }
}
