//! Names of places.

pub(super) mod inconsistent_place_name;
pub(super) mod misspelled_place_name;
pub(super) mod superseded_place_name;
