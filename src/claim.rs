//! What a text asserts: claims, read from the items of a sentence with the referents filled in.
//!
//! Words end here: what a claim says is in ids, days and spans.

pub(crate) mod apposition;
pub(crate) mod bare;
pub(crate) mod frame;
pub(crate) mod joint;
pub(crate) mod life;
pub(crate) mod list;
pub(crate) mod manner;
pub(crate) mod name;
pub(crate) mod office;
pub(crate) mod pair;
pub(crate) mod post;
pub(crate) mod prefilter;
pub(crate) mod sentence;
pub(crate) mod stated;
pub(crate) mod table;
pub(crate) mod term;

use crate::document::ProseSpan;
use crate::mention::Named;
use crate::mention::names::Hits;
use factlint_index::{CueSet, Day, EntityId, Hints};
use prefilter::RawSentence;
use sentence::{Sentence, Start, Starts};
use std::ops::{Deref, DerefMut};

/// A value and the words it was read from.
#[derive(Clone, Debug)]
pub(crate) struct Part<T> {
    pub value: T,
    pub span: ProseSpan,
}

/// A claim: its place, the manner in which it is asserted, the days it is about, and what it says.
///
/// It dereferences to what it says (`claim.subject`); the place and the time are beside it (`claim.span`).
#[derive(Clone, Debug)]
pub(crate) struct Claim<S = Said> {
    /// All its words.
    pub span: ProseSpan,
    pub frame: Frame,
    pub when: When,
    pub said: S,
}

impl<S> Deref for Claim<S> {
    type Target = S;

    fn deref(&self) -> &S {
        &self.said
    }
}

impl<S> DerefMut for Claim<S> {
    fn deref_mut(&mut self) -> &mut S {
        &mut self.said
    }
}

impl<S> Claim<S> {
    /// A claim about the article's own day.
    pub(crate) fn new(span: ProseSpan, frame: Frame, said: S) -> Claim<S> {
        Claim { span, frame, when: When::AsOf, said }
    }

    /// The same claim with what it says in another form.
    pub(crate) fn map<T>(self, to: impl FnOnce(S) -> T) -> Claim<T> {
        Claim { span: self.span, frame: self.frame, when: self.when, said: to(self.said) }
    }
}

impl From<Claim<Relation>> for Claim {
    fn from(claim: Claim<Relation>) -> Claim {
        claim.map(Said::Relation)
    }
}

/// The kinds of claim: what each says, one variant for each.
macro_rules! kinds_of_claim {
    ($($name:ident($kind:ty)),+) => {
        /// What a claim says.
        #[derive(Clone, Debug)]
        pub(crate) enum Said {
            $($name($kind),)+
        }

        $(impl Kind for $kind {
            fn of(said: &Said) -> Option<&$kind> {
                if let Said::$name(of) = said { Some(of) } else { None }
            }
        })+
    };
}

kinds_of_claim! { Relation(Relation), Stated(stated::Stated), List(List), Pairs(Pairs), Term(term::Term) }

/// A kind of claim.
pub(crate) trait Kind: Sized {
    /// What is said, if it is of this kind.
    fn of(said: &Said) -> Option<&Self>;
}

/// "SUBJECT holds an office of OBJECT", or lives. All other relations are read by `stated`.
#[derive(Clone, Debug)]
pub(crate) struct Relation {
    pub kind: RelationKind,
    pub subject: Part<Named>,
    pub object: Part<Named>,
    /// The office, for offices.
    pub role: Option<Part<Office>>,
    pub form: Form,
    /// The verb by which the subject acts about that day: "will open", "told … on Sunday".
    pub acts: Option<ProseSpan>,
    /// The words beside the subject: "German President".
    pub phrase: ProseSpan,
}

impl Relation {
    /// The title of the office, if the words give one.
    pub(crate) fn title(&self) -> Option<EntityId> {
        match self.role.as_ref()?.value {
            Office::Titled(title) => Some(title),
            Office::Leader => None,
        }
    }
}

/// What a claim about a person says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum RelationKind {
    /// The person holds an office. In which relation that is, the reference says.
    Office,
    /// Being alive: what people do asserts it, and "the late" denies it.
    Life,
}

/// Which office is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Office {
    /// One with this title, which may be generic ("head of state").
    Titled(EntityId),
    /// Head of state or head of government, either of them: "the leaders".
    Leader,
}

/// The form of the sentence. It may decide which rule reports the claim, never the answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Form {
    /// "German President X".
    Title,
    /// "X, the president of Germany".
    Apposition,
    /// "Germany - X" under a word for leaders.
    Pair,
    /// "X is the president of Germany".
    Copula,
    /// A bare title and a full name: "President X". The country is the person's own.
    Bare,
    /// A bare title and a family name, after the full name.
    Again,
    /// An office without its holder: "the prime minister of Germany". It says that there is one.
    Post,
}

/// The days a claim is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum When {
    /// The article's own.
    AsOf,
    /// The days that the sentence names, first and last included. With `Governs::Perhaps` the article's own day may be
    /// meant too.
    Windows(Vec<(Day, Day)>, Governs),
}

/// Whether a date in the sentence is surely that of the claim.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Governs {
    /// "In March 1998 Russian President X …".
    Surely,
    /// A date somewhere in the sentence.
    Perhaps,
}

