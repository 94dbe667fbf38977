//! One index, read in place: rows have a fixed width, each read is bounds-checked, and opening decodes nothing.

use crate::bytes::hints::Hints;
use crate::bytes::layout::{
    CHECKED, CHECKSUM, HEADER, LABELS, LAST, MAGIC, NONE, SECTION, SECTIONS, Section, VERSION, WIDTHS, checksum,
    entity, key, name,
};
use crate::day::{Boundary, Day};
use crate::schema::words::{EntityKind, NameKind};
use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;

/// One compiled layer.
pub struct Index {
    /// Each section as a slice of its own (offsets into one slice instead: instructions +2 %).
    sections: [Cow<'static, [u8]>; SECTIONS],
    /// The strings that the rows point into. It is a `str`, so that a string is not tested for UTF-8 each time it is
    /// read (tested: user time +3 %).
    text: Cow<'static, str>,
    /// The newest day on which a source was seen.
    checked: Option<Day>,
    size: usize,
}

/// One table of an index.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Part {
    /// What it holds.
    pub name: &'static str,
    /// How many rows; zero for the strings, which have no rows.
    pub rows: usize,
    /// How many bytes.
    pub bytes: usize,
}

/// Why bytes are not an index of this version.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OpenError {
    /// The bytes do not begin as an index does.
    Foreign,
    /// An index of another version of the format.
    Version(u32),
    /// The bytes are cut short, or a table lies outside them.
    Damaged,
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OpenError::Foreign => write!(f, "this is not a compiled reference"),
            OpenError::Version(version) => {
                write!(
                    f,
                    "this reference was compiled in version {version} of the format, and this program reads {VERSION}"
                )
            }
            OpenError::Damaged => write!(f, "this compiled reference is damaged"),
        }
    }
}

impl std::error::Error for OpenError {}

impl Index {
    /// Opens an index from outside: checks its checksum and every row, too.
    ///
    /// # Errors
    /// As [`Index::open`]; also if a byte was changed, or a row points outside.
    pub fn open_checked(bytes: Vec<u8>) -> Result<Index, OpenError> {
        let written = bytes.get(CHECKSUM).and_then(|sum| sum.try_into().ok()).map(u64::from_le_bytes);
        let sum = checksum(&bytes);
        let index = Index::open(bytes)?;
        if written != Some(sum) {
            return Err(OpenError::Damaged);
        }
        index.verify()?;
        Ok(index)
    }

    /// Opens an index: checks its first bytes, its version and the table of sections, and no more.
    ///
    /// # Errors
    /// If the bytes are no index, are of another version, are cut short, or hold text that is not UTF-8.
    pub fn open(mut bytes: Vec<u8>) -> Result<Index, OpenError> {
        let (start, _) = layout(&bytes)?[Section::Strings as usize];
        if start > bytes.len() {
            return Err(OpenError::Damaged);
        }
        let text = String::from_utf8(bytes.split_off(start)).map_err(|_| OpenError::Damaged)?;
        Index::of(bytes.into(), text.into())
    }

    /// Opens an index in place that is kept in two pieces: its tables, and its last section, which is text.
    ///
    /// # Errors
    /// As [`Index::open`].
    pub fn open_in_two(tables: &'static [u8], text: &'static str) -> Result<Index, OpenError> {
        Index::of(tables.into(), text.into())
    }

    fn of(tables: Cow<'static, [u8]>, text: Cow<'static, str>) -> Result<Index, OpenError> {
        let size = tables.len() + text.len();
        let mut sections = [const { Cow::Borrowed([].as_slice()) }; SECTIONS];
        for ((number, section), (offset, length)) in sections.iter_mut().enumerate().zip(layout(&tables)?) {
            if number == Section::Strings as usize {
                if (offset, length) != (tables.len(), text.len()) {
                    return Err(OpenError::Damaged);
                }
                continue;
            }
            let range = offset..offset.saturating_add(length);
            *section = match &tables {
                Cow::Borrowed(tables) => Cow::Borrowed(tables.get(range).ok_or(OpenError::Damaged)?),
                Cow::Owned(tables) => Cow::Owned(tables.get(range).ok_or(OpenError::Damaged)?.to_vec()),
            };
        }
        let checked = Row(tables.get(CHECKED..HEADER).unwrap_or_default()).day(0);
        Ok(Index { sections, text, checked, size })
    }

