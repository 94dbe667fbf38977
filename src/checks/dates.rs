//! Days, and the day of the article.

pub(super) mod impossible_date;
pub(super) mod missing_publication_date;
pub(super) mod weekday_date_mismatch;

/// Before this the Gregorian calendar was not in use everywhere that news writes of.
const GREGORIAN: i32 = 1753;
