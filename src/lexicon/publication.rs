//! Words of datelines, bylines and the stamps that say when an article was published.

lists! {
    /// What opens a stamp of the day of publication, a longer one before a shorter one that it begins with.
    STAMPS = &[
        "first published", "originally published", "date published", "publication date", "published", "first posted",
        "posted", "release date", "issued", "released", "date:",
    ];

    /// Words that say when a text was changed, which is not when it was published.
    CHANGED = &["updated", "modified", "corrected"];

    /// Words between `Published` and the date, beside the time.
    BEFORE_DATE = &[
        "on", "at", "online", "am", "pm", "a.m.", "p.m.", "gmt", "bst", "utc", "est", "edt", "et", "cet", "cest", "ist",
        "msk", "in",
    ];

    /// Words after the date of a stamp, beside the time.
    AFTER_DATE = &["at", "by", "updated", "last", "modified", "am", "pm", "gmt"];

    /// Words in lower case between `By` and the date of a byline: `By A. de Writer for The Paper`.
    IN_BYLINE = &[
        "and", "for", "in", "on", "of", "de", "van", "von", "al", "bin", "der", "la", "at", "published", "posted",
    ];

    /// Words that stand before a date at the start of a line and are no place.
    NO_PLACES = union!(
        CHANGED,
        &[
            "on", "in", "by", "since", "until", "from", "to", "before", "after", "the", "a", "last", "published",
            "posted", "first", "date", "dated", "issued", "released", "reviewed", "expires",
        ],
    );
}
