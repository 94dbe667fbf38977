//! The table of rules: for each rule, what it is asked about, the function that answers, and the rules it yields to.
//!
//! `standing` compares each claim with the reference once, and gives it one verdict. A rule reports some verdicts on
//! one kind of claim, or compares mentions in the article with each other. It makes drafts, and `settle` makes findings
//! of them.

pub(crate) mod context;
mod dates;
mod declarative;
mod draft;
mod join;
mod level;
mod names;
mod office_holders;
mod organisations;
mod places;
mod reference;
mod settle;

use crate::claim::term::Term;
use crate::claim::{List, Pairs, Relation, Said};
use crate::dates::DayMention;
use crate::finding::Finding;
use crate::patterns::Patterns;
use crate::source::Source;
use crate::standing::Judged;
use context::{Case, Context};
use draft::Draft;
use factlint_index::Day;

/// A rule that is written in Rust.
pub(crate) struct Rule {
    /// As in `stet stale-office-holder`.
    pub id: &'static str,
    asks: &'static [Asks],
    /// Rules whose findings on the same words make the finding of this rule superfluous.
    yields_to: &'static [&'static str],
    /// Whether it is asked about claims alone: it has nothing to say of an article without one to report.
    needs_claim: bool,
}

/// What a rule is asked about, and the function that answers.
enum Asks {
    Relation(for<'a> fn(&Context<'a>, &Case<'a, Relation>) -> Option<Draft<'a>>),
    Term(for<'a> fn(&Context<'a>, &Case<'a, Term>) -> Option<Draft<'a>>),
    List(for<'a> fn(&Context<'a>, &Case<'a, List>) -> Vec<Draft<'a>>),
    Pairs(for<'a> fn(&Context<'a>, &Case<'a, Pairs>) -> Vec<Draft<'a>>),
    /// A day written in the text.
    Day(for<'a> fn(&Context<'a>, &DayMention) -> Option<Draft<'a>>),
    /// The whole article: mentions are compared with each other.
    Article(for<'a> fn(&Context<'a>) -> Vec<Draft<'a>>),
    /// The stets of the article, once it is known which of them silence a finding (`settle`).
    Stets,
}

use Asks::{Article, Day as OfDay, List as OfList, Pairs as OfPairs, Relation as OfRelation, Stets, Term as OfTerm};

const fn rule(id: &'static str, asks: &'static [Asks]) -> Rule {
    yielding(id, asks, &[])
}

const fn yielding(id: &'static str, asks: &'static [Asks], yields_to: &'static [&'static str]) -> Rule {
    let (mut needs_claim, mut at) = (true, 0);
    while at < asks.len() {
        needs_claim &= !matches!(asks[at], OfDay(_) | Article(_) | Stets);
        at += 1;
    }
    Rule { id, asks, yields_to, needs_claim }
}

