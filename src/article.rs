//! Everything that the stages found in an article. The text is read once; later stages ask here and do not read it
//! again.
//!
//! `pass` fills in the parts that most articles need. The people named, the sentences of a block and the occurrences of
//! a word are computed when they are first asked for, and kept.

pub(crate) mod cast;
mod memory;
mod pass;
pub(crate) mod places;
mod tables;

use crate::dates::{DayMention, days_in};
use crate::document::{Document, ProseSpan};
use crate::mention::names::{self, Hit, Names};
use crate::options::Options;
use crate::prose::{opens_sentence, word_before};
use crate::standing::{Ask, Judged};
use cast::Cast;
use factlint_index::{Hints, Reference};
use memory::Memory;
use places::Places;
use std::cell::OnceCell;

/// What the stages found in an article.
pub(crate) struct Article<'a> {
    pub document: &'a Document<'a>,
    pub reference: &'a Reference,
    pub names: Names,
    pub days: Vec<DayMention>,
    /// The claims, with their answers.
    pub judged: Vec<Judged<'a>>,
    pub places: Places<'a>,
    /// Blocks in another language, which were not read.
    pub foreign_blocks: u32,
    people: OnceCell<Vec<Hit>>,
    cast: OnceCell<Cast>,
    memory: Memory,
}

/// Which claims are read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Depth {
    /// Only claims that the reference can contradict.
    Judging,
    /// Also claims that it can only confirm, such as "President Clinton" before anybody of that name is named in full.
    All,
    /// The same, of every sentence: as if there were no prefilter.
    #[cfg(test)]
    Unfiltered,
}

impl Depth {
    /// Whether every sentence is read, whatever the prefilter would say of it.
    pub(crate) fn is_unfiltered(self) -> bool {
        !matches!(self, Depth::Judging | Depth::All)
    }
}

/// Reads a document and judges what it asserts.
pub(crate) fn read<'a>(
    document: &'a Document<'a>,
    reference: &'a Reference,
    options: &Options,
    depth: Depth,
) -> Article<'a> {
    let prose = &*document.prose;
    let names = names::find(prose, reference);
    let mut days = Vec::new();
    days_in(prose, 0, prose.len(), &mut days);
    if let Some(order) = options.settings.date_order {
        days.iter_mut().for_each(|day| day.settle(order));
    }
    let ask = Ask { reference, as_of: document.as_of.day, grace: i32::from(options.settings.grace_days) };
    let pass::Found { judged, places, foreign_blocks } = pass::run(document, &ask, &names.hits, &days, depth);
    let (people, cast, memory) = (OnceCell::new(), OnceCell::new(), Memory::default());
    Article { document, reference, names, days, judged, places, foreign_blocks, people, cast, memory }
}

impl Article<'_> {
    /// The words of a stretch, exactly as written.
    pub(crate) fn text(&self, span: ProseSpan) -> &str {
        self.document.text(span)
    }

    /// The text of the block before and after some words.
    pub(crate) fn around(&self, span: ProseSpan) -> (&str, &str) {
        self.document.around(span)
    }

    /// The days written in a stretch, in order.
    pub(crate) fn days_within(&self, span: ProseSpan) -> &[DayMention] {
        let first = self.days.partition_point(|day| day.span.0 < span.start);
        let rest = &self.days[first..];
        &rest[..rest.partition_point(|day| day.span.0 < span.end)]
    }

    /// The sentence that a byte of the prose is in.
    pub(crate) fn sentence_at(&self, at: u32) -> ProseSpan {
        self.memory.sentence_at(self.document, at)
    }

    /// Where some words stand in the prose, letter by letter, in order and not overlapping.
    pub(crate) fn occurrences(&self, words: &str) -> impl Iterator<Item = ProseSpan> + use<> {
        let length = words.len() as u32;
        let found = self.memory.occurrences(&self.document.prose, words);
        (0..found.len()).map(move |number| ProseSpan { start: found[number], end: found[number] + length })
    }

    /// Whether some words stand in the prose, letter by letter, also inside a longer word.
    pub(crate) fn has(&self, words: &str) -> bool {
        self.occurrences(words).next().is_some()
    }

    /// Whether a word stands in the prose in lower case, a space on either side.
    pub(crate) fn has_in_lower_case(&self, word: &str) -> bool {
        self.has(&format!(" {} ", word.to_lowercase()))
    }

    /// Whether a word is in capitals and its sentence is not: it is then an acronym ("MERV 13"), and not a name.
    pub(crate) fn is_shouted(&self, span: ProseSpan) -> bool {
        let capitals = |text: &str| !text.chars().any(char::is_lowercase);
        capitals(self.text(span)) && !capitals(self.text(self.sentence_at(span.start)))
    }

    /// Hits that may be people, in order.
    pub(crate) fn people(&self) -> &[Hit] {
        self.people.get_or_init(|| {
            let people = self.names.hits.iter().filter(|hit| hit.hints.any(Hints::PERSON.or(Hints::SURNAME)));
            people.copied().collect()
        })
    }

    /// The people named.
    pub(crate) fn cast(&self) -> &Cast {
        self.cast.get_or_init(|| Cast::of(self))
    }

    /// Whether some words are a complete name: no capitalised word stands next to them, except a title before them or
    /// the first word of the sentence.
    pub(crate) fn stands_alone(&self, span: ProseSpan) -> bool {
        let (before, _) = self.around(span);
        let begun = word_before(before).is_some_and(|word| {
            word.starts_with(char::is_uppercase)
                && !opens_sentence(before, word)
                && !cast::is_title(self.reference, word)
        });
        !begun && !self.runs_on(span)
    }

    /// Whether a sign (a hyphen, a slash) joins some words to others, or a capitalised word follows them.
    pub(crate) fn runs_on(&self, span: ProseSpan) -> bool {
        let (before, after) = self.around(span);
        let next = after.strip_prefix(' ').and_then(|rest| rest.chars().next());
        let ends = || after.strip_prefix('.').is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
        let joined =
            before.ends_with(['-', '/', '@', '.', '\'', '’']) || after.starts_with(['-', '/', '@', '.']) && !ends();
        joined || next.is_some_and(char::is_uppercase)
    }
}
