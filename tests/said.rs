//! Nothing contradicted goes unsaid: without a configuration a claim is contradicted if and only if a rule reports it.
//!
//! Two things of findings count here. Repeats are joined to one finding, of which four places are underlined and the
//! rest are counted; and rules on claims that are asked about names too find slips in names that are in no claim.
//! Deliberately not here: the words for what is let stand, which are in `tests/cli/said.transcript`.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read their own files and one variable, and a failure is a failed test"
)]

use factlint::settings::Config;
use factlint::{
    ClaimLine, Day, Finding, Format, LabelKind, LetStandBy, Note, Options, Reference, Source, Span, Truth, check,
    claims, native_rules,
};
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

static REFERENCE: LazyLock<Reference> = LazyLock::new(Reference::builtin);

/// Some texts, and what was found in them.
#[derive(Default)]
struct Tally {
    texts: usize,
    contradicted: usize,
    reported: usize,
    faults: Vec<String>,
}

#[test]
fn what_is_contradicted_is_reported_and_the_reverse() {
    let mut tally = Tally::default();
    for (name, text, options) in texts() {
        tally.add(&name, &text, &options);
    }
    tally.conclude();
}

/// The examples of all cards and the articles of the tests, each with its name and its day.
fn texts() -> Vec<(String, String, Options)> {
    let mut texts = Vec::new();
    for card in REFERENCE.rules() {
        for example in REFERENCE.examples(card) {
            let text = example.text.replace("[[", "").replace("]]", "");
            let format = if text.starts_with("---\n") { Format::Markdown } else { Format::Plain };
            let options = Options::new(today(), format);
            let options = example.as_of.map_or(options.clone(), |day| options.as_of(day));
            texts.push((card.id.to_owned(), text, options));
        }
    }
    for folder in ["tests/articles", "tests/clean"] {
        for path in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)) {
            let file = fs::read_to_string(&path).unwrap();
            let (day, text) = file.strip_prefix("as_of: ").and_then(|file| file.split_once("\n---\n")).unwrap();
            let day = Day::from_iso(day).unwrap();
            let is_underline = |line: &&str| line.trim_start().starts_with('^');
            let text: String = text.split_inclusive('\n').filter(|line| !is_underline(line)).collect();
            let format = path.extension().and_then(OsStr::to_str).and_then(Format::of_ending).unwrap_or_default();
            texts.push((path.display().to_string(), text, Options::new(day, format).as_of(day)));
        }
    }
    texts
}

fn today() -> Day {
    Day::from_ymd(2026, 11, 23).unwrap()
}

#[test]
fn what_a_house_silences_stays_contradicted() {
    let off: String = REFERENCE.rules().map(|card| format!("  {}: off\n", card.id)).collect();
    let silent = Config::parse(&format!("rules:\n{off}"), Some(&REFERENCE)).unwrap().settings("");
    let mut contradicted = 0;
    for (name, text, options) in texts() {
        let source = Source::new(&*name, &*text);
        let silent = options.clone().with(Arc::clone(&silent));
        let (told, checked) = (check(&source, &REFERENCE, &options).claims, check(&source, &REFERENCE, &silent));
        assert_eq!(told, checked.claims, "{name}: {text}");
        assert!(checked.findings.is_empty(), "{name}: {:?}", checked.findings);
        let lines = claims(&source, &REFERENCE, &silent).1;
        for line in lines.iter().filter(|line| line.verdict == Truth::Contradicted) {
            let stands = line.let_stand.as_ref().unwrap_or_else(|| panic!("{name}: {line:?}"));
            let rule = off.lines().nth(stands.line as usize - 2).unwrap();
            assert!(stands.by == LetStandBy::Rules && rule.contains(&*stands.rule.0), "{name}: {stands:?}");
        }
        contradicted += told.contradicted;
    }
    assert!(contradicted > 0);
}

/// The same of every text in the lines of the JSONL files of a folder, which `FACTLINT_TEXTS` names: objects with a
/// `text`, and its day as `date` or `as_of`. Each is read as plain text and as Markdown, of its day and of days some
/// years before and after it, of which more is contradicted.
#[test]
#[ignore = "reads the folder that FACTLINT_TEXTS names"]
fn what_is_contradicted_in_many_texts_is_reported_and_the_reverse() {
    let folder = std::env::var("FACTLINT_TEXTS").expect("FACTLINT_TEXTS names a folder");
    let mut all = Tally::default();
    for path in files(Path::new(&folder)).into_iter().filter(|path| path.extension() == Some(OsStr::new("jsonl"))) {
        let mut tally = Tally::default();
        for line in fs::read_to_string(&path).unwrap().lines() {
            let record: serde_json::Value = serde_json::from_str(line).unwrap();
            let field = |key: &str| record[key].as_str().unwrap_or_default().to_owned();
            let day = ["date", "as_of"].iter().find_map(|key| Day::from_iso(&field(key)));
            for (format, years) in
                [Format::Plain, Format::Markdown].into_iter().flat_map(|format| YEARS.map(|years| (format, years)))
            {
                let day = day.unwrap_or(today()).plus(years * 365);
                tally.add(&field("id"), &field("text"), &Options::new(today(), format).as_of(day));
            }
        }
        println!("{}: {}", path.display(), tally.in_words());
        all.texts += tally.texts;
        all.contradicted += tally.contradicted;
        all.reported += tally.reported;
        all.faults.extend(tally.faults);
    }
    println!("all: {}", all.in_words());
    all.conclude();
}

