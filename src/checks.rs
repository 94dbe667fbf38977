//! The table of checks. A check owns one answer of the reference and the words for it.
//!
//! The comparison was made once, in `standing`; since an answer has one value, sibling rules cannot
//! both speak. A rule that compares mentions with each other takes the document instead.

mod dates;
pub(crate) mod desk;
mod level;
mod merge;
mod names;
mod office_holders;
mod organisations;
mod places;
mod reference;

use crate::claim::term::TermClaim;
use crate::claim::{ListClaim, RelationClaim};
use crate::dates::DayMention;
use crate::finding::Finding;
use crate::mention::names::Names;
use crate::standing::list::ListAnswer;
use crate::standing::term::TermAnswer;
use crate::standing::{Answer, Judged};
use desk::Desk;

pub(crate) use merge::merged;
pub(crate) use names::cast::People;
pub(crate) use places::sightings::Gathered;
pub(crate) use reference::unused_stet::applied as with_stets;

type RelationCheck = fn(&Desk<'_>, &RelationClaim, &Answer<'_>) -> Option<Finding>;
type TermCheck = fn(&Desk<'_>, &TermClaim, &TermAnswer<'_>) -> Option<Finding>;
type ListCheck = fn(&Desk<'_>, &ListClaim, &ListAnswer<'_>) -> Vec<Finding>;

/// Checks of a claim of a relation, by rule.
pub(crate) const RELATION: &[(&str, RelationCheck)] = &[
    ("stale-office-holder", office_holders::stale_office_holder::check),
    ("premature-office-holder", office_holders::premature_office_holder::check),
    ("wrong-office-holder", office_holders::wrong_office_holder::check),
    ("wrong-country-for-leader", office_holders::wrong_country_for_leader::check),
    ("wrong-title-for-person", office_holders::wrong_title_for_person::check),
    ("misspelled-person-name", names::misspelled_person_name::check),
    ("wrong-given-name", names::wrong_given_name::check),
    ("wrong-body-head", office_holders::wrong_body_head::check),
    ("state-government-head-mixup", office_holders::state_government_head_mixup::check),
    ("former-on-incumbent", office_holders::former_on_incumbent::check),
    ("lapsed-elect", office_holders::lapsed_elect::check),
    ("acting-status", office_holders::acting_status::check),
    ("late-but-living", office_holders::late_but_living::check),
    ("deceased-acting", office_holders::deceased_acting::check),
    ("wrong-regnal-name", office_holders::wrong_regnal_name::check),
    ("leader-pair-mismatch", office_holders::leader_pair_mismatch::check),
    ("nonmember-listed", organisations::nonmember_listed::check_one),
    ("office-does-not-exist", office_holders::office_does_not_exist::check),
];

/// Checks of what is said of a term of office.
pub(crate) const TERM: &[(&str, TermCheck)] = &[
    ("office-ordinal-mismatch", office_holders::office_ordinal_mismatch::check),
    ("tenure-claim-mismatch", office_holders::tenure_claim_mismatch::check),
    ("succession-claim-mismatch", office_holders::succession_claim_mismatch::check),
];

/// Checks of a list of members.
pub(crate) const LIST: &[(&str, ListCheck)] = &[
    ("member-omitted", organisations::member_omitted::check),
    ("nonmember-listed", organisations::nonmember_listed::check),
];

/// Checks of days, places and the whole document.
pub(crate) const OTHER: &[&str] = &[
    "weekday-date-mismatch",
    "impossible-date",
    "missing-publication-date",
    "misspelled-place-name",
    "superseded-place-name",
    "inconsistent-place-name",
    "inconsistent-person-spelling",
    "nonpreferred-person-spelling",
    "superseded-person-name",
    "name-order",
    "ambiguous-surname",
    "unlinked-second-reference",
    "ambiguous-leader-name",
    "mixed-script-name",
    "unused-stet",
];

