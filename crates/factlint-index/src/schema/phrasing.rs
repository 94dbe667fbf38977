//! The sentences of a relation: `{subject}, [the] capital of {object}`.
//!
//! A sentence is words and holes. `[x]` may be left out, `(a|b)` is one of the two, `,` is a comma, `'s` a genitive and
//! `-` a hyphen. It is written out here into phrasings, one for each choice, so that nothing is left to choose when a
//! text is read: a phrasing is walked from its rarest word to both ends. Not here: which words of a text fit a hole.

use crate::bytes::phrasings::Hole;
use crate::lookup::fold::{fold, is_word_char};
use crate::schema::words::{EntityKind, One, Side};
use std::ops::Range;

/// One way of saying a relation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Phrasing {
    pub elements: Vec<Element>,
    /// The number of its rarest word; none where the names that fit a hole are all that is rare.
    pub anchor: Option<usize>,
}

/// One token of a phrasing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Element {
    /// A word, folded.
    Word(String),
    Comma,
    Hyphen,
    /// The `'s` of what stands before it.
    Genitive,
    Hole(Hole),
}

const HOLES: &[(&str, Hole)] = &[
    ("subject", Hole::Subject),
    ("object", Hole::Object),
    ("subject:adjective", Hole::SubjectAdjective),
    ("object:adjective", Hole::ObjectAdjective),
    ("year", Hole::Year),
    ("day", Hole::Day),
    ("number", Hole::Number),
    ("subjects", Hole::Subjects),
    ("objects", Hole::Objects),
];

/// What is wrong with a sentence, the bytes of it, and the cure.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Wrong {
    pub range: Range<usize>,
    pub title: String,
    pub help: String,
}

/// No sentence has more phrasings.
const MOST: usize = 256;

/// No bracket stands in more others: nobody could read that.
const DEEPEST: usize = 8;

/// The sides of a relation, by which its holes are checked.
#[derive(Clone, Copy)]
pub(crate) struct Sides {
    pub subject: Side,
    pub object: Side,
    pub one: One,
}

impl Sides {
    /// Which holes there are for its sides: "the subject is a group: write `{subject}`; …".
    fn holes(self) -> String {
        let hole = |name: &str, side: Side| match side {
            Side::Day => "`{year}` or `{day}`".to_owned(),
            Side::Year => "`{year}`".to_owned(),
            Side::Number => "`{number}`".to_owned(),
            _ => format!("`{{{name}}}`"),
        };
        let (subject, object) = (hole("subject", self.subject), hole("object", self.object));
        let (of_subject, of_object) = (self.subject.as_str(), self.object.as_str());
        format!(
            "this relation has `subject: {of_subject}`, for which write {subject}, and `object: {of_object}`, for which write {object}"
        )
    }
}

/// All phrasings of a sentence.
///
/// # Errors
/// If the sentence cannot be read, or a phrasing of it has no rare word or lacks a side.
pub(crate) fn phrasings(text: &str, sides: Sides) -> Result<Vec<Phrasing>, Wrong> {
    let mut parser = Parser { text, at: 0, depth: 0 };
    let choices = parser.alternatives()?;
    if parser.at < text.len() {
        return Err(parser.wrong(parser.at..parser.at + 1, "this bracket closes nothing", "take it out"));
    }
    let mut found: Vec<Phrasing> = Vec::new();
    for elements in choices {
        let phrasing = checked(&elements, text, sides)?;
        if !found.contains(&phrasing) {
            found.push(phrasing);
        }
    }
    Ok(found)
}

/// An element and the bytes it was read from.
type Read = (Element, Range<usize>);

struct Parser<'t> {
    text: &'t str,
    at: usize,
    /// In how many brackets it is.
    depth: usize,
}

