//! Claims that somebody is dead, or acts: "the late X", "X will open the bridge", "X told them on Sunday".
//!
//! News names dead people every day: in history, in tributes, and in the names of things. So an act counts only if the
//! person opens the sentence, only a living person can do it, and a day stands beside it.

use super::name::{NameAt, name_at};
use super::sentence::Sentence;
use super::{Claim, Form, Frame, Part, Relation, RelationKind};
use crate::document::ProseSpan;
use crate::lexicon::{calendar, cues, grammar, time, verbs};
use crate::mention::{Case, Named, PersonForm, TokenKind};

/// Reads people who are named in full, and not as the holders of an office.
pub(super) fn read(sentence: &Sentence<'_>, claims: &mut Vec<Claim>) {
    for at in 0..sentence.tokens.len() {
        let Some(TokenKind::Person(Named::One(person), PersonForm::Full)) = sentence.kind(at) else { continue };
        let late = at > 0 && is_late(sentence, at - 1);
        if !(late || opens(sentence, at)) {
            continue;
        }
        // A whole name has two words: "Jean-Marie" is not the listed Jean, and a single word is the name of many
        // people.
        let is_whole = |name: &NameAt| (name.first, name.next) == (at, at + 1) && sentence.text(at).contains(' ');
        let Some(name) = name_at(sentence, at).filter(is_whole) else { continue };
        let acts = acts(sentence, at, name.next);
        let span = name.name.span;
        let has_office = claims.iter().any(|claim| claim.span.start <= span.start && span.end <= claim.span.end);
        let outer = (sentence.frame)(span);
        if !(late || acts.is_some()) || has_office || !outer.is_present() {
            continue;
        }
        claims.push(Claim::from(Claim::new(
            span,
            if late { Frame::Late } else { outer },
            Relation {
                kind: RelationKind::Life,
                subject: Part { value: Named::One(*person), span },
                object: Part { value: Named::Unlisted, span },
                role: None,
                form: Form::Bare,
                acts,
                phrase: span,
            },
        )));
    }
}

/// "the late", "her late": not "of late", "too late", "in late May".
pub(super) fn is_late(sentence: &Sentence<'_>, at: usize) -> bool {
    let determined = at.checked_sub(1).is_some_and(|before| {
        sentence.is(before, grammar::OUR_OR_THE) || matches!(sentence.kind(before), Some(TokenKind::Genitive))
    });
    determined && sentence.text(at) == "late"
}

/// The verb after `next` by which the person whose words begin at `first` acts about the article's day.
pub(super) fn acts(sentence: &Sentence<'_>, first: usize, next: usize) -> Option<ProseSpan> {
    if !opens(sentence, first) || (next..sentence.tokens.len()).any(|at| sentence.is(at, cues::IMAGES)) {
        return None;
    }
    let verb = past_second(sentence, next);
    let (span, after) = future(sentence, verb).or_else(|| deed(sentence, verb))?;
    has_near_day(sentence, after).then_some(span)
}

/// Whether a token begins its sentence, a dateline left out, or is the second of two people who do.
fn opens(sentence: &Sentence<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    let dateline = before < 12 && sentence.is_mark(before, &['—', '–', '-']) && !sentence.touches(at);
    let second = before == 1 && sentence.is(before, &["and"]) && is_full_name(sentence, 0);
    dateline || second
}

fn is_full_name(sentence: &Sentence<'_>, at: usize) -> bool {
    matches!(sentence.kind(at), Some(TokenKind::Person(_, PersonForm::Full)))
}

/// "X and Y will": the verb is that of both.
fn past_second(sentence: &Sentence<'_>, next: usize) -> usize {
    let both = sentence.is(next, &["and"]) && is_full_name(sentence, next + 1);
    if both { next + 2 } else { next }
}

/// "will visit", "is expected to visit": its words, and the token after them.
fn future(sentence: &Sentence<'_>, verb: usize) -> Option<(ProseSpan, usize)> {
    let planned =
        sentence.is(verb, &["is", "are"]) && sentence.is(verb + 1, verbs::PLANNED) && sentence.is(verb + 2, &["to"]);
    let deed = if planned { verb + 3 } else { verb + 1 };
    let comes = planned || sentence.is(verb, &["will"]);
    (comes && sentence.is(deed, verbs::DEEDS)).then(|| (sentence.span(verb, deed), deed + 1))
}

/// "arrives", "told".
fn deed(sentence: &Sentence<'_>, verb: usize) -> Option<(ProseSpan, usize)> {
    let deed = sentence.is(verb, verbs::DOES) || sentence.is(verb, verbs::DID);
    deed.then(|| (sentence.span(verb, verb), verb + 1))
}

/// Whether the clause that goes on here names a day near the article's.
fn has_near_day(sentence: &Sentence<'_>, from: usize) -> bool {
    let clause = (from..sentence.tokens.len().min(from + 12)).take_while(|at| {
        !sentence.is_mark(*at, &[',', ';', ':', '.', '(', '"', '“']) && !sentence.is(*at, grammar::CLAUSE_OPENERS)
    });
    clause.into_iter().any(|at| is_near_day(sentence, at))
}

/// "on Sunday", "said Sunday", "yesterday", "this week": not "Easter Sunday", "the Sunday Times", "a Sunday in May" or
/// "today's youth".
fn is_near_day(sentence: &Sentence<'_>, at: usize) -> bool {
    let before = at.saturating_sub(1);
    let part_of_name = sentence.is_capital(before)
        || sentence.is(before, time::BEFORE_ANY_SUCH_DAY)
        || matches!(
            sentence.kind(at + 1),
            Some(TokenKind::Word(Case::Capital) | TokenKind::Genitive | TokenKind::Group(_))
        );
    let week = sentence.is(at, time::TURNS) && sentence.is(at + 1, &["week", "weekend", "month"]);
    week || (sentence.is(at, calendar::WEEKDAYS) || matches!(sentence.text(at), "yesterday" | "today")) && !part_of_name
}
