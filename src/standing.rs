//! How the reference answers a claim on its day. Facts and days are compared here and nowhere else.

pub(crate) mod bare;
pub(crate) mod capital;
pub(crate) mod given;
pub(crate) mod life;
pub(crate) mod list;
pub(crate) mod membership;
pub(crate) mod namesakes;
pub(crate) mod numeral;
pub(crate) mod office;
pub(crate) mod post;
pub(crate) mod similar;
pub(crate) mod slip;
pub(crate) mod spelt;
pub(crate) mod term;

use crate::claim::{Claim, Form, Frame, Governs, PairsClaim, Relation, RelationClaim, When};
use factlint_index::{Boundary, Day, EntityId, Fact, Holding, ReadsLike, Reference, Status, holds};

/// What a claim is compared with.
pub(crate) struct Ask<'r> {
    pub reference: &'r Reference,
    pub as_of: Day,
    /// Days by which a change of hands may be early or late.
    pub grace: i32,
}

/// How the reference answers a claim of a relation. Tried in this order; the first that applies.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Standing<'r> {
    Unknown(Why),
    Holds(Fact<'r>),
    /// Holds it, but not in the manner of the words: said to be former or not in office yet, or in full what is
    /// held only for a time.
    Misframed(Fact<'r>),
    /// Said to be dead, and on record as alive on this later day.
    Alive(Day),
    /// Acts after this death.
    Dead(Boundary),
    /// A ruler of that name, but with another number.
    OtherNumeral(Fact<'r>),
    /// Same object, another office (of a member: another status) that day.
    OtherRole(Fact<'r>),
    Held(Fact<'r>),
    WillHold(Fact<'r>),
    /// Same office, another country that day.
    OtherObject(Fact<'r>),
    NearName(Fact<'r>),
    OtherGiven(Fact<'r>),
    NoSuchRole,
    Never,
}

/// Why a claim is not answered: a designed silence, with a reason that can be tested.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Why {
    /// The reference lists nothing of the kind for this object.
    NotCovered,
    /// It does, but not completely for that day.
    Incomplete,
    /// Nobody is listed for that day, or the office was vacant.
    Vacant,
    /// What it lists for that day is unverified, disputed or only scheduled.
    Unsure,
    /// The words may mean several.
    Several,
    /// The name is not listed, and lists of such names are not complete.
    Unlisted,
    /// A statement about the past that is not dated.
    Past,
    /// Not in office yet, by the words themselves.
    NotYet,
    /// The title of a work.
    Work,
    /// A title without a country.
    BareTitle,
}

impl Why {
    /// In words an editor understands.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Why::NotCovered => "the reference lists nothing of the kind",
            Why::Incomplete => "the reference is not complete for that day",
            Why::Vacant => "the reference lists nobody for that day",
            Why::Unsure => "what the reference lists for that day is not certain",
            Why::Several => "the words may mean more than one",
            Why::Unlisted => "the reference does not list that name",
            Why::Past => "about the past, without a date",
            Why::NotYet => "about an office not yet held",
            Why::Work => "in the title of a work",
            Why::BareTitle => "a title without its country",
        }
    }
}

/// An answer, the day it is for, and who or what is listed for that day.
#[derive(Clone, Debug)]
pub(crate) struct Answer<'r> {
    pub standing: Standing<'r>,
    pub day: Day,
    /// Of an office: its holder that day.
    pub holder: Option<Fact<'r>>,
    /// The office, as it is listed.
    pub seat: Option<EntityId>,
}

/// A claim with its answer.
pub(crate) enum Judged<'r> {
    Relation(Box<RelationClaim>, Box<Answer<'r>>),
    List(crate::claim::ListClaim, list::ListAnswer<'r>),
    Pairs(PairsClaim, PairsAnswer<'r>),
    Term(crate::claim::term::TermClaim, term::TermAnswer<'r>),
}

/// Each pair's answer, and how many of the members of the body they cover.
pub(crate) struct PairsAnswer<'r> {
    pub answers: Vec<Answer<'r>>,
    pub covered: Option<(usize, usize)>,
}

/// Answers a claim.
pub(crate) fn judge<'r>(ask: &Ask<'r>, claim: Claim) -> Judged<'r> {
    match claim {
        Claim::Relation(claim) => {
            let claim = bare::with_country(ask, claim);
            let answer = relation(ask, &claim);
            Judged::Relation(Box::new(claim), Box::new(answer))
        }
        Claim::List(claim) => {
            let answer = list::answer(ask, &claim);
            Judged::List(claim, answer)
        }
        Claim::Pairs(claim) => {
            let answers = claim.pairs.iter().map(|pair| relation(ask, pair)).collect();
            let covered = claim.group.map(|group| list::covered(ask, group, &claim));
            Judged::Pairs(claim, PairsAnswer { answers, covered })
        }
        Claim::Term(claim) => {
            let answer = term::answer(ask, &claim);
            Judged::Term(claim, answer)
        }
    }
}

fn relation<'r>(ask: &Ask<'r>, claim: &RelationClaim) -> Answer<'r> {
    if let Some(standing) = life::contradicted(ask, claim) {
        return Answer { standing, day: ask.as_of, holder: None, seat: None };
    }
    match claim.relation {
        Relation::Office if claim.form == Form::Post => post::answer(ask, claim),
        Relation::Office => office::answer(ask, claim),
        Relation::Membership => membership::answer(ask, claim),
        Relation::Capital => capital::answer(ask, claim),
        Relation::Life => life::nothing(ask),
    }
}

/// Days a claim may be about: each a first and a last day.
pub(crate) struct Days(Vec<(Day, Day)>);

impl Days {
    pub(crate) fn of(when: &When, as_of: Day) -> Days {
        match when {
            When::AsOf => Days(vec![(as_of, as_of)]),
            When::Windows(windows, Governs::Surely) => Days(windows.clone()),
            When::Windows(windows, Governs::Perhaps) => Days(windows.iter().copied().chain([(as_of, as_of)]).collect()),
        }
    }

    /// Whether a fact holds, as far as can be excluded, on any of the days.
    pub(crate) fn any(&self, fact: &Fact<'_>, grace: i32) -> bool {
        self.0
            .iter()
            .any(|(first, last)| fact.from.earliest.plus(-grace) <= *last && *first <= fact.to.latest.plus(grace))
    }

    /// Whether a fact certainly holds on all of the days.
    pub(crate) fn all(&self, fact: &Fact<'_>, grace: i32) -> bool {
        let whole = |(first, last): &(Day, Day)| {
            [first.plus(-grace), last.plus(grace)]
                .iter()
                .all(|day| holds(fact.from, fact.to, *day, 0) == Holding::Certainly)
        };
        self.0.iter().all(whole)
    }

    /// The day to name: the last of the days.
    pub(crate) fn named(&self) -> Day {
        self.0.iter().map(|(_, last)| *last).next_back().unwrap_or(Day::MIN)
    }

    pub(crate) fn first(&self) -> Day {
        self.0.iter().map(|(first, _)| *first).min().unwrap_or(Day::MIN)
    }

    pub(crate) fn last(&self) -> Day {
        self.0.iter().map(|(_, last)| *last).max().unwrap_or(Day::MAX)
    }
}

/// Whether a status leaves the answer open.
pub(crate) fn is_unsure(status: Status) -> bool {
    matches!(status, Status::Disputed | Status::Scheduled | Status::Unverified)
}

/// The frames in which nothing is asserted of a day.
pub(crate) fn framed(frame: Frame) -> Option<Why> {
    match frame {
        Frame::Elect | Frame::Coming => Some(Why::NotYet),
        Frame::Work => Some(Why::Work),
        Frame::Past | Frame::Former | Frame::Late | Frame::Acting | Frame::Quoted => None,
        Frame::Asserted | Frame::Current => None,
    }
}

/// The facts of an object in all relations that are stated by such sentences.
pub(crate) fn facts_like<'r>(reference: &'r Reference, object: EntityId, like: ReadsLike) -> Vec<Fact<'r>> {
    let relations = reference.relations_like(like).into_iter();
    relations.flat_map(|relation| reference.facts_of(object, relation)).collect()
}

/// The first of these that a list of facts about one subject in one object gives: holds, held, will hold.
pub(crate) fn in_time<'r>(facts: &[Fact<'r>], days: &Days, grace: i32) -> Option<Standing<'r>> {
    if let Some(fact) = facts.iter().find(|fact| days.any(fact, grace)) {
        return Some(if is_unsure(fact.status) { Standing::Unknown(Why::Unsure) } else { Standing::Holds(*fact) });
    }
    let sure = || facts.iter().filter(|fact| !is_unsure(fact.status));
    let before = sure().filter(|fact| fact.to.latest < days.first()).max_by_key(|fact| fact.to.latest);
    let after = sure().filter(|fact| fact.from.earliest > days.last()).min_by_key(|fact| fact.from.earliest);
    before.map(|fact| Standing::Held(*fact)).or(after.map(|fact| Standing::WillHold(*fact)))
}
