//! Whether a text is in English. No other language is told from the rest.

/// Enough words to tell a language by.
const SAMPLE: usize = 40;
/// Fewer words than this say nothing.
const SHORTEST: usize = 12;

/// Fewer words that are no names say nothing either: "In March 2010 Russian President X came."
const FEWEST: usize = 5;

/// Whether one in ten of the first words is a function word of English; shared ones count half, and
/// not alone. Words with a capital are not counted: a list of ministers is mostly names in any
/// language.
pub(super) fn is_english(text: &str) -> bool {
    if is_plainly_english(text.as_bytes()) {
        return true;
    }
    let (mut words, mut telling, mut english, mut shared) = (0, 0, 0, 0);
    for word in text.split(' ').map(bare).filter(|word| !word.is_empty()).take(SAMPLE) {
        words += 1;
        match kind(word) {
            Kind::English => english += 1,
            Kind::Shared => shared += 1,
            Kind::Other if word.starts_with(char::is_uppercase) => continue,
            Kind::Other => {}
        }
        telling += 1;
        // Enough for a whole sample: the rest of the words can change nothing.
        if english > 0 && (2 * english + shared) * 5 >= SAMPLE {
            return true;
        }
    }
    words < SHORTEST || telling < FEWEST || (english > 0 && (2 * english + shared) * 5 >= telling)
}

/// The commonest words of English so thick in the first words that counting them all says the same.
fn is_plainly_english(text: &[u8]) -> bool {
    let sample = &text[..text.len().min(200)];
    let common = sample.windows(5).filter(|word| {
        word[0] == b' ' && matches!(&word[1..], b"the " | b"and " | [b'o', b'f', b' ', _] | [b't', b'o', b' ', _])
    });
    common.count() >= PLAIN
}

/// So many in at most forty words are a tenth, even if no other word is English.
const PLAIN: usize = 4;

fn bare(word: &str) -> &str {
    if word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return word;
    }
    word.trim_matches(|c: char| !c.is_alphabetic())
}

enum Kind {
    English,
    Shared,
    Other,
}

/// Longest function word.
const LONGEST: usize = 7;

fn kind(word: &str) -> Kind {
    let Some(packed) = packed(word.as_bytes()) else { return Kind::Other };
    if ENGLISH.binary_search(&packed).is_ok() {
        Kind::English
    } else if SHARED.contains(&packed) {
        Kind::Shared
    } else {
        Kind::Other
    }
}

/// A short word in lower case as a number, so that looking it up is a comparison of numbers.
const fn packed(word: &[u8]) -> Option<u64> {
    if word.len() > LONGEST {
        return None;
    }
    let (mut number, mut at) = (0, 0);
    while at < word.len() {
        number = number << 8 | word[at].to_ascii_lowercase() as u64;
        at += 1;
    }
    Some(number)
}

const fn sorted<const N: usize>(words: [&str; N]) -> [u64; N] {
    let mut numbers = [0; N];
    let mut count = 0;
    while count < N {
        let Some(number) = packed(words[count].as_bytes()) else { panic!("a function word is short") };
        let mut at = count;
        while at > 0 && numbers[at - 1] > number {
            numbers[at] = numbers[at - 1];
            at -= 1;
        }
        numbers[at] = number;
        count += 1;
    }
    numbers
}

/// Function words that are common in English alone.
static ENGLISH: [u64; 76] = sorted([
    "the", "of", "and", "to", "that", "it", "with", "his", "by", "not", "are", "but", "from", "or", "have", "they",
    "which", "were", "their", "there", "been", "would", "has", "will", "its", "said", "who", "this", "had", "about",
    "than", "into", "after", "could", "should", "when", "between", "more", "our", "you", "my", "he", "she", "them",
    "these", "must", "any", "because", "how", "what", "can", "your", "while", "across", "through", "during", "before",
    "since", "against", "where", "some", "other", "only", "also", "two", "three", "both", "each", "first", "last",
    "up", "out", "if", "then", "may", "most",
]);

/// As common in English, but words of German, Dutch, Danish, French or Portuguese too.
static SHARED: [u64; 15] =
    sorted(["a", "in", "is", "was", "for", "as", "on", "be", "at", "an", "all", "her", "we", "i", "so"]);

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
