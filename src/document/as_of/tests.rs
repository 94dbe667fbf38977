//! Tables of places where an article states its day, and of traps.

use super::*;

fn day(text: &str) -> Day {
    Day::from_iso(text).unwrap()
}

fn context() -> AsOfContext {
    AsOfContext { flag: None, record: None, today: day("2026-11-23") }
}

fn found(name: &str, front_matter: Option<&str>, prose: &str) -> String {
    let as_of = find(name, front_matter, None, prose, &context());
    if as_of.from == AsOfFrom::Assumed { "-".to_owned() } else { format!("{} {:?}", as_of.day, as_of.from) }
}

#[test]
fn precedence() {
    let (name, fields) = ("2015-09-11-x.md", Some("date: 2015-09-13\n"));
    let prose = "DUSHANBE, Sept. 12, 2015 (Reuters) - The";
    let page = Some(day("2015-09-10"));
    let all = AsOfContext { flag: Some(day("2015-09-15")), record: Some(day("2015-09-14")), ..context() };
    let record = AsOfContext { flag: None, ..all };
    for (as_of, expected) in [
        (find(name, fields, page, prose, &all), ("2015-09-15", AsOfFrom::Flag)),
        (find(name, fields, page, prose, &record), ("2015-09-14", AsOfFrom::Record)),
        (find(name, fields, page, prose, &context()), ("2015-09-13", AsOfFrom::FrontMatter)),
        (find(name, None, page, prose, &context()), ("2015-09-10", AsOfFrom::Metadata)),
        (find(name, None, None, prose, &context()), ("2015-09-12", AsOfFrom::Dateline)),
        (find(name, None, None, "Text.", &context()), ("2015-09-11", AsOfFrom::FileName)),
        (find("x.md", None, None, "Text.", &context()), ("2026-11-23", AsOfFrom::Assumed)),
    ] {
        assert_eq!((as_of.day, as_of.from), (day(expected.0), expected.1));
    }
}

#[test]
fn front_matter_fields() {
    for (text, expected) in [
        ("title: x\ndate: 2015-09-15\n", "2015-09-15"),
        ("date: \"2015-09-15T23:30:00+05:00\"\n", "2015-09-15"),
        ("date: 2015-09-15 10:00:00 +0000 # local\n", "2015-09-15"),
        ("date: 2015/09/15\n", "2015-09-15"),
        ("date: 2015-9-5\n", "2015-09-05"),
        ("date: 15 Sep, 2015\n", "2015-09-15"),
        ("date: 'September 15, 2015'\n", "2015-09-15"),
        ("date: Tue, 15 Sep 2015 10:00:00 +0000\n", "2015-09-15"),
        ("date = 2015-09-15T10:00:00Z\n", "2015-09-15"),
        ("date = \"2015-09-15\"\n[params]\nx = 1\n", "2015-09-15"),
        ("{\"title\": \"x\", \"date\": \"2015-09-15\"}", "2015-09-15"),
        ("{\n  \"datePublished\": \"2015-09-15T10:00:00Z\",\n  \"a\": {\"date\": \"2001-01-01\"}\n}", "2015-09-15"),
        ("Date: 2015-09-15\r\n", "2015-09-15"),
        ("\"date\": 2015-09-15\n", "2015-09-15"),
        ("publish_date: 2015-09-15\n", "2015-09-15"),
        ("published: true\ncreated: 2015-09-15\n", "2015-09-15"),
        ("created: 2001-01-01\npubDate: 2015-09-15\n", "2015-09-15"),
        ("published_at: 2015-09-15\nissued: 2001-01-01\n", "2015-09-15"),
        ("date: soon\npublishDate: 2015-09-15\n", "2015-09-15"),
        ("updated: 2015-09-15\nlastmod: 2015-09-15\nmodified: 2015-09-15\n", "-"),
        ("event:\n  date: 2015-09-15\n", "-"),
        ("[params]\ndate = 2015-09-15\n", "-"),
        ("# date: 2015-09-15\n", "-"),
        ("date: 0001-01-01T00:00:00Z\n", "-"),
        ("date: 2015-09-31\n", "-"),
        ("date: 09/15/2015\n", "2015-09-15"),
        ("date: 15.09.2015\n", "2015-09-15"),
        ("date: 03/04/2015\n", "-"),
        ("date: September 2015\n", "-"),
        ("date:\n", "-"),
        ("date: éé-09-15\n", "-"),
    ] {
        let found = found("x.md", Some(text), "");
        assert_eq!(found.trim_end_matches(" FrontMatter"), expected, "{text:?}");
    }
}

