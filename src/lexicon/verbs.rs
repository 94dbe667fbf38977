//! Verbs of saying and doing, which tell that somebody is alive and in office on the article's own day.

lists! {
    /// What only the living will do: nobody is remembered, honoured or missed by one of these ("X will open the
    /// bridge").
    DEEDS = &[
        "address", "announce", "arrive", "attend", "chair", "deliver", "discuss", "fly", "host", "inaugurate",
        "launch", "lead", "meet", "open", "preside", "share", "sign", "speak", "testify", "tour", "travel", "visit",
    ];

    /// What only the living do: "X arrives on Sunday".
    DOES = &["addresses", "arrives", "attends", "chairs", "flies", "hosts", "meets", "travels", "visits"];

    /// What only the living did on a day near the article's: "X told them on Sunday".
    DID = &[
        "addressed", "announced", "arrived", "attended", "called", "flew", "met", "opened", "pledged", "rejected",
        "said", "signed", "spoke", "told", "traveled", "travelled", "urged", "visited", "vowed", "warned", "welcomed",
    ];

    /// Verbs of the present that do not end in "s": "X will", "X and Y have".
    PRESENT = &["will", "is", "has", "are", "have"];

    /// Verbs of the past that do not end in "ed": "X said on Monday".
    PAST = &["was", "said", "told", "met", "made", "gave", "took", "held", "left", "spoke", "sent", "flew", "won"];

    /// Verbs of the past that are no nouns and do not end in "ed": "Geneva-based OPEC kept its quotas".
    IRREGULAR = &[
        "became", "began", "bought", "broke", "brought", "built", "came", "chose", "cut", "drew", "drove", "fell", "felt",
        "flew", "fought", "found", "gave", "got", "grew", "heard", "held", "kept", "knew", "led", "left", "lent", "lost",
        "made", "met", "paid", "ran", "rose", "said", "saw", "sent", "sold", "spent", "spoke", "stood", "swore",
        "threw", "told", "took", "went", "won", "wrote",
    ];

    /// What bodies do on the article's own day: "the Lyon-based police body says".
    TELLS = &[
        "says", "has", "plans", "wants", "warns", "expects", "hopes", "urges", "calls", "announces", "accuses", "adds",
        "backs", "holds", "lends", "meets", "notes", "offers", "reports", "seeks", "sees",
    ];

    /// Plans: "X is expected to visit".
    PLANNED = &["expected", "due", "scheduled", "set"];

    /// What a holder does right after the office: "X, the president of Germany says", where the second comma is
    /// forgotten.
    AFTER_OFFICE = &["says", "said", "has", "is", "will"];

    /// Between "X, who" or "X" and an office: "X, who became president of Italy".
    IS_OR_BECAME = &["is", "was", "became", "becomes"];

    /// Verbs of leaving and going, by their stems: "had left for Ouagadogou".
    MOVES = &[
        "left", "leav", "flew", "fly", "flight", "travel", "bound", "head", "return", "went", "trip", "visit", "depart",
        "sail", "drove", "mov",
    ];
}
