//! Which files a command is about.

use super::formats;
use ignore::WalkBuilder;
use std::iter;
use std::path::{Path, PathBuf};

/// Names of folders and files that hold no articles, whatever their ending.
const LEFT_OUT: &[&str] = &["node_modules", "vendor"];
const NO_ARTICLES: &[&str] = &["LICENSE", "CHANGELOG"];

/// The articles that some paths name. A file that is named is always one; a folder is searched. They come in the order
/// of the arguments, and the files of a folder by path. A file that cannot be read is an error among the others.
pub(crate) fn articles(paths: &[PathBuf]) -> impl Iterator<Item = Result<PathBuf, String>> {
    paths.iter().flat_map(|path| -> Box<dyn Iterator<Item = Result<PathBuf, String>>> {
        if path.is_dir() { Box::new(in_folder(path)) } else { Box::new(iter::once(Ok(path.clone()))) }
    })
}

/// The articles in a folder, found as they are asked for, since a folder may hold any number.
fn in_folder(folder: &Path) -> impl Iterator<Item = Result<PathBuf, String>> + use<> {
    let walk = WalkBuilder::new(folder)
        .require_git(false)
        .filter_entry(|entry| !LEFT_OUT.iter().any(|name| entry.file_name() == *name))
        .sort_by_file_path(Path::cmp)
        .build();
    walk.filter_map(|entry| match entry {
        Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_file()) && is_article(entry.path()) => {
            Some(Ok(entry.into_path()))
        }
        Ok(_) => None,
        Err(error) => Some(Err(error.to_string())),
    })
}

fn is_article(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    formats::is_article(path) && !NO_ARTICLES.iter().any(|left_out| name.to_uppercase().starts_with(left_out))
}