    /// The newest day on which a source was seen.
    pub(crate) fn checked(&self) -> Option<Day> {
        self.checked
    }

    /// The length in bytes.
    #[must_use]
    pub fn size(&self) -> usize {
        self.size
    }

    /// How large each part is.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        let part = |(number, section): (usize, &Cow<'static, [u8]>)| {
            let rows = section.len().checked_div(WIDTHS[number] * 4).unwrap_or(0);
            let bytes = if number == Section::Strings as usize { self.text.len() } else { section.len() };
            Part { name: LABELS[number], rows, bytes }
        };
        self.sections.iter().enumerate().map(part).collect()
    }

    #[inline]
    pub(crate) fn section(&self, section: Section) -> &[u8] {
        &self.sections[section as usize]
    }

    pub(crate) fn rows(&self, section: Section) -> u32 {
        (self.section(section).len() / 4 / WIDTHS[section as usize].max(1)) as u32
    }

    /// A row; an empty one (whose words are all [`NONE`]) past the end.
    #[inline]
    pub(crate) fn row(&self, section: Section, row: u32) -> Row<'_> {
        let width = WIDTHS[section as usize] * 4;
        let at = row as usize * width;
        Row(self.section(section).get(at..at + width).unwrap_or_default())
    }

    /// All strings, one after the other.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn string(&self, row: Row<'_>, column: usize) -> &str {
        let (offset, length) = (row.word(column) as usize, row.word(column + 1) as usize);
        self.text.get(offset..offset.saturating_add(length)).unwrap_or_default()
    }

    /// The slot of the words with this hash.
    #[inline]
    pub(crate) fn slot(&self, hash: u64) -> Option<Slot> {
        // Asked for every capitalised word: a shift, and no division by a width.
        const WIDTH: usize = WIDTHS[Section::Keys as usize] * 4;
        let slots = self.section(Section::Keys);
        let size = slots.len() / WIDTH;
        let mut at = hash as usize & size.wrapping_sub(1);
        for _ in 0..size {
            let row = Row(slots.get(at * WIDTH..(at + 1) * WIDTH).unwrap_or_default());
            match row.long(key::HASH) {
                0 => return None,
                found if found == hash => return Some(Slot { list: row.word(key::LIST), hints: row.word(key::HINTS) }),
                _ => at = (at + 1) & (size - 1),
            }
        }
        None
    }

    /// The row of the cue word with this hash.
    #[inline]
    pub(crate) fn cue(&self, hash: u64) -> Option<Row<'_>> {
        const WIDTH: usize = WIDTHS[Section::Cues as usize] * 4;
        let rows = self.section(Section::Cues);
        let size = rows.len() / WIDTH;
        let first = hash as usize & size.wrapping_sub(1);
        let row = |step: usize| {
            let at = (first + step) & (size - 1);
            Row(rows.get(at * WIDTH..(at + 1) * WIDTH).unwrap_or_default())
        };
        let mut rows = (0..size).map(row).take_while(|row| row.long(0) != 0);
        rows.find(|row| row.long(0) == hash)
    }

    /// The rows of `Names` of a slot.
    pub(crate) fn list(&self, list: u32) -> impl Iterator<Item = u32> {
        self.group(Section::Lists, list)
    }

    /// The numbers in a section of groups, from a row to the last of its group; none from [`NONE`].
    pub(crate) fn group(&self, section: Section, first: u32) -> impl Iterator<Item = u32> {
        let row = move |at: u32| self.row(section, at).word(0);
        let first = Some((first, row(first))).filter(|(at, _)| *at != NONE);
        let rows = std::iter::successors(first, move |(at, found)| {
            let next = at.checked_add(1).filter(|_| found & LAST == 0)?;
            Some((next, row(next)))
        });
        rows.map(|(_, found)| found & !LAST)
    }

    /// The row of an entity.
    pub(crate) fn find(&self, kind: EntityKind, id: &str) -> Option<u32> {
        let order = |row| {
            let row = self.row(Section::Entities, row);
            row.word(entity::KIND).cmp(&kind.code()).then_with(|| self.string(row, entity::ID).cmp(id))
        };
        let rows = self.rows(Section::Entities);
        let first = partition(rows, |row| order(row) == Ordering::Less);
        (first < rows && order(first) == Ordering::Equal).then_some(first)
    }

    /// The rows whose first column is `key`, in a table sorted by that column.
    pub(crate) fn range(&self, section: Section, key: u32) -> std::ops::Range<u32> {
        let rows = self.rows(section);
        let word = |row: u32| self.row(section, row).word(0);
        let low = partition(rows, |row| word(row) < key);
        let same = (low..rows).take_while(|row| word(*row) == key).count() as u32;
        low..low + same
    }
}

