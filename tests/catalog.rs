//! A live PostgreSQL: what is read of its catalog, how it is compared with the migrations, and what happens without one.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::{Duration, Instant};

use split::frontend::{self, rust, sql};
use split::load;
use split::model::analysis::Analysis;
use split::model::compare::{ObjectKind, compare};
use split::model::schema::{Catalog, Identity, Name, Schema, TableKind, TypeKind};

#[path = "support/postgres.rs"]
mod postgres_server;
use postgres_server::Server;

const FIXTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/catalog");

/// A server with the fixture's migrations in a new database; its client, and its URL.
fn migrated(server: &Server, database: &str) -> (postgres::Client, String) {
    let url = server.create(database);
    let mut client = server.client(database);
    let mut files: Vec<_> = fs::read_dir(Path::new(FIXTURE).join("migrations"))
        .expect("the fixture")
        .map(|e| e.expect("an entry").path())
        .collect();
    files.sort();
    for file in files {
        client
            .batch_execute(&fs::read_to_string(&file).expect("readable"))
            .unwrap_or_else(|e| panic!("{}: {e:?}", file.display()));
    }
    (client, url)
}

fn analyzed(live: Option<Catalog>) -> Analysis {
    let source = load::load(Path::new(FIXTURE), &load::LoadOptions::default()).expect("the fixture");
    let options =
        frontend::Options { sql: sql::Options { live, ..sql::Options::default() }, ..frontend::Options::default() };
    frontend::analyze(&source, &options, &rust::Silent)
}

fn live(url: &str) -> Catalog {
    load::catalog::read(url).expect("the server runs")
}

/// Tests that run at the same time share a server; the last one stops it.
fn with_server(test: impl FnOnce(&Server)) {
    static SHARED: Mutex<Weak<Server>> = Mutex::new(Weak::new());
    let server = {
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        let server = shared.upgrade().unwrap_or_else(|| Arc::new(Server::start()));
        *shared = Arc::downgrade(&server);
        server
    };
    test(&server);
}

fn plain(name: &str) -> Name {
    Name::plain(name)
}

fn audit(name: &str) -> Name {
    Name { schema: Some("audit".to_owned()), name: name.to_owned() }
}

#[test]
fn a_catalog_is_read_whole() {
    with_server(|server| {
        let (_, url) = migrated(server, "whole");
        let Catalog { schema, bodies } = live(&url);
        let names = |all: &mut dyn Iterator<Item = &Name>| all.map(ToString::to_string).collect::<Vec<_>>();

        assert_eq!(names(&mut schema.schemas.iter().map(|s| &s.name)), ["audit"]);
        assert_eq!(names(&mut schema.extensions.iter().map(|s| &s.name)), ["pg_trgm"]);
        let types: Vec<_> = schema.types.iter().map(|ty| (ty.name.to_string(), ty.kind, ty.parts.join("|"))).collect();
        let expected = [
            ("email", TypeKind::Domain, "character varying(200)"),
            ("order_state", TypeKind::Enum, "open|sent|paid|it's gone"),
            ("price_range", TypeKind::Range, "numeric"),
            ("audit.change", TypeKind::Composite, "at timestamp with time zone|note text|amount numeric(10,2)[]"),
        ];
        assert_eq!(types, expected.map(|(name, kind, parts)| (name.to_owned(), kind, parts.to_owned())));
        assert_eq!(schema.types[1].used_by, ["orders.state", "orders.states"]);

        let owners: Vec<_> = schema
            .sequences
            .iter()
            .map(|s| (s.name.to_string(), s.owned_by.as_ref().map(|(t, c)| format!("{t}.{c}"))))
            .collect();
        let expected = [
            ("customers_id_seq", Some("customers.id")),
            ("manual_ids", Some("manual.id")),
            ("orders_id_seq", Some("orders.id")),
            ("orders_small_seq", Some("orders.small")),
            ("staff_numbers", Some("employees.salary")),
            ("ticket_numbers", None),
        ];
        assert_eq!(owners, expected.map(|(name, owner)| (name.to_owned(), owner.map(str::to_owned))));
        assert_eq!(schema.sequences[5].used_by, ["orders.number"]);

        let tables = names(&mut schema.tables.iter().map(|t| &t.name));
        let expected = [
            "customers",
            "employees",
            "guests",
            "manual",
            "order_lines",
            "orders",
            "people",
            "readings",
            "readings_2024",
            "readings_2025",
            "readings_2026",
            "readings_copy",
            "readings_rest",
            "staff_copy",
            "audit.entries",
        ];
        assert_eq!(tables, expected);
        customers(&schema);
        orders(&schema);

        let readings = schema.table(&plain("readings")).expect("a table");
        assert_eq!((readings.kind, readings.partition_by.as_deref()), (TableKind::Partitioned, Some("RANGE (at)")));
        let part = schema.table(&plain("readings_2024")).expect("a table");
        assert_eq!(part.partition_of, Some(plain("readings")));
        assert_eq!(part.columns.len(), 3);
        // What it has from its parent stands there.
        assert!(part.primary_key.is_none() && part.indexes.is_empty(), "{part:?}");
        let employees = schema.table(&plain("employees")).expect("a table");
        assert_eq!(employees.inherits, [plain("people")]);
        let columns: Vec<&str> = employees.columns.iter().map(|c| c.name.as_str()).collect();
        assert_eq!(columns, ["name", "born", "salary", "nick"]);
        assert!(employees.checks.is_empty());

        let views: Vec<_> =
            schema.views.iter().map(|v| (v.name.to_string(), v.materialized, names(&mut v.reads.iter()))).collect();
        let reads = |all: &[&str]| all.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            views,
            [
                ("open_orders".to_owned(), false, reads(&["customers", "orders"])),
                ("order_counts".to_owned(), true, reads(&["orders"]))
            ]
        );
        assert_eq!(schema.views[1].indexes[0].columns, ["customer_id"]);
        programs(&schema, &bodies);
    });
}

