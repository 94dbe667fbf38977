//! A tokenised sentence, and tests of its tokens by their numbers.

use super::Frame;
use crate::dates::DayMention;
use crate::document::ProseSpan;
use crate::lexicon::{self, grammar};
use crate::mention::{Case, Named, Number, Token, TokenKind};
use factlint_index::{Day, EntityId, PhrasingId, PlaceType, Reference};

/// A tokenised sentence, and the parts that all its claims share.
pub(crate) struct Sentence<'a> {
    pub prose: &'a str,
    pub tokens: &'a [Token],
    pub reference: &'a Reference,
    /// In what manner some words of it assert.
    pub frame: &'a dyn Fn(ProseSpan) -> Frame,
    /// The words before it in its block, and in the block that introduces the list or table.
    pub before: &'a str,
    /// How many pairs of a country and a name make a list of leaders here.
    pub least_pairs: usize,
    pub has_named: &'a dyn Fn(EntityId) -> bool,
    /// The phrasings of relations that may stand in it, each with the place of its rarest word.
    pub stated: &'a [(PhrasingId, u32)],
    /// The days written in it.
    pub days: &'a [DayMention],
    /// The article's day, on which a name must be current.
    pub as_of: Day,
    /// Whether a country may lack an office of this title. Other offices need not be read.
    pub may_lack: &'a dyn Fn(EntityId, EntityId) -> bool,
}

/// The kinds of token that readers start from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Start {
    Place,
    Person,
    /// An office that one person holds.
    Title,
    /// An office of several.
    Titles,
    /// The rarest word of a sentence of a relation, or the name of a thing.
    Stated,
}

/// A set of such kinds.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(super) struct Starts(u8);

impl Starts {
    pub(super) const fn of(kinds: &[Start]) -> Starts {
        let (mut bits, mut at) = (0, 0);
        while at < kinds.len() {
            bits |= 1 << kinds[at] as u8;
            at += 1;
        }
        Starts(bits)
    }

    /// The kinds of the tokens of a sentence.
    pub(super) fn in_sentence(sentence: &Sentence<'_>) -> Starts {
        let kinds = sentence.tokens.iter().filter_map(|token| match token.kind {
            TokenKind::Place(..) => Some(Start::Place),
            TokenKind::Person(..) => Some(Start::Person),
            TokenKind::Title(_, Number::Singular) => Some(Start::Title),
            TokenKind::Title(_, Number::Plural) => Some(Start::Titles),
            TokenKind::Thing(_) => Some(Start::Stated),
            _ => None,
        });
        let stated = (!sentence.stated.is_empty()).then_some(Start::Stated);
        kinds.chain(stated).fold(Starts::default(), |all, kind| Starts(all.0 | 1 << kind as u8))
    }

    pub(super) fn any(self, of: Starts) -> bool {
        self.0 & of.0 != 0
    }
}

impl Sentence<'_> {
    pub(crate) fn text(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| self.text_of(token.span))
    }

    pub(crate) fn text_of(&self, span: ProseSpan) -> &str {
        &self.prose[span.start as usize..span.end as usize]
    }

    pub(crate) fn kind(&self, at: usize) -> Option<&TokenKind> {
        self.tokens.get(at).map(|token| &token.kind)
    }

    pub(crate) fn is(&self, at: usize, words: &[&str]) -> bool {
        let span = self.tokens.get(at).map_or(0..0, |token| token.span.start as usize..token.span.end as usize);
        let text = self.prose.as_bytes().get(span).unwrap_or_default();
        lexicon::contains(words, text)
    }

    pub(crate) fn is_mark(&self, at: usize, marks: &[char]) -> bool {
        matches!(self.kind(at), Some(TokenKind::Mark(mark)) if marks.contains(mark))
    }

    pub(crate) fn is_capital(&self, at: usize) -> bool {
        matches!(self.kind(at), Some(TokenKind::Word(Case::Capital)))
    }

    /// The text around it, so many bytes on either side.
    pub(crate) fn around(&self, bytes: usize) -> &str {
        let ends = (self.tokens.first(), self.tokens.last());
        let (Some(first), Some(last)) = ends else { return "" };
        let start = self.prose.floor_char_boundary((first.span.start as usize).saturating_sub(bytes));
        let end = self.prose.floor_char_boundary((last.span.end as usize + bytes).min(self.prose.len()));
        &self.prose[start..end]
    }

    /// Whether it is written as headlines are: no word of four letters or more begins with a small one.
    pub(crate) fn is_titled(&self) -> bool {
        let is_long = |token: &Token| token.span.end - token.span.start >= 4;
        !self.tokens.iter().any(|token| token.kind == TokenKind::Word(Case::Lower) && is_long(token))
    }

    /// From the first byte of one token to the last of another.
    pub(crate) fn span(&self, first: usize, last: usize) -> ProseSpan {
        let start = self.tokens.get(first).map_or(0, |token| token.span.start);
        ProseSpan { start, end: self.tokens.get(last).map_or(start, |token| token.span.end).max(start) }
    }

    /// Whether two neighbours touch.
    pub(crate) fn touches(&self, at: usize) -> bool {
        at > 0 && self.tokens.get(at).is_some_and(|token| token.span.start == self.tokens[at - 1].span.end)
    }

    /// A state by name at `at`, not as the owner of something.
    pub(crate) fn country(&self, at: usize) -> Option<Named> {
        match self.kind(at)? {
            TokenKind::Place(named, _) if self.is_state(named) => Some(named.clone()),
            _ => None,
        }
    }

    /// A state by its adjective at `at`.
    pub(crate) fn adjective(&self, at: usize) -> Option<Named> {
        match self.kind(at)? {
            TokenKind::Demonym(named) if self.is_state(named) => Some(named.clone()),
            _ => None,
        }
    }

    /// A state by name at `at`, or a body that has offices.
    pub(crate) fn office_object(&self, at: usize) -> Option<Named> {
        match self.kind(at)? {
            TokenKind::Group(Named::One(group)) if !self.reference.seats_of(*group).is_empty() => {
                Some(Named::One(*group))
            }
            _ => self.country(at),
        }
    }

    fn is_state(&self, named: &Named) -> bool {
        let state =
            |id: &EntityId| matches!(self.reference.place_type(*id), PlaceType::Country | PlaceType::FormerCountry);
        named.all().iter().any(state)
    }

    /// Whether a name is that of parts of states alone.
    pub(crate) fn is_region(&self, named: &Named) -> bool {
        let all = named.all();
        !all.is_empty() && all.iter().all(|id| self.reference.place_type(*id) == PlaceType::Region)
    }

    /// The token after an optional article.
    pub(crate) fn past_article(&self, at: usize) -> usize {
        if self.is(at, &["the"]) { at + 1 } else { at }
    }

    /// The token before an optional article that ends at `at`.
    pub(crate) fn with_article(&self, at: usize) -> usize {
        if at > 0 && self.is(at - 1, grammar::ARTICLES) { at - 1 } else { at }
    }
}
