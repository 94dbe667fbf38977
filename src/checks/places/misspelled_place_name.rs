//! A near miss of a listed place, where the text around it says that a place is meant.
//!
//! The finding counts the evidence for that: the words stand where a place stands, the sentence names the country, the
//! right form is elsewhere in the article, people often make such a slip. Two of these make an error, one a warning.

use crate::article::places::{PlaceMention, in_longer_name, is_demonym, may_judge};
use crate::checks::context::Context;
use crate::checks::draft::Draft;
use crate::document::ProseSpan;
use crate::finding::{Applicability, Severity};
use crate::lexicon::{cues, verbs};
use crate::mention::names::PREPOSITIONS;
use crate::prose::word_before;
use crate::wording;
use factlint_index::{EntityId, Name, NameId, NameKind, PlaceType, distance, fold};

const RULE: &str = "misspelled-place-name";

pub(crate) fn check<'a>(context: &Context<'a>) -> Vec<Draft<'a>> {
    let places = &context.article.places;
    let near = places.near_misses().iter().filter_map(|span| near_miss(context, *span));
    let on_record = places.marked().iter().filter(|seen| seen.kind == NameKind::Misspelling && !seen.ambiguous);
    near.chain(on_record.filter_map(|seen| listed(context, seen))).collect()
}

/// A place, how its name is written, and the evidence that it is meant.
struct Slip {
    place: EntityId,
    right: NameId,
    span: ProseSpan,
    edit: &'static str,
    supports: usize,
    /// The mention that names its country.
    country: Option<ProseSpan>,
}

/// A spelling that is on record as a slip.
fn listed<'a>(context: &Context<'a>, seen: &PlaceMention) -> Option<Draft<'a>> {
    let name = context.reference.name_at(seen.name);
    if in_longer_name(context.article, seen.span) && !is_dateline(context, seen.span)
        || !may_judge(context.article, &name, seen.span)
    {
        return None;
    }
    if is_correction(context, seen.span) || is_somebody(context, seen.span) {
        return None;
    }
    let right = nearest_right(context, seen.place, name.folded)?;
    let country = country_in_sentence(context, seen.place, seen.span);
    let evidence = usize::from(stands_as_place(context, seen.span))
        + usize::from(country.is_some())
        + usize::from(is_repeated(context, right.id, seen.span));
    let edit = kind_of_edit(&name.text.to_lowercase(), &right.text.to_lowercase()).0;
    report(
        context,
        &Slip { place: seen.place, right: right.id, span: seen.span, edit, supports: evidence + 1, country },
    )
}

/// The right name that a slip on record is nearest to: "Britian" is meant for Britain.
fn nearest_right<'d>(context: &Context<'d>, place: EntityId, slip: &str) -> Option<Name<'d>> {
    let right = context.reference.names(place).filter(|name| matches!(name.kind, NameKind::Short | NameKind::Accepted));
    right.min_by_key(|name| distance(slip, name.folded, 8).unwrap_or(usize::MAX))
}

fn near_miss<'a>(context: &Context<'a>, span: ProseSpan) -> Option<Draft<'a>> {
    let word = fold(context.text(span));
    let (slot, dateline) = (stands_as_place(context, span), is_dateline(context, span));
    let candidates = context.reference.near_places(&word);
    let slips = candidates.into_iter().filter_map(|candidate| slip(context, span, candidate, slot || dateline));
    let best: Vec<Slip> = slips.collect();
    let most = best.iter().map(|slip| slip.supports).max()?;
    let mut best = best.into_iter().filter(|slip| slip.supports == most);
    let (first, second) = (best.next()?, best.next());
    if is_correction(context, span) {
        return None;
    }
    // Two places equally near: either may be meant, and so may a third.
    if second.is_some_and(|second| second.place != first.place)
        || is_common_word(context, span)
        || is_somebody(context, span)
    {
        return None;
    }
    report(context, &first)
}

