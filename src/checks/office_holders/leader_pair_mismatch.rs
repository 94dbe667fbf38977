//! A country and a name in a list of leaders do not belong together on that day.

use super::super::desk::{Desk, fact_ref, finding, note, source_note};
use super::super::level;
use crate::claim::{Form, RelationClaim};
use crate::finding::{Finding, NoteKind};
use crate::standing::{Answer, Standing};
use crate::wording;
use factlint_index::Fact;

const RULE: &str = "leader-pair-mismatch";

/// All pairs of a list. A list in which hardly anybody was ever a leader (ministers, players) is none.
pub(crate) fn of_list<'a>(
    desk: &Desk<'_>,
    pairs: impl Iterator<Item = (&'a RelationClaim, &'a Answer<'a>)> + Clone,
) -> Vec<Finding> {
    let judged = pairs.clone().filter(|(_, answer)| !matches!(answer.standing, Standing::Unknown(_))).count();
    let known = pairs
        .clone()
        .filter(|(_, answer)| {
            matches!(
                answer.standing,
                Standing::Holds(_) | Standing::Misframed(_) | Standing::Held(_) | Standing::WillHold(_)
            )
        })
        .count();
    if known * 2 < judged || known == 0 {
        return Vec::new();
    }
    pairs.filter_map(|(claim, answer)| check(desk, claim, answer)).collect()
}

pub(crate) fn check(desk: &Desk<'_>, claim: &RelationClaim, answer: &Answer<'_>) -> Option<Finding> {
    let holder = answer.holder.as_ref()?;
    if claim.form != Form::Pair {
        return None;
    }
    let (listed, fact) = listed(desk, answer)?;
    let reference = desk.reference;
    let country = claim.object.value.one()?;
    let person = wording::person(reference, claim.subject.value.one(), desk.text(claim.subject.span));
    let verb = if matches!(answer.standing, Standing::Held(_)) { "no longer" } else { "not" };
    let title = format!(
        "{person} is {verb} listed as {} of {} on {}",
        title(desk, answer),
        reference.name_with_article(country),
        wording::day(answer.day)
    );
    let labels = vec![
        desk.primary(claim.subject.span, listed),
        desk.secondary(claim.object.span, wording::listed_holder(reference, holder)),
    ];
    let mut found = finding(RULE, desk.level(RULE), title, labels);
    found.facts = vec![fact_ref(fact.unwrap_or(holder)), fact_ref(holder)];
    found.facts.dedup();
    let name = holder.subject.map_or("", |subject| reference.name(subject));
    let whole = desk.text(claim.span).replacen(desk.text(claim.subject.span), name, 1);
    // In a table the two stand in different cells.
    let fixed = if whole.contains('\n') { name } else { &whole };
    found.notes = vec![source_note(&found.facts[0], ""), note(NoteKind::Help, format!("write `{fixed}`"))];
    level::lower(desk, &mut found, claim.frame, &[fact.unwrap_or(holder)]);
    Some(found)
}

/// The label and the fact of the person, for the answers that contradict.
fn listed<'f, 'r>(desk: &Desk<'_>, answer: &'f Answer<'r>) -> Option<(String, Option<&'f Fact<'r>>)> {
    Some(match &answer.standing {
        Standing::Held(fact) => (format!("listed until {}", wording::boundary(fact.to)), Some(fact)),
        Standing::WillHold(fact) => (format!("listed only from {}", wording::boundary(fact.from)), Some(fact)),
        Standing::OtherObject(fact) | Standing::OtherRole(fact) => {
            (format!("listed as {}", wording::office_of(desk.reference, fact)), Some(fact))
        }
        Standing::OtherGiven(fact) => {
            (format!("listed is {}", wording::person(desk.reference, fact.subject, "")), Some(fact))
        }
        Standing::Never => ("not listed with this country".into(), None),
        Standing::Unknown(_)
        | Standing::Holds(_)
        | Standing::Misframed(_)
        | Standing::Alive(_)
        | Standing::Dead(_)
        | Standing::OtherNumeral(_)
        | Standing::NearName(_)
        | Standing::NoSuchRole => return None,
    })
}

/// The title of the office, or "leader" where the person's was no office of the first rank.
fn title(desk: &Desk<'_>, answer: &Answer<'_>) -> String {
    let own = match &answer.standing {
        Standing::Held(fact) | Standing::WillHold(fact) => fact.role,
        _ => answer.seat,
    };
    own.filter(|seat| wording::leads(desk.reference.role(*seat)))
        .map_or("leader", |seat| desk.reference.name(seat))
        .to_owned()
}
