//! Compiled layers say the same as their folders, and bytes that are no layer are refused.
//!
//! Deliberately not here: the messages, which are in `tests/cli/reference-build.transcript`.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read and write files of their own, and a failure is a failed test"
)]

use factlint::{Day, File, Format, LayerError, OpenError, Options, Reference, Source, check, claims};
use proptest::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const SENTENCES: &str = "Rovers manager Ines Calder praised the fans. Rovers manager Tom Okoro left early.\n\n\
    Rovers manager Pavel Novotny spoke. German President Jane Doe opened the fair. German President Frank-Walter \
    Steinmeier was there. French President François Hollande met Barack Obama in Paris. Rovers play at Mill Lane again.\n";

fn file(path: &str, text: &str) -> File {
    File { path: path.to_owned(), text: text.to_owned() }
}

/// A relation, a body and an office of its own, and a seat of the built-in reference.
fn newsroom() -> Vec<File> {
    let said = "source: the desk\nchecked: 2026-11-20\n";
    let manager = "of: {group: rovers}\nrelation: manages\nseats:\n  - title: manager\n    complete_from: 2010-07-01\n    \
                   holders:\n      - {person: {name: Ines Calder}, from: 2010-07-01, to: 2019-06-01}\n      \
                   - {person: {name: Tom Okoro}, from: 2019-06-01}\n";
    let president = "seats:\n  - title: president\n    complete_from: 2017-03-19\n    holders:\n      \
                     - {person: frank-walter-steinmeier, from: 2017-03-19, to: 2026-11-18}\n      \
                     - {person: {name: Jane Doe}, from: 2026-11-18}\n";
    vec![
        file("relations.yaml", "id: relations\nkind: relations\nrelations:\n  - {id: manages, reads_like: office}\n"),
        file("groups/rovers.yaml", &format!("id: rovers\nkind: group\nnames: [Harbour Rovers, Rovers]\n{said}")),
        file("offices/rovers.yaml", &format!("id: rovers\nkind: offices\n{manager}{said}")),
        file("offices/germany.yaml", &format!("id: germany\nkind: offices\n{president}{said}")),
    ]
}

fn compiled() -> Vec<u8> {
    Reference::builtin().compile_layer(&newsroom()).unwrap()
}

fn over_the_built_in(bytes: Vec<u8>) -> Result<Reference, LayerError> {
    let mut reference = Reference::builtin();
    reference.add_compiled(bytes).map(|()| reference)
}

/// A relation with sentences of its own, its facts, the names of things, and a card.
fn stadiums() -> Vec<File> {
    let said = "source: the desk\nchecked: 2026-11-20\n";
    let relation = "id: grounds\nkind: relations\nrelations:\n  - {id: plays-at, subject: group, object: name, one: true, \
                    sentences: ['{subject} (play|plays) at {object}']}\n";
    let facts = "id: facts\nkind: facts\nrelation: plays-at\nfacts:\n  - {subject: rovers, object: mill-lane, to: 2015}\n  \
                 - {subject: rovers, object: {name: Harbour Park}, from: 2015}\n";
    let card = "id: wrong-stadium\nsummary: s\nseverity: error\nwhy: w\nrelation: plays-at\nat: object\ntitle: '{subject} \
                is not at {object}'\nverdicts: [stale, other-object]\nexamples:\n  - {bad: 'Rovers play at [[Mill Lane]].', \
                because: they moved}\n  - {good: Rovers play at Harbour Park., because: they do}\n  - {good: x, because: y}\n";
    vec![
        file("groups/rovers.yaml", &format!("id: rovers\nkind: group\nnames: [Harbour Rovers, Rovers]\n{said}")),
        file("grounds.yaml", relation),
        file("names.yaml", "id: names\nkind: names\nnames:\n  - {id: mill-lane, names: [Mill Lane]}\n"),
        file("facts.yaml", &format!("{facts}{said}")),
        file("rules/wrong-stadium.yaml", card),
    ]
}

/// The claims and findings in the sentences.
fn said(reference: &Reference) -> String {
    let day = Day::from_iso("2026-11-23").unwrap();
    let options = Options::new(day, Format::Plain).as_of(day);
    let source = Source::new("a.txt", SENTENCES);
    format!("{:#?}\n{:#?}", claims(&source, reference, &options).1, check(&source, reference, &options).findings)
}

#[test]
fn a_compiled_layer_says_what_its_folder_says() {
    let mut folder = Reference::builtin();
    folder.add_layer(&newsroom()).unwrap();
    let found = said(&folder);
    assert!(found.contains("stale-office-holder") && found.contains("offices/rovers.yaml"), "{found}");
    assert_eq!(said(&over_the_built_in(compiled()).unwrap()), found);
}

