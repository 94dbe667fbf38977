//! Colours of a terminal, for the renderer to write with.
//!
//! Written out because the sixteen ANSI colours are a table of five lines; the renderer's own `termcolor`
//! knows Windows consoles of before 2016, which we do not serve.

use codespan_reporting::diagnostic::{LabelStyle, Severity};
use codespan_reporting::term::WriteStyle;
use std::io::{self, Write};

const RESET: &str = "\x1b[0m";
const BOLD: &str = "\x1b[1m";
const FRAME: &str = "\x1b[36m";

/// Bytes to which the styles are written as ANSI sequences.
pub(super) struct Ansi(pub(super) Vec<u8>);

impl Write for Ansi {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl WriteStyle for Ansi {
    fn set_header(&mut self, severity: Severity) -> io::Result<()> {
        write!(self, "{BOLD}\x1b[{}m", color(severity))
    }

    fn set_header_message(&mut self) -> io::Result<()> {
        write!(self, "{RESET}{BOLD}")
    }

    fn set_line_number(&mut self) -> io::Result<()> {
        write!(self, "{FRAME}")
    }

    fn set_note_bullet(&mut self) -> io::Result<()> {
        write!(self, "{FRAME}")
    }

    fn set_source_border(&mut self) -> io::Result<()> {
        write!(self, "{FRAME}")
    }

    fn set_label(&mut self, severity: Severity, label_style: LabelStyle) -> io::Result<()> {
        match label_style {
            LabelStyle::Primary => write!(self, "\x1b[{}m", color(severity)),
            LabelStyle::Secondary => write!(self, "{FRAME}"),
        }
    }

    fn reset(&mut self) -> io::Result<()> {
        write!(self, "{RESET}")
    }
}

fn color(severity: Severity) -> u8 {
    match severity {
        Severity::Bug | Severity::Error => 31,
        Severity::Warning => 33,
        Severity::Note | Severity::Help => 32,
    }
}
