//! What a reader of an article sees: markup removed, entities decoded, order kept, every byte mapped back to the
//! source.
//!
//! Markup ends here: no later stage knows whether the article was HTML, Markdown or plain text.

use crate::source::Source;
use factlint_index::Day;
use std::borrow::Cow;
use std::cell::Cell;
use std::ops::Range;

/// Writes the enum of formats and the table of formats from one list, so that each format has a row in both.
macro_rules! formats {
    ($($(#[$about:meta])* $format:ident $row:tt)*) => {
        /// How a source is marked up.
        #[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
        pub enum Format {
            $($(#[$about])* $format,)*
        }

        impl Format {
            /// All formats of files that hold one article.
            pub const ALL: &'static [Format] = &[$(Format::$format),*];

            fn row(self) -> Row {
                match self {
                    $(Format::$format => Row $row,)*
                }
            }
        }
    };
}

pub(crate) mod as_of;
mod front_matter;
mod language;
mod map;
#[cfg(test)]
mod shown;
pub(crate) mod stet;
mod writer;

use front_matter::FrontMatter;
pub(crate) use map::OffsetMap;
use stet::{Comment, Stet};

mod html;
mod markdown;
mod plain;

// The table of formats. A new one is its reader, a file beside the others, and a row here.
formats! {
    /// Plain text, which is the default: a file is read so if no format has its ending.
    #[default]
    Plain { name: "text", help: "An article in plain text", endings: &["txt"], read: plain::read }
    /// Markdown, with or without front matter.
    Markdown { name: "markdown", help: "An article in Markdown", endings: &["md", "markdown"], read: markdown::read }
    /// HTML, with or without front matter.
    Html { name: "html", help: "An article in HTML", endings: &["html", "htm"], read: html::read }
}

impl Format {
    /// What it is called on a command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// What it is, in words of help.
    #[must_use]
    pub fn help(self) -> &'static str {
        self.row().help
    }

    /// The endings of its files, in lower case and without the dot.
    #[must_use]
    pub fn endings(self) -> &'static [&'static str] {
        self.row().endings
    }

    /// The format whose files have an ending, in either case and without the dot.
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Format> {
        let has = |format: &&Format| format.endings().iter().any(|listed| listed.eq_ignore_ascii_case(ending));
        Format::ALL.iter().find(has).copied()
    }
}

/// The days that are known of a text from outside it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct AsOfContext {
    /// `--as-of`.
    pub flag: Option<Day>,
    /// The `date` of the record that the text is.
    pub record: Option<Day>,
    /// The day of the run.
    pub today: Day,
}

/// Reads a source. This cannot fail: anything that is not markup is prose.
pub(crate) fn read<'s>(source: &'s Source, format: Format, context: &AsOfContext) -> Document<'s> {
    let reading = (format.row().read)(source);
    let front_matter = reading.front_matter.map(|front_matter| front_matter.text);
    let stets = stet::stets(source, &reading);
    Document {
        stets,
        as_of: as_of::find(source.name(), front_matter, reading.published, &reading.prose, context),
        language: front_matter.and_then(front_matter::language).or(reading.language),
        prose: reading.prose,
        map: reading.map,
        blocks: reading.blocks,
        zones: reading.zones,
        asked: Cell::new(None),
    }
}

/// Whether a text is English, as far as its function words show. Short texts count as English.
pub(crate) fn is_english(text: &str) -> bool {
    language::is_english(text)
}

/// A row of the table of formats.
struct Row {
    name: &'static str,
    help: &'static str,
    endings: &'static [&'static str],
    /// The reader. It cannot fail: anything that is not markup is prose.
    read: fn(&Source) -> Reading<'_>,
}

/// A byte range in the prose of a [`Document`]. Becomes a [`Span`] only through [`OffsetMap`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) struct ProseSpan {
    pub start: u32,
    pub end: u32,
}

impl ProseSpan {
    /// The bytes, to cut them from the prose.
    pub(crate) fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether it shares a byte with another.
    pub(crate) fn overlaps(self, other: ProseSpan) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// A source as a reader sees it.
pub(crate) struct Document<'s> {
    /// Borrowed where the source is plain text. Blocks are apart by at least one line break.
    pub prose: Cow<'s, str>,
    pub map: OffsetMap,
    /// In order, not overlapping.
    pub blocks: Vec<Block>,
    /// Stretches of the prose that the markup sets apart (emphasis, links), in order.
    pub zones: Vec<(ProseSpan, Zone)>,
    pub as_of: AsOf,
    /// The stets of its editors, in order.
    pub stets: Vec<Stet>,
    /// The language that the front matter or the page states, as `en-GB`.
    pub language: Option<String>,
    /// The block whose language was asked for last, and whether it is English.
    asked: Cell<Option<(usize, bool)>>,
}

