//! Words inside names of people, and words that are no part of them.

use super::calendar::{MONTHS, WEEKDAYS};
use super::grammar::THEIR;

lists! {
    /// Particles that stand inside a name in lower case: "Charles de Gaulle".
    PARTICLES = &[
        "al", "el", "bin", "ibn", "bint", "de", "la", "di", "da", "dos", "du", "van", "von", "der", "den", "ter", "zu",
    ];

    /// Capitalised words that are no part of a name: "President Jane Doe Monday said", "Jane Doe The".
    NEVER_NAMES = union!(
        WEEKDAYS,
        MONTHS,
        THEIR,
        &[
            "the", "a", "an", "in", "on", "at", "and", "but", "he", "she", "it", "they", "we", "i", "who", "for", "of",
            "to", "with", "from", "as", "by", "has", "is", "was", "will", "said", "says", "told", "after", "before",
            "when", "while", "this", "that", "there", "not",
        ],
    );

    /// What ends before another form of a name: "Kyiv, also written Kiev".
    BEFORE_OTHER_FORM = &[" or", " as", "called", "formerly", "written", "spelled", "spelt"];

    /// The same, and before another name of somebody: "Jane Doe, née Roe".
    BEFORE_OTHER_NAME = union!(BEFORE_OTHER_FORM, &["spelling", "née", "born", "named"]);
}
