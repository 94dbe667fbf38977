//! A family name alone before the name in full.
//!
//! It reports listed people who are named in full later in the article. It says nothing of people who are never named
//! in full: they may be known to every reader, or not be the listed person.

use super::ambiguous_surname::is_bare;
use crate::article::cast::{Mention, is_title};
use crate::checks::context::Context;
use crate::checks::draft::Draft;
use crate::document::ProseSpan;
use crate::lexicon::grammar;
use crate::prose::word_before;
use factlint_index::Hints;

const RULE: &str = "unlinked-second-reference";

pub(crate) fn check<'a>(context: &Context<'a>) -> Vec<Draft<'a>> {
    let cast = context.article.cast();
    if cast.surnames.is_empty() {
        return Vec::new();
    }
    cast.first_mentions().into_iter().filter_map(|full| before(context, full)).collect()
}

/// The first mention of a person, if it is the family name alone in running text.
fn before<'a>(context: &Context<'a>, full: &Mention) -> Option<Draft<'a>> {
    let first = context.article.cast().surnames.iter().find(|mention| mention.person == full.person)?.span;
    let early = first.start < full.span.start && is_bare(context, first);
    (early
        && !is_titled(context, first)
        && is_of_person(context, first)
        && !is_in_headline(context, first)
        && is_surname_alone(context, full, first))
    .then(|| report(context, full, first))
}

/// Whether a title, "-elect" or a word that makes the name one of several ("a Doe rally") stands before it.
fn is_titled(context: &Context<'_>, span: ProseSpan) -> bool {
    let word = word_before(context.article.around(span).0);
    word.is_some_and(|word| is_title(context.reference, word) || grammar::OF_SEVERAL.contains(&word))
}

/// Whether the name means the person, and not something of the person's: "Doe supporters".
fn is_of_person(context: &Context<'_>, span: ProseSpan) -> bool {
    let Some(rest) = context.article.around(span).1.strip_prefix(' ') else { return true };
    let word = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    word.is_empty() || word.ends_with("ed") || grammar::AFTER_PERSON.contains(&word)
}

/// Whether a name is in a headline. In plain text a headline is a paragraph that ends without a mark.
fn is_in_headline(context: &Context<'_>, span: ProseSpan) -> bool {
    !context.text(context.document.block_at(span.start)).trim_end().ends_with(['.', '!', '?', '"', '”', ')', ':'])
}

/// Whether the family name has no other meaning, in the reference or as a word, and is nobody else's in the article.
fn is_surname_alone(context: &Context<'_>, full: &Mention, span: ProseSpan) -> bool {
    let written = context.text(span);
    let found = context.reference.name_from(written, 0).name;
    let others = Hints::PLACE.or(Hints::GROUP).or(Hints::TITLE).or(Hints::WORD).or(Hints::PERSON);
    let is_only_surname = found.is_some_and(|found| !found.hints.any(others));
    let is_word = context.article.has_in_lower_case(written);
    let of_another = |other: &Mention| other.person != full.person && context.text(other.span).ends_with(written);
    is_only_surname && !is_word && !context.article.cast().full.iter().any(of_another)
}

fn report<'a>(context: &Context<'a>, full: &Mention, span: ProseSpan) -> Draft<'a> {
    let (written, whole) = (context.text(span), context.text(full.span));
    context
        .finding(RULE, format!("`{written}` stands before {whole} is named in full"))
        .primary(span, "the family name alone, where the name comes first")
        .secondary(full.span, "named in full only here")
        .cites_record(full.person)
        .help(format!("write `{whole}` where the name comes first"))
}
