//! The command line. It sees only the public API of the library, as any other program does.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
