//! The SQL frontend: migrations to schemas, statements to what they read and write. The SQL parser lives here and
//! nowhere else.

mod body;
mod change;
mod cursor;
mod data;
mod database;
mod ddl;
mod dialect;
mod discover;
pub mod lex;
mod query;
mod replay;
mod soft;
pub mod split;
mod types;

use std::path::PathBuf;

use crate::model::analysis::BlindSpot;
use crate::model::data::CodeSchema;
use crate::model::schema::{Catalog, Database, Dialect, Schema};
use crate::model::source::SourceSet;

pub use self::database::Replayed;
pub use self::query::{looks_like_sql, named, statement};

/// What the caller wants of a run.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Folders of migrations that the user named: nothing else is looked for.
    pub migrations: Vec<PathBuf>,
    /// A live database, to be one more and to be compared with the migrations.
    pub live: Option<Catalog>,
}

/// Replays the migrations among the SQL files: needs nothing of the code, and so may run beside its analysis.
#[must_use]
pub fn replayed_files(source: &SourceSet, options: &Options) -> Replayed {
    database::replayed_files(source, options)
}

/// The files that make each database, in the order in which they run: the database's id, and their paths below the root.
#[must_use]
pub fn files(source: &SourceSet, options: &Options) -> Vec<(String, Vec<String>)> {
    database::files(source, options)
}

/// The databases of a codebase: migrations replayed, with what the code itself declares. Sorted by id.
#[must_use]
pub fn databases(source: &SourceSet, replayed: Replayed, code: Vec<CodeSchema>) -> (Vec<Database>, Vec<BlindSpot>) {
    database::databases(source, replayed, code)
}

/// The schema of a live database, with what its views, functions and triggers read and write.
#[must_use]
pub fn live_schema(catalog: &Catalog) -> Schema {
    replay::completed(catalog)
}

/// The schema that one text makes, and what could not be read or does not fit. `file` is how places call it.
#[must_use]
pub fn schema_of(text: &str, dialect: Dialect, file: &str) -> (Schema, Vec<BlindSpot>) {
    database::schema_of(text, dialect, file)
}
