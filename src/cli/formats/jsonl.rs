//! Reads a line of JSONL to a text and its day, or says clearly why it cannot.

use super::Record;
use crate::cli::lines::{LONGEST, TOO_LONG};
use factlint::{Day, Origin, Source};
use serde::Deserialize;
use serde_json::error::Category;
use serde_json::value::RawValue;

const MARK: &[u8] = b"\xef\xbb\xbf";

/// The fields of a line that are read; others are ignored.
#[derive(Deserialize)]
struct Fields<'l> {
    #[serde(borrow)]
    id: Option<&'l RawValue>,
    #[serde(borrow)]
    date: Option<&'l RawValue>,
    text: Option<String>,
}

/// Reads a line of a file; none if it is blank.
pub(crate) fn read(name: &str, number: u64, line: &[u8]) -> Option<Result<Record, String>> {
    let line = line.strip_prefix(MARK).filter(|_| number == 1).unwrap_or(line);
    (!line.trim_ascii().is_empty()).then(|| record(name, number, line))
}

fn record(name: &str, number: u64, line: &[u8]) -> Result<Record, String> {
    let fields = fields(line)?;
    let text = fields.text.ok_or("there is no `text` in this object")?;
    let id = fields.id.map(id).transpose()?;
    let source = Source::new(name, text).with_origin(Origin::Line { number, id });
    Ok(Record { source, day: fields.date.and_then(day) })
}

fn fields(line: &[u8]) -> Result<Fields<'_>, String> {
    if line.len() > LONGEST {
        return Err(TOO_LONG.to_owned());
    }
    let text = str::from_utf8(line)
        .map_err(|error| format!("not UTF-8: byte {} is of another encoding; save it as UTF-8", error.valid_up_to()))?;
    if !text.trim_ascii_start().starts_with('{') {
        return Err("not a JSON object; each line is one, with a `text`".to_owned());
    }
    serde_json::from_str(text).map_err(|error| what(&error))
}

/// The fault in the JSON. The parser also counts lines, but this is one line of many.
fn what(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    let column = error.column();
    match error.classify() {
        Category::Data => format!("not as expected at column {column}: {message}"),
        _ => format!("not JSON at column {column}: {message}"),
    }
}

/// A string, or a number as it is written.
fn id(raw: &RawValue) -> Result<String, String> {
    match raw.get().as_bytes() {
        [b'"', ..] => serde_json::from_str(raw.get()).map_err(|error| format!("this `id` cannot be read: {error}")),
        [b'-' | b'0'..=b'9', ..] => Ok(raw.get().to_owned()),
        _ => Err("this `id` is neither a string nor a number".to_owned()),
    }
}

/// `2015-09-15`, perhaps with a time after it. Any other text is ignored and is no fault: the article may state its
/// day.
fn day(raw: &RawValue) -> Option<Day> {
    let text: String = serde_json::from_str(raw.get()).ok()?;
    let (day, after) = text.trim().split_at_checked("2015-09-15".len())?;
    // Exports write year 1 for `not set`.
    let day = Day::from_iso(day).filter(|day| (1600..2200).contains(&day.year()))?;
    (after.is_empty() || after.starts_with(['T', 't', ' '])).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use factlint::{Format, Options, Reference, check};
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;
    use std::sync::LazyLock;

    static REFERENCE: LazyLock<Reference> = LazyLock::new(Reference::builtin);

    fn read_text(line: &str) -> Result<Record, String> {
        read("a.jsonl", 7, line.as_bytes()).unwrap()
    }

    #[test]
    fn ids_are_kept_as_they_are_given() {
        for (written, expected) in [
            (r#""a\u00e9""#, Some("aé")),
            ("17", Some("17")),
            ("-1.50e400", Some("-1.50e400")),
            ("12345678901234567890123", Some("12345678901234567890123")),
            (r#""""#, Some("")),
            ("null", None),
        ] {
            let record = read_text(&format!(r#"{{"text":"x","id":{written}}}"#)).unwrap();
            let expected = Origin::Line { number: 7, id: expected.map(str::to_owned) };
            assert_eq!(record.source.origin(), &expected, "{written}");
        }
        assert!(read_text(r#"{"id":[1],"text":""}"#).unwrap_err().contains("`id`"));
    }

    #[test]
    fn days_may_have_a_time_and_need_not_be_there() {
        for (written, is_day) in [
            (r#""2015-09-15""#, true),
            (r#"" 2015-09-15T23:59:59+05:00""#, true),
            (r#""2015-09-15 10:00""#, true),
            (r#""2015\u002d09-15""#, true),
            (r#""2015-09-151""#, false),
            (r#""2015-09-31""#, false),
            (r#""0001-01-01T00:00:00""#, false),
            (r#""15 September 2015""#, false),
            (r#""ééééééé""#, false),
            ("1442275200", false),
            ("{}", false),
            ("null", false),
        ] {
            let record = read_text(&format!(r#"{{"text":"x","date":{written}}}"#)).unwrap();
            assert_eq!(record.day, is_day.then(|| Day::from_ymd(2015, 9, 15).unwrap()), "{written}");
        }
    }

    #[test]
    fn a_byte_order_mark_is_of_the_file() {
        let line = b"\xef\xbb\xbf{\"text\":\"x\"}\r";
        assert!(read("a", 1, line).unwrap().is_ok());
        assert!(read("a", 2, line).unwrap().is_err());
        assert!(read("a", 1, MARK).is_none());
    }

    const PIECES: &[&str] = &[
        "{",
        "}",
        "[",
        "]",
        "\"",
        ":",
        ",",
        "\\",
        "\\u",
        "d800",
        "\"text\"",
        "\"id\"",
        "\"date\"",
        "\"title\"",
        "null",
        "true",
        "1e999",
        "-",
        "\"2015-09-15\"",
        "\"President X said.\"",
        " ",
        "\r",
        "\t",
        "\0",
        "é",
        "\u{feff}",
    ];

    fn line() -> impl Strategy<Value = Vec<u8>> {
        let pieces = prop::collection::vec(prop::sample::select(PIECES), 0..12).prop_map(|pieces| pieces.concat());
        let text = any::<String>().prop_map(|text| format!("{{\"text\":{}}}", serde_json::json!(text)));
        let bytes = prop::collection::vec(any::<u8>(), 0..60);
        prop_oneof![pieces.prop_map(String::into_bytes), text.prop_map(String::into_bytes), bytes]
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            rng_seed: RngSeed::Fixed(20_150_915),
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn any_line_is_blank_or_an_article_or_has_a_fault(line in line()) {
            match read("a.jsonl", 3, &line) {
                None => prop_assert!(line.trim_ascii().is_empty()),
                Some(Err(message)) => prop_assert!(!message.is_empty() && !message.contains("at line")),
                Some(Ok(record)) => {
                    let options = Options::new(Day::from_ymd(2024, 3, 12).unwrap(), Format::Plain);
                    let value: serde_json::Value = serde_json::from_slice(&line).unwrap();
                    prop_assert_eq!(value["text"].as_str(), Some(record.source.text()));
                    let _ = check(&record.source, &REFERENCE, &options);
                }
            }
        }
    }
}
