//! Given names: sets of forms that stand for one another.

use super::record::{Reader, Record};
use crate::lookup::fold::fold;
use crate::schema::load::Node;
use crate::schema::record::Records;

pub(super) fn file(reader: &mut Reader<'_>, root: &mut Record<'_>, records: &mut Records) {
    let Some(list) = reader.required(root, "given_names", "a list of sets such as `[william, bill, will]`") else {
        return;
    };
    for set in reader.list(list) {
        let forms = reader.list(set).iter().filter_map(|node| form(reader, node));
        records.given_names.push(forms.collect());
    }
}

/// One word of Latin letters, folded as the words of an article are.
fn form(reader: &mut Reader<'_>, node: &Node) -> Option<String> {
    let text = reader.text(node)?;
    let folded = fold(&text);
    let is_word = !folded.is_empty() && folded.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if !is_word {
        let title = format!("`{text}` is not one word in Latin letters");
        reader.malformed(node, title, "cannot be found in an article", "write one word: `[william, bill]`".into());
    }
    is_word.then_some(folded)
}
