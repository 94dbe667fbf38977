//! Configurations: their content, their effect, and the files about them that must stay true.
//!
//! Deliberately not here: how faults are drawn and which file holds for an article; `tests/cli/config.transcript` shows
//! it.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read and write files of their own, and a failure is a failed test"
)]

use factlint::settings::{Config, DateOrder};
use factlint::{Day, Fault, Finding, Format, Options, Reference, Severity, Source, check};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const ARTICLE: &str = "BERLIN, March 12, 2024 (Wire) - German President Olaf Scholz opened the fair.";

fn parsed(text: &str) -> Result<Config, Vec<Fault>> {
    Config::parse(text, Some(&Reference::builtin()))
}

fn config(text: &str) -> Config {
    parsed(text).unwrap_or_else(|faults| panic!("{faults:#?}\n{text}"))
}

/// The findings of a text in the file `opinion/a.txt`, on 23 November 2026.
fn findings(text: &str, configuration: &str) -> Vec<Finding> {
    let today = Day::from_ymd(2026, 11, 23).unwrap();
    let options = Options::new(today, Format::Plain).with(config(configuration).settings("opinion/a.txt"));
    check(&Source::new("a.txt", text), &Reference::builtin(), &options).findings
}

/// The keys of a configuration, as the fault about another one lists them.
fn keys() -> Vec<String> {
    let faults = parsed("nonsense: 1").unwrap_err();
    let keys: Vec<String> = faults[0].help.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    assert!(keys.len() > 8, "{keys:?}");
    keys
}

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[test]
fn a_level_of_the_house_is_lowered_as_one_of_a_card_is() {
    let level = |text: &str, rules: &str| findings(text, rules).first().map(|found| found.severity);
    assert_eq!(level(ARTICLE, ""), Some(Severity::Error));
    assert_eq!(level(ARTICLE, "rules: {wrong-title-for-person: warning}"), Some(Severity::Warning));
    assert_eq!(level(ARTICLE, "rules: {wrong-title-for-person: info}"), Some(Severity::Info));
    assert_eq!(level(ARTICLE, "rules: {wrong-title-for-person: off}"), None);
    // The day is assumed.
    let undated = "German President Olaf Scholz opened the fair.";
    let rules = "rules: {stale-office-holder: error, wrong-title-for-person: error, missing-publication-date: off}";
    assert!(findings(undated, rules).iter().all(|found| found.severity == Severity::Warning));
    // A declarative rule.
    let twice = "BERLIN, March 12, 2024 (Wire) - The fair opened,, at last.";
    assert_eq!(level(twice, ""), Some(Severity::Warning));
    assert_eq!(level(twice, "rules: {repeated-punctuation: error}"), Some(Severity::Error));
    assert_eq!(level(twice, "rules: {repeated-punctuation: off}"), None);
}

#[test]
fn accepted_words_stand_alone_and_inside_a_phrase() {
    let stands = |accept: &str| findings(ARTICLE, &format!("accept: [{accept}]")).is_empty();
    for accept in ["Olaf Scholz", "OLAF SCHÖLZ", "olaf-scholz", "President Olaf Scholz", "Olaf Scholz opened the"] {
        assert!(stands(accept), "{accept}");
    }
    for accept in ["Olaf", "Scholz", "Chancellor Olaf Scholz", "Olaf Scholz closed", "Olaf Scholze"] {
        assert!(!stands(accept), "{accept}");
    }
}

#[test]
fn a_stet_holds_through_its_last_day_for_its_words_and_files() {
    let stands = |more: &str| {
        let stet = format!("stets:\n  - {{rule: wrong-title-for-person, reason: r, {more}}}");
        findings(ARTICLE, &stet).is_empty()
    };
    assert!(stands("until: 2026-11-23"));
    assert!(!stands("until: 2026-11-22"));
    assert!(stands("until: 2026-11-23, words: olaf scholz"));
    assert!(!stands("until: 2026-11-23, words: Scholz"));
    assert!(stands("until: 2026-11-23, files: ['opinion/**']"));
    assert!(!stands("until: 2026-11-23, files: ['archive/**']"));
    let other = "stets:\n  - {rule: wrong-office-holder, reason: r, until: 2026-11-23}";
    assert!(!findings(ARTICLE, other).is_empty());
}