fn slip(
    context: &Context<'_>,
    span: ProseSpan,
    (name, position, edits): (NameId, usize, usize),
    slot: bool,
) -> Option<Slip> {
    let right = context.reference.name_at(name);
    let span = whole(context, span, &right, position)?;
    let (written, listed) = (fold(context.text(span)), right.folded);
    // "Berliner" is no slip for Berlin.
    let derived =
        written.strip_prefix(listed).is_some_and(|ending| ending.len() > 1 || ["s", "n", "i"].contains(&ending));
    if derived || (in_longer_name(context.article, span) && !is_dateline(context, span)) {
        return None;
    }
    let place = context.reference.names_what(name).0;
    let repeated = is_repeated(context, name, span);
    let small = context.reference.place_type(place) == PlaceType::City && !context.reference.is_capital(place);
    if small && !repeated && context.reference.population(place) < LARGE {
        return None;
    }
    let country = country_in_sentence(context, place, span);
    if small && !repeated && country.is_none() {
        return None;
    }
    // Two letters off, or a short word one letter off, may be another word: only its own country says
    // that it is not.
    let far = edits > 1 || written.len() < 7;
    if far && (country.is_none() || small) && !(repeated && edits == 1) {
        return None;
    }
    let placed = slot || repeated || follows_preposition(context, span);
    let evidence = usize::from(slot) + usize::from(country.is_some()) + usize::from(repeated);
    let (edit, likely) = kind_of_edit(&written, listed);
    // Names of towns are near each other by nature, so only likely slips of typing or hearing count.
    (placed && evidence > 0 && (likely || repeated || !small)).then(|| Slip {
        place,
        right: name,
        span,
        edit,
        supports: evidence + usize::from(likely),
        country,
    })
}

/// Names of smaller towns are near too many names of people and of other towns.
const LARGE: u32 = 500_000;

/// The words of the text that stand for the whole name, if its other words are right.
fn whole(context: &Context<'_>, span: ProseSpan, right: &Name<'_>, position: usize) -> Option<ProseSpan> {
    let parts: Vec<&str> = right.folded.split(' ').collect();
    if parts.len() == 1 {
        return Some(span);
    }
    let (before, after) = context.article.around(span);
    let lead = before.rsplit(' ').skip(1).take(position).map(fold).collect::<Vec<_>>();
    let trail = after
        .split(|c: char| !c.is_alphanumeric())
        .skip(1)
        .take(parts.len() - position - 1)
        .map(fold)
        .collect::<Vec<_>>();
    let lead_right = lead.iter().rev().map(String::as_str).eq(parts[..position].iter().copied());
    let trail_right = trail.iter().map(String::as_str).eq(parts[position + 1..].iter().copied());
    if !lead_right || !trail_right {
        return None;
    }
    let lead_length = before.len()
        - before
            .rsplitn(position + 2, ' ')
            .last()
            .map_or(0, |rest| if position == 0 { before.len() } else { rest.len() + 1 })
            .min(before.len());
    let trail_length: usize = parts[position + 1..].iter().map(|word| word.len() + 1).sum();
    Some(ProseSpan {
        start: span.start - lead_length as u32,
        end: (span.end + trail_length as u32).min(context.document.block_at(span.start).end),
    })
}

/// Whether the words stand where a place stands: after a preposition of place, after a verb of leaving with `to` or
/// `for`, after "the capital,", or in a dateline.
fn stands_as_place(context: &Context<'_>, span: ProseSpan) -> bool {
    let (before, _) = context.article.around(span);
    match word_before(before).map(str::to_lowercase).as_deref() {
        Some("in" | "at" | "near" | "from" | "outside" | "capital") => true,
        Some("to" | "for") => {
            let earlier = before.trim_end().rsplit(' ').nth(1).map(str::to_lowercase).unwrap_or_default();
            verbs::MOVES.iter().any(|verb| earlier.starts_with(verb))
        }
        _ => before.ends_with("capital, ") || is_dateline(context, span),
    }
}

/// Whether a preposition stands before the words. Beside its country a place may follow any preposition; a bare name
/// there may be a person's.
fn follows_preposition(context: &Context<'_>, span: ProseSpan) -> bool {
    let (before, _) = context.article.around(span);
    word_before(before).is_some_and(|word| PREPOSITIONS.contain(&word.to_lowercase()))
}

/// Whether the words are a dateline: the first of a paragraph, before a dash, a comma and a capital, or an agency in
/// brackets.
fn is_dateline(context: &Context<'_>, span: ProseSpan) -> bool {
    let (before, after) = context.article.around(span);
    let first = before.trim().is_empty();
    let dash = [" - ", " – ", " — ", " -- ", " (", ". ", ", "].iter().any(|mark| after.starts_with(mark));
    let plain_dash = [" - ", " – ", " — ", " -- "].iter().any(|mark| after.starts_with(mark));
    let capitals = context.text(span).chars().all(|c| !c.is_lowercase());
    first
        && (plain_dash
            || (dash && capitals && after.char_indices().take(60).any(|(at, c)| "-–—".contains(c) && at > 0)))
}

/// A mention of the country in the sentence; of a country, one of its people or its capital.
fn country_in_sentence(context: &Context<'_>, place: EntityId, span: ProseSpan) -> Option<ProseSpan> {
    let country = context.reference.parent(place);
    let says = |seen: &PlaceMention| {
        let of_country = country.is_some_and(|country| seen.place == country);
        let of_place =
            seen.place == place && is_demonym(seen.kind) || context.reference.parent(seen.place) == Some(place);
        seen.span != span && (of_country || of_place)
    };
    context.article.places.within(context.article.sentence_at(span.start)).find(says).map(|seen| seen.span)
}

