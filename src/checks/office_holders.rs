//! Who holds which office.

pub(super) mod leader_pair_mismatch;
pub(super) mod premature_office_holder;
pub(super) mod stale_office_holder;
pub(super) mod wrong_country_for_leader;
pub(super) mod wrong_office_holder;
pub(super) mod wrong_title_for_person;
