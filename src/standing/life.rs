//! Whether somebody lives: whether a record of a death, or of a day on which the person was alive, contradicts a claim.

use super::{Answer, Ask, Days, Evidence, Ruling, Verdict};
use crate::claim::{Claim, Frame, Relation, When};
use factlint_index::{Boundary, Day, EntityId};

/// How many days a death and the news of it, or a plan made before it, may lie apart.
const NEWS: i32 = 14;
/// This many days (ten years) after a death, a person who acts is likelier a namesake than a mistake.
const FORGOTTEN: i32 = 3_652;

/// The contradiction between the life of the subject and a claim, if there is one.
pub(super) fn contradicted<'r>(ask: &Ask<'r>, claim: &Claim<Relation>) -> Option<Answer<'r>> {
    let person = claim.subject.value.one()?;
    match claim.frame {
        Frame::Late if claim.when == When::AsOf => {
            let alive = last_alive(ask, person).filter(|day| day.since(ask.as_of) > NEWS)?;
            Some(answer(ask, Verdict::Alive, Boundary { earliest: alive, latest: alive }))
        }
        Frame::Asserted | Frame::Current if claim.acts.is_some() => {
            let died = ask.reference.died(person)?;
            let ago = Days::of(&claim.when, ask.as_of).first().since(died.latest);
            (NEWS < ago && ago < FORGOTTEN).then(|| answer(ask, Verdict::Dead, died))
        }
        _ => None,
    }
}

fn answer<'r>(ask: &Ask<'r>, verdict: Verdict, life: Boundary) -> Answer<'r> {
    let answer = Ruling::without_fact(verdict).on(ask.as_of);
    Answer { evidence: Evidence { life: Some(life), ..answer.evidence }, ..answer }
}

/// The last day on which a person was surely alive.
fn last_alive(ask: &Ask<'_>, person: EntityId) -> Option<Day> {
    ask.reference.died(person).map(|died| died.earliest).or_else(|| ask.reference.alive_on(person))
}
