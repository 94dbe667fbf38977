//! `factlint config`: what is in force for an article, and where each value is from, as YAML with comments.

use super::{ConfigFile, Configs, Found};
use crate::cli::args::ShowConfig;
use crate::cli::{Outcome, complain, today};
use factlint::Reference;
use factlint::report::Style;
use factlint::settings::{Config, Level, Placed, Settings, Values};
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

/// The column where comments begin, unless the value is longer.
const COLUMN: usize = 44;

pub(crate) fn run(arguments: &ShowConfig, out: &mut impl Write) -> io::Result<Outcome> {
    let failed = |message: String| {
        complain(&message);
        Ok(Outcome::Failed)
    };
    if arguments.path.is_dir() {
        return failed(format!("{}: name an article; what is in force may depend on it", arguments.path.display()));
    }
    let today = match today::today() {
        Ok(today) => today,
        Err(message) => return failed(message),
    };
    let configs = Configs::new(&arguments.house, today, Style::default());
    let folder = configs.folder(&arguments.path);
    let file = match &folder.found {
        Found::Faulty => return Ok(Outcome::Failed),
        Found::Nothing => None,
        Found::File(file) => Some(&**file),
    };
    let path = file.map_or_else(String::new, |file| file.path_of(&folder.path, &arguments.path));
    let by = match file {
        Some(file) => format!("by {}", file.name),
        None if arguments.house.no_config => "with --no-config".to_owned(),
        None => "without a factlint.yaml".to_owned(),
    };
    writeln!(out, "---  # in force for {}, {by}", arguments.path.display())?;
    let values = file.map_or_else(Values::default, |file| file.config.values(&path));
    let reference = file.map_or_else(|| configs.layers.over(&[]), |file| Arc::clone(&file.reference));
    let mut sheet = Sheet { out, file, reference };
    sheet.values(&values)?;
    sheet.reference(&arguments.house.reference)?;
    sheet.stets(&path, today)?;
    Ok(if configs.have_failed() { Outcome::Failed } else { Outcome::Clean })
}

struct Sheet<'s, W> {
    out: &'s mut W,
    file: Option<&'s ConfigFile>,
    reference: Arc<Reference>,
}

impl<W: Write> Sheet<'_, W> {
    fn values(&mut self, values: &Values) -> io::Result<()> {
        self.rules(&values.rules)?;
        let accepted = values.accept.iter().map(|phrase| (quoted(phrase.value.as_str()), phrase.line));
        self.list("accept", accepted.collect())?;
        let names = values.names.iter().map(|name| (quoted(name.value.as_str()), name.line));
        self.list("names", names.collect())?;
        self.value("style", values.style.as_ref().map(|style| (style.value.as_str().to_owned(), style.line)), "none")?;
        let order = values.date_order.as_ref().map(|order| (order.value.as_str().to_owned(), order.line));
        self.value("date_order", order, "as each article shows")?;
        let days = values.grace_days.as_ref().map(|days| (days.value.to_string(), days.line));
        match days {
            Some(_) => self.value("grace_days", days, "")?,
            None => self.line(&format!("grace_days: {}", Settings::default().grace_days), "default")?,
        }
        self.shelf_life(values)
    }

    fn rules(&mut self, set: &[Placed<(String, Level)>]) -> io::Result<()> {
        writeln!(self.out, "rules:")?;
        for card in Arc::clone(&self.reference).rules() {
            match set.iter().find(|rule| rule.value.0 == card.id) {
                Some(rule) => {
                    let from = self.at(rule.line);
                    self.line(&format!("  {}: {}", card.id, rule.value.1.as_str()), &from)?;
                }
                None => self.line(&format!("  {}: {}", card.id, card.severity), "default")?,
            }
        }
        Ok(())
    }

    fn shelf_life(&mut self, values: &Values) -> io::Result<()> {
        let set = [("offices", &values.offices), ("memberships", &values.memberships)];
        if set.iter().all(|(_, days)| days.is_none()) {
            return self.line("#shelf_life: as the files of the reference say", "default");
        }
        writeln!(self.out, "shelf_life:")?;
        for (key, days) in set {
            let days = days.as_ref().map(|days| (days.value.to_string(), days.line));
            self.value(&format!("  {key}"), days, "as the files of the reference say")?;
        }
        Ok(())
    }

    fn reference(&mut self, flags: &[std::path::PathBuf]) -> io::Result<()> {
        let layers = self.file.map(|file| file.config.reference()).unwrap_or_default();
        if layers.is_empty() && flags.is_empty() {
            return self.line("reference: []", "default");
        }
        writeln!(self.out, "reference:")?;
        for layer in layers {
            let from = self.at(layer.line);
            self.line(&format!("  - {}", quoted(&layer.value)), &from)?;
        }
        for flag in flags {
            self.line(&format!("  - {}", quoted(&path_text(flag))), "--reference")?;
        }
        Ok(())
    }

    fn stets(&mut self, path: &str, today: factlint::Day) -> io::Result<()> {
        let stets: Vec<_> =
            self.file.map(|file| &file.config).into_iter().flat_map(|config: &Config| config.stets(path)).collect();
        if stets.is_empty() {
            return self.line("stets: []", "default");
        }
        writeln!(self.out, "stets:")?;
        for stet in stets {
            let from = self.at(stet.line);
            let from = if stet.has_ended(today) { format!("{from}, ended") } else { from };
            self.line(&format!("  - rule: {}", stet.rule), &from)?;
            writeln!(self.out, "    reason: {}\n    until: {}", quoted(&stet.reason), stet.until)?;
            if let Some(words) = &stet.words {
                writeln!(self.out, "    words: {}", quoted(words))?;
            }
            if let Some(files) = &stet.files {
                let globs: Vec<String> = files.written().iter().map(|glob| quoted(glob)).collect();
                writeln!(self.out, "    files: [{}]", globs.join(", "))?;
            }
        }
        Ok(())
    }

    fn list(&mut self, key: &str, items: Vec<(String, u32)>) -> io::Result<()> {
        if items.is_empty() {
            return self.line(&format!("{key}: []"), "default");
        }
        writeln!(self.out, "{key}:")?;
        for (item, line) in items {
            let from = self.at(line);
            self.line(&format!("  - {item}"), &from)?;
        }
        Ok(())
    }

    /// A key and its value; as a comment where there is none.
    fn value(&mut self, key: &str, value: Option<(String, u32)>, default: &str) -> io::Result<()> {
        match value {
            Some((value, line)) => {
                let from = self.at(line);
                self.line(&format!("{key}: {value}"), &from)
            }
            None => {
                let indent = key.len() - key.trim_start().len();
                self.line(&format!("{}#{}: {default}", &key[..indent], key.trim_start()), "default")
            }
        }
    }

    fn line(&mut self, text: &str, from: &str) -> io::Result<()> {
        writeln!(self.out, "{text:<COLUMN$}  # {from}")
    }

    fn at(&self, line: u32) -> String {
        self.file.map_or_else(String::new, |file| format!("{}:{line}", file.name))
    }
}

/// A text in the quotation marks of JSON, which YAML reads in the same way.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn path_text(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
