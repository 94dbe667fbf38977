//! Which sentences are tokenised: those that some reader wants, by the table of readers.
//!
//! It asks the names that the pass over the text found, the marks beside them, and one look-up of each word in the
//! table of cues. With it off, the same claims are read of a text, only more slowly.

use super::{READERS, Want};
use crate::coreference::Coreference;
use crate::document::ProseSpan;
use crate::mention::names::{Hit, Hits, PARTIES};
use factlint_index::{CueSet, Cued, Hints, PhrasingId, Reference, Side};

/// A sentence before it is tokenised.
pub(crate) struct RawSentence<'g> {
    pub prose: &'g str,
    pub sentence: ProseSpan,
    /// The names in it.
    pub hits: Hits<'g>,
    pub coreference: &'g Coreference,
    pub reference: &'g Reference,
    /// The places of words in lower case with which a title may begin.
    pub titles: &'g [u32],
}

impl RawSentence<'_> {
    /// Whether some words stand in the sentence, in any case.
    fn has(&self, words: &[u8]) -> bool {
        let sentence = &self.prose.as_bytes()[self.sentence.range()];
        sentence.windows(words.len()).any(|stretch| stretch.eq_ignore_ascii_case(words))
    }
}

/// The cues of a sentence that some reader wants; none for any other.
///
/// With `all` also claims are wanted that the reference can only confirm.
pub(crate) fn wanted(raw: RawSentence<'_>, cued: &mut Cued, all: bool) -> Option<CueSet> {
    let names = PARTIES.or(Hints::SURNAME).or(Hints::PLACE).or(Hints::THING);
    // "The alliance was founded in 1949": a noun for a body that was named before.
    if !raw.hits.any(names) && !raw.coreference.has_named_group() {
        return None;
    }
    let cues = cues(&raw, cued);
    let raw = RawSentence { titles: &cued.titles, ..raw };
    let is_wanted = |want: &Want, group: u32| want.is_met(&raw.hits) && want.has_cues(cues, group) && (want.near)(&raw);
    let is_wanted = states_relation(&raw, cues, &cued.phrasings) || any_want(is_wanted);
    (is_wanted || all && titles_somebody(&raw)).then_some(cues)
}

/// The cues of a sentence, and what they lead to.
pub(crate) fn cues(raw: &RawSentence<'_>, cued: &mut Cued) -> CueSet {
    raw.reference.cues(raw.prose, raw.sentence.range(), cued)
}

/// Whether a relation may be stated: the sentence has the rarest word of a phrasing, or the name of a thing by which
/// one is found, and names something that may stand on each side.
fn states_relation(raw: &RawSentence<'_>, cues: CueSet, phrasings: &[(PhrasingId, u32)]) -> bool {
    let mut asked = None;
    let mut is_stated = |phrasing: PhrasingId| {
        let relation = raw.reference.phrased(phrasing).filter(|relation| asked != Some(*relation));
        asked = relation.or(asked);
        relation.is_some_and(|relation| raw.reference.sides(relation).0.iter().all(|side| may_name(raw, *side)))
    };
    phrasings.iter().any(|(phrasing, _)| is_stated(*phrasing))
        || cues.has_all(CueSet::NAME) && raw.reference.phrasings_found_by_name().any(is_stated)
}

/// Whether a sentence may name what stands on a side of a relation. The noun for a body that was named before is
/// written in lower case and is no hit; a thing may be.
fn may_name(raw: &RawSentence<'_>, side: Side) -> bool {
    match side {
        Side::Place | Side::Country | Side::State => raw.hits.any(Hints::PLACE) || raw.has(b"country"),
        Side::Person => raw.hits.any(Hints::PERSON.or(Hints::SURNAME)),
        Side::Group | Side::Name | Side::Day | Side::Year | Side::Number => true,
    }
}

/// Whether this is so of some want; each is given the number of its first group of cues.
fn any_want(is: impl Fn(&Want, u32) -> bool) -> bool {
    let mut group = 0;
    READERS.iter().flat_map(|reader| reader.wants).any(|want| {
        let first = group;
        group += want.groups;
        is(want, first)
    })
}

/// Where the cues alone say that a sentence may be worth it.
pub(super) fn anywhere(_: &RawSentence<'_>) -> bool {
    true
}

/// Where a reader only reads what another wants.
pub(super) fn nowhere(_: &RawSentence<'_>) -> bool {
    false
}

