//! The walk: every Rust file, SQL file, protocol definition and manifest below the root that no ignore file excludes.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc;

use ignore::{DirEntry, WalkBuilder, WalkState};

use crate::load::place::blind;
use crate::model::analysis::{BlindSpot, BlindSpotKind};
use crate::model::generated::{KEPT, LOCK};

/// Everything sorted.
#[derive(Debug, Default, Clone)]
pub(super) struct Walked {
    pub rust_files: Vec<PathBuf>,
    pub manifests: Vec<PathBuf>,
    pub sql_files: Vec<PathBuf>,
    pub proto_files: Vec<PathBuf>,
    pub blind_spots: Vec<BlindSpot>,
}

enum Found {
    Rust(PathBuf),
    Manifest(PathBuf),
    Sql(PathBuf),
    Proto(PathBuf),
    Blind(BlindSpot),
}

/// Walks `root`, which is absolute and free of links.
///
/// `.gitignore` files count outside a git repository too; the user's global one doesn't, since the same folder shall
/// give the same result everywhere. Those above the root count only inside a repository: a stray one in the home
/// folder shall not empty the result. Links to folders are not followed, links to files only while they stay below
/// the root.
pub(super) fn walk(root: &Path) -> Walked {
    let in_repository = root.ancestors().any(|folder| folder.join(".git").exists());
    let (sender, receiver) = mpsc::channel();
    WalkBuilder::new(root)
        .require_git(false)
        .git_global(false)
        .parents(in_repository)
        .follow_links(false)
        .threads(std::thread::available_parallelism().map_or(1, usize::from).min(8))
        .filter_entry(|entry| !is_output(entry))
        .build_parallel()
        .run(|| {
            let sender = sender.clone();
            Box::new(move |entry| {
                let found = match entry {
                    Ok(entry) => classify(root, &entry),
                    Err(error) => unreadable(root, &error, None).map(Found::Blind),
                };
                match found.map(|found| sender.send(found)) {
                    Some(Err(_)) => WalkState::Quit,
                    _ => WalkState::Continue,
                }
            })
        });
    drop(sender);

    let mut walked = Walked::default();
    for found in receiver {
        match found {
            Found::Rust(path) => walked.rust_files.push(path),
            Found::Manifest(path) => walked.manifests.push(path),
            Found::Sql(path) => walked.sql_files.push(path),
            Found::Proto(path) => walked.proto_files.push(path),
            Found::Blind(blind_spot) => walked.blind_spots.push(blind_spot),
        }
    }
    walked.rust_files.sort_unstable();
    walked.manifests.sort_unstable();
    walked.sql_files.sort_unstable();
    walked.proto_files.sort_unstable();
    walked.blind_spots.sort_unstable();
    walked
}

/// Cargo marks its build folders, whatever their name; older ones are known by what lies in them. What was generated of a
/// codebase is no part of it.
fn is_output(entry: &DirEntry) -> bool {
    let holds = |file: &Path| entry.path().join(file).is_file();
    entry.depth() > 0
        && entry.file_type().is_some_and(|kind| kind.is_dir())
        && (holds(Path::new("CACHEDIR.TAG"))
            || holds(Path::new(".rustc_info.json"))
            || holds(&Path::new(KEPT).join(LOCK)))
}

fn classify(root: &Path, entry: &DirEntry) -> Option<Found> {
    let path = entry.path();
    let kind = entry.file_type()?;
    let is_rust = path.extension().is_some_and(|extension| extension == "rs");
    let is_manifest = path.file_name().is_some_and(|name| name == "Cargo.toml");
    let is_sql = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("sql"));
    if kind.is_symlink() {
        // A link that leads nowhere (or to itself) holds no code.
        let target = fs::canonicalize(path).ok()?;
        let matters = is_rust || is_manifest || is_sql || target.is_dir();
        if matters && !target.starts_with(root) {
            let message = "a link that leaves the analysed folder; not followed";
            return Some(Found::Blind(blind(root, path, BlindSpotKind::OutsideRoot, message)));
        }
        return match target.is_file() {
            true if is_rust => Some(Found::Rust(path.to_owned())),
            true if is_sql => Some(Found::Sql(path.to_owned())),
            _ => None,
        };
    }
    if !kind.is_file() {
        return None;
    }
    if is_rust {
        Some(Found::Rust(path.to_owned()))
    } else if is_manifest {
        Some(Found::Manifest(path.to_owned()))
    } else if is_sql {
        Some(Found::Sql(path.to_owned()))
    } else if path.extension().is_some_and(|extension| extension == "proto") {
        Some(Found::Proto(path.to_owned()))
    } else {
        None
    }
}

/// What the walk could not enter. Errors of ignore files (a bad glob) are no loss of code.
fn unreadable(root: &Path, error: &ignore::Error, path: Option<&Path>) -> Option<BlindSpot> {
    match error {
        ignore::Error::WithPath { path, err } => unreadable(root, err, Some(path)),
        ignore::Error::WithDepth { err, .. } => unreadable(root, err, path),
        ignore::Error::Io(error) if error.kind() == io::ErrorKind::NotFound => None,
        ignore::Error::Io(error) => {
            let reason = match error.kind() {
                io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
                _ => error.to_string(),
            };
            let message = format!("could not be read: {reason}");
            Some(blind(root, path.unwrap_or(root), BlindSpotKind::UnreadableFolder, message))
        }
        _ => None,
    }
}
