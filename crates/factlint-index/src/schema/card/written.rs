//! Where cards and their examples are written, for findings about them.

use super::is_card;
use crate::schema::fault::File;
use crate::schema::load::{Data, Node, tree};
use std::ops::Range;

/// A card as it stands in its file.
#[derive(Clone, Debug)]
pub struct WrittenCard {
    /// Which of the given files, from 0.
    pub file: usize,
    /// The id of the rule.
    pub rule: String,
    /// The bytes of its configuration; none if it has none.
    pub config: Range<usize>,
    /// The examples, in their order.
    pub examples: Vec<WrittenExample>,
}

/// An example as it stands on its card.
#[derive(Clone, Debug)]
pub struct WrittenExample {
    /// The bytes of its text.
    pub text: Range<usize>,
    /// The bytes of the mended text; none if there is none.
    pub fixed: Range<usize>,
}

/// All cards among some files. What cannot be read is left out; compiling reports it.
#[must_use]
pub fn written_cards(files: &[File]) -> Vec<WrittenCard> {
    let cards = files.iter().enumerate().filter(|(_, file)| is_card(file));
    cards.filter_map(|(number, file)| card(number, &tree(number, &file.text, &mut Vec::new())?)).collect()
}

fn card(file: usize, root: &Node) -> Option<WrittenCard> {
    let Data::Scalar(rule) = &value(root, "id")?.data else { return None };
    let examples = match value(root, "examples").map(|list| &list.data) {
        Some(Data::List(items)) => items.iter().map(example).collect(),
        _ => Vec::new(),
    };
    Some(WrittenCard { file, rule: rule.clone(), config: range(value(root, "config")), examples })
}

fn example(item: &Node) -> WrittenExample {
    let text = value(item, "bad").or_else(|| value(item, "good"));
    WrittenExample { text: range(text), fixed: range(value(item, "fixed")) }
}

fn value<'n>(node: &'n Node, key: &str) -> Option<&'n Node> {
    let Data::Map(pairs) = &node.data else { return None };
    pairs.iter().find(|(found, _)| found.text == key).map(|(_, node)| node)
}

fn range(node: Option<&Node>) -> Range<usize> {
    node.map_or(0..0, |node| node.range.clone())
}
