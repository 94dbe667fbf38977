//! Runs docs/own-relations.md as it is printed: its files are written into an empty folder, its commands run there, and
//! what they print is compared with the page.
//!
//! A file is a block after a line that is its path, `` `newsroom/grounds.yaml`: ``. Commands are the lines with `$ ` in
//! blocks `console`; what they print follows each, standard error after standard output. They run on 20 November 2026.
//! `UPDATE=1 cargo test --test own_relations` writes what they print into the page; read the diff.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read and write files of their own, and a failure is a failed test"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const PAGE: &str = "docs/own-relations.md";

#[test]
fn the_page_is_as_it_is_printed() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE);
    let page = fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
    let run = run(&page, &empty_folder());
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &run).unwrap();
        return;
    }
    let line = page.lines().zip(run.lines()).take_while(|(page, run)| page == run).count();
    let (printed, found) = (page.lines().nth(line).unwrap_or(""), run.lines().nth(line).unwrap_or(""));
    assert!(
        page == run,
        "{PAGE}:{}: the page has\n  {printed}\nand this is\n  {found}\nUPDATE=1 rewrites the page",
        line + 1
    );
}

fn empty_folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("own-relations");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The page with what its commands print now.
fn run(page: &str, folder: &Path) -> String {
    let (mut lines, mut text, mut file) = (page.lines(), String::new(), None);
    while let Some(line) = lines.next() {
        text += &format!("{line}\n");
        if line.starts_with("```") {
            let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            match (line, file.take()) {
                ("```console", _) => text += &commands(&block, folder),
                (_, path) => {
                    let block: String = block.iter().map(|line| format!("{line}\n")).collect();
                    path.into_iter().for_each(|path: &str| write(&folder.join(path), &block));
                    text += &block;
                }
            }
            text += "```\n";
        } else if !line.is_empty() {
            file = line.strip_prefix('`').and_then(|rest| rest.strip_suffix("`:"));
        }
    }
    text
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// The commands of a block, each with what it prints, and an empty line between two.
fn commands(block: &[&str], folder: &Path) -> String {
    let commands = block.iter().filter_map(|line| line.strip_prefix("$ factlint "));
    let printed: Vec<String> =
        commands.map(|command| format!("$ factlint {command}\n{}\n", output(command, folder).trim_end())).collect();
    printed.join("\n")
}

fn output(arguments: &str, folder: &Path) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_factlint"))
        .args(arguments.split_whitespace())
        .current_dir(folder)
        .env("FACTLINT_TODAY", "2026-11-20")
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    assert!(matches!(output.status.code(), Some(0 | 1)), "factlint {arguments}: {output:?}");
    String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap()
}
