//! The records of the reference as shapes, one constant each.
//!
//! Deliberately not here: which table of an import fills which record (`table`), and what the fields mean (`meaning`).

use super::shape::{Absent, Field, Form, Layout, Order, Shape};
use super::words::{
    articles, border_statuses, capital_roles, chair_statuses, fact_statuses, kinds, member_statuses, orders,
    place_types, roles, sexes, term_statuses,
};
use crate::schema::words::EntityKind;

const fn field(name: &'static str, form: Form) -> Field {
    Field { name, form, absent: Absent::Nothing }
}

const fn inherited(name: &'static str, form: Form) -> Field {
    Field { name, form, absent: Absent::Inherited }
}

const fn silent(name: &'static str, form: Form, absent: &'static str) -> Field {
    Field { name, form, absent: Absent::Silent(absent) }
}

const fn shown(name: &'static str, form: Form, absent: &'static str) -> Field {
    Field { name, form, absent: Absent::Shown(absent) }
}

const SOURCE: Field = inherited("source", Form::Source);
const CHECKED: Field = inherited("checked", Form::Exact);
const PROVISIONAL: Field = inherited("provisional", Form::Flag);
const FILE_SOURCE: Field = field("source", Form::Source);
const FILE_CHECKED: Field = field("checked", Form::Exact);
const FILE_PROVISIONAL: Field = field("provisional", Form::Flag);
const FROM: Field = field("from", Form::Day);
const TO: Field = field("to", Form::Day);
const NOTE: Field = field("note", Form::Text);
const ID: Field = field("id", Form::Text);
const KIND: Field = field("kind", Form::Text);
const SHELF_LIFE: Field = field("shelf_life", Form::Number);
const PLACE: Field = field("place", Form::Reference(EntityKind::Place));
const GROUP: Field = field("group", Form::Reference(EntityKind::Group));

/// A record of which there is one a file.
const fn file(fields: &'static [Field]) -> Shape {
    Shape { fields, identity: &["id"], dated: false, order: Order::Identity, layout: Layout::Block, bare: None }
}

const fn name(fields: &'static [Field]) -> Shape {
    Shape { fields, identity: &["name"], dated: true, order: Order::Kind, layout: Layout::Line, bare: Some("name") }
}

