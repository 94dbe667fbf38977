//! The names of the calendar: months, weekdays, decades, in full and in short. They are language, not facts.

lists! {
    /// The months, in order.
    MONTHS = &[
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ];

    /// The weekdays, in order from Monday.
    WEEKDAYS = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// The decades of the last century, in order from the thirties.
    DECADES = &["thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

    /// Words that make a name of the weekday after them wherever they stand: "Bloody Sunday".
    NAMED_DAYS = &[
        "bloody", "black", "good", "easter", "palm", "super", "cyber", "ash", "shrove", "giving", "holy", "maundy",
        "whit", "red", "clean", "blue", "fat", "spy", "low", "trinity",
    ];

    /// Eras, in which a short number is a year: "in 44 BC".
    ERAS = &["bc", "bce", "ad", "ce"];
}

/// Months in short, and their numbers.
pub(crate) const SHORT_MONTHS: [(&str, u32); 12] = [
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sept", 9),
    ("sep", 9),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

/// Weekdays in short, and their places in the week, from 0.
pub(crate) const SHORT_WEEKDAYS: [(&str, u8); 11] = [
    ("mon", 0),
    ("tues", 1),
    ("tue", 1),
    ("weds", 2),
    ("wed", 2),
    ("thurs", 3),
    ("thur", 3),
    ("thu", 3),
    ("fri", 4),
    ("sat", 5),
    ("sun", 6),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_name_is_the_beginning_of_its_own_name_and_of_no_other() {
        let months = SHORT_MONTHS.map(|(short, number)| (short, number as usize - 1, MONTHS));
        let weekdays = SHORT_WEEKDAYS.map(|(short, place)| (short, usize::from(place), WEEKDAYS));
        for (short, place, names) in months.into_iter().chain(weekdays) {
            let begun = |name: &&&str| name.to_lowercase().starts_with(short.trim_end_matches('s'));
            assert_eq!(names.iter().filter(begun).collect::<Vec<_>>(), [&names[place]], "{short}");
        }
    }

    #[test]
    fn months_and_weekdays_are_those_of_the_calendar() {
        assert_eq!((MONTHS.len(), WEEKDAYS.len()), (12, 7));
        for month in 1..=12 {
            let day = chrono::NaiveDate::from_ymd_opt(2024, month, month).unwrap();
            assert_eq!(day.format("%B").to_string(), MONTHS[month as usize - 1]);
        }
        for (place, name) in WEEKDAYS.iter().enumerate() {
            assert_eq!(name.parse::<chrono::Weekday>().unwrap().num_days_from_monday() as usize, place);
        }
    }
}
