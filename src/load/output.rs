//! What is in the folder that files are generated into: the lock, and each file in question.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

use rayon::prelude::*;

use crate::error::Error;
use crate::model::generated::{Found, KEPT, LOCK, NEXT_LOCK};

/// The texts of both locks: the one that holds, and the one that a run has left which did not come to its end.
///
/// # Errors
/// When one is there and can't be read.
pub fn locks(output: &Path) -> Result<(Option<String>, Option<String>), Error> {
    let read = |name: &str| {
        let path = output.join(KEPT).join(name);
        match fs::read(&path) {
            Ok(bytes) => String::from_utf8(bytes).map(Some).map_err(|_| Error::NotUtf8 { path }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(source) => Err(Error::Read { path, source }),
        }
    };
    Ok((read(LOCK)?, read(NEXT_LOCK)?))
}

/// What is in the place of each file.
///
/// # Errors
/// When a file is there and can't be read.
pub fn found<'p>(output: &Path, paths: impl Iterator<Item = &'p str>) -> Result<BTreeMap<String, Found>, Error> {
    let paths: BTreeSet<&str> = paths.collect();
    let folders: BTreeSet<&str> =
        paths.iter().flat_map(|path| path.match_indices('/').map(|(at, _)| &path[..at])).collect();
    let closed: BTreeMap<&str, &'static str> = folders.par_iter().filter_map(|folder| closed(output, folder)).collect();
    let one = |path: &&str| -> Result<(String, Found), Error> {
        let above = path.match_indices('/').find_map(|(at, _)| closed.get(&path[..at]));
        let found = match above {
            Some(what) => Found::Other(what),
            None => file(&output.join(path))?,
        };
        Ok(((*path).to_owned(), found))
    };
    paths.par_iter().map(one).collect()
}

/// A link may lead out of the folder, and what is below it with it.
fn closed<'p>(output: &Path, folder: &'p str) -> Option<(&'p str, &'static str)> {
    match fs::symlink_metadata(output.join(folder)) {
        Ok(data) if data.is_dir() => None,
        Ok(data) if data.is_symlink() => Some((folder, "below a link")),
        Ok(_) => Some((folder, "below a file")),
        Err(_) => None,
    }
}

fn file(path: &Path) -> Result<Found, Error> {
    let failed = |source| Error::Read { path: path.to_owned(), source };
    match fs::symlink_metadata(path) {
        Ok(data) if data.is_file() => fs::read(path).map(Found::File).map_err(failed),
        Ok(data) if data.is_symlink() => Ok(Found::Other("a link")),
        Ok(data) if data.is_dir() => Ok(Found::Other("a folder")),
        Ok(_) => Ok(Found::Other("no plain file")),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Ok(Found::Nothing)
        }
        Err(source) => Err(failed(source)),
    }
}

/// Bytes of a template.
const LARGEST: u64 = 4 << 20;

/// Templates of somebody's own: every `.tera` file of a folder, by its path below it, with the file's own path.
///
/// # Errors
/// When the folder or a file of it can't be read.
pub fn templates(folder: &Path) -> Result<Vec<(String, String, String)>, Error> {
    let mut found = Vec::new();
    below(folder, "", &mut found)?;
    found.sort();
    Ok(found)
}

fn below(folder: &Path, prefix: &str, found: &mut Vec<(String, String, String)>) -> Result<(), Error> {
    // Nobody's templates are deeper, and a folder may lead back to itself.
    if prefix.matches('/').count() > 8 {
        return Ok(());
    }
    let failed = |source| Error::Read { path: folder.to_owned(), source };
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            below(&path, &format!("{name}/"), found)?;
        } else if path.extension().is_some_and(|extension| extension == "tera") {
            let text = crate::load::file::text(&path, LARGEST)?;
            found.push((name, path.display().to_string(), text));
        }
    }
    Ok(())
}
