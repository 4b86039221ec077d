//! Text to facts, one folder a language. A bad file is reported and never aborts a run.

mod join;
mod live;
mod rows;
pub mod rust;
pub mod sql;

use crate::model::analysis::Analysis;
use crate::model::source::SourceSet;

/// What the caller wants of a run.
#[derive(Debug, Clone, Default)]
pub struct Options {
    pub rust: rust::Options,
    pub sql: sql::Options,
}

/// How far the code is known when the analysis of it begins.
pub enum Start {
    /// Its files were read.
    Read(rust::Read),
    /// It was linked and resolved, here or in an earlier run.
    Resolved(Box<rust::Resolved>),
}

/// What a later run can begin with.
#[derive(Debug, Default)]
pub struct Kept {
    /// Of code that this run has linked itself.
    pub snapshot: Option<rust::Snapshot>,
    /// Files that were asked for by name and are not among those of the source set, whether they are there or not.
    pub probes: Vec<String>,
}

/// Everything that is read of a codebase, of Rust files that were read while the packages were asked for.
#[must_use]
pub fn analyze_read(
    source: &SourceSet,
    read: rust::Read,
    options: &Options,
    progress: &dyn rust::Progress,
) -> Analysis {
    analyze_from(source, (Start::Read(read), None), options, false, progress).0
}

/// The same from further on (with the migrations, where they were replayed already), and with what a later run can begin
/// with where that is to be kept.
#[must_use]
pub fn analyze_from(
    source: &SourceSet,
    (start, replayed): (Start, Option<sql::Replayed>),
    options: &Options,
    keep: bool,
    progress: &dyn rust::Progress,
) -> (Analysis, Kept) {
    let mut kept = Kept::default();
    // Where the one leaves a worker idle, the other goes on.
    let ((mut analysis, code), replayed) = rayon::join(
        || {
            let resolved = match start {
                Start::Read(read) => {
                    let mut resolved = rust::resolve(source, read, options.rust, progress);
                    kept.snapshot = keep.then(|| resolved.to_snapshot());
                    resolved
                }
                Start::Resolved(resolved) => *resolved,
            };
            kept.probes.clone_from(&resolved.probes);
            rust::finish(source, resolved, options.rust)
        },
        || replayed.unwrap_or_else(|| sql::replayed_files(source, &options.sql)),
    );
    join::join(source, code, replayed, &options.sql, &mut analysis);
    (analysis, kept)
}

/// The same, from the disk on.
#[must_use]
pub fn analyze(source: &SourceSet, options: &Options, progress: &dyn rust::Progress) -> Analysis {
    let read = rust::read_all(source, options.rust, progress);
    analyze_read(source, read, options, progress)
}
