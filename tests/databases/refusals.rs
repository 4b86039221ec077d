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

#[test]
fn a_database_that_nobody_knows_of() {
    let (code, said) = run(&[]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("nothing is known of the monolith's database"), "{said}");
}
