//! The sink of the tokenizer: it receives texts, tags and comments, each with its bytes in the source.
//!
//! Texts come from the tokenizer in pieces and an entity is a piece of its own, so a piece that
//! differs from the source is a decoded one. Not here: what a tag means.

use super::pieces::Pieces;
use super::tag::{Attribute, Tag};
use super::walk::Walk;
use crate::source::Span;
use html5gum::{Emitter, Error, State, naive_next_state};
use std::convert::Infallible;

pub(super) struct Tokens<'w, 's> {
    source: &'s str,
    walk: &'w mut Walk<'s>,
    /// The byte of the source that is read next.
    position: usize,
    text: Pieces,
    tag: Tag,
    tag_kind: TagKind,
    /// Where the tag or comment that is being read starts.
    tag_start: usize,
    attribute_name: Vec<u8>,
    attribute: Option<Attribute>,
    value: Pieces,
    last_start_tag: Vec<u8>,
    content: Content,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum TagKind {
    Start,
    End,
}

/// Whether the tokenizer is inside an element without markup, as a script, which is never prose.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Content {
    Markup,
    Raw,
}

impl<'w, 's> Tokens<'w, 's> {
    /// For a tokenizer that reads the source from byte `base` on.
    pub(super) fn new(source: &'s str, base: usize, walk: &'w mut Walk<'s>) -> Tokens<'w, 's> {
        Tokens {
            source,
            walk,
            position: base,
            text: Pieces::default(),
            tag: Tag::default(),
            tag_kind: TagKind::Start,
            tag_start: base,
            attribute_name: Vec::new(),
            attribute: None,
            value: Pieces::default(),
            last_start_tag: Vec::new(),
            content: Content::Markup,
        }
    }

    fn flush_text(&mut self) {
        if !self.text.is_empty() {
            self.walk.text(&self.text);
            self.text.clear();
        }
    }

    fn start_tag(&mut self, kind: TagKind) {
        self.tag.clear();
        self.tag_kind = kind;
    }

    fn end_attribute(&mut self) {
        let attribute = self.attribute.take().or_else(|| Attribute::named(&self.attribute_name));
        if let Some(attribute) = attribute {
            self.tag.set(attribute, &mut self.value);
        }
        self.attribute_name.clear();
        self.value.clear();
    }

    /// From where the tag or comment started to here.
    fn span(&self) -> Span {
        Span { start: self.tag_start as u32, end: self.position as u32 }
    }
}

impl Emitter for Tokens<'_, '_> {
    type Token = Infallible;

    fn set_last_start_tag(&mut self, last_start_tag: Option<&[u8]>) {
        self.last_start_tag.clear();
        self.last_start_tag.extend(last_start_tag.unwrap_or_default());
    }

    fn emit_eof(&mut self) {
        self.flush_text();
    }

    fn emit_error(&mut self, _: Error) {}

    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn pop_token(&mut self) -> Option<Infallible> {
        None
    }

    fn init_string(&mut self) {
        self.text.start_at(self.position);
    }

    fn emit_string(&mut self, text: &[u8]) {
        if self.content == Content::Markup {
            self.text.push(self.source, self.position, text);
        }
    }

    fn init_start_tag(&mut self) {
        self.start_tag(TagKind::Start);
    }

    fn init_end_tag(&mut self) {
        self.start_tag(TagKind::End);
    }

    fn init_comment(&mut self) {}

    fn emit_current_tag(&mut self) -> Option<State> {
        self.flush_text();
        self.end_attribute();
        let span = self.span();
        self.content = Content::Markup;
        if self.tag_kind == TagKind::End {
            self.last_start_tag.clear();
            self.walk.end(&self.tag, span);
            return None;
        }
        self.last_start_tag.clone_from(&self.tag.name);
        self.walk.start(&self.tag, span);
        let state = if self.walk.is_foreign() { None } else { naive_next_state(&self.tag.name) };
        if state.is_some() {
            self.content = Content::Raw;
        }
        state
    }

    fn emit_current_comment(&mut self) {
        self.flush_text();
        self.walk.comment(self.span());
    }

    fn emit_current_doctype(&mut self) {
        self.flush_text();
    }

    fn set_self_closing(&mut self) {
        self.tag.self_closing = true;
    }

    fn set_force_quirks(&mut self) {}

    fn push_tag_name(&mut self, name: &[u8]) {
        self.tag.name.extend(name);
    }

    fn push_comment(&mut self, _: &[u8]) {}

    fn push_doctype_name(&mut self, _: &[u8]) {}

    fn init_doctype(&mut self) {}

    fn init_attribute(&mut self) {
        self.end_attribute();
    }

    fn init_attribute_value(&mut self) {
        self.attribute = Attribute::named(&self.attribute_name);
        self.value.start_at(self.position);
    }

    fn push_attribute_name(&mut self, name: &[u8]) {
        self.attribute_name.extend(name);
    }

    fn push_attribute_value(&mut self, value: &[u8]) {
        if self.attribute.is_some() {
            self.value.push(self.source, self.position, value);
        }
    }

    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}

    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}

    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}

    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}

    fn start_open_tag(&mut self) {
        self.tag_start = self.position.saturating_sub(1);
    }

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.tag_kind == TagKind::End && !self.last_start_tag.is_empty() && self.last_start_tag == self.tag.name
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&mut self) -> bool {
        self.walk.is_foreign()
    }

    fn move_position(&mut self, offset: isize) {
        self.position = self.position.saturating_add_signed(offset);
    }
}
