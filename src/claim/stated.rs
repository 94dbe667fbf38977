//! Relations stated by their sentences: "Astana, the capital of Kazakhstan", "NATO member Turkey", "Tajikistan chairs the
//! CSTO". Which sentences there are is data (`reference/relations.yaml`, and the layers over it).
//!
//! A phrasing is tried where its rarest word stands, and walked from there to both ends: each of its elements is one
//! token, so nothing is tried twice. Of several phrasings of one relation the longest counts.

mod around;
mod holes;

use super::sentence::Sentence;
use super::{Claim, Part, Said};
use crate::document::ProseSpan;
use crate::lexicon::grammar;
use crate::mention::{Named, Token, TokenKind};
use factlint_index::{Boundary, Element, Elements, EntityId, Hole, NameHash, One, PhrasingId, Reference, Side, fold};

/// What a sentence of a relation says.
#[derive(Clone, Debug)]
pub(crate) struct Stated {
    pub relation: EntityId,
    pub subject: Part<Filler>,
    /// None where the sentence says only that there is one: "capitals such as Paris".
    pub object: Option<Part<Filler>>,
    /// The words beside the subject: "the capital of Kazakhstan".
    pub phrase: ProseSpan,
    /// Whether a verb says it, whose tense then counts: "was the capital", and not "Aleppo, the capital".
    pub by_verb: bool,
}

/// What stands on a side of a relation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Filler {
    Named(Named),
    Days(Boundary),
    Number(u32),
}

impl Filler {
    /// The entities that may be meant; none for a value.
    pub(crate) fn all(&self) -> &[EntityId] {
        if let Filler::Named(named) = self { named.all() } else { &[] }
    }
}

/// A phrasing found in a sentence.
struct Found {
    relation: EntityId,
    /// Subject and object.
    sides: [Option<Part<Filler>>; 2],
    /// Further subjects or objects, where the last hole begins a list.
    more: Vec<Part<Filler>>,
    /// Whether that hole is for the subject.
    lists_subjects: bool,
    first: usize,
    last: usize,
    tense: around::Tense,
}

pub(super) fn read(sentence: &Sentence<'_>, claims: &mut Vec<Claim>) {
    if sentence.tokens.last().is_some_and(|token| token.kind == TokenKind::Mark('?')) {
        return;
    }
    let mut found: Vec<Found> = Vec::new();
    let mut add =
        |new: Found| match found.iter_mut().find(|known| known.relation == new.relation && overlap(known, &new)) {
            Some(known) if new.last - new.first > known.last - known.first => *known = new,
            Some(_) => {}
            None => found.push(new),
        };
    for of_word in sentence.stated.chunk_by(|(_, at), (_, next)| at == next) {
        let Some(at) = of_word.first().and_then(|(_, at)| sentence.token_at(*at)) else { continue };
        let beside = [at.checked_sub(1), at.checked_add(1)].map(|at| sentence.word(at?));
        let fits = |phrasing: &PhrasingId| fits_beside(sentence.reference.phrasing(*phrasing), beside);
        let phrasings = of_word.iter().map(|(phrasing, _)| *phrasing).filter(fits);
        phrasings.filter_map(|phrasing| find(sentence, phrasing, at)).for_each(&mut add);
    }
    by_name(sentence).into_iter().filter_map(|(phrasing, at)| find(sentence, phrasing, at)).for_each(&mut add);
    claims.extend(found.into_iter().flat_map(|found| said(sentence, found)));
}

/// All phrasings, each at every word that is its rarest: what the table of cues finds, without the table. Such a word is
/// written in lower case, opens its sentence or stands in a headline: "Capital" elsewhere is a name.
pub(crate) fn at_each_word(
    prose: &str,
    tokens: &[Token],
    titled: bool,
    reference: &Reference,
) -> Vec<(PhrasingId, u32)> {
    let text = |token: &Token| &prose[token.span.start as usize..token.span.end as usize];
    let counts = |number: usize, token: &Token| titled || number == 0 || text(token).starts_with(char::is_lowercase);
    let counted = tokens.iter().enumerate().filter(|(number, token)| counts(*number, token));
    let words: Vec<(NameHash, u32)> =
        counted.map(|(_, token)| (NameHash::of(&fold(text(token))), token.span.start)).collect();
    let rarest = |phrasing: PhrasingId| {
        let elements = reference.phrasing(phrasing);
        elements.anchor.and_then(|anchor| elements.get(anchor))
    };
    let mut found: Vec<(PhrasingId, u32)> = Vec::new();
    for phrasing in reference.phrasings() {
        let Some(Element::Word(rarest)) = rarest(phrasing) else { continue };
        found.extend(words.iter().filter(|(word, _)| *word == rarest).map(|(_, at)| (phrasing, *at)));
    }
    found.sort_by_key(|(phrasing, at)| (*at, *phrasing));
    found
}

