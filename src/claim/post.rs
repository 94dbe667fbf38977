//! An office without its holder: "the prime minister of Germany said", which asserts that there is one.
//!
//! Deliberately not here: a title beside a name, which is `office`.

use super::manner;
use super::name::{name_at, name_before};
use super::office::{Phrase, phrase};
use super::reading::Reading;
use super::{Claim, Form, Office, Part, Relation, RelationKind, outside_pairs};
use crate::document::ProseSpan;
use crate::lexicon::{cues, grammar, offices, tenure};
use crate::mention::{Case, Kind, Named, Number};

pub(super) fn read(reading: &Reading<'_>, claims: &mut Vec<Claim>) {
    for at in 0..reading.items.len() {
        let Some(Kind::Title(title, Number::Singular)) = reading.kind(at) else { continue };
        let Some(phrase) = phrase(reading, at, *title) else { continue };
        let span = reading.span(phrase.first, phrase.next - 1);
        if may_be_none(reading, &phrase)
            && is_definite(reading, &phrase)
            && stands_alone(reading, &phrase)
            && outside_pairs(claims, span)
        {
            claims.extend(claim(reading, &phrase, span).map(Claim::from));
        }
    }
}

/// Asked first: nearly every office that a text names is one that the country has.
fn may_be_none(reading: &Reading<'_>, phrase: &Phrase) -> bool {
    let country = phrase.country.as_ref().and_then(|country| country.value.one());
    // A title of one word is one of firms and clubs too: "the Canadian president" may be anybody's.
    let is_of_state = phrase.country_last || reading.text_of(phrase.title.span).contains(' ');
    is_of_state && country.is_some_and(|country| (reading.may_lack)(country, phrase.title.value))
}

/// "The prime minister of Germany" or "Germany's prime minister": there is one, and only one.
fn is_definite(reading: &Reading<'_>, phrase: &Phrase) -> bool {
    let article = phrase.first.checked_sub(1).is_some_and(|before| reading.is(before, &["the"]));
    article || (phrase.first..phrase.next).any(|at| matches!(reading.kind(at), Some(Kind::Genitive)))
}

/// Whether nobody is named beside it, and its words are whole.
fn stands_alone(reading: &Reading<'_>, phrase: &Phrase) -> bool {
    let goes_on = match reading.kind(phrase.next) {
        None => false,
        Some(Kind::Word(Case::Lower)) => reading.is(phrase.next, offices::AFTER_COUNTRY),
        Some(Kind::Mark(',')) => {
            name_at(reading, phrase.next + 1).is_some()
                || matches!(reading.kind(phrase.next + 1), Some(Kind::Place(..) | Kind::Title(..)))
                || reading.is(phrase.next + 1, grammar::ARTICLES)
        }
        Some(Kind::Mark(mark)) => matches!(mark, '-' | '–' | '—' | '/' | '\'' | '’' | '(' | '&'),
        Some(_) => true,
    };
    let link = reading.with_article(phrase.first).checked_sub(1);
    let named = link.is_some_and(|link| {
        reading.is(link, tenure::GIVEN_OR_DENIED)
            || reading.is_mark(link, &[',']) && name_before(reading, link).is_some()
    });
    !goes_on && !named
}

fn claim(reading: &Reading<'_>, phrase: &Phrase, span: ProseSpan) -> Option<Claim<Relation>> {
    let (first, last) = (reading.items.first()?, reading.items.last()?);
    let sentence = reading.prose[first.span.start as usize..last.span.end as usize].to_ascii_lowercase();
    if cues::IMAGINED.iter().any(|cue| sentence.contains(cue)) {
        return None;
    }
    Some(Claim::new(
        span,
        manner::of(reading, phrase, Form::Post, span),
        Relation {
            kind: RelationKind::Office,
            subject: Part { value: Named::Unlisted, span },
            object: phrase.country.clone()?,
            role: Some(Part { value: Office::Titled(phrase.title.value), span: phrase.title.span }),
            form: Form::Post,
            acts: None,
            phrase: span,
        },
    ))
}