#[test]
fn datelines() {
    for (text, expected) in [
        ("DUSHANBE, Sept 15, 2015 (Reuters) - The", "2015-09-15"),
        ("Headline\n\nDUSHANBE, Tuesday, Sept. 15, 2015 (AP) — The", "2015-09-15"),
        ("DUSHANBE, September 15, 2015. /TASS/. The", "2015-09-15"),
        ("New Delhi, Sep 15, 2015 (PTI): The", "2015-09-15"),
        ("DUSHANBE, Tajikistan (September 15, 2015) - The", "2015-09-15"),
        ("KABUL, Afghanistan, Sept. 15, 2015 — The", "2015-09-15"),
        ("(Dushanbe, 15 September 2015) The", "2015-09-15"),
        ("Head\nBrussels, 15 September 2015\nThe", "2015-09-15"),
        ("Brussels, 15 September 2015 – The", "2015-09-15"),
        ("MOSCOW September 15, 2015 (Reuters) - The", "2015-09-15"),
        ("PORT-AU-PRINCE, Sept. 15, 2015 (AP) - The", "2015-09-15"),
        // A place and a day can be a headline, or start a sentence.
        ("Dallas, November 22, 1963\n\nThe", "-"),
        ("DALLAS, NOVEMBER 22, 1963\n\nThe", "-"),
        ("Berlin, November 9, 1989, was cold.", "-"),
        ("On September 15, 2015 - a Tuesday - they met.", "-"),
        ("They met in Dushanbe, September 15, 2015 (Reuters) - all", "-"),
        ("NATO, founded on April 4, 1949 - in Washington", "-"),
        ("LONDON (AP) — On September 15, 1940, the", "-"),
        ("ASTANA. KAZINFORM - On December 16, 1991, the", "-"),
        ("DUSHANBE, Tajikistan (AP) — The", "-"),
        ("DUSHANBE, Sept 15 (Reuters) - The", "-"),
        ("DUSHANBE, Sept 15, 2035 (Reuters) - The", "-"),
        ("DUSHANBE, Sept 31, 2015 (Reuters) - The", "-"),
        ("UPDATED, September 15, 2015 - The", "-"),
        ("One.\n\nTwo.\n\nThree.\n\nFour.\n\nDUSHANBE, Sept 15, 2015 (Reuters) - The", "-"),
    ] {
        let found = found("x.md", None, text);
        assert_eq!(found.trim_end_matches(" Dateline"), expected, "{text:?}");
    }
}

#[test]
fn datelines_without_year() {
    for (name, text, expected) in [
        ("2015-09-16-x.md", "DUSHANBE, Sept 15 (Reuters) - The", "2015-09-15 Dateline"),
        ("2015-09-15-x.md", "DUSHANBE. KAZINFORM - On September 15 the", "2015-09-15 Dateline"),
        ("2015-09-15-x.md", "DUSHANBE, September 15. /TASS/. The", "2015-09-15 Dateline"),
        ("2015-09-15-x.md", "New Delhi, Sep 15 (PTI): The", "2015-09-15 Dateline"),
        ("2016-01-01-x.md", "DUSHANBE, Dec 31 (Reuters) - The", "2015-12-31 Dateline"),
        ("2015-12-31-x.md", "DUSHANBE, Jan 1 (Reuters) - The", "2016-01-01 Dateline"),
        ("2016-03-01-x.md", "DUSHANBE, Sept 15 (Reuters) - The", "2015-09-15 Dateline"),
        ("2015-09-15-x.md", "DUSHANBE, Feb 29 (Reuters) - The", "2012-02-29 Dateline"),
        ("2015-09-15-x.md", "DUSHANBE, Tajikistan (AP) — The", "2015-09-15 FileName"),
    ] {
        assert_eq!(found(name, None, text), expected, "{name} {text:?}");
    }
}