fn customers(schema: &Schema) {
    let table = schema.table(&plain("customers")).expect("a table");
    let columns: Vec<_> = table.columns.iter().map(|c| (c.name.as_str(), c.ty.as_str(), c.nullable)).collect();
    assert_eq!(
        columns,
        [
            ("id", "bigint", false),
            ("email", "email", false),
            ("displayName", "character varying(80)", false),
            ("aliases", "text[]", false),
            ("joined_at", "timestamp with time zone", false),
            ("score", "numeric(8,3)", true),
            ("search", "text", true),
        ]
    );
    assert_eq!(table.columns[0].identity, Some(Identity::Always));
    assert_eq!(table.columns[4].default.as_deref(), Some("now()"));
    assert_eq!(table.columns[5].comment.as_deref(), Some("from 0"));
    assert_eq!(table.columns[6].generated.as_deref(), Some("lower((\"displayName\")::text)"));
    assert_eq!(table.columns[6].default, None);
    assert_eq!(table.comment.as_deref(), Some("People who've bought"));
    assert!(table.row_security);
    assert_eq!(table.primary_key.as_ref().map(|key| key.name.as_str()), Some("customers_pkey"));
    assert_eq!(table.uniques.iter().map(|key| key.columns.join("+")).collect::<Vec<_>>(), ["email"]);
    let indexes: Vec<_> = table.indexes.iter().map(|i| (i.name.as_str(), i.method.as_str(), i.unique)).collect();
    assert_eq!(indexes, [("customers_lower_joined_at_idx", "btree", true), ("customers_trigrams", "gin", false)]);
    assert_eq!(table.indexes[0].columns, ["lower(\"displayName\"::text)", "joined_at"]);
    assert!(table.indexes[0].predicate.is_some());
    assert_eq!(table.indexes[1].columns, ["displayName"]);
}

fn orders(schema: &Schema) {
    let table = schema.table(&plain("orders")).expect("a table");
    assert_eq!((table.columns[0].identity, table.columns[0].default.as_deref()), (Some(Identity::Serial), None));
    assert_eq!(table.columns[7].identity, Some(Identity::ByDefault));
    assert!(table.columns[2].default.as_ref().is_some_and(|default| default.contains("ticket_numbers")));
    let keys: Vec<String> = table
        .foreign_keys
        .iter()
        .map(|key| {
            let columns = |all: &[String]| all.join("+");
            format!(
                "{} {} {} {} {:?} {:?} {}",
                key.name,
                columns(&key.columns),
                key.references,
                columns(&key.referenced_columns),
                key.on_delete,
                key.on_update,
                key.deferrable
            )
        })
        .collect();
    assert_eq!(
        keys.into_iter().collect::<BTreeSet<_>>(),
        BTreeSet::from([
            "orders_customer_id_fkey customer_id customers id Cascade NoAction true".to_owned(),
            "orders_parent parent_id orders id SetNull SetNull true".to_owned(),
        ])
    );
    assert_eq!((table.checks.len(), table.excludes.len()), (1, 1));
    let indexes: Vec<_> = table.indexes.iter().map(|i| (i.name.as_str(), i.columns.join("+"))).collect();
    assert_eq!(
        indexes,
        [
            ("orders_customer", "customer_id+id".to_owned()),
            ("orders_expr_lower_idx", "(customer_id IS NULL)+lower('x'::text || number)".to_owned()),
            ("orders_state_number_idx", "state".to_owned()),
        ]
    );
    let entries = schema.table(&audit("entries")).expect("a table of another schema");
    assert_eq!(entries.columns[1].ty, "audit.change");
    assert_eq!(entries.foreign_keys[0].references, plain("customers"));
}

