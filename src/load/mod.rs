//! From disk to a [`SourceSet`]: workspaces, packages, targets and files, by Cargo where it answers and by reading
//! the manifests where it doesn't. Nothing is written, fetched or compiled.

pub mod baseline;
pub mod cache;
mod cargo;
pub mod catalog;
mod file;
pub mod git;
pub mod graph;
mod manifest;
pub mod map;
pub mod output;
mod place;
pub mod scripts;
mod settle;
mod sql;
pub mod state;
pub mod statements;
mod targets;
pub mod traces;
mod walk;
mod workspace;
mod yaml;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use rayon::prelude::*;

use crate::error::Error;
use crate::load::cargo::CargoWorkspace;
use crate::load::manifest::Manifest;
use crate::load::place::{blind, relative};
use crate::load::walk::Walked;
use crate::model::analysis::{BlindSpot, BlindSpotKind};
use crate::model::source::{SourcePackage, SourceSet};

/// What the caller wants of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoadOptions {
    /// Ask `cargo metadata`; otherwise the manifests are read directly.
    pub cargo: bool,
}

impl Default for LoadOptions {
    fn default() -> Self {
        Self { cargo: true }
    }
}

/// Folders whose packages are test data unless a workspace names them.
const TEST_DATA: &[&str] =
    &["tests", "test", "fixtures", "fixture", "testdata", "test_data", "test-data", "testsuite", "target", "snapshots"];

/// Finds everything below `path`: the folder of one or several workspaces, or a `Cargo.toml`, which means its folder.
///
/// Each workspace is read with its members. A package that no workspace includes (also one that `workspace.exclude`
/// names) is a workspace of its own, unless it is vendored or lies below a folder of test data ([`TEST_DATA`]); those are
/// left out with a blind spot, as long as there is anything else.
///
/// # Errors
/// When there is nothing to read: no such path, no manifest, or no manifest that could be read.
pub fn load(path: &Path, options: &LoadOptions) -> Result<SourceSet, Error> {
    load_while(path, options, |_, _| ()).map(|(source, ())| source)
}

/// The same, and does something with the Rust files and the manifests' folders while Cargo is still being asked.
///
/// # Errors
/// As [`load`].
pub fn load_while<T>(
    path: &Path,
    options: &LoadOptions,
    during: impl FnOnce(&[PathBuf], &[&Path]) -> T,
) -> Result<(SourceSet, T), Error> {
    load_after(path, *options, || survey(path), during).map(|(loaded, during)| (loaded.into_source(), during))
}

/// The same of a folder that was walked already.
///
/// # Errors
/// As [`load`].
pub fn load_survey<T>(
    path: &Path,
    options: &LoadOptions,
    survey: Survey,
    during: impl FnOnce(&[PathBuf], &[&Path]) -> T,
) -> Result<(Loaded, T), Error> {
    load_after(path, *options, || Ok(survey), during)
}

/// A root and what the walk found below it.
#[derive(Debug, Clone)]
pub struct Survey {
    root: PathBuf,
    walked: Walked,
}

impl Survey {
    /// Absolute, without links.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    #[must_use]
    pub fn rust_files(&self) -> &[PathBuf] {
        &self.walked.rust_files
    }

    /// The folders that hold a manifest.
    #[must_use]
    pub fn folders(&self) -> Vec<&Path> {
        self.walked.manifests.iter().filter_map(|manifest| manifest.parent()).collect()
    }
}

/// Walks a folder, or that of a `Cargo.toml`.
///
/// # Errors
/// When there is no such path.
pub fn survey(path: &Path) -> Result<Survey, Error> {
    let root = find_root(path)?;
    let walked = walk::walk(&root);
    Ok(Survey { root, walked })
}

/// The packages that were found, and what was told of them.
#[derive(Debug, Clone)]
pub struct Packages {
    pub packages: Vec<SourcePackage>,
    pub blind_spots: Vec<BlindSpot>,
}

/// What was loaded, in the parts of which a source set is made.
#[derive(Debug)]
pub struct Loaded {
    survey: Survey,
    pub packages: Packages,
}

impl Loaded {
    /// A folder that was walked, whose packages are known.
    #[must_use]
    pub fn new(survey: Survey, packages: Packages) -> Self {
        Self { survey, packages }
    }

