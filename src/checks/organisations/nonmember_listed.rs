//! A country is called a member of a body that does not list it on that day.

use crate::checks::context::{Case, Context};
use crate::checks::draft::Draft;
use crate::claim::stated::{Filler, Stated};
use crate::claim::{Frame, List};
use crate::document::ProseSpan;
use crate::standing::{Answer, Verdict};
use crate::wording;
use factlint_index::{EntityId, ReadsLike};

const RULE: &str = "nonmember-listed";

/// Items of a list.
pub(crate) fn check<'a>(context: &Context<'a>, case: &Case<'a, List>) -> Vec<Draft<'a>> {
    let parts = &case.answer.evidence.parts;
    let right = case.answer.evidence.covered.map_or(0, |(right, _)| right);
    let extra = || case.said.items.iter().zip(parts).filter(|(_, part)| part.verdict.is_contradicted());
    // A list in which most are no members lists something else.
    if case.answer.reason.is_some() || extra().count() > right {
        return Vec::new();
    }
    let said = Said { group: case.group.value, head: case.head };
    let found =
        extra().filter_map(|(item, part)| report(context, (item.value.one()?, item.span), part, &said, case.frame));
    found.collect()
}

/// "X, a member of Y".
pub(crate) fn check_one<'a>(context: &Context<'a>, case: &Case<'a, Stated>) -> Option<Draft<'a>> {
    if context.reference.reads_like(case.relation) != ReadsLike::Membership {
        return None;
    }
    let one = |filler: &Filler| if let [one] = filler.all() { Some(*one) } else { None };
    let said = Said { group: one(&case.object.as_ref()?.value)?, head: case.phrase };
    let member = &case.said.subject;
    report(context, (one(&member.value)?, member.span), case.answer, &said, case.frame)
}

/// The body, and the words that say who is a member of it.
struct Said {
    group: EntityId,
    head: ProseSpan,
}

fn report<'a>(
    context: &Context<'a>,
    (place, span): (EntityId, ProseSpan),
    answer: &'a Answer<'a>,
    said: &Said,
    frame: Frame,
) -> Option<Draft<'a>> {
    let (country, group) =
        (context.reference.name_with_article(place), context.reference.name_with_article(said.group));
    let fact = answer.evidence.fact.as_ref();
    let status = fact.map_or("", |fact| fact.status.as_str());
    let as_status = format!("{} {status}", article(status));
    let (label, help) = match answer.verdict {
        Verdict::Stale => {
            (format!("listed until {}", wording::boundary(fact?.to)), "call it a former member".to_owned())
        }
        Verdict::NotYet => (format!("listed only from {}", wording::boundary(fact?.from)), to_do(&group)),
        Verdict::OtherRole => (format!("listed as {as_status}"), format!("call it {as_status}")),
        Verdict::Wrong => ("never listed as a member".to_owned(), to_do(&group)),
        _ => return None,
    };
    let day = wording::day(answer.day);
    let case = Case { span, frame, said, answer };
    let draft = context
        .finding_on(&case, RULE, format!("{country} is not listed as a member of {group} on {day}"))
        .primary(span, label)
        .secondary(said.head, "said to be members here")
        .help(format!("leave out {country}, or {help}"));
    Some(match fact {
        Some(fact) => draft.rests_on(fact),
        None => draft.cites_record(said.group),
    })
}

fn to_do(group: &str) -> String {
    format!("say what it has to do with {group}")
}

fn article(noun: &str) -> &'static str {
    if noun.starts_with(['a', 'o']) { "an" } else { "a" }
}