/// Where each section lies: offset and length. Checks what the bytes are, their version and the table of sections.
fn layout(bytes: &[u8]) -> Result<[(usize, usize); SECTIONS], OpenError> {
    if bytes.get(..MAGIC.len()) != Some(MAGIC.as_slice()) {
        return Err(OpenError::Foreign);
    }
    let word = |at: usize| {
        let bytes = bytes.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
        bytes.map(u32::from_le_bytes).ok_or(OpenError::Damaged)
    };
    let version = word(8)?;
    if version != VERSION {
        return Err(OpenError::Version(version));
    }
    if word(12)? as usize != SECTIONS {
        return Err(OpenError::Damaged);
    }
    let mut sections = [(0, 0); SECTIONS];
    for (number, section) in sections.iter_mut().enumerate() {
        let at = HEADER + number * SECTION;
        let (offset, length) = (word(at)? as usize, word(at + 4)? as usize);
        let width = WIDTHS[number] * 4;
        if width > 0 && length % width != 0 {
            return Err(OpenError::Damaged);
        }
        *section = (offset, length);
    }
    Ok(sections)
}

/// What `Keys` says about some words.
#[derive(Clone, Copy)]
pub(crate) struct Slot {
    /// Where the names of these words begin in `Lists`; [`NONE`] if they only begin one.
    pub list: u32,
    hints: u32,
}

impl Slot {
    pub(crate) fn hints(self) -> Hints {
        Hints(self.hints & !key::FLAGS)
    }

    pub(crate) fn begins_longer(self) -> bool {
        self.hints & key::LONGER != 0
    }

    pub(crate) fn has_exact(self) -> bool {
        self.hints & key::EXACT != 0
    }
}

/// A row of a table.
#[derive(Clone, Copy)]
pub(crate) struct Row<'i>(&'i [u8]);

impl Row<'_> {
    #[inline]
    pub fn word(self, column: usize) -> u32 {
        let bytes = self.0.get(column * 4..column * 4 + 4).and_then(|bytes| bytes.try_into().ok());
        bytes.map_or(NONE, u32::from_le_bytes)
    }

    #[inline]
    pub fn long(self, column: usize) -> u64 {
        let bytes = self.0.get(column * 4..column * 4 + 8).and_then(|bytes| bytes.try_into().ok());
        bytes.map_or(0, u64::from_le_bytes)
    }

    pub fn optional(self, column: usize) -> Option<u32> {
        Some(self.word(column)).filter(|word| *word != NONE)
    }

    pub fn day(self, column: usize) -> Option<Day> {
        self.optional(column).map(|word| Day::from_number(word as i32))
    }

    /// Four columns: earliest and latest of `from`, then of `to`.
    pub fn period(self, column: usize) -> (Boundary, Boundary) {
        let day = |at: usize| Day::from_number(self.word(column + at) as i32);
        (Boundary { earliest: day(0), latest: day(1) }, Boundary { earliest: day(2), latest: day(3) })
    }

    pub fn name_kind(self) -> NameKind {
        NameKind::from_code(self.word(name::KIND))
    }
}

/// The first of `0..count` for which `before` is false.
pub(crate) fn partition(count: u32, before: impl Fn(u32) -> bool) -> u32 {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low + (high - low) / 2;
        if before(middle) { low = middle + 1 } else { high = middle }
    }
    low
}
