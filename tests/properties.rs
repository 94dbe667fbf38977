//! Any input: nothing panics, every span lies in the text, and the same text gives the same output.
//!
//! Texts are made of any characters, or of the words that claims are made of in any order. The seed is fixed, so
//! that a run is like the next; `PROPTEST_RNG_SEED` and `PROPTEST_CASES` search further. Deliberately not here:
//! what a finding says.

#![allow(clippy::unwrap_used, reason = "a failure is a failed test")]

use factlint::report::{Style, human, short};
use factlint::settings::Config;
use factlint::{Checked, Day, File, Format, Options, Reference, Source, Span, Truth, check, claims, fault_finding};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::sync::LazyLock;

static REFERENCE: LazyLock<Reference> = LazyLock::new(Reference::builtin);

fn config() -> ProptestConfig {
    let given = ProptestConfig::default();
    let rng_seed = match given.rng_seed {
        RngSeed::Random => RngSeed::Fixed(20_150_915),
        seed => seed,
    };
    ProptestConfig { cases: given.cases.max(64), rng_seed, failure_persistence: None, ..given }
}

/// Pieces of articles: names, titles, words between them, days, quotations, markup, and text that readers may fail on.
const PIECES: &[&str] = &[
    "President",
    "Kazakh",
    "German ",
    "Nursultan Nazarbayev",
    "Olaf Scholz",
    "X.",
    "prime minister",
    "of",
    " the ",
    "former",
    "then-",
    "-elect",
    "Kyiv",
    "Kiev",
    "Ouagadogou",
    "Burkina Faso",
    "in",
    "from",
    "The G7 members (",
    "Canada, France, Germany",
    " and ",
    ")",
    ":",
    " - ",
    " – ",
    "\u{2014}",
    "CSTO",
    "a member of",
    "is made up of",
    "Armenia",
    "Belarus",
    "’s",
    "'s",
    "\u{ad}",
    "\u{200b}",
    "\u{feff}",
    "\u{301}",
    "É",
    "ß",
    "İ",
    "北京",
    "𝔉",
    "👩‍👩‍👧",
    "Monday",
    ", ",
    "Sept. 15, 2015",
    "15 September",
    "12/03/2024",
    "2015",
    "31 February 2020",
    "last year",
    "..",
    ",,",
    " ,",
    "“",
    "”",
    "\"",
    "''",
    "«",
    "---\n",
    "date: 2015-09-15\n",
    "title: \"x\n",
    "# ",
    "* ",
    "> ",
    "| a | b |\n",
    "|---|---|\n",
    "```\n",
    "`",
    "**",
    "_",
    "[",
    "](",
    "<b>",
    "</b>",
    "<p lang=de>",
    "<p>",
    "<q>",
    "</q>",
    "<li>",
    "<td>",
    "<br>",
    "<nav>",
    "<img alt=\"",
    "<!-- ",
    " -->",
    "&amp;",
    "&#x0;",
    "\\",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    " ",
    " ",
    "\0",
    "\u{1b}[31m",
    "\u{85}",
    "\u{2028}",
    "DUSHANBE, Sept 15 (Reuters) - ",
];

fn text() -> impl Strategy<Value = String> {
    let words = prop::collection::vec((prop::sample::select(PIECES), prop::sample::select(&["", " "][..])), 0..40);
    let of_words =
        words.prop_map(|words| words.into_iter().map(|(word, space)| format!("{word}{space}")).collect::<String>());
    prop_oneof![3 => of_words, 1 => any::<String>(), 1 => "\\PC{0,200}"]
}

/// Pieces of reference files.
const YAML: &[&str] = &[
    "id: a\n",
    "id: g7\n",
    "kind: group\n",
    "kind: offices\n",
    "kind: place\n",
    "kind: people\n",
    "names: [A]\n",
    "names:\n",
    "  - {name: B, kind: historic}\n",
    "members:\n",
    "  - {place: germany, from: 2015}\n",
    "  - {place: x, from: 2015-02-30, to: {between: [2010, 2009]}}\n",
    "seats:\n",
    "  - title: king\n",
    "    holders:\n",
    "      - {person: {name: Jane Doe}, from: 2020-01-01}\n",
    "      - {status: vacant}\n",
    "source: s\n",
    "checked: 2026-11-02\n",
    "checked: -1\n",
    "source: [a, b]\n",
    "shelf_life: 99999999999\n",
    "- ",
    "{",
    "}",
    "[",
    "]",
    ": ",
    "&a ",
    "*a ",
    "!!str ",
    "\"",
    "'",
    "|\n",
    ">\n",
    "? ",
    "---\n",
    "...\n",
    "\t",
    "\n",
    "  ",
    "#",
    "%YAML 9.9\n",
    "é",
    "\0",
    "\u{feff}",
    "people:\n",
    "relations:\n",
    "phrases:\n",
    "null",
    "~",
];

