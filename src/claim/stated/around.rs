//! The words around a phrasing: whether they leave it to say what it says, and in what manner.

use super::{Filler, holes};
use crate::claim::sentence::Sentence;
use crate::claim::{Frame, Part};
use crate::dates;
use crate::document::ProseSpan;
use crate::lexicon::{contains, grammar, members, verbs};
use crate::mention::{Case, TokenKind};
use factlint_index::{Element, Hole, Side};

/// Nothing if the words beside the tokens of a phrasing make it part of something else.
pub(super) fn allow(
    sentence: &Sentence<'_>,
    (one, two, three, end): (Option<Element>, Option<Element>, Option<Element>, Option<Element>),
    (first, last): (usize, usize),
) -> Option<()> {
    let head = [one?, two?, three.unwrap_or(Element::Comma)];
    let is_whole =
        begins(sentence, head, first) && ends(sentence, end?, last) && !follows_opener(sentence, head, (first, last));
    (is_whole && !is_denied(sentence, first)).then_some(())
}

/// The first three elements of a phrasing.
type Head = [Element; 3];

/// Whether nothing before the first token belongs to it.
fn begins(sentence: &Sentence<'_>, elements: Head, first: usize) -> bool {
    let Some(before) = first.checked_sub(1) else { return true };
    // "non-NATO member", "US/Canada border".
    if sentence.touches(first) && sentence.is_mark(before, &['-', '/', '–']) || sentence.is(before, members::NOT_NOW)
    {
        return false;
    }
    match (elements[0], sentence.kind(before)) {
        // "commercial capitals such as": the word before says which.
        (Element::Word(_), Some(TokenKind::Word(_))) if sentence.text(first).ends_with("ed") => false,
        (Element::Word(_), Some(TokenKind::Word(Case::Lower))) => sentence.is(before, grammar::BEFORE_PHRASE),
        (Element::Word(_), Some(TokenKind::Word(Case::Capital))) => {
            before > 0 || sentence.is(before, grammar::BEFORE_PHRASE)
        }
        // "The force was created in 2003, NATO said": a participle tells of the name after it where both open a sentence.
        (Element::Word(_), _) => !sentence.text(first).ends_with("ed"),
        // "North Karachi", "Jane Vienna".
        (_, Some(TokenKind::Word(Case::Capital))) => sentence.is(before, grammar::BEFORE_PHRASE),
        (_, Some(TokenKind::Place(..) | TokenKind::Person(..) | TokenKind::Group(_) | TokenKind::Thing(_))) => false,
        // "Switzerland, Liechtenstein, a member of": the last of several, or one of them.
        (_, Some(TokenKind::Mark(','))) => !follows_name(sentence, elements, before),
        // "the de facto Syrian capital": the word before says which.
        (Element::Hole(hole), Some(TokenKind::Word(Case::Lower))) if is_modified(sentence, hole, first) => {
            !modifies(sentence, before) && !is_of_another(sentence, elements, first)
        }
        (_, Some(TokenKind::Word(Case::Lower))) => !is_of_another(sentence, elements, first),
        _ => true,
    }
}

/// Whether a word before the first hole would be of the noun that the phrasing makes of it: "aspiring NATO member". Of a
/// place it is of the place ("in coastal Lagos, the capital"), and before an article it is of something else.
fn is_modified(sentence: &Sentence<'_>, hole: Hole, first: usize) -> bool {
    let is_place = matches!(sentence.kind(first), Some(TokenKind::Place(..))) && !hole.is_adjective();
    !is_place && !sentence.is(first, grammar::ARTICLES)
}

/// Whether a name stands before the comma at a token, and a comma follows the first hole too.
fn follows_name(sentence: &Sentence<'_>, elements: Head, comma: usize) -> bool {
    let is_apposition = matches!(elements, [Element::Hole(_), Element::Comma, _]);
    let named = comma.checked_sub(1).and_then(|at| sentence.kind(at));
    is_apposition && matches!(named, Some(TokenKind::Place(..) | TokenKind::Group(_) | TokenKind::Person(..)))
}

