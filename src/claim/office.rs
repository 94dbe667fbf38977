//! Who holds an office: "German President X", "X, the president of Germany", "Germany's president, X".

use super::apposition::apposed;
use super::name::{NameAt, name_at, name_to_mark};
use super::sentence::Sentence;
use super::{Claim, Form, Frame, Office, Part, Relation, RelationKind, outside_pairs};
use super::{bare, life, manner};
use crate::document::ProseSpan;
use crate::lexicon::{grammar, offices, tenure};
use crate::mention::{Case, Named, Number, TokenKind};
use factlint_index::{EntityId, NameKind};

/// An office and its country, as words: "the president of Germany".
pub(super) struct Phrase {
    /// Its first token, an article left out.
    pub first: usize,
    /// The token after its last.
    pub next: usize,
    pub title: Part<EntityId>,
    pub country: Option<Part<Named>>,
    /// The country stands after the title, where more capitals may follow.
    pub country_last: bool,
}

pub(super) fn read(sentence: &Sentence<'_>, claims: &mut Vec<Claim>) {
    for at in 0..sentence.tokens.len() {
        let Some(TokenKind::Title(title, Number::Singular)) = sentence.kind(at) else { continue };
        let claim = match phrase(sentence, at, *title) {
            Some(phrase) => claim(sentence, &phrase),
            None => bare::after_place(sentence, at, *title),
        };
        claims.extend(claim.filter(|claim| outside_pairs(claims, claim.span)).map(Claim::from));
    }
}

/// The office whose title is at `at`, with its country if the words name one.
pub(super) fn phrase(sentence: &Sentence<'_>, at: usize, title: EntityId) -> Option<Phrase> {
    if matches!(sentence.kind(at + 1), Some(TokenKind::Genitive)) {
        return None;
    }
    let mut left = at;
    while left > 0 && at - left < 4 && (sentence.is(left - 1, offices::MODIFIERS) || joined(sentence, left)) {
        left -= 1;
    }
    let title = Part { value: title, span: sentence.span(at, at) };
    if let Some((first, country)) = country_before(sentence, left, at) {
        return Some(Phrase { first, next: at + 1, title, country: Some(country), country_last: false });
    }
    if let Some((first, country)) = whose(sentence, left) {
        return Some(Phrase { first, next: at + 1, title, country: Some(country), country_last: false });
    }
    if governed_otherwise(sentence, left) {
        return None;
    }
    let of = sentence.past_article(at + 2);
    if sentence.is(at + 1, &["of"]) {
        let country = sentence.office_object(of)?;
        if matches!(sentence.kind(of + 1), Some(TokenKind::Genitive | TokenKind::Mark('-'))) {
            return None;
        }
        let country = Part { value: country, span: sentence.span(of, of) };
        return Some(Phrase { first: left, next: of + 1, title, country: Some(country), country_last: true });
    }
    Some(Phrase { first: left, next: at + 1, title, country: None, country_last: false })
}

/// The hyphen of "then-President".
fn joined(sentence: &Sentence<'_>, left: usize) -> bool {
    left > 1 && sentence.is_mark(left - 1, &['-']) && sentence.touches(left) && sentence.touches(left - 1)
}

/// "German", "Germany's", "US" directly before token `left`.
fn country_before(sentence: &Sentence<'_>, left: usize, title: usize) -> Option<(usize, Part<Named>)> {
    let before = left.checked_sub(1)?;
    let (first, named) = match sentence.kind(before)? {
        TokenKind::Genitive => {
            let first = before.checked_sub(1)?;
            (first, sentence.office_object(first)?)
        }
        TokenKind::Group(_) => (before, sentence.office_object(before)?),
        TokenKind::Place(_, name) => {
            let initials = matches!(sentence.reference.name_at(*name).kind, NameKind::Abbreviation | NameKind::Acronym);
            (before, sentence.country(before).filter(|_| initials || opens_phrase(sentence, before, title))?)
        }
        _ => (before, sentence.adjective(before)?),
    };
    // "South Russian", "Franco-German": another word decides what the adjective means.
    let qualified = first > 0
        && (sentence.is_capital(first - 1) && first > 1
            || sentence.touches(first) && sentence.is_mark(first - 1, &['-']));
    (!qualified).then(|| (first, Part { value: named, span: sentence.span(first, first) }))
}

