//! Who holds an office: "German President X", "X, the president of Germany", "Germany's president, X".

use super::apposition::apposed;
use super::name::{NameAt, name_at, name_to_mark};
use super::reading::Reading;
use super::{Claim, Form, Frame, Office, Part, Relation, RelationKind, outside_pairs};
use super::{bare, life, manner};
use crate::document::ProseSpan;
use crate::lexicon::{grammar, offices, tenure};
use crate::mention::{Case, Kind, Named, Number};
use factlint_index::{EntityId, NameKind};

/// An office and its country, as words: "the president of Germany".
pub(super) struct Phrase {
    /// Its first item, an article left out.
    pub first: usize,
    /// The item after it.
    pub next: usize,
    pub title: Part<EntityId>,
    pub country: Option<Part<Named>>,
    /// The country stands after the title, where more capitals may follow.
    pub country_last: bool,
}

pub(super) fn read(reading: &Reading<'_>, claims: &mut Vec<Claim>) {
    for at in 0..reading.items.len() {
        let Some(Kind::Title(title, Number::Singular)) = reading.kind(at) else { continue };
        let claim = match phrase(reading, at, *title) {
            Some(phrase) => claim(reading, &phrase),
            None => bare::after_place(reading, at, *title),
        };
        claims.extend(claim.filter(|claim| outside_pairs(claims, claim.span)).map(Claim::from));
    }
}

/// The office whose title is at `at`, with its country if the words name one.
pub(super) fn phrase(reading: &Reading<'_>, at: usize, title: EntityId) -> Option<Phrase> {
    if matches!(reading.kind(at + 1), Some(Kind::Genitive)) {
        return None;
    }
    let mut left = at;
    while left > 0 && at - left < 4 && (reading.is(left - 1, offices::MODIFIERS) || joined(reading, left)) {
        left -= 1;
    }
    let title = Part { value: title, span: reading.span(at, at) };
    if let Some((first, country)) = country_before(reading, left, at) {
        return Some(Phrase { first, next: at + 1, title, country: Some(country), country_last: false });
    }
    if let Some((first, country)) = whose(reading, left) {
        return Some(Phrase { first, next: at + 1, title, country: Some(country), country_last: false });
    }
    if governed_otherwise(reading, left) {
        return None;
    }
    let of = reading.past_article(at + 2);
    if reading.is(at + 1, &["of"]) {
        let country = reading.office_object(of)?;
        if matches!(reading.kind(of + 1), Some(Kind::Genitive | Kind::Mark('-'))) {
            return None;
        }
        let country = Part { value: country, span: reading.span(of, of) };
        return Some(Phrase { first: left, next: of + 1, title, country: Some(country), country_last: true });
    }
    Some(Phrase { first: left, next: at + 1, title, country: None, country_last: false })
}

/// The hyphen of "then-President".
fn joined(reading: &Reading<'_>, left: usize) -> bool {
    left > 1 && reading.is_mark(left - 1, &['-']) && reading.touches(left) && reading.touches(left - 1)
}

/// "German", "Germany's", "US" directly before item `left`.
fn country_before(reading: &Reading<'_>, left: usize, title: usize) -> Option<(usize, Part<Named>)> {
    let before = left.checked_sub(1)?;
    let (first, named) = match reading.kind(before)? {
        Kind::Genitive => {
            let first = before.checked_sub(1)?;
            (first, reading.office_object(first)?)
        }
        Kind::Group(_) => (before, reading.office_object(before)?),
        Kind::Place(_, name) => {
            let initials = matches!(reading.reference.name_at(*name).kind, NameKind::Abbreviation | NameKind::Acronym);
            (before, reading.country(before).filter(|_| initials || opens_phrase(reading, before, title))?)
        }
        _ => (before, reading.adjective(before)?),
    };
    // "South Russian", "Franco-German": another word decides what the adjective means.
    let qualified = first > 0
        && (reading.is_capital(first - 1) && first > 1 || reading.touches(first) && reading.is_mark(first - 1, &['-']));
    (!qualified).then(|| (first, Part { value: named, span: reading.span(first, first) }))
}

/// "by Kosovo President X": a country by its name may be whose the office is, if a name follows and nothing
/// before it says where something happened ("In Kosovo President Bush said").
fn opens_phrase(reading: &Reading<'_>, country: usize, title: usize) -> bool {
    let Some(before) = country.checked_sub(1) else { return true };
    let named = matches!(reading.kind(title + 1), Some(Kind::Person(..) | Kind::Courtesy | Kind::Word(Case::Capital)));
    let opens = matches!(reading.kind(before), Some(Kind::Mark(mark)) if !['-', ',', '/'].contains(mark))
        || reading.is(before, grammar::BEFORE_COUNTRY);
    named && opens
}

/// "Germany, whose chancellor", "the World Bank, whose president".
fn whose(reading: &Reading<'_>, left: usize) -> Option<(usize, Part<Named>)> {
    let whose = left.checked_sub(1).filter(|at| reading.is(*at, &["whose"]))?;
    let comma = usize::from(reading.is_mark(whose.checked_sub(1)?, &[',']));
    let owner = whose.checked_sub(1 + comma)?;
    Some((left, Part { value: reading.office_object(owner)?, span: reading.span(owner, owner) }))
}

