//! The pipeline: a source through all stages to findings.

mod tables;

use crate::checks::desk::Desk;
use crate::checks::{self, Gathered};
use crate::claim::reading::Reading;
use crate::claim::{self, Claim, frame};
use crate::dates::{DayMention, days_in};
use crate::document::{self, AsOf, AsOfContext, Block, BlockKind, Document, Format, ProseSpan};
use crate::finding::Finding;
use crate::focus::Focus;
use crate::gate::{numbers_ruler, speaks, titles_somebody};
use crate::mention::names::{self, Hit, Hits, Names, PARTIES};
use crate::mention::{Item, items};
use crate::reference::Reference;
use crate::report::ClaimCounts;
use crate::settings::Settings;
use crate::sheet::count;
use crate::source::Source;
use crate::standing::post::Lacking;
use crate::standing::{Ask, Judged, Standing, judge, numeral, spelt};
use crate::text::Sentences;
use factlint_index::{Day, Hints};
use std::cell::OnceCell;
use std::sync::Arc;

/// What a check may be told. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Options {
    as_of: Option<Day>,
    record: Option<Day>,
    today: Day,
    format: Format,
    settings: Arc<Settings>,
}

impl Options {
    /// Checks as of the article's own day, and as of `today` where it states none.
    #[must_use]
    pub fn new(today: Day, format: Format) -> Options {
        Options { as_of: None, record: None, today, format, settings: Arc::default() }
    }

    /// Checks as of a stated day, whatever the article says.
    #[must_use]
    pub fn as_of(self, day: Day) -> Options {
        Options { as_of: Some(day), ..self }
    }

    /// Checks as of the day that the record of the text states, unless a day is given by [`Options::as_of`].
    #[must_use]
    pub fn record(self, day: Day) -> Options {
        Options { record: Some(day), ..self }
    }

    /// Checks as a house wants it.
    #[must_use]
    pub fn with(self, settings: Arc<Settings>) -> Options {
        Options { settings, ..self }
    }
}

/// The outcome of a check.
#[derive(Debug)]
pub struct Checked {
    /// The day the text was judged for, and how it is known.
    pub as_of: AsOf,
    /// In the order of the text.
    pub findings: Vec<Finding>,
    /// How many claims were read, and how the reference answers them.
    pub claims: ClaimCounts,
    /// Blocks in another language than English, which were not read: those marked so, those with words that
    /// English reads too ("president"), and of a text without claims all before the first in English.
    pub foreign_blocks: u32,
}

/// Compares what a text asserts with the reference.
#[must_use]
pub fn check(source: &Source, reference: &Reference, options: &Options) -> Checked {
    let document = read(source, options);
    let examined = examine(&document, reference, options, Depth::Judging);
    let desk = Desk { document: &document, reference: &reference.index, settings: &options.settings };
    let mut findings = Vec::new();
    for judged in &examined.judged {
        checks::of_claim(&desk, judged, &mut findings);
    }
    checks::of_days(&desk, &examined.days, &mut findings);
    checks::of_places(&desk, &examined.places, &mut findings);
    checks::of_people(&desk, &examined.names, &examined.days, &mut findings);
    checks::of_letters(&desk, &examined.names, &mut findings);
    checks::of_patterns(&desk, &reference.patterns, &mut findings);
    desk.keep_markup(&mut findings);
    let mut findings = checks::with_stets(&desk, findings);
    findings.retain(|finding| {
        !desk.is_off(&finding.rule.0) && !options.settings.lets_stand(finding, source, options.today)
    });
    Checked {
        as_of: document.as_of,
        findings: checks::merged(findings),
        claims: count(&examined.judged),
        foreign_blocks: examined.foreign_blocks,
    }
}

pub(crate) fn read<'s>(source: &'s Source, options: &Options) -> Document<'s> {
    let context = AsOfContext { flag: options.as_of, record: options.record, today: options.today };
    document::read(source, options.format, &context)
}

