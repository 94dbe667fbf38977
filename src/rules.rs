//! Declarative rules: an expression that is tried only where its literal occurs.
//!
//! Nothing is compiled before the first hit of a literal, since one expression costs more than the
//! rest of the start-up together.

use crate::checks::desk::{Desk, finding, note};
use crate::document::ProseSpan;
use crate::finding::{Applicability, Edit, Finding, Fix, NoteKind};
use factlint_index::{Reference, RulePattern};
use memchr::memmem;
use regex::Regex;
use std::sync::OnceLock;

/// The patterns of a reference, compiled when first needed.
#[derive(Default)]
pub(crate) struct Patterns {
    compiled: OnceLock<Vec<OnceLock<Option<Regex>>>>,
}

impl Patterns {
    pub(crate) fn check(&self, desk: &Desk<'_>, findings: &mut Vec<Finding>) {
        for (number, pattern) in desk.reference.patterns().enumerate() {
            let mut hits = memmem::find_iter(desk.document.prose.as_bytes(), pattern.literal).peekable();
            if hits.peek().is_none() || desk.is_off(pattern.rule) {
                continue;
            }
            let mut from = 0;
            for at in hits {
                if at >= from {
                    let Some(regex) = self.regex(desk.reference, number, &pattern) else { return };
                    let (span, end) = match fault(desk, regex, at) {
                        Some(found) => found,
                        None => continue,
                    };
                    from = end;
                    findings.push(report(desk, &pattern, span));
                }
            }
        }
    }

    fn regex(&self, reference: &Reference, number: usize, pattern: &RulePattern<'_>) -> Option<&Regex> {
        let all = self.compiled.get_or_init(|| reference.patterns().map(|_| OnceLock::new()).collect());
        all.get(number)?.get_or_init(|| Regex::new(pattern.find).ok()).as_ref()
    }
}

/// How far around its literal an expression is tried.
const REACH: usize = 80;

/// The span of the group `fault` in a match that holds the byte `at`, and the end of the match.
fn fault(desk: &Desk<'_>, regex: &Regex, at: usize) -> Option<(ProseSpan, usize)> {
    let prose = &desk.document.prose;
    let block = desk.document.block_at(at as u32);
    let inside = (block.start as usize..block.end as usize).contains(&at);
    let start = prose.floor_char_boundary(at.saturating_sub(REACH).max(block.start as usize));
    let end = prose.floor_char_boundary((at + REACH).min(block.end as usize));
    let window = prose.get(start..end).filter(|_| inside)?;
    let captures = regex.captures_iter(window).find(|captures| {
        let whole = captures.get_match();
        (start + whole.start()..start + whole.end()).contains(&at)
    })?;
    let fault = captures.name("fault")?;
    let span = ProseSpan { start: (start + fault.start()) as u32, end: (start + fault.end()) as u32 };
    Some((span, span.end as usize))
}

fn report(desk: &Desk<'_>, pattern: &RulePattern<'_>, span: ProseSpan) -> Finding {
    let written = desk.text(span);
    let fill = |text: &str| text.replace("{fault}", written);
    let labels = vec![desk.primary(span, fill(pattern.label))];
    let mut found = finding(pattern.rule, desk.level(pattern.rule), fill(pattern.title), labels);
    found.notes = vec![note(NoteKind::Help, fill(pattern.help))];
    if let Some(text) = pattern.replace {
        let edits = vec![Edit { span: desk.document.map.span(span), text: text.to_owned() }];
        found.fixes = vec![Fix { title: fill(pattern.help), applicability: Applicability::Safe, edits }];
    }
    found
}
