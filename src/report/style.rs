//! The parts of a report's look that can be chosen: width, glyphs, colour.
//!
//! Deliberately not here: the choice. The library asks no terminal.

/// How a finding is drawn for a person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Style {
    /// How many columns a row of the excerpt may take, its line number included.
    pub width: usize,
    /// What the frame is drawn with.
    pub glyphs: Glyphs,
    /// Whether escape sequences are written.
    pub color: Color,
}

impl Default for Style {
    /// The style for output that is no terminal. The width is one of those (98 to 102) at which the worked examples of
    /// the design come out as they are written.
    fn default() -> Style {
        Style { width: 100, glyphs: Glyphs::Unicode, color: Color::Plain }
    }
}

/// What the frame around an excerpt is drawn with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Glyphs {
    /// Box drawing characters.
    Unicode,
    /// `|`, `-` and the like; the text itself is shown as it is.
    Ascii,
}

/// Whether escape sequences are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Color {
    /// None.
    Plain,
    /// ANSI sequences.
    Ansi,
}