/// Where "power" or "office" is that of somebody in it.
pub(super) fn in_power(raw: &RawSentence<'_>) -> bool {
    raw.has(b"in power") || raw.has(b"in office")
}

pub(super) fn names_two_states(raw: &RawSentence<'_>) -> bool {
    raw.hits.of(Hints::STATE).nth(1).is_some()
}

pub(super) fn names_three_states(raw: &RawSentence<'_>) -> bool {
    raw.hits.of(Hints::STATE).nth(2).is_some()
}

/// Whether a mark beside a country may pair it with a name: "Armenia - X", "Armenia: X", "X (Armenia)"; or where two
/// countries are named, one may own a name: "Armenia's X".
pub(super) fn pairs_country(raw: &RawSentence<'_>) -> bool {
    let mut states = raw.hits.of(Hints::STATE);
    let has_genitive = || raw.has(b"'s ");
    states.any(|country| is_paired(raw.prose, country)) || names_two_states(raw) && has_genitive()
}

fn is_paired(prose: &str, country: &Hit) -> bool {
    let (start, end) = (country.span.start as usize, country.span.end as usize);
    let after = prose.get(end..).unwrap_or_default().trim_start();
    after.starts_with(['-', '–', '—', ':'])
        || after.starts_with(')') && prose.get(..start).is_some_and(|before| before.trim_end().ends_with('('))
}

/// How far a title stands from a name or a country of its claim, in bytes: an article, a few adjectives, a courtesy
/// title, a long name ("Prime Minister Sheikh Mohammed bin Abdulrahman bin Jassim Al Thani of Qatar").
const NEAR: u32 = 64;

/// Whether a title stands near a name of somebody or something that has offices.
pub(super) fn titles_holder(raw: &RawSentence<'_>) -> bool {
    titles(raw, |hit| raw.coreference.is_party(hit))
}

/// The same, also of a family name before the name in full.
fn titles_somebody(raw: &RawSentence<'_>) -> bool {
    titles(raw, |_| true)
}

/// Whether a title stands near a name that may be of a holder or of what has offices, and passes a test.
fn titles(raw: &RawSentence<'_>, is_meant: impl Fn(&Hit) -> bool) -> bool {
    let holders = || raw.hits.of(PARTIES.or(Hints::SURNAME)).filter(|hit| is_meant(hit));
    let beside = |title: &Hit| {
        holders().any(|hit| hit.span.start <= title.span.end + NEAR && title.span.start <= hit.span.end + NEAR)
    };
    let within = |title: &u32| {
        holders().any(|hit| {
            let from = hit.span.start.saturating_sub(NEAR).max(raw.sentence.start);
            // A name may run past the end of a sentence: after "St.", say.
            let to = (hit.span.end + NEAR).min(raw.sentence.end).max(hit.span.end);
            (from..to).contains(title)
        })
    };
    let is_title = |title: &u32| raw.reference.is_title(raw.prose, *title as usize);
    raw.hits.of(Hints::TITLE).any(beside) || raw.titles.iter().any(|title| within(title) && is_title(title))
}

/// Whether a ruler may be named of whom the name without its number is all that is listed: "King Charles II".
pub(super) fn numbers_ruler(raw: &RawSentence<'_>) -> bool {
    has_numbered_ruler(raw.prose, raw.hits)
}

/// The same of any stretch.
pub(crate) fn has_numbered_ruler(prose: &str, hits: Hits<'_>) -> bool {
    let mut pairs = hits.list.iter().zip(hits.list.iter().skip(1));
    let may_be = hits.any(Hints::TITLE) && hits.any(Hints::SURNAME);
    may_be
        && pairs.any(|(title, name)| {
            title.hints.any(Hints::TITLE)
                && name.hints.any(Hints::SURNAME)
                && title.span.end + 1 == name.span.start
                && matches!(prose.as_bytes()[name.span.end as usize..], [b' ', b'I' | b'V' | b'X', ..])
        })
}

/// Whether somebody dead who is named in full opens a sentence, where a deed may follow, or anybody is "the late".
pub(super) fn tells_of_life(raw: &RawSentence<'_>) -> bool {
    let start = raw.sentence.start as usize;
    raw.hits.of(Hints::PERSON).any(|hit| {
        let before = &raw.prose.as_bytes()[start..(hit.span.start as usize).max(start)];
        let opens = || before.is_empty() || ["- ", "— ", "– "].iter().any(|end| before.ends_with(end.as_bytes()));
        before.ends_with(b"late ") || hit.hints.any(Hints::DEAD) && opens()
    })
}
