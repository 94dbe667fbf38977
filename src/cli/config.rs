//! Which configuration holds for an article: the nearest `factlint.yaml` upwards from it.
//!
//! Deliberately not here: what a configuration says (`factlint::settings`) and how it is printed (`show`).

pub(crate) mod show;

use super::layers::Layers;
use super::{args, complain, faults, input};
use factlint::report::Style;
use factlint::settings::Config;
use factlint::{Day, Fault, FaultKind, Reference, Settings, Source};
use std::collections::HashMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// The name of a configuration file.
pub(crate) const NAME: &str = "factlint.yaml";
/// A longer file is no configuration.
const LONGEST: u64 = 1 << 18;

/// The settings and the reference that an article is judged by.
pub(crate) struct House {
    pub settings: Arc<Settings>,
    pub reference: Arc<Reference>,
}

/// A configuration file without a fault.
pub(crate) struct ConfigFile {
    /// Its path as it is printed: from the current directory.
    name: String,
    /// The folder that its paths are relative to, without links.
    folder: PathBuf,
    config: Config,
    reference: Arc<Reference>,
}

/// The configuration for an article.
#[derive(Clone)]
enum Found {
    Nothing,
    File(Arc<ConfigFile>),
    /// It has a fault, which was printed, and nothing may be judged by it.
    Faulty,
}

/// Finds configurations, reading each once.
pub(crate) struct Configs {
    /// The configuration of `--config` or `--no-config`, for all articles.
    fixed: Option<Found>,
    layers: Layers,
    style: Style,
    today: Day,
    default: Arc<Settings>,
    folders: Mutex<HashMap<PathBuf, Folder>>,
    failed: AtomicBool,
}

/// A folder of articles. The map has it by the path that it was first named by.
#[derive(Clone)]
struct Folder {
    /// Without links.
    path: PathBuf,
    found: Found,
}

impl Configs {
    /// Finds configurations as the arguments want. A file that `--config` names is read at once.
    pub(crate) fn new(wanted: &args::House, today: Day, style: Style) -> Configs {
        let mut configs = Configs {
            fixed: wanted.no_config.then_some(Found::Nothing),
            layers: Layers::new(&wanted.reference, style),
            style,
            today,
            default: Arc::default(),
            folders: Mutex::default(),
            failed: AtomicBool::new(false),
        };
        if let Some(path) = &wanted.config {
            configs.fixed = Some(configs.load(path, &folder_of(path), path.to_string_lossy().into_owned()));
        }
        configs
    }

    /// The settings and the reference for an article; none if its configuration has a fault, which has then been
    /// printed.
    pub(crate) fn for_path(&self, article: &Path) -> Option<House> {
        let folder = self.folder(article);
        match folder.found {
            Found::Nothing => Some(House { settings: Arc::clone(&self.default), reference: self.layers.over(&[]) }),
            Found::File(file) => {
                let path =
                    if file.config.depends_on_path() { file.path_of(&folder.path, article) } else { String::new() };
                Some(House { settings: file.config.settings(&path), reference: Arc::clone(&file.reference) })
            }
            Found::Faulty => None,
        }
    }

    /// Whether a configuration or a layer of the reference could not be read.
    pub(crate) fn have_failed(&self) -> bool {
        self.failed.load(Ordering::Relaxed) || self.layers.have_failed()
    }

    fn folder(&self, article: &Path) -> Folder {
        let named = article.parent().unwrap_or(Path::new(""));
        // The lock is held while a file is read, so that no two threads complain of it.
        let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(folder) = folders.get(named) {
            return folder.clone();
        }
        let path = folder_of(article);
        let found = self.fixed.clone().unwrap_or_else(|| self.search(&path, &mut folders));
        let folder = Folder { path, found };
        folders.insert(named.to_owned(), folder.clone());
        folder
    }

    /// Searches upwards from a folder, to the first that has a configuration or is already known.
    fn search(&self, from: &Path, folders: &mut HashMap<PathBuf, Folder>) -> Found {
        let mut passed = Vec::new();
        let mut found = Found::Nothing;
        for folder in from.ancestors() {
            if let Some(known) = folders.get(folder) {
                found = known.found.clone();
                break;
            }
            passed.push(folder);
            let file = folder.join(NAME);
            if file.is_file() {
                found = self.load(&file, folder, shown(&file));
                break;
            }
        }
        for folder in passed {
            folders.insert(folder.to_owned(), Folder { path: folder.to_owned(), found: found.clone() });
        }
        found
    }

