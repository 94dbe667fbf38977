//! Words around bodies, their members, and lists of these.

use super::numbers::TWO_AND_MORE;

lists! {
    /// Nouns for members after "member": "the member states are".
    MEMBERS = &["members", "states", "countries", "nations"];

    /// Words that say all of the members are meant: "the current members", "the seven members".
    ALL_OF_THEM = union!(&["the", "all", "current", "present", "full", "its", "these"], TWO_AND_MORE);

    /// Words before the head of a list that choose nobody among the members: "today the members of the G7 are".
    BEFORE_ALL_OF_THEM = &["and", "but", "today", "that", "as"];

    /// Verbs that join a body and a list of its members: "The CSTO groups Armenia, Belarus and".
    MAKES_UP = &["comprises", "groups", "comprising", "grouping", "unites", "includes"];

    /// Verbs between "members" and their names: "The members of the CSTO are".
    ARE = &["are", "were", "remain"];

    /// Words that go on with a list: "Canada and others", "Canada, etc".
    GOES_ON = &["and", "or", "plus", "etc", "among", "as"];

    /// The same, after a comma: "Canada, together with".
    GOES_ON_AFTER_COMMA = &["and", "among", "etc", "plus", "as", "along", "together", "with"];

    /// Words that make a member none, or less than one of long standing: "former NATO member Russia".
    NOT_NOW = &["former", "non", "ex", "then", "new", "future", "fellow"];
}
