//! A claim of a relation: which comparison answers it, and its words.

use super::words::{Names, Words, reason, source};
use super::{Answer, Ask, Reason, Ruling, Verdict, life, office, post};
use crate::claim::{Claim, Form, Frame, Office, Relation, RelationKind};
use crate::mention::Named;
use crate::wording;
use factlint_index::Fact;

/// The answer by the kind of relation, after what is known of the life of its subject.
pub(super) fn answer<'r>(ask: &Ask<'r>, claim: &Claim<Relation>) -> Answer<'r> {
    if let Some(answer) = life::contradicted(ask, claim) {
        return answer;
    }
    match claim.kind {
        RelationKind::Office if claim.form == Form::Post => post::answer(ask, claim),
        RelationKind::Office => office::answer(ask, claim),
        RelationKind::Life => Ruling::unknown(Reason::NotCovered).on(ask.as_of),
    }
}

/// The claim and its answer in words.
pub(super) fn words(names: &Names<'_>, frame: Frame, said: &Relation, answer: &Answer<'_>) -> Words {
    let (words, fact) = answered(names, answer);
    let reading = reading(names, frame, said, answer);
    let reading = if frame.is_past() { reading } else { format!("{reading} on {}", wording::day(answer.day)) };
    Words { reading, answer: words, source: source(fact) }
}

fn reading(names: &Names<'_>, frame: Frame, said: &Relation, answer: &Answer<'_>) -> String {
    let subject = names.one(&said.subject.value, said.subject.span);
    let is = if frame.is_past() { "was" } else { "is" };
    let seat = answer.evidence.seat;
    let office = || wording::claimed_office(names.reference, said.title(), seat, said.object.value.one());
    match said.kind {
        RelationKind::Office if said.form == Form::Post => format!("there {is} a {}", office()),
        RelationKind::Life if frame == Frame::Late => format!("{subject} is dead"),
        RelationKind::Life => format!("{subject} is alive"),
        RelationKind::Office => {
            let bare = said.object.value == Named::Unlisted;
            let office = match said.role.as_ref().map(|role| role.value) {
                Some(Office::Titled(title)) if bare => names.reference.name(title).to_owned(),
                _ => office(),
            };
            format!("{subject} {is} {office}")
        }
    }
}

/// What the reference answers, and the fact that says so.
fn answered<'f>(names: &Names<'_>, answer: &'f Answer<'_>) -> (String, Option<&'f Fact<'f>>) {
    let fact = answer.evidence.fact.as_ref();
    let of_fact = |words: &dyn Fn(&Fact<'_>) -> String| (fact.map(words).unwrap_or_default(), fact);
    let name = |fact: &Fact<'_>| wording::person(names.reference, fact.subject, "nobody");
    let life = answer.evidence.life;
    match answer.verdict {
        Verdict::Unknown => (reason(answer).unwrap_or_default(), None),
        Verdict::Holds => of_fact(&wording::since),
        Verdict::Misframed => of_fact(&|fact| format!("listed as {} {}", fact.status.as_str(), wording::since(fact))),
        Verdict::Alive => {
            (life.map(|day| format!("listed as alive on {}", wording::boundary(day))).unwrap_or_default(), None)
        }
        Verdict::Dead => (life.map(wording::died).unwrap_or_default(), None),
        Verdict::OtherNumeral => of_fact(&|fact| format!("listed is {}", name(fact))),
        Verdict::Stale => of_fact(&|fact| format!("listed until {}", wording::boundary(fact.to))),
        Verdict::NotYet => of_fact(&|fact| format!("listed only from {}", wording::boundary(fact.from))),
        Verdict::OtherRole | Verdict::OtherObject => of_fact(&|fact| match fact.role {
            Some(_) => format!("listed as {}", wording::office_of(names.reference, fact)),
            None => format!("listed as {}", fact.status.as_str()),
        }),
        Verdict::NearName => of_fact(&|fact| format!("near the listed name {}", name(fact))),
        Verdict::OtherGiven => of_fact(&|fact| format!("listed with another given name: {}", name(fact))),
        Verdict::NoSuchRole => ("no such office is listed".to_owned(), answer.evidence.holder.as_ref()),
        Verdict::Wrong | Verdict::Otherwise => {
            let holder = answer.evidence.holder.as_ref().filter(|fact| fact.role.is_some());
            let listed = holder.map(|holder| wording::listed_holder(names.reference, holder));
            (listed.unwrap_or_else(|| "never listed".to_owned()), holder)
        }
    }
}
