//! Cues that a whole sentence is not of the article's own day: it tells of the past, of a picture, of a film. They are
//! words and parts of words, looked for in a sentence in lower case.

lists! {
    /// Cues that a sentence tells of another time without naming it.
    PAST = &[
        " ago", "at the time", "in those days", "at that time", "years earlier", "years after", "years before",
        "during the presidency", "years later", "decades", "last year", "last century", "the 1970s", "the 1980s",
        "the 1990s", "the 2000s", "the 2010s", "'90s", "’90s", "historically", "back then", "in retrospect",
        "formerly", "predecessor", "succeeded", "successor", "sworn in", "took office", "took the oath", "handed over",
        "resigned", "remains of", "funeral", "posthumous", "anniversary of", "assassination of", "murder of",
        "downfall", "overthrow", "ouster of", "ousting of", "late 19", "archive", "file photo", "when he was",
        "when she was", "was elected", "stepped down", "inaugurat", "used to", "correction", "'s rule", "'s fall",
        " recent fall", "the fall of", "the days of", "the administration of", "served under", "served as",
        "serving as", "the efforts of", "the words of", "his resignation", "her resignation", "handed the office",
        "documentary", "memoir",
    ];

    /// Things that show or tell of another time as if it were now: beside them a verb of the present says nothing.
    SHOWN = &[
        "anniversary", "archive", "biography", "file photo", "film", "minutes show", "movie", "novel", "photograph",
        "picture", "portrait", "recounts", "statue", " ago",
    ];

    /// Whole words for things that show people, or in which people are played: there the dead still act.
    IMAGES = &[
        "actor", "actors", "actress", "archive", "avatar", "documentary", "drama", "exhibition", "film", "footage",
        "hologram", "impersonator", "movie", "musical", "novel", "opera", "play", "portrait", "posthumously",
        "recording", "series", "statue", "video",
    ];

    /// Cues that an office is spoken of and not somebody who holds it: "the post of", "in exile", "no such".
    IMAGINED = &[
        "if ", "imagin", "fiction", "film", "movie", "novel", "drama", "comedy", "series", "game", "abolish",
        "referendum", "constitution", "post of", "office of", "position of", "title of", "role of", "job of",
        "equivalent", "instead of", "so-called", "joke", "satir", "in exile", "no such", "not exist", "not have",
        "never had", "elect a", "first ever",
    ];

    /// Cues that an office is held only for a time.
    FOR_A_TIME = union!(super::tenure::STANDING_IN, &["transition", "provisional", "temporar"]);

    /// Whole words that say a name is meant as a former one: "then Saigon", "colonial Bombay".
    RENAMED = &[
        "former", "formerly", "then", "now", "renamed", "called", "once", "colonial", "born", "century", "war",
        "empire", "history", "historic", "reunification", "reunited", "unification",
    ];

    /// The same, in more than a word.
    RENAMED_PHRASES = &["known as", "old name", "was named", "no longer", "was the capital of"];

    /// Cues of a note that quotes a slip on purpose; this one is looked for in the case it has.
    CORRECTION = &["misspel", "earlier version", "Correction", "should have read"];

    /// Cues that a sentence is about the calendar, or says that there is no such day.
    CALENDAR = &[
        "calendar", "julian", "gregorian", "leap year", "leap day", "no such", "there is no", "not exist", "n't exist",
        "n’t exist", "nonexistent",
    ];
}
