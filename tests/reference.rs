//! The reference as data: days of change, the compiler's bytes, and layers over the built-in one.
//!
//! Deliberately not here: how a fault in a file is drawn, which is in `tests/cli`.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read the files of the project, and a failure is a failed test"
)]

use factlint::{ClaimLine, Day, File, Format, Options, Reference, Source, Truth, check, claims};
use factlint_index::yaml::{self, Data, Node};
use factlint_index::{Boundary, EntityKind, Fault, Holding, Index, KnownIds, PlaceType, compile, holds, lint};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// A boundary as it is written, and days before, at and after it with the answer for a fact that begins, and for
/// one that ends there. One day of grace.
type Row = (&'static str, &'static [(&'static str, char, char)]);

/// `C` certainly, `p` possibly, `-` no.
const BOUNDARIES: &[Row] = &[
    (
        "2008-04-09",
        &[
            ("2008-04-07", '-', 'C'),
            ("2008-04-08", 'p', 'C'),
            ("2008-04-09", 'C', 'p'),
            ("2008-04-10", 'C', 'p'),
            ("2008-04-11", 'C', '-'),
        ],
    ),
    (
        "2008-04",
        &[
            ("2008-03-30", '-', 'C'),
            ("2008-03-31", 'p', 'C'),
            ("2008-04-01", 'p', 'p'),
            ("2008-04-29", 'p', 'p'),
            ("2008-04-30", 'C', 'p'),
            ("2008-05-01", 'C', 'p'),
            ("2008-05-02", 'C', '-'),
        ],
    ),
    (
        "2008-02",
        &[
            ("2008-01-31", 'p', 'C'),
            ("2008-02-28", 'p', 'p'),
            ("2008-02-29", 'C', 'p'),
            ("2008-03-01", 'C', 'p'),
            ("2008-03-02", 'C', '-'),
        ],
    ),
    (
        "2008-12",
        &[("2008-11-29", '-', 'C'), ("2008-12-31", 'C', 'p'), ("2009-01-01", 'C', 'p'), ("2009-01-02", 'C', '-')],
    ),
    (
        "2008",
        &[
            ("2007-12-30", '-', 'C'),
            ("2007-12-31", 'p', 'C'),
            ("2008-01-01", 'p', 'p'),
            ("2008-12-30", 'p', 'p'),
            ("2008-12-31", 'C', 'p'),
            ("2009-01-01", 'C', 'p'),
            ("2009-01-02", 'C', '-'),
        ],
    ),
    (
        "2008-04-07/2008-04-11",
        &[
            ("2008-04-05", '-', 'C'),
            ("2008-04-06", 'p', 'C'),
            ("2008-04-07", 'p', 'p'),
            ("2008-04-10", 'p', 'p'),
            ("2008-04-11", 'C', 'p'),
            ("2008-04-12", 'C', 'p'),
            ("2008-04-13", 'C', '-'),
        ],
    ),
];

#[test]
fn days_around_a_boundary() {
    for (written, days) in BOUNDARIES {
        let boundary = boundary(written);
        for (day, begins, ends) in *days {
            let day = Day::from_iso(day).unwrap();
            let found =
                (mark(holds(boundary, Boundary::NEVER, day, 1)), mark(holds(Boundary::ALWAYS, boundary, day, 1)));
            assert_eq!(found, (*begins, *ends), "{written} on {day}");
        }
    }
}

/// `between` is written with a slash here.
fn boundary(written: &str) -> Boundary {
    let parse = |text: &str| Boundary::parse(text).unwrap();
    match written.split_once('/') {
        Some((first, last)) => Boundary { earliest: parse(first).earliest, latest: parse(last).latest },
        None => parse(written),
    }
}

fn mark(holding: Holding) -> char {
    match holding {
        Holding::Certainly => 'C',
        Holding::Possibly => 'p',
        Holding::No => '-',
    }
}

#[test]
fn what_is_no_boundary() {
    for text in [
        "",
        "208",
        "2008-13",
        "2008-00",
        "2008-02-30",
        "2008-4-9",
        "2008/04/09",
        "09-04-2008",
        "0000",
        "20O8",
        "2008-04-09T00:00",
        "二〇〇八",
    ] {
        assert_eq!(Boundary::parse(text), None, "{text:?}");
    }
}

/// The bytes of the built-in reference, without the rule cards.
static BYTES: LazyLock<Vec<u8>> =
    LazyLock::new(|| compile(&files("reference"), &KnownIds::new()).expect("the built-in reference has no fault"));

fn files(folder: &str) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut open = vec![root.join(folder)];
    let mut paths: Vec<PathBuf> = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { open.push(path) } else { paths.push(path) }
        }
    }
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "yaml"));
    paths.sort();
    let name = |path: &Path| path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
    paths.iter().map(|path| File { path: name(path), text: fs::read_to_string(path).unwrap() }).collect()
}

