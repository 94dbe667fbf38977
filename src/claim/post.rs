//! An office without its holder: "the prime minister of Germany said", which asserts that there is one.
//!
//! Deliberately not here: a title beside a name, which is `office`.

use super::manner;
use super::name::{name_at, name_before};
use super::office::{Phrase, phrase};
use super::sentence::Sentence;
use super::{Claim, Form, Office, Part, Relation, RelationKind, outside_pairs};
use crate::document::ProseSpan;
use crate::lexicon::{cues, grammar, offices, tenure};
use crate::mention::{Case, Named, Number, TokenKind};

pub(super) fn read(sentence: &Sentence<'_>, claims: &mut Vec<Claim>) {
    for at in 0..sentence.tokens.len() {
        let Some(TokenKind::Title(title, Number::Singular)) = sentence.kind(at) else { continue };
        let Some(phrase) = phrase(sentence, at, *title) else { continue };
        let span = sentence.span(phrase.first, phrase.next - 1);
        if may_be_none(sentence, &phrase)
            && is_definite(sentence, &phrase)
            && stands_alone(sentence, &phrase)
            && outside_pairs(claims, span)
        {
            claims.extend(claim(sentence, &phrase, span).map(Claim::from));
        }
    }
}

/// Whether the country may lack the office. This is asked first, because nearly every office in an article exists.
fn may_be_none(sentence: &Sentence<'_>, phrase: &Phrase) -> bool {
    let country = phrase.country.as_ref().and_then(|country| country.value.one());
    // A title of one word is one of firms and clubs too: "the Canadian president" may be anybody's.
    let is_of_state = phrase.country_last || sentence.text_of(phrase.title.span).contains(' ');
    is_of_state && country.is_some_and(|country| (sentence.may_lack)(country, phrase.title.value))
}

/// "The prime minister of Germany" or "Germany's prime minister": there is one, and only one.
fn is_definite(sentence: &Sentence<'_>, phrase: &Phrase) -> bool {
    let article = phrase.first.checked_sub(1).is_some_and(|before| sentence.is(before, &["the"]));
    article || (phrase.first..phrase.next).any(|at| matches!(sentence.kind(at), Some(TokenKind::Genitive)))
}

/// Whether nobody is named beside the office, and its words are complete.
fn stands_alone(sentence: &Sentence<'_>, phrase: &Phrase) -> bool {
    let goes_on = match sentence.kind(phrase.next) {
        None => false,
        Some(TokenKind::Word(Case::Lower)) => sentence.is(phrase.next, offices::AFTER_COUNTRY),
        Some(TokenKind::Mark(',')) => {
            name_at(sentence, phrase.next + 1).is_some()
                || matches!(sentence.kind(phrase.next + 1), Some(TokenKind::Place(..) | TokenKind::Title(..)))
                || sentence.is(phrase.next + 1, grammar::ARTICLES)
        }
        Some(TokenKind::Mark(mark)) => matches!(mark, '-' | '–' | '—' | '/' | '\'' | '’' | '(' | '&'),
        Some(_) => true,
    };
    let link = sentence.with_article(phrase.first).checked_sub(1);
    let named = link.is_some_and(|link| {
        sentence.is(link, tenure::GIVEN_OR_DENIED)
            || sentence.is_mark(link, &[',']) && name_before(sentence, link).is_some()
    });
    !goes_on && !named
}

fn claim(sentence: &Sentence<'_>, phrase: &Phrase, span: ProseSpan) -> Option<Claim<Relation>> {
    let (first, last) = (sentence.tokens.first()?, sentence.tokens.last()?);
    let text = sentence.prose[first.span.start as usize..last.span.end as usize].to_ascii_lowercase();
    if cues::IMAGINED.iter().any(|cue| text.contains(cue)) {
        return None;
    }
    Some(Claim::new(
        span,
        manner::of(sentence, phrase, Form::Post, span),
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