/// "by Kosovo President X": whether a country's name says whose office it is. It does if a name follows, and if the
/// words before do not say where something happened ("In Kosovo President Bush said").
fn opens_phrase(sentence: &Sentence<'_>, country: usize, title: usize) -> bool {
    let Some(before) = country.checked_sub(1) else { return true };
    let named = matches!(
        sentence.kind(title + 1),
        Some(TokenKind::Person(..) | TokenKind::Courtesy | TokenKind::Word(Case::Capital))
    );
    let opens = matches!(sentence.kind(before), Some(TokenKind::Mark(mark)) if !['-', ',', '/'].contains(mark))
        || sentence.is(before, grammar::BEFORE_COUNTRY);
    named && opens
}

/// "Germany, whose chancellor", "the World Bank, whose president".
fn whose(sentence: &Sentence<'_>, left: usize) -> Option<(usize, Part<Named>)> {
    let whose = left.checked_sub(1).filter(|at| sentence.is(*at, &["whose"]))?;
    let comma = usize::from(sentence.is_mark(whose.checked_sub(1)?, &[',']));
    let owner = whose.checked_sub(1 + comma)?;
    Some((left, Part { value: sentence.office_object(owner)?, span: sentence.span(owner, owner) }))
}

/// Whether the words before a title make it another office, or that of another body.
fn governed_otherwise(sentence: &Sentence<'_>, left: usize) -> bool {
    let Some(before) = left.checked_sub(1) else { return false };
    match sentence.kind(before) {
        Some(TokenKind::Word(Case::Capital)) => {
            // "Socialist Prime Minister X": the party is the holder's.
            let word = sentence.text(before);
            !sentence.is(before, grammar::SENTENCE_OPENERS)
                && !sentence.reference.is_party(word)
                && !sentence.reference.is_honorific(word)
        }
        Some(TokenKind::Word(Case::Lower)) => sentence.is(before, offices::DEPUTIES_AND_CLUBS),
        Some(
            TokenKind::Group(_)
            | TokenKind::Demonym(_)
            | TokenKind::Place(..)
            | TokenKind::Genitive
            | TokenKind::Person(..)
            | TokenKind::People(_)
            | TokenKind::GroupNoun(_),
        ) => true,
        _ => false,
    }
}

fn claim(sentence: &Sentence<'_>, phrase: &Phrase) -> Option<Claim<Relation>> {
    // "a French President Jane Doe": imagined, or one of several.
    if (phrase.first > 0 && sentence.is(phrase.first - 1, offices::DEPUTIES)
        || sentence.is(phrase.first.wrapping_sub(1), &["a", "an"]))
        || elect_is_office(sentence, phrase)
    {
        return None;
    }
    let (after, elect) = past_elect(sentence, phrase.next);
    let with_second_surname = || bare::with_second_surname(sentence, phrase, after, elect);
    if phrase.country.is_none()
        && let Some(claim) = with_second_surname()
    {
        return Some(claim);
    }
    let direct = name_at(sentence, after).filter(|name| plausible(sentence, phrase, name));
    if let Some(name) = direct {
        return title_claim(sentence, phrase, &name, elect);
    }
    if let Some(claim) = with_second_surname() {
        return Some(claim);
    }
    // "Doe, the premier of China and prime minister of Japan Roe": these are two people.
    let is_apposed = sentence.is_mark(sentence.with_article(phrase.first).wrapping_sub(1), &[',']);
    if let Some(name) = after_second_office(sentence, after).filter(|_| !is_apposed) {
        return Some(match phrase.country {
            Some(_) => build(sentence, phrase, &name, Form::Title, elect),
            None => bare::of_one_listed(build(sentence, phrase, &name, Form::Again, elect)),
        });
    }
    beside(sentence, phrase, (after, elect))
}