/// All rules in Rust. The function of a rule is in `checks/<family>/<id>.rs`, its card in `rules/<family>/<id>.yaml`.
const RULES: &[Rule] = &[
    // Office-holders.
    rule("stale-office-holder", &[OfRelation(office_holders::stale_office_holder::check)]),
    rule("premature-office-holder", &[OfRelation(office_holders::premature_office_holder::check)]),
    rule("wrong-office-holder", &[OfRelation(office_holders::wrong_office_holder::check)]),
    rule("wrong-country-for-leader", &[OfRelation(office_holders::wrong_country_for_leader::check)]),
    yielding(
        "wrong-title-for-person",
        &[OfRelation(office_holders::wrong_title_for_person::check)],
        &["state-government-head-mixup"],
    ),
    rule("state-government-head-mixup", &[OfRelation(office_holders::state_government_head_mixup::check)]),
    rule("wrong-body-head", &[OfRelation(office_holders::wrong_body_head::check)]),
    rule("former-on-incumbent", &[OfRelation(office_holders::former_on_incumbent::check)]),
    rule("lapsed-elect", &[OfRelation(office_holders::lapsed_elect::check)]),
    rule("acting-status", &[OfRelation(office_holders::acting_status::check)]),
    rule("late-but-living", &[OfRelation(office_holders::late_but_living::check)]),
    rule("deceased-acting", &[OfRelation(office_holders::deceased_acting::check)]),
    rule("wrong-regnal-name", &[OfRelation(office_holders::wrong_regnal_name::check)]),
    rule("office-does-not-exist", &[OfRelation(office_holders::office_does_not_exist::check)]),
    rule("leader-pair-mismatch", &[OfPairs(office_holders::leader_pair_mismatch::check)]),
    rule("office-ordinal-mismatch", &[OfTerm(office_holders::office_ordinal_mismatch::check)]),
    rule("tenure-claim-mismatch", &[OfTerm(office_holders::tenure_claim_mismatch::check)]),
    rule("succession-claim-mismatch", &[OfTerm(office_holders::succession_claim_mismatch::check)]),
    rule("ambiguous-leader-name", &[Article(office_holders::ambiguous_leader_name::check)]),
    // Names of people.
    rule(
        "misspelled-person-name",
        &[OfRelation(names::misspelled_person_name::check), Article(names::misspelled_person_name::anywhere)],
    ),
    yielding("wrong-given-name", &[OfRelation(names::wrong_given_name::check)], &["misspelled-person-name"]),
    rule("nonpreferred-person-spelling", &[Article(names::nonpreferred_person_spelling::check)]),
    yielding(
        "inconsistent-person-spelling",
        &[Article(names::inconsistent_person_spelling::check)],
        &["nonpreferred-person-spelling"],
    ),
    rule("superseded-person-name", &[Article(names::superseded_person_name::check)]),
    rule("name-order", &[Article(names::name_order::check)]),
    rule("ambiguous-surname", &[Article(names::ambiguous_surname::check)]),
    rule("unlinked-second-reference", &[Article(names::unlinked_second_reference::check)]),
    rule("mixed-script-name", &[Article(names::mixed_script_name::check)]),
    // Members of bodies.
    rule("member-omitted", &[OfList(organisations::member_omitted::check)]),
    rule(
        "nonmember-listed",
        &[OfList(organisations::nonmember_listed::check), OfRelation(organisations::nonmember_listed::check_one)],
    ),
    // Places.
    rule("misspelled-place-name", &[Article(places::misspelled_place_name::check)]),
    rule("superseded-place-name", &[Article(places::superseded_place_name::check)]),
    yielding("inconsistent-place-name", &[Article(places::inconsistent_place_name::check)], &["superseded-place-name"]),
    // Days.
    rule("weekday-date-mismatch", &[OfDay(dates::weekday_date_mismatch::check)]),
    rule("impossible-date", &[OfDay(dates::impossible_date::check)]),
    rule("missing-publication-date", &[Article(dates::missing_publication_date::check)]),
    // Exceptions.
    rule(reference::unused_stet::RULE, &[Stets]),
];

/// The findings of all rules on an article, settled. `today` is the day of the run.
pub(crate) fn findings(context: &Context<'_>, patterns: &Patterns, source: &Source, today: Day) -> Vec<Finding> {
    let mut drafts = Vec::new();
    let has_claims = context.article.judged.iter().any(|judged| judged.answer.may_be_reported());
    for rule in RULES.iter().filter(|rule| has_claims || !rule.needs_claim) {
        let before = drafts.len();
        rule.asks.iter().for_each(|asks| asks.answer(context, &mut drafts));
        // Whether a rule is off is looked up only where it speaks: in most articles no rule does.
        if drafts.len() > before && context.is_off(rule.id) {
            drafts.truncate(before);
        }
    }
    drafts.extend(declarative::check(context, patterns));
    settle::settle(context, RULES, drafts, source, today)
}

/// The ids of all rules in Rust.
pub(crate) fn native() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.id)
}

impl Asks {
    /// Asks the rule about everything of its kind.
    fn answer<'a>(&self, context: &Context<'a>, drafts: &mut Vec<Draft<'a>>) {
        match self {
            Asks::Relation(check) => {
                let cases = cases(context, |said| if let Said::Relation(of) = said { Some(of) } else { None });
                drafts.extend(cases.filter_map(|case| check(context, &case)));
            }
            Asks::Term(check) => {
                let cases = cases(context, |said| if let Said::Term(of) = said { Some(of) } else { None });
                drafts.extend(cases.filter_map(|case| check(context, &case)));
            }
            Asks::List(check) => {
                let cases = cases(context, |said| if let Said::List(of) = said { Some(of) } else { None });
                drafts.extend(cases.flat_map(|case| check(context, &case)));
            }
            Asks::Pairs(check) => {
                let cases = cases(context, |said| if let Said::Pairs(of) = said { Some(of) } else { None });
                drafts.extend(cases.flat_map(|case| check(context, &case)));
            }
            Asks::Day(check) => {
                // A stet in plain text is a line of the prose and of no block.
                let days = context.article.days.iter().filter(|day| context.document.is_in_block(day.span.0));
                drafts.extend(days.filter_map(|day| check(context, day)));
            }
            Article(check) => drafts.extend(check(context)),
            Stets => {}
        }
    }
}

/// The claims of a kind that a rule may report.
fn cases<'a, S: 'a>(
    context: &Context<'a>,
    of_kind: impl Fn(&'a Said) -> Option<&'a S>,
) -> impl Iterator<Item = Case<'a, S>> {
    let judged = context.article.judged.iter().filter(|judged| judged.answer.may_be_reported());
    judged.filter_map(move |Judged { claim, answer }| {
        Some(Case { span: claim.span, frame: claim.frame, said: of_kind(&claim.said)?, answer })
    })
}