/// Whether the comma closes what opens the sentence, and the words after it are told of by themselves: "Like Istanbul, the
/// Turkish capital voted". In apposition to a name that a preposition governs, a mark or a preposition follows them; a
/// relative clause needs none: "at Vale Road, which seats 14,200 people".
fn follows_opener(sentence: &Sentence<'_>, elements: Head, (first, last): (usize, usize)) -> bool {
    let is_relative = (first..=last).any(|at| sentence.is(at, grammar::RELATIVE));
    let is_apposition = matches!(elements, [Element::Hole(_), Element::Comma, _]) && !is_relative;
    let governed = first.checked_sub(1).is_some_and(|before| sentence.is(before, grammar::ATTACHING));
    let is_closed = matches!(sentence.kind(last + 1), None | Some(TokenKind::Mark(_)));
    is_apposition && governed && !is_closed && !sentence.is(last + 1, grammar::ATTACHING)
}

/// Whether a word in lower case says which of several the next noun is: an adjective, and no verb before a name.
fn modifies(sentence: &Sentence<'_>, at: usize) -> bool {
    let has_article = at.checked_sub(1).is_some_and(|before| sentence.is(before, grammar::ARTICLES));
    !sentence.is(at, grammar::BEFORE_PHRASE) && (has_article || !is_verb_or_function(sentence.text(at)))
}

/// Whether what is told of may be another thing: "a mission of NATO, created in", "a town in Sudan borders".
fn is_of_another(sentence: &Sentence<'_>, elements: Head, first: usize) -> bool {
    tells_of_head(sentence, elements, first) && sentence.is(first - 1, grammar::ATTACHING)
}

/// Whether the first hole is told of by a verb, which may be told of another noun before it. A place that a comma
/// follows is told of itself: "in Sydney, the capital".
fn tells_of_head(sentence: &Sentence<'_>, elements: Head, first: usize) -> bool {
    let verb = match elements {
        [Element::Hole(_), Element::Word(_), _] => 1,
        [Element::Hole(_), Element::Comma, Element::Word(_)] => 2,
        _ => return false,
    };
    let first = if sentence.is(first, grammar::ARTICLES) { first + 1 } else { first };
    let word = sentence.text(first + verb);
    let is_place = matches!(sentence.kind(first), Some(TokenKind::Place(..)));
    let is_verb = word.ends_with("ed") || word.ends_with('s') || grammar::WAS.contains(&word);
    is_verb && !(is_place && verb == 2)
}

/// Whether nothing after the last token belongs to it.
fn ends(sentence: &Sentence<'_>, end: Element, last: usize) -> bool {
    let next = last + 1;
    let Some(kind) = sentence.kind(next) else { return true };
    let is_hole = matches!(end, Element::Hole(_));
    // "NATO Member Armenia Said No".
    if sentence.is_titled() && is_verb_or_function(sentence.text(next)) {
        return true;
    }
    match kind {
        // "the capital of Pakistan's Sindh province".
        TokenKind::Genitive => false,
        TokenKind::Mark('-' | '/' | '–') if sentence.touches(next) => false,
        TokenKind::Word(Case::Capital)
        | TokenKind::Person(..)
        | TokenKind::Group(_)
        | TokenKind::Place(..)
        | TokenKind::Demonym(_)
            if is_hole =>
        {
            false
        }
        // "Geneva-based UN agency", "the Swiss franc zone".
        TokenKind::Word(Case::Lower) | TokenKind::GroupNoun(_) | TokenKind::Title(..)
            if heads_noun(sentence, end, last) =>
        {
            is_verb_or_function(sentence.text(next))
        }
        _ => true,
    }
}

/// Whether a noun after the last hole would have it for an adjective: a body or a thing, and no place.
fn heads_noun(sentence: &Sentence<'_>, end: Element, last: usize) -> bool {
    let is_name = matches!(end, Element::Hole(Hole::Subject | Hole::Object));
    is_name && !matches!(sentence.kind(last), Some(TokenKind::Place(..)))
}

