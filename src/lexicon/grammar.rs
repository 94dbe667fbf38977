//! Function words: articles, pronouns, prepositions, conjunctions, auxiliaries.

lists! {
    /// The articles.
    ARTICLES = &["the", "a", "an"];

    /// Possessive pronouns of people: "met his Kazakh counterpart".
    THEIR = &["his", "her", "their"];

    /// Words that make a thing somebody's: "her late husband", "appoints X as its prime minister".
    THEIR_OR_THE = union!(THEIR, &["its", "the"]);

    /// The same, of the writer's country too: "our late president".
    OUR_OR_THE = union!(THEIR_OR_THE, &["our"]);

    /// Words inside the name of a second person: "X and his administration are", "X and Duke of York Y have".
    WITHIN_SECOND = union!(THEIR, &["the", "of"]);

    /// Prepositions that make what follows another's: "an adviser to the US president Jane Doe".
    BELONGING = &["of", "to", "for"];

    /// The same, and company: "the son of X, in power since 1994".
    BELONGING_OR_WITH = union!(BELONGING, &["with", "by"]);

    /// Words that begin another phrase: "a potential meeting between German Chancellor X and …".
    PHRASE_OPENERS = &["between", "by", "with", "of", "to", "for", "from", "in", "on", "against", "that", "and"];

    /// Words that begin another clause, whose day is not that of the verb before: "X arrived after Y left on Sunday".
    CLAUSE_OPENERS = &[
        "that", "who", "which", "when", "whom", "where", "after", "before", "because", "while", "would", "had", "whose",
    ];

    /// Words that open a sentence before an office: "Former President X", "Under President X".
    SENTENCE_OPENERS = &[
        "the", "a", "when", "as", "and", "but", "if", "after", "before", "while", "then", "former", "new", "with",
        "for", "under", "like", "although", "though", "since", "by", "in", "on", "to", "from", "of", "late", "ex",
        "both", "that", "today", "only", "even", "because", "my", "our", "their", "his", "her", "its",
    ];

    /// Words that go before a title as before any other noun: "despite president X", "said president X".
    BEFORE_ANY_NOUN = &[
        "about", "against", "among", "around", "at", "before", "behind", "between", "despite", "during", "including",
        "into", "is", "over", "said", "says", "than", "through", "until", "was", "were", "where", "which", "who",
        "without",
    ];

    /// Words after which a country by name may open a phrase: "was met by Kosovo President X".
    BEFORE_COUNTRY = &[
        "give", "gives", "gave", "ask", "asks", "asked", "meet", "meets", "met", "tell", "tells", "urge", "urges",
        "urged", "invites", "invited", "hosts", "hosted", "welcomes", "welcomed", "praises", "praised", "accuses",
        "accused", "thanks", "thanked", "and", "by", "with", "that", "when", "as", "while", "but", "says", "said",
        "against", "between", "than", "told",
    ];

    /// Words beside prepositions of place that are no nouns: "the owner said X", "the week after X".
    NO_NOUNS = &[
        "about", "after", "as", "because", "before", "but", "by", "during", "if", "or", "said", "says", "since", "than",
        "that", "told", "under", "until", "when", "while", "with",
    ];

    /// Verbs that set what they join in the past: "Lagos was the capital".
    WAS = &["was", "were", "became"];

    /// Words that begin a clause about the noun before: "France, which chairs".
    RELATIVE = &["which", "who"];

    /// Words before a name or a noun that leave its meaning as it is: "in capitals such as", "and Karachi".
    BEFORE_PHRASE = &[
        "the", "a", "an", "and", "or", "but", "of", "in", "at", "to", "from", "with", "by", "for", "on", "as", "that",
        "is", "was", "are", "were", "has", "had", "have", "its", "their", "his", "her", "our", "this", "these", "other",
        "some", "many", "most", "all", "several", "major", "foreign", "both", "than", "near", "through", "across",
        "along", "where", "while", "when", "which", "who", "if", "after", "before", "since", "said", "says", "including",
        "between", "against", "outside", "around", "into", "over", "under", "like", "because", "so", "not", "only",
        "even", "also", "will", "would", "can", "could", "may", "might", "should", "must", "then", "today", "now",
    ];

    /// Words after which a noun belongs to what stands before them: "a mission of NATO, created in".
    ATTACHING = &[
        "of", "in", "at", "to", "from", "with", "by", "for", "on", "under", "near", "against", "about", "between",
        "and", "or", "into", "within", "inside", "outside", "like", "than", "via", "over", "after", "before",
    ];

    /// Words that deny what follows, make a condition of it or leave it to somebody's belief: "is not true that Lagos is the
    /// capital", "many think Istanbul is".
    DENYING = &[
        "not", "no", "never", "neither", "nor", "cannot", "if", "whether", "unless", "wrongly", "falsely", "mistakenly",
        "incorrectly", "myth", "t", "when", "once", "until", "proposed", "would",
        "assume", "assumes", "assumed", "believe", "believes", "believed", "false", "lied", "think", "thinks", "thought",
    ];

    /// Words that make a name one of several: "a Doe rally", "any Doe".
    OF_SEVERAL = &["a", "all", "an", "another", "any", "designate", "elect", "every", "no", "that", "this"];

    /// Words that follow a person and no noun: "Doe said", and not "Doe supporters".
    AFTER_PERSON = &[
        "about", "after", "again", "also", "and", "as", "at", "before", "because", "but", "by", "came", "for", "from",
        "gave", "had", "has", "if", "in", "into", "is", "made", "met", "of", "on", "or", "out", "over", "said",
        "saying", "says", "spoke", "the", "then", "to", "told", "took", "was", "went", "when", "while", "who", "will",
        "with", "would",
    ];
}
