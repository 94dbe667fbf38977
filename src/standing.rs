//! How the reference answers a claim on its day. Facts are compared with days here and nowhere else.

pub(crate) mod bare;
pub(crate) mod counts;
pub(crate) mod life;
pub(crate) mod list;
pub(crate) mod namesakes;
pub(crate) mod numeral;
pub(crate) mod office;
pub(crate) mod pairs;
pub(crate) mod post;
pub(crate) mod relation;
pub(crate) mod spelt;
pub(crate) mod stated;
pub(crate) mod term;
pub(crate) mod words;

pub use counts::Truth;

use crate::claim::{Claim, Frame, Governs, Relation, RelationKind, Said, When};
use crate::document::ProseSpan;
use factlint_index::{Boundary, Day, EntityId, Fact, Holding, ReadsLike, Reference, Spoken, Status, holds};
use words::{Names, Words};

/// The reference and the day that claims are compared with.
pub(crate) struct Ask<'r> {
    pub reference: &'r Reference,
    pub as_of: Day,
    /// How many days a change of holder may be early or late.
    pub grace: i32,
}

/// How the reference answers a claim. Of a relation, the first verdict that applies in this order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Verdict {
    /// The reference does not answer; the answer has a reason.
    Unknown,
    Holds,
    /// The person holds the office, but not in the manner of the words: the words say "former" or "-elect", or leave
    /// out that it is held only for a time.
    Misframed,
    /// Said to be dead, but on record as alive later.
    Alive,
    /// Acts after a death.
    Dead,
    /// A ruler of that name, but with another number.
    OtherNumeral,
    /// Same object, another office (of a member: another status) that day.
    OtherRole,
    /// Held until a day before.
    Stale,
    /// Held only from a day after.
    NotYet,
    /// Same office, another country that day.
    OtherObject,
    /// Near the name of a holder, and not listed.
    NearName,
    /// A holder's family name with another given name.
    OtherGiven,
    /// The country or body has no such office.
    NoSuchRole,
    /// Never so, as far as the reference knows.
    Wrong,
    /// Of a term of office, a list or pairs: listed otherwise, in whole or in part.
    Otherwise,
}

impl Verdict {
    /// Whether the reference contradicts the claim.
    pub(crate) fn is_contradicted(self) -> bool {
        !matches!(self, Verdict::Unknown | Verdict::Holds)
    }

    /// The word by which a card speaks for it.
    pub(crate) fn spoken(self) -> Option<Spoken> {
        match self {
            Verdict::Stale => Some(Spoken::Stale),
            Verdict::NotYet => Some(Spoken::NotYet),
            Verdict::Wrong => Some(Spoken::Wrong),
            Verdict::OtherObject => Some(Spoken::OtherObject),
            Verdict::OtherRole => Some(Spoken::OtherRole),
            Verdict::NearName => Some(Spoken::NearName),
            _ => None,
        }
    }
}

/// The reason why a claim is not answered. It makes a silence something that can be tested.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Reason {
    /// The reference lists nothing of the kind for this object.
    NotCovered,
    /// It lists something, but not completely for that day.
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
    /// The words themselves say that the person is not in office yet.
    NotYet,
    /// The title of a work.
    Work,
    /// A title without a country.
    BareTitle,
    /// Near a listed name, and not surely a slip for it.
    NearName,
    /// No such office is listed, and the title may be used loosely.
    NoSuchOffice,
    /// A title that several offices are called by.
    Generic,
    /// An acting holder, whom the article calls so elsewhere.
    SaidElsewhere,
    /// Few of the items of a list are right.
    OtherList,
    /// No card speaks for a relation.
    NoRule,
    /// The card on a relation speaks for other answers than this.
    NoVerdict(Spoken),
    /// No rule reports it, for another reason.
    Unsaid,
}

