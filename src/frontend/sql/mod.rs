//! The SQL frontend: migrations to schemas, statements to what they read and write. The SQL parser lives here and
//! nowhere else.

pub mod lex;
pub mod split;

use std::path::PathBuf;

use crate::model::analysis::BlindSpot;
use crate::model::data::{CodeSchema, Statement};
use crate::model::schema::{Database, Dialect, Schema};
use crate::model::source::SourceSet;

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

/// What the statements of a text read and write. Holes ([`crate::model::data::HOLE`]) stand for what is not known.
/// `schema` tells of columns and of names that are views or functions; it may be empty.
#[must_use]
pub fn statement(text: &str, dialect: Dialect, schema: &Schema) -> Statement {
    let _ = (text, dialect, schema);
    Statement::default()
}
