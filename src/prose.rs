//! The text around a span of the prose: its block, its sentence's neighbours, quotation marks, the words beside it.
//!
//! Not here: what any of it means. Every later stage asks this module, and looks for no neighbours by itself.

use crate::document::{BlockKind, Document, ProseSpan, Zone};
use factlint_index::is_word_char;

impl Document<'_> {
    /// Whether some words are quoted: in quotation marks, or in a block quotation.
    pub(crate) fn is_quoted(&self, words: ProseSpan) -> bool {
        let block = self.block_at(words.start);
        self.kind_at(words.start) == Some(BlockKind::Quotation)
            || in_quotation(self.text(ProseSpan { start: block.start, end: words.start }))
    }

    /// Whether some words are set in italics, as the titles of works are.
    pub(crate) fn is_emphasised(&self, words: ProseSpan) -> bool {
        in_emphasis(&self.zones, words)
    }

    /// The kind of the block that a byte of the prose is in.
    pub(crate) fn kind_at(&self, at: u32) -> Option<BlockKind> {
        self.block_number(at).map(|number| self.blocks[number].kind)
    }

    /// Whether a byte of the prose is in a block.
    pub(crate) fn is_in_block(&self, at: u32) -> bool {
        let ProseSpan { start, end } = self.block_at(at);
        (start..end).contains(&at)
    }

    /// The block that a byte of the prose is in, or the last before it.
    pub(crate) fn block_at(&self, at: u32) -> ProseSpan {
        self.block_number(at).map_or(ProseSpan { start: 0, end: 0 }, |number| self.blocks[number].span)
    }

    /// Whether the block that a byte of the prose is in is to be read.
    pub(crate) fn is_english_at(&self, at: u32) -> bool {
        self.block_number(at).is_some_and(|number| self.block_is_english(number))
    }

    /// The text of the block before and after some words.
    pub(crate) fn around(&self, words: ProseSpan) -> (&str, &str) {
        let block = self.block_at(words.start);
        let before = self.prose.get(block.start as usize..words.start as usize).unwrap_or_default();
        let after = self.prose.get(words.end as usize..block.end as usize).unwrap_or_default();
        (before, after)
    }

    fn block_number(&self, at: u32) -> Option<usize> {
        self.blocks.partition_point(|block| block.span.start <= at).checked_sub(1)
    }
}

/// The word directly before, if only a space lies between.
pub(crate) fn word_before(before: &str) -> Option<&str> {
    let trimmed = before.strip_suffix(' ')?;
    let letters = trimmed.bytes().rev().take_while(u8::is_ascii_alphanumeric).count();
    if let Some(stop) = trimmed.len().checked_sub(letters + 1)
        && trimmed.as_bytes()[stop].is_ascii()
    {
        return Some(&trimmed[stop + 1..]).filter(|word| !word.is_empty());
    }
    let start = trimmed
        .rfind(|c: char| !is_word_char(c))
        .map_or(0, |at| at + trimmed[at..].chars().next().map_or(1, char::len_utf8));
    Some(&trimmed[start..]).filter(|word| !word.is_empty())
}

/// Whether a capitalised word that ends `before` is capitalised only as the first of its sentence.
pub(crate) fn opens_sentence(before: &str, word: &str) -> bool {
    let earlier = before.trim_end();
    let earlier = &earlier[..earlier.len() - word.len()];
    if follows_courtesy(earlier) {
        return false;
    }
    let earlier = earlier.trim_end();
    earlier.is_empty() || earlier.ends_with(['.', '!', '?', ':', '"', '“', '\n'])
}

/// "Ms. Berkley": whether the text before a word ends in a short capitalised word with a point.
pub(crate) fn follows_courtesy(before: &str) -> bool {
    let word =
        before.strip_suffix(". ").map(|rest| rest.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default());
    word.is_some_and(|word| (1..=4).contains(&word.len()) && word.starts_with(char::is_uppercase))
}

/// Whether some words are set in italics.
pub(crate) fn in_emphasis(zones: &[(ProseSpan, Zone)], span: ProseSpan) -> bool {
    zones.iter().any(|(zone, kind)| *kind == Zone::Emphasis && zone.start <= span.start && span.end <= zone.end)
}

/// Whether a quotation is open after these words: a mark that opens without one that closes, or an
/// odd number of straight marks. Two apostrophes are a mark of typewritten text.
pub(crate) fn in_quotation(before: &str) -> bool {
    // Most paragraphs have no byte that could begin a quotation mark.
    if !before.bytes().any(|byte| matches!(byte, b'"' | b'\'' | 0xC2 | 0xE2)) {
        return false;
    }
    let (mut curly, mut single, mut straight, mut doubled) = (0_i32, 0_i32, 0_u32, 0_u32);
    let mut marks = before.chars().peekable();
    while let Some(mark) = marks.next() {
        match mark {
            '“' | '«' | '„' => curly += 1,
            '”' | '»' => curly -= 1,
            '‘' => single += 1,
            // An apostrophe has a letter after it.
            '’' if single > 0 && !marks.peek().is_some_and(|next| next.is_alphabetic()) => single -= 1,
            '"' => straight += 1,
            '\'' if marks.next_if_eq(&'\'').is_some() => doubled += 1,
            _ => {}
        }
    }
    curly > 0 || single > 0 || straight % 2 == 1 || doubled % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_open_and_close() {
        for (before, expected) in [
            ("He said “we", true),
            ("“We go,” said", false),
            ("\"We", true),
            ("''We'' said", false),
            ("''We", true),
            ("don't", false),
            ("‘We", true),
            ("‘We’re off,’ he", false),
        ] {
            assert_eq!(in_quotation(before), expected, "{before}");
        }
    }

    #[test]
    fn the_word_before() {
        for (before, word) in [
            ("He met ", Some("met")),
            ("He met", None),
            ("met  ", None),
            ("(the ", Some("the")),
            ("Sarkozy’s ", Some("s")),
            ("né ", Some("né")),
            (" ", None),
            ("", None),
        ] {
            assert_eq!(word_before(before), word, "{before:?}");
        }
    }
}
