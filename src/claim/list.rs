//! Lists of the members of a body: where they begin and end, and whether they claim to be complete.

use super::sentence::Sentence;
use super::{Claim, Completeness, Frame, List, Part, Said};
use crate::document::ProseSpan;
use crate::lexicon::{self, members, numbers};
use crate::mention::{Case, Named, TokenKind};
use factlint_index::EntityId;

pub(super) fn read(sentence: &Sentence<'_>, claims: &mut Vec<Claim>) {
    let mut at = 0;
    while at < sentence.tokens.len() {
        let Some(list) = list_at(sentence, at) else {
            at += 1;
            continue;
        };
        if list.items.len() >= 2
            && let Some(lead) = lead(sentence, list.first).filter(|_| ends(sentence, list.next))
        {
            claims.push(claim(sentence, &list, &lead).map(Said::List));
        }
        at = list.next;
    }
}

/// Places in a row.
struct Run {
    first: usize,
    next: usize,
    items: Vec<Part<Named>>,
}

fn list_at(sentence: &Sentence<'_>, at: usize) -> Option<Run> {
    // A list begins with a listed place.
    if !matches!(sentence.kind(at), Some(TokenKind::Place(..))) {
        return None;
    }
    let mut items = Vec::new();
    let (mut next, mut found) = member(sentence, at)?;
    loop {
        items.push(found);
        let after = separator(sentence, next);
        match after.and_then(|after| member(sentence, sentence.past_article(after))) {
            Some((end, more)) => (next, found) = (end, more),
            None => break,
        }
    }
    Some(Run { first: at, next, items })
}

/// A place, or capitalised words where a place belongs.
fn member(sentence: &Sentence<'_>, at: usize) -> Option<(usize, Part<Named>)> {
    if let Some(TokenKind::Place(named, _)) = sentence.kind(at) {
        let owner = matches!(sentence.kind(at + 1), Some(TokenKind::Genitive));
        // Parts of states are members of some bodies (Quebec of the Francophonie), and no list of members has them.
        let value = if sentence.is_region(named) { Named::Unlisted } else { named.clone() };
        return (!owner).then(|| (at + 1, Part { value, span: sentence.span(at, at) }));
    }
    let words = (at..sentence.tokens.len()).take(4).take_while(|at| sentence.is_capital(*at)).count();
    let ends = separator(sentence, at + words).is_some() || sentence.is_mark(at + words, &['.', ')', ';']);
    (words > 0 && ends).then(|| (at + words, Part { value: Named::Unlisted, span: sentence.span(at, at + words - 1) }))
}

/// The item after the words that may stand between two members. "and" within a list does not end it.
fn separator(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let comma = sentence.is_mark(at, &[',']);
    let after = if comma { at + 1 } else { at };
    if sentence.is(after, &["and", "plus"]) || sentence.is_mark(after, &['&']) {
        return Some(after + 1);
    }
    if sentence.is(after, &["as"]) && sentence.is(after + 1, &["well"]) && sentence.is(after + 2, &["as"]) {
        return Some(after + 3);
    }
    if sentence.is(after, &["together", "along"]) && sentence.is(after + 1, &["with"]) {
        return Some(after + 2);
    }
    comma.then_some(after)
}

/// A list that runs into other words ("and others", "and the rest") is not complete, and not judged.
fn ends(sentence: &Sentence<'_>, next: usize) -> bool {
    match sentence.kind(next) {
        None => true,
        Some(TokenKind::Mark(mark)) => {
            let goes_on = matches!(mark, ',' | ';')
                && (sentence.is(next + 1, members::GOES_ON_AFTER_COMMA) || sentence.is_capital(next + 1));
            !goes_on && !matches!(mark, '-' | '/' | '…')
        }
        Some(TokenKind::Word(Case::Lower)) => !sentence.is(next, members::GOES_ON),
        _ => false,
    }
}

/// The words that say what is listed.
struct Lead {
    group: Part<EntityId>,
    completeness: Completeness,
    first: usize,
    last: usize,
    past: bool,
}

fn lead(sentence: &Sentence<'_>, list: usize) -> Option<Lead> {
    let mut at = sentence.with_article(list);
    let mut opened = false;
    while at > 0 && (sentence.is_mark(at - 1, &[':', '(', ',', '—', '–', '-']) || sentence.is(at - 1, &["namely"]))
    {
        at -= 1;
        opened = true;
    }
    let last = at.checked_sub(1)?;
    partial(sentence, last).or_else(|| verb(sentence, last)).or_else(|| copula(sentence, last)).or_else(|| {
        // "NATO members Canada and France met": some of them.
        let completeness = if opened { Completeness::Complete } else { Completeness::Partial };
        let (group, first) = head(sentence, last)?;
        Some(Lead { group, completeness, first, last, past: false })
    })
}

/// "NATO members including", "members of the EU such as".
fn partial(sentence: &Sentence<'_>, last: usize) -> Option<Lead> {
    let cue = if sentence.is(last, &["including", "like", "notably"]) {
        last
    } else if sentence.is(last, &["as"]) && last > 0 && sentence.is(last - 1, &["such"]) {
        last - 1
    } else {
        return None;
    };
    let before = cue.checked_sub(1)?;
    let before = if sentence.is_mark(before, &[',', '(']) { before.checked_sub(1)? } else { before };
    let (group, first) = head(sentence, before)?;
    Some(Lead { group, completeness: Completeness::Partial, first, last: before, past: false })
}

