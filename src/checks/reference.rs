//! Checks on the exceptions of an article (stets), and not on its text.

pub(crate) mod unused_stet;
