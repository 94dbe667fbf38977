//! How two spellings of a name compare: forms of given names, romanisations, slips.
//!
//! It knows names as the reference lists them, and letters. It does not know which person a text means.

pub(crate) mod given;
pub(crate) mod similar;
pub(crate) mod slip;
