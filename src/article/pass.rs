//! The forward pass over the blocks of a document: it makes tokens of sentences, resolves coreference, reads claims and
//! has them judged.
//!
//! It only drives the stages. A sentence that the prefilter rejects is not tokenised.

use super::Depth;
use super::places::Places;
use crate::claim::prefilter::{self, RawSentence, has_numbered_ruler};
use crate::claim::sentence::Sentence;
use crate::claim::{self, Claim, frame, stated};
use crate::coreference::Coreference;
use crate::dates::DayMention;
use crate::document::{Block, BlockKind, Document, ProseSpan};
use crate::mention::names::{Hit, Hits, PARTIES};
use crate::mention::{Token, tokens};
use crate::standing::post::Lacking;
use crate::standing::{Ask, Judged, judge};
use crate::text::Sentences;
use factlint_index::{CueSet, Cued, Hints};
use std::cell::OnceCell;

/// The results of the pass.
pub(super) struct Found<'a> {
    pub judged: Vec<Judged<'a>>,
    pub places: Places<'a>,
    pub foreign_blocks: u32,
}

/// Reads all blocks, then all tables.
pub(super) fn run<'a>(
    document: &'a Document<'a>,
    ask: &Ask<'a>,
    hits: &[Hit],
    days: &[DayMention],
    depth: Depth,
) -> Found<'a> {
    let mut pass = Pass {
        document,
        ask,
        days,
        coreference: Coreference::default(),
        tokens: Vec::new(),
        claims: Vec::new(),
        cued: Cued::default(),
        judged: Vec::new(),
        places: Places::new(document, ask.reference),
        foreign_blocks: 0,
        lacking: Lacking::default(),
        depth,
    };
    pass.blocks(hits);
    let Pass { judged, places, foreign_blocks, .. } = pass;
    Found { judged, places, foreign_blocks }
}

/// The forward pass over the blocks of a document.
pub(super) struct Pass<'p, 'r> {
    pub document: &'r Document<'r>,
    pub ask: &'p Ask<'r>,
    days: &'p [DayMention],
    coreference: Coreference,
    tokens: Vec<Token>,
    claims: Vec<Claim>,
    /// What the words of one sentence lead to.
    cued: Cued,
    pub judged: Vec<Judged<'r>>,
    places: Places<'r>,
    foreign_blocks: u32,
    lacking: Lacking,
    depth: Depth,
}

impl<'p, 'r> Pass<'p, 'r> {
    fn blocks(&mut self, hits: &[Hit]) {
        let mut rest = hits;
        for number in 0..self.document.blocks.len() {
            let inside = self.take_block(&mut rest, number);
            let named = Hits::new(inside);
            // A thing may stand in a relation to a number or a day, and no party beside it.
            if !named.any(Hints::THING) && !self.names_party(named) {
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

    /// Takes the hits of a block off the front of `hits`.
    fn take_block<'h>(&self, hits: &mut &'h [Hit], number: usize) -> &'h [Hit] {
        let span = self.document.blocks[number].span;
        take_before(hits, span.start);
        take_before(hits, span.end)
    }

    /// The cues of a sentence, if the sentence is to be tokenised.
    fn wanted(
        &mut self,
        (titled, sentence): (bool, ProseSpan),
        hits: Hits<'_>,
        is_after_group: bool,
    ) -> Option<CueSet> {
        let (prose, reference) = (&*self.document.prose, self.ask.reference);
        let coreference = &self.coreference;
        let raw = RawSentence { prose, sentence, hits, coreference, reference, titles: &[], titled, is_after_group };
        // A sentence that names nothing is about what is named before it in its block, or about nothing.
        if self.depth.is_unfiltered() && (!hits.list.is_empty() || raw.is_about_group()) {
            prefilter::cues(&raw, &mut self.cued);
            return Some(CueSet::ALL);
        }
        prefilter::wanted(raw, &mut self.cued, self.depth == Depth::All)
    }

    fn names_party(&self, hits: Hits<'_>) -> bool {
        hits.any(PARTIES.or(Hints::PLACE).or(Hints::THING))
            || self.depth.is_unfiltered()
            || self.depth == Depth::All && hits.any(Hints::SURNAME)
            || hits.of(Hints::SLOT.or(Hints::SURNAME)).any(|hit| hit.is_place() || self.coreference.is_party(hit))
            || has_numbered_ruler(&self.document.prose, hits)
    }

    /// Counts the blocks in another language that name somebody or something before the first such block in English.
    fn count_foreign(&self, mut hits: &[Hit]) -> u32 {
        let blocks = 0..self.document.blocks.len();
        let name_party = |number: &usize| {
            let inside = self.take_block(&mut hits, *number);
            self.names_party(Hits::new(inside))
        };
        blocks.filter(name_party).take_while(|number| !self.document.block_is_english(*number)).count() as u32
    }

    /// Reads the sentences of a block that some reader wants. The language of the block is determined only once there
    /// is such a sentence: few blocks have one.
    fn block(&mut self, number: usize, mut hits: &[Hit]) {
        let block = &self.document.blocks[number];
        let prose = &*self.document.prose;
        let mut story = Story { told: block.span.start, in_past: false };
        let (mut is_english, mut is_after_group) = (false, false);
        let titled = is_headline(block.kind, &prose[block.span.range()]);
        for sentence in Sentences::new(prose, block.span) {
            let inside = take_before(&mut hits, sentence.end);
            let named = Hits::new(inside);
            self.places.add(named);
            let wanted = self.wanted((titled, sentence), named, is_after_group);
            is_after_group = named.any(Hints::GROUP);
            match wanted {
                None => self.coreference.note(named, prose, self.ask.reference),
                Some(cues) if is_english || self.document.block_is_english(number) => {
                    is_english = true;
                    self.sentence((number, sentence), inside, cues, &mut story);
                }
                Some(_) => {
                    self.foreign_blocks += 1;
                    break;
                }
            }
            if hits.is_empty() && !self.depth.is_unfiltered() && !is_after_group {
                break;
            }
        }
    }

    /// Whether the sentences before a byte of a block set it in the past. It is asked in the order of the text.
    fn is_told_in_past(&mut self, before: u32, story: &mut Story) -> bool {
        let days = self.days_within(ProseSpan { start: story.told, end: before });
        story.told = before;
        story.in_past |= frame::set_past(days, self.ask.as_of);
        story.in_past
    }

    /// The days that a stretch names. It is asked in the order of the text.
    fn days_within(&mut self, sentence: ProseSpan) -> &'p [DayMention] {
        let earlier = self.days.iter().take_while(|day| day.span.0 < sentence.start).count();
        self.days = &self.days[earlier..];
        &self.days[..self.days.iter().take_while(|day| day.span.0 < sentence.end).count()]
    }