/// The phrasings that have no rare word, at each thing that the sentence names.
fn by_name(sentence: &Sentence<'_>) -> Vec<(PhrasingId, usize)> {
    let things: Vec<usize> =
        (0..sentence.tokens.len()).filter(|at| matches!(sentence.kind(*at), Some(TokenKind::Thing(_)))).collect();
    let at_each = |phrasing| things.iter().map(move |at| (phrasing, *at));
    if things.is_empty() {
        return Vec::new();
    }
    sentence.reference.phrasings_found_by_name().flat_map(at_each).collect()
}

/// Whether the words right beside the rarest word of a phrasing, as far as it has any, are those of a text: most
/// phrasings are rejected by them.
fn fits_beside(elements: Elements<'_>, [before, after]: [Option<NameHash>; 2]) -> bool {
    let fits = |number: Option<usize>, word: Option<NameHash>| match number.and_then(|number| elements.get(number)) {
        Some(Element::Word(hash)) => word == Some(hash),
        _ => true,
    };
    elements.anchor.is_none_or(|anchor| fits(anchor.checked_sub(1), before) && fits(anchor.checked_add(1), after))
}

fn overlap(a: &Found, b: &Found) -> bool {
    a.first <= b.last && b.first <= a.last
}

/// A phrasing whose rarest word, or whose thing, is the token `at`.
fn find(sentence: &Sentence<'_>, phrasing: PhrasingId, at: usize) -> Option<Found> {
    let elements = sentence.reference.phrasing(phrasing);
    let anchor = elements.anchor;
    let relation = sentence.reference.phrased(phrasing)?;
    let (sides, one) = sentence.reference.sides(relation);
    let is_thing = |element: Element| match element {
        Element::Hole(hole) => sides[side(hole)] == Side::Name,
        _ => false,
    };
    let anchor = anchor.or_else(|| elements.iter().position(is_thing))?;
    let mut walk =
        Walk { sentence, elements, sides, found: [None, None], more: Vec::new(), lists_subjects: false, one };
    let last = walk.forward(anchor, at)?;
    let first = walk.backward(anchor, at)?;
    let ends = (elements.get(0), elements.get(1), elements.get(2), elements.last());
    around::allow(sentence, ends, (first, last))?;
    let has_adjective = elements.iter().any(|element| matches!(element, Element::Hole(hole) if hole.is_adjective()));
    let tense = around::Tense::of(sentence, has_adjective || elements.get(1) == Some(Element::Comma), (first, last));
    let Walk { found: sides, more, lists_subjects, .. } = walk;
    Some(Found { relation, sides, more, lists_subjects, first, last, tense })
}

/// The claims of a phrasing: one, and one for each further item of its list.
fn said(sentence: &Sentence<'_>, found: Found) -> Vec<Claim> {
    let Found { relation, sides: [Some(subject), object], more, lists_subjects, first, last, tense } = found else {
        return Vec::new();
    };
    let words = sentence.span(first, last);
    let claim = |subject: Part<Filler>, object: Option<Part<Filler>>| {
        let parts = [Some(subject.span), object.as_ref().map(|object| object.span)];
        let start = parts.iter().flatten().map(|span| span.start).min().unwrap_or(words.start).min(words.start);
        let end = parts.iter().flatten().map(|span| span.end).max().unwrap_or(words.end).max(words.end);
        let span = ProseSpan { start, end };
        let frame = around::frame(sentence, span, tense);
        let phrase = around::beside(words, subject.span);
        Claim::new(
            span,
            frame,
            Said::Stated(Stated { relation, subject, object, phrase, by_verb: tense != around::Tense::None }),
        )
    };
    let mut all = vec![claim(subject.clone(), object.clone())];
    all.extend(more.into_iter().map(|part| match lists_subjects {
        true => claim(part, object.clone()),
        false => claim(subject.clone(), Some(part)),
    }));
    all
}

/// A phrasing laid against the tokens of a sentence.
struct Walk<'w, 's> {
    sentence: &'w Sentence<'s>,
    elements: Elements<'w>,
    sides: [Side; 2],
    one: One,
    found: [Option<Part<Filler>>; 2],
    more: Vec<Part<Filler>>,
    lists_subjects: bool,
}

impl Walk<'_, '_> {
    /// Walks to the right from the element that stands at a token; the token of the last element.
    fn forward(&mut self, from: usize, mut at: usize) -> Option<usize> {
        for number in from..self.elements.count {
            let element = self.elements.get(number)?;
            if let Element::Hole(hole) = element {
                let before =
                    number.checked_sub(1).filter(|_| number > from).and_then(|before| self.elements.get(before));
                at = self.past_article(at, before);
                let next = self.fill(hole, at)?;
                let is_last = number + 1 == self.elements.count;
                at = if is_last { self.list(hole, next)? } else { next };
            } else if element != Element::Hyphen || around::is_hyphen(self.sentence, at) {
                at = self.is_element(element, at).then_some(at + 1)?;
            }
        }
        at.checked_sub(1)
    }

