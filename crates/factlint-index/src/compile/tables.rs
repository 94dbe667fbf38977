//! The tables of an index while they are written, and joining them to its bytes.

use crate::bytes::layout::{
    CHECKED, CHECKSUM, HEADER, MAGIC, NONE, SECTION, SECTIONS, Section, VERSION, WIDTHS, checksum,
};
use crate::day::Day;
use std::collections::HashMap;

pub(crate) struct Tables {
    sections: Vec<Vec<u8>>,
    strings: HashMap<String, u32>,
}

impl Default for Tables {
    fn default() -> Tables {
        Tables { sections: vec![Vec::new(); SECTIONS], strings: HashMap::new() }
    }
}

impl Tables {
    /// Offset and length of a string, stored once.
    pub fn string(&mut self, text: &str) -> [u32; 2] {
        let blob = &mut self.sections[Section::Strings as usize];
        let offset = *self.strings.entry(text.to_owned()).or_insert_with(|| {
            let offset = blob.len() as u32;
            blob.extend_from_slice(text.as_bytes());
            offset
        });
        [offset, text.len() as u32]
    }

    pub fn push(&mut self, section: Section, row: &[u32]) {
        debug_assert_eq!(row.len(), WIDTHS[section as usize], "a row of {section:?} has its width");
        for word in row {
            self.sections[section as usize].extend_from_slice(&word.to_le_bytes());
        }
    }

    pub fn rows(&self, section: Section) -> u32 {
        (self.sections[section as usize].len() / 4 / WIDTHS[section as usize].max(1)) as u32
    }

    /// All of them as an index; `checked` is the newest day on which a source was seen.
    pub fn finish(self, checked: Option<Day>) -> Vec<u8> {
        let mut out = Vec::new();
        out.extend_from_slice(MAGIC);
        out.extend_from_slice(&VERSION.to_le_bytes());
        out.extend_from_slice(&(SECTIONS as u32).to_le_bytes());
        out.resize(CHECKED, 0);
        out.extend_from_slice(&checked.map_or(NONE, |day| day.number() as u32).to_le_bytes());
        let mut offset = HEADER + SECTION * SECTIONS;
        for section in &self.sections {
            out.extend_from_slice(&(offset as u32).to_le_bytes());
            out.extend_from_slice(&(section.len() as u32).to_le_bytes());
            offset += section.len().next_multiple_of(4);
        }
        for section in &self.sections {
            out.resize(out.len().next_multiple_of(4), 0);
            out.extend_from_slice(section);
        }
        let sum = checksum(&out).to_le_bytes();
        out[CHECKSUM].copy_from_slice(&sum);
        out
    }
}
