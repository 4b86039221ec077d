//! The reference monolith's data: all eight databases made, filled and compared, every table of them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::place::{Said, number, text};
use crate::postgres_server::Server;
use crate::{content, with_server};

fn home() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/monolith")
}

/// The monolith's database, with rows in all of its tables.
fn filled(server: &Server, name: &str) -> postgres::Client {
    server.create(name);
    let mut client = server.client(name);
    let mut files: Vec<PathBuf> =
        fs::read_dir(home().join("migrations")).expect("there").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files.extend(["tenant", "auth", "notification", "workflow"].map(|of| home().join(format!("seeds/{of}.sql"))));
    for file in files {
        client.batch_execute(&fs::read_to_string(&file).expect("text")).expect("it applies");
    }
    client.batch_execute(include_str!("corallum.sql")).expect("rows");
    client
}

#[test]
fn all_eight_databases_of_the_reference_are_filled_and_equal() {
    with_server(|server| {
        let mut source = filled(server, "corallum");
        let tables: BTreeSet<String> = source
            .query("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'", &[])
            .expect("tables")
            .iter()
            .map(|row| row.get(0))
            .collect();
        assert_eq!(tables.len(), 42);
        for table in &tables {
            assert!(number(&mut source, &format!("SELECT count(*) FROM {table}")) > 0, "{table} is empty");
        }

        let platform = tempfile::tempdir().expect("a folder");
        let split = |arguments: &[&str]| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_split"));
            command.args(arguments).arg(home()).env_remove("DATABASE_URL").stdin(Stdio::null());
            let said = Said::by(&mut command);
            assert_eq!(said.code, Some(0), "{said:?}");
            said.out
        };
        let (from, to) = (server.url("corallum"), server.url("corallum_{service}"));
        let generated = platform.path().to_str().expect("UTF-8");
        split(&["generate", "--target", "database", "--no-cache", "--database-url", &from, "--output", generated]);
        let ends = ["--from", &from, "--to", &to, "--format", "json"];
        let copied = split(&[&["data", "copy", "--create", "--generated", generated][..], &ends].concat());
        let copied: Value = serde_json::from_str(&copied).expect("JSON");
        let told = split(&[&["data", "verify"][..], &ends].concat());
        let told: Value = serde_json::from_str(&told).expect("JSON");
        assert_eq!(told["equal"], true, "{told:#}");

        // Not by our own comparison alone: the text of all rows, and where each sequence goes on.
        let mut seen = BTreeSet::new();
        for table in told["tables"].as_array().expect("tables") {
            let word = |name: &str| table[name].as_str().expect("a name");
            let table_name = word("table").trim_start_matches("public.");
            let mut target = server.client(&format!("corallum_{}", word("service")));
            assert_eq!(content(&mut target, table_name), content(&mut source, table_name), "{table:#}");
            seen.insert(table_name.to_owned());
        }
        let services: Vec<&str> = copied["services"]
            .as_array()
            .expect("services")
            .iter()
            .map(|service| service["service"].as_str().expect("a name"))
            .collect();
        assert_eq!(services.len(), 8, "{copied:#}");
        for service in services {
            let mut target = server.client(&format!("corallum_{service}"));
            let sequences = "SELECT coalesce(string_agg(sequencename, ' ' ORDER BY 1), '') FROM pg_sequences \
                             WHERE schemaname = 'public'";
            for sequence in text(&mut target, sequences).split_whitespace() {
                let next = format!("SELECT nextval('{sequence}')");
                assert_eq!(number(&mut target, &next), number(&mut source, &next), "{service}: {sequence}");
            }
            let broken = "SELECT count(*) FROM pg_constraint WHERE NOT convalidated";
            assert_eq!(number(&mut target, broken), 0, "{service}");
        }
        assert_eq!(seen, tables, "each table has an owner");
        // No delete event and no line of audit was written by the copy itself.
        let mut analytics = server.client("corallum_analytics");
        assert_eq!(content(&mut analytics, "audit_log"), content(&mut source, "audit_log"));
    });
}
