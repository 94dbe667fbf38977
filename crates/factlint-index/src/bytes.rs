//! An index as bytes, read in place: the layout, one layer, layers over each other, and the check of every row.
//!
//! The compiler writes what is read here, and both take every column from `layout`. This room knows the closed sets
//! of words of the schema by their numbers, and no YAML. Names are looked up in `lookup`, which asks the rows through
//! `reader` and `layers`; a `Reference` only keeps what `lookup` remembers of it.

pub(crate) mod hints;
pub(crate) mod layers;
pub(crate) mod layout;
pub(crate) mod phrasings;
pub(crate) mod reader;
pub(crate) mod rules;
mod verify;