#[test]
fn stamps() {
    for (text, expected) in [
        ("Published: 15 September 2015", "2015-09-15"),
        ("Headline\nBy A. Writer | September 15, 2015", "2015-09-15"),
        ("By A. Writer and B. Writer, Sept. 15, 2015", "2015-09-15"),
        ("By A. Writer — September 15, 2015 10:00 am", "2015-09-15"),
        ("First published on Tue 15 Sep 2015 17.02 BST", "2015-09-15"),
        ("Posted on September 15, 2015 by admin", "2015-09-15"),
        ("PUBLISHED: 17:02, 15 September 2015 | UPDATED: 10:00, 16 September 2015", "2015-09-15"),
        ("Updated: 16 September 2015 | Published: 15 September 2015", "2015-09-15"),
        ("Last updated 16 September 2015\nPublished 15 September 2015", "2015-09-15"),
        ("Published 2015-09-15T10:00:00Z", "2015-09-15"),
        ("Date: 15 September 2015", "2015-09-15"),
        ("Updated: 16 September 2015", "-"),
        ("Last updated on September 15, 2015", "-"),
        ("By A. Writer | Updated September 15, 2015", "-"),
        ("Published on 15 September 2015, the book sold well.", "-"),
        ("Published by the ministry on 15 September 2015", "-"),
        ("By September 15, 2015, the war was over.", "-"),
        ("By Tuesday, September 15, 2015", "-"),
        ("By Decree of September 15, 2015", "-"),
        ("By the end of the talks on September 15, 2015", "-"),
        ("Published: September 2015", "-"),
        ("Published: 15 September", "-"),
        ("Published: 15 September 2035", "-"),
        ("The report was published on 15 September 2015", "-"),
    ] {
        let found = found("x.md", None, text);
        assert_eq!(found.trim_end_matches(" Dateline"), expected, "{text:?}");
    }
}

#[test]
fn file_names() {
    for (name, expected) in [
        ("2015-09-15-title.md", "2015-09-15"),
        ("posts/2015-09-15_title.md", "2015-09-15"),
        ("2015_09_15.md", "2015-09-15"),
        ("20150915-title.txt", "2015-09-15"),
        ("news-20150915T1000.txt", "2015-09-15"),
        ("content/2015/09/15/title/index.md", "2015-09-15"),
        ("content\\2015\\09\\15\\title.md", "2015-09-15"),
        ("archive-2019-01-01/2015-09-15-on-2001-09-11.md", "2015-09-15"),
        ("2019-01-01/title.md", "2019-01-01"),
        ("content/2015/09/title.md", "-"),
        ("2015-09-31-title.md", "-"),
        ("1815-06-18-waterloo.md", "-"),
        ("12345678.txt", "-"),
        ("120150915.txt", "-"),
        ("2015-9-5-title.md", "-"),
        ("2015-09_15-title.md", "-"),
        ("<stdin>", "-"),
        ("é2015é", "-"),
        ("", "-"),
    ] {
        let found = found(name, None, "");
        assert_eq!(found.trim_end_matches(" FileName"), expected, "{name:?}");
    }
}

#[test]
fn any_text_is_read() {
    const PIECES: [&str; 24] = [
        "By ",
        "A. Writer",
        "|",
        "15 September 2015",
        "Published",
        ": ",
        "DUSHANBE",
        ", ",
        "(",
        ")",
        " - ",
        "On ",
        ".",
        "é",
        "“",
        "\n",
        "date",
        "=",
        "2015-09-15",
        "{",
        "\"",
        "\u{212a}",
        "Updated ",
        " ",
    ];
    let mut seed = 3_u64;
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..10 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(PIECES[(seed >> 33) as usize % PIECES.len()]);
        }
        found(&text, Some(&text), &text);
    }
}
