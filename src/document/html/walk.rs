//! From tags to the state of the text between them: the kind of block, the language, whether it is shown.
//!
//! Open elements are a stack; a pop restores the state before the push. Not here: how tags are found, what their names
//! mean to a reader, and how text is written.

use super::super::{BlockKind, BlockLanguage, Reading, Zone};
use super::element::Element;
use super::flow::{Context, Flow, OBJECT, TextKind};
use super::metadata::Metadata;
use super::pieces::Pieces;
use super::tag::{Attribute, Tag};
use crate::source::{Source, Span};

/// How deep elements may be nested. Deeper ones are read as parts of the innermost.
const DEEPEST: usize = 256;
/// No table is wider than this; a wrong number of columns costs nothing.
const WIDEST: u32 = 1000;

pub(super) struct Walk<'s> {
    source: &'s Source,
    flow: Flow,
    metadata: Metadata,
    open: Vec<Open>,
    /// Elements that are open beyond [`DEEPEST`].
    beyond: usize,
    tables: Vec<Table>,
}

/// An element that has not ended.
struct Open {
    element: Element,
    zone: Option<Zone>,
    /// The state before it.
    outer: Context,
    /// Where its content starts in the source.
    start: u32,
}

struct Table {
    number: u32,
    rows: u32,
    column: u32,
}

