//! What several commands begin with: the map that is meant, and the analysis of the code it is about.

use std::path::{Path, PathBuf};

use crate::cli::progress::Bar;
use crate::cli::terminal::Terminal;
use crate::error::Error;
use crate::frontend;
use crate::load::{LoadOptions, load_while, map};
use crate::model::analysis::Analysis;

/// The map that is named, or `split.yaml` of the folder.
pub(super) fn map_path(folder: &Path, named: Option<&Path>) -> Result<PathBuf, Error> {
    let path = match named {
        Some(path) => path.to_owned(),
        None if folder.is_file() => folder.to_owned(),
        None => folder.join(map::FILE),
    };
    if path.is_file() { Ok(path) } else { Err(Error::NoMap { path }) }
}

/// The folder of a map.
pub(super) fn folder(map: &Path) -> &Path {
    match map.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Analyzes a codebase; tests are left out.
pub(super) fn analyze(root: &Path, migrations: &[String], bar: &Bar, terminal: &Terminal) -> Result<Analysis, Error> {
    let options = frontend::Options {
        sql: frontend::sql::Options {
            migrations: migrations.iter().map(PathBuf::from).collect(),
            ..frontend::sql::Options::default()
        },
        ..frontend::Options::default()
    };
    let (source, read) = load_while(root, &LoadOptions::default(), |files, folders| {
        frontend::rust::read(files, folders, options.rust, bar)
    })?;
    let analysis = frontend::analyze_read(&source, read, &options, bar).without_tests();
    terminal.note(&format!("{} modules, {} references", analysis.modules.len(), analysis.references.len()));
    Ok(analysis)
}