/// Every `source:` below a node: a text, or a list of texts.
fn sources(node: &Node, found: &mut BTreeSet<String>) {
    match &node.data {
        Data::List(items) => items.iter().for_each(|item| sources(item, found)),
        Data::Map(pairs) => {
            for (key, value) in pairs {
                match &value.data {
                    Data::Scalar(text) if key.text == "source" => drop(found.insert(text.clone())),
                    Data::List(items) if key.text == "source" => {
                        found.extend(items.iter().filter_map(|item| match &item.data {
                            Data::Scalar(text) => Some(text.clone()),
                            _ => None,
                        }));
                    }
                    _ => sources(value, found),
                }
            }
        }
        Data::Scalar(_) => {}
    }
}

#[test]
fn every_source_has_its_attribution() {
    let table = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("reference/ATTRIBUTION.md")).unwrap();
    let mut found = BTreeSet::new();
    for file in files("reference") {
        let root = yaml::tree(0, &file.text, &mut Vec::new()).unwrap();
        sources(&root, &mut found);
    }
    assert!(found.len() > 10, "the reference cites its sources");
    // "single mentions, 2026" and "Wahlatlas, 2026-10-05" say when they were read.
    let name = |source: &str| source.split([',', '(']).next().unwrap_or_default().trim().to_owned();
    let missing: Vec<&String> = found.iter().filter(|source| !table.contains(&name(source))).collect();
    assert!(missing.is_empty(), "reference/ATTRIBUTION.md has no line for {missing:?}");
}

#[test]
fn the_built_in_reference_has_no_findings() {
    let files = files("reference");
    let found = lint(&files, &KnownIds::new(), None).unwrap();
    let said = |fault: &Fault| format!("{}: {}: {}", files[fault.file].path, fault.title, fault.label);
    let found: Vec<String> = found.iter().map(said).collect();
    assert!(found.is_empty(), "`factlint reference check` shows these in full: {found:#?}");
}

/// A border on land has two sides, whatever files they are in.
#[test]
fn every_border_is_one_of_both_sides() {
    let mut reference = factlint_index::Reference::default();
    reference.push(Index::open(BYTES.clone()).unwrap());
    let relation = reference.find(EntityKind::Relation, "borders").unwrap();
    let mut borders = BTreeSet::new();
    for place in reference.entities(EntityKind::Place) {
        for fact in reference.facts_of(place, relation) {
            let (side, other) = (reference.id(place), reference.id(fact.subject.unwrap()));
            let days = [fact.from.earliest, fact.from.latest, fact.to.earliest, fact.to.latest];
            borders.insert((side, other, days, fact.status.as_str(), fact.note()));
        }
    }
    let of_one_side = borders.iter().filter(|border| {
        let (side, other, days, status, note) = **border;
        !borders.contains(&(other, side, days, status, note))
    });
    let of_one_side: Vec<_> = of_one_side.collect();
    assert!(borders.len() > 600, "the reference lists borders");
    assert!(of_one_side.is_empty(), "the other side has no such border: {of_one_side:#?}");
}

#[test]
fn the_capitals_of_a_region_are_towns_of_its_state() {
    let mut reference = factlint_index::Reference::default();
    reference.push(Index::open(BYTES.clone()).unwrap());
    let relation = reference.find(EntityKind::Relation, "capital-of").unwrap();
    let regions = reference.entities(EntityKind::Place);
    let regions: Vec<_> = regions.filter(|place| reference.place_type(*place) == PlaceType::Region).collect();
    assert!(regions.len() > 100, "the reference lists states and provinces");
    for region in regions {
        let capitals = reference.facts_of(region, relation);
        assert!(!capitals.is_empty(), "{} has no capital", reference.id(region));
        for capital in capitals.iter().filter_map(|fact| fact.subject) {
            let state = (PlaceType::City, reference.parent(region));
            let found = (reference.place_type(capital), reference.parent(capital));
            assert_eq!(found, state, "{}, {}", reference.id(capital), reference.id(region));
        }
    }
}

