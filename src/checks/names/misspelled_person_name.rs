//! A near miss of a name, where somebody says who is meant.
//!
//! That is the office (whoever is called its holder, and is written almost as the holder is), or the other
//! words of a name in full and what stands around it.

use super::super::desk::{Desk, fact_ref, finding, note, source_note};
use super::super::level;
use super::super::places::sightings::{around, sentence, word_before};
use super::cast::is_title_as_written;
use super::office_label;
use crate::claim::{Form, RelationClaim};
use crate::document::ProseSpan;
use crate::finding::{Applicability, Edit, Finding, Fix, NoteKind, Severity};
use crate::lexicon::{contains, grammar};
use crate::mention::Named;
use crate::mention::names::{Hit, Names, NearPerson, PREPOSITIONS};
use crate::standing::slip::{Slip, slip};
use crate::standing::{Answer, Standing, Why};
use crate::wording;
use factlint_index::{Fact, Hints, Holding, distance, fold, holds, is_word_char};

const RULE: &str = "misspelled-person-name";

pub(crate) fn check(desk: &Desk<'_>, claim: &RelationClaim, answer: &Answer<'_>) -> Option<Finding> {
    // In a sentence about the past, whoever has that name is no other person for it.
    let may_be_slip =
        matches!(answer.standing, Standing::NearName(_) | Standing::OtherGiven(_) | Standing::Unknown(Why::Past));
    let holder = answer.holder.as_ref().filter(|_| may_be_slip && claim.subject.value == Named::Unlisted)?;
    if claim.form == Form::Pair {
        return None;
    }
    let written = desk.text(claim.subject.span);
    let slip = slip(desk.reference, claim.object.value.one()?, holder.subject?, written)?;
    let mut found = report(desk, claim.subject.span, &slip);
    found.labels.push(office_label(desk, claim, holder));
    found.facts = vec![fact_ref(holder)];
    found.notes.insert(0, source_note(&found.facts[0], ""));
    level::lower(desk, &mut found, claim.frame, &[holder]);
    Some(found)
}

/// Names in full that are a listed one but for a slip in the last word.
pub(crate) fn anywhere(desk: &Desk<'_>, names: &Names) -> Vec<Finding> {
    names.slips.iter().filter_map(|slip| near_miss(desk, names, slip)).collect()
}

fn near_miss(desk: &Desk<'_>, names: &Names, near: &NearPerson) -> Option<Finding> {
    let reference = desk.reference;
    let person = reference.names_what(near.right).0;
    let terms = reference.facts_about(person);
    let slip = slip(reference, terms.first()?.object, person, desk.text(near.span))?;
    if !desk.document.is_english_at(near.span.start) || is_longer(desk, &names.hits, near.span) {
        return None;
    }
    let written = last_word(desk.text(near.span));
    let prose = &*desk.document.prose;
    // With accents and without.
    let own = reference.names(person).filter(|name| last_word(name.folded) == last_word(slip.right.folded));
    let own: Vec<&str> = own.map(|name| name.text).collect();
    let repeated = own.iter().any(|name| prose.contains(last_word(name)));
    // Who is named in full and rightly in the same sentence is another.
    let around = desk.text(sentence(desk, near.span));
    if own.iter().any(|name| name.contains(' ') && around.contains(name)) {
        return None;
    }
    // Whoever is always written so is somebody else, perhaps.
    let consistent = !repeated && prose.matches(written).nth(1).is_some();
    let titled = is_titled(desk, &names.hits, near.span);
    let placed = titled || is_placed(desk, &names.hits, near.span, &terms);
    let lately = terms.iter().any(|term| desk.as_of().day.since(term.to.latest) < LATELY);
    let one_letter_off = || distance(&fold(written), last_word(slip.right.folded), 1).is_some();
    let is_short = written.len() <= SHORT && slip.right.folded.split(' ').count() < 3;
    let now = || terms.iter().any(|term| holds(term.from, term.to, desk.as_of().day, YEAR) != Holding::No);
    let known = || !is_short || !slip.romanised && now();
    let plain = !slip.doubtful && !consistent && one_letter_off() && known();
    let told = placed && !is_short || plain;
    if !(repeated || titled || lately && told) || is_noticed(desk, near.span, slip.right.text) {
        return None;
    }
    let mut found = report(desk, near.span, &slip);
    if consistent || slip.doubtful && !repeated || !repeated && !placed {
        found.severity = found.severity.min(Severity::Warning);
    }
    if desk.document.is_quoted(near.span) {
        found.severity = Severity::Info;
    }
    Some(found)
}

/// "Xi Jinpin [sic]", "Donald Tremp — Donald Trump": whoever wrote it down knew.
fn is_noticed(desk: &Desk<'_>, span: ProseSpan, right: &str) -> bool {
    let after = around(desk, span).1.trim_start();
    let corrected = after.trim_start_matches(['—', '–', '-', ' ', ',']);
    after.starts_with("[sic")
        || after.starts_with("(sic")
        || corrected.len() < after.len() && corrected.starts_with(right)
}

/// For so many days (twenty years) after a term news goes on to name a leader.
const LATELY: i32 = 7_305;

/// Shorter family names after one given name need a sign of who is meant: an office, or that they are in one.
const SHORT: usize = 5;

/// In news of the year before and after people are in office they are who is meant.
const YEAR: i32 = 366;

fn last_word(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or_default()
}

