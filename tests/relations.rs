//! Relations that a folder brings: their sentences, their facts, the cards that speak for them, and layers over layers.
//!
//! Deliberately not here: the built-in relations, which the cards in `rules` and `tests/rules` try, and the faults of
//! such files, which are in `tests/cli/relations.transcript`.

#![allow(clippy::unwrap_used, reason = "a failure is a failed test")]

use factlint::{Day, File, Format, Options, Reference, Source, check, claims};

const RELATION: &str = "id: relations\nkind: relations\nrelations:\n  - id: plays-at\n    subject: group\n    object: name\n    \
                        one: true\n    sentences:\n      - '{subject} (play|plays) at {object}'\n";
const MOVED: &str = "  - {subject: rovers, object: {name: Mill Lane}, to: 2015-08-01}\n  \
                     - {subject: rovers, object: {name: Harbour Park}, from: 2015-08-01}\n";
const CARD: &str = "id: wrong-stadium\nsummary: s\nseverity: error\nwhy: w\nrelation: plays-at\nat: object\ntitle: \
                    '{subject} is not at {object}'\nverdicts: [stale, other-object]\nexamples:\n  - {bad: '[[x]]', because: \
                    so}\n  - {good: x, because: so}\n  - {good: y, because: so}\n";

fn file(path: &str, text: &str) -> File {
    File { path: path.to_owned(), text: text.to_owned() }
}

fn facts(id: &str, relation: &str, facts: &str) -> File {
    let head = format!("id: {id}\nkind: facts\nrelation: {relation}\nfacts:\n{facts}");
    file(&format!("{id}.yaml"), &format!("{head}source: the desk\nchecked: 2026-11-20\n"))
}

fn club(id: &str, names: &str) -> File {
    let text = format!("id: {id}\nkind: group\nnames: [{names}]\nsource: the desk\nchecked: 2026-11-20\n");
    file(&format!("{id}.yaml"), &text)
}

/// Clubs, a relation with sentences, its facts in a file before it, and a card.
fn stadiums() -> Vec<File> {
    vec![
        facts("a-facts", "plays-at", MOVED),
        club("rovers", "Harbour Rovers, Rovers"),
        club("vale-city", "Vale City"),
        file("relations.yaml", RELATION),
        file("rules/wrong-stadium.yaml", CARD),
    ]
}

fn over(layers: &[Vec<File>]) -> Reference {
    let mut reference = Reference::builtin();
    for layer in layers {
        reference.add_layer(layer).unwrap_or_else(|faults| panic!("{faults:#?}"));
    }
    reference
}

fn options() -> Options {
    let day = Day::from_iso("2026-11-20").unwrap();
    Options::new(day, Format::Plain).as_of(day)
}

/// The rule and the words of each finding.
fn found(reference: &Reference, text: &str) -> Vec<String> {
    let findings = check(&Source::new("a.txt", text), reference, &options()).findings;
    let words = |span: factlint::Span| &text[span.start as usize..span.end as usize];
    let line = |finding: &factlint::Finding| {
        let words: Vec<&str> = finding.labels.iter().map(|label| words(label.span)).collect();
        format!("{}: {}", finding.rule.0, words.first().unwrap_or(&""))
    };
    findings.iter().map(line).collect()
}

fn answers(reference: &Reference, text: &str) -> Vec<String> {
    claims(&Source::new("a.txt", text), reference, &options()).1.into_iter().map(|line| line.answer).collect()
}

#[test]
fn facts_may_stand_before_their_relation() {
    assert_eq!(found(&over(&[stadiums()]), "Rovers play at Mill Lane again."), ["wrong-stadium: Mill Lane"]);
}

#[test]
fn sentences_that_overlap_make_one_claim() {
    let more = "      - '{subject} [often] plays at {object}'\n      - '{subject} plays at {object} [ground]'\n      \
                - 'home matches of {subject} at {object}'\n";
    let mut layer = stadiums();
    layer[3].text += more;
    let reference = over(&[layer]);
    for text in [
        "Rovers plays at Mill Lane ground again.",
        "ROVERS PLAYS AT MILL LANE again.",
        "Rovers often plays at Mill Lane.",
    ] {
        assert_eq!(answers(&reference, text).len(), 1, "{text}");
        assert_eq!(found(&reference, text).len(), 1, "{text}");
    }
}

#[test]
fn a_relation_may_have_hundreds_of_sentences() {
    let sentence =
        |number| format!("      - '{{subject}} (play|plays|played) [its|their] round{number} at {{object}}'\n");
    let mut layer = stadiums();
    layer[3].text += &(0..300).map(sentence).collect::<String>();
    let reference = over(&[layer]);
    assert_eq!(found(&reference, "Rovers play their round299 at Mill Lane."), ["wrong-stadium: Mill Lane"]);
    assert_eq!(found(&reference, "Rovers play at Mill Lane again."), ["wrong-stadium: Mill Lane"]);
}

#[test]
fn a_file_of_facts_replaces_the_one_below_with_its_id() {
    let upper = vec![facts("a-facts", "plays-at", "  - {subject: rovers, object: {name: Mill Lane}}\n")];
    let text = "Rovers play at Mill Lane again.";
    assert_eq!(found(&over(&[stadiums(), upper]), text), [""; 0]);
    let other = vec![facts("b-facts", "plays-at", "  - {subject: vale-city, object: {name: Vale Road}}\n")];
    let both = over(&[stadiums(), other]);
    assert_eq!(found(&both, text), ["wrong-stadium: Mill Lane"]);
    assert_eq!(found(&both, "Vale City plays at Mill Lane again."), ["wrong-stadium: Mill Lane"]);
}

