//! What earlier runs have left: entries in a folder, each whole or not there. Whatever cannot be read is as good as not
//! there, so a cache is never the reason of a failure or of another answer.

use std::path::{Path, PathBuf};
use std::thread::{self, JoinHandle};
use std::time::Duration;
use std::{fs, iter};

use bitcode::{Decode, Encode};
use etcetera::BaseStrategy;
use rayon::prelude::*;

use super::Packages;
use super::state::{self, Hash, State};
use crate::model::analysis::{Analysis, BlindSpot};
use crate::model::source::{SourceDependency, SourcePackage, SourceTarget, TargetKind};

/// Comes first in every entry; the number goes up with each change of what follows.
const MAGIC: &[u8; 16] = b"split cache  2\r\n";

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
    /// The parts that the frontend has made of it.
    #[must_use]
    pub fn snapshot(&self) -> Option<Vec<&[u8]>> {
        parts(&self.bytes[self.from..])
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
        analysis_of(&parts(&bytes[from..])?, root)
    }

    /// An entry for an analysis.
    #[must_use]
    pub fn analysis_entry(hash: &Hash, analysis: &Analysis, probes: &[String]) -> Entry {
        let parts = analysis_parts(analysis);
        let parts: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
        Entry { name: analysis_name(hash), bytes: sealed(&probed(probes), &parts) }
    }

    /// The bytes of [`Cache::code`], read from now on, beside what the caller does until it needs them.
    #[must_use]
    pub fn code_ahead(&self) -> Ahead {
        let path = self.folder.join(CODE);
        Ahead(thread::spawn(move || fs::read(path).ok()))
    }

    /// The code of an earlier state. Whether that state is near enough, the caller says.
    #[must_use]
    pub fn code(ahead: Ahead) -> Option<Code> {
        let bytes = whole(ahead.0.join().ok()??)?;
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
        whole(fs::read(self.folder.join(name)).ok()?)
    }
}

/// A file that is being read.
pub struct Ahead(JoinHandle<Option<Vec<u8>>>);

/// The bytes of an entry, where they are those that were written.
fn whole(bytes: Vec<u8>) -> Option<Vec<u8>> {
    let rest = bytes.strip_prefix(MAGIC)?;
    let (hash, content) = rest.split_first_chunk::<32>()?;
    (hash_of(content) == *hash).then_some(bytes)
}

/// Encodes and decodes the fields of an analysis side by side; one that is forgotten does not compile.
macro_rules! analysis_parts {
    ($($field:ident),*) => {
        fn analysis_parts(analysis: &Analysis) -> Vec<Vec<u8>> {
            let encode: &[&(dyn Fn() -> Vec<u8> + Sync)] = &[$(&|| bitcode::encode(&analysis.$field)),*];
            encode.par_iter().with_max_len(1).map(|encode| encode()).collect()
        }

        fn analysis_of(parts: &[&[u8]], root: &Path) -> Option<Analysis> {
            let [$($field),*] = *parts else { return None };
            $(let mut $field = (None, $field);)*
            rayon::scope(|scope| {
                $(scope.spawn(|_| $field.0 = bitcode::decode($field.1).ok());)*
            });
            Some(Analysis { root: root.to_owned(), $($field: $field.0?),* })
        }
    };
}

// The largest first.
analysis_parts!(
    references,
    items,
    modules,
    queries,
    files,
    packages,
    routes,
    blind_spots,
    databases,
    drift_of,
    drift,
    transactions,
    systems,
    rows,
    resolution
);

/// Lengths of parts, and where the first one begins.
fn lengths(parts: &[&[u8]]) -> Vec<u8> {
    let numbers = iter::once(parts.len()).chain(parts.iter().map(|part| part.len()));
    numbers.flat_map(|number| (number as u64).to_le_bytes()).collect()
}

/// The parts that stand one after the other behind their lengths.
fn parts(bytes: &[u8]) -> Option<Vec<&[u8]>> {
    let mut rest = bytes;
    let mut number = || {
        let (number, after) = rest.split_first_chunk::<8>()?;
        rest = after;
        usize::try_from(u64::from_le_bytes(*number)).ok()
    };
    let many = number()?;
    let lengths: Vec<usize> = (0..many).map_while(|_| number()).collect();
    let mut parts = Vec::new();
    for length in lengths {
        let (part, after) = rest.split_at_checked(length)?;
        parts.push(part);
        rest = after;
    }
    (parts.len() == many).then_some(parts)
}

const CODE: &str = "code";
const ANALYSIS: &str = "analysis-";

fn analysis_name(hash: &Hash) -> String {
    format!("{ANALYSIS}{}", &blake3::Hash::from_bytes(*hash).to_hex().as_str()[..32])
}

/// The magic number, the hash of all that follows, the length of a head, the head, the lengths of parts, the parts.
fn sealed(head: &impl Encode, rest: &[&[u8]]) -> Vec<u8> {
    let head = bitcode::encode(head);
    let (length, lengths) = ((head.len() as u64).to_le_bytes(), lengths(rest));
    let parts: Vec<&[u8]> = [&length, head.as_slice(), &lengths].into_iter().chain(rest.iter().copied()).collect();
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
