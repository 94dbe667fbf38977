//! The results of reading, as text for the tests of the readers.

use super::{Block, BlockKind, ProseSpan, Reading};

pub(super) fn slice(reading: &Reading, span: ProseSpan) -> String {
    reading.prose[span.start as usize..span.end as usize].to_owned()
}

/// Blocks as `kind container: text`.
pub(super) fn blocks(reading: &Reading) -> Vec<String> {
    let show = |block: &Block| {
        let kind = match block.kind {
            BlockKind::Paragraph => "p".to_owned(),
            BlockKind::Heading => "h".to_owned(),
            BlockKind::Quotation => "q".to_owned(),
            BlockKind::ListItem => "li".to_owned(),
            BlockKind::Cell { row, column } => format!("{row},{column}"),
            BlockKind::Caption => "alt".to_owned(),
        };
        format!("{kind} {}: {}", block.container, slice(reading, block.span))
    };
    reading.blocks.iter().map(show).collect()
}
