//! Markdown: markup removed, entities decoded, and every byte mapped back to the source.
//!
//! Code blocks, raw HTML and addresses are not prose. Inline ones leave one U+FFFC, so that the
//! words on either side stay apart.

use super::writer::Writer;
use super::{BlockKind, Reading, Zone, front_matter};
use crate::source::{Source, Span};
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};
use std::ops::Range;

const COMMENT_START: &str = "<!--";
const COMMENT_END: &str = "-->";

/// Reads a source as CommonMark with tables, footnotes and strikethrough.
pub(crate) fn read(source: &Source) -> Reading<'_> {
    // pulldown-cmark takes metadata blocks anywhere in a text; front matter is only at its head.
    let (front_matter, start) = front_matter::split_at_head(source.text());
    let body = source.text().get(start..).unwrap_or_default();
    let mut walk = Walk::new(body, start);
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
        walk.event(event, range);
    }
    Reading { front_matter, ..walk.writer.finish() }
}

/// The blocks and spans that enclose the event that is being read.
struct Walk<'b> {
    body: &'b str,
    /// The byte of the source at which `body` starts.
    base: usize,
    writer: Writer,
    containers: Vec<Container>,
    heading: Heading,
    table: Option<Table>,
    /// Code blocks, raw HTML and automatic links are skipped to their end.
    skipped: usize,
    pictures: usize,
}

/// A list, table or quotation: it gives the blocks in it their kind and their number.
#[derive(Clone, Copy)]
struct Container {
    kind: BlockKind,
    number: u32,
}

#[derive(Clone, Copy)]
struct Table {
    number: u32,
    row: u32,
    column: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Heading {
    Inside,
    Outside,
}

impl<'b> Walk<'b> {
    fn new(body: &'b str, base: usize) -> Walk<'b> {
        Walk {
            body,
            base,
            writer: Writer::new(body.len()),
            containers: Vec::new(),
            heading: Heading::Outside,
            table: None,
            skipped: 0,
            pictures: 0,
        }
    }

    fn event(&mut self, event: Event, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(&tag, range),
            Event::End(tag) => self.end(tag, range),
            _ if self.skipped > 0 => {}
            Event::InlineHtml(html) if html.starts_with(COMMENT_START) => self.comments(range),
            Event::Text(text) => self.text(&text, range),
            Event::SoftBreak | Event::HardBreak => self.line_break(range),
            Event::Code(_) | Event::InlineHtml(_) | Event::FootnoteReference(_) => self.object(range),
            Event::InlineMath(_) | Event::DisplayMath(_) => self.object(range),
            Event::Html(_) | Event::Rule | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag, range: Range<usize>) {
        match tag {
            Tag::Emphasis | Tag::Strong => self.writer.start_zone(Zone::Emphasis),
            Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. } => {
                self.object(range);
                self.skipped += 1;
            }
            Tag::Link { .. } => self.writer.start_zone(Zone::Link),
            Tag::Image { .. } => self.pictures += 1,
            Tag::Strikethrough | Tag::Superscript | Tag::Subscript => {}
            _ => self.start_block(tag, range),
        }
    }

    fn start_block(&mut self, tag: &Tag, range: Range<usize>) {
        self.writer.close();
        if matches!(tag, Tag::HtmlBlock) {
            self.comments(range);
        }
        match tag {
            Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_) => self.skipped += 1,
            Tag::Heading { .. } => self.heading = Heading::Inside,
            Tag::BlockQuote(_) => self.enclose(BlockKind::Quotation),
            Tag::List(_) => self.enclose(BlockKind::ListItem),
            Tag::FootnoteDefinition(_) => self.enclose(BlockKind::Paragraph),
            Tag::Table(_) => self.table = Some(Table { number: self.writer.new_container(), row: 0, column: 0 }),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong => self.writer.end_zone(),
            TagEnd::Link if self.skipped > 0 => self.skipped -= 1,
            TagEnd::Link => self.writer.end_zone(),
            TagEnd::Image => self.end_picture(range),
            TagEnd::Strikethrough | TagEnd::Superscript | TagEnd::Subscript => {}
            _ => self.end_block(tag),
        }
    }

    fn end_block(&mut self, tag: TagEnd) {
        self.writer.close();
        match tag {
            TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) => self.skipped -= 1,
            TagEnd::Heading(_) => self.heading = Heading::Outside,
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::FootnoteDefinition => {
                self.containers.pop();
            }
            TagEnd::Table => self.table = None,
            TagEnd::TableCell => self.next_cell(|table| table.column += 1),
            TagEnd::TableHead | TagEnd::TableRow => {
                self.next_cell(|table| (table.row, table.column) = (table.row + 1, 0))
            }
            _ => {}
        }
    }

    fn enclose(&mut self, kind: BlockKind) {
        let number = self.writer.new_container();
        self.containers.push(Container { kind, number });
    }

    fn next_cell(&mut self, step: impl FnOnce(&mut Table)) {
        self.table.as_mut().map(step);
    }

    /// The text of a picture is a block of its own; a picture without text is an inline object.
    fn end_picture(&mut self, range: Range<usize>) {
        self.pictures = self.pictures.saturating_sub(1);
        if self.pictures == 0 && !self.writer.close_caption() {
            self.object(range);
        }
    }

    fn text(&mut self, text: &str, range: Range<usize>) {
        self.open_block();
        let exact = self.body.get(range.clone()) == Some(text);
        let span = self.span(&range);
        if exact {
            self.writer.straight(text, span.start);
        } else {
            self.writer.decoded(text, span);
        }
    }

    fn line_break(&mut self, range: Range<usize>) {
        self.text("\n", range);
    }

    fn object(&mut self, range: Range<usize>) {
        self.open_block();
        let span = self.span(&range);
        self.writer.decoded("\u{fffc}", span);
    }

    /// Notes the comments in a piece of HTML.
    fn comments(&mut self, range: Range<usize>) {
        let html = self.body.get(range.clone()).unwrap_or_default();
        let mut at = 0;
        while let Some(start) = html[at..].find(COMMENT_START).map(|found| at + found) {
            let inner = start + COMMENT_START.len();
            let Some(length) = html[inner..].find(COMMENT_END) else { return };
            let end = inner + length + COMMENT_END.len();
            let span = |start: usize, end: usize| self.span(&(range.start + start..range.start + end));
            self.writer.comment(span(start, end), span(inner, inner + length));
            at = end;
        }
    }

    fn open_block(&mut self) {
        let (kind, container) = self.context();
        self.writer.open(kind, container);
    }

    /// The kind of the block here, and the number it shares with others, if it shares one.
    fn context(&self) -> (BlockKind, Option<u32>) {
        let container = self.containers.last();
        let number = self.table.map(|table| table.number).or(container.map(|container| container.number));
        let kind = if self.pictures > 0 {
            BlockKind::Caption
        } else if let Some(Table { row, column, .. }) = self.table {
            BlockKind::Cell { row, column }
        } else if self.heading == Heading::Inside {
            BlockKind::Heading
        } else {
            container.map_or(BlockKind::Paragraph, |container| container.kind)
        };
        (kind, number)
    }

    fn span(&self, range: &Range<usize>) -> Span {
        Span { start: (self.base + range.start) as u32, end: (self.base + range.end) as u32 }
    }
}

#[cfg(test)]
mod tests;
