//! Checks on what stands beside the articles: exceptions, and later the reference itself.

pub(crate) mod unused_stet;