    fn sentence(&mut self, (block, sentence): (usize, ProseSpan), hits: &[Hit], cues: CueSet, story: &mut Story) {
        let (prose, document) = (&*self.document.prose, self.document);
        let reference = self.ask.reference;
        let told_in_past = self.is_told_in_past(sentence.start, story);
        tokens(prose, sentence, hits, reference, &mut self.tokens);
        self.coreference.read(&mut self.tokens, prose, reference);
        let span = document.blocks[block].span;
        if self.depth.is_unfiltered() {
            let titled = is_headline(document.blocks[block].kind, &prose[span.range()]);
            self.cued.phrasings = stated::at_each_word(prose, &self.tokens, titled, reference);
        }
        let days = self.days_within(sentence);
        let (coreference, lacking, ask) = (&self.coreference, &self.lacking, self.ask);
        let kind = document.blocks[block].kind;
        let zones = &document.zones;
        let setting =
            frame::Setting { prose, block: span, sentence, zones, told_in_past, tells_of_past: OnceCell::new() };
        let frame = |words: ProseSpan| match kind {
            BlockKind::Quotation => claim::Frame::Quoted,
            _ => setting.frame(words),
        };
        let reading = Sentence {
            prose,
            tokens: &self.tokens,
            reference,
            frame: &frame,
            before: before(document, block, sentence),
            least_pairs: least_pairs(kind),
            stated: &self.cued.phrasings,
            days,
            as_of: ask.as_of,
            has_named: &|person| coreference.has_named(person),
            may_lack: &|country, title| lacking.may_lack(ask, country, title),
        };
        self.claims.clear();
        claim::read(&reading, cues, &mut self.claims);
        if self.claims.is_empty() {
            return;
        }
        let when = frame::when(prose, sentence, days, self.ask.as_of);
        self.claims.iter_mut().for_each(|claim| claim.when = when.clone());
        let judged = self.claims.drain(..).map(|claim| judge(self.ask, prose, claim));
        self.judged.extend(judged.filter(|judged| !judged.is_idle()));
    }
}

/// The state of a block as its sentences are read: whether they tell of the past.
struct Story {
    /// The days before this byte have been looked at.
    told: u32,
    /// Whether one of them was long past.
    in_past: bool,
}

/// The words before a sentence in its block. Before the first sentence of a list item or a cell, the block that
/// introduces the list or table.
fn before<'d>(document: &'d Document<'_>, block: usize, sentence: ProseSpan) -> &'d str {
    let Block { span, kind, container, .. } = document.blocks[block];
    if sentence.start > span.start {
        return document.text(ProseSpan { start: span.start, end: sentence.start });
    }
    let leads_in = |lead: &&Block| kind != BlockKind::Paragraph && lead.container != container;
    let lead = document.blocks[..block].iter().rev().take(LONGEST_LIST).find(leads_in);
    lead.map_or("", |lead| document.text(lead.span))
}

/// Whether a block may be written as headlines are: it is a heading, or is short and has no mark at its end or begins in
/// capitals.
fn is_headline(kind: BlockKind, text: &str) -> bool {
    const LONGEST: usize = 160;
    let is_open = || text.trim_end().ends_with(|last: char| last.is_alphanumeric());
    let is_shouted = || text.as_bytes().iter().take(2).all(u8::is_ascii_uppercase);
    kind == BlockKind::Heading || text.len() <= LONGEST && (is_open() || is_shouted())
}

/// How many blocks back the introducing block is searched for: a table can have thousands of cells.
const LONGEST_LIST: usize = 256;

/// How many pairs make a list of leaders. A list item has one pair, so one is enough there.
fn least_pairs(kind: BlockKind) -> usize {
    if kind == BlockKind::ListItem { 1 } else { 2 }
}

/// Takes the hits that start before a byte off the front. A block has few hits, so they are counted one by one.
fn take_before<'h>(hits: &mut &'h [Hit], end: u32) -> &'h [Hit] {
    let count = hits.iter().take_while(|hit| hit.span.start < end).count();
    let (before, after) = hits.split_at(count);
    *hits = after;
    before
}