#[test]
fn a_compiled_layer_has_the_sentences_and_the_cards_of_its_folder() {
    let mut folder = Reference::builtin();
    folder.add_layer(&stadiums()).unwrap();
    let bytes = Reference::builtin().compile_layer(&stadiums()).unwrap();
    let found = said(&folder);
    assert!(found.contains("wrong-stadium") && found.contains("facts.yaml"), "{found}");
    assert_eq!(said(&over_the_built_in(bytes).unwrap()), found);
}

#[test]
fn a_layer_whose_rule_is_here_already_is_refused() {
    let mut house = Reference::builtin();
    house.add_layer(&stadiums()).unwrap();
    let bytes = Reference::builtin().compile_layer(&stadiums()).unwrap();
    assert_eq!(house.add_compiled(bytes), Err(LayerError::Repeats("wrong-stadium".into())));
}

#[test]
fn the_same_folder_gives_the_same_bytes() {
    assert!(compiled() == compiled());
}

#[test]
fn a_layer_names_what_it_takes_from_those_below() {
    let person = "id: ada\nkind: people\npeople: [{id: ada-lark, names: [Ada Lark]}]\nsource: x\nchecked: 2026-01-01\n";
    let office = "id: germany\nkind: offices\nseats:\n  - title: beadle\n    holders: [{person: ada-lark}]\nsource: x\n\
                  checked: 2026-01-01\n";
    let mut house = Reference::builtin();
    house.add_layer(&[file("people/ada.yaml", person)]).unwrap();
    let bytes = house.compile_layer(&[file("offices/germany.yaml", office)]).unwrap();
    assert_eq!(over_the_built_in(bytes.clone()).err(), Some(LayerError::Lacks("person", "ada-lark".into())));
    assert_eq!(house.add_compiled(bytes), Ok(()));
}

/// A person named in place need not be listed elsewhere. If a layer below lists her, that record counts.
#[test]
fn a_person_named_in_place_gives_way_to_a_record_below() {
    let people = "id: germany\nkind: people\npeople:\n  - {id: jane-doe, names: [Jane Doe, Johanna Doe]}\nsource: x\n\
                  checked: 2026-01-01\n";
    let sentence = "German President Johanna Doe opened the fair.";
    let mut reference = Reference::builtin();
    reference.add_layer(&[file("people/germany.yaml", people)]).unwrap();
    reference.add_compiled(compiled()).unwrap();
    let day = Day::from_iso("2026-11-23").unwrap();
    let (_, lines) = claims(&Source::new("a.txt", sentence), &reference, &Options::new(day, Format::Plain).as_of(day));
    assert_eq!(lines.iter().map(|line| line.answer.as_str()).collect::<Vec<_>>(), ["since 18 November 2026"]);
}

#[test]
fn a_cut_layer_is_refused() {
    let whole = compiled();
    for length in (0..whole.len()).step_by(64).chain([whole.len() - 1]) {
        assert!(over_the_built_in(whole[..length].to_vec()).is_err(), "the first {length} bytes are taken");
    }
    let mut longer = whole;
    longer.push(0);
    assert!(over_the_built_in(longer).is_err(), "a byte too many");
}

#[test]
fn another_version_is_told_from_damage() {
    for (version, expected) in [(1, OpenError::Version(1)), (9, OpenError::Version(9))] {
        let mut bytes = compiled();
        bytes[8] = version;
        assert_eq!(over_the_built_in(bytes).err(), Some(LayerError::Unreadable(expected)));
    }
    assert_eq!(over_the_built_in(b"PK\x03\x04".to_vec()).err(), Some(LayerError::Unreadable(OpenError::Foreign)));
    assert_eq!(over_the_built_in(Vec::new()).err(), Some(LayerError::Unreadable(OpenError::Foreign)));
}

/// The bytes with the right checksum, as somebody who knows the format could make them.
fn signed(mut bytes: Vec<u8>) -> Vec<u8> {
    let rest = bytes[..16].iter().chain(&bytes[24..]);
    let sum = rest.fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    bytes[16..24].copy_from_slice(&sum.to_le_bytes());
    bytes
}

