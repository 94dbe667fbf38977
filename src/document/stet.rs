//! Stets: `stet RULE: reason` in a comment lets words stand. This says what each stet covers.
//!
//! The readers find comments; what a stet silences is decided in `checks::reference::unused_stet`.

use super::Reading;
use crate::source::{Source, Span};

/// A comment in a text, anywhere. Most comments say nothing to factlint.
pub(crate) struct Comment {
    /// All of it, in the source.
    pub span: Span,
    /// What it says, in the source.
    pub text: Span,
    /// Where it stands in the prose.
    pub at: u32,
    pub place: CommentPlace,
}

/// Whether a comment interrupts a block.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum CommentPlace {
    Inside,
    Between,
}

/// A comment that begins with `stet`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Stet {
    /// The rule it names; empty if it names none.
    pub rule: String,
    /// Where it names the rule, in the source; all of the comment if it names none.
    pub rule_span: Span,
    /// The reason; empty if it gives none.
    pub reason: String,
    pub covers: Covers,
}

/// The part of the source that a stet is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Covers {
    Document,
    Block(Span),
    /// Nothing: the stet is the last thing in the text.
    Nothing,
}

/// Whether a comment is meant as a stet.
pub(crate) fn is_stet(comment: &str) -> bool {
    after_word(comment).is_some()
}

/// The stets among the comments of a text.
pub(super) fn stets(source: &Source, reading: &Reading<'_>) -> Vec<Stet> {
    reading.comments.iter().filter_map(|comment| stet(source, reading, comment)).collect()
}

fn stet(source: &Source, reading: &Reading<'_>, comment: &Comment) -> Option<Stet> {
    let text = source.slice(comment.text);
    let words = after_word(text)?;
    let (rule, reason) = words.split_once(':').unwrap_or((words, ""));
    let name = rule.trim();
    let start = comment.text.start + (text.len() - words.len() + rule.len() - rule.trim_start().len()) as u32;
    let named = Span { start, end: start + name.len() as u32 };
    Some(Stet {
        rule: name.to_owned(),
        rule_span: if name.is_empty() { comment.span } else { named },
        reason: reason.trim().to_owned(),
        covers: covers(reading, comment),
    })
}

/// What follows the word `stet` at the beginning of a comment.
fn after_word(comment: &str) -> Option<&str> {
    let rest = comment.trim_start().strip_prefix("stet")?;
    (rest.is_empty() || rest.starts_with([' ', '\t', '\n', '\r', ':'])).then_some(rest)
}

/// The block it stands in, or the next one; the whole text if it stands before all blocks.
fn covers(reading: &Reading<'_>, comment: &Comment) -> Covers {
    let blocks = &reading.blocks;
    let first = blocks.first().is_none_or(|block| comment.at <= block.span.start);
    if comment.place == CommentPlace::Between && first {
        return Covers::Document;
    }
    let block = match comment.place {
        // At the end of a block, a comment stands after a space that is not part of the block.
        CommentPlace::Inside => blocks.iter().rfind(|block| block.span.start <= comment.at),
        CommentPlace::Between => blocks.iter().find(|block| comment.at <= block.span.start),
    };
    block.map_or(Covers::Nothing, |block| Covers::Block(reading.map.span(block.span)))
}

#[cfg(test)]
mod tests {
    use super::super::{AsOfContext, Format, read};
    use super::*;
    use factlint_index::Day;

    fn stets_of(text: &str, format: Format) -> Vec<String> {
        let source = Source::new("x", text);
        let context = AsOfContext { flag: None, record: None, today: Day::from_ymd(2026, 11, 23).unwrap() };
        let shown = |stet: &Stet| {
            let covers = match stet.covers {
                Covers::Document => "everything",
                Covers::Block(span) => source.slice(span),
                Covers::Nothing => "nothing",
            };
            format!("{}|{}|{}|{covers}", stet.rule, source.slice(stet.rule_span), stet.reason)
        };
        read(&source, format, &context).stets.iter().map(shown).collect()
    }

    #[test]
    fn in_markdown() {
        for (text, expected) in [
            ("<!-- stet a-b: why -->\n\nOne.\n\nTwo.", vec!["a-b|a-b|why|everything"]),
            ("One.\n\n<!-- stet a-b: why -->\n\nTwo.\n\nThree.", vec!["a-b|a-b|why|Two."]),
            ("One.\n\nTwo <!-- stet a: b -->is.\n\nThree.", vec!["a|a|b|Two <!-- stet a: b -->is."]),
            ("One.\n\nTwo. <!-- stet a: b -->\n\nThree.", vec!["a|a|b|Two."]),
            ("One.\n\n<!--\nstet a: b\nc\n-->\n\nTwo.", vec!["a|a|b\nc|Two."]),
            ("One.\n\n<!-- stet a: b --><!-- stet c: d -->\n\nTwo.", vec!["a|a|b|Two.", "c|c|d|Two."]),
            ("One.\n\n- x\n\n  <!-- stet a: b -->\n- y\n", vec!["a|a|b|y"]),
            ("One.\n\n<!-- stet a: b -->", vec!["a|a|b|nothing"]),
            ("One.\n\n<!-- stet -->\n\nTwo.", vec!["|<!-- stet -->||Two."]),
            ("One.\n\n<!-- stet: b -->\n\nTwo.", vec!["|<!-- stet: b -->|b|Two."]),
            ("<!-- stetson hats -->\n\n<!-- not a stet -->\n\nTwo.", vec![]),
            ("---\ntitle: x\n---\n<!-- stet a: b -->\n\nOne.", vec!["a|a|b|everything"]),
            ("`<!-- stet a: b -->` is code.\n\n    <!-- stet a: b -->\n", vec![]),
            ("One.\n\n<!-- stet a: b", vec![]),
        ] {
            assert_eq!(stets_of(text, Format::Markdown), expected, "{text:?}");
        }
    }

    #[test]
    fn in_plain_text() {
        for (text, expected) in [
            ("[stet a-b: why]\n\nOne.\n\nTwo.", vec!["a-b|a-b|why|everything"]),
            ("One.\n\n[stet a-b: why]\nTwo.\n\nThree.", vec!["a-b|a-b|why|Two."]),
            ("One.\n\nTwo goes\n  [stet a: b]\non.\n\nThree.", vec!["a|a|b|Two goes\n  [stet a: b]\non."]),
            ("\u{feff}One.\n\n[stet a: b]\r\nTwo.", vec!["a|a|b|Two."]),
            ("One.\n\nHe wrote [stet a: b] here.", vec![]),
        ] {
            assert_eq!(stets_of(text, Format::Plain), expected, "{text:?}");
        }
    }
}
