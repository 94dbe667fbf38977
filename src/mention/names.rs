//! The one pass over the whole text. It finds the capitals that begin a word, and looks up the listed names that begin
//! there.
//!
//! Text that is not near a hit is never tokenised.

use crate::document::ProseSpan;
use crate::lexicon::{joined, places};
use factlint_index::{
    CapitalisedWords, Hints, Listed, Lookup, NameHash, NameId, Reference, ShortWord, ShortWords, Word,
};
use std::ops::Range;

/// Words of the text that bear a listed name, or could be a place.
#[derive(Clone, Copy)]
pub(crate) struct Hit {
    pub span: ProseSpan,
    /// The kinds of thing that the words may name.
    pub hints: Hints,
    pub found: Found,
}

/// The result of looking up some words.
#[derive(Clone, Copy)]
pub(crate) enum Found {
    Name(Listed),
    /// No listed name, where a place could stand.
    InPlaceSlot,
    /// No listed name, after a preposition: a place could stand there, if the sentence names another.
    AfterPreposition,
}

impl Hit {
    pub(crate) fn name(&self) -> Option<Listed> {
        if let Found::Name(found) = self.found { Some(found) } else { None }
    }

    /// The bytes of the words.
    pub(crate) fn words(&self) -> Range<usize> {
        self.span.start as usize..self.span.end as usize
    }

    /// Whether a place is named, or may be.
    pub(crate) fn is_place(&self) -> bool {
        match self.found {
            Found::Name(_) => self.hints.any(Hints::PLACE),
            Found::InPlaceSlot => true,
            Found::AfterPreposition => false,
        }
    }
}

/// The hits of a stretch of text, and the union of their hints. A test of the union comes before any walk through the
/// list, and rejects most walks.
#[derive(Clone, Copy)]
pub(crate) struct Hits<'h> {
    pub list: &'h [Hit],
    hints: Hints,
}

impl<'h> Hits<'h> {
    pub(crate) fn new(list: &'h [Hit]) -> Hits<'h> {
        Hits { list, hints: list.iter().fold(Hints::default(), |all, hit| all.or(hit.hints)) }
    }

    /// Whether a hit may be of one of these kinds.
    pub(crate) fn any(self, of: Hints) -> bool {
        self.hints.any(of)
    }

    /// The hits that may be of one of these kinds.
    pub(crate) fn of(self, kinds: Hints) -> impl Iterator<Item = &'h Hit> {
        let list = if self.any(kinds) { self.list } else { &[] };
        list.iter().filter(move |hit| hit.hints.any(kinds))
    }
}

/// The kinds of name that may be a party of a claim. A family name counts only after the full name.
pub(crate) const PARTIES: Hints = Hints::STATE.or(Hints::PERSON).or(Hints::GROUP);

/// The results of the pass over a text.
pub(crate) struct Names {
    /// In order, not overlapping.
    pub hits: Vec<Hit>,
    /// In order.
    pub slips: Vec<PersonSlip>,
    /// In order.
    pub unlisted_words: Vec<UnlistedWord>,
    /// Whether the text is all in ASCII.
    pub is_ascii: bool,
}

/// A person's name with a slip in its last word.
#[derive(Clone, Copy)]
pub(crate) struct PersonSlip {
    pub span: ProseSpan,
    pub right: NameId,
}

/// A capitalised word of five letters or more that begins no listed name.
#[derive(Clone, Copy)]
pub(crate) struct UnlistedWord {
    pub span: ProseSpan,
    /// Of the word, folded.
    pub hash: NameHash,
    /// Whether another capitalised word stands right before it.
    pub follows: bool,
    /// The first byte.
    pub initial: u8,
}

/// In news there are hardly more names than one in this many bytes.
const BYTES_A_NAME: usize = 64;

/// All names.
pub(crate) fn find(prose: &str, reference: &Reference) -> Names {
    let room = prose.len() / BYTES_A_NAME;
    let (hits, unlisted_words) = (Vec::with_capacity(room), Vec::with_capacity(room));
    let found = Names { hits, slips: Vec::new(), unlisted_words, is_ascii: true };
    let mut pass = Pass { prose, reference, found, from: 0, last: 0 };
    let mut words = CapitalisedWords::new(prose);
    for at in words.by_ref() {
        if at >= pass.from {
            pass.word(at);
        }
    }
    pass.found.is_ascii = words.is_ascii_so_far();
    pass.found
}

struct Pass<'p> {
    prose: &'p str,
    reference: &'p Reference,
    found: Names,
    /// Where the last name ended.
    from: usize,
    /// Where the last capitalised word ended.
    last: usize,
}

impl Pass<'_> {
    fn word(&mut self, at: usize) {
        let word = self.reference.word_at(self.prose, at);
        let Word { hash, end, may_begin_name } = word;
        let follows = std::mem::replace(&mut self.last, end) + 1 == at;
        let named = may_begin_name.then(|| self.reference.names_at(self.prose, at, word));
        if let Some(Lookup { begun: Some(begun), .. }) = named
            && let Some(right) = self.reference.near_person(begun, self.prose)
        {
            self.found.slips.push(PersonSlip { span: ProseSpan { start: at as u32, end: begun.end as u32 }, right });
        }
        if let Some(Lookup { name: Some(found), .. }) = named {
            (self.from, self.last) = (found.end, found.end);
            self.hit(at, found.end, Found::Name(found.listed), found.hints);
        } else if end - at >= SHORTEST {
            self.found.unlisted_words.push(UnlistedWord {
                span: ProseSpan { start: at as u32, end: end as u32 },
                hash,
                follows,
                initial: self.prose.as_bytes()[at],
            });
            if let Some(slot) = slot(self.prose.as_bytes(), at, end) {
                self.hit(at, end, slot, Hints::SLOT);
            }
        }
    }

    fn hit(&mut self, start: usize, end: usize, found: Found, hints: Hints) {
        self.found.hits.push(Hit { span: ProseSpan { start: start as u32, end: end as u32 }, found, hints });
    }
}

/// Shorter words are near too many others.
const SHORTEST: usize = 5;

/// Words that a place may follow where its country is named.
pub(crate) const PREPOSITIONS: ShortWords<{ places::PREPOSITIONS.len() }> =
    ShortWords::new(joined(&[places::PREPOSITIONS]));

/// Words that a place follows even if its country is not named; some of them open a sentence.
const AT_ONCE: ShortWords<{ places::AT_ONCE.len() }> = ShortWords::new(joined(&[places::AT_ONCE]));

const CAPITAL: ShortWords<1> = ShortWords::new(["capital"]);

/// Whether a place could stand here, by the words before: after a preposition of place or "the capital," or at the
/// start of a paragraph (a dateline). The other prepositions follow too many verbs.
fn slot(bytes: &[u8], at: usize, end: usize) -> Option<Found> {
    let gap = match bytes[..at] {
        [] | [.., b'\n'] => return Some(Found::InPlaceSlot),
        [.., b' '] => at - 1,
        _ => return None,
    };
    let comma = bytes[..gap].ends_with(b",");
    let word = ShortWord::before(bytes, gap - usize::from(comma));
    if CAPITAL.have(word) || !comma && AT_ONCE.have(word) {
        return Some(Found::InPlaceSlot);
    }
    let alone = !bytes.get(end + 1).is_some_and(u8::is_ascii_uppercase);
    (!comma && alone && PREPOSITIONS.have(word)).then_some(Found::AfterPreposition)
}