#[test]
fn the_checksum_is_of_all_other_bytes() {
    assert!(signed(compiled()) == compiled());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn one_changed_bit_is_seen(at in any::<prop::sample::Index>(), bit in 0..8_u32) {
        let mut bytes = compiled();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        prop_assert!(over_the_built_in(bytes).is_err(), "bit {bit} of byte {at}");
    }

    /// Changed words with a right checksum: they are refused, or make a layer that answers every question.
    #[test]
    fn a_forged_layer_does_not_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), word()), 1..4)) {
        let mut bytes = compiled();
        for (at, word) in changes {
            let at = 24 + at.index((bytes.len() - 24) / 4) * 4;
            bytes[at..at + 4].copy_from_slice(&word.to_le_bytes());
        }
        if let Ok(reference) = over_the_built_in(signed(bytes)) {
            said(&reference);
        }
    }

    #[test]
    fn any_bytes_are_refused(mut bytes in prop::collection::vec(any::<u8>(), 0..2000), head in 0..3_usize) {
        let start: &[u8] = [&b""[..], b"factlint", b"factlint\x02\0\0\0\x15\0\0\0"][head];
        bytes.splice(0..start.len().min(bytes.len()), start.iter().copied());
        prop_assert!(over_the_built_in(bytes).is_err());
    }
}

/// Small numbers, the ends of ranges, and anything.
fn word() -> impl Strategy<Value = u32> {
    prop_oneof![0..64_u32, Just(u32::MAX), Just(i32::MAX as u32), Just(1 << 31), any::<u32>()]
}

/// A folder for the files of one test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("compiled").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn factlint(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_factlint"));
    command
        .args(arguments)
        .current_dir(folder)
        .env("FACTLINT_TODAY", "2026-11-23")
        .env("NO_COLOR", "1")
        .output()
        .unwrap()
}

fn write(folder: &Path, files: &[File]) {
    for File { path, text } in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

#[test]
fn the_program_writes_and_takes_a_compiled_layer() {
    let folder = folder("round");
    write(&folder.join("newsroom"), &newsroom());
    fs::write(folder.join("a.txt"), SENTENCES).unwrap();
    fs::write(folder.join("newsroom.fli"), "of an earlier day").unwrap();
    let built = factlint(&folder, &["reference", "build", "newsroom", "-o", "newsroom.fli"]);
    assert!(built.status.success(), "{built:?}");
    let mut names: Vec<String> =
        fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    assert_eq!(names, ["a.txt", "newsroom", "newsroom.fli"], "nothing is left beside it");
    let check = |reference| factlint(&folder, &["check", "--as-of", "2026-11-23", "--reference", reference, "a.txt"]);
    let (of_folder, of_file) = (check("newsroom"), check("newsroom.fli"));
    assert_eq!(of_folder.status.code(), Some(1), "{of_folder:?}");
    assert_eq!(String::from_utf8(of_file.stdout).unwrap(), String::from_utf8(of_folder.stdout).unwrap());
    fs::write(folder.join("factlint.yaml"), "reference: newsroom.fli\n").unwrap();
    let of_house = factlint(&folder, &["check", "--as-of", "2026-11-23", "a.txt"]);
    assert_eq!(of_house.status.code(), Some(1), "{of_house:?}");
    let stats = factlint(&folder, &["reference", "stats", "newsroom.fli", "--format", "json"]);
    let stats: serde_json::Value = serde_json::from_slice(&stats.stdout).unwrap();
    let sum: u64 = stats["parts"].as_array().unwrap().iter().map(|part| part["bytes"].as_u64().unwrap()).sum();
    assert_eq!(stats["bytes"].as_u64(), Some(sum));
}

#[test]
fn the_parts_of_the_built_in_reference_are_shown() {
    let table = factlint(Path::new("."), &["reference", "stats"]);
    let table = String::from_utf8(table.stdout).unwrap();
    assert!(table.starts_with("part ") && table.contains("\nfacts ") && table.contains("\nall "), "{table}");
}

#[test]
fn a_large_folder_is_told_of_the_faster_way() {
    let folder = folder("large");
    let people: String =
        (0..25_000).map(|number| format!("  - {{id: p-{number}, names: [Ada Lark{number}]}}\n")).collect();
    let text = format!("id: crowd\nkind: people\nsource: a list\nchecked: 2026-01-01\npeople:\n{people}");
    write(&folder, &[file("crowd/crowd.yaml", &text), file("a.txt", "Nothing.\n"), file("b.txt", "Nothing.\n")]);
    let checked = factlint(&folder, &["check", "--reference", "crowd", "a.txt", "b.txt"]);
    let told = String::from_utf8(checked.stderr).unwrap();
    let expected = "factlint: crowd: 1.0 MB of YAML are compiled in each run; \
                    `factlint reference build crowd -o FILE.fli` writes a file that is read at once\n";
    assert_eq!(told, expected);
    assert_eq!(checked.status.code(), Some(0));
}
