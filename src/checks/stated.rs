//! Rules that are a card on a relation: the card says which answers it speaks for, where it underlines, and its words.
//!
//! A relation with such a card is its own: the rules in Rust say nothing on it.

use super::context::{Case, Context};
use super::draft::Draft;
use super::names::misspelled_person_name;
use crate::claim::stated::{Filler, Stated};
use crate::claim::{Claim, Part, Relation, Said};
use crate::document::ProseSpan;
use crate::finding::Applicability;
use crate::standing::stated::others;
use crate::standing::{Answer, Judged, Verdict};
use crate::wording;
use factlint_index::{EntityId, EntityKind, Fact, ReadsLike, Reference, RuleVerdict, Underlined};

/// What the cards on relations speak for.
#[derive(Default)]
pub(super) struct Cards<'a>(Vec<(EntityId, RuleVerdict<'a>)>);

impl<'a> Cards<'a> {
    pub(super) fn of(reference: &'a Reference) -> Cards<'a> {
        let with_relation =
            |verdict: RuleVerdict<'a>| Some((reference.find(EntityKind::Relation, verdict.relation)?, verdict));
        Cards(reference.verdicts().filter_map(with_relation).collect())
    }

    /// Whether a card speaks for the relation of a claim, so that no rule in Rust does.
    pub(super) fn own(&self, reference: &Reference, judged: &Judged<'_>) -> bool {
        relation(reference, judged).is_some_and(|relation| self.0.iter().any(|(of, _)| *of == relation))
    }

    /// The rule that speaks for the answer to a claim, and its draft.
    pub(super) fn ask(&self, context: &Context<'a>, judged: &'a Judged<'a>) -> Option<(&'a str, Draft<'a>)> {
        let relation = relation(context.reference, judged)?;
        let verdict = judged.answer.verdict.spoken()?;
        let (_, card) = self.0.iter().find(|(of, card)| *of == relation && card.verdict == verdict)?;
        let said = Told::of(&judged.claim)?;
        Some((card.rule, report(context, card, judged, &said)))
    }
}

/// Whether a card speaks for the relation of a claim, be it for this answer or another.
pub(crate) fn has_card(reference: &Reference, judged: &Judged<'_>) -> bool {
    Cards::of(reference).own(reference, judged)
}

/// The relation that a claim is about; of an office, that of the seat.
fn relation(reference: &Reference, judged: &Judged<'_>) -> Option<EntityId> {
    let evidence = &judged.answer.evidence;
    match &judged.claim.said {
        Said::Stated(stated) => Some(stated.relation),
        Said::Relation(_) => {
            let of_fact = evidence.fact.or(evidence.holder).map(|fact| fact.relation);
            of_fact.or_else(|| evidence.seat.map(|seat| reference.relation_of(seat)))
        }
        Said::List(_) => reference.relations_like(ReadsLike::Membership).first().copied(),
        Said::Pairs(_) | Said::Term(_) => None,
    }
}

/// The parts of a claim, whoever read it.
struct Told<'c> {
    subject: (&'c [EntityId], ProseSpan),
    object: Option<(&'c [EntityId], ProseSpan)>,
    phrase: ProseSpan,
}

impl<'c> Told<'c> {
    fn of(claim: &'c Claim) -> Option<Told<'c>> {
        let filler = |part: &'c Part<Filler>| (part.value.all(), part.span);
        match &claim.said {
            Said::Stated(Stated { subject, object, phrase, .. }) => {
                Some(Told { subject: filler(subject), object: object.as_ref().map(filler), phrase: *phrase })
            }
            Said::Relation(Relation { subject, object, phrase, .. }) => Some(Told {
                subject: (subject.value.all(), subject.span),
                object: Some((object.value.all(), object.span)),
                phrase: *phrase,
            }),
            _ => None,
        }
    }
}

fn report<'a>(context: &Context<'a>, card: &RuleVerdict<'a>, judged: &'a Judged<'a>, told: &Told<'_>) -> Draft<'a> {
    let (claim, answer) = (&judged.claim, &judged.answer);
    let words = Fills::of(context, judged, told);
    let case = Case { span: claim.span, frame: claim.frame, said: &claim.said, answer };
    let (primary, beside) = match (card.at, told.object) {
        (Underlined::Object, Some((_, object))) => (object, Some(told.subject.1)),
        (Underlined::Claim, _) => (claim.span, None),
        _ => (told.subject.1, Some(told.phrase).filter(|phrase| phrase.start < phrase.end)),
    };
    let draft = context.finding_on(&case, card.rule, words.fill(card.title)).primary(primary, words.fill(card.label));
    let draft = match beside {
        Some(span) => draft.secondary(span, ""),
        None => draft,
    };
    let draft = if card.help.is_empty() { draft } else { draft.help(words.fill(card.help)) };
    let draft = match words.listed.is_empty() || card.replace.is_empty() {
        true => draft,
        false => draft.write(Applicability::Unsafe, primary, &words.fill(card.replace)),
    };
    let mut draft = rests_on(draft, answer, told);
    // What a card says of a name that is nearly a listed one is not said again by the rule on all such names.
    draft.instead_of = (answer.verdict == Verdict::NearName).then_some(misspelled_person_name::RULE);
    draft
}

/// The fact that decides, and what is listed instead; where nothing is, the record that claims to list all.
fn rests_on<'a>(draft: Draft<'a>, answer: &'a Answer<'a>, told: &Told<'_>) -> Draft<'a> {
    let evidence = &answer.evidence;
    let facts: Vec<&Fact<'a>> = evidence.fact.iter().chain(&evidence.listed).chain(&evidence.holder).collect();
    match (facts.as_slice(), told.object.unwrap_or(told.subject).0) {
        ([], [record, ..]) => draft.cites_record(*record),
        ([], []) => draft,
        (facts, _) => facts.iter().take(1).fold(draft, |draft, fact| draft.rests_on(fact)),
    }
}

/// What the words of a card are filled with.
struct Fills {
    subject: String,
    object: String,
    listed: String,
    since: String,
    until: String,
    day: String,
}

impl Fills {
    fn of(context: &Context<'_>, judged: &Judged<'_>, told: &Told<'_>) -> Fills {
        let (reference, evidence) = (context.reference, &judged.answer.evidence);
        let name = |(ids, span): (&[EntityId], ProseSpan)| match ids {
            [one] => reference.name_with_article(*one),
            _ => context.text(span).to_owned(),
        };
        let listed = match (&judged.claim.said, evidence.holder) {
            (Said::Stated(stated), _) => others(reference, stated.relation, &evidence.listed),
            (_, Some(holder)) => wording::person(reference, holder.subject, ""),
            _ => evidence.fact.map(|fact| wording::person(reference, fact.subject, "")).unwrap_or_default(),
        };
        let fact = evidence.fact;
        Fills {
            subject: name(told.subject),
            object: told.object.map(name).unwrap_or_default(),
            listed,
            since: fact.map(|fact| wording::boundary(fact.from)).unwrap_or_default(),
            until: fact.map(|fact| wording::boundary(fact.to)).unwrap_or_default(),
            day: wording::day(judged.answer.day),
        }
    }

    fn fill(&self, words: &str) -> String {
        let listed = if self.listed.is_empty() { "none" } else { &self.listed };
        let pairs = [
            ("{subject}", self.subject.as_str()),
            ("{object}", &self.object),
            ("{listed}", listed),
            ("{since}", &self.since),
            ("{until}", &self.until),
            ("{day}", &self.day),
        ];
        pairs.into_iter().fold(words.to_owned(), |filled, (hole, value)| filled.replace(hole, value))
    }
}
