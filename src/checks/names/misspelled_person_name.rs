//! A near miss of a name, where somebody says who is meant.
//!
//! One of two things says who is meant: an office (somebody is called its holder, and the name is nearly the holder's),
//! or the other words of a full name and the text around it.

use crate::article::cast::is_title_as_written;
use crate::checks::context::{Case, Context};
use crate::checks::draft::Draft;
use crate::claim::Relation;
use crate::document::ProseSpan;
use crate::finding::{Applicability, Severity};
use crate::lexicon::{contains, grammar};
use crate::mention::Named;
use crate::mention::names::{Hit, PREPOSITIONS, PersonSlip};
use crate::prose::word_before;
use crate::spelling::slip::{Slip, slip};
use crate::standing::{Reason, Verdict};
use crate::wording;
use factlint_index::{Fact, Hints, Holding, distance, fold, holds, is_word_char};

pub(crate) const RULE: &str = "misspelled-person-name";

pub(crate) fn check<'a>(context: &Context<'a>, case: &Case<'a, Relation>) -> Option<Draft<'a>> {
    // An undated past leaves the verdict open, but a name that nobody listed has may still be a slip for the holder's.
    let may_be_slip = matches!(case.answer.verdict, Verdict::NearName | Verdict::OtherGiven)
        || case.answer.reason == Some(Reason::Past);
    let is_meant = may_be_slip && case.subject.value == Named::Unlisted;
    let holder = case.answer.evidence.holder.as_ref().filter(|_| is_meant)?;
    let written = context.text(case.subject.span);
    let slip = slip(context.reference, case.object.value.one()?, holder.subject?, written)?;
    let draft = report(context, case.subject.span, &slip).asserted(case.frame).rests_on(holder);
    Some(draft.secondary(case.phrase, wording::listed_holder(context.reference, holder)))
}

/// Full names that are a listed name with a slip in the last word.
pub(crate) fn anywhere<'a>(context: &Context<'a>) -> Vec<Draft<'a>> {
    context.article.names.slips.iter().filter_map(|slip| near_miss(context, slip)).collect()
}

fn near_miss<'a>(context: &Context<'a>, near: &PersonSlip) -> Option<Draft<'a>> {
    let hits = &context.article.names.hits;
    let reference = context.reference;
    let person = reference.names_what(near.right).0;
    let terms = reference.facts_about(person);
    let slip = slip(reference, terms.first()?.object, person, context.text(near.span))?;
    if !context.document.is_english_at(near.span.start) || is_longer(context, hits, near.span) {
        return None;
    }
    let written = last_word(context.text(near.span));
    // The right name, with accents and without.
    let own = reference.names(person).filter(|name| last_word(name.folded) == last_word(slip.right.folded));
    let own: Vec<&str> = own.map(|name| name.text).collect();
    let repeated = own.iter().any(|name| context.article.has(last_word(name)));
    // If the listed person is named in full and rightly in the same sentence, this is another person.
    let around = context.text(context.article.sentence_at(near.span.start));
    if own.iter().any(|name| name.contains(' ') && around.contains(name)) {
        return None;
    }
    // A name that the article always writes in this way may be another person's.
    let consistent = !repeated && context.article.occurrences(written).nth(1).is_some();
    let titled = is_titled(context, hits, near.span);
    let placed = titled || is_placed(context, hits, near.span, &terms);
    let lately = terms.iter().any(|term| context.as_of().day.since(term.to.latest) < LATELY);
    let one_letter_off = || distance(&fold(written), last_word(slip.right.folded), 1).is_some();
    let is_short = written.len() <= SHORT && slip.right.folded.split(' ').count() < 3;
    let now = || terms.iter().any(|term| holds(term.from, term.to, context.as_of().day, YEAR) != Holding::No);
    let known = || !is_short || !slip.romanised && now();
    let plain = !slip.doubtful && !consistent && one_letter_off() && known();
    let told = placed && !is_short || plain;
    if !(repeated || titled || lately && told) || is_noticed(context, near.span, slip.right.text) {
        return None;
    }
    let draft = report(context, near.span, &slip).gentle_in_quotations();
    let is_sure = !consistent && (!slip.doubtful || repeated) && (repeated || placed);
    Some(if is_sure { draft } else { draft.at_most(Severity::Warning) })
}

/// Whether the writer saw the slip: "Xi Jinpin [sic]", "Donald Tremp — Donald Trump".
fn is_noticed(context: &Context<'_>, span: ProseSpan, right: &str) -> bool {
    let after = context.article.around(span).1.trim_start();
    let corrected = after.trim_start_matches(['—', '–', '-', ' ', ',']);
    after.starts_with("[sic")
        || after.starts_with("(sic")
        || corrected.len() < after.len() && corrected.starts_with(right)
}

/// News names a leader for this many days (twenty years) after a term.
const LATELY: i32 = 7_305;

/// A family name of at most this length after one given name needs more evidence of who is meant: a title, or a person
/// in office.
const SHORT: usize = 5;

/// In news of the year before and the year after a term, its holder is meant.
const YEAR: i32 = 366;

fn last_word(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or_default()
}