impl Document<'_> {
    /// Whether a block is to be read: its markup decides, else the front matter or the page, else its words. It is
    /// asked only for blocks with something to judge, and mostly several times in a row.
    pub(crate) fn block_is_english(&self, index: usize) -> bool {
        if let Some((_, answer)) = self.asked.get().filter(|(asked, _)| *asked == index) {
            return answer;
        }
        let by_words = || self.blocks.get(index).is_some_and(|block| is_english(self.text(block.span)));
        let answer = self.block_is_marked_english(index).unwrap_or_else(by_words);
        self.asked.set(Some((index, answer)));
        answer
    }

    /// Whether its markup, the front matter or the page says that a block is English. None if nothing says it.
    pub(crate) fn block_is_marked_english(&self, index: usize) -> Option<bool> {
        match (self.blocks.get(index)?.language, &self.language) {
            (BlockLanguage::English, _) => Some(true),
            (BlockLanguage::Other, _) => Some(false),
            (BlockLanguage::OfDocument, Some(language)) => Some(is_tag_of_english(language)),
            (BlockLanguage::OfDocument, None) => None,
        }
    }

    /// The words of a stretch of prose, or nothing where it is not of this document.
    pub(crate) fn text(&self, span: ProseSpan) -> &str {
        self.prose.get(span.start as usize..span.end as usize).unwrap_or_default()
    }
}

/// What the reader of a format returns.
pub(crate) struct Reading<'s> {
    pub prose: Cow<'s, str>,
    pub map: OffsetMap,
    pub blocks: Vec<Block>,
    pub zones: Vec<(ProseSpan, Zone)>,
    /// In order.
    pub comments: Vec<Comment>,
    pub front_matter: Option<FrontMatter<'s>>,
    /// The day of publication that the page itself states.
    pub published: Option<Day>,
    /// The language that the page states, as `en-GB`.
    pub language: Option<String>,
}

/// A paragraph, heading, item or cell.
#[derive(Clone, Copy)]
pub(crate) struct Block {
    pub span: ProseSpan,
    pub kind: BlockKind,
    /// Blocks of one list, table or quotation share a number; others have numbers of their own.
    pub container: u32,
    pub language: BlockLanguage,
}

/// The language of a block, as far as its markup says it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum BlockLanguage {
    /// The markup says nothing: the language is that of the document.
    OfDocument,
    English,
    Other,
}

impl BlockLanguage {
    /// By a tag such as `en-GB`; an empty one says nothing.
    fn named(tag: &str) -> Option<BlockLanguage> {
        let tag = tag.trim();
        let language = if is_tag_of_english(tag) { BlockLanguage::English } else { BlockLanguage::Other };
        (!tag.is_empty()).then_some(language)
    }
}

fn is_tag_of_english(tag: &str) -> bool {
    tag.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("en"))
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum BlockKind {
    Paragraph,
    Heading,
    Quotation,
    ListItem,
    Cell {
        row: u32,
        column: u32,
    },
    /// The alternative text of a picture.
    Caption,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Zone {
    /// Italics or bold: perhaps the title of a work.
    Emphasis,
    /// Link text.
    Link,
}

/// The day a text is judged for, and how it is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AsOf {
    /// The day.
    pub day: Day,
    /// How it is known.
    pub from: AsOfFrom,
}

/// How the day of an article is known, in the order of precedence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AsOfFrom {
    /// `--as-of`.
    Flag,
    /// A date in the front matter.
    FrontMatter,
    /// A date that the page states of itself.
    Metadata,
    /// The dateline.
    Dateline,
    /// A date in the file's name or path.
    FileName,
    /// The `date` of a record.
    Record,
    /// Nothing said it, so it is today.
    Assumed,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn context() -> AsOfContext {
        AsOfContext { flag: None, record: None, today: Day::from_ymd(2026, 11, 23).unwrap() }
    }

    #[test]
    fn whole_documents() {
        let source = Source::new("x.md", "---\ndate: 2015-09-15\nlang: fr-FR\n---\n# Head\n\nText.\n");
        let document = read(&source, Format::Markdown, &context());
        assert_eq!(document.as_of, AsOf { day: Day::from_ymd(2015, 9, 15).unwrap(), from: AsOfFrom::FrontMatter });
        assert_eq!(document.language.as_deref(), Some("fr-FR"));
        assert_eq!(document.blocks.len(), 2);
        assert!(!document.block_is_english(0));

        let source = Source::new("x.txt", "Text.\n");
        let document = read(&source, Format::Plain, &context());
        assert_eq!(document.as_of.from, AsOfFrom::Assumed);
        assert!(document.block_is_english(0));
        assert_eq!(document.prose, source.text());
    }
}
