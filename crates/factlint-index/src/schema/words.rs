//! The closed sets of words that the schema knows, each with its spelling in YAML and its number in
//! the index.

macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// All of them, in the order of their numbers.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// As written in YAML.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text,)+ }
            }

            /// Reads what [`Self::as_str`] writes.
            #[must_use]
            pub fn parse(text: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|word| word.as_str() == text)
            }

            /// The number in the index.
            #[must_use]
            pub fn code(self) -> u32 {
                self as u32
            }

            /// The word with this number; the first one for a number that is none.
            #[must_use]
            pub fn from_code(code: u32) -> $name {
                $name::ALL.get(code as usize).copied().unwrap_or($name::ALL[0])
            }
        }
    };
}

words! {
    /// What an entity of the index is.
    EntityKind {
        /// A country, city or other place.
        Place = "place",
        /// A person.
        Person = "person",
        /// An organisation or other body.
        Group = "group",
        /// One office of a place or body.
        Seat = "seat",
        /// Words that name a kind of office: "president", "head of state".
        Title = "title",
        /// A word that stands between a title and a name.
        Courtesy = "courtesy",
        /// A name that is known and judged by nothing.
        Known = "known",
        /// A thing that is none of the others and has a name: a currency, a stadium.
        Thing = "name",
        /// A file of facts, which are replaced together.
        Facts = "facts",
        /// A relation that facts are rows of.
        Relation = "relation",
    }
}

words! {
    /// What sort of place.
    PlaceType {
        /// A state.
        Country = "country",
        /// A city or town.
        City = "city",
        /// A part of a state, or several states.
        Region = "region",
        /// A territory of a state.
        Dependency = "dependency",
        /// A state that has ended.
        FormerCountry = "former_country",
        /// A place known as the seat of a body.
        OrganisationSeat = "organisation_seat",
        /// Anything else.
        Other = "other",
    }
}

words! {
    /// The register of a name.
    NameKind {
        /// The everyday name.
        Short = "short",
        /// The full name of a state.
        Formal = "formal",
        /// The name a body gives itself.
        Official = "official",
        /// Right beside the official one.
        Accepted = "accepted",
        /// Another right spelling.
        Variant = "variant",
        /// Another way into Latin letters.
        Transliteration = "transliteration",
        /// The name in its own language.
        Endonym = "endonym",
        /// The name in a third language.
        Exonym = "exonym",
        /// Initials.
        Acronym = "acronym",
        /// Any other short form.
        Abbreviation = "abbreviation",
        /// A name that was replaced.
        Historic = "historic",
        /// A person's or body's earlier name.
        Former = "former",
        /// Seen, and not wanted.
        Nonstandard = "nonstandard",
        /// A spelling error on record.
        Misspelling = "misspelling",
        /// A spelling the body itself does not use.
        RejectedSpelling = "rejected_spelling",
        /// A common noun that stands for it.
        Generic = "generic",
        /// A person's family name.
        Surname = "surname",
        /// "Tajik", before a noun.
        Adjective = "adjective",
        /// "a Tajik".
        Noun = "noun",
        /// "Tajiks"; of a title, "presidents".
        Plural = "plural",
    }
}

words! {
    /// What an office is to its state.
    Role {
        /// Not one of the others.
        Other = "other",
        /// Head of state.
        HeadOfState = "head_of_state",
        /// Head of government.
        HeadOfGovernment = "head_of_government",
        /// Head of state and of government.
        Both = "both",
        /// Leads without either title.
        DeFacto = "de_facto",
        /// Of a generic title: any of these.
        Any = "any",
    }
}

words! {
    /// How a fact holds. Terms use the first eight, memberships the rest.
    Status {
        /// Without reserve.
        Full = "full",
        /// Acts in the holder's place.
        Acting = "acting",
        /// Until a successor is chosen.
        Interim = "interim",
        /// Until a government is formed.
        Caretaker = "caretaker",
        /// Claimed by others too.
        Disputed = "disputed",
        /// Expected to begin.
        Scheduled = "scheduled",
        /// In one old source only.
        Unverified = "unverified",
        /// Nobody, or no such office.
        Vacant = "vacant",
        /// A member.
        Member = "member",
        /// A permanent member.
        Permanent = "permanent",
        /// A member for a term.
        NonPermanent = "non_permanent",
        /// An associate.
        Associate = "associate",
        /// An observer.
        Observer = "observer",
        /// A partner.
        Partner = "partner",
        /// A candidate.
        Candidate = "candidate",
        /// An applicant.
        Applicant = "applicant",
        /// Rights or participation suspended; beside the member's own spell.
        Suspended = "suspended",
    }
}

