//! A live database beside the migrations: one more database, and how far the two have drifted apart.

use super::sql;
use crate::model::analysis::{Analysis, BlindSpot, BlindSpotKind};
use crate::model::compare::{Comparison, compare};
use crate::model::schema::{Catalog, Database, Dialect, SchemaSource};

/// The live database as one of the codebase.
pub fn database(catalog: &Catalog) -> Database {
    Database {
        id: "catalog".to_owned(),
        source: SchemaSource::Catalog,
        dialect: Dialect::Postgres,
        schema: sql::live_schema(catalog),
        migrations: Vec::new(),
    }
}

/// Compares it with the database whose migrations fit best, and writes the drift down. Where there is none, the answer
/// says so.
pub fn compare_with(catalog: &Catalog, databases: &[Database], analysis: &mut Analysis) -> Option<BlindSpot> {
    let replayed = |database: &&Database| {
        let source = matches!(database.source, SchemaSource::Migrations | SchemaSource::RustMigrations);
        source && database.dialect == Dialect::Postgres && !database.schema.tables.is_empty()
    };
    let mut best: Option<(usize, &Database, Comparison)> = None;
    for database in databases.iter().filter(replayed) {
        let comparison = compare(&database.schema, &catalog.schema);
        let (equal, _) = comparison.share();
        // The first of those that fit as well.
        if best.as_ref().is_none_or(|(before, ..)| equal > *before) {
            best = Some((equal, database, comparison));
        }
    }
    match best {
        Some((_, database, comparison)) => {
            analysis.drift_of = Some(database.id.clone());
            analysis.drift = comparison.differences;
            None
        }
        None => Some(BlindSpot {
            file: String::new(),
            line: 0,
            column: 0,
            kind: BlindSpotKind::SchemaMismatch,
            message: "no PostgreSQL migrations were found to compare the live database with".to_owned(),
        }),
    }
}
