//! Finding names in running text, and near misses of them.
//!
//! `matcher` follows names word by word, `near` looks up misspelt words, `given` knows given names, and `cues` finds
//! which readers of claims have a word to begin with; these ask the rows of the index in `bytes`. `fold` and `hash` say
//! how names are compared: the compiler stores a name by the same rules. `fast` is what is written for speed. Nothing
//! here knows sentences or articles.

pub(crate) mod cues;
pub(crate) mod fast;
pub(crate) mod fold;
pub(crate) mod given;
pub(crate) mod hash;
pub(crate) mod matcher;
pub(crate) mod near;
