//! The table of rules: for each rule, what it is asked about, the function that answers, and the rules it yields to.
//!
//! `standing` compares each claim with the reference once, and gives it one verdict. A rule reports some verdicts on
//! one kind of claim, or compares mentions in the article with each other. It makes drafts, and `settle` makes findings
//! of them.

pub(crate) mod context;
mod declarative;
mod draft;
mod join;
mod level;
pub(crate) mod objection;
mod settle;
pub(crate) mod stated;

/// Who holds which office.
mod office_holders {
    pub(super) mod acting_status;
    pub(super) mod ambiguous_leader_name;
    pub(super) mod deceased_acting;
    pub(super) mod former_on_incumbent;
    pub(super) mod lapsed_elect;
    pub(super) mod late_but_living;
    pub(super) mod leader_pair_mismatch;
    pub(super) mod office;
    pub(super) mod office_does_not_exist;
    pub(super) mod office_ordinal_mismatch;
    pub(super) mod premature_office_holder;
    pub(super) mod stale_office_holder;
    pub(super) mod state_government_head_mixup;
    pub(super) mod succession_claim_mismatch;
    pub(super) mod tenure_claim_mismatch;
    pub(super) mod wrong_body_head;
    pub(super) mod wrong_country_for_leader;
    pub(super) mod wrong_office_holder;
    pub(super) mod wrong_regnal_name;
    pub(super) mod wrong_title_for_person;
}

/// Names of people.
mod names {
    pub(super) mod ambiguous_surname;
    pub(super) mod inconsistent_person_spelling;
    pub(super) mod misspelled_person_name;
    pub(super) mod mixed_script_name;
    pub(super) mod name_order;
    pub(super) mod nonpreferred_person_spelling;
    pub(super) mod superseded_person_name;
    pub(super) mod unlinked_second_reference;
    pub(super) mod wrong_given_name;
}

/// Members of bodies.
mod organisations {
    pub(super) mod member_omitted;
    pub(super) mod nonmember_listed;
}

/// Names of places.
mod places {
    pub(super) mod inconsistent_place_name;
    pub(super) mod misspelled_place_name;
    pub(super) mod superseded_place_name;
}

/// Days, and the day of the article.
mod dates {
    pub(super) mod impossible_date;
    pub(super) mod missing_publication_date;
    pub(super) mod weekday_date_mismatch;
}

/// Checks on the exceptions of an article (stets), and not on its text.
mod reference {
    pub(super) mod unused_stet;
}

use crate::claim::Kind;
use crate::dates::DayMention;
use crate::finding::Finding;
use crate::patterns::Patterns;
use crate::source::Source;
use crate::standing::Judged;
use context::{Case, Context};
use draft::Draft;
use factlint_index::Day;
use objection::Objection;
use stated::Cards;

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
    /// Claims, one by one: the function takes those of a kind.
    Claims(for<'a> fn(&Context<'a>, &'a Judged<'a>, &mut Vec<Draft<'a>>)),
    /// A day written in the text.
    Day(for<'a> fn(&Context<'a>, &DayMention) -> Option<Draft<'a>>),
    /// The whole article: mentions are compared with each other.
    Article(for<'a> fn(&Context<'a>) -> Vec<Draft<'a>>),
    /// The stets of the article, once it is known which of them silence a finding (`settle`).
    Stets,
}

use Asks::{Article, Claims, Day as OfDay, Stets};

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

/// A function that is asked about the claims of one kind.
macro_rules! of_claim {
    ($check:path) => {
        Claims(|context, judged, drafts| ask(context, judged, $check, drafts))
    };
}