fn programs(schema: &Schema, bodies: &[String]) {
    let functions: Vec<String> = schema
        .functions
        .iter()
        .map(|f| format!("{}({}) {} {:?} {:?}", f.name, f.arguments.join(", "), f.language, f.kind, f.returns))
        .collect();
    assert_eq!(
        functions,
        [
            "note_change() plpgsql Function Some(\"trigger\")",
            "order_total(integer, double precision) sql Function Some(\"bigint\")",
            "text_sum(text) internal Aggregate Some(\"text\")",
            "tidy() sql Procedure None",
        ]
    );
    assert!(bodies[0].contains("INSERT INTO audit.entries"));
    assert_eq!(bodies[2], "");
    let triggers: Vec<String> = schema
        .triggers
        .iter()
        .map(|t| {
            format!("{} {} {} {} {} {:?}", t.name, t.table, t.timing, t.events.join("+"), t.for_each_row, t.function)
        })
        .collect();
    let function = format!("{:?}", Some(plain("note_change")));
    assert_eq!(
        triggers,
        [
            format!("lines_truncated order_lines before truncate false {function}"),
            format!("orders_audit orders after insert+update true {function}"),
        ]
    );
    let policies: Vec<String> = schema.policies.iter().map(|p| format!("{} {}", p.name, p.table)).collect();
    assert_eq!(policies, ["own_customers customers"]);
}

#[test]
fn two_databases_with_the_same_migrations_are_equal() {
    with_server(|server| {
        let (_, one) = migrated(server, "one");
        let (_, other) = migrated(server, "other");
        let (one, other) = (live(&one), live(&other));
        assert_eq!(one, other);
        let comparison = compare(&one.schema, &other.schema);
        assert_eq!(comparison.differences, []);
        let (equal, all) = comparison.share();
        assert!(equal == all && all > 90, "{equal} of {all}");
    });
}

#[test]
fn the_migrations_replayed_are_what_postgresql_makes_of_them() {
    with_server(|server| {
        let (_, url) = migrated(server, "replay");
        let analysis = analyzed(Some(live(&url)));
        assert_eq!(analysis.drift_of.as_deref(), Some("migrations"));
        let told: Vec<String> = analysis.drift.iter().map(|d| format!("{d:?}")).collect();
        assert!(told.is_empty(), "\n{}", told.join("\n"));
        let live = analysis.databases.last().expect("the live database");
        assert_eq!(live.id, "catalog");
        // Bodies are read like those of the migrations.
        let ours = &analysis.databases[0].schema;
        assert_eq!(live.schema.functions[0].writes, [audit("entries")]);
        let reach = |schema: &Schema| {
            let functions = schema.functions.iter().map(|f| (f.name.clone(), f.reads.clone(), f.writes.clone()));
            let triggers = schema.triggers.iter().map(|t| (plain(&t.name), t.reads.clone(), t.writes.clone()));
            functions.chain(triggers).collect::<Vec<_>>()
        };
        assert_eq!(reach(&live.schema), reach(ours));
        let used = |schema: &Schema| -> Vec<Vec<String>> {
            let types = schema.types.iter().map(|ty| ty.used_by.clone());
            types.chain(schema.sequences.iter().map(|sequence| sequence.used_by.clone())).collect()
        };
        assert_eq!(used(&live.schema), used(ours));
    });
}

#[test]
fn drift_is_what_somebody_changed_by_hand() {
    with_server(|server| {
        let (mut client, url) = migrated(server, "drift");
        client
            .batch_execute(
                "ALTER TABLE order_lines DROP COLUMN weight; CREATE INDEX by_hand ON customers (score);
                 CREATE TABLE _sqlx_migrations (version bigint PRIMARY KEY)",
            )
            .expect("valid");
        let drift: Vec<_> = analyzed(Some(live(&url)))
            .drift
            .into_iter()
            .map(|d| (d.kind, d.name, d.migrations, d.catalog, d.place.file))
            .collect();
        let text = |text: &str| Some(text.to_owned());
        assert_eq!(
            drift,
            [
                (
                    ObjectKind::Column,
                    "order_lines.weight".to_owned(),
                    text("double precision"),
                    None,
                    "migrations/0003_changes.sql".to_owned()
                ),
                (ObjectKind::Index, "customers.by_hand".to_owned(), None, text("btree (score)"), String::new()),
            ]
        );
    });
}

