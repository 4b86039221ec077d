//! Databases that are generated, on a real server: every object of the monolith is there with the same definition, with its
//! stated treatment, or told; up, down to nothing, up again.
#![allow(clippy::print_stderr, reason = "a test that is left out has to say so")]

#[path = "../support/accounting.rs"]
mod accounting;
mod broken;
mod changes;
mod corallum;
mod crossings;
mod drift;
mod lesser;
mod refusals;
mod replicas;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, PoisonError};

use accounting::{Server, account, generate, services};

/// One server for all; the pipe that holds it closes with this process.
static SERVER: LazyLock<Server> = LazyLock::new(|| Server::start().expect("PostgreSQL's server programs"));

/// Roles belong to the whole server.
static ROLES: Mutex<()> = Mutex::new(());

const SPLIT: &str = env!("CARGO_BIN_EXE_split");

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/databases")
}

/// Loads a fixture into a database, and generates from it.
fn made(name: &str, database: &str) -> (tempfile::TempDir, i32, String) {
    let _roles = ROLES.lock().unwrap_or_else(PoisonError::into_inner);
    SERVER.create(database).expect("created");
    SERVER.psql(database, &[], &[fixtures().join(format!("{name}.sql"))]).expect("the fixture loads");
    let output = tempfile::tempdir().expect("a temporary folder");
    let (code, said) =
        generate(&SERVER, SPLIT, database, &fixtures().join("split.yaml"), output.path()).expect("generated");
    (output, code, said)
}

/// A fixture that comes out whole.
fn whole(name: &str) -> (tempfile::TempDir, String) {
    let database = format!("trap_{name}");
    let (output, code, said) = made(name, &database);
    assert_eq!(code, 0, "{said}");
    let account = account(&SERVER, &database, output.path()).expect("restored");
    assert!(account.objects > 5, "{account:?}");
    assert_eq!(account.unaccounted, Vec::<String>::new(), "{account:?}");
    assert_eq!(account.unexpected, Vec::<String>::new(), "{account:?}");
    (output, database)
}

macro_rules! traps {
    ($($name:ident)*) => {$(
        #[test]
        fn $name() {
            whole(stringify!($name));
        }
    )*};
}

traps! {
    partitions sequences row_security extensions columns functions types constraints comments_and_grants views triggers copies
    keys circles
}

#[test]
fn every_fixture_has_a_test() {
    let text = fs::read_to_string(file!()).expect("this file");
    let (_, list) = text.split_once("traps! {\n").expect("the list");
    let list = list.split('}').next().expect("its end");
    for entry in fs::read_dir(fixtures()).expect("readable") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|end| end == "sql") {
            let stem = path.file_stem().expect("a name").to_string_lossy().into_owned();
            assert!(list.split_whitespace().any(|name| name == stem), "{stem}.sql is not tested");
        }
    }
}

/// The accounting itself sees what is missing, changed, or too much.
#[test]
fn a_loss_is_seen() {
    let (output, code, said) = made("constraints", "trap_loss");
    assert_eq!(code, 0, "{said}");
    let file = &services(output.path())[0].ups[1];
    let text = fs::read_to_string(file).expect("readable");
    for (from, to, seen) in [
        ("CREATE INDEX a_child_partial", "CREATE INDEX a_child_other", "a_child_partial"),
        ("DEFERRABLE INITIALLY DEFERRED;", ";", "a_child"),
        ("CREATE STATISTICS", "-- CREATE STATISTICS", "a_child_stats"),
    ] {
        assert!(text.contains(from), "{from}");
        fs::write(file, text.replace(from, to).replace("ALTER TABLE public.a_child CLUSTER", "-- ")).expect("writable");
        let result = account(&SERVER, "trap_loss", output.path());
        let told = match result {
            Ok(account) => account.unaccounted.join("\n"),
            Err(error) => error,
        };
        assert!(told.contains(seen), "{from}: {told}");
    }
}
