//! A country and a name in a list of leaders do not belong together on that day.

use crate::checks::context::{Case, Context};
use crate::checks::draft::Draft;
use crate::claim::{Claim, Pairs, Relation};
use crate::standing::{Answer, Verdict};
use crate::wording;

const RULE: &str = "leader-pair-mismatch";

/// Reports the wrong pairs of a list. A list in which hardly anybody was ever a leader (ministers, players) is not a
/// list of leaders, and nothing in it is reported.
pub(crate) fn check<'a>(context: &Context<'a>, case: &Case<'a, Pairs>) -> Vec<Draft<'a>> {
    let pairs = || case.said.pairs.iter().zip(&case.answer.evidence.parts);
    let judged = pairs().filter(|(_, answer)| answer.verdict != Verdict::Unknown).count();
    let has_led = [Verdict::Holds, Verdict::Misframed, Verdict::Stale, Verdict::NotYet];
    let known = pairs().filter(|(_, answer)| has_led.contains(&answer.verdict)).count();
    if known * 2 < judged || known == 0 {
        return Vec::new();
    }
    pairs().filter_map(|(pair, answer)| of_pair(context, pair, answer)).collect()
}

fn of_pair<'a>(context: &Context<'a>, pair: &'a Claim<Relation>, answer: &'a Answer<'a>) -> Option<Draft<'a>> {
    let holder = answer.evidence.holder.as_ref()?;
    let listed = listed(context, answer)?;
    let reference = context.reference;
    let country = reference.name_with_article(pair.object.value.one()?);
    let person = wording::person(reference, pair.subject.value.one(), context.text(pair.subject.span));
    let verb = if answer.verdict == Verdict::Stale { "no longer" } else { "not" };
    let (office, day) = (title(context, answer), wording::day(answer.day));
    let name = holder.subject.map_or("", |subject| reference.name(subject));
    let whole = context.text(pair.span).replacen(context.text(pair.subject.span), name, 1);
    // In a table the two stand in different cells.
    let fixed = if whole.contains('\n') { name } else { &whole };
    let case = Case { span: pair.span, frame: pair.frame, said: &pair.said, answer };
    let draft = context
        .finding_on(&case, RULE, format!("{person} is {verb} listed as {office} of {country} on {day}"))
        .primary(pair.subject.span, listed)
        .secondary(pair.object.span, wording::listed_holder(reference, holder))
        .rests_on(answer.evidence.fact.as_ref().unwrap_or(holder))
        .cites(holder)
        .help(format!("write `{fixed}`"));
    Some(draft)
}

/// How the person is listed, for the verdicts that contradict.
fn listed(context: &Context<'_>, answer: &Answer<'_>) -> Option<String> {
    let fact = answer.evidence.fact.as_ref();
    Some(match answer.verdict {
        Verdict::Stale => format!("listed until {}", wording::boundary(fact?.to)),
        Verdict::NotYet => format!("listed only from {}", wording::boundary(fact?.from)),
        Verdict::OtherObject | Verdict::OtherRole => {
            format!("listed as {}", wording::office_of(context.reference, fact?))
        }
        Verdict::OtherGiven => format!("listed is {}", wording::person(context.reference, fact?.subject, "")),
        Verdict::Wrong => "not listed with this country".into(),
        _ => return None,
    })
}

/// The title of the office, or "leader" if the person's own office is no leading one.
fn title(context: &Context<'_>, answer: &Answer<'_>) -> String {
    let own = match answer.verdict {
        Verdict::Stale | Verdict::NotYet => answer.evidence.fact.and_then(|fact| fact.role),
        _ => answer.evidence.seat,
    };
    own.filter(|seat| wording::leads(context.reference.role(*seat)))
        .map_or("leader", |seat| context.reference.name(seat))
        .to_owned()
}
