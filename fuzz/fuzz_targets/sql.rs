//! One text of SQL: replayed as a migration and read as a query, in each dialect.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use rayon::{ThreadPool, ThreadPoolBuilder};
use split::frontend::sql;
use split::model::schema::Dialect;

/// The product's workers have a deep stack too.
static POOL: LazyLock<ThreadPool> =
    LazyLock::new(|| ThreadPoolBuilder::new().num_threads(1).stack_size(256 << 20).build().expect("a thread"));

fuzz_target!(|text: &str| {
    POOL.install(|| {
        for dialect in [Dialect::Postgres, Dialect::Mysql, Dialect::Sqlite] {
            let (schema, _) = sql::schema_of(text, dialect, "migration.sql");
            let _ = sql::statement(text, dialect, &schema);
            // Whatever was made can be compared.
            let comparison = split::model::compare::compare(&schema, &schema);
            assert_eq!(comparison.differences, []);
        }
    });
});