    fn load(&self, file: &Path, folder: &Path, name: String) -> Found {
        match self.read(file, folder, name) {
            Ok(file) => Found::File(Arc::new(file)),
            Err(message) => {
                complain(&message);
                self.failed.store(true, Ordering::Relaxed);
                Found::Faulty
            }
        }
    }

    fn read(&self, file: &Path, folder: &Path, name: String) -> Result<ConfigFile, String> {
        if fs::metadata(file).is_ok_and(|data| data.len() > LONGEST) {
            return Err(format!("{name}: this file is over 256 KiB, which no configuration is"));
        }
        let source = input::source(file, &name)?;
        // Its layers come first, since they may bring rules that it names.
        let over = Path::new(&name).parent().unwrap_or(Path::new(""));
        let layers = Config::layers_of(source.text()).into_iter().filter(|layer| folder.join(layer).exists());
        let reference = self.layers.over(&layers.map(|layer| over.join(layer)).collect::<Vec<_>>());
        // One that was left out may be the one that has a rule or lists a name, and a message about it was printed.
        let are_whole = !self.layers.have_failed();
        let config = Config::parse(source.text(), are_whole.then_some(&*reference)).and_then(|config| {
            let missing = missing_layers(&config, folder);
            if missing.is_empty() { Ok(config.named(&name)) } else { Err(missing) }
        });
        let config = config.map_err(|found| self.told(&source, &name, &found))?;
        for stet in config.all_stets().iter().filter(|stet| stet.has_ended(self.today)) {
            // Nothing can be done where standard error is closed.
            let _ = writeln!(io::stderr(), "{name}:{}: this stet ended on {}", stet.line, stet.until);
        }
        let unknown = if are_whole { config.name_faults(&reference) } else { Vec::new() };
        if !unknown.is_empty() {
            return Err(self.told(&source, &name, &unknown));
        }
        Ok(ConfigFile { name, folder: folder.to_owned(), config, reference })
    }

    /// Prints faults. Returns a message that says which articles are not checked for them.
    fn told(&self, source: &Source, name: &str, found: &[Fault]) -> String {
        let drawn: Vec<String> = found.iter().map(|fault| faults::drawn(source, fault, &self.style)).collect();
        faults::print(&drawn);
        format!("{name}: {}, so the articles under it are not checked", faults::counted(found.len()))
    }
}

impl ConfigFile {
    /// The path of an article, relative to the folder of the file; from the root if the article is elsewhere.
    fn path_of(&self, folder: &Path, article: &Path) -> String {
        let folder = folder.strip_prefix(&self.folder).unwrap_or(folder);
        let path = folder.join(article.file_name().unwrap_or_default());
        path.to_string_lossy().replace('\\', "/").trim_start_matches('/').to_owned()
    }
}

/// Layers of the reference that are not there, as faults of the configuration.
fn missing_layers(config: &Config, folder: &Path) -> Vec<Fault> {
    let missing = config.reference().iter().filter(|layer| !folder.join(&layer.value).exists());
    let fault = |title: String, range| Fault {
        kind: FaultKind::Configuration,
        file: 0,
        range,
        title,
        label: "not found".into(),
        help: "write the path of a folder, or of a .yaml file, from the folder of this file".into(),
    };
    missing.map(|layer| fault(format!("there is no `{}`", layer.value), layer.range.clone())).collect()
}

/// The folder of a file, without links; for standard input the current one.
fn folder_of(path: &Path) -> PathBuf {
    let parent = path.parent().filter(|parent| *parent != Path::new("")).unwrap_or(Path::new("."));
    fs::canonicalize(parent).or_else(|_| std::path::absolute(parent)).unwrap_or_else(|_| parent.to_owned())
}

/// A path as a person in the current directory would write it.
fn shown(file: &Path) -> String {
    let here = folder_of(Path::new("-"));
    let folder = file.parent().unwrap_or(Path::new(""));
    let shown = match (file.strip_prefix(&here), here.strip_prefix(folder)) {
        (Ok(below), _) => below.to_owned(),
        (_, Ok(down)) => down.components().map(|_| "..").collect::<PathBuf>().join(NAME),
        _ => file.to_owned(),
    };
    shown.to_string_lossy().replace('\\', "/")
}
