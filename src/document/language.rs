//! Whether a text is in English. No other language is told from the rest.

/// Enough words to tell a language by.
const SAMPLE: usize = 40;
/// Fewer words than this say nothing.
const SHORTEST: usize = 12;

/// Whether one in ten of the first words is a function word of English; shared ones count half, and
/// not alone. Words with a capital are not counted: a list of ministers is mostly names in any
/// language.
pub(super) fn is_english(text: &str) -> bool {
    let (mut words, mut telling, mut english, mut shared) = (0, 0, 0, 0);
    for word in text.split_whitespace().map(bare).filter(|word| !word.is_empty()).take(SAMPLE) {
        words += 1;
        match kind(word) {
            Kind::English => english += 1,
            Kind::Shared => shared += 1,
            Kind::Other if word.starts_with(char::is_uppercase) => continue,
            Kind::Other => {}
        }
        telling += 1;
    }
    words < SHORTEST || telling == 0 || (english > 0 && (2 * english + shared) * 5 >= telling)
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphabetic())
}

enum Kind {
    English,
    Shared,
    Other,
}

fn kind(word: &str) -> Kind {
    let is_in = |list: &[&str]| list.iter().any(|entry| entry.eq_ignore_ascii_case(word));
    match word.len() {
        1..=7 if is_in(&ENGLISH) => Kind::English,
        1..=7 if is_in(&SHARED) => Kind::Shared,
        _ => Kind::Other,
    }
}

/// Function words that are common in English alone.
const ENGLISH: [&str; 52] = [
    "the", "of", "and", "to", "that", "it", "with", "his", "by", "not", "are", "but", "from", "or", "have", "they",
    "which", "were", "their", "there", "been", "would", "has", "will", "its", "said", "who", "this", "had", "about",
    "than", "into", "after", "could", "should", "when", "between", "more", "our", "you", "my", "he", "she", "them",
    "these", "must", "any", "because", "how", "what", "can", "your",
];

/// As common in English, but words of German, Dutch, Danish, French or Portuguese too.
const SHARED: [&str; 14] = ["in", "is", "was", "for", "as", "on", "be", "at", "an", "all", "her", "we", "i", "so"];

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
