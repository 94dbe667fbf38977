//! The proof sheet: every claim that was read, where, and how the reference answers it.

use crate::check::{Depth, Options, examine, read};
use crate::claim::term::{Says, TermClaim};
use crate::claim::{Completeness, Form, Frame, Office, Relation, RelationClaim};
use crate::document::{AsOf, Document, ProseSpan};
use crate::mention::Named;
use crate::reference::Reference;
use crate::report::ClaimCounts;
use crate::source::{Source, Span};
use crate::standing::term::TermAnswer;
use crate::standing::{Answer, Judged, Standing};
use crate::wording;
use factlint_index::{EntityId, Fact};

/// How the reference answers a claim.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// As stated.
    Holds,
    /// Otherwise.
    Contradicted,
    /// Not at all; the reason is in the answer.
    Unknown,
}

/// A claim, for people.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClaimLine {
    /// Its words.
    pub span: Span,
    /// What it says, with names as the reference lists them.
    pub reading: String,
    /// How the reference answers.
    pub verdict: Verdict,
    /// What it says instead, or why it says nothing.
    pub answer: String,
    /// Where it says so, as `reference/offices/germany.yaml:12`; empty if it does not.
    pub source: String,
}

/// Every claim of a text, in order, and the day it was judged for.
#[must_use]
pub fn claims(source: &Source, reference: &Reference, options: &Options) -> (AsOf, Vec<ClaimLine>) {
    let document = read(source, options);
    let examined = examine(&document, reference, options, Depth::All);
    let sheet = Sheet { document: &document, reference: &reference.index };
    let mut lines: Vec<ClaimLine> = examined.judged.iter().flat_map(|judged| sheet.lines(judged)).collect();
    lines.sort_by_key(|line| (line.span.start, std::cmp::Reverse(line.span.end)));
    (document.as_of, lines)
}

/// Counts claims by answer; a list of pairs counts as its pairs.
pub(crate) fn count(judged: &[Judged<'_>]) -> ClaimCounts {
    let mut counts = ClaimCounts::default();
    let mut add = |verdict| {
        counts.read += 1;
        match verdict {
            Verdict::Holds => counts.hold += 1,
            Verdict::Contradicted => counts.contradicted += 1,
            Verdict::Unknown => counts.unknown += 1,
        }
    };
    for judged in judged {
        match judged {
            Judged::Relation(_, answer) => add(verdict(&answer.standing)),
            Judged::Term(_, answer) => add(of_term(answer)),
            Judged::Pairs(_, pairs) => pairs.answers.iter().for_each(|answer| add(verdict(&answer.standing))),
            Judged::List(_, answer) => {
                add(match (answer.unknown, answer.missing.is_empty() && answer.extra.is_empty()) {
                    (Some(_), _) => Verdict::Unknown,
                    (None, true) => Verdict::Holds,
                    (None, false) => Verdict::Contradicted,
                })
            }
        }
    }
    counts
}

fn verdict(standing: &Standing<'_>) -> Verdict {
    match standing {
        Standing::Holds(_) => Verdict::Holds,
        Standing::Unknown(_) => Verdict::Unknown,
        _ => Verdict::Contradicted,
    }
}

fn of_term(answer: &TermAnswer<'_>) -> Verdict {
    match answer {
        TermAnswer::Holds(_) => Verdict::Holds,
        TermAnswer::Unknown(_) => Verdict::Unknown,
        TermAnswer::Listed(_) => Verdict::Contradicted,
    }
}

struct Sheet<'s> {
    document: &'s Document<'s>,
    reference: &'s factlint_index::Reference,
}