/// What the checks say about a judged claim.
pub(crate) fn of_claim(desk: &Desk<'_>, judged: &Judged<'_>, findings: &mut Vec<Finding>) {
    match judged {
        Judged::Relation(claim, answer) => findings.extend(of_relation(desk, claim, answer)),
        Judged::Pairs(claim, answer) => {
            let pairs = claim.pairs.iter().zip(&answer.answers);
            findings.extend(office_holders::leader_pair_mismatch::of_list(desk, pairs));
        }
        Judged::Term(claim, answer) => {
            findings.extend(TERM.iter().find_map(|(_, check)| check(desk, claim, answer)));
        }
        Judged::List(claim, answer) => findings.extend(LIST.iter().flat_map(|(_, check)| check(desk, claim, answer))),
    }
}

fn of_relation(desk: &Desk<'_>, claim: &RelationClaim, answer: &Answer<'_>) -> Option<Finding> {
    RELATION.iter().find_map(|(_, check)| check(desk, claim, answer))
}

/// What the checks say about the days of the text.
pub(crate) fn of_days(desk: &Desk<'_>, days: &[DayMention], findings: &mut Vec<Finding>) {
    // A stet in plain text is a line of the prose and of no block.
    let days = || days.iter().filter(|day| desk.document.is_in_block(day.span.0));
    findings.extend(days().filter_map(|day| dates::weekday_date_mismatch::check(desk, day)));
    findings.extend(days().filter_map(|day| dates::impossible_date::check(desk, day)));
    findings.extend(dates::missing_publication_date::check(desk));
}

/// What the checks say about places, once the whole text has been seen.
pub(crate) fn of_places(desk: &Desk<'_>, gathered: &Gathered, findings: &mut Vec<Finding>) {
    let Some(sightings) = &gathered.sightings(desk) else { return };
    findings.extend(places::misspelled_place_name::check(desk, sightings));
    let mut superseded = places::superseded_place_name::check(desk, sightings);
    // A rule that is off says nothing that another need not repeat.
    superseded.retain(|finding| !desk.is_off(&finding.rule.0));
    findings.extend(places::inconsistent_place_name::check(desk, sightings, &superseded));
    findings.extend(superseded);
}

/// What the checks say about people, once the whole text has been seen.
pub(crate) fn of_people(desk: &Desk<'_>, found: &Names, days: &[DayMention], findings: &mut Vec<Finding>) {
    let people = &People::new(found);
    let cast = people.cast(desk);
    findings.extend(names::misspelled_person_name::anywhere(desk, found));
    let nonpreferred = names::nonpreferred_person_spelling::check(desk, people, &cast);
    findings.extend(names::inconsistent_person_spelling::check(desk, people, &cast, &nonpreferred));
    findings.extend(nonpreferred);
    findings.extend(names::superseded_person_name::check(desk, &cast));
    findings.extend(names::name_order::check(desk, people, &cast));
    findings.extend(names::ambiguous_surname::check(desk, people, &cast));
    findings.extend(names::unlinked_second_reference::check(desk, &cast));
    findings.extend(office_holders::ambiguous_leader_name::check(desk, found, days));
}

/// What the letters of a text say, whatever is listed.
pub(crate) fn of_letters(desk: &Desk<'_>, found: &Names, findings: &mut Vec<Finding>) {
    if !found.is_ascii {
        names::mixed_script_name::check(desk, findings);
    }
}

/// What the declarative rules say.
pub(crate) fn of_patterns(desk: &Desk<'_>, patterns: &crate::rules::Patterns, findings: &mut Vec<Finding>) {
    patterns.check(desk, findings);
}

/// Every rule that Rust speaks for.
pub(crate) fn native() -> impl Iterator<Item = &'static str> {
    let relation = RELATION.iter().map(|(rule, _)| *rule);
    let list = LIST.iter().map(|(rule, _)| *rule);
    let term = TERM.iter().map(|(rule, _)| *rule);
    relation.chain(term).chain(list).chain(OTHER.iter().copied())
}
