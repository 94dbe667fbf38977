//! The fields before an article: where they are, and the few that are read.
//!
//! Lines are split by hand. A YAML parser would refuse the whole for one bad line, and what is
//! read here is `key: value` at the top level in every format.

use std::borrow::Cow;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// How front matter is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum FrontMatterFormat {
    Yaml,
    Toml,
    Json,
}

/// The front matter of a text, without its fences.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct FrontMatter<'s> {
    pub format: FrontMatterFormat,
    pub text: &'s str,
    /// The byte of `text` in the text it was split from.
    pub start: u32,
    /// The byte at which the article goes on.
    pub end: u32,
}

/// The front matter at the head of a source, if there is any, and the byte at which the article
/// starts, after a byte order mark too.
pub(super) fn split_at_head(source: &str) -> (Option<FrontMatter<'_>>, usize) {
    let text = source.strip_prefix(BYTE_ORDER_MARK).unwrap_or(source);
    let mark = source.len() - text.len();
    let moved = |at: u32| at + mark as u32;
    let front_matter =
        split(text).map(|split| FrontMatter { start: moved(split.start), end: moved(split.end), ..split });
    (front_matter, front_matter.map_or(mark, |front_matter| front_matter.end as usize))
}

/// Splits front matter off a text. A rule (`---`) that merely opens an article is none.
pub(crate) fn split(text: &str) -> Option<FrontMatter<'_>> {
    let first = text.split_inclusive('\n').next()?;
    let (format, closers): (_, &[&str]) = match first.trim_end() {
        "---" => (FrontMatterFormat::Yaml, &["---", "..."]),
        "+++" => (FrontMatterFormat::Toml, &["+++"]),
        line if line.starts_with('{') => return split_json(text),
        _ => return None,
    };
    let start = first.len();
    let mut at = start;
    for line in text.get(start..)?.split_inclusive('\n') {
        if closers.contains(&line.trim_end()) {
            let fields = text.get(start..at)?;
            let end = (at + line.len()) as u32;
            return has_fields(fields).then_some(FrontMatter { format, text: fields, start: start as u32, end });
        }
        at += line.len();
    }
    None
}

/// The values of the top-level fields whose key, without case, `_` and `-`, is one of `keys`: all
/// of the first key, then all of the second.
pub(crate) fn values<'f>(text: &'f str, keys: &[&str]) -> Vec<Cow<'f, str>> {
    let fields = if text.trim_start().starts_with('{') { json_fields(text) } else { line_fields(text) };
    let named = keys.iter().flat_map(|key| fields.iter().filter(|(name, _)| is_key(name, key)));
    named.map(|(_, value)| value.clone()).collect()
}

/// What the text calls its language.
pub(crate) fn language(text: &str) -> Option<String> {
    let values = values(text, &["lang", "language", "locale"]);
    values.into_iter().find(|value| !value.is_empty()).map(Cow::into_owned)
}

type Field<'f> = (Cow<'f, str>, Cow<'f, str>);

fn split_json(text: &str) -> Option<FrontMatter<'_>> {
    let mut stream = serde_json::Deserializer::from_str(text).into_iter::<serde_json::Map<_, serde_json::Value>>();
    let fields = stream.next()?.ok()?;
    let end = stream.byte_offset();
    let rest = text.get(end..)?;
    let alone = rest.is_empty() || rest.starts_with(['\n', '\r']);
    let front_matter =
        FrontMatter { format: FrontMatterFormat::Json, text: text.get(..end)?, start: 0, end: end as u32 };
    (alone && !fields.is_empty()).then_some(front_matter)
}

/// Empty front matter is usual; a first line that is no field is prose between two rules.
fn has_fields(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim_start().starts_with('#'));
    lines.next().is_none_or(|line| line.contains([':', '=', '[']))
}

fn json_fields(text: &str) -> Vec<Field<'_>> {
    let fields: serde_json::Map<String, serde_json::Value> = serde_json::from_str(text).unwrap_or_default();
    let fields = fields.into_iter().filter_map(|(key, value)| match value {
        serde_json::Value::String(value) => Some((Cow::Owned(key), Cow::Owned(value))),
        _ => None,
    });
    fields.collect()
}

/// `key: value` and `key = value`. Indented lines belong to another field, and those after a
/// `[table]` to the table.
fn line_fields(text: &str) -> Vec<Field<'_>> {
    let lines = text.lines().take_while(|line| !line.starts_with('['));
    let fields = lines.filter(|line| !line.starts_with([' ', '\t', '#', '-'])).filter_map(|line| {
        let (key, value) = line.split_at(line.find([':', '='])?);
        Some((Cow::Borrowed(unquoted(key.trim())), Cow::Borrowed(scalar(value.get(1..)?))))
    });
    fields.collect()
}

/// A value without its quotes or the comment after it.
fn scalar(value: &str) -> &str {
    let value = value.trim();
    for quote in ['"', '\''] {
        if let Some((quoted, _)) = value.strip_prefix(quote).and_then(|rest| rest.split_once(quote)) {
            return quoted.trim();
        }
    }
    value.split(" #").next().unwrap_or_default().trim()
}

fn unquoted(key: &str) -> &str {
    key.trim_matches(['"', '\''])
}

fn is_key(name: &str, key: &str) -> bool {
    let letters = name.bytes().filter(|byte| !matches!(byte, b'_' | b'-'));
    letters.map(|byte| byte.to_ascii_lowercase()).eq(key.bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splitting() {
        for (text, expected) in [
            ("---\ntitle: x\n---\nBody", Some(("title: x\n", "Body"))),
            ("---\r\ntitle: x\r\n---\r\nBody", Some(("title: x\r\n", "Body"))),
            ("+++\ntitle = \"x\"\n+++\nBody", Some(("title = \"x\"\n", "Body"))),
            ("--- \ntitle: x\n...\nBody", Some(("title: x\n", "Body"))),
            ("---\n---\nBody", Some(("", "Body"))),
            ("{\"title\": \"}\"}\nBody", Some(("{\"title\": \"}\"}", "\nBody"))),
            ("{\n \"a\": {\"b\": 1}\n}\n\nBody", Some(("{\n \"a\": {\"b\": 1}\n}", "\n\nBody"))),
            ("---\ntitle: x\nBody", None),
            ("---\n\nBody: yes\n\n---\n", None),
            ("{Not JSON}\n", None),
            ("{}\n", None),
            ("", None),
        ] {
            let front_matter = split(text);
            let parts = front_matter.map(|front_matter| {
                assert!(text[front_matter.start as usize..].starts_with(front_matter.text));
                (front_matter.text, &text[front_matter.end as usize..])
            });
            assert_eq!(parts, expected, "{text:?}");
        }
    }

    #[test]
    fn languages() {
        for (text, expected) in [
            ("lang: en\n", Some("en")),
            ("title: x\nlanguage: \"fr-FR\" # French\n", Some("fr-FR")),
            ("locale = 'en_GB'\n", Some("en_GB")),
            ("{\"lang\": \"de\"}", Some("de")),
            ("params:\n  lang: fr\n", None),
            ("lang:\n", None),
        ] {
            assert_eq!(language(text).as_deref(), expected, "{text:?}");
        }
    }
}
