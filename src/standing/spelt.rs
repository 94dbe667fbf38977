//! Judges the name of a claim by its letters, where the entity that it was read as does not decide.

use super::office::{facts, sought};
use super::{Answer, Ask, Days, Ruling, Verdict};
use crate::claim::{Claim, Form, Relation};
use crate::mention::Named;
use crate::spelling::similar;
use factlint_index::{EntityId, Fact};

/// A person who held an office within this many days of the day may be meant, if the name is near theirs.
const NEIGHBOURS: i32 = 366;

/// Judges the letters of a name where its entity does not decide. A holder may be named by a part of the name that is
/// another person's too ("King Abdullah"), and an unlisted name may be near a holder's.
pub(super) fn refine<'r>(ask: &Ask<'r>, claim: &Claim<Relation>, prose: &str, answer: Answer<'r>) -> Answer<'r> {
    let judged_by_day = matches!(answer.verdict, Verdict::Misframed | Verdict::Alive | Verdict::Dead);
    let settled = matches!(answer.verdict, Verdict::Holds | Verdict::Unknown | Verdict::NoSuchRole);
    if claim.role.is_none() || judged_by_day || settled {
        return answer;
    }
    let Some(object) = claim.object.value.one() else { return answer };
    let Ok(facts) = facts(ask.reference, object, claim) else { return answer };
    let words = prose.get(claim.subject.span.range()).unwrap_or_default();
    let ruling = in_other_words(ask, claim, object, &facts, words)
        .map(|fact| Ruling::by(Verdict::Holds, fact))
        .or_else(|| unlisted_like(ask, claim, &facts, words, &answer))
        .unwrap_or(answer.ruling());
    answer.ruled(ruling)
}

/// The term of a holder on these days who has a name with all these words.
fn in_other_words<'r>(
    ask: &Ask<'r>,
    claim: &Claim<Relation>,
    object: EntityId,
    facts: &[Fact<'r>],
    words: &str,
) -> Option<Fact<'r>> {
    let days = Days::of(&claim.when, ask.as_of);
    let sought = sought(ask.reference, object, claim.role.as_ref()?.value);
    let then =
        facts.iter().filter(|fact| fact.role.is_some_and(|seat| sought.contains(&seat)) && days.any(fact, ask.grace));
    let named = |fact: &&Fact<'r>| fact.subject.is_some_and(|person| similar::has_words(ask.reference, person, words));
    then.into_iter().find(named).copied()
}

/// The holder whose name an unlisted name resembles.
fn unlisted_like<'r>(
    ask: &Ask<'r>,
    claim: &Claim<Relation>,
    facts: &[Fact<'r>],
    words: &str,
    answer: &Answer<'r>,
) -> Option<Ruling<'r>> {
    if answer.verdict != Verdict::Wrong || claim.subject.value != Named::Unlisted {
        return None;
    }
    // Only holders about these days are compared: the office has to say who is meant.
    let days = Days::of(&claim.when, ask.as_of);
    let mut people: Vec<&Fact<'r>> =
        facts.iter().filter(|fact| fact.subject.is_some() && days.any(fact, NEIGHBOURS)).collect();
    people.sort_by_key(|fact| answer.evidence.holder.as_ref().is_none_or(|holder| holder.subject != fact.subject));
    let likeness =
        people.iter().find_map(|fact| Some((similar::likeness(ask.reference, fact.subject?, words)?, **fact)));
    likeness.map(|(likeness, fact)| match likeness {
        similar::Likeness::Near => Ruling::by(Verdict::NearName, fact),
        similar::Likeness::OtherGiven => Ruling::by(Verdict::OtherGiven, fact),
    })
}

/// Whether a claim has a form that says which country is meant.
pub(crate) fn names_country(claim: &Claim<Relation>) -> bool {
    !matches!(claim.form, Form::Bare | Form::Again)
}
