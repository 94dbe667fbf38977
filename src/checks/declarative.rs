//! Rules that are cards alone: an expression that is tried only where its literal occurs.

use super::context::Context;
use super::draft::Draft;
use crate::document::ProseSpan;
use crate::finding::Applicability;
use crate::patterns::{Compiled, Patterns};
use factlint_index::RulePattern;
use regex::Regex;

/// The findings of all such rules that are not off.
pub(super) fn check<'a>(context: &Context<'a>, patterns: &Patterns) -> Vec<Draft<'a>> {
    let mut found = Vec::new();
    for (number, compiled) in patterns.all(context.reference).iter().enumerate() {
        let mut hits = compiled.hits(&context.document.prose).peekable();
        if hits.peek().is_some()
            && let Some(pattern) = context.reference.patterns().nth(number)
            && !context.is_off(pattern.rule)
        {
            found.extend(faults(context, compiled, &pattern, hits));
        }
    }
    found
}

/// What is wrong around the places of the literal.
fn faults<'a>(
    context: &Context<'a>,
    compiled: &Compiled,
    pattern: &RulePattern<'a>,
    hits: impl Iterator<Item = usize>,
) -> Vec<Draft<'a>> {
    let Some(regex) = compiled.regex(pattern) else { return Vec::new() };
    let mut from = 0;
    let faults = hits.filter_map(|at| {
        let (span, end) = if at >= from { fault(context, regex, at)? } else { return None };
        from = end;
        Some(report(context, pattern, span))
    });
    faults.collect()
}

/// How far around its literal an expression is tried.
const REACH: usize = 80;

/// The span of the group `fault` in a match that holds the byte `at`, and the end of the match.
fn fault(context: &Context<'_>, regex: &Regex, at: usize) -> Option<(ProseSpan, usize)> {
    let prose = &context.document.prose;
    let block = context.document.block_at(at as u32);
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

fn report<'a>(context: &Context<'a>, pattern: &RulePattern<'a>, span: ProseSpan) -> Draft<'a> {
    let written = context.text(span);
    let fill = |text: &str| text.replace("{fault}", written);
    let draft =
        context.finding(pattern.rule, fill(pattern.title)).primary(span, fill(pattern.label)).help(fill(pattern.help));
    match pattern.replace {
        Some(text) => draft.fix(fill(pattern.help), Applicability::Safe, span, text),
        None => draft,
    }
}