/// What a document names and asserts, and the reference's answers.
pub(crate) struct Examined<'r> {
    pub judged: Vec<Judged<'r>>,
    pub places: Gathered,
    pub names: Names,
    pub days: Vec<DayMention>,
    pub foreign_blocks: u32,
}

/// How much is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Depth {
    /// What can be contradicted.
    Judging,
    /// Also what can only hold, "President Clinton" before anybody of that name.
    All,
}

pub(crate) fn examine<'r>(
    document: &Document<'_>,
    reference: &'r Reference,
    options: &Options,
    depth: Depth,
) -> Examined<'r> {
    let prose = &*document.prose;
    let names = names::find(prose, &reference.index);
    let mut days = Vec::new();
    days_in(prose, 0, prose.len(), &mut days);
    if let Some(order) = options.settings.date_order {
        days.iter_mut().for_each(|day| day.settle(order));
    }
    let ask =
        Ask { reference: &reference.index, as_of: document.as_of.day, grace: i32::from(options.settings.grace_days) };
    let mut pass = Pass {
        document,
        ask: &ask,
        days: &days,
        focus: Focus::default(),
        items: Vec::new(),
        claims: Vec::new(),
        judged: Vec::new(),
        places: Gathered::default(),
        foreign_blocks: 0,
        lacking: Lacking::default(),
        depth,
    };
    pass.blocks(&names.hits);
    let Pass { judged, places, foreign_blocks, .. } = pass;
    Examined { judged, places, names, days, foreign_blocks }
}

/// The forward pass over the blocks of a document.
struct Pass<'p, 'r> {
    document: &'p Document<'p>,
    ask: &'p Ask<'r>,
    days: &'p [DayMention],
    focus: Focus,
    items: Vec<Item>,
    claims: Vec<Claim>,
    judged: Vec<Judged<'r>>,
    places: Gathered,
    foreign_blocks: u32,
    lacking: Lacking,
    depth: Depth,
}

impl<'p, 'r> Pass<'p, 'r> {
    fn blocks(&mut self, hits: &[Hit]) {
        let mut rest = hits;
        for number in 0..self.document.blocks.len() {
            let inside = self.take_block(&mut rest, number);
            if !self.names_party(Hits::new(inside)) {
            } else if self.document.block_is_marked_english(number) == Some(false) {
                self.foreign_blocks += 1;
            } else {
                self.block(number, inside);
            }
        }
        self.tables(hits);
        if self.judged.is_empty() {
            self.foreign_blocks = self.count_foreign(hits);
        }
    }