/// The manner in which a claim is asserted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Frame {
    Asserted,
    /// The same, with a word for the article's own day: "today", "on Monday", "will", a verb in the present.
    Current,
    /// "acting": holds the office for now.
    Acting,
    /// "was", "then", a narrative of the past.
    Past,
    /// "former", right before the office.
    Former,
    /// "the late", right before the office or the name.
    Late,
    /// "-elect", "-designate".
    Elect,
    /// "incoming", "candidate", "self-styled": not in office, or not yet.
    Coming,
    /// In the words of somebody who is quoted.
    Quoted,
    /// In the title of a work.
    Work,
}

impl Frame {
    /// Whether the claim is about the day on which it is told, and no other.
    pub(crate) fn is_present(self) -> bool {
        matches!(self, Frame::Asserted | Frame::Current)
    }

    /// Whether the office is said to have been held at some time before.
    pub(crate) fn is_past(self) -> bool {
        matches!(self, Frame::Past | Frame::Former | Frame::Late)
    }
}

/// A list of the members of a body.
#[derive(Clone, Debug)]
pub(crate) struct List {
    pub group: Part<EntityId>,
    pub items: Vec<Part<Named>>,
    pub completeness: Completeness,
    /// The words that say what is listed.
    pub head: ProseSpan,
    /// The first item to the last.
    pub list: ProseSpan,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Completeness {
    Complete,
    Partial,
}

/// Countries with their leaders, under a word that says so.
#[derive(Clone, Debug)]
pub(crate) struct Pairs {
    pub pairs: Vec<Claim<Relation>>,
    pub completeness: Completeness,
    /// The body whose members they are, if the words say so.
    pub group: Option<EntityId>,
    pub head: ProseSpan,
}

/// A reader of claims: the tokens it starts from, the sentences it wants, and the function that reads.
pub(crate) struct Reader {
    /// The kinds of token that it starts from; none if it starts from a cue.
    from: Starts,
    read: fn(&Sentence<'_>, &mut Vec<Claim>),
    wants: &'static [Want],
}

/// A kind of sentence that a reader wants.
pub(crate) struct Want {
    /// The sentence names something of each of these kinds.
    kinds: &'static [Hints],
    /// It has a word of each of this many groups of cues.
    groups: u32,
    /// And this function accepts it.
    near: fn(&RawSentence<'_>) -> bool,
}

impl Want {
    fn is_met(&self, hits: &Hits<'_>) -> bool {
        self.kinds.iter().all(|kinds| hits.any(*kinds))
    }

    /// Whether a sentence with these cues has those of this want. `first` is the number of the want's first group.
    fn has_cues(&self, cues: CueSet, first: u32) -> bool {
        (first..first + self.groups).all(|group| cues.has_all(CueSet::group(group)))
    }
}

/// The kinds of name that a want may ask for.
mod kinds {
    use crate::mention::names::PARTIES;
    use factlint_index::Hints;

    pub(super) const STATE: Hints = Hints::STATE;
    pub(super) const BODY: Hints = Hints::GROUP;
    pub(super) const PERSON: Hints = Hints::PERSON;
    pub(super) const SURNAME: Hints = Hints::SURNAME;
    pub(super) const PEOPLE: Hints = Hints::PERSON.or(Hints::SURNAME);
    /// Anybody who may hold an office, and anything that may have one.
    pub(super) const HOLDER: Hints = PARTIES.or(Hints::SURNAME);
}

macro_rules! kind {
    (State) => {
        kinds::STATE
    };
    (Body) => {
        kinds::BODY
    };
    (Person) => {
        kinds::PERSON
    };
    (Surname) => {
        kinds::SURNAME
    };
    (People) => {
        kinds::PEOPLE
    };
    (Holder) => {
        kinds::HOLDER
    };
}

macro_rules! readers {
    ($($name:ident {
        from: [$($token:ident),*],
        read: $read:path,
        wants: [$({
            kinds: [$($kind:ident),*],
            cues: [$([$($cue:literal),+ $(,)?]),*],
            near: $near:ident $(,)?
        }),* $(,)?] $(,)?
    })*) => {
        /// All readers, in the order in which they read.
        pub(crate) const READERS: &[Reader] = &[$(Reader {
            from: Starts::of(&[$(Start::$token),*]),
            read: $read,
            wants: &[$(Want {
                kinds: &[$(kind!($kind)),*],
                groups: { const GROUPS: &[&[&str]] = &[$(&[$($cue),+]),*]; GROUPS.len() as u32 },
                near: prefilter::$near,
            }),*],
        }),*];
    };
}

include!("claim/readers.rs");

/// Reads everything that a sentence asserts, as of the article's day: the caller looks for the days that the sentence
/// names only if there is a claim. `cues` are those of its words, and `claims` is empty.
pub(crate) fn read(sentence: &Sentence<'_>, cues: CueSet, claims: &mut Vec<Claim>) {
    let tokens = Starts::in_sentence(sentence);
    let mut group = 0;
    for reader in READERS {
        let has_cues = reader.wants.iter().fold(false, |any, want| {
            let first = group;
            group += want.groups;
            any | (want.groups > 0 && want.has_cues(cues, first))
        });
        if has_cues || tokens.any(reader.from) {
            (reader.read)(sentence, claims);
        }
    }
}

/// Whether a stretch lies in no list of pairs: words inside such a list are no claim by themselves.
fn outside_pairs(claims: &[Claim], span: ProseSpan) -> bool {
    let is_around = |claim: &Claim| claim.span.start <= span.start && span.end <= claim.span.end;
    !claims.iter().any(|claim| matches!(claim.said, Said::Pairs(_)) && is_around(claim))
}
