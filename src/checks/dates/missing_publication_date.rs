//! An article that states no day of publication.

use crate::checks::context::Context;
use crate::checks::draft::Draft;
use crate::document::ProseSpan;
use crate::wording;

const RULE: &str = "missing-publication-date";

pub(crate) fn check<'a>(context: &Context<'a>) -> Vec<Draft<'a>> {
    let Some(block) = context.document.blocks.first().filter(|_| context.is_assumed()) else { return Vec::new() };
    let line = context.text(block.span).lines().next().unwrap_or_default().trim_end();
    let span = ProseSpan { start: block.span.start, end: block.span.start + line.len() as u32 };
    let draft = context
        .finding(RULE, "no date of publication found, so this article is judged as of today".to_owned())
        .primary(span, format!("taken as written on {}", wording::day(context.as_of().day)))
        .help("add `date: 2015-09-15` to the front matter or the file name, or use `--as-of 2015-09-15`");
    vec![draft]
}
