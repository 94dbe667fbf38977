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
    let after_space = memchr::memchr_iter(b' ', sample).map(|space| &sample[space + 1..]);
    let common = after_space.filter(|word| {
        matches!(
            word,
            [b't', b'h', b'e', b' ', ..]
                | [b'o', b'f', b' ', ..]
                | [b'a', b'n', b'd', b' ', ..]
                | [b't', b'o', b' ', ..]
        )
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
    let mut lower = [0; LONGEST];
    let Some(lower) = lower.get_mut(..word.len()) else { return Kind::Other };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    match &*lower {
        // Function words that are common in English alone.
        b"the" | b"of" | b"and" | b"to" | b"that" | b"it" | b"with" | b"his" | b"by" | b"not" | b"are" | b"but"
        | b"from" | b"or" | b"have" | b"they" | b"which" | b"were" | b"their" | b"there" | b"been" | b"would"
        | b"has" | b"will" | b"its" | b"said" | b"who" | b"this" | b"had" | b"about" | b"than" | b"into" | b"after"
        | b"could" | b"should" | b"when" | b"between" | b"more" | b"our" | b"you" | b"my" | b"he" | b"she"
        | b"them" | b"these" | b"must" | b"any" | b"because" | b"how" | b"what" | b"can" | b"your" | b"while"
        | b"across" | b"through" | b"during" | b"before" | b"since" | b"against" | b"where" | b"some" | b"other"
        | b"only" | b"also" | b"two" | b"three" | b"both" | b"each" | b"first" | b"last" | b"up" | b"out" | b"if"
        | b"then" | b"may" | b"most" => Kind::English,
        // As common in English, but words of German, Dutch, Danish, French or Portuguese too.
        b"a" | b"in" | b"is" | b"was" | b"for" | b"as" | b"on" | b"be" | b"at" | b"an" | b"all" | b"her" | b"we"
        | b"i" | b"so" => Kind::Shared,
        _ => Kind::Other,
    }
}

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
