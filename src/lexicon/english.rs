//! The commonest function words of English, by which a text is known to be in English.

lists! {
    /// Those that are common in English alone.
    OWN = &[
        "the", "of", "and", "to", "that", "it", "with", "his", "by", "not", "are", "but", "from", "or", "have", "they",
        "which", "were", "their", "there", "been", "would", "has", "will", "its", "said", "who", "this", "had", "about",
        "than", "into", "after", "could", "should", "when", "between", "more", "our", "you", "my", "he", "she", "them",
        "these", "must", "any", "because", "how", "what", "can", "your", "while", "across", "through", "during",
        "before", "since", "against", "where", "some", "other", "only", "also", "two", "three", "both", "each", "first",
        "last", "up", "out", "if", "then", "may", "most",
    ];

    /// As common in English, but words of German, Dutch, Danish, French or Portuguese too.
    SHARED = &["a", "in", "is", "was", "for", "as", "on", "be", "at", "an", "all", "her", "we", "i", "so"];
}