impl Reason {
    /// The reason in words that an editor understands.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Reason::NotCovered => "the reference lists nothing of the kind",
            Reason::Incomplete => "the reference is not complete for that day",
            Reason::Vacant => "the reference lists nobody for that day",
            Reason::Unsure => "what the reference lists for that day is not certain",
            Reason::Several => "the words may mean more than one",
            Reason::Unlisted => "the reference does not list that name",
            Reason::Past => "about the past, without a date",
            Reason::NotYet => "about an office not yet held",
            Reason::Work => "in the title of a work",
            Reason::BareTitle => "a title without its country",
            Reason::NearName => "another spelling of a listed name, or another person",
            Reason::NoSuchOffice => "no such office is listed, and the title may mean another",
            Reason::Generic => "a title that names no one office",
            Reason::SaidElsewhere => "the article says elsewhere that the office is held for a time",
            Reason::OtherList => "perhaps a list of only some, or of something else",
            Reason::NoRule => "no rule speaks for this relation",
            Reason::NoVerdict(Spoken::Stale) => "no rule speaks for the verdict `stale`",
            Reason::NoVerdict(Spoken::NotYet) => "no rule speaks for the verdict `not-yet`",
            Reason::NoVerdict(Spoken::Wrong) => "no rule speaks for the verdict `wrong`",
            Reason::NoVerdict(Spoken::OtherObject) => "no rule speaks for the verdict `other-object`",
            Reason::NoVerdict(Spoken::OtherRole) => "no rule speaks for the verdict `other-role`",
            Reason::NoVerdict(Spoken::NearName) => "no rule speaks for the verdict `near-name`",
            Reason::Unsaid => "too uncertain to be reported",
        }
    }
}

/// A verdict, the day it is for, and the evidence; and where the reference alone does not give a verdict, the reason.
#[derive(Clone, Debug)]
pub(crate) struct Answer<'r> {
    pub verdict: Verdict,
    pub reason: Option<Reason>,
    pub day: Day,
    pub evidence: Evidence<'r>,
}

/// The evidence for an answer, as far as its kind of claim has any.
#[derive(Clone, Default, Debug)]
pub(crate) struct Evidence<'r> {
    /// The fact that decides.
    pub fact: Option<Fact<'r>>,
    /// Of an office: its holder that day.
    pub holder: Option<Fact<'r>>,
    /// The office, as it is listed.
    pub seat: Option<EntityId>,
    /// Of a life: the death, or the day on which the person was alive.
    pub life: Option<Boundary>,
    /// Of a relation that is stated otherwise: what is listed for those days.
    pub listed: Vec<Fact<'r>>,
    /// Of a list: members that it certainly lacks. Empty for a partial list.
    pub missing: Vec<Fact<'r>>,
    /// Of a list and of pairs: the answer to each, in order.
    pub parts: Vec<Answer<'r>>,
    /// Two counts. First, of a list: how many of its items are members; of pairs: how many of the body's members they
    /// cover. Second, how many members the body has.
    pub covered: Option<(usize, usize)>,
}

/// A verdict, its reason and its fact: the result of a comparison, before other evidence is added.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ruling<'r> {
    pub verdict: Verdict,
    pub reason: Option<Reason>,
    pub fact: Option<Fact<'r>>,
}

impl<'r> Ruling<'r> {
    pub(crate) fn unknown(why: Reason) -> Ruling<'r> {
        Ruling { verdict: Verdict::Unknown, reason: Some(why), fact: None }
    }

    /// A verdict that rests on a fact.
    pub(crate) fn by(verdict: Verdict, fact: Fact<'r>) -> Ruling<'r> {
        Ruling { verdict, reason: None, fact: Some(fact) }
    }

    /// A verdict that rests on the absence of facts.
    pub(crate) fn without_fact(verdict: Verdict) -> Ruling<'r> {
        Ruling { verdict, reason: None, fact: None }
    }

    /// The answer for a day.
    pub(crate) fn on(self, day: Day) -> Answer<'r> {
        let evidence = Evidence { fact: self.fact, ..Evidence::default() };
        Answer { verdict: self.verdict, reason: self.reason, day, evidence }
    }
}

