//! Which articles an entry of a configuration is about: globs, relative to the folder of the file.

use globset::{GlobBuilder, GlobSet};

/// Longer globs are refused, so that compiling one cannot take long.
const LONGEST: usize = 400;

/// Some globs.
#[derive(Clone, Debug)]
pub struct Files {
    written: Vec<String>,
    sets: Vec<GlobSet>,
}

impl Files {
    /// No glob yet, which matches no file.
    pub(super) fn new() -> Files {
        Files { written: Vec::new(), sets: Vec::new() }
    }

    /// Adds a glob. `*` stays within a folder, `**` does not; a glob without a slash is about a name in any folder,
    /// and one that ends in a slash about all of a folder, as in the files by which git ignores.
    ///
    /// # Errors
    /// What is wrong with it, and the cure.
    pub(super) fn add(&mut self, glob: &str) -> Result<(), (String, String)> {
        const LIKE: &str = "write a path from the folder of this file, as in `opinion/**/*.md`";
        let wrong = |what: &str| (format!("`{glob}` is no glob: {what}"), LIKE.to_owned());
        if glob.len() > LONGEST {
            return Err(wrong("it is too long"));
        }
        if glob.starts_with('/') || glob.split(['/', '\\']).any(|part| part == "..") {
            return Err((format!("`{glob}` leads out of the folder of this file"), LIKE.to_owned()));
        }
        let mut full = glob.strip_prefix("./").unwrap_or(glob).to_owned();
        if !full.trim_end_matches('/').contains('/') {
            full = format!("**/{full}");
        }
        if full.ends_with('/') {
            full.push_str("**");
        }
        let built = GlobBuilder::new(&full).literal_separator(true).build().and_then(|glob| GlobSet::new([glob]));
        let set = built.map_err(|error| wrong(&error.kind().to_string()))?;
        self.sets.push(set);
        self.written.push(glob.to_owned());
        Ok(())
    }

    /// The globs as they were written.
    #[must_use]
    pub fn written(&self) -> &[String] {
        &self.written
    }

    /// Whether a path, from the folder of the configuration, is one of these files.
    #[must_use]
    pub fn have(&self, path: &str) -> bool {
        self.sets.iter().any(|set| set.is_match(path))
    }
}
