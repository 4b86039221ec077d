//! SQL that is broken, huge or nested without end: the migrations beside it are replayed all the same.

use std::fs::File;

use super::*;

const LIB: (&str, &str) = ("src/lib.rs", "mod good;\n");
const FIRST: (&str, &str) = ("migrations/1_first.sql", "CREATE TABLE users (id bigint PRIMARY KEY);\n");
const LAST: (&str, &str) =
    ("migrations/9_last.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));\n");

fn project(bad: &str) -> Project {
    Project::new(&[LIB, GOOD, FIRST, ("migrations/5_bad.sql", bad), LAST])
}

/// Both tables are there, and what ties them.
#[track_caller]
fn has_the_others(document: &Document) {
    let tables: Vec<&str> = document.list("tables").iter().filter_map(|table| table["name"].as_str()).collect();
    assert!(tables.contains(&"users") && tables.contains(&"orders"), "{tables:?}");
    let orders = document.list("tables").iter().find(|table| table["name"] == "orders").expect("read");
    assert_eq!(orders["foreign_keys"][0]["references"], "users");
    document.has_the_rest();
}

#[track_caller]
fn tells(document: &Document, start: &str) {
    let spots = document.blind_spots();
    assert!(spots.iter().any(|spot| spot.starts_with(start)), "expected `{start}…`: {spots:#?}");
}

#[test]
fn a_hundred_megabytes_are_not_read() {
    let project = project("");
    File::create(project.path("migrations/5_bad.sql")).and_then(|file| file.set_len(100 << 20)).expect("room");
    let document = project.analyze();
    tells(&document, "unreadable-file migrations/5_bad.sql:0:0 ");
    has_the_others(&document);
}

#[test]
fn nesting_without_end_is_survived_and_told() {
    let deep = format!("CREATE VIEW deep AS SELECT {}1{};\n", "(".repeat(10_000), ")".repeat(10_000));
    let document = project(&deep).analyze();
    tells(&document, "unreadable-sql migrations/5_bad.sql:1:");
    has_the_others(&document);
    let open = project(&format!("CREATE TABLE t (a int DEFAULT {}1);\n", "(".repeat(10_000))).analyze();
    tells(&open, "unreadable-sql migrations/5_bad.sql:1:");
    has_the_others(&open);
}

#[test]
fn what_never_ends_is_told() {
    for bad in [
        "INSERT INTO users VALUES ('never ends;\n",
        "CREATE FUNCTION f() RETURNS int AS $$ SELECT 1;\n",
        "/* /* */ CREATE TABLE t (a int);\n",
        "CREATE TABLE \"never ends (a int);\n",
        "CREATE TABLE t (a int\n",
    ] {
        let document = project(bad).analyze();
        tells(&document, "unreadable-sql migrations/5_bad.sql:1:");
        has_the_others(&document);
    }
}

#[test]
fn bytes_that_are_no_text_are_told() {
    let project = project("");
    project.write("migrations/5_bad.sql", b"CREATE TABLE t (a int);\n\xff\xfe\n");
    let document = project.analyze();
    tells(&document, "unreadable-file migrations/5_bad.sql:");
    has_the_others(&document);
    let nul = super::sql::project("CREATE TABLE t\0 (a int);\nCREATE TABLE u (a int);\n").analyze();
    tells(&nul, "unreadable-sql migrations/5_bad.sql:1:");
    has_the_others(&nul);
}

#[test]
fn a_hundred_thousand_statements_in_one_file_end_soon() {
    let document = project(&lines(100_000, "INSERT INTO users VALUES (#);")).analyze();
    has_the_others(&document);
}

#[test]
fn hostile_queries_are_survived() {
    let deep = format!("SELECT {}1{} FROM users", "(".repeat(10_000), ")".repeat(10_000));
    let code = format!(
        "pub async fn f(db: &sqlx::PgPool) {{\n    sqlx::query(\"{deep}\").execute(db).await.unwrap();\n    \
         sqlx::query(\"SELECT 'never ends FROM users\").execute(db).await.unwrap();\n    \
         sqlx::query(\"SELECT id FROM users \\0\").execute(db).await.unwrap();\n}}\n"
    );
    let files = [("src/lib.rs", "mod good;\nmod queries;\n"), GOOD, FIRST, LAST, ("src/queries.rs", code.as_str())];
    let project = Project::new(&files);
    project.write("Cargo.toml", format!("{}[dependencies]\nsqlx = \"0.8\"\n", package("a")));
    let document = project.analyze();
    has_the_others(&document);
    assert_eq!(document.list("queries").len(), 3);
    for query in document.list("queries") {
        assert_eq!(query["complete"], false, "what was not read whole says so: {query}");
    }
}
