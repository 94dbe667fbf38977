//! What a run found, in numbers, and the line about it that closes a report.

use factlint::report::ClaimCounts;
use factlint::{Checked, Severity};

/// Articles, findings and claims.
#[derive(Clone, Copy, Default)]
pub(crate) struct Counts {
    pub articles: u64,
    pub errors: u64,
    pub warnings: u64,
    infos: u64,
    claims: ClaimCounts,
    foreign_blocks: u64,
}

impl Counts {
    /// Those of one article.
    pub(crate) fn of(checked: &Checked) -> Counts {
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

    /// Adds those of others.
    pub(crate) fn add(&mut self, other: &Counts) {
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

    /// `1 error, 2 warnings in 3 articles; 12 claims read: 9 hold, 1 contradicted, 2 unknown`.
    pub(crate) fn summary(&self) -> String {
        let found = [(self.errors, "error"), (self.warnings, "warning"), (self.infos, "note")];
        let found: Vec<String> =
            found.into_iter().filter(|(count, _)| *count > 0).map(|(count, what)| counted(count, what)).collect();
        let found = if found.is_empty() { "no findings".to_owned() } else { found.join(", ") };
        let claims = &self.claims;
        let answers = format!("{} hold, {} contradicted, {} unknown", claims.hold, claims.contradicted, claims.unknown);
        let foreign = match self.foreign_blocks {
            0 => String::new(),
            blocks => format!("; {} not in English, not read", counted(blocks, "block")),
        };
        format!(
            "{found} in {}; {} read: {answers}{foreign}",
            counted(self.articles, "article"),
            counted(claims.read, "claim")
        )
    }
}

fn counted(count: u64, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
