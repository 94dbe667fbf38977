//! The only module that reads the clock.

use factlint::Day;
use std::time::{SystemTime, UNIX_EPOCH};

/// Replaces today with a fixed day, so that no test depends on the clock.
const VARIABLE: &str = "FACTLINT_TODAY";

/// Today by the system's clock (in UTC), or the day in `FACTLINT_TODAY`.
pub(crate) fn today() -> Result<Day, String> {
    if let Ok(text) = std::env::var(VARIABLE) {
        return Day::from_iso(&text).ok_or_else(|| format!("{VARIABLE}: `{text}` is no day; write YYYY-MM-DD"));
    }
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_err(|error| error.to_string())?.as_secs();
    let epoch = Day::from_ymd(1970, 1, 1).ok_or("the calendar begins before 1970")?;
    Ok(epoch.plus(i32::try_from(seconds / 86_400).unwrap_or(i32::MAX)))
}

/// The day of `--as-of`, if it was given.
pub(crate) fn as_of(text: Option<&str>, today: Day) -> Result<Option<Day>, String> {
    match text {
        None => Ok(None),
        Some("today") => Ok(Some(today)),
        Some(text) => Day::from_iso(text)
            .map(Some)
            .ok_or_else(|| format!("--as-of: `{text}` is no day; write YYYY-MM-DD, as in 2015-09-15, or `today`")),
    }
}
