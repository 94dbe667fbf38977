//! The reference as a caller sees it: the built-in one, and layers over it.

use crate::finding::{Finding, Label, LabelKind, Note, NoteKind, RuleId, Severity};
use crate::patterns::Patterns;
use crate::source::Span;
use factlint_index::import::{self, Import, Refusal, Rows};
use factlint_index::{Day, Fault, File, Index, OpenError, Part, RuleCard, RuleExample, compile, lint};
use std::fmt;

static TABLES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/builtin.fli"));
static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/builtin.txt"));

/// Dated facts and rule cards, in layers. Cheap to open: nothing is parsed.
pub struct Reference {
    pub(crate) index: factlint_index::Reference,
    pub(crate) patterns: Patterns,
}

impl Reference {
    /// The reference that the program was built with.
    ///
    /// # Panics
    /// Never in a program that was built: the build script wrote these bytes with the same code.
    #[must_use]
    pub fn builtin() -> Reference {
        let mut index = factlint_index::Reference::default();
        index.push(Index::open_in_two(TABLES, TEXT).expect("the build script writes what this reads"));
        Reference { index, patterns: Patterns::default() }
    }

    /// Lays the files of a folder over what is here. A record replaces the one below with its id.
    ///
    /// # Errors
    /// All faults of all files; the reference is then as it was.
    pub fn add_layer(&mut self, files: &[File]) -> Result<(), Vec<Fault>> {
        let bytes = self.compile_layer(files)?;
        self.push(Index::open(bytes).expect("the compiler writes what this reads"));
        Ok(())
    }

    /// The files of a folder as the bytes of a layer over what is here, for [`Reference::add_compiled`].
    ///
    /// # Errors
    /// All faults of all files.
    pub fn compile_layer(&self, files: &[File]) -> Result<Vec<u8>, Vec<Fault>> {
        compile(files, &self.index.known_ids())
    }

    /// Lays a compiled layer over what is here, as [`Reference::add_layer`] lays the files it was compiled from.
    ///
    /// # Errors
    /// If the bytes are no such layer, are damaged, refer to records that are not here, or bring a rule that is;
    /// nothing changes then.
    pub fn add_compiled(&mut self, bytes: Vec<u8>) -> Result<(), LayerError> {
        let index = Index::open_checked(bytes).map_err(LayerError::Unreadable)?;
        if let Some((kind, id)) = self.index.lacks(&index) {
            return Err(LayerError::Lacks(kind.as_str(), id));
        }
        if let Some(rule) = self.index.repeats(&index) {
            return Err(LayerError::Repeats(rule));
        }
        self.push(index);
        Ok(())
    }

    /// Patterns are compiled when they are first tried, and a layer may bring more.
    fn push(&mut self, index: Index) {
        self.index.push(index);
        self.patterns = Patterns::default();
    }

    /// How large each part of the uppermost layer is. If there is none, the parts of the built-in reference.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        self.index.parts()
    }

    /// Facts in the files of a folder that can be compiled and still cannot be right, as a layer over this reference.
    /// With `as_of` also facts that were checked too long before that day.
    ///
    /// # Errors
    /// All faults of all files, as of [`Reference::add_layer`].
    pub fn lint_layer(&self, files: &[File], as_of: Option<Day>) -> Result<Vec<Fault>, Vec<Fault>> {
        lint(files, &self.index.known_ids(), as_of)
    }

    /// Works tables into the files of a reference folder, whose paths begin at it, as a change to review.
    ///
    /// A folder that defines relations itself stands alone, as the built-in reference does; any other lies over this
    /// one, and may speak of its records.
    ///
    /// # Errors
    /// As [`import::import`].
    pub fn import(&self, files: &[File], tables: &[Rows]) -> Result<Import, Refusal> {
        import::import(files, tables, &self.index.known_ids())
    }

    /// The newest day on which a source of the built-in reference was seen.
    #[must_use]
    pub fn checked(&self) -> Option<Day> {
        self.index.checked()
    }

    /// All rule cards, by id.
    pub fn rules(&self) -> impl Iterator<Item = RuleCard<'_>> {
        self.index.rules()
    }

    /// The card of a rule.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<RuleCard<'_>> {
        self.index.rule(id)
    }

    /// The examples of a card.
    pub fn examples(&self, card: RuleCard<'_>) -> impl Iterator<Item = RuleExample<'_>> {
        self.index.examples(card)
    }

    /// The rules that are data without Rust code: cards with patterns, and cards on relations.
    pub fn declarative_rules(&self) -> impl Iterator<Item = &str> {
        self.index.patterns().map(|pattern| pattern.rule).chain(self.index.verdicts().map(|verdict| verdict.rule))
    }
}

/// The reason why a compiled layer cannot be used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LayerError {
    /// No layer, one of another version, or a damaged one.
    Unreadable(OpenError),
    /// It was compiled over a record, by kind and id, that is not in the layers below.
    Lacks(&'static str, String),
    /// It has a rule, by id, that the layers below have too.
    Repeats(String),
}

impl fmt::Display for LayerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LayerError::Unreadable(error) => write!(f, "{error}"),
            LayerError::Lacks(kind, id) => {
                write!(
                    f,
                    "this reference was compiled over a {kind} `{id}`, which the reference below it does not have"
                )
            }
            LayerError::Repeats(rule) => {
                write!(f, "this reference has a rule `{rule}`, which the reference below it has too")
            }
        }
    }
}

impl std::error::Error for LayerError {}

/// A fault in a reference file as a finding, so that it is drawn like one.
#[must_use]
pub fn fault_finding(fault: &Fault) -> Finding {
    let span = Span { start: fault.range.start as u32, end: fault.range.end as u32 };
    let help = Some(fault.help.clone()).filter(|help| !help.is_empty());
    Finding {
        rule: RuleId(fault.kind.rule().to_owned()),
        severity: Severity::Error,
        title: fault.title.clone(),
        labels: vec![Label { span, kind: LabelKind::Primary, message: fault.label.clone() }],
        notes: help.map(|text| Note { kind: NoteKind::Help, text }).into_iter().collect(),
        fixes: Vec::new(),
        facts: Vec::new(),
    }
}