/// Words before a title that make it another office, or another body's.
fn governed_otherwise(reading: &Reading<'_>, left: usize) -> bool {
    let Some(before) = left.checked_sub(1) else { return false };
    match reading.kind(before) {
        Some(Kind::Word(Case::Capital)) => {
            // "Socialist Prime Minister X": the party is the holder's.
            let word = reading.text(before);
            !reading.is(before, grammar::SENTENCE_OPENERS)
                && !reading.reference.is_party(word)
                && !reading.reference.is_honorific(word)
        }
        Some(Kind::Word(Case::Lower)) => reading.is(before, offices::DEPUTIES_AND_CLUBS),
        Some(
            Kind::Group(_)
            | Kind::Demonym(_)
            | Kind::Place(..)
            | Kind::Genitive
            | Kind::Person(..)
            | Kind::People(_)
            | Kind::GroupNoun(_),
        ) => true,
        _ => false,
    }
}

fn claim(reading: &Reading<'_>, phrase: &Phrase) -> Option<Claim<Relation>> {
    // "a French President Jane Doe": imagined, or one of several.
    if (phrase.first > 0 && reading.is(phrase.first - 1, offices::DEPUTIES)
        || reading.is(phrase.first.wrapping_sub(1), &["a", "an"]))
        || elect_is_office(reading, phrase)
    {
        return None;
    }
    let (after, elect) = past_elect(reading, phrase.next);
    let with_second_surname = || bare::with_second_surname(reading, phrase, after, elect);
    if phrase.country.is_none()
        && let Some(claim) = with_second_surname()
    {
        return Some(claim);
    }
    let direct = name_at(reading, after).filter(|name| plausible(reading, phrase, name));
    if let Some(name) = direct {
        return title_claim(reading, phrase, &name, elect);
    }
    if let Some(claim) = with_second_surname() {
        return Some(claim);
    }
    // "Doe, the premier of China and prime minister of Japan Roe": two people.
    let is_apposed = reading.is_mark(reading.with_article(phrase.first).wrapping_sub(1), &[',']);
    if let Some(name) = after_second_office(reading, after).filter(|_| !is_apposed) {
        return Some(match phrase.country {
            Some(_) => build(reading, phrase, &name, Form::Title, elect),
            None => bare::of_one_listed(build(reading, phrase, &name, Form::Again, elect)),
        });
    }
    if reading.is(phrase.first.wrapping_sub(1), &["whose"]) {
        let name = name_at(reading, after + 1).filter(|name| reading.is(after, &["is"]) && name.words >= 2)?;
        return Some(build(reading, phrase, &name, Form::Apposition, elect));
    }
    let after_comma = || name_at(reading, after + 1).or_else(|| name_to_mark(reading, after + 1));
    let comma = reading.is_mark(after, &[',']).then(after_comma).flatten();
    // "Germany's chancellor, Doe, said": a family name alone, of somebody listed.
    let says_who = |name: &NameAt| name.words >= 2 || phrase.country.is_some() && name.name.value.one().is_some();
    // "The president of Germany, Jane Doe opens the fair": some forget the second comma.
    let acts = |name: &NameAt| {
        let is_verb = reading.text(name.next).ends_with('s') || reading.is(name.next, &["said", "will"]);
        phrase.country_last && name.name.value.one().is_some() && is_verb
    };
    let closes = |name: &NameAt| reading.is_mark(name.next, &[',', '.', ')', ';', '—', '–']) || acts(name);
    let right = comma.filter(|name| says_who(name) && closes(name));
    if phrase.country.is_none() {
        // "The current president, Jane Doe is seeking": some forget the second comma.
        let is_current = reading.is(phrase.first, &["current"]);
        let right = right.or_else(|| after_comma().filter(|_| is_current && reading.is_mark(after, &[','])));
        return bare::beside(reading, phrase, right, elect);
    }
    // "to the daily Haaretz, Israeli Prime Minister, Jane Doe, said": the name that is listed is the one.
    let is_meant = |name: &NameAt| name.name.value != Named::Unlisted || right.is_none();
    if let Some((name, form)) = apposed(reading, phrase).filter(|(name, _)| is_meant(name)) {
        return Some(build(reading, phrase, &name, form, elect));
    }
    Some(build(reading, phrase, &right?, Form::Apposition, elect))
}

