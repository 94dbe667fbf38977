//! Words that are written beside days, months and years, or in their place.

use super::calendar::WEEKDAYS;

lists! {
    /// Which of the weeks, months and years around a day is meant: the one before, its own, the one after.
    TURNS = &["last", "this", "next"];

    /// Parts of a year, a month or a decade: `mid-2015`, `the early 1990s`.
    PARTS = &["mid", "early", "late"];

    /// Seasons, which stand before a year: `in autumn 2015`.
    SEASONS = &["spring", "summer", "autumn", "fall", "winter"];

    /// Units of time, each with its plural, from the shortest on.
    UNITS = &["day", "days", "week", "weeks", "month", "months", "year", "years", "decade", "decades"];

    /// Days told from the article's own, in order.
    DAYS_FROM_NOW = &["yesterday", "today", "tomorrow"];

    /// Words after a number of units: `two years earlier`.
    AWAY = &["earlier", "later", "before", "after"];

    /// Words before a date from which on something is so.
    SINCE = &["since", "after"];

    /// Words before a date up to which something is so.
    UNTIL = &["until", "till", "til", "before"];

    /// What may stand between two days of one range: `30 August – 2 September`.
    BETWEEN_DATES = &["-", "–", "—", "to", "and", "or", "until", "through", ","];

    /// Words between the two numbers of one range: `14 and 15 September`.
    BETWEEN_DAYS = &["to", "and", "or", "until", "till", "through"];

    /// Words before four digits that make a year of them.
    BEFORE_YEAR = union!(
        UNTIL,
        PARTS,
        SEASONS,
        &["in", "since", "by", "from", "of", "during", "after", "to", "between", "and", "through", "year"],
    );

    /// Words before a month alone that are enough also for months that are verbs or names: `in May`.
    BEFORE_ANY_MONTH = &["in", "since", "until", "till", "last", "this", "next", "during", "late"];

    /// Words before a month alone that are enough for the others: `from September`.
    BEFORE_MONTH = union!(
        BEFORE_ANY_MONTH,
        &["early", "mid", "by", "from", "of", "before", "after", "to", "through", "for"],
    );

    /// Words before a weekday that leave it one even with a capital: `Last Sunday` is no name, as `Bloody Sunday` is.
    BEFORE_PLAIN_DAY = &[
        "on", "by", "last", "next", "this", "that", "every", "each", "since", "until", "till", "from", "to", "before",
        "after", "late", "early", "of", "the", "a", "and", "or", "for", "in", "at", "through", "between", "both", "but",
        "starting", "beginning", "effective", "published", "posted", "updated", "date",
    ];

    /// What stands before the year of a thing, `the 2019 summit`; `s` is what is left of a genitive.
    BEFORE_YEAR_OF_THING = &["the", "a", "this", "that", "its", "their", "his", "s"];

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
