//! The part that each HTML element plays for a reader of articles.
//!
//! Elements of the same kind share a name here, so an end tag also closes the others of its kind. Not here: what is
//! done with them.

/// What an element is to a reader.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Element {
    Html,
    Body,
    /// A head, or any element without an end and without text.
    Nothing,
    Meta,
    Break,
    Rule,
    Image,
    /// An input or an embedded object: it stands in the line and has no end.
    Field,

    Paragraph,
    Heading,
    Quotation,
    /// A list of items or of terms.
    List,
    Item,
    /// A term, or its description.
    Term,
    Caption,
    Table,
    RowGroup,
    Row,
    Cell,
    /// Separates paragraphs, and does nothing more.
    Division,
    /// Separates paragraphs, and its content is no prose: menus and blocks of code.
    Skipped,

    Emphasis,
    Link,
    Quote,
    /// A superscript or subscript, or the mark of a note.
    Raised,
    Time,
    /// Inline text, and nothing more.
    Inline,
    /// Inline code.
    Code,
    /// An inline object without words: a button, a film.
    Thing,
    /// An inline object with a markup of its own: a drawing, a formula.
    Foreign,
    /// Leaves no trace.
    Unseen,
    Script,
}

impl Element {
    /// The element with a name in lower case.
    pub(super) fn named(name: &[u8]) -> Element {
        match name {
            b"html" => Element::Html,
            b"body" => Element::Body,
            b"head" | b"link" | b"base" | b"col" | b"source" | b"track" | b"wbr" | b"area" | b"param" => {
                Element::Nothing
            }
            b"meta" => Element::Meta,
            b"br" => Element::Break,
            b"hr" => Element::Rule,
            b"img" => Element::Image,
            b"input" | b"embed" => Element::Field,
            b"p" => Element::Paragraph,
            b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => Element::Heading,
            b"blockquote" => Element::Quotation,
            b"ul" | b"ol" | b"menu" | b"dir" | b"dl" => Element::List,
            b"li" => Element::Item,
            b"dt" | b"dd" => Element::Term,
            b"figcaption" | b"caption" => Element::Caption,
            b"table" => Element::Table,
            b"thead" | b"tbody" | b"tfoot" => Element::RowGroup,
            b"tr" => Element::Row,
            b"td" | b"th" => Element::Cell,
            b"nav" | b"pre" | b"xmp" | b"listing" | b"plaintext" => Element::Skipped,
            b"em" | b"i" | b"cite" | b"strong" | b"b" | b"dfn" => Element::Emphasis,
            b"a" => Element::Link,
            b"q" => Element::Quote,
            b"sup" | b"sub" => Element::Raised,
            b"time" => Element::Time,
            b"code" | b"kbd" | b"samp" => Element::Code,
            b"button" | b"select" | b"textarea" | b"object" | b"iframe" | b"audio" | b"video" | b"canvas"
            | b"meter" | b"progress" => Element::Thing,
            b"svg" | b"math" => Element::Foreign,
            b"script" => Element::Script,
            b"style" | b"template" | b"title" | b"noscript" | b"noembed" | b"noframes" | b"datalist" | b"rp"
            | b"rt" => Element::Unseen,
            _ if is_division(name) => Element::Division,
            _ => Element::Inline,
        }
    }

    /// Whether it separates paragraphs.
    pub(super) fn is_block(self) -> bool {
        use Element::{
            Body, Caption, Cell, Division, Heading, Html, Item, List, Paragraph, Quotation, Row, RowGroup, Rule,
            Skipped, Table, Term,
        };
        matches!(
            self,
            Html | Body
                | Rule
                | Paragraph
                | Heading
                | Quotation
                | List
                | Item
                | Term
                | Caption
                | Table
                | RowGroup
                | Row
                | Cell
                | Division
                | Skipped
        )
    }

    /// Whether it is over with its start tag.
    pub(super) fn is_void(self) -> bool {
        use Element::{Body, Break, Field, Html, Image, Meta, Nothing, Rule};
        // Body and html stay open to the end, even after their end tags.
        matches!(self, Html | Body | Nothing | Meta | Break | Rule | Image | Field)
    }

    /// Whether its content is no prose.
    pub(super) fn is_skipped(self) -> bool {
        use Element::{Code, Foreign, Script, Skipped, Thing, Unseen};
        matches!(self, Skipped | Code | Thing | Foreign | Unseen | Script)
    }
}

fn is_division(name: &[u8]) -> bool {
    matches!(
        name,
        b"div"
            | b"section"
            | b"article"
            | b"main"
            | b"header"
            | b"footer"
            | b"aside"
            | b"figure"
            | b"address"
            | b"center"
            | b"details"
            | b"summary"
            | b"dialog"
            | b"fieldset"
            | b"legend"
            | b"form"
            | b"hgroup"
            | b"search"
    )
}
