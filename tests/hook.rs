//! The commit hook, under the real `pre-commit`: it blocks articles with faults, and lets corrected ones through.
//!
//! Each test makes a repository of the articles in `tests/hook`, with the hook of `.pre-commit-hooks.yaml` as a
//! hook of its own and the program under test first in `PATH`. Where `pre-commit` or `git` is not installed, the
//! tests say so and pass. Deliberately not here: the building of the program by pre-commit, which needs the network.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read their own files and one variable, and a failure is a failed test"
)]

use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const PRESIDENT: &str = "2019-06-13-bishkek.md";
const WEEKDAY: &str = "2022-06-08-pensions.txt";

#[test]
fn faults_block_and_corrections_pass() {
    let Some(repository) = Repository::new("faults_block_and_corrections_pass", "") else { return };
    let blocked = repository.run_hook();
    assert_ne!(blocked.status, Some(0), "{}", blocked.text);
    assert!(blocked.text.contains(PRESIDENT) && blocked.text.contains(WEEKDAY), "{}", blocked.text);
    assert!(blocked.text.contains("2 errors in 10 articles"), "{}", blocked.text);

    repository.replace(PRESIDENT, "Nursultan Nazarbayev", "Kassym-Jomart Tokayev");
    repository.replace(WEEKDAY, "Monday", "Wednesday");
    let passed = repository.run_hook();
    assert_eq!(passed.status, Some(0), "{}", passed.text);
}

#[test]
fn a_stet_with_a_reason_passes() {
    let Some(repository) = Repository::new("a_stet_with_a_reason_passes", "") else { return };
    repository.replace(PRESIDENT, "Nursultan Nazarbayev", "Kassym-Jomart Tokayev");
    let stet = "[stet weekday-date-mismatch: the Julian calendar]\n\nFrench President";
    repository.replace(WEEKDAY, "French President", stet);
    let passed = repository.run_hook();
    assert_eq!(passed.status, Some(0), "{}", passed.text);
}

#[test]
fn a_commit_of_a_fault_is_refused() {
    let Some(repository) = Repository::new("a_commit_of_a_fault_is_refused", "") else { return };
    repository.must("pre-commit", &["install"]);
    let refused = repository.command("git", &["commit", "--quiet", "--message", "Ten articles"]);
    assert_ne!(refused.status, Some(0), "{}", refused.text);
    assert!(refused.text.contains("stale-office-holder"), "{}", refused.text);
    let commit = repository.command("git", &["rev-parse", "--verify", "--quiet", "HEAD"]);
    assert_ne!(commit.status, Some(0), "committed all the same: {}", commit.text);

    repository.must("git", &["rm", "--quiet", "--cached", PRESIDENT, WEEKDAY]);
    repository.must("git", &["commit", "--quiet", "--message", "Eight articles"]);
}

#[test]
fn an_undated_article_blocks_only_where_warnings_do() {
    let name = "an_undated_article_blocks_only_where_warnings_do";
    for (args, is_blocked) in [("", false), ("args: [--deny, warnings]", true)] {
        let Some(repository) = Repository::new(name, args) else { return };
        repository.must("git", &["rm", "--quiet", "--cached", PRESIDENT, WEEKDAY]);
        repository.add("undated.md", "Kazakh President Nursultan Nazarbayev arrived last.\n");
        let run = repository.run_hook();
        assert_eq!(run.status != Some(0), is_blocked, "{args}: {}", run.text);
    }
}

#[test]
fn what_is_no_article_is_left_out() {
    let Some(repository) = Repository::new("what_is_no_article_is_left_out", "") else { return };
    repository.must("git", &["rm", "--quiet", "--cached", PRESIDENT, WEEKDAY]);
    let fault = "Published: 13 June 2019\n\nKazakh President Nursultan Nazarbayev arrived last.\n";
    for path in ["LICENSE-MIT.txt", "docs/Changelog.md", "vendor/some/readme.md", "site/node_modules/some/readme.md"] {
        repository.add(path, fault);
    }
    let passed = repository.run_hook();
    assert_eq!(passed.status, Some(0), "{}", passed.text);
}