const fn line(fields: &'static [Field], identity: &'static [&'static str], dated: bool, order: Order) -> Shape {
    Shape { fields, identity, dated, order, layout: Layout::Line, bare: None }
}

macro_rules! name_fields {
    ($kind:expr) => {
        &[
            field("name", Form::Text),
            $kind,
            FROM,
            TO,
            field("exact", Form::Flag),
            field("never", Form::Flag),
            field("only_with", Form::Texts),
            field("not_beside", Form::Texts),
            NOTE,
            SOURCE,
            CHECKED,
        ]
    };
}

static PLACE_NAME: Shape = name(name_fields!(silent("kind", Form::Word(kinds), "short")));
static PERSON_NAME: Shape = name(name_fields!(shown("kind", Form::Word(kinds), "variant")));
static GROUP_NAME: Shape = name(name_fields!(shown("kind", Form::Word(kinds), "official")));
static DEMONYM: Shape = name(name_fields!(shown("kind", Form::Word(kinds), "adjective")));

static CAPITAL: Shape = line(
    &[PLACE, shown("role", Form::Word(capital_roles), "capital"), FROM, TO, CHECKED, PROVISIONAL, NOTE, SOURCE],
    &["place", "role"],
    true,
    Order::From,
);

static BORDER: Shape = Shape {
    fields: &[
        PLACE,
        FROM,
        TO,
        silent("status", Form::Word(border_statuses), "full"),
        CHECKED,
        PROVISIONAL,
        NOTE,
        SOURCE,
    ],
    identity: &["place"],
    dated: true,
    order: Order::Identity,
    layout: Layout::Line,
    bare: Some("place"),
};

static CURRENCY: Shape =
    line(&[field("name", Form::Text), field("code", Form::Text), FROM, TO, NOTE], &["code", "name"], true, Order::From);

macro_rules! place_fields {
    ([$($head:expr),*], $of_type:literal, [$($within:expr),*], [$($tail:expr),*]) => {
        &[
            ID,
            $($head,)*
            silent("type", Form::Word(place_types), $of_type),
            $($within,)*
            field("names", Form::List(&PLACE_NAME)),
            field("article", Form::Word(articles)),
            field("iso3", Form::Text),
            FROM,
            TO,
            field("demonyms", Form::List(&DEMONYM)),
            field("capitals", Form::List(&CAPITAL)),
            field("borders", Form::List(&BORDER)),
            field("landlocked", Form::Since),
            field("regions", Form::Texts),
            field("contested_regions", Form::Texts),
            field("waters", Form::Texts),
            field("contested_waters", Form::Texts),
            field("currencies", Form::List(&CURRENCY)),
            field("population", Form::Number),
            field("admin", Form::Text),
            field("cities", Form::List(&CITY)),
            $($tail,)*
        ]
    };
}

static CITY: Shape = Shape {
    fields: place_fields!([], "city", [], [NOTE, SOURCE, CHECKED, PROVISIONAL]),
    identity: &["id"],
    dated: false,
    order: Order::Identity,
    layout: Layout::Fit,
    bare: None,
};
static LISTED_PLACE: Shape = file(place_fields!(
    [],
    "country",
    [field("in", Form::Reference(EntityKind::Place))],
    [NOTE, SOURCE, CHECKED, PROVISIONAL]
));
pub(super) static PLACE_FILE: Shape =
    file(place_fields!([KIND], "country", [], [FILE_SOURCE, FILE_CHECKED, SHELF_LIFE, FILE_PROVISIONAL, NOTE]));
pub(super) static PLACES_FILE: Shape = file(&[
    ID,
    KIND,
    field("places", Form::List(&LISTED_PLACE)),
    FILE_SOURCE,
    FILE_CHECKED,
    SHELF_LIFE,
    FILE_PROVISIONAL,
    NOTE,
]);

static PARTY: Shape = line(&[field("name", Form::Text), FROM, TO], &["name"], true, Order::From);
static PERSON: Shape = file(&[
    ID,
    field("names", Form::Inline(&PERSON_NAME)),
    field("family", Form::Text),
    field("given", Form::Text),
    field("order", Form::Word(orders)),
    field("second_mention", Form::Text),
    field("born", Form::Day),
    field("died", Form::Day),
    field("alive_as_of", Form::Day),
    field("sex", Form::Word(sexes)),
    field("party", Form::Inline(&PARTY)),
    field("party", Form::Text),
    NOTE,
    SOURCE,
    CHECKED,
    PROVISIONAL,
]);
pub(super) static PEOPLE_FILE: Shape = file(&[
    ID,
    KIND,
    field("people", Form::List(&PERSON)),
    FILE_SOURCE,
    FILE_CHECKED,
    SHELF_LIFE,
    FILE_PROVISIONAL,
    NOTE,
]);

static HOLDER: Shape = line(
    &[
        field("person", Form::Person),
        FROM,
        TO,
        silent("status", Form::Word(term_statuses), "full"),
        CHECKED,
        field("ordinal", Form::Number),
        field("expected_to", Form::Day),
        PROVISIONAL,
        NOTE,
        SOURCE,
    ],
    &["person"],
    true,
    Order::From,
);
static SEAT: Shape = Shape {
    fields: &[
        field("title", Form::Text),
        field("titles", Form::Texts),
        field("role", Form::Word(roles)),
        field("title_kept", Form::Flag),
        field("complete_from", Form::Day),
        // Until when the list was seen to be complete, which is a fact of its own.
        FILE_CHECKED,
        field("seats", Form::Number),
        PROVISIONAL,
        NOTE,
        SOURCE,
        field("holders", Form::List(&HOLDER)),
    ],
    identity: &["title"],
    dated: false,
    order: Order::Role,
    layout: Layout::Block,
    bare: None,
};
pub(super) static OFFICES_FILE: Shape = file(&[
    ID,
    KIND,
    field("of", Form::Of),
    silent("relation", Form::Text, "holds-office"),
    field("seats", Form::List(&SEAT)),
    FILE_SOURCE,
    FILE_CHECKED,
    SHELF_LIFE,
    FILE_PROVISIONAL,
    NOTE,
]);

static MEMBER: Shape = line(
    &[
        PLACE,
        GROUP,
        FROM,
        TO,
        silent("status", Form::Word(member_statuses), "member"),
        CHECKED,
        PROVISIONAL,
        SOURCE,
        NOTE,
    ],
    &["place", "group", "status"],
    true,
    Order::Identity,
);
static CHAIR: Shape = line(
    &[
        PLACE,
        GROUP,
        field("person", Form::Text),
        FROM,
        TO,
        field("role", Form::Text),
        silent("status", Form::Word(chair_statuses), "full"),
        CHECKED,
        PROVISIONAL,
        NOTE,
        SOURCE,
    ],
    &["place", "group", "role"],
    true,
    Order::From,
);
static HEADQUARTERS: Shape = Shape {
    fields: &[PLACE, FROM, TO, CHECKED, PROVISIONAL, NOTE, SOURCE],
    identity: &["place"],
    dated: true,
    order: Order::From,
    layout: Layout::Line,
    bare: Some("place"),
};
static ORGAN: Shape = line(
    &[
        field("names", Form::Texts),
        field("head", Form::Text),
        field("seats", Form::Number),
        field("place", Form::Text),
        FROM,
        TO,
        NOTE,
        SOURCE,
    ],
    &["names"],
    false,
    Order::Identity,
);
static KEY_DATE: Shape =
    line(&[field("event", Form::Text), field("on", Form::Day), NOTE, SOURCE], &["event", "on"], false, Order::On);
pub(super) static GROUP_FILE: Shape = file(&[
    ID,
    KIND,
    field("names", Form::List(&GROUP_NAME)),
    field("article", Form::Word(articles)),
    field("headquarters", Form::OneOrMore(&HEADQUARTERS)),
    field("complete_from", Form::Day),
    field("members", Form::List(&MEMBER)),
    field("chairs", Form::List(&CHAIR)),
    field("organs", Form::List(&ORGAN)),
    field("key_dates", Form::List(&KEY_DATE)),
    FILE_SOURCE,
    FILE_CHECKED,
    SHELF_LIFE,
    FILE_PROVISIONAL,
    NOTE,
]);

static PHRASE: Shape = line(
    &[field("phrase", Form::Text), field("contains", Form::Text), NOTE],
    &["phrase", "contains"],
    false,
    Order::Identity,
);
static WORD: Shape = Shape {
    fields: &[field("name", Form::Text)],
    identity: &["name"],
    dated: false,
    order: Order::Identity,
    layout: Layout::Line,
    bare: Some("name"),
};
pub(super) static PHRASES_FILE: Shape =
    file(&[ID, KIND, field("phrases", Form::List(&PHRASE)), field("known", Form::List(&WORD)), SOURCE, CHECKED, NOTE]);

static THING_NAME: Shape = name(name_fields!(silent("kind", Form::Word(kinds), "short")));
static THING: Shape = Shape {
    fields: &[ID, field("names", Form::Inline(&THING_NAME)), NOTE, SOURCE, CHECKED, PROVISIONAL],
    identity: &["id"],
    dated: false,
    order: Order::Identity,
    layout: Layout::Fit,
    bare: None,
};
pub(super) static THINGS_FILE: Shape = file(&[
    ID,
    KIND,
    field("names", Form::List(&THING)),
    FILE_SOURCE,
    FILE_CHECKED,
    SHELF_LIFE,
    FILE_PROVISIONAL,
    NOTE,
]);

macro_rules! fact {
    ($object:expr, $identity:expr) => {
        line(
            &[
                field("subject", Form::Side),
                field("object", $object),
                FROM,
                TO,
                silent("status", Form::Word(fact_statuses), "full"),
                CHECKED,
                PROVISIONAL,
                NOTE,
                SOURCE,
            ],
            $identity,
            true,
            Order::Subject,
        )
    };
}

macro_rules! facts_file {
    ($fact:expr) => {
        file(&[
            ID,
            KIND,
            field("relation", Form::Reference(EntityKind::Relation)),
            field("complete_from", Form::Day),
            field("facts", Form::List($fact)),
            FILE_SOURCE,
            FILE_CHECKED,
            SHELF_LIFE,
            FILE_PROVISIONAL,
            NOTE,
        ])
    };
}

static FACT: Shape = fact!(Form::Side, &["subject", "object"]);
static FACT_WITH_DAY: Shape = fact!(Form::Day, &["subject"]);
static FACT_WITH_NUMBER: Shape = fact!(Form::Number, &["subject", "object"]);
/// What the object of a fact is, the relation of the file says.
pub(super) static FACTS_FILE: Shape = facts_file!(&FACT);
pub(super) static DAYS_FILE: Shape = facts_file!(&FACT_WITH_DAY);
pub(super) static NUMBERS_FILE: Shape = facts_file!(&FACT_WITH_NUMBER);
