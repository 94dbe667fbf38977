//! The words that a cell may hold, and the ranks of those that a list is sorted by.
//!
//! They are those of the schema (`words`, `meaning`); nothing is said twice here.

use crate::schema::meaning::{facts, groups, offices, people, places};
use crate::schema::words::{CapitalRole, NameKind, PlaceType, Role, Status};

pub(super) fn articles() -> Vec<&'static str> {
    vec!["the", "none"]
}

pub(super) fn border_statuses() -> Vec<&'static str> {
    statuses(places::BORDER)
}

pub(super) fn capital_roles() -> Vec<&'static str> {
    CapitalRole::ALL.iter().map(|role| role.as_str()).collect()
}

pub(super) fn chair_statuses() -> Vec<&'static str> {
    statuses(groups::TERM)
}

pub(super) fn fact_statuses() -> Vec<&'static str> {
    statuses(facts::STATUSES)
}

pub(super) fn kinds() -> Vec<&'static str> {
    NameKind::ALL.iter().map(|kind| kind.as_str()).collect()
}

pub(super) fn member_statuses() -> Vec<&'static str> {
    statuses(groups::MEMBERSHIP)
}

pub(super) fn orders() -> Vec<&'static str> {
    people::ORDERS.to_vec()
}

pub(super) fn place_types() -> Vec<&'static str> {
    PlaceType::ALL.iter().map(|of_type| of_type.as_str()).collect()
}

pub(super) fn roles() -> Vec<&'static str> {
    Role::ALL.iter().filter(|role| **role != Role::Any).map(|role| role.as_str()).collect()
}

pub(super) fn sexes() -> Vec<&'static str> {
    people::SEXES.to_vec()
}

pub(super) fn term_statuses() -> Vec<&'static str> {
    statuses(offices::TERM)
}

fn statuses(of: &[Status]) -> Vec<&'static str> {
    of.iter().map(|status| status.as_str()).collect()
}

/// Names stand in the order in which the schema lists their kinds.
pub(super) fn kind_rank(kind: &str) -> i64 {
    NameKind::parse(kind).map_or(i64::MAX, |kind| i64::from(kind.code()))
}

/// The head of state comes first, and what is neither head last.
pub(super) fn role_rank(role: &str) -> i64 {
    match Role::parse(role) {
        Some(Role::HeadOfState) => 0,
        Some(Role::Both) => 1,
        Some(Role::HeadOfGovernment) => 2,
        Some(Role::DeFacto) => 3,
        Some(Role::Other | Role::Any) | None => 4,
    }
}
