//! Claims counted by how the reference answers them.

use super::{Judged, Verdict};
use crate::finding::ClaimCounts;

/// The answer to a claim, in one of three ways.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Truth {
    /// The reference agrees.
    Holds,
    /// The reference says otherwise, and a rule reports it, unless somebody lets it stand.
    Contradicted,
    /// Neither; the reason is in the answer.
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
    /// Counts claims, as they are told; a list of pairs counts as one claim a pair.
    pub(crate) fn of(judged: &[Judged<'_>]) -> ClaimCounts {
        let mut counts = ClaimCounts::default();
        for answer in judged.iter().filter(|judged| !judged.is_idle()).flat_map(Judged::counted) {
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
