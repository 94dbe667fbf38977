//! A former name of a place, after the change.

use crate::article::places::{PlaceMention, in_longer_name, is_demonym, may_judge};
use crate::checks::context::Context;
use crate::checks::draft::Draft;
use crate::document::ProseSpan;
use crate::finding::Applicability;
use crate::lexicon::cues;
use crate::mention::names::PREPOSITIONS;
use crate::prose::word_before;
use crate::wording;
use factlint_index::{Day, Name, NameKind, PlaceType};

const RULE: &str = "superseded-place-name";

pub(in crate::checks) fn tells_of_then(sentence: &str) -> bool {
    let sentence = sentence.to_lowercase();
    sentence.split(|c: char| !c.is_alphanumeric()).any(|word| cues::RENAMED.contains(&word))
        || cues::RENAMED_PHRASES.iter().any(|phrase| sentence.contains(phrase))
}

pub(crate) fn check<'a>(context: &Context<'a>) -> Vec<Draft<'a>> {
    let is_former =
        |seen: &&PlaceMention| matches!(seen.kind, NameKind::Historic | NameKind::Former) && !seen.ambiguous;
    let marked = context.article.places.marked();
    marked.iter().filter(is_former).filter_map(|seen| report(context, seen)).collect()
}

fn report<'a>(context: &Context<'a>, seen: &PlaceMention) -> Option<Draft<'a>> {
    let name = context.reference.name_at(seen.name);
    let past = !name.to.is_open() && name.to.latest.plus(1) < context.as_of().day;
    if !past
        || context.article.is_shouted(seen.span)
        || in_longer_name(context.article, seen.span)
        || !may_judge(context.article, &name, seen.span)
        || is_of_its_time(context, seen, &name)
    {
        return None;
    }
    if context.reference.parent(seen.place).is_some() && !is_placed(context, seen) {
        return None;
    }
    let right = context.reference.name(seen.place);
    let written = context.text(seen.span);
    let title =
        format!("`{written}` is listed as a former name of {}", context.reference.name_with_article(seen.place));
    let replacement = wording::in_case_of(right, written);
    let draft = context
        .finding(RULE, title)
        .primary(seen.span, format!("the listed name until {}", wording::boundary(name.to)))
        .gentle_in_quotations()
        .cites_name(&name, "")
        .help(format!("write `{replacement}`"))
        .write(Applicability::Unsafe, seen.span, &replacement);
    Some(draft)
}

/// Whether the former name of a town follows a preposition and has its country in the paragraph. Towns share names with
/// people, with diseases and with each other ("Posen, Illinois").
fn is_placed(context: &Context<'_>, seen: &PlaceMention) -> bool {
    let (before, after) = context.article.around(seen.span);
    let slot = word_before(before).is_some_and(|word| PREPOSITIONS.contain(&word.to_lowercase()));
    let country = context.reference.parent(seen.place);
    let block = context.document.block_at(seen.span.start);
    // A part of the country may have another town of the name ("Bijapur, Chhattisgarh").
    let is_region = |place| context.reference.place_type(place) == PlaceType::Region;
    let of_country = |other: &PlaceMention| {
        other.span != seen.span
            && (Some(other.place) == country || context.reference.parent(other.place) == country)
            && !is_region(other.place)
    };
    let next = after.strip_prefix(", ").filter(|next| next.starts_with(char::is_uppercase));
    let in_another = next.is_some_and(|_| {
        let at = seen.span.end + ", ".len() as u32;
        !context.article.places.within(block).any(|other| other.span.start == at && of_country(&other))
    });
    slot && !in_another
        && (context.reference.population(seen.place) >= METROPOLIS
            || context.article.places.within(block).any(|other| of_country(&other)))
}

/// A city of this size is meant by its former name wherever no other is named.
const METROPOLIS: u32 = 3_000_000;

/// A name beside a year of its own time, beside the new name, or glossed as the old one.
fn is_of_its_time(context: &Context<'_>, seen: &PlaceMention, name: &Name<'_>) -> bool {
    let sentence = context.article.sentence_at(seen.span.start);
    let text = context.text(sentence);
    if tells_of_then(text) {
        return true;
    }
    // Beside a state that no longer exists, the names of its time are meant.
    let ended = |other: &PlaceMention| context.reference.place_type(other.place) == PlaceType::FormerCountry;
    if context.article.places.within(sentence).any(|other| other.place != seen.place && ended(&other)) {
        return true;
    }
    let is_other =
        |other: PlaceMention| other.place == seen.place && other.name != seen.name && !is_demonym(other.kind);
    if context.article.places.within(sentence).any(is_other) {
        return true;
    }
    names_day_of(context, sentence, name.to.latest)
}

/// Whether a sentence names a year or a day on which a name that ended then was still right.
pub(in crate::checks) fn names_day_of(context: &Context<'_>, sentence: ProseSpan, end: Day) -> bool {
    let days = context.article.days_within(sentence).iter();
    let dated = days.filter(|day| day.written.has_year());
    dated.filter_map(|day| day.written.window(context.as_of().day)).any(|(first, _)| first <= end.plus(1))
}
