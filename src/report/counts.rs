//! The numbers of a run: articles, findings, claims.
//!
//! Deliberately not here: words about them.

use crate::check::Checked;
use crate::finding::{ClaimCounts, Severity};

/// How many articles were checked, and what was found in them.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Counts {
    /// Articles.
    pub articles: u64,
    /// Findings that are errors.
    pub errors: u64,
    /// Findings that are warnings.
    pub warnings: u64,
    /// Findings that are notes.
    pub infos: u64,
    /// Claims, and how the reference answers them.
    pub claims: ClaimCounts,
    /// Blocks in another language than English, which were not read.
    pub foreign_blocks: u64,
}

impl Counts {
    /// Those of one article.
    #[must_use]
    pub fn of(checked: &Checked) -> Counts {
        let mut counts = Counts {
            articles: 1,
            claims: checked.claims,
            foreign_blocks: u64::from(checked.foreign_blocks),
            ..Counts::default()
        };
        for finding in &checked.findings {
            match finding.severity {
                Severity::Error => counts.errors += 1,
                Severity::Warning => counts.warnings += 1,
                Severity::Info => counts.infos += 1,
            }
        }
        counts
    }

    /// Adds the numbers of other articles.
    pub fn add(&mut self, other: &Counts) {
        self.articles += other.articles;
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.infos += other.infos;
        self.claims.read += other.claims.read;
        self.claims.hold += other.claims.hold;
        self.claims.contradicted += other.claims.contradicted;
        self.claims.unknown += other.claims.unknown;
        self.foreign_blocks += other.foreign_blocks;
    }
}
