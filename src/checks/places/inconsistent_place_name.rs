//! Two spellings of one place in one article.

use crate::article::places::{PlaceMention, in_longer_name, may_judge};
use crate::checks::context::Context;
use crate::checks::draft::Draft;
use crate::finding::Applicability;
use crate::lexicon::names;
use factlint_index::{NameKind, fold};

const RULE: &str = "inconsistent-place-name";

pub(crate) fn check<'a>(context: &Context<'a>) -> Vec<Draft<'a>> {
    let marked = context.article.places.marked();
    let other = marked.iter().filter(|seen| is_other_spelling(seen.kind) && !seen.ambiguous);
    other.filter_map(|seen| report(context, seen)).collect()
}

/// Spellings that stand for the preferred one; short and formal names of a state are no conflict.
fn is_other_spelling(kind: NameKind) -> bool {
    matches!(kind, NameKind::Transliteration | NameKind::Variant | NameKind::Nonstandard | NameKind::Historic)
}

fn report<'a>(context: &Context<'a>, seen: &PlaceMention) -> Option<Draft<'a>> {
    let name = context.reference.name_at(seen.name);
    let preferred = context.reference.name(seen.place);
    let is_preferred =
        |other: &PlaceMention| other.place == seen.place && context.reference.name_at(other.name).text == preferred;
    let words = fold(preferred);
    let first = context.article.places.named(&words).find(|other| is_preferred(other) && !other.ambiguous)?;
    // "New York City" and "Communist China" add a word to the short name, and do not spell it otherwise.
    if words.split(' ').all(|word| name.folded.split(' ').any(|other| other == word)) {
        return None;
    }
    if seen.kind != NameKind::Transliteration && !begins_alike(&words, name.folded) {
        return None;
    }
    // A former name is meant as one where the new name stands beside it, or where nothing says when it ended.
    let former = seen.kind == NameKind::Historic;
    let glossed = former && (name.to.is_open() || beside(context, seen));
    if glossed
        || context.article.is_shouted(seen.span)
        || context.document.is_quoted(seen.span)
        || in_longer_name(context.article, seen.span)
        || is_gloss(context, seen)
        || !may_judge(context.article, &name, seen.span)
    {
        return None;
    }
    let (right, written) = (context.text(first.span), context.text(seen.span));
    let cure = if right.chars().any(char::is_lowercase) { right } else { preferred };
    let title = format!("this article writes the same place as `{right}` and `{written}`");
    let (differs, other) = if first.span.start < seen.span.start {
        ("differs from the first mention", "first mention")
    } else {
        ("differs from a later mention", "the preferred form")
    };
    let listed = context.reference.names(seen.place).next()?;
    let draft = context
        .finding(RULE, title)
        .primary(seen.span, differs)
        .secondary(first.span, other)
        .cites_name(&listed, &format!(" prefers `{preferred}`"))
        .help(format!("write `{cure}`"))
        .write(Applicability::Safe, seen.span, cure);
    Some(draft)
}

/// "Belarus" and "Belorussia", but not "Japan" and "Nippon": another language's name is another word,
/// and mostly part of the name of a firm.
fn begins_alike(a: &str, b: &str) -> bool {
    a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count() >= 3
}

/// Whether the same sentence has another name of the place.
fn beside(context: &Context<'_>, seen: &PlaceMention) -> bool {
    context
        .article
        .places
        .within(context.article.sentence_at(seen.span.start))
        .any(|other| other.place == seen.place && other.name != seen.name)
}

/// "Kyiv (Kiev)", "also written Kiev": meant as the other form.
fn is_gloss(context: &Context<'_>, seen: &PlaceMention) -> bool {
    let (before, _) = context.article.around(seen.span);
    let before = before.trim_end();
    before.ends_with(['(', '/', '“', '"', '‘']) || names::BEFORE_OTHER_FORM.iter().any(|word| before.ends_with(word))
}
