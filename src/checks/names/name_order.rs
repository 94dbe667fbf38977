//! A given name taken for the family name: a courtesy title right before the given name, where the family name comes
//! first; or the two names in the wrong order.

use crate::article::cast::{Mention, is_family_first, is_gloss, is_title};
use crate::checks::context::Context;
use crate::checks::draft::Draft;
use crate::document::ProseSpan;
use crate::finding::Applicability;
use crate::mention::names::Hit;
use crate::prose::word_before;
use factlint_index::{EntityId, EntityKind, Hints, NameKind, fold, is_word_char};

const RULE: &str = "name-order";

pub(crate) fn check<'a>(context: &Context<'a>) -> Vec<Draft<'a>> {
    let article = context.article;
    let after_courtesy = |mention: &Mention| after_courtesy(context, mention.person, mention.span);
    let mut found: Vec<Draft<'a>> = article.cast().first_mentions().into_iter().filter_map(after_courtesy).collect();
    let surnames = article.people().iter().filter(|hit| hit.hints.any(Hints::SURNAME));
    found.extend(surnames.filter_map(|hit| turned_round(context, hit)));
    found
}

/// "Mr Given", where the family name comes first.
fn after_courtesy<'a>(context: &Context<'a>, person: EntityId, first: ProseSpan) -> Option<Draft<'a>> {
    if !is_family_first(context.reference, person) {
        return None;
    }
    let family = context.reference.family(person);
    let names = context.reference.names(person).filter(|name| name.kind != NameKind::Surname);
    let given =
        names.filter_map(|name| name.text.strip_prefix(family)?.strip_prefix(' ')).filter(|given| is_long(given));
    let span = given.into_iter().find_map(|given| courtesy_before(context, given))?;
    if !context.document.is_english_at(span.start) || context.document.is_quoted(span) {
        return None;
    }
    let name = context.reference.name(person);
    let title = format!("`{}` uses the given name of {name}, whose family name is {family}", context.text(span));
    let draft = reported(context, person, title, span, "the given name alone");
    Some(draft.secondary(first, "named in full here").help(format!("use the family name, {family}")))
}

/// Whether a given name has two parts or two syllables. People may be called by a given name of one syllable.
fn is_long(given: &str) -> bool {
    given.contains([' ', '-']) || given.chars().count() > 6
}

/// "Mr Given" in the text, with the courtesy title.
fn courtesy_before(context: &Context<'_>, given: &str) -> Option<ProseSpan> {
    let spans = context.article.occurrences(given).take(MANY).filter_map(|span| {
        let (before, after) = context.article.around(span);
        let next = after.strip_prefix(' ').and_then(|rest| rest.chars().next());
        let goes_on = after.starts_with(|c: char| is_word_char(c) || c == '-') || next.is_some_and(char::is_uppercase);
        let courtesy = before.strip_suffix(' ').map(|before| before.strip_suffix('.').unwrap_or(before))?;
        let length: usize = courtesy.chars().rev().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
        let word = &courtesy[courtesy.len() - length..];
        let start = span.start - (before.len() - (courtesy.len() - length)) as u32;
        // After an office, and after "Sir", the given name alone is right.
        (!goes_on && context.reference.comes_before_family_name(word)).then_some(ProseSpan { start, end: span.end })
    });
    spans.into_iter().next()
}

const MANY: usize = 32;

/// "Family Given" of somebody whose given name comes first.
fn turned_round<'a>(context: &Context<'a>, hit: &Hit) -> Option<Draft<'a>> {
    let prose = &*context.document.prose;
    let rest =
        prose.get(hit.span.end as usize..)?.strip_prefix(' ').filter(|rest| rest.starts_with(char::is_uppercase))?;
    let length: usize = rest.chars().take_while(|c| is_word_char(*c)).map(char::len_utf8).sum();
    let span = ProseSpan { start: hit.span.start, end: hit.span.end + 1 + length as u32 };
    let given = &rest[..length];
    let accented = !context.text(hit.span).is_ascii();
    let mention = |person: EntityId| context.article.cast().full.iter().find(|mention| mention.person == person);
    let people = context.reference.matched(hit.name()?, prose, hit.words());
    let is_meant = |person: &EntityId| {
        (accented || mention(*person).is_some())
            && context.reference.kind(*person) == EntityKind::Person
            && fold(context.reference.name(*person))
                == format!("{} {}", fold(given), fold(context.reference.family(*person)))
    };
    let person = people.map(|name| context.reference.names_what(name).0).find(is_meant)?;
    let mentioned = mention(person);
    if !is_by_itself(context, span) {
        return None;
    }
    let name = context.reference.name(person);
    let title = format!("`{}` has the family name first; English has `{name}`", context.text(span));
    let mut draft = reported(context, person, title, span, "the other way round").help(format!("write `{name}`"));
    if let Some(mention) = mentioned {
        draft = draft.secondary(mention.span, "in the usual order here");
    }
    Some(draft.write(Applicability::Safe, span, name))
}

/// Whether two words are a complete name in a sentence, and not part of a longer name, a list or a gloss.
fn is_by_itself(context: &Context<'_>, span: ProseSpan) -> bool {
    let (before, after) = context.article.around(span);
    let begun = word_before(before)
        .is_some_and(|word| word.starts_with(char::is_uppercase) && !is_title(context.reference, word));
    let goes_on = after.starts_with(['-', '/', '.', ';', ',', ':', ')', '\n'])
        || after.is_empty()
        || after.strip_prefix(' ').is_some_and(|rest| !rest.starts_with(char::is_lowercase));
    let joined = before.ends_with(['-', '/', ';', ',', '(']) || before.ends_with(", ");
    !begun
        && !goes_on
        && !joined
        && !is_gloss(context.article, span)
        && !context.article.is_shouted(span)
        && !context.document.is_quoted(span)
        && context.document.is_english_at(span.start)
}

fn reported<'a>(context: &Context<'a>, person: EntityId, title: String, span: ProseSpan, label: &str) -> Draft<'a> {
    context.finding(RULE, title).primary(span, label).cites_record(person)
}