#[test]
fn the_same_files_give_the_same_bytes() {
    let again = compile(&files("reference"), &KnownIds::new()).expect("the built-in reference has no fault");
    assert!(*BYTES == again, "two compilations differ");
    let index = Index::open(again).expect("the compiler writes what the reader opens");
    assert_eq!(index.verify(), Ok(()));
    assert_eq!(index.size(), BYTES.len());
}

#[test]
fn a_cut_index_is_refused() {
    let steps = (0..2048).chain((2048..BYTES.len()).step_by(4099));
    for length in steps.filter(|length| *length < BYTES.len()) {
        assert!(Index::open(BYTES[..length].to_vec()).is_err(), "the first {length} bytes open");
    }
}

/// Every byte of the head, and bytes all over the rest: an answer or a refusal, never a panic.
#[test]
fn a_damaged_index_does_not_panic() {
    let rest = (512..BYTES.len()).step_by(BYTES.len() / 60 + 1);
    for at in (0..512).chain(rest) {
        for value in [0x00, 0x7f, 0xff] {
            let mut bytes = BYTES.clone();
            bytes[at] = value;
            let opened = Index::open(bytes);
            // Whether damage is seen depends on where it is; that it can be looked for is what matters.
            let _ = opened.map(|index| index.verify());
        }
    }
}

/// A club and its manager: a relation, a group and an office that are nowhere in the program.
fn club() -> Vec<File> {
    let relations = "id: relations\nkind: relations\nrelations:\n  - {id: manages, reads_like: office, subject: person, object: group}\n";
    let group =
        "id: rovers\nkind: group\nnames: [Harbour Rovers, Rovers]\nsource: club yearbook\nchecked: 2026-11-02\n";
    let offices = "id: rovers\nkind: offices\nof: {group: rovers}\nrelation: manages\nseats:\n  - title: manager\n    complete_from: 2010-07-01\n    holders:\n      \
                   - {person: {name: Ines Calder}, from: 2010-07-01, to: 2019-06-01}\n      - {person: {name: Tom Okoro}, from: 2019-06-01}\nsource: club yearbook\nchecked: 2026-11-02\n";
    vec![
        file("newsroom/relations.yaml", relations),
        file("newsroom/groups/rovers.yaml", group),
        file("newsroom/offices/rovers.yaml", offices),
    ]
}

fn file(path: &str, text: &str) -> File {
    File { path: path.to_owned(), text: text.to_owned() }
}

fn with_layer(files: &[File]) -> Reference {
    let mut reference = Reference::builtin();
    if let Err(faults) = reference.add_layer(files) {
        panic!("{faults:#?}");
    }
    reference
}

fn options(day: &str) -> Options {
    let day = Day::from_iso(day).unwrap();
    Options::new(day, Format::Plain).as_of(day)
}

/// The one claim of a sentence.
fn claim(sentence: &str, day: &str, reference: &Reference) -> ClaimLine {
    let (_, lines) = claims(&Source::new("a.txt", sentence), reference, &options(day));
    let [line] = lines.as_slice() else { panic!("{} claims in {sentence:?}: {lines:#?}", lines.len()) };
    line.clone()
}

/// The rules that speak about a sentence.
fn rules(sentence: &str, day: &str, reference: &Reference) -> Vec<String> {
    let checked = check(&Source::new("a.txt", sentence), reference, &options(day));
    checked.findings.into_iter().map(|finding| finding.rule.0).collect()
}

#[test]
fn a_relation_is_data() {
    let reference = with_layer(&club());
    let holds = claim("Rovers manager Tom Okoro praised the fans.", "2026-11-23", &reference);
    assert_eq!((holds.verdict, holds.answer.as_str()), (Truth::Holds, "since 1 June 2019"));
    let held = claim("Rovers manager Ines Calder praised the fans.", "2026-11-23", &reference);
    assert_eq!((held.verdict, held.answer.as_str()), (Truth::Contradicted, "listed until 1 June 2019"));
    assert_eq!(held.source, "newsroom/offices/rovers.yaml:9");
    let never = claim("Rovers manager Pavel Novotny praised the fans.", "2026-11-23", &reference);
    assert_eq!(
        (never.verdict, never.answer.as_str()),
        (Truth::Contradicted, "listed holder: Tom Okoro, since 1 June 2019")
    );
    for (sentence, expected) in [
        ("Rovers manager Tom Okoro praised the fans.", &[][..]),
        ("Rovers manager Ines Calder praised the fans.", &["wrong-body-head"]),
        ("Ines Calder, the manager of Rovers, praised the fans.", &["wrong-body-head"]),
        ("Rovers manager Pavel Novotny praised the fans.", &["wrong-body-head"]),
        ("Former Rovers manager Ines Calder praised the fans.", &[]),
        ("Albion manager Pavel Novotny praised the fans.", &[]),
    ] {
        assert_eq!(rules(sentence, "2026-11-23", &reference), expected, "{sentence}");
    }
}

