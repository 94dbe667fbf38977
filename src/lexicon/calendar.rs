//! The names of the calendar: months and weekdays. They are language, not facts.

lists! {
    /// The months, in order.
    MONTHS = &[
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ];

    /// The weekdays, in order from Monday.
    WEEKDAYS = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
}
