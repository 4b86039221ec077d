//! The text of SQL files.

use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::load::place::{blind, relative};
use crate::model::analysis::{BlindSpot, BlindSpotKind};
use crate::model::source::SqlFile;

/// A file beyond this is a dump of data, no migration and no query.
const LARGEST: u64 = 24 * 1024 * 1024;

/// Reads all files; what could not be read is a blind spot.
pub(super) fn read(root: &Path, paths: &[PathBuf], blind_spots: &mut Vec<BlindSpot>) -> Vec<SqlFile> {
    let all: Vec<Result<SqlFile, String>> = paths.par_iter().map(|path| file(root, path)).collect();
    let mut files = Vec::with_capacity(all.len());
    for (path, file) in paths.iter().zip(all) {
        match file {
            Ok(file) => files.push(file),
            Err(message) => blind_spots.push(blind(root, path, BlindSpotKind::UnreadableFile, message)),
        }
    }
    files
}

fn file(root: &Path, path: &Path) -> Result<SqlFile, String> {
    let size = fs::metadata(path).map_err(|error| format!("could not be read: {error}"))?.len();
    if size > LARGEST {
        return Err(format!("larger than {} MiB: not read", LARGEST / 1024 / 1024));
    }
    let bytes = fs::read(path).map_err(|error| format!("could not be read: {error}"))?;
    let text = String::from_utf8(bytes).map_err(|_| "not UTF-8: not read".to_owned())?;
    Ok(SqlFile { path: relative(root, path), text })
}
