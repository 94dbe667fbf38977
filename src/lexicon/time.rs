//! Words that are written beside days, months and years, or in their place.

use super::calendar::WEEKDAYS;

lists! {
    /// Which of the weeks, months and years around a day is meant: the one before, its own, the one after.
    TURNS = &["last", "this", "next"];

    /// What names the article's own days: "X said on Monday", "Today, X signed".
    NEAR_DAYS = union!(
        &[
            "Today", "today", "yesterday", "Yesterday", "tonight", "this morning", "this week", "earlier this month",
            "last week", "Last week", "Last night", "last night",
        ],
        WEEKDAYS,
    );

    /// Words before a weekday that make it a name or another week's: "Every Sunday", "a Sunday in May", "the Sunday
    /// Times".
    BEFORE_ANY_SUCH_DAY = union!(super::grammar::ARTICLES, &["one", "every", "each", "that"], super::numbers::IN_A_ROW);
}
