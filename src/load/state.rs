//! The state of everything below a root that an analysis depends on, as hashes of contents: two equal states give equal
//! analyses.

use std::collections::{BTreeMap, HashMap};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use bitcode::{Decode, Encode};
use rayon::prelude::*;

use super::Survey;
use super::cargo;

/// BLAKE3 of a content.
pub type Hash = [u8; 32];

/// Bytes. Smaller files are read in one go.
const SMALL: u64 = 1 << 20;

/// What a file is that cannot be read: not the same as an empty one.
const UNREADABLE: Hash = [0xff; 32];

#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct State {
    /// Everything but contents of Rust files, SQL files and protocol definitions: which files there are, what the
    /// manifests say, which Cargo reads them, which `split` this is.
    pub frame: Hash,
    /// Rust files, relative to the root.
    pub rust: BTreeMap<String, Hash>,
    /// SQL files and protocol definitions.
    pub data: Hash,
}

impl State {
    /// Reads and hashes every file that was found. `None` where a path is not UTF-8.
    #[must_use]
    pub fn of(survey: &Survey) -> Option<(Self, Stamps)> {
        let files = &survey.walked.rust_files;
        // Before anything is read: what is written to from now on shows.
        let stamps = files.par_iter().map(|path| (path.clone(), fs::metadata(path).ok())).collect();
        let (frame, data) = frame_and_data(survey)?;
        let rust = hashed(&survey.root, files)?.into_iter().collect();
        Some((Self { frame, rust, data }, Stamps(stamps)))
    }

    /// Whether this is still so, as far as these Rust files go. Between the moment when a file was hashed and the one
    /// when it was read for good it may have been written to.
    #[must_use]
    pub fn holds(&self, survey: &Survey, rust: &[PathBuf], stamps: &Stamps) -> bool {
        let same = || {
            let (frame, data) = frame_and_data(survey)?;
            let doubtful: Vec<PathBuf> = rust.par_iter().filter(|path| !stamps.hold(path)).cloned().collect();
            let rust = hashed(&survey.root, &doubtful)?;
            Some(
                frame == self.frame
                    && data == self.data
                    && rust.iter().all(|(path, hash)| self.rust.get(path) == Some(hash)),
            )
        };
        same().unwrap_or(false)
    }

    /// One hash of it all, and of what else the caller depends on.
    #[must_use]
    pub fn hash(&self, besides: &[PathBuf]) -> Hash {
        let mut all = blake3::Hasher::new();
        all.update(&self.frame);
        all.update(&self.data);
        for (path, hash) in &self.rust {
            add(&mut all, path.as_bytes());
            all.update(hash);
        }
        for one in besides {
            add(&mut all, one.as_os_str().as_encoded_bytes());
        }
        *all.finalize().as_bytes()
    }

    /// The Rust files that are not what they were; both states have the same frame, and so the same files.
    #[must_use]
    pub fn changed(&self, before: &Self, root: &Path) -> Vec<PathBuf> {
        let differs = |(path, hash): &(&String, &Hash)| before.rust.get(*path) != Some(*hash);
        self.rust.iter().filter(differs).map(|(path, _)| root.join(path)).collect()
    }
}

/// Lengths and times of files, from before they were read.
pub struct Stamps(HashMap<PathBuf, Option<fs::Metadata>>);

impl Stamps {
    /// Whether a file was surely not written to since. A time that is younger than a tick of the file system's clock says
    /// nothing.
    fn hold(&self, path: &Path) -> bool {
        let (Some(Some(before)), Ok(now)) = (self.0.get(path), fs::metadata(path)) else { return false };
        let (Ok(then), Ok(time)) = (before.modified(), now.modified()) else { return false };
        let is_old = time.elapsed().is_ok_and(|age| age > TICK);
        before.len() == now.len() && then == time && is_old
    }
}

/// Some file systems count in steps of two seconds.
const TICK: Duration = Duration::from_secs(10);

fn frame_and_data(survey: &Survey) -> Option<(Hash, Hash)> {
    let Survey { root, walked } = survey;
    let mut frame = blake3::Hasher::new();
    add(&mut frame, tool().as_bytes());
    add(&mut frame, root.to_str()?.as_bytes());
    add(&mut frame, cargo::identity().as_bytes());
    // A workspace above the root has a say.
    let above = root.ancestors().skip(1).map(|folder| folder.join("Cargo.toml")).filter(|path| path.is_file());
    let manifests: Vec<PathBuf> = walked.manifests.iter().cloned().chain(above).collect();
    for (path, hash) in hashed(root, &manifests)? {
        add(&mut frame, path.as_bytes());
        frame.update(&hash);
    }
    for spot in &walked.blind_spots {
        add(&mut frame, format!("{spot:?}").as_bytes());
    }
    let mut data = blake3::Hasher::new();
    for files in [&walked.sql_files, &walked.proto_files] {
        for (path, hash) in hashed(root, files)? {
            add(&mut frame, path.as_bytes());
            add(&mut data, path.as_bytes());
            data.update(&hash);
        }
        add(&mut frame, b"");
    }
    for path in &walked.rust_files {
        add(&mut frame, path.to_str()?.as_bytes());
    }
    Some((*frame.finalize().as_bytes(), *data.finalize().as_bytes()))
}

/// What each of some files is now; nothing for one that is not there.
#[must_use]
pub fn probe(files: &[String]) -> Vec<Option<Hash>> {
    files.par_iter().map(|path| Path::new(path).exists().then(|| content(Path::new(path)))).collect()
}

/// Length first, so that no two lists of texts give the same bytes.
fn add(hasher: &mut blake3::Hasher, bytes: &[u8]) {
    hasher.update(&(bytes.len() as u64).to_le_bytes());
    hasher.update(bytes);
}

fn hashed(root: &Path, files: &[PathBuf]) -> Option<Vec<(String, Hash)>> {
    let one = |path: &PathBuf| {
        let name = path.strip_prefix(root).unwrap_or(path).to_str()?.to_owned();
        Some((name, content(path)))
    };
    files.par_iter().map(one).collect()
}

fn content(path: &Path) -> Hash {
    let hash = || {
        if fs::metadata(path)?.len() < SMALL {
            return Ok::<_, io::Error>(*blake3::hash(&fs::read(path)?).as_bytes());
        }
        let mut hasher = blake3::Hasher::new();
        hasher.update_reader(File::open(path)?)?;
        Ok(*hasher.finalize().as_bytes())
    };
    hash().unwrap_or(UNREADABLE)
}

/// This build of the tool: its version, and its own file, since builds of one version may differ.
pub(super) fn tool() -> String {
    let file = std::env::current_exe().and_then(|path| path.metadata());
    let (length, changed) = file.map_or((0, None), |data| (data.len(), data.modified().ok()));
    format!("{} {length} {changed:?}", env!("CARGO_PKG_VERSION"))
}
