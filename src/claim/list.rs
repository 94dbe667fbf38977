//! Lists of the members of a body: where they begin and end, and whether they claim to be complete.

use super::reading::Reading;
use super::{Claim, Completeness, Frame, List, Part, Said};
use crate::document::ProseSpan;
use crate::lexicon::{self, members, numbers};
use crate::mention::{Case, Kind, Named};
use factlint_index::EntityId;

pub(super) fn read(reading: &Reading<'_>, claims: &mut Vec<Claim>) {
    let mut at = 0;
    while at < reading.items.len() {
        let Some(list) = list_at(reading, at) else {
            at += 1;
            continue;
        };
        if list.items.len() >= 2
            && let Some(lead) = lead(reading, list.first).filter(|_| ends(reading, list.next))
        {
            claims.push(claim(reading, &list, &lead).map(Said::List));
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

fn list_at(reading: &Reading<'_>, at: usize) -> Option<Run> {
    // A list begins with a listed place.
    if !matches!(reading.kind(at), Some(Kind::Place(..))) {
        return None;
    }
    let mut items = Vec::new();
    let (mut next, mut found) = member(reading, at)?;
    loop {
        items.push(found);
        let after = separator(reading, next);
        match after.and_then(|after| member(reading, reading.past_article(after))) {
            Some((end, more)) => (next, found) = (end, more),
            None => break,
        }
    }
    Some(Run { first: at, next, items })
}

/// A place, or capitalised words where a place belongs.
fn member(reading: &Reading<'_>, at: usize) -> Option<(usize, Part<Named>)> {
    if let Some(Kind::Place(named, _)) = reading.kind(at) {
        let owner = matches!(reading.kind(at + 1), Some(Kind::Genitive));
        return (!owner).then(|| (at + 1, Part { value: named.clone(), span: reading.span(at, at) }));
    }
    let words = (at..reading.items.len()).take(4).take_while(|at| reading.is_capital(*at)).count();
    let ends = separator(reading, at + words).is_some() || reading.is_mark(at + words, &['.', ')', ';']);
    (words > 0 && ends).then(|| (at + words, Part { value: Named::Unlisted, span: reading.span(at, at + words - 1) }))
}

/// The item after what may stand between two members. A mid-list "and" ends nothing.
fn separator(reading: &Reading<'_>, at: usize) -> Option<usize> {
    let comma = reading.is_mark(at, &[',']);
    let after = if comma { at + 1 } else { at };
    if reading.is(after, &["and", "plus"]) || reading.is_mark(after, &['&']) {
        return Some(after + 1);
    }
    if reading.is(after, &["as"]) && reading.is(after + 1, &["well"]) && reading.is(after + 2, &["as"]) {
        return Some(after + 3);
    }
    if reading.is(after, &["together", "along"]) && reading.is(after + 1, &["with"]) {
        return Some(after + 2);
    }
    comma.then_some(after)
}

/// A list that runs into other words ("and others", "and the rest") is not complete, and not judged.
fn ends(reading: &Reading<'_>, next: usize) -> bool {
    match reading.kind(next) {
        None => true,
        Some(Kind::Mark(mark)) => {
            let goes_on = matches!(mark, ',' | ';')
                && (reading.is(next + 1, members::GOES_ON_AFTER_COMMA) || reading.is_capital(next + 1));
            !goes_on && !matches!(mark, '-' | '/' | '…')
        }
        Some(Kind::Word(Case::Lower)) => !reading.is(next, members::GOES_ON),
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

fn lead(reading: &Reading<'_>, list: usize) -> Option<Lead> {
    let mut at = reading.with_article(list);
    let mut opened = false;
    while at > 0 && (reading.is_mark(at - 1, &[':', '(', ',', '—', '–', '-']) || reading.is(at - 1, &["namely"])) {
        at -= 1;
        opened = true;
    }
    let last = at.checked_sub(1)?;
    partial(reading, last).or_else(|| verb(reading, last)).or_else(|| copula(reading, last)).or_else(|| {
        // "NATO members Canada and France met": some of them.
        let completeness = if opened { Completeness::Complete } else { Completeness::Partial };
        let (group, first) = head(reading, last)?;
        Some(Lead { group, completeness, first, last, past: false })
    })
}

/// "NATO members including", "members of the EU such as".
fn partial(reading: &Reading<'_>, last: usize) -> Option<Lead> {
    let cue = if reading.is(last, &["including", "like", "notably"]) {
        last
    } else if reading.is(last, &["as"]) && last > 0 && reading.is(last - 1, &["such"]) {
        last - 1
    } else {
        return None;
    };
    let before = cue.checked_sub(1)?;
    let before = if reading.is_mark(before, &[',', '(']) { before.checked_sub(1)? } else { before };
    let (group, first) = head(reading, before)?;
    Some(Lead { group, completeness: Completeness::Partial, first, last: before, past: false })
}

/// "The CSTO groups", "is made up of".
fn verb(reading: &Reading<'_>, last: usize) -> Option<Lead> {
    let completeness = if reading.is(last, &["includes"]) { Completeness::Partial } else { Completeness::Complete };
    let before = if reading.is(last, members::MAKES_UP) {
        last.checked_sub(1)?
    } else if reading.is(last, &["together"]) && last > 0 && reading.is(last - 1, &["brings", "bringing"]) {
        last.checked_sub(2)?
    } else if reading.is(last, &["of"]) {
        before_of(reading, last)?
    } else {
        return None;
    };
    let before = (0..=before)
        .rev()
        .find(|at| !reading.is(*at, &["which", "that", "is"]) && !reading.is_mark(*at, &[',', ')']))?;
    // "the Collective Security Treaty Organization (CSTO) consists of": the acronym stands for it.
    let Some(Kind::Group(Named::One(group))) = reading.kind(before) else { return None };
    let group = Part { value: *group, span: reading.span(before, before) };
    Some(Lead { group, completeness, first: before, last, past: false })
}

/// The item before "consists of", "is made up of", "is composed of".
fn before_of(reading: &Reading<'_>, of: usize) -> Option<usize> {
    let verb = of.checked_sub(1)?;
    if reading.is(verb, &["consists", "consisting", "composed"]) {
        return verb.checked_sub(1);
    }
    (reading.is(verb, &["up"]) && verb > 0 && reading.is(verb - 1, &["made"])).then(|| verb.checked_sub(2)).flatten()
}

/// "The members of the CSTO are".
fn copula(reading: &Reading<'_>, last: usize) -> Option<Lead> {
    if !reading.is(last, members::ARE) {
        return None;
    }
    let (group, first) = head(reading, last.checked_sub(1)?)?;
    Some(Lead { group, completeness: Completeness::Complete, first, last, past: reading.is(last, &["were"]) })
}

/// "the current members of the G7", "the G7 members", "the G7's member states", ending at `last`.
fn head(reading: &Reading<'_>, last: usize) -> Option<(Part<EntityId>, usize)> {
    if let Some(Kind::Group(Named::One(group))) = reading.kind(last) {
        let of = reading.with_article(last).checked_sub(1)?;
        let noun = of.checked_sub(1)?;
        if !reading.is(of, &["of"]) {
            return None;
        }
        let first = members(reading, noun)?;
        return quantified(reading, first).map(|first| (Part { value: *group, span: reading.span(last, last) }, first));
    }
    let noun = members(reading, last)?;
    let mut owner = noun.checked_sub(1)?;
    while owner > 0 && reading.is(owner, members::ALL_OF_THEM) {
        owner -= 1;
    }
    if matches!(reading.kind(owner), Some(Kind::Genitive)) {
        owner = owner.checked_sub(1)?;
    }
    let Some(Kind::Group(Named::One(group))) = reading.kind(owner) else { return None };
    Some((Part { value: *group, span: reading.span(owner, owner) }, owner))
}

/// The first item of "members" or "member states" that ends at `last`.
fn members(reading: &Reading<'_>, last: usize) -> Option<usize> {
    if reading.is(last, &["members"]) {
        return Some(last);
    }
    let before = last.checked_sub(1)?;
    (reading.is(last, members::MEMBERS) && reading.is(before, &["member"])).then_some(before)
}

/// The first item with articles and numbers; nothing where another word chooses among the members.
fn quantified(reading: &Reading<'_>, mut first: usize) -> Option<usize> {
    while first > 0
        && (reading.is(first - 1, members::ALL_OF_THEM) || matches!(reading.kind(first - 1), Some(Kind::Number)))
    {
        first -= 1;
    }
    let chosen =
        first > 0 && matches!(reading.kind(first - 1), Some(Kind::Word(_) | Kind::Demonym(_) | Kind::People(_)));
    (!chosen || reading.is(first - 1, members::BEFORE_ALL_OF_THEM)).then_some(first)
}

fn claim(reading: &Reading<'_>, list: &Run, lead: &Lead) -> Claim<List> {
    let words = reading.span(list.first, list.next - 1);
    let mut span = ProseSpan { start: reading.span(lead.first, lead.first).start, end: words.end };
    // A complete list that ends its sentence is the sentence.
    let closes = reading.is_mark(list.next, &['.']) && list.next + 1 == reading.items.len();
    if closes && lead.completeness == Completeness::Complete {
        span.end = reading.span(list.next, list.next).end;
    }
    let frame = if lead.past { Frame::Past } else { (reading.frame)(span) };
    // "Three CSTO members (A, B, C)" are three of them.
    let chosen = stated(reading, lead.first) == Some(list.items.len());
    let said = List {
        group: lead.group.clone(),
        items: list.items.clone(),
        completeness: if chosen { Completeness::Partial } else { lead.completeness },
        head: head_span(reading, lead),
        list: words,
    };
    Claim::new(span, frame, said)
}

/// The number before the head, in words or digits.
fn stated(reading: &Reading<'_>, head: usize) -> Option<usize> {
    let at = if head > 0 && !reading.is(head, numbers::TWO_AND_MORE) { head - 1 } else { head };
    let word = reading.text(at);
    let in_words = lexicon::position(numbers::TWO_AND_MORE, word).map(|position| position + 2);
    in_words.or_else(|| word.parse().ok())
}

/// "G7 members": the head without its article and verb.
fn head_span(reading: &Reading<'_>, lead: &Lead) -> ProseSpan {
    let first = if reading.is(lead.first, &["the"]) { lead.first + 1 } else { lead.first };
    let verb = lead.last > first && reading.is(lead.last, members::ARE);
    reading.span(first, if verb { lead.last - 1 } else { lead.last })
}
