//! The reference of factlint: the YAML schema, the compiler to bytes, and the reader that uses the
//! bytes in place.
//!
//! `build.rs` of the program and the running program share this crate, so that the built-in
//! reference and a newsroom's own go through one compiler and one reader. It knows names, facts and
//! days; it does not know articles.

mod card;
mod compile;
mod day;
mod fault;
mod fold;
mod format;
mod hash;
mod hints;
pub mod import;
mod lint;
mod load;
mod matcher;
mod meaning;
mod nouns;
mod reader;
mod reading;
mod record;
mod remembered;
mod resolve;
mod rules;
mod scan;
mod short;
mod stack;
mod verify;
mod words;

pub use chrono::Weekday;
pub use compile::{Problem, compile, compile_with_cards};
pub use day::{Boundary, Day, Holding, holds};
pub use fault::{Fault, FaultKind, File};
pub use fold::{distance, fold, fold_char, is_word_char, nearest};
pub use hash::{NameHash, eight_letters, hash_word};
pub use hints::Hints;
pub use lint::lint;
pub use matcher::{Begun, Listed, Lookup, Match, next_word};
pub use reader::{Index, OpenError, Part};
pub use resolve::KnownIds;
pub use rules::{RuleCard, RuleExample, RulePattern};
pub use scan::{Block, Blocks, lower_case_words};
pub use short::{ShortWords, letters_before, lower_case};
pub use stack::{EntityId, Fact, Name, NameId, Reference};

/// YAML as a tree in which every value knows its bytes, and reading it value by value.
pub mod yaml {
    pub use crate::load::{Data, Key, Node, tree};
    pub use crate::reading::{Reader, Record};
}
pub use words::{CapitalRole, EntityKind, Lint, NameKind, PlaceType, ReadsLike, Role, Status};
