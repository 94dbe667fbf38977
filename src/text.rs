//! Splits a block into sentences. `mention` splits the sentences that hold something to judge into tokens.

use crate::document::ProseSpan;
use crate::lexicon::{abbreviations, joined};
use factlint_index::{SentenceMarks, ShortWord, ShortWords};

/// Splits a block into sentences, from the first on.
pub(crate) struct Sentences<'p> {
    prose: &'p str,
    at: usize,
    end: usize,
    stops: SentenceMarks<'p>,
}

impl<'p> Sentences<'p> {
    pub(crate) fn new(prose: &'p str, block: ProseSpan) -> Sentences<'p> {
        let (at, end) = (block.start as usize, block.end as usize);
        Sentences { prose, at, end, stops: SentenceMarks::new(prose, at..end) }
    }

    /// The byte after the sentence that `self.at` lies in, its closing marks and spaces included.
    fn sentence_end(&mut self) -> usize {
        let (prose, bytes) = (self.prose, self.prose.as_bytes());
        let (start, end) = (self.at, self.end);
        for at in self.stops.by_ref().filter(|at| *at >= start) {
            // "3.5", "U.S.": most points inside a sentence.
            if bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric) {
                continue;
            }
            let after = skip_closers(prose, at + 1, end);
            let spaces = bytes[after..end].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
            if after + spaces >= end {
                return end;
            }
            if spaces > 0
                && opens_sentence(prose, after + spaces)
                && !(bytes[at] == b'.' && is_abbreviation(prose, start, at))
            {
                return after + spaces;
            }
        }
        end
    }
}

impl Iterator for Sentences<'_> {
    type Item = ProseSpan;

    fn next(&mut self) -> Option<ProseSpan> {
        if self.at >= self.end {
            return None;
        }
        let start = self.at;
        self.at = self.sentence_end();
        Some(ProseSpan { start: start as u32, end: self.at as u32 })
    }
}

fn skip_closers(prose: &str, mut at: usize, end: usize) -> usize {
    while let Some(mark) = prose.get(at..end).and_then(|rest| rest.chars().next()) {
        if !matches!(mark, '.' | '!' | '?' | '"' | '\'' | ')' | ']' | '”' | '’' | '»') {
            break;
        }
        at += mark.len_utf8();
    }
    at
}

fn opens_sentence(prose: &str, at: usize) -> bool {
    let first = prose.get(at..).and_then(|rest| rest.chars().next());
    first.is_some_and(|first| first.is_uppercase() || first.is_ascii_digit() || "\"'“‘«([—-\u{fffc}".contains(first))
}

/// Words whose point ends no sentence before a capital. Months with a point come before digits.
const ABBREVIATIONS: ShortWords<{ abbreviations::BEFORE_CAPITAL.len() }> =
    ShortWords::new(joined(&[abbreviations::BEFORE_CAPITAL]));

/// Whether the point at `point` belongs to an abbreviation or an initial.
fn is_abbreviation(prose: &str, start: usize, point: usize) -> bool {
    let before = &prose.as_bytes()[start..point];
    let word = ShortWord::before(before, before.len());
    let first = word.first();
    let dotted = || before[..before.len() - word.length()].ends_with(b".");
    match word.length() {
        0 => false,
        // "J. Smith", "U.S. troops", but "Plan B. Then": an initial stands after a name or a point.
        1 => first.is_ascii_uppercase() || first.is_ascii_lowercase() && dotted(),
        _ => first.is_ascii_uppercase() && ABBREVIATIONS.have(word.lower_case()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_they_end() {
        let cases: &[(&str, &[&str])] = &[
            ("One. Two! Three?", &["One. ", "Two! ", "Three?"]),
            (
                "Mr. Smith met Gen. Jones on Sept. 15. Then he left.",
                &["Mr. Smith met Gen. Jones on Sept. 15. ", "Then he left."],
            ),
            ("The U.S. Senate met. It rose.", &["The U.S. Senate met. ", "It rose."]),
            ("“It ends.” He left.", &["“It ends.” ", "He left."]),
            ("3.5 per cent", &["3.5 per cent"]),
            ("He asked why... They answered?! So it went.", &["He asked why... ", "They answered?! ", "So it went."]),
            (
                "This sentence of ours runs on for more than sixty-four bytes of text. So does it. And this one is last.",
                &[
                    "This sentence of ours runs on for more than sixty-four bytes of text. ",
                    "So does it. ",
                    "And this one is last.",
                ],
            ),
            ("", &[]),
        ];
        for (text, expected) in cases {
            let block = ProseSpan { start: 0, end: text.len() as u32 };
            let found: Vec<&str> =
                Sentences::new(text, block).map(|s| &text[s.start as usize..s.end as usize]).collect();
            assert_eq!(&found, expected);
        }
    }
}