impl Sheet<'_> {
    fn lines(&self, judged: &Judged<'_>) -> Vec<ClaimLine> {
        match judged {
            Judged::Relation(claim, answer) => vec![self.relation(claim, answer)],
            Judged::List(claim, answer) => vec![self.list(claim, answer)],
            Judged::Term(claim, answer) => vec![self.term(claim, answer)],
            Judged::Pairs(claim, pairs) => {
                let each = claim.pairs.iter().zip(&pairs.answers).map(|(pair, answer)| self.relation(pair, answer));
                std::iter::once(self.pairs(claim, pairs)).chain(each).collect()
            }
        }
    }

    fn relation(&self, claim: &RelationClaim, answer: &Answer<'_>) -> ClaimLine {
        let (answer_words, fact) = self.answer(answer);
        ClaimLine {
            span: self.document.map.span(claim.span),
            reading: match claim.frame {
                frame if frame.is_past() => self.reading(claim, answer),
                _ => format!("{} on {}", self.reading(claim, answer), wording::day(answer.day)),
            },
            verdict: verdict(&answer.standing),
            answer: answer_words,
            source: fact.map(|fact| format!("{}:{}", fact.path(), fact.line)).unwrap_or_default(),
        }
    }

    fn reading(&self, claim: &RelationClaim, answer: &Answer<'_>) -> String {
        let (subject, object) =
            (self.named(&claim.subject.value, claim.subject.span), self.named(&claim.object.value, claim.object.span));
        let is = if claim.frame.is_past() { "was" } else { "is" };
        match claim.relation {
            Relation::Capital => format!("{subject} {is} the capital of {object}"),
            Relation::Membership => format!("{subject} {is} a member of {object}"),
            Relation::Office if claim.form == Form::Post => {
                format!(
                    "there {is} a {}",
                    wording::claimed_office(self.reference, claim.title(), answer.seat, claim.object.value.one())
                )
            }
            Relation::Life if claim.frame == Frame::Late => format!("{subject} is dead"),
            Relation::Life => format!("{subject} is alive"),
            Relation::Office => {
                let bare = claim.object.value == Named::Unlisted;
                let office = match claim.role.as_ref().map(|role| role.value) {
                    Some(Office::Titled(title)) if bare => self.reference.name(title).to_owned(),
                    _ => wording::claimed_office(self.reference, claim.title(), answer.seat, claim.object.value.one()),
                };
                format!("{subject} {is} {office}")
            }
        }
    }

    fn named(&self, named: &Named, span: ProseSpan) -> String {
        named.one().map_or_else(|| self.document.text(span).to_owned(), |id| self.reference.name_with_article(id))
    }

    fn answer<'f>(&self, answer: &'f Answer<'_>) -> (String, Option<&'f Fact<'f>>) {
        let name = |fact: &Fact<'_>| wording::person(self.reference, fact.subject, "nobody");
        let office = |fact: &Fact<'_>| wording::office_of(self.reference, fact);
        match &answer.standing {
            Standing::Unknown(why) => (why.words().to_owned(), None),
            Standing::Holds(fact) => (wording::since(fact), Some(fact)),
            Standing::Misframed(fact) => {
                (format!("listed as {} {}", fact.status.as_str(), wording::since(fact)), Some(fact))
            }
            Standing::Alive(day) => (format!("listed as alive on {}", wording::day(*day)), None),
            Standing::Dead(died) => (wording::died(*died), None),
            Standing::OtherNumeral(fact) => (format!("listed is {}", name(fact)), Some(fact)),
            Standing::Held(fact) => (format!("listed until {}", wording::boundary(fact.to)), Some(fact)),
            Standing::WillHold(fact) => (format!("listed only from {}", wording::boundary(fact.from)), Some(fact)),
            Standing::OtherRole(fact) if fact.role.is_none() => {
                (format!("listed as {}", fact.status.as_str()), Some(fact))
            }
            Standing::OtherRole(fact) | Standing::OtherObject(fact) => {
                (format!("listed as {}", office(fact)), Some(fact))
            }
            Standing::NearName(fact) => (format!("near the listed name {}", name(fact)), Some(fact)),
            Standing::OtherGiven(fact) => (format!("listed with another given name: {}", name(fact)), Some(fact)),
            Standing::NoSuchRole => ("no such office is listed".to_owned(), answer.holder.as_ref()),
            Standing::Never => {
                let holder = answer.holder.as_ref().filter(|fact| fact.role.is_some());
                let listed = holder.map(|holder| wording::listed_holder(self.reference, holder));
                (listed.unwrap_or_else(|| "never listed".to_owned()), holder)
            }
        }
    }

    fn list(&self, claim: &crate::claim::ListClaim, answer: &crate::standing::list::ListAnswer<'_>) -> ClaimLine {
        let names = |ids: Vec<EntityId>| {
            ids.into_iter().map(|id| self.reference.name_with_article(id)).collect::<Vec<_>>().join(", ")
        };
        let missing = names(answer.missing.iter().filter_map(|fact| fact.subject).collect());
        let extra = names(answer.extra.iter().filter_map(|(number, _)| claim.items[*number].value.one()).collect());
        let (verdict, answer_words) = match (answer.unknown, missing.is_empty(), extra.is_empty()) {
            (Some(why), _, _) => (Verdict::Unknown, why.words().to_owned()),
            (None, true, true) => (Verdict::Holds, format!("{} of {} members", answer.right, answer.total)),
            (None, false, true) => {
                (Verdict::Contradicted, format!("{} of {} members; leaves out {missing}", answer.right, answer.total))
            }
            (None, true, false) => {
                (Verdict::Contradicted, format!("{} of {} members; adds {extra}", answer.right, answer.total))
            }
            (None, false, false) => (Verdict::Contradicted, format!("leaves out {missing}; adds {extra}")),
        };
        let (path, line, _, _) = self.reference.record(claim.group.value);
        ClaimLine {
            span: self.document.map.span(claim.span),
            reading: format!(
                "a list of the members of {}, {}, on {}",
                self.reference.name_with_article(claim.group.value),
                completeness(claim.completeness),
                wording::day(answer.day)
            ),
            verdict,
            answer: answer_words,
            source: format!("{path}:{line}"),
        }
    }

    fn term(&self, claim: &TermClaim, answer: &TermAnswer<'_>) -> ClaimLine {
        let subject = self.named(&claim.subject.value, claim.subject.span);
        let (words, fact) = match answer {
            TermAnswer::Unknown(why) => (why.words().to_owned(), None),
            TermAnswer::Holds(fact) | TermAnswer::Listed(fact) => (wording::term(self.reference, fact), Some(fact)),
        };
        ClaimLine {
            span: self.document.map.span(claim.span),
            reading: match &claim.says {
                Says::Ordinal(number) => format!("{subject} was number {number} in that office"),
                Says::Since(year) => format!("{subject} has been in office since {year}"),
                Says::Succeeded(other) => {
                    format!("{subject} came after {} in that office", self.named(&other.value, other.span))
                }
            },
            verdict: of_term(answer),
            answer: words,
            source: fact.map(|fact| format!("{}:{}", fact.path(), fact.line)).unwrap_or_default(),
        }
    }

    fn pairs(&self, claim: &crate::claim::PairsClaim, pairs: &crate::standing::PairsAnswer<'_>) -> ClaimLine {
        let right = pairs.answers.iter().filter(|answer| verdict(&answer.standing) == Verdict::Holds).count();
        let wrong = pairs.answers.iter().filter(|answer| verdict(&answer.standing) == Verdict::Contradicted).count();
        let of_group =
            pairs.covered.map(|(covered, total)| format!("; {covered} of {total} members")).unwrap_or_default();
        let head = self.document.text(claim.head);
        ClaimLine {
            span: self.document.map.span(claim.span),
            reading: format!(
                "{} country-leader pairs under `{head}`, {}",
                pairs.answers.len(),
                completeness(claim.completeness)
            ),
            verdict: if wrong > 0 {
                Verdict::Contradicted
            } else if right == pairs.answers.len() {
                Verdict::Holds
            } else {
                Verdict::Unknown
            },
            answer: format!("{right} of {} pairs hold{of_group}", pairs.answers.len()),
            source: String::new(),
        }
    }
}

fn completeness(completeness: Completeness) -> &'static str {
    match completeness {
        Completeness::Complete => "complete",
        Completeness::Partial => "partial",
    }
}