    /// Reads the SQL files too.
    #[must_use]
    pub fn into_source(self) -> SourceSet {
        let Self { survey: Survey { root, walked }, packages: Packages { packages, mut blind_spots } } = self;
        let sql_files = sql::read(&root, &walked.sql_files, &mut blind_spots);
        blind_spots.sort_unstable();
        blind_spots.dedup();
        let Walked { rust_files, proto_files, .. } = walked;
        SourceSet { root, packages, rust_files, sql_files, proto_files, blind_spots }
    }
}

fn load_after<T>(
    path: &Path,
    options: LoadOptions,
    survey: impl FnOnce() -> Result<Survey, Error>,
    during: impl FnOnce(&[PathBuf], &[&Path]) -> T,
) -> Result<(Loaded, T), Error> {
    let root = find_root(path)?;
    let top = root.join("Cargo.toml");
    let (survey, during, top_answer) = thread::scope(|scope| {
        let asked = (options.cargo && top.is_file()).then(|| scope.spawn(|| cargo::metadata(&top)));
        let survey = survey()?;
        let during = during(survey.rust_files(), &survey.folders());
        let answer = asked.map(|asked| asked.join().unwrap_or_else(|_| Err("it stopped unexpectedly".to_owned())));
        Ok::<_, Error>((survey, during, answer))
    })?;
    let walked = &survey.walked;
    if walked.manifests.is_empty() && !top.is_file() {
        return Err(Error::NoManifest { path: path.to_owned() });
    }

    let mut loader = Loader {
        root: &root,
        walked: &walked.manifests,
        options,
        packages: BTreeMap::new(),
        covered: BTreeSet::new(),
        blind_spots: walked.blind_spots.clone(),
    };
    if let Some(answer) = top_answer {
        loader.take_answer(&top, answer);
    }
    loader.rest(false);
    if loader.packages.is_empty() {
        loader.rest(true);
    }

    let Loader { packages, mut blind_spots, .. } = loader;
    let packages = settle::settle(&root, packages.into_values().collect(), &mut blind_spots);
    blind_spots.sort_unstable();
    blind_spots.dedup();
    if packages.is_empty() {
        let problem = |spot: &BlindSpot| match spot.line {
            0 => format!("{}: {}", spot.file, spot.message),
            line => format!("{}:{line}:{}: {}", spot.file, spot.column, spot.message),
        };
        let problems = blind_spots.iter().map(problem).collect();
        return Err(Error::NoPackage { path: path.to_owned(), problems });
    }
    Ok((Loaded { survey, packages: Packages { packages, blind_spots } }, during))
}

fn find_root(path: &Path) -> Result<PathBuf, Error> {
    let absolute = fs::canonicalize(path).map_err(|source| match source.kind() {
        std::io::ErrorKind::NotFound => Error::NotFound { path: path.to_owned() },
        _ => Error::Read { path: path.to_owned(), source },
    })?;
    if absolute.is_dir() {
        return Ok(absolute);
    }
    match absolute.parent() {
        Some(folder) if absolute.file_name().is_some_and(|name| name == "Cargo.toml") => Ok(folder.to_owned()),
        _ => Err(Error::NotAManifest { path: path.to_owned() }),
    }
}

struct Loader<'a> {
    root: &'a Path,
    walked: &'a [PathBuf],
    options: LoadOptions,
    /// By manifest.
    packages: BTreeMap<PathBuf, SourcePackage>,
    /// Manifests that need no further look.
    covered: BTreeSet<PathBuf>,
    blind_spots: Vec<BlindSpot>,
}

