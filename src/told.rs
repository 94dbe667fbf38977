//! What is told of each claim: the answer that is counted and shown, once the rules have been asked.
//!
//! A claim is contradicted if a rule objects to it, and only then: what no rule reports is too uncertain to be held
//! against an article, so its answer is unknown, with the reason. What a house or a writer lets stand stays
//! contradicted, since the objection is there. Deliberately not here: comparing claims with the reference (`standing`),
//! and which answers are reported (`checks`).

use crate::checks::objection::{self, Objection};
use crate::checks::stated::has_card;
use crate::claim::{Claim, List, Pairs, Relation, Said};
use crate::document::ProseSpan;
use crate::finding::LetStand;
use crate::standing::{Answer, Judged, Reason, Ruling, Verdict, pairs};
use factlint_index::Reference;

/// Turns answers into those that are told. `objections` are those to all claims.
pub(crate) fn settle(judged: &mut [Judged<'_>], objections: &[Objection], reference: &Reference) {
    for (number, judged) in judged.iter_mut().enumerate() {
        let own = objection::to(objections, number);
        let unspoken = judged.answer.verdict.spoken().filter(|_| own.is_empty() && has_card(reference, judged));
        let of_card = unspoken.map(Reason::NoVerdict);
        let Judged { claim: Claim { said, .. }, answer } = judged;
        match said {
            Said::Relation(said) => {
                one(answer, !own.is_empty(), |answer| of_card.unwrap_or_else(|| unsaid(said, answer, reference)));
            }
            Said::List(said) => of_list(said, answer, own),
            Said::Pairs(said) => of_pairs(said, answer, own, reference),
            Said::Stated(_) => one(answer, !own.is_empty(), |_| of_card.unwrap_or(Reason::NoRule)),
            Said::Term(_) => one(answer, !own.is_empty(), |_| Reason::Unsaid),
        }
    }
}

/// The objections to a claim, or to the one of some pairs that has these words.
fn of(objections: &[Objection], claim: usize, words: ProseSpan) -> impl Iterator<Item = &Objection> {
    objection::to(objections, claim).iter().filter(move |own| own.about.words.overlaps(words))
}

/// By what a claim is let stand, or one of some pairs. None if any of it is reported, or no rule objects to it.
pub(crate) fn let_stand<'o>(
    objections: &'o [Objection],
    claim: usize,
    words: ProseSpan,
    answer: &Answer<'_>,
) -> Option<&'o LetStand> {
    let own = || of(objections, claim, words);
    let first = own().next().and_then(|own| own.let_stand.as_ref());
    first.filter(|_| answer.verdict.is_contradicted() && own().all(|own| own.let_stand.is_some()))
}

/// The objection that tells what is wrong with a claim, or one of some pairs, where the answer alone does not.
pub(crate) fn by_rule<'o>(
    objections: &'o [Objection],
    claim: usize,
    words: ProseSpan,
    answer: &Answer<'_>,
) -> Option<&'o Objection> {
    of(objections, claim, words).next().filter(|_| answer.verdict.is_contradicted() && answer.reason.is_some())
}

/// Makes an answer agree with whether a rule objects. `why` gives the reason why none does.
fn one(answer: &mut Answer<'_>, is_objected_to: bool, why: impl Fn(&Answer<'_>) -> Reason) {
    match (answer.verdict.is_contradicted(), is_objected_to) {
        (true, false) => answer.rule(Ruling::unknown(why(answer))),
        // The reason stays, and says why the reference alone does not speak against the claim.
        (false, true) => {
            answer.verdict = Verdict::Otherwise;
            answer.reason.get_or_insert(Reason::Unlisted);
        }
        (true, true) | (false, false) => {}
    }
}

/// Each pair is a claim of its own, and the answer for all of them follows from theirs.
fn of_pairs(said: &Pairs, answer: &mut Answer<'_>, own: &[Objection], reference: &Reference) {
    for (pair, part) in said.pairs.iter().zip(&mut answer.evidence.parts) {
        let is_objected_to = own.iter().any(|own| own.about.words.overlaps(pair.subject.span));
        one(part, is_objected_to, |part| match unsaid(&pair.said, part, reference) {
            Reason::Unsaid | Reason::Generic if own.is_empty() => Reason::OtherList,
            why => why,
        });
    }
    answer.rule(pairs::ruling(&answer.evidence.parts));
}

/// A list is one claim. Of the members that it lacks and those that it adds, only what rules object to is told.
fn of_list(said: &List, answer: &mut Answer<'_>, own: &[Objection]) {
    let objects_to = |words: ProseSpan| own.iter().any(|own| own.about.words == words);
    for (item, part) in said.items.iter().zip(&mut answer.evidence.parts) {
        one(part, objects_to(item.span), |_| Reason::OtherList);
    }
    if !objects_to(said.list) {
        answer.evidence.missing.clear();
    }
    one(answer, !own.is_empty(), |_| Reason::OtherList);
}

/// Why no rule objects to a claim that the reference speaks against.
fn unsaid(said: &Relation, answer: &Answer<'_>, reference: &Reference) -> Reason {
    let is_generic = || match said.title() {
        Some(title) => reference.role(title).is_some(),
        None => true,
    };
    match answer.verdict {
        Verdict::NearName | Verdict::OtherGiven => Reason::NearName,
        Verdict::NoSuchRole => Reason::NoSuchOffice,
        Verdict::Misframed => Reason::SaidElsewhere,
        Verdict::Wrong | Verdict::Stale | Verdict::NotYet if answer.evidence.holder.is_none() => Reason::Vacant,
        Verdict::Wrong if is_generic() => Reason::Generic,
        _ => Reason::Unsaid,
    }
}
