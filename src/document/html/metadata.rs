//! The metadata of a page: the day of its publication and its language.
//!
//! The day of a change is never read. Not here: which day counts if a text states several.

use super::super::as_of::day_of_value;
use super::tag::{Attribute, Tag};
use factlint_index::Day;
use serde_json::Value;

/// Names of `meta`, best first.
const NAMES: [&str; 9] = [
    "article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "dc.date",
    "dcterms.created",
    "dcterms.issued",
    "parsely-pub-date",
    "sailthru.date",
];

#[derive(Default)]
pub(super) struct Metadata {
    language: Option<String>,
    of_article: Option<Day>,
    of_meta: [Option<Day>; NAMES.len()],
    of_time: Option<Day>,
}

impl Metadata {
    /// The day of publication, from the best source of it.
    pub(super) fn day(&self) -> Option<Day> {
        self.of_article.or_else(|| self.of_meta.iter().find_map(|day| *day)).or(self.of_time)
    }

    pub(super) fn into_language(self) -> Option<String> {
        self.language
    }

    /// Reads the language of an `html` tag.
    pub(super) fn language(&mut self, tag: &Tag, source: &str) {
        let said = tag.value(Attribute::Lang, source).filter(|said| !said.trim().is_empty());
        if self.language.is_none() {
            self.language = said.map(|said| said.trim().to_owned());
        }
    }

    pub(super) fn meta(&mut self, tag: &Tag, source: &str) {
        let Some(content) = tag.value(Attribute::Content, source) else { return };
        for attribute in [Attribute::Property, Attribute::Name, Attribute::Itemprop] {
            let Some(name) = tag.value(attribute, source) else { continue };
            if let Some(index) = NAMES.iter().position(|known| known.eq_ignore_ascii_case(name.trim())) {
                self.of_meta[index] = self.of_meta[index].or_else(|| day_of_value(content.trim()));
            }
        }
    }

    pub(super) fn time(&mut self, tag: &Tag, source: &str) {
        let has = |attribute, word: &str| {
            let value = tag.value(attribute, source);
            value.is_some_and(|value| value.split_ascii_whitespace().any(|said| said.eq_ignore_ascii_case(word)))
        };
        if has(Attribute::Itemprop, "datePublished") || has(Attribute::Class, "dt-published") {
            let said = tag.value(Attribute::Datetime, source);
            self.of_time = self.of_time.or_else(|| day_of_value(said?.trim()));
        }
    }

    /// Reads a script of linked data (`application/ld+json`). Another script is no JSON, or no article.
    pub(super) fn script(&mut self, script: &str) {
        if self.of_article.is_none() && script.contains("datePublished") {
            self.of_article = serde_json::from_str(script).ok().and_then(|data| day_of_article(&data));
        }
    }
}

/// The day of the first article, in a list or a graph too.
fn day_of_article(data: &Value) -> Option<Day> {
    let mut open = vec![data];
    while let Some(data) = open.pop() {
        match data {
            Value::Array(values) => open.extend(values.iter().rev()),
            Value::Object(fields) => {
                let published = fields.get("datePublished").filter(|_| fields.get("@type").is_some_and(is_article));
                if let Some(day) = published.and_then(Value::as_str).and_then(|value| day_of_value(value.trim())) {
                    return Some(day);
                }
                open.extend(fields.get("@graph"));
            }
            _ => {}
        }
    }
    None
}

/// Whether a type, or one of several, is a kind of article: `NewsArticle`, `BlogPosting`.
fn is_article(kind: &Value) -> bool {
    let is =
        |kind: &Value| kind.as_str().is_some_and(|kind| kind.ends_with("Article") || kind.ends_with("BlogPosting"));
    kind.as_array().map_or_else(|| is(kind), |kinds| kinds.iter().any(is))
}