/// How many years from its day a text is judged.
const YEARS: [i32; 3] = [0, -9, 7];

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

impl Tally {
    fn add(&mut self, name: &str, text: &str, options: &Options) {
        let source = Source::new(name, text);
        let checked = check(&source, &REFERENCE, options);
        let (_, lines) = claims(&source, &REFERENCE, options);
        let count = |truth: Truth| lines.iter().filter(|line| line.pairs.is_none() && line.verdict == truth).count();
        let counts = checked.claims;
        self.texts += 1;
        self.contradicted += count(Truth::Contradicted);
        let mut faults = Vec::new();
        if count(Truth::Contradicted) as u64 != counts.contradicted {
            faults.push(format!("{counts:?} in a check, and {} contradicted", count(Truth::Contradicted)));
        }
        if counts.hold > count(Truth::Holds) as u64 || counts.unknown > count(Truth::Unknown) as u64 {
            faults.push(format!("{counts:?} in a check, and fewer claims"));
        }
        let contradicted: Vec<&ClaimLine> =
            lines.iter().filter(|line| line.verdict == Truth::Contradicted && line.pairs.is_none()).collect();
        // Without a configuration, only a stet in the text lets anything stand.
        let stands = |line: &ClaimLine| line.let_stand.as_ref().is_some_and(|stands| stands.by == LetStandBy::Stet);
        let is_shown = |line: &ClaimLine| checked.findings.iter().any(|finding| shows(finding, line));
        let unsaid: Vec<_> = contradicted.iter().filter(|line| !stands(line) && !is_shown(line)).collect();
        if unsaid.len() > checked.findings.iter().map(more).sum() {
            let unsaid = unsaid.iter().map(|line| format!("{} | {}", source.slice(line.span), line.answer));
            faults.extend(unsaid.map(|claim| format!("contradicted and not reported: {claim}")));
        }
        for finding in &checked.findings {
            for span in primaries(finding).filter(|span| is_of_claim(finding, *span, &lines)) {
                self.reported += 1;
                if !contradicted.iter().any(|line| overlap(line.span, span)) {
                    faults.push(format!("reported and not contradicted: {} | {}", finding.rule.0, finding.title));
                }
            }
        }
        self.faults.extend(faults.into_iter().map(|fault| format!("{name}: {fault}")));
    }

    fn in_words(&self) -> String {
        let Tally { texts, contradicted, reported, faults } = self;
        format!(
            "{texts} texts, {contradicted} contradicted claims, {reported} places reported, {} faults",
            faults.len()
        )
    }

    fn conclude(&self) {
        assert!(self.contradicted > 0 && self.reported > 0, "{}", self.in_words());
        assert!(self.faults.is_empty(), "{}\n{}", self.in_words(), self.faults.join("\n"));
    }
}

/// Whether a finding has a label on the words of a claim.
fn shows(finding: &Finding, line: &ClaimLine) -> bool {
    finding.labels.iter().any(|label| overlap(label.span, line.span))
}

/// How many places a finding counts beside those that it underlines.
fn more(finding: &Finding) -> usize {
    let count = |note: &Note| note.text.strip_prefix("and ")?.strip_suffix(" more in this article")?.parse().ok();
    finding.notes.iter().find_map(count).unwrap_or(0)
}

fn primaries(finding: &Finding) -> impl Iterator<Item = Span> {
    finding.labels.iter().filter(|label| label.kind == LabelKind::Primary).map(|label| label.span)
}

fn overlap(a: Span, b: Span) -> bool {
    a.start < b.end && b.start < a.end
}

/// Rules that are asked about mentions and not about claims, in the families of the rules that are asked about claims.
const ON_MENTIONS: [&str; 1] = ["ambiguous-leader-name"];

/// Rules that are asked about names too, and about claims, in other families.
const ON_NAMES: [&str; 2] = ["misspelled-person-name", "wrong-given-name"];

/// Whether a place of a finding is of a rule on claims, and of a claim.
fn is_of_claim(finding: &Finding, place: Span, lines: &[ClaimLine]) -> bool {
    let rule = &*finding.rule.0;
    let family = REFERENCE.rule(rule).map_or("", |card| card.family);
    let on_claims = ["office-holders", "organisations"].contains(&family) && !ON_MENTIONS.contains(&rule);
    // A name alone is no claim.
    on_claims || ON_NAMES.contains(&rule) && lines.iter().any(|line| overlap(line.span, place))
}

#[test]
fn the_rules_named_here_are_there() {
    let rules: BTreeSet<&str> = native_rules().collect();
    assert!(ON_MENTIONS.iter().chain(&ON_NAMES).all(|rule| rules.contains(rule)));
}