/// A seat of the newsroom's own: two lines change a head of state, and no other record.
const GERMANY: &str = "id: germany\nkind: offices\nseats:\n  - title: president\n    role: head_of_state\n    complete_from: 2017-03-19\n    holders:\n      \
                       - {person: frank-walter-steinmeier, from: 2017-03-19, to: 2026-11-18}\n      - {person: {name: Jane Doe}, from: 2026-11-18}\nsource: the desk\nchecked: 2026-11-20\n";

#[test]
fn a_layer_replaces_one_seat() {
    let reference = with_layer(&[file("newsroom/offices/germany.yaml", GERMANY)]);
    let new = claim("German President Jane Doe opened the fair.", "2026-11-23", &reference);
    assert_eq!((new.verdict, new.source.as_str()), (Truth::Holds, "newsroom/offices/germany.yaml:9"));
    let old = claim("German President Frank-Walter Steinmeier opened the fair.", "2026-11-23", &reference);
    assert_eq!((old.verdict, old.answer.as_str()), (Truth::Contradicted, "listed until 18 November 2026"));
    let built_in = "German President Frank-Walter Steinmeier opened the fair.";
    assert_eq!(claim(built_in, "2026-11-23", &Reference::builtin()).verdict, Truth::Holds, "without the layer");
    let other_seat = claim("German Chancellor Angela Merkel opened the fair.", "2015-09-15", &reference);
    assert_eq!(
        (other_seat.verdict, other_seat.source.starts_with("reference/offices/germany.yaml:")),
        (Truth::Holds, true)
    );
    let other_country = claim("French President François Hollande opened the fair.", "2015-09-15", &reference);
    assert_eq!(other_country.verdict, Truth::Holds);
}

#[test]
fn a_town_of_a_layer_hides_no_country() {
    let towns = "id: towns\nkind: places\nplaces:\n  - {id: mali-town, in: liberia, names: [Mali]}\nsource: an atlas\nchecked: 2026-11-02\n";
    let sentence = "Mali, a member of the African Union, sent a delegation.";
    let alone = claim(sentence, "2015-09-15", &Reference::builtin());
    let layered = claim(sentence, "2015-09-15", &with_layer(&[file("newsroom/places/towns.yaml", towns)]));
    assert!(matches!(alone.verdict, Truth::Holds), "{alone:#?}");
    assert_eq!(format!("{layered:?}"), format!("{alone:?}"));
}

#[test]
fn a_region_is_no_state() {
    let region = "id: parts\nkind: places\nplaces:\n  - {id: orland, type: region, in: india, names: [Orland], capitals: [{place: agra}]}\nsource: an atlas\nchecked: 2026-11-02\n";
    let reference = with_layer(&[file("newsroom/places/parts.yaml", region)]);
    let sentence = "Orland, a member of the African Union, sent a delegation.";
    let (_, claims) = claims(&Source::new("a.txt", sentence), &reference, &options("2026-11-23"));
    assert!(claims.is_empty(), "{claims:#?}");
    for (sentence, expected) in [
        ("The talks in India were held in Orlend.", &[][..]),
        ("NATO members France, Germany and Agra sent delegations.", &["nonmember-listed"]),
        ("NATO members France, Germany and Orland sent delegations.", &[]),
        ("He was seen in Bijapur, India, on Monday.", &["superseded-place-name"]),
        ("He was seen in Bijapur, Orland, on Monday.", &[]),
    ] {
        assert_eq!(rules(sentence, "2026-11-23", &reference), expected, "{sentence}");
    }
}

#[test]
fn the_last_of_several_layers_answers() {
    let mut reference = with_layer(&[file("first/offices/germany.yaml", GERMANY)]);
    let second = GERMANY.replace("Jane Doe", "Max Mustermann");
    assert!(reference.add_layer(&[file("second/offices/germany.yaml", &second)]).is_ok());
    assert_eq!(
        claim("German President Max Mustermann spoke.", "2026-11-23", &reference).source,
        "second/offices/germany.yaml:9"
    );
    assert_eq!(claim("German President Jane Doe spoke.", "2026-11-23", &reference).verdict, Truth::Contradicted);
}

