//! Tables of leaders: a column of countries, and one whose head is an office.
//!
//! A table with figures is about other days, or about something else, so it is not read.

use super::name::name_at;
use super::sentence::Sentence;
use super::{Claim, Completeness, Form, Frame, Office, Pairs, Part, Relation, RelationKind};
use crate::document::ProseSpan;
use crate::mention::{Named, Token, TokenKind};
use factlint_index::{Day, EntityId, Reference};

/// A cell of a table, as words.
pub(crate) struct Cell {
    pub row: u32,
    pub column: u32,
    pub span: ProseSpan,
    pub tokens: Vec<Token>,
}

/// A column of leaders.
pub(crate) fn read(prose: &str, cells: &[Cell], reference: &Reference) -> Vec<Claim<Pairs>> {
    if cells.iter().any(|cell| prose[cell.span.start as usize..cell.span.end as usize].contains(is_digit)) {
        return Vec::new();
    }
    let table = Table { prose, cells, reference };
    let heads = cells.iter().filter(|cell| cell.row == 0);
    heads.filter_map(|head| table.column(head, office(head)?)).collect()
}

fn is_digit(character: char) -> bool {
    character.is_ascii_digit()
}

/// The office that a cell names, if it names nothing else.
pub(crate) fn office(cell: &Cell) -> Option<EntityId> {
    match cell.tokens.as_slice() {
        [Token { kind: TokenKind::Title(title, _), .. }] => Some(*title),
        _ => None,
    }
}

struct Table<'t> {
    prose: &'t str,
    cells: &'t [Cell],
    reference: &'t Reference,
}

impl Table<'_> {
    fn column(&self, head: &Cell, title: EntityId) -> Option<Claim<Pairs>> {
        let named = self.cells.iter().filter(|cell| cell.row > 0 && cell.column == head.column);
        let pairs: Vec<Claim<Relation>> = named.filter_map(|cell| self.pair(cell, title)).collect();
        let (first, last) = (pairs.first()?.span, pairs.last()?.span);
        let span = ProseSpan { start: first.start, end: last.end };
        let said = Pairs { pairs, completeness: Completeness::Partial, group: None, head: head.span };
        Some(Claim::new(span, Frame::Asserted, said))
    }

    fn pair(&self, cell: &Cell, title: EntityId) -> Option<Claim<Relation>> {
        let mut row = self.cells.iter().filter(|other| other.row == cell.row);
        let object = row.find_map(|other| self.country(other))?;
        let (sentence, of_country) = (self.sentence(cell), object.span);
        let name = name_at(&sentence, 0).filter(|name| name.next == cell.tokens.len() && name.words >= 2)?;
        let (start, end) = (object.span.start.min(cell.span.start), object.span.end.max(cell.span.end));
        Some(Claim::new(
            ProseSpan { start, end },
            Frame::Asserted,
            Relation {
                kind: RelationKind::Office,
                subject: name.name,
                object,
                role: Some(Part { value: Office::Titled(title), span: of_country }),
                form: Form::Pair,
                acts: None,
                phrase: of_country,
            },
        ))
    }

    /// The country that a cell names.
    fn country(&self, cell: &Cell) -> Option<Part<Named>> {
        let sentence = self.sentence(cell);
        let at = sentence.past_article(0);
        let country = sentence.country(at).filter(|_| at + 1 == cell.tokens.len())?;
        Some(Part { value: country, span: sentence.span(at, at) })
    }

    fn sentence<'c>(&'c self, cell: &'c Cell) -> Sentence<'c> {
        Sentence {
            prose: self.prose,
            tokens: &cell.tokens,
            reference: self.reference,
            frame: &|_| Frame::Asserted,
            before: "",
            least_pairs: 1,
            stated: &[],
            days: &[],
            as_of: Day::MAX,
            has_named: &|_| false,
            may_lack: &|_, _| false,
        }
    }
}
