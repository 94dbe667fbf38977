//! The YAML of a reference: text to a tree, the tree to records, and every fault with its place in the file.
//!
//! A file is read in this order: `load` makes the tree, `reading` reads one value of it, `meaning` makes records of
//! the values, `resolve` joins the ids of all files, and `lint` finds what can be compiled and still cannot be right.
//! This room knows how names are folded, and no bytes: the compiler takes its records and writes them.

pub(crate) mod card;
pub(crate) mod fault;
pub(crate) mod lint;
pub(crate) mod load;
pub(crate) mod meaning;
pub(crate) mod phrasing;
pub(crate) mod reading;
pub(crate) mod record;
pub(crate) mod resolve;
pub(crate) mod words;
