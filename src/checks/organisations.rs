//! Members of bodies.

pub(super) mod member_omitted;
pub(super) mod nonmember_listed;
