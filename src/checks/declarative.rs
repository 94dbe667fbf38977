//! Rules that are a card and no function: the expression on the card is tried where its literal occurs.

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
    let words = words(context);
    for (number, compiled) in patterns.all(context.reference).iter().enumerate() {
        let first = words.partition_point(|(pattern, _)| *pattern < number);
        let of_words = words[first..].iter().take_while(|(pattern, _)| *pattern == number).map(|(_, at)| *at);
        let mut hits = compiled.hits(&context.document.prose).chain(of_words).peekable();
        if hits.peek().is_some()
            && let Some(pattern) = context.reference.patterns().nth(number)
            && !context.is_off(pattern.rule)
        {
            found.extend(faults(context, compiled, &pattern, hits));
        }
    }
    found
}

/// The places of the words by which literals are found, each with the number of its pattern, in the order of the
/// patterns. One look at the words of the text serves all patterns.
fn words(context: &Context<'_>) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    if context.reference.has_pattern_words() {
        let prose = &context.document.prose;
        context.reference.each_pattern_word(prose, |pattern, at| found.push((pattern, at)));
        found.sort_unstable();
    }
    found
}

/// The faults that a pattern finds around the places of its literal.
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

#[cfg(test)]
mod tests {
    use crate::check::check;
    use crate::document::Format;
    use crate::options::Options;
    use crate::reference::Reference;
    use crate::source::Source;
    use factlint_index::{Day, File, Index, KnownIds, compile};

    const CARD: &str = r#"
id: heads-of-states
summary: a plural of the title that is not one
severity: warning
since: 0.1.0
why: The title is `head of state`.
patterns:
  - literal: heads of states
    find: (?i)\b(?P<fault>heads of states)\b
    title: "`{fault}` is no plural of `head of state`"
    label: one state has one head
    help: write `heads of state`
examples:
  - bad: The [[heads of states]] met.
    because: one state has one head
  - bad: All [[heads of states]] came.
    because: one state has one head
  - good: The heads of state met.
    because: this is the plural
  - good: It heads a list of states.
    because: the word is a verb
  - good: Heads and states.
    because: other words stand between
"#;

    #[test]
    fn a_literal_of_words_is_found_by_its_longest_word() {
        let card = File { path: "rules/style/heads-of-states.yaml".to_owned(), text: CARD.to_owned() };
        let bytes = compile(&[card], &KnownIds::new()).expect("the card has no fault");
        let mut index = factlint_index::Reference::default();
        index.push(Index::open(bytes).expect("the compiler writes what the reader reads"));
        let reference = Reference { index, patterns: crate::patterns::Patterns::default() };
        let today = Day::from_ymd(2026, 12, 1).expect("a day of the calendar");
        let options = Options::new(today, Format::Plain).as_of(today);
        let text = "The heads of states met.\n\nOther states sent their heads of states, and no heads of state.";
        let source = Source::new("x.txt", text);
        let findings = check(&source, &reference, &options).findings;
        let starts: Vec<u32> = findings.iter().flat_map(|found| &found.labels).map(|label| label.span.start).collect();
        assert_eq!(starts, [4, 50]);
    }
}
