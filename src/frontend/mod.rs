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

/// Everything that is read of a codebase, of Rust files that were read while the packages were asked for.
#[must_use]
pub fn analyze_read(
    source: &SourceSet,
    read: rust::Read,
    options: &Options,
    progress: &dyn rust::Progress,
) -> Analysis {
    // Where the one leaves a worker idle, the other goes on.
    let ((mut analysis, code), replayed) = rayon::join(
        || rust::analyze_read(source, read, options.rust, progress),
        || sql::replayed_files(source, &options.sql),
    );
    join::join(source, code, replayed, &options.sql, &mut analysis);
    analysis
}

/// The same, from the disk on.
#[must_use]
pub fn analyze(source: &SourceSet, options: &Options, progress: &dyn rust::Progress) -> Analysis {
    let read = rust::read_all(source, options.rust, progress);
    analyze_read(source, read, options, progress)
}
