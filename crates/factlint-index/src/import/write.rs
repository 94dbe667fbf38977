//! New records as YAML, in the style of the files: a record a line, in braces, unless it is of those that take a
//! block of lines.
//!
//! Nothing that stands in a file already goes through here.

use super::profile;
use super::shape::{Field, Form, Layout, Shape};
use super::value::{NAMED, Value, Wanted};

/// A line longer than this is broken, where its record may be.
const WIDTH: usize = 110;

/// A record as an item of a block list whose dashes stand in a column.
pub(super) fn item_lines(wanted: &Wanted, column: usize) -> String {
    let line = format!("{:column$}- {}\n", "", item_inline(wanted));
    match wanted.shape.layout {
        Layout::Line => line,
        Layout::Fit if line.chars().count() <= WIDTH + 1 => line,
        Layout::Fit | Layout::Block => {
            let block: String =
                wanted.written().map(|(position, field)| field_lines(wanted, position, field, column + 2)).collect();
            format!("{:column$}- {}", "", block.trim_start())
        }
    }
}

/// A record in braces, or its one text where that says all.
pub(super) fn item_inline(wanted: &Wanted) -> String {
    let written: Vec<_> = wanted.written().collect();
    match (written.as_slice(), wanted.shape.bare) {
        ([(position, field)], Some(bare)) if field.name == bare => inline_value(wanted, *position, field),
        _ => {
            let fields: Vec<String> =
                written.into_iter().map(|(position, field)| field_inline(wanted, position, field)).collect();
            format!("{{{}}}", fields.join(", "))
        }
    }
}

/// A field on lines of its own, the key in a column.
pub(super) fn field_lines(wanted: &Wanted, position: usize, field: &Field, column: usize) -> String {
    let line = format!("{:column$}{}\n", "", field_inline(wanted, position, field));
    match field.form {
        Form::List(_) => list_lines(wanted, position, field, column),
        Form::Inline(_) | Form::OneOrMore(_) if line.chars().count() > WIDTH + 1 => {
            list_lines(wanted, position, field, column)
        }
        Form::Source if column == 0 => source_lines(wanted, position).unwrap_or(line),
        _ => line,
    }
}

/// A field inside braces.
pub(super) fn field_inline(wanted: &Wanted, position: usize, field: &Field) -> String {
    format!("{}: {}", field.name, inline_value(wanted, position, field))
}

fn list_lines(wanted: &Wanted, position: usize, field: &Field, column: usize) -> String {
    let items: String = sorted(wanted, position).into_iter().map(|item| item_lines(item, column + 2)).collect();
    format!("{:column$}{}:\n{items}", "", field.name)
}

/// The sources of a file, one a line if there are several.
fn source_lines(wanted: &Wanted, position: usize) -> Option<String> {
    match wanted.fields.get(&position) {
        Some((Value::Many(texts), _)) if texts.len() > 1 => {
            let lines: String = texts.iter().map(|text| format!("  - {}\n", plain_or_quoted(text))).collect();
            Some(format!("source:\n{lines}"))
        }
        _ => None,
    }
}

fn inline_value(wanted: &Wanted, position: usize, field: &Field) -> String {
    match wanted.fields.get(&position) {
        Some((value, _)) => value_inline(field.form, value),
        None => {
            let items: Vec<String> = sorted(wanted, position).into_iter().map(item_inline).collect();
            match (field.form, items.as_slice()) {
                (Form::OneOrMore(_), [only]) if !only.starts_with('{') => only.clone(),
                _ => format!("[{}]", items.join(", ")),
            }
        }
    }
}

fn sorted(wanted: &Wanted, position: usize) -> Vec<&Wanted> {
    let mut items: Vec<&Wanted> = wanted.lists.get(&position).into_iter().flat_map(|items| items.values()).collect();
    items.sort_by_cached_key(|item| profile::of_wanted(item).place);
    items
}

fn value_inline(form: Form, value: &Value) -> String {
    match (form, value) {
        (Form::Source, Value::Many(texts)) if texts.len() == 1 => plain_or_quoted(&texts[0]),
        (_, Value::Many(texts)) => {
            let texts: Vec<String> = texts.iter().map(|text| plain_or_quoted(text)).collect();
            format!("[{}]", texts.join(", "))
        }
        (Form::Day, Value::One(text)) => match text.split_once("..") {
            Some((first, last)) => format!("{{between: [{first}, {last}]}}"),
            None => text.clone(),
        },
        (Form::Person | Form::Side, Value::One(text)) => match text.strip_prefix(NAMED) {
            Some(name) => format!("{{name: {}}}", plain_or_quoted(name)),
            None => text.clone(),
        },
        (Form::Since, Value::One(text)) if text != "true" => {
            format!("{{from: {}}}", value_inline(Form::Day, value))
        }
        (Form::Of, Value::One(text)) => {
            let (kind, id) = text.split_once(' ').unwrap_or(("place", text));
            format!("{{{kind}: {id}}}")
        }
        (Form::Exact | Form::Number | Form::Flag | Form::Since, Value::One(text)) => text.clone(),
        (_, Value::One(text)) => plain_or_quoted(text),
    }
}

/// The head of a new file: its comment.
pub(super) fn comment(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("# {text}\n") }
}

/// All of a new file.
pub(super) fn document(wanted: &Wanted) -> String {
    wanted.written().map(|(position, field)| field_lines(wanted, position, field, 0)).collect()
}

/// The field that would be alone in its record, made a record: what is put before and after it.
pub(super) fn braces(shape: &Shape) -> Option<(String, &'static str)> {
    shape.bare.map(|bare| (format!("{{{bare}: "), "}"))
}

/// A text as it is where YAML reads it so anywhere, else in single quotes.
fn plain_or_quoted(text: &str) -> String {
    const SPECIAL: &[char] = &[',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '"', '%', '@', '`', '?', '\\'];
    /// What other readers take for something else than a text.
    const TAKEN: &[&str] = &["true", "false", "yes", "no", "on", "off", "null", "none", "y", "n", "nan"];
    let begins = text.starts_with(|first: char| first.is_alphanumeric());
    let is_key = text.contains(": ") || text.ends_with(':');
    let is_taken = TAKEN.contains(&text.to_lowercase().as_str()) && text != "none";
    if begins && !is_key && !is_taken && !text.contains(SPECIAL) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', "''"))
    }
}

#[cfg(test)]
mod tests {
    use super::plain_or_quoted;
    use crate::schema::load::{Data, tree};

    #[test]
    fn a_text_is_read_as_it_was_written() {
        for text in [
            "Kyiv",
            "People's Republic of China",
            "a: b",
            "a #b",
            "'Adan",
            "- x",
            "yes",
            "~",
            "12",
            "a, b",
            "N'Djamena",
            "{x}",
            "end:",
            "\"quoted\"",
            "?",
            "back\\slash",
            "Ayn al-'Arab",
            "ʻEua",
            "10:30",
            "a  b",
            "1,234",
            "&c",
        ] {
            for line in [format!("x: {}\n", plain_or_quoted(text)), format!("{{x: {}}}\n", plain_or_quoted(text))] {
                let node = tree(0, &line, &mut Vec::new()).unwrap_or_else(|| panic!("{line}"));
                let Data::Map(pairs) = node.data else { panic!("{line}") };
                let Data::Scalar(read) = &pairs[0].1.data else { panic!("{line}") };
                assert_eq!(read, text);
            }
        }
    }
}
