//! The SQL frontend: migrations to schemas, statements to what they read and write. The SQL parser lives here and
//! nowhere else.

mod body;
mod change;
mod cursor;
mod ddl;
pub mod lex;
mod query;
pub mod split;
mod types;

use std::path::PathBuf;

use crate::model::analysis::BlindSpot;
use crate::model::data::CodeSchema;
use crate::model::schema::Database;
use crate::model::source::SourceSet;

pub use self::query::{looks_like_sql, named, statement};

/// What the caller wants of a run.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Folders of migrations that the user named: nothing else is looked for.
    pub migrations: Vec<PathBuf>,
}

/// The databases of a codebase: migrations replayed, with what the code itself declares. Sorted by id.
#[must_use]
pub fn databases(source: &SourceSet, code: Vec<CodeSchema>, options: &Options) -> (Vec<Database>, Vec<BlindSpot>) {
    let _ = (source, code, options);
    (Vec::new(), Vec::new())
}
