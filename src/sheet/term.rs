//! The words for a claim about a term of office.

use super::{Sheet, Words, reason, source};
use crate::claim::term::{Says, Term};
use crate::standing::Answer;
use crate::wording;

pub(super) fn words(sheet: &Sheet<'_>, said: &Term, answer: &Answer<'_>) -> Words {
    let subject = sheet.named(&said.subject.value, said.subject.span);
    let fact = answer.evidence.fact.as_ref();
    let listed = || fact.map(|fact| wording::term(sheet.reference, fact)).unwrap_or_default();
    Words {
        reading: match &said.says {
            Says::Ordinal(number) => format!("{subject} was number {number} in that office"),
            Says::Since(year) => format!("{subject} has been in office since {year}"),
            Says::Succeeded(other) => {
                format!("{subject} came after {} in that office", sheet.named(&other.value, other.span))
            }
        },
        answer: reason(answer).unwrap_or_else(listed),
        source: source(fact),
    }
}