/// Neither our session nor our role can write: the reader needs no rights, and asks for none.
#[test]
fn a_role_without_rights_is_enough_and_nothing_is_written() {
    with_server(|server| {
        let (mut client, url) = migrated(server, "rights");
        client
            .batch_execute(
                "CREATE ROLE stranger LOGIN; REVOKE ALL ON SCHEMA public, audit FROM PUBLIC;
                 REVOKE ALL ON ALL TABLES IN SCHEMA public, audit FROM PUBLIC;
                 ALTER DATABASE rights SET log_statement = 'all'",
            )
            .expect("valid");
        let stranger = url.replace("owner@", "stranger@");
        assert_eq!(compare(&live(&stranger).schema, &live(&url).schema).differences, []);
        // Only sessions of this database that began after the change write their statements down: ours.
        let log = server.log();
        let statements: Vec<&str> =
            log.lines().filter_map(|line| line.split_once("statement: ")).map(|(_, text)| text).collect();
        let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;";
        assert_eq!(statements.iter().filter(|text| text.starts_with(begin)).count(), 2, "{log}");
        let reads = |text: &&&str| ["SELECT ", begin, "ROLLBACK"].iter().any(|start| text.starts_with(start));
        assert_eq!(statements.iter().filter(|text| !reads(text)).collect::<Vec<_>>(), Vec::<&&str>::new());
        let role = "the role of the test has rights after all";
        let mut denied = postgres::Client::connect(&stranger, postgres::NoTls).expect("it may connect");
        assert!(denied.batch_execute("SELECT * FROM customers").is_err(), "{role}");
    });
}

fn split(arguments: &[&str]) -> (Option<i32>, String, Duration) {
    let clock = Instant::now();
    let mut command = Command::new(env!("CARGO_BIN_EXE_split"));
    command.args(arguments).stdin(Stdio::null());
    for variable in ["PGHOST", "PGPORT", "PGUSER", "PGPASSWORD", "PGDATABASE", "PGSSLMODE", "PGPASSFILE"] {
        command.env_remove(variable);
    }
    let output = command.env("HOME", FIXTURE).output().expect("it runs");
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned(), clock.elapsed())
}

#[test]
fn what_cannot_be_reached_ends_the_run_soon_and_says_why() {
    // A port that nobody listens on, and one whose owner is silent.
    let port = std::net::TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).expect("a port").port();
    for (url, message) in [
        (
            format!("postgres://me@127.0.0.1:{port}/shop"),
            format!("could not reach PostgreSQL at 127.0.0.1:{port}/shop as `me`"),
        ),
        ("postgres://me:secret@127.0.0.1/shop".to_owned(), "`--database-url` has a password in it".to_owned()),
        ("mysql://me:secret@127.0.0.1/shop".to_owned(), "only PostgreSQL can be read".to_owned()),
        ("shop".to_owned(), "`--database-url` is no URL".to_owned()),
    ] {
        let (code, said, took) = split(&["analyze", FIXTURE, "--database-url", &url]);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains(&message) && said.contains("help: "), "{said}");
        assert!(!said.contains("secret"), "{said}");
        assert!(took < Duration::from_secs(8), "{took:?}");
    }
}

#[test]
fn a_silent_server_is_not_waited_for() {
    let silent = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = silent.local_addr().expect("bound").port();
    let url = format!("postgres://me@127.0.0.1:{port}/shop?sslmode=disable");
    let (code, said, took) = split(&["analyze", FIXTURE, "--database-url", &url]);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("no answer within"), "{said}");
    assert!(took < Duration::from_secs(25), "{took:?}");
}

#[test]
fn a_server_that_says_no_is_told_apart() {
    with_server(|server| {
        let (code, said, _) = split(&["analyze", FIXTURE, "--database-url", &server.url("nowhere")]);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains("refused the connection: database \"nowhere\" does not exist"), "{said}");
        let url = server.url("postgres");
        let (code, said, _) = split(&["analyze", FIXTURE, "--database-url", &format!("{url}?sslmode=require")]);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains("could not reach") && said.contains("TLS"), "{said}");
    });
}
