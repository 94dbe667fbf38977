//! Tables of leaders. One cell asserts nothing by itself, so the claim is read from the whole table.

use super::pass::Pass;
use crate::claim::Said;
use crate::claim::table::{self, Cell};
use crate::document::{Block, BlockKind};
use crate::mention::names::Hit;
use crate::mention::tokens;
use crate::standing::judge;

impl Pass<'_, '_> {
    /// Reads tables of leaders.
    pub(super) fn tables(&mut self, hits: &[Hit]) {
        let document = self.document;
        for table in document.blocks.chunk_by(|block, next| block.container == next.container) {
            let told_of = matches!(table[0].kind, BlockKind::Cell { .. });
            if told_of && self.has_office_at_head(table, hits) {
                let cells: Vec<Cell> = table.iter().filter_map(|block| self.cell(block, hits)).collect();
                for pairs in table::read(&document.prose, &cells, self.ask.reference) {
                    self.judged.push(judge(self.ask, &document.prose, pairs.map(Said::Pairs)));
                }
            }
        }
    }

    fn has_office_at_head(&self, table: &[Block], hits: &[Hit]) -> bool {
        let head = table.iter().take_while(|block| matches!(block.kind, BlockKind::Cell { row: 0, .. }));
        head.filter_map(|block| self.cell(block, hits)).any(|cell| table::office(&cell).is_some())
    }

    fn cell(&self, block: &Block, hits: &[Hit]) -> Option<Cell> {
        let BlockKind::Cell { row, column } = block.kind else { return None };
        let inside = hits.partition_point(|hit| hit.span.start < block.span.start);
        let inside = &hits[inside..];
        let inside = &inside[..inside.partition_point(|hit| hit.span.start < block.span.end)];
        let mut read = Vec::new();
        tokens(&self.document.prose, block.span, inside, self.ask.reference, &mut read);
        Some(Cell { row, column, span: block.span, tokens: read })
    }
}
