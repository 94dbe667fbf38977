//! The English words that dates are made of.
//!
//! Names of the calendar are language, not facts, so they stand here and not in the reference.

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
    if !matches!(word.first(), Some(b'J' | b'F' | b'M' | b'A' | b'S' | b'O' | b'N' | b'D')) {
        return None;
    }
    find(&MONTHS, word)
}

/// The weekday that a word with a capital names.
pub(super) fn weekday(word: &[u8]) -> Option<(Weekday, Form)> {
    find(&WEEKDAYS, word)
}

/// Whether a word is one of a list that is in lower case.
pub(super) fn is_one_of(word: &[u8], list: &[&str]) -> bool {
    list.iter().any(|entry| entry.as_bytes().eq_ignore_ascii_case(word))
}

/// The value beside a word in a list that is in lower case.
pub(super) fn find_in<T: Copy>(word: &[u8], list: &[(&str, T)]) -> Option<T> {
    list.iter().find(|(entry, _)| entry.as_bytes().eq_ignore_ascii_case(word)).map(|(_, value)| *value)
}

/// `mid-2015`, `late-1990s`.
pub(super) fn is_part_of_time(word: &[u8]) -> bool {
    is_one_of(word, &["mid", "early", "late"])
}

/// `march` is a verb; `March` and `MARCH` are months.
fn find<T: Copy>(names: &[(&str, T, Form)], word: &[u8]) -> Option<(T, Form)> {
    let (_, rest) = word.split_first().filter(|(first, _)| first.is_ascii_uppercase())?;
    let even = rest.iter().all(u8::is_ascii_lowercase) || rest.iter().all(u8::is_ascii_uppercase);
    if !even {
        return None;
    }
    let entry = names.iter().find(|(name, ..)| name.as_bytes().eq_ignore_ascii_case(word));
    entry.map(|&(_, value, form)| (value, form))
}

/// What may stand between two days of one range, and the room to look for it in.
pub(super) const JOINERS: [&str; 9] = ["-", "–", "—", "to", "and", "or", "until", "through", ","];
pub(super) const JOINER_LEN: usize = 10;

/// Words between the two days of one range: `14 and 15 September`.
pub(super) const DAY_JOINERS: [&str; 6] = ["to", "and", "or", "until", "till", "through"];

/// Words before a date from which on something is so, or up to which.
pub(super) const SINCE: [&str; 2] = ["since", "after"];
pub(super) const UNTIL: [&str; 4] = ["until", "till", "til", "before"];

/// Words before four digits that make a year of them.
pub(super) const YEAR_CUES: [&str; 24] = [
    "in", "since", "until", "by", "from", "of", "during", "before", "after", "to", "between", "and", "through",
    "early", "late", "year", "spring", "summer", "autumn", "fall", "winter", "mid", "till", "til",
];

/// Words after four digits that make a quantity or an hour of them.
pub(super) const UNITS: [&str; 36] = [
    "people",
    "percent",
    "per",
    "million",
    "billion",
    "thousand",
    "troops",
    "soldiers",
    "men",
    "women",
    "children",
    "euros",
    "dollars",
    "pounds",
    "roubles",
    "rubles",
    "tonnes",
    "tons",
    "kilos",
    "kilograms",
    "kg",
    "km",
    "kilometres",
    "kilometers",
    "metres",
    "meters",
    "miles",
    "feet",
    "hectares",
    "acres",
    "square",
    "hours",
    "hrs",
    "gmt",
    "utc",
    "votes",
];

/// Words after four digits that make an hour of them even where a year is expected.
pub(super) const HOURS: [&str; 4] = ["gmt", "utc", "hours", "hrs"];

/// Words after a small number that make a quantity of it, as in `By May 12 people had died`.
pub(super) const COUNTED: [&str; 9] =
    ["percent", "per", "million", "billion", "thousand", "people", "others", "years", "days"];

/// Eras, in which a short number is a year.
pub(super) const ERAS: [&str; 4] = ["bc", "bce", "ad", "ce"];

/// Words that make a name of the weekday after them wherever they stand.
pub(super) const NAMED_DAYS: [&str; 20] = [
    "bloody", "black", "good", "easter", "palm", "super", "cyber", "ash", "shrove", "giving", "holy", "maundy", "whit",
    "red", "clean", "blue", "fat", "spy", "low", "trinity",
];

/// Words before a weekday that leave it one even with a capital.
pub(super) const PLAIN_BEFORE_DAY: [&str; 36] = [
    "on",
    "by",
    "last",
    "next",
    "this",
    "that",
    "every",
    "each",
    "since",
    "until",
    "till",
    "from",
    "to",
    "before",
    "after",
    "late",
    "early",
    "of",
    "the",
    "a",
    "and",
    "or",
    "for",
    "in",
    "at",
    "through",
    "between",
    "both",
    "but",
    "starting",
    "beginning",
    "effective",
    "published",
    "posted",
    "updated",
    "date",
];

const MONTHS: [(&str, u32, Form); 24] = [
    ("January", 1, Form::Full),
    ("February", 2, Form::Full),
    ("March", 3, Form::Full),
    ("April", 4, Form::Full),
    ("May", 5, Form::Full),
    ("June", 6, Form::Full),
    ("July", 7, Form::Full),
    ("August", 8, Form::Full),
    ("September", 9, Form::Full),
    ("October", 10, Form::Full),
    ("November", 11, Form::Full),
    ("December", 12, Form::Full),
    ("Jan", 1, Form::Short),
    ("Feb", 2, Form::Short),
    ("Mar", 3, Form::Short),
    ("Apr", 4, Form::Short),
    ("Jun", 6, Form::Short),
    ("Jul", 7, Form::Short),
    ("Aug", 8, Form::Short),
    ("Sept", 9, Form::Short),
    ("Sep", 9, Form::Short),
    ("Oct", 10, Form::Short),
    ("Nov", 11, Form::Short),
    ("Dec", 12, Form::Short),
];

const WEEKDAYS: [(&str, Weekday, Form); 18] = [
    ("Monday", Weekday::Mon, Form::Full),
    ("Tuesday", Weekday::Tue, Form::Full),
    ("Wednesday", Weekday::Wed, Form::Full),
    ("Thursday", Weekday::Thu, Form::Full),
    ("Friday", Weekday::Fri, Form::Full),
    ("Saturday", Weekday::Sat, Form::Full),
    ("Sunday", Weekday::Sun, Form::Full),
    ("Mon", Weekday::Mon, Form::Short),
    ("Tues", Weekday::Tue, Form::Short),
    ("Tue", Weekday::Tue, Form::Short),
    ("Weds", Weekday::Wed, Form::Short),
    ("Wed", Weekday::Wed, Form::Short),
    ("Thurs", Weekday::Thu, Form::Short),
    ("Thur", Weekday::Thu, Form::Short),
    ("Thu", Weekday::Thu, Form::Short),
    ("Fri", Weekday::Fri, Form::Short),
    ("Sat", Weekday::Sat, Form::Short),
    ("Sun", Weekday::Sun, Form::Short),
];
