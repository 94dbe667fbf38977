//! Nouns for people below a leader, and words that make an office another one.

use super::numbers::IN_A_ROW;
use super::tenure::STANDING_IN;

lists! {
    /// Words between a country and a title that leave both as they are: "Germany's embattled chancellor".
    MODIFIERS = union!(
        STANDING_IN,
        &[
            "current", "new", "newly", "elected", "then", "former", "late", "outgoing", "incoming", "embattled",
            "ousted", "ex", "ailing", "longtime", "long-time", "deposed", "exiled", "sitting", "incumbent",
        ],
        IN_A_ROW,
        &["fourth", "female"],
    );

    /// Words right before a title that make it another office: "vice president".
    DEPUTIES = &["vice", "deputy", "assistant", "shadow"];

    /// The same, and bodies that are no states: "the student president".
    DEPUTIES_AND_CLUBS = union!(DEPUTIES, &["associate", "first", "student", "class"]);

    /// Those who serve somebody: "assistant to President X", in lives of others.
    SERVANTS = &["staff", "assistant", "adviser", "advisor", "aide"];

    /// Those who run for an office: "presidential candidate X".
    CANDIDATES = &["candidate", "nominee", "hopeful", "contender"];

    /// Those who have counterparts of their own: "the minister met his Kazakh counterpart".
    OF_LOWER_RANK = &[
        "minister", "ministers", "secretary", "ambassador", "general", "speaker", "envoy", "official", "officials",
        "chief", "spokesman", "spokeswoman", "adviser", "commander", "governor", "mayor", "delegation", "vice",
        "deputy", "wife", "husband",
    ];

    /// Titles that lead no state: "Crown Prince Abdullah (Saudi Arabia)" in a list of leaders.
    NOT_LEADING = &["prince", "princess", "minister", "secretary"];

    /// Those whose names follow: "the leaders came: Armenia - X".
    LEADERS = &["heads of state", "leaders", "Leaders", "Heads of state", "Heads of State"];

    /// What leaders are the heads of: "heads of all member states".
    HEADED = &["state", "states", "government", "governments", "countries", "nations"];

    /// Words after a country that make the office another one: "the president of Japan for Sony", "the president of
    /// Canada operations".
    AFTER_COUNTRY = &[
        "of", "for", "and", "or", "at", "in", "would", "could", "might", "should", "operations", "sales", "business",
        "region", "branch", "chapter", "unit", "arm", "subsidiary", "affiliate", "office", "division",
    ];

    /// Words right before a title that say which of two holders is meant, or make it another office: "the elder
    /// President X", "Vice President X".
    APART = &[
        "first", "second", "elder", "younger", "older", "senior", "junior", "then", "late", "vice", "deputy", "Vice",
    ];
}
