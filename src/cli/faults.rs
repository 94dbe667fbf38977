//! Faults in files of YAML, drawn like findings on standard error, in any format of the report.

use factlint::report::{Style, human};
use factlint::{Fault, File, Source, fault_finding};
use std::io::{self, Write};

/// The faults of some files as they are printed.
pub(crate) fn drawn_in(files: Vec<File>, found: &[Fault], style: &Style) -> Vec<String> {
    let sources: Vec<Source> = files.into_iter().map(|file| Source::new(file.path, file.text)).collect();
    found.iter().map(|fault| drawn(&sources[fault.file], fault, style)).collect()
}

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
