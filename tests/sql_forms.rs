//! Statements of all forms: a real PostgreSQL makes the same of them as the replay, and no part of one brings it down.

use std::fs;
use std::path::Path;

use split::frontend::sql::split::split as statements;
use split::frontend::sql::{lex, schema_of};
use split::load::catalog;
use split::model::compare::compare;
use split::model::schema::Dialect;

#[path = "support/postgres.rs"]
mod postgres_server;

/// Names of copied unique constraints and indexes with columns that are only included: `LIKE` does not know of those.
const KNOWN: &[&str] = &[
    "copy1.copy1_customer_placed_total_key",
    "copy1.copy1_customer_placed_key",
    "copy1.copy1_expr_lower_customer_idx",
];

/// The files of `tests/sql_forms`, in order.
fn files() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sql_forms");
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("it is there").map(|entry| entry.expect("readable").path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).expect("text")).collect()
}

#[test]
fn postgres_makes_the_same_of_all_forms() {
    let server = postgres_server::Server::start();
    let url = server.create("forms");
    let files = files();
    let mut all = String::new();
    for (number, text) in files.iter().enumerate() {
        server.client("forms").batch_execute(text).unwrap_or_else(|error| panic!("file {number}: {error}"));
        // Each file begins with the usual path.
        all += "SET search_path TO DEFAULT;\n";
        all += text;
        let (ours, blind_spots) = schema_of(&all, Dialect::Postgres, "forms.sql");
        assert!(blind_spots.is_empty(), "{blind_spots:#?}");
        let catalog = catalog::read(&url).expect("a schema");
        let comparison = compare(&ours, &catalog.schema);
        let unknown: Vec<_> =
            comparison.differences.iter().filter(|difference| !KNOWN.contains(&difference.name.as_str())).collect();
        assert!(unknown.is_empty(), "after file {number}: {unknown:#?}");
    }
}

#[test]
fn no_part_of_a_statement_brings_it_down() {
    for text in files() {
        for piece in statements(&text, Dialect::Postgres) {
            let tokens = lex::tokens(piece.text, Dialect::Postgres);
            for token in &tokens {
                let (start, end) = (token.start as usize, token.end as usize);
                let without = format!("{}{}", &piece.text[..start], &piece.text[end..]);
                for dialect in [Dialect::Postgres, Dialect::Mysql, Dialect::Sqlite] {
                    let _ = schema_of(&piece.text[..start], dialect, "");
                    let _ = schema_of(&without, dialect, "");
                }
            }
        }
    }
}
