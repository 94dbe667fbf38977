//! The arguments, and their help.

use super::formats;
use super::reference::ReferenceCommand;
use clap::{Args, Parser, Subcommand, ValueEnum};
use factlint::report::{OutputFormat, SheetFormat};
use std::path::PathBuf;

/// Check the facts of articles against a dated reference.
///
/// factlint reads what an article asserts (who holds which office, who is a member of what, which
/// weekday a date was), compares it with a reference as of the article's own day, and reports each
/// inconsistency with what the reference says, since when, and according to which source.
#[derive(Parser, Debug)]
#[command(name = "factlint", after_help = AFTER)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

const AFTER: &str = "\
Exit status: 0 clean, 1 findings at or above the failing level (errors; with --deny warnings also
warnings), 2 the run itself failed.

FACTLINT_TODAY=YYYY-MM-DD in the environment replaces today, so that tests do not depend on the clock.";

#[derive(Subcommand, Debug)]
pub(crate) enum Command {
    /// Check articles and report what does not agree with the reference
    Check(Check),
    /// Show every claim that was read in an article, and how the reference answers it
    Claims(Claims),
    /// Show what is in force for an article, and where each value is from
    Config(ShowConfig),
    /// Write a commented factlint.yaml to begin with
    Init {
        /// The folder to write it to
        #[arg(value_name = "DIR", default_value = ".")]
        folder: PathBuf,
    },
    /// Explain a rule: why it matters, examples, how to let a case stand
    Explain {
        /// The id of the rule, as in `error[stale-office-holder]`
        rule: String,
        #[command(flatten)]
        house: House,
    },
    /// Ask, check and compile the reference itself
    #[command(subcommand)]
    Reference(ReferenceCommand),
    /// List the rules
    Rules {
        /// As a page with every rule explained
        #[arg(long)]
        markdown: bool,
        #[command(flatten)]
        house: House,
    },
}

#[derive(Args, Debug)]
pub(crate) struct Check {
    #[arg(value_name = "PATH", default_value = ".", help = help_of_paths())]
    pub paths: Vec<PathBuf>,
    #[command(flatten)]
    pub common: Common,
    #[arg(long, value_parser = formats::parser(), value_name = "FORMAT")]
    #[arg(default_value = formats::AUTO, help = formats::help())]
    pub input_format: formats::Chosen,
    /// How to print findings
    #[arg(long, value_parser = formats::output_parser(), default_value = OutputFormat::default().name())]
    pub format: OutputFormat,
    /// Fail on warnings too
    #[arg(long, value_enum, value_name = "LEVEL")]
    pub deny: Option<Deny>,
    /// Columns of an excerpt; the terminal's (at most 100) unless given
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(40..))]
    pub width: Option<u16>,
    /// Draw with ASCII characters only
    #[arg(long)]
    pub ascii: bool,
    /// When to use colour
    #[arg(long, value_enum, default_value = "auto")]
    pub color: ColorChoice,
    /// How many articles to check at once; as many as there are processors unless given
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u16).range(1..=256))]
    pub jobs: Option<u16>,
}

fn help_of_paths() -> String {
    format!("Files and folders; `-` is standard input. In a folder, {}", formats::checked_in_folders())
}

#[derive(Args, Debug)]
pub(crate) struct Claims {
    /// Files and folders; `-` is standard input
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
    #[command(flatten)]
    pub common: Common,
    /// How to print the claims
    #[arg(long, value_parser = formats::sheet_parser(), value_name = "FORMAT")]
    #[arg(default_value = OutputFormat::default().name())]
    pub format: SheetFormat,
}

#[derive(Args, Debug)]
pub(crate) struct ShowConfig {
    /// An article, which need not be there; `-` is standard input
    #[arg(value_name = "PATH")]
    pub path: PathBuf,
    #[command(flatten)]
    pub house: House,
}

#[derive(Args, Debug)]
pub(crate) struct Common {
    /// Judge as of this day instead of the article's own: YYYY-MM-DD or `today`
    #[arg(long, value_name = "DAY")]
    pub as_of: Option<String>,
    #[command(flatten)]
    pub house: House,
}

/// What a house brings along.
#[derive(Args, Debug)]
pub(crate) struct House {
    /// Lay a folder (or a file, also a compiled one) of the reference over the built-in one; may be repeated
    #[arg(long, value_name = "DIR")]
    pub reference: Vec<PathBuf>,
    /// Use this configuration for all articles; else the nearest factlint.yaml upwards from each
    #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
    pub config: Option<PathBuf>,
    /// Use no configuration
    #[arg(long)]
    pub no_config: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
pub(crate) enum Deny {
    /// Warnings count as failures
    Warnings,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
pub(crate) enum ColorChoice {
    /// On a terminal, unless NO_COLOR is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}
