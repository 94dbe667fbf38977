//! What a record of the reference looks like when it is written: its fields in their order, what tells it from its
//! neighbours, where it stands among them, and whether it takes one line or several.
//!
//! Deliberately not here: the records themselves (`schema`).

use crate::schema::words::EntityKind;

/// One kind of record.
pub(crate) struct Shape {
    pub fields: &'static [Field],
    /// The fields that say which record this is.
    pub identity: &'static [&'static str],
    /// The same thing may be listed several times, for different periods.
    pub dated: bool,
    pub order: Order,
    pub layout: Layout,
    /// The field that stands alone where there is no other: `- Kyiv`.
    pub bare: Option<&'static str>,
}

pub(crate) struct Field {
    pub name: &'static str,
    pub form: Form,
    pub absent: Absent,
}

/// How a value is written, compared and checked.
#[derive(Clone, Copy)]
pub(crate) enum Form {
    Text,
    /// The id of a record that must be there.
    Reference(EntityKind),
    /// One of some words.
    Word(fn() -> Vec<&'static str>),
    /// A day, month, year, or two of them as a window.
    Day,
    /// A day and nothing wider.
    Exact,
    Number,
    Flag,
    /// A list, on one line.
    Texts,
    /// One text or a list of them.
    Source,
    /// An id, or `{name: Jane Doe}`.
    Person,
    /// An id, or `{name: Mill Lane}`; whose, the relation of the file says.
    Side,
    /// `{place: germany}` or `{group: nato}`.
    Of,
    /// `true`, or `{from: 1993-05-24}`.
    Since,
    /// Records, a line or more each.
    List(&'static Shape),
    /// Records, all on one line where they fit.
    Inline(&'static Shape),
    /// As [`Form::Inline`], but for one that is a text alone, which is no list.
    OneOrMore(&'static Shape),
}

/// What it means that a field is not there.
#[derive(Clone, Copy)]
pub(crate) enum Absent {
    Nothing,
    /// This value, which is then not written.
    Silent(&'static str),
    /// This value, which is written all the same.
    Shown(&'static str),
    /// What the file says for all its records. Who says so is no part of what is said: a row gives it to a record
    /// that is new, and neither adds it to one that is there nor is compared with it.
    Inherited,
}

/// What a list is sorted by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// What tells the records apart, then `from`.
    Identity,
    /// The subject of a fact, then `from`, then its object.
    Subject,
    /// `from`, then what tells them apart.
    From,
    /// The preferred name, then by kind, then by name.
    Kind,
    /// By the role of an office.
    Role,
    /// By the day of an event.
    On,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    Line,
    /// On one line if that is not too long.
    Fit,
    Block,
}

impl Shape {
    pub fn position(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name == name)
    }

    /// The shape of the records in a list of this one.
    pub fn list(&self, name: &str) -> Option<&'static Shape> {
        match self.fields.get(self.position(name)?)?.form {
            Form::List(shape) | Form::Inline(shape) | Form::OneOrMore(shape) => Some(shape),
            _ => None,
        }
    }
}
