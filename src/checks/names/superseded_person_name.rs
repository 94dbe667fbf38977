//! A name that its owner gave up, after the day of the change.
//!
//! The message gives the present name alone: the former one may be a private matter.

use crate::article::cast::{Mention, is_gloss};
use crate::checks::context::Context;
use crate::checks::draft::Draft;
use crate::checks::places::superseded_place_name::{names_day_of, tells_of_then};
use crate::finding::Applicability;
use crate::wording;
use factlint_index::NameKind;

const RULE: &str = "superseded-person-name";

pub(crate) fn check<'a>(context: &Context<'a>) -> Vec<Draft<'a>> {
    let kind = |mention: &Mention| context.reference.names_what(mention.name).1;
    let given_up = |mention: &&Mention| matches!(kind(mention), NameKind::Former | NameKind::Historic);
    context.article.cast().full.iter().filter(given_up).filter_map(|mention| report(context, mention)).collect()
}

fn report<'a>(context: &Context<'a>, mention: &Mention) -> Option<Draft<'a>> {
    let name = context.reference.name_at(mention.name);
    let given_up = !name.to.is_open() && name.to.latest.plus(1) < context.as_of().day;
    let span = mention.span;
    if !given_up
        || name.never
        || context.article.is_shouted(span)
        || is_gloss(context.article, span)
        || !context.document.is_english_at(span.start)
        || is_of_its_time(context, mention)
    {
        return None;
    }
    let right = context.reference.name(mention.person);
    let title = format!("{right} is written by a name given up in {}", name.to.latest.year());
    let draft = context
        .finding(RULE, title)
        .primary(span, format!("the listed name until {}", wording::boundary(name.to)))
        .gentle_in_quotations()
        .cites_name(&name, "")
        .help(format!("write `{right}`"))
        .write(Applicability::Unsafe, span, right);
    Some(draft)
}

/// A name beside a day of its own time, beside the present one, or told of as the old one.
fn is_of_its_time(context: &Context<'_>, mention: &Mention) -> bool {
    let name = context.reference.name_at(mention.name);
    let sentence = context.article.sentence_at(mention.span.start);
    let text = context.text(sentence);
    let present = text.matches(context.reference.family(mention.person)).count();
    let own = context.text(mention.span).matches(context.reference.family(mention.person)).count();
    tells_of_then(text) || present > own || names_day_of(context, sentence, name.to.latest)
}
