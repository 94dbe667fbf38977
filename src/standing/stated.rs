//! How the facts of a relation answer a sentence that states it.
//!
//! One comparison serves all relations. What decides between a contradiction and an open question is data: of which
//! side there is one at a time, or from which day on all facts are listed.

use super::words::{Names, Words, reason, source};
use super::{Answer, Ask, Days, Evidence, Reason, Ruling, Verdict, framed, in_time, is_unsure};
use crate::claim::stated::{Filler, Stated};
use crate::claim::{Claim, Frame};
use crate::wording;
use factlint_index::{Day, EntityId, Fact, One, ReadsLike, Reference, Status, Value};

pub(super) fn answer<'r>(ask: &Ask<'r>, claim: &Claim<Stated>) -> Answer<'r> {
    let days = Days::of(&claim.when, ask.as_of);
    let facts = Facts::of(ask.reference, claim.relation);
    let (ruling, listed) = match (framed(claim.frame), &claim.object) {
        (Some(why), _) => (Ruling::unknown(why), Vec::new()),
        (None, Some(object)) => facts.between(ask, claim, &object.value, &days),
        (None, None) => facts.of_some(ask, &claim.subject.value, &days),
    };
    let answer = ruling.on(days.named());
    Answer { evidence: Evidence { listed, ..answer.evidence }, ..answer }
}

/// How a place or body stands to a body of which it may be a member, on some days.
pub(super) fn membership<'r>(
    ask: &Ask<'r>,
    group: EntityId,
    member: EntityId,
    days: &Days,
    frame: Frame,
) -> Ruling<'r> {
    let Some(relation) = ask.reference.relations_like(ReadsLike::Membership).first().copied() else {
        return Ruling::unknown(Reason::NotCovered);
    };
    let facts = Facts::of(ask.reference, relation);
    facts.ruling(ask, &facts.of_object(group), &|fact| fact.subject == Some(member), (group, days, frame)).0
}

/// The relation of a sentence, and those that are read by the same sentences.
struct Facts<'r> {
    reference: &'r Reference,
    relations: Vec<EntityId>,
    one: One,
    is_symmetric: bool,
}

/// A ruling, and the facts that are listed instead.
type Ruled<'r> = (Ruling<'r>, Vec<Fact<'r>>);

impl<'r> Facts<'r> {
    fn of(reference: &'r Reference, relation: EntityId) -> Facts<'r> {
        let like = reference.reads_like(relation);
        let relations = if like == ReadsLike::None { vec![relation] } else { reference.relations_like(like) };
        let (_, one) = reference.sides(relation);
        Facts { reference, relations, one, is_symmetric: reference.is_symmetric(relation) }
    }

    /// The facts that have an entity for their object, or on either side if the relation is symmetric.
    fn of_object(&self, object: EntityId) -> Vec<Fact<'r>> {
        let of = |relation: &EntityId| self.reference.facts_of(object, *relation);
        let mut facts: Vec<Fact<'r>> = self.relations.iter().flat_map(of).collect();
        if self.is_symmetric {
            facts.extend(self.of_subject(object).into_iter().map(Fact::exchanged));
        }
        facts
    }