/// Whether the right form is elsewhere in the text, as a place. After "Stanley Interiors Corp" a Stanley is the firm,
/// unless a preposition stands before it. A thing that is named after a country seldom has the same name.
fn is_repeated(context: &Context<'_>, right: NameId, span: ProseSpan) -> bool {
    let words = context.reference.name_at(right).folded;
    let others = || context.article.places.named(words).filter(|seen| seen.name == right && seen.span != span);
    let is_town = |seen: &PlaceMention| context.reference.place_type(seen.place) == PlaceType::City;
    others().any(|seen| stands_as_place(context, seen.span) || follows_preposition(context, seen.span))
        || others().next().is_some_and(|first| !is_town(&first) || !in_longer_name(context.article, first.span))
}

/// Whether the sentence is a correction, which quotes the slip on purpose.
fn is_correction(context: &Context<'_>, span: ProseSpan) -> bool {
    let text = context.text(context.article.sentence_at(span.start));
    cues::CORRECTION.iter().any(|cue| text.contains(cue))
}

/// Whether the article uses the word in lower case too.
fn is_common_word(context: &Context<'_>, span: ProseSpan) -> bool {
    let word = context.text(span);
    let lower = word.to_lowercase();
    word != lower && context.article.has(&lower)
}

/// Whether the article has the word as part of a longer name, which may be a person's.
fn is_somebody(context: &Context<'_>, span: ProseSpan) -> bool {
    let others = context.article.occurrences(context.text(span)).filter(|other| other.start != span.start);
    others.take(8).any(|other| in_longer_name(context.article, other))
}

/// How a word differs, and whether people often make such slips in typing or hearing.
fn kind_of_edit(written: &str, right: &str) -> (&'static str, bool) {
    let (a, b): (Vec<char>, Vec<char>) = (written.chars().collect(), right.chars().collect());
    let first = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let doubled = |word: &[char]| {
        first > 0 && word.get(first) == word.get(first - 1)
            || word.get(first + 1).is_some() && word.get(first) == word.get(first + 1)
    };
    match a.len() as i64 - b.len() as i64 {
        -1 => ("one letter short of", doubled(&b)),
        1 => ("one letter more than", doubled(&a)),
        0 => {
            let differ = a.iter().zip(&b).filter(|(a, b)| a != b).count();
            let swapped = differ == 2 && a.get(first) == b.get(first + 1) && a.get(first + 1) == b.get(first);
            match (swapped, differ) {
                (true, _) => ("two letters swapped in", true),
                (_, 1) => ("one letter different from", sounds_alike(a[first], b[first])),
                _ => ("a few letters different from", false),
            }
        }
        -2 => ("two letters short of", false),
        _ => ("a few letters different from", false),
    }
}

/// Whether two letters sound alike: two vowels, or two consonants that English writes for one sound.
fn sounds_alike(a: char, b: char) -> bool {
    let vowels = "aeiouy";
    let pairs = ["sz", "ck", "kq", "vw", "gj", "dt", "bp", "mn", "sc", "fv"];
    let both = |set: &str| set.contains(a) && set.contains(b);
    both(vowels) || pairs.iter().any(|pair| both(pair))
}

fn report<'a>(context: &Context<'a>, slip: &Slip) -> Option<Draft<'a>> {
    let right = context.reference.name_at(slip.right);
    let written = context.text(slip.span);
    let title = format!("`{written}` is not a listed spelling of {}", right.text);
    let level = if slip.supports >= 2 { Severity::Error } else { Severity::Warning };
    let replacement = wording::in_case_of(right.text, written);
    let replacement = if written.chars().any(char::is_lowercase) { right.text.to_owned() } else { replacement };
    let draft = context
        .finding(RULE, title)
        .at_most(level)
        .primary(slip.span, format!("{} `{}`", slip.edit, right.text))
        .gentle_in_quotations()
        .cites_name(&right, "")
        .help(format!("write `{replacement}`"))
        .write(Applicability::Safe, slip.span, &replacement);
    Some(match slip.country {
        Some(country) => draft.secondary(country, relation(context, slip.place)),
        None => draft,
    })
}

fn relation(context: &Context<'_>, place: EntityId) -> &'static str {
    if context.reference.place_type(place) != PlaceType::City {
        "this says which country is meant"
    } else if context.reference.is_capital(place) {
        "the country whose capital this is"
    } else {
        "the country this is in"
    }
}