/// Words and given names of a newsroom's own.
fn words() -> Vec<File> {
    let titles =
        "id: ranks\nkind: titles\nranks: [Ranger]\nparties: [Whig]\nhonorifics: [Serenity]\nbefore_family_name: [Mx]\n";
    let given = "id: given-names\nkind: given_names\ngiven_names:\n  - [Friedrich, Zebedée]\n  - [zeb, christophina]\n";
    vec![file("newsroom/terms/ranks.yaml", titles), file("newsroom/terms/given-names.yaml", given)]
}

#[test]
fn a_layer_adds_ranks_and_given_names() {
    let (builtin, layered) = (Reference::builtin(), with_layer(&words()));
    for (sentence, alone, with_words) in [
        (
            "A mural shows Ambassador Hugo Chzvez on a horse.",
            &["misspelled-person-name"][..],
            &["misspelled-person-name"][..],
        ),
        ("A mural shows Ranger Hugo Chzvez on a horse.", &[], &["misspelled-person-name"]),
        ("German Chancellor Zebedee Merz spoke in Berlin.", &["wrong-given-name"], &[]),
        ("German Chancellor Philip Merz spoke in Berlin.", &["wrong-given-name"], &["wrong-given-name"]),
        ("Labour Prime Minister Gordon Brown spoke in Paris.", &["stale-office-holder"], &["stale-office-holder"]),
        ("Whig Prime Minister Gordon Brown spoke in Paris.", &[], &["stale-office-holder"]),
    ] {
        assert_eq!(rules(sentence, "2025-09-01", &builtin), alone, "without the layer: {sentence}");
        assert_eq!(rules(sentence, "2025-09-01", &layered), with_words, "{sentence}");
    }
}

#[test]
fn words_and_given_names_are_looked_up_in_all_layers() {
    let mut index = factlint_index::Reference::default();
    for files in [files("reference"), words()] {
        let bytes = compile(&files, &index.known_ids()).unwrap();
        index.push(Index::open_checked(bytes).unwrap());
    }
    type Lists = fn(&factlint_index::Reference, &str) -> bool;
    let lists: [(Lists, &str, &str); 4] = [
        (factlint_index::Reference::is_rank, "Ambassador Ranger Successor", "ambassador RANGER Ambassadors Whig"),
        (factlint_index::Reference::is_party, "Socialist Whig", "socialist Whigs Ambassador"),
        (factlint_index::Reference::is_honorific, "majesty Majesty SERENITY honour", "majesties Ambassador"),
        (factlint_index::Reference::comes_before_family_name, "Mr Mx Messrs", "mr Sir"),
    ];
    for (has, listed, others) in lists {
        assert!(listed.split(' ').all(|word| has(&index, word)), "{listed}");
        assert!(!others.split(' ').any(|word| has(&index, word)) && !has(&index, ""), "{others}");
    }
    for (word, listed) in
        [("Bill", true), ("zebedee", true), ("Christophina", true), ("christop", false), ("Ulf", false)]
    {
        assert_eq!(index.is_given_name(word), listed, "{word}");
    }
    for (text, may) in [("so Bill ", true), ("so Zeb ", true), ("so Ulf ", false), ("so Christophina ", true)] {
        assert_eq!(index.may_end_given_name(text, text.len() - 1), may, "{text}");
    }
    for (a, b, are) in
        [("bill", "william", true), ("zebedee", "friedrich", true), ("zeb", "friedrich", false), ("", "", false)]
    {
        assert_eq!(index.are_forms_of_one_given_name(a, b), are, "{a} {b}");
    }
}

#[test]
fn a_given_name_is_one_word() {
    let text = "id: given-names\nkind: given_names\ngiven_names: [[jean-paul, jp], [Иван]]\n";
    let faults = compile(&[file("given-names.yaml", text)], &KnownIds::new()).unwrap_err();
    let titles: Vec<&str> = faults.iter().map(|fault| fault.title.as_str()).collect();
    assert_eq!(titles, ["`jean-paul` is not one word in Latin letters", "`Иван` is not one word in Latin letters"]);
}

#[test]
fn a_layer_with_a_fault_changes_nothing() {
    let mut reference = Reference::builtin();
    let faults = reference
        .add_layer(&[file(
            "newsroom/offices/germany.yaml",
            &GERMANY.replace("frank-walter-steinmeier", "nobody-known"),
        )])
        .err()
        .unwrap_or_default();
    assert_eq!(faults.iter().map(|fault| fault.kind.rule()).collect::<Vec<_>>(), ["reference-dangling"]);
    assert_eq!(
        claim("German President Frank-Walter Steinmeier spoke.", "2026-11-23", &reference).verdict,
        Truth::Holds
    );
}