impl Parser<'_> {
    fn wrong(&self, range: Range<usize>, title: &str, help: &str) -> Wrong {
        let range = range.start.min(self.text.len())..range.end.min(self.text.len());
        Wrong { range, title: title.to_owned(), help: help.to_owned() }
    }

    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    /// Sequences with `|` between them, up to a closing bracket or the end: every way to choose.
    fn alternatives(&mut self) -> Result<Vec<Vec<Read>>, Wrong> {
        let mut all = self.sequence()?;
        while self.peek() == Some('|') {
            self.at += 1;
            all.extend(self.sequence()?);
        }
        Ok(all)
    }

    fn sequence(&mut self) -> Result<Vec<Vec<Read>>, Wrong> {
        let mut all: Vec<Vec<Read>> = vec![Vec::new()];
        while let Some(next) = self.peek() {
            let start = self.at;
            let choices = match next {
                '|' | ']' | ')' => break,
                space if space.is_whitespace() => {
                    self.at += space.len_utf8();
                    continue;
                }
                '[' => [vec![Vec::new()], self.bracketed(']')?].concat(),
                '(' => self.bracketed(')')?,
                _ => vec![vec![self.element(next)?]],
            };
            all =
                all.iter().flat_map(|head| choices.iter().map(|tail| [head.clone(), tail.clone()].concat())).collect();
            if all.len() > MOST {
                return Err(self.wrong(start..self.at, "this makes too many sentences of one", "write it as several"));
            }
        }
        Ok(all)
    }

    fn bracketed(&mut self, close: char) -> Result<Vec<Vec<Read>>, Wrong> {
        let start = self.at;
        if self.depth == DEEPEST {
            return Err(self.wrong(start..start + 1, "these brackets are nested too deeply", "write it as several"));
        }
        (self.at, self.depth) = (self.at + 1, self.depth + 1);
        let inside = self.alternatives()?;
        self.depth -= 1;
        if self.peek() != Some(close) {
            return Err(self.wrong(
                start..start + 1,
                "this bracket is not closed",
                &format!("write `{close}` where the words end that it begins"),
            ));
        }
        self.at += 1;
        Ok(inside)
    }

    fn element(&mut self, next: char) -> Result<Read, Wrong> {
        let start = self.at;
        let element = match next {
            '{' => self.hole()?,
            ',' => self.mark(1, Element::Comma),
            '-' => self.mark(1, Element::Hyphen),
            '\'' | '’' if self.text[self.at + next.len_utf8()..].starts_with('s') => {
                self.mark(next.len_utf8() + 1, Element::Genitive)
            }
            letter if is_word_char(letter) => {
                let rest = &self.text[start..];
                let length = rest.find(|c: char| !is_word_char(c)).unwrap_or(rest.len());
                self.mark(length, Element::Word(fold(&rest[..length])))
            }
            other => {
                let help = "a sentence has words, holes in braces, commas, hyphens, `'s`, `[x]` and `(a|b)`";
                return Err(self.wrong(start..start + other.len_utf8(), "this mark cannot stand in a sentence", help));
            }
        };
        Ok((element, start..self.at))
    }

    fn mark(&mut self, length: usize, element: Element) -> Element {
        self.at += length;
        element
    }

    fn hole(&mut self) -> Result<Element, Wrong> {
        let start = self.at;
        let Some(length) = self.text[start..].find('}') else {
            return Err(self.wrong(start..start + 1, "this brace is not closed", "write `{subject}`"));
        };
        self.at += length + 1;
        let name = &self.text[start + 1..start + length];
        let found = HOLES.iter().find(|(word, _)| *word == name.trim()).map(|(_, hole)| Element::Hole(*hole));
        let help = "write one of `{subject}`, `{object}`, `{subject:adjective}`, `{object:adjective}`, `{subjects}`, \
                    `{objects}`, `{year}`, `{day}`, `{number}`";
        found.ok_or_else(|| self.wrong(start..self.at, &format!("`{{{name}}}` is no hole"), help))
    }
}

