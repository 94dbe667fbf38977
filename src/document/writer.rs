//! Writes prose: text, the map back to the source, blocks and zones. It knows no markup.

use super::stet::{Comment, CommentPlace};
use super::{Block, BlockKind, BlockLanguage, OffsetMap, ProseSpan, Reading, Zone};
use crate::source::Span;
use std::borrow::Cow;
use std::cmp::Reverse;

/// The text between two blocks, so that no name runs from one into the next.
pub(super) const BETWEEN_BLOCKS: &str = "\n\n";

pub(super) struct Writer {
    prose: String,
    map: OffsetMap,
    blocks: Vec<Block>,
    open: Option<Open>,
    zones: Vec<(ProseSpan, Zone)>,
    /// Zones that have not ended, and where the first text in them starts.
    open_zones: Vec<(Option<u32>, Zone)>,
    containers: u32,
    comments: Vec<Comment>,
}

struct Open {
    start: u32,
    kind: BlockKind,
    container: Option<u32>,
    language: BlockLanguage,
}

impl Writer {
    pub(super) fn new(capacity: usize) -> Writer {
        Writer {
            prose: String::with_capacity(capacity),
            map: OffsetMap::new(),
            blocks: Vec::new(),
            open: None,
            zones: Vec::new(),
            open_zones: Vec::new(),
            containers: 0,
            comments: Vec::new(),
        }
    }

    /// The result, without front matter, which the reader adds.
    pub(super) fn finish<'s>(mut self) -> Reading<'s> {
        self.close();
        self.zones.sort_by_key(|(span, _)| (span.start, Reverse(span.end)));
        Reading {
            prose: Cow::Owned(self.prose),
            map: self.map,
            blocks: self.blocks,
            zones: self.zones,
            comments: self.comments,
            front_matter: None,
            published: None,
            language: None,
        }
    }

    /// Adds a comment; `span` is all of it in the source, `text` its content.
    pub(super) fn comment(&mut self, span: Span, text: Span) {
        let place = if self.open.is_some() { CommentPlace::Inside } else { CommentPlace::Between };
        self.comments.push(Comment { span, text, at: self.at(), place });
    }

    /// A number that no block has yet.
    pub(super) fn new_container(&mut self) -> u32 {
        self.containers += 1;
        self.containers - 1
    }

    /// Opens a block, unless the open one is of the same kind. A block that shares no container gets a number of its
    /// own.
    pub(super) fn open(&mut self, kind: BlockKind, container: Option<u32>) {
        self.open_in(kind, container, BlockLanguage::OfDocument);
    }

    /// The same for a block whose markup may say in which language it is.
    pub(super) fn open_in(&mut self, kind: BlockKind, container: Option<u32>, language: BlockLanguage) {
        if self.open.as_ref().is_some_and(|open| open.kind == kind) {
            return;
        }
        self.close();
        if !self.prose.is_empty() {
            self.prose.push_str(BETWEEN_BLOCKS);
        }
        self.open = Some(Open { start: self.at(), kind, container, language });
    }

    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Ends the open block, if there is one. White space alone makes no block.
    pub(super) fn close(&mut self) {
        let Some(open) = self.open.take() else {
            return;
        };
        let text = self.prose.get(open.start as usize..).unwrap_or_default();
        let (end, start) = (open.start as usize + text.trim_end().len(), self.prose.len() - text.trim_start().len());
        if start < end {
            let container = open.container.unwrap_or_else(|| self.new_container());
            let span = ProseSpan { start: start as u32, end: end as u32 };
            self.blocks.push(Block { span, kind: open.kind, container, language: open.language });
        }
    }

    /// Ends the open block if it is the text of a picture, and says whether it was.
    pub(super) fn close_caption(&mut self) -> bool {
        let caption = self.open.as_ref().is_some_and(|open| open.kind == BlockKind::Caption);
        if caption {
            self.close();
        }
        caption
    }

    /// Adds text that stands in the source from byte `source` on.
    pub(super) fn straight(&mut self, text: &str, source: u32) {
        self.mark_zones();
        let len = text.len() as u32;
        self.map.push(self.at(), len, Span { start: source, end: source + len });
        self.prose.push_str(text);
    }

    /// Adds text that stands for other bytes of the source than its own.
    pub(super) fn decoded(&mut self, text: &str, source: Span) {
        self.mark_zones();
        self.map.push_decoded(self.at(), text.len() as u32, source);
        self.prose.push_str(text);
    }

    pub(super) fn start_zone(&mut self, zone: Zone) {
        self.open_zones.push((None, zone));
    }

    pub(super) fn end_zone(&mut self) {
        if let Some((Some(start), zone)) = self.open_zones.pop() {
            self.zones.push((ProseSpan { start, end: self.at() }, zone));
        }
    }

    /// Starts the zones that wait for their first text, after the text between two blocks. They are the innermost
    /// zones, so the others need not be looked at.
    fn mark_zones(&mut self) {
        let at = self.at();
        for (start, _) in self.open_zones.iter_mut().rev().take_while(|(start, _)| start.is_none()) {
            *start = Some(at);
        }
    }

    fn at(&self) -> u32 {
        self.prose.len() as u32
    }
}
