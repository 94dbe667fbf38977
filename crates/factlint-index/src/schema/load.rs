//! YAML text to a tree in which every value knows its bytes.
//!
//! The only file that names a YAML parser. The reference goes through the event parser alone: each
//! record needs its line for `source:` and each fault its bytes, so a second parse of the same text
//! by serde would be work for values that are already here, and two readings that could differ.
//! Rule cards carry no facts: they are typed, and go through serde.

use crate::schema::fault::{Fault, FaultKind};
use granit_parser::{Event, Parser};
use serde::de::DeserializeOwned;
use std::ops::Range;

/// Deeper nesting than any schema needs; a file beyond it is refused.
const DEPTH: usize = 24;

/// A value and its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// Its bytes.
    pub range: Range<usize>,
    /// From 1.
    pub line: u32,
    /// The value.
    pub data: Data,
}

/// A value: everything that is neither a list nor a map is text.
#[derive(Clone, Debug)]
pub enum Data {
    /// A word, a number, a text.
    Scalar(String),
    /// `- item`, or `[item, item]`.
    List(Vec<Node>),
    /// `key: value`, in the order of the file; no key twice.
    Map(Vec<(Key, Node)>),
}

/// The word before a colon.
#[derive(Clone, Debug)]
pub struct Key {
    /// The word.
    pub text: String,
    /// Its bytes.
    pub range: Range<usize>,
}

/// Reads a typed value, for files that carry no facts. A fault has its bytes: from where it is seen to the end of the
/// line.
pub(crate) fn typed<T: DeserializeOwned>(text: &str) -> Result<T, (String, Range<usize>)> {
    serde_yaml::from_str(text).map_err(|error| {
        let at = error.location().map_or(0, |location| location.index()).min(text.len());
        (error.to_string(), at..line_end(text, at))
    })
}

/// Reads one document. Repeated keys are reported and their later values dropped; on a syntax error
/// there is no tree. An empty file gives no tree and no fault.
pub fn tree(file: usize, text: &str, faults: &mut Vec<Fault>) -> Option<Node> {
    let mut builder = Builder { file, open: Vec::new(), root: None };
    for next in Parser::new_from_str(text) {
        let (event, span) = match next {
            Ok(pair) => pair,
            Err(error) => {
                let at = error.marker().byte_offset().unwrap_or(text.len());
                let tab = indenting_tab(text, at).map(|at| indented_by_tab(file, at));
                faults.push(tab.unwrap_or_else(|| syntax(file, at..line_end(text, at), &error.info())));
                return None;
            }
        };
        let range = span.byte_range().unwrap_or(0..0);
        if let Err(fault) = builder.take(event, range, span.start.line() as u32, faults) {
            faults.push(fault);
            return None;
        }
    }
    builder.root
}

struct Builder {
    file: usize,
    open: Vec<Open>,
    root: Option<Node>,
}

/// A collection whose end has not been seen.
struct Open {
    node: Node,
    key: Option<Key>,
    /// The key is of a pair that is to be dropped.
    repeated: bool,
}

impl Builder {
    fn take(&mut self, event: Event<'_>, range: Range<usize>, line: u32, faults: &mut Vec<Fault>) -> Result<(), Fault> {
        match event {
            Event::Scalar(text, _, _, _) => {
                let node = Node { range, line, data: Data::Scalar(text.into_owned()) };
                self.place(node, faults)?;
            }
            Event::SequenceStart(..) => self.open(range, line, Data::List(Vec::new()))?,
            Event::MappingStart(..) => self.open(range, line, Data::Map(Vec::new()))?,
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some(mut closed) = self.open.pop() {
                    closed.node.range.end = range.end.max(closed.node.range.start);
                    self.place(closed.node, faults)?;
                }
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                return Err(syntax(self.file, range, "an alias (`*`) is not followed here"));
            }
            Event::DocumentStart(..) if self.root.is_some() => {
                return Err(syntax(self.file, range, "a file holds one document"));
            }
            _ => {}
        }
        Ok(())
    }

    fn open(&mut self, range: Range<usize>, line: u32, data: Data) -> Result<(), Fault> {
        if self.open.len() >= DEPTH {
            return Err(syntax(self.file, range, "nested too deeply"));
        }
        self.open.push(Open { node: Node { range, line, data }, key: None, repeated: false });
        Ok(())
    }

    fn place(&mut self, node: Node, faults: &mut Vec<Fault>) -> Result<(), Fault> {
        let file = self.file;
        let Some(parent) = self.open.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        match (&mut parent.node.data, parent.key.take()) {
            (Data::List(items), _) => items.push(node),
            (Data::Map(pairs), Some(key)) if !parent.repeated => pairs.push((key, node)),
            (Data::Map(_), Some(_)) => {}
            (Data::Map(pairs), None) => {
                let Data::Scalar(text) = node.data else {
                    return Err(syntax(file, node.range, "a key is a word"));
                };
                parent.repeated = pairs.iter().any(|(key, _)| key.text == text);
                if parent.repeated {
                    faults.push(repeated_key(file, &text, node.range.clone()));
                }
                parent.key = Some(Key { text, range: node.range });
            }
            (Data::Scalar(_), _) => {}
        }
        Ok(())
    }
}

fn repeated_key(file: usize, key: &str, range: Range<usize>) -> Fault {
    Fault {
        kind: FaultKind::Malformed,
        file,
        range,
        title: format!("the key `{key}` stands twice in this record"),
        label: "second time".into(),
        help: format!("keep one `{key}`"),
    }
}

fn syntax(file: usize, range: Range<usize>, what: &str) -> Fault {
    Fault {
        kind: FaultKind::Malformed,
        file,
        range,
        title: format!("this is not readable as YAML: {what}"),
        label: "reading stops here".into(),
        help: "compare the indentation, quotes and brackets with a file that works".into(),
    }
}

fn indented_by_tab(file: usize, at: usize) -> Fault {
    Fault {
        kind: FaultKind::Malformed,
        file,
        range: at..at + 1,
        title: "a tab stands in the indentation of this line".into(),
        label: "a tab".into(),
        help: "indent with spaces; YAML allows no tabs there".into(),
    }
}

/// The first tab in the indentation of the line that `at` is in. Parsers name it in many ways.
fn indenting_tab(text: &str, at: usize) -> Option<usize> {
    let before = &text.as_bytes()[..at.min(text.len())];
    let start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
    let mut indentation = text.as_bytes()[start..].iter().take_while(|byte| matches!(byte, b' ' | b'\t'));
    indentation.position(|&byte| byte == b'\t').map(|column| start + column)
}

/// The end of the line that `at` is in.
fn line_end(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    text.as_bytes()[at..].iter().position(|&byte| byte == b'\n').map_or(text.len(), |length| at + length)
}