    fn of_subject(&self, subject: EntityId) -> Vec<Fact<'r>> {
        let facts = self.reference.facts_about(subject).into_iter();
        facts.filter(|fact| self.relations.contains(&fact.relation)).collect()
    }

    /// The answer to "SUBJECT stands in the relation to OBJECT".
    fn between(&self, ask: &Ask<'r>, claim: &Claim<Stated>, object: &Filler, days: &Days) -> Ruled<'r> {
        let subjects = claim.subject.value.all();
        let rule = |facts: &[Fact<'r>], own: &dyn Fn(&Fact<'r>) -> bool, of: EntityId| {
            // When something was founded is so at all times, and is always told as past.
            let is_timeless = !matches!(object, Filler::Named(_)) && claim.frame == Frame::Past;
            // "He was elected mayor of Burlington, the capital of Vermont": what it is called is told as of today, and is
            // right if it ever was.
            let is_name = claim.frame == Frame::Past && !claim.by_verb && !facts.iter().any(own);
            let frame = if is_timeless || is_name { Frame::Asserted } else { claim.frame };
            self.ruling(ask, facts, own, (of, days, frame))
        };
        let each = match object {
            Filler::Named(named) if self.one != One::Object => named
                .all()
                .iter()
                .map(|object| {
                    let own = |fact: &Fact<'r>| fact.subject.is_some_and(|subject| subjects.contains(&subject));
                    let ruled = rule(&self.of_object(*object), &own, *object);
                    self.unless_both(subjects, *object, ruled)
                })
                .collect(),
            _ => subjects
                .iter()
                .map(|subject| rule(&self.of_subject(*subject), &|fact| is_object(fact, object), *subject))
                .collect::<Vec<_>>(),
        };
        best(each)
    }

    /// The answer for one entity, whose facts these are: `own` are those with what the text has on the other side.
    fn ruling(
        &self,
        ask: &Ask<'r>,
        facts: &[Fact<'r>],
        own: &dyn Fn(&Fact<'r>) -> bool,
        (of, days, frame): (EntityId, &Days, Frame),
    ) -> Ruled<'r> {
        let is_complete = self.complete_from(of, facts).is_some_and(|from| from <= days.first());
        if facts.is_empty() && !(self.one == One::Neither && is_complete) {
            return (Ruling::unknown(Reason::NotCovered), Vec::new());
        }
        let (full, others): (Vec<Fact<'r>>, Vec<Fact<'r>>) =
            facts.iter().filter(|fact| own(fact)).copied().partition(|fact| !is_lesser(fact.status));
        let in_time = in_time(&full, days, ask.grace);
        if let Some(ruling) = in_time.filter(|ruling| !ruling.verdict.is_contradicted()) {
            return (ruling, Vec::new());
        }
        if frame == Frame::Past {
            let held = full.first().map_or(Ruling::unknown(Reason::Past), |fact| Ruling::by(Verdict::Holds, *fact));
            return (held, Vec::new());
        }
        let listed: Vec<Fact<'r>> = facts.iter().filter(|fact| is_listed(fact, days)).copied().collect();
        if self.one == One::Neither && !is_complete {
            return (Ruling::unknown(Reason::Incomplete), Vec::new());
        }
        let other = others.iter().find(|fact| fact.status != Status::Suspended && days.any(fact, ask.grace));
        let ruling = match (other, in_time) {
            (Some(fact), _) => Ruling::by(Verdict::OtherRole, *fact),
            (None, Some(ruling)) => ruling,
            (None, None) if self.one == One::Neither => Ruling::without_fact(Verdict::Wrong),
            // Of one at a time, what is listed for all of the days rules out everything else.
            (None, None) => match listed.iter().find(|fact| days.all(fact, ask.grace)) {
                Some(fact) => Ruling::by(Verdict::OtherObject, *fact),
                None => Ruling::unknown(Reason::Vacant),
            },
        };
        (ruling, listed)
    }

    /// From which day on all facts of an entity are listed: by its own record, the files of its facts, or the relation.
    fn complete_from(&self, of: EntityId, facts: &[Fact<'r>]) -> Option<Day> {
        let records = [of].into_iter().chain(facts.iter().map(|fact| fact.owner)).chain(self.relations.iter().copied());
        records.filter_map(|record| self.reference.complete_from(record)).min()
    }

    /// Two places that have something in common, such as a sea, or of which one is a part of the other, are not said to be unrelated: the two
    /// sides of a relation of many, and what is said and what is listed where there is one.
    fn unless_both(&self, subjects: &[EntityId], object: EntityId, (ruling, listed): Ruled<'r>) -> Ruled<'r> {
        let key = self.relations.first().and_then(|relation| self.reference.unless_both(*relation));
        let others: Vec<EntityId> = match self.one {
            One::Neither => vec![object],
            _ => listed.iter().filter_map(|fact| fact.subject).collect(),
        };
        let shares = |key: &str| {
            let has_common = |a: EntityId, b: EntityId| match key {
                PART => self.is_around(a, b) || self.is_around(b, a),
                _ => {
                    let values = |of: EntityId| self.reference.attributes(of).filter(move |(name, _)| *name == key);
                    values(a).any(|(_, value)| values(b).any(|(_, other)| value == other))
                }
            };
            subjects.iter().any(|subject| others.iter().any(|other| has_common(*subject, *other)))
        };
        let is_open = matches!(ruling.verdict, Verdict::Wrong | Verdict::OtherObject) && key.is_some_and(shares);
        if is_open { (Ruling::unknown(Reason::Unsure), Vec::new()) } else { (ruling, listed) }
    }

    /// Whether a place is the other, or has it inside.
    fn is_around(&self, outer: EntityId, inner: EntityId) -> bool {
        let mut around = std::iter::successors(Some(inner), |place| self.reference.parent(*place)).take(DEEPEST);
        around.any(|place| place == outer)
    }

    /// The answer to "SUBJECT stands in the relation to something".
    fn of_some(&self, ask: &Ask<'r>, subject: &Filler, days: &Days) -> Ruled<'r> {
        let own: Vec<Fact<'r>> = subject.all().iter().flat_map(|subject| self.of_subject(*subject)).collect();
        if let Some(ruling) = in_time(&own, days, ask.grace) {
            return (ruling, Vec::new());
        }
        // A town that is the capital of nothing, in a country that has another.
        let around = subject.all().iter().map(|subject| {
            let outer = self.reference.parent(*subject);
            let ruled = |outer| self.ruling(ask, &self.of_object(outer), &|_| false, (outer, days, Frame::Asserted));
            outer.map_or((Ruling::unknown(Reason::NotCovered), Vec::new()), ruled)
        });
        best(around.collect())
    }
}

/// The word of `unless_both` for places of which one lies in the other.
const PART: &str = "part";

/// No place lies in more places, one in the other.
const DEEPEST: usize = 8;

/// The answer where a name may mean several: it is contradicted only if it is wrong of each.
fn best<'r>(each: Vec<Ruled<'r>>) -> Ruled<'r> {
    let rank = |ruled: &Ruled<'r>| match ruled.0.verdict {
        Verdict::Holds => 0,
        Verdict::Unknown => 1,
        _ => 2,
    };
    each.into_iter().min_by_key(rank).unwrap_or((Ruling::unknown(Reason::Unlisted), Vec::new()))
}

/// Whether a fact is listed for some of the days, without reserve.
fn is_listed(fact: &Fact<'_>, days: &Days) -> bool {
    !is_unsure(fact.status) && !is_lesser(fact.status) && fact.status != Status::Suspended && days.any(fact, 0)
}

/// Whether what stands on the side of the object is what the text has there.
fn is_object(fact: &Fact<'_>, object: &Filler) -> bool {
    match (object, fact.value) {
        (Filler::Named(named), None) => named.all().contains(&fact.object),
        (Filler::Days(said), Some(Value::Days(listed))) => {
            said.earliest <= listed.latest && listed.earliest <= said.latest
        }
        (Filler::Number(said), Some(Value::Number(listed))) => *said == listed,
        _ => false,
    }
}

/// Whether a status is less than that of a member; that of a suspended member stands in a row of its own beside.
pub(crate) fn is_lesser(status: Status) -> bool {
    matches!(
        status,
        Status::Associate
            | Status::Observer
            | Status::Partner
            | Status::Candidate
            | Status::Applicant
            | Status::Suspended
    )
}

/// The claim and its answer in words.
pub(super) fn words(names: &Names<'_>, frame: Frame, said: &Stated, answer: &Answer<'_>) -> Words {
    let name = |part: &crate::claim::Part<Filler>| filler(names, part);
    let object = said.object.as_ref().map_or_else(|| "some place".to_owned(), name);
    let reading = in_words(names.reference, said.relation, &name(&said.subject), &object);
    let is_value = said.object.as_ref().is_some_and(|object| !matches!(object.value, Filler::Named(_)));
    let reading = match (is_value, frame.is_past()) {
        (true, _) => reading,
        (false, true) => reading.replacen(" is ", " was ", 1),
        (false, false) => format!("{reading} on {}", wording::day(answer.day)),
    };
    let fact = answer.evidence.fact.as_ref().or(answer.evidence.listed.first());
    let listed = || match answer.evidence.listed.as_slice() {
        [] => "never listed".to_owned(),
        facts => format!("listed: {}", others(names.reference, said.relation, facts)),
    };
    let words = match (answer.verdict, answer.evidence.fact.as_ref()) {
        (Verdict::Unknown, _) => reason(answer).unwrap_or_default(),
        (Verdict::Holds, Some(fact)) => wording::since(fact),
        (Verdict::Stale, Some(fact)) => format!("listed until {}", wording::boundary(fact.to)),
        (Verdict::NotYet, Some(fact)) => format!("listed only from {}", wording::boundary(fact.from)),
        (Verdict::OtherRole, Some(fact)) => format!("listed as {}", fact.status.as_str()),
        _ => listed(),
    };
    let fact = fact.filter(|_| answer.verdict != Verdict::Unknown);
    Words { reading, answer: words, source: source(fact) }
}

fn filler(names: &Names<'_>, part: &crate::claim::Part<Filler>) -> String {
    match &part.value {
        Filler::Named(named) => names.one(named, part.span),
        _ => names.document.text(part.span).to_owned(),
    }
}

/// A relation in words: as its record says it, or else by its id.
pub(crate) fn in_words(reference: &Reference, relation: EntityId, subject: &str, object: &str) -> String {
    match reference.says(relation) {
        Some(says) => says.replace("{subject}", subject).replace("{object}", object),
        None => format!("{subject} {} {object}", reference.id(relation).replace('-', " ")),
    }
}

/// What is listed on the other side: "Austria, Croatia, Hungary and Italy".
pub(crate) fn others(reference: &Reference, relation: EntityId, facts: &[Fact<'_>]) -> String {
    let (_, one) = reference.sides(relation);
    let other = |fact: &Fact<'_>| match (fact.value, one) {
        (Some(Value::Days(days)), _) => wording::boundary(days),
        (Some(Value::Number(number)), _) => wording::number(number),
        (None, One::Object) => reference.name_with_article(fact.object),
        (None, _) => fact.subject.map(|subject| reference.name_with_article(subject)).unwrap_or_default(),
    };
    let mut names: Vec<String> = facts.iter().map(other).collect();
    names.sort();
    names.dedup();
    // Of what there is one at a time, several that are listed are several that may be meant.
    let last = if one == One::Neither { "and" } else { "or" };
    wording::enumerated(&names, last)
}
