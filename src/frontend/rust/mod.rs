//! The Rust frontend: `syn` lives here and nowhere else.

use crate::model::analysis::Analysis;
use crate::model::source::SourceSet;

/// What the caller wants of a run.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Read the bodies of tests, examples and benches too (their facts are marked).
    pub include_tests: bool,
}

/// Told about the work as it is done: files read so far, and of how many.
pub trait Progress: Sync {
    fn stage(&self, name: &'static str, total: usize);
    fn advance(&self, by: usize);
}

/// Says nothing.
pub struct Silent;

impl Progress for Silent {
    fn stage(&self, _: &'static str, _: usize) {}
    fn advance(&self, _: usize) {}
}

/// Reads the Rust code of a source set into an analysis.
#[must_use]
pub fn analyze(source: &SourceSet, _options: Options, _progress: &dyn Progress) -> Analysis {
    Analysis { root: source.root.clone(), ..Analysis::default() }
}