/// A phrasing, if its holes fit the sides of its relation, and a rare word says where to look for it.
fn checked(elements: &[Read], text: &str, sides: Sides) -> Result<Phrasing, Wrong> {
    let wrong = |range: Range<usize>, title: String, help: &str| Wrong { range, title, help: help.to_owned() };
    let mut filled = [0, 0];
    for (number, (element, range)) in elements.iter().enumerate() {
        let Element::Hole(hole) = element else { continue };
        if hole.is_list() && number + 1 < elements.len() {
            let title = "a list ends its sentence".to_owned();
            return Err(wrong(range.clone(), title, "write `{subject}` or `{object}`, or put the list last"));
        }
        let Some(side) = side_of(*hole, sides) else {
            let title = format!("no side of this relation is what `{}` stands for", &text[range.clone()]);
            return Err(wrong(range.clone(), title, &sides.holes()));
        };
        filled[side] += 1;
    }
    // Of a side of which there is one at a time, the other side may be all that is said: "capitals such as {subjects}".
    let may_lack_object = sides.one == One::Subject;
    if filled[0] != 1 || filled[1] > 1 || filled[1] == 0 && !may_lack_object {
        let title = "this sentence does not have each side of its relation once".to_owned();
        return Err(wrong(0..text.len(), title, &sides.holes()));
    }
    let elements: Vec<Element> = elements.iter().map(|(element, _)| element.clone()).collect();
    let anchor = anchor(&elements);
    let by_name = elements.iter().any(|element| matches!(element, Element::Hole(hole) if is_name(*hole, sides)));
    if anchor.is_none() && !by_name {
        let title = "this sentence has no word by which it is found".to_owned();
        return Err(wrong(0..text.len(), title, "give it a word of four letters or more that is not in every text"));
    }
    Ok(Phrasing { elements, anchor })
}

/// The side that a hole is for, 0 for the subject; none if the relation has no such side.
fn side_of(hole: Hole, sides: Sides) -> Option<usize> {
    let figure = |fits: &[Side]| [sides.subject, sides.object].iter().position(|side| fits.contains(side));
    match hole {
        Hole::Subject | Hole::Subjects => sides.subject.entity().map(|_| 0),
        Hole::Object | Hole::Objects => sides.object.entity().map(|_| 1),
        Hole::SubjectAdjective => (sides.subject.entity() == Some(EntityKind::Place)).then_some(0),
        Hole::ObjectAdjective => (sides.object.entity() == Some(EntityKind::Place)).then_some(1),
        Hole::Year => figure(&[Side::Year, Side::Day]),
        Hole::Day => figure(&[Side::Day]),
        Hole::Number => figure(&[Side::Number]),
    }
}

fn is_name(hole: Hole, sides: Sides) -> bool {
    hole == Hole::Subject && sides.subject == Side::Name || hole == Hole::Object && sides.object == Side::Name
}

/// The longest word that stands in few texts: of several, the first. A word that stands in most articles counts only
/// where there is no other.
fn anchor(elements: &[Element]) -> Option<usize> {
    let rare = |(number, element): (usize, &Element)| match element {
        Element::Word(word) if word.len() >= 4 && !FUNCTION_WORDS.contains(&word.as_str()) => {
            Some((!COMMON_WORDS.contains(&word.as_str()), word.len(), usize::MAX - number))
        }
        _ => None,
    };
    let rarest = elements.iter().enumerate().filter_map(rare).max();
    rarest.map(|(.., number)| usize::MAX - number)
}

/// Words of news that are no function words and tell as little of what a sentence says.
const COMMON_WORDS: &[&str] = &[
    "agency",
    "annual",
    "body",
    "city",
    "common",
    "council",
    "country",
    "current",
    "currently",
    "eastern",
    "first",
    "full",
    "government",
    "group",
    "human",
    "including",
    "land",
    "long",
    "member",
    "minister",
    "nation",
    "northern",
    "organisation",
    "organization",
    "president",
    "rights",
    "shares",
    "southern",
    "state",
    "western",
];

