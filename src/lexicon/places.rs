//! Words before and inside names of places.

lists! {
    /// Prepositions after which a place may stand where its country is named.
    PREPOSITIONS = &[
        "in", "at", "near", "from", "to", "for", "of", "and", "between", "with", "into", "via", "through", "across",
        "around", "over", "against", "outside", "towards", "toward", "on",
    ];

    /// Those after which a place stands at once, also where they open a sentence.
    AT_ONCE = &["in", "In", "at", "At", "near", "from", "From"];

    /// Words in lower case inside a name of a place: "Rio de Janeiro", "Isle of Man".
    SMALL_WORDS = &["de", "la", "of", "the", "and", "al", "du"];
}
