//! Declarative rules: an expression that is tried only where its literal occurs.
//!
//! Nothing is compiled before the first hit of a literal, since one expression costs more than the
//! rest of the start-up together.

use crate::checks::desk::{Desk, finding, note};
use crate::document::ProseSpan;
use crate::finding::{Applicability, Edit, Finding, Fix, NoteKind};
use factlint_index::RulePattern;
use memchr::memmem::Finder;
use regex::Regex;
use std::sync::OnceLock;

/// The patterns of a reference, compiled when first needed.
#[derive(Default)]
pub(crate) struct Patterns(OnceLock<Vec<Compiled>>);

/// One pattern: what finds its literal, and the expression, for texts that have one.
struct Compiled {
    literal: Finder<'static>,
    find: OnceLock<Option<Regex>>,
}

impl Patterns {
    pub(crate) fn check(&self, desk: &Desk<'_>, findings: &mut Vec<Finding>) {
        let finder = |pattern: RulePattern<'_>| Finder::new(pattern.literal).into_owned();
        let compile = |pattern| Compiled { literal: finder(pattern), find: OnceLock::new() };
        let all = self.0.get_or_init(|| desk.reference.patterns().map(compile).collect());
        for (number, compiled) in all.iter().enumerate() {
            let mut hits = compiled.literal.find_iter(desk.document.prose.as_bytes()).peekable();
            if hits.peek().is_some() {
                let pattern = desk.reference.patterns().nth(number);
                findings.extend(pattern.into_iter().flat_map(|pattern| compiled.faults(desk, &pattern, &mut hits)));
            }
        }
    }
}

impl Compiled {
    /// What is wrong around the places of the literal.
    fn faults(&self, desk: &Desk<'_>, pattern: &RulePattern<'_>, hits: impl Iterator<Item = usize>) -> Vec<Finding> {
        let regex = self.find.get_or_init(|| Regex::new(pattern.find).ok()).as_ref();
        let Some(regex) = regex.filter(|_| !desk.is_off(pattern.rule)) else { return Vec::new() };
        let mut from = 0;
        let faults = hits.filter_map(|at| {
            let (span, end) = if at >= from { fault(desk, regex, at)? } else { return None };
            from = end;
            Some(report(desk, pattern, span))
        });
        faults.collect()
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