impl Loader<'_> {
    /// Takes what Cargo said of the workspace of `manifest`, or reads that workspace without it.
    fn take_answer(&mut self, manifest: &Path, answer: Result<CargoWorkspace, String>) {
        self.covered.insert(manifest.to_owned());
        match answer {
            Ok(found) => self.take_cargo(manifest, found),
            Err(reason) => match Manifest::read(self.root, manifest) {
                Ok(read) => {
                    self.blind_spots.push(workspace::without_cargo(self.root, manifest, &reason));
                    self.take_manifest(&read);
                }
                Err(blind_spot) => self.blind_spots.push(blind_spot),
            },
        }
    }

    fn take_cargo(&mut self, manifest: &Path, found: CargoWorkspace) {
        self.covered.insert(found.root.join("Cargo.toml"));
        if !found.root.starts_with(self.root) {
            // The analysed folder is a part of a workspace: its other members were not asked for.
            let (inside, outside): (Vec<_>, Vec<_>) =
                found.packages.into_iter().partition(|package| package.manifest.starts_with(self.root));
            let message = format!(
                "belongs to a workspace above this folder; its {} other members are not analysed",
                outside.len()
            );
            self.blind_spots.push(blind(self.root, manifest, BlindSpotKind::OutsideRoot, message));
            self.add(inside);
        } else {
            self.add(found.packages);
        }
    }

    fn take_manifest(&mut self, manifest: &Manifest) {
        if manifest.workspace().is_some() {
            let read = workspace::read(self.root, manifest, self.walked);
            self.covered.extend(read.manifests);
            self.blind_spots.extend(read.blind_spots);
            self.add(read.packages);
        } else if manifest.has_package() {
            self.covered.insert(manifest.path.clone());
            match workspace::read_alone(self.root, manifest) {
                Ok(package) => self.add(vec![package]),
                Err(blind_spot) => self.blind_spots.push(blind_spot),
            }
        }
    }

    fn add(&mut self, packages: Vec<SourcePackage>) {
        for package in packages {
            self.covered.insert(package.manifest.clone());
            self.packages.insert(package.manifest.clone(), package);
        }
    }

    /// All manifests that no workspace has covered yet: further workspaces first, then the packages that stand alone.
    fn rest(&mut self, test_data: bool) {
        let mut left_out: BTreeMap<PathBuf, usize> = BTreeMap::new();
        let mut read = Vec::new();
        for path in self.walked.iter().filter(|path| !self.covered.contains(*path)) {
            match self.test_data_folder(path).filter(|_| !test_data) {
                Some(folder) => *left_out.entry(folder).or_default() += 1,
                None => read.push(path),
            }
        }
        let read: Vec<Result<Manifest, BlindSpot>> =
            read.into_par_iter().map(|path| Manifest::read(self.root, path)).collect();
        let mut manifests = Vec::new();
        for result in read {
            match result {
                Ok(manifest) => manifests.push(manifest),
                Err(blind_spot) => self.blind_spots.push(blind_spot),
            }
        }
        let (tops, alone): (Vec<_>, Vec<_>) =
            manifests.into_iter().partition(|manifest| manifest.workspace().is_some());
        if self.options.cargo {
            let answers: Vec<_> = tops.par_iter().map(|top| cargo::metadata(&top.path)).collect();
            for (top, answer) in tops.iter().zip(answers) {
                self.take_answer(&top.path, answer);
            }
        } else {
            tops.iter().for_each(|top| self.take_manifest(top));
        }
        for manifest in alone {
            if !self.covered.contains(&manifest.path) {
                self.take_manifest(&manifest);
            }
        }
        if !self.packages.is_empty() {
            self.report_left_out(left_out);
        }
    }

    fn report_left_out(&mut self, left_out: BTreeMap<PathBuf, usize>) {
        for (folder, count) in left_out {
            let what = if count == 1 {
                "one package that no workspace includes".to_owned()
            } else {
                format!("{count} packages that no workspace includes")
            };
            let message = format!(
                "{what}: taken for test data or vendored code and left out; to see them, analyze `{}` itself",
                relative(self.root, &folder)
            );
            self.blind_spots.push(blind(self.root, &folder, BlindSpotKind::LeftOut, message));
        }
    }

    /// The outermost folder below the root that says that what lies in it is data; vendored packages count as such.
    fn test_data_folder(&self, manifest: &Path) -> Option<PathBuf> {
        let folder = manifest.parent()?;
        let below = folder.strip_prefix(self.root).ok()?;
        let mut path = self.root.to_owned();
        for part in below.components() {
            path.push(part);
            if part.as_os_str().to_str().is_some_and(|name| TEST_DATA.contains(&name)) {
                return Some(path);
            }
        }
        folder.join(".cargo-checksum.json").is_file().then(|| folder.parent().unwrap_or(folder).to_owned())
    }
}