/// Whether a name is only part of a longer one: a capitalised word follows it, or stands before it and is no title.
fn is_longer(context: &Context<'_>, hits: &[Hit], span: ProseSpan) -> bool {
    let (before, after) = context.article.around(span);
    let goes_on = after.starts_with(['-', '–'])
        || after.strip_prefix(' ').is_some_and(|rest| rest.starts_with(|c: char| c.is_uppercase()));
    let listed = || name_before(hits, span).is_some_and(|hit| hit.hints.any(BEFORE_NAMES));
    let preceded = word_before(before)
        .is_some_and(|word| word.starts_with(char::is_uppercase) && !context.reference.is_rank(word));
    // "Mark Carny, a baker", "the baker Mark Carny": the text introduces somebody.
    let told = [", a ", ", an "].iter().any(|words| after.starts_with(words)) || follows_noun(context, before, after);
    let introduced = told && !is_titled(context, hits, span);
    goes_on || introduced || before.ends_with(['-', '\'', '’', '.']) || preceded && !listed() && !opens(before)
}

/// Whether a noun before a name introduces its bearer: "the composer X", "the owner, X,".
fn follows_noun(context: &Context<'_>, before: &str, after: &str) -> bool {
    let before = match before.strip_suffix(", ") {
        Some(before) if after.starts_with(',') => before,
        Some(_) => return false,
        None => before.trim_end(),
    };
    let words = before.rsplit(|c: char| !is_word_char(c) && c != '-').take(LONGEST_NOUN);
    let is_link = |word: &str| PREPOSITIONS.contain(word) || grammar::NO_NOUNS.contains(&word);
    let mut words = words.take_while(|word| !word.is_empty() && !is_link(word));
    let noun = words
        .next()
        .filter(|word| word.starts_with(char::is_lowercase) && !is_title_as_written(context.reference, word));
    // `s` is the ending of a genitive.
    let is_article = |word: &str| contains(grammar::ARTICLES, word) || word.eq_ignore_ascii_case("s");
    noun.is_some_and(|noun| !is_article(noun) && !noun.ends_with("ing")) && words.any(is_article)
}

/// A noun, three words before it, and an article.
const LONGEST_NOUN: usize = 5;

/// The name that stands right before some words; typewritten text has two spaces.
fn name_before(hits: &[Hit], span: ProseSpan) -> Option<&Hit> {
    let earlier = hits.partition_point(|hit| hit.span.start < span.start);
    let is_beside = |hit: &&Hit| span.start.checked_sub(hit.span.end).is_some_and(|gap| (1..=2).contains(&gap));
    hits[..earlier].last().filter(is_beside)
}

/// What may stand before a name: titles, courtesy titles, adjectives of countries.
const BEFORE_NAMES: Hints = Hints::TITLE.or(Hints::WORD).or(Hints::STATE);

/// Whether the word before has a capital only as the first of its sentence.
fn opens(before: &str) -> bool {
    let earlier = before.trim_end().rsplit_once(' ').map_or("", |(earlier, _)| earlier.trim_end());
    earlier.is_empty() || earlier.ends_with(['.', '!', '?', ':'])
}

/// Whether a title stands before a name.
fn is_titled(context: &Context<'_>, hits: &[Hit], span: ProseSpan) -> bool {
    let capital = || name_before(hits, span).is_some_and(|hit| hit.hints.any(Hints::TITLE));
    let before = context.article.around(span).0;
    let elect = || ["-elect ", "-designate "].iter().any(|end| before.ends_with(end));
    capital()
        || before.ends_with("minister ")
        || elect()
        || word_before(before).is_some_and(|word| is_title_as_written(context.reference, word))
}

/// Whether the sentence names a country or a body that the person has led.
fn is_placed(context: &Context<'_>, hits: &[Hit], span: ProseSpan, terms: &[Fact<'_>]) -> bool {
    let sentence = context.article.sentence_at(span.start);
    let first = hits.partition_point(|hit| hit.span.start < sentence.start);
    let inside = hits[first..].iter().take_while(|hit| hit.span.start < sentence.end);
    let inside = inside.filter(|hit| hit.span.end <= sentence.end);
    let led = |hit: &Hit| {
        let names = hit.name().into_iter().flat_map(|found| {
            context.reference.matched(found, &context.document.prose, hit.words()).collect::<Vec<_>>()
        });
        let mut entities = names.map(|name| context.reference.names_what(name).0);
        entities.any(|entity| terms.iter().any(|term| term.object == entity))
    };
    inside.filter(|hit| hit.hints.any(Hints::STATE.or(Hints::GROUP))).any(led)
}

/// The draft on a slip in a person's name, for both ways of finding it.
fn report<'a>(context: &Context<'a>, span: ProseSpan, slip: &Slip<'_>) -> Draft<'a> {
    let written = context.text(span);
    let right = if written.chars().any(char::is_lowercase) {
        slip.right.text.to_owned()
    } else {
        wording::in_case_of(slip.right.text, written)
    };
    let name = context.reference.name(slip.right.entity);
    context
        .finding(RULE, format!("`{written}` is not a listed spelling of {name}"))
        .at_most(if slip.doubtful { Severity::Warning } else { Severity::Error })
        .primary(span, format!("nearly `{}`", slip.right.text))
        .help(format!("write `{right}`"))
        .write(Applicability::Safe, span, &right)
}