#[test]
fn globs_are_read_as_git_reads_them() {
    let matches = |glob: &str, path: &str| {
        let text = format!("overrides:\n  - {{files: ['{glob}'], grace_days: 9}}");
        config(&text).settings(path).grace_days == 9
    };
    for (glob, path) in [
        ("*.md", "a.md"),
        ("*.md", "deep/down/a.md"),
        ("opinion/*.md", "opinion/a.md"),
        ("opinion/**", "opinion/deep/a.md"),
        ("opinion/", "opinion/deep/a.md"),
        ("opinion/", "deep/opinion/a.md"),
        ("./opinion/a.md", "opinion/a.md"),
        ("**/{a,b}.txt", "deep/b.txt"),
    ] {
        assert!(matches(glob, path), "{glob} {path}");
    }
    for (glob, path) in [
        ("*.md", "a.txt"),
        ("opinion/*.md", "opinion/deep/a.md"),
        ("opinion/*.md", "deep/opinion/a.md"),
        ("opinion/**", "opinions/a.md"),
    ] {
        assert!(!matches(glob, path), "{glob} {path}");
    }
}

#[test]
fn a_style_says_how_days_are_read_until_a_key_does() {
    let order = |text: &str| config(text).settings("a.md").date_order;
    assert_eq!(order("style: ap"), Some(DateOrder::MonthFirst));
    assert_eq!(order("style: un"), Some(DateOrder::DayFirst));
    assert_eq!(order("style: wikipedia"), None);
    assert_eq!(order("date_order: dmy\nstyle: ap"), Some(DateOrder::DayFirst));
    assert_eq!(order("date_order: dmy\noverrides:\n  - {files: a.md, style: ap}"), Some(DateOrder::MonthFirst));
    assert_eq!(order("style: ap\noverrides:\n  - {files: a.md, style: economist}"), None);
    assert_eq!(order("style: ap\noverrides:\n  - {files: a.md, grace_days: 2}"), Some(DateOrder::MonthFirst));
}

#[test]
fn later_overrides_win_key_by_key() {
    let text = "rules: {stale-office-holder: info}\naccept: [Rovers]\nshelf_life: 90\noverrides:\n  - {files: '*.md', rules: {member-omitted: off, stale-office-holder: off}, accept: City, shelf_life: {offices: 10}}\n  - {files: a.md, rules: {stale-office-holder: error}}";
    let settings = config(text).settings("a.md");
    let levels: Vec<String> =
        settings.levels.iter().map(|(rule, level)| format!("{rule} {}", level.as_str())).collect();
    assert_eq!(levels, ["member-omitted off", "stale-office-holder error"]);
    let accepted: Vec<&str> = settings.accept.iter().map(|phrase| phrase.as_str()).collect();
    assert_eq!(accepted, ["Rovers", "City"]);
    assert_eq!((settings.shelf_life.offices, settings.shelf_life.memberships), (Some(10), Some(90)));
}

/// Rule, level and underlined words of the findings of rules for spellings.
fn spellings(text: &str, configuration: &str) -> Vec<String> {
    let text = format!("KYIV, January 24, 2022 (Wire) - {text}");
    let found = findings(&text, configuration);
    let about = found.iter().filter(|found| found.rule.0.ends_with("person-spelling"));
    let words =
        |found: &Finding| found.span().map_or("", |span| &text[span.start as usize..span.end as usize]).to_owned();
    about.map(|found| format!("{} {:?} {}", found.rule.0, found.severity, words(found))).collect()
}

