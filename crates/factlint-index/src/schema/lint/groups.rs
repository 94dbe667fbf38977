//! A chair of a body that is not a member of it.
//!
//! Deliberately not here: whether body and member were there at all, which is in `lives`.

use super::{Linted, finding};
use crate::day::{Boundary, Holding, holds};
use crate::schema::fault::Fault;
use crate::schema::record::{Detail, Fact};
use crate::schema::words::{EntityKind, Lint};

pub(super) fn check(records: &Linted<'_>, findings: &mut Vec<Fault>) {
    let members = records.facts_of(EntityKind::Group, "member-of");
    for (group, chairs) in records.facts_of(EntityKind::Group, "chair-of") {
        let entity = records.entities.get(&(EntityKind::Group, group));
        let Some(Detail::Group { complete_from: Some(complete), .. }) = entity.map(|entity| &entity.detail) else {
            continue;
        };
        let members = members.get(group).map_or(&[][..], Vec::as_slice);
        findings.extend(chairs.iter().filter_map(|chair| stranger(records, chair, members, *complete)));
    }
}

/// A chair that is listed as a member of no kind on the day the chair is taken.
fn stranger(records: &Linted<'_>, chair: &Fact, members: &[&Fact], complete: Boundary) -> Option<Fault> {
    let subject = chair.subject.as_ref()?;
    let day = chair.period.from.latest;
    let is_member = members.iter().any(|member| {
        let same = member.subject.as_ref().is_some_and(|id| (id.kind, &id.id) == (subject.kind, &subject.id));
        same && holds(member.period.from, member.period.to, day, 1) != Holding::No
    });
    (!is_member && complete.latest <= day).then(|| {
        finding(
            Lint::ChairNotMember,
            &subject.at,
            format!("{} takes the chair and is not a member", records.name(subject)),
            format!("not listed as a member on {day}"),
            "add the membership, or correct the chair",
        )
    })
}
