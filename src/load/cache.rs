//! What earlier runs have left: entries in a folder, each whole or not there. Whatever cannot be read is as good as not
//! there, so a cache is never the reason of a failure or of another answer.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use bitcode::{Decode, Encode};
use etcetera::BaseStrategy;

use super::Packages;
use super::state::{self, Hash, State};
use crate::model::analysis::{Analysis, BlindSpot};
use crate::model::source::{SourceDependency, SourcePackage, SourceTarget, TargetKind};

/// Comes first in every entry; the number goes up with each change of what follows.
const MAGIC: &[u8; 16] = b"split cache  1\r\n";

/// So many entries of a kind are kept of one codebase.
const KEPT: usize = 4;

/// Somebody may still be writing a younger file.
const ABANDONED: Duration = Duration::from_secs(60 * 60);

/// The folder of the entries of one codebase.
#[derive(Debug, Clone)]
pub struct Cache {
    folder: PathBuf,
}

/// A file of the cache that is to be written.
pub struct Entry {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Files outside of the state on which an entry depends, and what they were.
type Probes = Vec<(String, Option<Hash>)>;

/// Code that is resolved, as bytes of the frontend, with the state of the files that it was read from.
#[derive(Encode, Decode)]
struct CodeEntry {
    state: State,
    packages: PackagesEntry,
    probes: Probes,
}

/// What a run can begin with.
pub struct Code {
    pub state: State,
    pub packages: Packages,
    bytes: Vec<u8>,
    from: usize,
}

impl Code {
    /// What the frontend has made of it.
    #[must_use]
    pub fn snapshot(&self) -> &[u8] {
        &self.bytes[self.from..]
    }
}

impl Cache {
    /// The folder that is named, or `split` in that of the user's caches (`XDG_CACHE_HOME`, `~/.cache`; what Windows
    /// calls local application data), and in it the one of a root. `None` where there is no home.
    #[must_use]
    pub fn of(root: &Path, named: Option<&Path>) -> Option<Self> {
        let base = match named {
            Some(folder) => folder.to_owned(),
            None => etcetera::choose_base_strategy().ok()?.cache_dir().join("split"),
        };
        let name = blake3::hash(root.to_str()?.as_bytes()).to_hex();
        Some(Self { folder: base.join(&name.as_str()[..16]) })
    }

    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The analysis of exactly this state.
    #[must_use]
    pub fn analysis(&self, hash: &Hash, root: &Path) -> Option<Analysis> {
        let bytes = self.read(&analysis_name(hash))?;
        let (probes, from) = head::<Probes>(&bytes)?;
        if !still(&probes) {
            return None;
        }
        let analysis: Analysis = bitcode::decode(&bytes[from..]).ok()?;
        Some(Analysis { root: root.to_owned(), ..analysis })
    }

    /// An entry for an analysis.
    #[must_use]
    pub fn analysis_entry(hash: &Hash, analysis: &Analysis, probes: &[String]) -> Entry {
        Entry { name: analysis_name(hash), bytes: sealed(&probed(probes), &[&bitcode::encode(analysis)]) }
    }

    /// The code of an earlier state. Whether that state is near enough, the caller says.
    #[must_use]
    pub fn code(&self) -> Option<Code> {
        let bytes = self.read(CODE)?;
        let (entry, from) = head::<CodeEntry>(&bytes)?;
        still(&entry.probes).then(|| Code { state: entry.state, packages: entry.packages.into(), bytes, from })
    }

    /// An entry for code. `None` where a path is not UTF-8.
    #[must_use]
    pub fn code_entry(state: &State, packages: &Packages, probes: &[String], snapshot: &[&[u8]]) -> Option<Entry> {
        let packages = PackagesEntry::of(packages)?;
        let head = CodeEntry { state: state.clone(), packages, probes: probed(probes) };
        Some(Entry { name: CODE.to_owned(), bytes: sealed(&head, snapshot) })
    }

    /// Entries that newer ones have replaced, and what interrupted runs have left.
    #[must_use]
    pub fn outdated(&self) -> Vec<PathBuf> {
        let Ok(entries) = fs::read_dir(&self.folder) else { return Vec::new() };
        let (mut analyses, mut outdated) = (Vec::new(), Vec::new());
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let Ok(changed) = entry.metadata().and_then(|data| data.modified()) else { continue };
            if name.starts_with('.') {
                if changed.elapsed().is_ok_and(|age| age > ABANDONED) {
                    outdated.push(entry.path());
                }
            } else if name.starts_with(ANALYSIS) {
                analyses.push((changed, entry.path()));
            }
        }
        analyses.sort();
        let many = analyses.len().saturating_sub(KEPT);
        outdated.extend(analyses.into_iter().take(many).map(|(_, path)| path));
        outdated
    }

    /// What is sealed in a file; nothing where it is not whole.
    fn read(&self, name: &str) -> Option<Vec<u8>> {
        let bytes = fs::read(self.folder.join(name)).ok()?;
        let rest = bytes.strip_prefix(MAGIC)?;
        let (hash, content) = rest.split_first_chunk::<32>()?;
        (hash_of(content) == *hash).then_some(bytes)
    }
}

const CODE: &str = "code";
const ANALYSIS: &str = "analysis-";