/// An office with its name on the other side of a comma or a verb: "X, the president of Germany".
fn beside(sentence: &Sentence<'_>, phrase: &Phrase, (after, elect): (usize, bool)) -> Option<Claim<Relation>> {
    if sentence.is(phrase.first.wrapping_sub(1), &["whose"]) {
        let name = name_at(sentence, after + 1).filter(|name| sentence.is(after, &["is"]) && name.words >= 2)?;
        return Some(build(sentence, phrase, &name, Form::Apposition, elect));
    }
    let after_comma = || name_at(sentence, after + 1).or_else(|| name_to_mark(sentence, after + 1));
    let comma = sentence.is_mark(after, &[',']).then(after_comma).flatten();
    let right = comma.filter(|name| says_who(phrase, name) && closes(sentence, phrase, name));
    if phrase.country.is_none() {
        // "The current president, Jane Doe is seeking": some writers forget the second comma.
        let is_current = sentence.is(phrase.first, &["current"]);
        let right = right.or_else(|| after_comma().filter(|_| is_current && sentence.is_mark(after, &[','])));
        return bare::beside(sentence, phrase, right, elect);
    }
    // "to the daily Haaretz, Israeli Prime Minister, Jane Doe, said": the listed name is the right one.
    let is_meant = |name: &NameAt| name.name.value != Named::Unlisted || right.is_none();
    if let Some((name, form)) = apposed(sentence, phrase).filter(|(name, _)| is_meant(name)) {
        return Some(build(sentence, phrase, &name, form, elect));
    }
    Some(build(sentence, phrase, &right?, Form::Apposition, elect))
}

/// "Germany's chancellor, Doe, said": beside a country, the family name of a listed person is enough.
fn says_who(phrase: &Phrase, name: &NameAt) -> bool {
    name.words >= 2 || phrase.country.is_some() && name.name.value.one().is_some()
}

/// Whether a name after a comma ends there. Some writers forget the second comma: "The president of Germany, Jane Doe
/// opens the fair".
fn closes(sentence: &Sentence<'_>, phrase: &Phrase, name: &NameAt) -> bool {
    let is_verb = || sentence.text(name.next).ends_with('s') || sentence.is(name.next, &["said", "will"]);
    let acts = || phrase.country_last && name.name.value.one().is_some() && is_verb();
    sentence.is_mark(name.next, &[',', '.', ')', ';', '—', '–']) || acts()
}

/// "President X" with a country before or after, or none at all.
fn title_claim(sentence: &Sentence<'_>, phrase: &Phrase, name: &NameAt, elect: bool) -> Option<Claim<Relation>> {
    if phrase.country.is_some() {
        return Some(build(sentence, phrase, name, Form::Title, elect));
    }
    let of = sentence.past_article(name.next + 1);
    // "accused President X of breaking the law".
    let is_thing = matches!(sentence.kind(name.next + 1), Some(TokenKind::Word(Case::Lower))) && of == name.next + 1;
    if sentence.is(name.next, &["of"]) && !is_thing {
        let country = sentence
            .office_object(of)
            .filter(|_| !matches!(sentence.kind(of + 1), Some(TokenKind::Genitive | TokenKind::Mark('-'))))?;
        if sentence.is_capital(of + 1) {
            return None;
        }
        let mut claim = build(sentence, phrase, name, Form::Title, elect);
        claim.object = Part { value: country, span: sentence.span(of, of) };
        claim.span.end = claim.object.span.end;
        claim.acts = life::acts(sentence, sentence.with_article(phrase.first), of + 1);
        return Some(claim);
    }
    bare::before(sentence, phrase, name, elect)
}