impl<'s> Walk<'s> {
    pub(super) fn new(source: &'s Source, capacity: usize) -> Walk<'s> {
        Walk {
            source,
            flow: Flow::new(capacity),
            metadata: Metadata::default(),
            open: Vec::new(),
            beyond: 0,
            tables: Vec::new(),
        }
    }

    /// The result: prose, and the metadata of the page.
    pub(super) fn finish<'r>(self) -> Reading<'r> {
        let published = self.metadata.day();
        Reading { published, language: self.metadata.into_language(), ..self.flow.writer.finish() }
    }

    /// Whether the text that is being read is inside a drawing or a formula.
    pub(super) fn is_foreign(&self) -> bool {
        self.flow.context.text == TextKind::Foreign
    }

    pub(super) fn text(&mut self, pieces: &Pieces) {
        self.flow.text(pieces, self.source.text());
    }

    pub(super) fn comment(&mut self, span: Span) {
        let text = self.source.slice(span).strip_prefix("<!--").and_then(|text| text.strip_suffix("-->"));
        if let (Some(text), false) = (text, self.flow.is_skipped()) {
            let start = span.start + 4;
            self.flow.writer.comment(span, Span { start, end: start + text.len() as u32 });
        }
    }

    pub(super) fn start(&mut self, tag: &Tag, span: Span) {
        let element = Element::named(&tag.name);
        if self.is_foreign() {
            if !tag.self_closing && !element.is_void() {
                self.push(element, self.flow.context, span);
            }
            return;
        }
        self.end_implied(element);
        let hidden = self.flow.is_skipped() || tag.value(Attribute::Hidden, self.source.text()).is_some();
        if !self.flow.is_skipped() && element.is_block() {
            self.flow.writer.close();
        }
        if !hidden {
            self.enter(element, tag, span);
        }
        let is_over = element.is_void() || element == Element::Foreign && tag.self_closing;
        if !is_over {
            self.start_open(element, tag, span, hidden);
        }
    }

    pub(super) fn end(&mut self, tag: &Tag, span: Span) {
        let element = Element::named(&tag.name);
        if element == Element::Break && !self.flow.is_skipped() {
            // Browsers take it for a start tag.
            self.flow.line_break(span);
        }
        if element.is_void() {
            return;
        }
        if self.beyond > 0 {
            self.beyond -= 1;
        } else if let Some(index) = self.index_of_open(element) {
            self.end_content(index, span);
            self.pop_to(index);
        }
        if !self.flow.is_skipped() && element.is_block() {
            self.flow.writer.close();
        }
    }

    /// Adds the text that an element puts before its own, and reads the metadata that it carries.
    fn enter(&mut self, element: Element, tag: &Tag, span: Span) {
        let source = self.source.text();
        match element {
            Element::Html => self.metadata.language(tag, source),
            Element::Body => self.flow.context.language = self.language(tag),
            Element::Meta => self.metadata.meta(tag, source),
            Element::Break => self.flow.line_break(span),
            Element::Image => self.image(tag, span),
            Element::Field | Element::Thing | Element::Foreign => self.flow.thing(span),
            Element::Code => self.flow.decoded(OBJECT, span),
            Element::Quote => self.flow.decoded(marks(self.flow.context.quotes).0, span),
            Element::Time => self.metadata.time(tag, source),
            _ => {}
        }
    }

    /// Opens an element, and sets the state inside it.
    fn start_open(&mut self, element: Element, tag: &Tag, span: Span, hidden: bool) {
        let mut inner = self.flow.context;
        if element.is_block() {
            inner.language = self.language(tag);
        }
        match element {
            Element::Heading => inner.kind = BlockKind::Heading,
            Element::Caption => inner.kind = BlockKind::Caption,
            Element::Item => inner.kind = BlockKind::ListItem,
            Element::Term => (inner.kind, inner.container) = (BlockKind::Paragraph, None),
            Element::List => inner.container = Some(self.flow.writer.new_container()),
            Element::Quotation => {
                (inner.kind, inner.container) = (BlockKind::Quotation, Some(self.flow.writer.new_container()))
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

    /// The language that a block states, or else that of the text around it.
    fn language(&self, tag: &Tag) -> BlockLanguage {
        let said = tag.value(Attribute::Lang, self.source.text());
        said.and_then(|said| BlockLanguage::named(&said)).unwrap_or(self.flow.context.language)
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
        let zone = zone.filter(|_| !self.flow.is_skipped());
        if let Some(zone) = zone {
            self.flow.writer.start_zone(zone);
        }
        match element {
            Element::Table => {
                self.tables.push(Table { number: self.flow.writer.new_container(), rows: 0, column: 0 });
            }
            Element::Row => {
                if let Some(table) = self.tables.last_mut() {
                    (table.rows, table.column) = (table.rows + 1, 0);
                }
            }
            _ => {}
        }
        self.open.push(Open { element, zone, outer: self.flow.context, start: span.end });
        self.flow.context = inner;
    }

    /// Adds the text for the end of an element that an end tag names. An element that ends without an end tag adds
    /// nothing.
    fn end_content(&mut self, index: usize, span: Span) {
        let Some(open) = self.open.get(index) else { return };
        match open.element {
            Element::Quote if !self.flow.is_skipped() => {
                let (_, mark) = marks(open.outer.quotes);
                self.flow.decoded(mark, span);
            }
            Element::Script => {
                let script = Span { start: open.start, end: span.start };
                self.metadata.script(self.source.slice(script));
            }
            _ => {}
        }
    }

    /// Ends an open element, and all elements in it.
    fn pop_to(&mut self, index: usize) {
        self.beyond = 0;
        for open in self.open.drain(index..).rev() {
            if open.zone.is_some() {
                self.flow.writer.end_zone();
            }
            if open.element == Element::Table {
                self.tables.pop();
            }
            self.flow.context = open.outer;
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

    /// Ends open elements whose end tags may be left out and which an element of this kind ends.
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

    /// The text of a picture is a block of its own; a picture without text is an inline object.
    fn image(&mut self, tag: &Tag, span: Span) {
        let source = self.source.text();
        let says = |pieces: &&Pieces| pieces.iter(source).any(|(_, text, _)| text.contains(char::is_alphanumeric));
        let Some(alt) = tag.pieces(Attribute::Alt).filter(says) else {
            return self.flow.thing(span);
        };
        self.flow.writer.close();
        let outer = self.flow.context;
        (self.flow.context.kind, self.flow.context.text) = (BlockKind::Caption, TextKind::Prose);
        self.flow.text(alt, source);
        self.flow.writer.close();
        self.flow.context = outer;
    }
}

/// The quotation marks of a quotation inside this many others.
fn marks(enclosing: u32) -> (&'static str, &'static str) {
    if enclosing.is_multiple_of(2) { ("“", "”") } else { ("‘", "’") }
}