/// "The CSTO groups", "is made up of".
fn verb(sentence: &Sentence<'_>, last: usize) -> Option<Lead> {
    let completeness = if sentence.is(last, &["includes"]) { Completeness::Partial } else { Completeness::Complete };
    let before = if sentence.is(last, members::MAKES_UP) {
        last.checked_sub(1)?
    } else if sentence.is(last, &["together"]) && last > 0 && sentence.is(last - 1, &["brings", "bringing"]) {
        last.checked_sub(2)?
    } else if sentence.is(last, &["of"]) {
        before_of(sentence, last)?
    } else {
        return None;
    };
    let before = (0..=before)
        .rev()
        .find(|at| !sentence.is(*at, &["which", "that", "is"]) && !sentence.is_mark(*at, &[',', ')']))?;
    // "the Collective Security Treaty Organization (CSTO) consists of": the acronym stands for it.
    let Some(TokenKind::Group(Named::One(group))) = sentence.kind(before) else { return None };
    let group = Part { value: *group, span: sentence.span(before, before) };
    Some(Lead { group, completeness, first: before, last, past: false })
}

/// The item before "consists of", "is made up of", "is composed of".
fn before_of(sentence: &Sentence<'_>, of: usize) -> Option<usize> {
    let verb = of.checked_sub(1)?;
    if sentence.is(verb, &["consists", "consisting", "composed"]) {
        return verb.checked_sub(1);
    }
    (sentence.is(verb, &["up"]) && verb > 0 && sentence.is(verb - 1, &["made"])).then(|| verb.checked_sub(2)).flatten()
}

/// "The members of the CSTO are".
fn copula(sentence: &Sentence<'_>, last: usize) -> Option<Lead> {
    if !sentence.is(last, members::ARE) {
        return None;
    }
    let (group, first) = head(sentence, last.checked_sub(1)?)?;
    Some(Lead { group, completeness: Completeness::Complete, first, last, past: sentence.is(last, &["were"]) })
}

/// "the current members of the G7", "the G7 members", "the G7's member states", ending at `last`.
fn head(sentence: &Sentence<'_>, last: usize) -> Option<(Part<EntityId>, usize)> {
    if let Some(TokenKind::Group(Named::One(group))) = sentence.kind(last) {
        let of = sentence.with_article(last).checked_sub(1)?;
        let noun = of.checked_sub(1)?;
        if !sentence.is(of, &["of"]) {
            return None;
        }
        let first = members(sentence, noun)?;
        return quantified(sentence, first)
            .map(|first| (Part { value: *group, span: sentence.span(last, last) }, first));
    }
    let noun = members(sentence, last)?;
    let mut owner = noun.checked_sub(1)?;
    while owner > 0 && sentence.is(owner, members::ALL_OF_THEM) {
        owner -= 1;
    }
    if matches!(sentence.kind(owner), Some(TokenKind::Genitive)) {
        owner = owner.checked_sub(1)?;
    }
    let Some(TokenKind::Group(Named::One(group))) = sentence.kind(owner) else { return None };
    Some((Part { value: *group, span: sentence.span(owner, owner) }, owner))
}

/// The first item of "members" or "member states" that ends at `last`.
fn members(sentence: &Sentence<'_>, last: usize) -> Option<usize> {
    if sentence.is(last, &["members"]) {
        return Some(last);
    }
    let before = last.checked_sub(1)?;
    (sentence.is(last, members::MEMBERS) && sentence.is(before, &["member"])).then_some(before)
}

/// The first item with its articles and numbers; none if another word selects some of the members.
fn quantified(sentence: &Sentence<'_>, mut first: usize) -> Option<usize> {
    while first > 0
        && (sentence.is(first - 1, members::ALL_OF_THEM) || matches!(sentence.kind(first - 1), Some(TokenKind::Number)))
    {
        first -= 1;
    }
    let chosen = first > 0
        && matches!(sentence.kind(first - 1), Some(TokenKind::Word(_) | TokenKind::Demonym(_) | TokenKind::People(_)));
    (!chosen || sentence.is(first - 1, members::BEFORE_ALL_OF_THEM)).then_some(first)
}

fn claim(sentence: &Sentence<'_>, list: &Run, lead: &Lead) -> Claim<List> {
    let words = sentence.span(list.first, list.next - 1);
    let mut span = ProseSpan { start: sentence.span(lead.first, lead.first).start, end: words.end };
    // A complete list that ends its sentence takes in the full stop.
    let closes = sentence.is_mark(list.next, &['.']) && list.next + 1 == sentence.tokens.len();
    if closes && lead.completeness == Completeness::Complete {
        span.end = sentence.span(list.next, list.next).end;
    }
    let frame = if lead.past { Frame::Past } else { (sentence.frame)(span) };
    // "Three CSTO members (A, B, C)" are three of them.
    let chosen = stated(sentence, lead.first) == Some(list.items.len());
    let said = List {
        group: lead.group.clone(),
        items: list.items.clone(),
        completeness: if chosen { Completeness::Partial } else { lead.completeness },
        head: head_span(sentence, lead),
        list: words,
    };
    Claim::new(span, frame, said)
}

/// The number before the head, in words or digits.
fn stated(sentence: &Sentence<'_>, head: usize) -> Option<usize> {
    let at = if head > 0 && !sentence.is(head, numbers::TWO_AND_MORE) { head - 1 } else { head };
    let word = sentence.text(at);
    let in_words = lexicon::position(numbers::TWO_AND_MORE, word).map(|position| position + 2);
    in_words.or_else(|| word.parse().ok())
}

/// "G7 members": the head without its article and verb.
fn head_span(sentence: &Sentence<'_>, lead: &Lead) -> ProseSpan {
    let first = if sentence.is(lead.first, &["the"]) { lead.first + 1 } else { lead.first };
    let verb = lead.last > first && sentence.is(lead.last, members::ARE);
    sentence.span(first, if verb { lead.last - 1 } else { lead.last })
}
