//! Words that say how somebody has an office: no longer, not yet, for another, by election.

use super::numbers::IN_A_ROW;

lists! {
    /// Words right before an office that say it is over: "the former president".
    FORMER = &["former", "ex", "onetime", "erstwhile"];

    /// Words near an office that set it in the past: "exiled President X", "the third president".
    PAST = union!(
        FORMER,
        IN_A_ROW,
        &[
            "one-time", "ousted", "deposed", "past", "retired", "late", "previous", "then", "outgoing", "departing",
            "exiled", "disgraced", "emeritus", "longtime", "time", "under", "restore", "reinstate",
        ],
    );

    /// "the resignation of Prime Minister X".
    LEAVING = &["resignation", "resignations"];

    /// Words near an office that say it is not held yet: "incoming President X", "the putative president".
    COMING = &[
        "newly", "incoming", "future", "next", "aspiring", "elected", "putative", "potential", "prospective", "jure",
    ];

    /// After a hyphen, the same: "president-elect".
    ELECT = &["elect", "designate", "select", "nominate"];

    /// Words for one who stands in: "acting President X", "as interim president".
    STANDING_IN = &["acting", "interim", "caretaker"];

    /// What is done to somebody who takes an office: "X is sworn in as prime minister".
    TAKEN = &[
        "sworn", "elected", "reelected", "inaugurated", "appointed", "named", "confirmed", "installed", "chosen",
        "proclaimed", "crowned",
    ];

    /// What somebody does who gives an office: "Y appoints X as prime minister".
    GIVES = &["appoints", "names", "elects", "installs", "confirms", "chooses", "proclaims"];

    /// Words between a name and what is done to its bearer: "X has been re-elected".
    BEFORE_TAKEN = &["is", "was", "been", "being", "be", "has", "had", "will", "re", "newly"];

    /// Words between a name and "the 44th president": "Jane Doe became".
    BEFORE_ORDINAL = &["is", "was", "became", "as"];

    /// Words between a name and "as the 44th president": "Jane Doe was sworn in as the 44th president".
    INSTALLED = &["is", "was", "sworn", "in", "elected", "inaugurated", "re-elected", "appointed"];

    /// Words before an office that give it to somebody or take it from everybody: "became the president of Germany".
    GIVEN_OR_DENIED = &[
        "is", "was", "as", "be", "been", "being", "become", "became", "becoming", "not", "than", "elected", "named",
        "appointed",
    ];
}