#[test]
fn the_house_writes_a_name_in_one_way() {
    let house = "names: [Volodymyr Zelensky, Emomali Rahmon]";
    let rule = "nonpreferred-person-spelling";
    // Any listed name may be the form of the house, and the other rule for spellings does not contradict it.
    let both = "Volodymyr Zelenskyy spoke. Volodymyr Zelenskyy left. Volodymyr Zelensky came back.";
    assert_eq!(spellings(both, house), [format!("{rule} Warning Volodymyr Zelenskyy")]);
    assert_eq!(spellings(both, ""), ["inconsistent-person-spelling Warning Volodymyr Zelensky"]);
    let off = format!("{house}\nrules: {{{rule}: off}}");
    assert_eq!(spellings(both, &off), ["inconsistent-person-spelling Warning Volodymyr Zelensky"]);
    let alone = "Volodymyr Zelensky spoke. Later Zelenskyy left, and Zelenskiy came back.";
    assert_eq!(spellings(alone, house), [format!("{rule} Warning Zelenskyy"), format!("{rule} Warning Zelenskiy")]);
    let quoted = "\u{201c}I met Emomali Rakhmon once,\u{201d} she said.";
    assert_eq!(spellings(quoted, house), [format!("{rule} Info Emomali Rakhmon")]);
    for right in ["Emomali Rahmon met VOLODYMYR ZELENSKYY.", "Zelenskyy spoke.", "The fund is @Volodymyr-Zelenskyy."] {
        assert_eq!(spellings(right, house), Vec::<String>::new(), "{right}");
    }
    let accepted = format!("{house}\naccept: [Volodymyr Zelenskyy]");
    assert_eq!(spellings("Volodymyr Zelenskyy spoke.", &accepted), Vec::<String>::new());
    let over = format!("{house}\noverrides:\n  - {{files: opinion/**, names: Volodymyr Zelenskyy}}");
    assert_eq!(spellings("Volodymyr Zelensky met Emomali Rakhmon.", &over).len(), 2);
}

#[test]
fn what_the_house_writes_is_a_listed_name_of_one_person() {
    let faults = |names: &str| {
        let faults = config(&format!("names: [{names}]")).name_faults(&Reference::builtin());
        faults.into_iter().map(|fault| format!("{}; {}", fault.title, fault.help)).collect::<Vec<_>>()
    };
    assert_eq!(faults("Volodymyr Zelenskiy, emomali rahmon"), Vec::<String>::new());
    assert_eq!(
        faults("Volodymyr Zelenskij"),
        ["nobody is listed as `Volodymyr Zelenskij`; did you mean `Volodymyr Zelenski`?"]
    );
    assert_eq!(faults("Zelenskyy"), ["nobody is listed as `Zelenskyy`; did you mean `Volodymyr Zelenskyy`?"]);
    assert_eq!(
        faults("Volodymyr Zelenskyy, Volodymyr Zelenskiy"),
        ["`Volodymyr Zelenskiy` and `Volodymyr Zelenskyy` are names of one person; keep the one that the house writes"]
    );
    assert_eq!(
        faults("George Bush"),
        ["2 people are listed as `George Bush`; write a name that only one of `george-h-w-bush`, `george-w-bush` has"]
    );
    assert!(faults("Xqzw Vbnmt")[0].ends_with("`factlint reference search` finds it"));
}

#[test]
fn nothing_said_is_no_fault() {
    for text in [
        "",
        "\n# nothing\n",
        "---\n",
        "rules:\naccept:\nnames:\nreference:\nstets:\noverrides:\n",
        "\u{feff}grace_days: 1\r\n",
    ] {
        config(text);
    }
}

#[test]
fn the_file_to_begin_with_has_every_key_and_no_fault() {
    let text = fs::read_to_string(root("src/cli/init.yaml")).unwrap();
    config(&text);
    let uncommented: String = text
        .lines()
        .filter_map(|line| line.strip_prefix('#'))
        // A line that begins with one space is for people.
        .filter(|line| !line.is_empty() && (!line.starts_with(' ') || line.starts_with("  ")))
        .map(|line| format!("{line}\n"))
        .collect();
    config(&uncommented);
    for key in keys() {
        assert!(
            uncommented.lines().any(|line| line.starts_with(&format!("{key}:"))),
            "`{key}` is missing:\n{uncommented}"
        );
    }
}

