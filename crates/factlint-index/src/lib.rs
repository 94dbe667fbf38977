//! The reference of factlint: the YAML schema, the compiler to bytes, and the reader that uses the
//! bytes in place.
//!
//! `build.rs` of the program and the running program share this crate, so that the built-in
//! reference and a newsroom's own go through one compiler and one reader. It knows names, facts and
//! days; it does not know articles.
//!
//! `schema` reads YAML, `compile` writes its records as bytes, `bytes` reads those in place, `lookup` finds names in
//! running text by them, and `import` turns tables into changes of the YAML.

mod bytes;
mod compile;
mod day;
pub mod import;
mod lookup;
mod schema;

pub use bytes::hints::Hints;
pub use bytes::layers::{EntityId, Fact, Name, NameId, Reference, Value};
pub use bytes::phrasings::{Element, Elements, Hole, PhrasingId};
pub use bytes::reader::{Index, OpenError, Part};
pub use bytes::rules::{RuleCard, RuleExample, RulePattern, RuleVerdict, Underlined};
pub use chrono::Weekday;
pub use compile::{compile, compile_with_cues};
pub use day::{Boundary, Day, Holding, holds};
pub use lookup::cues::{CueSet, Cued};
pub use lookup::fast::scan::{CapitalisedWords, SentenceMarks, any_lower_case_word, first_digit};
pub use lookup::fast::short::{ShortWord, ShortWords, WordKinds};
pub use lookup::fold::{distance, fold, fold_char, is_word_char, nearest};
pub use lookup::hash::{NameHash, word_end};
pub use lookup::matcher::{Begun, Listed, Lookup, Match, Word};
pub use schema::card::written::{WrittenCard, WrittenExample, written_cards};
pub use schema::fault::{Fault, FaultKind, File};
pub use schema::lint::lint;
pub use schema::meaning::built_in;
pub use schema::resolve::KnownIds;

/// YAML as a tree in which every value knows its bytes, and reading it value by value.
pub mod yaml {
    pub use crate::schema::load::{Data, Key, Node, tree};
    pub use crate::schema::reading::{Reader, Record};
}
pub use schema::words::{
    CapitalRole, EntityKind, Lint, NameKind, One, PlaceType, ReadsLike, Role, Side, Spoken, Status,
};