/// "President X" with a country before or after, or none at all.
fn title_claim(reading: &Reading<'_>, phrase: &Phrase, name: &NameAt, elect: bool) -> Option<Claim<Relation>> {
    if phrase.country.is_some() {
        return Some(build(reading, phrase, name, Form::Title, elect));
    }
    let of = reading.past_article(name.next + 1);
    // "accused President X of breaking the law".
    let is_thing = matches!(reading.kind(name.next + 1), Some(Kind::Word(Case::Lower))) && of == name.next + 1;
    if reading.is(name.next, &["of"]) && !is_thing {
        let country = reading
            .office_object(of)
            .filter(|_| !matches!(reading.kind(of + 1), Some(Kind::Genitive | Kind::Mark('-'))))?;
        if reading.is_capital(of + 1) {
            return None;
        }
        let mut claim = build(reading, phrase, name, Form::Title, elect);
        claim.object = Part { value: country, span: reading.span(of, of) };
        claim.span.end = claim.object.span.end;
        claim.acts = life::acts(reading, reading.with_article(phrase.first), of + 1);
        return Some(claim);
    }
    bare::before(reading, phrase, name, elect)
}

/// "President of Senegal and chair of the African Union X": a listed name after another office.
fn after_second_office(reading: &Reading<'_>, after: usize) -> Option<NameAt> {
    let mut at = reading.past_article(after + 1);
    // "and opposition leader X".
    if matches!(reading.kind(at), Some(Kind::Word(Case::Lower))) {
        at += 1;
    }
    let Some(Kind::Title(title, Number::Singular)) = reading.kind(at).filter(|_| reading.is(after, &["and"])) else {
        return None;
    };
    let second = phrase(reading, at, *title)?;
    name_at(reading, second.next).filter(|name| name.name.value.one().is_some() && name.words >= 2)
}

/// A name after "President of Georgia" may be the rest of another name ("Georgia Tech"); two words
/// that could be a person's, or somebody listed, are taken for a person.
fn plausible(reading: &Reading<'_>, phrase: &Phrase, name: &NameAt) -> bool {
    if name.name.value != Named::Unlisted {
        return true;
    }
    // "an adviser to the US president Jane Doe": the office is not hers, perhaps.
    let first = reading.with_article(phrase.first);
    if first > 0 && reading.is(first - 1, grammar::BELONGING) || matches!(reading.kind(name.next), Some(Kind::Genitive))
    {
        return false;
    }
    if is_shouted(reading, name) {
        return false;
    }
    let goes_on = matches!(reading.kind(name.next), Some(Kind::Word(Case::Capital) | Kind::Group(_) | Kind::Title(..)));
    // "the president of China Resources Power": only after a capital title does a name follow at once.
    let capital = reading.prose[phrase.title.span.start as usize..].chars().next().is_some_and(char::is_uppercase);
    if phrase.country_last && !capital {
        return false;
    }
    let words = if phrase.country_last { 2..=2 } else { 2..=3 };
    words.contains(&name.words) && !goes_on && !matches!(reading.kind(name.next), Some(Kind::Mark('-')))
}

/// In a headline in capitals, "KENYAN PRESIDENT RESHUFFLES CABINET", every word looks like a name.
fn is_shouted(reading: &Reading<'_>, name: &NameAt) -> bool {
    let words = &reading.prose[name.name.span.start as usize..name.name.span.end as usize];
    !words.chars().any(char::is_lowercase)
}

fn past_elect(reading: &Reading<'_>, next: usize) -> (usize, bool) {
    let elect = reading.is_mark(next, &['-', '–']) && reading.is(next + 1, tenure::ELECT);
    if elect { (next + 2, true) } else { (next, false) }
}

/// "president-to-be", "presidents-general": a hyphen that makes another word.
fn elect_is_office(reading: &Reading<'_>, phrase: &Phrase) -> bool {
    reading.is_mark(phrase.next, &['-']) && reading.touches(phrase.next) && !past_elect(reading, phrase.next).1
}

pub(super) fn build(reading: &Reading<'_>, phrase: &Phrase, name: &NameAt, form: Form, elect: bool) -> Claim<Relation> {
    let words = reading.span(phrase.first, phrase.next - 1);
    let name_span = name.name.span;
    let span = ProseSpan { start: words.start.min(name_span.start), end: words.end.max(name_span.end) };
    let own = ProseSpan { start: words.start, end: words.start };
    // "Russian President Dmitry Medvedev (2008-12)": the years of a term.
    let years = reading.is_mark(name.next, &['('])
        && reading.text(name.next + 1).len() == 4
        && matches!(reading.kind(name.next + 1), Some(Kind::Number));
    let frame = match (elect, years, manner::of(reading, phrase, form, span)) {
        (true, _, Frame::Asserted | Frame::Current) => Frame::Elect,
        (true, ..) => Frame::Coming,
        (_, true, _) => Frame::Past,
        (.., frame) => frame,
    };
    let name_follows = name.first >= phrase.next;
    let acts = name_follows.then(|| life::acts(reading, reading.with_article(phrase.first), name.next)).flatten();
    Claim::new(
        span,
        frame,
        Relation {
            kind: RelationKind::Office,
            subject: name.name.clone(),
            object: phrase.country.clone().unwrap_or(Part { value: Named::Unlisted, span: own }),
            role: Some(Part { value: Office::Titled(phrase.title.value), span: phrase.title.span }),
            form,
            acts,
            phrase: words,
        },
    )
}
