//! The options of a check: the day, the format, and the settings of the house.

use crate::document::Format;
use crate::settings::Settings;
use factlint_index::Day;
use std::sync::Arc;

/// The options of a check. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Options {
    pub(crate) as_of: Option<Day>,
    pub(crate) record: Option<Day>,
    pub(crate) today: Day,
    pub(crate) format: Format,
    pub(crate) settings: Arc<Settings>,
}

impl Options {
    /// Checks as of the article's own day, and as of `today` where it states none.
    #[must_use]
    pub fn new(today: Day, format: Format) -> Options {
        Options { as_of: None, record: None, today, format, settings: Arc::default() }
    }

    /// Checks as of a stated day, whatever the article says.
    #[must_use]
    pub fn as_of(self, day: Day) -> Options {
        Options { as_of: Some(day), ..self }
    }

    /// Checks as of the day that the record of the text states, unless a day is given by [`Options::as_of`].
    #[must_use]
    pub fn record(self, day: Day) -> Options {
        Options { record: Some(day), ..self }
    }

    /// Checks with the settings of a house.
    #[must_use]
    pub fn with(self, settings: Arc<Settings>) -> Options {
        Options { settings, ..self }
    }
}
