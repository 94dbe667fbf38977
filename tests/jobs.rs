//! Any number of threads gives the same bytes, and every line of any stream is accounted for.
//!
//! Deliberately not here: the findings in an article, and how long a check takes.

#![allow(clippy::unwrap_used, reason = "a failure is a failed test")]

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::io::Write;
use std::process::{Command, Output, Stdio};
use std::thread;

/// Runs `factlint check` over a stream.
fn check(arguments: &[&str], stream: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_factlint"))
        .args(["check", "--input-format", "jsonl", "-"])
        .args(arguments)
        .env("FACTLINT_TODAY", "2026-11-23")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    thread::scope(|scope| {
        scope.spawn(move || stdin.write_all(stream).unwrap());
        child.wait_with_output().unwrap()
    })
}

/// Sentences with a fault.
const FAULTS: &[&str] = &[
    "German President Olaf Scholz opened the fair.",
    "In Kiev, the talks went on; officials in Kyiv said so.",
    "They met on Thursday, March 12, 2024, in Geneva.",
    "“French Prime Minister Élisabeth Borne,” she said,, “is here.”",
];
/// A sentence without a fault.
const RAIN: &str = " It rained for most of the day, and few people came to see what was shown there.";

/// A stream of some hundred articles over several pieces of work, among them lines that are no article.
fn stream() -> Vec<u8> {
    let mut stream = Vec::new();
    for number in 0..300_usize {
        let fault = if number % 3 == 0 { FAULTS[number / 3 % FAULTS.len()] } else { "" };
        let text = format!("{fault}\n\n{}", RAIN.repeat(number % 40));
        let line = match number % 29 {
            3 => b"{\"text\":\"cut sh".to_vec(),
            7 => b"  \t".to_vec(),
            11 => b"{\"text\":\"caf\xe9\"}".to_vec(),
            13 => format!("[{}]", "1,".repeat(number * 100)).into_bytes(),
            17 => serde_json::json!({"text": text}).to_string().into_bytes(),
            _ => serde_json::json!({"id": number, "date": "2024-03-12", "text": text}).to_string().into_bytes(),
        };
        stream.extend(line);
        stream.push(b'\n');
    }
    assert!(stream.len() > 500_000);
    stream
}

#[test]
fn any_number_of_threads_gives_the_same() {
    let stream = stream();
    for format in ["human", "short", "json", "jsonl", "github"] {
        let one = check(&["--format", format, "--jobs", "1"], &stream);
        assert_eq!(one.status.code(), Some(2));
        assert!(one.stdout.len() > 5000 && one.stderr.len() > 1000, "{format}");
        for jobs in ["2", "5"] {
            let several = check(&["--format", format, "--jobs", jobs], &stream);
            // Not `assert_eq`, which would print megabytes.
            assert!(several.status == one.status, "{format}, {jobs} jobs");
            assert!(several.stdout == one.stdout, "{format}, {jobs} jobs");
            assert!(several.stderr == one.stderr, "{format}, {jobs} jobs");
        }
    }
}

fn config() -> ProptestConfig {
    let given = ProptestConfig::default();
    let rng_seed = match given.rng_seed {
        RngSeed::Random => RngSeed::Fixed(20_150_915),
        seed => seed,
    };
    ProptestConfig { cases: given.cases.min(24), rng_seed, failure_persistence: None, ..given }
}

/// A line of any kind, perhaps with line ends in it.
fn line() -> impl Strategy<Value = Vec<u8>> {
    let article =
        any::<String>().prop_map(|text| serde_json::json!({"id": text, "text": text}).to_string().into_bytes());
    let words = prop::collection::vec(prop::sample::select(&b"{}[]\":,\\\r\t ntext0\xff\xc3"[..]), 0..30);
    prop_oneof![3 => article, 1 => words, 1 => prop::collection::vec(any::<u8>(), 0..30)]
}

/// The numbers of the lines that are named: as articles, and as faults.
fn named(output: &Output) -> (Vec<u64>, Vec<u64>) {
    let articles = str::from_utf8(&output.stdout).unwrap().lines().map(|line| {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        line["line"].as_u64().unwrap()
    });
    let faults = str::from_utf8(&output.stderr).unwrap().lines();
    let faults = faults.map(|line| line.split(':').nth(2).unwrap().parse().unwrap());
    (articles.collect(), faults.collect())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_line_is_an_article_or_blank_or_has_a_fault(lines in prop::collection::vec(line(), 0..40)) {
        // A letter at the start, since zero bytes there are taken for another encoding of the whole.
        let stream = [b"xx\n".to_vec(), lines.join(&b'\n')].concat();
        let output = check(&["--format", "jsonl", "--jobs", "2"], &stream);
        prop_assert!(output.status.code() == Some(2), "{:?}", output.status);
        let (articles, faults) = named(&output);
        prop_assert!(articles.is_sorted() && faults.is_sorted());
        let mut all = [articles, faults].concat();
        all.sort_unstable();
        let filled = stream.split(|byte| *byte == b'\n').zip(1..).filter(|(line, _)| !line.trim_ascii().is_empty());
        prop_assert_eq!(all, filled.map(|(_, number)| number).collect::<Vec<u64>>());
    }
}