/// Words of four letters or more that stand in every other sentence.
const FUNCTION_WORDS: &[&str] = &[
    "about", "after", "also", "been", "before", "being", "between", "both", "could", "does", "during", "each", "from",
    "have", "into", "many", "more", "most", "must", "only", "other", "over", "said", "says", "shall", "should",
    "since", "some", "such", "than", "that", "their", "them", "then", "there", "these", "they", "this", "those",
    "through", "under", "until", "very", "were", "what", "when", "where", "which", "while", "whose", "will", "with",
    "would",
];

#[cfg(test)]
mod tests {
    use super::{Element, Hole, Phrasing, Sides, phrasings};
    use crate::schema::words::{One, Side};

    const CAPITAL: Sides = Sides { subject: Side::Place, object: Side::Place, one: One::Subject };

    fn written(phrasing: &Phrasing) -> String {
        let word = |element: &Element| match element {
            Element::Word(word) => word.clone(),
            Element::Comma => ",".to_owned(),
            Element::Hyphen => "-".to_owned(),
            Element::Genitive => "'s".to_owned(),
            Element::Hole(Hole::Subject) => "S".to_owned(),
            Element::Hole(Hole::Object) => "O".to_owned(),
            Element::Hole(hole) => format!("{hole:?}"),
        };
        phrasing.elements.iter().map(word).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn every_choice_is_a_phrasing() {
        for (sentence, expected) in [
            ("{subject}, [the] capital of {object}", &["S , capital of O", "S , the capital of O"][..]),
            ("{object}'s capital[,] {subject}", &["O 's capital S", "O 's capital , S"]),
            (
                "{subject} (is|was [once]) the Capital of {object}",
                &["S is the capital of O", "S was the capital of O", "S was once the capital of O"],
            ),
            ("capitals (such as|like) {subject}", &["capitals such as S", "capitals like S"]),
            ("the {object:adjective} capital {subject}", &["the ObjectAdjective capital S"]),
            ("{subject}-based capital of {object}", &["S - based capital of O"]),
        ] {
            let found = phrasings(sentence, CAPITAL).expect("the sentence has no fault");
            assert_eq!(found.iter().map(written).collect::<Vec<_>>(), expected, "{sentence}");
        }
    }

    #[test]
    fn the_rarest_word_is_the_longest_that_is_no_function_word() {
        for (sentence, word) in [
            ("{subject}, which holds the rotating presidency of {object}", "presidency"),
            ("{subject} lies under {object}", "lies"),
            ("{subject} shares a southern border with {object}", "border"),
            ("{subject} is a country under {object}", "country"),
        ] {
            let found = phrasings(sentence, CAPITAL).expect("the sentence has no fault");
            let anchor = found[0].anchor.map(|anchor| found[0].elements[anchor].clone());
            assert_eq!(anchor, Some(Element::Word(word.to_owned())), "{sentence}");
        }
    }

    #[test]
    fn what_is_wrong_is_underlined() {
        for (sentence, underlined) in [
            ("{subject} of {object}", "{subject} of {object}"),
            ("{subject} with {object}", "{subject} with {object}"),
            ("{subject}, capital of {country}", "{country}"),
            ("{subject}, capital of {year}", "{year}"),
            ("[the capital of {object}", "["),
            ("{subject} capital] of {object}", "]"),
            ("the capital of {object}", "the capital of {object}"),
            ("{subject}.* capital of {object}", "."),
            ("{subject} capital {subject} of {object}", "{subject} capital {subject} of {object}"),
            ("{subject capital of", "{"),
            ("{subjects}, capitals of {object}", "{subjects}"),
        ] {
            let wrong = phrasings(sentence, CAPITAL).expect_err(sentence);
            assert_eq!(&sentence[wrong.range], underlined, "{sentence}: {}", wrong.title);
        }
        let many = "{subject} [a] [b] [c] [d] [e] [f] [g] [h] [i] capital of {object}";
        assert!(phrasings(many, CAPITAL).is_err());
        let deep = format!("{{subject}} capital {}of{} {{object}}", "(".repeat(100_000), ")".repeat(100_000));
        assert!(phrasings(&deep, CAPITAL).is_err());
    }
}
