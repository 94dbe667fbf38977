//! Finding names in running text, and near misses of them.
//!
//! `matcher` and `given` ask the rows of the index in `bytes`. The others know no index: how names are folded and hashed, so that
//! the compiler stores a name by the rules it is found by, and how letters and short words are told apart quickly.

pub(crate) mod cues;
pub(crate) mod fold;
pub(crate) mod given;
pub(crate) mod hash;
pub(crate) mod matcher;
pub(crate) mod near;
pub(crate) mod nouns;
pub(crate) mod remembered;
pub(crate) mod scan;
pub(crate) mod short;
