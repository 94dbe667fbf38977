//! The parts of look-up that are written for speed, each beside the figure that justifies it.
//!
//! A figure is what the plain way costs more: user time of the whole program on 10 MB of news, as the median of at
//! least sixty runs in turns with the fast way (one per cent is the noise), or counted instructions or mispredicted
//! branches. Each part gives the same answers as the plain way. What made a difference of less than one per cent was
//! taken out.
//!
//! Two such things stand elsewhere: how `bytes::reader` keeps sections and strings, and the marks `#[inline]` on the
//! way from a word to its rows (without them: instructions +2 %).

pub(crate) mod beginnings;
pub(crate) mod filters;
pub(crate) mod letters;
pub(crate) mod remembered;
pub(crate) mod scan;
pub(crate) mod short;
