//! An output format, and a report in it: it begins, takes one article after the other, and is finished.
//!
//! Drawing an article needs no other, so it may be done on any thread; only adding has an order. Deliberately not here:
//! what a format looks like, which is in the file of its name, and the table of formats, which is in `report`.

use super::sheet::{self, SheetFormat};
use super::{Counts, Style};
use crate::check::Checked;
use crate::source::Source;
use factlint_index::Day;

/// An output format.
#[derive(Clone, Copy, Debug)]
pub struct OutputFormat {
    pub(super) name: &'static str,
    pub(super) help: &'static str,
    /// Draws an article. It needs no other article.
    pub(super) draw: fn(&Source, &Checked, &Style) -> Drawn,
    /// The text before all articles.
    pub(super) begin: fn(&Run) -> String,
    /// The text of an article after those of the run so far.
    pub(super) add: fn(&mut Run, Drawn) -> String,
    /// The text after all articles.
    pub(super) finish: fn(&Run) -> String,
    /// The help on, and the function for, the claims of an article; none if the format cannot show them.
    pub(super) sheet: Option<(&'static str, sheet::Draw)>,
}

/// The format of articles that need nothing around them. Rows of the table take the fields that they do not set from
/// it.
pub(super) const PIECES: OutputFormat = OutputFormat {
    name: "",
    help: "",
    draw: |_, _, _| Drawn::whole(String::new()),
    begin: |_| String::new(),
    add: |_, drawn| drawn.text,
    finish: |_| String::new(),
    sheet: None,
};

impl OutputFormat {
    /// What it is called on a command line.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What it is, in words of help.
    #[must_use]
    pub fn help(&self) -> &'static str {
        self.help
    }

    /// The format of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static OutputFormat> {
        OutputFormat::ALL.iter().find(|format| format.name == name)
    }

    /// The same for the claims of an article, if it can show them.
    #[must_use]
    pub fn sheet(&self) -> Option<SheetFormat> {
        self.sheet.map(|(help, draw)| SheetFormat { name: self.name, help, draw })
    }

    /// What a report says of an article. It may be made on any thread, and is then given to [`Output::add`].
    #[must_use]
    pub fn draw(&self, source: &Source, checked: &Checked, style: &Style) -> Drawn {
        Drawn { counts: Counts::of(checked), ..(self.draw)(source, checked, style) }
    }
}

impl Default for OutputFormat {
    /// The first of the table.
    fn default() -> OutputFormat {
        OutputFormat::ALL[0]
    }
}

/// An article as it is written in a format.
#[derive(Clone, Debug)]
pub struct Drawn {
    pub(super) text: String,
    /// The text that the format holds back until all articles are there.
    pub(super) held: Vec<String>,
    counts: Counts,
}

impl Drawn {
    /// An article whose text is written at once.
    pub(super) fn whole(text: String) -> Drawn {
        Drawn::holding(text, Vec::new())
    }

    /// An article with text that is held back.
    pub(super) fn holding(text: String, held: Vec<String>) -> Drawn {
        Drawn { text, held, counts: Counts::default() }
    }
}

/// The state of a run that a format may use.
#[derive(Clone, Default, Debug)]
pub(super) struct Run {
    /// The day on which the reference was last checked.
    pub(super) checked: Option<Day>,
    /// The numbers of the articles so far.
    pub(super) counts: Counts,
    /// The text that was held back.
    pub(super) held: Vec<String>,
}

/// A report that grows by one article at a time. Each call gives the piece of text that comes next.
///
/// ```
/// use factlint::report::{Output, OutputFormat, Style};
/// use factlint::{Day, Format, Options, Reference, Source, check};
///
/// let reference = Reference::builtin();
/// let source = Source::new("draft.txt", "Kazakh President Nursultan Nazarbayev arrived.");
/// let today = Day::from_ymd(2026, 11, 23).expect("a day of the calendar");
/// let checked = check(&source, &reference, &Options::new(today, Format::Plain).as_of(today));
///
/// let format = OutputFormat::named("short").expect("a row of the table");
/// let mut output = Output::new(format, reference.checked());
/// let mut report = output.begin();
/// report += &output.add(format.draw(&source, &checked, &Style::default()));
/// report += &output.finish();
/// assert!(report.starts_with("draft.txt:1:18: error[stale-office-holder]:"));
/// ```
#[derive(Clone, Debug)]
pub struct Output {
    format: OutputFormat,
    run: Run,
}

impl Output {
    /// A report of a run against a reference that was last checked on a day.
    #[must_use]
    pub fn new(format: &OutputFormat, checked: Option<Day>) -> Output {
        Output { format: *format, run: Run { checked, ..Run::default() } }
    }

    /// The text before all articles.
    #[must_use]
    pub fn begin(&self) -> String {
        (self.format.begin)(&self.run)
    }

    /// Adds an article that was drawn in the format of the report.
    #[must_use]
    pub fn add(&mut self, drawn: Drawn) -> String {
        let counts = drawn.counts;
        let text = (self.format.add)(&mut self.run, drawn);
        self.run.counts.add(&counts);
        text
    }

    /// The text after all articles.
    #[must_use]
    pub fn finish(&self) -> String {
        (self.format.finish)(&self.run)
    }

    /// The numbers of the articles so far.
    #[must_use]
    pub fn counts(&self) -> &Counts {
        &self.run.counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::AsOfFrom;
    use crate::finding::ClaimCounts;
    use crate::report::examples::{checked, finding, primary, reported};
    use crate::source::Origin;
    use std::collections::BTreeSet;

    #[test]
    fn names_are_of_one_format_each_and_the_default_can_do_all() {
        let names: BTreeSet<&str> = OutputFormat::ALL.iter().map(OutputFormat::name).collect();
        assert_eq!(names.len(), OutputFormat::ALL.len());
        assert!(OutputFormat::default().sheet().is_some());
    }

    /// The report of a finding on "Kyiv" in a text of some origin.
    fn report(format: &str, origin: Origin) -> String {
        let source = Source::new("a.docx", "One.\nIn Kyiv.").with_origin(origin);
        let checked = checked(AsOfFrom::Flag, vec![finding("r", primary(8, 12))], ClaimCounts::default());
        reported(format, None, &[(&source, checked)])
    }

    #[test]
    fn a_part_of_a_document_is_named() {
        let in_json = r#""path":"a.docx","id":null,"line":null,"part":{"name":"word/footnotes.xml","paragraph":3},"#;
        for (format, expected) in [
            ("human", "┌─ a.docx:word/footnotes.xml:3:2:4\n"),
            ("short", "a.docx:word/footnotes.xml:3:2:4: error[r]: a title\n"),
            ("json", in_json),
            ("jsonl", in_json),
            ("github", "::error file=a.docx,title=r::a title (word/footnotes.xml, paragraph 3, 2:4 of the text)\n"),
        ] {
            let written = report(format, Origin::Part { name: "word/footnotes.xml".to_owned(), paragraph: 3 });
            assert!(written.contains(expected), "{format}: {written}");
            assert!(!report(format, Origin::Whole).contains("part"), "{format}");
        }
    }

    #[test]
    fn a_run_may_be_without_articles() {
        for (format, expected) in [
            ("human", "no findings in 0 articles; 0 claims read: 0 hold, 0 contradicted, 0 unknown\n"),
            ("short", ""),
            ("jsonl", ""),
            ("github", ""),
        ] {
            assert_eq!(reported(format, None, &[]), expected, "{format}");
        }
    }
}
