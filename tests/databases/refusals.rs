//! What can't be done is said in a sentence, and nothing is written.

use std::process::Command;

use crate::{SERVER, SPLIT, fixtures};

fn run(arguments: &[&str]) -> (i32, String) {
    let output = tempfile::tempdir().expect("a temporary folder");
    let run = Command::new(SPLIT)
        .args(["generate", "--target", "database", "--output"])
        .arg(output.path())
        .arg(fixtures().join("split.yaml"))
        .args(arguments)
        .env_remove("PGPASSWORD")
        .output()
        .expect("it ran");
    let written = output.path().join("services").exists();
    assert!(!written, "something was written");
    (run.status.code().unwrap_or(-1), String::from_utf8_lossy(&run.stderr).into_owned())
}

#[test]
fn a_role_without_rights() {
    SERVER.create("refusal_rights").expect("created");
    let mut client = SERVER.client("refusal_rights").expect("connected");
    client.batch_execute("CREATE TABLE a_secret (id int); CREATE ROLE refused LOGIN").expect("made");
    let url = SERVER.cluster.url("refusal_rights").replace("split@", "refused@");
    let (code, said) = run(&["--database-url", &url]);
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("could not read the schema") && said.contains("a_secret") && said.contains("lock"), "{said}");
}

#[test]
fn a_server_that_is_not_there() {
    let (code, said) = run(&["--database-url", "postgres://nobody@127.0.0.1:1/none"]);
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("could not reach PostgreSQL at 127.0.0.1:1/none"), "{said}");
}

#[test]
fn programs_that_are_not_there() {
    let empty = tempfile::tempdir().expect("a temporary folder");
    let folder = empty.path().to_str().expect("UTF-8");
    let (code, said) = run(&["--postgres", folder]);
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("has not all of PostgreSQL's programs"), "{said}");
}

/// Without any PostgreSQL: tables, keys and indexes as a parser read them in the migrations, said plainly. They run.
#[test]
fn no_server_is_the_lesser_source() {
    let empty = tempfile::tempdir().expect("a temporary folder");
    let output = tempfile::tempdir().expect("a temporary folder");
    let monolith = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/monolith");
    let run = Command::new(SPLIT)
        .args(["generate", "--target", "database", "--without-postgres", "--output"])
        .arg(output.path())
        .arg(monolith)
        .env("PATH", empty.path())
        .output()
        .expect("it ran");
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert_eq!(run.status.code(), Some(0), "{said}");
    assert!(said.contains("the lesser source"), "{said}");
    let page = std::fs::read_to_string(output.path().join("database/CROSSINGS.md")).expect("written");
    assert!(page.contains("the lesser source"), "{page}");
    let all = crate::accounting::services(output.path());
    assert_eq!(all.len(), 8);
    for service in all {
        let database = format!("lesser_{}", service.name);
        SERVER.create(&database).expect("created");
        SERVER.apply(&database, &service.ups).expect("up");
        let tables = SERVER
            .psql(&database, &["-c", "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"], &[])
            .expect("read");
        assert!(tables.trim().parse::<u32>().is_ok_and(|count| count >= 2), "{database}: {tables}");
        SERVER.apply(&database, &service.downs).expect("down");
    }
}

#[test]
fn a_database_that_nobody_knows_of() {
    let (code, said) = run(&[]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("nothing is known of the monolith's database"), "{said}");
}