/// Whether a name is only part of another: a capital goes on with it, or one stands before it that is no title.
fn is_longer(desk: &Desk<'_>, hits: &[Hit], span: ProseSpan) -> bool {
    let (before, after) = around(desk, span);
    let goes_on = after.starts_with(['-', '–'])
        || after.strip_prefix(' ').is_some_and(|rest| rest.starts_with(|c: char| c.is_uppercase()));
    let listed = || hits.iter().any(|hit| is_before(hit, span) && hit.hints.any(BEFORE_NAMES));
    let preceded =
        word_before(before).is_some_and(|word| word.starts_with(char::is_uppercase) && !RANKS.contains(&word));
    // "Mark Carny, a baker", "the baker Mark Carny": somebody who is told who they are.
    let told = [", a ", ", an "].iter().any(|words| after.starts_with(words)) || follows_noun(desk, before, after);
    let introduced = told && !is_titled(desk, hits, span);
    goes_on || introduced || before.ends_with(['-', '\'', '’', '.']) || preceded && !listed() && !opens(before)
}

/// Whether a noun stands before a name that says who it is: "the composer X", "the owner, X,".
fn follows_noun(desk: &Desk<'_>, before: &str, after: &str) -> bool {
    let before = match before.strip_suffix(", ") {
        Some(before) if after.starts_with(',') => before,
        Some(_) => return false,
        None => before.trim_end(),
    };
    let words = before.rsplit(|c: char| !is_word_char(c) && c != '-').take(LONGEST_NOUN);
    let is_link = |word: &str| PREPOSITIONS.contain(word) || grammar::NO_NOUNS.contains(&word);
    let mut words = words.take_while(|word| !word.is_empty() && !is_link(word));
    let noun = words.next().filter(|word| word.starts_with(char::is_lowercase) && !is_title_as_written(desk, word));
    // The `s` is that of a genitive.
    let is_article = |word: &str| contains(grammar::ARTICLES, word) || word.eq_ignore_ascii_case("s");
    noun.is_some_and(|noun| !is_article(noun) && !noun.ends_with("ing")) && words.any(is_article)
}

/// A noun, three words before it and an article.
const LONGEST_NOUN: usize = 5;

/// Whether a name stands right before some words; typewritten text has two spaces.
fn is_before(hit: &Hit, span: ProseSpan) -> bool {
    span.start.checked_sub(hit.span.end).is_some_and(|gap| (1..=2).contains(&gap))
}

/// Ranks that are titles of no state's first offices.
const RANKS: &[&str] = &[
    "Ambassador",
    "Chairman",
    "Chief",
    "Commissioner",
    "Director",
    "Governor",
    "Judge",
    "Justice",
    "Leader",
    "Minister",
    "Secretary",
    "Senator",
    "Speaker",
    "Successor",
];

/// What may stand before a name: titles, courtesy titles, adjectives of countries.
const BEFORE_NAMES: Hints = Hints::TITLE.or(Hints::WORD).or(Hints::STATE);

/// Whether the word before has a capital only as the first of its sentence.
fn opens(before: &str) -> bool {
    let earlier = before.trim_end().rsplit_once(' ').map_or("", |(earlier, _)| earlier.trim_end());
    earlier.is_empty() || earlier.ends_with(['.', '!', '?', ':'])
}

/// Whether a title stands before a name.
fn is_titled(desk: &Desk<'_>, hits: &[Hit], span: ProseSpan) -> bool {
    let capital = || hits.iter().any(|hit| is_before(hit, span) && hit.hints.any(Hints::TITLE));
    let before = around(desk, span).0;
    let elect = || ["-elect ", "-designate "].iter().any(|end| before.ends_with(end));
    capital()
        || before.ends_with("minister ")
        || elect()
        || word_before(before).is_some_and(|word| is_title_as_written(desk, word))
}

/// Whether the sentence names a country or a body that the person has led.
fn is_placed(desk: &Desk<'_>, hits: &[Hit], span: ProseSpan, terms: &[Fact<'_>]) -> bool {
    let sentence = sentence(desk, span);
    let inside = hits.iter().filter(|hit| sentence.start <= hit.span.start && hit.span.end <= sentence.end);
    let led = |hit: &Hit| {
        let names = hit
            .name()
            .into_iter()
            .flat_map(|found| desk.reference.matched(found, &desk.document.prose, hit.words()).collect::<Vec<_>>());
        let mut entities = names.map(|name| desk.reference.names_what(name).0);
        entities.any(|entity| terms.iter().any(|term| term.object == entity))
    };
    inside.filter(|hit| hit.hints.any(Hints::STATE.or(Hints::GROUP))).any(led)
}

/// What is to be said of a slip for a person's name, whoever says that the person is meant.
pub(super) fn report(desk: &Desk<'_>, span: ProseSpan, slip: &Slip<'_>) -> Finding {
    let written = desk.text(span);
    let right = if written.chars().any(char::is_lowercase) {
        slip.right.text.to_owned()
    } else {
        wording::in_case_of(slip.right.text, written)
    };
    let title = format!("`{written}` is not a listed spelling of {}", desk.reference.name(slip.right.entity));
    let label = format!("nearly `{}`", slip.right.text);
    let severity = if slip.doubtful { Severity::Warning } else { Severity::Error };
    let mut found = finding(RULE, desk.level(RULE).min(severity), title, vec![desk.primary(span, label)]);
    found.notes = vec![note(NoteKind::Help, format!("write `{right}`"))];
    found.fixes = vec![Fix {
        title: format!("write `{right}`"),
        applicability: Applicability::Safe,
        edits: vec![Edit { span: desk.document.map.span(span), text: right }],
    }];
    found
}