fn analysis_name(hash: &Hash) -> String {
    format!("{ANALYSIS}{}", &blake3::Hash::from_bytes(*hash).to_hex().as_str()[..32])
}

/// The magic number, the hash of all that follows, the length of a head, the head, the rest.
fn sealed(head: &impl Encode, rest: &[&[u8]]) -> Vec<u8> {
    let head = bitcode::encode(head);
    let length = (head.len() as u64).to_le_bytes();
    let parts: Vec<&[u8]> = [&length, head.as_slice()].into_iter().chain(rest.iter().copied()).collect();
    let mut hasher = seal();
    for part in &parts {
        hasher.update_rayon(part);
    }
    let mut bytes = Vec::with_capacity(START + parts.iter().map(|part| part.len()).sum::<usize>());
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(hasher.finalize().as_bytes());
    parts.iter().for_each(|part| bytes.extend_from_slice(part));
    bytes
}

/// Before the length of the head.
const START: usize = MAGIC.len() + 32;

/// The head of an entry, and where the rest begins.
fn head<T: for<'d> Decode<'d>>(bytes: &[u8]) -> Option<(T, usize)> {
    let (length, rest) = bytes.get(START..)?.split_first_chunk::<8>()?;
    let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
    Some((bitcode::decode(rest.get(..length)?).ok()?, START + 8 + length))
}

/// Holds only what this very build has written: another one may lay out its values otherwise, or read code otherwise.
fn seal() -> blake3::Hasher {
    let mut hasher = blake3::Hasher::new();
    hasher.update(state::tool().as_bytes());
    hasher
}

fn hash_of(content: &[u8]) -> Hash {
    *seal().update_rayon(content).finalize().as_bytes()
}

fn probed(files: &[String]) -> Probes {
    files.iter().cloned().zip(state::probe(files)).collect()
}

/// Whether files are what they were.
fn still(probes: &[(String, Option<Hash>)]) -> bool {
    let files: Vec<String> = probes.iter().map(|(file, _)| file.clone()).collect();
    state::probe(&files).iter().zip(probes).all(|(now, (_, before))| now == before)
}

#[derive(Encode, Decode)]
struct PackagesEntry {
    packages: Vec<PackageEntry>,
    blind_spots: Vec<BlindSpot>,
}

#[derive(Encode, Decode)]
struct PackageEntry {
    name: String,
    version: String,
    manifest: String,
    edition: u16,
    workspace: String,
    /// Name, kind, path, edition.
    targets: Vec<(String, u8, String, u16)>,
    /// Package, name in code, folder, for tests, for the build script.
    dependencies: Vec<(String, String, Option<String>, bool, bool)>,
}

const KINDS: [TargetKind; 7] = [
    TargetKind::Lib,
    TargetKind::ProcMacro,
    TargetKind::Bin,
    TargetKind::Example,
    TargetKind::Test,
    TargetKind::Bench,
    TargetKind::BuildScript,
];

impl PackagesEntry {
    /// `None` where a path is not UTF-8.
    fn of(packages: &Packages) -> Option<Self> {
        let text = |path: &Path| path.to_str().map(str::to_owned);
        let package = |package: &SourcePackage| {
            let target = |target: &SourceTarget| {
                let kind = KINDS.iter().position(|kind| *kind == target.kind)? as u8;
                Some((target.name.clone(), kind, text(&target.path)?, target.edition))
            };
            let dependency = |one: &SourceDependency| {
                let path = match &one.path {
                    Some(path) => Some(text(path)?),
                    None => None,
                };
                Some((one.package.clone(), one.extern_name.clone(), path, one.dev, one.build))
            };
            Some(PackageEntry {
                name: package.name.clone(),
                version: package.version.clone(),
                manifest: text(&package.manifest)?,
                edition: package.edition,
                workspace: text(&package.workspace)?,
                targets: package.targets.iter().map(target).collect::<Option<_>>()?,
                dependencies: package.dependencies.iter().map(dependency).collect::<Option<_>>()?,
            })
        };
        let list = packages.packages.iter().map(package).collect::<Option<_>>()?;
        Some(Self { packages: list, blind_spots: packages.blind_spots.clone() })
    }
}

impl From<PackagesEntry> for Packages {
    fn from(entry: PackagesEntry) -> Self {
        let target = |(name, kind, path, edition): (String, u8, String, u16)| SourceTarget {
            name,
            kind: KINDS.get(usize::from(kind)).copied().unwrap_or(TargetKind::Lib),
            path: path.into(),
            edition,
        };
        let dependency = |(package, extern_name, path, dev, build): (_, _, Option<String>, _, _)| SourceDependency {
            package,
            extern_name,
            path: path.map(PathBuf::from),
            dev,
            build,
        };
        let package = |one: PackageEntry| SourcePackage {
            name: one.name,
            version: one.version,
            manifest: one.manifest.into(),
            edition: one.edition,
            workspace: one.workspace.into(),
            targets: one.targets.into_iter().map(target).collect(),
            dependencies: one.dependencies.into_iter().map(dependency).collect(),
        };
        Self { packages: entry.packages.into_iter().map(package).collect(), blind_spots: entry.blind_spots }
    }
}