impl<'r> Answer<'r> {
    /// Whether a rule may report it. An unlisted name in an undated past may be a slip, so such an answer counts.
    pub(crate) fn may_be_reported(&self) -> bool {
        self.verdict.is_contradicted() || self.reason == Some(Reason::Past) || !self.evidence.parts.is_empty()
    }

    /// The fact that decides, if the answer has this verdict.
    pub(crate) fn fact_if(&self, verdict: Verdict) -> Option<&Fact<'r>> {
        self.evidence.fact.as_ref().filter(|_| self.verdict == verdict)
    }

    /// Puts another ruling in the place of its own.
    pub(crate) fn rule(&mut self, ruling: Ruling<'r>) {
        (self.verdict, self.reason, self.evidence.fact) = (ruling.verdict, ruling.reason, ruling.fact);
    }

    /// The same day and other evidence with another ruling.
    pub(crate) fn ruled(mut self, ruling: Ruling<'r>) -> Answer<'r> {
        self.rule(ruling);
        self
    }

    /// The answer without its day and its other evidence.
    fn ruling(&self) -> Ruling<'r> {
        Ruling { verdict: self.verdict, reason: self.reason, fact: self.evidence.fact }
    }
}

/// A claim with its answer.
pub(crate) struct Judged<'r> {
    pub claim: Claim,
    pub answer: Answer<'r>,
}

impl<'r> Judged<'r> {
    /// Whether a claim that somebody is alive is not contradicted. No article asserts it in words, so it is not counted
    /// as a claim.
    pub(crate) fn is_idle(&self) -> bool {
        let is_life = matches!(&self.claim.said, Said::Relation(relation) if relation.kind == RelationKind::Life);
        is_life && self.answer.verdict == Verdict::Unknown
    }

    /// The words for the subjects of a relation, or of pairs.
    pub(crate) fn subjects(&self) -> impl Iterator<Item = ProseSpan> {
        let (one, pairs) = match &self.claim.said {
            Said::Relation(said) => (Some(said.subject.span), [].as_slice()),
            Said::Stated(said) => (Some(said.subject.span), [].as_slice()),
            Said::Pairs(said) => (None, said.pairs.as_slice()),
            Said::List(_) | Said::Term(_) => (None, [].as_slice()),
        };
        one.into_iter().chain(pairs.iter().map(|pair| pair.subject.span))
    }

    /// The answers to count: each of some pairs is a claim of its own, and a list of members is one claim.
    fn counted(&self) -> &[Answer<'r>] {
        match &self.claim.said {
            Said::Pairs(_) => &self.answer.evidence.parts,
            _ => std::slice::from_ref(&self.answer),
        }
    }
}

/// Answers a claim. `prose` is the text it was read from: unlisted names are compared by their letters.
pub(crate) fn judge<'r>(ask: &Ask<'r>, prose: &str, claim: Claim) -> Judged<'r> {
    let Claim { span, frame, when, said } = claim;
    let (said, answer) = match said {
        Said::Relation(relation) => {
            let claim = bare::with_country(ask, Claim { span, frame, when: when.clone(), said: relation });
            let answer = relation::answer(ask, &claim);
            let answer = if spelt::names_country(&claim) { spelt::refine(ask, &claim, prose, answer) } else { answer };
            let answer = numeral::renumbered(ask, &claim, prose, answer);
            (Said::Relation(claim.said), answer)
        }
        Said::Stated(stated) => {
            let claim = Claim { span, frame, when: when.clone(), said: stated };
            let answer = stated::answer(ask, &claim);
            (Said::Stated(claim.said), answer)
        }
        Said::List(list) => {
            let claim = Claim { span, frame, when: when.clone(), said: list };
            let answer = list::answer(ask, &claim);
            (Said::List(claim.said), answer)
        }
        Said::Pairs(mut pairs) => {
            pairs.pairs.iter_mut().for_each(|pair| pair.when = when.clone());
            let answer = pairs::answer(ask, prose, &pairs);
            (Said::Pairs(pairs), answer)
        }
        Said::Term(term) => {
            let answer = term::answer(ask, frame, &term);
            (Said::Term(term), answer)
        }
    };
    Judged { claim: Claim { span, frame, when, said }, answer }
}

