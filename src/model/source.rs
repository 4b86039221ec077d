//! What `load` found on disk: packages, their targets and dependencies, and the files below the root.

use std::path::PathBuf;

use crate::model::analysis::BlindSpot;

/// Everything a frontend needs to know about the disk. Paths are absolute and lie below `root`.
#[derive(Debug, Default, Clone)]
pub struct SourceSet {
    pub root: PathBuf,
    pub packages: Vec<SourcePackage>,
    /// Every `.rs` file below the root that no ignore file excludes, sorted.
    pub rust_files: Vec<PathBuf>,
    /// Every `.sql` file below the root that no ignore file excludes, sorted, as `/`-separated path below the root and
    /// content; one that could not be read has a blind spot.
    pub sql_files: Vec<SqlFile>,
    /// Every `.proto` file below the root that no ignore file excludes, sorted.
    pub proto_files: Vec<PathBuf>,
    /// What could not be loaded (a missing member, a broken manifest, an unreadable folder).
    pub blind_spots: Vec<BlindSpot>,
}

#[derive(Debug, Clone)]
pub struct SqlFile {
    /// Relative to the root, with `/`.
    pub path: String,
    pub text: String,
}

#[derive(Debug, Clone)]
pub struct SourcePackage {
    pub name: String,
    pub version: String,
    pub manifest: PathBuf,
    /// 2015, 2018, 2021 or 2024.
    pub edition: u16,
    /// The workspace's root folder: packages of different workspaces under one root stay apart.
    pub workspace: PathBuf,
    pub targets: Vec<SourceTarget>,
    pub dependencies: Vec<SourceDependency>,
}

#[derive(Debug, Clone)]
pub struct SourceTarget {
    /// The target's name as Cargo gives it (may contain dashes).
    pub name: String,
    pub kind: TargetKind,
    pub path: PathBuf,
    pub edition: u16,
}

/// The order is the order of display; `Lib` covers every library-like crate type but proc-macros.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TargetKind {
    Lib,
    ProcMacro,
    Bin,
    Example,
    Test,
    Bench,
    BuildScript,
}

impl TargetKind {
    /// Examples, tests and benches are marked and left out of the counts unless asked for.
    #[must_use]
    pub fn is_auxiliary(self) -> bool {
        matches!(self, Self::Example | Self::Test | Self::Bench)
    }

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Lib => "lib",
            Self::ProcMacro => "proc-macro",
            Self::Bin => "bin",
            Self::Example => "example",
            Self::Test => "test",
            Self::Bench => "bench",
            Self::BuildScript => "build-script",
        }
    }
}

#[derive(Debug, Clone)]
pub struct SourceDependency {
    /// The package's name in its registry or workspace.
    pub package: String,
    /// The name that code uses (`rename` applied, dashes turned into underscores).
    pub extern_name: String,
    /// The folder of a `path` dependency.
    pub path: Option<PathBuf>,
    /// Only for tests, examples and benches.
    pub dev: bool,
    /// Only for the build script.
    pub build: bool,
}
