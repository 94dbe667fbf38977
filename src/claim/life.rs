//! Who is said to be dead, and who acts: "the late X", "X will open the bridge", "X told them on Sunday".
//!
//! The dead are named in news every day: in history, in tributes, and by what bears their name. So a deed counts
//! only if the person opens the sentence, and its verb is one that nobody does from the grave, with a day beside it.

use super::name::{NameAt, name_at};
use super::reading::Reading;
use super::{Claim, Form, Frame, Part, Relation, RelationKind};
use crate::document::ProseSpan;
use crate::lexicon::{calendar, cues, grammar, time, verbs};
use crate::mention::{Case, Kind, Named, PersonForm};

/// People who are named in full and not as the holders of an office.
pub(super) fn read(reading: &Reading<'_>, claims: &mut Vec<Claim>) {
    for at in 0..reading.items.len() {
        let Some(Kind::Person(Named::One(person), PersonForm::Full)) = reading.kind(at) else { continue };
        let late = at > 0 && is_late(reading, at - 1);
        if !(late || opens(reading, at)) {
            continue;
        }
        // "Jean-Marie", where one listed is called Jean; and one word is many people's name.
        let is_whole = |name: &NameAt| (name.first, name.next) == (at, at + 1) && reading.text(at).contains(' ');
        let Some(name) = name_at(reading, at).filter(is_whole) else { continue };
        let acts = acts(reading, at, name.next);
        let span = name.name.span;
        let has_office = claims.iter().any(|claim| claim.span.start <= span.start && span.end <= claim.span.end);
        let outer = (reading.frame)(span);
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
pub(super) fn is_late(reading: &Reading<'_>, at: usize) -> bool {
    let determined = at.checked_sub(1).is_some_and(|before| {
        reading.is(before, grammar::OUR_OR_THE) || matches!(reading.kind(before), Some(Kind::Genitive))
    });
    determined && reading.text(at) == "late"
}

/// The verb after `next` by which the person whose words begin at `first` acts about the article's day.
pub(super) fn acts(reading: &Reading<'_>, first: usize, next: usize) -> Option<ProseSpan> {
    if !opens(reading, first) || (next..reading.items.len()).any(|at| reading.is(at, cues::IMAGES)) {
        return None;
    }
    let verb = past_second(reading, next);
    let (span, after) = future(reading, verb).or_else(|| deed(reading, verb))?;
    has_near_day(reading, after).then_some(span)
}

/// Whether an item begins its sentence, a dateline left out, or is the second of two people who do.
fn opens(reading: &Reading<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    let dateline = before < 12 && reading.is_mark(before, &['—', '–', '-']) && !reading.touches(at);
    let second = before == 1 && reading.is(before, &["and"]) && is_full_name(reading, 0);
    dateline || second
}

fn is_full_name(reading: &Reading<'_>, at: usize) -> bool {
    matches!(reading.kind(at), Some(Kind::Person(_, PersonForm::Full)))
}

/// "X and Y will": the verb is that of both.
fn past_second(reading: &Reading<'_>, next: usize) -> usize {
    let both = reading.is(next, &["and"]) && is_full_name(reading, next + 1);
    if both { next + 2 } else { next }
}

/// "will visit", "is expected to visit": its words, and the item after them.
fn future(reading: &Reading<'_>, verb: usize) -> Option<(ProseSpan, usize)> {
    let planned =
        reading.is(verb, &["is", "are"]) && reading.is(verb + 1, verbs::PLANNED) && reading.is(verb + 2, &["to"]);
    let deed = if planned { verb + 3 } else { verb + 1 };
    let comes = planned || reading.is(verb, &["will"]);
    (comes && reading.is(deed, verbs::DEEDS)).then(|| (reading.span(verb, deed), deed + 1))
}

/// "arrives", "told".
fn deed(reading: &Reading<'_>, verb: usize) -> Option<(ProseSpan, usize)> {
    let deed = reading.is(verb, verbs::DOES) || reading.is(verb, verbs::DID);
    deed.then(|| (reading.span(verb, verb), verb + 1))
}

/// Whether the clause that goes on here names a day near the article's.
fn has_near_day(reading: &Reading<'_>, from: usize) -> bool {
    let clause = (from..reading.items.len().min(from + 12)).take_while(|at| {
        !reading.is_mark(*at, &[',', ';', ':', '.', '(', '"', '“']) && !reading.is(*at, grammar::CLAUSE_OPENERS)
    });
    clause.into_iter().any(|at| is_near_day(reading, at))
}

/// "on Sunday", "said Sunday", "yesterday", "this week": not "Easter Sunday", "the Sunday Times", "a Sunday in May" or
/// "today's youth".
fn is_near_day(reading: &Reading<'_>, at: usize) -> bool {
    let before = at.saturating_sub(1);
    let part_of_name = reading.is_capital(before)
        || reading.is(before, time::BEFORE_ANY_SUCH_DAY)
        || matches!(reading.kind(at + 1), Some(Kind::Word(Case::Capital) | Kind::Genitive | Kind::Group(_)));
    let week = reading.is(at, time::TURNS) && reading.is(at + 1, &["week", "weekend", "month"]);
    week || (reading.is(at, calendar::WEEKDAYS) || matches!(reading.text(at), "yesterday" | "today")) && !part_of_name
}
