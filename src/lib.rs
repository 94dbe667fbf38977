//! factlint compares what an article asserts with a dated reference.
//!
//! One pure function, [`check`], takes a text, a reference and options, and gives findings. The
//! library opens no file, reads no clock and no environment variable, and prints nothing.
//!
//! ```
//! use factlint::{Day, Format, Options, Reference, Source, check};
//!
//! let reference = Reference::builtin();
//! let source = Source::new("draft.txt", "Kazakh President Nursultan Nazarbayev arrived.");
//! let today = Day::from_ymd(2026, 11, 23).expect("a day of the calendar");
//! let checked = check(&source, &reference, &Options::new(today, Format::Plain).as_of(today));
//! assert_eq!(checked.findings[0].rule.0, "stale-office-holder");
//! ```

#![deny(clippy::disallowed_methods, clippy::print_stdout, clippy::print_stderr)]

mod article;
pub mod ask;
mod check;
mod checks;
mod claim;
mod coreference;
mod dates;
mod document;
mod examples;
mod finding;
mod lexicon;
mod mention;
mod options;
mod patterns;
mod prose;
mod reference;
pub mod report;
pub mod settings;
mod sheet;
mod source;
mod spelling;
mod standing;
mod text;
mod told;
mod wording;

pub use check::{Checked, check};
pub use document::{AsOf, AsOfFrom, Format};
pub use examples::{Untrue, failed_examples, untrue};
pub use factlint_index::import;
pub use factlint_index::{Boundary, Day, Fault, FaultKind, File, OpenError, Part, RuleCard, RuleExample, nearest};
pub use finding::{
    Applicability, Edit, FactRef, Finding, Fix, Label, LabelKind, LetStand, LetStandBy, Note, NoteKind, RuleId,
    Severity,
};
pub use options::Options;
pub use reference::{LayerError, Reference, fault_finding};
pub use settings::Settings;
pub use sheet::{ClaimLine, claims};
pub use source::{NotText, Origin, Position, Positions, Source, Span, utf16_or_32};
pub use standing::Truth;

/// The ids of all rules written in Rust; each has a card.
pub fn native_rules() -> impl Iterator<Item = &'static str> {
    checks::native()
}