    /// Splits off the hits in a block.
    fn take_block<'h>(&self, hits: &mut &'h [Hit], number: usize) -> &'h [Hit] {
        let span = self.document.blocks[number].span;
        take_before(hits, span.start);
        take_before(hits, span.end)
    }

    fn is_worth(&self, sentence: ProseSpan, hits: Hits<'_>) -> bool {
        let can_hold = || self.depth == Depth::All && titles_somebody(hits);
        speaks(&self.document.prose, sentence, hits, &self.focus, self.ask.reference) || can_hold()
    }

    fn names_party(&self, hits: Hits<'_>) -> bool {
        hits.any(PARTIES.or(Hints::PLACE))
            || self.depth == Depth::All && titles_somebody(hits)
            || hits.of(Hints::SLOT.or(Hints::SURNAME)).any(|hit| hit.is_place() || self.focus.is_party(hit))
            || numbers_ruler(&self.document.prose, hits)
    }

    /// How many blocks name something in another language before one does in English.
    fn count_foreign(&self, mut hits: &[Hit]) -> u32 {
        let blocks = 0..self.document.blocks.len();
        let name_party = |number: &usize| {
            let inside = self.take_block(&mut hits, *number);
            self.names_party(Hits::new(inside))
        };
        blocks.filter(name_party).take_while(|number| !self.document.block_is_english(*number)).count() as u32
    }

    /// Reads the sentences of a block that speak. Its language is told only if one does: few do.
    fn block(&mut self, number: usize, mut hits: &[Hit]) {
        let block = &self.document.blocks[number];
        let prose = &*self.document.prose;
        let mut story = Story { told: block.span.start, in_past: false };
        let mut is_english = false;
        for sentence in Sentences::new(prose, block.span) {
            let inside = take_before(&mut hits, sentence.end);
            let named = Hits::new(inside);
            self.places.add(named);
            if !self.is_worth(sentence, named) {
                self.focus.note(named, prose, self.ask.reference);
            } else if is_english || self.document.block_is_english(number) {
                is_english = true;
                self.sentence(number, sentence, inside, &mut story);
            } else {
                self.foreign_blocks += 1;
                break;
            }
            if hits.is_empty() {
                break;
            }
        }
    }

    /// Whether what comes before a byte of a block sets it in the past. Sentences are asked about in order.
    fn is_told_in_past(&mut self, before: u32, story: &mut Story) -> bool {
        let days = self.days_within(ProseSpan { start: story.told, end: before });
        story.told = before;
        story.in_past |= frame::set_past(days, self.ask.as_of);
        story.in_past
    }

    /// The days that a stretch names. Stretches are asked about in order.
    fn days_within(&mut self, sentence: ProseSpan) -> &'p [DayMention] {
        let earlier = self.days.iter().take_while(|day| day.span.0 < sentence.start).count();
        self.days = &self.days[earlier..];
        &self.days[..self.days.iter().take_while(|day| day.span.0 < sentence.end).count()]
    }

    fn sentence(&mut self, block: usize, sentence: ProseSpan, hits: &[Hit], story: &mut Story) {
        let (prose, document) = (&*self.document.prose, self.document);
        let reference = self.ask.reference;
        let told_in_past = self.is_told_in_past(sentence.start, story);
        items(prose, sentence, hits, reference, &mut self.items);
        self.focus.read(&mut self.items, prose, reference);
        let span = document.blocks[block].span;
        let (focus, lacking, ask) = (&self.focus, &self.lacking, self.ask);
        let kind = document.blocks[block].kind;
        let zones = &document.zones;
        let setting =
            frame::Setting { prose, block: span, sentence, zones, told_in_past, tells_of_past: OnceCell::new() };
        let frame = |words: ProseSpan| match kind {
            BlockKind::Quotation => claim::Frame::Quoted,
            _ => setting.frame(words),
        };
        let reading = Reading {
            prose,
            items: &self.items,
            reference,
            frame: &frame,
            before: before(document, block, sentence),
            least_pairs: least_pairs(kind),
            has_named: &|person| focus.has_named(person),
            may_lack: &|country, title| lacking.may_lack(ask, country, title),
        };
        self.claims.clear();
        claim::read(&reading, &mut self.claims);
        if self.claims.is_empty() {
            return;
        }
        let days = self.days_within(sentence);
        let when = frame::when(prose, sentence, days, self.ask.as_of);
        self.claims.iter_mut().for_each(|claim| claim.set_when(&when));
        let judged = self.claims.drain(..).map(|claim| refined(self.ask, prose, judge(self.ask, claim)));
        self.judged.extend(judged.filter(|judged| !is_idle(judged)));
    }
}

/// What the sentences of a block have told so far.
struct Story {
    /// Up to this byte.
    told: u32,
    /// Whether they named a day long past.
    in_past: bool,
}

/// The words before a sentence in its block; before an item of a list or a cell, those that lead in.
fn before<'d>(document: &'d Document<'_>, block: usize, sentence: ProseSpan) -> &'d str {
    let Block { span, kind, container, .. } = document.blocks[block];
    if sentence.start > span.start {
        return document.text(ProseSpan { start: span.start, end: sentence.start });
    }
    let leads_in = |lead: &&Block| kind != BlockKind::Paragraph && lead.container != container;
    let lead = document.blocks[..block].iter().rev().take(LONGEST_LIST).find(leads_in);
    lead.map_or("", |lead| document.text(lead.span))
}

