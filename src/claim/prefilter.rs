//! Which sentences are tokenised: those that some reader wants, by the table of readers.
//!
//! It asks the names that the pass over the text found, the marks beside them, and one look-up of each word in the
//! table of cues. With it off, the same claims are read of a text, only more slowly.

use super::{READERS, Want};
use crate::coreference::Coreference;
use crate::document::ProseSpan;
use crate::mention::names::{Hit, Hits, PARTIES};
use factlint_index::{
    CueSet, Cued, Element, EntityKind, Hints, PhrasingId, Reference, Side, any_lower_case_word, first_digit,
};

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
    /// Whether its block is written as headlines are, with capitals where other sentences have none.
    pub titled: bool,
    /// Whether the sentence before it names a body: "NATO met. The alliance was founded in 1949".
    pub is_after_group: bool,
}

impl RawSentence<'_> {
    /// Whether it may tell when a body was founded that the sentence before it names.
    pub(crate) fn is_about_group(&self) -> bool {
        self.is_after_group && first_digit(self.prose.as_bytes(), self.sentence.range()).is_some()
    }

    /// Whether a noun stands in it that may mean a body named before.
    fn has_noun_for_group(&self) -> bool {
        let range = self.sentence.range();
        let is_noun = |at: usize| self.reference.noun_at_word(self.prose, at).is_some();
        self.coreference.has_named_group() && any_lower_case_word(self.prose.as_bytes(), range, is_noun)
    }

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
    if !raw.hits.any(names) && !raw.is_about_group() {
        return None;
    }
    let cues = cues(&raw, cued);
    let raw = RawSentence { titles: &cued.titles, ..raw };
    let is_wanted = |want: &Want, group: u32| want.is_met(&raw.hits) && want.has_cues(cues, group) && (want.near)(&raw);
    let is_wanted = states_relation(&raw, cued) || any_want(is_wanted);
    (is_wanted || all && titles_somebody(&raw)).then_some(cues)
}

/// The cues of a sentence, and what they lead to.
pub(crate) fn cues(raw: &RawSentence<'_>, cued: &mut Cued) -> CueSet {
    raw.reference.cues(raw.prose, raw.sentence.range(), raw.titled, cued)
}

/// Whether a relation may be stated: the sentence has the rarest word of a phrasing, and names that may fill its holes,
/// one of them near the word; or the name of a thing by which a phrasing is found, with another name right beside it.
fn states_relation(raw: &RawSentence<'_>, cued: &Cued) -> bool {
    let mut rejected = None;
    let mut is_stated = |phrasing: PhrasingId, at: u32| {
        let holes = raw.reference.holes(phrasing) as usize;
        let asked = raw.reference.phrased(phrasing).map(|relation| (relation, holes, at));
        let Some((relation, holes, at)) = asked.filter(|_| asked != rejected) else { return false };
        rejected = asked;
        let sides = raw.reference.sides(relation).0;
        let is_near = |hit: &Hit| hit.span.start < at + BESIDE && at < hit.span.end + BESIDE;
        let mut near = sides.into_iter().take(holes).map(hints);
        near.any(|kinds| raw.hits.of(kinds).any(is_near)) && may_fill(raw, sides, holes)
    };
    // Where things go first, the other name stands somewhere after them.
    let begins_with_thing = |phrasing: PhrasingId| {
        let sides = raw.reference.phrased(phrasing).map(|relation| raw.reference.sides(relation).0);
        let first = raw.reference.phrasing(phrasing).get(0);
        matches!((first, sides), (Some(Element::Hole(hole)), Some(sides)) if sides[usize::from(!hole.is_subject())] == Side::Name)
    };
    let go_first = !cued.things.is_empty() && raw.reference.phrasings_found_by_name().any(begins_with_thing);
    let is_beside = |thing: u32| {
        let mut named = raw.hits.of(PARTIES.or(Hints::PLACE));
        named.any(|hit| thing.wrapping_sub(hit.span.end) <= 2 || go_first && hit.span.start > thing)
    };
    let by_word = cued.phrasings.iter().any(|(phrasing, at)| is_stated(*phrasing, *at));
    by_word || cued.things.iter().any(|at| is_beside(*at)) || tells_of_noun(raw, cued)
}

/// How far from the rarest word of a phrasing the nearest of its names begins or ends, in bytes: that word and a few
/// short ones.
const BESIDE: u32 = 40;

/// Whether a phrasing may tell of a body that is meant by a noun: "the alliance, founded in 1949".
fn tells_of_noun(raw: &RawSentence<'_>, cued: &Cued) -> bool {
    let of_group = |(phrasing, _): &(PhrasingId, u32)| {
        let relation = raw.reference.phrased(*phrasing);
        let sides = relation.map(|relation| raw.reference.sides(relation).0);
        sides.is_some_and(|sides| sides.contains(&Side::Group) && sides.into_iter().all(|side| may_stand(raw, side)))
    };
    !raw.hits.any(Hints::GROUP) && cued.phrasings.iter().any(of_group) && raw.has_noun_for_group()
}

/// The kinds of name that stand on a side; none where it is a value.
fn hints(side: Side) -> Hints {
    match side {
        Side::Place | Side::Country | Side::State => Hints::PLACE,
        Side::Person => Hints::PERSON.or(Hints::SURNAME),
        Side::Group => Hints::GROUP,
        Side::Name => Hints::THING,
        Side::Day | Side::Year | Side::Number => Hints::default(),
    }
}

/// Whether a sentence has what may fill the holes of a phrasing: one hole, or one for each side.
fn may_fill(raw: &RawSentence<'_>, sides: [Side; 2], holes: usize) -> bool {
    let of_one_kind = holes > 1 && sides.iter().all(|side| side.entity() == Some(EntityKind::Place));
    if of_one_kind {
        return raw.hits.of(Hints::PLACE).nth(1).is_some() || raw.has(b"country");
    }
    sides.into_iter().take(holes).all(|side| side != Side::Group || raw.hits.any(Hints::GROUP))
        && sides.into_iter().take(holes).all(|side| may_stand(raw, side))
}

/// Whether a sentence has what may stand on a side. A body may be meant by a noun, which is not asked for here.
fn may_stand(raw: &RawSentence<'_>, side: Side) -> bool {
    match side {
        Side::Place | Side::Country | Side::State => raw.hits.any(Hints::PLACE) || raw.has(b"country"),
        Side::Person => raw.hits.any(hints(side)),
        Side::Group | Side::Name => true,
        Side::Day | Side::Year | Side::Number => first_digit(raw.prose.as_bytes(), raw.sentence.range()).is_some(),
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
