//! Faults in files of YAML, drawn like findings on standard error, whatever the format of the report.

use factlint::report::{Style, human};
use factlint::{Fault, Source, fault_finding};
use std::io::{self, Write};

/// A fault as it is printed.
pub(crate) fn drawn(source: &Source, fault: &Fault, style: &Style) -> String {
    human(source, &fault_finding(fault), style).to_string()
}

/// Prints some faults, each followed by an empty line.
pub(crate) fn print<'t>(drawn: impl IntoIterator<Item = &'t String>) {
    for text in drawn {
        // Nothing can be done where standard error is closed.
        let _ = writeln!(io::stderr(), "{text}\n");
    }
}

/// `1 fault`, `2 faults`.
pub(crate) fn counted(count: usize) -> String {
    if count == 1 { "1 fault".to_owned() } else { format!("{count} faults") }
}
