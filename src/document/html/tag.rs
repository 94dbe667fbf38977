//! A tag with the attributes that are read.

use super::pieces::Pieces;
use std::borrow::Cow;

/// The attributes that are read; others are passed over.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Attribute {
    Alt,
    Class,
    Colspan,
    Content,
    Datetime,
    Hidden,
    Itemprop,
    Lang,
    Name,
    Property,
}

const ATTRIBUTES: usize = Attribute::Property as usize + 1;

impl Attribute {
    /// By a name in lower case.
    pub(super) fn named(name: &[u8]) -> Option<Attribute> {
        Some(match name {
            b"alt" => Attribute::Alt,
            b"class" => Attribute::Class,
            b"colspan" => Attribute::Colspan,
            b"content" => Attribute::Content,
            b"datetime" => Attribute::Datetime,
            b"hidden" => Attribute::Hidden,
            b"itemprop" => Attribute::Itemprop,
            b"lang" => Attribute::Lang,
            b"name" => Attribute::Name,
            b"property" => Attribute::Property,
            _ => return None,
        })
    }
}

/// A tag. One value is used for all tags of a text in turn, so that none is allocated anew.
#[derive(Default)]
pub(super) struct Tag {
    /// In lower case.
    pub(super) name: Vec<u8>,
    pub(super) self_closing: bool,
    values: [Pieces; ATTRIBUTES],
    present: [bool; ATTRIBUTES],
}

impl Tag {
    pub(super) fn clear(&mut self) {
        self.name.clear();
        self.self_closing = false;
        self.present = [false; ATTRIBUTES];
    }

    /// Sets an attribute; of several of one name, the first counts.
    pub(super) fn set(&mut self, attribute: Attribute, value: &mut Pieces) {
        let index = attribute as usize;
        if !std::mem::replace(&mut self.present[index], true) {
            std::mem::swap(&mut self.values[index], value);
        }
    }

    pub(super) fn pieces(&self, attribute: Attribute) -> Option<&Pieces> {
        self.present[attribute as usize].then_some(&self.values[attribute as usize])
    }

    pub(super) fn value<'t>(&'t self, attribute: Attribute, source: &'t str) -> Option<Cow<'t, str>> {
        self.pieces(attribute).map(|pieces| pieces.text(source))
    }
}