#[test]
fn the_examples_of_the_page_have_no_fault_and_every_key() {
    let page = fs::read_to_string(root("docs/configuration.md")).unwrap();
    let examples: Vec<&str> = page.split("```yaml\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    for example in &examples {
        config(example);
    }
    for key in keys() {
        assert!(examples.iter().any(|example| example.contains(&format!("{key}:"))), "no example has `{key}`");
        assert!(page.contains(&format!("`{key}`")), "the page does not say what `{key}` is");
    }
}

/// Runs the program in a folder of this test alone.
fn factlint(folder: &Path, arguments: &[&str], input: Stdio) -> Output {
    Command::new(env!("CARGO_BIN_EXE_factlint"))
        .args(arguments)
        .current_dir(folder)
        .env("FACTLINT_TODAY", "2026-11-23")
        .stdin(input)
        .output()
        .unwrap()
}

fn fresh_folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("desk/foreign")).unwrap();
    folder
}

#[test]
fn init_writes_once_and_leaves_nothing_else_behind() {
    let folder = fresh_folder("init");
    assert_eq!(factlint(&folder, &["init"], Stdio::null()).status.code(), Some(0));
    let written = fs::read_to_string(folder.join("factlint.yaml")).unwrap();
    assert_eq!(written, fs::read_to_string(root("src/cli/init.yaml")).unwrap());
    assert_eq!(factlint(&folder, &["init", "."], Stdio::null()).status.code(), Some(2));
    assert_eq!(factlint(&folder, &["init", "desk"], Stdio::null()).status.code(), Some(0));
    assert_eq!(factlint(&folder, &["init", "nowhere"], Stdio::null()).status.code(), Some(2));
    let mut names: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["desk", "factlint.yaml"]);
}

#[test]
fn the_nearest_file_upwards_holds_for_files_and_for_standard_input() {
    let folder = fresh_folder("nearest");
    fs::write(folder.join("factlint.yaml"), "rules: {wrong-title-for-person: info}\n").unwrap();
    fs::write(folder.join("desk/factlint.yaml"), "rules: {wrong-title-for-person: warning}\n").unwrap();
    let article = folder.join("desk/foreign/a.txt");
    fs::write(&article, ARTICLE).unwrap();
    fs::write(folder.join("a.txt"), ARTICLE).unwrap();
    let level = |from: &str, path: &str| {
        let input = fs::File::open(&article).unwrap();
        let output = factlint(&folder.join(from), &["check", "--format", "short", path], input.into());
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let text = String::from_utf8(output.stdout).unwrap();
        text.split_once('[').unwrap().0.rsplit(' ').next().unwrap().to_owned()
    };
    assert_eq!(level(".", "-"), "note");
    assert_eq!(level("desk/foreign", "-"), "warning");
    assert_eq!(level(".", "desk/foreign/a.txt"), "warning");
    assert_eq!(level("desk/foreign", "a.txt"), "warning");
    assert_eq!(level("desk/foreign", "../../a.txt"), "note");
    assert_eq!(level("desk", article.to_str().unwrap()), "warning");
}

#[test]
fn what_is_in_force_is_a_configuration_that_says_the_same() {
    let data = root("tests/cli/data");
    for article in ["scholz.txt", "config/house/opinion/letters.txt", "config/house/archive/caption.txt"] {
        let shown = factlint(&data, &["config", article], Stdio::null()).stdout;
        let shown = String::from_utf8(shown).unwrap();
        let settings = config(&shown).settings("a.md");
        if article.ends_with("letters.txt") {
            assert_eq!(settings.grace_days, 3);
            assert_eq!(settings.shelf_life.offices, Some(60));
            assert_eq!(settings.style.map(|style| style.as_str()), Some("wikipedia"));
            assert_eq!(settings.levels["wrong-title-for-person"].as_str(), "off");
        }
    }
}