/// How many items or cells back the words are looked for that lead in; a table can have thousands.
const LONGEST_LIST: usize = 256;

/// How many pairs make a list of leaders: bullets have one each.
fn least_pairs(kind: BlockKind) -> usize {
    if kind == BlockKind::ListItem { 1 } else { 2 }
}

/// Names that are not listed are told apart by their letters, which only the text has.
fn refined<'r>(ask: &Ask<'r>, prose: &str, judged: Judged<'r>) -> Judged<'r> {
    let words = |span: ProseSpan| &prose[span.start as usize..span.end as usize];
    match judged {
        Judged::Relation(claim, mut answer) if claim.role.is_some() => {
            let words = words(claim.subject.span);
            if spelt::names_country(&claim) {
                *answer = spelt::refine(ask, &claim, words, *answer);
            }
            *answer = numeral::renumbered(ask, &claim, words, *answer);
            Judged::Relation(claim, answer)
        }
        Judged::Pairs(claim, mut pairs) => {
            let refine = |(claim, answer): (&claim::RelationClaim, _)| {
                spelt::refine(ask, claim, words(claim.subject.span), answer)
            };
            pairs.answers = claim.pairs.iter().zip(pairs.answers).map(refine).collect();
            Judged::Pairs(claim, pairs)
        }
        other => other,
    }
}

/// Whether nothing speaks against a life: no article asserts that somebody is alive, so it is no claim to count.
fn is_idle(judged: &Judged<'_>) -> bool {
    let Judged::Relation(claim, answer) = judged else { return false };
    claim.relation == claim::Relation::Life && matches!(answer.standing, Standing::Unknown(_))
}

/// Splits off the hits that start before a byte. There are few in a block, so none is skipped.
fn take_before<'h>(hits: &mut &'h [Hit], end: u32) -> &'h [Hit] {
    let count = hits.iter().take_while(|hit| hit.span.start < end).count();
    let (before, after) = hits.split_at(count);
    *hits = after;
    before
}

impl Document<'_> {
    /// Whether some words are quoted: in quotation marks, or in a block quotation.
    pub(crate) fn is_quoted(&self, words: ProseSpan) -> bool {
        let block = self.block_at(words.start);
        self.kind_at(words.start) == Some(BlockKind::Quotation)
            || frame::in_quotation(self.text(ProseSpan { start: block.start, end: words.start }))
    }

    /// Whether some words are set in italics, as the titles of works are.
    pub(crate) fn is_emphasised(&self, words: ProseSpan) -> bool {
        frame::in_emphasis(&self.zones, words)
    }

    /// What the block is that a byte of the prose is in.
    pub(crate) fn kind_at(&self, at: u32) -> Option<BlockKind> {
        self.block_number(at).map(|number| self.blocks[number].kind)
    }

    /// Whether a byte of the prose is in a block.
    pub(crate) fn is_in_block(&self, at: u32) -> bool {
        let ProseSpan { start, end } = self.block_at(at);
        (start..end).contains(&at)
    }

    /// The block that a byte of the prose is in, or the last before it.
    pub(crate) fn block_at(&self, at: u32) -> ProseSpan {
        self.block_number(at).map_or(ProseSpan { start: 0, end: 0 }, |number| self.blocks[number].span)
    }

    /// Whether the block that a byte of the prose is in is to be read.
    pub(crate) fn is_english_at(&self, at: u32) -> bool {
        self.block_number(at).is_some_and(|number| self.block_is_english(number))
    }

    fn block_number(&self, at: u32) -> Option<usize> {
        self.blocks.partition_point(|block| block.span.start <= at).checked_sub(1)
    }
}