/// All rules in Rust. The function of a rule is in `checks/<family>/<id>.rs`, its card in `rules/<family>/<id>.yaml`.
const RULES: &[Rule] = &[
    // Office-holders.
    rule("stale-office-holder", &[of_claim!(office_holders::stale_office_holder::check)]),
    rule("premature-office-holder", &[of_claim!(office_holders::premature_office_holder::check)]),
    rule("wrong-office-holder", &[of_claim!(office_holders::wrong_office_holder::check)]),
    rule("wrong-country-for-leader", &[of_claim!(office_holders::wrong_country_for_leader::check)]),
    yielding(
        "wrong-title-for-person",
        &[of_claim!(office_holders::wrong_title_for_person::check)],
        &["state-government-head-mixup"],
    ),
    rule("state-government-head-mixup", &[of_claim!(office_holders::state_government_head_mixup::check)]),
    rule("wrong-body-head", &[of_claim!(office_holders::wrong_body_head::check)]),
    rule("former-on-incumbent", &[of_claim!(office_holders::former_on_incumbent::check)]),
    rule("lapsed-elect", &[of_claim!(office_holders::lapsed_elect::check)]),
    rule("acting-status", &[of_claim!(office_holders::acting_status::check)]),
    rule("late-but-living", &[of_claim!(office_holders::late_but_living::check)]),
    rule("deceased-acting", &[of_claim!(office_holders::deceased_acting::check)]),
    rule("wrong-regnal-name", &[of_claim!(office_holders::wrong_regnal_name::check)]),
    rule("office-does-not-exist", &[of_claim!(office_holders::office_does_not_exist::check)]),
    rule("leader-pair-mismatch", &[of_claim!(office_holders::leader_pair_mismatch::check)]),
    rule("office-ordinal-mismatch", &[of_claim!(office_holders::office_ordinal_mismatch::check)]),
    rule("tenure-claim-mismatch", &[of_claim!(office_holders::tenure_claim_mismatch::check)]),
    rule("succession-claim-mismatch", &[of_claim!(office_holders::succession_claim_mismatch::check)]),
    rule("ambiguous-leader-name", &[Article(office_holders::ambiguous_leader_name::check)]),
    // Names of people.
    rule(
        "misspelled-person-name",
        &[of_claim!(names::misspelled_person_name::check), Article(names::misspelled_person_name::anywhere)],
    ),
    yielding("wrong-given-name", &[of_claim!(names::wrong_given_name::check)], &["misspelled-person-name"]),
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
    rule("member-omitted", &[of_claim!(organisations::member_omitted::check)]),
    rule(
        "nonmember-listed",
        &[of_claim!(organisations::nonmember_listed::check), of_claim!(organisations::nonmember_listed::check_one)],
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

/// What all rules say of an article.
pub(crate) struct Checks {
    /// Settled.
    pub findings: Vec<Finding>,
    /// To claims, whether they are reported or let stand; sorted by the numbers of the claims.
    pub objections: Vec<Objection>,
}

/// Asks all rules about an article. `today` is the day of the run.
pub(crate) fn run(context: &Context<'_>, patterns: &Patterns, source: &Source, today: Day) -> Checks {
    let (mut drafts, mut objections) = (Vec::new(), Vec::new());
    let has_claims = context.article.judged.iter().any(|judged| judged.answer.may_be_reported());
    let cards = if has_claims { Cards::of(context.reference) } else { Cards::default() };
    for rule in RULES.iter().filter(|rule| has_claims || !rule.needs_claim) {
        let before = drafts.len();
        rule.asks.iter().for_each(|asks| asks.answer(context, &cards, &mut drafts));
        if drafts.len() > before && rule.is_asked_otherwise() {
            objection::note_by_words(&mut drafts[before..], &context.article.judged);
        }
        // Whether a rule is off is looked up only where it speaks: in most articles no rule does.
        if drafts.len() > before && context.is_off(rule.id) {
            let silent = drafts.split_off(before);
            objections.extend(objection::of_silent_rule(rule.id, silent, context.settings));
        }
    }
    for (number, judged) in context.article.judged.iter().enumerate() {
        let Some((rule, draft)) = cards.ask(context, judged) else { continue };
        let mut draft = vec![draft];
        objection::note(&mut draft, number, judged.claim.span);
        match context.is_off(rule) {
            true => objections.extend(objection::of_silent_rule(rule, draft, context.settings)),
            false => drafts.extend(draft),
        }
    }
    drafts.extend(declarative::check(context, patterns));
    let (findings, of_others) = settle::settle(context, RULES, drafts, source, today);
    objections.extend(of_others);
    objections.sort_by_key(|objection| objection.about.claim);
    Checks { findings, objections }
}

/// The ids of all rules in Rust.
pub(crate) fn native() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.id)
}

impl Rule {
    /// Whether a rule on claims is asked about something else too.
    fn is_asked_otherwise(&self) -> bool {
        !self.needs_claim && self.asks.iter().any(|asks| matches!(asks, Claims(_)))
    }
}

impl Asks {
    /// Asks the rule about everything of its kind.
    fn answer<'a>(&self, context: &Context<'a>, cards: &Cards<'a>, drafts: &mut Vec<Draft<'a>>) {
        match self {
            Claims(check) => {
                let judged = context.article.judged.iter().enumerate();
                for (number, judged) in judged.filter(|(_, judged)| judged.answer.may_be_reported()) {
                    // A relation with a card is the card's.
                    if cards.own(context.reference, judged) {
                        continue;
                    }
                    let before = drafts.len();
                    check(context, judged, drafts);
                    objection::note(&mut drafts[before..], number, judged.claim.span);
                }
            }
            OfDay(check) => {
                // A stet in plain text is a line of the prose and of no block.
                let days = context.article.days.iter().filter(|day| context.document.is_in_block(day.span.0));
                drafts.extend(days.filter_map(|day| check(context, day)));
            }
            Article(check) => drafts.extend(check(context)),
            Stets => {}
        }
    }
}

/// The drafts of a check for a claim, if the claim is of its kind.
fn ask<'a, S: Kind + 'a, D: IntoIterator<Item = Draft<'a>>>(
    context: &Context<'a>,
    Judged { claim, answer }: &'a Judged<'a>,
    check: impl Fn(&Context<'a>, &Case<'a, S>) -> D,
    drafts: &mut Vec<Draft<'a>>,
) {
    if let Some(said) = S::of(&claim.said) {
        drafts.extend(check(context, &Case { span: claim.span, frame: claim.frame, said, answer }));
    }
}
