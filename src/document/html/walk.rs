//! From tags and texts to blocks, zones and comments, as a browser would show them.
//!
//! Elements that are open are a stack; a pop restores what held before the push. Not here: how
//! tags are found, and what their names are to a reader.

use super::super::writer::Writer;
use super::super::{BlockKind, BlockLanguage, Zone};
use super::element::Element;
use super::metadata::Metadata;
use super::pieces::{How, Pieces};
use super::tag::{Attribute, Tag};
use crate::source::{Source, Span};

const OBJECT: &str = "\u{fffc}";
const SOFT_HYPHEN: &str = "\u{ad}";
/// Elements within elements, at most. Those further in are read as parts of the innermost.
const DEEPEST: usize = 256;
/// No table is wider than this; a wrong number of columns costs nothing.
const WIDEST: u32 = 1000;

pub(super) struct Walk<'s> {
    source: &'s Source,
    pub(super) writer: Writer,
    pub(super) metadata: Metadata,
    context: Context,
    open: Vec<Open>,
    /// Elements that are open beyond [`DEEPEST`].
    beyond: usize,
    tables: Vec<Table>,
    /// What the last text of the open block ends with.
    ending: Ending,
}

/// What holds for the text at hand.
#[derive(Clone, Copy)]
struct Context {
    kind: BlockKind,
    container: Option<u32>,
    language: BlockLanguage,
    text: TextKind,
    /// How many quotations enclose it.
    quotes: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum TextKind {
    Prose,
    /// Small letters beside a word: figures there are no part of it.
    Raised,
    Skipped,
    /// Skipped, and with rules of its own for tags.
    Foreign,
}

/// An element that has not ended.
struct Open {
    element: Element,
    zone: Option<Zone>,
    /// What held before it.
    outer: Context,
    /// Where its content starts in the source.
    start: u32,
}

struct Table {
    number: u32,
    rows: u32,
    column: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    Word,
    Space,
    Break,
}

impl<'s> Walk<'s> {
    pub(super) fn new(source: &'s Source, capacity: usize) -> Walk<'s> {
        let context = Context {
            kind: BlockKind::Paragraph,
            container: None,
            language: BlockLanguage::OfDocument,
            text: TextKind::Prose,
            quotes: 0,
        };
        Walk {
            source,
            writer: Writer::new(capacity),
            metadata: Metadata::default(),
            context,
            open: Vec::new(),
            beyond: 0,
            tables: Vec::new(),
            ending: Ending::Word,
        }
    }

    /// Whether the text at hand is inside a drawing or a formula.
    pub(super) fn is_foreign(&self) -> bool {
        self.context.text == TextKind::Foreign
    }

    pub(super) fn text(&mut self, pieces: &Pieces) {
        if self.is_skipped() {
            return;
        }
        for (span, text, how) in pieces.iter(self.source.text()) {
            match how {
                How::Straight => self.straight(text, span.start),
                How::Decoded => self.decoded(text, span),
            }
        }
    }

    pub(super) fn comment(&mut self, span: Span) {
        let text = self.source.slice(span).strip_prefix("<!--").and_then(|text| text.strip_suffix("-->"));
        if let (Some(text), false) = (text, self.is_skipped()) {
            let start = span.start + 4;
            self.writer.comment(span, Span { start, end: start + text.len() as u32 });
        }
    }

    pub(super) fn start(&mut self, tag: &Tag, span: Span) {
        let element = Element::named(&tag.name);
        if self.is_foreign() {
            if !tag.self_closing && !element.is_void() {
                self.push(element, self.context, span);
            }
            return;
        }
        self.end_implied(element);
        let hidden = self.is_skipped() || tag.value(Attribute::Hidden, self.source.text()).is_some();
        if !self.is_skipped() && element.is_block() {
            self.writer.close();
        }
        if !hidden {
            self.enter(element, tag, span);
        }
        if !element.is_void() && !(element == Element::Foreign && tag.self_closing) {
            self.start_open(element, tag, span, hidden);
        }
    }

    pub(super) fn end(&mut self, tag: &Tag, span: Span) {
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        let element = Element::named(&tag.name);
        if element == Element::Break && !self.is_skipped() {
            // Browsers take it for a start tag.
            self.line_break(span);
        }
        if element.is_void() {
            return;
        }
        if let Some(index) = self.index_of_open(element) {
            self.end_content(index, span);
            self.pop_to(index);
        }
        if !self.is_skipped() && element.is_block() {
            self.writer.close();
        }
    }

    fn is_skipped(&self) -> bool {
        matches!(self.context.text, TextKind::Skipped | TextKind::Foreign)
    }

    /// What an element puts before its text, or says by being there.
    fn enter(&mut self, element: Element, tag: &Tag, span: Span) {
        let source = self.source.text();
        match element {
            Element::Html => self.metadata.language(tag, source),
            Element::Body => self.context.language = self.language(tag),
            Element::Meta => self.metadata.meta(tag, source),
            Element::Break => self.line_break(span),
            Element::Image => self.image(tag, span),
            Element::Field | Element::Thing | Element::Foreign => self.thing(span),
            Element::Code => self.decoded(OBJECT, span),
            Element::Quote => self.decoded(if self.context.quotes % 2 == 0 { "“" } else { "‘" }, span),
            Element::Time => self.metadata.time(tag, source),
            _ => {}
        }
    }

    /// Opens an element, and what holds inside it.
    fn start_open(&mut self, element: Element, tag: &Tag, span: Span, hidden: bool) {
        let mut inner = self.context;
        if element.is_block() {
            inner.language = self.language(tag);
        }
        match element {
            Element::Heading => inner.kind = BlockKind::Heading,
            Element::Caption => inner.kind = BlockKind::Caption,
            Element::Item => inner.kind = BlockKind::ListItem,
            Element::Term => (inner.kind, inner.container) = (BlockKind::Paragraph, None),
            Element::List => inner.container = Some(self.writer.new_container()),
            Element::Quotation => {
                (inner.kind, inner.container) = (BlockKind::Quotation, Some(self.writer.new_container()))
            }
            Element::Cell => self.start_cell(tag, &mut inner),
            Element::Quote => inner.quotes += 1,
            Element::Raised if inner.text == TextKind::Prose => inner.text = TextKind::Raised,
            _ => {}
        }
        if hidden || element.is_skipped() {
            inner.text = if element == Element::Foreign { TextKind::Foreign } else { TextKind::Skipped };
        }
        self.push(element, inner, span);
    }

    fn start_cell(&mut self, tag: &Tag, inner: &mut Context) {
        let columns = tag.value(Attribute::Colspan, self.source.text()).and_then(|value| value.trim().parse().ok());
        if let Some(table) = self.tables.last_mut() {
            let (row, column) = (table.rows.saturating_sub(1), table.column);
            table.column += columns.unwrap_or(1).clamp(1, WIDEST);
            (inner.kind, inner.container) = (BlockKind::Cell { row, column }, Some(table.number));
        }
    }

    /// What a block calls its language, else what holds around it.
    fn language(&self, tag: &Tag) -> BlockLanguage {
        let said = tag.value(Attribute::Lang, self.source.text());
        said.and_then(|said| BlockLanguage::named(&said)).unwrap_or(self.context.language)
    }

    fn push(&mut self, element: Element, inner: Context, span: Span) {
        if self.open.len() >= DEEPEST {
            self.beyond += 1;
            return;
        }
        let zone = match element {
            Element::Emphasis => Some(Zone::Emphasis),
            Element::Link => Some(Zone::Link),
            _ => None,
        };
        let zone = zone.filter(|_| !self.is_skipped());
        if let Some(zone) = zone {
            self.writer.start_zone(zone);
        }
        match element {
            Element::Table => {
                self.tables.push(Table { number: self.writer.new_container(), rows: 0, column: 0 });
            }
            Element::Row => {
                if let Some(table) = self.tables.last_mut() {
                    (table.rows, table.column) = (table.rows + 1, 0);
                }
            }
            _ => {}
        }
        self.open.push(Open { element, zone, outer: self.context, start: span.end });
        self.context = inner;
    }

    /// What the end of an element that an end tag names adds; one that is merely over adds nothing.
    fn end_content(&mut self, index: usize, span: Span) {
        let Some(open) = self.open.get(index) else { return };
        match open.element {
            Element::Quote if !self.is_skipped() => {
                let mark = if open.outer.quotes % 2 == 0 { "”" } else { "’" };
                self.decoded(mark, span);
            }
            Element::Script => {
                let script = Span { start: open.start, end: span.start };
                self.metadata.script(self.source.slice(script));
            }
            _ => {}
        }
    }

    /// Ends an open element, and all in it.
    fn pop_to(&mut self, index: usize) {
        self.beyond = 0;
        for open in self.open.drain(index..).rev() {
            if open.zone.is_some() {
                self.writer.end_zone();
            }
            if open.element == Element::Table {
                self.tables.pop();
            }
            self.context = open.outer;
        }
    }

    /// The open element that an end tag ends, if there is one.
    fn index_of_open(&self, element: Element) -> Option<usize> {
        let stops = |open: Element| match element {
            Element::Table | Element::RowGroup | Element::Row | Element::Cell => open == Element::Table,
            _ if element.is_block() || element.is_skipped() => matches!(open, Element::Table | Element::Cell),
            _ => open.is_block(),
        };
        self.innermost(|open| open == element, stops)
    }

    /// The innermost open element that is wanted, unless one that stops the search is inside it.
    fn innermost(&self, wanted: impl Fn(Element) -> bool, stops: impl Fn(Element) -> bool) -> Option<usize> {
        let index = self.open.iter().rposition(|open| wanted(open.element) || stops(open.element))?;
        wanted(self.open[index].element).then_some(index)
    }

    /// Ends the elements whose end tags may be left out, and which another of its kind ends.
    fn end_implied(&mut self, element: Element) {
        use Element::{Cell, Item, Link, List, Paragraph, Quotation, Row, RowGroup, Skipped, Table, Term};
        if element.is_block() {
            self.end_open(|open| open == Paragraph, |open| matches!(open, Table | Cell | Skipped));
        }
        let of_table = |open| matches!(open, Table | Skipped);
        match element {
            Element::Heading => self.end_open(|open| open == element, |open| open.is_block() && open != element),
            Item | Term => {
                self.end_open(|open| open == element, |open| matches!(open, List | Quotation | Table | Cell))
            }
            Link => self.end_open(|open| open == Link, Element::is_block),
            Cell => self.end_open(|open| open == Cell, of_table),
            Row => {
                self.end_open(|open| open == Cell, of_table);
                self.end_open(|open| open == Row, of_table);
            }
            RowGroup => {
                self.end_open(|open| open == Cell, of_table);
                self.end_open(|open| open == Row, of_table);
                self.end_open(|open| open == RowGroup, of_table);
            }
            _ => {}
        }
    }

    fn end_open(&mut self, wanted: impl Fn(Element) -> bool, stops: impl Fn(Element) -> bool) {
        if let Some(index) = self.innermost(wanted, stops) {
            self.pop_to(index);
        }
    }

    /// The text of a picture is a block of its own; one that says nothing is a thing in the line.
    fn image(&mut self, tag: &Tag, span: Span) {
        let source = self.source.text();
        let says = |pieces: &&Pieces| pieces.iter(source).any(|(_, text, _)| text.contains(char::is_alphanumeric));
        let Some(alt) = tag.pieces(Attribute::Alt).filter(says) else {
            return self.thing(span);
        };
        self.writer.close();
        let outer = self.context;
        (self.context.kind, self.context.text) = (BlockKind::Caption, TextKind::Prose);
        self.text(alt);
        self.writer.close();
        self.context = outer;
    }

    /// A thing between words. At the head of a block it parts nothing.
    fn thing(&mut self, span: Span) {
        if self.writer.is_open() {
            self.decoded(OBJECT, span);
        }
    }

    /// One breaks the line, several part paragraphs.
    fn line_break(&mut self, span: Span) {
        if !self.writer.is_open() {
            return;
        }
        if self.ending == Ending::Break {
            return self.writer.close();
        }
        self.writer.decoded("\n", span);
        self.ending = Ending::Break;
    }

    /// White space is one space, however much there is, and none at the head of a block or line.
    fn space(&mut self, text: &str, span: Span) {
        if self.writer.is_open() && self.ending == Ending::Word {
            if text == " " {
                self.writer.straight(text, span.start);
            } else {
                self.writer.decoded(" ", span);
            }
            self.ending = Ending::Space;
        }
    }

    fn straight(&mut self, text: &str, start: u32) {
        let mut at = 0;
        while at < text.len() {
            let rest = &text[at..];
            let from = start + at as u32;
            let spaces = rest.len() - rest.trim_ascii_start().len();
            let len = if spaces > 0 {
                self.space(&rest[..spaces], Span { start: from, end: from + spaces as u32 });
                spaces
            } else {
                let words = &rest[..words_len(rest.as_bytes())];
                if !self.mark_of_note(words, Span { start: from, end: from + words.len() as u32 }) {
                    self.open_block();
                    self.writer.straight(words, from);
                }
                words.len()
            };
            at += len;
        }
    }

    fn decoded(&mut self, text: &str, span: Span) {
        if text.trim_ascii().is_empty() {
            self.space(text, span);
        } else if text != SOFT_HYPHEN && !self.mark_of_note(text, span) {
            self.open_block();
            self.writer.decoded(text, span);
        }
    }

    /// Figures and signs that are raised or lowered are no part of the word before them.
    fn mark_of_note(&mut self, text: &str, span: Span) -> bool {
        let mark = self.context.text == TextKind::Raised && !text.starts_with(char::is_alphabetic);
        if mark {
            self.open_block();
            self.writer.decoded(OBJECT, span);
        }
        mark
    }

    fn open_block(&mut self) {
        self.writer.open_in(self.context.kind, self.context.container, self.context.language);
        self.ending = Ending::Word;
    }
}

/// How far words go that stand as they are shown: up to white space that is more than one space,
/// or that ends the text.
fn words_len(text: &[u8]) -> usize {
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.iter().position(u8::is_ascii_whitespace)) {
        at += found;
        let single = text[at] == b' ' && text.get(at + 1).is_some_and(|next| !next.is_ascii_whitespace());
        if !single {
            return at;
        }
        at += 1;
    }
    text.len()
}