    /// Walks to the left from the token that the element of a number stands at; the token of the first element.
    fn backward(&mut self, from: usize, mut at: usize) -> Option<usize> {
        let mut left = from;
        while let Some(number) = left.checked_sub(1) {
            left = number;
            let before = number.checked_sub(1).and_then(|before| self.elements.get(before));
            match (self.elements.get(number)?, before) {
                (Element::Genitive, Some(Element::Hole(hole))) if self.is_its(at) => {
                    let antecedent = around::antecedent(self.sentence, at - 1, self.sides[side(hole)])?;
                    self.found[side(hole)] = Some(antecedent);
                    (at, left) = (at - 1, number - 1);
                }
                (Element::Hyphen, _) if !around::is_hyphen(self.sentence, at.checked_sub(1)?) => {}
                (Element::Hole(hole), next) => {
                    at = at.checked_sub(1)?;
                    self.fill(hole, at)?;
                    if !next.is_some_and(is_article) && at > 0 && self.sentence.is(at - 1, grammar::ARTICLES) {
                        at -= 1;
                    }
                }
                (element, _) => {
                    at = at.checked_sub(1)?;
                    self.is_element(element, at).then_some(())?;
                }
            }
        }
        Some(at)
    }

    /// Fills a hole with the mention at a token; the token after it.
    fn fill(&mut self, hole: Hole, at: usize) -> Option<usize> {
        let of = match hole {
            Hole::Year | Hole::Day | Hole::Number => self.sides.iter().position(|side| side.entity().is_none())?,
            _ => side(hole),
        };
        let (filler, next) = holes::filler(self.sentence, hole, self.sides[of], at)?;
        let span = self.sentence.span(at, next - 1);
        self.found[of] = Some(Part { value: filler, span });
        Some(next)
    }

    /// The further items of a list that the last hole is for. A hole for one mention that begins a list is not filled
    /// by the first of its items: "based in Vienna and Geneva". After a comma another phrase may begin.
    fn list(&mut self, hole: Hole, mut next: usize) -> Option<usize> {
        let of = side(hole);
        if hole.is_adjective() || self.sides[of].entity().is_none() {
            return Some(next);
        }
        while let Some(after) = around::separator(self.sentence, next) {
            let after = self.past_article(after, None);
            let Some((filler, end)) = holes::filler(self.sentence, hole, self.sides[of], after) else { break };
            if !hole.is_list() {
                let one = if of == 0 { One::Subject } else { One::Object };
                let is_list = self.one == one && !self.sentence.is_mark(next, &[',']);
                return (!is_list).then_some(next);
            }
            self.more.push(Part { value: filler, span: self.sentence.span(after, end - 1) });
            (next, self.lists_subjects) = (end, of == 0);
        }
        Some(next)
    }

    fn past_article(&self, at: usize, before: Option<Element>) -> usize {
        let is_written = before.is_some_and(is_article);
        if !is_written && self.sentence.is(at, grammar::ARTICLES) { at + 1 } else { at }
    }

    fn is_its(&self, at: usize) -> bool {
        at > 0 && self.sentence.is(at - 1, &["its"])
    }

    fn is_element(&self, element: Element, at: usize) -> bool {
        match element {
            Element::Word(hash) => self.sentence.word(at) == Some(hash),
            Element::Comma => self.sentence.is_mark(at, &[',']),
            Element::Genitive => matches!(self.sentence.kind(at), Some(TokenKind::Genitive)),
            Element::Hyphen => around::is_hyphen(self.sentence, at),
            Element::Hole(_) => false,
        }
    }
}

/// The side that a hole for a name is for.
fn side(hole: Hole) -> usize {
    usize::from(!hole.is_subject())
}

fn is_article(element: Element) -> bool {
    grammar::ARTICLES.iter().any(|word| element == Element::Word(NameHash::of(word)))
}

impl Sentence<'_> {
    /// The token that begins at a byte of the prose.
    fn token_at(&self, at: u32) -> Option<usize> {
        self.tokens.binary_search_by_key(&at, |token| token.span.start).ok()
    }

    /// The hash of a token that is one word.
    fn word(&self, at: usize) -> Option<NameHash> {
        let Token { span, kind } = self.tokens.get(at)?;
        let is_mark = matches!(kind, TokenKind::Mark(_) | TokenKind::Genitive);
        let (start, end) = (span.start as usize, span.end as usize);
        if is_mark { None } else { self.reference.hash_of_word(self.prose, start, end) }
    }
}
