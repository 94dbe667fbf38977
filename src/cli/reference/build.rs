//! `factlint reference build`: a folder of the reference as one compiled file.
//!
//! It is compiled over the built-in reference, whose records it names by id. So it stays right over another version of
//! the program or over further layers, and is refused if one of these ids is missing.

use crate::cli::layers::{self, COMPILED};
use crate::cli::write::write_whole;
use crate::cli::{Outcome, complain, faults};
use clap::Args;
use factlint::Reference;
use factlint::report::Style;
use std::io::{self, Write};
use std::path::PathBuf;

#[derive(Args, Debug)]
pub(crate) struct Build {
    /// The folder of the reference
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The file to write, `newsroom.fli`; one that is there is replaced
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

pub(super) fn run(arguments: &Build, out: &mut impl Write) -> io::Result<Outcome> {
    match built(arguments) {
        Ok(done) => {
            writeln!(out, "{done}")?;
            Ok(Outcome::Clean)
        }
        Err(message) => {
            complain(&message);
            Ok(Outcome::Failed)
        }
    }
}

fn built(arguments: &Build) -> Result<String, String> {
    let (folder, output) = (arguments.folder.display(), arguments.output.display());
    if !layers::is_compiled(&arguments.output) {
        return Err(format!(
            "{output}: name a file that ends in `.{COMPILED}`, by which a compiled reference is known"
        ));
    }
    let files = layers::files(&arguments.folder)?;
    let count = files.len();
    match Reference::builtin().compile_layer(&files) {
        Ok(bytes) => {
            write_whole(&arguments.output, &bytes)
                .map_err(|error| format!("{output}: this file cannot be written: {error}"))?;
            let files = if count == 1 { "1 file".to_owned() } else { format!("{count} files") };
            Ok(format!("{output}: {files} of {folder} in {} bytes", bytes.len()))
        }
        Err(found) => {
            faults::print(&faults::drawn_in(files, &found, &Style::default()));
            Err(format!("{folder}: not compiled, because of {}", faults::counted(found.len())))
        }
    }
}