fn is_verb_or_function(word: &str) -> bool {
    let in_list = |list: &[&str]| contains(list, word);
    word.len() > 4 && word.ends_with("ed")
        || in_list(grammar::AFTER_PERSON)
        || in_list(grammar::BEFORE_PHRASE)
        || in_list(verbs::IRREGULAR)
        || in_list(verbs::TELLS)
        || in_list(verbs::PAST)
        || in_list(verbs::PRESENT)
        || in_list(verbs::DID)
        || in_list(verbs::DOES)
}

/// Whether a word shortly before denies what follows, or makes a condition of it.
fn is_denied(sentence: &Sentence<'_>, first: usize) -> bool {
    let near = (first.saturating_sub(NEAR)..first).rev();
    let mut near = near.take_while(|at| !sentence.is_mark(*at, &[';', ':', '.']));
    near.any(|at| sentence.is(at, grammar::DENYING))
}

/// How many tokens a denying word may stand before what it denies.
const NEAR: usize = 6;

/// The manner in which some words assert; a phrasing with a verb of the past is of the past.
pub(super) fn frame(sentence: &Sentence<'_>, span: ProseSpan, tense: Tense) -> Frame {
    let frame = (sentence.frame)(span);
    match (frame.is_present(), tense) {
        (true, Tense::Past) => Frame::Past,
        (true, Tense::OfVerb) if is_planned(sentence) => Frame::Coming,
        _ => frame,
    }
}

/// The time that the words of a phrasing tell of by themselves.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    /// "was the capital".
    Past,
    /// A verb of the present, which a plan may have too: "when France chairs the G8 in 2011".
    OfVerb,
    /// "the Turkish capital, Ankara".
    None,
}

impl Tense {
    pub(super) fn of(sentence: &Sentence<'_>, is_apposed: bool, (first, last): (usize, usize)) -> Tense {
        if (first..=last).any(|at| sentence.is(at, grammar::WAS)) {
            Tense::Past
        } else if is_apposed && !(first..=last).any(|at| sentence.is(at, grammar::RELATIVE)) {
            Tense::None
        } else {
            Tense::OfVerb
        }
    }
}

/// Whether the sentence names a day after the article's: what it tells is a plan.
fn is_planned(sentence: &Sentence<'_>) -> bool {
    dates::windows(sentence.days, sentence.as_of).any(|(_, (first, _))| first.since(sentence.as_of) > SOON)
}

/// Days near the article's own are of its news.
const SOON: i32 = 14;

/// The words of a phrasing beside its subject.
pub(super) fn beside(words: ProseSpan, subject: ProseSpan) -> ProseSpan {
    if subject.start <= words.start && words.start < subject.end {
        ProseSpan { start: subject.end.min(words.end), end: words.end }
    } else if subject.end >= words.end {
        ProseSpan { start: words.start, end: subject.start.max(words.start) }
    } else {
        words
    }
}

/// The token after the words that may stand between two items of a list.
pub(super) fn separator(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let comma = sentence.is_mark(at, &[',']);
    let after = if comma { at + 1 } else { at };
    if sentence.is(after, &["and", "or"]) || sentence.is_mark(after, &['&']) {
        return Some(after + 1);
    }
    comma.then_some(after)
}

pub(super) fn is_hyphen(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is_mark(at, &['-', '‐', '‑', '–'])
}

/// What "its" at a token means: the one thing of this kind that the sentence names before as a noun of its own.
pub(super) fn antecedent(sentence: &Sentence<'_>, its: usize, side: Side) -> Option<Part<Filler>> {
    let is_own = |at: &usize| {
        let owns = matches!(sentence.kind(at + 1), Some(TokenKind::Genitive)) || is_hyphen(sentence, at + 1);
        let governed = at.checked_sub(1).is_some_and(|before| sentence.is(before, grammar::ATTACHING));
        !owns && !governed
    };
    let mut all = (0..its).filter_map(|at| Some((at, holes::filler(sentence, Hole::Subject, side, at)?.0)));
    let (at, value) = all.next()?;
    (all.next().is_none() && is_own(&at)).then(|| Part { value, span: sentence.span(at, at) })
}
