//! Claims counted by how the reference answers them.

use super::{Judged, Verdict};
use crate::finding::ClaimCounts;

/// How the reference answers a claim, in one of three ways.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Truth {
    /// It agrees.
    Holds,
    /// It says otherwise.
    Contradicted,
    /// It does not answer; the reason is in the answer.
    Unknown,
}

impl From<Verdict> for Truth {
    fn from(verdict: Verdict) -> Truth {
        match verdict {
            Verdict::Unknown => Truth::Unknown,
            Verdict::Holds => Truth::Holds,
            _ => Truth::Contradicted,
        }
    }
}

impl ClaimCounts {
    /// Counts claims; a list of pairs counts as one claim a pair.
    pub(crate) fn of(judged: &[Judged<'_>]) -> ClaimCounts {
        let mut counts = ClaimCounts::default();
        for answer in judged.iter().flat_map(Judged::counted) {
            counts.read += 1;
            match Truth::from(answer.verdict) {
                Truth::Holds => counts.hold += 1,
                Truth::Contradicted => counts.contradicted += 1,
                Truth::Unknown => counts.unknown += 1,
            }
        }
        counts
    }
}
