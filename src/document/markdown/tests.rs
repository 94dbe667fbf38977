//! Articles in Markdown and the blocks, zones and offsets that are read from them.

use super::super::ProseSpan;
use super::super::map::Step;
use super::super::shown::{self, slice};
use super::super::writer::BETWEEN_BLOCKS;
use super::*;

fn shown(text: &str) -> Vec<String> {
    shown::blocks(&read(&Source::new("x", text)))
}

#[test]
fn blocks() {
    for (text, expected) in [
        ("# Head\n\nOne *two*\nthree.\n", vec!["h 0: Head", "p 1: One two\nthree."]),
        ("Head\r\n====\r\n\r\nOne\r\ntwo  \r\nthree.\r\n", vec!["h 0: Head", "p 1: One\ntwo\nthree."]),
        (
            "Lead:\n\n- a\n- b\n  - c\n- d\n\nEnd",
            vec!["p 0: Lead:", "li 1: a", "li 1: b", "li 2: c", "li 1: d", "p 3: End"],
        ),
        ("1. a\n\n   b\n\n2. c", vec!["li 0: a", "li 0: b", "li 0: c"]),
        ("> said\n>\n> more\n\nEnd", vec!["q 0: said", "q 0: more", "p 1: End"]),
        ("> - a", vec!["li 1: a"]),
        ("- > a", vec!["q 1: a"]),
        ("|A|B|\n|-|-|\n|1|x\\|y|\n||2|\n", vec!["0,0 0: A", "0,1 0: B", "1,0 0: 1", "1,1 0: x|y", "2,1 0: 2"]),
        ("![A *man*](x.png \"t\") walks", vec!["alt 0: A man", "p 1: walks"]),
        ("See ![](x.png) it", vec!["p 0: See \u{fffc} it"]),
        ("[![Alt](i.png)](u)", vec!["alt 0: Alt"]),
        ("a `b` <b>c</b> d[^1]\n\n[^1]: note", vec!["p 0: a \u{fffc} \u{fffc}c\u{fffc} d\u{fffc}", "p 1: note"]),
        ("```\ncode\n```\n\n    code\n\n<div>html</div>\n\n<!-- c -->\n\ntext", vec!["p 0: text"]),
        ("[text](http://u.rl) <http://u.rl> <a@b.c>", vec!["p 0: text \u{fffc} \u{fffc}"]),
        ("AT&amp;T \\*x\\* &nvlt; &#32;", vec!["p 0: AT&T *x* <\u{20d2}"]),
        ("~~gone~~ stays", vec!["p 0: gone stays"]),
        ("---\ntitle: x\n---\n\nBody", vec!["p 0: Body"]),
        ("One\n\n---\n\nTwo: x\n\n---\n\nThree", vec!["p 0: One", "p 1: Two: x", "p 2: Three"]),
        ("\u{feff}# Head", vec!["h 0: Head"]),
        ("&nbsp;\n\nx", vec!["p 0: x"]),
        ("", vec![]),
    ] {
        assert_eq!(shown(text), expected, "{text:?}");
    }
}

#[test]
fn zones() {
    let source = Source::new("x", "A *b [c](u)* **d** [e _f_](u) *![](x)*");
    let reading = read(&source);
    let zones: Vec<_> = reading.zones.iter().map(|&(span, zone)| (slice(&reading, span), zone)).collect();
    let expected = [
        ("b c", Zone::Emphasis),
        ("c", Zone::Link),
        ("d", Zone::Emphasis),
        ("e f", Zone::Link),
        ("f", Zone::Emphasis),
        ("\u{fffc}", Zone::Emphasis),
    ];
    assert_eq!(zones, expected.map(|(text, zone)| (text.to_owned(), zone)));
}

#[test]
fn offsets() {
    for (text, prose, expected) in [
        ("---\nt: x\n---\nA *b* c", "b", "b"),
        ("---\nt: x\n---\nA *b* c", "A b c", "A *b* c"),
        ("\u{feff}AT&amp;T is", "&", "&amp;"),
        ("AT&amp;T is", "T is", "T is"),
        ("AT&amp;T is", "AT&T", "AT&amp;T"),
        ("a \\*b\\*", "*b*", "*b\\*"),
        ("> one\r\n> two", "two", "two"),
        ("> one\r\n> two", "\n", "\r\n"),
        ("|a|\n|-|\n|x\\|y z|\n", "y", "y"),
        ("|a|\n|-|\n|x\\|y z|\n", "z", "z"),
        ("see `x` y", "\u{fffc}", "`x`"),
        ("a &ngE; b", "≧\u{338}", "&ngE;"),
    ] {
        let source = Source::new("x", text);
        let reading = read(&source);
        let start = reading.prose.find(prose).unwrap() as u32;
        let span = reading.map.span(ProseSpan { start, end: start + prose.len() as u32 });
        assert_eq!(source.slice(span), expected, "{prose:?} in {text:?}");
    }
}

#[test]
fn front_matter_is_returned() {
    let text = "\u{feff}+++\ndate = 2015-09-15\n+++\nBody";
    let source = Source::new("x", text);
    let front_matter = read(&source).front_matter.unwrap();
    assert_eq!(front_matter.format, front_matter::FrontMatterFormat::Toml);
    assert_eq!(front_matter.text, "date = 2015-09-15\n");
    assert!(text[front_matter.start as usize..].starts_with(front_matter.text));
}

/// What random Markdown is made of.
const PIECES: [&str; 44] = [
    "*",
    "**",
    "_",
    "`",
    "[",
    "]",
    "(",
    ")",
    "![",
    "<",
    ">",
    "\n",
    "\n\n",
    "\r\n",
    "> ",
    "- ",
    "1. ",
    "# ",
    "|",
    "-",
    "---\n",
    "+++\n",
    "&amp;",
    "&nbsp;",
    "&#x1F600;",
    "\\",
    "é",
    "🙂",
    "word",
    "a b",
    " ",
    "    ",
    "\t",
    "~~",
    "[^1]",
    "[^1]: ",
    "<b>",
    "<!--",
    "-->",
    "http://a.b",
    "|-|-|\n",
    "|a|b|\n",
    "\u{feff}",
    "\0",
];

/// Random strings of Markdown: no panic, and every piece of the map is right.
#[test]
fn any_text_is_read() {
    let mut seed = 11_u64;
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..24 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(PIECES[(seed >> 33) as usize % PIECES.len()]);
        }
        check_reading(&text);
    }
}

fn check_reading(text: &str) {
    let source = Source::new("x", text);
    let reading = read(&source);
    let (mut prose, mut at) = (0, 0);
    for piece in &reading.map.pieces {
        let from = text.get(piece.source as usize..(piece.source + piece.source_len) as usize);
        let to = reading.prose.get(piece.prose as usize..(piece.prose + piece.len) as usize);
        assert!(from.is_some() && to.is_some(), "{text:?}");
        assert!(piece.step == Step::Decoded || from == to, "{text:?}");
        assert!(piece.prose >= prose && piece.source >= at, "{text:?}");
        (prose, at) = (piece.prose + piece.len, piece.source + piece.source_len);
    }
    let mut end = 0;
    for block in &reading.blocks {
        assert!(block.span.start >= end && !slice(&reading, block.span).trim().is_empty(), "{text:?}");
        end = block.span.end;
        let rest = &reading.prose[end as usize..];
        assert!(rest.trim().is_empty() || rest.contains(BETWEEN_BLOCKS), "{text:?}");
    }
    for &(span, _) in &reading.zones {
        assert!(!slice(&reading, span).is_empty(), "{text:?}");
    }
}
