//! A person is given an office that they no longer hold on that day.

use super::office::{claimed_office, is_of_body};
use crate::checks::context::{Case, Context};
use crate::checks::draft::Draft;
use crate::claim::{Form, Relation};
use crate::finding::{Applicability, Severity};
use crate::standing::Verdict;
use crate::wording;

const RULE: &str = "stale-office-holder";

pub(crate) fn check<'a>(context: &Context<'a>, case: &Case<'a, Relation>) -> Option<Draft<'a>> {
    if is_of_body(context, case) { None } else { found(context, RULE, case) }
}

/// The finding, of this rule or of the one for international bodies.
pub(super) fn found<'a>(context: &Context<'a>, rule: &'static str, case: &Case<'a, Relation>) -> Option<Draft<'a>> {
    let held = case.answer.fact_if(Verdict::Stale).filter(|held| held.role.is_some())?;
    let holder = case.answer.evidence.holder.as_ref()?;
    let reference = context.reference;
    let person = wording::person(reference, held.subject, context.text(case.subject.span));
    let (office, day) = (claimed_office(context, case), wording::day(case.answer.day));
    let successor = holder.subject.map_or("", |subject| reference.name(subject));
    let draft = context
        .finding_on(case, rule, format!("{person} is no longer listed as {office} on {day}"))
        .primary(case.subject.span, format!("listed until {}", wording::boundary(held.to)))
        .secondary(case.phrase, wording::listed_holder(reference, holder))
        .rests_on(held)
        .cites(holder)
        .help(format!("write `{}`, or name {successor}", former(context, case)))
        .fix(format!("name {successor}"), Applicability::Display, case.subject.span, successor);
    // Some keep a bare title for life, and the country is only inferred.
    Some(if case.form == Form::Bare { draft.at_most(Severity::Warning) } else { draft })
}

/// The words with "former" where English puts it.
fn former(context: &Context<'_>, case: &Case<'_, Relation>) -> String {
    let (phrase, whole) = (context.text(case.phrase), context.text(case.span));
    let title = case.role.as_ref().map_or(phrase, |role| context.text(role.span));
    let country_first = case.object.span.start < case.role.as_ref().map_or(0, |role| role.span.start);
    let genitive = country_first && !phrase.starts_with(title) && phrase.contains(['\'', '’']);
    if case.form != Form::Title {
        return if genitive {
            phrase.replacen(title, &format!("former {title}"), 1)
        } else {
            format!("former {phrase}")
        };
    }
    if genitive { whole.replacen(title, &format!("former {title}"), 1) } else { format!("former {whole}") }
}
