//! Days, and the day of the article.

pub(super) mod missing_publication_date;
pub(super) mod weekday_date_mismatch;
