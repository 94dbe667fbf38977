//! A country is called a member of a body that does not list it on that day.

use super::super::desk::{Desk, fact_ref, finding, note, record_ref, source_note};
use super::super::level;
use crate::claim::{Frame, ListClaim, Part, Relation, RelationClaim};
use crate::finding::{Finding, NoteKind};
use crate::mention::Named;
use crate::standing::list::ListAnswer;
use crate::standing::{Answer, Standing};
use crate::wording;
use factlint_index::{Day, EntityId, Fact};

const RULE: &str = "nonmember-listed";

/// Items of a list.
pub(crate) fn check(desk: &Desk<'_>, claim: &ListClaim, answer: &ListAnswer<'_>) -> Vec<Finding> {
    // A list in which most are no members lists something else.
    if answer.unknown.is_some() || answer.extra.len() > answer.right {
        return Vec::new();
    }
    let said = Said { group: claim.group.value, head: claim.head, day: answer.day, frame: claim.frame };
    answer.extra.iter().filter_map(|(number, standing)| report(desk, &claim.items[*number], standing, &said)).collect()
}

/// "X, a member of Y".
pub(crate) fn check_one(desk: &Desk<'_>, claim: &RelationClaim, answer: &Answer<'_>) -> Option<Finding> {
    if claim.relation != Relation::Membership {
        return None;
    }
    let said = Said { group: claim.object.value.one()?, head: claim.phrase, day: answer.day, frame: claim.frame };
    report(desk, &claim.subject, &answer.standing, &said)
}

struct Said {
    group: EntityId,
    head: crate::document::ProseSpan,
    day: Day,
    frame: Frame,
}

fn report(desk: &Desk<'_>, item: &Part<Named>, standing: &Standing<'_>, said: &Said) -> Option<Finding> {
    let (label, fact) = label(standing)?;
    let reference = desk.reference;
    let place = item.value.one()?;
    let (country, group) = (reference.name_with_article(place), reference.name_with_article(said.group));
    let title = format!("{country} is not listed as a member of {group} on {}", wording::day(said.day));
    let labels = vec![desk.primary(item.span, label), desk.secondary(said.head, "said to be members here".into())];
    let mut found = finding(RULE, desk.level(RULE), title, labels);
    found.facts = vec![fact.map_or_else(|| record_ref(reference, said.group), fact_ref)];
    let help = match standing {
        Standing::OtherRole(fact) => {
            format!("leave out {country}, or call it {} {}", article(fact.status.as_str()), fact.status.as_str())
        }
        Standing::Held(_) => format!("leave out {country}, or call it a former member"),
        _ => format!("leave out {country}, or say what it has to do with {group}"),
    };
    found.notes = vec![source_note(&found.facts[0], ""), note(NoteKind::Help, help)];
    let facts: Vec<&Fact<'_>> = fact.into_iter().collect();
    level::lower(desk, &mut found, said.frame, &facts);
    Some(found)
}

fn label<'f, 'r>(standing: &'f Standing<'r>) -> Option<(String, Option<&'f Fact<'r>>)> {
    Some(match standing {
        Standing::Held(fact) => (format!("listed until {}", wording::boundary(fact.to)), Some(fact)),
        Standing::WillHold(fact) => (format!("listed only from {}", wording::boundary(fact.from)), Some(fact)),
        Standing::OtherRole(fact) => {
            (format!("listed as {} {}", article(fact.status.as_str()), fact.status.as_str()), Some(fact))
        }
        Standing::Never => ("never listed as a member".into(), None),
        _ => return None,
    })
}

fn article(noun: &str) -> &'static str {
    if noun.starts_with(['a', 'o']) { "an" } else { "a" }
}