/// A new repository with the ten articles staged, and nothing committed.
struct Repository {
    /// The folder of the repository, with the home of git and of pre-commit beside it.
    folder: PathBuf,
}

/// What a command left: its exit status, and both of its outputs.
struct Ran {
    status: Option<i32>,
    text: String,
}

impl Repository {
    /// None, with a message, if a program is missing. `args` is the value of a further field of the hook.
    fn new(test: &str, args: &str) -> Option<Repository> {
        if let Some(missing) = ["git", "pre-commit"].iter().find(|program| !is_installed(program)) {
            // Not `eprintln!`, whose output the test runner hides for tests that pass.
            let _ = writeln!(io::stderr(), "{test}: skipped, because `{missing}` is not installed");
            return None;
        }
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hook").join(test);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("repository")).unwrap();
        let repository = Repository { folder };
        repository.must("git", &["init", "--quiet"]);
        repository.must("git", &["config", "user.name", "Copy Desk"]);
        repository.must("git", &["config", "user.email", "desk@example.org"]);
        for entry in fs::read_dir(root().join("tests/hook")).unwrap() {
            let path = entry.unwrap().path();
            repository.add(&path.file_name().unwrap().to_string_lossy(), &fs::read_to_string(&path).unwrap());
        }
        repository.add(".pre-commit-config.yaml", &configuration(args));
        Some(repository)
    }

    fn run_hook(&self) -> Ran {
        self.command("pre-commit", &["run", "--all-files", "--color", "never"])
    }

    fn replace(&self, name: &str, old: &str, new: &str) {
        let text = fs::read_to_string(self.path().join(name)).unwrap();
        assert!(text.contains(old), "{name} does not hold {old:?}");
        self.add(name, &text.replace(old, new));
    }

    /// Writes a file and stages it.
    fn add(&self, name: &str, text: &str) {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self.must("git", &["add", name]);
    }

    fn must(&self, program: &str, arguments: &[&str]) {
        let ran = self.command(program, arguments);
        assert_eq!(ran.status, Some(0), "{program} {arguments:?}: {}", ran.text);
    }

    fn command(&self, program: &str, arguments: &[&str]) -> Ran {
        let mut command = Command::new(program);
        // Git runs hooks with variables that name its own repository, and these tests may run in a hook.
        for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("GIT_")) {
            command.env_remove(name);
        }
        command
            .args(arguments)
            .current_dir(self.path())
            .stdin(Stdio::null())
            .env_remove("SKIP")
            .env("PATH", path_with_program())
            .env("HOME", &self.folder)
            .env("PRE_COMMIT_HOME", self.folder.join("pre-commit"))
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("FACTLINT_TODAY", "2026-11-23");
        let Output { status, stdout, stderr } = command.output().unwrap();
        let text = format!("{}{}", String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr));
        Ran { status: status.code(), text }
    }

    fn path(&self) -> PathBuf {
        self.folder.join("repository")
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn is_installed(program: &str) -> bool {
    let ran = Command::new(program).arg("--version").stdin(Stdio::null()).output();
    ran.is_ok_and(|output| output.status.success())
}

fn path_with_program() -> OsString {
    let folder = Path::new(env!("CARGO_BIN_EXE_factlint")).parent().unwrap().to_owned();
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths([folder].into_iter().chain(std::env::split_paths(&path))).unwrap()
}

/// The published hook as a local one: every field is that of the manifest, except that nothing is built.
fn configuration(args: &str) -> String {
    let manifest = fs::read_to_string(root().join(".pre-commit-hooks.yaml")).unwrap();
    let published = "  language: rust\n";
    assert!(manifest.contains(published), "the manifest does not say {published:?}");
    let local = manifest.replace(published, &format!("  language: system\n  {args}\n"));
    let hooks: String = local.lines().map(|line| format!("      {line}\n")).collect();
    format!("repos:\n  - repo: local\n    hooks:\n{hooks}")
}