fn yaml() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(YAML), 0..30).prop_map(|pieces| pieces.concat());
    let good = prop::collection::vec((prop::sample::select(YAML), any::<prop::sample::Index>()), 0..3);
    let spoilt = good.prop_map(|pieces| {
        pieces.into_iter().fold(GOOD.to_owned(), |text, (piece, at)| spoil(text, piece, at.index(GOOD.len())))
    });
    let bytes =
        prop::collection::vec(any::<u8>(), 0..200).prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    prop_oneof![2 => pieces, 2 => spoilt, 1 => bytes]
}

/// Configurations with faults.
fn house() -> impl Strategy<Value = String> {
    let places = prop::collection::vec((prop::sample::select(YAML), any::<prop::sample::Index>()), 0..3);
    let spoilt = places.prop_map(|pieces| {
        pieces.into_iter().fold(HOUSE.to_owned(), |text, (piece, at)| spoil(text, piece, at.index(HOUSE.len())))
    });
    prop_oneof![3 => spoilt, 1 => yaml()]
}

/// A configuration without a fault.
const HOUSE: &str = "rules: {stale-office-holder: off}\naccept: [Kiev Post]\nstyle: ap\nshelf_life: 90\nreference: [x]\nstets:\n  - {rule: member-omitted, reason: r, until: 2027-01-31, words: w, files: [\"a/*\"]}\noverrides:\n  - {files: [\"[a-c]/**\", \"{x,y}.md\"], grace_days: 3}\n";

/// A file without a fault, to put faults into.
const GOOD: &str = "id: rovers\nkind: group\nnames: [Rovers, {name: Old Rovers, kind: historic, to: 1990}]\nmembers:\n  - {place: germany, from: 2015-01-01}\nsource: s\nchecked: 2026-11-02\n";

fn spoil(mut text: String, piece: &str, at: usize) -> String {
    text.insert_str(at, piece);
    text
}

fn checked(text: &str, format: Format) -> (Source, Options, Checked) {
    let options = Options::new(Day::from_ymd(2024, 3, 12).unwrap(), format);
    let source = Source::new("any.txt", text);
    let checked = check(&source, &REFERENCE, &options);
    (source, options, checked)
}

fn is_of(text: &str, span: Span) -> bool {
    span.start <= span.end && text.get(span.start as usize..span.end as usize).is_some()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_text_is_read(text in text(), format in prop::sample::select(&[Format::Plain, Format::Markdown, Format::Html][..])) {
        let (source, options, first) = checked(&text, format);
        for finding in &first.findings {
            prop_assert!(finding.span().is_some(), "no primary label: {finding:?}");
            let edits = finding.fixes.iter().flat_map(|fix| &fix.edits).map(|edit| edit.span);
            for span in finding.labels.iter().map(|label| label.span).chain(edits) {
                prop_assert!(is_of(&text, span), "{span:?} of {text:?}");
            }
            prop_assert!(!short(&source, finding).contains('\n'));
            prop_assert!(human(&source, finding, &Style::default()).lines().count() > 1);
        }
        let places: Vec<_> = first.findings.iter().map(|finding| (finding.span(), &finding.rule)).collect();
        prop_assert!(places.is_sorted(), "{places:?}");
        prop_assert_eq!(&first.findings, &checked(&text, format).2.findings);
        let (as_of, lines) = claims(&source, &REFERENCE, &options);
        prop_assert_eq!(as_of.day, first.as_of.day);
        prop_assert!(lines.iter().all(|line| is_of(&text, line.span)));
        let contradicted = lines.iter().filter(|line| line.verdict == Truth::Contradicted && line.pairs.is_none());
        prop_assert_eq!(contradicted.count() as u64, first.claims.contradicted);
    }

    #[test]
    fn any_file_is_a_configuration_or_has_faults_of_its_own(text in house(), path in "[a-z/.]{0,12}") {
        match Config::parse(&text, Some(&REFERENCE)) {
            Ok(config) => drop(config.settings(&path)),
            Err(faults) => for fault in faults {
                let finding = fault_finding(&fault);
                prop_assert_eq!(&*finding.rule.0, "config-malformed");
                prop_assert!(finding.span().is_some_and(|span| is_of(&text, span)), "{fault:?} of {text:?}");
            }
        }
    }

    #[test]
    fn any_file_is_a_layer_or_has_faults_of_its_own(text in yaml(), path in prop::sample::select(&["r/groups/a.yaml", "r/groups/rovers.yaml", "offices/g7.yaml", "a.yaml"][..])) {
        let file = File { path: path.to_owned(), text: text.clone() };
        let source = Source::new(path, text.clone());
        for fault in Reference::builtin().add_layer(&[file]).err().unwrap_or_default() {
            let finding = fault_finding(&fault);
            prop_assert!(finding.span().is_some_and(|span| is_of(&text, span)), "{fault:?} of {text:?}");
            prop_assert!(human(&source, &finding, &Style::default()).lines().count() > 1);
        }
    }
}