words! {
    /// The part a capital plays.
    CapitalRole {
        /// The capital.
        Capital = "capital",
        /// The capital by the constitution.
        Constitutional = "constitutional",
        /// Where the government sits.
        SeatOfGovernment = "seat_of_government",
        /// Where the parliament sits.
        Legislative = "legislative",
        /// Where the highest court sits.
        Judicial = "judicial",
        /// Where the administration sits.
        Administrative = "administrative",
        /// In summer.
        Summer = "summer",
        /// Of the crown.
        Royal = "royal",
    }
}

words! {
    /// Which sentences state a relation.
    ReadsLike {
        /// None yet.
        None = "none",
        /// "Armenian President X", "Rovers manager X".
        Office = "office",
        /// "X, a member of Y", and lists of members.
        Membership = "membership",
        /// "X, the capital of Y".
        Capital = "capital",
        /// "X chairs Y".
        Chair = "chair",
    }
}

words! {
    /// What stands on a side of a relation.
    Side {
        /// A place of any type.
        Place = "place",
        /// A state of today.
        Country = "country",
        /// A state of today or of the past.
        State = "state",
        /// A person.
        Person = "person",
        /// An organisation or other body.
        Group = "group",
        /// A thing by its name.
        Name = "name",
        /// A day; a year that holds it is right too.
        Day = "day",
        /// A year.
        Year = "year",
        /// A number.
        Number = "number",
    }
}

impl Side {
    /// The kind of entity on such a side; none for days, years and numbers.
    #[must_use]
    pub fn entity(self) -> Option<EntityKind> {
        match self {
            Side::Place | Side::Country | Side::State => Some(EntityKind::Place),
            Side::Person => Some(EntityKind::Person),
            Side::Group => Some(EntityKind::Group),
            Side::Name => Some(EntityKind::Thing),
            Side::Day | Side::Year | Side::Number => None,
        }
    }
}

words! {
    /// Of which side of a relation there is one at a time.
    One {
        /// Of neither: a country has many neighbours.
        Neither = "false",
        /// Of the object: a club plays in one stadium at a time.
        Object = "object",
        /// Of the subject: a country has one capital at a time, and a town may be the capital of several.
        Subject = "subject",
    }
}

words! {
    /// The answers that a rule on a relation may speak for.
    Spoken {
        /// It held until a day before.
        Stale = "stale",
        /// It holds only from a day after.
        NotYet = "not-yet",
        /// It never held, and all that did is listed.
        Wrong = "wrong",
        /// Something else is listed where there is one at a time; of an office, another holder's country.
        OtherObject = "other-object",
        /// Another status, or another office.
        OtherRole = "other-role",
        /// A name that is nearly a listed one.
        NearName = "near-name",
    }
}

words! {
    /// What `factlint reference check` looks for, in the words of `allow`.
    Lint {
        /// More holders on a day than there are seats, a vacancy beside a holder, or two capitals.
        Overlap = "overlap",
        /// Days without a holder in a list that claims to be complete.
        Gap = "gap",
        /// A full name that two records own.
        SharedName = "shared-name",
        /// Something holds before its holder began to be, or after the end.
        OutsideLife = "outside-life",
        /// A chair that is no member.
        ChairNotMember = "chair-not-member",
        /// A vacancy that does not say why.
        NoNote = "no-note",
        /// Seen so long ago that an open fact no longer carries an error.
        Stale = "stale",
        /// An exception that nothing needs.
        UnusedException = "unused-exception",
    }
}

impl Lint {
    /// The id of the rule.
    #[must_use]
    pub fn rule(self) -> &'static str {
        match self {
            Lint::Overlap => "reference-overlap",
            Lint::Gap => "reference-gap",
            Lint::SharedName => "reference-shared-name",
            Lint::OutsideLife => "reference-outside-life",
            Lint::ChairNotMember => "reference-chair-not-member",
            Lint::NoNote => "reference-no-note",
            Lint::Stale => "reference-stale",
            Lint::UnusedException => "reference-unused-exception",
        }
    }
}

/// A list of words that stand before a name or a title and name nothing themselves.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum WordList {
    /// Titles that a family name follows: "Mr".
    BeforeFamilyName,
    /// Words of respect before a title: "majesty".
    Honorific,
    /// Ranks that are titles of no state's first offices: "Ambassador".
    Rank,
    /// Adjectives of parties: "Socialist".
    Party,
}

impl WordList {
    pub(crate) const ALL: [WordList; 4] =
        [WordList::BeforeFamilyName, WordList::Honorific, WordList::Rank, WordList::Party];

    /// The key of the list in YAML.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            WordList::BeforeFamilyName => "before_family_name",
            WordList::Honorific => "honorifics",
            WordList::Rank => "ranks",
            WordList::Party => "parties",
        }
    }

    /// The number in the index.
    pub(crate) fn code(self) -> u32 {
        self as u32
    }
}