/// "President of Senegal and chair of the African Union X": a listed name after another office.
fn after_second_office(sentence: &Sentence<'_>, after: usize) -> Option<NameAt> {
    let mut at = sentence.past_article(after + 1);
    // "and opposition leader X".
    if matches!(sentence.kind(at), Some(TokenKind::Word(Case::Lower))) {
        at += 1;
    }
    let Some(TokenKind::Title(title, Number::Singular)) = sentence.kind(at).filter(|_| sentence.is(after, &["and"]))
    else {
        return None;
    };
    let second = phrase(sentence, at, *title)?;
    name_at(sentence, second.next).filter(|name| name.name.value.one().is_some() && name.words >= 2)
}

/// Whether a name may be a person's. The words after "President of Georgia" may be the rest of another name ("Georgia
/// Tech"); a listed person, or two words that may be a person's name, count.
fn plausible(sentence: &Sentence<'_>, phrase: &Phrase, name: &NameAt) -> bool {
    if name.name.value != Named::Unlisted {
        return true;
    }
    // "an adviser to the US president Jane Doe": perhaps she does not hold the office.
    let first = sentence.with_article(phrase.first);
    if first > 0 && sentence.is(first - 1, grammar::BELONGING)
        || matches!(sentence.kind(name.next), Some(TokenKind::Genitive))
    {
        return false;
    }
    if is_shouted(sentence, name) {
        return false;
    }
    let goes_on = matches!(
        sentence.kind(name.next),
        Some(TokenKind::Word(Case::Capital) | TokenKind::Group(_) | TokenKind::Title(..))
    );
    // "the president of China Resources Power": a name follows directly only after a title with a capital.
    let capital = sentence.prose[phrase.title.span.start as usize..].chars().next().is_some_and(char::is_uppercase);
    if phrase.country_last && !capital {
        return false;
    }
    let words = if phrase.country_last { 2..=2 } else { 2..=3 };
    words.contains(&name.words) && !goes_on && !matches!(sentence.kind(name.next), Some(TokenKind::Mark('-')))
}

/// In a headline in capitals, "KENYAN PRESIDENT RESHUFFLES CABINET", every word looks like a name.
fn is_shouted(sentence: &Sentence<'_>, name: &NameAt) -> bool {
    let words = &sentence.prose[name.name.span.start as usize..name.name.span.end as usize];
    !words.chars().any(char::is_lowercase)
}

fn past_elect(sentence: &Sentence<'_>, next: usize) -> (usize, bool) {
    let elect = sentence.is_mark(next, &['-', '–']) && sentence.is(next + 1, tenure::ELECT);
    if elect { (next + 2, true) } else { (next, false) }
}

/// "president-to-be", "presidents-general": a hyphen that makes another word.
fn elect_is_office(sentence: &Sentence<'_>, phrase: &Phrase) -> bool {
    sentence.is_mark(phrase.next, &['-']) && sentence.touches(phrase.next) && !past_elect(sentence, phrase.next).1
}

pub(super) fn build(
    sentence: &Sentence<'_>,
    phrase: &Phrase,
    name: &NameAt,
    form: Form,
    elect: bool,
) -> Claim<Relation> {
    let words = sentence.span(phrase.first, phrase.next - 1);
    let name_span = name.name.span;
    let span = ProseSpan { start: words.start.min(name_span.start), end: words.end.max(name_span.end) };
    let own = ProseSpan { start: words.start, end: words.start };
    // "Russian President Dmitry Medvedev (2008-12)": the years of a term.
    let years = sentence.is_mark(name.next, &['('])
        && sentence.text(name.next + 1).len() == 4
        && matches!(sentence.kind(name.next + 1), Some(TokenKind::Number));
    let frame = match (elect, years, manner::of(sentence, phrase, form, span)) {
        (true, _, Frame::Asserted | Frame::Current) => Frame::Elect,
        (true, ..) => Frame::Coming,
        (_, true, _) => Frame::Past,
        (.., frame) => frame,
    };
    let name_follows = name.first >= phrase.next;
    let acts = name_follows.then(|| life::acts(sentence, sentence.with_article(phrase.first), name.next)).flatten();
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
