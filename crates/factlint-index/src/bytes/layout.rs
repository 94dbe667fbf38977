//! The layout of an index: a header, a table of sections, and tables of fixed-width rows of
//! little-endian `u32` words. Strings are ranges of the last section, which is UTF-8.
//!
//! `compile` writes it and `reader` reads it in place. Both take every column from here.

use std::ops::Range;

pub(crate) const MAGIC: &[u8; 8] = b"factlint";
pub(crate) const VERSION: u32 = 8;
/// Stands for "no row", "no day" and the like.
pub(crate) const NONE: u32 = u32::MAX;
/// Magic, version, number of sections, checksum, and the newest day on which a source was seen.
pub(crate) const HEADER: usize = 28;
/// Where the checksum of all other bytes stands.
pub(crate) const CHECKSUM: Range<usize> = 16..24;
/// Where the newest day stands on which a source was seen, or [`NONE`].
pub(crate) const CHECKED: usize = 24;
/// Offset and length in bytes.
pub(crate) const SECTION: usize = 8;

macro_rules! sections {
    ($($(#[$doc:meta])* $name:ident $label:literal: $width:literal,)+) => {
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u32)]
        pub(crate) enum Section { $($(#[$doc])* $name,)+ }

        /// Words a row, by section; zero for bytes.
        pub(crate) const WIDTHS: &[usize] = &[$($width,)+];
        /// The name of each section in tables and reports.
        pub(crate) const LABELS: &[&str] = &[$($label,)+];
    };
}

sections! {
    /// Path.
    Files "files": 2,
    Entities "entities": 20,
    Names "names": 14,
    /// A word that a name needs in the article, or that keeps it from being judged: which of the two, and the word.
    Contexts "contexts": 3,
    /// Open addressing by the hash of the first words of a name: the hash, the first row of `Lists` (or
    /// [`NONE`]), hints and flags.
    Keys "keys": 4,
    /// Rows of `Names`, grouped by folded name; the last of a group is marked.
    Lists "lists": 1,
    /// Two bits a hash in `Keys`, in one word.
    KeyBits "key bits": 1,
    /// One bit for each beginning of a word, set where a title begins so, as many for nouns for bodies, and as many for
    /// titles and cues (`beginnings.rs`).
    Nouns "nouns": 1,
    /// Open addressing by the hash of a cue word: the hash, the groups that it is a cue of, the first row of
    /// `CuePhrasings` (or [`NONE`]), the first row of `CuePatterns` (or [`NONE`]).
    Cues "cues": 5,
    /// Rows of `Patterns`, grouped by the word that finds their literal; the last of a group is marked.
    CuePatterns "cue patterns": 1,
    /// Rows of `Phrasings`, grouped by the word that finds them; the last of a group is marked.
    CuePhrasings "cue phrasings": 1,
    /// Relation, its `reads_like`, first row of `Elements` and number of rows, number of the rarest word (or [`NONE`]),
    /// number of holes; those without such a word first.
    Phrasings "phrasings": 6,
    /// Kind, and of a word its hash.
    Elements "elements": 3,
    /// The last three words are the kind of its value, if it has one, and the value.
    Facts "facts": 23,
    /// Rows of `Facts` in the order of their subjects.
    BySubject "by subject": 1,
    /// Seats in the order of their objects: object, seat.
    SeatsOf "seats of": 2,
    /// Titles of seats, in the order of the titles: title, seat.
    TitleSeats "title seats": 2,
    /// Titles of seats, in the order of the seats: seat, title.
    SeatTitles "seat titles": 2,
    /// Entity, key, value.
    Attributes "attributes": 5,
    /// Folded name inside, folded words before, folded words after.
    Phrases "phrases": 6,
    /// List, word; in this order.
    Words "words": 3,
    /// Open addressing by the first eight letters of a form of a given name: the letters as a number (zero in an empty
    /// slot), the form, and the number of its set.
    GivenNames "given names": 5,
    /// Hash of a word less some letters, row of `Names`, which word of the name.
    Near "near": 3,
    /// One bit a hash in `Near`.
    NearBits "near bits": 1,
    /// Hash of the words of a person's name but the last and of its first letter, row of `Names`.
    Begun "begun names": 2,
    /// One bit a hash in `Begun`.
    BegunBits "begun bits": 1,
    Cards "cards": 19,
    /// Card, kind, day, text, fixed, reason.
    Examples "examples": 9,
    /// Card, literal, expression, label, help.
    Patterns "patterns": 13,
    /// Card, verdict, which words; then relation, title, label, help, replacement.
    Verdicts "verdicts": 13,
    /// UTF-8, and the last, so that it can be kept apart from the tables.
    Strings "strings": 0,
}

pub(crate) const SECTIONS: usize = WIDTHS.len();

/// A checksum of all bytes but those of the checksum itself (FNV-1a, 64 bits): each step can be undone, so no change
/// of a single byte goes unseen.
pub(crate) fn checksum(bytes: &[u8]) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    let head = bytes.iter().take(CHECKSUM.start);
    head.chain(bytes.iter().skip(CHECKSUM.end)).fold(0xcbf2_9ce4_8422_2325, step)
}

/// Columns of `Entities`. A string takes two: offset and length.
pub(crate) mod entity {
    pub const KIND: usize = 0;
    pub const ID: usize = 1;
    pub const NAME: usize = 3;
    pub const FILE: usize = 5;
    pub const LINE: usize = 6;
    pub const CHECKED: usize = 7;
    pub const SHELF_LIFE: usize = 8;
    pub const SOURCE: usize = 9;
    pub const FLAGS: usize = 11;
    /// First row and number of rows in `Names`.
    pub const NAMES: usize = 12;
    /// A place's type, a seat's role, a title's role (or NONE), a relation's sentences.
    pub const CLASS: usize = 14;
    /// A place's parent, a seat's object.
    pub const OF: usize = 15;
    /// A seat's relation.
    pub const RELATION: usize = 16;
    /// A seat's number of holders, a place's population; a relation's sides and of which there is one, a byte each.
    pub const NUMBER: usize = 17;
    /// The `complete_from.latest` of a seat, a group, a relation or a file of facts, NONE if never; a person's family
    /// name.
    pub const COMPLETE: usize = 18;
    pub const FAMILY: usize = 18;

    pub const IMPORTED: u32 = 1;
    pub const ARTICLE: u32 = 2;
    pub const PROVISIONAL: u32 = 4;
    pub const CAPITAL: u32 = 8;
    /// Stands only where no layer below has this id.
    pub const YIELDS: u32 = 16;
    /// Of a relation: its facts hold with the sides exchanged.
    pub const SYMMETRIC: u32 = 32;
}

/// Columns of `Names`.
pub(crate) mod name {
    pub const ENTITY: usize = 0;
    pub const TEXT: usize = 1;
    pub const FOLDED: usize = 3;
    pub const KIND: usize = 5;
    pub const FLAGS: usize = 6;
    /// Earliest and latest of `from`, then of `to`.
    pub const PERIOD: usize = 7;
    pub const LINE: usize = 11;
    /// First row and number of rows in `Contexts`.
    pub const CONTEXTS: usize = 12;

    pub const EXACT: u32 = 1;
    pub const NEVER: u32 = 2;
}

/// Columns of `Keys`, and the flags beside the hints in the last of them.
pub(crate) mod key {
    pub const HASH: usize = 0;
    pub const LIST: usize = 2;
    pub const HINTS: usize = 3;

    /// A longer name begins with these words, too.
    pub const LONGER: u32 = 1 << 31;
    /// One of the names counts only if it is written letter by letter as listed.
    pub const EXACT: u32 = 1 << 30;
    pub const FLAGS: u32 = LONGER | EXACT;
}

/// Columns of `GivenNames`.
pub(crate) mod given {
    pub const LETTERS: usize = 0;
    pub const FORM: usize = 2;
    pub const SET: usize = 4;
}

/// Columns of `Cues`.
pub(crate) mod cue {
    pub const GROUPS: usize = 2;
    pub const PHRASINGS: usize = 3;
    pub const PATTERNS: usize = 4;
}

/// Keys of `Attributes` of relations.
pub(crate) mod attribute {
    pub const SAYS: &str = "says";
    pub const UNLESS_BOTH: &str = "unless both";
}

/// Columns of `Phrasings`.
pub(crate) mod phrasing {
    pub const RELATION: usize = 0;
    pub const LIKE: usize = 1;
    pub const ELEMENTS: usize = 2;
    pub const ANCHOR: usize = 4;
    pub const HOLES: usize = 5;
}

/// The mark of the last row of a group in `Lists`, `CuePhrasings` and `CuePatterns`.
pub(crate) const LAST: u32 = 1 << 31;

/// Columns of `Facts`.
pub(crate) mod fact {
    pub const RELATION: usize = 0;
    pub const SUBJECT: usize = 1;
    pub const OBJECT: usize = 2;
    pub const ROLE: usize = 3;
    pub const OWNER: usize = 4;
    pub const PERIOD: usize = 5;
    pub const STATUS: usize = 9;
    pub const FLAGS: usize = 10;
    pub const CHECKED: usize = 11;
    pub const SHELF_LIFE: usize = 12;
    pub const SOURCE: usize = 13;
    pub const NOTE: usize = 15;
    pub const FILE: usize = 17;
    pub const LINE: usize = 18;
    /// Which in the row of holders, NONE if it is not said.
    pub const ORDINAL: usize = 19;
    /// What kind of value there is, and its two words.
    pub const VALUE_KIND: usize = 20;
    pub const VALUE: usize = 21;

    pub const PROVISIONAL: u32 = 1;

    /// Kinds of value.
    pub const NO_VALUE: u32 = 0;
    pub const DAYS: u32 = 1;
    pub const NUMBER: u32 = 2;
}
