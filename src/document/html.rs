//! HTML: markup removed, entities decoded, white space as a browser shows it, and every byte mapped back to the source.
//!
//! Menus, scripts and blocks of code are not prose. Inline code and inline objects leave one U+FFFC, so that the words
//! on either side stay apart. Not here: style sheets; text that they hide is read.

use super::{Reading, front_matter};
use crate::source::Source;
use html5gum::Tokenizer;

mod element;
mod flow;
mod metadata;
mod pieces;
mod tag;
mod tokens;
mod walk;

use tokens::Tokens;
use walk::Walk;

/// Reads a source as HTML, a page or a part of one, with or without front matter.
pub(crate) fn read(source: &Source) -> Reading<'_> {
    let text = source.text();
    let (front_matter, start) = front_matter::split_at_head(text);
    let body = text.get(start..).unwrap_or_default();
    let mut walk = Walk::new(source, body.len() / 2);
    let Ok(()) = Tokenizer::new_with_emitter(body, Tokens::new(text, start, &mut walk)).finish();
    Reading { front_matter, ..walk.finish() }
}

#[cfg(test)]
mod tests;