/// A claim and its answer in words, and where they stand; below pairs, each pair.
pub(crate) fn in_words<'j, 'r>(names: &Names<'_>, judged: &'j Judged<'r>) -> Vec<(ProseSpan, Words, &'j Answer<'r>)> {
    let Judged { claim, answer } = judged;
    let of_pair = |(pair, answer): (&Claim<Relation>, &'j Answer<'r>)| {
        (pair.span, relation::words(names, pair.frame, &pair.said, answer), answer)
    };
    let (words, below) = match &claim.said {
        Said::Relation(said) => (relation::words(names, claim.frame, said, answer), Vec::new()),
        Said::Stated(said) => (stated::words(names, claim.frame, said, answer), Vec::new()),
        Said::List(said) => (list::words(names, said, answer), Vec::new()),
        Said::Pairs(said) => {
            let below = said.pairs.iter().zip(&answer.evidence.parts).map(of_pair).collect();
            (pairs::words(names, said, answer), below)
        }
        Said::Term(said) => (term::words(names, said, answer), Vec::new()),
    };
    [(claim.span, words, answer)].into_iter().chain(below).collect()
}

/// The days that a claim may be about: stretches, each with a first and a last day.
pub(crate) struct Days(Vec<(Day, Day)>);

impl Days {
    pub(crate) fn of(when: &When, as_of: Day) -> Days {
        match when {
            When::AsOf => Days(vec![(as_of, as_of)]),
            When::Windows(windows, Governs::Surely) => Days(windows.clone()),
            When::Windows(windows, Governs::Perhaps) => Days(windows.iter().copied().chain([(as_of, as_of)]).collect()),
        }
    }

    /// Whether a fact may hold on any of the days: it is not excluded.
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

    /// The day to print: the last of the days.
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

/// The reason why a frame asserts nothing about a day, if it does not.
pub(crate) fn framed(frame: Frame) -> Option<Reason> {
    match frame {
        Frame::Elect | Frame::Coming => Some(Reason::NotYet),
        Frame::Work => Some(Reason::Work),
        Frame::Past | Frame::Former | Frame::Late | Frame::Acting | Frame::Quoted => None,
        Frame::Asserted | Frame::Current => None,
    }
}

/// The facts of an object in all relations that are stated by one kind of sentence.
pub(crate) fn facts_like<'r>(reference: &'r Reference, object: EntityId, like: ReadsLike) -> Vec<Fact<'r>> {
    let relations = reference.relations_like(like).into_iter();
    relations.flat_map(|relation| reference.facts_of(object, relation)).collect()
}

/// Whether facts about one subject and one object say that it holds, held or will hold: the first of these that
/// applies.
pub(crate) fn in_time<'r>(facts: &[Fact<'r>], days: &Days, grace: i32) -> Option<Ruling<'r>> {
    if let Some(fact) = facts.iter().find(|fact| days.any(fact, grace)) {
        let unsure = is_unsure(fact.status);
        return Some(if unsure { Ruling::unknown(Reason::Unsure) } else { Ruling::by(Verdict::Holds, *fact) });
    }
    let sure = || facts.iter().filter(|fact| !is_unsure(fact.status));
    let before = sure().filter(|fact| fact.to.latest < days.first()).max_by_key(|fact| fact.to.latest);
    let after = sure().filter(|fact| fact.from.earliest > days.last()).min_by_key(|fact| fact.from.earliest);
    let stale = before.map(|fact| Ruling::by(Verdict::Stale, *fact));
    stale.or(after.map(|fact| Ruling::by(Verdict::NotYet, *fact)))
}