/// A folder written before sentences were data repeats the built-in relations, with no more than their sides.
#[test]
fn a_relation_that_is_named_again_stays_as_it_is() {
    let text = "NATO member Austria agreed. Sydney, the capital of Australia, was quiet. Italy chairs the CSTO.";
    let expected = ["nonmember-listed: Austria", "wrong-capital: Sydney", "wrong-rotating-chair: Italy"];
    assert_eq!(found(&over(&[]), text), expected);
    let again = "id: relations\nkind: relations\nrelations:\n  - {id: member-of, reads_like: membership, subject: place, \
                 object: group}\n  - {id: capital-of, reads_like: capital}\n  - {id: chair-of, reads_like: chair}\n  - {id: \
                 founded, reads_like: none}\n";
    let founded = facts("years", "founded", "  - {subject: rovers, object: 1901}\n");
    let layer = vec![file("relations.yaml", again), club("rovers", "Rovers"), founded];
    assert_eq!(found(&over(std::slice::from_ref(&layer)), text), expected);
    let mut compiled = over(&[]);
    compiled.add_compiled(Reference::builtin().compile_layer(&layer).unwrap()).unwrap();
    assert_eq!(found(&compiled, text), expected);
    // A third layer sees the sides of the lowest, and not those of the record that adds nothing.
    compiled.add_layer(&[facts("more", "founded", "  - {subject: rovers, object: 1902}\n")]).unwrap();
}

#[test]
fn a_relation_that_reads_like_a_chair_has_its_own_sentences_and_facts() {
    let relation = "id: relations\nkind: relations\nrelations:\n  - {id: captains, reads_like: chair, subject: person, object: \
                    group, one: subject, sentences: ['{subject} captains {object}', '{object} captain {subject}']}\n";
    let terms = "  - {subject: {name: Ada Lark}, object: rovers, to: 2020}\n  \
                 - {subject: {name: Bea Crane}, object: rovers, from: 2020}\n";
    let card =
        CARD.replace("wrong-stadium", "wrong-captain").replace("plays-at", "captains").replace("object\n", "subject\n");
    let reference = over(&[vec![
        club("rovers", "Rovers"),
        file("relations.yaml", relation),
        facts("captains", "captains", terms),
        file("rules/wrong-captain.yaml", &card),
    ]]);
    let text = "Rovers captain Ada Lark agreed. Bea Crane captains Rovers. Italy chairs the CSTO.";
    assert_eq!(found(&reference, text), ["wrong-captain: Ada Lark", "wrong-rotating-chair: Italy"]);
}

#[test]
fn a_number_of_a_thing_is_read_where_nothing_else_is_named() {
    let relation = "id: relations\nkind: relations\nrelations:\n  - {id: seats, subject: name, object: number, one: true, \
                    sentences: ['{subject} seats {number}']}\n";
    let card = CARD.replace("wrong-stadium", "wrong-capacity").replace("plays-at", "seats");
    let reference = over(&[vec![
        file("relations.yaml", relation),
        facts("seats", "seats", "  - {subject: {name: Vale Road}, object: 12400}\n"),
        file("rules/wrong-capacity.yaml", &card),
    ]]);
    assert_eq!(found(&reference, "Vale Road seats 14,200 people."), ["wrong-capacity: 14,200"]);
    assert_eq!(answers(&reference, "Vale Road seats 14,200 people."), ["listed: 12,400"]);
    assert_eq!(found(&reference, "Vale Road seats 12,400 people."), [""; 0]);
}

/// The managers of two clubs, and a card that speaks for some verdicts.
fn managers(verdicts: &str) -> Reference {
    let office = |club: &str, holders: &str| {
        let head = format!(
            "id: {club}\nkind: offices\nof: {{group: {club}}}\nrelation: manages\nseats:\n  - title: manager\n"
        );
        let text =
            format!("{head}    complete_from: 2010\n    holders:\n{holders}source: the desk\nchecked: 2026-11-20\n");
        file(&format!("offices/{club}.yaml"), &text)
    };
    let card =
        CARD.replace("wrong-stadium", "wrong-manager").replace("plays-at", "manages").replace("object\n", "subject\n");
    over(&[vec![
        club("rovers", "Rovers"),
        club("vale-city", "Vale City"),
        file("relations.yaml", "id: relations\nkind: relations\nrelations:\n  - {id: manages, reads_like: office}\n"),
        office("rovers", "      - {person: {name: Pavel Marek}, from: 2010}\n"),
        office("vale-city", "      - {person: {name: Tom Okoro}, from: 2010}\n"),
        file("rules/wrong-manager.yaml", &card.replace("stale, other-object", verdicts)),
    ]])
}

#[test]
fn a_misspelt_holder_is_reported_once() {
    let text = "Rovers manager Pavel Marak said that it had been a hard evening.";
    assert_eq!(found(&managers("stale, near-name"), text), ["wrong-manager: Pavel Marak"]);
    assert_eq!(found(&managers("stale"), text), ["misspelled-person-name: Pavel Marak"]);
}

#[test]
fn a_verdict_that_no_card_speaks_for_is_told() {
    let text = "Rovers manager Tom Okoro said that it had been a hard evening.";
    assert_eq!(answers(&managers("stale"), text), ["no rule speaks for the verdict `other-object`"]);
    assert_eq!(found(&managers("stale, other-object"), text), ["wrong-manager: Tom Okoro"]);
}
